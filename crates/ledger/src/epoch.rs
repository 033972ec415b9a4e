//! The first leaf of every log: which log this is, since when, and what it goes on from after a restore.
//!
//! A restored server cannot know what it signed after its backup. It therefore never goes on under the old origin:
//! it starts a new epoch, whose first leaf commits to the old history up to the restored size.

use crate::plain::{Malformed, Problem, Reader, Writer};
use crate::{Hash, MAX_NOTE, MAX_ORIGIN, Millis, Origin, OriginFault};

/// What the first leaf of a log says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Epoch {
    /// The log and its epoch.
    pub origin: Origin,
    /// When the log was started.
    pub moment: Millis,
    /// The position of this leaf in the log counted over all its epochs: 0 in the first, and after a restore the
    /// old epoch's position plus the restored size.
    pub position: u64,
    /// What was restored; nothing in a log's first epoch.
    pub restored: Option<Restored>,
}

/// The history that an epoch goes on from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The log of the epoch before.
    pub origin: Origin,
    /// How many of its leaves were restored.
    pub size: u64,
    /// Its root at that size: the new log commits to the old one.
    pub root: Hash,
    /// The newest checkpoint known of the old origin, as signed; it may well be of a larger size.
    pub newest_known: Option<String>,
}

/// Why bytes are not the body of an epoch leaf.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EpochFault {
    /// The encoding is not plain.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// An origin cannot be read.
    #[error("an origin that names no log: {0}")]
    Origin(#[from] OriginFault),
    /// What it says contradicts itself.
    #[error("{0}")]
    Contradiction(&'static str),
}

impl Epoch {
    /// The body of the leaf.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.field(0).uint(self.origin.epoch());
        writer.field(1).text(&self.origin.to_string());
        if self.moment != 0 {
            writer.field(2).int(self.moment);
        }
        if self.position != 0 {
            writer.field(3).uint(self.position);
        }
        if let Some(restored) = &self.restored {
            writer.field(4).bool(true);
            restored.encode(&mut writer);
        }
        writer.end_fields();
        writer.into_bytes()
    }

    /// Reads the body of the leaf.
    ///
    /// # Errors
    /// When it is not what [`Epoch::encode`] writes, or contradicts itself.
    pub fn decode(body: &[u8]) -> Result<Epoch, EpochFault> {
        let mut reader = Reader::new(body);
        let (mut number, mut origin, mut moment, mut position, mut restored) = (0, "", 0, 0, None);
        let mut last = 0;
        while let Some(field) = reader.next_field(&mut last)? {
            match field {
                0 => number = reader.uint()?,
                1 => origin = reader.text(MAX_ORIGIN as u64, "an origin")?,
                2 => moment = reader.int()?,
                3 => position = reader.uint()?,
                4 => restored = reader.option(RawRestored::read)?,
                _ => {
                    return Err(Problem::Expected("a field of an epoch")
                        .at(reader.at())
                        .into());
                }
            }
        }
        reader.finish()?;
        let restored = restored.map(RawRestored::checked).transpose()?;
        let epoch = Epoch {
            origin: Origin::parse(origin)?,
            moment,
            position,
            restored,
        };
        epoch.check(number)?;
        same_bytes(body, &epoch.encode())?;
        Ok(epoch)
    }

    fn check(&self, number: u64) -> Result<(), EpochFault> {
        let wrong = |why| Err(EpochFault::Contradiction(why));
        if number != self.origin.epoch() {
            return wrong("the epoch's number is not that of its origin");
        }
        match &self.restored {
            None if self.origin.epoch() != 1 => {
                wrong("only the first epoch of a log starts from nothing")
            }
            None if self.position != 0 => {
                wrong("a log that starts from nothing starts at position 0")
            }
            None => Ok(()),
            Some(old)
                if old.origin.community() != self.origin.community()
                    || old.origin.log() != self.origin.log() =>
            {
                wrong("an epoch goes on from the same log")
            }
            Some(old) if old.origin.epoch() >= self.origin.epoch() => {
                wrong("an epoch goes on from an earlier one")
            }
            Some(old) if old.size > self.position => {
                wrong("the position is before the restored size")
            }
            Some(_) => Ok(()),
        }
    }
}

