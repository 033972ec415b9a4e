//! Showing control over a domain by a letter: an applicant asks for one to a mailbox of whoever runs the domain; who reads it
//! brings the code back, by its link or by typing it. Opening the link changes nothing; a click does.

use super::application::{case, show};
use crate::account::{Browser, to};
use crate::page::{self, NoPage, Page, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::closed::Fingerprint;
use assembly::ids::PartyId;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use house::DeskFault;
use house::accounts::{Asked, ProofAsker};
use serde::Deserialize;
use std::sync::Arc;
use words::Value;

#[derive(Template)]
#[template(path = "joining/confirm.html")]
struct Confirm<'v> {
    v: &'v View,
    title: String,
    text: String,
    /// Where the click goes, where one is asked for.
    form: Option<String>,
}

fn say(v: &View, word: &str, domain: &str, form: Option<String>) -> Page {
    let domain = Value::Verbatim(domain.to_owned());
    html(&Confirm {
        v,
        title: v.say(&format!("join-confirm-{word}-title")),
        text: v.say_with(&format!("join-confirm-{word}-text"), &[("domain", domain)]),
        form,
    })
}

/// What came of a code.
enum Back {
    Right,
    Wrong,
    NotBefore(assembly::moment::Moment),
}

/// Takes a code. How often it may be tried from one network is limited; whose claim it is, nobody is told.
fn bring_back(
    v: &View,
    browser: &Browser,
    party: PartyId,
    print: Fingerprint,
    code: &str,
) -> Result<Back, NoPage> {
    let desk = v.site.desk.as_ref().ok_or(NoPage::NotFound)?;
    let own = v.site.signing_in.as_ref().ok_or(NoPage::NotFound)?;
    if let Some(until) = own.accounts.may_try(browser.network, v.now)? {
        return Ok(Back::NotBefore(until));
    }
    match desk.letter_came_back(party, print, code) {
        Ok(_) => Ok(Back::Right),
        Err(DeskFault::NoClaim | DeskFault::WrongCode) => Ok(Back::Wrong),
        Err(fault) => Err(fault.into()),
    }
}

pub(crate) async fn ask(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path((_, domain, _)): Path<(String, String, String)>,
) -> Response {
    page::shown(site, visit, move |v| {
        v.site.desk.as_ref().ok_or(NoPage::NotFound)?;
        // Whether the code is right is not told before the click: looking is free, trying is counted.
        if Fingerprint::of(&domain).is_none() {
            return wrong(v, &domain);
        }
        let form = Some(v.path().to_owned());
        say(v, "ask", &domain, form)
    })
    .await
}

fn wrong(v: &View, domain: &str) -> Page {
    Ok((StatusCode::NOT_FOUND, say(v, "wrong", domain, None)?).into_response())
}

pub(crate) async fn confirm(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path((party, domain, code)): Path<(String, String, String)>,
    parts: Parts,
) -> Response {
    let browser = Browser::of(&site, &parts);
    page::shown(site, visit, move |v| {
        let (Ok(party), Some(print)) = (party.parse().map(PartyId), Fingerprint::of(&domain))
        else {
            return wrong(v, &domain);
        };
        match bring_back(v, &browser, party, print, &code)? {
            Back::Right => say(v, "done", &domain, None),
            Back::Wrong => wrong(v, &domain),
            Back::NotBefore(_) => {
                let page = say(v, "too-many", &domain, None)?;
                Ok((StatusCode::TOO_MANY_REQUESTS, page).into_response())
            }
        }
    })
    .await
}

/// The form that asks for a letter: which domain, and which of its mailboxes.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    print: String,
    #[serde(default)]
    mailbox: usize,
}

pub(crate) async fn send(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
    parts: Parts,
    Form(wanted): Form<Wanted>,
) -> Response {
    let browser = Browser::of(&site, &parts);
    page::own(site, visit, move |v| {
        let case = case(v, &number)?;
        let desk = v.site.desk.as_ref().ok_or(NoPage::NotFound)?;
        let own = v.site.signing_in.as_ref().ok_or(NoPage::NotFound)?;
        let account = v.visit.signed_in.as_ref().ok_or(NoPage::NotFound)?;
        let print = Fingerprint::from_hex(&wanted.print).ok_or(NoPage::NotFound)?;
        let letter = desk.letter(case.row.party, print).ok_or(NoPage::NotFound)?;
        // Only who answers for the applicant sends letters in its name.
        if case.actor.principal() != Some(case.row.party) {
            return Err(NoPage::NotFound);
        }
        let asker = ProofAsker {
            account: account.account(),
            network: browser.network,
            language: v.lang(),
            community: own.community,
            party: case.row.party,
        };
        let asked = own
            .accounts
            .send_proof(&letter, wanted.mailbox, &asker, v.now)?
            .ok_or(NoPage::NotFound)?;
        match asked {
            Asked::Sent => Ok(to(&format!("/applications/{number}?letter=sent"))),
            Asked::NotAnAddress(_) => {
                let page = show(v, &case, Some(v.say("signin-no-address")))?;
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
            }
            Asked::NotBefore(until) => {
                let until = [("moment", Value::utc(until.0))];
                let page = show(v, &case, Some(v.say_with("signin-not-before", &until)))?;
                Ok((StatusCode::TOO_MANY_REQUESTS, page).into_response())
            }
        }
    })
    .await
}

/// The form with a code that was typed: of which domain.
#[derive(Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    print: String,
    #[serde(default)]
    code: String,
}

pub(crate) async fn typed(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
    parts: Parts,
    Form(typed): Form<Typed>,
) -> Response {
    let browser = Browser::of(&site, &parts);
    page::own(site, visit, move |v| {
        let case = case(v, &number)?;
        let print = Fingerprint::from_hex(&typed.print).ok_or(NoPage::NotFound)?;
        let (status, why) = match bring_back(v, &browser, case.row.party, print, &typed.code)? {
            Back::Right => return Ok(to(&format!("/applications/{number}"))),
            Back::Wrong => (StatusCode::UNPROCESSABLE_ENTITY, v.say("join-code-wrong")),
            Back::NotBefore(until) => {
                let until = [("moment", Value::utc(until.0))];
                (
                    StatusCode::TOO_MANY_REQUESTS,
                    v.say_with("signin-too-many-text", &until),
                )
            }
        };
        Ok((status, show(v, &case, Some(why))?).into_response())
    })
    .await
}
