//! What falls due for members and applicants.

use super::lapse;
use crate::ids::ApplicationId;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use serde::{Deserialize, Serialize};

/// Items of this room.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// Closed: an application that is still incomplete lapses.
    Lapse(ApplicationId),
    /// Closed: the time to decide on an application is over; those who wait are told.
    DecisionLate(ApplicationId),
}

impl Due {
    pub(crate) fn is_closed(&self) -> bool {
        match self {
            Due::Lapse(_) | Due::DecisionLate(_) => true,
        }
    }

    pub(crate) fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        match *self {
            Due::Lapse(application) => lapse::lapses(at, application),
            Due::DecisionLate(application) => lapse::is_late(at, application),
        }
    }
}
