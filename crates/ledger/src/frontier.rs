//! The frontier: what must be remembered of a tree to append to it and to know its root. One hash for each full
//! subtree, so never more than 64, however many leaves there are.

use crate::plain::{Malformed, Problem, Reader, Writer};
use crate::{Hash, empty_root, node_hash};

/// The most leaves a log may have. No log will come near; it keeps sums of sizes away from the edge of 64 bits.
pub const MAX_TREE_SIZE: u64 = 1 << 48;

/// The right edge of a growing tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// Roots of the full subtrees, the largest (leftmost) first: one for each bit set in `size`.
    peaks: Vec<Hash>,
}

impl Frontier {
    /// The frontier of the empty tree.
    #[must_use]
    pub fn new() -> Frontier {
        Frontier::default()
    }

    /// How many leaves the tree has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf by its hash.
    pub fn push(&mut self, leaf: Hash) {
        let mut node = leaf;
        // Each one at the end of the size is a full subtree of the same height as the node: they become one.
        for _ in 0..self.size.trailing_ones() {
            let left = self
                .peaks
                .pop()
                .expect("one peak for each bit set in the size");
            node = node_hash(&left, &node);
        }
        self.peaks.push(node);
        self.size += 1;
    }

    /// The root of the tree (RFC 9162, section 2.1.1).
    #[must_use]
    pub fn root(&self) -> Hash {
        let mut from_the_right = self.peaks.iter().rev();
        let Some(&last) = from_the_right.next() else {
            return empty_root();
        };
        from_the_right.fold(last, |right, left| node_hash(left, &right))
    }

    /// The plain encoding, for a snapshot: the size, then each peak as 32 bytes, the largest first.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.uint(self.size);
        for peak in &self.peaks {
            writer.raw(peak.as_bytes());
        }
        writer.into_bytes()
    }

    /// Reads a frontier. That it belongs to the log is known only by its root.
    ///
    /// # Errors
    /// When the bytes are not what [`Frontier::encode`] writes, or the size is above [`MAX_TREE_SIZE`].
    pub fn decode(bytes: &[u8]) -> Result<Frontier, Malformed> {
        let mut reader = Reader::new(bytes);
        let size = reader.uint_within(MAX_TREE_SIZE, "a tree size")?;
        let peaks = (0..size.count_ones())
            .map(|_| reader.raw_hash("a peak"))
            .collect::<Result<_, _>>()?;
        if !reader.is_at_end() {
            return Err(Problem::LeftOver.at(reader.at()));
        }
        Ok(Frontier { size, peaks })
    }
}
