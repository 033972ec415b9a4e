//! An officer records votes given on paper or by voice in the meeting. Each must be a voter's, as if cast by the voter.

use super::effect::Effect;
use super::state::Choice;
use crate::act::Deed;
use crate::ids::{MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most votes recorded at once.
const MOST_VOTES: usize = 1_000;

/// Records votes that others gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordVote {
    /// The motion.
    pub motion: MotionId,
    /// The votes.
    pub votes: Vec<PaperVote>,
}

/// A vote on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperVote {
    /// Whose.
    pub voter: PartyId,
    /// Which way.
    pub choice: Choice,
    /// Which kind of abstention it is, where the charter tells them apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstention: Option<String>,
}

impl Deed for RecordVote {
    const NAME: &'static str = "record-vote";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("evidence", "where the papers are")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.open_motion(self.motion)?.clone();
        at.mandate(Power::RecordVote, motion.body, None)?;
        if self.votes.is_empty() || self.votes.len() > MOST_VOTES {
            let (least, most) = (1, MOST_VOTES);
            return Err(Plain::out_of_range("votes", Bounds::Items { least, most }));
        }
        for paper in &self.votes {
            at.may_vote(self.motion, &motion, paper.voter)?;
            at.follows_instruction(self.motion, &motion, paper.voter, paper.choice)?;
            // The reason stands on the paper.
            let given = paper.abstention.as_deref();
            let abstention = at.abstention(&motion, paper.choice, given, true)?;
            at.effect(Effect::VoteCast {
                motion: self.motion,
                voter: paper.voter,
                choice: paper.choice,
                cast_by: at.actor.party(),
                remedy: None,
                abstention,
                part: None,
            });
        }
        Ok(())
    }
}
