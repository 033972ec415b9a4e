//! Every problem has its sentence in every language, with the values it needs, and no sentence is left over.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use charter::Problem;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn catalogue(language: &str) -> String {
    let path = root().join(format!("../words/catalogues/{language}/check.ftl"));
    std::fs::read_to_string(&path).expect("the catalogue is there")
}

fn ids(catalogue: &str) -> BTreeSet<String> {
    let lines = catalogue.lines().filter_map(|line| line.split_once(" ="));
    lines
        .map(|(id, _)| id.to_owned())
        .filter(|id| id.starts_with("check-"))
        .collect()
}

/// The sentence of this problem exists and needs no value that the problem does not carry.
pub(crate) fn check_sentence(problem: &Problem) {
    let catalogue = catalogue("en");
    let start = catalogue.find(&format!("\n{} =", problem.code));
    let sentence =
        &catalogue[start.unwrap_or_else(|| panic!("no sentence {}", problem.code)) + 1..];
    let sentence = sentence.split("\ncheck-").next().unwrap_or_default();
    for part in sentence.split("{ $").skip(1) {
        let name = part.split([' ', '}']).next().unwrap_or_default();
        assert!(
            problem.args.iter().any(|(known, _)| *known == name),
            "{} has no ${name}",
            problem.code
        );
    }
}

fn sources(folder: PathBuf, into: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        match entry.path() {
            path if path.is_dir() => sources(path, into),
            path => into.push_str(&std::fs::read_to_string(path).expect("a source file")),
        }
    }
}

#[test]
fn every_problem_has_its_sentence_and_no_sentence_is_left_over() {
    let mut code = String::new();
    sources(root().join("src"), &mut code);
    let words = code.split('"').filter(|word| word.starts_with("check-"));
    // A rule word, and the code of a test.
    let used: BTreeSet<String> = words
        .filter(|word| !matches!(*word, "check-in" | "check-x"))
        .map(str::to_owned)
        .collect();
    for language in ["en", "fr", "ar"] {
        let mut had = ids(&catalogue(language));
        // For whoever writes a place into a sentence.
        had.remove("check-place");
        assert_eq!(had, used, "{language}");
    }
}
