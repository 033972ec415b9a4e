//! A person who lost every way to sign in gets another, on evidence that an officer looked at. How somebody signs in is not in
//! the record; that it was changed by an officer is. Closed: who was locked out is nobody's business. Whoever has the power
//! `edit-party` in a body that knows the person may do it, and never for themselves: the officer's own word would then be
//! all there is. What follows (a notice to the old addresses, a time to object) is the server's.

use crate::act::Deed;
use crate::ids::{BodyId, PartyId};
use crate::membership::RepresentativeRefusal;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::{PartyKind, Power};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Gives a person who lost every way to sign in another address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoverAccess {
    /// The body in whose name it is done.
    pub body: BodyId,
    /// The person.
    pub party: PartyId,
}

/// The slot of the new address.
pub const NEW_ADDRESS: u8 = 0;

impl Deed for RecoverAccess {
    const NAME: &'static str = "recover-access";
    const PARTS: &'static [PartSpec] = &[
        PartSpec {
            limit: 254,
            ..PartSpec::private("address", "the mail address that lets the person in").required()
        },
        PartSpec::private(
            "evidence",
            "what shows that it is the person, and what was lost",
        )
        .required(),
    ];
    const CLOSED: bool = true;

    fn texts_of(&self, _at: &Sitting<'_>) -> Option<PartyId> {
        Some(self.party)
    }

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        if at.party(self.party)?.kind != PartyKind::Person {
            return Err(Refusal::from(RepresentativeRefusal::NotAPerson {}).at_field("party"));
        }
        if at.actor.party() == Some(self.party) {
            return Err(Plain::OwnCase {}.into());
        }
        let represents = at.state.represented_by(self.party, self.body).next();
        if !at.state.knows(self.body, self.party) && represents.is_none() {
            return Err(Refusal::from(Plain::NotTheirs {}).at_field("party"));
        }
        at.mandate(Power::EditParty, self.body, None)?;
        Ok(())
    }
}
