//! A body closes another below itself. What it did stays in the record; nothing more can be done in it.

use super::effect::Effect;
use super::refusal::BodyRefusal;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Closes a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseBody {
    /// The body.
    pub body: BodyId,
    /// The parent that closes it.
    pub parent: BodyId,
    /// The motion by which the parent decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for CloseBody {
    const NAME: &'static str = "close-body";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::CloseGroup, self.parent, self.motion)?;
        let (_, bylaws) = at.bylaws(self.body)?;
        let parent = at.state.names.text(at.body(self.parent)?.name).to_owned();
        let rule = bylaws.rules.body.as_ref();
        let named =
            rule.is_some_and(|rule| rule.parents.iter().any(|known| *known.body == *parent));
        if !named {
            let refusal = BodyRefusal::NotAParent { body: parent };
            return Err(Refusal::from(refusal).at_field("parent"));
        }
        at.effect(Effect::BodyClosed { body: self.body });
        Ok(())
    }
}
