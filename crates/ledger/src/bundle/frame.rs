//! What stands in the frames of a bundle.

use crate::{KeyFault, KeyStatement, Origin, Part, VerifierKey};

/// How much of what is closed or not for everyone the bundle holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// No opening, and no part but those for everyone: byte 0x00.
    Public,
    /// Everything that is stored: byte 0x01.
    Full,
}

impl Scope {
    pub(super) fn byte(self) -> u8 {
        match self {
            Scope::Public => 0x00,
            Scope::Full => 0x01,
        }
    }

    pub(super) fn of(byte: u8) -> Option<Scope> {
        match byte {
            0x00 => Some(Scope::Public),
            0x01 => Some(Scope::Full),
            _ => None,
        }
    }
}

/// What the bundle says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The community's address, as in its origins.
    pub community: String,
    /// What is included.
    pub scope: Scope,
    /// The keys that the community says it signs with, the oldest first. A claim, until one of them is known.
    pub keys: Vec<StatedKey>,
}

/// A key statement as text: what is wrong with it is judged where the keys are needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedKey {
    /// The key, `name+id+key`.
    pub key: String,
    /// The position in the record from which it signs.
    pub from: u64,
    /// The handover checkpoint; empty for the first key.
    pub handover: String,
}

impl StatedKey {
    /// The key statement that the texts make.
    ///
    /// # Errors
    /// When the key cannot be read. The handover is read when the key is taken into a ring.
    pub fn statement(&self) -> Result<KeyStatement, KeyFault> {
        let handover = (!self.handover.is_empty()).then(|| self.handover.clone());
        Ok(KeyStatement {
            key: VerifierKey::parse(&self.key)?,
            from: self.from,
            handover,
        })
    }
}

impl From<&KeyStatement> for StatedKey {
    fn from(statement: &KeyStatement) -> StatedKey {
        StatedKey {
            key: statement.key.to_string(),
            from: statement.from,
            handover: statement.handover.clone().unwrap_or_default(),
        }
    }
}

/// What stands before the leaves of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogHeader {
    /// Which log.
    pub origin: Origin,
    /// How many leaves follow.
    pub size: u64,
    /// Its signed checkpoint at this size; empty when there is none.
    pub checkpoint: String,
}

/// A part of an entry, in the order of the digests in the entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartSlot {
    /// Here it is.
    Present(Part),
    /// It is kept, but not for the readers of this bundle.
    Withheld,
    /// It was erased; the digest in the entry is all that is left.
    Erased,
}
