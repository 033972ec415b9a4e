//! Mandates: by what right somebody acts. The charter's `power` rules name the holders; an office counts with its ex officio
//! and interim holders, an organ by the way in which it acts.

use super::Sitting;
use crate::actor::{Mandate, Role, Who};
use crate::bodies::Bylaws;
use crate::entry::Ground;
use crate::ids::{BodyId, MotionId, NameId, PartyId};
use crate::motions::{MotionStatus, RemedyKind};
use crate::offices::ActsAs;
use crate::refusal::{Plain, Refusal};
use charter::{ActsBy, Filling, Organ, OrganKind, Power, Ruled, Voters};

/// Whom a rule names for something, without the roundabout way of a `power` rule.
pub(crate) struct By<'r> {
    /// An office, an organ, or one of the words of `held-by`.
    pub(crate) holder: &'r str,
    /// In which body.
    pub(crate) place: BodyId,
    /// The power that it amounts to.
    pub(crate) power: Power,
    /// The motion that an organ acted by, if any.
    pub(crate) motion: Option<MotionId>,
}

/// How somebody holds an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// In a term of their own, or ex officio.
    Itself,
    /// As the interim, while it is vacant, by holding this office.
    Interim(NameId),
}

impl Sitting<'_> {
    /// The right of the actor to use a power in a body, `motion` being the one that an organ acted by, if any. Leaves the
    /// clause as a ground, and the first mandate of an act in its entry.
    ///
    /// # Errors
    /// Nobody has the power, the actor does not, or the motion is not one that carries it.
    pub fn mandate(
        &mut self,
        power: Power,
        body: BodyId,
        motion: Option<MotionId>,
    ) -> Result<Mandate, Refusal> {
        let (charter, bylaws) = self.bylaws(body)?;
        let mut refusal: Option<Refusal> = None;
        for rule in bylaws.power(power) {
            let ground = Ground {
                charter,
                clause: rule.clause,
                path: Vec::new(),
            };
            let place = match &rule.of_body {
                Some(name) => match self.state.body_named(name) {
                    Some(body) => body,
                    None => continue,
                },
                None => body,
            };
            for holder in &rule.held_by {
                match self.role(holder, (place, power, motion), rule.delegable) {
                    Ok(role) => {
                        let witness = self.witness_role(rule.witnessed_by.as_ref(), place);
                        let witness = witness.map_err(|why| why.by(body, ground.clone()))?;
                        self.ground(ground.clone());
                        let mandate = Mandate {
                            power,
                            body,
                            charter,
                            clause: rule.clause,
                            role,
                            witness,
                        };
                        self.mandate.get_or_insert(mandate);
                        return Ok(mandate);
                    }
                    Err(why) => refusal = refusal.or(Some(why.by(body, ground.clone()))),
                }
            }
        }
        let name = self.state.names.text(self.body(body)?.name).to_owned();
        Err(refusal.unwrap_or_else(|| {
            Plain::NoSuchPower {
                power: power.word().to_owned(),
                body: name,
            }
            .into()
        }))
    }

    /// The role in which the actor is a holder, named as in `held-by`, of a body: `anyone`, `member`, `clock`, `server`,
    /// `operator`, an office or an organ.
    ///
    /// # Errors
    /// The actor is not, or an organ's motion is missing.
    pub fn role_as(
        &self,
        holder: &str,
        body: BodyId,
        power: Power,
        motion: Option<MotionId>,
    ) -> Result<Role, Refusal> {
        // A rule that names somebody directly says nothing of handing on: that is for a rule on the power itself.
        let (_, bylaws) = self.bylaws(body)?;
        let delegable = bylaws.power(power).any(|rule| {
            let here = rule.of_body.is_none() && rule.held_by.iter().any(|name| &**name == holder);
            here && rule.delegable
        });
        self.role(holder, (body, power, motion), delegable)
    }

    /// The same as [`Sitting::role_as`], leaving the rule's clause as a ground, and the mandate in the entry where it has none
    /// yet.
    ///
    /// # Errors
    /// As there, by that clause.
    pub(crate) fn mandate_by(
        &mut self,
        by: &By<'_>,
        body: BodyId,
        ground: &Ground,
    ) -> Result<Mandate, Refusal> {
        let role = self
            .role_as(by.holder, by.place, by.power, by.motion)
            .map_err(|why| why.by(body, ground.clone()))?;
        let witness = self.witness_role(None, by.place);
        let witness = witness.map_err(|why| why.by(body, ground.clone()))?;
        self.ground(ground.clone());
        let mandate = Mandate {
            power: by.power,
            body,
            charter: ground.charter,
            clause: ground.clause,
            role,
            witness,
        };
        self.mandate.get_or_insert(mandate);
        Ok(mandate)
    }

    /// Refuses whoever would decide in their own case: their own application or membership, or that of an organization that
    /// they answer for, represent or belong to. Others who hold the same right decide then.
    ///
    /// # Errors
    /// By the clause under which it is decided.
    pub(crate) fn is_not_concerned(
        &self,
        party: PartyId,
        body: BodyId,
        ground: &Ground,
    ) -> Result<(), Refusal> {
        let Some(me) = self.actor.party() else {
            return Ok(());
        };
        let row = self.state.people.parties.get(me);
        let belongs = row.and_then(|row| row.affiliation) == Some(party);
        if me == party || belongs || self.may_act_for(party) {
            return Err(Refusal::from(Plain::OwnCase {}).by(body, ground.clone()));
        }
        Ok(())
    }

    fn role(
        &self,
        holder: &str,
        (body, power, motion): (BodyId, Power, Option<MotionId>),
        delegable: bool,
    ) -> Result<Role, Refusal> {
        let no_mandate = || {
            Refusal::from(Plain::NoMandate {
                power: power.word().to_owned(),
                holder: holder.to_owned(),
            })
        };
        match (holder, self.actor.who) {
            ("anyone", _) => return Ok(Role::Anyone),
            ("clock", Who::Clock) => return Ok(Role::Clock),
            ("server", Who::Server) => return Ok(Role::Server),
            ("operator", Who::Operator) => return Ok(Role::Operator),
            ("member", _) => {
                let member = self
                    .actor
                    .principal()
                    .and_then(|party| self.state.member_in(party, body));
                return member.map(|_| Role::Member(body)).ok_or_else(no_mandate);
            }
            _ => {}
        }
        let me = self.actor.party().ok_or_else(no_mandate)?;
        let until = self.state.bodies.delegations.get(&(body, power, me));
        if delegable && until.is_some_and(|until| until.is_none_or(|until| self.now < until)) {
            return Ok(Role::Delegate(body));
        }
        let (_, bylaws) = self.bylaws(body)?;
        if let Some(office) = bylaws.office_id(holder) {
            return self.role_in_office(me, body, office).ok_or_else(no_mandate);
        }
        match bylaws.organ(holder) {
            Some(organ) => self
                .role_in_organ(me, body, bylaws, organ, power, motion)?
                .ok_or_else(no_mandate),
            None => Err(no_mandate()),
        }
    }

    pub(super) fn role_in_office(&self, me: PartyId, body: BodyId, office: NameId) -> Option<Role> {
        match self.holds(me, body, office)? {
            Held::Itself => Some(Role::Office(body, office)),
            Held::Interim(by) => Some(Role::Interim(body, by)),
        }
    }

    /// An organ acts by a motion that an officer of it carries out, by its chair, by any of its members, or by report.
    fn role_in_organ(
        &self,
        me: PartyId,
        body: BodyId,
        bylaws: &Bylaws,
        organ: &Ruled<Organ>,
        power: Power,
        motion: Option<MotionId>,
    ) -> Result<Option<Role>, Refusal> {
        let mut seats = organ.seats().filter_map(|office| bylaws.office_id(office));
        let office_role = |name: &str| {
            bylaws
                .office_id(name)
                .and_then(|office| self.role_in_office(me, body, office))
        };
        match organ.acts_by {
            ActsBy::AnyMember => Ok(seats.find_map(|office| self.role_in_office(me, body, office))),
            ActsBy::Chair => Ok(organ.chair.as_deref().and_then(office_role)),
            ActsBy::Report => match &organ.reported_by {
                Some(reporter) if bylaws.office_id(reporter).is_some() => Ok(office_role(reporter)),
                Some(reporter) => match bylaws.organ(reporter) {
                    Some(other) if other.name != organ.name => {
                        self.role_in_organ(me, body, bylaws, other, power, motion)
                    }
                    _ => Ok(None),
                },
                None => Ok(None),
            },
            // Each member of it may put and second motions: that is where motions come from.
            ActsBy::Motion if is_of_members(power) => {
                let member = self
                    .actor
                    .principal()
                    .filter(|_| organ.kind == OrganKind::Whole)
                    .and_then(|party| self.state.member_in(party, body))
                    .map(|_| Role::Member(body));
                let seat = || seats.find_map(|office| self.role_in_office(me, body, office));
                let elector = || self.role_as_elector(me, body, bylaws, organ);
                let stands_in = || self.role_standing_in(me, body, organ);
                Ok(member.or_else(seat).or_else(elector).or_else(stands_in))
            }
            ActsBy::Motion => {
                // Who could not carry it out anyhow is told that, and not to bring a motion.
                let officer = seats
                    .chain(bylaws.offices().map(|(office, _)| office))
                    .find_map(|office| self.role_in_office(me, body, office));
                match officer {
                    Some(role) => Ok(self.carried(motion, body, &organ.name)?.then_some(role)),
                    None => Ok(None),
                }
            }
        }
    }

    /// Who votes in a whole by holding an office is one of it as its members are.
    fn role_as_elector(
        &self,
        me: PartyId,
        body: BodyId,
        bylaws: &Bylaws,
        organ: &Organ,
    ) -> Option<Role> {
        let name = organ
            .electorate
            .as_ref()
            .filter(|_| organ.kind == OrganKind::Whole)?;
        let mut electorates = bylaws.rules.electorates.iter();
        let electorate = electorates.find(|rule| rule.name == *name)?;
        electorate.of.iter().find_map(|voters| match voters {
            Voters::Holders {
                office,
                body: other,
                ..
            } => {
                let place = match other {
                    Some(name) => self.state.body_named(name)?,
                    None => body,
                };
                self.role_in_office(me, place, self.state.names.id(office)?)
            }
            Voters::Members { .. } | Voters::MembersOf(_) | Voters::Collective { .. } => None,
        })
    }

    /// A temporary alternate does in the organ what the absent holder of the seat would.
    fn role_standing_in(&self, me: PartyId, body: BodyId, organ: &Organ) -> Option<Role> {
        let organ = self.state.names.id(&organ.name)?;
        let motions = &self.state.motions;
        let held = motions.remedies_held.get(&(body, me))?;
        held.iter()
            .filter_map(|id| Some((*id, motions.remedies.get(*id)?)))
            .find(|(_, remedy)| {
                remedy.kind == RemedyKind::Alternate
                    && remedy.organ == organ
                    && remedy.motion.is_none()
                    && remedy.runs_at(self.now)
            })
            .map(|(id, _)| Role::Alternate(body, id))
    }

    /// Whether the motion cited is one of this organ that carried.
    pub(crate) fn carried(
        &self,
        motion: Option<MotionId>,
        body: BodyId,
        organ: &str,
    ) -> Result<bool, Refusal> {
        let Some(id) = motion else {
            return Err(Plain::NeedsMotion {
                organ: organ.to_owned(),
            }
            .into());
        };
        let motion = self.motion(id)?;
        let right = motion.body == body && self.state.names.text(motion.organ) == organ;
        if right && matches!(motion.status, MotionStatus::Carried { .. }) {
            return self.serves(id).map(|()| true);
        }
        Err(Plain::MotionDoesNotCarry {
            organ: organ.to_owned(),
        }
        .into())
    }

    /// Whether, and how, somebody acts in an office now: in a term, ex officio, or as the interim while nobody else does.
    #[must_use]
    pub fn holds(&self, person: PartyId, body: BodyId, office: NameId) -> Option<Held> {
        let acting = self.state.who_holds(body, office, self.now);
        let mine = acting.iter().find(|acting| acting.party == person)?;
        Some(match mine.how {
            ActsAs::Holder(_) | ActsAs::ExOfficio(..) => Held::Itself,
            ActsAs::Interim(by) => Held::Interim(by),
        })
    }
}

