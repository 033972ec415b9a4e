//! A body's charter, clause by clause, with what the rules in it say beside the text: the one in force, or another version.

use super::Tab;
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::prose::prose;
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies::Bylaws;
use assembly::ids::{BodyId, CharterId};
use axum::extract::{Path, State};
use axum::response::Response;
use charter::explain::explain;
use std::sync::Arc;

/// From how many characters on what a rule says is folded up: a list of all countries by regions has thousands.
const LONG: usize = 700;

#[derive(Template)]
#[template(path = "body/charter.html")]
struct CharterPage<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    title: String,
    /// Where the version is not the one in force: how it stands.
    stands: Option<String>,
    versions: String,
    clauses: Vec<ClauseText>,
}

struct ClauseText {
    number: String,
    /// Empty where the page's own title says it.
    title: String,
    depth: u8,
    prose: String,
    rules: Vec<Rule>,
}

/// What a rule says; a long one has a beginning that stands for it.
struct Rule {
    text: String,
    beginning: Option<String>,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let bylaws = v.bylaws(id).ok_or(NoPage::NotFound)?;
        shown(v, id, bylaws, None)
    })
    .await
}

/// One version, whether or not it is in force.
pub(crate) async fn version(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path((handle, version)): Path<(String, String)>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let (charter, bylaws) = version_of(v, id, &version).ok_or(NoPage::NotFound)?;
        let row = v.state().bodies.list.get(id);
        let in_force = row.and_then(|row| row.charter) == Some(charter);
        let stands = (!in_force).then(|| super::versions::stands(v, charter, bylaws));
        shown(v, id, bylaws, stands)
    })
    .await
}

/// The version of a body's charter with this number.
pub(super) fn version_of<'v>(
    v: &'v View,
    body: BodyId,
    number: &str,
) -> Option<(CharterId, &'v Bylaws)> {
    let charter = CharterId(number.parse().ok()?);
    let bylaws = v.state().bodies.charters.get(charter)?;
    (bylaws.body == body).then_some((charter, bylaws))
}

fn shown(v: &View, id: BodyId, bylaws: &Bylaws, stands: Option<String>) -> page::Page {
    let body = v.link(id);
    let charters = v.state().bodies.charters.rows();
    html(&CharterPage {
        v,
        tabs: v.tabs(&body, Tab::Charter),
        title: bylaws.rules.title.clone(),
        stands,
        versions: v.count(
            "body-versions-count",
            charters.filter(|other| other.body == id).count(),
        ),
        clauses: clauses(v, bylaws),
        body,
    })
}

fn clauses(v: &View, bylaws: &Bylaws) -> Vec<ClauseText> {
    let readings = explain(&bylaws.rules);
    let said = |ix: usize| {
        let told = readings
            .iter()
            .filter(|reading| usize::from(reading.clause.0) == ix);
        told.flat_map(|reading| &reading.sayings)
            .map(|saying| rule(house::said::reading(v.words, saying)))
            .collect()
    };
    let clauses = bylaws.rules.clauses.iter().enumerate();
    clauses
        .map(|(ix, clause)| {
            // The first clause is the heading of the whole text, which stands above it already.
            let is_title = ix == 0 && clause.depth == 1 && clause.title == bylaws.rules.title;
            ClauseText {
                number: clause.number.clone(),
                title: if is_title {
                    String::new()
                } else {
                    clause.title.clone()
                },
                depth: clause.depth.clamp(2, 6),
                prose: prose(&clause.prose),
                rules: said(ix),
            }
        })
        .collect()
}

fn rule(text: String) -> Rule {
    let mut letters = text.char_indices();
    let beginning = letters
        .nth(LONG)
        .map(|_| text.chars().take(LONG / 5).collect::<String>());
    Rule { text, beginning }
}
