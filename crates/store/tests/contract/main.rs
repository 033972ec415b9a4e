//! What a store promises, on both databases. A test is written once and runs on each.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod accounts;
mod appending;
mod backup;
mod belongings;
mod beside;
mod erasing;
mod fixture;
mod following;
mod killed;
mod losing;
mod mentioning;
mod reading;
mod rounds;
mod schema;
mod searching;
