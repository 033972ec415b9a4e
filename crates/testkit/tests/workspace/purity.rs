//! The sources of the pure floors: no files, no network, no clock, no environment, no chance.

use crate::metadata::root;
use std::fs;
use std::path::Path;

const PURE: [&str; 6] = ["assembly", "audit", "charter", "ledger", "tally", "words"];
const IMPURE: [&str; 13] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant::now",
    "Zoned::now",
    "Timestamp::now",
    "thread_rng",
    "OsRng",
    "RandomState",
    "async fn",
];

/// The lines of a source that are not for tests: up to its test module, without comments.
fn lines(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let shipped = source
        .lines()
        .take_while(|line| !line.starts_with("#[cfg(test)]"));
    let code = shipped.map(|line| line.split("//").next().unwrap_or_default());
    code.enumerate().map(|(index, line)| (index + 1, line))
}

fn impure_lines(source: &str) -> Vec<(usize, &'static str)> {
    let found = lines(source).flat_map(|(number, line)| {
        // A braced import, `use std::{env, fs}`, is as good as the path in full.
        let braced = line
            .trim_start()
            .strip_prefix("use std::{")
            .unwrap_or_default();
        let names: Vec<&str> = braced.split(|one: char| !one.is_alphanumeric()).collect();
        let is_in = move |word: &&str| {
            line.contains(word)
                || word
                    .strip_prefix("std::")
                    .is_some_and(|name| names.contains(&name))
        };
        IMPURE
            .into_iter()
            .filter(is_in)
            .map(move |word| (number, word))
            .collect::<Vec<_>>()
    });
    found.collect()
}

fn check_folder(folder: &Path, wrong: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            check_folder(&path, wrong);
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !path.ends_with("tests.rs")
        {
            let source = fs::read_to_string(&path).unwrap();
            let found = impure_lines(&source).into_iter();
            wrong.extend(found.map(|(line, word)| format!("{}:{line}: {word}", path.display())));
        }
    }
}

#[test]
fn the_pure_floors_read_no_file_no_clock_and_no_lot() {
    let mut wrong = Vec::new();
    for floor in PURE {
        check_folder(&root().join("crates").join(floor).join("src"), &mut wrong);
    }
    assert!(wrong.is_empty(), "on a pure floor:\n{}", wrong.join("\n"));
}

#[test]
fn an_impure_line_is_found_and_a_comment_or_test_is_not() {
    assert_eq!(
        impure_lines("use std::fs::File;\n// std::net\n#[cfg(test)]\nuse std::env;"),
        [(1, "std::fs")]
    );
    assert_eq!(
        impure_lines("use std::{collections::BTreeMap, env};"),
        [(1, "std::env")]
    );
}
