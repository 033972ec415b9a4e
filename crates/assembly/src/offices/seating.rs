//! Seating: the free seat, the term, and the moments at which the clock will look at it. Acts that fill offices end here.

use super::due::Due;
use super::effect::Effect;
use super::fitness::Candidate;
use super::look::OfficeFound;
use super::refusal::OfficeRefusal;
use super::state::{EndedBy, SeatedBy, Term};
use super::tenure::{Start, Tenure};
use crate::ids::{BodyId, NameId, PartyId, TermId};
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;

/// What a seating leaves in the record.
pub(super) struct Seating {
    pub(super) holder: PartyId,
    pub(super) by: SeatedBy,
    pub(super) tenure: Tenure,
    pub(super) seat: u16,
    pub(super) sent_by: Option<BodyId>,
    pub(super) turn: Option<NameId>,
}

/// A seat that nobody holds when a term starts.
#[derive(Clone, Copy, Debug)]
pub(super) struct FreeSeat {
    pub(super) seat: u16,
    /// What is left of the last term on it, where that ended before its time.
    pub(super) left: Option<Tenure>,
}

impl Sitting<'_> {
    /// The seats of an office that nobody holds when a term starts so, lowest first.
    pub(super) fn free_seats(&self, found: &OfficeFound<'_>, start: Start) -> Vec<FreeSeat> {
        let taken: Vec<u16> = self
            .terms_in(found.body, found.id)
            .filter(|(_, term)| self.state.overlaps(term, start, self.now))
            .map(|(_, term)| term.seat)
            .collect();
        let seats = u16::try_from(found.rule.seats).unwrap_or(u16::MAX);
        let free = (0..seats).filter(|seat| !taken.contains(seat));
        free.map(|seat| FreeSeat {
            seat,
            left: self.left_on(found, seat, start),
        })
        .collect()
    }

    /// What is left, for a term that starts so, of one that ended before its time on a seat.
    fn left_on(&self, found: &OfficeFound<'_>, seat: u16, start: Start) -> Option<Tenure> {
        let mut before = self
            .terms_in(found.body, found.id)
            .rev()
            .filter(|(_, term)| {
                let early = term
                    .ended
                    .is_some_and(|(_, by)| by != EndedBy::Expiry && by != EndedBy::Correction);
                early && term.seat == seat && term.seated_by != SeatedBy::Temporary
            });
        let (_, term) = before.next()?;
        let (from, lasts) = match start {
            Start::At(from) => {
                let year = self.state.year_in(found.body, from);
                let lasts = term.until.is_some_and(|until| until > from)
                    || term.due_year.is_some_and(|due| due >= year);
                (from, lasts)
            }
            Start::Event(year) => {
                let due = term
                    .until
                    .map(|until| self.state.year_in(found.body, until));
                (
                    Moment::END,
                    term.due_year.or(due).is_some_and(|due| due > year),
                )
            }
        };
        lasts.then_some(Tenure {
            from,
            until: term.until,
            due_year: term.due_year,
        })
    }

    /// Refuses where every seat is taken.
    pub(super) fn all_taken(&self, found: &OfficeFound<'_>) -> Refusal {
        found.refused(OfficeRefusal::AllSeatsTaken {
            office: found.name(),
            seats: found.rule.seats,
        })
    }

    /// Every term of an office so far.
    pub(super) fn terms_in(
        &self,
        body: BodyId,
        office: NameId,
    ) -> impl DoubleEndedIterator<Item = (TermId, &Term)> {
        let ids = self.state.offices.of_office.get(&(body, office));
        ids.into_iter()
            .flatten()
            .filter_map(|id| Some((*id, self.state.offices.terms.get(*id)?)))
    }

    /// Refuses a second seat of the same office.
    pub(super) fn holds_no_seat_yet(&self, candidate: &Candidate<'_>) -> Result<(), Refusal> {
        let Candidate {
            party,
            body,
            office,
            start,
            ..
        } = *candidate;
        let held = self
            .terms_in(body, office)
            .any(|(_, term)| term.holder == party && self.state.overlaps(term, start, self.now));
        if held || candidate.beside.contains(&party) {
            let office = candidate.rule.name.to_string();
            return Err(Refusal::from(OfficeRefusal::HoldsAlready { office })
                .by(body, candidate.ground.clone()));
        }
        Ok(())
    }

    /// Seats somebody. `earlier` counts the terms that this act has given already.
    pub(super) fn seat(&mut self, body: BodyId, office: NameId, seating: &Seating, earlier: usize) {
        let term = TermId::from(self.state.offices.terms.len() + earlier);
        let Tenure {
            from,
            until,
            due_year,
        } = seating.tenure;
        self.effect(Effect::Seated {
            body,
            office,
            holder: seating.holder,
            from,
            until,
            due_year,
            by: seating.by,
            seat: seating.seat,
            sent_by: seating.sent_by,
            turn: seating.turn,
        });
        self.no_longer_vacant((body, office, seating.seat));
        if let Some(until) = until {
            self.falls_due(until.max(self.now), Due::TermEnds(term));
        }
        // What goes with the seat is looked at once it is taken; one that is taken now, by what follows from the entry.
        if self.now < from && from < Moment::END {
            self.falls_due(from, Due::LookAgain(seating.holder));
        }
    }
}
