//! Whether the rules fit together: one charter by itself, and a set of them. A file for each subject; every check
//! reports all it finds. What is wrong with the text itself, `parse` has reported.

mod admissions;
mod circles;
mod classes;
mod decisions;
mod electorates;
mod facts;
mod logic;
mod motions;
mod offices;
mod organs;
mod powers;
mod reach;
mod references;
mod standing;
mod structure;
mod versions;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use crate::parse::limits;
use crate::{Charter, Name, Office, Organ, Place, Problem, Ruled};

/// Checks a set of charters, each by itself and all together. Problems come in the order of the charters, then of the
/// text.
pub fn check_set(charters: &[Charter]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for charter in charters.iter().filter(|charter| !charter.written.unread) {
        let at = Desk {
            charter,
            set: charters,
            problems: RefCell::default(),
            effort_left: Cell::new(EFFORT),
        };
        check_one(&at);
        let mut found = at.problems.into_inner();
        found.sort_by_key(|problem| (problem.place.offset, problem.severity));
        problems.extend(found);
    }
    problems
}

fn check_one(at: &Desk<'_>) {
    references::check(at);
    structure::check(at);
    versions::check(at);
    organs::check(at);
    powers::check(at);
    facts::check(at);
    classes::check(at);
    admissions::check(at);
    standing::check(at);
    electorates::check(at);
    offices::check(at);
    decisions::check(at);
    motions::check(at);
    circles::check(at);
}

/// How many combinations are tried for one charter, over all its checks. Real charters need some thousands.
const EFFORT: u64 = 500_000;

/// One charter on the desk, the others beside it.
struct Desk<'a> {
    charter: &'a Charter,
    set: &'a [Charter],
    problems: RefCell<Vec<Problem>>,
    effort_left: Cell<u64>,
}

impl<'a> Desk<'a> {
    /// Files a problem. Past the limit only one more is filed, which says so.
    fn report(&self, place: Place, problem: Problem) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() < limits::PROBLEMS {
            problems.push(problem.at(&self.charter.written.file, place));
        } else if problems.len() == limits::PROBLEMS {
            let last = Problem::error("check-too-many-problems").with("limit", limits::PROBLEMS);
            problems.push(last.at(&self.charter.written.file, place));
        }
    }

    /// Whether there is still room in the list of problems.
    fn has_room(&self) -> bool {
        self.problems.borrow().len() <= limits::PROBLEMS
    }

    /// Whether so many combinations may still be tried; if not, that is noted at `place`.
    fn may_try(&self, combinations: u64, place: Place) -> bool {
        match self.effort_left.get().checked_sub(combinations) {
            Some(left) => {
                self.effort_left.set(left);
                true
            }
            None => {
                self.report(place, Problem::note("check-not-tried"));
                false
            }
        }
    }

    /// A problem that also shows another place of this charter.
    fn report_with(&self, place: Place, near: Place, problem: Problem) {
        self.report(place, problem.near(&self.charter.written.file, near));
    }

    /// The place of a word inside a rule, or of the rule where the word is not written.
    fn word<T>(&self, rule: &Ruled<T>, word: &str, nth: usize) -> Place {
        self.charter.written.inside(rule.place, word, nth)
    }

    /// The charters of a body: this one for none, else all versions of that body in the set.
    fn of_body(&self, body: Option<&Name>) -> Vec<&'a Charter> {
        match body {
            None => vec![self.charter],
            Some(name) => self.set.iter().filter(|c| is_of(c, name)).collect(),
        }
    }

    fn own_name(&self) -> Option<&'a Name> {
        self.charter.body.as_ref().map(|body| &body.rule.name)
    }

    fn office(&self, name: &str) -> Option<&'a Ruled<Office>> {
        self.charter.offices.iter().find(|o| &*o.name == name)
    }

    fn organ(&self, name: &str) -> Option<&'a Ruled<Organ>> {
        self.charter.organs.iter().find(|o| &*o.name == name)
    }
}

fn is_of(charter: &Charter, body: &str) -> bool {
    charter.body.as_ref().is_some_and(|b| &*b.name == body)
}

/// Calls `seen` with each condition of a charter and the place of the rule it stands in.
pub(crate) fn each_condition<'a>(
    charter: &'a Charter,
    mut seen: impl FnMut(&'a crate::Condition, Place),
) {
    use crate::{Meaning, Removal, Voters};
    for rule in &charter.definitions {
        if let Meaning::Condition(condition) = &rule.means {
            seen(condition, rule.place);
        }
    }
    for rule in &charter.classes {
        let exceptions = rule.exceptions.iter().filter_map(|e| e.when.as_ref());
        let all = rule.requires.iter().chain(&rule.excludes).chain(exceptions);
        all.for_each(|condition| seen(condition, rule.place));
    }
    for rule in charter.standing.iter() {
        let all = rule.moves.iter().filter_map(|m| m.when.as_ref());
        all.for_each(|condition| seen(condition, rule.place));
    }
    for rule in charter.check_in.iter() {
        rule.passive
            .iter()
            .for_each(|condition| seen(condition, rule.place));
    }
    for rule in &charter.electorates {
        for voters in rule.of.iter().chain(&rule.without) {
            if let Voters::Members {
                when: Some(when), ..
            } = voters
            {
                seen(when, rule.place);
            }
        }
    }
    for rule in &charter.offices {
        rule.eligible
            .iter()
            .for_each(|condition| seen(condition, rule.place));
        for removal in &rule.removal {
            if let Removal::Automatic { when, .. } = removal {
                seen(when, rule.place);
            }
        }
        rule.duties
            .iter()
            .for_each(|duty| seen(&duty.keeps, rule.place));
    }
}

/// Calls `seen` with a condition and all conditions inside it.
pub(crate) fn walk<'a>(
    condition: &'a crate::Condition,
    seen: &mut impl FnMut(&'a crate::Condition),
) {
    use crate::Test;
    seen(condition);
    match &condition.test {
        Test::All(inner) | Test::Any(inner) | Test::AtLeast { of: inner, .. } => {
            inner.iter().for_each(|one| walk(one, seen));
        }
        Test::Not(inner) => walk(inner, seen),
        // The rest hold no conditions.
        _ => {}
    }
}

fn names<'a>(of: impl IntoIterator<Item = &'a Name>) -> Vec<Arc<str>> {
    of.into_iter().cloned().collect()
}
