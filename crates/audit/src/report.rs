//! What an audit found, as values; sentences are made elsewhere.

use crate::slip::SlipVerdict;
use serde::Serialize;
use std::collections::BTreeMap;

/// The verdict on one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Deciding it again gives the same.
    Holds,
    /// It does, given what this audit could not see: a closed entry, a text, the answers of closed rooms. That the actor asked
    /// is the operator's word for every entry that a person asked for; see [`Report::on_word`].
    HoldsGiven,
    /// It does not.
    DoesNotHold,
}

/// Why an entry does not hold, or what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "reason")]
pub enum Reason {
    /// Its bytes are not those that were hashed into the tree.
    BytesChanged,
    /// Its bytes are no leaf, or the leaf is no entry.
    NotAnEntry {
        /// What is wrong with them.
        why: String,
    },
    /// It says another position than its own.
    WrongPosition {
        /// What it says.
        says: u64,
    },
    /// Its moment lies before the entry before it.
    MomentGoesBack,
    /// It was decided by a later version of these rules than this program knows.
    UnknownEdition {
        /// Which.
        edition: u32,
    },
    /// Something fell due before it and was not decided, or is decided by it later than it fell due.
    DuePassedOver {
        /// When that was.
        due: String,
    },
    /// The act would have been refused.
    WouldBeRefused {
        /// The message of the refusal.
        refusal: String,
        /// The clause that refuses, where one does.
        #[serde(skip_serializing_if = "Option::is_none")]
        clause: Option<String>,
    },
    /// Deciding it again gives other effects.
    OtherEffects,
    /// Deciding it again rests on another right, other clauses or other findings.
    OtherGrounds,
    /// A part is not the one whose digest stands in the entry, or is no text, or may not be erased.
    WrongPart {
        /// Which slot.
        slot: usize,
    },
    /// It has not the number of parts that its kind has.
    WrongNumberOfParts,
    /// Its opening is not what the leaf commits to, should not be there, or is missing in a full bundle.
    WrongOpening,
    /// A part is not here: withheld or erased.
    PartUnseen {
        /// Which slot.
        slot: usize,
    },
    /// A part was erased, and no entry says so: the text is gone, by whom and why the record does not tell. What the entry
    /// decided holds given that text.
    ErasedUnsaid {
        /// Which slot.
        slot: usize,
    },
    /// It rests on closed rooms, whose answers stand in it.
    ClosedRooms,
    /// It is closed, and this bundle does not open it.
    Closed,
    /// It is open and changes closed rooms, or closed and changes open ones.
    OtherRooms,
}

/// A finding on one entry. Entries that simply hold have none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The entry's position.
    pub position: u64,
    /// The verdict.
    pub verdict: Verdict,
    /// The act's name, where the entry can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<&'static str>,
    /// Why.
    pub reason: Reason,
}

/// The verdict on the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Overall {
    /// Everything holds, and a known key or earlier checkpoint says whose record it is.
    Holds,
    /// Something does not hold.
    DoesNotHold,
    /// The file cannot be read to its end.
    Unreadable,
    /// Everything holds together, but nothing known says whose record it is.
    OriginNotProven,
}

impl Overall {
    /// The exit code of `plenary audit`.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Overall::Holds => 0,
            Overall::DoesNotHold => 1,
            Overall::Unreadable => 2,
            Overall::OriginNotProven => 3,
        }
    }
}

/// Most findings that a report lists; the rest are counted.
pub(crate) const MAX_FINDINGS: usize = 1_000;

/// The report.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The whole.
    pub overall: Overall,
    /// The community's address, as the bundle says.
    pub community: String,
    /// Entries that hold.
    pub holds: u64,
    /// Entries that hold given what could not be seen.
    pub holds_given: u64,
    /// Entries that do not hold.
    pub does_not_hold: u64,
    /// Those of them that are closed to this audit.
    pub closed: u64,
    /// Entries that persons asked for, by the way in which the wish came. No key of a person signs an act: where they hold,
    /// they hold given the operator's word that this actor asked. What fell due rests on no such word.
    pub on_word: BTreeMap<&'static str, u64>,
    /// What is wrong with the file, the tree or the signatures, in English: for an auditor.
    pub problems: Vec<String>,
    /// Findings on entries: all that do not hold, and the first of the others.
    pub findings: Vec<Finding>,
    /// What the slip is worth, where there was one.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub slip: Option<SlipVerdict>,
    /// The root of the tree as computed, hexadecimal.
    pub root: String,
    /// The digest of the open state at the end, hexadecimal.
    pub state: String,
}
