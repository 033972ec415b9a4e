//! Who keeps snapshots, and when: beside the writer, so that no answer waits for one. `decisions/0015` has the reasons.

use crate::shelf::Shelf;
use crate::snapshot::{self, Standing};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// A snapshot is due when a sixteenth of the record came after the newest one, but never for fewer entries than this,
const FEWEST: u64 = 5_000;
/// and always after so many: they are applied again within two seconds.
const MOST: u64 = 100_000;
/// When the house closes, a quarter of that is enough.
const CLOSING: u64 = 4;
/// After a snapshot there is none for this many times as long as it took, unless [`MOST`] entries came: in a busy hour the
/// processor and the disk are for those who act.
const REST: u32 = 20;

/// Watches how far the newest snapshot is behind, and writes another one in a thread of its own.
#[derive(Debug, Default)]
pub(crate) struct Keeper {
    /// Where the newest snapshot is, as far as is known here. After a failure: where it was tried.
    newest: u64,
    /// The thread at work; it says how long it took.
    running: Option<JoinHandle<Duration>>,
    rests_until: Option<Instant>,
}

impl Keeper {
    pub(crate) fn starting_from(newest: u64) -> Keeper {
        Keeper {
            newest,
            running: None,
            rests_until: None,
        }
    }

    /// Whether one is due at a position, and none is being written. Asked after each append: mostly a look at two numbers.
    pub(crate) fn is_due(&mut self, position: u64) -> bool {
        let behind = position.saturating_sub(self.newest);
        if behind < enough(position) {
            return false;
        }
        if self.running.as_ref().is_some_and(JoinHandle::is_finished) {
            self.wait();
        }
        let rested = self.rests_until.is_none_or(|until| until <= Instant::now());
        self.running.is_none() && (behind >= MOST || rested)
    }

    /// Whether one is due when nothing more will come.
    pub(crate) fn is_due_at_the_end(&self, position: u64) -> bool {
        is_far(self.newest, position)
    }

    /// Begins to write a snapshot, unless one is being written. That it cannot be written is nobody's fault who acts: the
    /// next start takes longer, and it is tried again after as many entries.
    pub(crate) fn begin(&mut self, shelf: &Arc<dyn Shelf>, standing: Standing) {
        if self.running.as_ref().is_some_and(|run| !run.is_finished()) {
            return;
        }
        self.wait();
        self.newest = standing.community.open.position;
        let shelf = shelf.clone();
        let writing = move || {
            let begun = Instant::now();
            let position = standing.community.open.position;
            let Some(snapshots) = shelf.snapshots() else {
                return Duration::ZERO;
            };
            // Another node may have written one a moment ago.
            let known = snapshot::newest_position(snapshots, position);
            if known.is_ok_and(|newest| newest.is_none_or(|newest| is_far(newest, position))) {
                let _ = snapshot::keep(snapshots, &standing);
            }
            begun.elapsed()
        };
        self.running = thread::Builder::new()
            .name("snapshot".to_owned())
            .spawn(writing)
            .ok();
    }

    /// Waits until none is being written. What became of it, the next start sees.
    fn wait(&mut self) {
        let took = self.running.take().and_then(|run| run.join().ok());
        if let Some(rest) = took.and_then(|took| took.checked_mul(REST)) {
            self.rests_until = Instant::now().checked_add(rest);
        }
    }
}

/// What was begun is finished: a command that ends after a long start leaves a short one behind.
impl Drop for Keeper {
    fn drop(&mut self) {
        self.wait();
    }
}

fn is_far(newest: u64, position: u64) -> bool {
    position.saturating_sub(newest) >= enough(position) / CLOSING
}

fn enough(position: u64) -> u64 {
    (position / 16).clamp(FEWEST, MOST)
}
