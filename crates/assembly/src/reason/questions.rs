//! The open questions of a charter: each `judged` condition, with whoever decides it.

use charter::{Charter, ClauseIx, Condition, Meaning, Test};

/// Who decides a `judged` question, and the clause that says so.
#[must_use]
pub fn judge_of<'c>(rules: &'c Charter, question: &str) -> Option<(&'c str, ClauseIx)> {
    let found = judged_questions(rules)
        .into_iter()
        .find(|(name, _, _)| *name == question);
    found.map(|(_, by, clause)| (by, clause))
}

/// Every `judged` question in the conditions of classes, exceptions, definitions and offices, in the order of the rules.
pub(crate) fn judged_questions(rules: &Charter) -> Vec<(&str, &str, ClauseIx)> {
    let mut found = Vec::new();
    for class in &rules.classes {
        let waived = class
            .exceptions
            .iter()
            .filter_map(|rule| rule.when.as_ref());
        for condition in class.requires.iter().chain(&class.excludes).chain(waived) {
            walk(condition, class.clause, &mut found);
        }
    }
    for rule in &rules.definitions {
        if let Meaning::Condition(condition) = &rule.means {
            walk(condition, rule.clause, &mut found);
        }
    }
    for office in &rules.offices {
        if let Some(condition) = &office.eligible {
            walk(condition, office.clause, &mut found);
        }
    }
    found
}

fn walk<'c>(
    condition: &'c Condition,
    clause: ClauseIx,
    found: &mut Vec<(&'c str, &'c str, ClauseIx)>,
) {
    match &condition.test {
        Test::Judged { question, by } => found.push((question, by, clause)),
        Test::All(of) | Test::Any(of) | Test::AtLeast { of, .. } => {
            of.iter().for_each(|inside| walk(inside, clause, found));
        }
        Test::Not(inside) => walk(inside, clause, found),
        // The rest hold no conditions.
        _ => {}
    }
}
