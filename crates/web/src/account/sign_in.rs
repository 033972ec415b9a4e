//! Signing in by a letter: an address is asked for, a letter goes out, its link is opened. What the pages say is the same
//! whether or not somebody has the address.

use super::browser::{self, Browser};
use super::{cookie, session, signed_out, to};
use crate::page::{self, NoPage, Page, html};
use crate::site::{SigningIn, Site};
use crate::view::View;
use crate::visit::{Visit, language_cookie};
use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use house::accounts::{Asked, LinkSpent, LinkState, NewSession};
use serde::Deserialize;
use std::sync::Arc;
use words::Language;

/// A year, in seconds: how long a browser keeps what binds it to its links.
const YEAR: i64 = 365 * 24 * 60 * 60;

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignIn<'v> {
    v: &'v View,
    address: String,
    back: String,
    wrong: Option<String>,
    /// A session would be heard by everybody on the way.
    unsafe_line: bool,
}

#[derive(Template)]
#[template(path = "account/sent.html")]
struct Sent<'v> {
    v: &'v View,
    address: String,
}

#[derive(Template)]
#[template(path = "account/link.html")]
struct Link<'v> {
    v: &'v View,
    title: String,
    text: String,
    /// The button that confirms, where one does.
    button: Option<String>,
    back: String,
}

/// Where to go afterwards.
#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
}

/// The form.
#[derive(Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    address: String,
    #[serde(default)]
    back: String,
}

/// The accounts, where this site has some.
pub(super) fn signing_in(v: &View) -> Result<&SigningIn, NoPage> {
    v.site.signing_in.as_ref().ok_or(NoPage::NotFound)
}

pub(crate) async fn form(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Query(Back { back }): Query<Back>,
    parts: Parts,
) -> Response {
    if visit.signed_in.is_some() {
        return to(&back);
    }
    let browser = Browser::of(&site, &parts);
    page::shown(site, visit, move |v| {
        signing_in(v)?;
        show_form(v, &browser, String::new(), back, None)
    })
    .await
}

fn show_form(
    v: &View,
    browser: &Browser,
    address: String,
    back: String,
    wrong: Option<String>,
) -> Page {
    let unsafe_line = !browser.is_safe(&v.site);
    html(&SignIn {
        v,
        address,
        back,
        wrong,
        unsafe_line,
    })
}

pub(crate) async fn ask(
    State(site): State<Arc<Site>>,
    visit: Visit,
    parts: Parts,
    Form(Wish { address, back }): Form<Wish>,
) -> Response {
    let mut browser = Browser::of(&site, &parts);
    page::shown(site, visit, move |v| {
        let accounts = &signing_in(v)?.accounts;
        if !browser.is_safe(&v.site) {
            return show_form(v, &browser, address, back, None);
        }
        let is_new = browser.token.is_empty();
        if is_new {
            browser.token = accounts.new_browser()?;
        }
        let asked = accounts.ask_link(&address, &browser.asker(v.lang()), v.now)?;
        let wrong = match asked {
            Asked::Sent => {
                let mut response = html(&Sent { v, address })?;
                let bound = cookie(&v.site, browser::name(&v.site), &browser.token, YEAR);
                response.headers_mut().append(header::SET_COOKIE, bound);
                let back = cookie(
                    &v.site,
                    back_cookie(&v.site),
                    &crate::community::escaped(&back),
                    3_600,
                );
                response.headers_mut().append(header::SET_COOKIE, back);
                return Ok(response);
            }
            Asked::NotAnAddress(_) => {
                (StatusCode::UNPROCESSABLE_ENTITY, v.say("signin-no-address"))
            }
            Asked::NotBefore(until) => (
                StatusCode::TOO_MANY_REQUESTS,
                v.say_with(
                    "signin-not-before",
                    &[("moment", words::Value::utc(until.0))],
                ),
            ),
        };
        let page = show_form(v, &browser, address, back, Some(wrong.1))?;
        Ok((wrong.0, page).into_response())
    })
    .await
}

/// The cookie with the page that somebody came from, for the hour in which a letter comes and is opened.
pub(super) fn back_cookie(site: &Site) -> &'static str {
    if site.is_secure() {
        "__Host-back"
    } else {
        "back"
    }
}

