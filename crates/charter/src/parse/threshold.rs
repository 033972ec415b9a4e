//! The reader of thresholds. Definitions are put in place of their names here, so that a decision rule stands by itself.

use std::collections::BTreeMap;

use tally::Exact;
use tally::threshold::{Band, Base, SizeStep, Strictness, Threshold};

use super::block::RuleNode;
use super::fields::Fields;
use super::reader::Reader;
use super::rules::name_or_empty;
use super::value::Val;
use super::{limits, nearest};
use crate::*;

/// Every word a threshold can begin with.
pub const THRESHOLD_WORDS: &[&str] = &[
    "more-than",
    "at-least",
    "at-least-votes",
    "more-ayes-than-noes",
    "ayes-to-noes",
    "unanimous",
    "no-objection",
    "each-chamber",
    "any-chamber",
    "chamber",
    "one-and-other",
    "groups-among-ayes",
    "regions-among-ayes",
    "aye-in-each-chamber",
    "all",
    "any",
    "by-committee-size",
    "by-turnout",
    "by-round",
    "defined",
    "fails",
];

/// Definitions of thresholds of one charter.
pub(super) struct Thresholds<'r> {
    reader: &'r Reader,
    /// The nodes, taken away while they are read.
    nodes: BTreeMap<String, &'r RuleNode>,
    read: BTreeMap<String, Threshold>,
    /// Names being read: meeting one of them again is a circle.
    open: Vec<String>,
}

