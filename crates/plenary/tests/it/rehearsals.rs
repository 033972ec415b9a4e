//! Every rehearsal in `rehearsals/` is played, and must go as its lines expect.

use crate::run::{Scratch, plenary, root};

pub(crate) fn rehearsals() -> Vec<String> {
    let mut files: Vec<String> = std::fs::read_dir(root().join("rehearsals"))
        .expect("the folder of rehearsals")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "jsonl")
        })
        // The test beside this one plays copies that begin with a dot.
        .filter(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy());
            name.is_some_and(|name| !name.starts_with('.'))
        })
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    files.sort();
    files
}

#[test]
fn every_rehearsal_goes_as_it_expects() {
    let files = rehearsals();
    assert!(!files.is_empty(), "there are no rehearsals");
    let failed: Vec<String> = files
        .iter()
        .filter_map(|file| {
            let ran = plenary(&["rehearse", file, "--expect"]);
            (ran.code != 0).then(|| format!("{file}\n{}{}", ran.out, ran.err))
        })
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_rehearsal_expects_something_and_each_expectation_can_fail() {
    let scratch = Scratch::new();
    for file in rehearsals() {
        let text = std::fs::read_to_string(&file).expect("readable");
        assert!(text.contains("\"expect\""), "{file} expects nothing");
        let folder = std::path::Path::new(&file)
            .parent()
            .expect("a file lies in a folder")
            .to_string_lossy()
            .into_owned();
        let turned = text
            .replace("\"accepted\":true", "\"accepted\":\"#\"")
            .replace("\"accepted\": true", "\"accepted\": \"#\"")
            .replace("\"accepted\":false", "\"accepted\":\"#\"")
            .replace("\"accepted\": false", "\"accepted\": \"#\"");
        if turned == text {
            continue;
        }
        let copy = format!("{folder}/.turned-{}.jsonl", std::process::id());
        std::fs::write(&copy, turned).expect("writable");
        let ran = plenary(&["rehearse", &copy, "--expect"]);
        std::fs::remove_file(&copy).expect("removable");
        assert_eq!(
            ran.code, 1,
            "{file} passes with its expectations turned round"
        );
    }
    drop(scratch);
}

#[test]
fn a_bad_file_is_refused_with_its_line() {
    let check = |text: &str, expected: &str| {
        let scratch = Scratch::new();
        let file = scratch.path("bad.jsonl");
        std::fs::write(&file, text).expect("writable");
        let ran = plenary(&["rehearse", &file]);
        assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
        assert!(ran.err.contains(expected), "{}", ran.err);
    };
    let head = r#"{"charters": ["charters/association"], "start": "2026-03-01"}"#;
    check("", "empty");
    check("{}", "line 1");
    check(
        r#"{"charters": ["nowhere"], "start": "2026-03-01"}"#,
        "no charter or folder `nowhere`",
    );
    check(
        r#"{"charters": [], "start": "soon"}"#,
        "`soon` is not a moment",
    );
    check(&format!("{head}\n[]"), "line 2");
    check(
        &format!("{head}\n{{\"act\": \"fly\"}}"),
        "there is no act `fly`",
    );
    check(
        &format!("{head}\n{{\"act\": \"register-party\", \"kind\": 7, \"name\": \"x\"}}"),
        "line 2",
    );
    check(
        &format!("{head}\n{{\"act\": \"register-party\", \"kind\": \"Person\", \"hat\": 1}}"),
        "unknown field `hat`",
    );
    check(
        &format!("{head}\n{{\"at\": \"2020-01-01\", \"ask\": \"state\"}}"),
        "lies before the line above",
    );
    check(
        &format!("{head}\n{{\"ask\": \"weather\"}}"),
        "there is no question `weather`",
    );
    check(
        &format!("{head}\n{{\"by\": \"$nobody\", \"ask\": \"state\"}}"),
        "`$nobody` is nobody yet",
    );
}

#[test]
fn the_description_of_acts_is_the_one_in_the_manual() {
    let told = plenary(&["acts"]);
    assert_eq!(told.code, 0);
    let kept = std::fs::read_to_string(root().join("docs/acts.md")).expect("docs/acts.md");
    assert!(
        told.out == kept,
        "docs/acts.md is out of date: plenary acts > docs/acts.md"
    );
}
