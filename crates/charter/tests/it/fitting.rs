//! Rules that can be read and do not fit together, one case a line.

use super::*;

/// A council of eight in two chambers, a whole, and who may vote.
const COUNCIL: &str = r#"organ "council" kind="council" {
    chamber "east" { group "a" seats=3 office="easterner"; seat "x" office="guest" }
    chamber "west" { group "b" seats=4 office="westerner" }
}
office "easterner" seats=3 { filled-by "outside" organ="world" }
office "guest" { filled-by "outside" organ="world" }
office "westerner" seats=4 { filled-by "outside" organ="world" }
organ "world" kind="outside" { reported-by "easterner" }
"#;

const COUNCIL_LINES: usize = 8;

fn check_decision(body: &str, expected: &[&str]) {
    let rules = format!("{COUNCIL}decision \"x\" in=\"council\" {{ {body} }}");
    check_problems(&rules, expected);
    assert_eq!(COUNCIL.lines().count(), COUNCIL_LINES);
}

#[test]
fn a_name_that_leads_nowhere_is_found_with_the_nearest_one() {
    check_problem(
        "office \"chair\" { filled-by \"outside\" organ=\"wordl\" }\norgan \"world\" kind=\"outside\" { reported-by \"chair\" }",
        "check-unresolved at 1:44 (world)",
    );
    check_problem(
        "define \"a\" { fact \"x\" is=#true }",
        "check-unresolved at 1:19",
    );
    check_problem("define \"a\" { accepts \"x\" }", "check-unresolved at 1:22");
    check_problem(
        "define \"a\" { standing \"x\" }",
        "check-unresolved at 1:23",
    );
    check_problem("define \"a\" { defined \"x\" }", "check-unresolved at 1:22");
    check_problem("define \"a\" { region \"x\" }", "check-unresolved at 1:21");
    check_problem(
        "define \"a\" { count \"v\" at-least=1 }",
        "check-unresolved at 1:20",
    );
    check_problem(
        "activity \"v\"\ndefine \"a\" { count \"v\" at-least=1 last=3 of=\"v\" }",
        "check-unresolved at 2:45",
    );
    check_problem(
        "visible \"nam\" to=\"public\"",
        "check-unknown-field at 1:1 (name)",
    );
}

#[test]
fn another_body_is_looked_up_where_its_charter_is_here() {
    check_problem(
        "define \"a\" { holds \"chair\" body=\"there\" }",
        "check-body-not-here at 1:33 (here)",
    );
    check_problem(
        "define \"a\" { holds \"chair\" body=\"here\" }",
        "check-unresolved-there at 1:20",
    );
}

#[test]
fn a_name_given_twice_is_found() {
    check_problem(
        "duty \"a\" { ask \"x\" }\nduty \"a\" { ask \"y\" }",
        "check-name-twice at 2:1",
    );
    // An organ may have the name of the only office in it.
    let secretariat =
        "office \"x\" { filled-by \"appointment\" organ=\"x\" }\norgan \"x\" kind=\"secretariat\"";
    check_sound(&format!("{secretariat} {{ office \"x\" }}"));
    check_problems(
        secretariat,
        &["check-organ-and-office at 1:1", "check-empty-organ at 2:1"],
    );
}

#[test]
fn an_office_that_nobody_fills_is_an_error() {
    check_problem(
        "office \"chair\" { term \"1 year\" }",
        "check-office-nobody-fills at 1:1",
    );
}

#[test]
fn a_tie_chain_must_end() {
    let office = |tie: &str| {
        format!(
            "electorate \"all\" {{ members-of \"here\" }}\noffice \"chair\" {{ filled-by \"election\" electorate=\"all\" {{ {tie} }} }}"
        )
    };
    check_problem(
        &office("tie \"rerun\" \"runoff\""),
        "check-tie-endless at 2:58",
    );
    check_problem(
        &office("tie \"lot\" \"runoff\""),
        "check-tie-never-reached at 2:58",
    );
    check_problem(&office("unopposed \"vote\""), "check-tie-missing at 2:18");
    check_sound(&office("tie \"runoff\" \"lot\""));
    check_sound(&office("tie \"runoff\" \"decider\" decider=\"chair\""));
    check_problem(
        &office("tie \"decider\" decider=\"chair\" may-decline=#true"),
        "check-tie-endless at 2:58",
    );
}