impl<'r> Thresholds<'r> {
    pub(super) fn new(reader: &'r Reader, nodes: &'r [RuleNode]) -> Thresholds<'r> {
        let mut defined = BTreeMap::new();
        for rule in nodes {
            let name = rule.node.get(0).and_then(|value| value.as_string());
            if let ("define-threshold", Some(name)) = (rule.node.name().value(), name) {
                defined.entry(name.to_owned()).or_insert(rule);
            }
        }
        Thresholds {
            reader,
            nodes: defined,
            read: BTreeMap::new(),
            open: Vec::new(),
        }
    }

    /// `define-threshold "supermajority" { … }`.
    pub(super) fn definition(&mut self, f: &mut Fields<'r>) -> Definition {
        let name = name_or_empty(f.need_argument(), |v| v.name());
        // Where the definition was used before it stands in the text, it was read then, and its problems reported.
        let means = match self.read.get(&*name) {
            Some(read) => {
                f.every();
                read.clone()
            }
            None => {
                self.open.push(name.to_string());
                let read = self.content(f).unwrap_or(Threshold::Fails);
                self.open.pop();
                self.read.insert(name.to_string(), read.clone());
                read
            }
        };
        Definition {
            name,
            means: Meaning::Threshold(means),
        }
    }

    /// The threshold in a node's block; several mean all of them.
    pub(super) fn content(&mut self, f: &mut Fields<'r>) -> Option<Threshold> {
        let children = f.every();
        if children.is_empty() {
            f.report(Problem::error("check-empty-block").with("word", f.word()));
            return None;
        }
        let mut all: Vec<Threshold> = children
            .into_iter()
            .filter_map(|child| self.threshold(child))
            .collect();
        let whole = match all.len() {
            // What could not be read was reported.
            0 => return None,
            1 => all.pop()?,
            _ => Threshold::All(all),
        };
        // Definitions inside definitions can double with every step.
        if parts(&whole) > limits::THRESHOLD_PARTS {
            let problem =
                Problem::error("check-threshold-too-large").with("limit", limits::THRESHOLD_PARTS);
            f.report(problem);
            return None;
        }
        Some(whole)
    }

    fn boxed(&mut self, f: &mut Fields<'r>) -> Option<Box<Threshold>> {
        self.content(f).map(Box::new)
    }

    fn threshold(&mut self, mut f: Fields<'r>) -> Option<Threshold> {
        let read = self.read_word(&mut f);
        if THRESHOLD_WORDS.contains(&f.word()) {
            f.done();
        }
        read
    }

    fn read_word(&mut self, f: &mut Fields<'r>) -> Option<Threshold> {
        Some(match f.word() {
            "more-than" => share(f, Strictness::MoreThan)?,
            "at-least" => share(f, Strictness::AtLeast)?,
            "at-least-votes" => Threshold::Count {
                at_least: f.need_argument()?.positive()?,
            },
            "more-ayes-than-noes" => Threshold::MoreAyesThanNoes,
            "ayes-to-noes" => ratio(f)?,
            "unanimous" => Threshold::Unanimous {
                base: f.property("of").map_or(Some(Base::Cast), base)?,
            },
            "no-objection" => Threshold::NoObjection,
            "groups-among-ayes" => Threshold::GroupsAmongAyes {
                at_least: f.need_argument()?.positive()?,
            },
            "regions-among-ayes" => Threshold::RegionsAmongAyes {
                at_least: f.need_argument()?.positive()?,
            },
            "aye-in-each-chamber" => Threshold::AyeInEachChamber,
            "fails" => Threshold::Fails,
            _ => return self.read_nested(f),
        })
    }

    fn read_nested(&mut self, f: &mut Fields<'r>) -> Option<Threshold> {
        let word = f.word();
        Some(match word {
            "each-chamber" => Threshold::EachChamber(self.boxed(f)?),
            "any-chamber" => Threshold::AnyChamber(self.boxed(f)?),
            "chamber" => {
                let name = name_or_empty(f.need_argument(), |v| v.name()).to_string();
                Threshold::Chamber {
                    name,
                    threshold: self.boxed(f)?,
                }
            }
            "one-and-other" => self.one_and_other(f)?,
            "all" => Threshold::All(self.list(f)),
            "any" => Threshold::Any(self.list(f)),
            "by-committee-size" => self.by_size(f),
            "by-turnout" => self.by_turnout(f),
            "by-round" => self.by_round(f),
            "defined" => {
                let name = f.need_argument()?;
                self.defined(name)?
            }
            _ => {
                let known = nearest(word, THRESHOLD_WORDS.iter().copied());
                let problem = Problem::error("check-unknown-threshold").with("word", word);
                f.report(problem.suggesting(known));
                return None;
            }
        })
    }

    fn list(&mut self, f: &mut Fields<'r>) -> Vec<Threshold> {
        let children = f.every().into_iter();
        children.filter_map(|child| self.threshold(child)).collect()
    }

    fn one_and_other(&mut self, f: &mut Fields<'r>) -> Option<Threshold> {
        let mut side = |word: &'static str| {
            let child = f.child(word);
            if child.is_none() {
                f.report(
                    Problem::error("check-missing-child")
                        .with("word", f.word())
                        .with("child", word),
                );
            }
            let mut child = child?;
            let read = self.boxed(&mut child);
            child.done();
            read
        };
        let (one, other) = (side("one"), side("other"));
        Some(Threshold::OneAndOther {
            one: one?,
            other: other?,
        })
    }

    fn by_size(&mut self, f: &mut Fields<'r>) -> Threshold {
        let mut steps = Vec::new();
        for mut step in f.each("from") {
            let from = step.need_argument().and_then(|v| v.count());
            let threshold = self.content(&mut step);
            step.done();
            if let (Some(from), Some(threshold)) = (from, threshold) {
                steps.push(SizeStep { from, threshold });
            }
        }
        Threshold::ByCommitteeSize(steps)
    }

    /// `below` holds from nought; `from` takes its edge in, `above` does not.
    fn by_turnout(&mut self, f: &mut Fields<'r>) -> Threshold {
        let mut bands = Vec::new();
        for mut band in f.every() {
            let edge = match band.word() {
                "below" | "from" => Strictness::AtLeast,
                "above" => Strictness::MoreThan,
                _ => {
                    band.is_none_of(f.word(), &["below", "from", "above"]);
                    continue;
                }
            };
            let written = band.need_argument().and_then(|v| v.fraction());
            let from = match band.word() {
                "below" => written.map(|_| Exact::ZERO),
                _ => written,
            };
            let threshold = self.content(&mut band);
            band.done();
            if let (Some(from), Some(threshold)) = (from, threshold) {
                bands.push(Band {
                    edge,
                    from,
                    threshold,
                });
            }
        }
        Threshold::ByTurnout(bands)
    }

    fn by_round(&mut self, f: &mut Fields<'r>) -> Threshold {
        let mut rounds = Vec::new();
        for mut round in f.each("round") {
            let number = round.need_argument();
            if let Some(number) = number
                && let Some(written) = number.positive()
                && written as usize != rounds.len() + 1
            {
                number.report(Problem::error("check-round-order").with("round", rounds.len() + 1));
            }
            let threshold = self.content(&mut round);
            round.done();
            rounds.push(threshold.unwrap_or(Threshold::Fails));
        }
        Threshold::ByRound(rounds)
    }

    fn defined(&mut self, written: Val<'r>) -> Option<Threshold> {
        let name = written.name();
        if let Some(read) = self.read.get(&*name) {
            return Some(read.clone());
        }
        if self.open.iter().any(|open| *open == *name) {
            let problem = Problem::error("check-definition-circle").with("name", &name);
            written.report(problem);
            return None;
        }
        let Some(rule) = self.nodes.get(&*name).copied() else {
            if !name.is_empty() {
                let known = nearest(&name, self.nodes.keys().map(String::as_str));
                let problem = Problem::error("check-unresolved")
                    .with("rule", "define-threshold")
                    .with("name", &name)
                    .suggesting(known);
                written.report(problem);
            }
            return None;
        };
        if self.open.len() >= limits::NESTING {
            written.report(Problem::error("check-too-deep").with("limit", limits::NESTING));
            return None;
        }
        // The note of `assumed` in the definition belongs to the definition, which is read again in its place.
        let outer = self.reader.take_assumed();
        let mut fields = Fields::new(self.reader, &rule.node, &rule.source);
        fields.need_argument();
        self.open.push(name.to_string());
        let read = self.content(&mut fields).unwrap_or(Threshold::Fails);
        self.open.pop();
        self.reader.take_assumed();
        if let Some(outer) = outer {
            self.reader.note_assumed(&outer);
        }
        self.read.insert(name.to_string(), read.clone());
        Some(read)
    }
}

