//! A membership ends for a cause that is nobody's fault and that nothing can mend: the organization was dissolved, the person
//! died, nobody can reach the member. The charter's `ending` rules say who finds that. Causes against which the member could do
//! something are closed; see `announce_ending` and `expel`.

use super::leaving::{self, LeavingRefusal};
use crate::act::Deed;
use crate::ids::{MemberId, MotionId, PartyId};
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
        if leaving::gives_time(case.rule) {
            return Err(case.refuses(LeavingRefusal::NeedsNotice { cause }));
        }
        leaving::has_lasted(at, &case)?;
        // Who is no more has no other place either.
        let (party, body) = (case.row.party, case.row.body);
        let kind = at.party(party)?.kind;
        let (_, bylaws) = at.bylaws(body)?;
        let last = super::ceasing::ending_of(bylaws, kind);
        if last.is_some_and(|last| *last.cause == *self.cause) {
            super::ceasing::cease(at, party, at.now);
            return Ok(());
        }
        leaving::ends(at, self.member);
        Ok(())
    }
}
