//! A body makes another below itself, with a charter of its own.

use super::effect::Effect;
use super::found::FoundRefusal;
use super::new_text;
use super::refusal::BodyRefusal;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId};
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Makes a body from a charter that names this one as its parent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateBody {
    /// The parent.
    pub parent: BodyId,
    /// The charter's file name, as cited.
    pub file: String,
    /// The whole text.
    pub text: String,
    /// The motion by which the parent decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for CreateBody {
    const NAME: &'static str = "create-body";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::CreateGroup, self.parent, self.motion)?;
        let parent = at.state.names.text(at.body(self.parent)?.name).to_owned();
        let new = new_text::check(at, None, &self.file, &self.text)?;
        let rule = new.rules.body.as_ref();
        let named =
            rule.is_some_and(|rule| rule.parents.iter().any(|known| *known.body == *parent));
        if !named {
            let refusal = BodyRefusal::NotAParent { body: parent };
            return Err(Refusal::from(refusal).at_field("text"));
        }
        let name = rule.map(|rule| rule.name.to_string()).unwrap_or_default();
        if at.state.body_named(&name).is_some() {
            return Err(Refusal::from(FoundRefusal::BodyExists { body: name }).at_field("text"));
        }
        let body = at.state.bodies.list.next_id();
        let charter = at.state.bodies.charters.next_id();
        at.effect(Effect::Founded { name });
        at.effect(Effect::Adopted {
            body,
            nth: 0,
            adopted: None,
            rules: new.digest,
        });
        at.effect(Effect::Approved { charter, at: None });
        at.effect(Effect::CameIntoForce { charter, at: None });
        Ok(())
    }
}
