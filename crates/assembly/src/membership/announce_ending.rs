//! A member is told that its membership ends for a cause that it can still cure, or have reversed (closed): it no longer meets
//! what its class requires. Causes that need a hearing are for `expel`, those that give no time for `end_membership`.

use super::leaving::{self, LeavingRefusal};
use crate::act::Deed;
use crate::ids::{MemberId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Announces to a member that its membership ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnounceEnding {
    /// The membership.
    pub member: MemberId,
    /// The cause, as an `ending` rule of the charter names it.
    pub cause: String,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for AnnounceEnding {
    const NAME: &'static str = "announce-ending";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "what was found").required()];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.whose(self.member)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let case = leaving::case(at, self.member, &self.cause)?;
        leaving::may_end(at, self.member, &case, Power::EndMembership, self.motion)?;
        let cause = self.cause.clone();
        if case.rule.hearing.is_some() {
            return Err(case.refuses(LeavingRefusal::NeedsHearing { cause }));
        }
        if !leaving::gives_time(case.rule) {
            return Err(case.refuses(LeavingRefusal::EndsAtOnce { cause }));
        }
        leaving::has_lasted(at, &case)?;
        if case.rule.cure.is_some() {
            let row = case.row;
            if leaving::lack(at, case.charter, row.party, row.body, row.class)?.is_none() {
                return Err(case.refuses(LeavingRefusal::StillEligible {}));
            }
        }
        leaving::decides(at, self.member, &case)
    }
}
