//! Somebody makes a party known: themselves, or an organization they answer for. Knowing a party is no membership; the
//! record shows that there is one more and of which kind, and nothing of who it is.

use super::effect::Effect;
use super::state::Country;
use crate::act::Deed;
use crate::actor::Who;
use crate::ids::{BodyId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{PartyKind, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Makes a person or an organization known to the community.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterParty {
    /// `Person` or `Organization`.
    #[schemars(with = "String")]
    pub kind: PartyKind,
    /// The body in whose name somebody with the power `register-party` registers another; absent for oneself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
    /// For an organization: the person who answers for it. Absent means the actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<PartyId>,
    /// Residence of a person, seat of an organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Primary affiliation of a person; the head of the group an organization belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<PartyId>,
}

impl Deed for RegisterParty {
    const NAME: &'static str = "register-party";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::public("name", "the name of the person or organization").required(),
        PartSpec::private("contact-details", "addresses, telephone"),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let contact = match (self.kind, at.actor.who) {
            (PartyKind::Organization, Who::Person(me)) => Some(self.contact.unwrap_or(me)),
            (PartyKind::Organization, _) => self.contact,
            (PartyKind::Person, _) => None,
        };
        for party in [contact, self.affiliation].into_iter().flatten() {
            at.party(party)?;
        }
        // A newcomer registers before being anybody: the server acts for the one who confirmed an address.
        match (at.actor.who, self.body) {
            (Who::Operator | Who::Server, _) => {}
            (Who::Person(_), Some(body)) => {
                at.mandate(Power::RegisterParty, body, None)?;
            }
            (Who::Person(me), None)
                if self.kind == PartyKind::Organization && contact == Some(me) => {}
            (Who::Person(_) | Who::Clock, _) => return Err(Plain::NotTheirs {}.into()),
        }
        at.effect(Effect::Registered {
            kind: self.kind,
            contact,
            country: self.country,
            affiliation: self.affiliation,
        });
        Ok(())
    }
}
