//! A charter, or two that a line of `=====` divides: read, checked, explained, weighed, compared. Nothing a drafter can
//! write panics, and what has no error can be explained.
#![no_main]

use charter::{Severity, diff::diff, explain::explain, power::analyse, problem, read_set};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let divider = b"\n=====\n";
    let at = bytes
        .windows(divider.len())
        .position(|part| part == divider);
    let (first, second) = match at {
        Some(at) => (&bytes[..at], Some(&bytes[at + divider.len()..])),
        None => (bytes, None),
    };
    let mut files = vec![("a/1.md".to_owned(), first.to_vec())];
    files.extend(second.map(|text| ("a/2.md".to_owned(), text.to_vec())));
    let checked = read_set(files);
    for found in &checked.problems {
        let say = |id: &str, _: &[(&'static str, charter::Arg)]| id.to_owned();
        problem::render(found, |file| checked.source(file), say);
        problem::report(found, |file| checked.source(file), say);
    }
    let errors = checked
        .problems
        .iter()
        .any(|found| found.severity == Severity::Error);
    for rules in &checked.charters {
        rules.rules_bytes();
        if !errors {
            explain(rules);
            analyse(rules);
        }
    }
    if let ([old, new], false) = (&checked.charters[..], errors) {
        diff(old, new);
    }
});
