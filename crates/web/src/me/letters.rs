//! Stopping letters of a kind: by the link in a letter, without signing in, and by one click of a mail program (RFC 8058); and
//! the choice of all kinds for who is signed in. Opening a link changes nothing, since scanners of mail open links too.

use crate::account::to;
use crate::page::{self, NoPage, Page, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use house::followers::{Kind, Stops};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "me/stop.html")]
struct Stop<'v> {
    v: &'v View,
    title: String,
    text: String,
    /// The kind, in words; none where the link is not right.
    kind: Option<String>,
    /// Where the click goes, and what it says.
    click: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "me/letters.html")]
struct Choices<'v> {
    v: &'v View,
    rows: Vec<Row>,
}

/// A kind of letters, as the page of choices shows it.
struct Row {
    word: &'static str,
    about: String,
    wanted: bool,
    may_be_stopped: bool,
}

fn stops(v: &View) -> Result<&Stops, NoPage> {
    v.site.stops.as_deref().ok_or(NoPage::NotFound)
}

fn in_words(v: &View, kind: Kind) -> String {
    v.say(&format!("me-letters-{}", kind.word()))
}

/// What the page says after a look or a click: the word of its messages, and where the next click leads.
fn say(v: &View, kind: Kind, word: &str, path: String, button: &str) -> Page {
    html(&Stop {
        v,
        title: v.say(&format!("me-stop-{word}-title")),
        text: v.say(&format!("me-stop-{word}-text")),
        kind: Some(in_words(v, kind)),
        click: Some((path, v.say(button))),
    })
}

fn not_right(v: &View) -> Page {
    let page = html(&Stop {
        v,
        title: v.say("me-stop-unknown-title"),
        text: v.say("me-stop-unknown-text"),
        kind: None,
        click: None,
    })?;
    Ok((StatusCode::NOT_FOUND, page).into_response())
}

fn stopped(v: &View, kind: Kind, token: &str) -> Page {
    let path = format!("/letters/start/{}/{token}", kind.word());
    say(v, kind, "done", path, "me-stop-again")
}

fn runs(v: &View, kind: Kind, token: &str, word: &str) -> Page {
    let path = format!("/letters/stop/{}/{token}", kind.word());
    say(v, kind, word, path, "me-stop-button")
}

pub(crate) async fn ask(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path((kind, token)): Path<(String, String)>,
) -> Response {
    page::shown(site, visit, move |v| {
        let Some(kind) = Kind::parse(&kind) else {
            return not_right(v);
        };
        match stops(v)?.look(&token, kind)? {
            Some(true) => stopped(v, kind, &token),
            Some(false) => runs(v, kind, &token, "ask"),
            None => not_right(v),
        }
    })
    .await
}

pub(crate) async fn stop(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path((kind, token)): Path<(String, String)>,
) -> Response {
    page::shown(site, visit, move |v| match Kind::parse(&kind) {
        Some(kind) if stops(v)?.stop(&token, kind)? => stopped(v, kind, &token),
        _ => not_right(v),
    })
    .await
}

pub(crate) async fn start(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path((kind, token)): Path<(String, String)>,
) -> Response {
    page::shown(site, visit, move |v| match Kind::parse(&kind) {
        Some(kind) if stops(v)?.start(&token, kind)? => runs(v, kind, &token, "on"),
        _ => not_right(v),
    })
    .await
}

pub(crate) async fn choices(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::own(site, visit, |v| {
        let known = v.visit.signed_in.as_ref().ok_or(NoPage::NotFound)?;
        let stopped = stops(v)?.stopped(known.account())?;
        let rows = Kind::ALL.into_iter().map(|kind| Row {
            word: kind.word(),
            about: in_words(v, kind),
            wanted: !stopped.contains(&kind) || !kind.may_be_stopped(),
            may_be_stopped: kind.may_be_stopped(),
        });
        html(&Choices {
            v,
            rows: rows.collect(),
        })
    })
    .await
}

/// The form: a kind, and whether letters of it are wanted.
#[derive(Deserialize)]
pub(crate) struct Choice {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    wanted: String,
}

pub(crate) async fn choose(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Form(choice): Form<Choice>,
) -> Response {
    page::own(site, visit, move |v| {
        let known = v.visit.signed_in.as_ref().ok_or(NoPage::NotFound)?;
        let kind = Kind::parse(&choice.kind).ok_or(NoPage::NotFound)?;
        match stops(v)?.choose(known.account(), kind, choice.wanted == "yes")? {
            true => Ok(to("/me/letters")),
            false => Err(NoPage::NotFound),
        }
    })
    .await
}
