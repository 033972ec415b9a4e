//! Whatever a file holds, the command answers with its place, a reason and the exit code that its help names, within time and
//! memory that do not grow with the nonsense.

use crate::run::{Ran, Scratch, bounded};
use std::fs;

/// A charter, or whatever stands in the place of one, is checked: exit code and what is said.
#[track_caller]
fn check_charter(text: impl AsRef<[u8]>, code: i32, expected: &str) -> Ran {
    let scratch = Scratch::new();
    let file = scratch.path("x.md");
    fs::write(&file, text).expect("writable");
    let ran = bounded(&["charter", "check", &file]);
    assert_eq!(ran.code, code, "{}{}", ran.out, ran.err);
    let said = format!("{}{}", ran.out, ran.err);
    assert!(said.contains(expected), "{said}");
    // The same file is refused by everything that reads charters.
    let story = scratch.path("x.jsonl");
    let header = format!("{{\"charters\": [{file:?}], \"start\": \"2026-03-01\"}}\n");
    fs::write(&story, header).expect("writable");
    for other in [
        &["charter", "explain", &file][..],
        &["charter", "power", &file],
        &["charter", "diff", &file, &file],
        &["rehearse", &story],
    ] {
        let other = bounded(other);
        assert_eq!(other.code, if code == 0 { 0 } else { 2 }, "{}", other.err);
    }
    ran
}

/// Bytes without a pattern, the same every time.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let next = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..length).map(next).collect()
}

fn charter_of(rules: &str) -> String {
    format!("# A\n\n## 1 B\n\n```rule\n{rules}\n```\n")
}

fn association() -> String {
    fs::read_to_string(crate::run::root().join("charters/association/2026.md")).expect("shipped")
}

#[test]
fn a_charter_of_random_bytes() {
    check_charter(noise(5_000), 1, "not UTF-8");
}

#[test]
fn a_charter_of_ten_megabytes() {
    let ran = check_charter(vec![b'a'; 10_000_000], 1, "more than 2,097,152 bytes");
    assert!(ran.out.len() < 2_000, "a long line is cut");
}

#[test]
fn a_charter_with_ten_thousand_nested_blocks() {
    let nested = "a { ".repeat(10_000) + &"}".repeat(10_000);
    let ran = check_charter(charter_of(&nested), 1, "x.md:6:1");
    assert!(ran.out.contains("32 deep"), "{}", ran.out);
    check_charter(charter_of(&"a { ".repeat(10_000)), 1, "x.md:6:");
    check_charter(">".repeat(10_000) + &"- ".repeat(10_000), 1, "no rule body");
}

#[test]
fn a_charter_that_is_not_utf8() {
    check_charter(b"# A\n\n## 1 \xff\n", 1, "x.md:3:6");
}

#[test]
fn a_charter_with_control_characters() {
    let ran = check_charter(charter_of("body \"a\0b\u{1b}[2J\" colour=1"), 1, "x.md:6:");
    assert!(
        !ran.out.contains('\0') && !ran.out.contains('\u{1b}'),
        "they are shown and not obeyed: {:?}",
        ran.out
    );
}

#[test]
fn an_empty_charter() {
    check_charter("", 1, "x.md:1:1");
}

#[test]
fn a_charter_with_line_ends_and_marks_of_other_systems() {
    let text = association();
    check_charter(text.replace('\n', "\r\n"), 0, "errors: 0");
    check_charter(format!("\u{feff}{text}"), 0, "errors: 0");
}

/// A path is checked as a charter; the command cannot read it.
#[track_caller]
fn check_unreadable(path: &str, expected: &str) {
    let ran = bounded(&["charter", "check", path]);
    assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
    assert!(ran.err.contains(expected), "{}", ran.err);
}

#[test]
fn a_path_that_is_no_charter() {
    let scratch = Scratch::new();
    let folder = scratch.path("folder.md");
    fs::create_dir(&folder).expect("writable");
    check_unreadable(&folder, "no charter here");
    check_unreadable(&scratch.path("absent.md"), "absent.md");
    // Reads fail here for every user; a file without permissions would be open to root.
    #[cfg(target_os = "linux")]
    check_unreadable("/proc/self/mem", "/proc/self/mem");
}

