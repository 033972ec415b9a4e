//! What can go wrong in the store. A [`Fault`] is ours to mend; an [`AppendError`] also holds the answers a
//! writer must act on: it is behind, the act was done before, its clock is off.

use crate::ids::{ActKey, CommunityId, LogId};
use crate::record::Answer;
use std::error::Error;
use std::path::PathBuf;

/// A failure of the store, with what was being done.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database refused or could not be reached. After a fault in a write it is not known whether the
    /// write happened: see [`crate::Store::append`].
    #[error("{doing}: {}", with_causes(&**cause))]
    Database {
        /// What the store was doing.
        doing: &'static str,
        /// The driver's own error, shown with all that it stands for.
        cause: Box<dyn Error + Send + Sync>,
    },
    /// Another writer held the database for longer than we wait. Nothing was written.
    #[error("{doing}: another writer held the database for too long; nothing was written")]
    Busy {
        /// What the store was doing.
        doing: &'static str,
    },
    /// The address names no database that can be opened.
    #[error("the address of the store cannot be used: {why}")]
    Address {
        /// Why.
        why: String,
    },
    /// The database was migrated by a newer version of this program.
    #[error(
        "the database has schema {found}, this program knows schemas up to {known}: use the newer program"
    )]
    NewerSchema {
        /// The schema number in the database.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Another node holds the lease to migrate and did not finish while we waited.
    #[error(
        "another node is migrating the database (its lease ends at {until_ms} ms): try again after that"
    )]
    Migrating {
        /// When the lease ends, by the database's clock.
        until_ms: i64,
    },
    /// No community has this id.
    #[error("there is no community {0}")]
    UnknownCommunity(CommunityId),
    /// A community with this id or origin is there already.
    #[error("a community with the id {id} or the origin {origin:?} exists already")]
    CommunityExists {
        /// The id that was asked for.
        id: CommunityId,
        /// The origin that was asked for.
        origin: String,
    },
    /// The community moved on between the caller's look and its write.
    #[error("the record has {size} leaves, not the {expected} expected")]
    Moved {
        /// What the caller expected.
        expected: u64,
        /// What is there.
        size: u64,
    },
    /// A stored value is not what only this program could have written.
    #[error("the database holds something this program did not write: {what}")]
    Damaged {
        /// Which value.
        what: String,
    },
    /// A restore needs an empty store.
    #[error("the store to restore into is not empty")]
    NotEmpty,
    /// A line of an erasure list cannot be read.
    #[error("line {line} of the erasure list: {why}")]
    ErasureList {
        /// Counted from one.
        line: usize,
        /// What is wrong with it.
        why: &'static str,
    },
    /// A file beside the database could not be read or written.
    #[error("{doing} {path}: {source}")]
    File {
        /// What was being done with it.
        doing: &'static str,
        /// Which file.
        path: PathBuf,
        /// The system's error.
        source: std::io::Error,
    },
    /// Something given is larger than a named limit.
    #[error("{what} is {size} large, the limit is {limit}")]
    TooLarge {
        /// What.
        what: &'static str,
        /// How large it is.
        size: u64,
        /// How large it may be.
        limit: u64,
    },
}

impl Fault {
    pub(crate) fn database(
        doing: &'static str,
        source: impl Error + Send + Sync + 'static,
    ) -> Fault {
        Fault::Database {
            doing,
            cause: Box::new(source),
        }
    }

    pub(crate) fn damaged(what: impl Into<String>) -> Fault {
        Fault::Damaged { what: what.into() }
    }

    pub(crate) fn file(
        doing: &'static str,
        path: &std::path::Path,
        source: std::io::Error,
    ) -> Fault {
        Fault::File {
            doing,
            path: path.to_path_buf(),
            source,
        }
    }
}

/// The drivers say "db error"; what the database said is below it.
pub(crate) fn with_causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut below = error.source();
    while let Some(cause) = below {
        let said = cause.to_string();
        if !text.ends_with(&said) {
            text = format!("{text}: {said}");
        }
        below = cause.source();
    }
    text
}

/// Refuses what is over a limit, by name.
pub(crate) fn within(what: &'static str, size: usize, limit: usize) -> Result<(), Fault> {
    if size <= limit {
        return Ok(());
    }
    Err(Fault::TooLarge {
        what,
        size: size as u64,
        limit: limit as u64,
    })
}

/// Why a batch was not appended. Nothing of it is in the store, except after a [`AppendError::Fault`], when that
/// is not known.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// Somebody appended first: catch up, decide again.
    #[error("the log {log:?} has {size} leaves: the batch was decided on another state")]
    Conflict {
        /// Which log.
        log: LogId,
        /// Its size now.
        size: u64,
    },
    /// An act of the batch was accepted before; this is what was answered then.
    #[error("the act {key} was accepted before, at position {}", .answer.position)]
    DuplicateKey {
        /// The first key of the batch, in its order, that is known.
        key: ActKey,
        /// The first answer.
        answer: Answer,
    },
    /// This node's clock differs from the database's by more than [`crate::MAX_CLOCK_SKEW_MS`].
    #[error(
        "this node's clock shows {node_ms} ms, the database's {database_ms} ms: the node must not write"
    )]
    ClockSkew {
        /// What the node believes.
        node_ms: i64,
        /// What the database says.
        database_ms: i64,
    },
    /// Moments in a record never go back.
    #[error("the batch's moment {batch_ms} ms lies before the record's newest, {newest_ms} ms")]
    MomentGoesBack {
        /// The newest moment of the batch.
        batch_ms: i64,
        /// The newest moment of the record.
        newest_ms: i64,
    },
    /// The batch contradicts itself; this is a mistake in our own code.
    #[error("the batch cannot be appended: {0}")]
    Malformed(&'static str),
    /// The store failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}
