//! The manual of the language: every example in it can be read.

fn manual() -> String {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/charter-language.md"
    );
    std::fs::read_to_string(path).expect("the manual is there")
}

#[test]
fn every_example_of_the_manual_can_be_read() {
    let text = manual();
    let examples = text.split("\n```rule\n").skip(1);
    let mut count = 0;
    for example in examples {
        let rules = example.split("\n```").next().unwrap_or_default();
        let (_, problems) = charter::parse("manual", format!("```rule\n{rules}\n```\n").as_bytes());
        assert!(problems.is_empty(), "{problems:#?}\n{rules}");
        count += 1;
    }
    assert!(count > 25, "{count} examples");
}

#[test]
fn the_manual_shows_every_rule_word_and_every_power() {
    let text = manual();
    let words = charter::parse::RULE_WORDS
        .iter()
        .chain(charter::parse::TEST_WORDS)
        .chain(charter::parse::THRESHOLD_WORDS)
        .chain(charter::parse::QUORUM_WORDS);
    let powers = charter::Power::NAMES.iter().map(|(word, _)| word);
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let shown: std::collections::BTreeSet<&str> = text.split(|c| !is_part(c)).collect();
    let missing: Vec<_> = words
        .chain(powers)
        .filter(|word| !shown.contains(*word))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_manual_states_the_limits_as_they_are() {
    use charter::parse::limits;
    let text = manual();
    for number in [
        limits::RULES,
        limits::NESTING,
        limits::NAME_CHARS,
        limits::TEXT_CHARS,
    ] {
        assert!(text.contains(&format!("| {number} |")), "{number}");
    }
}
