//! What falls due for offices: terms run out, conflicts are looked at, times to cure end.

use super::cure::Conflict;
use super::effect::Effect;
use super::state::EndedBy;
use crate::ids::{PartyId, TermId};
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use serde::{Deserialize, Serialize};

/// Items of this room.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// A term of fixed length runs out.
    TermEnds(TermId),
    /// Something about a holder changed: do the seats still go with it?
    LookAgain(PartyId),
    /// The time to cure a conflict ends.
    CureEnds(TermId, Conflict),
}

impl Due {
    pub(crate) fn is_closed(&self) -> bool {
        match self {
            Due::TermEnds(_) | Due::LookAgain(_) | Due::CureEnds(..) => false,
        }
    }

    pub(crate) fn decide(&self, at: &mut Sitting<'_>, _: Moment) -> Result<(), Refusal> {
        match *self {
            Due::TermEnds(id) => {
                let term = at.term(id)?;
                // A term that was given another end since, or is over, leaves nothing to do.
                let until = term.until.filter(|until| *until <= at.now);
                if let (None, Some(until)) = (term.ended, until) {
                    at.effect(Effect::TermEnded {
                        term: id,
                        by: EndedBy::Expiry,
                        at: Some(until),
                    });
                }
                Ok(())
            }
            Due::LookAgain(party) => at.look_at_seats(party),
            Due::CureEnds(term, conflict) => at.cure_ends(term, conflict),
        }
    }
}
