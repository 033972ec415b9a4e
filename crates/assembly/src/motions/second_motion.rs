//! Somebody seconds a motion: one more who wants it voted.

use super::effect::Effect;
use super::refusal::MotionRefusal;
use super::state::MotionStatus;
use crate::act::Deed;
use crate::ids::MotionId;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Seconds a motion that waits for its vote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondMotion {
    /// The motion.
    pub motion: MotionId,
}

impl Deed for SecondMotion {
    const NAME: &'static str = "second-motion";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.motion(self.motion)?;
        at.mandate(Power::SecondMotion, motion.body, None)?;
        let by = at.actor.principal().ok_or(Plain::NotTheirs {})?;
        if motion.status != MotionStatus::Put {
            return Err(MotionRefusal::NotPut {}.into());
        }
        if motion.by == by {
            return Err(MotionRefusal::OwnMotion {}.into());
        }
        if motion.seconds.contains(&by) {
            return Err(MotionRefusal::AlreadySeconded {}.into());
        }
        at.effect(Effect::Seconded {
            motion: self.motion,
            by,
        });
        Ok(())
    }
}
