//! Motions, votes by name, proxies and alternates.

use crate::ids::{BodyId, CharterId, MotionId, NameId, PartyId, RemedyId};
use crate::moment::Moment;
use crate::table::Table;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Everything about motions.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Motions {
    /// Motions.
    pub list: Table<MotionId, Motion>,
    /// Proxies, alternates and instructions.
    pub remedies: Table<RemedyId, Remedy>,
    /// Remedies of one giver in one body.
    pub remedies_of: imbl::OrdMap<(BodyId, PartyId), Vec<RemedyId>>,
    /// Votes cast in each closed vote of an organ, oldest first: what "the average of the last three" is taken over.
    pub participation: imbl::OrdMap<(BodyId, NameId), Vec<u32>>,
}

/// A motion.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Motion {
    /// The body.
    pub body: BodyId,
    /// The organ that decides.
    pub organ: NameId,
    /// The matter: the decision's name as cited, which may fall under the organ's default.
    pub matter: NameId,
    /// The charter it is decided under; frozen when the vote opens.
    pub charter: CharterId,
    /// Who put it.
    pub by: PartyId,
    /// The entry whose parts hold its title and text.
    pub entry: u64,
    /// When it was put.
    pub put: Moment,
    /// Seconders.
    pub seconds: Vec<PartyId>,
    /// How it stands.
    pub status: MotionStatus,
    /// Votes by voter (the seat's holder or the member).
    pub votes: imbl::OrdMap<PartyId, Vote>,
    /// Who does not take part, being concerned.
    pub recused: Vec<PartyId>,
    /// A vote over time rather than in a meeting.
    pub over_time: bool,
}

/// How a motion stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MotionStatus {
    /// Put, not yet voted.
    Put,
    /// The vote is open.
    Open {
        /// Since when.
        since: Moment,
        /// The record instant of the roll.
        roll_at: Moment,
        /// The position up to which the roll is known.
        roll_known: u64,
        /// Until when, in a vote over time.
        closes: Option<Moment>,
        /// Which round it is, from 1.
        round: u32,
    },
    /// It carried.
    Carried {
        /// When.
        at: Moment,
        /// The best grade reached.
        grade: NameId,
    },
    /// It failed.
    Failed {
        /// When.
        at: Moment,
        /// For want of a quorum.
        no_quorum: bool,
    },
    /// Taken back or lapsed.
    Withdrawn {
        /// When.
        at: Moment,
    },
}

/// A vote by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Which way.
    pub choice: Choice,
    /// When; the last one counts.
    pub at: Moment,
    /// Who cast it, if not the voter: a proxy holder, alternate or representative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cast_by: Option<PartyId>,
    /// Under which proxy or alternate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<RemedyId>,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// In favour.
    Aye,
    /// Against.
    No,
    /// Neither.
    Abstain,
}

/// A proxy, an alternate, or an instruction.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Remedy {
    /// In which body.
    pub body: BodyId,
    /// Whose vote.
    pub giver: PartyId,
    /// Who casts it.
    pub holder: Option<PartyId>,
    /// Which kind.
    pub kind: RemedyKind,
    /// From when.
    pub from: Moment,
    /// Until when; it lapses by itself (M4).
    pub until: Moment,
    /// For one motion alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
    /// How the vote is to be cast, where it is instructed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instruction: Option<Choice>,
    /// When it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Moment>,
}

/// Kinds of remedy for an absence (GNSO Operating Procedures; C8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RemedyKind {
    /// Another voter casts the vote.
    Proxy,
    /// Somebody sits in for a time.
    Alternate,
    /// The vote's direction is laid down (C7).
    Instruction,
}