#[test]
fn a_threshold_that_the_seats_cannot_reach_is_an_error() {
    check_decision("threshold { at-least-votes 8 }", &[]);
    check_decision(
        "threshold { at-least-votes 9 }",
        &["check-threshold-unreachable at 9:29"],
    );
    check_decision(
        "threshold { each-chamber { at-least-votes 5 } }",
        &["check-threshold-unreachable at 9:29"],
    );
    check_decision(
        "grade \"super\" { groups-among-ayes 3 }; threshold { unanimous of=\"allotted\" }",
        &["check-threshold-unreachable at 9:29"],
    );
    check_decision(
        "threshold { more-than \"1/1\" of=\"cast\" }",
        &[
            "check-more-than-all at 9:1",
            "check-threshold-unreachable at 9:29",
        ],
    );
}

#[test]
fn a_quorum_that_the_seats_cannot_reach_is_an_error() {
    let with = |quorum: &str| format!("threshold {{ unanimous }}; quorum {{ {quorum} }}");
    check_decision(&with("at-least-members 8"), &[]);
    check_decision(
        &with("at-least-members 9"),
        &["check-quorum-unreachable at 9:54"],
    );
    check_decision(
        &with("per-chamber { at-least-members 5 }"),
        &["check-quorum-unreachable at 9:54"],
    );
    check_decision(
        &with("all { each-group-present; per-chamber { more-than \"1/2\" of=\"allotted\" } }"),
        &[],
    );
}

#[test]
fn chambers_must_exist() {
    check_decision(
        "threshold { chamber \"est\" { unanimous } }",
        &["check-unresolved at 9:41 (east)"],
    );
    check_problem(
        "organ \"all\" kind=\"whole\" { electorate \"e\" }\nelectorate \"e\" { members-of \"here\" }\ndecision \"x\" in=\"all\" { threshold { each-chamber { unanimous } } }",
        "check-no-chambers at 3:1",
    );
}

#[test]
fn sizes_that_overlap_or_leave_a_gap_are_found_with_an_example() {
    let classes = |small: &str, large: &str| {
        format!(
            "fact \"n\" type=\"number\" {{ ask \"?\" }}\nfact \"m\" type=\"number\" {{ ask \"?\" }}\nclass \"small\" {{ rights \"vote\"; requires {{ {small} }} }}\nclass \"large\" {{ rights \"vote\"; requires {{ {large} }} }}\nadmission {{ decided-by \"x\" }}\norgan \"x\" kind=\"whole\" {{ electorate \"e\" }}\nelectorate \"e\" {{ members }}"
        )
    };
    check_sound(&classes(
        "fact \"n\" less-than=200",
        "fact \"n\" at-least=200",
    ));
    let found = ["check-sizes-gap at 3:1", "check-sizes-gap at 3:1"];
    check_problems(
        &classes("fact \"n\" less-than=200", "fact \"n\" more-than=200"),
        &found,
    );
    let found = ["check-sizes-overlap at 4:1", "check-sizes-overlap at 4:1"];
    check_problems(
        &classes("fact \"n\" at-most=200", "fact \"n\" at-least=200"),
        &found,
    );
    // The incident T11: many members and few employees.
    check_problems(
        &classes(
            "any { fact \"n\" less-than=200; fact \"m\" less-than=1000 }",
            "any { fact \"n\" at-least=200; fact \"m\" at-least=1000 }",
        ),
        &found,
    );
}

#[test]
fn a_fact_is_tested_in_the_way_of_its_kind() {
    let choice = "fact \"c\" type=\"choice\" { option \"red\" \"green\"; ask \"?\" }\n";
    check_problem(
        &format!("{choice}define \"a\" {{ fact \"c\" equals=\"gren\" }}"),
        "check-unknown-option at 2:14 (green)",
    );
    check_problem(
        &format!("{choice}define \"a\" {{ fact \"c\" at-least=2 }}"),
        "check-fact-kind at 2:14",
    );
}

#[test]
fn an_elector_who_may_vote_twice_needs_a_replacement_rule() {
    let electors = |holders: &str| {
        format!(
            "electorate \"e\" {{ members-of \"here\"; {holders} }}\noffice \"chair\" {{ filled-by \"ex-officio\" office=\"boss\" }}\noffice \"boss\" {{ filled-by \"election\" electorate=\"e\" {{ tie \"lot\" }} }}"
        )
    };
    check_problem(
        &electors("holders \"chair\""),
        "check-elector-twice at 1:37",
    );
    check_sound(&electors("holders \"chair\" replaced-by=\"here\""));
}

