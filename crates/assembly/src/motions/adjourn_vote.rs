//! A meeting breaks off. Before the vote, because the quorum is not there: a second meeting may then have another one. During
//! the vote, also for a pause: votes cast stand, and nobody votes until the meeting goes on.

use super::effect::Effect;
use super::refusal::MotionRefusal;
use super::state::MotionStatus;
use crate::act::Deed;
use crate::ids::{MotionId, PartyId};
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tally::quorum::QuorumMoment;

/// Records that the meeting on a motion breaks off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdjournVote {
    /// The motion.
    pub motion: MotionId,
    /// Who is in the meeting now; who has voted and left is not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<PartyId>,
}

impl Deed for AdjournVote {
    const NAME: &'static str = "adjourn-vote";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        const ANY: &[QuorumMoment] = &[
            QuorumMoment::Vote,
            QuorumMoment::Start,
            QuorumMoment::Reconvening,
        ];
        let motion = at.motion(self.motion)?;
        at.mandate(Power::OpenVote, motion.body, None)?;
        at.are_known(&self.present)?;
        if motion.course.meeting_ended.is_some() {
            return Err(MotionRefusal::NotInMeeting {}.into());
        }
        if motion.course.adjourned.is_some() {
            return Err(MotionRefusal::VoteAdjourned {}.into());
        }
        let (found, ground) = at.quorum_of_motion(self.motion, &self.present, ANY)?;
        let without_quorum = found.is_some_and(|found| !found.holds);
        if !without_quorum && motion.status == MotionStatus::Put {
            return Err(Refusal::from(MotionRefusal::QuorumIsThere {}).by(motion.body, ground));
        }
        at.effect(Effect::Adjourned {
            motion: self.motion,
            without_quorum,
        });
        Ok(())
    }
}
