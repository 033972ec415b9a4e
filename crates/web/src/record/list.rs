//! The newest entries of the record, a page at a time. Of closed ones: that they are there.

use crate::page::{self, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::moment::Moment;
use axum::extract::{Query, State};
use axum::response::Response;
use ledger::LeafKind;
use serde::Deserialize;
use std::sync::Arc;

/// How many entries one page shows.
const ON_A_PAGE: u64 = 50;

#[derive(Template)]
#[template(path = "record/list.html")]
struct Listing<'v> {
    v: &'v View,
    root: String,
    rows: Vec<Row>,
    earlier: Option<String>,
    later: Option<String>,
}

struct Row {
    position: u64,
    at: Option<Moment>,
    what: String,
}

#[derive(Deserialize)]
pub(crate) struct From {
    #[serde(default)]
    before: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Query(From { before }): Query<From>,
) -> Response {
    page::public(site, visit, move |v| {
        let size = v.shown.position();
        let end = before.parse().unwrap_or(size).min(size);
        let start = end.saturating_sub(ON_A_PAGE);
        let link = |before: u64| format!("/record?before={before}");
        html(&Listing {
            v,
            root: v.shown.frontier.root().to_string(),
            rows: rows(v, start, end)?,
            earlier: (start > 0).then(|| link(start)),
            later: (end < size).then(|| link(end + ON_A_PAGE)),
        })
    })
    .await
}

fn rows(v: &View, start: u64, end: u64) -> Result<Vec<Row>, page::NoPage> {
    let limit = usize::try_from(end - start).unwrap_or(0);
    let bare = v.site.door.shelf().bare(start, limit)?;
    let rows = (start..).zip(bare).map(|(position, bare)| {
        let entry = match bare.leaf.kind() {
            LeafKind::Open => bare.entry().ok().flatten(),
            LeafKind::Closed | LeafKind::Epoch => None,
        };
        let what = match (&entry, bare.leaf.kind()) {
            (Some(entry), _) => crate::view::plain_words(entry.act.name()),
            (None, LeafKind::Epoch) => v.say("web-entry-epoch"),
            (None, _) => v.say("web-entry-closed"),
        };
        Row {
            position,
            at: entry.map(|entry| entry.moment),
            what,
        }
    });
    let mut rows: Vec<Row> = rows.collect();
    rows.reverse();
    Ok(rows)
}
