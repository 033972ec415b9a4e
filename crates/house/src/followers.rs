//! Followers of the record: what happens outside because something was recorded. Each has its own durable cursor and reads
//! every entry once. Letters are one; a search index is another. None of what they do is evidence.

mod follow;
mod letters;

pub use follow::{Followed, Follower, FollowerFault, Start, follow};
pub use letters::{
    About, Errand, Letters, LettersAtWork, Links, Notice, OwnLetter, OwnLetters, Place, Reader,
    Readers, Settings, Stops, StoredReaders, calls_for,
};
