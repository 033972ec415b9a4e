//! The versions of a body's charter: when each was adopted, approved, in force and superseded, and by which entry. And the
//! texts below it.

use super::Tab;
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies::Bylaws;
use assembly::ids::{BodyId, CharterId};
use assembly::moment::Moment;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;
use words::Value;

#[derive(Template)]
#[template(path = "body/versions.html")]
struct Versions<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    versions: Vec<Version>,
    below: Vec<Below>,
}

struct Version {
    number: u32,
    /// The version before it, to compare with.
    before: Option<u32>,
    label: String,
    tone: &'static str,
    stands: String,
    adopted: Moment,
    approvals: Vec<Moment>,
    effective: Option<Moment>,
    superseded: Option<Moment>,
    entry: u64,
}

/// A text below the charter.
struct Below {
    name: String,
    clause: String,
    since: Moment,
    entry: u64,
    count: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let body = v.link(id);
        let below = v.state().texts_below(id).into_iter().map(|text| Below {
            name: plain_words(&text.rule.name),
            clause: v.clause_number(id, text.rule.clause),
            since: text.version.since,
            entry: text.version.entry,
            count: v.count("body-versions-count", text.versions),
        });
        html(&Versions {
            v,
            tabs: v.tabs(&body, Tab::Charter),
            versions: versions(v, id),
            below: below.collect(),
            body,
        })
    })
    .await
}

fn versions(v: &View, body: BodyId) -> Vec<Version> {
    let mut before = None;
    let all = v.state().bodies.charters.iter();
    let mut versions: Vec<Version> = all
        .filter(|(_, bylaws)| bylaws.body == body)
        .map(|(id, bylaws)| Version {
            number: id.0,
            before: before.replace(id.0),
            label: label(bylaws),
            tone: match (bylaws.effective, bylaws.superseded) {
                (Some(from), None) if from <= v.now => "good",
                (Some(_), _) => "",
                (None, _) => "warn",
            },
            stands: stands(v, id, bylaws),
            adopted: bylaws.adopted,
            approvals: bylaws.approvals.clone(),
            effective: bylaws.effective,
            superseded: bylaws.superseded,
            entry: bylaws.entry,
        })
        .collect();
    versions.reverse();
    versions
}

/// What a version is called: its label, else its day of adoption.
pub(super) fn label(bylaws: &Bylaws) -> String {
    let rule = bylaws.rules.version.as_ref();
    let label = rule.map(|rule| rule.label.to_string());
    label.filter(|label| !label.is_empty()).unwrap_or_else(|| {
        let day = bylaws.adopted.timestamp().to_zoned(jiff::tz::TimeZone::UTC);
        day.date().to_string()
    })
}

/// How a version stands now.
pub(super) fn stands(v: &View, id: CharterId, bylaws: &Bylaws) -> String {
    let day = |moment: Moment| [("day", Value::Text(v.day(&moment)))];
    match (bylaws.effective, bylaws.superseded) {
        (Some(from), None) if from <= v.now => v.say_with("body-version-in-force", &day(from)),
        (_, Some(until)) if until <= v.now => v.say_with("body-version-former", &day(until)),
        (Some(from), _) if v.now < from => v.say_with("body-version-from", &day(from)),
        (Some(from), _) => v.say_with("body-version-in-force", &day(from)),
        (None, _) if v.state().bodies.pending.contains_key(&id) => v.say("body-version-pending"),
        (None, _) => v.say("body-version-never"),
    }
}
