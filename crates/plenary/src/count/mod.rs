//! Parts of `plenary count`: which ballots and which rule are meant, and how a count is shown.

pub(crate) mod ballots;
pub(crate) mod convert;
pub(crate) mod rule;
pub(crate) mod rules;
pub(crate) mod sheet;
pub(crate) mod table;
