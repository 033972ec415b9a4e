//! A lot that anyone can draw again: places are given by SHA-256 over a seed that was known to nobody when the rule was fixed. The
//! seed is a given value; where it comes from (a beacon, a market, a lottery) is the charter's business, and so is the rule
//! that the list of names is fixed before the seed is known.
//!
//! For place `k`, counted from 1, each name still in the hat has the ticket
//!
//! ```text
//! SHA-256( "plenary lot 1" | length of seed, 8 bytes | seed | k, 8 bytes | name )
//! ```
//!
//! with numbers big-endian and the name in its UTF-8 bytes as recorded. The least ticket, compared byte by byte, is drawn. The
//! order in which names are given does not matter.

use std::fmt;

use sha2::{Digest, Sha256};

/// The most names in one hat.
pub const MAX_NAMES: usize = 2_000;

/// The longest seed, in bytes.
pub const MAX_SEED: usize = 65_536;

/// Keeps the tickets of this rule apart from every other use of the same seed.
const RULE: &[u8] = b"plenary lot 1";

/// A name drawn, with the ticket that drew it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn<'a> {
    /// The name.
    pub name: &'a str,
    /// Its ticket for that place.
    pub ticket: [u8; 32],
}

/// Why nothing was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LotRefusal {
    /// A lot without a seed is no lot.
    NoSeed,
    /// The seed is longer than [`MAX_SEED`].
    SeedTooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// More names than [`MAX_NAMES`].
    TooManyNames {
        /// How many.
        names: usize,
    },
    /// A name is in the hat twice.
    NameTwice {
        /// The position of the second.
        at: usize,
    },
}

impl fmt::Display for LotRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LotRefusal::NoSeed => write!(f, "the seed is empty"),
            LotRefusal::SeedTooLong { length } => {
                write!(f, "the seed has {length} bytes, more than {MAX_SEED}")
            }
            LotRefusal::TooManyNames { names } => write!(f, "{names} names, more than {MAX_NAMES}"),
            LotRefusal::NameTwice { at } => write!(f, "name {at} is in the hat already"),
        }
    }
}

impl std::error::Error for LotRefusal {}

/// Draws names for so many places, in order; all names where there are no more than places.
pub fn draw<'a>(
    seed: &[u8],
    names: &[&'a str],
    places: usize,
) -> Result<Vec<Drawn<'a>>, LotRefusal> {
    refuse(seed, names)?;
    let seeded = Sha256::new()
        .chain_update(RULE)
        .chain_update((seed.len() as u64).to_be_bytes())
        .chain_update(seed);
    let mut hat = names.to_vec();
    let mut drawn = Vec::new();
    for place in 1..=places.min(names.len()) as u64 {
        let ticket = |name: &str| {
            seeded
                .clone()
                .chain_update(place.to_be_bytes())
                .chain_update(name)
        };
        let tickets = hat
            .iter()
            .enumerate()
            .map(|(at, name)| (<[u8; 32]>::from(ticket(name).finalize()), at));
        if let Some((ticket, at)) = tickets.min() {
            drawn.push(Drawn {
                name: hat.swap_remove(at),
                ticket,
            });
        }
    }
    Ok(drawn)
}

fn refuse(seed: &[u8], names: &[&str]) -> Result<(), LotRefusal> {
    if seed.is_empty() {
        return Err(LotRefusal::NoSeed);
    }
    if seed.len() > MAX_SEED {
        return Err(LotRefusal::SeedTooLong { length: seed.len() });
    }
    if names.len() > MAX_NAMES {
        return Err(LotRefusal::TooManyNames { names: names.len() });
    }
    match (1..names.len()).find(|at| names[..*at].contains(&names[*at])) {
        Some(at) => Err(LotRefusal::NameTwice { at }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(seed: &str, names: &str, places: usize) -> String {
        let names = names.split(' ').collect::<Vec<_>>();
        let drawn = draw(seed.as_bytes(), &names, places).expect("a sound hat");
        drawn
            .iter()
            .map(|drawn| drawn.name)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn the_order_of_the_names_does_not_matter_and_the_seed_does() {
        assert_eq!(order("7", "ana bo cy di", 4), order("7", "di cy bo ana", 4));
        let orders = ["1", "2", "3", "4", "5", "6"].map(|seed| order(seed, "ana bo cy di", 4));
        assert!(orders.iter().any(|other| *other != orders[0]));
    }

    #[test]
    fn fewer_places_are_the_beginning_of_more() {
        let all = order("7", "ana bo cy di", 9);
        assert_eq!(all.split(' ').count(), 4);
        assert!(all.starts_with(&order("7", "ana bo cy di", 2)));
        assert_eq!(order("7", "ana", 0), "");
    }

    #[test]
    fn a_ticket_is_the_hash_that_the_rule_describes() {
        let drawn = draw(b"seed", &["ana"], 1).expect("a sound hat");
        let text = b"plenary lot 1\0\0\0\0\0\0\0\x04seed\0\0\0\0\0\0\0\x01ana";
        assert_eq!(drawn[0].ticket, <[u8; 32]>::from(Sha256::digest(text)));
    }

    #[test]
    fn a_hat_that_is_not_in_order_is_refused() {
        let long = vec![0; MAX_SEED + 1];
        let names = (0..=MAX_NAMES)
            .map(|number| number.to_string())
            .collect::<Vec<_>>();
        let names = names.iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(draw(b"", &["ana"], 1), Err(LotRefusal::NoSeed));
        assert_eq!(
            draw(&long, &["ana"], 1),
            Err(LotRefusal::SeedTooLong {
                length: MAX_SEED + 1
            })
        );
        assert_eq!(
            draw(b"7", &["ana", "bo", "ana"], 1),
            Err(LotRefusal::NameTwice { at: 2 })
        );
        assert_eq!(
            draw(b"7", &names, 1),
            Err(LotRefusal::TooManyNames {
                names: MAX_NAMES + 1
            })
        );
    }
}
