//! The clock of the demo: the system's, and a stretch that the visitor has moved it forward. The stretch lies beside the data,
//! so that a start later does not take it back. It never goes back.

use crate::whole_file;
use assembly::moment::Moment;
use house::{Clock, SystemClock};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicI64, Ordering};

/// The file in the data folder: milliseconds, in digits.
const FILE: &str = "clock";
/// The furthest that it may be moved at once: ten years.
pub(crate) const MOST_AT_ONCE_MS: i64 = 3_653 * 24 * 60 * 60_000;
/// The furthest from the system's clock, so that moments stay such as can be written: a thousand years.
const MOST_MS: i64 = 1_000 * 366 * 24 * 60 * 60_000;

/// Why the clock was not moved.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ClockFault {
    /// It goes forward, and not by more than [`MOST_AT_ONCE_MS`].
    #[error("the clock goes forward, and ten years at once at most")]
    NotSoFar,
    /// It could not be written down.
    #[error("writing down the clock: {0}")]
    File(#[from] std::io::Error),
    /// What stands there is no clock.
    #[error("{0} holds no number of milliseconds")]
    Unreadable(PathBuf),
}

/// The demo's clock.
#[derive(Debug)]
pub(crate) struct DemoClock {
    file: PathBuf,
    ahead_ms: AtomicI64,
    /// One moves it at a time.
    moving: Mutex<()>,
}

impl DemoClock {
    /// The clock of a data folder, where it was left. `not_before` is the newest moment of the record: a world that was made
    /// for a later day begins there.
    ///
    /// # Errors
    /// The folder cannot be read, or what stands there is no clock.
    pub(crate) fn of(folder: &Path, not_before: Moment) -> Result<DemoClock, ClockFault> {
        let file = folder.join(FILE);
        let kept = match fs::read_to_string(&file) {
            Ok(text) => {
                let ahead = text.trim().parse().ok();
                let ahead = ahead.filter(|ahead| (0..=MOST_MS).contains(ahead));
                ahead.ok_or_else(|| ClockFault::Unreadable(file.clone()))?
            }
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => 0,
            Err(why) => return Err(why.into()),
        };
        let behind = not_before.0.saturating_sub(SystemClock.now().0);
        Ok(DemoClock {
            file,
            ahead_ms: AtomicI64::new(kept.max(behind)),
            moving: Mutex::new(()),
        })
    }

    /// How far it stands ahead of the system's, in milliseconds.
    pub(crate) fn ahead_ms(&self) -> i64 {
        self.ahead_ms.load(Ordering::SeqCst)
    }

    /// Moves it forward and writes that down. Returns what it shows then.
    ///
    /// # Errors
    /// It would go back or too far, or cannot be written down: then it stays.
    pub(crate) fn move_forward(&self, by_ms: i64) -> Result<Moment, ClockFault> {
        let _moving = self.moving.lock().unwrap_or_else(PoisonError::into_inner);
        let ahead = self.ahead_ms().saturating_add(by_ms);
        if !(1..=MOST_AT_ONCE_MS).contains(&by_ms) || ahead > MOST_MS {
            return Err(ClockFault::NotSoFar);
        }
        whole_file::bytes(&self.file, ahead.to_string().as_bytes())?;
        self.ahead_ms.store(ahead, Ordering::SeqCst);
        Ok(self.now())
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Moment {
        Moment(SystemClock.now().0.saturating_add(self.ahead_ms()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use testkit::folder::Folder;

    const DAY: i64 = 24 * 60 * 60_000;

    #[test]
    fn the_clock_stays_where_it_was_moved_to_after_a_restart() {
        let folder = Folder::new();
        let clock = DemoClock::of(folder.path(), Moment(0)).expect("a clock");
        let before = clock.now();
        let shown = clock.move_forward(3 * DAY).expect("moves");
        assert!(shown.0 >= before.0 + 3 * DAY);
        let again = DemoClock::of(folder.path(), Moment(0)).expect("a clock");
        assert_eq!(again.ahead_ms(), 3 * DAY);
    }

    #[test]
    fn the_clock_never_goes_back_and_never_stands_still_on_a_wish() {
        let folder = Folder::new();
        let clock = DemoClock::of(folder.path(), Moment(0)).expect("a clock");
        for by in [0, -1, i64::MIN, MOST_AT_ONCE_MS + 1, i64::MAX] {
            assert!(
                matches!(clock.move_forward(by), Err(ClockFault::NotSoFar)),
                "{by}"
            );
        }
        assert_eq!(clock.ahead_ms(), 0);
    }

    #[test]
    fn a_record_that_ends_later_than_now_moves_the_clock_up_to_it() {
        let folder = Folder::new();
        let later = Moment(SystemClock.now().0 + 30 * DAY);
        let clock = DemoClock::of(folder.path(), later).expect("a clock");
        assert!(clock.now() >= later);
    }

    #[test]
    fn what_is_no_clock_is_told() {
        let folder = Folder::new();
        for text in ["", "-5", "tomorrow", "99999999999999999999"] {
            fs::write(folder.path().join(FILE), text).expect("writes");
            let fault = DemoClock::of(folder.path(), Moment(0)).expect_err("no clock");
            assert!(
                matches!(fault, ClockFault::Unreadable(_)),
                "{text}: {fault}"
            );
        }
    }
}
