//! The record will be signed with another key. The old key's record says so, so that a reader can follow from one to the
//! next.

use super::effect::Effect;
use crate::act::Deed;
use crate::actor::Who;
use crate::ids::BodyId;
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use ledger::VerifierKey;
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
        // What is no key could never sign, and a key that signs already is not taken up a second time.
        let is_key = self.key.len() <= LONGEST_KEY && VerifierKey::parse(&self.key).is_ok();
        let newest = at.state.bodies.keys.last();
        if !is_key || newest.is_some_and(|newest| newest.key == self.key) {
            let most = LONGEST_KEY;
            return Err(Plain::out_of_range("key", Bounds::VerifierKey { most }));
        }
        at.effect(Effect::KeyRotated {
            key: self.key.clone(),
        });
        Ok(())
    }
}
