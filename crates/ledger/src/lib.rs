//! The ledger: leaves become a Merkle tree with checkpoints, proofs, slips and bundles.
//!
//! It knows bytes, positions and digests, never an entry's meaning, and it reads no clock, no file and no source of
//! randomness: moments, salts and key seeds come in as values. What every byte means is written in `docs/record.md`,
//! from which a second verifier can be made without this code.

pub mod bundle;
pub mod mirror;
pub mod plain;

mod checkpoint;
mod closed;
mod epoch;
mod frontier;
mod hash;
mod inclusion;
mod keys;
mod leaf;
mod note;
mod origin;
mod part;
mod proof;
mod ring;
mod slip;
mod tiles;
mod verify;

pub use checkpoint::{Checkpoint, CheckpointFault};
pub use closed::Opening;
pub use epoch::{Epoch, EpochFault, Restored};
pub use frontier::{Frontier, MAX_TREE_SIZE};
pub use hash::{Hash, HexFault, Salt, empty_root, leaf_hash, node_hash, subtree_root};
pub use inclusion::{Inclusion, InclusionFault, MAX_INCLUSION};
pub use keys::{KeyFault, MAX_KEY_NAME, Signer, VerifierKey};
pub use leaf::{Leaf, LeafFault, LeafKind, MAX_LEAF};
pub use note::{MAX_NOTE, MAX_SIGNATURES, Note, NoteFault, NoteSignature};
pub use origin::{LogName, MAX_ORIGIN, Origin, OriginFault};
pub use part::{MAX_AUDIENCE, Mark, Part};
pub use proof::{
    MissingSubtree, ProofError, Subtrees, consistency_proof, inclusion_proof, root_at,
};
pub use ring::{KeyRing, KeyStatement, RingFault};
pub use slip::{Outcome, Slip, SlipFault};
pub use tiles::{TILE_WIDTH, TileFault, Tiled, Tiles};
pub use verify::{ProofFault, verify_consistency, verify_inclusion};

/// A moment as the record writes it: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
pub type Millis = i64;
