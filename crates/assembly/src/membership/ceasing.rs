//! What ends with a party: its memberships where the charter says so, its terms, and what it did for others.

use super::effect::Effect;
use super::life::Life;
use super::state::ChangeKind;
use crate::bodies::Bylaws;
use crate::ids::PartyId;
use crate::moment::Moment;
use crate::sitting::Sitting;
use charter::{Ending, PartyKind, Ruled};

/// The rule by which membership ends with the life of a party of this kind.
pub(crate) fn ending_of(bylaws: &Bylaws, kind: PartyKind) -> Option<&Ruled<Ending>> {
    let cause = match kind {
        PartyKind::Organization => "dissolution",
        PartyKind::Person => "death",
    };
    let mut rules = bylaws.rules.endings.iter();
    rules.find(|rule| &*rule.cause == cause)
}

/// A party is no more since a moment that is not later than now.
pub(crate) fn cease(at: &mut Sitting<'_>, party: PartyId, on: Moment) {
    let state = at.state;
    at.effect(Life::Ceased(party));
    let Some(row) = state.people.parties.get(party) else {
        return;
    };
    for body in state.places_of(party) {
        if let Some((member, mine)) = state.member_in(party, body)
            && let Ok((charter, bylaws)) = at.bylaws(body)
            && let Some(rule) = ending_of(bylaws, row.kind)
        {
            at.rests_on(charter, rule);
            if state.membership.notices.contains_key(&member) {
                at.effect(Life::NoticeOver(member));
            }
            at.effect(Effect::Changed {
                member,
                kind: ChangeKind::Ended,
                held_from: Some(on.max(mine.joined)),
            });
        }
        for (member, row) in state.represented_by(party, body) {
            if row.primary == Some(party) {
                at.effect(Effect::Changed {
                    member,
                    kind: ChangeKind::Primary(None),
                    held_from: None,
                });
            }
            if state.represents(member, party) {
                at.effect(Life::Represented(member, party, None));
            }
        }
        crate::offices::end_terms(at, body, party, on);
    }
}
