//! A member is told of a case against it, and from when it may be decided (closed). Until then the member can be heard.

use super::leaving;
use super::state::Hearing;
use crate::act::Deed;
use crate::closed::Effect;
use crate::ids::{BodyId, HearingId, MemberId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Opens the hearing of a member before its membership may end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenHearing {
    /// The membership.
    pub member: MemberId,
    /// The cause, as an `ending` rule of the charter names it.
    pub cause: String,
    /// The motion by which an organ decided to open it, where it acts by motion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for OpenHearing {
    const NAME: &'static str = "open-hearing";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::private("case", "what the member is said to have done").required(),
        PartSpec::private("evidence", "what shows it"),
    ];
    const CLOSED: bool = true;

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.whose(self.member)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.member(self.member)?;
        let case = leaving::case(at, self.member, &self.cause)?;
        let (body, party) = (case.row.body, case.row.party);
        let Some(time) = case.rule.hearing else {
            let body = at.name_of(body);
            let rule = format!("hearing for {}", self.cause);
            return Err(Refusal::from(Plain::NoRule { rule, body }).at_field("cause"));
        };
        at.mandate(Power::Expel, body, self.motion)?;
        at.is_not_concerned(party, body, &case.ground)?;
        let earliest = at.after(body, at.now, time);
        at.effect(Effect::HearingOpened {
            member: self.member,
            cause: case.cause,
            charter: case.charter,
            earliest,
        });
        Ok(())
    }
}

impl Sitting<'_> {
    /// A hearing, with the body in which it is held.
    pub(super) fn hearing(&self, id: HearingId) -> Result<(Hearing, BodyId), Refusal> {
        let row = self.closed().and_then(|closed| closed.hearings.get(id));
        let found = row.and_then(|row| {
            let member = self.state.membership.members.get(row.member)?;
            Some((row.clone(), member.body))
        });
        found.ok_or_else(|| {
            let what = "hearing".to_owned();
            Refusal::from(Plain::Unknown { what }).at_field("hearing")
        })
    }
}
