//! A voter steps aside from a motion, being concerned. The vote is out of the base, and a vote already cast is taken back.

use super::effect::Effect;
use super::refusal::MotionRefusal;
use crate::act::Deed;
use crate::ids::{MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Steps aside from a motion that is being voted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recuse {
    /// The motion.
    pub motion: MotionId,
}

impl Deed for Recuse {
    const NAME: &'static str = "recuse";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why").required()];

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.open_motion(self.motion)?.clone();
        let party = at.actor.principal().ok_or(Plain::NotTheirs {})?;
        if motion.recused.contains(&party) {
            return Err(MotionRefusal::SteppedAside {}.into());
        }
        at.may_vote(self.motion, &motion, party)?;
        at.effect(Effect::Recused {
            motion: self.motion,
            party,
        });
        Ok(())
    }
}
