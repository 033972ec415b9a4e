//! Seating: the free seat, the term, and the moments at which the clock will look at it. Acts that fill offices end here.

use super::due::Due;
use super::effect::Effect;
use super::fitness::Candidate;
use super::refusal::OfficeRefusal;
use super::state::{SeatedBy, Term};
use super::tenure::{Start, Tenure};
use crate::ids::{BodyId, NameId, PartyId, TermId};
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Office;

/// What a seating leaves in the record.
pub(super) struct Seating {
    pub(super) holder: PartyId,
    pub(super) by: SeatedBy,
    pub(super) tenure: Tenure,
    pub(super) seat: u16,
    pub(super) sent_by: Option<BodyId>,
}

impl Sitting<'_> {
    /// The seats of an office that nobody holds when a term starts so, lowest first.
    pub(super) fn free_seats(
        &self,
        body: BodyId,
        office: NameId,
        rule: &Office,
        start: Start,
    ) -> Vec<u16> {
        let taken: Vec<u16> = self
            .terms_in(body, office)
            .filter(|(_, term)| self.state.overlaps(term, start, self.now))
            .map(|(_, term)| term.seat)
            .collect();
        let seats = u16::try_from(rule.seats).unwrap_or(u16::MAX);
        (0..seats).filter(|seat| !taken.contains(seat)).collect()
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
        });
        if let Some(until) = until {
            self.falls_due(until.max(self.now), Due::TermEnds(term));
        }
        // Another office may not go with this one, by its own rules: the clock looks once the seat is taken.
        let mut others = self.state.terms_of(seating.holder);
        if from < Moment::END && others.any(|(_, term)| term.ended.is_none()) {
            self.falls_due(from.max(self.now), Due::LookAgain(seating.holder));
        }
    }
}
