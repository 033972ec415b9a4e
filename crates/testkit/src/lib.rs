//! People, clock, databases, names, web sites and a browser for tests.

pub mod browser;
pub mod folder;
pub mod names;
pub mod postgres;
pub mod relay;
pub mod site;
pub mod sqlite;
