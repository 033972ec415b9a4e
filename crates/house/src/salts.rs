//! Where salts come from: the system's randomness, or a seed where a run must be repeatable (rehearsals, the demo).

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

    pub(crate) fn salt(&mut self) -> Result<Salt, getrandom::Error> {
        self.draw().map(Salt)
    }
}
