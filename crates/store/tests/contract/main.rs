//! What a store promises, on both databases. A test is written once and runs on each.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod appending;
mod backup;
mod beside;
mod erasing;
mod fixture;
mod killed;
mod losing;
mod reading;
mod schema;
