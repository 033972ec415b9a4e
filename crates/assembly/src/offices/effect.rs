//! What entries change about offices.

use super::state::{EndedBy, SeatedBy, Term};
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
}

impl Effect {
    /// Carries it out. Decides nothing.
    pub fn apply(&self, on: &mut Stage<'_>) {
        let offices = &mut on.state.offices;
        match *self {
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
            Effect::TermEnded { term, by, at } => {
                if let Some(term) = offices.terms.get_mut(term) {
                    term.ended = Some((at.unwrap_or(on.moment), by));
                }
            }
        }
    }
}
