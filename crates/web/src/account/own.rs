//! One's own account: as whom one acts, the addresses, the passkeys, the browsers that are signed in.

use super::browser::Browser;
use super::hats::HatShown;
use super::sign_in::signing_in;
use super::{to, to_sign_in};
use crate::page::{self, Page, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::entry::Hex;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use house::accounts::{
    AccountId, Accounts, AddressRemoved, Asked, Digest, Passkey, Session, normal,
};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "account/own.html")]
struct Own<'v> {
    v: &'v View,
    is_person: bool,
    hats: Vec<HatShown>,
    offices: Vec<String>,
    /// The bodies for which the reader works.
    desks: Vec<crate::view::BodyLink>,
    addresses: Vec<String>,
    passkeys: Vec<PasskeyShown>,
    sessions: Vec<SessionShown>,
    /// What the last form said.
    told: Told,
}

/// A passkey as the page shows it.
struct PasskeyShown {
    id: String,
    name: String,
    used: String,
}

/// A session as the page shows it.
struct SessionShown {
    id: String,
    browser: String,
    way: String,
    seen: String,
    is_this: bool,
}

/// What a form on this page answers.
#[derive(Default)]
pub(super) struct Told {
    good: Option<String>,
    wrong_address: Option<String>,
    address: String,
}

/// A digest as forms carry it.
pub(super) fn written(digest: &Digest) -> String {
    Hex(digest).to_string()
}

pub(crate) async fn page(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    with_account(site, visit, |v, account| show(v, account, Told::default())).await
}

/// A page of one's own, or the page to sign in.
pub(super) async fn with_account(
    site: Arc<Site>,
    visit: Visit,
    make: impl FnOnce(&View, AccountId) -> Page + Send + 'static,
) -> Response {
    let Some(account) = visit.signed_in.as_ref().map(|known| known.account()) else {
        return to_sign_in(&visit);
    };
    page::shown(site, visit, move |v| make(v, account)).await
}

fn show(v: &View, account: AccountId, told: Told) -> Page {
    let accounts = &signing_in(v)?.accounts;
    let addresses = accounts.addresses(account)?.into_iter();
    let passkeys = accounts.passkeys(account)?;
    let sessions = accounts.sessions(account, v.now)?;
    html(&Own {
        v,
        is_person: v.person().is_some(),
        hats: v.hats()?,
        offices: v.offices_held(),
        desks: v.bodies_worked_for(),
        addresses: addresses
            .map(|known| known.address.as_str().to_owned())
            .collect(),
        passkeys: passkeys.iter().map(|key| passkey(v, key)).collect(),
        sessions: sessions.iter().map(|one| session(v, one)).collect(),
        told,
    })
}

fn passkey(v: &View, key: &Passkey) -> PasskeyShown {
    let moment = words::Value::utc(key.used_ms.unwrap_or(key.created_ms));
    let word = if key.used_ms.is_some() {
        "signin-passkey-used"
    } else {
        "signin-passkey-made"
    };
    PasskeyShown {
        id: written(&Accounts::passkey_name(key)),
        name: match key.name.as_str() {
            "" => v.say("signin-passkey-unnamed"),
            name => name.to_owned(),
        },
        used: v.say_with(word, &[("moment", moment)]),
    }
}

fn session(v: &View, one: &Session) -> SessionShown {
    let this = v.visit.signed_in.as_ref().map(|known| known.session.token);
    let way = if one.way == assembly::actor::Way::Passkey.word() {
        "signin-way-passkey"
    } else {
        "signin-way-link"
    };
    SessionShown {
        id: written(&one.token),
        browser: match one.browser.as_str() {
            "" => v.say("signin-browser-unknown"),
            browser => browser.to_owned(),
        },
        way: v.say(way),
        seen: v.say_with("signin-seen", &[("moment", words::Value::utc(one.seen_ms))]),
        is_this: this == Some(one.token),
    }
}

/// The form with an address.
#[derive(Deserialize)]
pub(crate) struct AddressGiven {
    #[serde(default)]
    address: String,
}

pub(crate) async fn add_address(
    State(site): State<Arc<Site>>,
    visit: Visit,
    parts: Parts,
    Form(AddressGiven { address }): Form<AddressGiven>,
) -> Response {
    let browser = Browser::of(&site, &parts);
    with_account(site, visit, move |v, account| {
        let accounts = &signing_in(v)?.accounts;
        let asked = accounts.add_address(account, &address, &browser.asker(v.lang()), v.now)?;
        let (status, told) = match asked {
            Asked::Sent => {
                let value = words::Value::Text(address);
                let good = Some(v.say_with("signin-address-sent", &[("address", value)]));
                (
                    StatusCode::OK,
                    Told {
                        good,
                        ..Told::default()
                    },
                )
            }
            Asked::NotAnAddress(_) => wrong(v.say("signin-no-address"), address),
            Asked::NotBefore(until) => {
                let moment = words::Value::utc(until.0);
                wrong(
                    v.say_with("signin-not-before", &[("moment", moment)]),
                    address,
                )
            }
        };
        Ok((status, show(v, account, told)?).into_response())
    })
    .await
}

fn wrong(why: String, address: String) -> (StatusCode, Told) {
    let told = Told {
        wrong_address: Some(why),
        address,
        good: None,
    };
    (StatusCode::UNPROCESSABLE_ENTITY, told)
}

pub(crate) async fn remove_address(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Form(AddressGiven { address }): Form<AddressGiven>,
) -> Response {
    with_account(site, visit, move |v, account| {
        let accounts = &signing_in(v)?.accounts;
        let Ok(address) = normal(&address) else {
            return Ok(to("/account"));
        };
        match accounts.remove_address(account, &address)? {
            AddressRemoved::Gone | AddressRemoved::NotThere => Ok(to("/account")),
            AddressRemoved::Last => {
                let (status, told) = wrong(v.say("signin-address-last"), String::new());
                Ok((status, show(v, account, told)?).into_response())
            }
        }
    })
    .await
}

/// The form with a session or a passkey.
#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    pub(super) id: String,
}

pub(crate) async fn end_session(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Form(Which { id }): Form<Which>,
) -> Response {
    with_account(site, visit, move |v, account| {
        let accounts = &signing_in(v)?.accounts;
        let sessions = accounts.sessions(account, v.now)?;
        if let Some(one) = sessions.iter().find(|one| written(&one.token) == id) {
            accounts.end_session(account, one.token)?;
        }
        Ok(to("/account"))
    })
    .await
}

pub(crate) async fn end_others(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    with_account(site, visit, |v, account| {
        let this = v.visit.signed_in.as_ref().map(|known| known.session.token);
        signing_in(v)?.accounts.end_all_others(account, this)?;
        Ok(to("/account"))
    })
    .await
}
