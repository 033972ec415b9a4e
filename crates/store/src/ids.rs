//! Names of things in the store: communities, logs, acts. Bytes and numbers only.

use std::fmt;

/// The 32 bytes of a hash.
pub type Hash = [u8; 32];

/// A community: sixteen random bytes drawn by whoever founds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommunityId(pub [u8; 16]);

/// The random key an act came with; unique in its community.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActKey(pub [u8; 16]);

/// One of a community's logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogId {
    /// The record itself.
    Record,
    /// The papers or marks of one secret vote.
    Box(u32),
    /// A bulletin board, for encrypted ballots.
    Board(u32),
}

const BOXES: i64 = 1 << 32;
const BOARDS: i64 = 2 << 32;

impl LogId {
    /// The number a log has in the tables: the kind in the upper half, the count in the lower.
    pub(crate) fn number(self) -> i64 {
        match self {
            LogId::Record => 0,
            LogId::Box(n) => BOXES | i64::from(n),
            LogId::Board(n) => BOARDS | i64::from(n),
        }
    }
}

impl CommunityId {
    /// Reads what [`fmt::Display`] wrote: 32 hexadecimal digits.
    pub fn parse(text: &str) -> Option<CommunityId> {
        hex(text).map(CommunityId)
    }
}

impl fmt::Display for CommunityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Display for ActKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

fn hex(text: &str) -> Option<[u8; 16]> {
    if text.len() != 32 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; 16];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[index * 2..index * 2 + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logs_of_a_community_never_share_a_number() {
        let all = [
            LogId::Record,
            LogId::Box(0),
            LogId::Box(u32::MAX),
            LogId::Board(0),
            LogId::Board(u32::MAX),
        ];
        let mut numbers: Vec<i64> = all.iter().map(|log| log.number()).collect();
        numbers.dedup();
        assert_eq!(numbers.len(), all.len());
        assert!(numbers.is_sorted());
    }

    #[test]
    fn a_written_community_id_reads_back() {
        let id = CommunityId([0xa7; 16]);
        assert_eq!(CommunityId::parse(&id.to_string()), Some(id));
        assert_eq!(CommunityId::parse("a7"), None);
        assert_eq!(CommunityId::parse(&"é".repeat(16)), None);
    }
}