fn share(f: &mut Fields<'_>, strictness: Strictness) -> Option<Threshold> {
    let fraction = f.need_argument().and_then(|v| v.fraction());
    let base = f.need_property("of").and_then(base);
    Some(Threshold::Share {
        strictness,
        fraction: fraction?,
        base: base?,
    })
}

fn ratio(f: &mut Fields<'_>) -> Option<Threshold> {
    let at_least = f.property("at-least");
    let more_than = f.property("more-than");
    let (strictness, times) = match (at_least, more_than) {
        (Some(times), None) => (Strictness::AtLeast, times),
        (None, Some(times)) => (Strictness::MoreThan, times),
        _ => {
            f.report(Problem::error("check-one-edge").with("word", f.word()));
            return None;
        }
    };
    Some(Threshold::AyesToNoes {
        strictness,
        times: times.exact()?,
    })
}

/// How many parts of an average a charter may ask for.
const MAX_AVERAGE: u32 = 100;

/// `average-of-last-3`: the three.
pub(super) fn average(text: &str) -> Option<u32> {
    let n = text.strip_prefix("average-of-last-")?.parse().ok()?;
    (1..=MAX_AVERAGE).contains(&n).then_some(n)
}

fn base(written: Val<'_>) -> Option<Base> {
    const BASES: &[(&str, Base)] = &[
        ("allotted", Base::Allotted),
        ("eligible", Base::Eligible),
        ("present", Base::Present),
        ("cast", Base::Cast),
        ("cast-without-abstentions", Base::CastWithoutAbstentions),
        ("average-of-last-3", Base::AverageOfLast(3)),
    ];
    match written.value.as_string().and_then(average) {
        Some(n) => Some(Base::AverageOfLast(n)),
        None => written.choice(BASES),
    }
}

/// How many thresholds a threshold is made of.
fn parts(threshold: &Threshold) -> usize {
    let inside: usize = match threshold {
        Threshold::EachChamber(inner)
        | Threshold::AnyChamber(inner)
        | Threshold::Chamber {
            threshold: inner, ..
        } => parts(inner),
        Threshold::OneAndOther { one, other } => parts(one) + parts(other),
        Threshold::All(all) | Threshold::Any(all) | Threshold::ByRound(all) => {
            all.iter().map(parts).sum()
        }
        Threshold::ByCommitteeSize(steps) => steps.iter().map(|s| parts(&s.threshold)).sum(),
        Threshold::ByTurnout(bands) => bands.iter().map(|b| parts(&b.threshold)).sum(),
        Threshold::Share { .. }
        | Threshold::Count { .. }
        | Threshold::AyesToNoes { .. }
        | Threshold::MoreAyesThanNoes
        | Threshold::Unanimous { .. }
        | Threshold::NoObjection
        | Threshold::GroupsAmongAyes { .. }
        | Threshold::RegionsAmongAyes { .. }
        | Threshold::AyeInEachChamber
        | Threshold::Fails => 0,
    };
    inside + 1
}
