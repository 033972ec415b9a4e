//! Who votes in the place of a holder of office (C2): where the holder is an elector already or cannot come, or the office is
//! vacant, the body that the charter names sends somebody else. So nobody votes twice and no place stays empty.

use super::electorate::Lacking;
use super::life::Life;
use crate::act::Deed;
use crate::entry::Ground;
use crate::ids::{BodyId, MotionId, NameId, PartyId};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal, refusals};
use crate::sitting::Sitting;
use charter::{Electorate, Power, Voters};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Names who votes in the place of a holder of office, or takes the naming back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameElector {
    /// The body whose electorate it is.
    pub body: BodyId,
    /// The electorate, as its charter names it.
    pub electorate: String,
    /// The office whose holder votes there.
    pub office: String,
    /// The body of that office; absent means the one whose electorate it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office_of: Option<BodyId>,
    /// The holder in whose place; absent where the office is vacant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<PartyId>,
    /// Who votes; absent takes the naming back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elector: Option<PartyId>,
    /// The motion by which the body chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

refusals! {
    /// Why nobody is named so.
    pub enum ElectorRefusal {
        /// The charter names nobody who sends a replacement for this office.
        NoReplacement { office: String } = "refusal-no-replacement",
        /// That party does not hold the office, or nobody is named for it.
        NothingToReplace { office: String } = "refusal-nothing-to-replace",
        /// The party is in the electorate already.
        ElectorAlready { electorate: String } = "refusal-elector-already",
    }
}

/// A place in an electorate that goes with an office: the electorate's body and name, the office's.
pub type Place = (BodyId, NameId, BodyId, NameId);

impl Deed for NameElector {
    const NAME: &'static str = "name-elector";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let (charter, bylaws) = at.bylaws(self.body)?;
        let rules = &bylaws.rules.electorates;
        let rule = rules.iter().find(|rule| *rule.name == *self.electorate);
        let rule = rule.ok_or_else(|| {
            let what = "electorate".to_owned();
            Refusal::from(Plain::Unknown { what }).at_field("electorate")
        })?;
        let ground = at.rests_on(charter, rule);
        let (place, sender) = self.place(at, rule, &ground)?;
        at.mandate(Power::NameAlternate, sender, self.motion)?;
        match self.elector {
            Some(elector) => self.may_name(at, place, elector, &ground)?,
            None if at
                .state
                .elector_named(place, self.instead_of, None)
                .is_some() => {}
            None => return Err(self.refused(&ground, self.nothing())),
        }
        at.effect(Life::ElectorNamed {
            place,
            instead_of: self.instead_of,
            elector: self.elector,
        });
        Ok(())
    }
}

impl NameElector {
    fn refused(&self, ground: &Ground, why: ElectorRefusal) -> Refusal {
        Refusal::from(why).by(self.body, ground.clone())
    }

    fn nothing(&self) -> ElectorRefusal {
        let office = self.office.clone();
        ElectorRefusal::NothingToReplace { office }
    }

    /// The place, and the body that may send somebody to it.
    fn place(
        &self,
        at: &Sitting<'_>,
        rule: &Electorate,
        ground: &Ground,
    ) -> Result<(Place, BodyId), Refusal> {
        let electorate = at.name(&self.electorate, "electorate")?;
        let there = self.office_of.unwrap_or(self.body);
        let found = rule.of.iter().find_map(|part| match part {
            Voters::Holders {
                office,
                body,
                replaced_by: Some(sender),
            } if **office == *self.office => {
                let seat = at.state.seat_named(office, body.as_deref(), self.body)?;
                let sender = at.state.body_named(sender)?;
                (seat.0 == there).then_some(((self.body, electorate, seat.0, seat.1), sender))
            }
            _ => None,
        });
        found.ok_or_else(|| {
            let office = self.office.clone();
            self.refused(ground, ElectorRefusal::NoReplacement { office })
        })
    }

    /// Somebody holds the seat or it is vacant, as the act says, and who comes is no elector yet.
    fn may_name(
        &self,
        at: &mut Sitting<'_>,
        place: Place,
        elector: PartyId,
        ground: &Ground,
    ) -> Result<(), Refusal> {
        at.party(elector)?;
        let (_, _, body, office) = place;
        let sits = at.state.seated(body, office, at.now);
        let electors = at.electorate(self.body, &self.electorate, at.now, at.state.position)?;
        let empty = |lacking: &Lacking| lacking.place == self.office && lacking.already.is_none();
        let right = match self.instead_of {
            Some(holder) => sits.contains(&holder),
            None => electors.lacking.iter().any(empty),
        };
        if !right {
            let why = self.nothing();
            return Err(self.refused(ground, why).at_field("instead_of"));
        }
        if electors.list.iter().any(|one| one.party == elector) {
            let electorate = self.electorate.clone();
            let why = ElectorRefusal::ElectorAlready { electorate };
            return Err(self.refused(ground, why).at_field("elector"));
        }
        Ok(())
    }
}
