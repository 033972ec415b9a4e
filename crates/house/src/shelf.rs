//! The shelf: where sheets lie. A sheet is a leaf with everything beside it. One shelf is memory, one is the store; the
//! house works with either and cannot tell them apart.

use assembly::entry::Entry;
use assembly::part::{PartAddress, PartText};
use assembly::plain::PlainError;
use ledger::{Hash, Leaf, LeafKind, Opening, Part};
use std::ops::Range;
use store::{Snapshot, SnapshotPlace};

/// A leaf, its opening and its parts. A part that was erased is `None`.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The leaf.
    pub leaf: Leaf,
    /// What a closed leaf hides.
    pub opening: Option<Opening>,
    /// The parts, by slot.
    pub parts: Vec<Option<Part>>,
}

impl Sheet {
    /// The entry on it. `None` for an epoch's leaf, and for a closed entry that is not opened here.
    ///
    /// # Errors
    /// When the bytes are no entry.
    pub fn entry(&self) -> Result<Option<Entry>, PlainError> {
        entry_of(&self.leaf, self.opening.as_ref())
    }
}

/// A leaf with its opening and without its parts: what `apply` needs.
#[derive(Clone, Debug)]
pub struct Bare {
    /// The leaf.
    pub leaf: Leaf,
    /// What a closed leaf hides.
    pub opening: Option<Opening>,
}

impl Bare {
    /// The entry, as [`Sheet::entry`] reads it.
    ///
    /// # Errors
    /// When the bytes are no entry.
    pub fn entry(&self) -> Result<Option<Entry>, PlainError> {
        entry_of(&self.leaf, self.opening.as_ref())
    }
}

fn entry_of(leaf: &Leaf, opening: Option<&Opening>) -> Result<Option<Entry>, PlainError> {
    match (leaf.kind(), opening) {
        (LeafKind::Open, _) => Entry::from_bytes(leaf.body()).map(Some),
        (LeafKind::Closed, Some(opening)) => Entry::from_bytes(&opening.content).map(Some),
        (LeafKind::Closed, None) | (LeafKind::Epoch, _) => Ok(None),
    }
}

/// What became of an append.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything is on the shelf.
    Kept,
    /// Somebody else appended first; nothing of this batch is there.
    Conflict,
    /// An act with this key was accepted before, at this position; nothing of this batch is there.
    Known {
        /// The key.
        key: [u8; 16],
        /// The first answer.
        position: u64,
    },
}

/// What an erasure did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// How many parts lost their content.
    pub parts: u64,
    /// Places where the bytes may still be, in words for the operator.
    pub remnants: Vec<String>,
}

/// A batch to put on the shelf.
#[derive(Clone, Debug, Default)]
pub struct Tray {
    /// Sheets in order.
    pub sheets: Vec<Sheet>,
    /// Keys of acts, each with its position.
    pub keys: Vec<([u8; 16], u64)>,
    /// The parts whose content the sheets take away, at one with them.
    pub erases: Vec<PartAddress>,
    /// The newest moment, in milliseconds.
    pub newest: i64,
    /// When something falls due next.
    pub next_due: Option<i64>,
    /// What this node's clock shows; none when the clock is simulated.
    pub clock: Option<i64>,
}

/// The shelf does not answer: ours, not the actor's.
#[derive(Debug, thiserror::Error)]
#[error("{doing}: {why}")]
pub struct ShelfFault {
    /// What was being done.
    pub doing: &'static str,
    /// What went wrong.
    pub why: String,
}

impl ShelfFault {
    pub(crate) fn new(doing: &'static str, why: impl std::fmt::Display) -> ShelfFault {
        ShelfFault {
            doing,
            why: why.to_string(),
        }
    }
}

/// Where sheets lie.
pub trait Shelf: Send + Sync {
    /// How many sheets lie there.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn size(&self) -> Result<u64, ShelfFault>;

    /// Puts a tray there if exactly `expected` sheets lie there, durably, or nothing.
    ///
    /// # Errors
    /// When the shelf does not answer; the tray may be there or not.
    fn append(&self, expected: u64, tray: Tray) -> Result<Outcome, ShelfFault>;

