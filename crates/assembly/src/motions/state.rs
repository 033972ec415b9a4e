//! Motions, votes by name, proxies and alternates.

use super::course::Course;
use super::fixed_roll::Alike;
use crate::ids::{BodyId, CharterId, MotionId, NameId, PartyId, RemedyId};
use crate::moment::Moment;
use crate::table::Table;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tally::Exact;
use tally::decision::Outcome;

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
    pub participation: imbl::OrdMap<(BodyId, NameId), Vec<Exact>>,
    /// Who was there in each meeting of an organ that voted, oldest first, counted as its quorum counts.
    pub attendance: imbl::OrdMap<(BodyId, NameId), Vec<Attendance>>,
    /// Remedies of one holder in one body.
    pub remedies_held: imbl::OrdMap<(BodyId, PartyId), Vec<RemedyId>>,
    /// The rolls of open votes of wholes that vote by an electorate.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub rolls: imbl::OrdMap<MotionId, Vec<Alike>>,
    /// What motions ask to be done, as far as they say it.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub asks: imbl::OrdMap<MotionId, super::asks::Asks>,
    /// Motions on which an open act was done.
    #[serde(default, skip_serializing_if = "imbl::OrdSet::is_empty")]
    pub used: imbl::OrdSet<MotionId>,
}

/// How many were there in one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// When the vote closed that told; several votes of one day are one meeting.
    pub at: Moment,
    /// How many, in heads or votes.
    pub there: Exact,
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
    /// The entry whose parts hold its title and text; a later one once it was amended.
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
    /// What each closed round brought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<RoundResult>,
    /// Other organs that must decide too, and what they decided (H9).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Also>,
    /// The motion for which this one is put to another organ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<MotionId>,
    /// What happened to it beside its votes.
    #[serde(default, skip_serializing_if = "Course::is_plain")]
    pub course: Course,
    /// Until when members could change who votes for them in this vote (T14); absent where they always can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contacts_at: Option<Moment>,
    /// What voters who divide their votes have cast, in order; the newest part stands in `votes` too.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub parts: imbl::OrdMap<PartyId, Vec<Part>>,
}

/// Some of the votes of one voter (C4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// How many.
    pub votes: u32,
    /// Which way, and who cast them.
    pub vote: Vote,
}

impl Motion {
    /// How many of a voter's votes are cast in parts.
    #[must_use]
    pub fn cast_in_parts(&self, voter: PartyId) -> Exact {
        let parts = self.parts.get(&voter).into_iter().flatten();
        parts.map(|part| Exact::from(part.votes)).sum()
    }

    /// The record instant of its roll, while the vote is open.
    #[must_use]
    pub fn roll_at(&self) -> Option<Moment> {
        match self.status {
            MotionStatus::Open { roll_at, .. } => Some(roll_at),
            MotionStatus::Put
            | MotionStatus::Carried { .. }
            | MotionStatus::Failed { .. }
            | MotionStatus::Withdrawn { .. }
            | MotionStatus::Awaiting { .. } => None,
        }
    }
}

/// What one round brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundResult {
    /// When it closed.
    pub at: Moment,
    /// What was decided.
    pub outcome: Outcome,
    /// The best grade reached (H8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<NameId>,
    /// The votes, by chamber in the order of the charter.
    pub counts: Vec<Counts>,
    /// The entry that closed it.
    pub entry: u64,
    /// The record instant of its roll.
    pub roll_at: Moment,
    /// The position up to which that was known.
    pub roll_known: u64,
    /// Since when it was open.
    pub since: Moment,
    /// Which round it was.
    pub round: u32,
    /// How many votes of the organ had closed before.
    pub before: u32,
    /// The entry that corrected it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected: Option<u64>,
}

/// The votes of one chamber, in weights.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// In favour.
    pub ayes: Exact,
    /// Against.
    pub noes: Exact,
    /// Cast for neither side.
    pub abstentions: Exact,
    /// Nothing cast.
    pub not_cast: Exact,
}

/// Another organ that must decide too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Also {
    /// Which.
    pub organ: NameId,
    /// What it decided, once it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<bool>,
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
    /// It passed here, and waits for the other organs that must decide too.
    Awaiting {
        /// Since when.
        since: Moment,
        /// The best grade reached.
        grade: NameId,
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
    /// Which kind of abstention, where the charter tells them apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstention: Option<NameId>,
    /// The entry that says it.
    pub entry: u64,
    /// Cast after the meeting, by one who was absent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
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
    /// For votes of this organ.
    pub organ: NameId,
    /// It stands for an abstention of this kind, and not for an absence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstention: Option<NameId>,
}

impl Remedy {
    /// Whether it is in force at a moment, for a motion of its organ.
    #[must_use]
    pub fn serves(&self, id: MotionId, motion: &Motion, moment: Moment) -> bool {
        self.runs_at(moment)
            && (self.body, self.organ) == (motion.body, motion.organ)
            && self.motion.is_none_or(|only| only == id)
    }

    /// Whether it is in force at a moment.
    #[must_use]
    pub fn runs_at(&self, moment: Moment) -> bool {
        self.from <= moment
            && moment < self.until
            && self.revoked.is_none_or(|revoked| moment < revoked)
    }
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
