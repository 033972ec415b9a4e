//! The opening of a closed entry: what its leaf commits to, kept beside the log for those who may read it.

use crate::{Hash, Leaf, Salt};

/// Salt and content of a closed entry; the content is the entry's plain encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Fresh and random for each entry, so that equal entries do not look equal.
    pub salt: Salt,
    /// The entry's plain encoding.
    pub content: Vec<u8>,
}

impl Opening {
    /// What the leaf shows: `SHA-256("plenary/closed/v1\0" || salt || content)`.
    #[must_use]
    pub fn digest(&self) -> Hash {
        Hash::of(&[b"plenary/closed/v1\0", &self.salt.0, &self.content])
    }

    /// The leaf that commits to this opening.
    #[must_use]
    pub fn leaf(&self) -> Leaf {
        Leaf::closed(&self.digest())
    }

    /// Whether this is what the leaf commits to.
    #[must_use]
    pub fn opens(&self, leaf: &Leaf) -> bool {
        leaf.closed_digest() == Some(self.digest())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_opens_its_own_leaf_and_no_other() {
        let one = Opening {
            salt: Salt([1; 32]),
            content: b"entry".to_vec(),
        };
        let other = Opening {
            salt: Salt([2; 32]),
            content: b"entry".to_vec(),
        };
        assert!(one.opens(&one.leaf()));
        assert!(!other.opens(&one.leaf()));
        assert!(!one.opens(&Leaf::open(one.digest().as_bytes()).expect("a leaf")));
    }
}
