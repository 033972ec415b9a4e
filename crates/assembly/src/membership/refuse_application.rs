//! Whoever decides says no, naming the clause and the reason. The applicant may appeal where the charter lets one.

use super::application::{Case, JoiningRefusal};
use super::effect::Effect;
use super::state::ApplicationStatus;
use crate::act::Deed;
use crate::closed::Effect as OnClosed;
use crate::entry::Ground;
use crate::ids::{ApplicationId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::ClauseIx;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Refuses an application.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuseApplication {
    /// The application.
    pub application: ApplicationId,
    /// The clause of the charter that it fails on, by its number: `2.1`.
    pub clause: String,
    /// The motion that an organ acted by, where it acts by motions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for RefuseApplication {
    const NAME: &'static str = "refuse-application";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::private("reason", "why, in words for the applicant").required()];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.applicant(self.application)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.on_application(self.application, |at, case| self.refuses(at, &case))
    }
}

impl RefuseApplication {
    fn refuses(&self, at: &mut Sitting<'_>, case: &Case<'_>) -> Result<(), Refusal> {
        let (row, ground) = (&case.application, case.ground());
        at.may_decide(row.body, case.admission, &ground, self.motion)?;
        at.is_not_concerned(row.party, row.body, &ground)?;
        let waits = matches!(
            row.status,
            ApplicationStatus::Open | ApplicationStatus::AskedForMore
        );
        if !waits || row.is_accepted(at.state) {
            return Err(case.refuses(JoiningRefusal::NotOpen {}));
        }
        let mut clauses = case.bylaws.rules.clauses.iter();
        let found = clauses.position(|clause| clause.number == self.clause);
        let Some(clause) = found.and_then(|index| u16::try_from(index).ok()) else {
            let clause = self.clause.clone();
            return Err(Refusal::from(JoiningRefusal::NoSuchClause { clause }).at_field("clause"));
        };
        let clause = ClauseIx(clause);
        at.ground(Ground {
            charter: row.charter,
            clause,
            path: Vec::new(),
        });
        at.effect(OnClosed::RefusedOn(case.id, clause));
        let (application, status) = (case.id, ApplicationStatus::Refused(at.now));
        at.effect(Effect::ApplicationMoved {
            application,
            status,
        });
        Ok(())
    }
}
