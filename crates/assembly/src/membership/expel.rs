//! A membership ends against the member's will, after the member could be heard. The entry is open and says of the hearing
//! only that there was one.

use super::leaving::{self, LeavingRefusal};
use super::state::Member;
use crate::act::Deed;
use crate::entry::{Answer, Question};
use crate::ids::{HearingId, MemberId, MotionId, NameId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Expels a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expel {
    /// The membership.
    pub member: MemberId,
    /// The cause, as an `ending` rule of the charter names it.
    pub cause: String,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for Expel {
    const NAME: &'static str = "expel";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let (member, motion) = (self.member, self.motion);
        let (row, rule, ground) = leaving::decided(at, member, &self.cause, Power::Expel, motion)?;
        if rule.hearing.is_some() {
            let cause = at.name(&self.cause, "cause")?;
            if !heard(at, member, row, cause)? {
                let cause = self.cause.clone();
                let refusal = Refusal::from(LeavingRefusal::NotYetHeard { cause });
                return Err(refusal.by(row.body, ground));
            }
        }
        leaving::ends(at, member, row.body, rule)
    }
}

/// Whether the member was told of this cause, since it joined and since it was last spared, and its time to be heard is over.
fn heard(
    at: &mut Sitting<'_>,
    member: MemberId,
    row: &Member,
    cause: NameId,
) -> Result<bool, Refusal> {
    let now = at.now;
    let spared = at.state.membership.spared.get(&member).copied();
    let since = spared.map_or(row.joined, |spared| spared.max(row.joined));
    let answer = at.given(Question::Own(0), |closed| {
        let heard = closed.hearings.iter().any(|(_, hearing): (HearingId, _)| {
            hearing.party == row.party
                && hearing.body == row.body
                && hearing.cause == cause
                && hearing.notified >= since
                && hearing.earliest <= now
                && !hearing.over
        });
        if heard { Answer::Yes } else { Answer::No }
    })?;
    Ok(answer == Answer::Yes)
}
