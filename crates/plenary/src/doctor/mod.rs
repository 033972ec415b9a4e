//! What `plenary doctor` looks at, a file for what is here and one for what is outside.

pub(crate) mod data;
pub(crate) mod finding;
pub(crate) mod outside;
mod validity;
