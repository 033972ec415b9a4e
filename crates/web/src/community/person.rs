//! The public page of a person or an organization: the offices it held, its memberships, as far as charters make them public.

use crate::body::{Told, joined_by, told};
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::Member;
use assembly::moment::Moment;
use axum::extract::{Path, State};
use axum::response::Response;
use charter::PartyKind;
use std::sync::Arc;

/// How large a body may be for its members' representatives to be looked through, one by one.
const LOOKED_THROUGH: usize = 5_000;

#[derive(Template)]
#[template(path = "community/person.html")]
struct Person<'v> {
    v: &'v View,
    name: String,
    kind: String,
    notes: Vec<String>,
    into: Option<(u32, String)>,
    offices: Vec<Told>,
    memberships: Vec<Row>,
    represents: Vec<Row>,
}

struct Row {
    /// The handle and the short name of the body.
    body: (String, String),
    /// The member, where it is another than the one of the page.
    party: (u32, String),
    class: String,
    standing: String,
    representative: Option<(u32, String)>,
    joined: Moment,
    ended: Option<Moment>,
    entry: Option<u64>,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = number.parse().map(PartyId).map_err(|_| NoPage::NotFound)?;
        person(v, id)
    })
    .await
}

fn person(v: &View, id: PartyId) -> page::Page {
    let row = v.state().people.parties.get(id).ok_or(NoPage::NotFound)?;
    let memberships = v.state().memberships_of(id);
    let mut memberships: Vec<Row> = memberships
        .filter(|(_, member)| v.everybody_sees(member.body, "name"))
        .map(|(member, row)| told_membership(v, member, row))
        .collect();
    memberships.sort_by_key(|row| std::cmp::Reverse(row.joined));
    let terms = v.state().terms_of(id).map(|(id, term)| told(v, id, term));
    let mut offices: Vec<Told> = terms.collect();
    offices.sort_by_key(|term| std::cmp::Reverse(term.from));
    let represents = represents(v, id);
    // That somebody registered is nobody's business: only who is in a public list has a page.
    if memberships.is_empty() && offices.is_empty() && represents.is_empty() {
        return Err(NoPage::NotFound);
    }
    let mut notes = Vec::new();
    let day = |moment: &Moment| words::Value::Text(v.day(moment));
    if let Some(at) = &row.erased {
        notes.push(v.say_with("body-person-erased", &[("day", day(at))]));
    }
    if let Some(at) = &row.ceased {
        let id = match row.kind {
            PartyKind::Person => "body-person-died",
            PartyKind::Organization => "body-person-dissolved",
        };
        notes.push(v.say_with(id, &[("day", day(at))]));
    }
    if let Some(at) = &row.interests_at {
        notes.push(v.say_with("body-person-interests", &[("day", day(at))]));
    }
    html(&Person {
        v,
        name: v.own_name(id),
        kind: match row.kind {
            PartyKind::Person => v.say("body-person"),
            PartyKind::Organization => v.say("body-organization"),
        },
        notes,
        into: row.merged_into.map(|into| (into.0, v.name(into))),
        offices,
        memberships,
        represents,
    })
}

fn told_membership(v: &View, id: assembly::ids::MemberId, row: &Member) -> Row {
    let body = v.link(row.body);
    let primary = row
        .primary
        .filter(|_| row.ended.is_none() && v.everybody_sees(row.body, "representative"));
    Row {
        body: (body.handle, body.short),
        party: (row.party.0, v.name(row.party)),
        class: v.handle(row.class),
        standing: v.handle(row.standing),
        representative: primary.map(|person| (person.0, v.own_name(person))),
        joined: row.joined,
        ended: row.ended,
        entry: joined_by(v, id),
    }
}

/// The memberships that somebody represents now, in bodies that show who does.
fn represents(v: &View, person: PartyId) -> Vec<Row> {
    let bodies = v.state().bodies.list.iter().map(|(id, _)| id);
    let shown = |id: &BodyId| {
        v.everybody_sees(*id, "representative")
            && v.everybody_sees(*id, "name")
            && v.site.rosters.tally(v, *id).members <= LOOKED_THROUGH
    };
    let rows = bodies
        .filter(shown)
        .flat_map(|body| v.state().represented_by(person, body));
    let others = rows.filter(|(_, row)| row.party != person);
    others
        .map(|(id, row)| told_membership(v, id, row))
        .collect()
}
