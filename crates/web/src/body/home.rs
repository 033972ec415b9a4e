//! A body's first page: what it is, who leads it, what is open now.

use super::Tab;
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::BodyId;
use assembly::motions::MotionStatus;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "body/home.html")]
struct Home<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    about: String,
    open: Vec<Open>,
    facts: Vec<(String, String)>,
}

/// Something that is open now.
struct Open {
    text: String,
    until: Option<assembly::moment::Moment>,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let body = v.link(id);
        let tabs = v.tabs(&body, Tab::Home);
        html(&Home {
            v,
            about: about(v, id),
            open: open(v, id),
            facts: facts(v, id),
            tabs,
            body,
        })
    })
    .await
}

/// The first words of the charter: what the body says it is.
fn about(v: &View, body: BodyId) -> String {
    let clauses = v
        .bylaws(body)
        .map_or(&[][..], |bylaws| &bylaws.rules.clauses);
    let first = clauses
        .iter()
        .find(|clause| !clause.prose.trim().is_empty());
    first.map_or_else(String::new, |clause| crate::prose::prose(&clause.prose))
}

fn open(v: &View, body: BodyId) -> Vec<Open> {
    let mut list = Vec::new();
    for (_, motion) in v
        .state()
        .motions
        .list
        .iter()
        .filter(|(_, motion)| motion.body == body)
    {
        if let MotionStatus::Open { closes, .. } = motion.status {
            let matter = words::Value::Text(v.handle(motion.matter));
            list.push(Open {
                text: v.say_with("web-open-vote", &[("matter", matter)]),
                until: closes,
            });
        }
    }
    for (_, round) in v
        .state()
        .membership
        .rounds
        .iter()
        .filter(|(_, round)| round.body == body && !round.done)
    {
        list.push(Open {
            text: v.say("web-open-check-in"),
            until: Some(round.closes),
        });
    }
    list
}

fn facts(v: &View, body: BodyId) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    let members = v.state().roll(body, v.now, v.shown.position()).count();
    facts.push((v.say("web-tab-members"), v.number(members)));
    if let Some(bylaws) = v.bylaws(body) {
        if let Some(rule) = &bylaws.rules.body {
            facts.push((v.say("web-languages"), rule.languages.join(", ")));
            facts.push((v.say("web-zone"), rule.zone.clone()));
        }
        if let Some(since) = bylaws.effective {
            facts.push((v.say("web-charter-since"), v.day(&since)));
        }
    }
    facts
}
