//! Why a count came out as it did, in sentences and as JSON.

use crate::count::counted::Counted;
use crate::count::sheet;
use serde_json::{Value as Json, json};
use tally::Exact;
use tally::count::papers::Mark;
use tally::count::rule::Rule;
use tally::count::run::Outcome;
use tally::count::transcript::Grounds;
use tally::explain::{
    Change, Exclusion, Held, Other, Seat, certain, compare, elected, exclusions, journey, seats,
    smallest,
};
use words::{Value, Words};

/// More papers of a change than this are told as a number; the JSON has all.
const MAX_EDITS: usize = 20;

/// What is asked about a count.
#[derive(Default)]
pub(crate) struct Questions {
    /// Why it came out so, and what would change it.
    pub(crate) why: bool,
    /// The way of a paper, candidate by candidate from nought.
    pub(crate) paper: Vec<usize>,
    /// Other rules.
    pub(crate) rules: Vec<Rule>,
}

/// A heading with the sentences below it.
pub(crate) struct Story {
    pub(crate) heading: String,
    pub(crate) lines: Vec<String>,
}

/// The answers to what was asked.
pub(crate) struct Answers {
    seats: Vec<Seat>,
    exclusions: Vec<Exclusion>,
    certain: Option<Vec<tally::explain::Certain>>,
    change: Option<Option<Change>>,
    way: Option<Vec<Held>>,
    others: Vec<Other>,
}

impl Questions {
    /// Answers them from the facts of a count.
    pub(crate) fn answer(&self, counted: &Counted<'_>) -> Answers {
        let (profile, rule) = (counted.profile, counted.rule);
        let staged = match counted.outcome {
            Outcome::Staged(transcript) => Some(transcript),
            Outcome::Pairwise(_) => None,
        };
        let why = staged.filter(|_| self.why);
        let paper = staged.filter(|_| !self.paper.is_empty());
        let others = compare(profile, &self.rules, counted.seats, counted.ties);
        Answers {
            seats: why.map_or_else(Vec::new, |told| seats(profile, told)),
            exclusions: why.map_or_else(Vec::new, |told| exclusions(profile, told)),
            certain: why.and_then(|told| certain(profile, rule, told)),
            change: self.why.then(|| {
                let (seats, ties) = (counted.seats, counted.ties);
                smallest(profile, rule, seats, ties, counted.outcome)
            }),
            way: paper.and_then(|told| journey(profile, rule, told, &self.paper)),
            others,
        }
    }
}

impl Answers {
    /// In sentences; nothing where nothing was asked.
    pub(crate) fn stories(&self, words: &Words, counted: &Counted<'_>) -> Vec<Story> {
        let tell = Teller { words, counted };
        let why = self.seats.iter().map(|seat| tell.seat(seat));
        let why = why.chain(self.exclusions.iter().map(|one| tell.exclusion(one)));
        let mut stories = vec![
            tell.story("count-why-head", why.collect()),
            tell.story("count-why-certain-head", tell.certain(self)),
        ];
        if let Some(change) = &self.change {
            stories.push(tell.story("count-why-change-head", tell.change(change.as_ref())));
        }
        if let Some(way) = &self.way {
            let lines = way.iter().map(|held| tell.held(held)).collect();
            stories.push(tell.story("count-why-paper-head", lines));
        }
        let others = self.others.iter().map(|other| tell.other(other));
        stories.push(tell.story("count-why-others-head", others.collect()));
        stories.retain(|story| !story.lines.is_empty());
        stories
    }

