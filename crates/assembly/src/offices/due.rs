//! What falls due for offices: terms run out, conflicts are looked at, times to cure end.

use super::cure::Conflict;
use super::effect::Effect;
use super::state::EndedBy;
use crate::ids::{BodyId, NameId, PartyId, TermId};
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
    /// The time to fill a vacant seat ends: body, office, seat.
    VacancyLate(BodyId, NameId, u16),
    /// The time for which a holder stepped aside ends.
    AsideEnds(TermId),
}

impl Due {
    pub(crate) fn is_closed(&self) -> bool {
        match self {
            Due::TermEnds(_)
            | Due::LookAgain(_)
            | Due::CureEnds(..)
            | Due::VacancyLate(..)
            | Due::AsideEnds(_) => false,
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
            Due::VacancyLate(body, office, seat) => at.vacancy_is_late((body, office, seat)),
            Due::AsideEnds(term) => {
                at.aside_ends(term);
                Ok(())
            }
        }
    }
}
