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

#[test]
fn a_transcript_is_held_against_the_ballots() {
    let scratch = Scratch::new();
    let ballots = file(&scratch, "a.blt", BALLOTS);
    let told = plenary(&["count", &ballots, "--format", "json"]).out;
    let sound = file(&scratch, "sound.json", &told);
    let ran = plenary(&["count", "replay", &sound, &ballots]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let changed = file(
        &scratch,
        "changed.json",
        &told.replace("4.99997", "4.99998"),
    );
    let ran = plenary(&["count", "replay", &changed, &ballots]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("4.99998"), "{}", ran.out);
    let ran = plenary(&["count", "replay", &sound, &ballots, "--rule", "approval"]);
    assert_eq!(ran.code, 2);
}

#[test]
fn pairs_scores_and_runoffs_are_counted_from_their_own_formats() {
    let scratch = Scratch::new();
    let ranks = file(&scratch, "a.abif", "3:A>B>C\n2:B>C>A\n2:C>A>B\n");
    let ran = plenary(&["count", &ranks, "--rule", "schulze", "--format", "json"]);
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(told["winners"], serde_json::json!([1]), "{}", ran.err);
    assert_eq!(told["pairwise"][0], serde_json::json!([0, 5, 3]));
    let scores = file(&scratch, "a.csv", "count,A,B,C\n3,5,4,0\n2,0,4,5\n");
    let ran = plenary(&["count", &scores, "--rule", "star", "--format", "json"]);
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(told["elected"][0]["name"], "A", "{}", ran.err);
    let ran = plenary(&["count", &ranks, "--rule", "irv", "--ties", "order"]);
    assert!(
        ran.out.contains("with the most votes"),
        "{}{}",
        ran.out,
        ran.err
    );
    let ran = plenary(&["count", &ranks, "--rule", "star"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
}

#[test]
fn ballots_are_converted_and_what_a_format_cannot_carry_is_told() {
    let scratch = Scratch::new();
    let path = file(&scratch, "a.blt", BALLOTS);
    let ran = plenary(&["count", "convert", &path, "--to", "cef"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Ana > Bo * 7"), "{}", ran.out);
    assert!(ran.err.contains("without the title"), "{}", ran.err);
    let again = file(&scratch, "a.cvotes", &ran.out);
    let (first, second) = (
        plenary(&["count", &path, "--format", "json"]),
        plenary(&["count", &again, "--format", "json"]),
    );
    assert_eq!(first.out, second.out);
    let ran = plenary(&["count", "convert", &path, "--to", "soc"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("do not rank everybody"), "{}", ran.err);
    assert_eq!(ran.out, "");
}

#[test]
fn a_configuration_of_rctab_brings_its_rule_and_names_its_ballots() {
    let scratch = Scratch::new();
    let path = file(&scratch, "a.blt", BALLOTS);
    let config = scratch.path("board.json");
    let ran = plenary(&["count", "convert", &path, "--to", "rctab", "-o", &config]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = plenary(&["count", &config, "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        (&told["rule"], &told["quota"]),
        (&"rctab".into(), &5.into())
    );
    let other = file(&scratch, "other.csv", "count,rank1\n9,Cy\n1,Bo\n");
    let ran = plenary(&["count", &config, "--ballots", &other, "--format", "json"]);
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        (&told["valid"], &told["elected"][0]["name"]),
        (&10.into(), &"Cy".into())
    );
    let strange = std::fs::read_to_string(&config)
        .expect("just written")
        .replace("exhaustImmediately", "askTheVoter");
    let strange = file(&scratch, "strange.json", &strange);
    let ran = plenary(&["count", &strange]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("overvoteRule"), "{}", ran.err);
    assert_eq!(
        plenary(&["count", &strange, "--rule", "irv", "--seats", "1"]).code,
        0
    );
}
