//! What a log looks like to those who keep a copy of it: tiles of 256 neighbouring hashes, leaves or parts, each with a path.
//!
//! The paths and the tiles of hashes are those of C2SP tlog-tiles. Leaves are framed otherwise, since one may be longer than
//! 64 KiB; parts stand apart from them, since a part may be erased and a leaf never changes.

use std::fmt;

use crate::bundle::ReadFault;
use crate::{Hash, Leaf, TILE_WIDTH};

mod frames;

pub use frames::{parts_of, put_parts};

/// The highest level of a tile.
pub const MAX_TILE_LEVEL: u32 = 5;

/// What a tile holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TileKind {
    /// Hashes of this level: of leaves at 0, of full tiles of the level below above it.
    Hashes(u32),
    /// Leaves.
    Leaves,
    /// What everybody may read of the parts beside the leaves.
    Parts,
}

/// A tile: which kind, which number, and how many things stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TilePath {
    /// Of what.
    pub kind: TileKind,
    /// Which, from the left.
    pub index: u64,
    /// How many, 1 to 256; fewer than 256 only at the growing edge.
    pub width: u64,
}

impl TilePath {
    /// The leaves that the tile is about, from and up to, not including; none where there cannot be such a tile.
    #[must_use]
    pub fn range(&self) -> Option<(u64, u64)> {
        let level = match self.kind {
            TileKind::Hashes(level) => level,
            TileKind::Leaves | TileKind::Parts => 0,
        };
        let each = TILE_WIDTH.checked_pow(level)?;
        let from = self.index.checked_mul(TILE_WIDTH)?.checked_mul(each)?;
        let to = from.checked_add(self.width.checked_mul(each)?)?;
        Some((from, to))
    }

    /// The tiles that hold all leaves, or all their parts, of a log of this size.
    pub fn covering(kind: TileKind, size: u64) -> impl Iterator<Item = TilePath> {
        (0..size.div_ceil(TILE_WIDTH)).map(move |index| TilePath {
            kind,
            index,
            width: (size - index * TILE_WIDTH).min(TILE_WIDTH),
        })
    }

    /// Whether it can never grow.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.width == TILE_WIDTH
    }

    /// Reads what stands after `tile/` in an address. One tile has one path.
    #[must_use]
    pub fn parse(path: &str) -> Option<TilePath> {
        let (kind, rest) = path.split_once('/')?;
        let kind = match kind {
            "entries" => TileKind::Leaves,
            "parts" => TileKind::Parts,
            level => TileKind::Hashes(
                level
                    .parse()
                    .ok()
                    .filter(|level| *level <= MAX_TILE_LEVEL)?,
            ),
        };
        let (number, width) = match rest.split_once(".p/") {
            Some((number, width)) => (number, width.parse().ok().filter(|w| *w < TILE_WIDTH)?),
            None => (rest, TILE_WIDTH),
        };
        let mut index: u64 = 0;
        for piece in number.split('/') {
            let digits = piece.strip_prefix('x').unwrap_or(piece);
            let three = digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
            let more = digits.parse().ok().filter(|_| three)?;
            index = index.checked_mul(1_000)?.checked_add(more)?;
        }
        let tile = TilePath { kind, index, width };
        // What is written in another way (a zero too many, a missing `x`) is no path.
        (width > 0 && tile.to_string() == path).then_some(tile)
    }
}

/// As it stands in an address after `tile/`.
impl fmt::Display for TilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TileKind::Hashes(level) => write!(f, "{level}/")?,
            TileKind::Leaves => f.write_str("entries/")?,
            TileKind::Parts => f.write_str("parts/")?,
        }
        let mut pieces = vec![self.index % 1_000];
        let mut rest = self.index / 1_000;
        while rest > 0 {
            pieces.push(rest % 1_000);
            rest /= 1_000;
        }
        for piece in pieces.iter().skip(1).rev() {
            write!(f, "x{piece:03}/")?;
        }
        write!(f, "{:03}", pieces[0])?;
        if self.is_full() {
            Ok(())
        } else {
            write!(f, ".p/{}", self.width)
        }
    }
}

/// Leaves as a tile has them: each with its length.
#[must_use]
pub fn put_leaves(leaves: &[Leaf]) -> Vec<u8> {
    let mut bytes = crate::plain::Writer::new();
    for leaf in leaves {
        bytes.bytes(leaf.bytes());
    }
    bytes.into_bytes()
}

