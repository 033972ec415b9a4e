//! A body's charter, clause by clause, with what the rules in it say beside the text.

use super::Tab;
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::prose::prose;
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies::Bylaws;
use axum::extract::{Path, State};
use axum::response::Response;
use charter::explain::explain;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "body/charter.html")]
struct CharterPage<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    title: String,
    clauses: Vec<ClauseText>,
}

struct ClauseText {
    number: String,
    title: String,
    depth: u8,
    prose: String,
    rules: Vec<String>,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let bylaws = v.bylaws(id).ok_or(NoPage::NotFound)?;
        let body = v.link(id);
        let tabs = v.tabs(&body, Tab::Charter);
        html(&CharterPage {
            v,
            title: bylaws.rules.title.clone(),
            clauses: clauses(v, bylaws),
            tabs,
            body,
        })
    })
    .await
}

fn clauses(v: &View, bylaws: &Bylaws) -> Vec<ClauseText> {
    let readings = explain(&bylaws.rules);
    let said = |ix: usize| {
        let told = readings
            .iter()
            .filter(|reading| usize::from(reading.clause.0) == ix);
        told.flat_map(|reading| &reading.sayings)
            .map(|saying| house::said::reading(v.words, saying))
            .collect()
    };
    let clauses = bylaws.rules.clauses.iter().enumerate();
    clauses
        .map(|(ix, clause)| ClauseText {
            number: clause.number.clone(),
            title: clause.title.clone(),
            depth: clause.depth.clamp(2, 6),
            prose: prose(&clause.prose),
            rules: said(ix),
        })
        .collect()
}