#[test]
fn circles_are_found() {
    check_problems(
        "define \"a\" { defined \"b\" }\ndefine \"b\" { not { defined \"a\" } }",
        &[
            "check-definition-circle at 1:1",
            "check-definition-circle at 2:1",
        ],
    );
    check_problems(
        "office \"a\" { filled-by \"ex-officio\" office=\"b\" }\noffice \"b\" { filled-by \"ex-officio\" office=\"a\" }",
        &[
            "check-ex-officio-circle at 1:1",
            "check-ex-officio-circle at 2:1",
        ],
    );
    check_problem(
        "office \"a\" { filled-by \"outside\" organ=\"o\"; interim \"a\" }\norgan \"o\" kind=\"outside\" { reported-by \"a\" }",
        "check-interim-circle at 1:45",
    );
}

#[test]
fn a_standing_must_be_reachable_and_leave_people_in_peace() {
    let machine = |moves: &str| {
        format!(
            "activity \"v\" occasions=#true\nstanding starts=\"on\" {{\nstate \"on\"\nstate \"off\"\n{moves}\n}}"
        )
    };
    check_problem(&machine(""), "check-state-never-reached at 4:1");
    check_problem(
        &machine(
            "move from=\"on\" to=\"off\" { when { count \"v\" at-most=0 within=\"1 year\" } }",
        ),
        "check-no-way-back at 4:1",
    );
    let there =
        "move from=\"on\" to=\"off\" { when { count \"v\" at-most=1 within=\"1 year\" } }\n";
    check_problem(
        &machine(&format!(
            "{there}move from=\"off\" to=\"on\" {{ when {{ count \"v\" at-least=1 within=\"1 year\" }} }}"
        )),
        "check-moves-chase at 6:1",
    );
    check_sound(&machine(&format!(
        "{there}move from=\"off\" to=\"on\" {{ when {{ count \"v\" more-than=1 within=\"1 year\" }} }}"
    )));
    check_problem(
        &machine(&format!("{there}move from=\"off\" to=\"on\"")),
        "check-move-without-condition at 6:1",
    );
}

#[test]
fn a_check_in_moves_members_to_standings_that_exist() {
    check_problem(
        "standing starts=\"on\" { state \"on\"; state \"off\" }\ncheck-in { window \"14 days\"; silence \"offf\"; answer \"on\" }\npower \"change-standing\" held-by=\"anyone\"",
        "check-unresolved at 2:38 (off)",
    );
}

#[test]
fn an_appeal_goes_to_somebody_else() {
    let admission = |to: &str| {
        format!(
            "organ \"x\" kind=\"whole\" {{ electorate \"e\" }}\norgan \"y\" kind=\"whole\" {{ electorate \"e\" }}\nelectorate \"e\" {{ members }}\nadmission {{ decided-by \"x\"; appeal to=\"{to}\" within=\"30 days\" }}"
        )
    };
    check_problem(&admission("x"), "check-appeal-to-the-same at 4:29");
    check_sound(&admission("y"));
}

#[test]
fn limits_and_removals_do_not_contradict_themselves() {
    let office = |rules: &str| {
        format!(
            "organ \"o\" kind=\"outside\" {{ reported-by \"a\" }}\noffice \"a\" {{ filled-by \"outside\" organ=\"o\"; {rules} }}"
        )
    };
    check_problem(
        &office("limit consecutive=2"),
        "check-limit-without-term at 2:45",
    );
    check_problem(
        &office("term \"1 year\"; limit consecutive=3; limit lifetime=2"),
        "check-limits-cross at 2:81",
    );
    check_problem(
        &office("removal impossible; removal by=\"o\""),
        "check-removal-both at 2:45",
    );
    check_problem(
        &office("share at-most=1 per=\"region\""),
        "check-share-idle at 2:45",
    );
    check_problem(
        &office("limit-exception by=\"o\""),
        "check-exception-without-limit at 2:45",
    );
    check_problem(
        &office("vacancy \"next-ranked\""),
        "check-next-of-nobody at 2:45",
    );
}

#[test]
fn an_organ_has_somebody_in_it_and_not_too_many() {
    check_problem("organ \"a\" kind=\"committee\"", "check-empty-organ at 1:1");
    check_problem(
        "organ \"a\" kind=\"committee\" { office \"b\"; at-most 2 }\norgan \"o\" kind=\"outside\" { reported-by \"b\" }\noffice \"b\" seats=3 { filled-by \"outside\" organ=\"o\" }",
        "check-organ-too-large at 1:42",
    );
    check_problems(
        "organ \"a\" kind=\"committee\"\npower \"admit\" held-by=\"a\"\ndecision \"default\" in=\"a\" { threshold { unanimous } }",
        &["check-empty-organ at 1:1", "check-power-unusable at 2:1"],
    );
}

