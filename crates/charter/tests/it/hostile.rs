//! Whatever comes from outside is answered with problems within limits, never with a panic.

use std::sync::Arc;

use super::*;
use proptest::prelude::*;

fn first_code(bytes: Vec<u8>) -> &'static str {
    read_set(vec![("x.md".to_owned(), bytes)]).problems[0].code
}

#[test]
fn a_file_of_ten_megabytes_is_refused() {
    assert_eq!(first_code(vec![b'a'; 10 << 20]), "check-file-too-long");
}

#[test]
fn bytes_that_are_no_text_are_refused_where_they_stand() {
    let checked = read_set(vec![("x.md".to_owned(), b"# A\n\xff\xfe".to_vec())]);
    assert_eq!(checked.problems[0].code, "check-not-utf8");
    assert_eq!(checked.problems[0].place.offset, 4);
}

#[test]
fn ten_thousand_nested_blocks_do_not_overflow_the_stack() {
    let closed = "a { ".repeat(10_000) + &"}".repeat(10_000);
    assert_eq!(
        read_one(&charter_of(&closed)).problems[0].code,
        "check-too-deep"
    );
    let open = "a { ".repeat(10_000);
    assert_eq!(
        read_one(&charter_of(&open)).problems[0].code,
        "check-unclosed-block"
    );
}

#[test]
fn the_deepest_nesting_that_is_allowed_is_read() {
    let depth = charter::parse::limits::NESTING - 1;
    let rules = format!(
        "define \"a\" {{ {} is \"person\" {} }}",
        "not { ".repeat(depth),
        "}".repeat(depth)
    );
    check_sound(&rules);
}

#[test]
fn a_list_of_problems_ends_somewhere() {
    let checked = read_one(&charter_of(&"x\n".repeat(4_000)));
    let limit = charter::parse::limits::PROBLEMS;
    assert_eq!(checked.problems.len(), limit + 1);
    assert_eq!(checked.problems[limit].code, "check-too-many-problems");
}

#[test]
fn more_rules_than_the_limit_are_refused() {
    let checked = read_one(&charter_of(&"duty \"a\" { ask \"x\" }\n".repeat(5_001)));
    assert!(
        checked
            .problems
            .iter()
            .any(|p| p.code == "check-too-many-rules")
    );
}

/// Two megabytes of rules that are each in order and together as much work as they can be.
#[test]
fn a_charter_full_of_work_is_checked_all_the_same() {
    let mut rules = String::from("fact \"n\" type=\"number\" { ask \"?\" }\n");
    for n in 0..1_200 {
        rules += &format!(
            "class \"c{n}\" {{ rights \"vote\"; requires {{ fact \"n\" at-least={n} }} }}\n"
        );
        rules += &format!(
            "office \"o{n}\" {{ filled-by \"outside\" organ=\"missing{n}\"; interim \"o{}\" }}\n",
            n + 1
        );
        rules += &format!("define \"d{n}\" {{ defined \"d{}\" }}\n", n + 1);
    }
    let codes: Vec<_> = read_one(&charter_of(&rules))
        .problems
        .iter()
        .map(|p| p.code)
        .collect();
    assert!(
        codes.contains(&"check-too-many-problems") || codes.contains(&"check-not-tried"),
        "{}",
        codes.len()
    );
}

#[test]
fn conditions_that_double_or_never_end_are_not_tried() {
    let mut rules = String::from(
        "fact \"n\" type=\"number\" { ask \"?\" }\ndefine \"d0\" { fact \"n\" at-least=1 }\n",
    );
    for n in 1..60 {
        let before = n - 1;
        rules += &format!(
            "define \"d{n}\" {{ all {{ defined \"d{before}\"; defined \"d{before}\" }} }}\n"
        );
    }
    let classes = |name: &str| {
        format!(
            "class \"a\" {{ requires {{ defined \"{name}\" }} }}\nclass \"b\" {{ requires {{ not {{ defined \"{name}\" }}; fact \"n\" at-most=5 }} }}"
        )
    };
    for rules in [
        format!("{rules}{}", classes("d59")),
        format!(
            "fact \"n\" type=\"number\" {{ ask \"?\" }}\ndefine \"x\" {{ defined \"x\"; defined \"x\"; fact \"n\" at-least=3 }}\n{}",
            classes("x")
        ),
    ] {
        let problems = read_one(&charter_of(&rules)).problems;
        assert!(
            problems.iter().any(|p| p.code == "check-not-tried"),
            "{problems:?}"
        );
    }
}

/// Words, signs and values of the language, so that random text comes near to rules.
fn rule_text() -> impl Strategy<Value = String> {
    let pieces = [
        "office",
        "organ",
        "electorate",
        "decision",
        "class",
        "standing",
        "define",
        "members",
        "threshold",
        "quorum",
        "filled-by",
        "requires",
        "all",
        "any",
        "not",
        "fact",
        "at-least",
        "defined",
        "define-threshold",
        "move",
        "state",
        "term",
        "tie",
        "weight",
        " \"chair\"",
        " \"a\"",
        " \"1 year\"",
        " \"1/2\"",
        " kind=\"whole\"",
        " in=\"a\"",
        " of=\"cast\"",
        " 3",
        " #true",
        " #null",
        " x=1",
        " {",
        "}",
        "\n",
        ";",
        "\"",
        "#\"",
        "/*",
        "*/",
        "//",
        "/-",
        "\\",
        "é",
        "\t",
        " \"\"\"\n",
        "(t)",
        " -1",
        " 99999999999999999999999999",
        " 1.5",
        "\u{200e}",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..60)
        .prop_map(|pieces| pieces.concat())
}

fn look_at_everything(text: &[u8]) {
    let checked = read_set(vec![
        ("a.md".to_owned(), text.to_vec()),
        ("b.md".to_owned(), text.to_vec()),
    ]);
    for problem in &checked.problems {
        let say = |id: &str, _: &[(&'static str, charter::Arg)]| id.to_owned();
        charter::problem::render(problem, |file| checked.source(file), say);
        charter::problem::report(problem, |file| checked.source(file), say);
    }
    let file: Arc<str> = Arc::from("a.md");
    assert!(checked.charters.iter().any(|c| c.written.file == file));
    checked.charters[0].rules_bytes();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        look_at_everything(&bytes);
    }

    #[test]
    fn random_text_in_a_rule_block_never_panics(text in "\\PC{0,200}") {
        look_at_everything(charter_of(&text).as_bytes());
    }

    #[test]
    fn random_rules_never_panic(text in rule_text()) {
        look_at_everything(charter_of(&text).as_bytes());
    }
}