#[test]
fn a_charter_without_an_end() {
    let ran = bounded(&["charter", "check", "/dev/zero"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("more than 2,097,152 bytes"), "{}", ran.out);
}

#[test]
fn a_folder_that_turns_in_a_circle() {
    let scratch = Scratch::new();
    let folder = scratch.path("round");
    fs::create_dir(&folder).expect("writable");
    for name in ["a", "b", "c", "d", "e", "f", "g", "h"] {
        std::os::unix::fs::symlink(&folder, format!("{folder}/{name}")).expect("links can be made");
    }
    check_unreadable(&folder, "more than 100000 files");
}

const HEADER: &str = r#"{"charters": ["charters/association"], "start": "2026-03-01", "seed": 3}"#;

/// An act file is played: exit code 2 and what is said, beginning with the line.
#[track_caller]
fn check_acts(text: impl AsRef<[u8]>, expected: &str) {
    let scratch = Scratch::new();
    let file = scratch.path("x.jsonl");
    fs::write(&file, text).expect("writable");
    let ran = bounded(&["rehearse", &file]);
    assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
    assert!(ran.err.contains(expected), "{}", ran.err);
    assert!(ran.err.len() < 1_000, "what is said stays short");
}

/// The same for a line after a good header.
#[track_caller]
fn check_line(line: impl AsRef<[u8]>, expected: &str) {
    check_acts([HEADER.as_bytes(), b"\n", line.as_ref()].concat(), expected);
}

#[test]
fn an_act_file_whose_first_line_is_no_header() {
    check_acts("", "the file is empty");
    check_acts("\n\n{}", "line 1: ");
    check_acts(noise(5_000), "line 1: not UTF-8");
    check_acts(
        r#"{"act": "register-party"}"#,
        "line 1: not the header of a rehearsal",
    );
    check_acts(
        r#"{"charters": [], "start": "2026-03-01"}"#,
        "`charters` names none",
    );
    check_acts(
        r#"{"charters": ["docs"], "start": "2026-03-01", "start": "2027-03-01"}"#,
        "`start` stands there twice",
    );
    check_acts(
        r#"{"charters": ["crates/web/src"], "start": "2026-03-01"}"#,
        "there is no charter there",
    );
    check_acts(
        r#"{"charters": ["charters/association"], "start": "2026-03-01", "seed": -1}"#,
        "line 1: ",
    );
    check_acts(
        format!(
            r#"{{"charters": ["{}"], "start": "2026-03-01"}}"#,
            "a".repeat(1_000_000)
        ),
        "line 1: there is no charter",
    );
}

#[test]
fn a_line_of_ten_megabytes() {
    check_acts("a".repeat(10_000_000), "line 1: longer than 1048576 bytes");
    check_line("a".repeat(10_000_000), "line 2: longer than 1048576 bytes");
    check_line(
        format!(r#"{{"act": "{}"}}"#, "a".repeat(1_000_000)),
        "line 2: there is no act",
    );
}

#[test]
fn an_act_file_without_an_end() {
    let ran = bounded(&["rehearse", "/dev/zero"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("line 1: longer than"), "{}", ran.err);
}

#[test]
fn a_line_that_is_no_json() {
    check_line(b"{\"act\": \"\xff\"}", "line 2: not UTF-8 after byte 9");
    check_line(
        "{\"act\": \"a\0b\"}",
        "line 2: column 11: control character",
    );
    check_line(r#"{"act": "\ud800"}"#, "line 2: column");
    check_line(
        "[".repeat(100_000),
        "line 2: column 128: recursion limit exceeded",
    );
    check_line("[]", "line 2: expected an object");
    check_line("{}", "line 2: neither `act` nor `ask`");
    check_line(
        r#"{"act": "resign", "ask": "roll"}"#,
        "line 2: both `act` and `ask`",
    );
}

#[test]
fn a_field_that_stands_there_twice() {
    check_line(
        r#"{"by": "server", "act": "resign", "by": "operator"}"#,
        "line 2: column 38: `by` stands there twice",
    );
    check_line(
        r#"{"act": "declare", "facts": [{"fact": "a", "fact": "b"}]}"#,
        "`fact` stands there twice",
    );
}

#[test]
fn fields_of_wrong_types_and_unknown_ones() {
    let line = |fields: &str| format!(r#"{{"by": "server", "act": "register-party", {fields}}}"#);
    check_line(line(r#""kind": 7, "name": "x""#), "line 2: ");
    check_line(
        line(r#""kind": "Person", "name": {}"#),
        "`name` must be a text",
    );
    check_line(
        line(r#""kind": "Person", "colour": 1"#),
        "unknown field `colour`",
    );
    check_line(
        line(r#""kind": "Person", "country": "Atlantis""#),
        "line 2: ",
    );
    check_line(
        line(r#""kind": "Person", "contact": 1e999"#),
        "line 2: column",
    );
    check_line(
        line(r#""kind": "Person", "contact": 99999999999999999999"#),
        "expected u32",
    );
    check_line(line(r#""kind": "Person", "contact": -1"#), "expected u32");
    check_line(
        line(r#""kind": "Person", "contact": "$nobody""#),
        "`$nobody` stands for nothing yet",
    );
    check_line(
        r#"{"by": ["server"], "act": "resign"}"#,
        "line 2: `by` is a handle",
    );
    check_line(
        r#"{"by": {"person": "$nobody", "hat": 1}, "act": "resign"}"#,
        "unknown field `hat`",
    );
    check_line(
        r#"{"ask": "roll", "body": "association", "hat": 1}"#,
        "unknown field `hat`",
    );
    check_line(r#"{"at": 7, "ask": "state"}"#, "`at` must be a text");
}

#[test]
fn moments_that_are_none_or_out_of_order() {
    check_line(
        r#"{"at": "soon", "ask": "state"}"#,
        "`soon` is not a moment",
    );
    check_line(
        r#"{"at": "2026-02-30", "ask": "state"}"#,
        "`2026-02-30` is not a moment",
    );
    check_line(
        r#"{"at": "2020-01-01", "ask": "state"}"#,
        "lies before the line above",
    );
    check_line(
        r#"{"at": "+99999999999999999999 days", "ask": "state"}"#,
        "is not a moment",
    );
    check_line(
        "{\"at\": \"9999-12-30\", \"ask\": \"state\"}\n{\"at\": \"+9 weeks\", \"ask\": \"state\"}",
        "line 3: `+9 weeks` lies beyond the year 9999",
    );
}

#[test]
fn an_act_file_of_another_system_is_played() {
    let line = r#"{"by": "server", "act": "register-party", "kind": "Person", "name": "Ana"}"#;
    let scratch = Scratch::new();
    let file = scratch.path("x.jsonl");
    fs::write(&file, format!("\u{feff}{HEADER}\r\n\r\n{line}\r\n")).expect("writable");
    let ran = bounded(&["rehearse", &file]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("register-party"), "{}", ran.out);
}

/// A bundle, or whatever stands in the place of one, is audited.
#[track_caller]
fn check_bundle(bytes: &[u8], expected: &str) {
    let scratch = Scratch::new();
    let file = scratch.path("bundle");
    fs::write(&file, bytes).expect("writable");
    let ran = bounded(&["audit", &file]);
    assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains(expected), "{}{}", ran.out, ran.err);
}

#[test]
fn a_bundle_that_is_none() {
    check_bundle(b"", "byte 0");
    check_bundle(&noise(100_000), "byte 0");
    check_bundle(&vec![0; 10_000_000], "byte 0");
    let ran = bounded(&["audit", "/dev/zero"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    let scratch = Scratch::new();
    let ran = bounded(&["audit", &scratch.path("absent")]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("absent"), "{}", ran.err);
}

#[test]
fn files_beside_a_bundle_that_are_none() {
    let scratch = Scratch::new();
    let (bundle, text) = (scratch.path("bundle"), scratch.path("text"));
    fs::write(&bundle, b"x").expect("writable");
    for bytes in [&b""[..], b"\xff\xfe", &noise(1_000), b"no such thing\n"] {
        fs::write(&text, bytes).expect("writable");
        for option in ["--checkpoint", "--slip", "--key"] {
            let ran = bounded(&["audit", &bundle, option, &text]);
            assert_eq!(ran.code, 2, "{option}: {}{}", ran.out, ran.err);
            assert!(!ran.err.is_empty() && ran.err.len() < 1_000, "{}", ran.err);
        }
    }
    for option in ["--checkpoint", "--slip"] {
        let ran = bounded(&["audit", &bundle, option, "/dev/zero"]);
        assert_eq!(ran.code, 2, "{option}: {}", ran.err);
    }
}
