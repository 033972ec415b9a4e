//! What the store promises, whichever database is below it. Calls block; the methods take `&self`, so threads
//! share one store.

use crate::accounts::Accounts;
use crate::fault::{AppendError, Fault};
use crate::following::Following;
use crate::ids::{ActKey, CommunityId, Hash, LogId};
use crate::mentioning::Mentioning;
use crate::record::{
    Answer, Batch, Checkpoint, Community, Epoch, Erased, Erasure, Head, Leaf, Opening, Part,
    PublicKey, Snapshot, SnapshotPlace,
};
use crate::rounds::Rounds;
use crate::searching::Searching;
use std::ops::{ControlFlow, Range};
use std::path::Path;

/// The most leaves in one batch.
pub const MAX_BATCH_LEAVES: usize = 10_000;
/// The largest leaf, in bytes.
pub const MAX_LEAF_BYTES: usize = 4 << 20;
/// The largest content of a part, an opening or an item of an outbox, in bytes.
pub const MAX_CONTENT_BYTES: usize = 32 << 20;
/// The largest answer kept with an act's key, in bytes.
pub const MAX_ANSWER_BYTES: usize = 64 << 10;
/// The most rows one call returns; more are read by visiting.
pub const MAX_PAGE: usize = 10_000;
/// About the most bytes of leaves one call returns; a single leaf may be longer.
pub const MAX_PAGE_BYTES: usize = 16 << 20;
/// The largest chunk of a snapshot, in bytes.
pub const MAX_CHUNK_BYTES: usize = 4 << 20;
/// The most leaf hashes one call returns.
pub const MAX_HASHES: u64 = 1 << 20;
/// A node whose clock differs more than this from the database's does not write.
pub const MAX_CLOCK_SKEW_MS: i64 = 5_000;

/// A database that holds communities and their logs.
pub trait Store: Accounts + Following + Mentioning + Rounds + Searching {
    /// The database's clock, in milliseconds since 1970.
    fn database_now_ms(&self) -> Result<i64, Fault>;

    /// Founds a community with an empty record.
    fn create_community(&self, id: CommunityId, origin: &str) -> Result<(), Fault>;
    /// All communities, by id.
    fn communities(&self) -> Result<Vec<Community>, Fault>;
    /// The committed state of a community's record.
    fn head(&self, community: CommunityId) -> Result<Head, Fault>;
    /// The communities in which something falls due at or before the moment, the earliest first.
    fn due_by(&self, moment_ms: i64) -> Result<Vec<CommunityId>, Fault>;
    /// Begins a new history under a new origin at the given size; positions run on. Returns its number.
    fn begin_epoch(
        &self,
        community: CommunityId,
        expected_size: u64,
        origin: &str,
    ) -> Result<u64, Fault>;
    /// All epochs of a community, the oldest first.
    fn epochs(&self, community: CommunityId) -> Result<Vec<Epoch>, Fault>;

    /// Appends a batch in one transaction, or nothing. When this returns `Ok`, the batch is on disk.
    ///
    /// Known act keys are reported before a conflict of sizes, and both are looked at while the community's head
    /// is locked. After a [`AppendError::Fault`] it is not known whether the batch is in the store: ask
    /// [`Store::answer`], or simply append again, since a batch that did arrive is answered with its own keys.
    fn append(
        &self,
        community: CommunityId,
        expected_size: u64,
        batch: &Batch,
    ) -> Result<(), AppendError>;
    /// As [`Store::append`], but first makes sure that nobody else can append, then asks for the batch, telling the size.
    /// For a writer that others were always faster than: `make` catches up through this store and decides. It may be
    /// called again when the database lost a race of its own. None appends nothing. Says whether there was a batch.
    fn append_in_turn(
        &self,
        community: CommunityId,
        make: &mut dyn FnMut(u64) -> Option<Batch>,
    ) -> Result<bool, AppendError>;
    /// What was answered to an act that was accepted before.
    fn answer(&self, community: CommunityId, key: ActKey) -> Result<Option<Answer>, Fault>;

