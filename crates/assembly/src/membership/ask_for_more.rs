//! Those who examine applications ask an applicant for what is missing.

use super::application::JoiningRefusal;
use super::effect::Effect;
use super::state::ApplicationStatus;
use crate::act::Deed;
use crate::ids::{ApplicationId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Asks an applicant for more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForMore {
    /// The application.
    pub application: ApplicationId,
    /// The motion that an organ acted by, where it acts by motions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for AskForMore {
    const NAME: &'static str = "ask-for-more";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::private("request", "what is missing").required()];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.applicant(self.application)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.on_application(self.application, |at, case| {
            at.mandate(Power::RequestMore, case.application.body, self.motion)?;
            let open = case.application.status == ApplicationStatus::Open;
            if !open || case.application.is_accepted(at.state) {
                return Err(case.refuses(JoiningRefusal::NotOpen {}));
            }
            let (application, status) = (self.application, ApplicationStatus::AskedForMore);
            at.effect(Effect::ApplicationMoved {
                application,
                status,
            });
            Ok(())
        })
    }
}
