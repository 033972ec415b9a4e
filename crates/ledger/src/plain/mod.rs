//! The plain encoding: the few primitives that every byte of the record is written with.
//!
//! One value has one encoding. Unsigned numbers are minimal LEB128, signed ones zigzag first, bytes and text carry
//! their length, a choice is its number, fields come in ascending order and end with zero. Entries are encoded on
//! another floor with the same primitives; here they serve the epoch leaf, the frontier and the bundle.

mod reader;
mod writer;

pub use reader::Reader;
pub use writer::Writer;

/// Where bytes stop being a plain encoding, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("byte {at}: {problem}")]
pub struct Malformed {
    /// Offset of the first byte that is wrong, from the start of what was read.
    pub at: u64,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What can be wrong with an encoding.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The bytes end inside a value.
    #[error("the bytes end inside {0}")]
    EndsEarly(&'static str),
    /// A number was written with more bytes than it needs.
    #[error("a number that could be written shorter")]
    NotMinimal,
    /// A number does not fit in 64 bits.
    #[error("a number above 64 bits")]
    NumberTooLarge,
    /// A length or count is above its named limit.
    #[error("{what} of {found}, and the limit is {limit}")]
    AboveLimit {
        /// What was measured.
        what: &'static str,
        /// What the bytes say.
        found: u64,
        /// The most that is accepted.
        limit: u64,
    },
    /// Something else stands where this was expected.
    #[error("expected {0}")]
    Expected(&'static str),
    /// A text is not UTF-8.
    #[error("a text that is not UTF-8")]
    NotText,
    /// Fields are not in ascending order.
    #[error("a field that is out of order or written twice")]
    FieldOrder,
    /// Bytes stand after the end of the value.
    #[error("bytes left over after the end")]
    LeftOver,
}

impl Problem {
    pub(crate) fn at(self, at: u64) -> Malformed {
        Malformed { at, problem: self }
    }
}

/// Reads one LEB128 number byte by byte, so that slices and streams share one set of rules.
#[derive(Default)]
pub(crate) struct Leb128 {
    value: u64,
    shift: u32,
}

impl Leb128 {
    /// Takes the next byte; gives the number when the byte was its last.
    pub(crate) fn take(&mut self, byte: u8) -> Result<Option<u64>, Problem> {
        let bits = u64::from(byte & 0x7f);
        // The tenth byte holds the one bit that is left of 64.
        if self.shift == 63 && byte > 1 {
            return Err(Problem::NumberTooLarge);
        }
        self.value |= bits << self.shift;
        if byte & 0x80 != 0 {
            self.shift += 7;
            return Ok(None);
        }
        if byte == 0 && self.shift > 0 {
            return Err(Problem::NotMinimal);
        }
        Ok(Some(self.value))
    }
}

/// Signed to unsigned, so that small numbers of either sign stay short: 0, -1, 1, -2 become 0, 1, 2, 3.
#[must_use]
pub fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)).cast_unsigned()
}

/// The other way of [`zigzag`].
#[must_use]
pub fn unzigzag(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ -((value & 1).cast_signed())
}
