//! An organization has another contact: the person who answers for it until a body knows its representative. By itself, or by
//! whoever has the power `edit-party` in a body that knows it, for contacts die and leave without a word.

use super::effect::Effect;
use crate::act::Deed;
use crate::ids::{BodyId, PartyId};
use crate::membership::RepresentativeRefusal;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{PartyKind, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Names the contact of an organization.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameContact {
    /// The organization.
    pub party: PartyId,
    /// The person.
    pub contact: PartyId,
    /// The body in whose name somebody else names the contact; absent for oneself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
}

impl Deed for NameContact {
    const NAME: &'static str = "name-contact";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        if at.party(self.party)?.kind != PartyKind::Organization {
            return Err(
                Refusal::from(RepresentativeRefusal::NotAnOrganization {}).at_field("party")
            );
        }
        if at.party(self.contact)?.kind != PartyKind::Person {
            return Err(Refusal::from(RepresentativeRefusal::NotAPerson {}).at_field("contact"));
        }
        if at.actor.principal() != Some(self.party) {
            let body = self.body.filter(|body| at.state.knows(*body, self.party));
            let body = body.ok_or(Plain::NotTheirs {})?;
            at.mandate(Power::EditParty, body, None)?;
        }
        at.effect(Effect::ContactNamed {
            party: self.party,
            contact: self.contact,
        });
        Ok(())
    }
}

/// Organizations whose contact was registered twice keep the number that stays.
pub(crate) fn hand_contacts_over(at: &mut Sitting<'_>, from: PartyId, into: PartyId) {
    let all = at.state.people.parties.iter();
    let theirs = all.filter(|(_, row)| row.contact == Some(from));
    let parties: Vec<PartyId> = theirs.map(|(party, _)| party).collect();
    for party in parties {
        at.effect(Effect::ContactNamed {
            party,
            contact: into,
        });
    }
}
