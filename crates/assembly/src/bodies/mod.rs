//! Bodies: how they come to be, and by which charter each one runs at a moment.

mod bylaws;
pub mod due;
pub mod effect;
mod found;
pub mod state;

pub use bylaws::Bylaws;
pub use due::Due;
pub use effect::Effect;
pub use found::Found;
pub use state::{Bodies, Body};

crate::act::acts! {
    /// Acts about bodies and charters.
    pub enum Act {
        Found,
    }
}
