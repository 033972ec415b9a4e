//! Three districts of the French approval experiment of 2002.

use tally::count::chain::TieBreak;

use super::{by, json, numbers, profile, staged, winners};

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn committees_by_approvals_are_those_of_another_program() {
    for expected in json("approval/expected.json")
        .as_array()
        .expect("districts")
    {
        let file = expected["file"].as_str().expect("a file");
        let ballots = profile(&format!("approval/{file}"));
        for (rule, committees) in expected["rules"].as_object().expect("rules") {
            let (name, seats) = rule.split_once('/').expect("a rule and seats");
            let id = match name {
                "av" => "approval",
                "sav" => "sav",
                "seqpav" => "seq-pav",
                "revseqpav" => "rev-seq-pav",
                "seqphragmen" => "seq-phragmen",
                "rule-x" | "equal-shares" => "equal-shares",
                other => panic!("{other} is new"),
            };
            let committees = committees.as_array().expect("committees");
            let seats = seats.parse().ok();
            let transcript = staged(&ballots, id, seats, &by(&[TieBreak::Order]));
            let found = winners(&transcript);
            assert!(
                committees.iter().any(|one| numbers(one) == found),
                "{file}, {rule}: {found:?} and {committees:?}"
            );
        }
        let totals = staged(&ballots, "approval", Some(1), &by(&[TieBreak::Order]));
        let votes = totals.stages[0].votes.iter().map(|one| one.to_string());
        let wanted = expected["approvals"].as_array().expect("totals");
        assert!(votes.eq(wanted.iter().map(|one| one.to_string())), "{file}");
    }
}
