//! Writing the plain encoding into memory.

use super::zigzag;
use crate::Hash;

/// Collects plain-encoded values.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// An empty writer.
    #[must_use]
    pub fn new() -> Writer {
        Writer::default()
    }

    /// What was written.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// What was written so far.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// An unsigned number: minimal LEB128, seven bits a byte, the lowest first.
    pub fn uint(&mut self, mut value: u64) -> &mut Writer {
        while value >= 0x80 {
            self.bytes.push(low_seven_bits(value) | 0x80);
            value >>= 7;
        }
        self.byte(low_seven_bits(value))
    }

    /// A signed number: zigzag, then as an unsigned one.
    pub fn int(&mut self, value: i64) -> &mut Writer {
        self.uint(zigzag(value))
    }

    /// Yes or no: one byte, 1 or 0.
    pub fn bool(&mut self, value: bool) -> &mut Writer {
        self.byte(u8::from(value))
    }

    /// One byte as it is.
    pub fn byte(&mut self, value: u8) -> &mut Writer {
        self.bytes.push(value);
        self
    }

    /// Bytes as they are, without their length: only where the format fixes it.
    pub fn raw(&mut self, bytes: &[u8]) -> &mut Writer {
        self.bytes.extend_from_slice(bytes);
        self
    }

    /// Length, then the bytes.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Writer {
        self.uint(bytes.len() as u64).raw(bytes)
    }

    /// Length in bytes, then the text in UTF-8.
    pub fn text(&mut self, text: &str) -> &mut Writer {
        self.bytes(text.as_bytes())
    }

    /// A digest inside a structure: bytes, whose length is 32.
    pub fn hash(&mut self, hash: &Hash) -> &mut Writer {
        self.bytes(hash.as_bytes())
    }

    /// Nothing (0) or something (1 and the value).
    pub fn option<T>(
        &mut self,
        value: Option<T>,
        write: impl FnOnce(&mut Writer, T),
    ) -> &mut Writer {
        self.bool(value.is_some());
        if let Some(value) = value {
            write(self, value);
        }
        self
    }

    /// Count, then each item.
    pub fn seq<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Writer, &T)) -> &mut Writer {
        self.uint(items.len() as u64);
        for item in items {
            write(self, item);
        }
        self
    }

    /// Announces the field with this index; its value follows. Fields are written in ascending order.
    pub fn field(&mut self, index: u64) -> &mut Writer {
        self.uint(index + 1)
    }

    /// Ends a structure.
    pub fn end_fields(&mut self) -> &mut Writer {
        self.uint(0)
    }
}

fn low_seven_bits(value: u64) -> u8 {
    (value & 0x7f) as u8
}
