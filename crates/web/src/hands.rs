//! How much is made at once. Whatever waits for the disk or walks a list takes a thread, and of those a server has a few
//! hundred: so pages, programs and what takes long have places of their own, and one kind cannot take those of another. Who
//! finds no place waits without a thread.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Pages made at once.
const PAGES: usize = 128;
/// Answers to programs made at once.
const PROGRAMS: usize = 32;
/// What walks whole lists, at once.
const LONG: usize = 4;
/// How long somebody waits for what takes long before being sent away.
const WAITS: Duration = Duration::from_secs(5);

/// A place, free again when it is dropped: not before what was begun there has ended.
pub(crate) type Hand = Option<OwnedSemaphorePermit>;

/// The places.
pub(crate) struct Hands {
    pages: Arc<Semaphore>,
    programs: Arc<Semaphore>,
    long: Arc<Semaphore>,
}

impl Hands {
    pub(crate) fn new() -> Hands {
        let places = |number| Arc::new(Semaphore::new(number));
        Hands {
            pages: places(PAGES),
            programs: places(PROGRAMS),
            long: places(LONG),
        }
    }

    /// A place for a page. It comes in the end, or the time of the request is over.
    pub(crate) async fn page(&self) -> Hand {
        self.pages.clone().acquire_owned().await.ok()
    }

    /// A place for an answer to a program.
    pub(crate) async fn program(&self) -> Hand {
        self.programs.clone().acquire_owned().await.ok()
    }

    /// A place for what takes long; none where there was none for a while.
    pub(crate) async fn long(&self) -> Hand {
        let place = tokio::time::timeout(WAITS, self.long.clone().acquire_owned());
        place.await.ok()?.ok()
    }
}
