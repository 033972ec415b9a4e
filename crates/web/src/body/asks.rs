//! What the rules of a class ask somebody: facts, duties, evidence, a domain, a country. The short test and the form of
//! application are both made from this.

use crate::view::{View, plain_words};
use assembly::bodies::Bylaws;
use assembly::membership::Value as Answer;
use assembly::people::Country;
use charter::{Class, Condition, FactKind, Meaning, Test};
use std::collections::{BTreeMap, BTreeSet};

/// A question of a charter, as a form asks it.
pub(crate) struct Question {
    pub(crate) name: String,
    pub(crate) ask: String,
    pub(crate) kind: &'static str,
    pub(crate) options: Vec<Choice>,
    pub(crate) value: String,
    pub(crate) wrong: Option<String>,
}

/// One of several answers.
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) here: bool,
}

/// Something to accept.
pub(crate) struct Tick {
    pub(crate) name: String,
    pub(crate) ask: String,
    pub(crate) ticked: bool,
}

/// What the conditions of a class ask somebody: facts, duties, a domain, a country.
#[derive(Default)]
pub(crate) struct Asks {
    pub(crate) facts: BTreeSet<String>,
    pub(crate) duties: BTreeSet<String>,
    pub(crate) domain: bool,
    pub(crate) country: bool,
    pub(crate) evidence: BTreeSet<String>,
}

impl Asks {
    pub(crate) fn of(bylaws: &Bylaws, class: &Class) -> Asks {
        let mut asks = Asks::default();
        for condition in [&class.requires, &class.excludes].into_iter().flatten() {
            asks.look(bylaws, condition);
        }
        asks
    }

    fn look(&mut self, bylaws: &Bylaws, condition: &Condition) {
        match &condition.test {
            Test::All(of) | Test::Any(of) | Test::AtLeast { of, .. } => {
                of.iter().for_each(|one| self.look(bylaws, one))
            }
            Test::Not(of) => self.look(bylaws, of),
            Test::Defined { name, body: None } => {
                let definition = bylaws
                    .rules
                    .definitions
                    .iter()
                    .find(|definition| definition.name == *name);
                if let Some(Meaning::Condition(condition)) =
                    definition.map(|definition| &definition.means)
                {
                    self.look(bylaws, condition);
                }
            }
            Test::Fact { name, .. } => drop(self.facts.insert(name.to_string())),
            Test::Accepts(name) => drop(self.duties.insert(name.to_string())),
            Test::Evidence(name) => drop(self.evidence.insert(name.to_string())),
            Test::Domain { .. } => self.domain = true,
            Test::Region { .. } => self.country = true,
            _ => {}
        }
    }
}

/// The questions and duties of a class, with what was answered. The fields are `fact`, the part between (which body asks),
/// and the name; `duty` likewise. In the order of the charter, as its drafter thought them out.
pub(crate) fn questions(
    v: &View,
    bylaws: &Bylaws,
    class: Option<&Class>,
    answers: &BTreeMap<String, String>,
    between: &str,
) -> (Vec<Question>, Vec<Tick>) {
    let Some(class) = class else {
        return (Vec::new(), Vec::new());
    };
    let asks = Asks::of(bylaws, class);
    let facts = bylaws
        .rules
        .facts
        .iter()
        .filter(|fact| asks.facts.contains(&*fact.name));
    let questions = facts.map(|fact| {
        let name = format!("fact{between}.{}", fact.name);
        let value = answers.get(&name).cloned().unwrap_or_default();
        let choice = |name: &str, label: String| Choice {
            value: name.to_owned(),
            label,
            here: value == name,
        };
        Question {
            name,
            ask: if fact.ask.is_empty() {
                plain_words(&fact.name)
            } else {
                fact.ask.clone()
            },
            kind: match fact.kind {
                FactKind::YesNo | FactKind::Choice => "choice",
                FactKind::Number => "number",
                FactKind::Country => "country",
                FactKind::Day => "date",
            },
            options: match fact.kind {
                FactKind::YesNo => vec![choice("yes", v.say("yes")), choice("no", v.say("no"))],
                FactKind::Choice => fact
                    .options
                    .iter()
                    .map(|option| choice(option, plain_words(option)))
                    .collect(),
                FactKind::Number | FactKind::Country | FactKind::Day => Vec::new(),
            },
            value,
            wrong: None,
        }
    });
    let duties = bylaws
        .rules
        .duties
        .iter()
        .filter(|duty| asks.duties.contains(&*duty.name));
    let duties = duties.map(|duty| {
        let name = format!("duty{between}.{}", duty.name);
        Tick {
            ticked: answers.contains_key(&name),
            ask: if duty.ask.is_empty() {
                plain_words(&duty.name)
            } else {
                duty.ask.clone()
            },
            name,
        }
    });
    (questions.collect(), duties.collect())
}

/// An answer as its question takes it.
pub(crate) fn read(kind: FactKind, text: &str) -> Option<Answer> {
    match kind {
        FactKind::YesNo => match text {
            "yes" => Some(Answer::YesNo(true)),
            "no" => Some(Answer::YesNo(false)),
            _ => None,
        },
        FactKind::Number => text
            .parse()
            .ok()
            .filter(|number| *number >= 0)
            .map(Answer::Number),
        FactKind::Choice => Some(Answer::Choice(text.to_owned())),
        FactKind::Country => Country::parse(text).map(Answer::Country),
        FactKind::Day => text
            .parse::<jiff::civil::Date>()
            .ok()
            .map(|day| Answer::Day(day.to_string())),
    }
}
