//! The house on every shelf: several writers in one process, and several processes that are killed.

mod club;
mod doors;
mod killed;
mod writers;
