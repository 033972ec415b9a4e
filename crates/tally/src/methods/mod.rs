//! The counting methods, a file each. They are reached through [`crate::count::run::count`].

pub(crate) mod given;
pub(crate) mod iterate;
mod losers;
pub(crate) mod piles;
pub(crate) mod transfer;
