//! How long an act is tried.

use crate::request::Request;
use std::time::{Duration, Instant};

/// How long an act is tried where nothing else is said: about as long as a person waits for a page.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Until when an act is decided again after other writers were first. It is this process's own time, which never goes back
/// and has nothing to do with the moment at which the act is decided.
#[derive(Clone, Copy, Debug)]
pub struct Deadline(Instant);

impl Deadline {
    /// So long from now.
    #[must_use]
    pub fn within(patience: Duration) -> Deadline {
        Deadline(Instant::now() + patience)
    }

    /// Whether it is over. An act is tried once even then: whoever sent it may still be there.
    #[must_use]
    pub fn has_passed(self) -> bool {
        Instant::now() >= self.0
    }

    /// The last of several acts'.
    pub(crate) fn latest(requests: &[Request]) -> Deadline {
        let latest = requests.iter().map(|request| request.deadline.0).max();
        latest.map_or_else(Deadline::default, Deadline)
    }
}

impl Default for Deadline {
    /// [`PATIENCE`] from now.
    fn default() -> Deadline {
        Deadline::within(PATIENCE)
    }
}
