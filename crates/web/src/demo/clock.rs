//! The demo's clock, moved forward; never back, as no record goes back.

use super::world;
use crate::account::to;
use crate::page;
use crate::site::Site;
use crate::visit::Visit;
use axum::extract::{Form, State};
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

#[derive(Deserialize)]
pub(crate) struct By {
    /// How many days.
    days: i64,
    #[serde(default)]
    back: String,
}

pub(crate) async fn forward(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Form(by): Form<By>,
) -> Response {
    page::shown(site, visit, move |v| {
        let world = world(v)?;
        if (1..=366).contains(&by.days) && world.move_clock(by.days * DAY_MS) {
            // What fell due is shown when the page comes back.
            let _ = v.site.door.tick();
        }
        Ok(to(&by.back))
    })
    .await
}
