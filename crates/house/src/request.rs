//! What is asked of the house, and what it answers.

use crate::deadline::Deadline;
use crate::shelf::ShelfFault;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::moment::Moment;
use assembly::part::PartText;
use assembly::plain::PlainError;
use assembly::refusal::Refusal;
use ledger::LeafFault;
use std::sync::Arc;

/// An act to perform.
#[derive(Clone, Debug)]
pub struct Request {
    /// Nobody else's; a repetition with the same key gets the first answer. [`crate::Salts::key`] makes one.
    pub key: [u8; 16],
    /// Who asks.
    pub actor: Actor,
    /// What.
    pub act: Act,
    /// Its texts, a slot each.
    pub texts: Vec<PartText>,
    /// When it reached us.
    pub now: Moment,
    /// How long it is tried.
    pub deadline: Deadline,
}

/// An accepted act: where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its position in the record.
    pub position: u64,
    /// Whether it had been accepted before.
    pub again: bool,
}

/// Why an act was not done.
#[derive(Debug)]
pub enum NotDone {
    /// A rule refuses it: an answer.
    Refused(Box<Refused>),
    /// We could not: a fault. What happened to the act is not known, except after [`Fault::Late`]: nothing. Asking again
    /// with the same key settles it.
    Fault(Arc<Fault>),
}

/// A refusal, and where it was decided: what a slip says of it.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Why.
    pub refusal: Refusal,
    /// How many leaves the record had: the position that the entry would have got.
    pub size: u64,
    /// At which moment.
    pub moment: Moment,
}

/// What went wrong on our side.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The shelf does not answer.
    #[error(transparent)]
    Shelf(#[from] ShelfFault),
    /// No randomness.
    #[error("drawing a salt: {0}")]
    Random(getrandom::Error),
    /// Something on the shelf is no entry.
    #[error("entry {position} cannot be read: {why}")]
    Entry {
        /// Where.
        position: u64,
        /// Why.
        why: PlainError,
    },
    /// A leaf cannot be made.
    #[error("making a leaf: {0}")]
    Leaf(#[from] LeafFault),
    /// Other writers were first until the act's deadline. Nothing of it is in the record.
    #[error(
        "other writers were first {lost} times, until the deadline of the act; nothing of it was recorded"
    )]
    Late {
        /// How often.
        lost: u32,
    },
    /// The record does not start as one of ours.
    #[error("the record does not start with its epoch")]
    NoEpoch,
    /// A leaf that must be there is not, or is no entry.
    #[error("there is no entry {position}")]
    NotThere {
        /// Where it was looked for.
        position: u64,
    },
    /// What was to be signed cannot stand in a note.
    #[error("signing: {0}")]
    Note(String),
    /// A name cannot stand in an origin.
    #[error("{0}")]
    Origin(String),
    /// The door is closed: the server stops.
    #[error("the community is closed; the server stops")]
    Closed,
}
