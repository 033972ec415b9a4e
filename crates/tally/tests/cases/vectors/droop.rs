//! Droop's own ballots and reference counts: the votes (and shares) at every transfer, election and exclusion.

use serde_json::Value;
use tally::Exact;
use tally::count::arithmetic::Numbers;
use tally::count::chain::TieBreak;
use tally::count::prepare::SharedRank;
use tally::count::presets::preset;
use tally::count::rule::{Method, Rule, Together};
use tally::count::transcript::{Kind, Stage, Transcript};

use super::{by, file, is_near, json, profile, staged_by, winners};

/// The references of one kind: path of the ballots and the file.
fn references(ending: &str) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for folder in ["", "meek/", "cfer/", "mpls/", "qpq/", "scotland/"] {
        let path = file(&format!("droop/expected/{folder}"));
        let Ok(list) = std::fs::read_dir(path) else {
            continue;
        };
        for entry in list {
            let name = entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("a name");
            if let Some(ballots) = name.strip_suffix(&format!("-{ending}.json")) {
                let reference = json(&format!("droop/expected/{folder}{name}"));
                found.push((format!("droop/{folder}{ballots}.blt"), reference));
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(!found.is_empty(), "no reference ends in {ending}");
    found
}

fn actions<'a>(reference: &'a Value, tag: &str) -> Vec<&'a Value> {
    let all = reference["actions"].as_array().expect("actions");
    all.iter().filter(|action| action["tag"] == tag).collect()
}

fn elected(reference: &Value) -> Vec<usize> {
    let all = reference["actions"].as_array().expect("actions");
    let state = all.last().expect("an action")["state"]
        .as_object()
        .expect("states");
    let mut found = state
        .iter()
        .filter(|(_, state)| {
            state
                .as_str()
                .is_some_and(|state| state.eq_ignore_ascii_case("e"))
        })
        .map(|(candidate, _)| candidate.parse().expect("a number"))
        .collect::<Vec<_>>();
    found.sort_unstable();
    found
}

/// The votes of a stage against an action, which lacks the withdrawn.
fn check_votes(place: &str, stage: &Stage, action: &Value, column: &str, bound: &str) {
    let figures = match column {
        "keep" => stage.keep.as_ref().expect("shares"),
        _ => &stage.votes,
    };
    for (candidate, wanted) in action[column].as_object().expect("a column") {
        let number: usize = candidate.parse().expect("a number");
        if wanted.is_null() {
            continue;
        }
        let value = figures[number - 1].value();
        assert!(
            is_near(&value, wanted, bound),
            "{place}: {column} of {candidate}: {value} and {wanted}"
        );
    }
}

/// Transfers: each of ours is theirs. They transfer one surplus more after the last seat is filled, and print one of nothing for
/// who has exactly the quota; we do neither.
fn check_transfers(place: &str, transcript: &Transcript, reference: &Value, bound: &str) {
    let seats = reference["seats"].as_u64().expect("seats") as usize;
    let goes_on = |action: &&Value| {
        let msg = action["msg"].as_str().expect("a message");
        let state = action["state"].as_object().expect("states");
        let elected = state
            .values()
            .filter(|state| *state == "E" || *state == "e");
        msg.starts_with("Transfer defeated") || elected.count() < seats
    };
    let moves = |action: &&Value| {
        let msg = action["msg"].as_str().expect("a message");
        let moved = msg
            .rsplit('(')
            .next()
            .expect("a part")
            .trim_end_matches(')');
        !msg.to_lowercase().contains("surplus") || moved.parse() != Ok(Exact::ZERO)
    };
    let wanted = actions(reference, "transfer");
    let wanted = wanted.into_iter().filter(goes_on).filter(moves);
    let wanted = wanted.collect::<Vec<_>>();
    let ours = &transcript.stages[1..];
    for (at, (stage, action)) in ours.iter().zip(&wanted).enumerate() {
        check_votes(
            &format!("{place}, transfer {at}"),
            stage,
            action,
            "votes",
            bound,
        );
    }
    // The Minneapolis count goes on there when those who stay just fill the seats; ours ends.
    let goes_on = transcript.rule == "minneapolis" && ours.len() < wanted.len();
    assert!(goes_on || ours.len() == wanted.len(), "{place}: transfers");
}

fn batched(id: &str, together: Together) -> Rule {
    let mut rule = preset(id).expect("a named rule").rule;
    match &mut rule.method {
        Method::Transfer(method) => method.exclusion.together = together,
        Method::Iterate(method) => method.exclusion.together = together,
        other => panic!("{other:?} excludes nobody"),
    }
    rule
}

