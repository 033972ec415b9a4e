//! Somebody who was registered twice has one vote: in motions that are open the two numbers become one voter, whose last vote
//! counts. Proxies and the like were given to a number that is no more, and are over.

use super::effect::Effect;
use super::state::{Motion, MotionStatus};
use crate::ids::{BodyId, MotionId, PartyId, RemedyId};
use crate::sitting::Sitting;
use crate::state::State;

/// Makes one voter of two in the motions of a body that are put or open.
pub(crate) fn hand_votes_over(at: &mut Sitting<'_>, body: BodyId, from: PartyId, into: PartyId) {
    let state = at.state;
    let motions = state.motions.list.iter();
    let pending = motions.filter(|(_, motion)| {
        matches!(motion.status, MotionStatus::Put | MotionStatus::Open { .. })
    });
    for (motion, row) in pending {
        if row.body == body && concerns(state, motion, row, from) {
            at.effect(Effect::VoterReplaced { motion, from, into });
        }
    }
    let given = state.motions.remedies_of.get(&(body, from));
    let held = state.motions.remedies_held.get(&(body, from));
    let remedies: Vec<RemedyId> = given.into_iter().chain(held).flatten().copied().collect();
    for remedy in remedies {
        let runs = state.motions.remedies.get(remedy);
        if runs.is_some_and(|row| row.runs_at(at.now)) {
            at.effect(Effect::RemedyRevoked { remedy });
        }
    }
}

fn concerns(state: &State, id: MotionId, motion: &Motion, party: PartyId) -> bool {
    let roll = state.motions.rolls.get(&id);
    let mut alike = roll.into_iter().flatten();
    motion.by == party
        || motion.seconds.contains(&party)
        || motion.votes.contains_key(&party)
        || motion.recused.contains(&party)
        || alike.any(|alike| alike.parties.binary_search(&party).is_ok())
}

/// Carries it out on a motion and its roll.
pub(super) fn replace(state: &mut State, id: MotionId, from: PartyId, into: PartyId) {
    let room = &mut state.motions;
    if let Some(roll) = room.rolls.get_mut(&id) {
        let mut on_it = roll
            .iter()
            .any(|alike| alike.parties.binary_search(&into).is_ok());
        for alike in roll {
            let Ok(place) = alike.parties.binary_search(&from) else {
                continue;
            };
            alike.parties.remove(place);
            if let (false, Err(place)) = (on_it, alike.parties.binary_search(&into)) {
                alike.parties.insert(place, into);
                on_it = true;
            }
        }
    }
    let Some(motion) = room.list.get_mut(id) else {
        return;
    };
    if motion.by == from {
        motion.by = into;
    }
    let rename = |list: &mut Vec<PartyId>| {
        if list.contains(&from) {
            list.retain(|party| *party != from && *party != into);
            list.push(into);
        }
    };
    rename(&mut motion.seconds);
    rename(&mut motion.recused);
    rename(&mut motion.course.present);
    let mover = motion.by;
    motion.seconds.retain(|party| *party != mover);
    let parts = motion.parts.remove(&from);
    if let Some(vote) = motion.votes.remove(&from) {
        let older = motion.votes.get(&into).is_some_and(|own| own.at > vote.at);
        if !older && !motion.recused.contains(&into) {
            motion.votes.insert(into, vote);
            motion.parts.remove(&into);
            motion.parts.extend(parts.map(|parts| (into, parts)));
        }
    }
}
