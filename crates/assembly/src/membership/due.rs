//! What falls due for members and applicants.

use super::{lapse, leaving, open_check_in, record_payment, standing};
use crate::ids::{ApplicationId, BodyId, MemberId, RoundId};
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
    /// The standings of a body's members are looked at.
    Standings(BodyId),
    /// The notice of a move is over.
    Notice(MemberId),
    /// A check-in round closes.
    Round(RoundId),
    /// The grace of a year's fees is over.
    Arrears(BodyId, i16),
    /// A membership ends, unless it was cured.
    Leaves(MemberId),
}

impl Due {
    pub(crate) fn is_closed(&self) -> bool {
        match self {
            Due::Lapse(_) | Due::DecisionLate(_) => true,
            Due::Standings(_)
            | Due::Notice(_)
            | Due::Round(_)
            | Due::Arrears(..)
            | Due::Leaves(_) => false,
        }
    }

    pub(crate) fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        match *self {
            Due::Lapse(application) => lapse::lapses(at, application),
            Due::DecisionLate(application) => lapse::is_late(at, application),
            Due::Standings(body) => standing::look(at, body),
            Due::Notice(member) => standing::notice_over(at, member),
            Due::Round(round) => open_check_in::closes(at, round),
            Due::Arrears(body, year) => record_payment::grace_over(at, body, year),
            Due::Leaves(member) => leaving::leaves(at, member),
        }
    }
}
