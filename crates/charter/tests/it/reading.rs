//! Words, values and shapes that cannot be read, each at its place.

use super::*;

#[test]
fn an_unknown_word_is_met_with_the_nearest_known_one() {
    check_problem("ofice \"chair\" { }", "check-unknown-word at 1:1 (office)");
    check_problem(
        "duty \"a\" { aks \"x\" ; ask \"y\" }",
        "check-unknown-child at 1:12 (ask)",
    );
    check_problem(
        "duty \"a\" asks=1 { ask \"y\" }",
        "check-no-property at 1:10",
    );
    check_problem(
        "activity \"a\" ocasions=#true",
        "check-unknown-property at 1:14 (occasions)",
    );
    check_problem(
        "define \"a\" { memberof \"x\" }",
        "check-unknown-test at 1:14 (member-of)",
    );
}

#[test]
fn what_is_missing_or_too_much_is_named() {
    check_problem("duty { ask \"y\" }", "check-missing-argument at 1:1");
    check_problem(
        "duty \"a\" \"b\" { ask \"y\" }",
        "check-extra-argument at 1:10",
    );
    check_problem(
        "evidence \"a\" { ask \"y\" }",
        "check-missing-property at 1:1",
    );
    check_problem(
        "duty \"a\" { ask \"y\"; ask \"z\" }",
        "check-duplicate-child at 1:21",
    );
    check_problem(
        "activity \"a\" occasions=#true occasions=#false",
        "check-duplicate-property at 1:40",
    );
    check_problem("define \"a\" { }", "check-empty-block at 1:1");
    check_problem(
        "duty \"a\" { ask \"y\" { z } }",
        "check-unexpected-child at 1:22",
    );
    check_problem(
        "duty \"a\" { ask \"y\"; assumed }",
        "check-missing-argument at 1:21",
    );
}

#[test]
fn values_of_the_wrong_kind_are_refused_where_they_stand() {
    check_problem(
        "define \"a\" { member-for 3 }",
        "check-expected-text at 1:25",
    );
    check_problem(
        "define \"a\" { member-for \"3 dais\" }",
        "check-expected-length at 1:25 (3 days)",
    );
    check_problem(
        "define \"a\" { member-for \"0 days\" }",
        "check-zero-length at 1:25",
    );
    check_problem(
        "define \"a\" { joined-before \"02-30\" }",
        "check-expected-year-day at 1:28",
    );
    check_problem(
        "version \"1\" { adopted \"2023-02-29\" }",
        "check-expected-day at 1:23",
    );
    check_problem(
        "duty \"Mission\" { ask \"y\" }",
        "check-name-form at 1:6 (mission)",
    );
    check_problem(
        "activity \"a\" occasions=\"B C\"",
        "check-name-form at 1:24 (b-c)",
    );
    check_problem(
        "define \"a\" { domain exclusive=1 }",
        "check-expected-yes-no at 1:31",
    );
    check_problem(
        "define \"a\" { is \"persona\" }",
        "check-expected-word at 1:17 (person)",
    );
    check_problem(
        "regions \"r\" { region \"x\" \"dz\" }",
        "check-expected-country at 1:26",
    );
}

#[test]
fn a_bound_that_no_number_meets_is_refused() {
    let fact = "fact \"n\" type=\"number\" { ask \"?\" }\n";
    check_problem(
        &format!("{fact}define \"a\" {{ fact \"n\" at-least=5 at-most=4 }}"),
        "check-bounds-cross at 2:42",
    );
    check_problem(
        &format!("{fact}define \"a\" {{ fact \"n\" more-than=5 less-than=6 }}"),
        "check-bounds-cross at 2:45",
    );
    check_problem(
        &format!("{fact}define \"a\" {{ fact \"n\" more-than=5 at-least=7 }}"),
        "check-two-edges at 2:33",
    );
}

#[test]
fn syntax_errors_come_in_one_list_and_spare_the_other_rules() {
    check_problems(
        "power \"admit\" held-by=true\nduty \"a\" { aks 1 }\nweight 1/2\nduty \"b\" { ask \"x }\noffice \"c\" {\n term \"1 year\"",
        &[
            "check-syntax-keyword at 1:23 (#true)",
            "check-no-question at 2:1",
            "check-unknown-child at 2:12 (ask)",
            "check-syntax-number at 3:8 (\"1/2\")",
            "check-unclosed-block at 4:10",
        ],
    );
}

#[test]
fn a_closing_brace_too_many_is_found() {
    check_problem("duty \"a\" { ask \"y\" } }", "check-stray-closing at 1:22");
}

#[test]
fn a_definition_of_a_threshold_that_rests_on_itself_is_refused() {
    let committee = "organ \"members\" kind=\"whole\" { electorate \"all\" }\nelectorate \"all\" { members-of \"here\" }\n";
    check_problem(
        &format!(
            "{committee}define-threshold \"a\" {{ defined \"b\" }}\ndefine-threshold \"b\" {{ defined \"a\" }}"
        ),
        "check-definition-circle at 4:32",
    );
    check_problem(
        &format!(
            "{committee}decision \"x\" in=\"members\" {{ threshold {{ defined \"supper\" }} }}\ndefine-threshold \"super\" {{ unanimous }}"
        ),
        "check-unresolved at 3:49 (super)",
    );
}

#[test]
fn definitions_that_double_are_stopped() {
    let mut rules = String::from("define-threshold \"d0\" { all { unanimous; no-objection } }\n");
    for n in 1..30 {
        let before = n - 1;
        rules += &format!(
            "define-threshold \"d{n}\" {{ all {{ defined \"d{before}\"; defined \"d{before}\" }} }}\n"
        );
    }
    let checked = read_one(&charter_of(&rules));
    assert_eq!(checked.problems[0].code, "check-threshold-too-large");
}

#[test]
fn the_note_of_assumed_is_kept_with_its_rule() {
    let (charter, problems) = charter::parse(
        "a.md",
        charter_of("ending \"death\" by=\"member\" { assumed \"A guess.\" }\nending \"merger\" by=\"member\"")
            .as_bytes(),
    );
    assert_eq!(problems, []);
    assert_eq!(charter.endings[0].assumed.as_deref(), Some("A guess."));
    assert_eq!(charter.endings[1].assumed, None);
}

#[test]
fn every_power_has_its_word() {
    let text = charter::Power::NAMES
        .iter()
        .map(|(word, power)| {
            assert_eq!(power.word(), *word);
            format!("power \"{word}\" held-by=\"anyone\"\n")
        })
        .collect::<String>();
    let (charter, problems) = charter::parse("a.md", charter_of(&text).as_bytes());
    assert_eq!(problems, []);
    assert_eq!(charter.powers.len(), charter::Power::NAMES.len());
}
