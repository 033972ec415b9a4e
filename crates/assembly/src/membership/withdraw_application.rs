//! An applicant takes an application back. Nobody has to agree; one that is decided stands.

use super::application::JoiningRefusal;
use super::effect::Effect;
use super::state::ApplicationStatus;
use crate::act::Deed;
use crate::ids::{ApplicationId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Takes the actor's application back, or that of the organization acted for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawApplication {
    /// The application.
    pub application: ApplicationId,
}

impl Deed for WithdrawApplication {
    const NAME: &'static str = "withdraw-application";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why, if one wants to say")];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let case = at.case(self.application)?;
        if at.actor.principal() != Some(case.application.party) {
            return Err(Plain::NotTheirs {}.into());
        }
        let appealed = matches!(case.application.status, ApplicationStatus::Appealed(_));
        if !case.application.is_open(at.state) && !appealed {
            return Err(case.refuses(JoiningRefusal::NotOpen {}));
        }
        let (application, status) = (self.application, ApplicationStatus::Withdrawn(at.now));
        at.effect(Effect::ApplicationMoved {
            application,
            status,
        });
        Ok(())
    }
}
