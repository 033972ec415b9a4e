//! Parts of `plenary count`: which rule is meant, and how a count is shown.

pub(crate) mod rule;
pub(crate) mod rules;
pub(crate) mod sheet;
pub(crate) mod table;
