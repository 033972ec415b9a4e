//! A shelf that gathers what is appended and puts it on another in few large appends. Only for making a world before anybody
//! is there: an act is on the disk when the whole is flushed, not when it is answered.

use assembly::part::{PartAddress, PartText};
use house::{Bare, Erased, Outcome, Sheet, Shelf, ShelfFault, Tray};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Most sheets that wait for an append.
const MOST: usize = 4_000;

/// Sheets on their way to a shelf.
pub(crate) struct Gathering {
    onto: Arc<dyn Shelf>,
    inside: Mutex<Inside>,
}

#[derive(Default)]
struct Inside {
    /// How many sheets lie on the other shelf.
    base: u64,
    waiting: Tray,
    keys: BTreeMap<[u8; 16], u64>,
}

impl Gathering {
    /// Gathers for a shelf.
    ///
    /// # Errors
    /// When the shelf does not answer.
    pub(crate) fn new(onto: Arc<dyn Shelf>) -> Result<Gathering, ShelfFault> {
        let inside = Inside {
            base: onto.size()?,
            ..Inside::default()
        };
        Ok(Gathering {
            onto,
            inside: Mutex::new(inside),
        })
    }

    /// Puts what waits on the shelf.
    ///
    /// # Errors
    /// When the shelf does not answer.
    pub(crate) fn flush(&self) -> Result<Outcome, ShelfFault> {
        self.lock().flush(&*self.onto)
    }

    // A panic while the lock was held ends the making of the world; nobody reads on.
    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    fn size(&self) -> u64 {
        self.base + self.waiting.sheets.len() as u64
    }

    fn flush(&mut self, onto: &dyn Shelf) -> Result<Outcome, ShelfFault> {
        if self.waiting.sheets.is_empty() {
            return Ok(Outcome::Kept);
        }
        let size = self.size();
        // What is not kept is lost, and with it the making of the world.
        let outcome = onto.append(self.base, std::mem::take(&mut self.waiting))?;
        if outcome == Outcome::Kept {
            self.base = size;
            self.keys.clear();
        }
        Ok(outcome)
    }

    fn waiting_at(&self, position: u64) -> Option<&Sheet> {
        let at = usize::try_from(position.checked_sub(self.base)?).ok()?;
        self.waiting.sheets.get(at)
    }
}

impl Shelf for Gathering {
    fn size(&self) -> Result<u64, ShelfFault> {
        Ok(self.lock().size())
    }

    fn append(&self, expected: u64, tray: Tray) -> Result<Outcome, ShelfFault> {
        let mut inside = self.lock();
        if expected != inside.size() {
            return Ok(Outcome::Conflict);
        }
        let full = inside.waiting.sheets.len() + tray.sheets.len() > MOST;
        // An erasure takes content away that must be there first.
        if full || !tray.erases.is_empty() {
            let outcome = inside.flush(&*self.onto)?;
            if outcome != Outcome::Kept {
                return Ok(outcome);
            }
        }
        if !tray.erases.is_empty() {
            let outcome = self.onto.append(expected, tray)?;
            inside.base = self.onto.size()?;
            return Ok(outcome);
        }
        inside.keys.extend(tray.keys.iter().copied());
        inside.waiting.sheets.extend(tray.sheets);
        inside.waiting.keys.extend(tray.keys);
        inside.waiting.newest = tray.newest;
        inside.waiting.next_due = tray.next_due;
        Ok(Outcome::Kept)
    }

    fn sheets(&self, from: u64, limit: usize) -> Result<Vec<Sheet>, ShelfFault> {
        let inside = self.lock();
        if from < inside.base {
            let room = usize::try_from(inside.base - from).unwrap_or(usize::MAX);
            return self.onto.sheets(from, limit.min(room));
        }
        let skip = usize::try_from(from - inside.base).unwrap_or(usize::MAX);
        let waiting = inside.waiting.sheets.iter().skip(skip).take(limit);
        Ok(waiting.cloned().collect())
    }

    fn bare(&self, from: u64, limit: usize) -> Result<Vec<Bare>, ShelfFault> {
        let sheets = self.sheets(from, limit)?.into_iter();
        Ok(sheets
            .map(|Sheet { leaf, opening, .. }| Bare { leaf, opening })
            .collect())
    }

    fn answer(&self, key: [u8; 16]) -> Result<Option<u64>, ShelfFault> {
        match self.lock().keys.get(&key) {
            Some(position) => Ok(Some(*position)),
            None => self.onto.answer(key),
        }
    }

    fn text(&self, address: PartAddress) -> PartText {
        let inside = self.lock();
        let Some(sheet) = inside.waiting_at(address.position) else {
            return self.onto.text(address);
        };
        match sheet.parts.get(usize::from(address.slot)) {
            None => PartText::Empty,
            Some(None) => PartText::Unseen,
            Some(Some(part)) if part.content.is_empty() => PartText::Empty,
            Some(Some(part)) => std::str::from_utf8(&part.content)
                .map_or(PartText::Unseen, |text| PartText::Known(text.into())),
        }
    }

    fn erase(&self, parts: &[PartAddress]) -> Result<Erased, ShelfFault> {
        self.onto.erase(parts)
    }
}
