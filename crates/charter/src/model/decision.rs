//! Decisions: a matter, who decides it, with which quorum and threshold (rule shapes H1 to H10). The arithmetic is `tally`'s.

use super::*;

/// A matter and how it is decided.
///
/// ```kdl
/// decision "initiate-pdp" in="council" {
///     threshold { any { each-chamber { more-than "1/3" of="allotted" }; any-chamber { more-than "2/3" of="allotted" } } }
///     grade "supermajority" { defined "supermajority" }      // H8: best grade reached is exposed
///     quorum { all { per-chamber { more-than "1/2" of="allotted" }; each-group-present } }
///     quorum-checked "start" "vote"
///     quorum-at-second-meeting { at-least "1/3" of="eligible" }   // after a meeting without quorum
///     deemed-present                                         // in votes over time
///     proxies "do-not-count"; alternates "count"; counted-in "heads"   // counts | counts-with-holder; votes
///     notice "10 days"; seconds 1; open-for "7 days"         // how long a vote over time stays open
///     voting "roll-call"                                     // roll-call | secret
///     floor at-least="1/2" of="eligible" rounds=1 below="another-round"   // H7; below="fails"
///     also-in "advisory-board" decision="ratify"             // H9
/// }
/// decision "default" in="council" { … }                      // for matters without a rule of their own (H4)
/// ```
///
/// Thresholds: `more-than "1/2" of="cast"`, `at-least "60%" of="allotted"`, `at-least-votes 9`, `more-ayes-than-noes`,
/// `ayes-to-noes at-least=3` / `more-than=3`, `unanimous`, `no-objection`, `each-chamber {…}`, `any-chamber {…}`,
/// `chamber "cph" {…}`, `one-and-other { one {…}; other {…} }`, `groups-among-ayes 3`, `regions-among-ayes 3`,
/// `aye-in-each-chamber`, `all {…}`, `any {…}`, `by-committee-size { from 0 {…}; from 10 {…} }`,
/// `by-turnout { below "5%" { fails }; from "5%" {…}; above "15%" {…} }`, `by-round { round 1 {…}; round 2 {…} }`, `defined "supermajority"`.
/// Bases: `allotted eligible present cast cast-without-abstentions average-of-last-3`.
/// Quorums: `more-than …`, `at-least …`, `at-least-members 9`, `per-chamber {…}`, `each-group-present`, `regions-present 3`,
/// `more-than "1/2" of="average-of-last-3"`, `all {…}`, `any {…}`, `none`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// The matter; `default` for all others of the organ.
    pub name: Name,
    /// The organ that decides.
    pub organ: Name,
    /// Quorum, turnout floor and graded threshold, definitions put in place. `threshold {…}` is the lowest grade,
    /// called `passed`; each `grade "…" {…}` stands before it, best first as written.
    pub rule: tally::rule::DecisionRule,
    /// A motion must be known this long before the vote.
    pub notice: Option<Length>,
    /// Seconders needed.
    pub seconds: u32,
    /// How long a vote over time stays open.
    pub open_for: Option<Length>,
    /// Secret or by name.
    pub secret: bool,
    /// Another organ that must decide too (H9): organ, decision.
    pub also_in: Vec<(Name, Name)>,
    /// The quorum of a second meeting, called after one in which the quorum was not there.
    pub second_quorum: Option<tally::quorum::Quorum>,
}