    /// As the key `explanation` of the JSON form.
    pub(crate) fn json(&self) -> Json {
        let gap = |next: &Option<tally::explain::Gap>| {
            next.as_ref().map(|next| {
                json!({"candidate": next.candidate + 1, "votes": next.votes.to_string(), "gap": next.gap.to_string()})
            })
        };
        let numbers = |all: &[usize]| all.iter().map(|one| one + 1).collect::<Vec<_>>();
        let seats = self.seats.iter().map(|seat| {
            json!({"candidate": seat.candidate + 1, "stage": seat.stage, "votes": seat.votes.to_string(), "next": gap(&seat.next)})
        });
        let exclusions = self.exclusions.iter().map(|one| {
            json!({"candidates": numbers(&one.candidates), "stage": one.stage, "votes": one.votes.to_string(), "next": gap(&one.next), "tied": one.tied, "doomed": one.doomed})
        });
        let certain = self
            .certain
            .iter()
            .flatten()
            .map(|told| json!({"candidate": told.candidate + 1, "stage": told.stage}));
        let mut change = self.change.iter().flatten().map(|change| {
            let papers = change.edits.iter().map(|edit| {
                json!({"votes": edit.votes.to_string(), "from": ranks(&edit.from), "to": ranks(&edit.to)})
            });
            json!({
                "raised": change.raised + 1, "instead_of": change.instead_of + 1, "votes": change.votes.to_string(),
                "papers": papers.collect::<Vec<_>>(), "elected": numbers(&change.elected),
            })
        });
        let way = self.way.iter().flatten().map(|held| {
            let with = held.with.iter().map(|(one, value)| json!({"candidate": one + 1, "value": value.to_string()}));
            json!({"stage": held.stage, "with": with.collect::<Vec<_>>(), "spent": held.spent.to_string(), "lost": held.lost.to_string()})
        });
        let others = self.others.iter().map(|other| {
            json!({"rule": other.rule, "elected": other.elected.as_ref().ok().map(|all| numbers(all))})
        });
        json!({
            "seats": seats.collect::<Vec<_>>(),
            "exclusions": exclusions.collect::<Vec<_>>(),
            "certain": certain.collect::<Vec<_>>(),
            "change": change.next(),
            "paper": way.collect::<Vec<_>>(),
            "other_rules": others.collect::<Vec<_>>(),
        })
    }
}

/// A paper as lists of level candidates, from one; an empty list is an empty rank.
fn ranks(marks: &[Mark]) -> Vec<Vec<usize>> {
    let rank = |rank: &[Mark]| {
        let named = rank.iter().filter(|mark| !mark.is_skipped());
        named.map(|mark| mark.candidate() + 1).collect()
    };
    marks
        .chunk_by(|_, next| next.is_level())
        .map(rank)
        .collect()
}

/// Makes sentences of facts.
struct Teller<'a> {
    words: &'a Words,
    counted: &'a Counted<'a>,
}

