//! A motion is put off to a later vote, as often and as long as the charter allows.

use super::effect::Effect;
use super::procedure::no_rule;
use super::refusal::MotionRefusal;
use super::state::MotionStatus;
use crate::act::Deed;
use crate::ids::MotionId;
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Puts a motion off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeferMotion {
    /// The motion.
    pub motion: MotionId,
    /// The vote does not open before this moment.
    pub until: Moment,
}

impl Deed for DeferMotion {
    const NAME: &'static str = "defer-motion";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.motion(self.motion)?;
        at.mandate(Power::DeferMotion, motion.body, None)?;
        if motion.status != MotionStatus::Put {
            return Err(MotionRefusal::NotPut {}.into());
        }
        let (charter, bylaws) = at.bylaws(motion.body)?;
        let rule = at.state.rule_under(motion, charter);
        let rule = rule.ok_or_else(|| no_rule(at, motion))?;
        let Some((procedure, deferral)) = rule
            .procedure()
            .and_then(|rule| Some((rule, rule.deferral.as_ref()?)))
        else {
            let ground = at.rests_on(charter, rule.decision);
            return Err(Refusal::from(MotionRefusal::NotDeferrable {}).by(motion.body, ground));
        };
        let ground = at.rests_on(charter, procedure);
        if motion.course.deferred >= deferral.times {
            let times = deferral.times;
            return Err(
                Refusal::from(MotionRefusal::DeferredOften { times }).by(motion.body, ground)
            );
        }
        let latest = deferral
            .longest
            .and_then(|length| bylaws.after(at.now, length))
            .unwrap_or(self.until);
        if self.until <= at.now || self.until > latest {
            return Err(Refusal::from(MotionRefusal::DeferralTooLong { latest })
                .at_field("until")
                .by(motion.body, ground));
        }
        at.effect(Effect::Deferred {
            motion: self.motion,
            until: self.until,
        });
        Ok(())
    }
}
