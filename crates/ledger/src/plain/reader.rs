//! Reading the plain encoding from memory, strictly: what the writer would not have written is refused.

use super::{Leb128, Malformed, Problem, unzigzag};
use crate::Hash;

/// Takes plain-encoded values off the front of a slice and remembers the offset for its errors.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Starts at the first byte.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes, at: 0 }
    }

    /// Offset of the next byte.
    #[must_use]
    pub fn at(&self) -> u64 {
        self.at as u64
    }

    /// Whether every byte was taken.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// When a byte is left over.
    pub fn finish(self) -> Result<(), Malformed> {
        if self.is_at_end() {
            Ok(())
        } else {
            Err(Problem::LeftOver.at(self.at()))
        }
    }

    /// One byte as it is.
    ///
    /// # Errors
    /// At the end of the bytes.
    pub fn byte(&mut self) -> Result<u8, Malformed> {
        self.raw(1, "a byte").map(|bytes| bytes[0])
    }

    /// `length` bytes as they are; `what` names them in the error.
    ///
    /// # Errors
    /// When fewer are left.
    pub fn raw(&mut self, length: usize, what: &'static str) -> Result<&'a [u8], Malformed> {
        let left = &self.bytes[self.at..];
        let Some(taken) = left.get(..length) else {
            return Err(Problem::EndsEarly(what).at(self.bytes.len() as u64));
        };
        self.at += length;
        Ok(taken)
    }

    /// An unsigned number.
    ///
    /// # Errors
    /// When it is cut off, longer than it needs to be, or above 64 bits; the offset is that of its first byte.
    pub fn uint(&mut self) -> Result<u64, Malformed> {
        let start = self.at();
        let mut number = Leb128::default();
        loop {
            let byte = self.raw(1, "a number")?[0];
            if let Some(value) = number.take(byte).map_err(|problem| problem.at(start))? {
                return Ok(value);
            }
        }
    }

    /// An unsigned number of at most `limit`; `what` names it in the error.
    ///
    /// # Errors
    /// As [`Reader::uint`], and above the limit.
    pub fn uint_within(&mut self, limit: u64, what: &'static str) -> Result<u64, Malformed> {
        let start = self.at();
        let found = self.uint()?;
        if found > limit {
            return Err(Problem::AboveLimit { what, found, limit }.at(start));
        }
        Ok(found)
    }

    /// A signed number.
    ///
    /// # Errors
    /// As [`Reader::uint`].
    pub fn int(&mut self) -> Result<i64, Malformed> {
        self.uint().map(unzigzag)
    }

    /// Yes or no.
    ///
    /// # Errors
    /// When the byte is neither 0 nor 1.
    pub fn bool(&mut self) -> Result<bool, Malformed> {
        let start = self.at();
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Problem::Expected("0 or 1").at(start)),
        }
    }

    /// Length, then the bytes; at most `limit` of them.
    ///
    /// # Errors
    /// When the length is above the limit or the bytes end first.
    pub fn bytes(&mut self, limit: u64, what: &'static str) -> Result<&'a [u8], Malformed> {
        let length = self.uint_within(limit, what)?;
        // A length that does not fit in memory is certainly more than what is left.
        self.raw(usize::try_from(length).unwrap_or(usize::MAX), what)
    }

    /// Length, then text in UTF-8; at most `limit` bytes of it.
    ///
    /// # Errors
    /// As [`Reader::bytes`], and when it is not UTF-8.
    pub fn text(&mut self, limit: u64, what: &'static str) -> Result<&'a str, Malformed> {
        let bytes = self.bytes(limit, what)?;
        let start = (self.at - bytes.len()) as u64;
        std::str::from_utf8(bytes)
            .map_err(|fault| Problem::NotText.at(start + fault.valid_up_to() as u64))
    }

    /// A digest inside a structure: bytes, whose length is 32.
    ///
    /// # Errors
    /// When the length is another one or the bytes end first.
    pub fn hash(&mut self) -> Result<Hash, Malformed> {
        let start = self.at();
        if self.uint()? != 32 {
            return Err(Problem::Expected("a digest of 32 bytes").at(start));
        }
        self.raw_hash("a digest")
    }

    /// 32 bytes without their length.
    ///
    /// # Errors
    /// When the bytes end first.
    pub fn raw_hash(&mut self, what: &'static str) -> Result<Hash, Malformed> {
        let bytes = self.raw(32, what)?;
        Ok(Hash(
            bytes
                .try_into()
                .expect("raw gives as many bytes as were asked"),
        ))
    }

    /// Nothing or something.
    ///
    /// # Errors
    /// As [`Reader::bool`], and what the value says.
    pub fn option<T>(
        &mut self,
        read: impl FnOnce(&mut Reader<'a>) -> Result<T, Malformed>,
    ) -> Result<Option<T>, Malformed> {
        if self.bool()? {
            read(self).map(Some)
        } else {
            Ok(None)
        }
    }

    /// Count, at most `limit`, then each item.
    ///
    /// # Errors
    /// When the count is above the limit, and what an item says.
    pub fn seq<T>(
        &mut self,
        limit: u64,
        what: &'static str,
        mut read: impl FnMut(&mut Reader<'a>) -> Result<T, Malformed>,
    ) -> Result<Vec<T>, Malformed> {
        let count = self.uint_within(limit, what)?;
        // No capacity from a claimed count: memory follows the bytes that are really there.
        let mut items = Vec::new();
        for _ in 0..count {
            items.push(read(self)?);
        }
        Ok(items)
    }

    /// The index of the next field of a structure, or nothing at its end. `last` starts at 0 for each structure.
    ///
    /// # Errors
    /// When fields are out of order.
    pub fn next_field(&mut self, last: &mut u64) -> Result<Option<u64>, Malformed> {
        let start = self.at();
        let tag = self.uint()?;
        if tag == 0 {
            return Ok(None);
        }
        if tag <= *last {
            return Err(Problem::FieldOrder.at(start));
        }
        *last = tag;
        Ok(Some(tag - 1))
    }
}
