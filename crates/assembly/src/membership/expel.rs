//! A membership ends against the member's will, after the member could be heard (closed). When the time to appeal is over, or
//! at once where there is none, the clock says in the open that it ended.

use super::leaving::{self, LeavingRefusal};
use crate::act::Deed;
use crate::closed::Effect;
use crate::ids::{HearingId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Expels a member who was heard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expel {
    /// The hearing.
    pub hearing: HearingId,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for Expel {
    const NAME: &'static str = "expel";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why").required()];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.heard(self.hearing)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let (hearing, body) = at.hearing(self.hearing)?;
        at.under(body, hearing.charter, |at| {
            let cause = at.state.names.text(hearing.cause);
            let case = leaving::case(at, hearing.member, cause)?;
            leaving::may_end(at, hearing.member, &case, Power::Expel, self.motion)?;
            if hearing.over {
                return Err(case.refuses(LeavingRefusal::HearingIsOver {}));
            }
            if at.now < hearing.earliest {
                let cause = cause.to_owned();
                return Err(case.refuses(LeavingRefusal::NotYetHeard { cause }));
            }
            leaving::has_lasted(at, &case)?;
            at.effect(Effect::HearingOver(self.hearing));
            leaving::decides(at, hearing.member, &case)
        })
    }
}