#[test]
fn what_the_rules_need_done_is_somebody_s_power() {
    let rules = charter_of("activity \"vote\"");
    let checked = read_one(&rules);
    assert_eq!(checked.problems.len(), 1);
    assert_eq!(checked.problems[0].code, "check-power-missing");
    assert_eq!(
        checked.problems[0].args[0].1,
        charter::Arg::from("record-activity")
    );
    check_sound("activity \"vote\"\npower \"record-activity\" held-by=\"anyone\"");
}

#[test]
fn a_decision_is_taken_where_the_rule_says() {
    check_problem(
        "organ \"x\" kind=\"whole\" { electorate \"e\" }\norgan \"y\" kind=\"whole\" { electorate \"e\" }\nelectorate \"e\" { members }\ndecision \"d\" in=\"x\" { threshold { unanimous } }\nending \"misconduct\" by=\"y\" decision=\"d\"",
        "check-decision-elsewhere at 5:1",
    );
}

#[test]
fn dates_of_a_version_are_in_order() {
    check_problem(
        "version \"1\" { adopted \"2024-01-02\"; approved \"2024-01-01\" }",
        "check-days-order at 1:37",
    );
}

#[test]
fn zones_and_languages_have_a_form() {
    let body = |child: &str| {
        let text = format!(
            "# A\n\n\n\n\n\n```rule\nbody \"a\" kind=\"b\" {{ name \"A\"; {child} }}\n```\n"
        );
        let checked = read_one(&text);
        checked.problems.first().map(|problem| problem.code)
    };
    for good in [
        "UTC",
        "GMT-11",
        "GMT+5:30",
        "Europe/Paris",
        "America/Argentina/Buenos_Aires",
        "Etc/GMT+1",
    ] {
        assert_eq!(body(&format!("zone \"{good}\"")), None, "{good}");
    }
    for bad in [
        "",
        "CET?",
        "GMT-15",
        "GMT-1:07",
        "Paris",
        "europe/paris",
        "/",
    ] {
        assert_eq!(
            body(&format!("zone \"{bad}\"")),
            Some("check-zone"),
            "{bad}"
        );
    }
    assert_eq!(body("zone \"Europe/Pari\""), Some("check-zone-unknown"));
    assert_eq!(body("languages \"en\" \"pt-br\" \"zh-Hans\""), None);
    assert_eq!(body("languages \"English\""), Some("check-language"));
}

#[test]
fn versions_of_a_body_form_one_chain() {
    let version = |rule: &str| charter_of(rule).into_bytes();
    let set = |first: &str, second: &str| {
        let files = vec![
            ("a.md".to_owned(), version(first)),
            ("b.md".to_owned(), version(second)),
        ];
        let problems = read_set(files).problems;
        problems
            .iter()
            .map(|problem| problem.code)
            .collect::<Vec<_>>()
    };
    let old = "version \"1\" { effective \"2020-01-01\" }";
    let none: [&str; 0] = [];
    assert_eq!(
        set(
            old,
            "version \"2\" { effective \"2024-01-01\"; supersedes \"1\" }"
        ),
        none
    );
    assert_eq!(
        set(
            old,
            "version \"2\" { effective \"2019-01-01\"; supersedes \"1\" }"
        ),
        ["check-version-older"]
    );
    assert_eq!(
        set(old, old),
        [
            "check-version-twice",
            "check-version-apart",
            "check-version-twice",
            "check-version-apart"
        ]
    );
    assert_eq!(
        set(old, "version \"2\" { supersedes \"0\" }"),
        ["check-version-apart", "check-version-not-here"]
    );
}

