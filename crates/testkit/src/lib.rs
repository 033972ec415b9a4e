//! People, clock, databases, names and web sites for tests.

pub mod folder;
pub mod names;
pub mod postgres;
pub mod relay;
pub mod site;
pub mod sqlite;
