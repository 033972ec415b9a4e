//! The clock on applications: one that stays incomplete lapses; one that waits too long for its decision is reported late.

use super::application::Case;
use super::ask::applicant_lacks;
use super::effect::Effect;
use super::state::ApplicationStatus;
use crate::ids::ApplicationId;
use crate::reason::Subject;
use crate::refusal::Refusal;
use crate::sitting::Sitting;

/// The time to complete an application is over. It lapses if the applicant has still to answer or to show something; what
/// only waits for a judgement or a decision stays, since the applicant cannot help it.
pub(super) fn lapses(at: &mut Sitting<'_>, application: ApplicationId) -> Result<(), Refusal> {
    at.on_application(application, |at, case| lapsed(at, &case))
}

fn lapsed(at: &mut Sitting<'_>, case: &Case<'_>) -> Result<(), Refusal> {
    let (row, application) = (&case.application, case.id);
    if row.is_accepted(at.state) {
        return Ok(());
    }
    let incomplete = match row.status {
        ApplicationStatus::AskedForMore => true,
        ApplicationStatus::Open => {
            let (party, body) = (row.party, row.body);
            match case.bylaws.class(row.class) {
                Some(class) => {
                    let fitness = at.fitness(class, Subject { party, body })?;
                    fitness.requires.as_ref().is_some_and(applicant_lacks)
                }
                None => false,
            }
        }
        ApplicationStatus::Refused(_)
        | ApplicationStatus::Appealed(_)
        | ApplicationStatus::Reversed(_)
        | ApplicationStatus::Dismissed(_)
        | ApplicationStatus::Withdrawn(_)
        | ApplicationStatus::Lapsed(_) => false,
    };
    if incomplete {
        at.ground(case.ground());
        let status = ApplicationStatus::Lapsed(at.now);
        at.effect(Effect::ApplicationMoved {
            application,
            status,
        });
    }
    Ok(())
}

/// The time to decide is over. Nothing changes by it; the entry is the report, and where the application still waits it
/// cites the clause that was not kept.
pub(super) fn is_late(at: &mut Sitting<'_>, application: ApplicationId) -> Result<(), Refusal> {
    let case = at.case(application)?;
    if case.application.is_open(at.state) {
        at.ground(case.ground());
    }
    Ok(())
}
