//! Two parties become one in a body: the same person or organization was registered twice, or two organizations merged.
//! Each body where the one that goes has a place records it for itself; with the last of them that party is no more.
//!
//! Registered twice: it was one party all along. The place is the other's since it began, and of two places in one body one
//! never was, so that the roll of a past day counts it once from now on. What was decided before is still judged by what
//! was known then. Merged: the place passes over today, or ends where the other has one.

use super::effect::Effect;
use super::life::Life;
use super::state::{ChangeKind, Done, Member};
use crate::act::Deed;
use crate::ids::{BodyId, MemberId, MotionId, PartyId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::people;
use crate::refusal::{Refusal, refusals};
use crate::sitting::Sitting;
use charter::{PartyKind, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Makes one party of two in a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeParties {
    /// The body that records it.
    pub body: BodyId,
    /// The party that goes.
    pub from: PartyId,
    /// The party that stays.
    pub into: PartyId,
    /// How two came to be one.
    pub because: Merger,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// How two parties came to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Merger {
    /// They always were: somebody was registered twice. That is a mistake, and the power `correct` mends it.
    RegisteredTwice,
    /// Two organizations merged. That needs the power `end-membership`.
    Merged,
}

refusals! {
    /// Why two parties do not become one.
    pub enum MergingRefusal {
        /// A party is itself already.
        OneAlready {} = "refusal-one-party-already",
        /// A person and an organization are not one, and persons do not merge.
        NotAlike {} = "refusal-parties-not-alike",
        /// The one that goes has no place in this body.
        NoPlaceHere {} = "refusal-no-place-here",
    }
}

impl Deed for MergeParties {
    const NAME: &'static str = "merge-parties";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::public("reason", "what shows that the two are one").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let same = self.because == Merger::RegisteredTwice;
        let power = match self.because {
            Merger::RegisteredTwice => Power::Correct,
            Merger::Merged => Power::EndMembership,
        };
        at.mandate(power, self.body, self.motion)?;
        let kinds = [at.party(self.from)?.kind, at.party(self.into)?.kind];
        if self.from == self.into {
            return Err(Refusal::from(MergingRefusal::OneAlready {}).at_field("into"));
        }
        if kinds[0] != kinds[1] || !same && kinds[0] == PartyKind::Person {
            return Err(Refusal::from(MergingRefusal::NotAlike {}).at_field("into"));
        }
        let places = at.state.places_of(self.from);
        if !places.contains(&self.body) {
            return Err(Refusal::from(MergingRefusal::NoPlaceHere {}).at_field("from"));
        }
        at.effect(people::Effect::Absorbed {
            party: self.into,
            other: self.from,
            same,
        });
        self.membership(at, same);
        self.representations(at);
        if same {
            crate::offices::hand_terms_over(at, self.body, self.from, self.into);
            crate::motions::hand_votes_over(at, self.body, self.from, self.into);
        } else {
            crate::offices::end_terms(at, self.body, self.from, at.now);
        }
        if places.iter().all(|place| *place == self.body) {
            people::hand_contacts_over(at, self.from, self.into);
            at.effect(Life::Merged(self.from, self.into));
        }
        Ok(())
    }
}

impl MergeParties {
    fn membership(&self, at: &mut Sitting<'_>, same: bool) {
        let state = at.state;
        let Some((member, row)) = state.member_in(self.from, self.body) else {
            return;
        };
        let Some((kept, other)) = state.member_in(self.into, self.body) else {
            let held_from = same.then_some(row.joined);
            change(
                at,
                member,
                ChangeKind::Party(self.from, self.into),
                held_from,
            );
            return;
        };
        if state.membership.notices.contains_key(&member) {
            at.effect(Life::NoticeOver(member));
        }
        match same {
            true => {
                change(at, member, ChangeKind::Void, Some(row.joined));
                if row.joined < other.joined {
                    let joined = ChangeKind::Joined(other.class, other.standing);
                    change(at, kept, joined, Some(row.joined));
                }
                self.evidence(at, member, kept);
            }
            false => change(at, member, ChangeKind::Ended, None),
        }
    }

    /// What the one membership did and paid counts for the other: it was the same party.
    fn evidence(&self, at: &mut Sitting<'_>, member: MemberId, kept: MemberId) {
        let room = &at.state.membership;
        let done: Vec<Done> = at.state.done_by(member, u64::MAX).collect();
        let own = |year: i16| room.paid.contains_key(&(kept, year));
        let years = room.paid.range((member, i16::MIN)..=(member, i16::MAX));
        let years: Vec<(i16, Moment)> = years
            .map(|((_, year), payment)| (*year, payment.at))
            .filter(|(year, _)| !own(*year))
            .collect();
        for one in done.into_iter().rev() {
            at.effect(Life::Did {
                activity: one.activity,
                at: one.at,
                occasion: one.occasion,
                members: vec![kept],
            });
        }
        for (year, paid_at) in years {
            at.effect(Life::PaidAt(kept, year, paid_at));
        }
    }

    /// A person who was registered twice represents members of this body by the one name.
    fn representations(&self, at: &mut Sitting<'_>) {
        let state = at.state;
        let rows: Vec<(MemberId, &Member)> = state.represented_by(self.from, self.body).collect();
        for (member, row) in rows {
            if row.primary == Some(self.from) {
                change(at, member, ChangeKind::Primary(Some(self.into)), None);
            }
            let list = state.membership.representatives.get(&member);
            let kind = list
                .into_iter()
                .flatten()
                .find(|(one, _)| *one == self.from);
            if let Some((_, kind)) = kind {
                at.effect(Life::Represented(member, self.from, None));
                if row.primary != Some(self.into) && !state.represents(member, self.into) {
                    at.effect(Life::Represented(member, self.into, Some(*kind)));
                }
            }
        }
    }
}

fn change(at: &mut Sitting<'_>, member: MemberId, kind: ChangeKind, held_from: Option<Moment>) {
    at.effect(Effect::Changed {
        member,
        kind,
        held_from,
    });
}
