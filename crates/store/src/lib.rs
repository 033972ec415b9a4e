//! The only SQL: the record's leaves and parts, act keys, snapshots, checkpoints, cursors, accounts. It knows bytes,
//! positions and digests, and never what an entry means.
//!
//! SQLite is the usual database; PostgreSQL serves several nodes. Both run the same queries and pass the same
//! tests. Calls block: use threads, and on PostgreSQL never call from inside an async runtime.

mod accounts;
mod address;
mod append;
mod backup;
mod beside;
mod community;
mod database;
mod erasing;
mod fault;
mod following;
mod ids;
mod mentioning;
mod migrate;
mod pool;
mod postgresql;
mod reading;
mod record;
mod rounds;
mod searching;
mod snapshots;
mod sql;
mod sqlite;
mod store;
mod tables;

pub use accounts::{
    AccessToken, Account, AccountId, Accounts, AddressAdded, AddressRemoved, Ceremony, Draft,
    FileId, FileInfo, FilePut, Hat, KnownAddress, LetterChoice, MAX_ACCESS_TOKENS, MAX_ADDRESSES,
    MAX_DRAFT_BYTES, MAX_DRAFTS, MAX_PASSKEYS, MAX_SESSIONS, MailAddress, NewAccount, NewFile,
    PartyLink, Passkey, Recovery, RecoveryState, Session, SignInLink,
};
pub use address::{is_postgres, with_password, without_passwords};
pub use erasing::{read_erasures, write_erasures};
pub use fault::{AppendError, Fault};
pub use following::{Claimed, Following, OutboxItem, OutboxRow, OutboxState, Settled};
pub use ids::{ActKey, CommunityId, Hash, LogId};
pub use mentioning::{MentionQuestion, Mentioning};
pub use migrate::{MIGRATION_LEASE_MS, SCHEMA};
pub use record::{
    Answer, Answered, Batch, Checkpoint, Community, Epoch, Erased, Erasure, Head, Leaf, LogBatch,
    NewLeaf, Opening, Part, PartBody, PublicKey, Remnant, Snapshot, SnapshotPlace,
};
pub use rounds::{MAX_OBSERVATION_BYTES, Observation, Plan, Round, Rounds, Seen};
pub use searching::{SearchDocument, SearchQuestion, SearchWord, Searching};
pub use sqlite::SqliteOptions;
pub use store::{
    MAX_ANSWER_BYTES, MAX_BATCH_LEAVES, MAX_CHUNK_BYTES, MAX_CLOCK_SKEW_MS, MAX_CONTENT_BYTES,
    MAX_HASHES, MAX_LEAF_BYTES, MAX_PAGE, MAX_PAGE_BYTES, OriginAfter, Restored, Store,
};

use crate::sql::Driver;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// How long a start waits for another node that migrates: a little longer than its lease.
const PATIENCE: Duration = Duration::from_secs(65);

/// Opens a store: a path or `sqlite:PATH` for SQLite, `postgres://…` for PostgreSQL. Creates what is not there
/// and brings an older schema up to date.
pub fn open(address: &str) -> Result<Arc<dyn Store>, Fault> {
    open_with_patience(address, PATIENCE)
}

/// As [`open`], but waits at most so long for another node that migrates.
pub fn open_with_patience(address: &str, patience: Duration) -> Result<Arc<dyn Store>, Fault> {
    open_driver(driver(address)?, patience)
}

fn driver(address: &str) -> Result<Box<dyn Driver>, Fault> {
    if is_postgres(address) {
        return Ok(Box::new(postgresql::Postgres::open(address)?));
    }
    let path = address.strip_prefix("sqlite:").unwrap_or(address);
    if path.is_empty() || path.contains("://") {
        let why = "it must be a path, sqlite:PATH or postgres://…".to_owned();
        return Err(Fault::Address { why });
    }
    Ok(Box::new(sqlite::Sqlite::open(
        Path::new(path),
        SqliteOptions::default(),
    )?))
}

/// The schema of the database at an address, 0 where it holds nothing of ours. Nothing is migrated; an SQLite file must be
/// there.
pub fn schema_at(address: &str) -> Result<i64, Fault> {
    migrate::found(&*driver(address)?)
}

/// Copies the SQLite file at an address as it is, whatever its schema, while others write: before it is migrated. The copy
/// appears under its name only when it is whole.
pub fn copy_as_it_is(address: &str, file: &Path) -> Result<(), Fault> {
    if is_postgres(address) {
        let why = "PostgreSQL is copied by its own programs".to_owned();
        return Err(Fault::Address { why });
    }
    backup::write(&*driver(address)?, file)
}

/// Opens SQLite with options that no house needs: for benches.
pub fn open_sqlite(path: &Path, options: SqliteOptions) -> Result<Arc<dyn Store>, Fault> {
    open_driver(Box::new(sqlite::Sqlite::open(path, options)?), PATIENCE)
}

fn open_driver(driver: Box<dyn Driver>, patience: Duration) -> Result<Arc<dyn Store>, Fault> {
    migrate::migrate(driver.as_ref(), patience)?;
    Ok(Arc::new(database::Database::new(driver)))
}