    /// How many leaves a log has; none if it was never written.
    fn log_size(&self, community: CommunityId, log: LogId) -> Result<u64, Fault>;
    /// Leaves of a log in order: at most `limit`, at most [`MAX_PAGE`], and no more after [`MAX_PAGE_BYTES`].
    fn leaves(
        &self,
        community: CommunityId,
        log: LogId,
        from: u64,
        limit: usize,
    ) -> Result<Vec<Leaf>, Fault>;
    /// Shows every leaf from a position on, in order, in bounded memory, until the visitor breaks off. No
    /// connection is held while the visitor works; leaves appended meanwhile may be shown too.
    fn visit_leaves(
        &self,
        community: CommunityId,
        log: LogId,
        from: u64,
        visitor: &mut dyn FnMut(Leaf) -> ControlFlow<()>,
    ) -> Result<(), Fault>;
    /// The leaf hashes of a range of positions, as many as there are.
    fn hashes(
        &self,
        community: CommunityId,
        log: LogId,
        range: Range<u64>,
    ) -> Result<Vec<Hash>, Fault>;
    /// The parts of a range of entries, by position and slot.
    fn parts(&self, community: CommunityId, range: Range<u64>) -> Result<Vec<Part>, Fault>;
    /// One part of an entry.
    fn part(&self, community: CommunityId, position: u64, slot: u32)
    -> Result<Option<Part>, Fault>;
    /// Shows every part from a position on, as [`Store::visit_leaves`] does.
    fn visit_parts(
        &self,
        community: CommunityId,
        from: u64,
        visitor: &mut dyn FnMut(Part) -> ControlFlow<()>,
    ) -> Result<(), Fault>;
    /// What the closed entries of a range hide, by position.
    fn openings(&self, community: CommunityId, range: Range<u64>) -> Result<Vec<Opening>, Fault>;

    /// Takes salt and content of parts away for ever and lists their ids. Their rows stay, as erased.
    fn erase(&self, community: CommunityId, parts: &[(u64, u32)]) -> Result<Erased, Fault>;
    /// All ids that were erased, in order.
    fn erasures(&self, community: CommunityId) -> Result<Vec<Erasure>, Fault>;

    /// Keeps a chunk of a snapshot that is being made; one of the same number is replaced. Chunks are numbered from
    /// 0 and have at most [`MAX_CHUNK_BYTES`].
    fn put_snapshot_chunk(
        &self,
        community: CommunityId,
        place: SnapshotPlace,
        number: u32,
        bytes: &[u8],
    ) -> Result<(), Fault>;
    /// Keeps a snapshot whose chunks are there: from now on it is found. One at the same place is replaced.
    fn put_snapshot(&self, community: CommunityId, snapshot: &Snapshot) -> Result<(), Fault>;
    /// The newest snapshot of a format at or before a position. The caller compares its root with the tree's.
    fn newest_snapshot(
        &self,
        community: CommunityId,
        format: u32,
        at_most: u64,
    ) -> Result<Option<Snapshot>, Fault>;
    /// A chunk of a snapshot; none past the last one, or when the snapshot was dropped.
    fn snapshot_chunk(
        &self,
        community: CommunityId,
        place: SnapshotPlace,
        number: u32,
    ) -> Result<Option<Vec<u8>>, Fault>;
    /// Drops all but the newest snapshots of a format, and whatever snapshots and unfinished chunks are older than
    /// these; says how many snapshots went. In several short transactions.
    fn prune_snapshots(
        &self,
        community: CommunityId,
        format: u32,
        keep: usize,
    ) -> Result<u64, Fault>;

    /// Keeps a checkpoint; one of the same log, epoch and size is replaced.
    fn put_checkpoint(
        &self,
        community: CommunityId,
        log: LogId,
        checkpoint: &Checkpoint,
    ) -> Result<(), Fault>;
    /// All checkpoints of a log, the oldest first.
    fn checkpoints(&self, community: CommunityId, log: LogId) -> Result<Vec<Checkpoint>, Fault>;
    /// The newest checkpoint of a log.
    fn newest_checkpoint(
        &self,
        community: CommunityId,
        log: LogId,
    ) -> Result<Option<Checkpoint>, Fault>;

    /// Keeps a key: its public text, and its private half if that is kept here, sealed by the caller.
    fn put_key(
        &self,
        community: CommunityId,
        key: &PublicKey,
        sealed: Option<&[u8]>,
    ) -> Result<(), Fault>;
    /// The public halves of all keys, by name.
    fn public_keys(&self, community: CommunityId) -> Result<Vec<PublicKey>, Fault>;
    /// The sealed private half of a key. The only way to it: no listing and no export leads here.
    fn sealed_key(&self, community: CommunityId, name: &str) -> Result<Option<Vec<u8>>, Fault>;

    /// Copies everything to a new SQLite file, consistent in itself, while writers go on. The file has the same
    /// form from both databases and appears under its name only when it is whole.
    fn backup(&self, file: &Path) -> Result<(), Fault>;
    /// Fills this store, which must be empty, from a backup file. Parts on the given erasure list come back
    /// erased: their content is never written here. Where `origin_after` names an origin for a community, a new epoch
    /// begins under it in the same transaction: no restored record ever stands under its old origin.
    fn restore(
        &self,
        file: &Path,
        erasures: &[Erasure],
        origin_after: OriginAfter<'_>,
    ) -> Result<Restored, Fault>;
}

/// The origin of a restored community's new epoch, from the one it had.
pub type OriginAfter<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What a restore brought back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restored {
    /// Each community and the size its record has now.
    pub communities: Vec<(Community, u64)>,
    /// Parts that the backup still held and the erasure list took away.
    pub erased: u64,
    /// Ids on the list that the backup does not reach.
    pub beyond: u64,
}
