//! The values that go into the record and come out of it. Bytes, positions and digests: what an entry means is
//! known elsewhere.

use crate::ids::{ActKey, CommunityId, Hash, LogId};

/// A community as the store lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Community {
    /// Its id.
    pub id: CommunityId,
    /// The origin its checkpoints stand under now.
    pub origin: String,
}

/// The last committed state of a community's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Counts the histories: 0 at the founding, one more after each restore.
    pub epoch: u64,
    /// How many leaves the record has.
    pub size: u64,
    /// When something next falls due by time alone.
    pub next_due_ms: Option<i64>,
    /// The newest moment in the record.
    pub newest_moment_ms: i64,
}

/// The time one history of a community began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epoch {
    /// Its number.
    pub epoch: u64,
    /// The origin of its checkpoints.
    pub origin: String,
    /// The position of its first leaf; positions run on through epochs.
    pub first_position: u64,
}

/// A leaf to append; its position follows from the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLeaf {
    /// Its hash in the tree.
    pub hash: Hash,
    /// The bytes of the leaf.
    pub bytes: Vec<u8>,
}

/// A leaf as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Where it stands.
    pub position: u64,
    /// Its hash in the tree.
    pub hash: Hash,
    /// The bytes of the leaf.
    pub bytes: Vec<u8>,
}

/// Content kept beside an entry under a salted digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The entry it belongs to.
    pub position: u64,
    /// Its place among the parts of the entry.
    pub slot: u32,
    /// The salted digest that stands in the entry.
    pub digest: Hash,
    /// Who may read it; the store does not read this.
    pub mark: String,
    /// Salt and content; none when erased.
    pub body: Option<PartBody>,
}

/// What an erasure takes away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartBody {
    /// The random salt under the digest.
    pub salt: [u8; 32],
    /// The content; an absent part is a salted empty one.
    pub content: Vec<u8>,
}

/// What a closed leaf hides: published is only its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The closed entry.
    pub position: u64,
    /// The random salt under its digest.
    pub salt: [u8; 32],
    /// The entry itself.
    pub content: Vec<u8>,
}

/// What was answered to an act when it was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The entry the act became.
    pub position: u64,
    /// The answer's bytes.
    pub bytes: Vec<u8>,
}

/// An accepted act's key and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The act's key.
    pub key: ActKey,
    /// What is answered, now and to every repetition.
    pub answer: Answer,
}

/// Leaves for another log, in the same transaction as the record's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogBatch {
    /// Which log; not the record.
    pub log: LogId,
    /// The size it must have before.
    pub expected_size: u64,
    /// What is appended.
    pub leaves: Vec<NewLeaf>,
}

/// Everything one transaction appends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Batch {
    /// The record's new leaves, the first at the expected size.
    pub leaves: Vec<NewLeaf>,
    /// Their parts.
    pub parts: Vec<Part>,
    /// What the closed ones among them hide.
    pub openings: Vec<Opening>,
    /// The keys of the acts.
    pub answered: Vec<Answered>,
    /// When something next falls due after this batch.
    pub next_due_ms: Option<i64>,
    /// The newest moment after this batch.
    pub newest_moment_ms: i64,
    /// Parts, as (position, slot), that this batch's entries erase: in the same transaction, so that no crash leaves an
    /// entry that says so and a text that is still there.
    pub erases: Vec<(u64, u32)>,
    /// Leaves for other logs.
    pub others: Vec<LogBatch>,
    /// What this node's clock shows, to be compared with the database's; none for a simulated clock.
    pub node_clock_ms: Option<i64>,
}

/// One erased part: ids only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erasure {
    /// The community.
    pub community: CommunityId,
    /// The epoch the entry belongs to: positions are given out again after a restore.
    pub epoch: u64,
    /// The entry.
    pub position: u64,
    /// The part.
    pub slot: u32,
}

/// A place where erased bytes may still be, which the store cannot reach itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remnant {
    /// SQLite's write-ahead file: a reader held it; the next erasure or restart empties it.
    WriteAheadFile,
    /// PostgreSQL's dead row versions, until VACUUM has passed and the space was used again.
    DeadRows,
    /// PostgreSQL's write-ahead segments, their archive and the replicas.
    WriteAheadSegments,
}

/// What an erasure did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Erased {
    /// How many parts lost their content now.
    pub erased: u64,
    /// Those that were erased before.
    pub already: u64,
    /// The (position, slot) pairs that name no part.
    pub unknown: Vec<(u64, u32)>,
    /// Where bytes may still be. Backups made earlier are always such a place; only the caller knows them.
    pub remnants: Vec<Remnant>,
}

/// Which snapshot of a community.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SnapshotPlace {
    /// How many leaves of the record are in it.
    pub position: u64,
    /// The number of the state's format.
    pub format: u32,
}

/// A state at a position, kept so that a start need not replay everything. Its bytes lie in chunks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Which it is.
    pub place: SnapshotPlace,
    /// The tree's root at the position.
    pub root: Hash,
    /// The tree's frontier there.
    pub frontier: Vec<u8>,
    /// The digest of the snapshot, as the caller makes it.
    pub digest: Hash,
    /// How long its chunks are together, in bytes.
    pub length: u64,
}

/// A signed checkpoint of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The epoch it stands in.
    pub epoch: u64,
    /// The size it signs.
    pub size: u64,
    /// The signed note.
    pub text: String,
}

/// A key's public half, and what is stated of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    /// Its name; keys are listed in the order of their names.
    pub name: String,
    /// The statement, as the caller writes it.
    pub public: String,
}
