//! Two member organizations become one. The party that goes is merged into the one that stays, whose membership is the one
//! that is kept, or which takes the place of the other where it had none.

use super::effect::Effect;
use super::life::Life;
use super::state::ChangeKind;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{PartyKind, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Merges an organization into another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeMembers {
    /// The body that records it.
    pub body: BodyId,
    /// The organization that goes.
    pub from: PartyId,
    /// The organization that stays.
    pub into: PartyId,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for MergeMembers {
    const NAME: &'static str = "merge-members";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "what shows the merger")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::EndMembership, self.body, self.motion)?;
        let organizations = [at.party(self.from)?.kind, at.party(self.into)?.kind];
        if self.from == self.into || organizations != [PartyKind::Organization; 2] {
            let why = "two organizations".to_owned();
            let field = "into".to_owned();
            return Err(Refusal::from(Plain::OutOfRange { field, why }).at_field("into"));
        }
        if at.state.member_in(self.from, self.body).is_none() {
            let what = "member".to_owned();
            return Err(Refusal::from(Plain::Unknown { what }).at_field("from"));
        }
        for (member, row) in at.state.memberships_of(self.from) {
            if row.ended.is_some() {
                continue;
            }
            at.effect(Effect::Changed {
                member,
                kind: ChangeKind::Ended,
                held_from: None,
            });
            // The organization that stays takes the place over in the class and standing that it had.
            if at.state.member_in(self.into, row.body).is_none() {
                at.effect(Effect::Joined {
                    party: self.into,
                    body: row.body,
                    class: row.class,
                    standing: row.standing,
                    primary: row.primary,
                    since: None,
                });
            }
        }
        at.effect(Life::Merged(self.from, self.into));
        Ok(())
    }
}
