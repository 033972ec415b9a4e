//! Putting a bundle together from pieces that somebody else gave, as they are: the framing is ours, and whether the pieces are
//! right is what the reading finds out. [`super::Writer`] is for what is one's own: it refuses what a reader would.

use std::io::Write;

use sha2::{Digest as _, Sha256};

use super::writer::write_parts;
use super::{Counts, LogHeader, PartSlot, WriteFault, tag};
use crate::{Hash, plain};

/// Assembles a bundle.
pub struct Assembler<W> {
    output: W,
    hasher: Sha256,
    counts: Counts,
}

impl<W: Write> Assembler<W> {
    /// Starts with the bytes of a header.
    ///
    /// # Errors
    /// When the output fails.
    pub fn new(output: W, header: &[u8]) -> Result<Assembler<W>, WriteFault> {
        let mut assembler = Assembler {
            output,
            hasher: Sha256::new(),
            counts: Counts::default(),
        };
        assembler.put(header)?;
        Ok(assembler)
    }

    /// Starts a log.
    ///
    /// # Errors
    /// When the output fails.
    pub fn start_log(&mut self, header: &LogHeader) -> Result<(), WriteFault> {
        let mut bytes = plain::Writer::new();
        bytes
            .byte(tag::LOG)
            .text(&header.origin.to_string())
            .uint(header.size)
            .text(&header.checkpoint);
        self.counts.logs += 1;
        self.put(bytes.as_bytes())
    }

    /// Puts a leaf: the hash that is said of it, its bytes, and what is shown of its parts.
    ///
    /// # Errors
    /// When the output fails.
    pub fn leaf(
        &mut self,
        stated: &Hash,
        leaf: &[u8],
        parts: &[PartSlot],
    ) -> Result<(), WriteFault> {
        let mut bytes = plain::Writer::new();
        bytes
            .byte(tag::LEAF)
            .uint(leaf.len() as u64)
            .raw(stated.as_bytes())
            .raw(leaf)
            .bool(false);
        write_parts(&mut bytes, parts);
        self.counts.add_leaf(None, parts);
        self.put(bytes.as_bytes())
    }

    /// Ends a log with the root that is said of it.
    ///
    /// # Errors
    /// When the output fails.
    pub fn end_log(&mut self, root: &Hash) -> Result<(), WriteFault> {
        let mut bytes = plain::Writer::new();
        bytes.byte(tag::LOG_END).raw(root.as_bytes());
        self.put(bytes.as_bytes())
    }

    /// Ends the bundle; gives the output back.
    ///
    /// # Errors
    /// When the output fails.
    pub fn finish(mut self) -> Result<W, WriteFault> {
        let mut bytes = plain::Writer::new();
        bytes.byte(tag::END);
        for count in self.counts.in_order() {
            bytes.uint(count);
        }
        self.put(bytes.as_bytes())?;
        let digest = Hash(self.hasher.finalize().into());
        self.output.write_all(digest.as_bytes())?;
        self.output.flush()?;
        Ok(self.output)
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), WriteFault> {
        self.hasher.update(bytes);
        Ok(self.output.write_all(bytes)?)
    }
}
