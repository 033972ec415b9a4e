//! A shelf in the store: SQLite or PostgreSQL.

use crate::shelf::{
    Bare, Erased, Outcome, SNAPSHOTS_KEPT, Sheet, Shelf, ShelfFault, Snapshots, Tray, text_of,
};
use assembly::part::{PartAddress, PartText};
use ledger::{Hash, Leaf, LeafKind, Mark, Opening, Part, Salt};
use std::ops::Range;
use std::sync::Arc;
use store::{
    ActKey, Answered, AppendError, Batch, CommunityId, Fault, LogId, NewLeaf, PartBody, Remnant,
    Snapshot, SnapshotPlace, Store,
};

/// Sheets of one community in a store.
#[derive(Clone)]
pub struct Stored {
    store: Arc<dyn Store>,
    community: CommunityId,
}

impl Stored {
    /// The shelf of a community that the store knows.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, community: CommunityId) -> Stored {
        Stored { store, community }
    }
}

fn batch_of(expected: u64, tray: Tray) -> Batch {
    let mut batch = Batch {
        next_due_ms: tray.next_due,
        newest_moment_ms: tray.newest,
        node_clock_ms: tray.clock,
        erases: addresses(&tray.erases),
        answered: tray.keys.into_iter().map(answered).collect(),
        leaves: Vec::with_capacity(tray.sheets.len()),
        ..Batch::default()
    };
    for (position, sheet) in (expected..).zip(tray.sheets) {
        batch.leaves.push(NewLeaf {
            hash: sheet.leaf.hash().0,
            bytes: sheet.leaf.into_bytes(),
        });
        if let Some(opening) = sheet.opening {
            batch.openings.push(store::Opening {
                position,
                salt: opening.salt.0,
                content: opening.content,
            });
        }
        let parts = (0u32..)
            .zip(sheet.parts)
            .filter_map(|(slot, part)| Some((slot, part?)));
        batch.parts.extend(parts.map(|(slot, part)| store::Part {
            position,
            slot,
            digest: part.digest().0,
            mark: part.mark.byte().to_string(),
            body: Some(PartBody {
                salt: part.salt.0,
                content: part.content,
            }),
        }));
    }
    batch
}

fn answered((key, position): ([u8; 16], u64)) -> Answered {
    Answered {
        key: ActKey(key),
        answer: store::Answer {
            position,
            bytes: Vec::new(),
        },
    }
}

fn addresses(parts: &[PartAddress]) -> Vec<(u64, u32)> {
    parts
        .iter()
        .map(|address| (address.position, u32::from(address.slot)))
        .collect()
}

fn part_of(part: store::Part) -> Result<Option<Part>, ShelfFault> {
    let mark = part
        .mark
        .parse()
        .map_err(|why| ShelfFault::new("reading the mark of a part", why))?;
    let mark = Mark::from_byte(mark);
    Ok(part.body.map(|body| Part {
        salt: Salt(body.salt),
        mark,
        content: body.content,
    }))
}

fn remnant(remnant: Remnant) -> String {
    match remnant {
        Remnant::WriteAheadFile => "write-ahead-file",
        Remnant::DeadRows => "dead-rows",
        Remnant::WriteAheadSegments => "write-ahead-segments",
    }
    .to_owned()
}

fn outcome(appended: Result<(), AppendError>) -> Result<Outcome, ShelfFault> {
    match appended {
        Ok(()) => Ok(Outcome::Kept),
        // Who waited too long for others knows that nothing was written, as who came second does.
        Err(AppendError::Conflict { .. } | AppendError::Fault(Fault::Busy { .. })) => {
            Ok(Outcome::Conflict)
        }
        Err(AppendError::DuplicateKey { key, answer }) => Ok(Outcome::Known {
            key: key.0,
            position: answer.position,
        }),
        Err(why) => Err(ShelfFault::new("appending to the record", why)),
    }
}

impl Shelf for Stored {
    fn size(&self) -> Result<u64, ShelfFault> {
        let head = self
            .store
            .head(self.community)
            .map_err(|why| ShelfFault::new("reading the head", why))?;
        Ok(head.size)
    }

    fn append(&self, expected: u64, tray: Tray) -> Result<Outcome, ShelfFault> {
        outcome(
            self.store
                .append(self.community, expected, &batch_of(expected, tray)),
        )
    }

    fn append_in_turn(
        &self,
        make: &mut dyn FnMut(u64) -> Option<Tray>,
    ) -> Result<Outcome, ShelfFault> {
        let appended = self.store.append_in_turn(self.community, &mut |size| {
            make(size).map(|tray| batch_of(size, tray))
        });
        outcome(appended.map(|_| ()))
    }

