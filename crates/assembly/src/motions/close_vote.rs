//! An officer closes a vote in a meeting. Votes over time close by themselves.

use super::close::close;
use super::refusal::MotionRefusal;
use super::state::MotionStatus;
use crate::act::Deed;
use crate::ids::{MotionId, PartyId};
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most people listed as present.
const MOST_PRESENT: usize = 10_000;

/// Closes the vote on a motion and decides it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseVote {
    /// The motion.
    pub motion: MotionId,
    /// Who is in the meeting, besides those who voted themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<PartyId>,
}

impl Deed for CloseVote {
    const NAME: &'static str = "close-vote";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.motion(self.motion)?;
        at.mandate(Power::CloseVote, motion.body, None)?;
        let MotionStatus::Open { closes, .. } = motion.status else {
            return Err(Refusal::from(MotionRefusal::VoteNotOpen {}).at_field("motion"));
        };
        if let Some(closes) = closes {
            return Err(MotionRefusal::ClosesByItself { closes }.into());
        }
        if self.present.len() > MOST_PRESENT {
            let why = format!("at most {MOST_PRESENT}");
            let field = "present".to_owned();
            return Err(Refusal::from(Plain::OutOfRange { field, why }).at_field("present"));
        }
        for party in &self.present {
            at.party(*party)?;
        }
        close(at, self.motion, &self.present)
    }
}