/// The leaves of a tile, so many and nothing more. Whether they are leaves, and those of the log, is found out by who reads on.
///
/// # Errors
/// When the bytes are not framed as [`put_leaves`] frames them.
pub fn leaves_of(bytes: &[u8], count: u64) -> Result<Vec<Vec<u8>>, ReadFault> {
    frames::read(bytes, count, frames::leaf_bytes)
}

/// The hashes of a tile, so many and nothing more.
#[must_use]
pub fn hashes_of(bytes: &[u8], count: u64) -> Option<Vec<Hash>> {
    let (hashes, rest) = bytes.as_chunks::<32>();
    let fits = rest.is_empty() && u64::try_from(hashes.len()) == Ok(count);
    fits.then(|| hashes.iter().copied().map(Hash).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::PartSlot;

    fn check(path: &str, expected: Option<(TileKind, u64, u64)>) {
        let found = TilePath::parse(path);
        assert_eq!(
            found.map(|tile| (tile.kind, tile.index, tile.width)),
            expected,
            "{path}"
        );
        if let Some(tile) = found {
            assert_eq!(tile.to_string(), path);
        }
    }

    #[test]
    fn a_tile_has_one_path() {
        check("0/000", Some((TileKind::Hashes(0), 0, 256)));
        check(
            "1/x001/x234/067",
            Some((TileKind::Hashes(1), 1_234_067, 256)),
        );
        check("entries/x001/000.p/17", Some((TileKind::Leaves, 1_000, 17)));
        check("parts/012", Some((TileKind::Parts, 12, 256)));
        for wrong in [
            "",
            "0",
            "0/",
            "0/0",
            "0/0000",
            "00/000",
            "6/000",
            "-1/000",
            "0/x000/001",
            "0/001/002",
            "0/x001",
            "0/000.p/0",
            "0/000.p/256",
            "0/000.p/01",
            "0/000.p/",
            "hashes/000",
            "0/x1/000",
            "0/x999/x999/x999/x999/x999/x999/x999/999",
            "0/000/",
            "0/+01",
            "entries/000.p/-1",
        ] {
            check(wrong, None);
        }
    }

    #[test]
    fn a_tile_is_about_a_range_of_leaves() {
        let range = |path: &str| TilePath::parse(path).and_then(|tile| tile.range());
        assert_eq!(range("0/001.p/3"), Some((256, 259)));
        assert_eq!(range("1/000.p/2"), Some((0, 512)));
        assert_eq!(range("entries/002"), Some((512, 768)));
        assert_eq!(range("5/x999/x999/x999/999"), None);
    }

    #[test]
    fn tiles_cover_every_leaf_once() {
        let widths: Vec<u64> = TilePath::covering(TileKind::Leaves, 600)
            .map(|tile| tile.width)
            .collect();
        assert_eq!(widths, [256, 256, 88]);
        assert_eq!(TilePath::covering(TileKind::Parts, 0).count(), 0);
        assert!(TilePath::covering(TileKind::Parts, 512).all(|tile| tile.is_full()));
    }

    #[test]
    fn a_tile_holds_so_many_and_nothing_more() {
        let leaves = [
            Leaf::open(b"one").expect("a leaf"),
            Leaf::open(b"two").expect("a leaf"),
        ];
        let bytes = put_leaves(&leaves);
        let read = leaves_of(&bytes, 2).expect("readable");
        assert_eq!(read, [leaves[0].bytes(), leaves[1].bytes()]);
        assert!(leaves_of(&bytes, 1).is_err(), "something is left over");
        assert!(leaves_of(&bytes, 3).is_err(), "something is missing");
        let parts = vec![vec![PartSlot::Withheld, PartSlot::Erased], Vec::new()];
        let bytes = put_parts(&parts);
        assert_eq!(parts_of(&bytes, 2).expect("readable"), parts);
        assert!(parts_of(&bytes, 3).is_err() && parts_of(b"\x01\x07", 1).is_err());
        assert_eq!(hashes_of(&[7; 64], 2), Some(vec![Hash([7; 32]); 2]));
        assert_eq!(hashes_of(&[7; 63], 2), None);
        assert_eq!(hashes_of(&[7; 64], 1), None);
    }
}