/// What each member of an organ may do there alone: motions come from its members.
fn is_of_members(power: Power) -> bool {
    matches!(
        power,
        Power::PutMotion | Power::SecondMotion | Power::DeferMotion
    )
}

impl crate::state::State {
    /// Whether somebody holds an office at a moment, in a term or by holding the office it follows from.
    #[must_use]
    pub fn holds_at(
        &self,
        person: PartyId,
        body: BodyId,
        office: NameId,
        moment: crate::moment::Moment,
        depth: u8,
    ) -> bool {
        if self
            .holders(body, office, moment)
            .any(|(_, term)| term.holder == person)
        {
            return true;
        }
        // A chain of offices that follow from each other is short; the checker refuses circles.
        let Some(bylaws) = self.bylaws_of(body).filter(|_| depth < 8) else {
            return false;
        };
        let Some(rule) = bylaws.office(office) else {
            return false;
        };
        rule.filled_by.iter().any(|way| match way {
            Filling::ExOfficio {
                office,
                body: other,
            } => {
                let place = other
                    .as_ref()
                    .map_or(Some(body), |name| self.body_named(name));
                let seat = place.zip(self.names.id(office));
                seat.is_some_and(|(place, office)| {
                    self.holds_at(person, place, office, moment, depth + 1)
                })
            }
            Filling::Election { .. }
            | Filling::Appointment { .. }
            | Filling::Delegation { .. }
            | Filling::Outside { .. } => false,
        })
    }
}
