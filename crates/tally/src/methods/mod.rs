//! The counting methods, a file each. They are reached through [`crate::count::run::count`].

pub(crate) mod batches;
pub(crate) mod bounds;
mod choose;
pub(crate) mod committees;
pub mod default_option;
pub(crate) mod given;
pub(crate) mod iterate;
mod live;
mod losers;
pub(crate) mod marks;
pub(crate) mod pairwise;
pub(crate) mod piles;
pub(crate) mod quotients;
pub(crate) mod rounds;
pub(crate) mod runoff;
pub(crate) mod scores;
mod standing;
pub(crate) mod support;
pub(crate) mod transfer;
