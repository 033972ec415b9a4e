//! To whom: the persons behind a party, and those whom a charter lets act.

use assembly::State;
use assembly::bodies::Bylaws;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::Application;
use assembly::moment::Moment;
use charter::{ActsBy, Admission, Organ, OrganKind, PartyKind, Power};

/// The most officers who are told of one thing.
const MOST_OFFICERS: usize = 50;

/// The persons who answer for a party: a person for itself; for an organization its representative who votes in the body,
/// else its contact.
pub(super) fn persons_of(state: &State, party: PartyId, body: BodyId) -> Vec<PartyId> {
    let Some(row) = state.people.parties.get(party) else {
        return Vec::new();
    };
    if row.kind == PartyKind::Person {
        return vec![party];
    }
    let newest = state
        .memberships_of(party)
        .find(|(_, member)| member.body == body);
    let representative = newest.and_then(|(_, member)| member.primary);
    representative.or(row.contact).into_iter().collect()
}

/// The persons behind an application: those of the party, and who filed it.
pub(super) fn applicants(state: &State, application: &Application) -> Vec<PartyId> {
    let mut persons = persons_of(state, application.party, application.body);
    if !persons.contains(&application.filed_by) {
        persons.push(application.filed_by);
    }
    persons
}

/// Those who act as a holder that a rule names: an office, or an organ by the way it acts. Not all members of a whole: they
/// are told of votes.
pub(crate) fn holders(state: &State, body: BodyId, holder: &str, now: Moment) -> Vec<PartyId> {
    let Some(bylaws) = state.bylaws_of(body) else {
        return Vec::new();
    };
    let mut persons = match (bylaws.office_id(holder), bylaws.organ(holder)) {
        (Some(office), _) => {
            let acting = state.who_holds(body, office, now).into_iter();
            acting.map(|acting| acting.party).collect()
        }
        (None, Some(organ)) => organ_acts(state, (body, bylaws), organ, now),
        (None, None) => Vec::new(),
    };
    persons.truncate(MOST_OFFICERS);
    persons
}

fn organ_acts(
    state: &State,
    (body, bylaws): (BodyId, &Bylaws),
    organ: &Organ,
    now: Moment,
) -> Vec<PartyId> {
    let office = |name: &str| {
        let office = bylaws.office_id(name);
        let acting = office.map(|office| state.who_holds(body, office, now));
        let acting = acting.unwrap_or_default().into_iter();
        acting.map(|acting| acting.party).collect::<Vec<_>>()
    };
    match (organ.acts_by, organ.kind) {
        (ActsBy::Chair, _) => organ.chair.as_deref().map(office).unwrap_or_default(),
        (ActsBy::Report, _) => organ.reported_by.as_deref().map(office).unwrap_or_default(),
        (ActsBy::Motion, OrganKind::Whole) | (ActsBy::AnyMember, OrganKind::Whole) => Vec::new(),
        (
            ActsBy::Motion | ActsBy::AnyMember,
            OrganKind::Committee | OrganKind::Council | OrganKind::Secretariat | OrganKind::Outside,
        ) => state.organ_members(body, &organ.name, now),
    }
}

/// Those who may use a power in a body: by its rules, and by delegation.
pub(crate) fn with_power(state: &State, body: BodyId, power: Power, now: Moment) -> Vec<PartyId> {
    let Some(bylaws) = state.bylaws_of(body) else {
        return Vec::new();
    };
    let mut persons = Vec::new();
    for rule in bylaws.power(power) {
        let place = match &rule.of_body {
            Some(name) => state.body_named(name),
            None => Some(body),
        };
        let named = place.into_iter().flat_map(|place| {
            let names = rule.held_by.iter();
            names.flat_map(move |holder| holders(state, place, holder, now))
        });
        persons.extend(named);
    }
    let delegated = state.bodies.delegations.iter();
    let delegated = delegated.filter(|((of, what, _), until)| {
        *of == body && *what == power && until.is_none_or(|until| now < until)
    });
    persons.extend(delegated.map(|((_, _, to), _)| *to));
    once_each(persons)
}

/// Those who may decide an application.
pub(crate) fn deciders(
    state: &State,
    application: &Application,
    admission: &Admission,
    now: Moment,
) -> Vec<PartyId> {
    let place = match &admission.decided_in {
        Some(name) => state.body_named(name),
        None => Some(application.body),
    };
    let Some(place) = place else {
        return Vec::new();
    };
    // Who decides is named by the rule where it names somebody; the power may be handed on besides.
    let mut persons = match &admission.decided_by {
        Some(holder) => holders(state, place, holder, now),
        None => Vec::new(),
    };
    if persons.is_empty() {
        persons = with_power(state, place, Power::Admit, now);
    }
    once_each(persons)
}

pub(super) fn once_each(persons: Vec<PartyId>) -> Vec<PartyId> {
    let mut once: Vec<PartyId> = Vec::new();
    for person in persons {
        if !once.contains(&person) {
            once.push(person);
        }
    }
    once.truncate(MOST_OFFICERS);
    once
}
