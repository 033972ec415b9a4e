//! Who put a motion takes it back, as long as no vote on it is open.

use super::effect::Effect;
use crate::act::Deed;
use crate::ids::MotionId;
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Takes back a motion of one's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawMotion {
    /// The motion.
    pub motion: MotionId,
}

impl Deed for WithdrawMotion {
    const NAME: &'static str = "withdraw-motion";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::public("reason", "why, if there is more to say")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.movers_own(self.motion)?;
        at.effect(Effect::Withdrawn {
            motion: self.motion,
        });
        Ok(())
    }
}
