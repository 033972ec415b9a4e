//! Two who act together: beside the actor a witness, who answers for the same act by an office of their own. A charter may ask
//! for one; without that any act by which somebody uses a power may have one.

use super::Sitting;
use crate::actor::Role;
use crate::ids::{BodyId, PartyId};
use crate::refusal::{Refusal, refusals};
use charter::Name;

refusals! {
    /// Why two do not act together so.
    pub enum WitnessRefusal {
        /// The charter wants this holder to act too.
        WitnessNeeded { holder: String } = "refusal-witness-needed",
        /// One person is not two.
        WitnessIsActor {} = "refusal-witness-is-actor",
        /// The witness holds no office here, or not the one that the charter names.
        WitnessWithoutOffice {} = "refusal-witness-without-office",
        /// No power is used: there is nothing to answer for together.
        WitnessNotAsked {} = "refusal-witness-not-asked",
    }
}

impl Sitting<'_> {
    /// The role of the witness in a body: by the holder that the charter asks for, else by any office.
    pub(super) fn witness_role(
        &self,
        wanted: Option<&Name>,
        body: BodyId,
    ) -> Result<Option<Role>, Refusal> {
        let witness = match (self.actor.witness, wanted) {
            (Some(witness), _) => witness,
            (None, Some(holder)) => {
                let holder = holder.to_string();
                return Err(WitnessRefusal::WitnessNeeded { holder }.into());
            }
            (None, None) => return Ok(None),
        };
        if self.actor.party() == Some(witness) {
            return Err(WitnessRefusal::WitnessIsActor {}.into());
        }
        let role = self.seated(witness, wanted, body)?;
        role.map(Some)
            .ok_or_else(|| WitnessRefusal::WitnessWithoutOffice {}.into())
    }

    fn seated(
        &self,
        person: PartyId,
        wanted: Option<&Name>,
        body: BodyId,
    ) -> Result<Option<Role>, Refusal> {
        let (_, bylaws) = self.bylaws(body)?;
        let organ = wanted.and_then(|name| bylaws.organ(name));
        let fits = |office: &Name| match (wanted, organ) {
            (None, _) => true,
            (Some(name), None) => office == name,
            (Some(_), Some(organ)) => organ.seats().any(|seat| seat == office),
        };
        let mut offices = bylaws.offices().filter(|(_, rule)| fits(&rule.name));
        Ok(offices.find_map(|(office, _)| self.role_in_office(person, body, office)))
    }
}
