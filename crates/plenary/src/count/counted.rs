//! A count with all it came from: what every output is made of.

use tally::count::chain::Ties;
use tally::count::profile::Profile;
use tally::count::rule::Rule;
use tally::count::run::Outcome;

/// A count.
pub(crate) struct Counted<'a> {
    /// The ballots.
    pub(crate) profile: &'a Profile,
    /// The rule.
    pub(crate) rule: &'a Rule,
    /// Seats, where the command says so.
    pub(crate) seats: Option<usize>,
    /// Chain, seed, order and answers.
    pub(crate) ties: &'a Ties,
    /// What came of it.
    pub(crate) outcome: &'a Outcome,
}
