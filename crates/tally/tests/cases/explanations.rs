//! Explanations hold: a change that is told alters the winners when it is counted, a seat that is told certain survives every completion of
//! the marks nobody had looked at, and the ways of all papers add up to the sheet.

use crate::counts::{ballots, letter};
use proptest::prelude::*;
use tally::Exact;
use tally::count::chain::{TieBreak, Ties};
use tally::count::papers::{Mark, PapersBuilder};
use tally::count::presets::preset;
use tally::count::profile::Profile;
use tally::count::rule::Rule;
use tally::count::run::{Outcome, count};
use tally::count::transcript::{Kind, Transcript};
use tally::explain::{Change, certain, compare, elected, exclusions, journey, seats, smallest};

const BY_PILES: [&str; 6] = [
    "scottish",
    "wigm",
    "wigm-prf",
    "irv",
    "irv-to-end",
    "multi-round",
];
const BY_SHARES: [&str; 2] = ["meek", "warren"];

fn rule(id: &str) -> Rule {
    preset(id).expect("a named rule").rule
}

fn ties() -> Ties {
    Ties {
        chain: vec![TieBreak::Prior, TieBreak::Order],
        ..Ties::default()
    }
}

fn seats_of(rule: &Rule, profile: &Profile) -> usize {
    match rule.id.starts_with("irv") || rule.id == "multi-round" {
        true => 1,
        false => profile.seats.unwrap_or(1),
    }
}

fn counted(profile: &Profile, rule: &Rule) -> Outcome {
    count(profile, rule, Some(seats_of(rule, profile)), &ties())
        .expect("ballots that can be counted")
}

fn staged(profile: &Profile, rule: &Rule) -> Transcript {
    match counted(profile, rule) {
        Outcome::Staged(transcript) => transcript,
        Outcome::Pairwise(_) => panic!("a count in stages"),
    }
}

fn change(profile: &Profile, rule: &Rule) -> Option<Change> {
    let outcome = counted(profile, rule);
    smallest(
        profile,
        rule,
        Some(seats_of(rule, profile)),
        &ties(),
        &outcome,
    )
}

#[test]
fn who_left_is_told_with_the_next_and_the_gap() {
    // First 9, 6, 4, 1. D leaves with a gap of 3 to C; C with 4 against 7.
    let profile = ballots("1 seats; 9 A, 6 B, 4 C>B, 1 D>B");
    let told = exclusions(&profile, &staged(&profile, &rule("irv")))
        .into_iter()
        .map(|one| {
            let next = one.next.expect("somebody stayed");
            let (out, next) = (
                letter(one.candidates[0]),
                (letter(next.candidate), next.gap),
            );
            format!("{out} {} {} {}", one.votes, next.0, next.1)
        });
    assert_eq!(told.collect::<Vec<_>>(), ["D 1 C 3", "C 4 B 3"]);
}

#[test]
fn who_is_elected_is_told_with_the_votes_and_the_next() {
    let profile = ballots("2 seats; 7 A>B, 3 B, 2 C");
    let told = seats(&profile, &staged(&profile, &rule("scottish")));
    let line = |seat: &tally::explain::Seat| {
        let quota = seat
            .quota
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let next = seat.next.as_ref().map(|next| letter(next.candidate));
        format!(
            "{} {} {} {quota} {next:?}",
            letter(seat.candidate),
            seat.stage,
            seat.votes
        )
    };
    assert_eq!(
        told.iter().map(line).collect::<Vec<_>>(),
        [
            "A 1 7.00000 5.00000 Some(\"B\")",
            // The surplus of two comes to B cut, and C leaves without a transfer that could matter.
            "B 3 4.99997 5.00000 None"
        ]
    );
}

#[test]
fn two_papers_decide_a_close_runoff_and_one_does_not() {
    // 6 to 5 between A and B: with one paper more B would be ahead by one; half the gap and a bit is one paper.
    let profile = ballots("1 seats; 6 A, 5 B");
    let found = change(&profile, &rule("irv")).expect("a change");
    assert_eq!((found.votes, found.elected), (Exact::whole(1), vec![1]));
    // C is one behind B at the first exclusion: one paper of B for C makes B leave, whose papers then elect A.
    let profile = ballots("1 seats; 8 A, 5 B>C, 4 C>B, 1 B>A");
    let found = change(&profile, &rule("irv")).expect("a change");
    let again = counted(&found.applied(&profile), &rule("irv"));
    assert_eq!(elected(&again), Some(found.elected));
}

