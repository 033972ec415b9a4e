//! Parts of `plenary count`: which ballots and which rule are meant, and how a count is shown.

pub(crate) mod ballots;
pub(crate) mod convert;
pub(crate) mod counted;
pub(crate) mod explained;
pub(crate) mod page;
pub(crate) mod pictures;
pub(crate) mod rows;
pub(crate) mod rule;
pub(crate) mod rules;
pub(crate) mod sheet;
pub(crate) mod table;
