//! From a look at the community to a response: in a thread that may wait for the disk, with the frame around it, and with
//! pages of their own for what is not there and for what we got wrong.

use crate::cache::ForEverybody;
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::time::Duration;

/// How long a page waits for the state that somebody's own act made.
const WAITS: Duration = Duration::from_secs(2);
/// How far ahead of what is shown an own act can lie; who says more has made it up, and waits for nothing.
pub(crate) const FAR_AHEAD: u64 = 10_000;

/// Why there is no page.
#[derive(Debug)]
pub(crate) enum NoPage {
    /// Nothing is at this address.
    NotFound,
    /// Too much of this kind is asked for at once.
    Busy,
    /// It is ours.
    Fault(String),
}

impl From<house::ShelfFault> for NoPage {
    fn from(fault: house::ShelfFault) -> NoPage {
        NoPage::Fault(fault.to_string())
    }
}

impl From<house::accounts::AccountFault> for NoPage {
    fn from(fault: house::accounts::AccountFault) -> NoPage {
        NoPage::Fault(fault.to_string())
    }
}

impl From<house::DeskFault> for NoPage {
    fn from(fault: house::DeskFault) -> NoPage {
        NoPage::Fault(fault.to_string())
    }
}

impl From<house::followers::FollowerFault> for NoPage {
    fn from(fault: house::followers::FollowerFault) -> NoPage {
        NoPage::Fault(fault.to_string())
    }
}

impl From<askama::Error> for NoPage {
    fn from(error: askama::Error) -> NoPage {
        NoPage::Fault(error.to_string())
    }
}

/// A page, written.
pub(crate) type Page = Result<Response, NoPage>;

/// A template, filled.
pub(crate) fn html(template: &impl Template) -> Page {
    Ok((
        [(header::CONTENT_TYPE, "text/html; charset=utf-8")],
        template.render()?,
    )
        .into_response())
}

/// Makes a public page: the same for everybody who reads its language.
pub(crate) async fn public(
    site: Arc<Site>,
    visit: Visit,
    make: impl FnOnce(&View) -> Page + Send + 'static,
) -> Response {
    let mut response = shown(site, visit, make).await;
    response.extensions_mut().insert(ForEverybody);
    response
}

/// Makes a page for one who is signed in; anybody else is led to the page to sign in, and back from there.
pub(crate) async fn own(
    site: Arc<Site>,
    visit: Visit,
    make: impl FnOnce(&View) -> Page + Send + 'static,
) -> Response {
    if visit.signed_in.is_none() {
        return crate::account::to_sign_in(&visit);
    }
    shown(site, visit, make).await
}

/// Makes what walks whole lists: few at once, and who comes when too many are there is asked to come back.
pub(crate) async fn long(
    site: Arc<Site>,
    visit: Visit,
    make: impl FnOnce(&View) -> Page + Send + 'static,
) -> Response {
    let Some(hand) = site.hands.long().await else {
        let mut response = shown(site, visit, |_| Err(NoPage::Busy)).await;
        let again = HeaderValue::from_static("10");
        response.headers_mut().insert(header::RETRY_AFTER, again);
        return response;
    };
    shown(site, visit, move |v| {
        let _hand = hand;
        make(v)
    })
    .await
}

/// Makes a page for one reader.
pub(crate) async fn shown(
    site: Arc<Site>,
    visit: Visit,
    make: impl FnOnce(&View) -> Page + Send + 'static,
) -> Response {
    let hand = site.hands.page().await;
    let made = tokio::task::spawn_blocking(move || {
        let _hand = hand;
        // Who is not signed in has not acted, whatever the cookie says.
        if let Some(position) = visit.at_least.filter(|_| visit.signed_in.is_some()) {
            // A node that is behind does not make people wait for ever: it shows what it has.
            if position < site.door.shown().community.open.position + FAR_AHEAD {
                let _ = site.door.wait_beyond(position, WAITS);
            }
        }
        let view = View::new(site, visit);
        make(&view).unwrap_or_else(|why| no_page(&view, why))
    });
    made.await
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

#[derive(Template)]
#[template(path = "look/no_page.html")]
struct Without<'v> {
    v: &'v View,
    title: String,
    text: String,
}

fn no_page(view: &View, why: NoPage) -> Response {
    let (status, id) = match why {
        NoPage::NotFound => (StatusCode::NOT_FOUND, "not-found"),
        NoPage::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
        NoPage::Fault(why) => {
            tracing::error!(address = %logged(view.path()), why, "a page was not made");
            (StatusCode::INTERNAL_SERVER_ERROR, "fault")
        }
    };
    let page = Without {
        v: view,
        title: view.say(&format!("web-{id}-title")),
        text: view.say(&format!("web-{id}-text")),
    };
    match html(&page) {
        Ok(response) => (status, response).into_response(),
        Err(_) => status.into_response(),
    }
}

/// Addresses that hold a secret, and as the log may have them: what follows lets in, stops letters, or shows control.
const SECRET: [(&str, &str); 3] = [
    ("/sign-in/", "/sign-in/…"),
    ("/letters/", "/letters/…"),
    ("/domains/", "/domains/…"),
];

fn logged(path: &str) -> &str {
    let mut secret = SECRET.iter();
    let found = secret.find(|(begins, _)| path.starts_with(begins));
    found.map_or(path, |(_, shown)| shown)
}

/// What is at no address.
pub(crate) async fn nothing_here(
    axum::extract::State(site): axum::extract::State<Arc<Site>>,
    visit: Visit,
) -> Response {
    shown(site, visit, |_| Err(NoPage::NotFound)).await
}
