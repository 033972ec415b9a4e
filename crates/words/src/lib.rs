//! Catalogues, plurals, dates and numbers for people.
//!
//! Rules return ids and values; a sentence is made here, when somebody is about to read it. The catalogues are part of
//! the binary, so this crate reads no file, no clock and no environment. Names of countries are left to others: ICU has
//! no stable display names yet.

mod accept;
mod catalogue;
mod formats;
mod language;
mod say;
mod sentence;
mod show;
mod terms;
mod value;

pub use catalogue::{ids, topics, variables};
pub use language::{Direction, Language};
pub use say::{Digits, Output, Words};
pub use terms::{Sought, name_terms, sought, terms};
pub use value::{Saying, Unit, Value};
