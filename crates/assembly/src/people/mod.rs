//! People: parties (persons and organizations), where they are, whom they belong to, what they declared.

pub mod effect;
mod register_party;
pub mod state;

pub use effect::Effect;
pub use register_party::RegisterParty;
pub use state::{Country, Party, People};

crate::act::acts! {
    /// Acts about people.
    pub enum Act {
        RegisterParty,
    }
}
