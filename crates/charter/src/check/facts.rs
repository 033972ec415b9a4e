//! Declared values: a test must fit the kind of the fact, and a choice must have the option asked for.

use super::{Desk, each_condition, walk};
use crate::parse::nearest;
use crate::{Condition, FactKind, FactRule, FactTest, Name, Problem, Test};

pub(super) fn check(at: &Desk<'_>) {
    for fact in &at.charter.facts {
        let place = at.word(fact, "fact", 0);
        match (fact.kind, fact.options.is_empty()) {
            (FactKind::Choice, true) => {
                let problem = Problem::error("check-choice-without-options");
                at.report(place, problem.with("name", &fact.rule.name));
            }
            (FactKind::Choice, false) | (_, true) => {}
            (_, false) => {
                let problem = Problem::error("check-options-without-choice");
                at.report(place, problem.with("name", &fact.rule.name));
            }
        }
        for (nth, option) in fact.options.iter().enumerate() {
            if fact.options[..nth].contains(option) {
                let problem = Problem::warning("check-listed-twice").with("name", option);
                at.report(at.word(fact, "option", 0), problem);
            }
        }
        if fact.ask.is_empty() {
            missing_question(at, place, "fact", &fact.rule.name);
        }
    }
    for rule in &at.charter.evidence {
        if rule.ask.is_empty() {
            missing_question(
                at,
                at.word(rule, "evidence", 0),
                "evidence",
                &rule.rule.name,
            );
        }
    }
    for rule in &at.charter.duties {
        if rule.ask.is_empty() {
            missing_question(at, at.word(rule, "duty", 0), "duty", &rule.rule.name);
        }
    }
    each_condition(at.charter, |condition, _| {
        walk(condition, &mut |one| check_test(at, one));
    });
}

fn missing_question(at: &Desk<'_>, place: crate::Place, word: &str, name: &Name) {
    let problem = Problem::warning("check-no-question")
        .with("word", word)
        .with("name", name);
    at.report(place, problem);
}

fn check_test(at: &Desk<'_>, condition: &Condition) {
    let Test::Fact { name, is } = &condition.test else {
        return;
    };
    let Some(fact) = at.charter.facts.iter().find(|f| f.rule.name == *name) else {
        return;
    };
    let fits = match is {
        FactTest::Yes(_) => fact.kind == FactKind::YesNo,
        FactTest::OneOf(_) => matches!(fact.kind, FactKind::Choice | FactKind::Country),
        FactTest::Number(_) => fact.kind == FactKind::Number,
        FactTest::Declared => true,
    };
    if !fits {
        let problem = Problem::error("check-fact-kind").with("name", name);
        at.report_with(condition.place, fact.place, problem);
    } else if let FactTest::OneOf(options) = is {
        options
            .iter()
            .for_each(|option| check_option(at, condition, fact, option));
    }
}

fn check_option(at: &Desk<'_>, condition: &Condition, fact: &FactRule, option: &Name) {
    let known = fact.kind != FactKind::Choice || option.is_empty() || fact.options.contains(option);
    if !known {
        let better = nearest(option, fact.options.iter().map(|o| &**o));
        let problem = Problem::error("check-unknown-option")
            .with("name", &fact.name)
            .with("option", option);
        at.report(condition.place, problem.suggesting(better));
    }
}
