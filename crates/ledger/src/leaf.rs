//! A leaf: one kind byte and a body. What an open entry's body means is known on another floor.

use crate::{Epoch, EpochFault, Hash, leaf_hash};

/// The longest leaf, kind byte included.
pub const MAX_LEAF: usize = 1 << 20;

/// What a leaf holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeafKind {
    /// The start of a log: byte 0x00.
    Epoch,
    /// An entry anyone may read; in a box or on a board, a paper: byte 0x01.
    Open,
    /// The digest of an entry that only some may read: byte 0x02.
    Closed,
}

impl LeafKind {
    fn of(byte: u8) -> Option<LeafKind> {
        match byte {
            0x00 => Some(LeafKind::Epoch),
            0x01 => Some(LeafKind::Open),
            0x02 => Some(LeafKind::Closed),
            _ => None,
        }
    }

    fn byte(self) -> u8 {
        match self {
            LeafKind::Epoch => 0x00,
            LeafKind::Open => 0x01,
            LeafKind::Closed => 0x02,
        }
    }
}

/// One leaf of a log, exactly the bytes that are hashed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    kind: LeafKind,
    bytes: Vec<u8>,
}

/// Why bytes are not a leaf.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LeafFault {
    /// There is no byte.
    #[error("a leaf has at least its kind byte")]
    Empty,
    /// The kind byte has no meaning.
    #[error("kind byte {0:#04x}; known are 0x00, 0x01, 0x02")]
    Kind(u8),
    /// A closed leaf is its kind byte and 32 bytes.
    #[error("a closed leaf has 33 bytes, this one {0}")]
    ClosedLength(usize),
    /// The leaf is above its limit.
    #[error("a leaf of {0} bytes, and the limit is {MAX_LEAF}")]
    TooLong(usize),
    /// The body of an epoch leaf cannot be read.
    #[error("the epoch leaf: {0}")]
    Epoch(#[from] EpochFault),
}

impl Leaf {
    /// The leaf of an entry anyone may read; `body` is its plain encoding.
    ///
    /// # Errors
    /// When the body is too long.
    pub fn open(body: &[u8]) -> Result<Leaf, LeafFault> {
        Leaf::from_bytes(framed(LeafKind::Open, body))
    }

    /// The leaf of a closed entry, which shows its digest and nothing else; see [`crate::Opening`].
    #[must_use]
    pub fn closed(digest: &Hash) -> Leaf {
        Leaf {
            kind: LeafKind::Closed,
            bytes: framed(LeafKind::Closed, digest.as_bytes()),
        }
    }

    /// The first leaf of a log.
    #[must_use]
    pub fn epoch(epoch: &Epoch) -> Leaf {
        Leaf {
            kind: LeafKind::Epoch,
            bytes: framed(LeafKind::Epoch, &epoch.encode()),
        }
    }

    /// Takes the bytes of a stored leaf.
    ///
    /// # Errors
    /// When the kind is unknown, or the length or an epoch's body does not fit it.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Leaf, LeafFault> {
        if bytes.len() > MAX_LEAF {
            return Err(LeafFault::TooLong(bytes.len()));
        }
        let (&first, body) = bytes.split_first().ok_or(LeafFault::Empty)?;
        let kind = LeafKind::of(first).ok_or(LeafFault::Kind(first))?;
        match kind {
            LeafKind::Epoch => _ = Epoch::decode(body)?,
            LeafKind::Open => {}
            LeafKind::Closed if body.len() == 32 => {}
            LeafKind::Closed => return Err(LeafFault::ClosedLength(bytes.len())),
        }
        Ok(Leaf { kind, bytes })
    }

    /// What the leaf holds.
    #[must_use]
    pub fn kind(&self) -> LeafKind {
        self.kind
    }

    /// Kind byte and body.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same, to keep.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// What follows the kind byte.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.bytes[1..]
    }

    /// The hash that goes into the tree.
    #[must_use]
    pub fn hash(&self) -> Hash {
        leaf_hash(&self.bytes)
    }

    /// The digest that a closed leaf shows.
    #[must_use]
    pub fn closed_digest(&self) -> Option<Hash> {
        match self.kind {
            LeafKind::Closed => self.body().try_into().ok().map(Hash),
            LeafKind::Epoch | LeafKind::Open => None,
        }
    }

    /// What an epoch leaf says.
    #[must_use]
    pub fn as_epoch(&self) -> Option<Epoch> {
        match self.kind {
            LeafKind::Epoch => Epoch::decode(self.body()).ok(),
            LeafKind::Open | LeafKind::Closed => None,
        }
    }
}

fn framed(kind: LeafKind, body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(1 + body.len());
    bytes.push(kind.byte());
    bytes.extend_from_slice(body);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_refused(bytes: &[u8], fault: LeafFault) {
        assert_eq!(Leaf::from_bytes(bytes.to_vec()), Err(fault));
    }

    #[test]
    fn an_open_leaf_keeps_its_body_as_it_is() {
        let leaf = Leaf::open(b"body").expect("a leaf");
        assert_eq!(
            (leaf.kind(), leaf.bytes(), leaf.body()),
            (LeafKind::Open, &b"\x01body"[..], &b"body"[..])
        );
        assert_eq!(leaf.hash(), Hash::of(&[b"\x00\x01body"]));
    }

    #[test]
    fn what_is_no_leaf_says_why() {
        check_refused(b"", LeafFault::Empty);
        check_refused(b"\x03x", LeafFault::Kind(3));
        check_refused(b"\x02short", LeafFault::ClosedLength(6));
        check_refused(&vec![1; MAX_LEAF + 1], LeafFault::TooLong(MAX_LEAF + 1));
        assert!(matches!(
            Leaf::from_bytes(vec![0, 0]),
            Err(LeafFault::Epoch(_))
        ));
    }
}
