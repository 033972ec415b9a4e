//! RCTab's own cases: the tally of every candidate in every round, why papers are inactive, the threshold, who is elected and when.

use std::collections::BTreeMap;

use serde_json::Value;
use tally::Exact;
use tally::count::chain::{TieBreak, Ties};
use tally::count::papers::{Mark, PapersBuilder};
use tally::count::prepare::{BallotRule, Repeated, SharedRank, Skipped};
use tally::count::profile::Profile;
use tally::count::rule::{
    Fill, Method, QuotaRounding, QuotaRule, QuotaSize, Reach, RoundsRule, Rule,
};
use tally::count::transcript::{Kind, Stage, Transcript};

use super::{file, json, staged_by, text};

const WRITE_INS: &str = "Undeclared Write-ins";

/// A field of the rules, which may be a number or a text.
fn field(config: &Value, name: &str) -> String {
    match &config["rules"][name] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn is_set(config: &Value, name: &str) -> bool {
    config["rules"][name] == true
}

fn rule(config: &Value, write_ins: Option<usize>) -> Rule {
    let number = |name| field(config, name).parse::<u16>().ok();
    let hare = is_set(config, "hareQuota");
    let parts = is_set(config, "nonIntegerWinningThreshold");
    Rule {
        id: "rctab".to_owned(),
        method: Method::Rounds(RoundsRule {
            fill: match field(config, "winnerElectionMode").as_str() {
                "singleWinnerMajority" => Fill::Majority,
                "multiWinnerAllowMultipleWinnersPerRound" => Fill::Quota,
                "bottomsUpUsingPercentageThreshold" => Fill::LowestLeaveToShare,
                "multiPassIrv" => Fill::Passes,
                other => panic!("{other} is in none of these cases"),
            },
            places: number("decimalPlacesForVoteArithmetic").expect("places") as u8,
            quota: QuotaRule {
                size: match hare {
                    true => QuotaSize::Seats,
                    false => QuotaSize::SeatsAndOne,
                },
                rounding: match (hare, parts) {
                    (true, false) => QuotaRounding::UpWhole,
                    (true, true) => QuotaRounding::Up,
                    (false, false) => QuotaRounding::NextWhole,
                    (false, true) => QuotaRounding::NextStep,
                },
                reach: Reach::AtLeast,
            },
            first_quota_holds: is_set(config, "doesFirstRoundDetermineThreshold"),
            to_two: is_set(config, "continueUntilTwoCandidatesRemain"),
            together: is_set(config, "batchElimination"),
            below_quota_leave: is_set(config, "cutoffElimination"),
            least: field(config, "minimumVoteThreshold")
                .parse()
                .unwrap_or_default(),
            share: number("multiSeatBottomsUpPercentageThreshold")
                .and_then(|percent| Exact::ratio(percent.into(), 100))
                .unwrap_or_default(),
            rounds: number("stopTabulationEarlyAfterRound").map(usize::from),
            undeclared: write_ins.map(|one| one + 1).into_iter().collect(),
        }),
        ballots: BallotRule {
            shared_rank: match field(config, "overvoteRule").as_str() {
                "exhaustImmediately" => SharedRank::Ends,
                "alwaysSkipToNextRank" => SharedRank::Skipped,
                "exhaustIfMultipleContinuing" => SharedRank::EndsIfSeveralStand,
                other => panic!("{other} is no rule for several names"),
            },
            skipped: number("maxSkippedRanksAllowed").map_or(Skipped::MoveUp, Skipped::EndsAfter),
            repeated: match is_set(config, "exhaustOnDuplicateCandidate") {
                true => Repeated::Ends,
                false => Repeated::Ignored,
            },
            max_ranks: number("maxRankingsAllowed").unwrap_or(0),
        },
        // Who stands first in the configuration is elected before and excluded after the others.
        ties: vec![TieBreak::Order],
        constraints: Vec::new(),
    }
}

fn ballots(case: &str, config: &Value) -> (Profile, Option<usize>) {
    let mut profile = Profile::default();
    let listed = config["candidates"].as_array().expect("candidates");
    for candidate in listed {
        let name = candidate["name"].as_str().expect("a name").trim();
        if candidate["excluded"] == true {
            profile.withdrawn.push(profile.names.len());
        }
        profile.names.push(name.to_owned());
    }
    let source = &config["cvrFileSources"][0];
    let label = |name: &str| source[name].as_str().unwrap_or_default().to_owned();
    let write_in = label("undeclaredWriteInLabel");
    let pool = (!write_in.is_empty()).then_some(profile.names.len());
    if pool.is_some() {
        profile.names.push(WRITE_INS.to_owned());
    }
    profile.order = (0..profile.names.len()).rev().collect();
    profile.seats = field(config, "numberOfWinners").parse().ok();
    let mut builder = PapersBuilder::default();
    let merged = file(&format!("rctab/{case}/cvr_merged.csv"));
    let rows = match merged.exists() {
        true => rows_of_csv(&text(&format!("rctab/{case}/cvr_merged.csv"))),
        false => rows_of_cdf(&json(&format!("rctab/{case}/{case}_cvr.json"))),
    };
    let most = field(config, "maxRankingsAllowed")
        .parse()
        .unwrap_or(usize::MAX);
    for (papers, ranks) in rows {
        let mut marks = Vec::new();
        for rank in ranks.into_iter().take(most) {
            for (at, name) in rank.split('|').enumerate() {
                let name = name.trim();
                let found = profile.names.iter().position(|one| one == name);
                let skipped = name.is_empty() || name == label("skippedRankLabel");
                let mark = match (found, pool) {
                    (Some(one), _) => Mark::of(one),
                    (None, Some(pool)) if name == write_in => Mark::of(pool),
                    _ if skipped => Mark::SKIPPED,
                    _ if name == label("overvoteLabel") => {
                        marks.push(Mark::SKIPPED);
                        Mark::SKIPPED.level()
                    }
                    _ => panic!("{case}: {name} does not stand"),
                };
                marks.push(if at == 0 { mark } else { mark.level() });
            }
        }
        while marks.last() == Some(&Mark::SKIPPED) {
            marks.pop();
        }
        builder.add(&marks, papers).expect("few papers");
    }
    profile.papers = builder.build();
    (profile, pool)
}

/// How many papers, and the cells of their ranks. Only names are in quotes here.
fn rows_of_csv(text: &str) -> Vec<(u64, Vec<String>)> {
    let header = text.lines().next().expect("a header");
    let ranks = header
        .split(',')
        .filter(|cell| cell.starts_with("rank"))
        .count();
    let row = |line: &str| {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for sign in line.chars() {
            match sign {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                other => cells.last_mut().expect("a cell").push(other),
            }
        }
        let papers = cells.remove(0).parse().expect("a number of papers");
        cells.truncate(ranks);
        (papers, cells)
    };
    text.lines().skip(1).map(row).collect()
}

fn rows_of_cdf(report: &Value) -> Vec<(u64, Vec<String>)> {
    let mut names = BTreeMap::new();
    let election = &report["Election"][0];
    let mut named = BTreeMap::new();
    for candidate in election["Candidate"].as_array().expect("candidates") {
        named.insert(
            candidate["@id"].as_str(),
            candidate["Name"].as_str().expect("a name"),
        );
    }
    for contest in election["Contest"].as_array().expect("contests") {
        for selection in contest["ContestSelection"].as_array().expect("selections") {
            let candidate = selection["CandidateIds"][0].as_str();
            names.insert(selection["@id"].as_str(), named[&candidate]);
        }
    }
    let paper = |record: &Value| {
        let mut ranks = BTreeMap::<u64, Vec<&str>>::new();
        let contest = &record["CVRSnapshot"][0]["CVRContest"][0];
        for selection in contest["CVRContestSelection"]
            .as_array()
            .expect("selections")
        {
            for position in selection["SelectionPosition"]
                .as_array()
                .expect("positions")
            {
                if position["HasIndication"] == "yes" {
                    let rank = position["Rank"].as_u64().expect("a rank");
                    let name = names[&selection["ContestSelectionId"].as_str()];
                    ranks.entry(rank).or_default().push(name);
                }
            }
        }
        let most = ranks.keys().max().copied().unwrap_or(0);
        let cell = |rank| {
            ranks
                .get(&rank)
                .map_or(String::new(), |names| names.join("|"))
        };
        (1, (1..=most).map(cell).collect())
    };
    let records = report["CVR"].as_array().expect("records");
    records.iter().map(paper).collect()
}

fn check(case: &str, passes: &[&str]) {
    let config = json(&format!("rctab/{case}/{case}_config.json"));
    let (profile, pool) = ballots(case, &config);
    let transcript = staged_by(&profile, &rule(&config, pool), None, &Ties::default());
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