    /// As [`Shelf::append`], but where the shelf can, nobody else appends between the look at the size, which `make` is
    /// told, and the append of the tray that it gives. It may be called more than once; the last tray counts. None
    /// appends nothing, and is kept.
    ///
    /// # Errors
    /// When the shelf does not answer; the tray may be there or not.
    fn append_in_turn(
        &self,
        make: &mut dyn FnMut(u64) -> Option<Tray>,
    ) -> Result<Outcome, ShelfFault> {
        let size = self.size()?;
        match make(size) {
            Some(tray) => self.append(size, tray),
            None => Ok(Outcome::Kept),
        }
    }

    /// Sheets from a position on, at most `limit`.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn sheets(&self, from: u64, limit: usize) -> Result<Vec<Sheet>, ShelfFault>;

    /// The same without their parts, for a state to catch up with. Fewer than `limit` may come; none only at the end.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn bare(&self, from: u64, limit: usize) -> Result<Vec<Bare>, ShelfFault> {
        let sheets = self.sheets(from, limit)?.into_iter();
        Ok(sheets
            .map(|Sheet { leaf, opening, .. }| Bare { leaf, opening })
            .collect())
    }

    /// The hashes of the leaves of a range. Fewer may come; none only past the end.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn hashes(&self, range: Range<u64>) -> Result<Vec<Hash>, ShelfFault> {
        let limit = usize::try_from(range.end.saturating_sub(range.start)).unwrap_or(usize::MAX);
        let bare = self.bare(range.start, limit)?;
        Ok(bare.iter().map(|bare| bare.leaf.hash()).collect())
    }

    /// Where snapshots of the state lie, if it keeps any.
    fn snapshots(&self) -> Option<&dyn Snapshots> {
        None
    }

    /// Where the act with this key was accepted.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn answer(&self, key: [u8; 16]) -> Result<Option<u64>, ShelfFault>;

    /// The text in a slot. A shelf that does not answer gives nothing to see.
    fn text(&self, address: PartAddress) -> PartText;

    /// The texts in a slot of each entry of a range, where there are any: for lists of very many names.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn texts(&self, range: Range<u64>, slot: u8) -> Result<Vec<(u64, PartText)>, ShelfFault> {
        let limit = usize::try_from(range.end.saturating_sub(range.start)).unwrap_or(usize::MAX);
        let sheets = (range.start..).zip(self.sheets(range.start, limit)?);
        let texts = sheets.filter_map(|(position, sheet)| {
            let part = sheet.parts.get(usize::from(slot))?;
            Some((position, text_of(part.as_ref())))
        });
        Ok(texts.collect())
    }

    /// Takes the content of parts away for ever.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn erase(&self, parts: &[PartAddress]) -> Result<Erased, ShelfFault>;
}

/// Where snapshots lie.
pub trait Snapshots {
    /// Whether they outlive this process. If not, nobody will ever start from one.
    fn are_lasting(&self) -> bool;

    /// Puts a chunk of a snapshot there; one of the same number is replaced.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn put_chunk(&self, place: SnapshotPlace, number: u32, bytes: &[u8]) -> Result<(), ShelfFault>;

    /// Puts a snapshot there whose chunks are there, and takes old ones away.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn put(&self, snapshot: &Snapshot) -> Result<(), ShelfFault>;

    /// The newest snapshot of a format at or before a position.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn newest(&self, format: u32, at_most: u64) -> Result<Option<Snapshot>, ShelfFault>;

    /// A chunk of a snapshot, if it is there.
    ///
    /// # Errors
    /// When the shelf does not answer.
    fn chunk(&self, place: SnapshotPlace, number: u32) -> Result<Option<Vec<u8>>, ShelfFault>;
}

/// How many snapshots stay: if the newest is damaged, the one before it saves most of the work.
pub(crate) const SNAPSHOTS_KEPT: usize = 2;

/// A part's content as text. What is not UTF-8 was never accepted.
#[must_use]
pub fn text_of(part: Option<&Part>) -> PartText {
    match part {
        None => PartText::Unseen,
        Some(part) if part.content.is_empty() => PartText::Empty,
        Some(part) => std::str::from_utf8(&part.content)
            .map_or(PartText::Unseen, |text| PartText::Known(text.into())),
    }
}
