//! The house on every shelf, and accounts beside it: several writers in one process, and several processes that are killed.

mod accounts;
mod asking_club;
mod club;
mod desk;
mod doors;
mod killed;
mod tasks;
mod writers;
