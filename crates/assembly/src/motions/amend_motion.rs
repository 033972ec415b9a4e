//! The mover changes the text of a motion before it is voted, as a friendly amendment: who seconded the old text seconds the
//! new one again, or does not. Where the charter says so, its notice runs anew.

use super::effect::Effect;
use super::procedure::no_rule;
use super::refusal::MotionRefusal;
use crate::act::Deed;
use crate::ids::{MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Changes the text of a motion of one's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AmendMotion {
    /// The motion.
    pub motion: MotionId,
    /// Who proposed the change, if not the mover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<PartyId>,
}

impl Deed for AmendMotion {
    const NAME: &'static str = "amend-motion";
    // The first two slots are those of the motion itself: its newest entry is read the same way.
    const PARTS: &'static [PartSpec] = &[
        PartSpec::public("title", "what it is about, in a line").required(),
        PartSpec::public("text", "the whole motion as it is now").required(),
        PartSpec::public("reason", "why it is changed"),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.movers_own(self.motion)?;
        if let Some(party) = self.proposed_by {
            at.party(party).map_err(|why| why.at_field("proposed_by"))?;
        }
        let (charter, _) = at.bylaws(motion.body)?;
        let rule = at.state.rule_under(motion, charter);
        let rule = rule.ok_or_else(|| no_rule(at, motion))?;
        let Some((procedure, amendable)) = rule
            .procedure()
            .and_then(|rule| Some((rule, rule.amendable.as_ref()?)))
        else {
            let ground = at.rests_on(charter, rule.decision);
            return Err(Refusal::from(MotionRefusal::NotAmendable {}).by(motion.body, ground));
        };
        at.rests_on(charter, procedure);
        at.effect(Effect::Amended {
            motion: self.motion,
            restarts_notice: amendable.restarts_notice,
        });
        Ok(())
    }
}
