//! The organ that hears appeals reverses a refusal or lets it stand. A reversed one is not yet an admission: whoever admits
//! carries it out. What the appeal decides is what people had judged under the clause of the refusal; see `reversal`.

use super::application::{Case, JoiningRefusal};
use super::effect::Effect;
use super::state::ApplicationStatus;
use crate::act::Deed;
use crate::ids::{ApplicationId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::{By, Sitting};
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Decides an appeal against a refusal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideAppeal {
    /// The application.
    pub application: ApplicationId,
    /// Whether the appeal is upheld, so that the refusal falls.
    pub upheld: bool,
    /// The motion that an organ acted by, where it acts by motions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for DecideAppeal {
    const NAME: &'static str = "decide-appeal";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why").required()];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.applicant(self.application)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.on_application(self.application, |at, case| self.decided(at, &case))
    }
}

impl DecideAppeal {
    fn decided(&self, at: &mut Sitting<'_>, case: &Case<'_>) -> Result<(), Refusal> {
        let body = case.application.body;
        let Some(rule) = &case.admission.appeal else {
            return Err(case.refuses(JoiningRefusal::NoAppeal {}));
        };
        let by = By {
            holder: &rule.to,
            place: at.place_of(rule.body.as_ref(), body)?,
            power: Power::DecideAppeal,
            motion: self.motion,
        };
        at.mandate_by(&by, body, &case.ground())?;
        // The rule that names the organ is enough; the power's own clause is cited where there is one.
        let _ = at.mandate(Power::DecideAppeal, by.place, self.motion);
        at.is_not_concerned(case.application.party, body, &case.ground())?;
        if !matches!(case.application.status, ApplicationStatus::Appealed(_)) {
            return Err(case.refuses(JoiningRefusal::NotOpen {}));
        }
        let status = match self.upheld {
            true => {
                at.reverses(case)?;
                ApplicationStatus::Reversed(at.now)
            }
            false => ApplicationStatus::Dismissed(at.now),
        };
        at.effect(Effect::ApplicationMoved {
            application: case.id,
            status,
        });
        Ok(())
    }
}
