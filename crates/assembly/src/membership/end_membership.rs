//! A membership ends for a cause that is nobody's fault: the organization was dissolved, the person died, nobody can reach
//! the member, it no longer meets its class. The charter's `ending` rules say who finds that, and what must come first.

use super::leaving::{self, LeavingRefusal};
use super::life::Life;
use crate::act::Deed;
use crate::ids::{MemberId, MotionId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Ends a membership.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndMembership {
    /// The membership.
    pub member: MemberId,
    /// The cause, as an `ending` rule of the charter names it.
    pub cause: String,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for EndMembership {
    const NAME: &'static str = "end-membership";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "what was found")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let (member, motion) = (self.member, self.motion);
        let (row, rule, ground) =
            leaving::decided(at, member, &self.cause, Power::EndMembership, motion)?;
        let refused = |why: LeavingRefusal| Err(Refusal::from(why).by(row.body, ground.clone()));
        if rule.hearing.is_some() {
            let cause = self.cause.clone();
            return refused(LeavingRefusal::NeedsHearing { cause });
        }
        if let Some(after) = rule.after {
            let since = at.party(row.party)?.seen_at;
            if at.after(row.body, since, after) > at.now {
                return refused(LeavingRefusal::SeenSince { since });
            }
        }
        if rule.cure.is_some() {
            let (charter, _) = at.bylaws(row.body)?;
            if leaving::lack(at, charter, row.party, row.body, row.class)?.is_none() {
                return refused(LeavingRefusal::StillEligible {});
            }
        }
        if matches!(&*self.cause, "dissolution" | "death") {
            at.effect(Life::Ceased(row.party));
        }
        leaving::ends(at, member, row.body, rule)
    }
}
