//! The meeting goes on with a vote that was adjourned. Where the charter looks at the quorum then, or it was the quorum that
//! was wanting, it must be there.

use super::effect::Effect;
use super::refusal::MotionRefusal;
use crate::act::Deed;
use crate::ids::{MotionId, PartyId};
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tally::quorum::QuorumMoment;

/// Goes on with an adjourned vote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReconveneVote {
    /// The motion.
    pub motion: MotionId,
    /// Who is in the meeting now; who has voted and left is not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<PartyId>,
}

impl Deed for ReconveneVote {
    const NAME: &'static str = "reconvene-vote";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.motion(self.motion)?;
        at.mandate(Power::OpenVote, motion.body, None)?;
        at.are_known(&self.present)?;
        let Some(without_quorum) = motion.course.adjourned else {
            return Err(MotionRefusal::NotAdjourned {}.into());
        };
        let moments: &[QuorumMoment] = match without_quorum {
            true => &[
                QuorumMoment::Reconvening,
                QuorumMoment::Vote,
                QuorumMoment::Start,
            ],
            false => &[QuorumMoment::Reconvening],
        };
        let (found, ground) = at.quorum_of_motion(self.motion, &self.present, moments)?;
        if let Some(found) = found.filter(|found| !found.holds) {
            return Err(found.wanting().at_field("present").by(motion.body, ground));
        }
        at.effect(Effect::Reconvened {
            motion: self.motion,
        });
        Ok(())
    }
}
