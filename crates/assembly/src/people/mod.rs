//! People: parties (persons and organizations), where they are, whom they belong to, what they declared.

mod edit_party;
pub mod effect;
mod erase;
mod file_interests;
mod judge_region;
mod register_party;
pub mod state;

pub use edit_party::EditParty;
pub use effect::Effect;
pub use erase::{Erase, PeopleRefusal, TextPlace};
pub use file_interests::FileInterests;
pub use judge_region::JudgeRegion;
pub use register_party::RegisterParty;
pub use state::{Country, Party, People};

crate::act::acts! {
    /// Acts about people.
    pub enum Act {
        RegisterParty,
        EditParty,
        FileInterests,
        JudgeRegion,
        Erase,
    }
}
