//! A registrar of invented domains, with the panel that one knows: records, and a form to publish one.

use super::{ZoneShown, world};
use crate::account::to;
use crate::page::{self, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Form, Query, State};
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;

/// How many domains are listed.
const MOST: usize = 30;

#[derive(Template)]
#[template(path = "demo/registrar.html")]
struct Panel<'v> {
    v: &'v View,
    search: String,
    found: Vec<(String, String)>,
    zone: Option<ZoneShown>,
    failed: bool,
}

#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    search: String,
    #[serde(default)]
    domain: String,
    #[serde(default)]
    failed: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Query(which): Query<Which>,
) -> Response {
    page::shown(site, visit, move |v| {
        let world = world(v)?;
        let zone = Some(which.domain.trim())
            .filter(|domain| !domain.is_empty())
            .and_then(|domain| world.zone(domain));
        let found = if zone.is_none() {
            world.domains(which.search.trim(), MOST)
        } else {
            Vec::new()
        };
        html(&Panel {
            v,
            found,
            zone,
            failed: !which.failed.is_empty(),
            search: which.search,
        })
    })
    .await
}

/// What the panel's forms send.
#[derive(Deserialize)]
pub(crate) struct Change {
    #[serde(default)]
    domain: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    owner: String,
    #[serde(rename = "do")]
    what: String,
}

pub(crate) async fn change(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Form(change): Form<Change>,
) -> Response {
    page::shown(site, visit, move |v| {
        let world = world(v)?;
        let domain = change.domain.trim();
        let name = if change.name.trim().is_empty() {
            domain
        } else {
            change.name.trim()
        };
        let done = match change.what.as_str() {
            "publish" => world.publish(name, change.text.trim(), true),
            "remove" => world.publish(name, change.text.trim(), false),
            "file" => world.publish_file(domain, change.name.trim(), change.text.trim()),
            "register" => world.register(domain, change.owner.trim()),
            _ => false,
        };
        let failed = if done { "" } else { "&failed=yes" };
        let domain: String = domain
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || ".-".contains(*c))
            .collect();
        Ok(to(&format!("/demo/registrar?domain={domain}{failed}")))
    })
    .await
}
