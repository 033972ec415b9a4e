//! Conditions as logic: which values of facts and counts make them true. Numbers are tried at the edges that the
//! conditions name, choices at their options, everything else as yes or no; two conditions that ask the same thing share
//! the answer.

use std::collections::{BTreeMap, BTreeSet};

use super::Desk;
use crate::{Bound, Charter, Condition, FactTest, Meaning, Name, Place, Test};

/// The most sets of answers made at once; they stand in memory together.
const MAX_COMBINATIONS: usize = 50_000;

/// What can be answered, and the answers to try.
#[derive(Default)]
pub(super) struct Space {
    numbers: BTreeMap<String, BTreeSet<i64>>,
    choices: BTreeMap<String, BTreeSet<String>>,
    truths: BTreeSet<String>,
    /// Definitions met, with their sizes.
    definitions: BTreeMap<Name, u64>,
    size: u64,
}

/// One set of answers.
#[derive(Clone, Default)]
pub(super) struct Answers {
    numbers: BTreeMap<String, i64>,
    choices: BTreeMap<String, String>,
    truths: BTreeMap<String, bool>,
}

/// An option that no condition names.
const OTHER: &str = "…";

impl Space {
    pub(super) fn add(&mut self, charter: &Charter, condition: &Condition) {
        let size = self.add_sized(charter, condition);
        self.size = self.size.saturating_add(size);
    }

    /// Adds what the condition asks and says how large it is with its definitions put in place.
    fn add_sized(&mut self, charter: &Charter, condition: &Condition) -> u64 {
        let inside = match &condition.test {
            Test::All(inner) | Test::Any(inner) | Test::AtLeast { of: inner, .. } => {
                inner.iter().fold(0_u64, |sum, one| {
                    sum.saturating_add(self.add_sized(charter, one))
                })
            }
            Test::Not(inner) => self.add_sized(charter, inner),
            test => match definition(charter, test) {
                Some((name, means)) => self.add_definition(charter, name, means),
                None => {
                    self.add_atom(atom(test));
                    0
                }
            },
        };
        inside.saturating_add(1)
    }

    /// A definition is looked at once, however often it is used. One that rests on itself is without end.
    fn add_definition(&mut self, charter: &Charter, name: &Name, means: &Condition) -> u64 {
        if let Some(size) = self.definitions.get(name) {
            return *size;
        }
        self.definitions.insert(name.clone(), u64::MAX);
        let size = self.add_sized(charter, means);
        self.definitions.insert(name.clone(), size);
        size
    }

    fn add_atom(&mut self, atom: Atom) {
        match atom {
            Atom::Number(key, bound) => {
                let values = self
                    .numbers
                    .entry(key)
                    .or_insert_with(|| BTreeSet::from([0]));
                let edges = bound.at_least.into_iter().flat_map(|low| [low - 1, low]);
                let more = bound.at_most.into_iter().flat_map(|high| [high, high + 1]);
                values.extend(edges.chain(more).filter(|value| *value >= 0));
            }
            Atom::Choice(key, options) => {
                let values = self.choices.entry(key).or_default();
                values.insert(OTHER.to_owned());
                values.extend(options);
            }
            Atom::Truth(key) => {
                self.truths.insert(key);
            }
        }
    }

    /// How much work it is to try everything.
    pub(super) fn effort(&self) -> u64 {
        (self.combinations() as u64).saturating_mul(self.size)
    }

    fn combinations(&self) -> usize {
        let numbers = self.numbers.values().map(BTreeSet::len);
        let choices = self.choices.values().map(BTreeSet::len);
        let truths = self.truths.iter().map(|_| 2);
        numbers
            .chain(choices)
            .chain(truths)
            .try_fold(1_usize, usize::checked_mul)
            .unwrap_or(usize::MAX)
    }

    /// Every set of answers, those about numbers first; nothing where there are too many.
    pub(super) fn answers(&self) -> Option<Vec<Answers>> {
        if self.combinations() > MAX_COMBINATIONS {
            return None;
        }
        let mut all = vec![Answers::default()];
        for (key, values) in &self.choices {
            all = spread(all, values, |answers, value| {
                answers.choices.insert(key.clone(), value.clone());
            });
        }
        for key in &self.truths {
            all = spread(all, &BTreeSet::from([true, false]), |answers, value| {
                answers.truths.insert(key.clone(), *value);
            });
        }
        for (key, values) in &self.numbers {
            all = spread(all, values, |answers, value| {
                answers.numbers.insert(key.clone(), *value);
            });
        }
        Some(all)
    }

    pub(super) fn has_numbers(&self) -> bool {
        !self.numbers.is_empty()
    }
}

