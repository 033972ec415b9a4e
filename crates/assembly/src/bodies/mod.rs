//! Bodies: how they come to be, and by which charter each one runs at a moment.

mod adopt_charter;
mod amend_text;
mod approve_charter;
mod bylaws;
mod close_body;
mod create_body;
mod delegation;
pub mod due;
pub mod effect;
mod events;
mod found;
mod groups;
mod mandates;
mod new_text;
pub mod refusal;
mod report;
mod rotate_key;
pub mod state;

pub use adopt_charter::AdoptCharter;
pub use amend_text::{AmendText, TextBelow, TextVersion};
pub use approve_charter::ApproveCharter;
pub use bylaws::Bylaws;
pub use close_body::CloseBody;
pub use create_body::CreateBody;
pub use delegation::{Delegate, EndDelegation};
pub use due::Due;
pub use effect::Effect;
pub use events::{CorrectEvent, RecordEvent};
pub use found::{CharterText, Found, FoundRefusal};
pub use groups::{CloseGroup, CreateGroup, JoinGroup, LeaveGroup, RecharterGroup};
pub use mandates::{HeldAs, Mandated, Right, mandates, may_use};
pub use report::Report;
pub use rotate_key::RotateKey;
pub use state::{Bodies, Body, Group, KeyNotice, Pending, Reported};

crate::act::acts! {
    /// Acts about bodies and charters.
    pub enum Act {
        Found,
        AdoptCharter,
        ApproveCharter,
        CreateBody,
        CloseBody,
        CreateGroup,
        RecharterGroup,
        CloseGroup,
        JoinGroup,
        LeaveGroup,
        Report,
        RecordEvent,
        CorrectEvent,
        Delegate,
        EndDelegation,
        RotateKey,
        AmendText,
    }
}

impl Act {
    /// The charters that an act brings, by number: file name and text.
    pub(crate) fn charter(&self, nth: u32) -> Option<(&str, &str)> {
        let (file, text) = match self {
            Act::Found(found) => {
                let charter = found.charters.get(usize::try_from(nth).ok()?)?;
                (&charter.file, &charter.text)
            }
            Act::AdoptCharter(act) if nth == 0 => (&act.file, &act.text),
            Act::CreateBody(act) if nth == 0 => (&act.file, &act.text),
            _ => return None,
        };
        Some((file, text))
    }
}
