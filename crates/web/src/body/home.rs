//! A body's first page: what it is, who leads it, what is open now and until when.

use super::Tab;
use super::decisions::{motions, title};
use super::tenure::{Told, told};
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::BodyId;
use assembly::moment::Moment;
use assembly::motions::MotionStatus;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;
use words::Value;

/// How many motions back one looks for those that are still open.
const LOOKS_BACK: usize = 500;
/// How many holders of office stand on the first page.
const LEADERS: usize = 8;
/// How many decisions stand on the first page.
const DECISIONS: usize = 3;

#[derive(Template)]
#[template(path = "body/home.html")]
struct Home<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    about: String,
    open: Vec<Open>,
    decided: Vec<(String, String, Moment)>,
    leaders: Vec<Told>,
    facts: Vec<(String, String)>,
    parents: Vec<BodyLink>,
    children: Vec<BodyLink>,
    /// Whether the reader works for the body.
    is_office: bool,
}

/// Something that is open now.
struct Open {
    text: String,
    until: Option<Moment>,
    link: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let body = v.link(id);
        let (parents, children) = relatives(v, id);
        html(&Home {
            v,
            tabs: v.tabs(&body, Tab::Home),
            about: about(v, id),
            open: open(v, id, &body.handle),
            decided: decided(v, id, &body.handle),
            leaders: leaders(v, id),
            facts: facts(v, id),
            parents,
            children,
            is_office: v.works_for(id),
            body,
        })
    })
    .await
}

/// The first clause of the charter that says something: what the body is. What stands before it is about the text itself.
fn about(v: &View, body: BodyId) -> String {
    let clauses = v
        .bylaws(body)
        .map_or(&[][..], |bylaws| &bylaws.rules.clauses);
    let says = |clause: &&charter::Clause| !clause.prose.trim().is_empty();
    let first = clauses.iter().filter(|clause| clause.depth > 1).find(says);
    first
        .or_else(|| clauses.iter().find(says))
        .map_or_else(String::new, |clause| crate::prose::prose(&clause.prose))
}

/// What is open, what ends first standing first.
fn open(v: &View, body: BodyId, handle: &str) -> Vec<Open> {
    let state = v.state();
    let mut list = Vec::new();
    for (id, motion) in motions(v, body).take(LOOKS_BACK) {
        let link = format!("/bodies/{handle}/decisions/{}", id.0);
        let matter = [("matter", Value::Text(title(v, motion)))];
        match &motion.status {
            MotionStatus::Open { closes, .. } => list.push(Open {
                text: v.say_with("web-open-vote", &matter),
                until: *closes,
                link,
            }),
            MotionStatus::Put => list.push(Open {
                text: v.say_with("body-open-motion", &matter),
                until: None,
                link,
            }),
            MotionStatus::Awaiting { .. } => list.push(Open {
                text: v.say_with("body-open-awaiting", &matter),
                until: None,
                link,
            }),
            MotionStatus::Carried { .. }
            | MotionStatus::Failed { .. }
            | MotionStatus::Withdrawn { .. } => {}
        }
    }
    let rounds = state.membership.rounds.iter().rev();
    for (_, round) in rounds.filter(|(_, round)| round.body == body && !round.done) {
        list.push(Open {
            text: v.say("web-open-check-in"),
            until: Some(round.closes),
            link: format!("/bodies/{handle}/members"),
        });
    }
    for charter in state.bodies.pending.keys() {
        let bylaws = state.bodies.charters.get(*charter);
        if let Some(bylaws) = bylaws.filter(|bylaws| bylaws.body == body) {
            let label = Value::Text(super::versions::label(bylaws));
            list.push(Open {
                text: v.say_with("body-open-charter", &[("version", label)]),
                until: None,
                link: format!("/bodies/{handle}/charter/versions"),
            });
        }
    }
    let vacant = state.offices.vacant.iter();
    for ((_, office, _), row) in vacant.filter(|((of, ..), _)| *of == body) {
        let office_name = Value::Text(v.handle(*office));
        let id = if row.late {
            "body-open-vacancy-late"
        } else {
            "body-open-vacancy"
        };
        list.push(Open {
            text: v.say_with(id, &[("office", office_name)]),
            until: Some(row.due),
            link: format!("/bodies/{handle}/people#{}", state.names.text(*office)),
        });
    }
    list.sort_by_key(|one| one.until.unwrap_or(Moment::END));
    list
}

/// The newest decisions.
fn decided(v: &View, body: BodyId, handle: &str) -> Vec<(String, String, Moment)> {
    let decided = motions(v, body).filter_map(|(id, motion)| match motion.status {
        MotionStatus::Carried { at, .. } | MotionStatus::Failed { at, .. } => {
            Some((format!("/bodies/{handle}/decisions/{}", id.0), motion, at))
        }
        MotionStatus::Put
        | MotionStatus::Open { .. }
        | MotionStatus::Withdrawn { .. }
        | MotionStatus::Awaiting { .. } => None,
    });
    decided
        .take(DECISIONS)
        .map(|(link, motion, at)| (link, title(v, motion), at))
        .collect()
}

/// Who holds office, in the order of the charter.
fn leaders(v: &View, body: BodyId) -> Vec<Told> {
    let offices = v
        .bylaws(body)
        .into_iter()
        .flat_map(|bylaws| bylaws.offices());
    let terms = offices.flat_map(|(name, _)| v.state().holders(body, name, v.now));
    terms
        .take(LEADERS)
        .map(|(id, term)| told(v, id, term))
        .collect()
}

/// The bodies above and below.
fn relatives(v: &View, body: BodyId) -> (Vec<BodyLink>, Vec<BodyLink>) {
    let parents = |of: BodyId| {
        let rule = v.bylaws(of).and_then(|bylaws| bylaws.rules.body.as_ref());
        let parents = rule.into_iter().flat_map(|rule| &rule.parents);
        parents.filter_map(|parent| v.body(&parent.body))
    };
    let all = v.state().bodies.list.iter();
    let open = all.filter(|(_, row)| row.closed.is_none());
    let children = open.filter(|(id, _)| parents(*id).any(|parent| parent == body));
    (
        parents(body).map(|parent| v.link(parent)).collect(),
        children.map(|(id, _)| v.link(id)).collect(),
    )
}

fn facts(v: &View, body: BodyId) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    let members = v.site.rosters.tally(v, body).members;
    facts.push((v.say("web-tab-members"), v.number(members)));
    if let Some(bylaws) = v.bylaws(body) {
        if let Some(rule) = &bylaws.rules.body {
            facts.push((v.say("body-kind"), crate::view::plain_words(&rule.kind)));
            facts.push((v.say("web-languages"), rule.languages.join(", ")));
            facts.push((v.say("web-zone"), rule.zone.clone()));
        }
        if let Some(since) = bylaws.effective {
            facts.push((v.say("web-charter-since"), v.day(&since)));
        }
    }
    facts.retain(|(_, value)| !value.is_empty());
    facts
}
