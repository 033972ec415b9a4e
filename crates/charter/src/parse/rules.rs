//! The table of top-level rule words. Each word has its reader in the room it belongs to.

use std::sync::Arc;

use super::block::{RuleNode, SourceMap};
use super::fields::Fields;
use super::reader::Reader;
use super::threshold::Thresholds;
use super::{
    admission, decision, electorate, member, motions, nearest, office, standing, structure,
};
use crate::{Charter, ClauseIx, Place, Problem, Ruled};

/// Every word a rule can begin with.
pub const RULE_WORDS: &[&str] = &[
    "body",
    "version",
    "regions",
    "calendar",
    "tier",
    "amendment",
    "define",
    "define-threshold",
    "organ",
    "power",
    "sends",
    "fact",
    "evidence",
    "duty",
    "class",
    "admission",
    "visible",
    "representation",
    "activity",
    "standing",
    "check-in",
    "ending",
    "fees",
    "electorate",
    "office",
    "decision",
    "motions",
];

pub(super) fn read(reader: &Reader, nodes: &[RuleNode], charter: &mut Charter) {
    let mut thresholds = Thresholds::new(reader, nodes);
    for rule in nodes {
        let mut into = Into {
            charter,
            clause: rule.clause,
            reader,
        };
        into.rule(rule, &mut thresholds);
    }
}

/// Where a read rule goes.
struct Into<'c, 'r> {
    charter: &'c mut Charter,
    clause: ClauseIx,
    reader: &'r Reader,
}