fn spread<T: Ord>(
    all: Vec<Answers>,
    values: &BTreeSet<T>,
    set: impl Fn(&mut Answers, &T),
) -> Vec<Answers> {
    all.into_iter()
        .flat_map(|answers| values.iter().map(move |value| (answers.clone(), value)))
        .map(|(mut answers, value)| {
            set(&mut answers, value);
            answers
        })
        .collect()
}

impl Answers {
    /// Whether the condition holds with these answers. Ask `Space::effort` first: definitions are followed.
    pub(super) fn make_true(&self, charter: &Charter, condition: &Condition) -> bool {
        let inner = |one: &Condition| self.make_true(charter, one);
        match &condition.test {
            Test::All(all) => all.iter().all(inner),
            Test::Any(any) => any.iter().any(inner),
            Test::AtLeast { k, of } => of.iter().filter(|one| inner(one)).count() >= *k as usize,
            Test::Not(not) => !inner(not),
            test => match definition(charter, test) {
                Some((_, means)) => inner(means),
                None => self.answer(atom(test)),
            },
        }
    }

    fn answer(&self, atom: Atom) -> bool {
        match atom {
            Atom::Number(key, bound) => self
                .numbers
                .get(&key)
                .is_some_and(|value| bound.admits(*value)),
            Atom::Choice(key, options) => self
                .choices
                .get(&key)
                .is_some_and(|value| options.contains(value)),
            Atom::Truth(key) => self.truths.get(&key).copied().unwrap_or(false),
        }
    }

    /// The answers without the numbers, to compare what else was said.
    pub(super) fn beside_numbers(&self) -> (&BTreeMap<String, String>, &BTreeMap<String, bool>) {
        (&self.choices, &self.truths)
    }

    /// The numbers, for an example: `employees=5, members=2000`.
    pub(super) fn example(&self) -> String {
        let numbers = self
            .numbers
            .iter()
            .map(|(key, value)| format!("{key}={value}"));
        numbers.collect::<Vec<_>>().join(", ")
    }
}

/// One question about a party.
enum Atom {
    Number(String, Bound),
    Choice(String, BTreeSet<String>),
    Truth(String),
}

fn atom(test: &Test) -> Atom {
    match test {
        Test::Fact {
            name,
            is: FactTest::Number(bound),
        } => Atom::Number(name.to_string(), *bound),
        Test::Fact {
            name,
            is: FactTest::OneOf(options),
        } => {
            let options = options.iter().map(|option| option.to_string());
            Atom::Choice(name.to_string(), options.collect())
        }
        Test::Fact {
            name,
            is: FactTest::Yes(yes),
        } => Atom::Choice(name.to_string(), BTreeSet::from([yes.to_string()])),
        Test::StandingIs(state) => {
            Atom::Choice("standing".to_owned(), BTreeSet::from([state.to_string()]))
        }
        Test::Count {
            activity,
            body,
            bound,
            window,
        } => {
            let body = body
                .as_ref()
                .map_or(String::new(), |body| format!("{body} "));
            Atom::Number(format!("{body}{activity} {}", words_of(window)), *bound)
        }
        // Everything else is true or not; the value says which question it is.
        other => Atom::Truth(serde_json::to_string(other).unwrap_or_default()),
    }
}

fn words_of(window: &crate::Window) -> String {
    use crate::Window;
    match window {
        Window::Within(length) => format!("({} {:?})", length.n, length.unit).to_lowercase(),
        Window::Last { n, of } => format!("(last {n} {of})"),
        Window::Fixed { from, to } => format!("({}–{})", from.year, to.year),
        Window::Ever => String::new(),
    }
}

fn definition<'a>(charter: &'a Charter, test: &'a Test) -> Option<(&'a Name, &'a Condition)> {
    let Test::Defined { name, body: None } = test else {
        return None;
    };
    let found = charter.definitions.iter().find(|d| d.rule.name == *name)?;
    match &found.means {
        Meaning::Condition(condition) => Some((name, condition)),
        Meaning::Threshold(_) => None,
    }
}

/// An example in which both conditions hold, if there is one among the answers tried.
pub(super) fn together(
    at: &Desk<'_>,
    one: &Condition,
    other: &Condition,
    place: Place,
) -> Option<String> {
    let charter = at.charter;
    let mut space = Space::default();
    space.add(charter, one);
    space.add(charter, other);
    if !at.may_try(space.effort(), place) {
        return None;
    }
    let both = |a: &Answers| a.make_true(charter, one) && a.make_true(charter, other);
    let found = space.answers()?.into_iter().find(both)?;
    Some(match found.numbers.is_empty() {
        true => "…".to_owned(),
        false => found.example(),
    })
}
