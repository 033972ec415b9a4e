//! The keys with which a record is signed: one that signs now, and what is known of those before it.

use crate::house::House;
use crate::request::Fault;
use ledger::{Checkpoint, Frontier, KeyStatement, Signer};

/// Leaves read at a time to find the root at an earlier size.
const PAGE: usize = 2_000;

/// A signer, and the statements of all keys so far; the last one is its own.
#[derive(Debug)]
pub struct Keys {
    /// Who signs now.
    pub signer: Signer,
    /// The keys, the oldest first, each with its handover.
    pub statements: Vec<KeyStatement>,
}

impl Keys {
    /// The keys of a record whose first key was never changed.
    #[must_use]
    pub fn first(signer: Signer) -> Keys {
        let statement = KeyStatement {
            key: signer.verifier().clone(),
            from: 0,
            handover: None,
        };
        Keys {
            signer,
            statements: vec![statement],
        }
    }
}

impl House {
    /// A checkpoint of the record as it was when it had `position` leaves over all epochs, the last of them an entry of the
    /// epoch that is open: with the signatures of the key before and of the new one, it hands the record over.
    ///
    /// # Errors
    /// When the shelf does not answer, the position lies outside the epoch, or a signer's name cannot stand in a note.
    pub fn handover(&self, position: u64, signers: &[&Signer]) -> Result<String, Fault> {
        let base = self.epochs().last().map_or(0, |(_, first)| *first);
        if position <= base {
            return Err(Fault::NotThere { position });
        }
        let mut tree = Frontier::new();
        let mut newest = None;
        while base + tree.size() < position {
            let at = base + tree.size();
            let limit = usize::try_from(position - at).unwrap_or(PAGE).min(PAGE);
            let sheets = self.shelf().sheets(at, limit)?;
            let last = sheets.last().ok_or(Fault::NotThere { position })?;
            newest = last
                .entry()
                .map_err(|why| Fault::Entry { position, why })?
                .map(|entry| entry.moment.0);
            sheets.iter().for_each(|sheet| {
                tree.push(sheet.leaf.hash());
            });
        }
        let checkpoint = Checkpoint {
            origin: self.origin().clone(),
            size: tree.size(),
            root: tree.root(),
            newest,
        };
        let note = checkpoint.sign(signers);
        note.map(|note| note.to_string())
            .map_err(|why| Fault::Note(why.to_string()))
    }
}
