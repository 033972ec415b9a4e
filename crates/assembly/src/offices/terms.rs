//! Terms that end and start with an event, when a body records that it happened.

use super::effect::Effect;
use super::state::{EndedBy, Term};
use crate::ids::{BodyId, NameId, TermId};
use crate::moment::Moment;
use crate::sitting::Sitting;

/// An event of a body has ended: terms that fall due with it end, and those that waited for it start. Offices of other
/// bodies may hang on the same event. `end` is when it ended, now or before.
pub fn terms_at_event(at: &mut Sitting<'_>, body: BodyId, event: NameId, end: Moment) {
    let year = at.state.year_in(body, end);
    let open: Vec<(TermId, Term)> = at
        .state
        .offices
        .terms
        .iter()
        .filter(|(_, term)| {
            term.ended.is_none() && (term.due_year.is_some() || term.from == Moment::END)
        })
        .filter(|(_, term)| hangs_on(at, term, (body, event)))
        .map(|(id, term)| (id, term.clone()))
        .collect();
    for (id, term) in open {
        let waits = term.from == Moment::END;
        if !waits && term.due_year.is_some_and(|due| due <= year) {
            at.effect(Effect::TermEnded {
                term: id,
                by: EndedBy::Expiry,
                at: Some(end.max(term.from)),
            });
        } else if waits {
            at.effect(Effect::Dated {
                term: id,
                from: end,
                until: term.until,
                due_year: term.due_year,
            });
        }
    }
}

fn hangs_on(at: &Sitting<'_>, term: &Term, event: (BodyId, NameId)) -> bool {
    let rule = at
        .state
        .bylaws_of(term.body)
        .and_then(|bylaws| bylaws.office(term.office));
    rule.is_some_and(|rule| at.state.event_of(term.body, rule) == Some(event))
}