#[test]
fn a_rule_of_scores_has_no_change_of_ranks() {
    let profile = ballots("1 seats; 6 A, 5 B");
    let scored = tally::formats::read("count,A,B\n3,5,0\n2,0,5\n").expect("sound");
    let outcome = count(&scored, &rule("star"), None, &ties()).expect("sound");
    assert_eq!(
        smallest(&scored, &rule("star"), None, &ties(), &outcome),
        None
    );
    assert!(change(&profile, &rule("schulze-wv")).is_some());
    assert!(change(&profile, &rule("plurality")).is_some());
}

#[test]
fn other_rules_are_told_with_who_they_would_elect() {
    let profile = ballots("1 seats; 4 A>B, 3 C>B, 2 B");
    let rules = ["plurality", "irv", "schulze-wv"].map(rule);
    let told = compare(&profile, &rules, Some(1), &ties());
    let told = told
        .into_iter()
        .map(|one| (one.rule, one.elected.expect("countable")));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            ("plurality".to_owned(), vec![0]),
            ("irv".to_owned(), vec![0]),
            ("schulze-wv".to_owned(), vec![1]),
        ]
    );
}

/// Up to seven candidates and up to thirty kinds of papers, weights small.
fn an_election() -> impl Strategy<Value = Profile> {
    (2..8_usize).prop_flat_map(|candidates| {
        let order = Just((0..candidates).collect::<Vec<_>>()).prop_shuffle();
        let paper = (order, 1..=candidates, 1..30_u64);
        let papers = proptest::collection::vec(paper, 1..30);
        (papers, 1..4_usize).prop_map(move |(papers, seats)| {
            let mut builder = PapersBuilder::default();
            for (order, length, weight) in papers {
                let marks = order[..length].iter().map(|one| Mark::of(*one));
                builder
                    .add(&marks.collect::<Vec<_>>(), weight)
                    .expect("few");
            }
            Profile {
                names: (0..candidates).map(letter).collect(),
                seats: Some(seats),
                papers: builder.build(),
                ..Profile::default()
            }
        })
    })
}

/// The marks of a paper that a count has looked at after a stage: up to the first who has neither left nor passed the paper on.
/// Nothing where its end has been seen.
fn looked_at(transcript: &Transcript, stage: usize, marks: &[Mark]) -> Option<usize> {
    let done = &transcript.stages[..stage.min(transcript.stages.len())];
    let is_over = |one: usize| {
        let moved = done.iter().any(|stage| {
            let moves = matches!(stage.kind, Kind::Exclude | Kind::Surplus);
            moves && stage.candidates.contains(&one)
        });
        let elected = transcript.elected.iter().find(|seat| seat.candidate == one);
        // Papers pass over who was elected exactly on the quota, too.
        moved || elected.is_some_and(|seat| seat.stage < stage)
    };
    let first = marks.iter().position(|mark| !is_over(mark.candidate()));
    first.map(|at| at + 1)
}

/// The same papers, with everything nobody had looked at said against a candidate: in a turned order, and the candidate last or never.
fn against(
    profile: &Profile,
    transcript: &Transcript,
    stage: usize,
    whom: usize,
    turn: usize,
) -> Profile {
    let papers = &profile.papers;
    let mut builder = PapersBuilder::default();
    for kind in 0..papers.kinds() {
        let marks = papers.marks(kind);
        let Some(seen) = looked_at(transcript, stage, marks) else {
            builder.add(marks, papers.units(kind)).expect("few");
            continue;
        };
        let mut kept = marks[..seen].to_vec();
        let candidates = profile.candidates();
        let mut others = (0..candidates)
            .map(|at| (at * (1 + turn % 3) + turn + kind * (turn % 2)) % candidates)
            .collect::<Vec<_>>();
        others.extend(0..candidates);
        for one in others {
            if one != whom && !kept.iter().any(|mark| mark.candidate() == one) && turn % 5 != 4 {
                kept.push(Mark::of(one));
            }
        }
        builder.add(&kept, papers.units(kind)).expect("few");
    }
    Profile {
        papers: builder.build(),
        ..profile.clone()
    }
}

