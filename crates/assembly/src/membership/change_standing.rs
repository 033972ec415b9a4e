//! Somebody with the power decides that a member's standing changes. Where the charter ties that very move to a condition,
//! the condition must hold.

use super::standing::{self, StandingRefusal};
use super::state::ChangeKind;
use crate::act::Deed;
use crate::ids::{MemberId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::reason::{Met, Subject};
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Gives a member another standing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeStanding {
    /// The membership.
    pub member: MemberId,
    /// The standing, as the charter names it.
    pub standing: String,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for ChangeStanding {
    const NAME: &'static str = "change-standing";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why")];

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.whose(self.member)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let row = at.member(self.member)?;
        at.mandate(Power::ChangeStanding, row.body, self.motion)?;
        let (charter, bylaws) = at.bylaws(row.body)?;
        let to = standing::named(bylaws, &self.standing)?;
        if to == row.standing {
            let standing = self.standing.clone();
            return Err(StandingRefusal::AlreadySo { standing }.into());
        }
        let from = at.state.names.text(row.standing);
        if let Some(rule) = &bylaws.rules.standing {
            let ground = at.rests_on(charter, rule);
            let tied = rule.moves.iter().find(|step| {
                let from_here =
                    step.from.is_empty() || step.from.iter().any(|name| &**name == from);
                *step.to == self.standing && &*step.by != "clock" && from_here
            });
            if let Some(when) = tied.and_then(|step| step.when.as_ref()) {
                let (party, body) = (row.party, row.body);
                let reasons = at.reasons(when, Subject { party, body })?;
                if reasons.met != Met::Yes {
                    let standing = self.standing.clone();
                    let refusal = Refusal::from(StandingRefusal::MoveNotMet { standing });
                    return Err(refusal.by(body, ground).because(reasons));
                }
            }
        }
        standing::moved(at, self.member, ChangeKind::Standing(to));
        Ok(())
    }
}
