//! An organ or officer advises on an application before it is decided, in the time the charter gives.

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

/// Advises on an application.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Advise {
    /// The application.
    pub application: ApplicationId,
    /// Under which advice rule of the admission, from 0, where there are several.
    #[serde(default, skip_serializing_if = "is_first")]
    pub rule: u8,
    /// Whether the advice is to admit.
    pub favourable: bool,
    /// The motion that an organ acted by, where it acts by motions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_first(rule: &u8) -> bool {
    *rule == 0
}

impl Deed for Advise {
    const NAME: &'static str = "advise";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why")];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.applicant(self.application)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.on_application(self.application, |at, case| self.advised(at, &case))
    }
}

impl Advise {
    fn advised(&self, at: &mut Sitting<'_>, case: &Case<'_>) -> Result<(), Refusal> {
        let (row, body) = (&case.application, case.application.body);
        let Some(rule) = case.admission.advice.get(usize::from(self.rule)) else {
            return Err(case.refuses(JoiningRefusal::NoAdvice {}).at_field("rule"));
        };
        let by = By {
            holder: &rule.by,
            place: at.place_of(rule.body.as_ref(), body)?,
            power: Power::Advise,
            motion: self.motion,
        };
        at.mandate_by(&by, body, &case.ground())?;
        // Some charters give the power as well; its clause is cited then.
        let _ = at.mandate(Power::Advise, by.place, self.motion);
        at.is_not_concerned(row.party, body, &case.ground())?;
        let waits = matches!(
            row.status,
            ApplicationStatus::Open | ApplicationStatus::AskedForMore
        );
        if !waits || row.is_accepted(at.state) {
            return Err(case.refuses(JoiningRefusal::NotOpen {}));
        }
        if row.advice.iter().any(|(given, _, _)| *given == self.rule) {
            return Err(case.refuses(JoiningRefusal::AdviceGiven {}));
        }
        let until = at.after(body, row.with_body, rule.within);
        if at.now >= until {
            return Err(case.refuses(JoiningRefusal::AdviceOver { since: until }));
        }
        at.effect(Effect::Advised {
            application: case.id,
            rule: self.rule,
            favourable: self.favourable,
        });
        Ok(())
    }
}
