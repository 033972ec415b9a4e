//! Applications in a list: those to a body, oldest first, for the ones who decide; and one's own.

use super::application::{case_of, state};
use crate::page::{self, NoPage, Page, html};
use crate::site::Site;
use crate::view::{View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::membership::state::Application;
use assembly::moment::Moment;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;

/// The most applications on one page.
const MOST: usize = 500;

#[derive(Template)]
#[template(path = "joining/queue.html")]
struct Queue<'v> {
    v: &'v View,
    title: String,
    body: Option<String>,
    rows: Vec<Row>,
}

struct Row {
    id: u32,
    applicant: String,
    body: String,
    class: String,
    state: &'static str,
    tone: &'static str,
    filed: Moment,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::own(site, visit, move |v| {
        let body = v.body(&handle).ok_or(NoPage::NotFound)?;
        let title = v.say_with(
            "join-queue-of",
            &[("body", words::Value::Text(v.link(body).short))],
        );
        list(v, title, Some(handle), |row| row.body == body)
    })
    .await
}

pub(crate) async fn own(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::own(site, visit, |v| {
        let person = v.person();
        list(v, v.say("join-own"), None, |row| {
            person.is_some_and(|person| {
                row.party == person || house::accounts::acts_for(v.state(), person, row.party)
            })
        })
    })
    .await
}

/// Those that fit and that the reader may see: open ones first, each kind with the oldest first.
fn list(
    v: &View,
    title: String,
    body: Option<String>,
    fits: impl Fn(&Application) -> bool,
) -> Page {
    let closed = v.shown.community.closed.as_ref().ok_or(NoPage::NotFound)?;
    let fitting = closed.applications.iter().filter(|(_, row)| fits(row));
    let seen = fitting.filter(|(id, _)| case_of(v, *id).is_ok());
    let mut found: Vec<(bool, Row)> = seen
        .map(|(id, row)| {
            let (state, tone) = state(v, row);
            let row_shown = Row {
                id: id.0,
                applicant: v.own_name(row.party),
                body: v.link(row.body).short,
                class: plain_words(v.state().names.text(row.class)),
                state,
                tone,
                filed: row.filed,
            };
            (!row.is_open(v.state()), row_shown)
        })
        .collect();
    found.sort_by_key(|(over, row)| (*over, row.filed, row.id));
    found.truncate(MOST);
    html(&Queue {
        v,
        title,
        body,
        rows: found.into_iter().map(|(_, row)| row).collect(),
    })
}
