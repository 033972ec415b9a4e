//! The forms on an application: each is one act. What is refused comes back to the same page in words.

use super::application::{act_fields, case, show};
use crate::account::to;
use crate::acting::Done;
use crate::page::{self, NoPage};
use crate::routes::{Does, Placed, post};
use crate::site::Site;
use crate::visit::Visit;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The forms, each with its act.
macro_rules! forms {
    ($($act:literal => $path:literal),* $(,)?) => {
        pub(super) fn routes() -> Vec<Placed> {
            vec![$(post($path, Does::Act($act), |site, visit, number, form| perform(site, visit, number, form, $act))),*]
        }
    };
}

forms! {
    "answer-request" => "/applications/{application}/answer-request",
    "withdraw-application" => "/applications/{application}/withdraw-application",
    "appeal" => "/applications/{application}/appeal",
    "ask-for-more" => "/applications/{application}/ask-for-more",
    "advise" => "/applications/{application}/advise",
    "judge" => "/applications/{application}/judge",
    "admit" => "/applications/{application}/admit",
    "refuse-application" => "/applications/{application}/refuse-application",
}

async fn perform(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
    Form(typed): Form<BTreeMap<String, String>>,
    act: &'static str,
) -> Response {
    page::own(site, visit, move |v| {
        let case = case(v, &number)?;
        let given = |name: &str| {
            typed
                .get(name)
                .map(|text| text.trim().to_owned())
                .unwrap_or_default()
        };
        let fields = act_fields(&case, act, &given).ok_or(NoPage::NotFound)?;
        match v.act_as(case.actor, &given("key"), act, fields)? {
            Done::At(_) => Ok(to(&format!("/applications/{number}"))),
            Done::Refused(refusal) => {
                let page = show(v, &case, Some(house::said::refusal(v.words, &refusal)))?;
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
            }
        }
    })
    .await
}
