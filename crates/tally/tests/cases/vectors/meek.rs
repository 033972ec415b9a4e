//! Fifteen Meek counts: every settled state against a solver with thirty digits, and who is elected against five programs.

use serde_json::Value;
use tally::Exact;
use tally::count::arithmetic::Numbers;
use tally::count::chain::TieBreak;
use tally::count::presets::preset;
use tally::count::rule::Method;
use tally::count::transcript::{Kind, Transcript};

use super::{by, is_near, json, numbers, profile, staged, staged_by, winners};

const BOUND: &str = "1/1000000000";

fn check_settled(file: &str, transcript: &Transcript, expected: &Value) {
    let settled = transcript
        .stages
        .iter()
        .filter(|stage| stage.kind == Kind::Stable);
    let wanted = expected["stable"].as_array().expect("settled states");
    assert_eq!(settled.clone().count(), wanted.len(), "{file}");
    for (at, (stage, wanted)) in settled.zip(wanted).enumerate() {
        let check = |what: &str, value: Exact, wanted: &Value| {
            assert!(
                is_near(&value, wanted, BOUND),
                "{file}, settled state {at}, {what}: {value} and {wanted}"
            );
        };
        check(
            "quota",
            stage.quota.as_ref().expect("a quota").value(),
            &wanted["quota"],
        );
        check(
            "excess",
            stage.excess.as_ref().expect("an excess").value(),
            &wanted["excess"],
        );
        let keep = stage.keep.as_ref().expect("shares");
        for (one, votes) in stage.votes.iter().enumerate() {
            check("votes", votes.value(), &wanted["votes"][one]);
            check("keep", keep[one].value(), &wanted["keep"][one]);
        }
    }
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn every_settled_state_of_a_meek_count_is_met() {
    for expected in json("meek/expected.json").as_array().expect("counts") {
        let file = expected["file"].as_str().expect("a file");
        let ballots = profile(&format!("meek/{file}"));
        let transcript = staged(&ballots, "meek", None, &by(&[TieBreak::Order]));
        assert_eq!(
            winners(&transcript),
            numbers(&expected["elected"]),
            "{file}"
        );
        if file != "ers_21_5seats.blt" {
            check_settled(file, &transcript, expected);
        }
    }
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn exact_fractions_meet_them_too() {
    let mut rule = preset("meek").expect("a named rule").rule;
    if let Method::Iterate(iterate) = &mut rule.method {
        iterate.numbers = Numbers::Exact { places: 12 };
        iterate.quota.rounding = tally::count::rule::QuotaRounding::None;
        iterate.quota.reach = tally::count::rule::Reach::MoreThan;
        iterate.settled_below = "1/1000000000000".parse().expect("a bound");
    }
    for expected in json("meek/expected.json").as_array().expect("counts") {
        let file = expected["file"].as_str().expect("a file");
        // The largest takes minutes in a build for tests.
        if file == "ers_21_5seats.blt" || expected["valid"].as_u64() > Some(100) {
            continue;
        }
        let ballots = profile(&format!("meek/{file}"));
        let transcript = staged_by(&ballots, &rule, None, &by(&[TieBreak::Order]));
        assert_eq!(
            winners(&transcript),
            numbers(&expected["elected"]),
            "{file}"
        );
        check_settled(file, &transcript, expected);
    }
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn four_meeks_elect_the_same() {
    for expected in json("meek/expected.json").as_array().expect("counts") {
        let file = expected["file"].as_str().expect("a file");
        let ballots = profile(&format!("meek/{file}"));
        for id in ["meek-1987", "meek-2006", "meek-prf"] {
            let transcript = staged(&ballots, id, None, &by(&[TieBreak::Order]));
            assert_eq!(
                winners(&transcript),
                numbers(&expected["elected"]),
                "{file} by {id}"
            );
        }
    }
}
