//! Somebody puts a motion to an organ. It is voted under the rule that its charter has for the matter.

use super::effect::Effect;
use crate::act::Deed;
use crate::ids::BodyId;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Puts a motion to an organ of a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
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
        at.effect(Effect::Put {
            body: self.body,
            organ,
            matter,
            charter,
            by,
            over_time: self.over_time,
            beside: None,
        });
        Ok(())
    }
}
