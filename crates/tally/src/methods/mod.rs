//! The counting methods, a file each. They are reached through [`crate::count::run::count`].

pub(crate) mod piles;
pub(crate) mod transfer;
