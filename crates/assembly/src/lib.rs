//! The community: its state, and every act.
//!
//! `decide` looks at a state, an actor, an act and a moment and answers with an entry or a refusal; `apply` takes an entry's
//! effects and nothing else. No clock, no lots, no files: moments, lots and texts come in as values.

pub mod form;
pub mod ids;
pub mod moment;
pub mod plain;
mod rows;
pub mod table;

pub mod act;
pub mod actor;
pub mod bodies;
pub mod closed;
pub mod due;
pub mod effect;
pub mod entry;
pub mod membership;
pub mod motions;
pub mod names;
pub mod offices;
pub mod part;
pub mod people;
pub mod reason;
pub mod refusal;
pub mod sitting;
pub mod state;

pub use sitting::{Asked, NoParts, Parts, Sitting, decide, decide_again, decide_given};
pub use state::{Community, STATE_FORM, State};
