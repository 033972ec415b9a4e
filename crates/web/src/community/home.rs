//! The first page: the bodies of the community, nested as their charters say.

use super::picture::{Leaf, Picture, picture};
use crate::page::{self, html};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::BodyId;
use axum::extract::State;
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "community/home.html")]
struct Home<'v> {
    v: &'v View,
    picture: Picture,
    bodies: Vec<Row>,
    /// How many lists are open after the last body.
    ends: usize,
}

/// A body with how deep it is nested.
struct Row {
    body: BodyLink,
    depth: usize,
    /// It is the first below the one before it.
    is_deeper: bool,
    /// How many lists end before it.
    ends: usize,
    members: String,
    count: usize,
}

pub(crate) async fn page(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::public(site, visit, |v| {
        let bodies = tree(v);
        let leaves = bodies.iter().map(|row| Leaf {
            address: format!("/bodies/{}", row.body.handle),
            name: row.body.short.clone(),
            members: v.number(row.count),
            depth: row.depth,
        });
        html(&Home {
            v,
            picture: picture(leaves.collect(), v.dir() == "rtl"),
            ends: bodies.last().map_or(0, |last| last.depth),
            bodies,
        })
    })
    .await
}

/// The bodies, each below its first parent.
fn tree(v: &View) -> Vec<Row> {
    let all: Vec<BodyId> = v
        .state()
        .bodies
        .list
        .iter()
        .filter(|(_, body)| body.closed.is_none())
        .map(|(id, _)| id)
        .collect();
    let mut rows = Vec::new();
    for id in &all {
        if parent(v, *id).is_none() {
            below(v, &all, *id, 0, &mut rows);
        }
    }
    rows
}

fn parent(v: &View, body: BodyId) -> Option<BodyId> {
    let rule = v.bylaws(body)?.rules.body.as_ref()?;
    v.body(&rule.parents.first()?.body)
}

fn below(v: &View, all: &[BodyId], body: BodyId, depth: usize, rows: &mut Vec<Row>) {
    // Charters that name each other in a circle are refused; a limit costs nothing.
    if depth > 16 {
        return;
    }
    let members = v.site.rosters.tally(v, body).members;
    rows.push(Row {
        body: v.link(body),
        depth,
        is_deeper: rows.last().is_some_and(|last| depth > last.depth),
        ends: rows
            .last()
            .map_or(0, |last| last.depth.saturating_sub(depth)),
        members: v.count("web-members-count", members),
        count: members,
    });
    for child in all.iter().filter(|id| parent(v, **id) == Some(body)) {
        below(v, all, *child, depth + 1, rows);
    }
}
