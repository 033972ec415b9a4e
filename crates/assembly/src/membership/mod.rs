//! Membership: how parties come to belong to bodies, how well they stand, and how it ends.

pub mod due;
pub mod effect;
mod resign;
pub mod roll;
pub mod state;

pub use due::Due;
pub use effect::Effect;
pub use resign::Resign;
pub use state::{
    Application, ApplicationStatus, Change, ChangeKind, Done, Hearing, Member, Membership,
    Occasion, Round,
};

crate::act::acts! {
    /// Acts about membership.
    pub enum Act {
        Resign,
    }
}
