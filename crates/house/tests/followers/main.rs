//! Followers of the record, on both databases: which letters go to whom, and that each goes once.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod calls;
mod searching;
mod sending;
mod texts;
mod world;
