//! Who holds which office of a body now, since when and until when; and seats that nobody holds.

use super::Tab;
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::BodyId;
use assembly::moment::Moment;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "body/people.html")]
struct People<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    offices: Vec<Office>,
}

struct Office {
    name: String,
    clause: String,
    holders: Vec<Holder>,
}

struct Holder {
    name: String,
    from: Moment,
    until: Option<Moment>,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let body = v.link(id);
        let tabs = v.tabs(&body, Tab::People);
        html(&People {
            v,
            offices: offices(v, id),
            tabs,
            body,
        })
    })
    .await
}

fn offices(v: &View, body: BodyId) -> Vec<Office> {
    let Some(bylaws) = v.bylaws(body) else {
        return Vec::new();
    };
    let offices = bylaws.rules.offices.iter().map(|office| {
        let holders = v.state().names.id(&office.name).map(|name| {
            let terms = v.state().holders(body, name, v.now);
            terms
                .map(|(_, term)| Holder {
                    name: v.name(term.holder),
                    from: term.from,
                    until: term.until,
                })
                .collect()
        });
        Office {
            name: plain_words(&office.name),
            clause: bylaws
                .rules
                .clauses
                .get(usize::from(office.clause.0))
                .map_or_else(String::new, |clause| clause.number.clone()),
            holders: holders.unwrap_or_default(),
        }
    });
    offices.collect()
}
