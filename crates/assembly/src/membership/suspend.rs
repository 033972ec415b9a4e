//! Rights of a member rest for a while, by giving it a standing that withholds something. The member stays a member.

use super::standing::{self, StandingRefusal};
use super::state::ChangeKind;
use crate::act::Deed;
use crate::ids::{MemberId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Suspends a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Suspend {
    /// The membership.
    pub member: MemberId,
    /// The standing from now on, as the charter names it.
    pub standing: String,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for Suspend {
    const NAME: &'static str = "suspend";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why")];

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.whose(self.member)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let row = at.member(self.member)?;
        at.mandate(Power::Suspend, row.body, self.motion)?;
        let (charter, bylaws) = at.bylaws(row.body)?;
        let to = standing::named(bylaws, &self.standing)?;
        let name = self.standing.clone();
        if to == row.standing {
            return Err(StandingRefusal::AlreadySo { standing: name }.into());
        }
        if bylaws
            .standing(to)
            .is_some_and(|state| state.votes && state.stands)
        {
            let refusal = StandingRefusal::WithholdsNothing { standing: name };
            return Err(Refusal::from(refusal).at_field("standing"));
        }
        if let Some(rule) = &bylaws.rules.standing {
            at.rests_on(charter, rule);
        }
        standing::moved(at, self.member, ChangeKind::Standing(to));
        Ok(())
    }
}
