//! Where an old address objects to another way in that an officer recorded. Opening the letter's link changes nothing, since
//! scanners of mail open links too; a click does.

use super::sign_in::signing_in;
use crate::page::{self, Page, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use house::accounts::Objected;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "account/object.html")]
struct Object<'v> {
    v: &'v View,
    title: String,
    text: String,
    /// Where the click goes, where there is something to stop.
    form: Option<String>,
}

fn show(v: &View, word: &str, args: &[(&str, words::Value)], form: Option<String>) -> Page {
    html(&Object {
        v,
        title: v.say(&format!("signin-object-{word}-title")),
        text: v.say_with(&format!("signin-object-{word}-text"), args),
        form,
    })
}

fn too_late(v: &View) -> Page {
    Ok((StatusCode::GONE, show(v, "late", &[], None)?).into_response())
}

pub(crate) async fn ask(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(token): Path<String>,
) -> Response {
    page::shown(site, visit, move |v| {
        match signing_in(v)?.accounts.look_at_objection(&token)? {
            Some(recovery) => {
                let due = words::Value::utc(recovery.due_ms);
                let form = Some(v.visit.address.clone());
                show(v, "ask", &[("moment", due)], form)
            }
            None => too_late(v),
        }
    })
    .await
}

pub(crate) async fn object(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(token): Path<String>,
) -> Response {
    page::shown(site, visit, move |v| {
        match signing_in(v)?.accounts.object(&token, v.now)? {
            Objected::Stopped => show(v, "stopped", &[], None),
            Objected::TooLate => too_late(v),
        }
    })
    .await
}
