//! RCTab's own cases: the tally of every candidate in every round, why papers are inactive, the threshold, who is elected and when.

use serde_json::Value;
use tally::Exact;
use tally::count::chain::TieBreak;
use tally::count::profile::Profile;
use tally::count::rule::Rule;
use tally::count::transcript::{Kind, Stage, Transcript};
use tally::formats::rctab::{Config, rule};

use super::{by, file, json, staged_by, text};

/// The ballots and the rule of a case, as anybody's configuration is read.
fn opened(case: &str) -> (Profile, Rule) {
    let config = Config::read(&text(&format!("rctab/{case}/{case}_config.json")));
    let config = config.expect("a configuration");
    let merged = format!("rctab/{case}/cvr_merged.csv");
    let ballots = match file(&merged).exists() {
        true => text(&merged),
        false => text(&format!("rctab/{case}/{case}_cvr.json")),
    };
    let profile = config.ballots(&[(&config.sources[0], &ballots)]);
    let profile = profile.unwrap_or_else(|fault| panic!("{case}: {fault:?}"));
    let rule = rule(&config, &profile).unwrap_or_else(|why| panic!("{case}: {why:?}"));
    (profile, rule)
}

fn check(case: &str, passes: &[&str]) {
    let (profile, rule) = opened(case);
    // Java's random numbers are not ours; the order of the configuration breaks every tie of these cases as its chance did.
    let transcript = staged_by(&profile, &rule, None, &by(&[TieBreak::Order]));
    assert!(transcript.complete, "{case}: a tie");
    let mut start = 0;
    for pass in passes {
        let expected = json(&format!(
            "rctab/{case}/{case}{pass}_expected_detailed_report.json"
        ));
        let rounds = expected["results"].as_array().expect("rounds");
        let stages = &transcript.stages[start..];
        assert!(stages.len() >= rounds.len(), "{case}{pass}: rounds");
        for (round, stage) in rounds.iter().zip(stages) {
            check_round(
                &format!("{case}{pass}, round {}", round["round"]),
                &profile,
                round,
                stage,
            );
        }
        check_decisions(
            &format!("{case}{pass}"),
            &profile,
            rounds,
            start,
            &transcript,
        );
        start += rounds.len();
    }
    assert_eq!(start, transcript.stages.len(), "{case}: rounds");
}

fn same(place: &str, what: &str, ours: &Exact, theirs: &Value) {
    let theirs: Exact = theirs.as_str().unwrap_or("0").parse().expect("decimals");
    assert_eq!(*ours, theirs, "{place}: {what}");
}

fn check_round(place: &str, profile: &Profile, round: &Value, stage: &Stage) {
    let quota = stage.quota.as_ref().expect("a quota").value();
    same(place, "threshold", &quota, &round["threshold"]);
    let tally = round["tally"].as_object().expect("a tally");
    for (name, figure) in profile.names.iter().zip(&stage.votes) {
        let theirs = tally.get(name).cloned().unwrap_or(Value::Null);
        same(place, name, &figure.value(), &theirs);
    }
    let inactive = stage.inactive.as_ref().expect("reasons");
    let reasons = [
        ("exhaustedChoices", &inactive.exhausted),
        ("overvotes", &inactive.several_names),
        ("skippedRankings", &inactive.empty_ranks),
        ("repeatedRankings", &inactive.repeated),
        ("finalRoundSurplus", &inactive.filled),
    ];
    for (reason, figure) in reasons {
        same(
            place,
            reason,
            &figure.value(),
            &round["inactiveBallots"][reason],
        );
    }
}

/// Who left, and who was elected in which round.
fn check_decisions(
    place: &str,
    profile: &Profile,
    rounds: &[Value],
    start: usize,
    ours: &Transcript,
) {
    let mut left = Vec::new();
    let mut elected = Vec::new();
    for (at, round) in rounds.iter().enumerate() {
        for result in round["tallyResults"].as_array().expect("results") {
            let number = |name: &str| profile.names.iter().position(|one| one == name);
            // What the last round decides has no round that shows it.
            if let (Some(name), true) = (result["eliminated"].as_str(), at + 1 < rounds.len()) {
                left.push(number(name).expect("a candidate"));
            }
            if let Some(name) = result["elected"].as_str() {
                elected.push((number(name).expect("a candidate"), start + at + 1));
            }
        }
    }
    let stages = ours.stages[start..start + rounds.len()].iter();
    let gone = stages.filter(|stage| stage.kind == Kind::Exclude);
    let mut gone = gone
        .flat_map(|stage| stage.candidates.clone())
        .collect::<Vec<_>>();
    let won = ours.elected.iter().map(|one| (one.candidate, one.stage));
    let mut won = won
        .filter(|(_, at)| (start + 1..=start + rounds.len()).contains(at))
        .collect::<Vec<_>>();
    gone.sort_unstable();
    left.sort_unstable();
    won.sort_unstable();
    elected.sort_unstable();
    assert_eq!((gone, won), (left, elected), "{place}: decisions");
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn rctabs_cases_are_met_round_by_round() {
    let cases = [
        "2013_minneapolis_mayor",
        "2013_minneapolis_park_hare",
        "2015_portland_mayor",
        "continue_tabulation_test",
        "excluded_test",
        "exhaust_if_multiple_continuing",
        "first_round_determines_threshold_test",
        "multi_seat_bottoms_up_with_cutoff_eliminate",
        "multi_seat_uwi_test",
        "skip_to_next_test",
        "stop_tabulation_early_test",
        "test_set_0_skipped_first_choice",
        "test_set_1_exhaust_at_overvote",
        "test_set_2_overvote_skip_to_next",
        "test_set_3_skipped_choice_exhaust",
        "test_set_6_duplicate_exhaust",
        "test_set_multi_winner_fractional_threshold",
        "tiebreak_use_permutation_in_config_test",
        "uwi_cannot_win_test",
    ];
    for case in cases {
        check(case, &[""]);
    }
    check("sequential_with_batch", &["_1", "_2", "_3"]);
}