fn check_transferred(ending: &str, rule: &Rule, bound: &str) {
    for (ballots, reference) in references(ending) {
        // Undeclared write-ins leave first there; here they stand like the others.
        if ballots.ends_with("undeclared.blt") {
            continue;
        }
        let transcript = staged_by(&profile(&ballots), rule, None, &by(&[TieBreak::Order]));
        let place = format!("{ballots} by {ending}");
        assert_eq!(winners(&transcript), elected(&reference), "{place}");
        check_transfers(&place, &transcript, &reference, bound);
    }
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn droops_wigm_is_met_at_every_transfer() {
    let rule = batched("wigm", Together::One);
    check_transferred("wigm-rational-d12", &rule, "1/1000000000000");
    check_transferred("wigm-guarded-p18-g9-d18", &rule, "1/1000000000000");
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn droops_reference_wigm_is_met_digit_for_digit() {
    check_transferred(
        "wigm-prf-fixed-p4-d4",
        &batched("wigm-prf", Together::One),
        "0",
    );
    check_transferred(
        "wigm-prf-batch-fixed-p4-d4",
        &batched("wigm-prf", Together::SureLosers),
        "0",
    );
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn droops_scottish_counts_are_met_digit_for_digit() {
    check_transferred(
        "scotland-fixed-p5-d5",
        &batched("scottish", Together::One),
        "0",
    );
}

/// Elections and exclusions of an iterated count.
fn check_iterated(ending: &str, rule: &Rule, bound: &str) {
    for (ballots, reference) in references(ending) {
        let ballots_read = profile(&ballots);
        let transcript = staged_by(&ballots_read, rule, None, &by(&[TieBreak::Order]));
        let place = format!("{ballots} by {ending}");
        assert_eq!(winners(&transcript), elected(&reference), "{place}");
        let msg = |action: &&&Value, word: &str| {
            action["msg"]
                .as_str()
                .is_some_and(|msg| msg.starts_with(word))
        };
        let elect = actions(&reference, "elect");
        let elect = elect.iter().filter(|one| !msg(one, "Elect remaining"));
        let ours = transcript
            .stages
            .iter()
            .filter(|stage| stage.kind == Kind::Elect);
        for (at, (stage, action)) in ours.zip(elect).enumerate() {
            check_votes(
                &format!("{place}, election {at}"),
                stage,
                action,
                "votes",
                bound,
            );
            check_votes(
                &format!("{place}, election {at}"),
                stage,
                action,
                "keep",
                bound,
            );
        }
        if excludes_one(rule) {
            let defeat = actions(&reference, "defeat");
            let defeat = defeat
                .iter()
                .filter(|one| !msg(one, "Defeat remaining"))
                .collect::<Vec<_>>();
            let ours = transcript
                .stages
                .iter()
                .filter(|stage| stage.kind == Kind::Stable)
                .collect::<Vec<_>>();
            assert_eq!(ours.len(), defeat.len(), "{place}: exclusions");
            for (at, (stage, action)) in ours.iter().zip(defeat).enumerate() {
                check_votes(
                    &format!("{place}, exclusion {at}"),
                    stage,
                    action,
                    "votes",
                    bound,
                );
                check_votes(
                    &format!("{place}, exclusion {at}"),
                    stage,
                    action,
                    "keep",
                    bound,
                );
            }
        }
    }
}

fn excludes_one(rule: &Rule) -> bool {
    match &rule.method {
        Method::Transfer(method) => method.exclusion.together == Together::One,
        Method::Iterate(method) => method.exclusion.together == Together::One,
        other => panic!("{other:?} excludes nobody"),
    }
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn droops_reference_meek_is_met_digit_for_digit() {
    check_iterated(
        "meek-prf-o6-fixed-p9-d9",
        &batched("meek-prf", Together::One),
        "0",
    );
}

fn droops(id: &str, tenth: &str) -> Rule {
    let mut rule = batched(id, Together::SureLosers);
    rule.ballots.shared_rank = SharedRank::Divided;
    if let Method::Iterate(method) = &mut rule.method {
        method.numbers = Numbers::Decimals { places: 18 };
        method.settled_below = tenth.parse().expect("a bound");
    }
    rule
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn droops_meek_and_warren_are_met_to_their_omega() {
    for id in ["meek", "warren"] {
        check_iterated(
            &format!("{id}-o10-rational-d12"),
            &droops(id, "1/10000000000"),
            "1/100000000",
        );
        check_iterated(
            &format!("{id}-o9-guarded-p18-g9-d18"),
            &droops(id, "1/1000000000"),
            "1/10000000",
        );
    }
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn droops_cfer_is_met_digit_for_digit() {
    check_transferred("cfer-fixed-p5-d5", &batched("cfer", Together::One), "0");
    check_transferred(
        "cfer-batch-fixed-p5-d5",
        &batched("cfer", Together::DefeatSet),
        "0",
    );
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn droops_minneapolis_is_met_digit_for_digit() {
    let rule = preset("minneapolis").expect("a named rule").rule;
    check_transferred("mpls-fixed-p4-d4", &rule, "0");
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn droops_quotients_are_met_to_nine_digits() {
    let rule = preset("qpq").expect("a named rule").rule;
    for (ballots, reference) in references("qpq-guarded-p9-g9-d9") {
        let transcript = staged_by(&profile(&ballots), &rule, None, &by(&[TieBreak::Order]));
        assert_eq!(winners(&transcript), elected(&reference), "{ballots}");
        let all = reference["actions"].as_array().expect("actions");
        let decided = |action: &&Value| {
            let msg = action["msg"].as_str().expect("a message");
            msg.starts_with("Elect high") || msg.starts_with("Defeat low")
        };
        let decided = all.iter().filter(decided).collect::<Vec<_>>();
        for (at, (stage, action)) in transcript.stages.iter().zip(&decided).enumerate() {
            let place = format!("{ballots}, decision {at}");
            let quota = stage.quota.as_ref().expect("a quota").value();
            assert!(
                is_near(&quota, &action["quota"], "1/100000000"),
                "{place}: quota {quota}"
            );
            for (candidate, wanted) in action["votes"].as_object().expect("votes") {
                // Who was elected or had left before shows an old figure there.
                let number: usize = candidate.parse().expect("a number");
                let holds = stage.votes[number - 1].value() > Exact::ZERO;
                if holds {
                    let value = stage.votes[number - 1].value();
                    assert!(
                        is_near(&value, wanted, "0"),
                        "{place}: votes of {candidate}"
                    );
                }
            }
        }
        // The last decision may be the last seat, which has no stage of its own.
        let stages = transcript.stages.len();
        assert!(
            stages == decided.len() || stages == decided.len() + 1,
            "{ballots}: {stages}"
        );
    }
}