#[test]
fn seats_sent_and_seats_expected_agree() {
    let parent = "# P\n\n```rule\nbody \"parent\" kind=\"council\" { name \"P\" }\noffice \"seat\" { filled-by \"delegation\" body=\"here\" }\n```\n";
    let set = |child: &str| {
        let files = vec![
            ("p.md".to_owned(), parent.as_bytes().to_vec()),
            ("a.md".to_owned(), charter_of(child).into_bytes()),
        ];
        let problems = read_set(files).problems;
        problems
            .iter()
            .map(|problem| problem.code)
            .collect::<Vec<_>>()
    };
    let members =
        "organ \"all\" kind=\"whole\" { electorate \"e\" }\nelectorate \"e\" { members }\n";
    assert_eq!(set(members), ["check-nobody-sends"]);
    let none: [&str; 0] = [];
    assert_eq!(
        set(&format!(
            "{members}sends \"parent\" office=\"seat\" by=\"all\""
        )),
        none
    );
    assert_eq!(
        set(&format!(
            "{members}sends \"parent\" office=\"set\" by=\"all\""
        )),
        ["check-nobody-sends", "check-unresolved-there"]
    );
}

/// A `motions` rule for a committee that decides `matter`, and one outside.
fn check_motions(body: &str, expected: &[&str]) {
    let rules = format!(
        "motions in=\"committee\" {{ {body} }}\n\
         organ \"committee\" kind=\"committee\" {{ office \"seat\"; electorate \"voters\" }}\n\
         office \"seat\" seats=3 {{ filled-by \"outside\" organ=\"world\" }}\n\
         organ \"world\" kind=\"outside\" {{ reported-by \"seat\" }}\n\
         electorate \"voters\" {{ holders \"seat\"; proxies at-most=1 }}\n\
         decision \"matter\" in=\"committee\" {{ threshold {{ unanimous }} }}\n\
         decision \"elsewhere\" in=\"world\" {{ threshold {{ unanimous }} }}"
    );
    check_problems(&rules, expected);
}

#[test]
fn what_an_organ_does_with_its_motions_names_its_own_decisions() {
    check_motions("waiver notice=\"1 day\" decision=\"matter\"", &[]);
    check_motions(
        "waiver notice=\"1 day\" decision=\"elsewhere\"",
        &["check-decision-elsewhere at 1:26"],
    );
    check_motions(
        "absentee \"3 days\" { matter \"elsewhere\" }",
        &["check-decision-elsewhere at 1:26"],
    );
    check_motions("absentee \"3 days\"", &["check-missing-child at 1:26"]);
    check_motions(
        "defferal times=1",
        &["check-unknown-child at 1:26 (deferral)"],
    );
}

#[test]
fn a_window_for_the_absent_can_be_set_as_the_text_says() {
    let window = |rest: &str| format!("absentee \"3 days\" {rest} {{ matter \"matter\" }}");
    check_motions(
        &window("shortest=\"12 hours\" longest=\"1 week\" set-by=\"seat\""),
        &[],
    );
    check_motions(
        &window("shortest=\"4 days\" set-by=\"seat\""),
        &["check-window-order at 1:26"],
    );
    check_motions(
        &window("longest=\"71 hours\" set-by=\"seat\""),
        &["check-window-order at 1:26"],
    );
    check_motions(
        &window("longest=\"1 week\""),
        &["check-window-nobody-sets at 1:26"],
    );
    check_motions(
        &window("set-by=\"seat\""),
        &["check-window-nobody-sets at 1:26"],
    );
}

#[test]
fn a_kind_of_abstention_has_a_name_of_its_own_and_remedies_that_are_given() {
    check_motions(
        "abstention \"choice\" remedy=\"proxy\"; abstention \"duty\" reason=#true",
        &[],
    );
    check_motions(
        "abstention \"choice\" remedy=\"alternate\"",
        &["check-remedy-not-given at 1:26"],
    );
    check_motions(
        "abstention \"choice\"; abstention \"choice\"",
        &["check-name-twice at 1:47"],
    );
    check_motions(
        "abstention \"choice\" remedy=\"proxies\"",
        &["check-expected-word at 1:53"],
    );
}

#[test]
fn motions_are_said_once_of_an_organ_that_votes_here() {
    check_motions(
        "}\nmotions in=\"committee\" { deferral times=1",
        &["check-name-twice at 2:1"],
    );
    check_motions(
        "}\nmotions in=\"world\" { deferral times=1",
        &["check-motions-elsewhere at 2:1"],
    );
}

#[test]
fn a_second_meeting_has_a_quorum_where_the_first_has_one() {
    check_decision(
        "threshold { unanimous }; quorum { at-least-members 5 }; quorum-at-second-meeting { at-least-members 3 }",
        &[],
    );
    check_decision(
        "threshold { unanimous }; quorum-at-second-meeting { at-least-members 3 }",
        &["check-second-quorum-alone at 9:54"],
    );
}
