//! What a drafter of a charter would notice: problems at their places, whole lists of them, and nothing that panics.

mod catalogue;
mod digest;
mod document;
mod fitting;
mod hostile;
mod manual;
mod reading;
mod real;

use charter::{Checked, Problem, problem::position, read_set};

/// A body that is sound by itself; a case adds the rules it is about.
const BODY: &str = "# Test\n\n```rule\nbody \"here\" kind=\"association\" { name \"Here\"; zone \"UTC\" }\n```\n\n";

/// A charter of [`BODY`] and these rules; line 1 of the rules is line 8 of the file.
fn charter_of(rules: &str) -> String {
    format!("{BODY}```rule\n{rules}\n```\n")
}

const RULES_FROM: usize = 8;

fn read_one(text: &str) -> Checked {
    read_set(vec![("here.md".to_owned(), text.as_bytes().to_vec())])
}

/// `code at line:col`, the line counted in the rules of the case.
fn shown(checked: &Checked, problem: &Problem) -> String {
    let source = checked.source(&problem.file).unwrap_or_default();
    let (line, column) = position(source, problem.place.offset);
    let line = (line + 1).saturating_sub(RULES_FROM);
    let better = problem.suggestion.as_deref();
    let better = better.map_or(String::new(), |word| format!(" ({word})"));
    format!("{} at {line}:{column}{better}", problem.code)
}

/// The rules have exactly these problems, each as `code at line:col (suggestion)`; notes and missing powers aside.
fn check_problems(rules: &str, expected: &[&str]) {
    let text = charter_of(rules);
    let checked = read_one(&text);
    let found: Vec<String> = checked
        .problems
        .iter()
        .filter(|problem| !matches!(problem.code, "check-power-missing" | "check-assumed"))
        .inspect(|problem| catalogue::check_sentence(problem))
        .map(|problem| shown(&checked, problem))
        .collect();
    assert_eq!(found, expected, "\n{rules}");
}

fn check_problem(rules: &str, expected: &str) {
    check_problems(rules, &[expected]);
}

fn check_sound(rules: &str) {
    check_problems(rules, &[]);
}
