//! Who is a member of a body, at any date.

use super::Tab;
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::BodyId;
use assembly::moment::Moment;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;

/// How many members one page shows.
const ON_A_PAGE: usize = 100;

#[derive(Template)]
#[template(path = "body/members.html")]
struct Members<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    count: String,
    day: String,
    rows: Vec<Row>,
    earlier: Option<String>,
    later: Option<String>,
}

struct Row {
    name: String,
    class: String,
    standing: String,
    country: String,
    joined: Moment,
}

/// Which members: at which day, from which on.
#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    at: String,
    #[serde(default)]
    page: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(which): Query<Which>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let body = v.link(id);
        let tabs = v.tabs(&body, Tab::Members);
        let at = Moment::parse(&which.at)
            .filter(|at| *at <= v.now)
            .unwrap_or(v.now);
        let mut rows = rows(v, id, at);
        v.words.sort_by_name(&mut rows, |row| &row.name);
        let count = v.count("web-members-count", rows.len());
        let page = which
            .page
            .parse()
            .unwrap_or(0_usize)
            .min(rows.len().saturating_sub(1) / ON_A_PAGE);
        let link = |page: usize| format!("/bodies/{handle}/members?page={page}&at={}", which.at);
        let pages = rows.len().div_ceil(ON_A_PAGE);
        let rows: Vec<Row> = rows
            .into_iter()
            .skip(page * ON_A_PAGE)
            .take(ON_A_PAGE)
            .collect();
        html(&Members {
            v,
            count,
            day: at
                .timestamp()
                .to_zoned(jiff::tz::TimeZone::UTC)
                .date()
                .to_string(),
            rows,
            earlier: page.checked_sub(1).map(link),
            later: (page + 1 < pages).then(|| link(page + 1)),
            tabs,
            body,
        })
    })
    .await
}

fn rows(v: &View, body: BodyId, at: Moment) -> Vec<Row> {
    let roll = v.state().roll(body, at, v.shown.position());
    roll.map(|member| Row {
        name: v.name(member.party),
        class: v.handle(member.class),
        standing: v.handle(member.standing),
        country: v
            .state()
            .people
            .parties
            .get(member.party)
            .and_then(|party| party.country)
            .map_or_else(String::new, |country| country.code().to_owned()),
        joined: member.joined,
    })
    .collect()
}
