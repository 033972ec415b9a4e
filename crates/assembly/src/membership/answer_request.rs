//! An applicant answers what was asked. The times for advice and decision run again from here, since the application was
//! not complete before.

use super::application::JoiningRefusal;
use super::due::Due;
use super::effect::Effect;
use super::state::ApplicationStatus;
use crate::act::Deed;
use crate::ids::{ApplicationId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Answers a request for more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    /// The application.
    pub application: ApplicationId,
}

impl Deed for AnswerRequest {
    const NAME: &'static str = "answer-request";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::private("answer", "the answer").required(),
        PartSpec {
            limit: 100_000,
            ..PartSpec::private("evidence", "what was asked to be sent, or where it lies")
        },
    ];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let case = at.case(self.application)?;
        if at.actor.principal() != Some(case.application.party) {
            return Err(Plain::NotTheirs {}.into());
        }
        if case.application.status != ApplicationStatus::AskedForMore
            || case.application.is_accepted(at.state)
        {
            return Err(case.refuses(JoiningRefusal::NothingAsked {}));
        }
        let (application, body) = (self.application, case.application.body);
        at.effect(Effect::ApplicationMoved {
            application,
            status: ApplicationStatus::Open,
        });
        if let Some(length) = case.admission.decided_within {
            let before = at.after(body, case.application.with_body, length);
            at.no_longer_due(before, Due::DecisionLate(application));
        }
        at.decision_falls_due(application, body, case.admission);
        Ok(())
    }
}
