//! Random elections: what every count must keep, and the checker that follows it without the code that counted. Ten thousand of them here;
//! `TALLY_ELECTIONS=100000 cargo test -p tally replays` plays as many as it says, others from the ten-thousandth on.

use tally::Exact;
use tally::count::arithmetic::Numbers;
use tally::count::chain::{TieBreak, Ties};
use tally::count::json::{PairwiseView, Staged};
use tally::count::papers::{Mark, PapersBuilder};
use tally::count::presets::preset;
use tally::count::profile::Profile;
use tally::count::rule::{Method, Rule};
use tally::count::run::{Outcome, count};
use tally::replay::{Claim, Rejected, verify};

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

/// How many elections are played.
fn elections() -> u64 {
    let told = std::env::var("TALLY_ELECTIONS").ok();
    told.and_then(|told| told.parse().ok()).unwrap_or(10_000)
}

/// An election of a few candidates; papers with level names and gaps where the rule can count them.
fn election(dice: &mut Dice, most: u64, level: bool) -> Profile {
    let candidates = 3 + dice.below(most / 4) as usize;
    let mut builder = PapersBuilder::default();
    for _ in 0..3 + dice.below(most) {
        let mut left = (0..candidates).collect::<Vec<_>>();
        let ranks = 1 + dice.below(candidates as u64);
        let mut marks = Vec::new();
        for rank in 0..ranks {
            let mark = Mark::of(left.swap_remove(dice.below(left.len() as u64) as usize));
            let shared = level && rank > 0 && dice.below(4) == 0;
            marks.push(if shared { mark.level() } else { mark });
        }
        let added = match dice.below(8) {
            0 => builder.add_weighted(
                &marks,
                &Exact::ratio(1 + dice.below(9) as i64, 2).expect("two is not nought"),
            ),
            _ => builder.add(&marks, 1 + dice.below(9)),
        };
        added.expect("few papers");
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

const IDS: [&str; 22] = [
    "scottish",
    "wigm",
    "wigm-prf",
    "cfer",
    "wright",
    "meek-prf",
    "warren",
    "meek",
    "meek-1987",
    "irv",
    "irv-to-two",
    "irv-to-end",
    "irv-per-seat",
    "multi-round",
    "schulze-wv",
    "schulze-margin",
    "minimax-wv",
    "minimax-opposition",
    "ranked-pairs-wv",
    "smith",
    "schwartz",
    "debian",
];

fn rule(dice: &mut Dice) -> Rule {
    let mut rule = preset(IDS[dice.below(IDS.len() as u64) as usize])
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

/// A rule, and an election that it can count.
fn case(dice: &mut Dice, most: u64) -> (Rule, Profile, Ties) {
    let rule = rule(dice);
    let level = matches!(rule.method, Method::Pairwise(_) | Method::Default(_));
    let mut profile = election(dice, most, level);
    if let Method::Runoff(runoff) = &rule.method
        && !runoff.seat_by_seat
    {
        profile.seats = Some(1);
    }
    (rule, profile, ties(dice))
}

fn counted(profile: &Profile, rule: &Rule, ties: &Ties) -> Outcome {
    count(profile, rule, None, ties).expect("an election that can be counted")
}

fn told(profile: &Profile, outcome: &Outcome) -> String {
    let told = match outcome {
        Outcome::Staged(transcript) => {
            serde_json::to_string(&Staged::of(transcript, &profile.names))
        }
        Outcome::Pairwise(compared) => {
            serde_json::to_string(&PairwiseView::of(compared, &profile.names))
        }
    };
    told.expect("JSON")
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

/// The columns of every stage are the votes, to the last digit.
fn check_sums(outcome: &Outcome, place: &str) {
    let Outcome::Staged(transcript) = outcome else {
        return;
    };
    for stage in &transcript.stages {
        let parts = stage
            .votes
            .iter()
            .chain([&stage.non_transferable, &stage.lost]);
        let sum = parts
            .map(tally::count::figure::Figure::value)
            .sum::<Exact>();
        assert_eq!(sum, transcript.valid, "{place}");
    }
}

#[test]
fn every_stage_adds_up_and_the_checker_follows_it() {
    let mut dice = Dice(0x5EED);
    let mut unchecked = 0;
    for number in 0..elections() {
        let (rule, profile, ties) = case(&mut dice, 12);
        let place = format!("election {number} by {}", rule.id);
        let outcome = counted(&profile, &rule, &ties);
        check_sums(&outcome, &place);
        let told = told(&profile, &outcome);
        let claim = serde_json::from_str::<Claim>(&told).expect("a transcript");
        match verify(&profile, &rule, None, &ties, &claim) {
            // Ranked pairs with many level defeats: more orders than the checker goes through.
            Err(Rejected::NotChecked) if rule.id == "ranked-pairs-wv" => {
                unchecked += 1;
                continue;
            }
            followed => assert_eq!(followed, Ok(()), "{place}: {told}"),
        }
        let places = digits(&told);
        let at = places[dice.below(places.len() as u64) as usize];
        let changed = with_digit(&told, at, 1 + dice.below(9) as u8);
        assert!(
            !accepted(&profile, &rule, &ties, &changed),
            "{place}: {changed}"
        );
    }
    assert!(unchecked * 20 < elections(), "{unchecked} were not checked");
}

#[test]
fn no_digit_of_a_transcript_can_be_changed() {
    let mut dice = Dice(0xD161);
    for number in 0..40 {
        let (rule, profile, ties) = case(&mut dice, 4);
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

/// Votes, quota and shares of every stage, and who is elected; of pairs, the order.
fn essence(outcome: &Outcome) -> String {
    let transcript = match outcome {
        Outcome::Staged(transcript) => transcript,
        Outcome::Pairwise(compared) => return format!("{:?}{:?}", compared.order, compared.smith),
    };
    let stages = transcript.stages.iter().map(|stage| {
        let votes = stage.votes.iter().map(ToString::to_string);
        format!(
            "{:?}{:?}{:?}",
            stage.kind,
            stage.candidates,
            votes.collect::<Vec<_>>()
        )
    });
    format!("{:?}{:?}", stages.collect::<Vec<_>>(), transcript.elected)
}

#[test]
fn the_order_of_papers_and_the_splitting_of_weights_change_nothing() {
    let mut dice = Dice(0x0DDE);
    for number in 0..elections() / 4 {
        let (rule, profile, ties) = case(&mut dice, 12);
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
