//! What falls due for members and applicants.

use super::{departure, lapse, open_check_in, record_payment, standing};
use crate::ids::{ApplicationId, BodyId, DepartureId, MemberId, RoundId};
use crate::moment::Moment;
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
    /// Closed: the time to cure or to appeal is over.
    Leaves(DepartureId),
    /// Closed: the open rooms show what was decided on a membership; until then one of the two items below goes before.
    Shows(DepartureId),
    /// A membership ended by a decision that is closed. It stands in no queue.
    Departed {
        /// Which.
        member: MemberId,
        /// The position of the closed entry that decided it.
        entry: u64,
    },
    /// A membership did not end after all, by a decision that is closed. It stands in no queue.
    Restored {
        /// Which.
        member: MemberId,
        /// The position of the closed entry by which it had ended.
        entry: u64,
    },
}

impl Due {
    pub(crate) fn is_closed(&self) -> bool {
        match self {
            Due::Lapse(_) | Due::DecisionLate(_) | Due::Leaves(_) | Due::Shows(_) => true,
            Due::Standings(_)
            | Due::Notice(_)
            | Due::Round(_)
            | Due::Arrears(..)
            | Due::Departed { .. }
            | Due::Restored { .. } => false,
        }
    }

    /// Decides it; `when` is the moment at which it fell due.
    pub(crate) fn decide(&self, at: &mut Sitting<'_>, when: Moment) -> Result<(), Refusal> {
        match *self {
            Due::Lapse(application) => lapse::lapses(at, application),
            Due::DecisionLate(application) => lapse::is_late(at, application),
            Due::Standings(body) => standing::look(at, body),
            Due::Notice(member) => standing::notice_over(at, member),
            Due::Round(round) => open_check_in::closes(at, round),
            Due::Arrears(body, year) => record_payment::grace_over(at, body, year),
            Due::Leaves(departure) => departure::time_is_over(at, departure),
            Due::Shows(departure) => departure::is_shown(at, departure),
            Due::Departed { member, .. } => departure::departed(at, member, when),
            Due::Restored { member, .. } => departure::restored(at, member),
        }
    }
}
