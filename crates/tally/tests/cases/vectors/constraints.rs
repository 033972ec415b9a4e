//! Wards counted with bounds on groups: who is elected, and each step on the way, against a brute force over all committees.

use serde_json::Value;
use tally::count::arithmetic::Numbers;
use tally::count::chain::TieBreak;
use tally::count::presets::preset;
use tally::count::rule::{Constraint, Method, Rule, Together};
use tally::count::transcript::{Grounds, Kind, Transcript};

use super::{by, json, numbers, profile, staged_by, winners};

fn rule(case: &Value) -> Rule {
    let mut rule = preset("scottish").expect("a named rule").rule;
    let bounds = case["constraints"].as_array().expect("constraints");
    let bound = |bound: &Value| Constraint {
        name: bound["name"].as_str().expect("a name").to_owned(),
        members: numbers(&bound["members"]),
        at_least: bound["min"].as_u64().expect("a number") as usize,
        at_most: bound["max"].as_u64().map(|most| most as usize),
        incumbents: 0,
    };
    rule.constraints = bounds.iter().map(bound).collect();
    rule
}

/// What was done in order, in the words of the expected file: elections as they came, surpluses, exclusions, those of the doomed one by
/// one in ascending order.
fn steps(transcript: &Transcript) -> Vec<(String, usize)> {
    let mut steps = Vec::new();
    for (at, stage) in transcript.stages.iter().enumerate() {
        let word = match (stage.kind, stage.doomed) {
            (Kind::Exclude, true) => "exclude-doomed",
            (kind, _) => kind.word(),
        };
        if stage.kind != Kind::First {
            let all = stage
                .candidates
                .iter()
                .map(|one| (word.to_owned(), one + 1));
            steps.extend(all);
        }
        let elected = transcript.elected.iter().filter(|one| one.stage == at + 1);
        steps.extend(elected.map(|one| ("elect".to_owned(), one.candidate + 1)));
    }
    steps
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn bounds_on_groups_are_kept_as_by_looking_at_all_committees() {
    let cases = json("constraints/expected.json");
    let cases = cases.as_array().expect("cases");
    assert_eq!(cases.len(), 20);
    for case in cases {
        let file = case["file"].as_str().expect("a file").replace("../", "");
        let ballots = profile(&file);
        let seats = case["seats"].as_u64().map(|seats| seats as usize);
        let ties = by(&[TieBreak::Prior, TieBreak::Order]);
        let transcript = staged_by(&ballots, &rule(case), seats, &ties);
        assert!(transcript.complete, "{file}");
        assert_eq!(winners(&transcript), numbers(&case["elected"]), "{file}");
        // Theirs logs whom the last exclusion leaves one by one; of the others each step is ours.
        let log = case["log_all_doomed_at_once"].as_array().expect("a log");
        let log = log.iter().map(|step| {
            let word = step[0].as_str().expect("a word").to_owned();
            (word, step[1].as_u64().expect("a number") as usize)
        });
        let transfers = |steps: Vec<(String, usize)>| {
            let mut moved = steps
                .into_iter()
                .filter(|(word, _)| word != "elect")
                .collect::<Vec<_>>();
            // Those who leave together have no order.
            moved
                .chunk_by_mut(|a, b| a.0 == "exclude-doomed" && b.0 == a.0)
                .for_each(<[_]>::sort);
            moved
        };
        let (ours, theirs) = (transfers(steps(&transcript)), transfers(log.collect()));
        assert!(theirs.starts_with(&ours), "{file}: {ours:?} and {theirs:?}");
        // What ours leaves out leaves no transfer: then the rest fill the seats.
        let remaining = transcript
            .elected
            .iter()
            .any(|one| one.because == Grounds::Remaining);
        assert!(
            ours.len() == theirs.len() || remaining,
            "{file}: {ours:?} and {theirs:?}"
        );
    }
}

#[test]
#[cfg_attr(not(vectors), ignore = "PLENARY_VECTORS is not set")]
fn meek_keeps_to_the_bounds_too() {
    for case in json("constraints/expected.json").as_array().expect("cases") {
        let file = case["file"].as_str().expect("a file").replace("../", "");
        let mut rule = rule(case);
        rule.method = preset("meek-prf").expect("a named rule").rule.method;
        if let Method::Iterate(method) = &mut rule.method {
            assert_eq!(method.numbers, Numbers::Decimals { places: 9 });
            method.exclusion.together = Together::One;
        }
        let seats = case["seats"].as_u64().map(|seats| seats as usize);
        let transcript = staged_by(&profile(&file), &rule, seats, &by(&[TieBreak::Order]));
        let elected = winners(&transcript);
        assert_eq!(Some(elected.len()), seats, "{file}");
        for bound in &rule.constraints {
            let sitting = elected
                .iter()
                .filter(|one| bound.members.contains(one))
                .count();
            let kept =
                sitting >= bound.at_least && bound.at_most.is_none_or(|most| sitting <= most);
            assert!(kept, "{file}: {} of {}", sitting, bound.name);
        }
    }
}
