//! Making inclusion and consistency proofs (RFC 9162, sections 2.1.3.1 and 2.1.4.1).
//!
//! A proof asks for the roots of full, aligned subtrees only, at most two for each level of the tree. Whoever keeps
//! some of them (see [`crate::Tiled`]) makes a proof over millions of leaves without hashing them again.

use crate::{Hash, empty_root, node_hash, subtree_root};

/// Where the hashes of a log come from.
pub trait Subtrees {
    /// Why a hash could not be had.
    type Error;

    /// The root over the leaves from `index << level` up to, not including, `(index + 1) << level`.
    /// It is asked only for subtrees that are full at the size of the proof.
    ///
    /// # Errors
    /// When the hashes are not there.
    fn subtree(&self, level: u32, index: u64) -> Result<Hash, Self::Error>;
}

/// The leaf hashes given do not reach this subtree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no hash for subtree {index} of level {level}")]
pub struct MissingSubtree {
    /// Levels above the leaves.
    pub level: u32,
    /// Number among the subtrees of this level.
    pub index: u64,
}

/// All leaf hashes in memory: for small logs and tests.
impl Subtrees for [Hash] {
    type Error = MissingSubtree;

    fn subtree(&self, level: u32, index: u64) -> Result<Hash, MissingSubtree> {
        let edge = |index: u64| usize::try_from(index.checked_mul(1_u64.checked_shl(level)?)?).ok();
        let leaves = edge(index)
            .zip(edge(index + 1))
            .and_then(|(from, to)| self.get(from..to));
        leaves
            .and_then(subtree_root)
            .ok_or(MissingSubtree { level, index })
    }
}

/// Why a proof could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError<E> {
    /// The leaf or the earlier size lies outside the tree.
    #[error("{asked} lies outside a tree of size {size}")]
    Outside {
        /// The index or size asked about.
        asked: u64,
        /// The size of the tree.
        size: u64,
    },
    /// A hash could not be had.
    #[error("a hash of the tree could not be had: {0}")]
    Source(E),
}

/// The path from leaf `index` to the root of the tree of `size` leaves.
///
/// # Errors
/// When the leaf is outside the tree, or a hash cannot be had.
pub fn inclusion_proof<S: Subtrees + ?Sized>(
    source: &S,
    index: u64,
    size: u64,
) -> Result<Vec<Hash>, ProofError<S::Error>> {
    if index >= size {
        return Err(ProofError::Outside { asked: index, size });
    }
    let (mut from, mut to) = (0, size);
    let mut path = Vec::new();
    while to - from > 1 {
        let middle = split(from, to);
        if index < middle {
            path.push(range_root(source, middle, to)?);
            to = middle;
        } else {
            path.push(range_root(source, from, middle)?);
            from = middle;
        }
    }
    path.reverse();
    Ok(path)
}

/// The proof that the tree of `old` leaves is the beginning of the tree of `new` leaves.
/// Nothing needs proving from the empty tree or to the same size: the proof is empty.
///
/// # Errors
/// When `old` is above `new`, or a hash cannot be had.
pub fn consistency_proof<S: Subtrees + ?Sized>(
    source: &S,
    old: u64,
    new: u64,
) -> Result<Vec<Hash>, ProofError<S::Error>> {
    if old > new {
        return Err(ProofError::Outside {
            asked: old,
            size: new,
        });
    }
    let mut path = Vec::new();
    if old == 0 {
        return Ok(path);
    }
    let (mut from, mut to) = (0, new);
    while old < to {
        let middle = split(from, to);
        if old <= middle {
            path.push(range_root(source, middle, to)?);
            to = middle;
        } else {
            path.push(range_root(source, from, middle)?);
            from = middle;
        }
    }
    // What is left is the last subtree of the old tree; the verifier has its root only when it is the whole old tree.
    if from > 0 {
        path.push(range_root(source, from, to)?);
    }
    path.reverse();
    Ok(path)
}

/// The root of the first `size` leaves.
///
/// # Errors
/// When a hash cannot be had.
pub fn root_at<S: Subtrees + ?Sized>(source: &S, size: u64) -> Result<Hash, ProofError<S::Error>> {
    if size == 0 {
        Ok(empty_root())
    } else {
        range_root(source, 0, size)
    }
}

/// The root over `from..to`, where `from` starts a full subtree at least as large as the range.
fn range_root<S: Subtrees + ?Sized>(
    source: &S,
    from: u64,
    to: u64,
) -> Result<Hash, ProofError<S::Error>> {
    let count = to - from;
    if count.is_power_of_two() {
        let level = count.trailing_zeros();
        return source
            .subtree(level, from >> level)
            .map_err(ProofError::Source);
    }
    let middle = split(from, to);
    Ok(node_hash(
        &range_root(source, from, middle)?,
        &range_root(source, middle, to)?,
    ))
}

/// Where a range of at least two leaves divides: after the largest power of two that is smaller than the range.
fn split(from: u64, to: u64) -> u64 {
    from + (1 << (to - from - 1).ilog2())
}
