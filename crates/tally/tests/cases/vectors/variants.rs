//! The same ballots under many rules, each counted by one other program: a difference is a question, and the answers are in
//! `docs/differences.md`.

use serde_json::Value;
use tally::count::chain::TieBreak;

use super::{by, json, numbers, profile, staged, winners};

/// Compares the elected under one of ours with one of theirs; a list of files where they differ, with both.
fn differences(engine: &str, id: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut met = 0;
    for case in json("variants/expected.json").as_array().expect("cases") {
        let file = case["file"].as_str().expect("a file");
        let wanted: &Value = &case["engines"][engine]["winners"];
        if wanted.is_null() {
            continue;
        }
        met += 1;
        let ballots = profile(&format!("variants/{file}"));
        let seats = case["seats"].as_u64().map(|seats| seats as usize);
        let ours = winners(&staged(
            &ballots,
            id,
            seats,
            &by(&[TieBreak::Prior, TieBreak::Order]),
        ));
        let mut theirs = numbers(wanted);
        theirs.sort_unstable();
        if ours != theirs {
            found.push(format!("{file}: {ours:?} and {theirs:?}"));
        }
    }
    assert!(met > 0, "{engine} counted nothing");
    found
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn the_elected_are_those_of_other_programs() {
    for (engine, id) in [
        ("OpenSTV-1.7 ScottishSTV", "scottish"),
        ("Droop-0.14 scotland", "scottish"),
        ("Droop-0.14 wigm", "wigm"),
        ("Droop-0.14 wigm-prf", "wigm-prf"),
        ("Droop-0.14 warren", "warren"),
        ("OpenSTV-1.7 WarrenSTV", "warren"),
        ("Droop-0.14 meek-prf", "meek-prf"),
        ("OpenSTV-1.7 MeekSTV", "meek"),
        ("OpenSTV-1.7 MeekNZSTV", "meek-2006"),
    ] {
        let found = differences(engine, id);
        assert!(found.is_empty(), "{engine} and {id}: {}", found.join("; "));
    }
}
