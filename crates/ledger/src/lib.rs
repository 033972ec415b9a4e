//! Leaves become a Merkle tree with checkpoints and proofs.
