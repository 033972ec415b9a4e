//! The replay checker: reads a transcript as JSON and follows it paper by paper with the ballots in hand. It shares no counting code:
//! every number is a fraction, cut where the rule cuts, every paper is followed by itself, and nothing is merged. It is slow on
//! purpose.
//!
//! Checked are counts of transferable votes in stages (`transfer`) and by shares (`iterate`), runoffs (`runoff`) and comparisons of pairs
//! (`pairwise`).

mod claim;
mod hand;
mod iterate;
mod pairwise;
mod runoff;
mod transfer;

pub use claim::Claim;

use self::claim::Claimed;

use crate::count::chain::Ties;
use crate::count::profile::Profile;
use crate::count::rule::{Method, Rule};

/// What does not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discrepancy {
    /// The stage, from one; nought for what stands before the stages.
    pub stage: usize,
    /// Which part of the transcript.
    pub what: &'static str,
    /// What the transcript says.
    pub told: String,
    /// What follows from the papers.
    pub found: String,
}

/// Why nothing was checked, or what does not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// The checker does not know this method, or these ballots.
    NotChecked,
    /// The transcript does not follow from the papers.
    Differs(Discrepancy),
}

/// Holds a claim against the ballots. `ties` is what the count was given: chain, seed, order, answers.
pub fn verify(
    profile: &Profile,
    rule: &Rule,
    seats: Option<usize>,
    ties: &Ties,
    claim: &Claim,
) -> Result<(), Rejected> {
    if !rule.constraints.is_empty() || rule.none_of_the_above.is_some() {
        return Err(Rejected::NotChecked);
    }
    let mut ties = ties.clone();
    if ties.chain.is_empty() {
        ties.chain.clone_from(&rule.ties);
    }
    if ties.order.is_empty() {
        ties.order.clone_from(&profile.order);
    }
    let claim = match (&claim.0, &rule.method) {
        (Claimed::Staged(claim), _) => claim,
        (Claimed::Pairwise(table), Method::Pairwise(method)) => {
            return pairwise::verify(profile, rule, method, table);
        }
        (Claimed::Pairwise(table), Method::Default(method)) => {
            return pairwise::verify_default(profile, rule, method, table);
        }
        (Claimed::Pairwise(_), _) => return same(0, "kind of count", "pairs", "stages"),
    };
    let seats = match &rule.method {
        Method::Runoff(runoff) if !runoff.seat_by_seat => seats.or(profile.seats).or(Some(1)),
        _ => seats.or(profile.seats),
    };
    let seats = seats.ok_or(Rejected::NotChecked)?;
    match &rule.method {
        Method::Runoff(method) => runoff::verify(profile, rule, method, seats, &ties, claim),
        Method::Transfer(method) => transfer::verify(profile, rule, method, seats, &ties, claim),
        Method::Iterate(method) => iterate::verify(profile, rule, method, seats, &ties, claim),
        Method::Batches(_)
        | Method::Marks(_)
        | Method::Score(_)
        | Method::Committee(_)
        | Method::Pairwise(_)
        | Method::Default(_)
        | Method::Rounds(_)
        | Method::Quotients(_)
        | Method::Support(_) => Err(Rejected::NotChecked),
    }
}

/// Two things that must be the same text.
fn same(
    stage: usize,
    what: &'static str,
    told: impl ToString,
    found: impl ToString,
) -> Result<(), Rejected> {
    let (told, found) = (told.to_string(), found.to_string());
    if told == found {
        return Ok(());
    }
    Err(Rejected::Differs(Discrepancy {
        stage,
        what,
        told,
        found,
    }))
}