impl Restored {
    fn encode(&self, writer: &mut Writer) {
        writer.field(0).text(&self.origin.to_string());
        if self.size != 0 {
            writer.field(1).uint(self.size);
        }
        writer.field(2).hash(&self.root);
        if let Some(note) = &self.newest_known {
            writer.field(3).bool(true).text(note);
        }
        writer.end_fields();
    }
}

/// The fields as read, before the origin is understood.
struct RawRestored<'a> {
    origin: &'a str,
    size: u64,
    root: Option<Hash>,
    newest_known: Option<&'a str>,
}

impl<'a> RawRestored<'a> {
    fn read(reader: &mut Reader<'a>) -> Result<RawRestored<'a>, Malformed> {
        let mut raw = RawRestored {
            origin: "",
            size: 0,
            root: None,
            newest_known: None,
        };
        let mut last = 0;
        while let Some(field) = reader.next_field(&mut last)? {
            match field {
                0 => raw.origin = reader.text(MAX_ORIGIN as u64, "an origin")?,
                1 => raw.size = reader.uint()?,
                2 => raw.root = Some(reader.hash()?),
                3 => {
                    raw.newest_known =
                        reader.option(|reader| reader.text(MAX_NOTE as u64, "a checkpoint"))?
                }
                _ => return Err(Problem::Expected("a field of what was restored").at(reader.at())),
            }
        }
        Ok(raw)
    }

    fn checked(self) -> Result<Restored, EpochFault> {
        let root = self
            .root
            .ok_or(EpochFault::Contradiction("what was restored has a root"))?;
        let newest_known = self.newest_known.map(str::to_owned);
        Ok(Restored {
            origin: Origin::parse(self.origin)?,
            size: self.size,
            root,
            newest_known,
        })
    }
}

/// One value has one encoding: a default that was written out is refused here.
fn same_bytes(read: &[u8], written: &[u8]) -> Result<(), Malformed> {
    if read == written {
        return Ok(());
    }
    let same = read.iter().zip(written).take_while(|(a, b)| a == b).count();
    Err(Problem::Expected("the only encoding of this value").at(same as u64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LogName;

    fn origin(epoch: u64) -> Origin {
        Origin::new("example.org/npoc", LogName::Record, epoch).expect("an origin")
    }

    fn first() -> Epoch {
        Epoch {
            origin: origin(1),
            moment: 1_764_000_000_000,
            position: 0,
            restored: None,
        }
    }

    fn second() -> Epoch {
        let restored = Restored {
            origin: origin(1),
            size: 40,
            root: Hash([9; 32]),
            newest_known: Some("note\n".into()),
        };
        Epoch {
            origin: origin(2),
            moment: 1_764_000_000_001,
            position: 40,
            restored: Some(restored),
        }
    }

    fn check_refused(epoch: &Epoch, why: &str) {
        let fault = Epoch::decode(&epoch.encode()).expect_err("refused");
        assert!(fault.to_string().contains(why), "{fault}");
    }

    #[test]
    fn an_epoch_reads_back() {
        for epoch in [first(), second()] {
            assert_eq!(Epoch::decode(&epoch.encode()), Ok(epoch));
        }
    }

    #[test]
    fn an_epoch_that_contradicts_itself_is_refused() {
        check_refused(
            &Epoch {
                position: 1,
                ..first()
            },
            "position 0",
        );
        check_refused(
            &Epoch {
                origin: origin(2),
                ..first()
            },
            "from nothing",
        );
        check_refused(
            &Epoch {
                origin: origin(1),
                ..second()
            },
            "earlier one",
        );
        check_refused(
            &Epoch {
                position: 39,
                ..second()
            },
            "before the restored size",
        );
        let other = Origin::new("example.org/ispcp", LogName::Record, 3).expect("an origin");
        check_refused(
            &Epoch {
                origin: other,
                ..second()
            },
            "same log",
        );
    }

    #[test]
    fn a_default_that_is_written_out_is_refused() {
        let mut bytes = first().encode();
        bytes.pop();
        bytes.extend([4, 0, 0]);
        let fault = Epoch::decode(&bytes).expect_err("refused");
        assert!(fault.to_string().contains("only encoding"), "{fault}");
    }

    #[test]
    fn an_epoch_cut_short_or_made_longer_is_refused() {
        let bytes = second().encode();
        for length in 0..bytes.len() {
            assert!(Epoch::decode(&bytes[..length]).is_err(), "{length}");
        }
        assert!(Epoch::decode(&[bytes, vec![0]].concat()).is_err());
    }
}
