//! How a community is loaded: from the newest snapshot that can be trusted, else from nothing, and then by the entries after
//! it. Entries are applied, none is decided; parts are not read.

use crate::house::House;
use crate::keeper::Keeper;
use crate::request::Fault;
use crate::salts::Salts;
use crate::shelf::{Bare, Shelf, ShelfFault, Snapshots};
use crate::snapshot::{self, Standing};
use assembly::entry::Entry;
use assembly::moment::Moment;
use assembly::{Community, State};
use ledger::{Epoch, Frontier, Hash};
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::thread;

/// Leaves read at a time when catching up.
const PAGE: usize = 2_000;
/// Pages that are read before they are applied.
const PAGES_AHEAD: usize = 3;

/// How a community was loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// How many entries the snapshot held that was used; none when all were applied.
    pub snapshot: Option<u64>,
    /// How many entries were applied.
    pub applied: u64,
    /// Snapshots that were not used, the newest first.
    pub passed_over: Vec<PassedOver>,
}

/// A snapshot that was not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// How many entries it says it holds.
    pub position: u64,
    /// Why not, in English: it reaches an operator, never a member.
    pub why: String,
}

/// What a leaf brings to the state, read and hashed.
struct Taken {
    position: u64,
    hash: Hash,
    epoch: Option<Epoch>,
    entry: Option<Entry>,
}

impl House {
    /// Loads a community.
    ///
    /// # Errors
    /// When the shelf does not answer or holds what is no record of ours. A snapshot that cannot be trusted is no error:
    /// [`House::start`] names it.
    pub fn open(shelf: Arc<dyn Shelf>, salts: Salts) -> Result<House, Fault> {
        let (standing, passed_over) = snapshot::load(&*shelf);
        let from = standing.as_ref().map(|from| from.community.open.position);
        let Standing {
            community,
            frontier,
            epochs,
        } = standing.unwrap_or_else(at_the_beginning);
        let origin = match epochs.last() {
            Some((origin, _)) => origin.clone(),
            None => {
                let first = shelf.bare(0, 1)?;
                let epoch = first.first().and_then(|bare| bare.leaf.as_epoch());
                epoch.ok_or(Fault::NoEpoch)?.origin
            }
        };
        let mut house = House {
            shelf,
            origin,
            community,
            frontier,
            epochs,
            salts,
            real_clock: false,
            keeper: Keeper::starting_from(from.unwrap_or(0)),
            erased: 0,
            asked_at: Moment::START,
            start: Start::default(),
        };
        house.catch_up()?;
        house.start = Start {
            snapshot: from,
            applied: house.community.open.position - from.unwrap_or(0),
            passed_over,
        };
        Ok(house)
    }

    /// How it was loaded.
    #[must_use]
    pub fn start(&self) -> &Start {
        &self.start
    }

    /// Reads what others have appended.
    ///
    /// # Errors
    /// When the shelf does not answer or an entry cannot be read.
    pub fn catch_up(&mut self) -> Result<(), Fault> {
        let shelf = self.shelf.clone();
        loop {
            let page = page(&*shelf, self.community.open.position)?;
            let (count, from) = (page.len(), self.community.open.position);
            for taken in page {
                self.take_in(taken);
            }
            if count == 0 {
                break;
            }
            if count >= PAGE {
                // More is to come: one thread reads while this one applies.
                self.catch_up_in_pages(&*shelf, from + count as u64)?;
            }
        }
        self.keep_a_snapshot_if_due();
        Ok(())
    }

    fn catch_up_in_pages(&mut self, shelf: &dyn Shelf, mut from: u64) -> Result<(), Fault> {
        thread::scope(|scope| {
            let (sender, pages) = sync_channel(PAGES_AHEAD);
            let reading = thread::Builder::new().spawn_scoped(scope, move || {
                loop {
                    let page = page(shelf, from);
                    from += page.as_ref().map_or(0, |page| page.len() as u64);
                    let was_last = page.as_ref().map_or(true, Vec::is_empty);
                    // Nobody listens any more where a page before this one could not be read.
                    if sender.send(page).is_err() || was_last {
                        break;
                    }
                }
            });
            if reading.is_err() {
                // No second thread: the caller goes on page by page.
                return Ok(());
            }
            for page in pages {
                page?.into_iter().for_each(|taken| self.take_in(taken));
            }
            Ok(())
        })
    }

    fn take_in(&mut self, taken: Taken) {
        match &taken.entry {
            Some(entry) => {
                self.community.apply(entry);
                self.erased += entry.erases().len() as u64;
            }
            None => self.community.pass_over(taken.position),
        }
        if let Some(epoch) = taken.epoch {
            self.epochs.push((epoch.origin.clone(), taken.position));
            self.origin = epoch.origin;
            self.frontier = Frontier::new();
        }
        self.frontier.push(taken.hash);
    }

    /// Keeps a snapshot of the community as committed, now and here, on a shelf that has a place for it. On a lasting one it
    /// happens by itself: this is for who cannot wait.
    ///
    /// # Errors
    /// When the shelf does not answer.
    pub fn keep_snapshot(&self) -> Result<(), ShelfFault> {
        match self.shelf.snapshots() {
            Some(snapshots) => snapshot::keep(snapshots, &self.standing()),
            None => Ok(()),
        }
    }

    /// Ends the work with this community: leaves a snapshot behind where the newest is some way off, so that the next start
    /// is short.
    pub fn close(mut self) {
        let position = self.community.open.position;
        if self.is_on_a_lasting_shelf() && self.keeper.is_due_at_the_end(position) {
            let standing = self.standing();
            self.keeper.begin(&self.shelf, standing);
        }
    }

    /// To be asked only while the community is as committed.
    pub(crate) fn keep_a_snapshot_if_due(&mut self) {
        if self.is_on_a_lasting_shelf() && self.keeper.is_due(self.community.open.position) {
            let standing = self.standing();
            self.keeper.begin(&self.shelf, standing);
        }
    }

    fn is_on_a_lasting_shelf(&self) -> bool {
        let snapshots = self.shelf.snapshots();
        snapshots.is_some_and(Snapshots::are_lasting)
    }

    fn standing(&self) -> Standing {
        Standing {
            community: self.community.clone(),
            frontier: self.frontier.clone(),
            epochs: self.epochs.clone(),
        }
    }
}

/// Before the first leaf.
fn at_the_beginning() -> Standing {
    let new = Community::new();
    Standing {
        community: Community {
            open: State {
                position: 0,
                ..new.open
            },
            ..new
        },
        frontier: Frontier::new(),
        epochs: Vec::new(),
    }
}

fn page(shelf: &dyn Shelf, from: u64) -> Result<Vec<Taken>, Fault> {
    let bare = shelf.bare(from, PAGE)?;
    (from..).zip(&bare).map(taken).collect()
}

fn taken((position, bare): (u64, &Bare)) -> Result<Taken, Fault> {
    Ok(Taken {
        position,
        hash: bare.leaf.hash(),
        epoch: bare.leaf.as_epoch(),
        entry: bare.entry().map_err(|why| Fault::Entry { position, why })?,
    })
}