impl Teller<'_> {
    fn story(&self, heading: &'static str, lines: Vec<String>) -> Story {
        Story {
            heading: self.words.say(heading, &[]),
            lines,
        }
    }

    fn name(&self, candidate: usize) -> Value {
        sheet::name(self.counted.profile, candidate)
    }

    fn names(&self, candidates: &[usize]) -> Value {
        sheet::names(self.counted.profile, candidates)
    }

    fn seat(&self, seat: &Seat) -> String {
        let mut args = vec![
            ("name", self.name(seat.candidate)),
            ("stage", seat.stage.into()),
            ("votes", figure(&seat.votes)),
        ];
        let id = match (seat.because, &seat.quota, &seat.next) {
            (Grounds::Quota, Some(quota), _) => {
                args.push(("quota", figure(quota)));
                "count-why-seat-quota"
            }
            (Grounds::Remaining, _, _) => "count-why-seat-remaining",
            (Grounds::Most | Grounds::Quotient | Grounds::Half, _, Some(next)) => {
                args.extend([
                    ("next", self.name(next.candidate)),
                    ("others", figure(&next.votes)),
                    ("gap", share(&next.gap)),
                ]);
                "count-why-seat-most"
            }
            _ => "count-why-seat-votes",
        };
        self.words.say(id, &args)
    }

    fn exclusion(&self, one: &Exclusion) -> String {
        let mut args = vec![
            ("names", self.names(&one.candidates)),
            ("stage", one.stage.into()),
            ("votes", figure(&one.votes)),
        ];
        let id = match &one.next {
            _ if one.doomed => "count-why-out-doomed",
            None => "count-why-out-alone",
            Some(next) => {
                args.extend([
                    ("next", self.name(next.candidate)),
                    ("others", figure(&next.votes)),
                    ("gap", share(&next.gap)),
                ]);
                match one.tied {
                    true => "count-why-out-tied",
                    false => "count-why-out",
                }
            }
        };
        self.words.say(id, &args)
    }

    fn certain(&self, answers: &Answers) -> Vec<String> {
        let told = answers.certain.iter().flatten().map(|told| {
            let args = [
                ("name", self.name(told.candidate)),
                ("stage", told.stage.into()),
            ];
            self.words.say("count-why-certain", &args)
        });
        told.collect()
    }

    fn change(&self, change: Option<&Change>) -> Vec<String> {
        let Some(change) = change else {
            return vec![self.words.say("count-why-no-change", &[])];
        };
        let args = [
            ("votes", share(&change.votes)),
            ("raised", self.name(change.raised)),
            ("instead", self.name(change.instead_of)),
            ("names", self.names(&change.elected)),
        ];
        let mut lines = vec![self.words.say("count-why-change", &args)];
        for edit in change.edits.iter().take(MAX_EDITS) {
            let args = [
                ("votes", share(&edit.votes)),
                ("from", self.paper(&edit.from)),
                ("to", self.paper(&edit.to)),
            ];
            lines.push(self.words.say("count-why-edit", &args));
        }
        let more = change.edits.len().saturating_sub(MAX_EDITS);
        if more > 0 {
            lines.push(
                self.words
                    .say("count-why-edits-more", &[("n", more.into())]),
            );
        }
        lines
    }

    fn paper(&self, marks: &[Mark]) -> Value {
        let names = &self.counted.profile.names;
        let rank = |rank: &[Mark]| {
            let named = rank.iter().map(|mark| match mark.is_skipped() {
                true => "–",
                false => names.get(mark.candidate()).map_or("", String::as_str),
            });
            named.collect::<Vec<_>>().join(" = ")
        };
        let ranks = marks.chunk_by(|_, next| next.is_level()).map(rank);
        Value::Text(ranks.collect::<Vec<_>>().join(" > "))
    }

    fn held(&self, held: &Held) -> String {
        let mut parts = Vec::new();
        for (candidate, value) in &held.with {
            let args = [("value", share(value)), ("name", self.name(*candidate))];
            parts.push(Value::Text(self.words.say("count-why-held", &args)));
        }
        for (id, value) in [
            ("count-why-spent", &held.spent),
            ("count-why-cut", &held.lost),
        ] {
            if !value.is_zero() {
                parts.push(Value::Text(self.words.say(id, &[("value", share(value))])));
            }
        }
        let args = [
            ("stage", Value::from(held.stage)),
            ("parts", Value::List(parts)),
        ];
        self.words.say("count-why-paper", &args)
    }

    fn other(&self, other: &Other) -> String {
        let rule = ("rule", Value::Verbatim(other.rule.clone()));
        let now = elected(self.counted.outcome).unwrap_or_default();
        match &other.elected {
            Err(why) => {
                let reason = Value::Text(sheet::refusal(self.words, why));
                self.words
                    .say("count-why-other-refused", &[rule, ("reason", reason)])
            }
            Ok(found) if found.is_empty() => self.words.say("count-why-other-tied", &[rule]),
            Ok(found) if *found == now => self.words.say("count-why-other-same", &[rule]),
            Ok(found) => {
                let names = ("names", self.names(found));
                self.words.say("count-why-other", &[rule, names])
            }
        }
    }
}

fn figure(value: &impl ToString) -> Value {
    Value::Verbatim(value.to_string())
}

/// A fraction, to six places where it is no whole number.
fn share(value: &Exact) -> Value {
    Value::Verbatim(sheet::decimals(value))
}
