//! A member appeals against the end of its membership, and the organ that the charter names decides (both closed). Where the
//! charter keeps the membership meanwhile, it lasts until then; where it does not, a reversed end restores it.

use super::application::JoiningRefusal;
use super::departure::{departure, found, moves};
use super::due::Due;
use super::leaving::{self, Case, LeavingRefusal};
use super::state::{Departure, DepartureStatus};
use crate::act::Deed;
use crate::closed::Effect;
use crate::ids::{DepartureId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::{By, Sitting};
use charter::{AppealRule, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Appeals against the end of one's membership.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppealEnding {
    /// The end that was decided.
    pub departure: DepartureId,
}

/// Decides such an appeal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideEnding {
    /// The end that was decided.
    pub departure: DepartureId,
    /// Whether the membership ends all the same.
    pub ends: bool,
    /// The motion by which the organ decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// Decides under the charter by which the membership ends.
fn under(
    at: &mut Sitting<'_>,
    id: DepartureId,
    decide: impl FnOnce(&mut Sitting<'_>, &Departure, &Case<'_>, &AppealRule) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let row = found(at, id)?;
    let member = at.state.membership.members.get(row.member);
    let body = member.map(|member| member.body).ok_or_else(|| {
        let what = "member".to_owned();
        Plain::Unknown { what }
    })?;
    at.under(body, row.charter, |at| {
        let (row, case) = departure(at, id)?;
        match &case.rule.appeal {
            Some(appeal) => decide(at, &row, &case, appeal),
            None => Err(case.refuses(LeavingRefusal::NothingToAppeal {})),
        }
    })
}

impl Deed for AppealEnding {
    const NAME: &'static str = "appeal-ending";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::private("grounds", "why it should not end").required()];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        under(at, self.departure, |at, row, case, appeal| {
            if at.actor.principal() != Some(case.row.party) {
                return Err(Plain::NotTheirs {}.into());
            }
            let open = match row.status {
                DepartureStatus::Pending => true,
                DepartureStatus::Final(_) => !appeal.keeps_membership && !row.appealed,
                DepartureStatus::Appealed(_) | DepartureStatus::Averted(_) => false,
            };
            if !open {
                return Err(case.refuses(LeavingRefusal::NothingToAppeal {}));
            }
            let until = at.after(case.row.body, row.decided, appeal.within);
            if at.now >= until {
                return Err(case.refuses(JoiningRefusal::AppealOver { since: until }));
            }
            at.no_longer_due(row.ends, Due::Leaves(self.departure));
            let status = DepartureStatus::Appealed(at.now);
            at.effect(Effect::DepartureMoved(self.departure, status));
            Ok(())
        })
    }
}

impl Deed for DecideEnding {
    const NAME: &'static str = "decide-ending";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why").required()];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.departing(self.departure)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        under(at, self.departure, |at, row, case, appeal| {
            let by = By {
                holder: &appeal.to,
                place: at.place_of(appeal.body.as_ref(), case.row.body)?,
                power: Power::DecideAppeal,
                motion: self.motion,
            };
            at.mandate_by(&by, case.row.body, &case.ground)?;
            at.is_not_concerned(case.row.party, case.row.body, &case.ground)?;
            leaving::is_on(at, case, appeal.decision.as_deref(), self.motion)?;
            if !matches!(row.status, DepartureStatus::Appealed(_)) {
                return Err(case.refuses(LeavingRefusal::NothingToAppeal {}));
            }
            let status = match self.ends {
                true => DepartureStatus::Final(row.ends.max(at.now)),
                false => DepartureStatus::Averted(at.now),
            };
            moves(at, self.departure, status);
            Ok(())
        })
    }
}
