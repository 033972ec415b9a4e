//! The parts of the story, each with a way in.

use super::{Part, world};
use crate::account::to;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "demo/parts.html")]
struct Parts<'v> {
    v: &'v View,
    parts: Vec<Row>,
}

struct Row {
    part: Part,
    label: String,
    hint: String,
}

pub(crate) async fn page(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::shown(site, visit, |v| {
        let parts = world(v)?.parts().into_iter().map(|part| Row {
            label: v.say(&format!("demo-part-{}", part.word)),
            hint: v.say(&format!("demo-hint-{}", part.word)),
            part,
        });
        html(&Parts {
            v,
            parts: parts.collect(),
        })
    })
    .await
}

/// The way in: the link that a letter would have brought. It is opened by a click, as every link.
pub(crate) async fn play(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(part): Path<String>,
) -> Response {
    page::shown(site, visit, move |v| {
        let token = world(v)?.token_for(&part).ok_or(NoPage::NotFound)?;
        Ok(to(&format!("/sign-in/{token}")))
    })
    .await
}
