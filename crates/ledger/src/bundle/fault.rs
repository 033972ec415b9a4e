//! Why a bundle cannot be written, or not be read any further.

use std::io;

use crate::plain::Malformed;
use crate::{CheckpointFault, Hash, LeafFault, OriginFault};

/// Why a bundle is not written. What a reader would refuse is refused here already.
#[derive(Debug, thiserror::Error)]
pub enum WriteFault {
    /// The file cannot be written.
    #[error("writing the bundle: {0}")]
    Io(#[from] io::Error),
    /// The calls come in the wrong order.
    #[error("{0}")]
    Order(&'static str),
    /// A length or count is above its limit.
    #[error("{what} of {found}, and the limit is {limit}")]
    AboveLimit {
        /// What was measured.
        what: &'static str,
        /// How much there is.
        found: u64,
        /// The most that is written.
        limit: u64,
    },
    /// The log got more or fewer leaves than its header says.
    #[error("the log has {found} leaves, and its header says {stated}")]
    Size {
        /// As the header says.
        stated: u64,
        /// As given.
        found: u64,
    },
    /// The first leaf and only the first is an epoch leaf, of this log.
    #[error("leaf {index}: the first leaf of a log, and no other, is its epoch leaf")]
    Epoch {
        /// The leaf's number in its log.
        index: u64,
    },
    /// A later epoch goes on from the log directly before it, at its size, with its root.
    #[error("the epoch does not go on from the log before it")]
    Restored,
    /// What is not for everyone was given for a public bundle.
    #[error("leaf {index}: {what} does not belong in a public bundle")]
    NotPublic {
        /// The leaf's number in its log.
        index: u64,
        /// What was given.
        what: &'static str,
    },
    /// A closed entry's parts were given without the entry: their number alone would say what kind it is.
    #[error("leaf {index}: the parts of a closed entry come only with its opening")]
    PartsOfClosed {
        /// The leaf's number in its log.
        index: u64,
    },
    /// The opening is not what the leaf commits to.
    #[error("leaf {index}: the opening is not of this leaf")]
    Opening {
        /// The leaf's number in its log.
        index: u64,
    },
    /// The leaf cannot stand in a log.
    #[error("leaf: {0}")]
    Leaf(#[from] LeafFault),
    /// The checkpoint is no checkpoint.
    #[error("the checkpoint: {0}")]
    Checkpoint(#[from] CheckpointFault),
    /// The checkpoint is of another log or size, or of a log with another root.
    #[error("the checkpoint is not of this log at this size")]
    OtherCheckpoint,
}

/// Why the reading stops: the framing itself is broken, so nothing after this byte can be told apart.
#[derive(Debug, thiserror::Error)]
pub enum ReadFault {
    /// The file cannot be read.
    #[error("reading the bundle at byte {at}: {fault}")]
    Io {
        /// Offset in the file.
        at: u64,
        /// What the system says.
        fault: io::Error,
    },
    /// A byte is not what the framing has there.
    #[error("{place}{malformed}")]
    Malformed {
        /// Where in the bundle: the log and the leaf.
        place: String,
        /// Offset in the file and what was expected.
        malformed: Malformed,
    },
    /// The origin of a log cannot be read.
    #[error("byte {at}: {fault}")]
    Origin {
        /// Offset of the text.
        at: u64,
        /// Why.
        fault: OriginFault,
    },
}

/// Both digests of something that should be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwoHashes {
    /// As written in the bundle.
    pub stated: Hash,
    /// As computed from the bytes that are there.
    pub computed: Hash,
}
