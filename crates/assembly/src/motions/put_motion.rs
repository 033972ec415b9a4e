//! Somebody puts a motion to an organ. It is voted under the rule that its charter has for the matter.

use super::effect::Effect;
use super::refusal::MotionRefusal;
use super::state::MotionStatus;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId, NameId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Puts a motion to an organ of a body.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PutMotion {
    /// The body.
    pub body: BodyId,
    /// The organ that is to decide, as the charter names it.
    pub organ: String,
    /// The matter, as the charter's `decision` names it; `default` for what has no rule of its own.
    pub matter: String,
    /// A vote over time rather than in a meeting.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub over_time: bool,
    /// The motion that it is about, where it decides how that one is treated: a waiver of its notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<MotionId>,
    /// The motion that is put again with it, which failed or was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<MotionId>,
}

impl Deed for PutMotion {
    const NAME: &'static str = "put-motion";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::public("title", "what it is about, in a line").required(),
        PartSpec::public("text", "the motion itself"),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::PutMotion, self.body, None)?;
        let by = at.actor.principal().ok_or(Plain::NotTheirs {})?;
        let (charter, bylaws) = at.bylaws(self.body)?;
        let Some(rule) = bylaws.decision(&self.organ, &self.matter) else {
            let body = at.state.names.text(at.body(self.body)?.name).to_owned();
            let rule = format!("decision {} in {}", self.matter, self.organ);
            return Err(Refusal::from(Plain::NoRule { rule, body }).at_field("matter"));
        };
        at.rests_on(charter, rule);
        let organ = at.name(&self.organ, "organ")?;
        let matter = at.name(&self.matter, "decision")?;
        self.others_fit(at, organ, matter)?;
        at.effect(Effect::Put {
            body: self.body,
            organ,
            matter,
            charter,
            by,
            over_time: self.over_time,
            beside: None,
            about: self.about,
            again: self.again,
        });
        Ok(())
    }
}

impl PutMotion {
    /// The motions it names are of the same organ; one that is put again is of the same matter, and over.
    fn others_fit(&self, at: &Sitting<'_>, organ: NameId, matter: NameId) -> Result<(), Refusal> {
        if let Some(about) = self.about {
            let other = at.motion(about)?;
            if (other.body, other.organ) != (self.body, organ) {
                let what = "motion".to_owned();
                return Err(Refusal::from(Plain::Unknown { what }).at_field("about"));
            }
        }
        if let Some(again) = self.again {
            let other = at.motion(again)?;
            let over = match other.status {
                MotionStatus::Failed { .. } | MotionStatus::Withdrawn { .. } => true,
                MotionStatus::Put
                | MotionStatus::Open { .. }
                | MotionStatus::Carried { .. }
                | MotionStatus::Awaiting { .. } => false,
            };
            if !over || (other.body, other.organ, other.matter) != (self.body, organ, matter) {
                return Err(Refusal::from(MotionRefusal::NotPutAgain {}).at_field("again"));
            }
        }
        Ok(())
    }
}
