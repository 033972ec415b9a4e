//! A list of members as people have it: from any spreadsheet, with mistakes. The preview names every bad row; what is good is
//! taken over once, however often the file comes.

use crate::run::{Ran, Scratch, bounded, plenary};
use std::fs;

/// A community that moves in, and a list beside it.
struct Desk {
    scratch: Scratch,
    data: String,
    list: String,
}

impl Desk {
    fn new() -> Desk {
        let scratch = Scratch::new();
        let (story, data, list) = (
            scratch.path("story.jsonl"),
            scratch.path("data"),
            scratch.path("list.csv"),
        );
        let header = r#"{"charters": ["charters/association"], "start": "2026-03-01", "seed": 3}"#;
        fs::write(&story, header).expect("writable");
        let ran = plenary(&["rehearse", &story, "--data", &data]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        Desk {
            scratch,
            data,
            list,
        }
    }

    fn import(&self, list: impl AsRef<[u8]>, more: &[&str]) -> Ran {
        fs::write(&self.list, list).expect("writable");
        let mut arguments = vec!["import", "members", &self.list, "--data", &self.data];
        arguments.extend(["--body", "association"]);
        arguments.extend(more);
        bounded(&arguments)
    }

    fn size(&self) -> usize {
        let ran = plenary(&["record", "show", "--data", &self.data, "--count", "1000000"]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        ran.out.lines().count()
    }

    /// The list is refused as a whole.
    #[track_caller]
    fn check_no_list(&self, list: impl AsRef<[u8]>, expected: &str) {
        let ran = self.import(list, &["--commit"]);
        assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
        assert!(ran.err.contains(expected), "{}", ran.err);
    }

    /// Under a good first line, the row on line 3 is bad; the one on line 2 is good.
    #[track_caller]
    fn check_bad_row(&self, row: impl AsRef<[u8]>, expected: &str) {
        let head =
            b"name,class,kind,country,joined\nRoof,organization,Organization,FR,2019-05-01\n";
        let ran = self.import([&head[..], row.as_ref(), b"\n"].concat(), &["--commit"]);
        assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
        let named = format!("list.csv:3: {expected}");
        assert!(ran.out.contains(&named), "{}", ran.out);
        assert!(
            ran.out
                .contains("can be taken over: 1; taken over before: 0; bad: 1"),
            "{}",
            ran.out
        );
        assert!(ran.out.contains("Nothing was changed"), "{}", ran.out);
    }
}

#[test]
fn a_list_that_is_none() {
    let desk = Desk::new();
    let before = desk.size();
    desk.check_no_list("", "list.csv: The list is empty");
    desk.check_no_list(
        "name,class,kind,hat\n",
        "there is no column `hat`; there are id,",
    );
    desk.check_no_list(
        "name,class,kind,Name\n",
        "the column `name` stands there twice",
    );
    desk.check_no_list("name,class\n", "the column `kind` is missing");
    desk.check_no_list(b"\xff\xfen\0a\0m\0e\0", "UTF-16");
    desk.check_no_list([0u8, 1, 2, 0xff, 0xfe].repeat(1_000), "there is no column");
    let absent = desk.scratch.path("absent.csv");
    let ran = bounded(&[
        "import",
        "members",
        &absent,
        "--data",
        &desk.data,
        "--body",
        "association",
    ]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("absent.csv"), "{}", ran.err);
    assert_eq!(desk.size(), before);
}

#[test]
fn a_list_without_an_end() {
    let desk = Desk::new();
    let ran = bounded(&[
        "import",
        "members",
        "/dev/zero",
        "--data",
        &desk.data,
        "--body",
        "association",
    ]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(
        ran.err.contains("more than 268,435,456 bytes"),
        "{}",
        ran.err
    );
}

#[test]
fn a_bad_row_is_named_with_its_line_and_column() {
    let desk = Desk::new();
    let before = desk.size();
    desk.check_bad_row(b"Ren\xe9,individual,Person,FR,", "`name` is not UTF-8 text");
    desk.check_bad_row(
        "Bo,individual,Person",
        "The row has 3 columns, the first line 5",
    );
    desk.check_bad_row(
        "Bo,individual,Person,FR,,,",
        "The row has 7 columns, the first line 5",
    );
    desk.check_bad_row(",individual,Person,FR,", "`name` is empty");
    desk.check_bad_row("Bo,,Person,FR,", "`class` is empty");
    desk.check_bad_row(
        "Bo,wizard,Person,FR,",
        "`class`: the charter has no `wizard`; it has individual, organization and supporter",
    );
    desk.check_bad_row("Bo,individual,Cat,FR,", "`Cat` is no kind of party");
    desk.check_bad_row("Bo,individual,Person,France,", "`France` is no country");
    desk.check_bad_row(
        "Bo,individual,Person,FR,01/05/2019",
        "`01/05/2019` is no day",
    );
    desk.check_bad_row("Bo,individual,Person,FR,2999-01-01", "`joined`: ");
    desk.check_bad_row(
        "Bo\0,individual,Person,FR,",
        "`name` holds a control character",
    );
    desk.check_bad_row(
        "Roof,organization,Organization,FR,",
        "It is the same as line 2",
    );
    desk.check_bad_row(format!("{},individual,Person,FR,", "é".repeat(6_000)), "");
    desk.check_bad_row(
        format!("\"{}", "a,b,c,d\n".repeat(20_000)),
        "The row has more than 65,536 bytes",
    );
    assert_eq!(desk.size(), before, "a list with a bad row changes nothing");
}

/// Semicolons, a mark at the start, line ends of Windows, quotation marks, empty rows, other letters and capitals.
const MESSY: &str = "\u{feff}ID;Name;Class;Kind;Joined;Contact\r\n\
    1;\"Barn; \"\"Red\"\"\";organization;ORGANIZATION;2019-05-01;\"Line one\r\nLine two\"\r\n\
    ;;;;;\r\n\
    \r\n\
    2;  Noël Ångström  ;individual;person;;\r\n\
    3;جمعية;organization;Organization;2020-02-29;\r\n";

#[test]
fn a_messy_list_is_previewed_then_taken_over_once() {
    let desk = Desk::new();
    let before = desk.size();
    let preview = desk.import(MESSY, &[]);
    assert_eq!(preview.code, 0, "{}{}", preview.out, preview.err);
    assert!(
        preview
            .out
            .contains("can be taken over: 3; taken over before: 0; bad: 0"),
        "{}",
        preview.out
    );
    assert_eq!(desk.size(), before, "a preview changes nothing");
    assert_eq!(desk.import(MESSY, &["--commit"]).code, 0);
    assert_eq!(desk.size(), before + 3);
    for _ in 0..2 {
        let again = desk.import(MESSY, &["--commit"]);
        assert_eq!(again.code, 0, "{}{}", again.out, again.err);
        assert!(
            again
                .out
                .contains("can be taken over: 0; taken over before: 3; bad: 0"),
            "{}",
            again.out
        );
    }
    assert_eq!(
        desk.size(),
        before + 3,
        "the same file twice changes nothing"
    );
    // Commas and tabs, other line ends, columns in another order: the same rows.
    let commas = "kind,id,name,class\nPerson,2,Noël Ångström,individual\n";
    for other in [
        commas.to_owned(),
        commas.replace(',', "\t"),
        commas.replace('\n', "\r"),
    ] {
        let again = desk.import(other, &[]);
        assert!(
            again
                .out
                .contains("can be taken over: 0; taken over before: 1; bad: 0"),
            "{}",
            again.out
        );
    }
}

#[test]
fn a_program_reads_every_bad_row_and_the_counts() {
    let desk = Desk::new();
    let list = "name,class,kind\nRoof,organization,Organization\nBo,individual,Cat\n";
    let ran = desk.import(list, &["--format", "json"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    let lines: Vec<serde_json::Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is an object"))
        .collect();
    assert_eq!(lines[0]["line"], 3);
    assert_eq!(
        lines[1],
        serde_json::json!({"good": 1, "known": 0, "bad": 1, "committed": false})
    );
}

#[test]
fn bad_rows_are_named_in_the_language_asked_for() {
    let desk = Desk::new();
    let list = "name,class,kind\nBo,individual,Cat\n";
    for (lang, expected) in [
        ("fr", "n’est pas une sorte de partie"),
        ("ar", "نوعا من الأطراف"),
    ] {
        let ran = desk.import(list, &["--lang", lang]);
        assert!(ran.out.contains(expected), "{}", ran.out);
    }
}

#[test]
fn a_list_of_a_hundred_thousand_rows() {
    let desk = Desk::new();
    let mut list = String::from("id,name,class,kind\n");
    for n in 0..100_000 {
        list.push_str(&format!("{n},Member {n},individual,Person\n"));
    }
    list.push_str("7,Member 7,individual,Person\n99,Cat,individual,Cat\n");
    let ran = desk.import(&list, &[]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(
        ran.out
            .contains("can be taken over: 100000; taken over before: 0; bad: 2")
            || ran.out.contains("100,000"),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("list.csv:100002: It is the same as line 9"),
        "{}",
        ran.out
    );
}
