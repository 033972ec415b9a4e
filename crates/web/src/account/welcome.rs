//! A newcomer says by which name the community shall know them. The server then registers the person, for the one who
//! confirmed an address.

use super::sign_in::{back_cookie, came_from, signing_in};
use super::{cookie, to, to_sign_in};
use crate::page::{self, Page, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::people::Country;
use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use house::accounts::Newcomer;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "account/welcome.html")]
struct Welcome<'v> {
    v: &'v View,
    name: String,
    country: String,
    wrong_name: Option<String>,
    wrong_country: Option<String>,
}

/// The form.
#[derive(Deserialize, Default)]
pub(crate) struct Given {
    #[serde(default)]
    name: String,
    #[serde(default)]
    country: String,
}

pub(crate) async fn form(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::own(site, visit, |v| {
        if v.person().is_some() {
            return Ok(to("/account"));
        }
        show(v, Given::default(), None, None)
    })
    .await
}

fn show(v: &View, given: Given, wrong_name: Option<String>, wrong_country: Option<String>) -> Page {
    html(&Welcome {
        v,
        name: given.name,
        country: given.country,
        wrong_name,
        wrong_country,
    })
}

pub(crate) async fn register(
    State(site): State<Arc<Site>>,
    visit: Visit,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Response {
    let Some(known) = visit.signed_in.clone() else {
        return to_sign_in(&visit);
    };
    let back = came_from(&site, &headers);
    page::shown(site, visit, move |v| {
        let own = signing_in(v)?;
        let country = match given.country.trim() {
            "" => None,
            code => match Country::parse(code) {
                Some(country) => Some(country),
                None => {
                    let wrong = v.say("signin-welcome-wrong-country");
                    let page = show(v, given, None, Some(wrong))?;
                    return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
                }
            },
        };
        let account = known.account();
        let made = own.accounts.become_person(
            account,
            own.community,
            &v.site.door,
            &given.name,
            country,
            v.now,
        )?;
        match made {
            Newcomer::Is(_) if back.is_empty() => Ok(to("/account")),
            // To what was wanted before there was a name.
            Newcomer::Is(_) => {
                let mut response = to(&back);
                let spent = cookie(&v.site, back_cookie(&v.site), "", 0);
                response.headers_mut().append(header::SET_COOKIE, spent);
                Ok(response)
            }
            Newcomer::Refused(_) => {
                let wrong = v.say("signin-welcome-wrong-name");
                let page = show(v, given, Some(wrong), None)?;
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
            }
        }
    })
    .await
}
