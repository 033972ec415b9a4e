//! People: parties (persons and organizations), where they are, whom they belong to, what they declared.

mod choose_languages;
mod correct_party;
mod edit_party;
pub mod effect;
mod erase;
mod erase_closed;
mod file_interests;
mod judge_region;
mod language;
mod mark_ceased;
mod name_contact;
mod places;
mod recover_access;
mod register_party;
pub mod state;

pub use choose_languages::ChooseLanguages;
pub use correct_party::{CorrectParty, PartyCorrection};
pub use edit_party::EditParty;
pub use effect::Effect;
pub use erase::{Erase, PeopleRefusal, TextPlace};
pub use erase_closed::EraseClosed;
pub use file_interests::FileInterests;
pub use judge_region::JudgeRegion;
pub use language::LanguageTag;
pub use mark_ceased::MarkCeased;
pub use name_contact::NameContact;
pub(crate) use name_contact::hand_contacts_over;
pub use places::PartyRefusal;
pub use recover_access::{NEW_ADDRESS, RecoverAccess};
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
        MarkCeased,
        CorrectParty,
        NameContact,
        ChooseLanguages,
        RecoverAccess,
        EraseClosed,
    }
}
