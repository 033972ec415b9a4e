//! The history of an office: who held each seat, from entry to entry.

use super::Tab;
use super::tenure::{Told, told};
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "body/office.html")]
struct History<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    office: String,
    seats: Vec<Vec<Told>>,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path((handle, office)): Path<(String, String)>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let name = v.state().names.id(&office).ok_or(NoPage::NotFound)?;
        let terms = v.state().offices.of_office.get(&(id, name));
        let rule = v.bylaws(id).and_then(|bylaws| bylaws.office(name));
        // An office that no charter has any more keeps its history.
        if terms.is_none() && rule.is_none() {
            return Err(NoPage::NotFound);
        }
        let mut seats: BTreeMap<usize, Vec<Told>> = BTreeMap::new();
        for term in terms.into_iter().flatten() {
            let Some(row) = v.state().offices.terms.get(*term) else {
                continue;
            };
            seats
                .entry(usize::from(row.seat))
                .or_default()
                .push(told(v, *term, row));
        }
        for terms in seats.values_mut() {
            terms.sort_by_key(|term| std::cmp::Reverse((term.from, term.seated_in)));
        }
        let body = v.link(id);
        html(&History {
            v,
            tabs: v.tabs(&body, Tab::People),
            office: plain_words(&office),
            seats: seats.into_values().collect(),
            body,
        })
    })
    .await
}
