//! A case against a member is dropped (closed): nothing can be decided on it any more.

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

/// Drops the case that a hearing was opened for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropHearing {
    /// The hearing.
    pub hearing: HearingId,
    /// The motion by which an organ decided it, where it acts by motion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for DropHearing {
    const NAME: &'static str = "drop-hearing";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why")];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.heard(self.hearing)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let (hearing, body) = at.hearing(self.hearing)?;
        at.under(body, hearing.charter, |at| {
            let cause = at.state.names.text(hearing.cause);
            let case = leaving::case(at, hearing.member, cause)?;
            at.mandate(Power::Expel, body, self.motion)?;
            at.is_not_concerned(case.row.party, body, &case.ground)?;
            if hearing.over {
                return Err(case.refuses(LeavingRefusal::HearingIsOver {}));
            }
            at.effect(Effect::HearingOver(self.hearing));
            Ok(())
        })
    }
}
