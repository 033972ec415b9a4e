//! What every vote by name has to pass, whoever casts it: the vote is open, the voter is one, and may vote now.

use super::refusal::MotionRefusal;
use super::state::{Choice, Motion, MotionStatus, Remedy, RemedyKind};
use crate::ids::{MotionId, PartyId, RemedyId};
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::OrganKind;

impl Sitting<'_> {
    /// A motion whose vote is open now.
    pub(super) fn open_motion(&self, id: MotionId) -> Result<&'_ Motion, Refusal> {
        let motion = self.motion(id)?;
        if motion.course.adjourned.is_some() {
            return Err(MotionRefusal::VoteAdjourned {}.into());
        }
        match motion.status {
            MotionStatus::Open {
                closes: Some(closes),
                ..
            } if self.now >= closes => Err(MotionRefusal::VoteNotOpen {}.into()),
            MotionStatus::Open { .. } => Ok(motion),
            MotionStatus::Put
            | MotionStatus::Carried { .. }
            | MotionStatus::Failed { .. }
            | MotionStatus::Withdrawn { .. }
            | MotionStatus::Awaiting { .. } => Err(MotionRefusal::VoteNotOpen {}.into()),
        }
    }

    /// Refuses who has no vote on a motion, has stepped aside, or has been suspended since the roll was fixed. A suspension
    /// after the vote changes nothing, since the vote stands by then.
    pub(super) fn may_vote(
        &mut self,
        id: MotionId,
        motion: &Motion,
        voter: PartyId,
    ) -> Result<(), Refusal> {
        let organ = self.state.names.text(motion.organ).to_owned();
        let not_a_voter = || Refusal::from(MotionRefusal::NotAVoter { organ });
        let Some(rule) = self.state.rule_of(motion) else {
            return Err(not_a_voter());
        };
        let ground = self.rests_on(rule.charter, rule.organ);
        if self.state.was_there(id, voter, self.now) {
            let procedure = rule.procedure();
            let ground = procedure.map_or(ground, |rule_| self.rests_on(rule.charter, rule_));
            return Err(Refusal::from(MotionRefusal::WasPresent {}).by(motion.body, ground));
        }
        if let Some(roll) = self.state.motions.rolls.get(&id) {
            if motion.recused.contains(&voter) {
                return Err(MotionRefusal::SteppedAside {}.into());
            }
            return self.votes_by_roll(rule, roll, motion, voter);
        }
        if !self.state.has_a_vote(id, voter, self.now) {
            return Err(not_a_voter().by(motion.body, ground));
        }
        if motion.recused.contains(&voter) {
            return Err(MotionRefusal::SteppedAside {}.into());
        }
        if rule.organ.kind != OrganKind::Whole {
            return Ok(());
        }
        let Some((_, member)) = self.state.member_in(voter, motion.body) else {
            return Err(not_a_voter().by(motion.body, ground));
        };
        let bylaws = self.state.bylaws_of(motion.body);
        match bylaws.and_then(|bylaws| bylaws.standing(member.standing)) {
            Some(standing) if !standing.votes => {
                let standing = standing.name.to_string();
                Err(Refusal::from(MotionRefusal::VoterSuspended { standing })
                    .by(motion.body, ground))
            }
            _ => Ok(()),
        }
    }

    /// Refuses a vote against the voter's recorded instruction (C7).
    pub(super) fn follows_instruction(
        &self,
        id: MotionId,
        motion: &Motion,
        voter: PartyId,
        choice: Choice,
    ) -> Result<(), Refusal> {
        let instructed = self.remedies(id, motion, voter).find(|(_, remedy)| {
            remedy.kind == RemedyKind::Instruction && remedy.instruction.is_some()
        });
        match instructed.and_then(|(_, remedy)| remedy.instruction) {
            Some(wanted) if wanted != choice => {
                Err(Refusal::from(MotionRefusal::InstructedOtherwise {}).at_field("choice"))
            }
            _ => Ok(()),
        }
    }

    /// The remedies of a voter that serve for a motion now, newest first.
    pub(super) fn remedies(
        &self,
        id: MotionId,
        motion: &Motion,
        giver: PartyId,
    ) -> impl Iterator<Item = (RemedyId, &'_ Remedy)> {
        let given = self.state.motions.remedies_of.get(&(motion.body, giver));
        let (now, motion) = (self.now, motion.clone());
        given
            .into_iter()
            .flat_map(|given| given.iter().rev())
            .filter_map(|remedy| Some((*remedy, self.state.motions.remedies.get(*remedy)?)))
            .filter(move |(_, remedy)| remedy.serves(id, &motion, now))
    }
}
