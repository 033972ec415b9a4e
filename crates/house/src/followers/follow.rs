//! The frame of every follower: it reads entries from its cursor on, and what it does for them moves with the cursor.

use crate::door::Door;
use crate::shelf::{Sheet, ShelfFault};
use assembly::Community;
use assembly::entry::Entry;
use assembly::plain::PlainError;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;
use store::{CommunityId, OutboxItem, Store};

/// Sheets read at a time.
const PAGE: usize = 100;
/// How often followers look where nothing is heard.
const PAUSE: Duration = Duration::from_secs(1);

/// An entry as a follower sees it. The house itself reads closed ones too: what a follower says to whom is its own care.
#[derive(Debug)]
pub struct Followed {
    /// Where it stands.
    pub position: u64,
    /// The entry; none for the leaf of an epoch.
    pub entry: Option<Entry>,
    /// Everything beside it.
    pub sheet: Sheet,
}

/// Where a follower begins that was never heard of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// With the first entry: what it makes is a view of the whole record.
    AtTheBeginning,
    /// With the next entry: nobody wants letters about years ago.
    Now,
}

/// What follows the record.
pub trait Follower {
    /// Its name, for ever: its cursor stands under it.
    fn name(&self) -> &str;

    /// Where it begins.
    fn start(&self) -> Start;

    /// What is to be sent for these entries; the community has at least them. Whatever else it does here may be done again
    /// for the same entries, after a crash or by another node.
    ///
    /// # Errors
    /// When it could not: the entries come again.
    fn take(
        &mut self,
        followed: &[Followed],
        community: &Community,
    ) -> Result<Vec<OutboxItem>, FollowerFault>;
}

/// Why a follower is not further.
#[derive(Debug, thiserror::Error)]
pub enum FollowerFault {
    /// The shelf does not answer.
    #[error(transparent)]
    Shelf(#[from] ShelfFault),
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] store::Fault),
    /// Something on the shelf is no entry.
    #[error("entry {position} cannot be read: {why}")]
    Entry {
        /// Where.
        position: u64,
        /// Why.
        why: PlainError,
    },
    /// What is queued cannot be written or read.
    #[error("an item of an outbox: {0}")]
    Item(#[from] serde_json::Error),
    /// No randomness.
    #[error("drawing a name: {0}")]
    Random(getrandom::Error),
}

/// Lets a follower read one page, if there is something to read. Says whether there may be more. Of several nodes that do
/// this at once, one moves the cursor, and what the others made is dropped.
///
/// # Errors
/// When something does not answer: the cursor stands where it stood.
pub fn follow(
    store: &Arc<dyn Store>,
    community: CommunityId,
    door: &Door,
    follower: &mut dyn Follower,
) -> Result<bool, FollowerFault> {
    let name = follower.name().to_owned();
    let shown = door.shown();
    let head = shown.position();
    let at = match (store.cursor(community, &name)?, follower.start()) {
        (Some(at), _) => at,
        (None, Start::AtTheBeginning) => 0,
        (None, Start::Now) => {
            store.advance(community, &name, 0..head, &[])?;
            return Ok(true);
        }
    };
    if at >= head {
        return Ok(false);
    }
    let limit = usize::try_from(head - at).map_or(PAGE, |left| left.min(PAGE));
    let sheets = door.shelf().sheets(at, limit)?;
    if sheets.is_empty() {
        return Ok(false);
    }
    let followed = (at..)
        .zip(sheets)
        .map(|(position, sheet)| {
            let entry = sheet
                .entry()
                .map_err(|why| FollowerFault::Entry { position, why })?;
            Ok(Followed {
                position,
                entry,
                sheet,
            })
        })
        .collect::<Result<Vec<_>, FollowerFault>>()?;
    let items = follower.take(&followed, &shown.community)?;
    let to = at + followed.len() as u64;
    store.advance(community, &name, at..to, &items)?;
    Ok(to < head)
}

/// Lets a follower read on a thread of its own, as the record grows.
#[must_use]
pub fn keep_following(
    store: Arc<dyn Store>,
    community: CommunityId,
    door: Arc<Door>,
    mut follower: Box<dyn Follower + Send>,
) -> AtWork {
    let name = follower.name().to_owned();
    AtWork::start(&name, door.clone(), move || {
        follow(&store, community, &door, &mut *follower)
    })
}

/// A follower on its thread; it ends when this is dropped.
pub struct AtWork {
    stops: Arc<AtomicBool>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl AtWork {
    /// Does some work again and again. Where that says that nothing is left, it waits for the record to grow, and not long.
    pub(super) fn start(
        name: &str,
        door: Arc<Door>,
        mut work: impl FnMut() -> Result<bool, FollowerFault> + Send + 'static,
    ) -> AtWork {
        let stops = Arc::new(AtomicBool::new(false));
        let stop = stops.clone();
        let name = name.to_owned();
        let doing = name.clone();
        let thread = std::thread::Builder::new().name(name);
        let work = move || {
            while !stop.load(Ordering::Relaxed) {
                let position = door.shown().position();
                match work() {
                    Ok(true) => {}
                    Ok(false) => {
                        let _ = door.wait_beyond(position, PAUSE);
                    }
                    Err(fault) => {
                        tracing::error!(%fault, follower = doing, "it is tried again");
                        std::thread::sleep(PAUSE);
                    }
                }
            }
        };
        let thread = thread.spawn(work).expect("a thread can be started");
        AtWork {
            stops,
            thread: Mutex::new(Some(thread)),
        }
    }

    /// Ends the thread, after what it is doing.
    pub fn stop(&self) {
        self.stops.store(true, Ordering::Relaxed);
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(thread) = thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        self.stop();
    }
}
