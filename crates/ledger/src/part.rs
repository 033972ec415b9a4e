//! A part: content kept beside an entry under a salted digest, so that it can be withheld or erased without a trace
//! of what it said, while the entry and everything computed from it stay the same.

use crate::{Hash, Salt};

/// The highest number of a named audience.
pub const MAX_AUDIENCE: u8 = 127;

/// Who may read a part, and whether it may be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u8);

impl Mark {
    /// Audience 0 is everyone; the other numbers name a set of roles, known on another floor. Nothing above
    /// [`MAX_AUDIENCE`] exists.
    #[must_use]
    pub fn new(audience: u8, erasable: bool) -> Option<Mark> {
        (audience <= MAX_AUDIENCE).then_some(Mark(audience << 1 | u8::from(erasable)))
    }

    /// Every byte is a mark: bit 0 says erasable, the other bits are the audience.
    #[must_use]
    pub fn from_byte(byte: u8) -> Mark {
        Mark(byte)
    }

    /// The byte that is hashed and stored.
    #[must_use]
    pub fn byte(self) -> u8 {
        self.0
    }

    /// Whether the part may be erased.
    #[must_use]
    pub fn is_erasable(self) -> bool {
        self.0 & 1 == 1
    }

    /// The number of the set of roles that may read it.
    #[must_use]
    pub fn audience(self) -> u8 {
        self.0 >> 1
    }

    /// Whether everyone may read it.
    #[must_use]
    pub fn is_public(self) -> bool {
        self.audience() == 0
    }
}

/// A part that is here: its salt, mark and content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Fresh and random for each part.
    pub salt: Salt,
    /// Who may read it, and whether it may be erased.
    pub mark: Mark,
    /// What it says; empty when the act came without this part.
    pub content: Vec<u8>,
}

impl Part {
    /// The part that an act did not bring. It is salted too: nobody can tell from the digest that nothing is there.
    #[must_use]
    pub fn absent(salt: Salt, mark: Mark) -> Part {
        Part {
            salt,
            mark,
            content: Vec::new(),
        }
    }

    /// Whether the act came without this part.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        self.content.is_empty()
    }

    /// What the entry carries: `SHA-256("plenary/part/v1\0" || salt || mark || content)`.
    #[must_use]
    pub fn digest(&self) -> Hash {
        Hash::of(&[
            b"plenary/part/v1\0",
            &self.salt.0,
            &[self.mark.byte()],
            &self.content,
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_byte_holds_audience_and_erasable() {
        let mark = Mark::new(5, true).expect("a mark");
        assert_eq!(
            (
                mark.byte(),
                mark.audience(),
                mark.is_erasable(),
                mark.is_public()
            ),
            (11, 5, true, false)
        );
        assert_eq!(Mark::new(127, false).map(Mark::byte), Some(254));
        assert_eq!(Mark::new(128, false), None);
    }

    #[test]
    fn salt_mark_and_content_all_count_in_the_digest() {
        let part = Part {
            salt: Salt([1; 32]),
            mark: Mark::from_byte(0),
            content: b"Ana".to_vec(),
        };
        let salted = Part {
            salt: Salt([2; 32]),
            ..part.clone()
        };
        let marked = Part {
            mark: Mark::from_byte(1),
            ..part.clone()
        };
        let absent = Part::absent(part.salt, part.mark);
        let digests = [
            part.digest(),
            salted.digest(),
            marked.digest(),
            absent.digest(),
        ];
        for (n, digest) in digests.iter().enumerate() {
            assert!(!digests[..n].contains(digest));
        }
        assert!(absent.is_absent() && !part.is_absent());
    }
}