/// Where somebody came from before the letter.
pub(super) fn came_from(site: &Site, headers: &HeaderMap) -> String {
    let kept = crate::visit::cookie(headers, back_cookie(site)).unwrap_or_default();
    crate::community::unescaped(kept)
}

pub(crate) async fn open(
    site: State<Arc<Site>>,
    visit: Visit,
    token: Path<String>,
    parts: Parts,
) -> Response {
    spend(site, visit, token, parts, false).await
}

pub(crate) async fn click(
    site: State<Arc<Site>>,
    visit: Visit,
    token: Path<String>,
    parts: Parts,
) -> Response {
    spend(site, visit, token, parts, true).await
}

async fn spend(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(token): Path<String>,
    parts: Parts,
    clicked: bool,
) -> Response {
    let browser = Browser::of(&site, &parts);
    let back = came_from(&site, &parts.headers);
    page::shown(site, visit, move |v| {
        let accounts = &signing_in(v)?.accounts;
        let own = v.visit.signed_in.as_ref().map(|known| known.account());
        let asker = browser.asker(v.lang());
        let spent = accounts.spend_link(&token, &asker, own, clicked, &browser.device, v.now)?;
        match spent {
            LinkSpent::SignedIn(opened) => signed_in(v, &opened, &back),
            LinkSpent::Address(_) => Ok(to("/account")),
            LinkSpent::Not(state) => not_good(v, state),
        }
    })
    .await
}

/// Somebody is signed in: a newcomer goes to be welcomed, and from there on; others go where they came from.
pub(super) fn signed_in(v: &View, opened: &NewSession, back: &str) -> Page {
    let own = signing_in(v)?;
    let persons = own.accounts.session(&opened.token, v.now)?;
    let is_known = persons.is_some_and(|known| known.person(own.community, v.state()).is_some());
    let mut response = if is_known { to(back) } else { to("/welcome") };
    let headers = response.headers_mut();
    headers.append(header::SET_COOKIE, session(&v.site, &opened.token));
    if is_known {
        headers.append(
            header::SET_COOKIE,
            cookie(&v.site, back_cookie(&v.site), "", 0),
        );
    }
    // The language chosen once goes with the person to the next browser.
    let account = own.accounts.account(opened.account)?;
    let chosen = account.and_then(|account| Language::parse(&account.language));
    if let Some(language) = chosen {
        let kept = cookie(&v.site, language_cookie(&v.site), language.tag(), YEAR);
        headers.append(header::SET_COOKIE, kept);
    }
    Ok(response)
}

fn not_good(v: &View, state: LinkState) -> Page {
    let (status, word, args, button) = match state {
        LinkState::Ready => return Ok(to("/sign-in")),
        LinkState::NeedsClick { address } => {
            let address = words::Value::Text(address.as_str().to_owned());
            let args = vec![("address", address)];
            (
                StatusCode::OK,
                "click",
                args,
                Some(v.say("signin-click-button")),
            )
        }
        LinkState::OtherAccount => (StatusCode::FORBIDDEN, "other-account", vec![], None),
        LinkState::Expired => (StatusCode::GONE, "expired", vec![], None),
        LinkState::Spent => (StatusCode::GONE, "spent", vec![], None),
        LinkState::Unknown => (StatusCode::NOT_FOUND, "unknown", vec![], None),
        LinkState::NotBefore(until) => {
            let args = vec![("moment", words::Value::utc(until.0))];
            (StatusCode::TOO_MANY_REQUESTS, "too-many", args, None)
        }
    };
    let page = html(&Link {
        v,
        title: v.say(&format!("signin-{word}-title")),
        text: v.say_with(&format!("signin-{word}-text"), &args),
        button,
        back: v.visit.address.clone(),
    })?;
    Ok((status, page).into_response())
}

/// Ends this session.
pub(crate) async fn out(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::shown(site, visit, |v| {
        let accounts = &signing_in(v)?.accounts;
        if let Some(known) = &v.visit.signed_in {
            accounts.end_session(known.account(), known.session.token)?;
        }
        Ok(signed_out(&v.site, to("/")))
    })
    .await
}