fn check_certain(profile: &Profile, id: &str) {
    let rule = rule(id);
    let transcript = staged(profile, &rule);
    for told in certain(profile, &rule, &transcript).expect("a rule that is followed") {
        for turn in 0..12 {
            let other = against(profile, &transcript, told.stage, told.candidate, turn);
            let again = staged(&other, &rule);
            assert!(
                again.is_elected(told.candidate),
                "{id}: {} was certain after stage {} of\n{}\nand is not elected in\n{}",
                letter(told.candidate),
                told.stage,
                crate::counts::told(&transcript),
                crate::counts::told(&again),
            );
        }
    }
}

/// What the ways of all papers add up to at every stage.
fn check_journeys(profile: &Profile, id: &str, within: &Exact) {
    let rule = rule(id);
    let transcript = staged(profile, &rule);
    let papers = &profile.papers;
    let mut sums = vec![vec![Exact::ZERO; profile.candidates() + 1]; transcript.stages.len()];
    for kind in 0..papers.kinds() {
        let paper = papers.marks(kind).iter().map(|mark| mark.candidate());
        let way = journey(profile, &rule, &transcript, &paper.collect::<Vec<_>>());
        let votes = papers.votes(papers.units(kind));
        for held in way.expect("a rule that is followed") {
            let sum = &mut sums[held.stage - 1];
            for (candidate, value) in held.with {
                sum[candidate] = &sum[candidate] + &(&value * &votes);
            }
            let last = sum.len() - 1;
            sum[last] = &sum[last] + &(&held.spent * &votes);
        }
    }
    for (sum, stage) in sums.iter().zip(&transcript.stages) {
        let told = stage.votes.iter().chain([&stage.non_transferable]);
        for (candidate, (sum, told)) in sum.iter().zip(told).enumerate() {
            let apart = (sum - &told.value()).abs();
            assert!(
                apart <= *within,
                "{id}: {candidate}: {sum} for {told} in\n{}",
                crate::counts::told(&transcript)
            );
        }
    }
}

proptest! {
    #[test]
    fn a_change_that_is_told_alters_who_is_elected(profile in an_election()) {
        for id in ["scottish", "irv", "meek", "plurality", "schulze-wv"] {
            let rule = rule(id);
            if let Some(found) = change(&profile, &rule) {
                let before = elected(&counted(&profile, &rule));
                let after = counted(&found.applied(&profile), &rule);
                prop_assert_eq!(elected(&after), Some(found.elected.clone()));
                prop_assert_ne!(before, Some(found.elected.clone()));
                let edited = found.edits.iter().fold(Exact::ZERO, |sum, edit| &sum + &edit.votes);
                prop_assert_eq!(edited, found.votes);
            }
        }
    }

    #[test]
    fn a_seat_that_is_told_certain_survives_what_nobody_had_looked_at(profile in an_election()) {
        for id in BY_PILES.into_iter().chain(BY_SHARES) {
            check_certain(&profile, id);
        }
    }

    #[test]
    fn the_ways_of_all_papers_add_up_to_the_sheet(profile in an_election()) {
        for id in BY_PILES {
            check_journeys(&profile, id, &Exact::ZERO);
        }
        for id in BY_SHARES {
            check_journeys(&profile, id, &"1/100000".parse().expect("a bound"));
        }
    }
}

#[test]
fn a_seat_may_be_certain_long_before_it_is_filled() {
    // C leads far ahead of what D, E and F can gather: nobody can pass both.
    let profile = ballots("1 seats; 40 A, 30 B, 20 C>B, 3 D");
    let rule = rule("irv-to-end");
    let told = certain(&profile, &rule, &staged(&profile, &rule)).expect("a rule that is followed");
    assert_eq!((told[0].candidate, told[0].stage), (1, 3));
    let profile = ballots("1 seats; 60 A, 30 B, 20 C>B, 3 D");
    let told = certain(&profile, &rule, &staged(&profile, &rule)).expect("a rule that is followed");
    assert_eq!((told[0].candidate, told[0].stage), (0, 1));
}
