//! The keys of a community over time. The record announces a new key; the checkpoint at that size is signed by the
//! old key and the new one, so that whoever knows any earlier key can follow to the later ones.

use crate::{
    Checkpoint, CheckpointFault, LogName, Note, NoteFault, Origin, Slip, SlipFault, VerifierKey,
};

/// The most keys in a ring.
const MAX_KEYS: usize = 256;

/// That a key signs from a size on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyStatement {
    /// The key.
    pub key: VerifierKey,
    /// The position in the record, counted over all epochs, from which it signs; 0 for the first key.
    pub from: u64,
    /// The handover: the record's checkpoint at `from`, signed by the key before and by this one.
    /// The first key has none.
    pub handover: Option<String>,
}

/// Keys with the sizes for which they hold: each from its own statement up to and including the next one's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRing {
    statements: Vec<KeyStatement>,
}

/// Why a key is not taken into the ring, or a note is not believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RingFault {
    /// Keys follow one another.
    #[error("a key from {from} cannot follow one from {last}")]
    Order {
        /// The new key's size.
        from: u64,
        /// The last key's.
        last: u64,
    },
    /// The key that is known is not among those stated.
    #[error("the known key is not among the stated ones")]
    UnknownKey,
    /// The ring is full.
    #[error("a ring has at most {MAX_KEYS} keys")]
    Full,
    /// The statement brings no handover.
    #[error("a later key needs a checkpoint signed by the key before it")]
    NoHandover,
    /// The handover is a checkpoint of something else.
    #[error("the handover is a checkpoint of size {found}, and the key signs from {from}")]
    HandoverSize {
        /// The checkpoint's size.
        found: u64,
        /// The statement's.
        from: u64,
    },
    /// Keys are handed over in the record, not in a box.
    #[error("the handover is not a checkpoint of the record")]
    HandoverElsewhere,
    /// The new key did not sign its own handover.
    #[error("the new key did not sign the handover")]
    NotSignedByNewKey,
    /// The note is not a checkpoint or not to be believed.
    #[error("the checkpoint: {0}")]
    Checkpoint(#[from] CheckpointFault),
    /// The note is not a slip or not to be believed.
    #[error("the slip: {0}")]
    Slip(#[from] SlipFault),
    /// The note's signatures do not hold.
    #[error(transparent)]
    Note(#[from] NoteFault),
}

impl KeyRing {
    /// A ring with one key, which is trusted because of where it came from: a page, a letter, a friend.
    #[must_use]
    pub fn new(key: VerifierKey, from: u64) -> KeyRing {
        KeyRing {
            statements: vec![KeyStatement {
                key,
                from,
                handover: None,
            }],
        }
    }

    /// Takes a later key on the word of the last one. `base` is the position in the record of the first leaf of the
    /// log that the handover speaks of: 0 before any restore.
    ///
    /// # Errors
    /// When the handover is not a checkpoint of that size signed by both.
    pub fn accept(&mut self, statement: KeyStatement, base: u64) -> Result<(), RingFault> {
        self.check_order(statement.from)?;
        let handover = statement.handover.as_deref().ok_or(RingFault::NoHandover)?;
        let (checkpoint, note) = Checkpoint::parse_note(handover)?;
        if checkpoint.origin.log() != LogName::Record {
            return Err(RingFault::HandoverElsewhere);
        }
        let found = base.saturating_add(checkpoint.size);
        if found != statement.from {
            return Err(RingFault::HandoverSize {
                found,
                from: statement.from,
            });
        }
        note.verify([&self.last().key])?;
        note.verify([&statement.key]).map_err(|fault| match fault {
            NoteFault::Unknown => RingFault::NotSignedByNewKey,
            other => RingFault::Note(other),
        })?;
        self.statements.push(statement);
        Ok(())
    }

    /// The ring that one known key and the statements after it make. Statements before it are left out: a later key
    /// does not vouch for an earlier one, since anybody could put an old key's name beside its signature.
    /// `base_of` gives the position of the first leaf of a log of the record, for the handovers.
    ///
    /// # Errors
    /// When the known key is not among the statements, or a handover after it does not hold.
    pub fn follow(
        known: &VerifierKey,
        statements: &[KeyStatement],
        base_of: impl Fn(&Origin) -> Option<u64>,
    ) -> Result<KeyRing, RingFault> {
        let mut rest = statements
            .iter()
            .skip_while(|statement| statement.key != *known);
        let first = rest.next().ok_or(RingFault::UnknownKey)?;
        let mut ring = KeyRing::new(known.clone(), first.from);
        for statement in rest {
            let handover = statement.handover.as_deref().ok_or(RingFault::NoHandover)?;
            let (checkpoint, _) = Checkpoint::parse_note(handover)?;
            let base = base_of(&checkpoint.origin).ok_or(RingFault::HandoverElsewhere)?;
            ring.accept(statement.clone(), base)?;
        }
        Ok(ring)
    }

    /// Takes a later key because of where it came from, as when the old one was lost.
    ///
    /// # Errors
    /// When it does not come after the last one.
    pub fn trust(&mut self, key: VerifierKey, from: u64) -> Result<(), RingFault> {
        self.check_order(from)?;
        self.statements.push(KeyStatement {
            key,
            from,
            handover: None,
        });
        Ok(())
    }

    /// What is known of the keys, the oldest first.
    #[must_use]
    pub fn statements(&self) -> &[KeyStatement] {
        &self.statements
    }

    /// The statements, each with the size up to which its key holds.
    fn spans(&self) -> impl Iterator<Item = (&KeyStatement, u64)> {
        let later = self.statements.iter().skip(1);
        let ends = later.map(|next| next.from).chain([u64::MAX]);
        self.statements.iter().zip(ends)
    }

    /// The keys that hold at a size; at a handover there are two.
    pub fn keys_at(&self, size: u64) -> impl Iterator<Item = &VerifierKey> {
        self.spans()
            .filter(move |(statement, end)| statement.from <= size && size <= *end)
            .map(|(statement, _)| &statement.key)
    }

    /// Reads a checkpoint and checks it with the keys of its size. `base` is the position of the log's first leaf in
    /// the record: 0 before any restore. The size of a box or board says nothing about the record's, so any key of
    /// the ring may have signed there; what fixes its root is the entry in the record that commits to it.
    ///
    /// # Errors
    /// When it is no checkpoint, or no key of that size signed it.
    pub fn verify_checkpoint(&self, note: &str, base: u64) -> Result<Checkpoint, RingFault> {
        let (checkpoint, note) = Checkpoint::parse_note(note)?;
        match checkpoint.origin.log() {
            LogName::Record => note.verify(self.keys_at(base.saturating_add(checkpoint.size)))?,
            LogName::Box(_) | LogName::Board(_) => {
                note.verify(self.statements.iter().map(|known| &known.key))?
            }
        };
        Ok(checkpoint)
    }

    /// The keys that hold at a size or later.
    pub fn keys_from(&self, size: u64) -> impl Iterator<Item = &VerifierKey> {
        self.spans()
            .filter(move |(_, end)| size <= *end)
            .map(|(statement, _)| &statement.key)
    }

    /// Reads a slip and checks it with the keys of its size or later ones: whoever asks again after a rotation gets the
    /// first answer, signed with the key of today.
    ///
    /// # Errors
    /// When it is no slip, or no such key signed it.
    pub fn verify_slip(&self, note: &str) -> Result<Slip, RingFault> {
        let note = Note::parse(note)?;
        let slip = Slip::parse(note.text())?;
        note.verify(self.keys_from(slip.size()))?;
        Ok(slip)
    }

    fn last(&self) -> &KeyStatement {
        self.statements
            .last()
            .expect("a ring starts with a key and only grows")
    }

    fn check_order(&self, from: u64) -> Result<(), RingFault> {
        if self.statements.len() >= MAX_KEYS {
            return Err(RingFault::Full);
        }
        let last = self.last().from;
        if from <= last {
            Err(RingFault::Order { from, last })
        } else {
            Ok(())
        }
    }
}
