//! Looking things up. What is not there is a refusal that says what was looked for.

use super::Sitting;
use crate::bodies::{Body, Bylaws};
use crate::entry::Ground;
use crate::ids::{BodyId, CharterId, MemberId, MotionId, NameId, PartyId, TermId};
use crate::membership::Member;
use crate::motions::Motion;
use crate::offices::Term;
use crate::people::{Party, PartyRefusal};
use crate::refusal::{Plain, Refusal};
use crate::state::State;
use charter::Ruled;

fn unknown(what: &str) -> Refusal {
    Plain::Unknown {
        what: what.to_owned(),
    }
    .into()
}

impl<'a> Sitting<'a> {
    /// A party that has not been merged into another and has not ceased.
    pub fn party(&self, id: PartyId) -> Result<&'a Party, Refusal> {
        match self.state.people.parties.get(id) {
            Some(party) if party.merged_into.is_some() => {
                Err(PartyRefusal::OneWithAnother {}.into())
            }
            Some(party) => match party.ceased {
                Some(since) => Err(PartyRefusal::IsNoMore { since }.into()),
                None => Ok(party),
            },
            None => Err(unknown("party")),
        }
    }

    /// A body that has not been closed.
    pub fn body(&self, id: BodyId) -> Result<&'a Body, Refusal> {
        self.state
            .bodies
            .list
            .get(id)
            .filter(|body| body.closed.is_none())
            .ok_or_else(|| unknown("body"))
    }

    /// The charter in force of a body, with its number.
    pub fn bylaws(&self, body: BodyId) -> Result<(CharterId, &'a Bylaws), Refusal> {
        let row = self.body(body)?;
        let found = row
            .charter
            .and_then(|id| Some((id, self.state.bodies.charters.get(id)?)));
        found.ok_or_else(|| {
            Plain::NoCharter {
                body: self.state.names.text(row.name).to_owned(),
            }
            .into()
        })
    }

    /// A membership that has not ended.
    pub fn member(&self, id: MemberId) -> Result<&'a Member, Refusal> {
        let member = self.state.membership.members.get(id);
        member
            .filter(|member| member.ended.is_none())
            .ok_or_else(|| unknown("member"))
    }

    /// A motion.
    pub fn motion(&self, id: MotionId) -> Result<&'a Motion, Refusal> {
        self.state
            .motions
            .list
            .get(id)
            .ok_or_else(|| unknown("motion"))
    }

    /// A term of office.
    pub fn term(&self, id: TermId) -> Result<&'a Term, Refusal> {
        self.state
            .offices
            .terms
            .get(id)
            .ok_or_else(|| unknown("term"))
    }

    /// The number of a name that must be one of the community's.
    pub fn name(&self, name: &str, what: &str) -> Result<NameId, Refusal> {
        self.state.names.id(name).ok_or_else(|| unknown(what))
    }

    /// The ground that a rule is, without a path.
    pub fn rests_on<T>(&mut self, charter: CharterId, rule: &Ruled<T>) -> Ground {
        let ground = Ground {
            charter,
            clause: rule.clause,
            path: Vec::new(),
        };
        self.ground(ground.clone());
        ground
    }

    /// Whether the actor may act for an organization: as its contact, or its representative in any body.
    #[must_use]
    pub fn may_act_for(&self, organization: PartyId) -> bool {
        let (Some(me), Some(party)) = (
            self.actor.party(),
            self.state.people.parties.get(organization),
        ) else {
            return false;
        };
        party.contact == Some(me)
            || self.state.memberships_of(organization).any(|(id, member)| {
                member.ended.is_none()
                    && (member.primary == Some(me) || self.state.represents(id, me))
            })
    }
}

impl State {
    /// A body by name.
    #[must_use]
    pub fn body_named(&self, name: &str) -> Option<BodyId> {
        self.bodies.by_name.get(&self.names.id(name)?).copied()
    }

    /// The charter in force of a body.
    #[must_use]
    pub fn bylaws_of(&self, body: BodyId) -> Option<&Bylaws> {
        self.bodies
            .charters
            .get(self.bodies.list.get(body)?.charter?)
    }

    /// A party's membership in a body that has not ended.
    #[must_use]
    pub fn member_in(&self, party: PartyId, body: BodyId) -> Option<(MemberId, &Member)> {
        self.memberships_of(party)
            .find(|(_, member)| member.body == body && member.ended.is_none())
    }

    /// Whether somebody is an alternate or other representative in a membership.
    #[must_use]
    pub fn represents(&self, member: MemberId, person: PartyId) -> bool {
        self.membership
            .representatives
            .get(&member)
            .is_some_and(|list| list.iter().any(|(party, _)| *party == person))
    }
}
