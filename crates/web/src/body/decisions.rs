//! The motions of a body, the newest first, and how each stands.

use super::Tab;
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::{BodyId, MotionId};
use assembly::moment::Moment;
use assembly::motions::{Motion, MotionStatus};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;
use words::Value;

/// How many motions one page shows.
const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "body/decisions.html")]
struct Decisions<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    rows: Vec<Row>,
    later: Option<String>,
    is_first: bool,
}

struct Row {
    id: u32,
    title: String,
    matter: String,
    organ: String,
    put: Moment,
    standing: Standing,
}

/// How a motion stands, in words.
pub(super) struct Standing {
    pub(super) tone: &'static str,
    pub(super) text: String,
    pub(super) at: Option<Moment>,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(crate) struct From {
    before: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(from): Query<From>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let before = from.before.parse::<u32>().ok();
        let mut found = motions(v, id)
            .filter(|(motion, _)| before.is_none_or(|before| motion.0 < before))
            .map(|(motion, row)| told(v, motion, row));
        let rows: Vec<Row> = found.by_ref().take(ON_A_PAGE).collect();
        let last = rows.last().map(|row| row.id);
        let more = last.filter(|_| found.next().is_some());
        let body = v.link(id);
        html(&Decisions {
            v,
            tabs: v.tabs(&body, Tab::Decisions),
            later: more.map(|last| format!("/bodies/{handle}/decisions?before={last}")),
            is_first: before.is_none(),
            rows,
            body,
        })
    })
    .await
}

/// The motions of a body, the newest first.
pub(super) fn motions(v: &View, body: BodyId) -> impl Iterator<Item = (MotionId, &Motion)> {
    let all = v.state().motions.list.iter().rev();
    all.filter(move |(_, motion)| motion.body == body)
}

fn told(v: &View, id: MotionId, motion: &Motion) -> Row {
    Row {
        id: id.0,
        title: title(v, motion),
        matter: v.handle(motion.matter),
        organ: v.handle(motion.organ),
        put: motion.put,
        standing: standing(v, motion),
    }
}

/// What a motion is about, in its mover's words; else the matter.
pub(super) fn title(v: &View, motion: &Motion) -> String {
    let title = v.public_text(motion.entry, 0);
    title.unwrap_or_else(|| plain_words(v.state().names.text(motion.matter)))
}

/// How a motion stands.
pub(super) fn standing(v: &View, motion: &Motion) -> Standing {
    let standing = |tone, id: &str, at| Standing {
        tone,
        text: v.say(id),
        at,
    };
    match &motion.status {
        MotionStatus::Put => standing("", "body-motion-put", None),
        MotionStatus::Open { closes, .. } => standing("warn", "body-motion-open", *closes),
        MotionStatus::Carried { at, grade } => {
            let grade = v.state().names.text(*grade);
            let plain = matches!(grade, "" | "passed" | "carried" | "adopted");
            let grade = Value::Text(plain_words(grade));
            Standing {
                tone: "good",
                text: match plain {
                    true => v.say("body-motion-carried"),
                    false => v.say_with("body-motion-carried-grade", &[("grade", grade)]),
                },
                at: Some(*at),
            }
        }
        MotionStatus::Failed { at, no_quorum } => match no_quorum {
            true => standing("bad", "body-motion-no-quorum", Some(*at)),
            false => standing("bad", "body-motion-failed", Some(*at)),
        },
        MotionStatus::Withdrawn { at } => standing("", "body-motion-withdrawn", Some(*at)),
        MotionStatus::Awaiting { since, .. } => {
            standing("warn", "body-motion-awaiting", Some(*since))
        }
    }
}
