//! Checking inclusion and consistency proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2).

use crate::{Hash, empty_root, node_hash};

/// Why a proof proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofFault {
    /// The leaf or the earlier size lies outside the tree.
    #[error("{asked} lies outside a tree of size {size}")]
    Outside {
        /// The index or size asked about.
        asked: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The proof has too few or too many hashes.
    #[error("the proof has {found} hashes, which is not what these sizes need")]
    Length {
        /// How many it has.
        found: usize,
    },
    /// The proof does not lead to the earlier root.
    #[error("the proof does not lead to the earlier root")]
    OldRoot,
    /// The proof does not lead to the root.
    #[error("the proof does not lead to the root")]
    Root,
}

/// Checks that `leaf` is the hash of leaf `index` in the tree of `size` leaves with this root.
///
/// # Errors
/// When the proof does not show it.
pub fn verify_inclusion(
    leaf: &Hash,
    index: u64,
    size: u64,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), ProofFault> {
    if index >= size {
        return Err(ProofFault::Outside { asked: index, size });
    }
    let mut climb = Climb {
        node: index,
        last: size - 1,
    };
    let mut hash = *leaf;
    for sibling in proof {
        hash = match climb
            .step()
            .ok_or(ProofFault::Length { found: proof.len() })?
        {
            Side::Left => node_hash(sibling, &hash),
            Side::Right => node_hash(&hash, sibling),
        };
    }
    climb.at_top(proof)?;
    if hash == *root {
        Ok(())
    } else {
        Err(ProofFault::Root)
    }
}

/// Checks that the tree of `old` leaves with `old_root` is the beginning of the tree of `new` leaves with `new_root`.
///
/// # Errors
/// When the proof does not show it.
pub fn verify_consistency(
    (old, old_root): (u64, &Hash),
    (new, new_root): (u64, &Hash),
    proof: &[Hash],
) -> Result<(), ProofFault> {
    if old > new {
        return Err(ProofFault::Outside {
            asked: old,
            size: new,
        });
    }
    if old == 0 || old == new {
        return verify_trivial((old, old_root), (new, new_root), proof);
    }
    let wrong_length = ProofFault::Length { found: proof.len() };
    // The subtree from which both roots are climbed to: given by the proof, unless it is the whole old tree.
    let (start, path) = match proof.split_first() {
        _ if old.is_power_of_two() => (old_root, proof),
        Some((first, rest)) => (first, rest),
        None => return Err(wrong_length),
    };
    let mut climb = Climb {
        node: old - 1,
        last: new - 1,
    };
    climb.rise(climb.node.trailing_ones());
    let (mut old_hash, mut new_hash) = (*start, *start);
    for sibling in path {
        match climb.step().ok_or(wrong_length)? {
            Side::Left => {
                old_hash = node_hash(sibling, &old_hash);
                new_hash = node_hash(sibling, &new_hash);
            }
            Side::Right => new_hash = node_hash(&new_hash, sibling),
        }
    }
    climb.at_top(proof)?;
    if old_hash != *old_root {
        return Err(ProofFault::OldRoot);
    }
    if new_hash == *new_root {
        Ok(())
    } else {
        Err(ProofFault::Root)
    }
}

fn verify_trivial(
    (old, old_root): (u64, &Hash),
    (new, new_root): (u64, &Hash),
    proof: &[Hash],
) -> Result<(), ProofFault> {
    if !proof.is_empty() {
        return Err(ProofFault::Length { found: proof.len() });
    }
    if old == 0 && *old_root != empty_root() {
        return Err(ProofFault::OldRoot);
    }
    if old == new && old_root != new_root {
        Err(ProofFault::Root)
    } else {
        Ok(())
    }
}

/// On which side of the path the next hash of a proof stands.
enum Side {
    Left,
    Right,
}

/// A way up the tree: the node's number and the last node's number on the same level.
struct Climb {
    node: u64,
    last: u64,
}

impl Climb {
    /// The side of the next sibling, then up to the level where the two are joined; nothing at the top.
    fn step(&mut self) -> Option<Side> {
        if self.last == 0 {
            return None;
        }
        let is_right_child = self.node & 1 == 1;
        if !is_right_child && self.node != self.last {
            self.rise(1);
            return Some(Side::Right);
        }
        // A last node without sibling stands unchanged on each level until it is a right child.
        let levels = if is_right_child {
            0
        } else {
            self.node.trailing_zeros().min(63)
        };
        self.rise(levels);
        self.rise(1);
        Some(Side::Left)
    }

    fn rise(&mut self, levels: u32) {
        // A level of 64 means that every bit was climbed.
        self.node = self.node.checked_shr(levels).unwrap_or(0);
        self.last = self.last.checked_shr(levels).unwrap_or(0);
    }

    fn at_top(&self, proof: &[Hash]) -> Result<(), ProofFault> {
        if self.last == 0 {
            Ok(())
        } else {
            Err(ProofFault::Length { found: proof.len() })
        }
    }
}
