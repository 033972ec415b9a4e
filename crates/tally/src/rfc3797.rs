//! The selection of RFC 3797, "Publicly Verifiable Nominations Committee (NomCom) Random Selection" (2004), as the IETF and
//! W3C use it: numbers from published sources make a key (section 4.1, here [`key`]), and MD5 over the key chooses from a
//! numbered list (section 4.2, here [`select`]). MD5 is what the RFC asks for; the draw rests on the sources being unknown
//! beforehand, not on collisions being hard.

use std::fmt;

use md5::{Digest, Md5};
use num_bigint::BigUint;
use num_traits::ToPrimitive;

/// The most people in a pool: the RFC counts them in two bytes.
pub const MAX_POOL: usize = 65_535;

/// The longest key, in bytes.
pub const MAX_KEY: usize = 65_536;

/// One selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selected {
    /// The number in the pool, from one.
    pub number: usize,
    /// The hash that chose it, to compare with other programs.
    pub hash: [u8; 16],
}

/// Why nothing was selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectRefusal {
    /// A draw without sources is no draw.
    NoKey,
    /// The key is longer than [`MAX_KEY`].
    KeyTooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// More people than [`MAX_POOL`].
    PoolTooLarge {
        /// How many.
        pool: usize,
    },
}

impl fmt::Display for SelectRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SelectRefusal::NoKey => write!(f, "the key is empty"),
            SelectRefusal::KeyTooLong { length } => {
                write!(f, "the key has {length} bytes, more than {MAX_KEY}")
            }
            SelectRefusal::PoolTooLarge { pool } => {
                write!(f, "{pool} in the pool, more than {MAX_POOL}")
            }
        }
    }
}

impl std::error::Error for SelectRefusal {}

/// The key of sources that are whole numbers: each source's numbers in ascending order, each followed by a point, each
/// source followed by a line. Sources with fractions or letters are first brought to the RFC's form by hand, and their
/// key is given to [`select`] as it is.
#[must_use]
pub fn key(sources: &[Vec<u64>]) -> String {
    let source = |numbers: &Vec<u64>| {
        let mut sorted = numbers.clone();
        sorted.sort_unstable();
        sorted
            .iter()
            .map(|number| format!("{number}."))
            .collect::<String>()
            + "/"
    };
    sources.iter().map(source).collect()
}

/// Selects so many numbers from a pool numbered from one; all of them where there are no more.
pub fn select(key: &[u8], pool: usize, places: usize) -> Result<Vec<Selected>, SelectRefusal> {
    if key.is_empty() {
        return Err(SelectRefusal::NoKey);
    }
    if key.len() > MAX_KEY {
        return Err(SelectRefusal::KeyTooLong { length: key.len() });
    }
    let last = u16::try_from(pool).map_err(|_| SelectRefusal::PoolTooLarge { pool })?;
    let mut waiting = (1..=pool).collect::<Vec<_>>();
    let mut selected = Vec::new();
    for place in (0..last).take(places) {
        let around = place.to_be_bytes();
        let hash = Md5::new()
            .chain_update(around)
            .chain_update(key)
            .chain_update(around)
            .finalize();
        let hash = <[u8; 16]>::from(hash);
        let left = BigUint::from_bytes_be(&hash) % waiting.len();
        let at = left
            .to_usize()
            .expect("a remainder is smaller than the pool");
        selected.push(Selected {
            number: waiting.remove(at),
            hash,
        });
    }
    Ok(selected)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources() -> Vec<Vec<u64>> {
        vec![
            vec![9319],
            vec![2, 5, 12, 8, 10],
            vec![9, 18, 26, 34, 41, 45],
        ]
    }

    #[test]
    fn the_example_of_the_rfc_has_its_key() {
        assert_eq!(key(&sources()), "9319./2.5.8.10.12./9.18.26.34.41.45./");
    }

    #[test]
    fn the_example_of_the_rfc_selects_the_same_ten_of_25() {
        let selected = select(key(&sources()).as_bytes(), 25, 10).expect("a sound pool");
        let numbers = selected.iter().map(|one| one.number).collect::<Vec<_>>();
        assert_eq!(numbers, [17, 7, 2, 16, 25, 23, 8, 24, 19, 13]);
        let hash = selected[0]
            .hash
            .iter()
            .map(|byte| format!("{byte:02X}"))
            .collect::<String>();
        assert_eq!(hash, "990DD0A5692A029A98B5E01AA28F3459");
    }

    #[test]
    fn a_pool_is_drawn_to_its_end_and_no_further() {
        let mut numbers = select(b"1./", 5, 9)
            .expect("a sound pool")
            .iter()
            .map(|one| one.number)
            .collect::<Vec<_>>();
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2, 3, 4, 5]);
        assert_eq!(select(b"1./", 0, 3), Ok(vec![]));
    }

    #[test]
    fn a_draw_without_sources_or_of_too_many_is_refused() {
        assert_eq!(select(b"", 5, 1), Err(SelectRefusal::NoKey));
        assert_eq!(
            select(&vec![b'1'; MAX_KEY + 1], 5, 1),
            Err(SelectRefusal::KeyTooLong {
                length: MAX_KEY + 1
            })
        );
        assert_eq!(
            select(b"1./", 65_536, 1),
            Err(SelectRefusal::PoolTooLarge { pool: 65_536 })
        );
    }
}
