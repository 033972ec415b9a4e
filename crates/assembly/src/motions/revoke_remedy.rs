//! A proxy, alternate or instruction is taken back before it lapses: by the voter, or by whom the charter lets name one.

use super::effect::Effect;
use super::refusal::MotionRefusal;
use crate::act::Deed;
use crate::ids::RemedyId;
use crate::motions::RemedyKind;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Takes back a proxy, alternate or instruction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeRemedy {
    /// Which.
    pub remedy: RemedyId,
}

impl Deed for RevokeRemedy {
    const NAME: &'static str = "revoke-remedy";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let unknown = || {
            Refusal::from(Plain::Unknown {
                what: "remedy".to_owned(),
            })
        };
        let remedy = at
            .state
            .motions
            .remedies
            .get(self.remedy)
            .ok_or_else(unknown)?;
        // A voter is not free of an instruction by taking it back.
        let own = at.actor.principal() == Some(remedy.giver);
        if !own || remedy.kind == RemedyKind::Instruction {
            at.mandate(Power::NameAlternate, remedy.body, None)?;
        }
        if !remedy.runs_at(at.now) {
            return Err(MotionRefusal::RemedyOver {}.into());
        }
        at.effect(Effect::RemedyRevoked {
            remedy: self.remedy,
        });
        Ok(())
    }
}
