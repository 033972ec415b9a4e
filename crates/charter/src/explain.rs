//! A charter's rules as plain sentences, clause by clause, so that a member can compare them with the prose. Only ids of
//! the catalogues and values are made here; `words` says them in the reader's language.

mod condition;
mod decision;
mod electorate;
mod membership;
mod motions;
mod office;
mod saying;
mod structure;
mod threshold;

pub use condition::condition;
pub use saying::{Arg, Saying};

use serde::Serialize;

use crate::{Charter, ClauseIx, Name, Ruled};
use saying::say;

/// What the rules of one clause say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The clause.
    pub clause: ClauseIx,
    /// Sentences, in the order in which the rules are written.
    pub sayings: Vec<Saying>,
}

/// One rule told: what `explain` reads aloud and `diff` compares.
pub(crate) struct Told {
    /// The rule's word in charters.
    pub(crate) kind: &'static str,
    /// The name that tells it from others of its kind; empty where there is only one.
    pub(crate) name: String,
    /// Where it stands.
    pub(crate) clause: ClauseIx,
    offset: u32,
    /// What it says.
    pub(crate) sayings: Vec<Saying>,
    /// Its meaning as text, equal where the rules are equal.
    pub(crate) meaning: String,
}

/// Every clause that has rules, in the order of the text.
pub fn explain(charter: &Charter) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    for rule in tell(charter) {
        match readings.last_mut() {
            Some(last) if last.clause == rule.clause => last.sayings.extend(rule.sayings),
            _ => readings.push(Reading {
                clause: rule.clause,
                sayings: rule.sayings,
            }),
        }
    }
    readings
}

/// Every rule, in the order of the text.
pub(crate) fn tell(charter: &Charter) -> Vec<Told> {
    let mut told = Teller(Vec::new());
    told.structure(charter);
    told.membership(charter);
    told.deciding(charter);
    let mut told = told.0;
    told.sort_by_key(|rule| (rule.clause, rule.offset));
    told
}

struct Teller(Vec<Told>);

impl Teller {
    fn each<'a, T: Serialize + 'a>(
        &mut self,
        kind: &'static str,
        rules: impl IntoIterator<Item = &'a Ruled<T>>,
        name: impl Fn(&T) -> String,
        sentences: impl Fn(&T) -> Vec<Saying>,
    ) {
        for ruled in rules {
            let mut sayings = sentences(&ruled.rule);
            if let Some(note) = &ruled.assumed {
                sayings.push(say("charter-assumed").with("note", Arg::Text(note.clone())));
            }
            self.0.push(Told {
                kind,
                name: name(&ruled.rule),
                clause: ruled.clause,
                offset: ruled.place.offset,
                sayings,
                meaning: serde_json::to_string(&ruled.rule)
                    .expect("rules are plain values with text for keys"),
            });
        }
    }

    fn structure(&mut self, charter: &Charter) {
        self.each("body", &charter.body, |_| String::new(), structure::body);
        self.each(
            "version",
            &charter.version,
            |_| String::new(),
            structure::version,
        );
        self.each(
            "regions",
            &charter.regions,
            |_| String::new(),
            structure::regions,
        );
        self.each(
            "calendar",
            &charter.calendar,
            |_| String::new(),
            structure::calendar,
        );
        self.each(
            "tier",
            &charter.tiers,
            |r| r.name.to_string(),
            structure::tier,
        );
        self.each(
            "amendment",
            &charter.amendment,
            |_| String::new(),
            structure::amendment,
        );
        self.each(
            "define",
            &charter.definitions,
            |r| r.name.to_string(),
            structure::definition,
        );
        self.each(
            "organ",
            &charter.organs,
            |r| r.name.to_string(),
            structure::organ,
        );
        self.each(
            "power",
            &charter.powers,
            |rule| format!("{} {}", rule.power.word(), joined(&rule.held_by)),
            structure::power,
        );
        self.each(
            "sends",
            &charter.sends,
            |rule| format!("{} {}", rule.to, rule.office),
            structure::sends,
        );
    }

    fn membership(&mut self, charter: &Charter) {
        self.each(
            "fact",
            &charter.facts,
            |r| r.name.to_string(),
            membership::fact,
        );
        self.each(
            "evidence",
            &charter.evidence,
            |r| r.name.to_string(),
            membership::evidence,
        );
        self.each(
            "duty",
            &charter.duties,
            |r| r.name.to_string(),
            membership::duty,
        );
        self.each(
            "class",
            &charter.classes,
            |r| r.name.to_string(),
            membership::class,
        );
        self.each(
            "admission",
            &charter.admissions,
            |r| joined(&r.classes),
            membership::admission,
        );
        self.each(
            "visible",
            &charter.visible,
            |r| r.field.to_string(),
            membership::visible,
        );
        self.each(
            "representation",
            &charter.representation,
            |_| String::new(),
            membership::representation,
        );
        self.each(
            "activity",
            &charter.activities,
            |r| r.name.to_string(),
            membership::activity,
        );
        self.each(
            "standing",
            &charter.standing,
            |_| String::new(),
            membership::standing,
        );
        self.each(
            "check-in",
            &charter.check_in,
            |_| String::new(),
            membership::check_in,
        );
        self.each(
            "ending",
            &charter.endings,
            |r| r.cause.to_string(),
            membership::ending,
        );
        self.each("fees", &charter.fees, |_| String::new(), membership::fees);
    }

    fn deciding(&mut self, charter: &Charter) {
        self.each(
            "electorate",
            &charter.electorates,
            |rule| rule.name.to_string(),
            electorate::electorate,
        );
        self.each(
            "office",
            &charter.offices,
            |r| r.name.to_string(),
            office::office,
        );
        self.each(
            "decision",
            &charter.decisions,
            |rule| format!("{} {}", rule.organ, rule.name),
            decision::decision,
        );
        self.each(
            "motions",
            &charter.motions,
            |rule| rule.organ.to_string(),
            motions::motions,
        );
    }
}

fn joined(names: &[Name]) -> String {
    names.join(" ")
}
