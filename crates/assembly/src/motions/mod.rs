//! Motions: put to a body or council, voted by roll call, decided by the charter's rule for the matter.

pub mod due;
pub mod effect;
mod put_motion;
pub mod state;

pub use due::Due;
pub use effect::Effect;
pub use put_motion::PutMotion;
pub use state::{Choice, Motion, MotionStatus, Motions, Remedy, RemedyKind, Vote};

crate::act::acts! {
    /// Acts about motions.
    pub enum Act {
        PutMotion,
    }
}
