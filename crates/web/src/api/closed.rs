//! What a program names of the closed rooms. An act is looked up before its mandate is, so a refusal would tell a stranger
//! that there is such an application, of whom and where. For one who has nothing to do with it there is none: the act is
//! decided with a number that nothing has, and answered as for that.

use super::look::Look;
use assembly::actor::Actor;
use assembly::closed::Closed;
use assembly::ids::{ApplicationId, BodyId, DepartureId, HearingId, PartyId};
use assembly::membership::state::{Application, ApplicationStatus};
use house::accounts::{acts_for, offices_of};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The number of nothing.
const NOTHING: u32 = u32::MAX;

/// Takes what the actor may not know of out of the fields of an act.
pub(super) fn guard(look: &Look, act: &str, actor: Actor, fields: &mut Map<String, Value>) {
    let Some(closed) = &look.v.shown.community.closed else {
        return;
    };
    // These look at the case of a party, which they name by the party and the body.
    if ["judge", "erase-closed"].contains(&act) {
        let number = |name: &str| {
            let number = fields.get(name).and_then(Value::as_u64)?;
            u32::try_from(number).ok()
        };
        let (party, body) = (number("party").map(PartyId), number("body").map(BodyId));
        let own = party.is_some_and(|party| is_ones_own(look, actor, party));
        if !own && !body.is_some_and(|body| decides_in(look, actor, body)) {
            fields.insert("party".to_owned(), NOTHING.into());
        }
    }
    type Knows = fn(&Look, Actor, &Closed, u32) -> bool;
    let named: [(&str, Knows); 3] = [
        ("application", knows_application),
        ("hearing", knows_hearing),
        ("departure", knows_departure),
    ];
    for (field, knows) in named {
        let number = fields.get(field).and_then(Value::as_u64);
        let Some(number) = number.and_then(|number| u32::try_from(number).ok()) else {
            continue;
        };
        if !knows(look, actor, closed, number) {
            fields.insert(field.to_owned(), NOTHING.into());
        }
    }
}

fn knows_application(look: &Look, actor: Actor, closed: &Closed, number: u32) -> bool {
    let Some(row) = closed.applications.get(ApplicationId(number)) else {
        return true;
    };
    is_ones_own(look, actor, row.party)
        || look.sees(row.party, row.body, "application")
        || decides_in(look, actor, row.body)
        || hears_appeal(look, actor, row)
}

fn knows_hearing(look: &Look, actor: Actor, closed: &Closed, number: u32) -> bool {
    let row = closed.hearings.get(HearingId(number));
    row.is_none_or(|row| knows_membership(look, actor, row.member))
}

fn knows_departure(look: &Look, actor: Actor, closed: &Closed, number: u32) -> bool {
    let row = closed.departures.get(DepartureId(number));
    row.is_none_or(|row| knows_membership(look, actor, row.member))
}

fn knows_membership(look: &Look, actor: Actor, member: assembly::ids::MemberId) -> bool {
    let row = look.v.state().membership.members.get(member);
    row.is_some_and(|row| is_ones_own(look, actor, row.party) || decides_in(look, actor, row.body))
}

fn is_ones_own(look: &Look, actor: Actor, party: PartyId) -> bool {
    let person = actor.party();
    actor.principal() == Some(party)
        || person == Some(party)
        || person.is_some_and(|person| acts_for(look.v.state(), person, party))
}

/// Whether somebody holds an office where something of a body may be decided.
fn decides_in(look: &Look, actor: Actor, body: BodyId) -> bool {
    let Some(person) = actor.party() else {
        return false;
    };
    let places = deciding(look, body);
    let held = offices_of(look.v.state(), person, look.v.now);
    held.iter().any(|held| places.contains(&held.body))
}

/// A body, those above it, and those that its charter names to advise, to decide or to hear appeals.
fn deciding(look: &Look, body: BodyId) -> BTreeSet<BodyId> {
    let mut places = BTreeSet::from([body]);
    let Some(bylaws) = look.v.bylaws(body) else {
        return places;
    };
    let rules = &bylaws.rules;
    let admissions = rules.admissions.iter().flat_map(|rule| {
        let appeal = rule.appeal.as_ref().and_then(|appeal| appeal.body.as_ref());
        let advice = rule.advice.iter().filter_map(|advice| advice.body.as_ref());
        advice.chain(appeal).chain(&rule.decided_in)
    });
    let endings = rules.endings.iter();
    let endings = endings.filter_map(|rule| rule.appeal.as_ref()?.body.as_ref());
    let powers = rules.powers.iter().filter_map(|rule| rule.of_body.as_ref());
    let above = rules.body.iter().flat_map(|rule| &rule.parents);
    let above = above.map(|parent| &parent.body);
    let named = admissions.chain(endings).chain(powers).chain(above);
    places.extend(named.filter_map(|name| look.v.state().body_named(name)));
    places
}

/// Whether members together decide on an application now: a refusal that waits for them is known to each.
fn hears_appeal(look: &Look, actor: Actor, row: &Application) -> bool {
    let is_appealed = matches!(row.status, ApplicationStatus::Appealed(_));
    let member = |party| look.v.state().member_in(party, row.body).is_some();
    is_appealed && actor.principal().is_some_and(member)
}
