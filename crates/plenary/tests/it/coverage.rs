//! `docs/coverage.md` says where each rule is written and which test runs it; no line of it may dangle.

use crate::run::root;
use std::collections::BTreeMap;

struct Row {
    line: usize,
    name: String,
    place: String,
    test: String,
}

fn rows() -> Vec<Row> {
    let text = std::fs::read_to_string(root().join("docs/coverage.md")).expect("docs/coverage.md");
    text.lines()
        .enumerate()
        .filter(|(_, line)| line.starts_with("| ") && !line.starts_with("| row"))
        .map(|(index, line)| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
            let cell = |at: usize| {
                cells
                    .get(at)
                    .map_or("", |cell| cell.trim_matches('|').trim())
                    .to_owned()
            };
            Row {
                line: index + 1,
                name: cell(0),
                place: cell(1),
                test: cell(2),
            }
        })
        .collect()
}

/// The texts in backquotes.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The handles of the shapes with which a row's rule comes later: `F10` after "later:".
fn later(row: &Row) -> Vec<&str> {
    let Some((_, why)) = row.place.split_once("later:") else {
        return Vec::new();
    };
    let words = why.split(|letter: char| !letter.is_ascii_alphanumeric());
    let handle = |word: &&str| {
        let number = word.strip_prefix(|letter: char| letter.is_ascii_uppercase());
        number.is_some_and(|number| number.parse::<u8>().is_ok())
    };
    words.filter(handle).collect()
}

/// The clause numbers of a charter.
fn clauses(file: &str) -> Vec<String> {
    let bytes = std::fs::read(root().join(file)).unwrap_or_default();
    charter::parse(file, &bytes)
        .0
        .clauses
        .into_iter()
        .map(|clause| clause.number)
        .collect()
}

#[test]
fn every_row_names_clauses_that_exist_or_says_why_not() {
    let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let rows = rows();
    assert!(rows.len() > 100, "the tables are gone");
    for row in &rows {
        let places: Vec<&str> = quoted(&row.place)
            .filter(|place| place.contains('#'))
            .collect();
        assert!(
            !places.is_empty() || row.place.contains("not modelled:") || !later(row).is_empty(),
            "line {}: {} is nowhere",
            row.line,
            row.name
        );
        for place in places {
            let (file, clause) = place.split_once('#').expect("filtered for it");
            let clauses = known
                .entry(file.to_owned())
                .or_insert_with(|| clauses(file));
            assert!(
                clauses.iter().any(|number| number == clause),
                "line {}: there is no {place}",
                row.line
            );
        }
    }
}

#[test]
fn every_test_named_exists() {
    for row in rows() {
        for test in quoted(&row.test) {
            let (file, name) = test.split_once("::").unwrap_or((test, ""));
            let text = std::fs::read_to_string(root().join(file));
            let text = text.unwrap_or_else(|_| panic!("line {}: there is no {file}", row.line));
            assert!(
                text.contains(name),
                "line {}: {file} has no test {name}",
                row.line
            );
        }
    }
}

#[test]
fn a_row_without_a_test_says_with_which_shapes_it_comes_later_or_why_it_needs_no_rule() {
    for row in rows() {
        let (line, name) = (row.line, &row.name);
        let tested = quoted(&row.test).next().is_some();
        let no_rule = row.place.contains("not modelled:");
        let handles = later(&row);
        assert!(
            tested || no_rule || !handles.is_empty(),
            "line {line}: no test runs {name}"
        );
        assert!(
            !no_rule || !row.place.contains('#'),
            "line {line}: {name} stands in a clause, so it is modelled: test it, or say what comes later"
        );
        assert!(
            !row.place.contains("later:") || !handles.is_empty(),
            "line {line}: {name} does not say with which shapes it comes"
        );
        for handle in handles {
            assert!(
                handle.starts_with(['D', 'F', 'G', 'I', 'J', 'K', 'L']),
                "line {line}: {handle} of {name} is a shape of this release"
            );
        }
    }
}

#[test]
fn every_rule_shape_of_this_release_has_its_row() {
    let names: Vec<String> = rows().into_iter().map(|row| row.name).collect();
    for (letter, last) in [
        ("A", 7),
        ("B", 16),
        ("C", 8),
        ("E", 10),
        ("H", 10),
        ("M", 7),
    ] {
        for number in 1..=last {
            let handle = format!("{letter}{number}");
            assert!(names.contains(&handle), "{handle} has no row");
        }
    }
}
