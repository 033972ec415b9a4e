//! A shelf in memory: for rehearsals, tests and the demo's making.

use crate::shelf::{
    Bare, Erased, Outcome, SNAPSHOTS_KEPT, Sheet, Shelf, ShelfFault, Snapshots, Tray, text_of,
};
use assembly::part::{PartAddress, PartText};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use store::{Snapshot, SnapshotPlace};

/// Sheets in memory.
#[derive(Debug, Default)]
pub struct Memory {
    inside: Mutex<Inside>,
}

#[derive(Debug, Default)]
struct Inside {
    sheets: Vec<Sheet>,
    keys: BTreeMap<[u8; 16], u64>,
    snapshots: BTreeMap<SnapshotPlace, Snapshot>,
    chunks: BTreeMap<(SnapshotPlace, u32), Vec<u8>>,
}

impl Memory {
    /// An empty shelf.
    #[must_use]
    pub fn new() -> Memory {
        Memory::default()
    }

    // A panic while the lock was held cannot leave a half-made sheet: each change is one push or insert.
    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf for Memory {
    fn size(&self) -> Result<u64, ShelfFault> {
        Ok(self.lock().sheets.len() as u64)
    }

    fn append(&self, expected: u64, tray: Tray) -> Result<Outcome, ShelfFault> {
        let mut inside = self.lock();
        if let Some((key, position)) = tray
            .keys
            .iter()
            .find_map(|(key, _)| inside.keys.get_key_value(key))
        {
            return Ok(Outcome::Known {
                key: *key,
                position: *position,
            });
        }
        if inside.sheets.len() as u64 != expected {
            return Ok(Outcome::Conflict);
        }
        inside.sheets.extend(tray.sheets);
        inside.keys.extend(tray.keys);
        inside.erase(&tray.erases);
        Ok(Outcome::Kept)
    }

    fn sheets(&self, from: u64, limit: usize) -> Result<Vec<Sheet>, ShelfFault> {
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        Ok(self
            .lock()
            .sheets
            .iter()
            .skip(from)
            .take(limit)
            .cloned()
            .collect())
    }

    fn bare(&self, from: u64, limit: usize) -> Result<Vec<Bare>, ShelfFault> {
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        let inside = self.lock();
        let sheets = inside.sheets.iter().skip(from).take(limit);
        Ok(sheets
            .map(|sheet| Bare {
                leaf: sheet.leaf.clone(),
                opening: sheet.opening.clone(),
            })
            .collect())
    }

    fn snapshots(&self) -> Option<&dyn Snapshots> {
        Some(self)
    }

    fn answer(&self, key: [u8; 16]) -> Result<Option<u64>, ShelfFault> {
        Ok(self.lock().keys.get(&key).copied())
    }

    fn text(&self, address: PartAddress) -> PartText {
        let inside = self.lock();
        let sheet = usize::try_from(address.position)
            .ok()
            .and_then(|position| inside.sheets.get(position));
        match sheet.and_then(|sheet| sheet.parts.get(usize::from(address.slot))) {
            Some(part) => text_of(part.as_ref()),
            None => PartText::Empty,
        }
    }

    fn erase(&self, parts: &[PartAddress]) -> Result<Erased, ShelfFault> {
        Ok(self.lock().erase(parts))
    }
}

impl Inside {
    fn erase(&mut self, parts: &[PartAddress]) -> Erased {
        let mut erased = Erased::default();
        for address in parts {
            let sheet = usize::try_from(address.position)
                .ok()
                .and_then(|position| self.sheets.get_mut(position));
            let slot = sheet.and_then(|sheet| sheet.parts.get_mut(usize::from(address.slot)));
            if slot.and_then(Option::take).is_some() {
                erased.parts += 1;
            }
        }
        erased
    }
}

impl Snapshots for Memory {
    fn are_lasting(&self) -> bool {
        false
    }

    fn put_chunk(&self, place: SnapshotPlace, number: u32, bytes: &[u8]) -> Result<(), ShelfFault> {
        let mut inside = self.lock();
        inside.chunks.insert((place, number), bytes.to_vec());
        Ok(())
    }

    fn put(&self, snapshot: &Snapshot) -> Result<(), ShelfFault> {
        let mut inside = self.lock();
        inside.snapshots.insert(snapshot.place, snapshot.clone());
        while inside.snapshots.len() > SNAPSHOTS_KEPT {
            inside.snapshots.pop_first();
        }
        let oldest = inside.snapshots.first_key_value().map(|(place, _)| *place);
        if let Some(oldest) = oldest {
            inside.chunks = inside.chunks.split_off(&(oldest, 0));
        }
        Ok(())
    }

    fn newest(&self, format: u32, at_most: u64) -> Result<Option<Snapshot>, ShelfFault> {
        let inside = self.lock();
        let mut known = inside.snapshots.values().rev();
        Ok(known
            .find(|known| known.place.format == format && known.place.position <= at_most)
            .cloned())
    }

    fn chunk(&self, place: SnapshotPlace, number: u32) -> Result<Option<Vec<u8>>, ShelfFault> {
        Ok(self.lock().chunks.get(&(place, number)).cloned())
    }
}