    fn sheets(&self, from: u64, limit: usize) -> Result<Vec<Sheet>, ShelfFault> {
        let bare = self.bare(from, limit)?;
        let range = from..from + bare.len() as u64;
        let parts = self
            .store
            .parts(self.community, range)
            .map_err(|why| ShelfFault::new("reading the parts of the record", why))?;
        let mut parts = parts.into_iter().peekable();
        (from..)
            .zip(bare)
            .map(|(position, Bare { leaf, opening })| {
                let own = std::iter::from_fn(|| parts.next_if(|part| part.position == position));
                Ok(Sheet {
                    leaf,
                    opening,
                    parts: own.map(part_of).collect::<Result<_, _>>()?,
                })
            })
            .collect()
    }

    fn bare(&self, from: u64, limit: usize) -> Result<Vec<Bare>, ShelfFault> {
        let reading = |why| ShelfFault::new("reading the record", why);
        let rows = self
            .store
            .leaves(self.community, LogId::Record, from, limit)
            .map_err(reading)?;
        let leaves: Vec<Leaf> = rows
            .into_iter()
            .map(|row| Leaf::from_bytes(row.bytes))
            .collect::<Result<_, _>>()
            .map_err(|why| ShelfFault::new("reading a leaf", why))?;
        let mut openings = Vec::new();
        if leaves.iter().any(|leaf| leaf.kind() == LeafKind::Closed) {
            let range = from..from + leaves.len() as u64;
            openings = self
                .store
                .openings(self.community, range)
                .map_err(reading)?;
        }
        let mut openings = openings.into_iter().peekable();
        Ok((from..)
            .zip(leaves)
            .map(|(position, leaf)| {
                let row = openings.next_if(|row| row.position == position);
                Bare {
                    leaf,
                    opening: row.map(|row| Opening {
                        salt: Salt(row.salt),
                        content: row.content,
                    }),
                }
            })
            .collect())
    }

    fn hashes(&self, range: Range<u64>) -> Result<Vec<Hash>, ShelfFault> {
        let hashes = self
            .store
            .hashes(self.community, LogId::Record, range)
            .map_err(|why| ShelfFault::new("reading the hashes of the record", why))?;
        Ok(hashes.into_iter().map(Hash).collect())
    }

    fn snapshots(&self) -> Option<&dyn Snapshots> {
        Some(self)
    }

    fn answer(&self, key: [u8; 16]) -> Result<Option<u64>, ShelfFault> {
        let answer = self.store.answer(self.community, ActKey(key));
        Ok(answer
            .map_err(|why| ShelfFault::new("looking for an earlier answer", why))?
            .map(|answer| answer.position))
    }

    fn text(&self, address: PartAddress) -> PartText {
        match self
            .store
            .part(self.community, address.position, u32::from(address.slot))
        {
            Ok(Some(part)) => part_of(part).map_or(PartText::Unseen, |part| text_of(part.as_ref())),
            Ok(None) => PartText::Empty,
            Err(_) => PartText::Unseen,
        }
    }

    fn texts(&self, range: Range<u64>, slot: u8) -> Result<Vec<(u64, PartText)>, ShelfFault> {
        let parts = self
            .store
            .parts(self.community, range)
            .map_err(|why| ShelfFault::new("reading texts of the record", why))?;
        let wanted = parts
            .into_iter()
            .filter(|part| part.slot == u32::from(slot));
        wanted
            .map(|part| {
                let position = part.position;
                Ok((position, text_of(part_of(part)?.as_ref())))
            })
            .collect()
    }

    fn erase(&self, parts: &[PartAddress]) -> Result<Erased, ShelfFault> {
        let erased = self
            .store
            .erase(self.community, &addresses(parts))
            .map_err(|why| ShelfFault::new("erasing", why))?;
        Ok(Erased {
            parts: erased.erased,
            remnants: erased.remnants.into_iter().map(remnant).collect(),
        })
    }
}

impl Snapshots for Stored {
    fn are_lasting(&self) -> bool {
        true
    }

    fn put_chunk(&self, place: SnapshotPlace, number: u32, bytes: &[u8]) -> Result<(), ShelfFault> {
        self.store
            .put_snapshot_chunk(self.community, place, number, bytes)
            .map_err(|why| ShelfFault::new("keeping a part of a snapshot", why))
    }

    fn put(&self, snapshot: &Snapshot) -> Result<(), ShelfFault> {
        let keeping = |why| ShelfFault::new("keeping a snapshot", why);
        self.store
            .put_snapshot(self.community, snapshot)
            .map_err(keeping)?;
        self.store
            .prune_snapshots(self.community, snapshot.place.format, SNAPSHOTS_KEPT)
            .map_err(keeping)?;
        Ok(())
    }

    fn newest(&self, format: u32, at_most: u64) -> Result<Option<Snapshot>, ShelfFault> {
        self.store
            .newest_snapshot(self.community, format, at_most)
            .map_err(|why| ShelfFault::new("looking for a snapshot", why))
    }

    fn chunk(&self, place: SnapshotPlace, number: u32) -> Result<Option<Vec<u8>>, ShelfFault> {
        self.store
            .snapshot_chunk(self.community, place, number)
            .map_err(|why| ShelfFault::new("reading a snapshot", why))
    }
}
