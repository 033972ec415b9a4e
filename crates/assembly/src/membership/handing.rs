//! Memberships that a mistake had ended or handed over, put right again.

use super::effect::Effect;
use super::state::{Change, ChangeKind, Member};
use crate::ids::{BodyId, MemberId, PartyId};
use crate::sitting::Sitting;
use crate::state::State;

/// Lets a membership of a body resume that ended by an entry.
pub(crate) fn resume(at: &mut Sitting<'_>, body: BodyId, party: PartyId, entry: u64) {
    let state = at.state;
    for (member, row) in state.memberships_of(party) {
        let newest = state.membership.changes.get(row.last_change);
        let ended = newest.filter(|change| {
            change.known_from == entry
                && matches!(change.kind, ChangeKind::Ended | ChangeKind::Void)
        });
        if let Some(change) = ended.filter(|_| row.body == body) {
            at.effect(Effect::Changed {
                member,
                kind: ChangeKind::Resumed,
                held_from: Some(change.held_from),
            });
        }
    }
}

/// Gives back what a merger recorded by mistake had handed from the one party to the other. What it had ended in the body
/// resumes.
pub(crate) fn hand_back(
    at: &mut Sitting<'_>,
    body: BodyId,
    (from, into): (PartyId, PartyId),
    entry: u64,
) {
    let state = at.state;
    for (member, row) in state.memberships_of(into) {
        let handed = state.changes_of(row).find(|change| {
            matches!(change.kind, ChangeKind::Party(one, other) if one == from && other == into)
        });
        if let Some(change) = handed.filter(|_| row.party == into) {
            at.effect(Effect::Changed {
                member,
                kind: ChangeKind::Party(into, from),
                held_from: Some(change.held_from),
            });
        } else if let Some(joined) = joined_before(state, member, row, entry) {
            at.effect(Effect::Changed {
                member,
                kind: ChangeKind::Joined(row.class, row.standing),
                held_from: Some(joined),
            });
        }
    }
    resume(at, body, from, entry);
}

/// Since when a membership was known to run, where an entry said otherwise.
fn joined_before(
    state: &State,
    member: MemberId,
    row: &Member,
    entry: u64,
) -> Option<crate::moment::Moment> {
    let said = |change: &Change| {
        change.known_from == entry && matches!(change.kind, ChangeKind::Joined(..))
    };
    let before = entry.checked_sub(1)?;
    state
        .changes_of(row)
        .any(|change| said(&change))
        .then_some(())?;
    let then = state.enrolled(member, crate::moment::Moment::END, before);
    then.map(|then| then.joined)
}
