//! A member leaves. Nobody has to agree, and it takes effect at once.

use super::effect::Effect;
use super::state::ChangeKind;
use crate::act::Deed;
use crate::entry::Ground;
use crate::ids::{MemberId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Ends the actor's own membership, or that of the organization acted for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resign {
    /// The membership.
    pub member: MemberId,
}

impl Deed for Resign {
    const NAME: &'static str = "resign";
    const PARTS: &'static [PartSpec] = &[PartSpec::public(
        "reason",
        "why, if the member wants to say",
    )];

    fn texts_of(&self, at: &Sitting<'_>) -> Option<PartyId> {
        at.actor.principal()
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let member = at.member(self.member)?;
        if at.actor.principal() != Some(member.party) {
            return Err(Plain::NotTheirs {}.into());
        }
        let (charter, bylaws) = at.bylaws(member.body)?;
        // A charter that says nothing of resignation cannot hold anybody: freedom to leave needs no clause.
        if let Some(rule) = bylaws
            .rules
            .endings
            .iter()
            .find(|rule| &*rule.cause == "resignation")
        {
            at.ground(Ground {
                charter,
                clause: rule.clause,
                path: Vec::new(),
            });
        }
        at.effect(Effect::Changed {
            member: self.member,
            kind: ChangeKind::Ended,
            held_from: None,
        });
        Ok(())
    }
}
