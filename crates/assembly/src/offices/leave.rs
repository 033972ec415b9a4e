//! A holder takes leave of absence, or is granted one; the seat stays theirs (E9).

use super::effect::Effect;
use super::refusal::OfficeRefusal;
use crate::act::Deed;
use crate::ids::{MotionId, PartyId, TermId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Takes leave from one's own office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeLeave {
    /// The term.
    pub term: TermId,
    /// Until when.
    pub until: Moment,
}

/// Grants somebody leave, by the power to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantLeave {
    /// The term.
    pub term: TermId,
    /// Until when.
    pub until: Moment,
    /// The motion of an organ that grants it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

const REASON: &[PartSpec] = &[PartSpec::private("reason", "why, for those concerned")];

impl Deed for TakeLeave {
    const NAME: &'static str = "take-leave";
    const PARTS: &'static [PartSpec] = REASON;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        if at.actor.principal() != Some(at.term(self.term)?.holder) {
            return Err(Plain::NotTheirs {}.into());
        }
        leave(at, self.term, self.until)
    }
}

impl Deed for GrantLeave {
    const NAME: &'static str = "grant-leave";
    const PARTS: &'static [PartSpec] = REASON;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.term(self.term).ok().map(|term| term.holder)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let body = at.term(self.term)?.body;
        at.mandate(Power::GrantLeave, body, self.motion)?;
        leave(at, self.term, self.until)
    }
}

fn leave(at: &mut Sitting<'_>, id: TermId, until: Moment) -> Result<(), Refusal> {
    let found = at.term_with_office(id)?;
    if !found.term.runs_at(at.now) || until <= at.now {
        return Err(OfficeRefusal::TermOver {}.into());
    }
    let office = found.office.name();
    let none = || found.office.refused(OfficeRefusal::NoLeave { office });
    let most = found.office.rule.leave.ok_or_else(none)?;
    let longest = at.after(found.term.body, at.now, most);
    if until > longest {
        let why = OfficeRefusal::LeaveTooLong { until: longest };
        return Err(found.office.refused(why).at_field("until"));
    }
    at.effect(Effect::OnLeave {
        term: id,
        until: Some(until),
    });
    Ok(())
}
