//! A refused applicant appeals, in the time the charter gives.

use super::application::{Case, JoiningRefusal};
use super::effect::Effect;
use super::state::ApplicationStatus;
use crate::act::Deed;
use crate::ids::{ApplicationId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Appeals against the refusal of the actor's application, or that of the organization acted for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appeal {
    /// The application.
    pub application: ApplicationId,
}

impl Deed for Appeal {
    const NAME: &'static str = "appeal";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::private("grounds", "why the refusal is wrong").required()];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.on_application(self.application, |at, case| self.appeals(at, &case))
    }
}

impl Appeal {
    fn appeals(&self, at: &mut Sitting<'_>, case: &Case<'_>) -> Result<(), Refusal> {
        if at.actor.principal() != Some(case.application.party) {
            return Err(Plain::NotTheirs {}.into());
        }
        let ApplicationStatus::Refused(refused) = case.application.status else {
            return Err(case.refuses(JoiningRefusal::NotOpen {}));
        };
        let Some(rule) = &case.admission.appeal else {
            return Err(case.refuses(JoiningRefusal::NoAppeal {}));
        };
        let until = at.after(case.application.body, refused, rule.within);
        if at.now >= until {
            return Err(case.refuses(JoiningRefusal::AppealOver { since: until }));
        }
        at.ground(case.ground());
        let (application, status) = (case.id, ApplicationStatus::Appealed(at.now));
        at.effect(Effect::ApplicationMoved {
            application,
            status,
        });
        Ok(())
    }
}
