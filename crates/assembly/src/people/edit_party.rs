//! What is known of a party changes: its name, its contact details, where it is, whom it belongs to. By itself, or by
//! whoever has the power `edit-party` in a body.

use super::effect::Effect;
use super::state::Country;
use crate::act::Deed;
use crate::ids::{BodyId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Changes what is known of a party. What is absent stays as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditParty {
    /// Whose.
    pub party: PartyId,
    /// The body in whose name somebody else edits; absent for oneself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
    /// Where it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Whom it belongs to now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<PartyId>,
    /// It belongs to nobody any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_affiliation: bool,
}

/// The slot of the name.
const NAME: u8 = 0;

impl Deed for EditParty {
    const NAME: &'static str = "edit-party";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::public("name", "the name, if it changes"),
        PartSpec::private("contact-details", "addresses, telephone"),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let party = at.party(self.party)?;
        let own = at.actor.principal() == Some(self.party) || at.may_act_for(self.party);
        match (own, self.body) {
            (true, _) => {}
            (false, Some(body)) => {
                at.mandate(Power::EditParty, body, None)?;
            }
            (false, None) => return Err(Plain::NotTheirs {}.into()),
        }
        if let Some(affiliation) = self.affiliation {
            at.party(affiliation)?;
        }
        let affiliation = match self.no_affiliation {
            true => None,
            false => self.affiliation.or(party.affiliation),
        };
        let country = self.country.or(party.country);
        let renamed = at.says(NAME)?;
        at.effect(Effect::Edited {
            party: self.party,
            renamed,
            country,
            affiliation,
        });
        Ok(())
    }
}
