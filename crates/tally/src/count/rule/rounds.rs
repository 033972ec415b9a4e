//! Rounds as RCTab counts them, which many American cities use: what a paper says is asked anew in every round.

use serde::{Deserialize, Serialize};

use super::QuotaRule;
use crate::exact::Exact;

/// Rounds in which every paper that must move is read again from its first rank: what empty ranks and ranks with several names do
/// may depend on who still stands. Papers that name nobody at all are blank; every other paper is valid, whoever it names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RoundsRule {
    /// How seats are filled.
    pub fill: Fill,
    /// Places after the point of the parts of votes, where surpluses move.
    pub places: u8,
    /// What elects.
    pub quota: QuotaRule,
    /// Where one seat is filled: whether the quota of the first round holds in all rounds. Of the last two the one with more votes
    /// is then elected, also without it.
    #[serde(default)]
    pub first_quota_holds: bool,
    /// Whether the rounds go on until two are left, also when somebody is elected.
    #[serde(default)]
    pub to_two: bool,
    /// Whether candidates who together stay below the next one leave together.
    #[serde(default)]
    pub together: bool,
    /// Whether all below the quota leave together when nobody is elected.
    #[serde(default)]
    pub below_quota_leave: bool,
    /// Who has fewer votes than this leaves, all of them together.
    #[serde(default, skip_serializing_if = "Exact::is_zero")]
    pub least: Exact,
    /// The part of the continuing votes that each of those who stay must exceed; for `lowest-leave-to-share`.
    #[serde(default, skip_serializing_if = "Exact::is_zero")]
    pub share: Exact,
    /// Ends after so many rounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounds: Option<usize>,
    /// Candidates, by number from one, who only stand for names that were not declared: they leave first and cannot be elected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undeclared: Vec<usize>,
}

/// How seats are filled in rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fill {
    /// One seat, by a majority of the papers that still count.
    Majority,
    /// All who have the quota in a round, their surpluses moving in the next.
    Quota,
    /// Of those who have the quota the one with most votes, a round each.
    QuotaOneByOne,
    /// The lowest leave until no more are left than seats.
    LowestLeave,
    /// The lowest leave until each of the rest exceeds `share` of the continuing votes; all of these are elected, and the seats that
    /// are asked for say nothing.
    LowestLeaveToShare,
    /// One seat after another by a majority, each time from all papers without those who have a seat.
    Passes,
}
