//! What entries change about offices.

use super::cure::Conflict;
use super::state::{Aside, AsideWhy, AwaitedLot, EndedBy, MissedDuty, SeatedBy, Term, Vacancy};
use crate::ids::{BodyId, NameId, PartyId, TermId};
use crate::moment::Moment;
use crate::state::Stage;
use serde::{Deserialize, Serialize};

/// Changes to offices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// Somebody takes a seat; the term's id is the next of the table.
    Seated {
        /// The body.
        body: BodyId,
        /// The office.
        office: NameId,
        /// Who.
        holder: PartyId,
        /// From when.
        from: Moment,
        /// Until when, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
        /// The year in which it falls due, where it ends with an event.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due_year: Option<i16>,
        /// How.
        by: SeatedBy,
        /// Which seat.
        seat: u16,
        /// The group that sent the holder.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sent_by: Option<BodyId>,
        /// The group whose turn it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        turn: Option<NameId>,
    },
    /// A term ends.
    TermEnded {
        /// Which.
        term: TermId,
        /// How.
        by: EndedBy,
        /// When, if not at the entry's moment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Moment>,
    },
    /// A term that waited for an event starts, or its dates are corrected.
    Dated {
        /// Which.
        term: TermId,
        /// From when.
        from: Moment,
        /// Until when, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
        /// The year in which it falls due, where it ends with an event.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due_year: Option<i16>,
    },
    /// A holder is on leave until a moment; none ends the leave.
    OnLeave {
        /// Which term.
        term: TermId,
        /// Until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// A holder steps aside, or comes back.
    Aside {
        /// Which term.
        term: TermId,
        /// Why the holder is aside from now on; absent means that the holder comes back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<AsideWhy>,
        /// Until when, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// A lot must be drawn among holders; none takes the need away.
    LotAwaited {
        /// The body.
        body: BodyId,
        /// The office.
        office: NameId,
        /// Among whom, and how many leave.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lot: Option<AwaitedLot>,
    },
    /// A seat is vacant, and is to be filled by a moment.
    Vacant {
        /// The body.
        body: BodyId,
        /// The office.
        office: NameId,
        /// Which seat.
        seat: u16,
        /// By when.
        due: Moment,
    },
    /// The time to fill a seat has passed.
    VacancyLate {
        /// The body.
        body: BodyId,
        /// The office.
        office: NameId,
        /// Which seat.
        seat: u16,
    },
    /// A conflict may be cured until a moment; none takes it back.
    Curing {
        /// Whose.
        term: TermId,
        /// Which.
        conflict: Conflict,
        /// Until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// A holder misses a duty, and so many of the steps that follow are taken.
    DutyMissed {
        /// Whose.
        term: TermId,
        /// Which, by its number in the office's rule.
        duty: u16,
        /// Steps taken so far.
        steps: u16,
    },
    /// The duty is kept again.
    DutyKept {
        /// Whose.
        term: TermId,
        /// Which.
        duty: u16,
    },
    /// The seats of a party are looked at next then; none: when something happens.
    LookPlanned {
        /// Whose.
        party: PartyId,
        /// When.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Moment>,
    },
    /// A term is another party's: the holder was registered twice, or that was a mistake.
    Handed {
        /// Which.
        term: TermId,
        /// Whose it is from now on.
        holder: PartyId,
    },
}

impl Effect {
    /// Carries it out. Decides nothing.
    pub fn apply(&self, on: &mut Stage<'_>) {
        let offices = &mut on.state.offices;
        match self.clone() {
            Effect::Seated {
                body,
                office,
                holder,
                from,
                until,
                due_year,
                by,
                seat,
                sent_by,
                turn,
            } => {
                let id = offices.terms.next_id();
                let before = on
                    .state
                    .people
                    .parties
                    .get_mut(holder)
                    .and_then(|party| party.last_term.replace(id));
                let seated_by = by;
                offices.terms.push(Term {
                    body,
                    office,
                    holder,
                    from,
                    until,
                    due_year,
                    ended: None,
                    seated_by,
                    seat,
                    sent_by,
                    turn,
                    before,
                    entry: on.position,
                    ended_in: None,
                });
                offices.vacant.remove(&(body, office, seat));
                offices
                    .of_office
                    .entry((body, office))
                    .or_default()
                    .push(id);
            }
            Effect::TermEnded { term: id, by, at } => {
                if let Some(term) = offices.terms.get_mut(id) {
                    term.ended = Some((at.unwrap_or(on.moment), by));
                    term.ended_in = Some(on.position);
                }
                offices.leaves.remove(&id);
                offices.aside.remove(&id);
                let last = Conflict::Removal(u16::MAX);
                let cures = offices
                    .curing
                    .range((id, Conflict::Incompatible(0))..=(id, last));
                let cures: Vec<_> = cures.map(|(key, _)| *key).collect();
                cures.iter().for_each(|key| {
                    offices.curing.remove(key);
                });
                let missed = offices.missed.range((id, 0)..=(id, u16::MAX));
                let missed: Vec<_> = missed.map(|(key, _)| *key).collect();
                missed.iter().for_each(|key| {
                    offices.missed.remove(key);
                });
            }
            Effect::Dated {
                term,
                from,
                until,
                due_year,
            } => {
                if let Some(term) = offices.terms.get_mut(term) {
                    (term.from, term.until, term.due_year) = (from, until, due_year);
                }
            }
            Effect::OnLeave { term, until } => {
                match until {
                    Some(until) => offices.leaves.insert(term, until),
                    None => offices.leaves.remove(&term),
                };
            }
            Effect::Aside { term, why, until } => {
                let since = on.moment;
                match why {
                    Some(why) => offices.aside.insert(term, Aside { why, since, until }),
                    None => offices.aside.remove(&term),
                };
            }
            Effect::Handed { term, holder } => {
                if let Some(term) = offices.terms.get_mut(term) {
                    term.holder = holder;
                }
            }
            Effect::LotAwaited { body, office, lot } => {
                match lot {
                    Some(lot) => offices.lots.insert((body, office), lot),
                    None => offices.lots.remove(&(body, office)),
                };
            }
            Effect::Vacant {
                body,
                office,
                seat,
                due,
            } => {
                let (since, late) = (on.moment, false);
                offices
                    .vacant
                    .insert((body, office, seat), Vacancy { since, due, late });
            }
            Effect::VacancyLate { body, office, seat } => {
                if let Some(row) = offices.vacant.get_mut(&(body, office, seat)) {
                    row.late = true;
                }
            }
            Effect::Curing {
                term,
                conflict,
                until,
            } => {
                match until {
                    Some(until) => offices.curing.insert((term, conflict), until),
                    None => offices.curing.remove(&(term, conflict)),
                };
            }
            Effect::DutyMissed { term, duty, steps } => {
                let row = offices.missed.get(&(term, duty));
                let since = row.map_or(on.moment, |row| row.since);
                offices
                    .missed
                    .insert((term, duty), MissedDuty { since, steps });
            }
            Effect::DutyKept { term, duty } => {
                offices.missed.remove(&(term, duty));
            }
            Effect::LookPlanned { party, at } => {
                match at {
                    Some(at) => offices.looks.insert(party, at),
                    None => offices.looks.remove(&party),
                };
            }
        }
    }
}
