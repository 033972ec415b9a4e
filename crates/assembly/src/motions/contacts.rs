//! Who votes for an organization: its primary representative, or an alternate where the charter has them; its contact until
//! it has named one. Where the charter sets a second date (T14), whoever was named by then, whatever changes later.

use super::refusal::MotionRefusal;
use super::state::{Motion, MotionStatus};
use crate::entry::Ground;
use crate::ids::{BodyId, MotionId, PartyId};
use crate::motions::fixed_roll::Entitled;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use crate::state::State;
use charter::RepresentativeKind;

/// Who may vote for a member, as of now or of the second date.
#[derive(Default)]
struct Contacts {
    primary: Option<PartyId>,
    alternates: Vec<PartyId>,
    /// Answers while no primary representative is named.
    contact: Option<PartyId>,
}

impl Contacts {
    fn has(&self, person: PartyId) -> bool {
        self.primary == Some(person)
            || self.alternates.contains(&person)
            || self.primary.is_none() && self.contact == Some(person)
    }
}

impl Sitting<'_> {
    /// Refuses who does not vote for an organization in an open vote.
    pub(super) fn votes_for(
        &mut self,
        id: MotionId,
        motion: &Motion,
        organization: PartyId,
        me: PartyId,
    ) -> Result<(), Refusal> {
        let ground = self.contacts_ground(motion)?;
        if self.state.contacts(id, motion, organization).has(me) {
            return Ok(());
        }
        let today = Motion {
            contacts_at: None,
            ..motion.clone()
        };
        let too_late = self.state.contacts(id, &today, organization).has(me);
        let refusal = match motion.contacts_at.filter(|_| too_late) {
            Some(until) => Refusal::from(MotionRefusal::ContactFixed { until }),
            None => Refusal::from(MotionRefusal::NotItsRepresentative {}),
        };
        Err(match ground {
            Some(ground) => refusal.by(motion.body, ground),
            None => refusal,
        })
    }

    /// Whether somebody who no longer represents an organization still votes for it on a motion: the second date had passed.
    pub(crate) fn was_fixed_for(&self, id: MotionId, organization: PartyId, me: PartyId) -> bool {
        let motion = self.state.motions.list.get(id);
        motion.is_some_and(|motion| {
            motion.contacts_at.is_some() && self.state.contacts(id, motion, organization).has(me)
        })
    }

    /// The clause that says who votes for a member: the electorate's where it sets the second date, else the one on
    /// representatives.
    fn contacts_ground(&mut self, motion: &Motion) -> Result<Option<Ground>, Refusal> {
        let fixed = motion.contacts_at.and_then(|_| self.state.rule_of(motion));
        if let Some(rule) = fixed
            && let Some(electorate) = rule.electorate()
            && electorate.contact_until_before.is_some()
        {
            return Ok(Some(self.rests_on(rule.charter, electorate)));
        }
        let (charter, bylaws) = self.bylaws(motion.body)?;
        let rule = bylaws.rules.representation.as_ref();
        Ok(rule.map(|rule| self.rests_on(charter, rule)))
    }
}

impl State {
    fn contacts(&self, id: MotionId, motion: &Motion, organization: PartyId) -> Contacts {
        let body = self.membership_that_votes(id, motion, organization);
        let Some((member, row)) = self.member_in(organization, body) else {
            return Contacts::default();
        };
        let bylaws = self.bylaws_of(body);
        let rule = bylaws.and_then(|bylaws| bylaws.rules.representation.as_ref());
        let has_alternates = rule.is_some_and(|rule| rule.alternates > 0);
        let current = self.membership.representatives.get(&member);
        let (primary, list) = match (motion.contacts_at, &motion.status) {
            (Some(until), MotionStatus::Open { roll_known, .. }) => {
                let then = self.enrolled(member, until, *roll_known);
                let list = self.representatives_at(member, until, *roll_known);
                (then.map_or(row.primary, |then| then.primary), list)
            }
            _ => (row.primary, current.cloned().unwrap_or_default()),
        };
        let alternates = list
            .into_iter()
            .filter(|(_, kind)| has_alternates && *kind == RepresentativeKind::Alternate);
        let party = self.people.parties.get(organization);
        Contacts {
            primary,
            alternates: alternates.map(|(person, _)| person).collect(),
            contact: party.and_then(|party| match motion.contacts_at {
                Some(until) => party.contact_at(until),
                None => party.contact,
            }),
        }
    }

    /// The body in which an organization is the member that votes: of the motion, or of the roll's.
    fn membership_that_votes(
        &self,
        id: MotionId,
        motion: &Motion,
        organization: PartyId,
    ) -> BodyId {
        let roll = self.motions.rolls.get(&id);
        let by = roll.into_iter().flatten().find_map(|alike| {
            let on_it = alike.parties.binary_search(&organization).is_ok();
            on_it.then_some(alike.by)
        });
        match by {
            Some(Entitled::Member(body)) => body,
            Some(Entitled::Holder(..) | Entitled::Collective(_) | Entitled::InPlaceOf(..))
            | None => motion.body,
        }
    }
}
