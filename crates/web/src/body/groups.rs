//! The groups of a body, and who takes part in each.

use super::Tab;
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::prose::prose;
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies::Group;
use assembly::ids::GroupId;
use assembly::moment::Moment;
use assembly::part::PartAddress;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "body/groups.html")]
struct Groups<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    open: Vec<Row>,
    closed: Vec<Row>,
}

#[derive(Template)]
#[template(path = "body/group.html")]
struct Whole<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    group: Row,
    purpose: String,
    participants: Vec<(u32, String, Moment)>,
}

struct Row {
    id: u32,
    name: String,
    count: String,
    created: Moment,
    closed: Option<Moment>,
    entry: u64,
}

fn row(v: &View, id: GroupId, group: &Group) -> Row {
    let name = v.text(PartAddress {
        position: group.entry,
        slot: 0,
    });
    let number = [("number", words::Value::from(i64::from(id.0)))];
    Row {
        id: id.0,
        name: name.unwrap_or_else(|| v.say_with("body-group-unnamed", &number)),
        count: v.count("body-participants", group.participants.len()),
        created: group.created,
        closed: group.closed,
        entry: group.entry,
    }
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let groups = v.state().bodies.groups.iter();
        let mut rows: Vec<Row> = groups
            .filter(|(_, group)| group.body == id)
            .map(|(id, group)| row(v, id, group))
            .collect();
        v.words.sort_by_name(&mut rows, |row| &row.name);
        let (open, closed) = rows.into_iter().partition(|row| row.closed.is_none());
        let body = v.link(id);
        html(&Groups {
            v,
            tabs: v.tabs(&body, Tab::Groups),
            open,
            closed,
            body,
        })
    })
    .await
}

pub(crate) async fn one(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path((handle, group)): Path<(String, String)>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let number = group.parse().map(GroupId).map_err(|_| NoPage::NotFound)?;
        let group = v.state().bodies.groups.get(number);
        let group = group
            .filter(|group| group.body == id)
            .ok_or(NoPage::NotFound)?;
        let purpose = v.text(PartAddress {
            position: group.entry,
            slot: 1,
        });
        let participants = group.participants.iter();
        let mut participants: Vec<(u32, String, Moment)> = participants
            .map(|(party, since)| (party.0, v.name(*party), *since))
            .collect();
        v.words.sort_by_name(&mut participants, |(_, name, _)| name);
        let body = v.link(id);
        html(&Whole {
            v,
            tabs: v.tabs(&body, Tab::Groups),
            group: row(v, number, group),
            purpose: purpose.map_or_else(String::new, |text| prose(&text)),
            participants,
            body,
        })
    })
    .await
}
