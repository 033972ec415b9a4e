//! Classes by size: ranges over declared numbers must neither overlap nor leave a gap (B8, T11). And somebody must be
//! able to vote.

use super::Desk;
use super::logic::{Answers, Space};
use crate::{Charter, Class, PartyKind, Problem, Right, Ruled};

pub(super) fn check(at: &Desk<'_>) {
    check_rights(at);
    for kind in [PartyKind::Person, PartyKind::Organization] {
        let sized: Vec<&Ruled<Class>> = at
            .charter
            .classes
            .iter()
            .filter(|class| class.of.is_none_or(|of| of == kind))
            .filter(|class| space_of(at.charter, &[class]).has_numbers())
            .collect();
        if sized.len() > 1 {
            check_sizes(at, &sized);
        }
    }
}

fn check_rights(at: &Desk<'_>) {
    for class in &at.charter.classes {
        if class.rights.is_empty() {
            let problem = Problem::warning("check-class-without-rights");
            let problem = problem.with("name", &class.rule.name);
            at.report(at.word(class, "class", 0), problem);
        }
        if class.waiting.is_some() && !class.rights.contains(&Right::Vote) {
            let problem = Problem::warning("check-waiting-without-vote");
            let problem = problem.with("name", &class.rule.name);
            at.report(at.word(class, "waiting", 0), problem);
        }
    }
}

fn space_of(charter: &Charter, classes: &[&Ruled<Class>]) -> Space {
    let mut space = Space::default();
    for class in classes {
        for condition in class.requires.iter().chain(&class.excludes) {
            space.add(charter, condition);
        }
    }
    space
}

fn admits(at: &Desk<'_>, class: &Class, answers: &Answers) -> bool {
    let requires = class.requires.as_ref();
    let excludes = class.excludes.as_ref();
    requires.is_none_or(|condition| answers.make_true(at.charter, condition))
        && excludes.is_none_or(|condition| !answers.make_true(at.charter, condition))
}

fn check_sizes(at: &Desk<'_>, classes: &[&Ruled<Class>]) {
    let space = space_of(at.charter, classes);
    // Each class is asked again for every other one.
    let effort = space.effort().saturating_mul(classes.len() as u64);
    if !at.may_try(effort, at.word(classes[0], "class", 0)) {
        return;
    }
    let Some(all) = space.answers() else {
        return;
    };
    for (nth, one) in classes.iter().enumerate() {
        for other in &classes[nth + 1..] {
            let both = |a: &&Answers| admits(at, one, a) && admits(at, other, a);
            if let Some(example) = all.iter().find(both) {
                let problem = Problem::warning("check-sizes-overlap")
                    .with("one", &one.rule.name)
                    .with("other", &other.rule.name)
                    .with("example", example.example());
                at.report_with(
                    at.word(other, "class", 0),
                    at.word(one, "class", 0),
                    problem,
                );
            }
        }
    }
    if let Some(example) = gap(at, classes, &all) {
        let names = classes.iter().map(|class| class.rule.name.to_string());
        let problem = Problem::warning("check-sizes-gap")
            .with("classes", names.collect::<Vec<_>>().join(", "))
            .with("example", example.example());
        at.report(at.word(classes[0], "class", 0), problem);
    }
}

/// Numbers that no class admits, where the same party with other numbers would be admitted to each of two classes.
fn gap<'a>(at: &Desk<'_>, classes: &[&Ruled<Class>], all: &'a [Answers]) -> Option<&'a Answers> {
    // Answers that differ in numbers only stand together.
    let same = |a: &Answers, b: &Answers| a.beside_numbers() == b.beside_numbers();
    all.chunk_by(same).find_map(|parties| {
        let entered = classes
            .iter()
            .filter(|class| parties.iter().any(|a| admits(at, class, a)))
            .count();
        let outside = parties
            .iter()
            .find(|a| !classes.iter().any(|class| admits(at, class, a)));
        outside.filter(|_| entered > 1)
    })
}
