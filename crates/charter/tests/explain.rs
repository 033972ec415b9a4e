//! Every charter we ship reads back in every language, and two versions of one compare rule by rule.

use charter::explain::{Arg, Saying, explain};
use charter::{Charter, Unit};
use std::collections::BTreeSet;
use std::path::PathBuf;
use words::{Language, Value, Words};

fn charters() -> Vec<(String, Charter)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../charters");
    let mut found = Vec::new();
    for body in std::fs::read_dir(root).expect("charters").flatten() {
        if !body.path().is_dir() {
            continue;
        }
        for file in std::fs::read_dir(body.path()).expect("a body").flatten() {
            if file.path().extension().is_some_and(|ext| ext == "md") {
                let name = file.path().display().to_string();
                let bytes = std::fs::read(file.path()).expect("a charter");
                found.push((name.clone(), charter::parse(&name, &bytes).0));
            }
        }
    }
    assert!(found.len() >= 15);
    found
}

fn value(arg: &Arg) -> Value {
    match arg {
        Arg::Text(text) => Value::Text(text.clone()),
        Arg::Word(word) => (*word).into(),
        Arg::Number(n) => (*n).into(),
        Arg::Exact(num, den) => Value::Exact {
            num: *num,
            den: *den,
        },
        Arg::Length(n, unit) => Value::Duration {
            n: (*n).into(),
            unit: match unit {
                Unit::Hours => words::Unit::Hour,
                Unit::Days => words::Unit::Day,
                Unit::WorkingDays => words::Unit::WorkingDay,
                Unit::Weeks => words::Unit::Week,
                Unit::Months => words::Unit::Month,
                Unit::Years => words::Unit::Year,
                Unit::Meetings | Unit::Elections | Unit::Terms => panic!("these are sayings"),
            },
        },
        Arg::Day(day) => Value::Date {
            y: day.year.into(),
            m: day.month,
            d: day.day,
        },
        Arg::Name(name) => {
            let name = Value::Verbatim(name.to_string());
            words::Saying::new("charter-name").with("name", name).into()
        }
        Arg::Saying(inner) => saying(inner).into(),
        Arg::List(items) => Value::List(items.iter().map(value).collect()),
        Arg::AnyOf(items) => Value::AnyOf(items.iter().map(value).collect()),
    }
}

fn saying(told: &Saying) -> words::Saying {
    let start = words::Saying::new(told.id);
    told.args
        .iter()
        .fold(start, |saying, (name, arg)| saying.with(*name, value(arg)))
}

/// Every saying within, this one too, with the variables it is given.
fn walk(told: &Saying, seen: &mut impl FnMut(&Saying)) {
    seen(told);
    for (_, arg) in &told.args {
        walk_arg(arg, seen);
    }
}

fn walk_arg(arg: &Arg, seen: &mut impl FnMut(&Saying)) {
    match arg {
        Arg::Saying(inner) => walk(inner, seen),
        Arg::List(items) | Arg::AnyOf(items) => items.iter().for_each(|item| walk_arg(item, seen)),
        _ => {}
    }
}

fn all_sayings() -> Vec<Saying> {
    let charters = charters();
    let readings = charters.iter().flat_map(|(_, charter)| explain(charter));
    readings.flat_map(|reading| reading.sayings).collect()
}

#[test]
fn every_saying_of_our_charters_exists_in_every_language_with_its_values() {
    for told in all_sayings() {
        walk(&told, &mut |told| {
            let given: BTreeSet<&str> = told.args.iter().map(|(name, _)| *name).collect();
            assert_eq!(words::variables(told.id), Some(given), "{}", told.id);
            for &language in Language::ALL {
                assert!(
                    !Words::of(language).missing(told.id),
                    "{language} {}",
                    told.id
                );
            }
        });
    }
}

#[test]
fn every_sentence_can_be_said_whole() {
    for told in all_sayings() {
        for &language in Language::ALL {
            let text = Words::of(language).plain().saying(&saying(&told));
            assert!(
                !text.contains('⟦') && !text.contains("{$"),
                "{language} {text}"
            );
        }
    }
}

/// Every id that the sources say stands in the catalogue, and the catalogue holds no sentence that nobody says.
#[test]
fn ids_in_the_sources_and_in_the_catalogue_are_the_same() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/explain");
    let mut sources = String::new();
    for file in std::fs::read_dir(root).expect("sources").flatten() {
        sources.push_str(&std::fs::read_to_string(file.path()).expect("a source"));
    }
    sources.push_str(include_str!("../src/explain.rs"));
    let said: BTreeSet<&str> = sources
        .split('"')
        .filter(|text| text.starts_with("charter-") && !text.contains(' '))
        .chain(["charter-name"])
        .collect();
    let kept: BTreeSet<&str> = words::ids("charter")
        .filter(|id| {
            ![
                "charter-title",
                "charter-version",
                "charter-quorum",
                "charter-power-does",
            ]
            .contains(id)
        })
        .collect();
    assert_eq!(said, kept);
}

fn council() -> String {
    include_str!("../../../charters/gnso-council/2016.md").to_owned()
}

fn check_says(language: Language, expected: &str) {
    let (charter, _) = charter::parse("council", council().as_bytes());
    let words = Words::of(language).plain();
    let said = explain(&charter)
        .into_iter()
        .flat_map(|reading| reading.sayings)
        .map(|told| words.saying(&saying(&told)))
        .collect::<Vec<_>>();
    assert!(said.iter().any(|text| text == expected), "{said:#?}");
}

#[test]
fn a_threshold_reads_as_a_plain_sentence() {
    check_says(
        Language::En,
        "To pass it needs: in each chamber more than one half of the votes allotted in favour.",
    );
    check_says(Language::En, "Who may put motions: “council”.");
}