impl<'r> Into<'_, 'r> {
    /// Reads a node with `read` and puts the clause and place around it.
    fn ruled<T>(&self, node: &'r RuleNode, read: impl FnOnce(&mut Fields<'r>) -> T) -> Ruled<T> {
        let (node, source): (_, &'r SourceMap) = (&node.node, &node.source);
        let mut fields = Fields::new(self.reader, node, source);
        let place = fields.place();
        let rule = read(&mut fields);
        fields.done();
        Ruled {
            clause: self.clause,
            place,
            assumed: self.reader.take_assumed(),
            rule,
        }
    }

    /// A rule that may stand once: a second one is an error, and the first counts.
    fn once<T>(&self, slot: &mut Option<Ruled<T>>, word: &str, rule: Ruled<T>) {
        match slot {
            Some(first) => {
                let problem = Problem::error("check-duplicate-rule").with("word", word);
                self.reader.report_with(rule.place, first.place, problem);
            }
            None => *slot = Some(rule),
        }
    }

    fn rule(&mut self, node: &'r RuleNode, thresholds: &mut Thresholds<'r>) {
        let word = node.node.name().value();
        match word {
            "body" => {
                let rule = self.ruled(node, structure::body);
                let mut slot = self.charter.body.take();
                self.once(&mut slot, word, rule);
                self.charter.body = slot;
            }
            "version" => {
                let rule = self.ruled(node, structure::version);
                let mut slot = self.charter.version.take();
                self.once(&mut slot, word, rule);
                self.charter.version = slot;
            }
            "regions" => {
                let rule = self.ruled(node, structure::regions);
                let mut slot = self.charter.regions.take();
                self.once(&mut slot, word, rule);
                self.charter.regions = slot;
            }
            "calendar" => {
                let rule = self.ruled(node, structure::calendar);
                let mut slot = self.charter.calendar.take();
                self.once(&mut slot, word, rule);
                self.charter.calendar = slot;
            }
            "amendment" => {
                let rule = self.ruled(node, structure::amendment);
                let mut slot = self.charter.amendment.take();
                self.once(&mut slot, word, rule);
                self.charter.amendment = slot;
            }
            "representation" => {
                let rule = self.ruled(node, member::representation);
                let mut slot = self.charter.representation.take();
                self.once(&mut slot, word, rule);
                self.charter.representation = slot;
            }
            "standing" => {
                let rule = self.ruled(node, standing::standing);
                let mut slot = self.charter.standing.take();
                self.once(&mut slot, word, rule);
                self.charter.standing = slot;
            }
            "check-in" => {
                // Without its lengths there is nothing to keep; that was reported.
                let rule = self.ruled(node, standing::check_in);
                if let Some(rule) = transpose(rule) {
                    let mut slot = self.charter.check_in.take();
                    self.once(&mut slot, word, rule);
                    self.charter.check_in = slot;
                }
            }
            "fees" => {
                let rule = self.ruled(node, standing::fees);
                if let Some(rule) = transpose(rule) {
                    let mut slot = self.charter.fees.take();
                    self.once(&mut slot, word, rule);
                    self.charter.fees = slot;
                }
            }
            _ => self.listed(node, thresholds),
        }
    }

    fn listed(&mut self, node: &'r RuleNode, thresholds: &mut Thresholds<'r>) {
        let word = node.node.name().value();
        match word {
            "tier" => self.charter.tiers.push(self.ruled(node, structure::tier)),
            "define" => {
                let rule = self.ruled(node, structure::define);
                self.charter.definitions.extend(transpose(rule));
            }
            "define-threshold" => {
                let rule = self.ruled(node, |fields| thresholds.definition(fields));
                self.charter.definitions.push(rule);
            }
            "organ" => self.charter.organs.push(self.ruled(node, structure::organ)),
            "power" => {
                let rule = self.ruled(node, structure::power);
                self.charter.powers.extend(transpose(rule));
            }
            "sends" => self.charter.sends.push(self.ruled(node, structure::sends)),
            "fact" => self.fact(node),
            "evidence" => self
                .charter
                .evidence
                .push(self.ruled(node, member::evidence)),
            "duty" => self.charter.duties.push(self.ruled(node, member::duty)),
            "class" => self.charter.classes.push(self.ruled(node, member::class)),
            "admission" => {
                let rule = self.ruled(node, admission::admission);
                self.charter.admissions.push(rule);
            }
            "visible" => {
                let rule = self.ruled(node, member::visible);
                self.charter.visible.extend(transpose(rule));
            }
            "activity" => {
                let rule = self.ruled(node, member::activity);
                self.charter.activities.push(rule);
            }
            "ending" => {
                let rule = self.ruled(node, standing::ending);
                self.charter.endings.push(rule);
            }
            "electorate" => {
                let rule = self.ruled(node, electorate::electorate);
                self.charter.electorates.push(rule);
            }
            "office" => self.charter.offices.push(self.ruled(node, office::office)),
            "decision" => {
                let rule = self.ruled(node, |fields| decision::decision(fields, thresholds));
                self.charter.decisions.push(rule);
            }
            "motions" => self
                .charter
                .motions
                .push(self.ruled(node, motions::motions)),
            _ => self.unknown(node),
        }
    }

    /// `visible` inside a fact becomes a rule of its own, in the same clause.
    fn fact(&mut self, node: &'r RuleNode) {
        let fact = self.ruled(node, member::fact);
        for visible in self.reader.visible.borrow_mut().drain(..) {
            self.charter.visible.push(Ruled {
                clause: fact.clause,
                place: fact.place,
                assumed: None,
                rule: visible,
            });
        }
        self.charter.facts.push(fact);
    }

    fn unknown(&self, node: &'r RuleNode) {
        let word = node.node.name().value();
        let span = node.node.name().span();
        let place: Place = node.source.place(span.offset()..span.offset() + span.len());
        let known = nearest(word, RULE_WORDS.iter().copied());
        let problem = Problem::error("check-unknown-word").with("word", word);
        self.reader.report(place, problem.suggesting(known));
    }
}

fn transpose<T>(rule: Ruled<Option<T>>) -> Option<Ruled<T>> {
    Some(Ruled {
        clause: rule.clause,
        place: rule.place,
        assumed: rule.assumed,
        rule: rule.rule?,
    })
}

/// A text in its own words, empty where it is missing.
pub(super) fn text_or_empty(value: Option<super::value::Val<'_>>) -> String {
    value
        .and_then(|value| value.text())
        .unwrap_or("")
        .to_owned()
}

/// An empty name where a required one is missing; that was reported.
pub(super) fn name_or_empty(
    value: Option<super::value::Val<'_>>,
    read: impl FnOnce(super::value::Val<'_>) -> crate::Name,
) -> crate::Name {
    value.map_or_else(|| Arc::from(""), read)
}
