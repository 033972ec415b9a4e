//! Somebody votes by name: for themselves, for the organization they represent, or in the seat of another whose proxy or
//! place they hold. The last vote counts; what happens to the voter afterwards does not touch it.

use super::effect::Effect;
use super::refusal::MotionRefusal;
use super::state::{Choice, Motion, RemedyKind};
use crate::act::Deed;
use crate::ids::{MotionId, PartyId, RemedyId};
use crate::part::{PartSpec, PartText};
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tally::Exact;

/// The slot of the reason.
const REASON: usize = 0;

/// Votes on a motion by roll call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CastVote {
    /// The motion.
    pub motion: MotionId,
    /// Which way.
    pub choice: Choice,
    /// On whose seat, where the actor holds a proxy or sits in for somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<PartyId>,
    /// Which kind of abstention it is, where the charter tells them apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstention: Option<String>,
    /// How many of the voter's votes, where the charter lets voters divide them; the others may be cast later, or otherwise.
    /// Absent means all, whatever was cast before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<u32>,
}

impl Deed for CastVote {
    const NAME: &'static str = "vote";
    const PARTS: &'static [PartSpec] = &[PartSpec::public(
        "reason",
        "why, if the voter wants it in the minutes",
    )];

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.open_motion(self.motion)?.clone();
        let me = at.actor.party().ok_or(Plain::NotTheirs {})?;
        let principal = at.actor.principal().ok_or(Plain::NotTheirs {})?;
        let voter = self.seat.unwrap_or(principal);
        at.may_vote(self.motion, &motion, voter)?;
        let remedy = if voter == principal {
            None
        } else {
            Some(self.standing_in(at, &motion, principal, voter)?)
        };
        if voter == principal && principal != me {
            at.votes_for(self.motion, &motion, principal, me)?;
        }
        at.follows_instruction(self.motion, &motion, voter, self.choice)?;
        let (given, reasoned) = (
            self.abstention.as_deref(),
            *at.text(REASON) != PartText::Empty,
        );
        let abstention = at.abstention(&motion, self.choice, given, reasoned)?;
        if let Some(votes) = self.votes {
            has_left(at, (self.motion, &motion), voter, votes)?;
        }
        at.effect(Effect::VoteCast {
            motion: self.motion,
            voter,
            choice: self.choice,
            cast_by: (me != voter).then_some(me),
            remedy,
            abstention,
            part: self.votes,
        });
        Ok(())
    }
}

/// Refuses a part of the votes where the charter lets nobody divide them, or where fewer are left (C4).
fn has_left(
    at: &mut Sitting<'_>,
    (id, motion): (MotionId, &Motion),
    voter: PartyId,
    votes: u32,
) -> Result<(), Refusal> {
    let rule = at.state.rule_of(motion);
    let rule = rule.ok_or_else(|| super::procedure::no_rule(at, motion))?;
    let ground = match rule.electorate() {
        Some(electorate) if electorate.split => at.rests_on(rule.charter, electorate),
        _ => {
            let ground = at.rests_on(rule.charter, rule.organ);
            let why = Refusal::from(MotionRefusal::VotesNotDivided {}).at_field("votes");
            return Err(why.by(motion.body, ground));
        }
    };
    if votes == 0 {
        let (least, most) = (1, u32::MAX as usize);
        return Err(Plain::out_of_range("votes", Bounds::Items { least, most }));
    }
    let voters = at.state.voters_then(id, motion, at.now);
    let weight = voters.and_then(|voters| voters.of(voter).map(|voter| voter.weight.clone()));
    let weight = weight.unwrap_or(Exact::ZERO);
    let whole = motion.votes.contains_key(&voter) && !motion.parts.contains_key(&voter);
    let used = match whole {
        true => weight.clone(),
        false => motion.cast_in_parts(voter),
    };
    let left = &weight - &used;
    if Exact::from(votes) > left {
        let left = left.to_string();
        let why = Refusal::from(MotionRefusal::VotesUsed { left }).at_field("votes");
        return Err(why.by(motion.body, ground));
    }
    Ok(())
}

impl CastVote {
    /// The proxy or alternate under which the actor votes in the seat of another.
    fn standing_in(
        &self,
        at: &Sitting<'_>,
        motion: &Motion,
        holder: PartyId,
        voter: PartyId,
    ) -> Result<RemedyId, Refusal> {
        let held = at.remedies(self.motion, motion, voter).find(|(_, remedy)| {
            remedy.holder == Some(holder) && remedy.kind != RemedyKind::Instruction
        });
        let Some((id, remedy)) = held else {
            return Err(Refusal::from(MotionRefusal::NoRemedy {}).at_field("seat"));
        };
        match remedy.instruction {
            Some(wanted) if wanted != self.choice => {
                Err(Refusal::from(MotionRefusal::InstructedOtherwise {}).at_field("choice"))
            }
            _ => Ok(id),
        }
    }
}
