//! SHA-256 values and the three hashes of the tree (RFC 9162, section 2.1).
//!
//! Salts live here too: they are 32 bytes like a hash, but secret, so they are another type and never printed.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// A SHA-256 value: of a leaf, a node, a part, a closed entry or a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

/// Why a text is not 32 bytes in hexadecimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} lower-case hexadecimal digits")]
pub struct HexFault {
    /// How many digits were wanted.
    pub expected: usize,
}

impl Hash {
    /// The hash of several byte strings put one after another.
    #[must_use]
    pub fn of(pieces: &[&[u8]]) -> Hash {
        let mut hasher = Sha256::new();
        for piece in pieces {
            hasher.update(piece);
        }
        Hash(hasher.finalize().into())
    }

    /// Reads 64 lower-case hexadecimal digits.
    ///
    /// # Errors
    /// When the text is anything else.
    pub fn from_hex(text: &str) -> Result<Hash, HexFault> {
        from_hex(text).map(Hash)
    }

    /// The 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// The fresh random 32 bytes that keep a digest from being guessed; stored and erased with what they salt.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 32]);

impl fmt::Debug for Salt {
    // A salt in a log file would let a short erased text be guessed again.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(..)")
    }
}

/// The hash of a leaf's bytes (kind byte and body): `SHA-256(0x00 || leaf)`.
#[must_use]
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    Hash::of(&[&[0x00], leaf])
}

/// The hash of an inner node: `SHA-256(0x01 || left || right)`.
#[must_use]
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Hash::of(&[&[0x01], &left.0, &right.0])
}

/// The root of the tree without leaves: the hash of nothing.
#[must_use]
pub fn empty_root() -> Hash {
    Hash::of(&[])
}

/// The root over a full subtree: nothing unless the count of hashes is a power of two.
#[must_use]
pub fn subtree_root(hashes: &[Hash]) -> Option<Hash> {
    if !hashes.len().is_power_of_two() {
        return None;
    }
    let mut row = hashes.to_vec();
    while row.len() > 1 {
        row = row
            .chunks_exact(2)
            .map(|pair| node_hash(&pair[0], &pair[1]))
            .collect();
    }
    row.first().copied()
}

/// Lower-case hexadecimal digits.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// Reads exactly `N` bytes of lower-case hexadecimal digits; one text per value, so upper case is refused.
pub(crate) fn from_hex<const N: usize>(text: &str) -> Result<[u8; N], HexFault> {
    let fault = HexFault { expected: 2 * N };
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return Err(fault);
    }
    let nibble = |digit: u8| match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        _ => Err(fault),
    };
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_reads_back_and_upper_case_is_refused() {
        let hash = empty_root();
        assert_eq!(
            hash.to_string(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        assert_eq!(Hash::from_hex(&hash.to_string()), Ok(hash));
        assert!(Hash::from_hex(&hash.to_string().to_uppercase()).is_err());
        assert!(Hash::from_hex("e3").is_err());
    }

    #[test]
    fn a_salt_is_never_printed() {
        assert_eq!(format!("{:?}", Salt([7; 32])), "Salt(..)");
    }

    #[test]
    fn a_subtree_has_a_power_of_two_of_leaves() {
        let leaf = empty_root();
        assert_eq!(subtree_root(&[]), None);
        assert_eq!(subtree_root(&[leaf; 3]), None);
        assert_eq!(subtree_root(&[leaf]), Some(leaf));
        assert_eq!(subtree_root(&[leaf; 2]), Some(node_hash(&leaf, &leaf)));
    }
}
