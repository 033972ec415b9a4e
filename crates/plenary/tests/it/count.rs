//! `plenary count` as people use it.

use crate::run::{Scratch, plenary};
use serde_json::Value;

const BALLOTS: &str = "3 2\n7 1 2 0\n3 2 0\n2 3 0\n0\n\"Ana\"\n\"Bo\"\n\"Cy\"\n\"Board\"\n";
const LEVEL: &str = "3 1\n3 1 0\n2 2 1 0\n2 3 1 0\n0\n\"Ana\"\n\"Bo\"\n\"Cy\"\n\"Board\"\n";

fn file(scratch: &Scratch, name: &str, text: &str) -> String {
    let path = scratch.path(name);
    std::fs::write(&path, text).expect("the folder is ours");
    path
}

#[test]
fn a_count_is_one_json_object_a_file() {
    let scratch = Scratch::new();
    let path = file(&scratch, "a.blt", BALLOTS);
    let ran = plenary(&[
        "count", &path, &path, "--rule", "scottish", "--format", "json",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.out.lines().count(), 2);
    let told: Value = serde_json::from_str(ran.out.lines().next().expect("a line")).expect("JSON");
    assert_eq!(told["rule"], "scottish");
    assert_eq!((&told["valid"], &told["quota"]), (&12.into(), &5.into()));
    assert_eq!(told["elected"][1]["name"], "Bo");
    assert_eq!(told["elected"][1]["stage"], 3);
    assert_eq!(told["stages"][1]["kind"], "surplus");
    assert_eq!(told["stages"][1]["candidate"], 1);
    assert_eq!(told["stages"][1]["votes"][1], "4.99997");
    assert_eq!(told["stages"][1]["lost_to_rounding"], "0.00003");
    assert_eq!(told["ties"], Value::Array(vec![]));
}

#[test]
fn a_tie_that_the_chain_cannot_break_has_an_exit_code_of_its_own() {
    let scratch = Scratch::new();
    let path = file(&scratch, "level.blt", LEVEL);
    let ran = plenary(&["count", &path, "--format", "json"]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(told["undecided"]["tied"], serde_json::json!([2, 3]));
    assert_eq!(told["stages"].as_array().map(Vec::len), Some(1));
    assert!(ran.err.contains("Bo and Cy"), "{}", ran.err);
    for broken in [
        ["--ties", "prior,order"],
        ["--seed", "2026-11-26 12:00 7 21 33"],
    ] {
        let ran = plenary(&["count", &path, broken[0], broken[1]]);
        assert_eq!(ran.code, 0, "{broken:?}: {}", ran.err);
        assert!(ran.out.contains("Ana"), "{}", ran.out);
    }
    let answers = file(
        &scratch,
        "answers.json",
        r#"[{"tied": [2, 3], "taken": 3}]"#,
    );
    let asked = [
        "count",
        &path,
        "--ties",
        "answers",
        "--answers",
        &answers,
        "--format",
        "json",
    ];
    let told: Value = serde_json::from_str(&plenary(&asked).out).expect("JSON");
    assert_eq!(told["stages"][1]["candidate"], 3);
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_line_and_column() {
    let scratch = Scratch::new();
    let path = file(&scratch, "bad.blt", "3 2\n7 1 4 0\n0\n");
    let ran = plenary(&["count", &path]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("bad.blt:2:5: "), "{}", ran.err);
    assert!(ran.err.contains("from 1 to 3"), "{}", ran.err);
}

#[test]
fn a_field_of_a_rule_is_changed_and_what_cannot_be_counted_is_refused() {
    let scratch = Scratch::new();
    let path = file(&scratch, "a.blt", BALLOTS);
    let ran = plenary(&["count", &path, "--set", "places=2", "--format", "json"]);
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(told["stages"][1]["votes"][1], "4.96");
    let ran = plenary(&["count", &path, "--set", "quota.rounding=none"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("exact fractions"), "{}", ran.err);
    assert_eq!(plenary(&["count", &path, "--rule", "borda"]).code, 2);
}

#[test]
fn the_sheet_is_read_in_three_languages() {
    let scratch = Scratch::new();
    let path = file(&scratch, "a.blt", BALLOTS);
    for (lang, word) in [("en", "surplus of Ana"), ("fr", "excédent"), ("ar", "فائض")] {
        let ran = plenary(&["count", &path, "--lang", lang]);
        assert!(ran.out.contains(word), "{}", ran.out);
    }
}

#[test]
fn the_named_rules_are_listed_with_their_sources() {
    let ran = plenary(&["count", "rules"]);
    assert!(ran.out.contains("scottish\n"), "{}", ran.out);
    assert!(ran.out.contains("SSI 2007/42"), "{}", ran.out);
}
