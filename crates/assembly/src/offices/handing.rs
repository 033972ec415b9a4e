//! The terms of somebody who was registered twice, of an organization that merged into another, of somebody who is no more.

use super::due::Due;
use super::effect::Effect;
use super::state::{EndedBy, Term};
use crate::ids::{BodyId, PartyId, TermId};
use crate::moment::Moment;
use crate::sitting::Sitting;

/// Hands the terms of a body that are not over from one number of a person to the other. Nobody sits twice in one office:
/// where the other has a seat already, this one never was.
pub(crate) fn hand_terms_over(at: &mut Sitting<'_>, body: BodyId, from: PartyId, into: PartyId) {
    let mut handed = false;
    for (id, term) in terms(at, body, from) {
        let twice = terms(at, body, into)
            .iter()
            .any(|(_, other)| other.office == term.office);
        if twice {
            at.end(id, EndedBy::Correction);
        } else {
            at.effect(Effect::Handed {
                term: id,
                holder: into,
            });
            handed = true;
        }
    }
    // Two offices held by one person may not go together: the clock looks.
    if handed {
        at.falls_due(at.now, Due::LookAgain(into));
    }
}

/// Gives back the terms that a merger recorded by mistake had handed over.
pub(crate) fn hand_terms_back(at: &mut Sitting<'_>, from: PartyId, into: PartyId) {
    let state = at.state;
    let row = state.people.parties.get(from);
    let mut next = row.and_then(|party| party.last_term);
    while let Some((id, term)) = next.and_then(|id| Some((id, state.offices.terms.get(id)?))) {
        if term.holder == into {
            at.effect(Effect::Handed {
                term: id,
                holder: from,
            });
        }
        next = term.before;
    }
}

/// Ends the terms of a body that are not over, since a moment; one that had not begun never begins.
pub(crate) fn end_terms(at: &mut Sitting<'_>, body: BodyId, party: PartyId, on: Moment) {
    for (id, term) in terms(at, body, party) {
        at.effect(Effect::TermEnded {
            term: id,
            by: EndedBy::Death,
            at: Some(on.max(term.from)),
        });
    }
}

fn terms(at: &Sitting<'_>, body: BodyId, party: PartyId) -> Vec<(TermId, Term)> {
    let terms = at.state.terms_of(party);
    let open = terms.filter(|(_, term)| term.body == body && !term.is_over(at.now));
    open.map(|(id, term)| (id, term.clone())).collect()
}
