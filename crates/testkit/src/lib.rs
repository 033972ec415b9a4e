//! People, clock and databases for tests.

pub mod folder;
pub mod postgres;
pub mod relay;
