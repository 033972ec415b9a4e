//! Counts of other programs and official results, in the folder that `PLENARY_VECTORS` names. They are other people's data and not in
//! this repository; where the variable is not set these tests are ignored, and counted as such.

mod approval;
mod condorcet;
mod constraints;
mod debian;
mod droop;
mod equal;
mod foreign;
mod irv;
mod meek;
mod rctab;
mod scottish;
mod star;
mod variants;

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tally::Exact;
use tally::count::chain::{TieBreak, Ties};
use tally::count::presets::preset;
use tally::count::profile::Profile;
use tally::count::rule::Rule;
use tally::count::run::{Outcome, count};
use tally::count::transcript::Transcript;

/// A file of the elections among the vectors.
fn file(path: &str) -> PathBuf {
    let folder =
        std::env::var_os("PLENARY_VECTORS").expect("PLENARY_VECTORS names the folder of vectors");
    PathBuf::from(folder).join("elections").join(path)
}

fn text(path: &str) -> String {
    let bytes = fs::read(file(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"));
    tally::formats::text_of(&bytes).into_owned()
}

fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

fn winners(transcript: &Transcript) -> Vec<usize> {
    let elected = transcript.elected.iter().map(|one| one.candidate + 1);
    let mut winners = elected.collect::<Vec<_>>();
    winners.sort_unstable();
    winners
}

/// Whether two figures differ by no more than a bound, all as decimals.
fn is_near(figure: &Exact, expected: &Value, bound: &str) -> bool {
    let text = expected.as_str().expect("decimals as text");
    let expected: Exact = text.parse().expect("decimals");
    (figure - &expected).abs() <= bound.parse().expect("a bound")
}

fn profile(path: &str) -> Profile {
    tally::formats::read(&text(path)).unwrap_or_else(|fault| panic!("{path}: {fault:?}"))
}

fn by(chain: &[TieBreak]) -> Ties {
    Ties {
        chain: chain.to_vec(),
        ..Ties::default()
    }
}

/// Counts in stages under a named rule.
fn staged(profile: &Profile, id: &str, seats: Option<usize>, ties: &Ties) -> Transcript {
    let rule = preset(id).expect("a named rule").rule;
    staged_by(profile, &rule, seats, ties)
}

fn staged_by(profile: &Profile, rule: &Rule, seats: Option<usize>, ties: &Ties) -> Transcript {
    match count(profile, rule, seats, ties).expect("ballots that can be counted") {
        Outcome::Staged(transcript) => transcript,
        Outcome::Pairwise(compared) => panic!("{} is no count in stages", compared.rule),
    }
}

/// Numbers from one.
fn numbers(value: &Value) -> Vec<usize> {
    let list = value.as_array().expect("a list of numbers");
    list.iter()
        .map(|one| one.as_u64().expect("a number") as usize)
        .collect()
}

fn texts(value: &Value) -> Vec<String> {
    let list = value.as_array().expect("a list of texts");
    list.iter()
        .map(|one| one.as_str().expect("a text").to_owned())
        .collect()
}
