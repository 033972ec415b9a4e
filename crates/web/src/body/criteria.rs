//! The conditions of a class beside what was found of somebody: each a sentence, with whether it is met, not met, or to be
//! judged. The reviewer, the applicant and the one who only asks see the same list.

use crate::view::View;
use assembly::bodies::Bylaws;
use assembly::membership::Joining;
use assembly::reason::{Met, Reasons};
use charter::explain::condition;
use charter::{Class, Condition, Meaning, PartyKind, Test};

/// A condition and what was found.
#[derive(Clone)]
pub(crate) struct Criterion {
    /// What must hold.
    pub(crate) text: String,
    /// What the charter asks the applicant, in its own language.
    pub(crate) ask: Option<String>,
    /// Whether it holds.
    pub(crate) met: Met,
    /// It must not hold: the word on its badge says whether it does.
    pub(crate) turned: bool,
    /// It is one of several ways, or several together: what they are.
    pub(crate) inside: Vec<Criterion>,
}

impl Criterion {
    /// It and what is inside, each with how deep it lies: a template draws them one after another.
    fn laid_out(self, depth: usize, rows: &mut Vec<(usize, Criterion)>) {
        let inside = self.inside.clone();
        rows.push((
            depth,
            Criterion {
                inside: Vec::new(),
                ..self
            },
        ));
        for one in inside {
            one.laid_out(depth + 1, rows);
        }
    }

    /// What it is made of; itself, where it is one condition.
    fn parts(self) -> Vec<Criterion> {
        if self.inside.is_empty() {
            vec![self]
        } else {
            self.inside
        }
    }

    /// The colour of its badge.
    pub(crate) fn tone(&self) -> &'static str {
        match self.met {
            Met::Yes => "good",
            Met::No => "bad",
            Met::Unknown => "warn",
        }
    }

    /// The same where it must not hold.
    fn turned(self) -> Criterion {
        Criterion {
            met: !self.met,
            turned: true,
            inside: self.inside.into_iter().map(Criterion::turned).collect(),
            ..self
        }
    }

    /// The word on its badge.
    pub(crate) fn state(&self) -> &'static str {
        match (self.met, self.turned) {
            (Met::Yes, false) => "join-met",
            (Met::No, false) => "join-not-met",
            (Met::Yes, true) => "join-not-so",
            (Met::No, true) => "join-so",
            (Met::Unknown, _) => "join-to-judge",
        }
    }
}

/// Criteria in the order in which they are read, each with how deep it lies.
pub(crate) fn rows(list: Vec<Criterion>) -> Vec<(usize, Criterion)> {
    let mut rows = Vec::new();
    for one in list {
        one.laid_out(0, &mut rows);
    }
    rows
}

/// What stands between somebody and a class, told beside the conditions that were evaluated.
pub(crate) fn criteria(
    v: &View,
    bylaws: &Bylaws,
    class: &Class,
    found: &Joining,
) -> Vec<Criterion> {
    let mut list = Vec::new();
    if found.outside != Met::Yes {
        list.push(plain(v.say("join-is-member"), found.outside));
    }
    if let Some(kind) = &found.kind {
        list.push(plain(kind_of(v, class.of), kind.met));
    }
    for parent in found
        .parents
        .iter()
        .filter(|parent| !mentions(class.requires.as_ref(), &parent.about))
    {
        let body = v
            .body(&parent.about)
            .map_or_else(|| parent.about.clone(), |body| v.link(body).short);
        list.push(plain(
            v.say_with("join-parent", &[("body", words::Value::Text(body))]),
            parent.met,
        ));
    }
    if let (Some(what), Some(reasons)) = (&class.requires, &found.requires) {
        let one = told(v, bylaws, what, reasons);
        match what.test {
            Test::All(_) => list.extend(one.inside),
            _ => list.push(one),
        }
    }
    if let (Some(what), Some(reasons)) = (&class.excludes, &found.excludes) {
        let one = told(v, bylaws, what, reasons);
        // The list says what is well: nothing of this holds.
        let inside = one.parts().into_iter().map(Criterion::turned).collect();
        list.push(Criterion {
            text: v.say("join-not-excluded"),
            ask: None,
            turned: false,
            met: !reasons.met,
            inside,
        });
    }
    if let Some(cap) = &found.cap {
        list.push(plain(v.say("join-cap"), cap.met));
    }
    list
}

fn plain(text: String, met: Met) -> Criterion {
    Criterion {
        text,
        ask: None,
        turned: false,
        met,
        inside: Vec::new(),
    }
}

fn kind_of(v: &View, kind: Option<PartyKind>) -> String {
    match kind {
        Some(PartyKind::Person) => v.say("join-is-person"),
        Some(PartyKind::Organization) | None => v.say("join-is-organization"),
    }
}

/// Whether the conditions themselves ask for membership there: then it is told where they do.
fn mentions(condition: Option<&Condition>, name: &str) -> bool {
    condition.is_some_and(|condition| match &condition.test {
        Test::MemberOf { body, .. } => &**body == name,
        Test::All(of) | Test::Any(of) | Test::AtLeast { of, .. } => {
            of.iter().any(|one| mentions(Some(one), name))
        }
        _ => false,
    })
}

fn told(v: &View, bylaws: &Bylaws, what: &Condition, found: &Reasons) -> Criterion {
    let pairs = |of: &[Condition]| -> Vec<Criterion> {
        of.iter()
            .zip(&found.inside)
            .map(|(what, found)| told(v, bylaws, what, found))
            .collect()
    };
    let (text, inside) = match &what.test {
        Test::All(of) => (v.say("join-all"), pairs(of)),
        Test::Any(of) => (v.say("join-any"), pairs(of)),
        Test::AtLeast { k, of } => (
            v.say_with("join-at-least", &[("k", words::Value::from(i64::from(*k)))]),
            pairs(of),
        ),
        Test::Defined { name, body: None } => {
            let definition = bylaws
                .rules
                .definitions
                .iter()
                .find(|definition| definition.name == *name);
            let inside = definition
                .and_then(|definition| meant(&definition.means))
                .zip(found.inside.first());
            let inside = inside.map(|(what, found)| told(v, bylaws, what, found).parts());
            let inside = inside.unwrap_or_default();
            (house::said::reading(v.words, &condition(what)), inside)
        }
        _ => (house::said::reading(v.words, &condition(what)), Vec::new()),
    };
    Criterion {
        text,
        ask: ask(bylaws, &what.test),
        met: found.met,
        turned: false,
        inside,
    }
}

fn meant(means: &Meaning) -> Option<&Condition> {
    match means {
        Meaning::Condition(condition) => Some(condition),
        Meaning::Threshold(_) => None,
    }
}

/// What the charter asks, as its drafter wrote it.
fn ask(bylaws: &Bylaws, test: &Test) -> Option<String> {
    let rules = &bylaws.rules;
    let asks = match test {
        Test::Fact { name, .. } => &rules.facts.iter().find(|rule| rule.name == *name)?.ask,
        Test::Evidence(name) => &rules.evidence.iter().find(|rule| rule.name == *name)?.ask,
        Test::Accepts(name) => &rules.duties.iter().find(|rule| rule.name == *name)?.ask,
        _ => return None,
    };
    (!asks.is_empty()).then(|| asks.clone())
}
