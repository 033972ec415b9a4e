//! Tiles: 256 neighbouring hashes of one level kept together, so that a proof over millions of leaves reads a few
//! short rows. Tile level 0 holds leaf hashes, level 1 the roots of full level-0 tiles, and so on.

use crate::{Hash, Subtrees, subtree_root};

/// Hashes in a full tile.
pub const TILE_WIDTH: u64 = 1 << TILE_HEIGHT;

/// Levels of the tree that one tile spans.
const TILE_HEIGHT: u32 = 8;

/// Where tiles come from: a store, or a cache before it.
pub trait Tiles {
    /// Why a tile could not be had.
    type Error;

    /// The hashes of tile `index` on tile level `level`, from the left: 256, or fewer at the growing edge.
    /// Each is the root of a full subtree of `256^level` leaves.
    ///
    /// # Errors
    /// When the store fails.
    fn tile(&self, level: u32, index: u64) -> Result<Vec<Hash>, Self::Error>;
}

/// Subtrees made from tiles.
#[derive(Clone, Debug)]
pub struct Tiled<T>(pub T);

/// Why a subtree could not be made from tiles.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TileFault<E> {
    /// The store failed.
    #[error("a tile could not be had: {0}")]
    Source(E),
    /// The tile has fewer hashes than the size of the tree promises.
    #[error("tile {index} of level {level} has {found} hashes, and {needed} are needed")]
    Short {
        /// The tile's level.
        level: u32,
        /// The tile's number on its level.
        index: u64,
        /// How many hashes it has.
        found: usize,
        /// How many it should have at least.
        needed: usize,
    },
}

impl<T: Tiles> Subtrees for Tiled<T> {
    type Error = TileFault<T::Error>;

    fn subtree(&self, level: u32, index: u64) -> Result<Hash, Self::Error> {
        let (tile_level, height) = (level / TILE_HEIGHT, level % TILE_HEIGHT);
        let first = index << height;
        let (tile_index, slot) = (first / TILE_WIDTH, (first % TILE_WIDTH) as usize);
        let needed = slot + (1 << height);
        let tile = self
            .0
            .tile(tile_level, tile_index)
            .map_err(TileFault::Source)?;
        let short = || TileFault::Short {
            level: tile_level,
            index: tile_index,
            found: tile.len(),
            needed,
        };
        tile.get(slot..needed)
            .and_then(subtree_root)
            .ok_or_else(short)
    }
}
