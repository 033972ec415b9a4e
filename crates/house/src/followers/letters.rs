//! Letters: which entry calls for which, to whom, and how they go out. What is queued are ids; names, addresses and
//! deadlines are looked up when a letter is written, so that what was erased or has changed since is respected.

mod calls;
mod notice;
mod own;
mod postman;
mod readers;
mod stops;
mod tell;
mod timed;
mod whom;

pub use calls::calls_for;
pub use notice::{Errand, Notice};
pub use own::{About, OwnLetter, OwnLetters};
pub use postman::{Letters, Settings};
pub use readers::{Reader, Readers, StoredReaders};
pub use stops::Stops;
pub use tell::{Links, Place};
pub use timed::check_in_letters;
pub(crate) use whom::{deciders, holders, with_power};

/// The follower's name, and that of the outbox of a community's letters.
pub(crate) const LETTERS: &str = "letters";
pub(super) use own::{OWN, SERVER};
