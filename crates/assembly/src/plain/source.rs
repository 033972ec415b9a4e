//! Where the bytes of a plain encoding come from: a slice, or pieces that are fetched one after the other.

use super::PlainError;
use serde::de::Error;

/// Bytes, read forwards.
pub(super) trait Source {
    /// The next byte.
    fn byte(&mut self) -> Result<u8, PlainError>;
    /// Shows the next bytes. There must be so many left.
    fn raw<R>(
        &mut self,
        count: usize,
        take: impl FnOnce(&[u8]) -> Result<R, PlainError>,
    ) -> Result<R, PlainError>;
    /// How many bytes were read.
    fn at(&self) -> usize;
    /// How many are to come.
    fn left(&self) -> u64;
}

fn ends() -> PlainError {
    PlainError::custom("ends inside a number")
}

/// All bytes at hand.
pub(super) struct Slice<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl Slice<'_> {
    pub(super) fn new(bytes: &[u8]) -> Slice<'_> {
        Slice { bytes, at: 0 }
    }
}

impl Source for Slice<'_> {
    #[inline]
    fn byte(&mut self) -> Result<u8, PlainError> {
        let byte = *self.bytes.get(self.at).ok_or_else(ends)?;
        self.at += 1;
        Ok(byte)
    }
    fn raw<R>(
        &mut self,
        count: usize,
        take: impl FnOnce(&[u8]) -> Result<R, PlainError>,
    ) -> Result<R, PlainError> {
        let from = self.at;
        self.at += count;
        take(&self.bytes[from..self.at])
    }
    fn at(&self) -> usize {
        self.at
    }
    fn left(&self) -> u64 {
        (self.bytes.len() - self.at) as u64
    }
}

/// One piece at hand, the next ones fetched when it is used up.
pub(super) struct Pieces<'n> {
    piece: Vec<u8>,
    at: usize,
    /// Bytes of the pieces before this one, and of all.
    before: u64,
    length: u64,
    next: &'n mut dyn FnMut() -> Result<Vec<u8>, PlainError>,
}

impl<'n> Pieces<'n> {
    pub(super) fn new(
        length: u64,
        next: &'n mut dyn FnMut() -> Result<Vec<u8>, PlainError>,
    ) -> Pieces<'n> {
        Pieces {
            piece: Vec::new(),
            at: 0,
            before: 0,
            length,
            next,
        }
    }

    #[cold]
    fn fetch(&mut self) -> Result<(), PlainError> {
        if self.left() == 0 {
            return Err(ends());
        }
        self.before += self.piece.len() as u64;
        self.at = 0;
        self.piece = (self.next)()?;
        if self.piece.is_empty() || self.before + self.piece.len() as u64 > self.length {
            return Err(PlainError::custom(
                "the pieces are not as long as they should be",
            ));
        }
        Ok(())
    }
}

impl Source for Pieces<'_> {
    #[inline]
    fn byte(&mut self) -> Result<u8, PlainError> {
        if self.at == self.piece.len() {
            self.fetch()?;
        }
        let byte = self.piece[self.at];
        self.at += 1;
        Ok(byte)
    }
    fn raw<R>(
        &mut self,
        count: usize,
        take: impl FnOnce(&[u8]) -> Result<R, PlainError>,
    ) -> Result<R, PlainError> {
        if let Some(bytes) = self.piece.get(self.at..).and_then(|rest| rest.get(..count)) {
            let taken = take(bytes);
            self.at += count;
            return taken;
        }
        // It lies across pieces: a text of a charter at the most.
        let mut gathered = Vec::new();
        while gathered.len() < count {
            if self.at == self.piece.len() {
                self.fetch()?;
            }
            let rest = &self.piece[self.at..];
            let now = rest.len().min(count - gathered.len());
            gathered.extend_from_slice(&rest[..now]);
            self.at += now;
        }
        take(&gathered)
    }
    fn at(&self) -> usize {
        usize::try_from(self.before)
            .unwrap_or(usize::MAX)
            .saturating_add(self.at)
    }
    fn left(&self) -> u64 {
        self.length - self.before - self.at as u64
    }
}
