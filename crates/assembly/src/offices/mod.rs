//! Offices: seats, terms, and who holds them at a moment.

pub mod due;
pub mod effect;
mod install;
pub mod state;

pub use due::Due;
pub use effect::Effect;
pub use install::Install;
pub use state::{EndedBy, Offices, SeatedBy, Term};

crate::act::acts! {
    /// Acts about offices.
    pub enum Act {
        Install,
    }
}
