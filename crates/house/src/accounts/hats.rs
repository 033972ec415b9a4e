//! One account, many hats: the person itself, the organizations it may act for, the offices it holds. Derived from the
//! state; nobody is given a hat here. Which organizations these are, the index of [`crate::tasks`] finds.

use assembly::ids::{BodyId, NameId, PartyId};
use assembly::moment::Moment;
use assembly::offices::ActsAs;
use assembly::state::State;

/// The hats of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wardrobe {
    /// The person.
    pub person: PartyId,
    /// The organizations that the person may act for, by number.
    pub organizations: Vec<PartyId>,
    /// The offices that the person holds or acts in now. They need no choice: a mandate finds them.
    pub offices: Vec<OfficeHeld>,
}

/// An office somebody acts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficeHeld {
    /// Of which body.
    pub body: BodyId,
    /// Which.
    pub office: NameId,
    /// How.
    pub how: ActsAs,
}

/// Whether a person may act for an organization: as its contact, or its representative in any body.
#[must_use]
pub fn acts_for(state: &State, person: PartyId, organization: PartyId) -> bool {
    let Some(party) = state.people.parties.get(organization) else {
        return false;
    };
    party.contact == Some(person)
        || state.memberships_of(organization).any(|(id, member)| {
            member.ended.is_none()
                && (member.primary == Some(person) || state.represents(id, person))
        })
}

/// The offices that a person holds or acts in at a moment. Who has no term that runs holds none: by virtue of an office and as
/// an interim acts only who holds another.
#[must_use]
pub fn offices_of(state: &State, person: PartyId, now: Moment) -> Vec<OfficeHeld> {
    if state.terms_of(person).any(|(_, term)| term.runs_at(now)) {
        offices(state, person, now)
    } else {
        Vec::new()
    }
}

fn offices(state: &State, person: PartyId, now: Moment) -> Vec<OfficeHeld> {
    let mut held = Vec::new();
    for (body, _) in state.bodies.list.iter() {
        let Some(bylaws) = state.bylaws_of(body) else {
            continue;
        };
        let named = bylaws.rules.offices.iter();
        for office in named.filter_map(|office| bylaws.office_id(&office.name)) {
            let acting = state.who_holds(body, office, now);
            let mine = acting.iter().find(|acting| acting.party == person);
            held.extend(mine.map(|acting| OfficeHeld {
                body,
                office,
                how: acting.how,
            }));
        }
    }
    held
}
