//! The record will be signed with another key. The old key's record says so, so that a reader can follow from one to the
//! next.

use super::effect::Effect;
use crate::act::Deed;
use crate::actor::Who;
use crate::ids::BodyId;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The longest verifier key, in bytes.
const LONGEST_KEY: usize = 512;

/// Announces a new verifier key of the record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RotateKey {
    /// The key, as verifiers write it: name, hash and key in one line.
    pub key: String,
    /// The body whose charter gives the power; absent for the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
}

impl Deed for RotateKey {
    const NAME: &'static str = "rotate-key";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        match (at.actor.who, self.body) {
            (Who::Operator, None) => {}
            (_, Some(body)) => {
                at.mandate(Power::RotateKey, body, None)?;
            }
            (Who::Person(_) | Who::Clock | Who::Server, None) => {
                return Err(Plain::OperatorOnly {}.into());
            }
        }
        let printable = self.key.bytes().all(|byte| byte.is_ascii_graphic());
        if self.key.is_empty() || self.key.len() > LONGEST_KEY || !printable {
            let refusal = Plain::OutOfRange {
                field: "key".to_owned(),
                why: format!("1 to {LONGEST_KEY} printable characters"),
            };
            return Err(Refusal::from(refusal).at_field("key"));
        }
        at.effect(Effect::KeyRotated {
            key: self.key.clone(),
        });
        Ok(())
    }
}
