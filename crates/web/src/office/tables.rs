//! The members of a body as its office sees them: each leads to its own page, with what is open against it and what can be
//! done.

use super::for_the_office;
use crate::page::{Page, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::{BodyId, MemberId};
use assembly::membership::may_see_case;
use assembly::moment::Moment;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many members one page shows.
const ON_A_PAGE: usize = 100;

#[derive(Template)]
#[template(path = "office/members.html")]
struct Members<'v> {
    v: &'v View,
    body: BodyLink,
    which: Which,
    standings: Vec<(String, String, bool)>,
    count: String,
    rows: Vec<Row>,
    earlier: Option<String>,
    later: Option<String>,
}

struct Row {
    id: u32,
    name: String,
    class: String,
    standing: String,
    representative: Option<String>,
    joined: Moment,
    has_case: bool,
}

/// Which members.
#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    q: String,
    #[serde(default)]
    standing: String,
    #[serde(default)]
    only: String,
    #[serde(default)]
    page: String,
}

pub(crate) async fn members(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(which): Query<Which>,
) -> Response {
    for_the_office(site, visit, handle, move |v, body| show(v, body, which)).await
}

fn show(v: &View, id: BodyId, which: Which) -> Page {
    let cases = cases(v, id);
    let mut rows = rows(v, id, &which, &cases);
    v.words.sort_by_name(&mut rows, |row| &row.name);
    let pages = rows.len().div_ceil(ON_A_PAGE);
    let page = which.page.parse().unwrap_or(0_usize);
    let page = page.min(pages.saturating_sub(1));
    let body = v.link(id);
    let link = |page: usize| {
        format!(
            "/bodies/{}/office/members?q={}&standing={}&only={}&page={page}",
            body.handle,
            crate::community::escaped(&which.q),
            crate::community::escaped(&which.standing),
            crate::community::escaped(&which.only),
        )
    };
    html(&Members {
        v,
        count: v.count("web-members-count", rows.len()),
        earlier: page.checked_sub(1).map(link),
        later: (page + 1 < pages).then(|| link(page + 1)),
        rows: rows
            .into_iter()
            .skip(page * ON_A_PAGE)
            .take(ON_A_PAGE)
            .collect(),
        standings: standings(v, id, &which.standing),
        which,
        body: v.link(id),
    })
}

fn standings(v: &View, body: BodyId, chosen: &str) -> Vec<(String, String, bool)> {
    let rule = v
        .bylaws(body)
        .and_then(|bylaws| bylaws.rules.standing.as_ref());
    let states = rule.into_iter().flat_map(|rule| &rule.states);
    states
        .map(|state| {
            let name = state.name.to_string();
            (name.clone(), plain_words(&name), name == chosen)
        })
        .collect()
}

/// The memberships with a hearing or an end that is not over, as far as the reader may see it.
pub(super) fn cases(v: &View, body: BodyId) -> BTreeSet<MemberId> {
    let (Some(closed), Some(actor)) = (&v.shown.community.closed, v.actor()) else {
        return BTreeSet::new();
    };
    let hearings = closed.hearings.iter().filter(|(_, row)| !row.over);
    let departures = closed.departures.iter().filter(|(_, row)| row.is_open());
    let all = hearings
        .map(|(_, row)| row.member)
        .chain(departures.map(|(_, row)| row.member));
    all.filter(|member| {
        let row = v.state().membership.members.get(*member);
        row.is_some_and(|row| row.body == body)
            && may_see_case(&v.shown.community, actor, *member, v.now)
    })
    .collect()
}

fn rows(v: &View, body: BodyId, which: &Which, cases: &BTreeSet<MemberId>) -> Vec<Row> {
    let wanted = words::name_terms(&which.q);
    let standing = v.state().names.id(&which.standing);
    let roll = v.state().roll(body, v.now, v.shown.position());
    roll.filter(|member| which.standing.is_empty() || Some(member.standing) == standing)
        .filter(|member| which.only != "cases" || cases.contains(&member.member))
        .filter_map(|member| {
            let name = v.name(member.party);
            let terms = words::name_terms(&name);
            let fits = wanted
                .iter()
                .all(|word| terms.iter().any(|term| term.starts_with(word)));
            fits.then(|| Row {
                id: member.member.0,
                name,
                class: v.handle(member.class),
                standing: standing_said(v, member.standing),
                representative: member.primary.map(|party| v.name(party)),
                joined: member.joined,
                has_case: cases.contains(&member.member),
            })
        })
        .collect()
}

/// A standing as people say it; nothing where the charter knows none.
pub(super) fn standing_said(v: &View, standing: assembly::ids::NameId) -> String {
    if standing == assembly::membership::state::NO_STANDING {
        return String::new();
    }
    v.handle(standing)
}
