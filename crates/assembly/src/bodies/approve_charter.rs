//! An organ that must approve a new charter does, or does not. The organs answer in the order of the amendment clause, an
//! outside one by an officer's report with evidence. Without such organs, the same act ends the consultation.

use super::adopt_charter::approved;
use super::effect::Effect;
use super::refusal::BodyRefusal;
use super::state::Pending;
use crate::act::Deed;
use crate::bodies::Bylaws;
use crate::ids::{CharterId, MotionId};
use crate::part::{PartSpec, PartText};
use crate::refusal::{Plain, Refusal};
use crate::sitting::{By, Sitting};
use charter::{Amendment, OrganKind, Power, Ruled};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Approves a charter that was adopted, or rejects it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveCharter {
    /// The charter.
    pub charter: CharterId,
    /// The motion by which the organ decided, where it acts by motion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
    /// The organ said no.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rejected: bool,
}

impl Deed for ApproveCharter {
    const NAME: &'static str = "approve-charter";
    const PARTS: &'static [PartSpec] = &[PartSpec::public(
        "evidence",
        "the resolution or letter; needed of an outside organ",
    )];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let nothing = || Refusal::from(BodyRefusal::NothingToApprove {}).at_field("charter");
        let bodies = &at.state.bodies;
        let new = bodies.charters.get(self.charter).ok_or_else(nothing)?;
        let pending = *bodies.pending.get(&self.charter).ok_or_else(nothing)?;
        let old = bodies.charters.get(pending.under).ok_or_else(nothing)?;
        let rule = old.rules.amendment.as_ref().ok_or_else(nothing)?;
        if new.approved.is_some() {
            return Err(nothing());
        }
        let ground = at.rests_on(pending.under, rule);
        let given = new.approvals.len();
        self.entitled(at, (old, rule), given)
            .map_err(|why| why.by(new.body, ground.clone()))?;
        if self.rejected {
            at.effect(Effect::AmendmentEnded {
                charter: self.charter,
            });
            return Ok(());
        }
        consulted(at, new, (old, rule)).map_err(|why| why.by(new.body, ground))?;
        self.give(at, pending, given + 1 >= rule.approved_by.len());
        Ok(())
    }
}

impl ApproveCharter {
    /// The organ whose turn it is, through whoever acts for it.
    fn entitled(
        &self,
        at: &mut Sitting<'_>,
        (old, rule): (&Bylaws, &Ruled<Amendment>),
        given: usize,
    ) -> Result<(), Refusal> {
        let Some(name) = rule.approved_by.get(given) else {
            // Nobody is named: whoever may adopt, by the same motion, says that the consultation is over.
            return at
                .mandate(Power::AdoptCharter, old.body, self.motion)
                .map(|_| ());
        };
        if at
            .bylaws(old.body)?
            .1
            .power(Power::ApproveCharter)
            .next()
            .is_some()
        {
            at.mandate(Power::ApproveCharter, old.body, self.motion)?;
        }
        let by = By {
            holder: name,
            place: old.body,
            power: Power::ApproveCharter,
            motion: self.motion,
        };
        let charter = at.bylaws(old.body)?.0;
        let ground = at.rests_on(charter, rule);
        at.mandate_by(&by, old.body, &ground)?;
        let outside = old
            .organ(name)
            .is_some_and(|organ| organ.kind == OrganKind::Outside);
        if outside && *at.text(0) == PartText::Empty {
            let organ = name.to_string();
            return Err(Refusal::from(BodyRefusal::EvidenceMissing { organ }).at_field("evidence"));
        }
        Ok(())
    }

    fn give(&self, at: &mut Sitting<'_>, pending: Pending, last: bool) {
        at.effect(Effect::ApprovalGiven {
            charter: self.charter,
        });
        if last {
            approved(at, self.charter, pending.wanted);
        }
    }
}

/// The public was asked for as long as the clause says.
fn consulted(
    at: &Sitting<'_>,
    new: &Bylaws,
    (old, rule): (&Bylaws, &Ruled<Amendment>),
) -> Result<(), Refusal> {
    let Some(length) = rule.consultation else {
        return Ok(());
    };
    let Some(until) = old.after(new.adopted, length) else {
        return Err(Plain::Unknown {
            what: "consultation".to_owned(),
        }
        .into());
    };
    if at.now < until {
        return Err(BodyRefusal::ConsultationRuns { until }.into());
    }
    Ok(())
}
