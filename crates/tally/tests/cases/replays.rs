//! Random elections: what every count must keep, and the checker that follows it without the code that counted.

use tally::Exact;
use tally::count::arithmetic::Numbers;
use tally::count::chain::{TieBreak, Ties};
use tally::count::json::Staged;
use tally::count::papers::{Mark, PapersBuilder};
use tally::count::presets::preset;
use tally::count::profile::Profile;
use tally::count::rule::{Method, Rule};
use tally::count::run::{Outcome, count};
use tally::count::transcript::Transcript;
use tally::replay::{Claim, verify};

/// Numbers that are the same on every machine: xorshift, started from a number of ours.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % most
    }
}

fn election(dice: &mut Dice, most: u64) -> Profile {
    let candidates = 3 + dice.below(most / 4) as usize;
    let mut builder = PapersBuilder::default();
    for _ in 0..3 + dice.below(most) {
        let mut left = (0..candidates).collect::<Vec<_>>();
        let ranks = 1 + dice.below(candidates as u64);
        let marks = (0..ranks)
            .map(|_| Mark::of(left.swap_remove(dice.below(left.len() as u64) as usize)))
            .collect::<Vec<_>>();
        builder.add(&marks, 1 + dice.below(9)).expect("few papers");
    }
    Profile {
        names: (0..candidates).map(super::counts::letter).collect(),
        seats: Some(1 + dice.below(3) as usize),
        papers: builder.build(),
        ..Profile::default()
    }
}

fn ties(dice: &mut Dice) -> Ties {
    let chain = match dice.below(4) {
        0 => vec![TieBreak::Prior],
        1 => vec![TieBreak::Order],
        2 => vec![TieBreak::Prior, TieBreak::Lot],
        _ => vec![TieBreak::Prior, TieBreak::Rfc3797],
    };
    Ties {
        chain,
        seed: Some(b"2026".to_vec()),
        ..Ties::default()
    }
}

fn rule(dice: &mut Dice) -> Rule {
    let ids = [
        "scottish",
        "wigm",
        "wigm-prf",
        "cfer",
        "wright",
        "meek-prf",
        "warren",
        "meek",
        "meek-1987",
    ];
    let mut rule = preset(ids[dice.below(ids.len() as u64) as usize])
        .expect("a named rule")
        .rule;
    // Eighteen places on many papers are slow to follow in a build for tests.
    if let Method::Iterate(method) = &mut rule.method
        && method.numbers == (Numbers::Decimals { places: 18 })
    {
        method.numbers = Numbers::Decimals { places: 9 };
        method.settled_below = "1/100000".parse().expect("a bound");
    }
    rule
}

fn counted(profile: &Profile, rule: &Rule, ties: &Ties) -> Transcript {
    match count(profile, rule, None, ties) {
        Ok(Outcome::Staged(transcript)) => transcript,
        other => panic!("{other:?}"),
    }
}

fn told(profile: &Profile, transcript: &Transcript) -> String {
    serde_json::to_string(&Staged::of(transcript, &profile.names)).expect("JSON")
}

fn accepted(profile: &Profile, rule: &Rule, ties: &Ties, told: &str) -> bool {
    let claim = serde_json::from_str::<Claim>(told);
    claim.is_ok_and(|claim| verify(profile, rule, None, ties, &claim).is_ok())
}

/// The text with one digit made another.
fn with_digit(told: &str, at: usize, by: u8) -> String {
    let mut bytes = told.as_bytes().to_vec();
    bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
    String::from_utf8(bytes).expect("digits are signs of their own")
}

fn digits(told: &str) -> Vec<usize> {
    let all = told.bytes().enumerate();
    all.filter(|(_, byte)| byte.is_ascii_digit())
        .map(|(at, _)| at)
        .collect()
}

#[test]
fn every_stage_adds_up_and_the_checker_follows_it() {
    let mut dice = Dice(0x5EED);
    for number in 0..400 {
        let (profile, rule, ties) = (election(&mut dice, 12), rule(&mut dice), ties(&mut dice));
        let transcript = counted(&profile, &rule, &ties);
        for stage in &transcript.stages {
            let parts = stage
                .votes
                .iter()
                .chain([&stage.non_transferable, &stage.lost]);
            let sum = parts
                .map(tally::count::figure::Figure::value)
                .sum::<Exact>();
            assert_eq!(sum, transcript.valid, "election {number} by {}", rule.id);
        }
        let told = told(&profile, &transcript);
        let claim = serde_json::from_str::<Claim>(&told).expect("a transcript");
        let followed = verify(&profile, &rule, None, &ties, &claim);
        assert_eq!(followed, Ok(()), "election {number} by {}: {told}", rule.id);
        let places = digits(&told);
        let at = places[dice.below(places.len() as u64) as usize];
        let changed = with_digit(&told, at, 1 + dice.below(9) as u8);
        assert!(
            !accepted(&profile, &rule, &ties, &changed),
            "election {number}: {changed}"
        );
    }
}

#[test]
fn no_digit_of_a_transcript_can_be_changed() {
    let mut dice = Dice(0xD161);
    for number in 0..20 {
        let (profile, rule, ties) = (election(&mut dice, 4), rule(&mut dice), ties(&mut dice));
        let told = told(&profile, &counted(&profile, &rule, &ties));
        for at in digits(&told) {
            let changed = with_digit(&told, at, 1 + dice.below(9) as u8);
            assert!(
                !accepted(&profile, &rule, &ties, &changed),
                "election {number} by {}, sign {at}: {changed}",
                rule.id
            );
        }
    }
}

/// Votes, quota and shares of every stage, and who is elected.
fn essence(transcript: &Transcript) -> String {
    let stages = transcript.stages.iter().map(|stage| {
        let votes = stage
            .votes
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>();
        format!("{:?}{:?}{votes:?}", stage.kind, stage.candidates)
    });
    format!("{:?}{:?}", stages.collect::<Vec<_>>(), transcript.elected)
}

#[test]
fn the_order_of_papers_and_the_splitting_of_weights_change_nothing() {
    let mut dice = Dice(0x0DDE);
    for number in 0..300 {
        let (profile, rule, ties) = (election(&mut dice, 12), rule(&mut dice), ties(&mut dice));
        let as_it_was = essence(&counted(&profile, &rule, &ties));
        let mut builder = PapersBuilder::default();
        for kind in (0..profile.papers.kinds()).rev() {
            let third = Exact::ratio(1, 3).expect("three is not nought");
            let part = profile.papers.votes(profile.papers.units(kind)) * &third;
            for _ in 0..3 {
                let added = builder.add_weighted(profile.papers.marks(kind), &part);
                added.expect("few papers");
            }
        }
        let split = Profile {
            papers: builder.build(),
            ..profile.clone()
        };
        let again = essence(&counted(&split, &rule, &ties));
        assert_eq!(again, as_it_was, "election {number} by {}", rule.id);
    }
}
