//! An officer closes a vote in a meeting. Votes over time close by themselves.

use super::absentee;
use super::close::{close, judged};
use super::refusal::MotionRefusal;
use super::state::MotionStatus;
use crate::act::Deed;
use crate::ids::{MotionId, PartyId};
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Closes the vote on a motion and decides it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseVote {
    /// The motion.
    pub motion: MotionId,
    /// Who is in the meeting, besides those who voted themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<PartyId>,
    /// Until when those vote who were absent, where that is to be shorter or longer than the charter's usual time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absentee_until: Option<Moment>,
    /// Those of whom the charter names who agree to that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<PartyId>,
}

impl Deed for CloseVote {
    const NAME: &'static str = "close-vote";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.motion(self.motion)?;
        at.mandate(Power::CloseVote, motion.body, None)?;
        let MotionStatus::Open { closes, .. } = motion.status else {
            return Err(Refusal::from(MotionRefusal::VoteNotOpen {}).at_field("motion"));
        };
        if motion.course.adjourned.is_some() {
            return Err(MotionRefusal::VoteAdjourned {}.into());
        }
        if let Some(closes) = closes {
            return Err(MotionRefusal::ClosesByItself { closes }.into());
        }
        at.are_known(&self.present)?;
        let judged = judged(at, self.motion, &self.present)?;
        at.rests_on(judged.rule.charter, judged.rule.decision);
        if absentee::opens(at, self, motion, &judged)? {
            return Ok(());
        }
        close(at, self.motion, judged, &self.present)
    }
}
