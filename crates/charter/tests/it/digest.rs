//! The bytes that adoption records.

use super::*;

const RULES: &str = "duty \"a\" { ask \"x\" }\ndefine \"b\" { any { } }\ndefine \"c\" { all { } }";

fn bytes(text: &str) -> Vec<u8> {
    charter::parse("x.md", text.as_bytes()).0.rules_bytes()
}

#[test]
fn prose_places_and_notes_do_not_change_the_rules() {
    let plain = charter_of(RULES);
    let moved = plain.replace("# Test", "# Test\n\nMuch prose.\n");
    assert_ne!(plain, moved);
    assert_eq!(bytes(&plain), bytes(&moved));
    let noted = plain.replace("ask \"x\"", "ask \"x\"; assumed \"?\"");
    assert_eq!(bytes(&plain), bytes(&noted));
}

#[test]
fn any_change_of_a_rule_changes_the_bytes() {
    let plain = bytes(&charter_of(RULES));
    for (from, to) in [("\"x\"", "\"y\""), ("any", "all"), ("\"a\"", "\"d\"")] {
        assert_ne!(
            plain,
            bytes(&charter_of(&RULES.replacen(from, to, 1))),
            "{from}"
        );
    }
}

#[test]
fn the_bytes_are_json_with_sorted_keys() {
    let text = String::from_utf8(bytes(&charter_of("duty \"a\" { ask \"x\" }"))).expect("JSON");
    assert!(
        text.ends_with(
            "\"duties\":[{\"clause\":\"test\",\"rule\":{\"ask\":\"x\",\"name\":\"a\"}}]}"
        ),
        "{text}"
    );
}

#[test]
fn rules_come_back_from_their_json() {
    let (charter, _) = charter::parse("x.md", charter_of(RULES).as_bytes());
    let json = serde_json::to_string(&charter).expect("the model serialises");
    let back: charter::Charter = serde_json::from_str(&json).expect("the model comes back");
    assert_eq!(back.rules_bytes(), charter.rules_bytes());
}
