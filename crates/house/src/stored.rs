//! A shelf in the store: SQLite or PostgreSQL.

use crate::shelf::{Erased, Outcome, Sheet, Shelf, ShelfFault, Tray, text_of};
use assembly::part::{PartAddress, PartText};
use ledger::{Leaf, Mark, Opening, Part, Salt};
use std::sync::Arc;
use store::{
    ActKey, Answered, AppendError, Batch, CommunityId, Fault, LogId, NewLeaf, PartBody, Remnant,
    Store,
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

fn batch_of(expected: u64, tray: &Tray) -> Batch {
    let mut batch = Batch {
        next_due_ms: tray.next_due,
        newest_moment_ms: tray.newest,
        node_clock_ms: tray.clock,
        ..Batch::default()
    };
    for (position, sheet) in (expected..).zip(&tray.sheets) {
        batch.leaves.push(NewLeaf {
            hash: sheet.leaf.hash().0,
            bytes: sheet.leaf.bytes().to_vec(),
        });
        if let Some(opening) = &sheet.opening {
            let (salt, content) = (opening.salt.0, opening.content.clone());
            batch.openings.push(store::Opening {
                position,
                salt,
                content,
            });
        }
        let parts = (0u32..)
            .zip(&sheet.parts)
            .filter_map(|(slot, part)| Some((slot, part.as_ref()?)));
        batch.parts.extend(parts.map(|(slot, part)| store::Part {
            position,
            slot,
            digest: part.digest().0,
            mark: part.mark.byte().to_string(),
            body: Some(PartBody {
                salt: part.salt.0,
                content: part.content.clone(),
            }),
        }));
    }
    batch.erases = addresses(&tray.erases);
    batch.answered = tray
        .keys
        .iter()
        .map(|(key, position)| Answered {
            key: ActKey(*key),
            answer: store::Answer {
                position: *position,
                bytes: Vec::new(),
            },
        })
        .collect();
    batch
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

    fn append(&self, expected: u64, tray: &Tray) -> Result<Outcome, ShelfFault> {
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
            make(size).map(|tray| batch_of(size, &tray))
        });
        outcome(appended.map(|_| ()))
    }

    fn sheets(&self, from: u64, limit: usize) -> Result<Vec<Sheet>, ShelfFault> {
        let reading = |why| ShelfFault::new("reading the record", why);
        let leaves = self
            .store
            .leaves(self.community, LogId::Record, from, limit)
            .map_err(reading)?;
        leaves
            .into_iter()
            .map(|row| {
                let leaf = Leaf::from_bytes(row.bytes)
                    .map_err(|why| ShelfFault::new("reading a leaf", why))?;
                let opening = match leaf.closed_digest() {
                    Some(_) => self
                        .store
                        .opening(self.community, row.position)
                        .map_err(reading)?,
                    None => None,
                };
                let parts = self
                    .store
                    .parts(self.community, row.position)
                    .map_err(reading)?;
                Ok(Sheet {
                    leaf,
                    opening: opening.map(|row| Opening {
                        salt: Salt(row.salt),
                        content: row.content,
                    }),
                    parts: parts.into_iter().map(part_of).collect::<Result<_, _>>()?,
                })
            })
            .collect()
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
