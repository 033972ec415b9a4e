//! New open entries as an Atom feed (RFC 4287): of the whole record, or of one body.

use super::rows::open_entry;
use crate::page::{self, NoPage};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use house::told::{Concern, changes};
use serde::Deserialize;
use std::sync::Arc;
use words::Value;

/// How many entries a feed has, and how many of the newest are looked through for open ones.
const ENTRIES: usize = 50;
const LOOKED_AT: u64 = 500;

#[derive(Template)]
#[template(path = "record/feed.xml")]
struct Feed<'v> {
    v: &'v View,
    title: String,
    /// Its own address, and that of the page.
    address: String,
    page: String,
    updated: String,
    entries: Vec<Item>,
}

struct Item {
    position: u64,
    title: String,
    updated: String,
    author: String,
    changes: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Whose {
    #[serde(default)]
    body: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Query(whose): Query<Whose>,
) -> Response {
    page::public(site, visit, move |v| {
        let positions = newest(v, &whose.body)?;
        let mut entries = Vec::with_capacity(positions.len());
        for position in positions {
            entries.extend(item(v, position)?);
        }
        let base = &v.site.settings.public_url;
        let query = if whose.body.is_empty() {
            String::new()
        } else {
            format!("?body={}", super::escaped(&whose.body))
        };
        let name = match v.body(&whose.body) {
            Some(body) => v.link(body).title,
            None => v.site.settings.name.clone(),
        };
        let feed = Feed {
            title: v
                .words
                .plain()
                .say("entry-feed-title", &[("name", Value::Text(name))]),
            address: format!("{base}/record/feed{query}"),
            page: format!("{base}/record{query}"),
            updated: entries.first().map_or_else(
                || v.shown.community.newest().to_string(),
                |newest| newest.updated.clone(),
            ),
            entries,
            v,
        };
        let kind = [(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")];
        Ok((kind, feed.render()?).into_response())
    })
    .await
}

/// The newest open entries.
fn newest(v: &View, body: &str) -> Result<Vec<u64>, NoPage> {
    let size = v.shown.position();
    if body.is_empty() {
        let from = size.saturating_sub(LOOKED_AT);
        let limit = usize::try_from(size - from).unwrap_or(0);
        let bare = v.site.door.shelf().bare(from, limit)?;
        let open = (from..)
            .zip(&bare)
            .filter(|(_, bare)| bare.leaf.kind() == ledger::LeafKind::Open);
        let mut open: Vec<u64> = open.map(|(position, _)| position).collect();
        open.reverse();
        open.truncate(ENTRIES);
        return Ok(open);
    }
    let body = v.body(body).ok_or(NoPage::NotFound)?;
    match &v.site.finder {
        Some(finder) => Ok(finder.entries(&[Concern::Body(body)], (0, size), ENTRIES)?),
        None => Ok(Vec::new()),
    }
}

fn item(v: &View, position: u64) -> Result<Option<Item>, NoPage> {
    let bare = v.site.door.shelf().bare(position, 1)?.pop();
    let entry = bare.as_ref().map(open_entry).transpose()?.flatten();
    Ok(entry.map(|entry| Item {
        position,
        title: clean(&v.act_title(&entry.act)),
        updated: entry.moment.to_string(),
        author: clean(&v.principal_name(&entry)),
        changes: changes(v.state(), &entry)
            .iter()
            .map(|telling| clean(&v.told(telling)))
            .collect(),
    }))
}

/// Without what XML cannot hold.
fn clean(text: &str) -> String {
    let fits = |c: &char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    text.chars().filter(fits).collect()
}
