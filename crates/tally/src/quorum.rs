//! Quorum rules as values: who must be there before a vote counts, when that is looked at, and how proxies and
//! alternates count. `attendance` holds them against a roll call.

use serde::{Deserialize, Serialize};

use crate::exact::Exact;
use crate::threshold::Strictness;

/// How many must take part (H6), in heads or votes as [`QuorumRule::counted_in`] says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Quorum {
    /// No quorum.
    None,
    /// A fraction of the seats.
    Share {
        /// Whether the edge is enough.
        strictness: Strictness,
        /// The fraction, from 0 to 1.
        fraction: Exact,
        /// Of which seats.
        base: QuorumBase,
    },
    /// A fixed number.
    Count {
        /// How many at least.
        at_least: u32,
    },
    /// A fraction of the average attendance of the last `n` meetings (CA/Browser Forum, trap T9). Where fewer are known, it
    /// is not met.
    AverageOfLast {
        /// How many meetings.
        n: u32,
        /// Whether the edge is enough.
        strictness: Strictness,
        /// The fraction, from 0 to 1.
        share: Exact,
    },
    /// The same quorum inside each chamber (GNSO Council: 4 of 7 and 7 of 13).
    PerChamber(Box<Quorum>),
    /// Somebody of every group that has a voice (GNSO Council: of each Stakeholder Group). Groups come from the roll call, so an
    /// absent group must be on it.
    EachGroupPresent,
    /// Somebody of at least so many regions.
    RegionsPresent {
        /// How many regions.
        at_least: u32,
    },
    /// Each of these.
    All(Vec<Quorum>),
    /// One of these at least.
    Any(Vec<Quorum>),
}

/// Which seats a quorum is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuorumBase {
    /// Seats allotted by the charter, vacant ones too.
    Allotted,
    /// Those who may vote now, without recused and standby members.
    Eligible,
}

/// A quorum with everything that decides how it is counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct QuorumRule {
    /// How many.
    pub quorum: Quorum,
    /// When it is looked at. A vote outside a meeting looks at it once, at the close, whatever stands here.
    pub checked: Vec<QuorumMoment>,
    /// In a vote outside a meeting: everybody counts as present, or else only those who cast something.
    pub deemed_present_in_asynchronous: bool,
    /// Whether somebody who gave a proxy counts.
    pub proxies: ProxyPresence,
    /// Whether a seat filled by a temporary alternate counts.
    pub alternates: AlternatePresence,
    /// Heads or votes.
    pub counted_in: CountedIn,
}

impl QuorumRule {
    /// A quorum in heads, looked at when the vote is taken, with the proxy and alternate rule of the GNSO Council (T19).
    #[must_use]
    pub fn at_the_vote(quorum: Quorum) -> QuorumRule {
        QuorumRule {
            quorum,
            checked: vec![QuorumMoment::Vote],
            deemed_present_in_asynchronous: false,
            proxies: ProxyPresence::DoesNotCount,
            alternates: AlternatePresence::Counts,
            counted_in: CountedIn::Heads,
        }
    }
}

/// When a quorum is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuorumMoment {
    /// When the meeting opens.
    Start,
    /// When it goes on after a pause.
    Reconvening,
    /// When a vote is taken.
    Vote,
}

/// Whether the giver of a proxy counts to the quorum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProxyPresence {
    /// The giver counts (Apache: proxies count for attendance).
    Counts,
    /// The giver counts while the holder is there.
    CountsWithHolder,
    /// The giver does not count (GNSO Council, trap T19).
    DoesNotCount,
}

/// Whether a temporary alternate counts to the quorum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlternatePresence {
    /// It counts (GNSO Council).
    Counts,
    /// It does not count.
    DoesNotCount,
}

/// What a quorum adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountedIn {
    /// One per seat.
    Heads,
    /// The weight of each seat.
    Votes,
}

/// A turnout below which a round does not count (H7; ccNSO: at least half in the first round, then a final round without a
/// minimum). Turnout is cast over base, in votes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TurnoutFloor {
    /// Whether the edge is enough.
    pub strictness: Strictness,
    /// The fraction, from 0 to 1.
    pub fraction: Exact,
    /// Of which votes.
    pub base: QuorumBase,
    /// The floor stands in rounds one to this one; a later round has none.
    pub rounds: u32,
    /// What follows when a round stays below.
    pub below: BelowFloor,
}

/// What follows when a round stays below its turnout floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BelowFloor {
    /// The round does not count and another is held.
    AnotherRound,
    /// The motion fails.
    Fails,
}
