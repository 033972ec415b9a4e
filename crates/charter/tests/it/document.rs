//! The document around the rules: clauses, marks, places in lists.

use super::*;

#[test]
fn a_rule_belongs_to_the_clause_it_stands_in() {
    let text = "# Charter of Here\n\nPreamble.\n\n## 1 Body\n\n```rule\nbody \"here\" kind=\"association\" { name \"Here\" }\n```\n\n## 2.1 Duties\n\nWe mean it.\n\n```rule\nduty \"mission\" { ask \"Accept?\" }\n```\n\nMore.\n";
    let (charter, problems) = charter::parse("a.md", text.as_bytes());
    assert_eq!(problems, []);
    assert_eq!(charter.title, "Charter of Here");
    let clause = &charter.clauses[usize::from(charter.duties[0].clause.0)];
    assert_eq!(
        (clause.number.as_str(), clause.title.as_str()),
        ("2.1", "Duties")
    );
    assert!(clause.prose.contains("We mean it.") && clause.prose.contains("More."));
    assert!(!clause.prose.contains("ask"));
}

#[test]
fn a_place_in_a_list_is_found_in_the_file() {
    let text = format!(
        "{BODY}- one\n\n  ```rule\n  duty \"é\" {{\n      ask \"x\"; aks \"x\"\n  }}\n  ```\n"
    );
    let checked = read_one(&text);
    let first = &checked.problems[0];
    assert_eq!(first.code, "check-unknown-child");
    assert_eq!(position(&text, first.place.offset), (11, 16));
    let offset = first.place.offset as usize;
    assert_eq!(&text[offset..offset + first.place.length as usize], "aks");
}

#[test]
fn lines_may_end_the_other_way() {
    let text = charter_of("duty \"a\" {\n    ask \"y\"; aks \"x\"\n}").replace('\n', "\r\n");
    let checked = read_one(&text);
    assert_eq!(checked.problems[0].code, "check-unknown-child");
    let offset = checked.problems[0].place.offset as usize;
    assert_eq!(&text[offset..offset + 3], "aks");
}

#[test]
fn a_block_with_nearly_the_right_mark_is_pointed_out() {
    let text =
        format!("{BODY}```Rule\nduty \"a\"\n```\n\n```rules\n```\n\n```rust\n```\n\n```\n```\n");
    let checked = read_one(&text);
    let codes: Vec<_> = checked.problems.iter().map(|p| p.code).collect();
    assert_eq!(codes, ["check-block-mark", "check-block-mark"]);
}

#[test]
fn a_charter_without_a_body_is_no_charter() {
    let checked = read_one("# Nothing\n");
    assert_eq!(checked.problems[0].code, "check-missing-rule");
    assert!(!checked.is_sound());
}
