//! A body adopts a new charter by its own amendment clause. The text is checked with the community's set first; it comes
//! into force when the organs named have approved it, and not before the moment given.

use super::effect::Effect;
use super::new_text;
use super::refusal::BodyRefusal;
use crate::act::Deed;
use crate::ids::{BodyId, CharterId, MotionId};
use crate::moment::Moment;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Adopts a charter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdoptCharter {
    /// The body.
    pub body: BodyId,
    /// Its file name, as cited: `npoc/2024.md`.
    pub file: String,
    /// The whole text.
    pub text: String,
    /// The motion that adopted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
    /// From when it is to be in force; absent means as soon as it is approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Moment>,
}

impl Deed for AdoptCharter {
    const NAME: &'static str = "adopt-charter";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::AdoptCharter, self.body, self.motion)?;
        let (under, bylaws) = at.bylaws(self.body)?;
        let name = at.state.names.text(at.body(self.body)?.name).to_owned();
        let Some(rule) = &bylaws.rules.amendment else {
            let rule = "amendment".to_owned();
            return Err(Plain::NoRule { rule, body: name }.into());
        };
        let ground = at.rests_on(under, rule);
        at.role_as(&rule.by, self.body, Power::AdoptCharter, self.motion)
            .map_err(|why| why.by(self.body, ground.clone()))?;
        self.motion_serves(at, rule.decision.as_deref())
            .map_err(|why| why.by(self.body, ground))?;
        let new = new_text::check(at, Some(self.body), &self.file, &self.text)?;
        if new.rules.body.as_ref().map(|body| &*body.name) != Some(&*name) {
            let refusal = BodyRefusal::CharterOfAnother { body: name };
            return Err(Refusal::from(refusal).at_field("text"));
        }
        let charter = at.state.bodies.charters.next_id();
        at.effect(Effect::Adopted {
            body: self.body,
            nth: 0,
            adopted: None,
            rules: new.digest,
        });
        at.effect(Effect::AmendmentBegan {
            charter,
            under,
            wanted: self.effective,
            motion: self.motion,
        });
        if rule.approved_by.is_empty() && rule.consultation.is_none() {
            approved(at, charter, self.effective);
        }
        Ok(())
    }
}

impl AdoptCharter {
    /// The motion decided this matter, and has adopted nothing yet.
    fn motion_serves(&self, at: &Sitting<'_>, decision: Option<&str>) -> Result<(), Refusal> {
        let Some(id) = self.motion else {
            return Ok(());
        };
        let matter = at.state.names.text(at.motion(id)?.matter);
        if let Some(wanted) = decision.filter(|wanted| *wanted != matter) {
            let matter = wanted.to_owned();
            let refusal = BodyRefusal::MotionOfAnotherMatter { matter };
            return Err(Refusal::from(refusal).at_field("motion"));
        }
        if at.state.bodies.adopted_by.contains(&id) {
            return Err(Refusal::from(BodyRefusal::MotionUsed {}).at_field("motion"));
        }
        Ok(())
    }
}

/// It has all the approvals it needs: in force at once, or by the clock.
pub(super) fn approved(at: &mut Sitting<'_>, charter: CharterId, wanted: Option<Moment>) {
    at.effect(Effect::Approved { charter, at: None });
    match wanted.filter(|day| *day > at.now) {
        Some(day) => at.falls_due(day, super::Due::Effective(charter)),
        None => at.effect(Effect::CameIntoForce { charter, at: None }),
    }
}
