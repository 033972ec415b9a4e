//! Passkeys. The script beside these addresses hands what they answer to the browser, and the browser's answer back.

use super::browser::Browser;
use super::own::{Which, with_account, written};
use super::sign_in::{signed_in, signing_in};
use super::to;
use crate::page::{self, Page};
use crate::site::Site;
use crate::visit::Visit;
use axum::Json;
use axum::extract::{Form, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use house::accounts::{Accounts, Challenge, PasskeyAdded};
use serde::Deserialize;
use std::sync::Arc;

/// What the script sends back.
#[derive(Deserialize)]
pub(crate) struct Answer {
    token: String,
    /// The browser's answer, as JSON in a text.
    answer: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    back: String,
}

fn challenge(challenge: &Challenge) -> Page {
    let Challenge { options, token } = challenge;
    let options: serde_json::Value =
        serde_json::from_str(options).map_err(|why| page::NoPage::Fault(why.to_string()))?;
    Ok(Json(serde_json::json!({"options": options, "token": token})).into_response())
}

pub(crate) async fn begin(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    with_account(site, visit, |v, account| {
        let accounts = &signing_in(v)?.accounts;
        let addresses = accounts.addresses(account)?;
        let name = addresses.first().map_or("", |known| known.address.as_str());
        challenge(&accounts.begin_passkey(account, name, v.now)?)
    })
    .await
}

pub(crate) async fn finish(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Json(given): Json<Answer>,
) -> Response {
    with_account(site, visit, move |v, account| {
        let accounts = &signing_in(v)?.accounts;
        let Answer {
            token,
            answer,
            name,
            back: _,
        } = given;
        let added = accounts.finish_passkey(account, &token, &answer, &name, v.now)?;
        Ok(match added {
            PasskeyAdded::Added => StatusCode::NO_CONTENT,
            PasskeyAdded::NotGood | PasskeyAdded::NotTaken => StatusCode::UNPROCESSABLE_ENTITY,
        }
        .into_response())
    })
    .await
}

pub(crate) async fn remove(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Form(Which { id }): Form<Which>,
) -> Response {
    with_account(site, visit, move |v, account| {
        let accounts = &signing_in(v)?.accounts;
        let keys = accounts.passkeys(account)?;
        let named = |key: &&house::accounts::Passkey| written(&Accounts::passkey_name(key)) == id;
        if let Some(key) = keys.iter().find(named) {
            accounts.remove_passkey(account, &key.credential)?;
        }
        Ok(to("/account"))
    })
    .await
}

pub(crate) async fn begin_sign_in(
    State(site): State<Arc<Site>>,
    visit: Visit,
    parts: Parts,
) -> Response {
    let browser = Browser::of(&site, &parts);
    page::shown(site, visit, move |v| {
        let accounts = &signing_in(v)?.accounts;
        match accounts.begin_passkey_sign_in(browser.network, v.now)? {
            Ok(began) => challenge(&began),
            Err(_) => Ok(StatusCode::TOO_MANY_REQUESTS.into_response()),
        }
    })
    .await
}

pub(crate) async fn finish_sign_in(
    State(site): State<Arc<Site>>,
    visit: Visit,
    parts: Parts,
    Json(given): Json<Answer>,
) -> Response {
    let browser = Browser::of(&site, &parts);
    page::shown(site, visit, move |v| {
        let accounts = &signing_in(v)?.accounts;
        let Answer {
            token,
            answer,
            name: _,
            back,
        } = given;
        let opened = accounts.finish_passkey_sign_in(
            &token,
            &answer,
            browser.network,
            &browser.device,
            v.now,
        )?;
        let Some(opened) = opened else {
            return Ok(StatusCode::UNPROCESSABLE_ENTITY.into_response());
        };
        // A script cannot follow to a page: it is told where to go.
        let mut response = signed_in(v, &opened, &back)?;
        let place = response.headers_mut().remove(header::LOCATION);
        let place = place.as_ref().and_then(|place| place.to_str().ok());
        let place = serde_json::json!({"place": place.unwrap_or("/")});
        let (head, _) = response.into_parts();
        let mut answer = Json(place).into_response();
        for cookie in head.headers.get_all(header::SET_COOKIE) {
            answer
                .headers_mut()
                .append(header::SET_COOKIE, cookie.clone());
        }
        Ok(answer)
    })
    .await
}
