//! Followers of the record: what happens outside because something was recorded. Each has its own durable cursor and reads
//! every entry once. Letters are one; the search index is another. None of what they do is evidence.

mod follow;
mod letters;
mod mentions;
mod search;
mod standing;

pub use follow::{AtWork, Followed, Follower, FollowerFault, Start, follow, keep_following};
pub use letters::{
    About, Errand, Letters, Links, Notice, OwnLetter, OwnLetters, Place, Reader, Readers, Settings,
    Stops, StoredReaders, calls_for, check_in_letters,
};
pub(crate) use letters::{deciders, holders, with_power};
pub use mentions::Mentions;
pub use post::Kind;
pub use search::{Found, FoundKind, MOST_FOUND, Search, search};
pub use standing::{Standing, letters_queued, standings};
pub use store::{OutboxRow, OutboxState};
