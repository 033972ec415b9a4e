//! Our catalogues keep the rules, and each rule can be broken.

use crate::rules::{Catalogue, report};
use std::collections::BTreeSet;
use std::path::PathBuf;
use words::{Language, Words};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("catalogues")
}

fn text(language: Language, topic: &str) -> String {
    let path = folder().join(language.tag()).join(format!("{topic}.ftl"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_catalogues_of_all_languages_agree() {
    let texts: Vec<Vec<(&str, String)>> = Language::ALL
        .iter()
        .map(|&language| {
            words::topics()
                .map(|topic| (topic, text(language, topic)))
                .collect()
        })
        .collect();
    let catalogues: Vec<Catalogue<'_>> = Language::ALL
        .iter()
        .zip(&texts)
        .map(|(language, files)| Catalogue {
            tag: language.tag(),
            files: files
                .iter()
                .map(|(topic, text)| (*topic, text.as_str()))
                .collect(),
        })
        .collect();
    let same = std::fs::read_to_string(folder().join("same.txt"))
        .expect("same.txt is beside the languages");
    let lines = report(&catalogues, &same);
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}

#[test]
fn every_file_in_the_folders_is_a_topic_of_a_language() {
    let known: BTreeSet<String> = Language::ALL
        .iter()
        .flat_map(|language| {
            words::topics().map(move |topic| format!("{}/{topic}.ftl", language.tag()))
        })
        .collect();
    let mut found = BTreeSet::new();
    for language in std::fs::read_dir(folder())
        .expect("the folder is there")
        .flatten()
    {
        if language.path().is_dir() {
            for file in std::fs::read_dir(language.path())
                .expect("it is a folder")
                .flatten()
            {
                let (language, file) = (language.file_name(), file.file_name());
                found.insert(format!("{}/{}", language.display(), file.display()));
            }
        }
    }
    assert_eq!(found, known);
}

#[test]
fn every_listed_id_can_be_said_in_every_language() {
    for id in words::topics().flat_map(words::ids) {
        for &language in Language::ALL {
            assert!(!Words::of(language).missing(id), "{language} {id}");
        }
    }
}

/// Reports what is wrong with these files; each language has one file of the topic `check`.
fn check(english: &str, tag: &str, other: &str, same: &str, expected: &[&str]) {
    let file = |text| vec![("check", text)];
    let catalogues = [
        Catalogue {
            tag: "en",
            files: file(english),
        },
        Catalogue {
            tag,
            files: file(other),
        },
    ];
    assert_eq!(report(&catalogues, same), expected);
}

const COUNT: &str = "check-a = { $n ->\n [one] one day\n *[other] { $n } days\n }\n";

#[test]
fn a_missing_and_an_extra_message_are_reported() {
    check(
        "check-a = One\n",
        "fr",
        "check-b = Un\n",
        "",
        &[
            "fr/check: check-b is not in English",
            "fr/check: check-a is missing",
        ],
    );
}

#[test]
fn an_id_given_twice_is_reported() {
    check(
        "check-a = One\ncheck-a = Two\n",
        "fr",
        "check-a = Un\n",
        "",
        &["en/check: check-a is also in check"],
    );
}

#[test]
fn an_id_outside_its_topic_is_reported() {
    check(
        "a = One\n",
        "fr",
        "a = Un\n",
        "",
        &[
            "en/check: a does not begin with check-",
            "fr/check: a does not begin with check-",
        ],
    );
}

#[test]
fn a_broken_entry_is_reported_with_its_line() {
    check(
        "check-a = One\ncheck-b = { $n\n",
        "fr",
        "check-a = Un\n",
        "",
        &["en/check: line 2 cannot be read: Expected a token starting with \"}\""],
    );
}

#[test]
fn parts_of_fluent_that_nobody_says_are_reported() {
    check(
        "-name = Plenary\ncheck-a = One\n    .title = Title\n",
        "fr",
        "check-a = Un\n",
        "",
        &[
            "en/check: -name is a term, which nobody says",
            "en/check: check-a has attributes, which nobody says",
        ],
    );
}

#[test]
fn variables_that_differ_are_reported() {
    check(
        "check-a = One { $x }\n",
        "fr",
        "check-a = Un { $y }\n",
        "",
        &[
            "fr/check: check-a: lacks $x",
            "fr/check: check-a: should not have $y",
        ],
    );
}

#[test]
fn english_left_in_a_translation_is_reported_unless_it_is_allowed() {
    check(
        "check-a = Version\n",
        "fr",
        "check-a = Version\n",
        "",
        &["fr/check: check-a reads as in English"],
    );
    check(
        "check-a = Version\n",
        "fr",
        "check-a = Version\n",
        "fr check-a\n",
        &[],
    );
    check(
        "check-a = Version\n",
        "fr",
        "check-a = Édition\n",
        "fr check-a\n",
        &["same.txt: fr check-a is no longer the same"],
    );
    check(
        "check-a = { $x }/{ $y }\n",
        "fr",
        "check-a = { $x }/{ $y }\n",
        "",
        &[],
    );
}

#[test]
fn arabic_needs_all_six_forms_of_a_count() {
    let two = "check-a = { $n ->\n [one] يوم\n *[other] { $n } أيام\n }\n";
    check(
        COUNT,
        "ar",
        two,
        "",
        &[
            "ar/check: check-a: $n lacks [few]",
            "ar/check: check-a: $n lacks [many]",
            "ar/check: check-a: $n lacks [two]",
            "ar/check: check-a: $n lacks [zero]",
        ],
    );
    check(
        COUNT,
        "ar",
        "check-a = { $n } أيام\n",
        "",
        &["ar/check: check-a: does not choose by the number $n"],
    );
}

#[test]
fn a_form_that_no_number_reaches_is_reported() {
    let few =
        "check-a = { $n ->\n [one] un jour\n [few] { $n } jours\n *[other] { $n } jours\n }\n";
    check(
        COUNT,
        "fr",
        few,
        "",
        &["fr/check: check-a: $n never reaches [few]"],
    );
}

#[test]
fn words_to_choose_by_are_the_same_in_every_language() {
    let english = "check-a = { $x ->\n [open] Open\n *[closed] Closed\n }\n";
    let french = "check-a = { $x ->\n [ouvert] Ouvert\n *[closed] Clos\n }\n";
    check(
        english,
        "fr",
        french,
        "",
        &["fr/check: check-a: does not choose by $x as English does"],
    );
}

#[test]
fn typography_is_that_of_the_language() {
    check(
        "check-a = One?\n",
        "fr",
        "check-a = L'un ?\n",
        "",
        &[
            "fr/check: check-a: a straight apostrophe",
            "fr/check: check-a: a plain space beside a sign that needs a narrow one",
        ],
    );
    check(
        "check-a = One?\n",
        "ar",
        "check-a = واحد office?\n",
        "",
        &[
            "ar/check: check-a: a Latin comma, semicolon or question mark",
            "ar/check: check-a: a word in Latin letters",
        ],
    );
    check(
        "check-a = Use `plenary check`, UTC\n",
        "ar",
        "check-a = استخدم `plenary check`، UTC\n",
        "",
        &[],
    );
}
