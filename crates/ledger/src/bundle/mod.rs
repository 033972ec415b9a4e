//! The bundle: everything needed for an audit in one file, read and written in one pass.
//!
//! Flat framing of our own, without slack: every byte has a meaning and the whole file a digest. Each leaf stands
//! beside its leaf hash, so that a changed entry can be named and the reading goes on. What the entries say, and
//! whether a part is the one its entry means, is judged on another floor.

mod assembler;
mod count;
mod fault;
mod found;
mod frame;
mod reader;
mod sequence;
mod source;
mod writer;

pub use assembler::Assembler;
pub use count::Counts;
pub use fault::{ReadFault, TwoHashes, WriteFault};
pub use found::{Event, LeafFrame, LogEnd, Problem, Summary, Wrong};
pub use frame::{Header, LogHeader, PartSlot, Scope, StatedKey};
pub use reader::Reader;
pub(crate) use reader::read_parts;
pub(crate) use source::Source;
pub use writer::Writer;
pub(crate) use writer::write_parts;

/// The first eight bytes of every bundle.
pub const MAGIC: &[u8; 8] = b"PLENARY\n";

/// The version of the framing that is written and read here.
pub const VERSION: u8 = 1;

/// The longest name of a community, in bytes.
pub const MAX_COMMUNITY: u64 = 200;

/// The most key statements.
pub const MAX_KEYS: u64 = 256;

/// The longest text of a key.
pub const MAX_KEY_TEXT: u64 = 400;

/// The most logs in a bundle.
pub const MAX_LOGS: u64 = 1 << 20;

/// The longest content of a closed entry.
pub const MAX_CONTENT: u64 = 1 << 20;

/// The most parts of one entry.
pub const MAX_PARTS: u64 = 1024;

/// The longest content of one part.
pub const MAX_PART: u64 = 16 << 20;

/// The most bytes that the contents of one entry's parts have together: what a reader must be able to hold.
pub const MAX_PARTS_TOGETHER: u64 = 64 << 20;

/// How many problems a reader remembers; later ones are only counted.
pub const MAX_PROBLEMS: usize = 1000;

/// The byte that starts each frame.
mod tag {
    pub(super) const LOG: u8 = 0x10;
    pub(super) const LEAF: u8 = 0x11;
    pub(super) const LOG_END: u8 = 0x12;
    pub(super) const END: u8 = 0x1f;
}

/// The byte that says whether a part is here.
mod slot {
    pub(super) const WITHHELD: u8 = 0x00;
    pub(super) const PRESENT: u8 = 0x01;
    pub(super) const ERASED: u8 = 0x02;
}
