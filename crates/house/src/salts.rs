//! Where salts come from: the system's randomness, or a seed where a run must be repeatable (rehearsals, the demo).

use assembly::moment::Moment;
use ledger::Salt;
use sha2::{Digest, Sha256};

/// A source of salts.
#[derive(Clone, Debug)]
pub enum Salts {
    /// The operating system's.
    System,
    /// SHA-256 over a seed and a counter. Never for a real community: who knows the seed can guess erased texts.
    Seeded {
        /// The seed.
        seed: u64,
        /// How many were drawn.
        drawn: u64,
    },
}

impl Salts {
    /// From a seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Salts {
        Salts::Seeded { seed, drawn: 0 }
    }

    /// Thirty-two fresh bytes.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn draw(&mut self) -> Result<[u8; 32], getrandom::Error> {
        match self {
            Salts::System => {
                let mut bytes = [0; 32];
                getrandom::fill(&mut bytes)?;
                Ok(bytes)
            }
            Salts::Seeded { seed, drawn } => {
                *drawn += 1;
                let mut hash = Sha256::new();
                hash.update(b"plenary/seeded-salt/v1\0");
                hash.update(seed.to_be_bytes());
                hash.update(drawn.to_be_bytes());
                Ok(hash.finalize().into())
            }
        }
    }

    /// A fresh key for an act that is asked at a moment, in the form of a UUID of version 7: the moment, then 74 random bits.
    /// Keys that are made together so lie together in the store, and cost half of what keys in no order do.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn key(&mut self, now: Moment) -> Result<[u8; 16], getrandom::Error> {
        let (drawn, moment) = (self.draw()?, now.0.max(0).to_be_bytes());
        let mut key = [0; 16];
        key[..6].copy_from_slice(&moment[2..]);
        key[6..].copy_from_slice(&drawn[..10]);
        key[6] = 0x70 | key[6] & 0x0f;
        key[8] = 0x80 | key[8] & 0x3f;
        Ok(key)
    }

    pub(crate) fn salt(&mut self) -> Result<Salt, getrandom::Error> {
        self.draw().map(Salt)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_made_later_stands_later_and_no_two_are_alike() {
        for mut salts in [Salts::System, Salts::seeded(1)] {
            let mut at = |ms| salts.key(Moment(ms)).expect("there is randomness");
            let earlier: Vec<[u8; 16]> = (0..100).map(|_| at(1_735_689_600_000)).collect();
            let later = at(1_735_689_600_001);
            assert!(earlier.iter().all(|key| *key < later));
            let mut different = earlier.clone();
            different.sort_unstable();
            different.dedup();
            assert_eq!(different.len(), earlier.len());
            assert_eq!((later[6] >> 4, later[8] >> 6), (7, 2));
        }
    }
}
