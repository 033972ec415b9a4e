//! Who sees which field (B11). The charter's `visible` rules say it; a field without a rule is for those concerned. Each
//! circle sees what the wider ones see: officers what members see, members what everybody sees; those concerned see all.
//!
//! This is the answer for pages and lists. What the record itself publishes is fixed by the marks of its parts.

use crate::actor::Actor;
use crate::bodies::Bylaws;
use crate::entry::Ground;
use crate::ids::{BodyId, MemberId, PartyId};
use crate::moment::Moment;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use crate::state::Community;
use charter::{Audience, OrganKind, Power, Visible};

/// Powers by which somebody decides on a party, or on what it shows.
const DECIDES: [Power; 6] = [
    Power::Admit,
    Power::Advise,
    Power::RequestMore,
    Power::Judge,
    Power::GrantException,
    Power::DecideAppeal,
];

/// Whether somebody sees a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// Whether they do.
    pub seen: bool,
    /// Who does.
    pub to: Audience,
    /// The rule; absent where the charter says nothing of the field.
    pub ground: Option<Ground>,
}

/// Whether the actor sees a field of a party in a body now.
///
/// # Errors
/// There is no such party or body, or no such field in its charter.
pub fn may_see(
    community: &Community,
    viewer: Actor,
    (party, body): (PartyId, BodyId),
    field: &str,
    now: Moment,
) -> Result<Sight, Refusal> {
    let mut at = Sitting::asking(community, now);
    at.actor = viewer;
    if at.state.people.parties.get(party).is_none() {
        let what = "party".to_owned();
        return Err(Refusal::from(Plain::Unknown { what }).at_field("party"));
    }
    let (charter, bylaws) = at.bylaws(body)?;
    let is_fact = bylaws.rules.facts.iter().any(|fact| *fact.name == *field);
    if !is_fact && !Visible::FIELDS.contains(&field) {
        let what = "field".to_owned();
        return Err(Refusal::from(Plain::Unknown { what }).at_field("field"));
    }
    let mut rules = bylaws.rules.visible.iter();
    let rule = rules.find(|rule| *rule.field == *field);
    let to = rule.map_or(Audience::Concerned, |rule| rule.to);
    let seen = match to {
        Audience::Public => true,
        Audience::Members => {
            at.is_member(body)
                || at.is_officer(body, bylaws)
                || at.is_concerned(party, body, bylaws)
        }
        Audience::Officers => at.is_officer(body, bylaws) || at.is_concerned(party, body, bylaws),
        Audience::Concerned => at.is_concerned(party, body, bylaws),
    };
    Ok(Sight {
        seen,
        to,
        ground: rule.map(|rule| Ground {
            charter,
            clause: rule.clause,
            path: Vec::new(),
        }),
    })
}

/// Powers by which somebody decides whether a membership lasts.
const DECIDES_ON_MEMBERS: [Power; 3] = [Power::Expel, Power::EndMembership, Power::DecideAppeal];

/// Whether the actor sees what is closed of a membership: hearings, and ends that were decided. The member does, who acts for
/// it, and who decides on it: by a power, or because an `ending` rule names them.
#[must_use]
pub fn may_see_case(community: &Community, viewer: Actor, member: MemberId, now: Moment) -> bool {
    let mut at = Sitting::asking(community, now);
    at.actor = viewer;
    let (Some(row), Some(me)) = (at.state.membership.members.get(member), viewer.party()) else {
        return false;
    };
    if me == row.party || at.may_act_for(row.party) {
        return true;
    }
    let Ok((_, bylaws)) = at.bylaws(row.body) else {
        return false;
    };
    let rules = &bylaws.rules;
    let powers = rules.powers.iter();
    let powers = powers.filter(|rule| DECIDES_ON_MEMBERS.contains(&rule.power));
    let by_power = powers.flat_map(|rule| {
        let place = rule.of_body.as_deref();
        rule.held_by.iter().map(move |name| (&**name, place))
    });
    let by_ending = rules.endings.iter().map(|rule| (&*rule.by, None));
    let appeals = rules.endings.iter().filter_map(|rule| rule.appeal.as_ref());
    let by_appeal = appeals.map(|rule| (&*rule.to, rule.body.as_deref()));
    let mut deciders = by_power.chain(by_ending).chain(by_appeal);
    deciders.any(|(holder, place)| {
        let place = place.map_or(Some(row.body), |name| at.state.body_named(name));
        place.is_some_and(|place| at.sits_as(me, holder, place))
    })
}

impl Sitting<'_> {
    /// A member, or who represents one.
    fn is_member(&self, body: BodyId) -> bool {
        let member = |party| self.state.member_in(party, body).is_some();
        let Some(me) = self.actor.party() else {
            return false;
        };
        self.actor.principal().is_some_and(member)
            || self.state.represented_by(me, body).next().is_some()
    }

    fn is_officer(&self, body: BodyId, bylaws: &Bylaws) -> bool {
        let Some(me) = self.actor.party() else {
            return false;
        };
        let mut offices = bylaws.offices();
        offices.any(|(office, _)| self.holds(me, body, office).is_some())
    }

    /// The party itself, who acts for it, and who decides on it.
    fn is_concerned(&self, party: PartyId, body: BodyId, bylaws: &Bylaws) -> bool {
        let Some(me) = self.actor.party() else {
            return false;
        };
        if me == party || self.may_act_for(party) {
            return true;
        }
        let rules = &bylaws.rules;
        let powers = rules.powers.iter();
        let powers = powers.filter(|rule| DECIDES.contains(&rule.power));
        let by_power = powers.flat_map(|rule| {
            let place = rule.of_body.as_deref();
            rule.held_by.iter().map(move |name| (&**name, place))
        });
        let admissions = rules.admissions.iter();
        let by_admission = admissions.filter_map(|rule| {
            let decider = rule.decided_by.as_deref()?;
            Some((decider, rule.decided_in.as_deref()))
        });
        let evidence = rules.evidence.iter();
        let by_evidence = evidence.map(|rule| (&*rule.judged_by, None));
        let mut deciders = by_power.chain(by_admission).chain(by_evidence);
        deciders.any(|(holder, place)| {
            let place = place.map_or(Some(body), |name| self.state.body_named(name));
            place.is_some_and(|place| self.sits_as(me, holder, place))
        })
    }

    /// Whether somebody holds this office, or sits in this organ. All members together are no organ that one sits in: what
    /// they decide on is put before them by a motion.
    fn sits_as(&self, me: PartyId, holder: &str, place: BodyId) -> bool {
        let Some(bylaws) = self.state.bylaws_of(place) else {
            return false;
        };
        let holds = |office: &str| {
            let office = bylaws.office_id(office);
            office.is_some_and(|office| self.holds(me, place, office).is_some())
        };
        if holds(holder) {
            return true;
        }
        let Some(organ) = bylaws.organ(holder) else {
            return false;
        };
        match organ.kind {
            OrganKind::Whole => false,
            OrganKind::Outside => organ.reported_by.as_deref().is_some_and(holds),
            OrganKind::Committee | OrganKind::Council | OrganKind::Secretariat => {
                organ.seats().any(|office| holds(office))
            }
        }
    }
}
