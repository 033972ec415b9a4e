//! Two texts compared: rules by what they are, and prose by its words.

use charter::diff::{ChangeKind, Subject, diff};

const COUNCIL: &str = include_str!("../../../charters/gnso-council/2016.md");

/// Replaces one passage and lists what changed as `kind subject`.
fn check(from: &str, to: &str, expected: &[(ChangeKind, Subject)]) {
    assert!(COUNCIL.contains(from), "{from}");
    let old = charter::parse("old", COUNCIL.as_bytes()).0;
    let new = charter::parse("new", COUNCIL.replacen(from, to, 1).as_bytes()).0;
    let found: Vec<_> = diff(&old, &new)
        .into_iter()
        .map(|change| (change.kind, change.subject))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn the_same_text_has_no_changes() {
    check("Council", "Council", &[]);
}

#[test]
fn a_changed_rule_is_named_by_its_word_and_name() {
    let chair = Subject::Rule("decision", "council elect-chair".to_owned());
    check("\"60%\"", "\"70%\"", &[(ChangeKind::Changed, chair)]);
}

#[test]
fn a_removed_rule_is_reported() {
    let sends = Subject::Rule("power", "name-alternate secretariat".to_owned());
    check(
        "power \"name-alternate\" held-by=\"secretariat\"\n",
        "",
        &[(ChangeKind::Removed, sends)],
    );
}

#[test]
fn another_title_of_the_whole_is_one_change_of_one_clause() {
    let text = |title: &str| format!("# {title}\n\n## 1 All\n\nOf it.\n");
    let read = |text: &str| charter::parse("club/1.md", text.as_bytes()).0;
    let (old, new) = (
        read(&text("Rules of the club")),
        read(&text("Rules of the society")),
    );
    let kinds: Vec<_> = diff(&old, &new).iter().map(|change| change.kind).collect();
    assert_eq!(kinds, [ChangeKind::Changed]);
}

#[test]
fn prose_that_changed_alone_is_reported_by_clause_and_line_breaks_are_not() {
    check(
        "is Chair for a year.",
        "is Chair\nfor one year.",
        &[(ChangeKind::Changed, Subject::Prose("2.1".to_owned()))],
    );
}
