//! Who a token stands for.

use super::answer::Answer;
use super::look::Look;
use super::operation::{Needs, Operation};
use super::problem::{Kind, Problem};
use super::shape::BodyRef;
use crate::routes::Does;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use house::accounts::Scope;
use schemars::JsonSchema;
use serde::Serialize;

pub(super) const OPERATIONS: &[Operation] = &[Operation {
    method: "GET",
    path: "/api/v1/me",
    id: "getMe",
    tag: "me",
    about: "Whose token it is, as whom it acts, what it is good for, and which offices its owner holds.",
    does: Does::WithToken,
    needs: Needs::Reading,
    params: &[],
    shape: |all| all.subschema_for::<Me>(),
    answer: me,
}];

/// Who a token stands for.
#[derive(Serialize, JsonSchema)]
struct Me {
    /// The person; null for somebody who has not said a name yet.
    person: Option<PartyId>,
    /// The person's name.
    name: Option<String>,
    /// The organization that the token acts for.
    acts_for: Option<PartyId>,
    /// Whether the person may still act for it.
    may_act: bool,
    /// What the token is good for.
    scopes: Vec<String>,
    /// From when on it is worth nothing.
    ends: Moment,
    /// The organizations that the person may act for.
    organizations: Vec<PartyId>,
    /// The offices that the person acts in.
    offices: Vec<Held>,
}

/// An office that somebody acts in.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OfficeHeld")]
struct Held {
    /// Of which body.
    body: BodyRef,
    /// The office, as the charter names it.
    office: String,
}

fn me(look: &Look) -> Result<Answer, Problem> {
    let access = look.access.as_ref();
    let access = access.ok_or_else(|| Problem::new(Kind::NoToken))?;
    let state = look.v.state();
    let person = access.person(state);
    let tasks = &look.v.site.tasks;
    let hats = person.map(|person| tasks.wardrobe(&look.v.shown, person, look.v.now));
    let hats = hats.transpose()?;
    let held = hats.as_ref().map_or(&[][..], |hats| &hats.offices);
    let held = held.iter().map(|held| Held {
        body: BodyRef::of(look, held.body),
        office: state.names.text(held.office).to_owned(),
    });
    Answer::json(&Me {
        person,
        name: person.map(|person| look.v.own_name(person)),
        acts_for: access.kept.hat_party.map(PartyId),
        may_act: access.actor(state).is_some(),
        scopes: access.scopes.iter().map(Scope::word).collect(),
        ends: Moment(access.kept.ends_ms),
        offices: held.collect(),
        organizations: hats.map_or_else(Vec::new, |hats| hats.organizations),
    })
}
