//! The tree of one epoch of the record, read in tiles from the shelf: for proofs, and for those who keep a mirror. A hash over
//! 256 leaves or more never changes, so it is made once.

use crate::shelf::{Shelf, ShelfFault};
use ledger::mirror::MAX_TILE_LEVEL;
use ledger::{Hash, TILE_WIDTH, Tiles, subtree_root};
use std::sync::Arc;

/// How many hashes above the leaves are kept at hand; each stands for 256 leaves or more.
const KEPT: u64 = 200_000;

/// Hashes above the leaves, by the position of the epoch's first leaf, level and number.
pub(crate) type Upper = moka::sync::Cache<(u64, u32, u64), Hash>;

/// Room for them.
pub(crate) fn upper() -> Upper {
    moka::sync::Cache::new(KEPT)
}

/// One epoch's tree as it is on the shelf.
pub(crate) struct Tree<'s> {
    pub(crate) shelf: &'s dyn Shelf,
    pub(crate) upper: &'s Upper,
    /// The position of its first leaf.
    pub(crate) first: u64,
    /// How many leaves it has.
    pub(crate) size: u64,
}

impl Tree<'_> {
    /// The hashes of a range of leaves, counted within the epoch.
    fn leaves(&self, from: u64, to: u64) -> Result<Vec<Hash>, ShelfFault> {
        let mut hashes = Vec::new();
        let mut at = from;
        while at < to {
            let more = self.shelf.hashes(self.first + at..self.first + to)?;
            if more.is_empty() {
                return Err(ShelfFault::new("reading hashes", "some are not there"));
            }
            at += more.len() as u64;
            hashes.extend(more);
        }
        Ok(hashes)
    }

    /// The root over the full subtree of 256^level leaves with this number.
    fn above(&self, level: u32, index: u64) -> Result<Hash, ShelfFault> {
        let key = (self.first, level, index);
        if let Some(known) = self.upper.get(&key) {
            return Ok(known);
        }
        let below = match level {
            0 | 1 => self.leaves(index * TILE_WIDTH, (index + 1) * TILE_WIDTH)?,
            _ => {
                let children = index * TILE_WIDTH..(index + 1) * TILE_WIDTH;
                children
                    .map(|child| self.above(level - 1, child))
                    .collect::<Result<_, _>>()?
            }
        };
        let root = subtree_root(&below)
            .ok_or_else(|| ShelfFault::new("reading hashes", "too few are there"))?;
        self.upper.insert(key, root);
        Ok(root)
    }
}

impl Tiles for Tree<'_> {
    type Error = ShelfFault;

    fn tile(&self, level: u32, index: u64) -> Result<Vec<Hash>, ShelfFault> {
        if level > MAX_TILE_LEVEL {
            return Ok(Vec::new());
        }
        let each = TILE_WIDTH.pow(level);
        let there = self.size / each;
        let from = index.saturating_mul(TILE_WIDTH).min(there);
        let to = (from + TILE_WIDTH).min(there);
        match level {
            0 => self.leaves(from, to),
            _ => (from..to).map(|number| self.above(level, number)).collect(),
        }
    }
}

/// A shelf's tree, with what it needs to live on its own.
#[derive(Clone)]
pub(crate) struct Trees {
    pub(crate) shelf: Arc<dyn Shelf>,
    pub(crate) upper: Upper,
}

impl Trees {
    pub(crate) fn of(&self, first: u64, size: u64) -> Tree<'_> {
        Tree {
            shelf: &*self.shelf,
            upper: &self.upper,
            first,
            size,
        }
    }
}
