//! What entries change about offices.

use super::state::{AwaitedLot, EndedBy, SeatedBy, Term};
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
        /// Whether the holder is aside from now on.
        aside: bool,
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
                    before,
                });
                offices
                    .of_office
                    .entry((body, office))
                    .or_default()
                    .push(id);
            }
            Effect::TermEnded { term: id, by, at } => {
                if let Some(term) = offices.terms.get_mut(id) {
                    term.ended = Some((at.unwrap_or(on.moment), by));
                }
                offices.leaves.remove(&id);
                offices.aside.remove(&id);
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
            Effect::Aside { term, aside } => {
                match aside {
                    true => offices.aside.insert(term),
                    false => offices.aside.remove(&term),
                };
            }
            Effect::LotAwaited { body, office, lot } => {
                match lot {
                    Some(lot) => offices.lots.insert((body, office), lot),
                    None => offices.lots.remove(&(body, office)),
                };
            }
        }
    }
}
