//! The table of the Council's thresholds comes out of its charter, row by row.

use charter::power::analyse;

/// Every row as `grade: cph and ncph [and n groups]`, alternatives with "or".
fn check(decision: &str, expected: &str) {
    let bytes = include_bytes!("../../../charters/gnso-council/2016.md");
    let (charter, _) = charter::parse("council", bytes);
    let analyses = analyse(&charter);
    let analysis = analyses
        .iter()
        .find(|analysis| &*analysis.decision == decision && &*analysis.organ == "council")
        .unwrap_or_else(|| panic!("no decision {decision}"));
    assert_eq!(
        analysis.chambers,
        [("cph".to_owned(), 7), ("ncph".to_owned(), 13)]
    );
    let rows = analysis.grades.iter().map(|grade| {
        assert!(grade.power.is_ok(), "{decision}");
        let minima = grade.minimum.as_ref().expect("few combinations");
        let minima = minima.iter().map(|least| {
            let votes = format!("{}+{}", least.ayes[0], least.ayes[1]);
            match least.groups {
                0 => votes,
                groups => format!("{votes}, {groups} groups"),
            }
        });
        let minima = minima.collect::<Vec<_>>().join(" or ");
        format!("{}: {minima}", grade.grade)
    });
    assert_eq!(rows.collect::<Vec<_>>().join("; "), expected, "{decision}");
}

const MAJORITY: &str = "passed: 4+7";
const IN_SCOPE: &str = "passed: 0+9 or 3+5 or 5+0";
const SUPERMAJORITY: &str = "passed: 4+10 or 5+9 or 6+7";

#[test]
fn the_table_of_the_councils_thresholds_comes_out_of_its_charter() {
    let rows = [
        ("default", MAJORITY),
        ("create-issue-report", "passed: 0+7 or 2+4 or 4+0"),
        ("initiate-pdp-in-scope", IN_SCOPE),
        ("initiate-pdp-out-of-scope", SUPERMAJORITY),
        ("approve-pdp-charter-in-scope", IN_SCOPE),
        ("approve-pdp-charter-out-of-scope", SUPERMAJORITY),
        ("change-pdp-charter", MAJORITY),
        ("terminate-pdp", SUPERMAJORITY),
        (
            "approve-recommendation",
            "supermajority: 4+10 or 5+9 or 6+7; passed: 4+7, 3 groups",
        ),
        ("new-obligations", SUPERMAJORITY),
        ("modify-recommendation", SUPERMAJORITY),
        ("initiate-epdp", SUPERMAJORITY),
        ("approve-epdp-charter", SUPERMAJORITY),
        ("change-epdp-charter", MAJORITY),
        ("initiate-ggp", IN_SCOPE),
        ("reject-ggp", SUPERMAJORITY),
        ("approve-ggp-recommendation", SUPERMAJORITY),
        ("elect-chair", "passed: 5+8"),
        ("remove-nca-cph", "passed: 6+0"),
        ("remove-nca-ncph", "passed: 0+10"),
    ];
    for (decision, expected) in rows {
        check(decision, expected);
    }
}
