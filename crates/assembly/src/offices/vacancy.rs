//! Vacancies (E4): a seat that falls vacant, the time to fill it, and what holds once that time has passed.

use super::due::Due;
use super::effect::Effect;
use super::look::OfficeFound;
use super::state::{EndedBy, Term};
use crate::effect::Effect as Any;
use crate::ids::{BodyId, NameId, TermId};
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use crate::state::State;

/// A seat: body, office, number within the office.
pub type Seat = (BodyId, NameId, u16);

impl State {
    /// Whether a seat is vacant for longer than its charter gives to fill it.
    #[must_use]
    pub fn is_late(&self, body: BodyId, office: NameId, seat: u16) -> bool {
        let row = self.offices.vacant.get(&(body, office, seat));
        row.is_some_and(|row| row.late)
    }
}

impl Sitting<'_> {
    /// Lets the clock see to it that seats which the effects so far have emptied are filled in time.
    pub(super) fn seats_fall_vacant(&mut self) {
        let emptied: Vec<(TermId, Seat)> = self
            .effects()
            .iter()
            .filter_map(|effect| match effect {
                Any::Offices(Effect::TermEnded { term, by, .. }) if *by != EndedBy::Correction => {
                    let row = self.state.offices.terms.get(*term)?;
                    Some((*term, (row.body, row.office, row.seat)))
                }
                _ => None,
            })
            .collect();
        let gone: Vec<TermId> = emptied.iter().map(|(term, _)| *term).collect();
        for (_, seat) in emptied {
            if !self.is_filled(seat, &gone) {
                self.falls_vacant(seat);
            }
        }
    }

    /// Whether a term runs or waits on a seat, those that have just ended left out.
    fn is_filled(&self, (body, office, seat): Seat, gone: &[TermId]) -> bool {
        let stands = |(id, term): (TermId, &Term)| {
            term.seat == seat && !gone.contains(&id) && !term.is_over(self.now)
        };
        let seated = |effect: &Any| {
            matches!(effect, Any::Offices(Effect::Seated { body: b, office: o, seat: s, .. })
                if (*b, *o, *s) == (body, office, seat))
        };
        self.terms_in(body, office).any(stands) || self.effects().iter().any(seated)
    }

    fn falls_vacant(&mut self, (body, office, seat): Seat) {
        let within = self
            .state
            .bylaws_of(body)
            .and_then(|bylaws| bylaws.office(office)?.vacancy.as_ref()?.within);
        let known = self
            .state
            .offices
            .vacant
            .contains_key(&(body, office, seat));
        if let (Some(within), false) = (within, known) {
            let due = self.after(body, self.now, within);
            self.effect(Effect::Vacant {
                body,
                office,
                seat,
                due,
            });
            self.falls_due(due, Due::VacancyLate(body, office, seat));
        }
    }

    /// A seat that is taken is vacant no longer.
    pub(super) fn no_longer_vacant(&mut self, (body, office, seat): Seat) {
        let row = self.state.offices.vacant.get(&(body, office, seat));
        if let Some(row) = row.filter(|row| !row.late) {
            self.no_longer_due(row.due, Due::VacancyLate(body, office, seat));
        }
    }

    /// The time to fill a seat has passed.
    pub(super) fn vacancy_is_late(&mut self, (body, office, seat): Seat) -> Result<(), Refusal> {
        let (charter, bylaws) = self.bylaws(body)?;
        if let Some(rule) = bylaws.office(office) {
            self.rests_on(charter, rule);
        }
        if self
            .state
            .offices
            .vacant
            .contains_key(&(body, office, seat))
        {
            self.effect(Effect::VacancyLate { body, office, seat });
        }
        Ok(())
    }

    /// The first seat of an office that is vacant for too long; else when the first one will be.
    pub(super) fn late_seat(&self, found: &OfficeFound<'_>) -> Result<u16, Option<Moment>> {
        let from = (found.body, found.id, 0);
        let to = (found.body, found.id, u16::MAX);
        let rows = || self.state.offices.vacant.range(from..=to);
        match rows().find(|(_, row)| row.late) {
            Some(((_, _, seat), _)) => Ok(*seat),
            None => Err(rows().map(|(_, row)| row.due).min()),
        }
    }
}
