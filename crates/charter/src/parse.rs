//! From bytes to rules: Markdown into clauses and rule blocks, blocks into KDL nodes, nodes into the values of `model`.
//! Every stage reports all it finds and goes on, so that a drafter sees the whole list at once. Whether the rules fit
//! together is `check`'s question.

mod admission;
mod block;
mod condition;
mod decision;
mod document;
mod electorate;
mod fields;
mod member;
mod motions;
mod office;
mod quorum;
mod reader;
mod rules;
mod scan;
mod serving;
mod standing;
mod structure;
mod suggest;
mod threshold;
mod value;

pub use condition::TEST_WORDS;
pub use quorum::QUORUM_WORDS;
pub use rules::RULE_WORDS;
pub(crate) use suggest::nearest;
pub use threshold::THRESHOLD_WORDS;

use std::sync::Arc;

use crate::{Charter, Place, Problem};
use reader::Reader;

/// Limits on what a drafter may give. Each has its message.
pub mod limits {
    /// Bytes of a charter.
    pub const FILE_BYTES: usize = 2 << 20;
    /// Top-level rules of a charter.
    pub const RULES: usize = 5_000;
    /// Clauses of a charter.
    pub const CLAUSES: usize = 10_000;
    /// Blocks within blocks. The KDL reader calls itself for each; 32 fit twice into the stack of a thread, and the
    /// deepest rule of a real charter has 8.
    pub const NESTING: usize = 32;
    /// Blocks in one top-level rule.
    pub const BLOCKS_PER_RULE: usize = 250;
    /// Bytes of one top-level rule.
    pub const RULE_BYTES: usize = 64 << 10;
    /// Characters of a name.
    pub const NAME_CHARS: usize = 64;
    /// Characters of a title, question or note.
    pub const TEXT_CHARS: usize = 4_000;
    /// The greatest number in a length of time, a count or a number of seats.
    pub const NUMBER: i64 = 100_000;
    /// Parts of a threshold with its definitions put in place.
    pub const THRESHOLD_PARTS: usize = 500;
    /// Problems reported of one file.
    pub const PROBLEMS: usize = 1_000;
}

/// Reads one charter. A charter with errors comes back with what could be read, so that the rest can be checked too.
pub fn parse(file_name: &str, bytes: &[u8]) -> (Charter, Vec<Problem>) {
    let reader = Reader::new(Arc::from(file_name));
    let mut charter = Charter::default();
    if let Some(text) = as_text(&reader, bytes) {
        let document = document::read(&reader, text);
        charter.title = document.title;
        charter.clauses = document.clauses;
        let nodes = block::read_all(&reader, &document.blocks);
        rules::read(&reader, &nodes, &mut charter);
    } else {
        reader.unread.set(true);
    }
    reader.finish(charter)
}

fn as_text<'a>(reader: &Reader, bytes: &'a [u8]) -> Option<&'a str> {
    if bytes.len() > limits::FILE_BYTES {
        let problem = Problem::error("check-file-too-long").with("limit", limits::FILE_BYTES);
        reader.report(Place::default(), problem);
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(wrong) => {
            let place = Place {
                offset: u32::try_from(wrong.valid_up_to()).unwrap_or(u32::MAX),
                length: 1,
            };
            reader.report(place, Problem::error("check-not-utf8"));
            None
        }
    }
}
