//! A party is no more: an organization was dissolved, a person has died. In the bodies whose charters name that as an end of
//! membership its memberships end, all its terms end, and it represents nobody. A body whose charter is silent decides by
//! its own rules; the party can do nothing there meanwhile.

use crate::act::Deed;
use crate::ids::{BodyId, MotionId, PartyId};
use crate::membership::{self, MergingRefusal};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Records that an organization was dissolved or that a person has died.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkCeased {
    /// The body that records it.
    pub body: BodyId,
    /// Who is no more.
    pub party: PartyId,
    /// Since when; absent means now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Moment>,
    /// The motion by which an organ decided it, where an organ does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

impl Deed for MarkCeased {
    const NAME: &'static str = "mark-ceased";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("evidence", "what shows it")];

    fn texts_of(&self, _at: &Sitting<'_>) -> Option<PartyId> {
        Some(self.party)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let kind = at.party(self.party)?.kind;
        let on = self.on.unwrap_or(at.now);
        if on > at.now {
            return Err(Plain::later_than_now("on"));
        }
        if !at.state.places_of(self.party).contains(&self.body) {
            return Err(Refusal::from(MergingRefusal::NoPlaceHere {}).at_field("party"));
        }
        let (charter, bylaws) = at.bylaws(self.body)?;
        match membership::ending_of(bylaws, kind) {
            Some(rule) => {
                let ground = at.rests_on(charter, rule);
                at.role_as(&rule.by, self.body, Power::EndMembership, self.motion)
                    .map_err(|why| why.by(self.body, ground))?;
            }
            None => {
                at.mandate(Power::EndMembership, self.body, self.motion)?;
            }
        }
        membership::cease(at, self.party, on);
        Ok(())
    }
}
