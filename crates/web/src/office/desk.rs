//! The first page of the secretariat's rooms: what waits for somebody, the tools, and what the reader may do here by which
//! clause.

use super::tables::cases;
use super::{for_the_office, has, mandates};
use crate::page::{Page, html};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies;
use assembly::ids::BodyId;
use assembly::membership::waiting;
use axum::extract::{Path, State};
use axum::response::Response;
use charter::Power;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "office/desk.html")]
struct Desk<'v> {
    v: &'v View,
    body: BodyLink,
    queues: Vec<Queue>,
    tools: Vec<(String, String, String)>,
    mine: Vec<Mine>,
}

/// Something that waits.
struct Queue {
    address: String,
    title: String,
    /// How many wait, in words.
    waits: String,
    /// What is late, in words.
    late: Option<String>,
}

/// Something that the reader may do.
struct Mine {
    what: String,
    how: String,
    clause: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    for_the_office(site, visit, handle, show).await
}

fn show(v: &View, id: BodyId) -> Page {
    let body = v.link(id);
    html(&Desk {
        v,
        queues: queues(v, id, &body.handle),
        tools: tools(v, id, &body.handle),
        mine: mine(v, id),
        body,
    })
}

fn queues(v: &View, body: BodyId, handle: &str) -> Vec<Queue> {
    let mut list = Vec::new();
    let (mut open, mut late) = (0, 0);
    if let Some(closed) = &v.shown.community.closed {
        let of_body = closed
            .applications
            .iter()
            .filter(|(_, row)| row.body == body);
        for (id, _) in of_body.filter(|(id, _)| crate::joining::is_seen(v, *id)) {
            let found = waiting(&v.shown.community, id, v.now);
            let waits = found.filter(|found| found.turn != assembly::membership::Turn::Nobody);
            open += usize::from(waits.is_some());
            late += usize::from(waits.is_some_and(|waits| waits.is_late));
        }
    }
    list.push(Queue {
        address: format!("/bodies/{handle}/applications"),
        title: v.say("join-queue"),
        waits: v.count("office-applications-wait", open),
        late: (late > 0).then(|| v.count("office-late", late)),
    });
    list.push(Queue {
        address: format!("/bodies/{handle}/check-ins"),
        title: v.say("office-check-ins"),
        waits: match v.state().open_round(body) {
            Some((_, until)) => v.say_with(
                "office-round-until",
                &[("moment", words::Value::utc(until.0))],
            ),
            None => v.say("office-no-round"),
        },
        late: None,
    });
    list.push(Queue {
        address: format!("/bodies/{handle}/office/members?only=cases"),
        title: v.say("office-cases"),
        waits: v.count("office-cases-open", cases(v, body).len()),
        late: None,
    });
    list
}

fn tools(v: &View, body: BodyId, handle: &str) -> Vec<(String, String, String)> {
    let tool = |place: &str, title: &str, text: &str| {
        (
            format!("/bodies/{handle}/{place}"),
            v.say(title),
            v.say(text),
        )
    };
    let mut list = vec![
        tool("office/members", "office-members", "office-members-lead"),
        tool("reconcile", "office-reconcile", "office-reconcile-lead"),
    ];
    let may_import = v.actor().is_some_and(|actor| {
        bodies::may_use(&v.shown.community, actor, Power::Import, body, v.now).is_ok()
    });
    if may_import {
        list.push(tool("import", "office-import", "office-import-short"));
    }
    list.push(tool("mandates", "office-mandates", "office-mandates-short"));
    // Another room has it, where it is there at all.
    if crate::routes::table()
        .iter()
        .any(|route| route.path == "/recoveries")
    {
        list.push((
            "/recoveries".to_owned(),
            v.say("office-recoveries"),
            v.say("office-recoveries-lead"),
        ));
    }
    list
}

/// What the reader may do here, each with its clause.
fn mine(v: &View, body: BodyId) -> Vec<Mine> {
    let Some(person) = v.person() else {
        return Vec::new();
    };
    let rows = bodies::mandates(v.state(), body, v.now);
    let mine = rows.iter().filter(|row| has(row, person));
    mine.map(|row| Mine {
        what: mandates::right(v, &row.right),
        how: mandates::holder(v, row, body),
        clause: v.clause_number(body, row.clause),
    })
    .collect()
}
