//! Looking ahead: what conditions will find once the effects left so far are carried out.
//!
//! Carrying them out on a copy of the state is right for every effect, and slow: the copy shares its structure, and each
//! row touched copies the way to it. What is asked most often after something was done, conditions that count it, needs
//! no copy: the new facts are read beside the state. [`Sitting::done_by`] and [`Sitting::checked_in`] are the only ways by
//! which conditions read them.

use super::Sitting;
use crate::effect::Effect;
use crate::ids::{BodyId, MemberId, PartyId};
use crate::membership::{Done, Life};
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::state::{Stage, State};

impl Sitting<'_> {
    /// Asks conditions as they will stand once the effects left so far are carried out. What it finds is given and
    /// grounded here. Where assertions are on, both ways are taken and must agree.
    ///
    /// # Errors
    /// What the question refuses.
    pub(crate) fn foreseen<T: PartialEq + std::fmt::Debug>(
        &mut self,
        ask: impl Fn(&mut Sitting<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let effects = std::mem::take(&mut self.effects);
        let beside = effects.iter().all(is_read_beside) && self.ahead.is_empty();
        let carried_out = (!beside || cfg!(debug_assertions)).then(|| {
            let state = self.carried_out(&effects);
            let before = (self.given.clone(), self.grounds.clone(), self.closed.next());
            let found = self.asked_of(&state, &[], &ask);
            (before, found)
        });
        let found = match carried_out {
            Some((before, found)) if beside => {
                (self.given, self.grounds) = (before.0, before.1);
                self.closed.stand_at(before.2);
                let quick = self.asked_of(self.state, &effects, &ask);
                debug_assert_eq!(quick.as_ref().ok(), found.as_ref().ok());
                quick
            }
            Some((_, found)) => found,
            None => self.asked_of(self.state, &effects, &ask),
        };
        self.effects = effects;
        found
    }

    fn carried_out(&self, effects: &[Effect]) -> State {
        let mut state = self.state.clone();
        let mut stage = Stage {
            state: &mut state,
            closed: None,
            position: self.state.position,
            moment: self.now,
            act: self.act,
        };
        for effect in self.ahead.iter().chain(effects) {
            effect.apply(&mut stage);
        }
        state
    }

    /// Asks a sitting on another state, with this one's view of closed rooms, texts and findings.
    fn asked_of<T>(
        &mut self,
        state: &State,
        beside: &[Effect],
        ask: &impl Fn(&mut Sitting<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut ahead = self.on(state, beside);
        let found = ask(&mut ahead);
        self.take_back(ahead);
        found
    }

    /// What a member did, newest first, with what the effects ahead add.
    pub(crate) fn done_by(&self, member: MemberId) -> impl Iterator<Item = Done> + '_ {
        let entry = self.state.position;
        let ahead = self.ahead.iter().rev().filter_map(life);
        let did = ahead.filter_map(move |life| match life {
            Life::Did {
                activity,
                at,
                occasion,
                members,
            } if members.contains(&member) => Some(Done {
                member,
                activity: *activity,
                at: *at,
                occasion: *occasion,
                before: None,
                entry,
            }),
            _ => None,
        });
        did.chain(self.state.done_by(member, self.known_at()))
    }

    /// When a party answered a check-in of a body last, with what the effects ahead add.
    pub(crate) fn checked_in(&self, party: PartyId, body: BodyId) -> Option<Moment> {
        let now = self
            .ahead
            .iter()
            .filter_map(life)
            .any(|life| *life == Life::CheckedIn(party, body))
            .then_some(self.now);
        now.or_else(|| {
            let room = &self.state.membership;
            let before = room.checked_in_before.get(&(party, body));
            let last = room.checked_in.get(&(party, body)).copied();
            self.newest_by_then(last, before.map_or(&[][..], Vec::as_slice))
        })
    }
}

fn life(effect: &Effect) -> Option<&Life> {
    match effect {
        Effect::Membership(crate::membership::Effect::Life(life)) => Some(life),
        _ => None,
    }
}

/// Whether conditions read an effect beside the state, or do not read it at all. A new kind of effect is carried out.
fn is_read_beside(effect: &Effect) -> bool {
    let of_membership = life(effect).is_some_and(|life| {
        matches!(
            life,
            Life::Did { .. }
                | Life::CheckedIn(..)
                | Life::Noticed(..)
                | Life::NoticeOver(_)
                | Life::LookAt(..)
        )
    });
    of_membership || matches!(effect, Effect::Due(_))
}
