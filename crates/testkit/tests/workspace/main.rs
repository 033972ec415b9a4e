//! What holds for the whole workspace and no compiler checks: which floor leans on which, what the pure floors
//! keep away from, and under which licences the work of others comes. Works without a network.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod floors;
mod licences;
mod metadata;
mod purity;
