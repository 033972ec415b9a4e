//! The operator ends a body's moving in: from now on it runs by its charter alone, and nobody is recorded without a mandate.

use super::install::InstallRefusal;
use crate::act::Deed;
use crate::actor::Who;
use crate::ids::BodyId;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Lets a body run by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenForBusiness {
    /// The body.
    pub body: BodyId,
}

impl Deed for OpenForBusiness {
    const NAME: &'static str = "open-for-business";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        if at.actor.who != Who::Operator {
            return Err(Plain::OperatorOnly {}.into());
        }
        let body = at.body(self.body)?;
        if !body.moving_in {
            let body = at.state.names.text(body.name).to_owned();
            return Err(InstallRefusal::MovedIn { body }.into());
        }
        at.effect(crate::bodies::Effect::MovedIn { body: self.body });
        Ok(())
    }
}
