//! What a reader finds in a bundle: its events, and what is wrong with the bytes although they can be read.

use super::{Counts, LogHeader, PartSlot, TwoHashes};
use crate::{Checkpoint, CheckpointFault, Hash, Leaf, LeafFault, Opening, Origin};

/// What comes next in a bundle. The header is read first; see [`super::Reader::header`].
#[derive(Debug)]
pub enum Event {
    /// A log starts.
    Log(LogHeader),
    /// The next leaf of the log.
    Leaf(LeafFrame),
    /// The log has ended.
    LogEnd(LogEnd),
    /// The bundle has ended.
    End(Summary),
}

/// A leaf with everything beside it.
#[derive(Clone, Debug)]
pub struct LeafFrame {
    /// The leaf's number in its log.
    pub index: u64,
    /// The leaf, or why the bytes are none.
    pub leaf: Result<Leaf, LeafFault>,
    /// The hash as written beside it and as computed.
    pub hash: TwoHashes,
    /// Salt and content, when the leaf is closed and the content is here.
    pub opening: Option<Opening>,
    /// The parts in the order of the entry; whether each is the one the entry means is for the caller to compare.
    pub parts: Vec<PartSlot>,
}

impl LeafFrame {
    /// Whether the bytes of the leaf are those that were hashed into the tree.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.hash.stated == self.hash.computed
    }
}

/// What was found of a log as a whole.
#[derive(Clone, Debug)]
pub struct LogEnd {
    /// Which log.
    pub origin: Origin,
    /// How many leaves it has.
    pub size: u64,
    /// The root written at the end of the log, and the root over the leaves as they are.
    pub root: TwoHashes,
    /// The root over the leaf hashes as written beside the leaves. Where it is the checkpoint's and the computed one
    /// is not, exactly the leaves named in the problems were changed.
    pub root_of_stated_hashes: Hash,
    /// What the checkpoint says, when there is one that can be read. Who signed it is for the caller to check.
    pub checkpoint: Option<Checkpoint>,
}

/// Something is wrong, and the reading went on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{wrong}", self.place())]
pub struct Problem {
    /// The log; nothing for what concerns the whole bundle.
    pub origin: Option<Origin>,
    /// The leaf's number in its log.
    pub index: Option<u64>,
    /// What is wrong.
    pub wrong: Wrong,
}

impl Problem {
    fn place(&self) -> String {
        match (&self.origin, self.index) {
            (Some(origin), Some(index)) => format!("{origin}, leaf {index}: "),
            (Some(origin), None) => format!("{origin}: "),
            (None, _) => String::new(),
        }
    }
}

/// What can be wrong in a bundle whose framing is whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// The leaf's bytes were changed, or the hash beside them.
    #[error("the bytes are not those of the leaf hash beside them")]
    LeafHash,
    /// The bytes are no leaf.
    #[error("not a leaf: {0}")]
    Leaf(LeafFault),
    /// The first leaf of a log, and no other, is an epoch leaf of that log.
    #[error("the first leaf of a log, and no other, is its epoch leaf")]
    Epoch,
    /// A later epoch goes on from the log directly before it, at its size, with its root.
    #[error("the epoch does not go on from the log before it")]
    Restored,
    /// The opening is not what the leaf commits to.
    #[error("the opening is not what the closed leaf commits to")]
    Opening,
    /// The parts of a closed entry are listed without the entry.
    #[error("parts beside a closed entry that is not opened")]
    PartsOfClosed,
    /// A public bundle holds what is not for everyone.
    #[error("a public bundle holds what is not for everyone")]
    NotPublic,
    /// The root at the end of the log is not that of its leaves.
    #[error("the root at the end of the log is not that of its leaves")]
    Root,
    /// The checkpoint cannot be read.
    #[error("the checkpoint: {0}")]
    Checkpoint(CheckpointFault),
    /// The checkpoint is of another log or another size.
    #[error("the checkpoint is of another log or size")]
    OtherCheckpoint,
    /// The leaves are not those that the checkpoint was signed over.
    #[error("the leaves are not those that the checkpoint was signed over")]
    CheckpointRoot,
    /// Logs stand in the order of their origins: record, boxes, boards, and epochs ascending.
    #[error("a log that is out of order or comes twice")]
    LogOrder,
    /// A log belongs to another community than the bundle.
    #[error("a log of another community")]
    Community,
    /// The counts at the end are not what was read.
    #[error("the counts at the end are not what was read")]
    Counts,
    /// The digest at the end is not that of the file.
    #[error("the digest at the end is not that of the file")]
    FileDigest,
}

/// What was found of the whole bundle.
#[derive(Clone, Debug)]
pub struct Summary {
    /// What was read.
    pub counts: Counts,
    /// The digest of everything before it.
    pub digest: TwoHashes,
    /// What is wrong, the first [`super::MAX_PROBLEMS`] of it.
    pub problems: Vec<Problem>,
    /// How much is wrong in all.
    pub problems_in_all: u64,
}

impl Summary {
    /// Whether nothing at all is wrong with the bytes. It says nothing of what the entries mean or who signed.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.problems_in_all == 0
    }
}
