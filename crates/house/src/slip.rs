//! Slips: the signed answer to who acted, accepted or refused. A slip names no person, no body and no act, and quotes
//! nobody: the random key of the act, the place in the record, the verdict and its clause. It is given to who asked and to
//! nobody else.

use crate::house::House;
use crate::request::{Answer, Fault, NotDone};
use crate::shelf::Shelf;
use assembly::State;
use assembly::entry::Ground;
use ledger::{Origin, Outcome, Signer, Slip};

/// What a slip says of an act that was accepted. Of one that was refused it names the refusal.
const ACCEPTED: &str = "accepted";
/// What a message of a refusal begins with.
const REFUSAL: &str = "refusal-";
/// The longest clause that stands on a slip, in bytes; a longer one is left out (`docs/record.md`).
const MAX_CLAUSE: usize = 200;

/// What a slip is made from: a record as it stands.
pub(crate) struct Standing<'a> {
    pub(crate) state: &'a State,
    pub(crate) origin: &'a Origin,
    pub(crate) epochs: &'a [(Origin, u64)],
    pub(crate) shelf: &'a dyn Shelf,
}

impl House {
    /// The slip for an answer that this house gave to the act with a key. None where there was no answer but a fault: the
    /// act is asked again with the same key, and the answer has a slip.
    ///
    /// # Errors
    /// When the shelf does not answer, or the signer's name cannot stand in a note.
    pub fn slip(
        &self,
        signer: &Signer,
        key: [u8; 16],
        answer: &Result<Answer, NotDone>,
    ) -> Result<Option<String>, Fault> {
        let standing = Standing {
            state: &self.community().open,
            origin: self.origin(),
            epochs: self.epochs(),
            shelf: &**self.shelf(),
        };
        standing.slip(signer, key, answer)
    }
}

impl Standing<'_> {
    /// See [`House::slip`].
    pub(crate) fn slip(
        &self,
        signer: &Signer,
        key: [u8; 16],
        answer: &Result<Answer, NotDone>,
    ) -> Result<Option<String>, Fault> {
        let slip = match answer {
            Ok(answer) => self.of_entry(key, answer.position)?,
            Err(NotDone::Refused(refused)) => {
                let id = refused.refusal.id;
                Slip {
                    origin: self.origin_at(refused.size),
                    act: key,
                    outcome: Outcome::Refused { size: refused.size },
                    verdict: id.strip_prefix(REFUSAL).unwrap_or(id).to_owned(),
                    clause: self.clause(refused.refusal.ground.iter()),
                    moment: refused.moment.0,
                }
            }
            Err(NotDone::Fault(_)) => return Ok(None),
        };
        let note = slip
            .sign(signer)
            .map_err(|why| Fault::Note(why.to_string()))?;
        Ok(Some(note.to_string()))
    }

    /// The same for every repetition: it is made of the entry, not of who asks when.
    fn of_entry(&self, key: [u8; 16], position: u64) -> Result<Slip, Fault> {
        let sheets = self.shelf.sheets(position, 1)?;
        let read = |why| Fault::Entry { position, why };
        let entry = sheets.first().map(|sheet| sheet.entry().map_err(read));
        let entry = entry.transpose()?.flatten();
        let entry = entry.ok_or(Fault::NotThere { position })?;
        Ok(Slip {
            origin: self.origin_at(position),
            act: key,
            outcome: Outcome::Accepted { position },
            verdict: ACCEPTED.to_owned(),
            clause: self.clause(entry.grounds.iter()),
            moment: entry.moment.0,
        })
    }

    /// The origin of the epoch to which a position belongs.
    fn origin_at(&self, position: u64) -> Origin {
        let epochs = self.epochs.iter().rev();
        let mut before = epochs.filter(|(_, first)| *first <= position);
        before
            .next()
            .map_or_else(|| self.origin.clone(), |(origin, _)| origin.clone())
    }

    fn clause<'g>(&self, mut grounds: impl Iterator<Item = &'g Ground>) -> String {
        let cited = grounds.next().and_then(|ground| ground.cited(self.state));
        let stands =
            |clause: &String| clause.len() <= MAX_CLAUSE && !clause.contains(char::is_control);
        cited.filter(stands).unwrap_or_default()
    }
}
