//! Who holds which office of a body now, who comes next, and seats that nobody holds.

use super::Tab;
use super::tenure::{Told, told};
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::{BodyId, NameId};
use assembly::moment::Moment;
use assembly::offices::{ActsAs, EndedBy, Term};
use axum::extract::{Path, State};
use axum::response::Response;
use charter::{Office as Rule, Ruled};
use std::sync::Arc;
use words::Value;

#[derive(Template)]
#[template(path = "body/people.html")]
struct People<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    offices: Vec<Office>,
}

struct Office {
    handle: String,
    name: String,
    clause: String,
    seats: String,
    holders: Vec<Told>,
    /// Who acts in it without a term of their own, and by what.
    acting: Vec<(u32, String, String)>,
    next: Vec<Told>,
    vacant: Vec<Vacancy>,
}

/// A seat that nobody holds.
struct Vacancy {
    text: String,
    since: Option<Moment>,
    due: Option<(Moment, bool)>,
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
        let bylaws = v.bylaws(id);
        let offices = bylaws.into_iter().flat_map(|bylaws| bylaws.offices());
        html(&People {
            v,
            offices: offices
                .map(|(name, rule)| office(v, id, name, rule))
                .collect(),
            tabs,
            body,
        })
    })
    .await
}

fn office(v: &View, body: BodyId, name: NameId, rule: &Ruled<Rule>) -> Office {
    let state = v.state();
    let holders: Vec<_> = state.holders(body, name, v.now).collect();
    let taken: Vec<u16> = holders.iter().map(|(_, term)| term.seat).collect();
    let terms = state.offices.of_office.get(&(body, name));
    let next = terms.into_iter().flatten().filter_map(|id| {
        let term = state.offices.terms.get(*id)?;
        (v.now < term.from && is_to_come(term, v.now)).then(|| told(v, *id, term))
    });
    let seats = u16::try_from(rule.seats).unwrap_or(u16::MAX);
    let acting: Vec<_> = state
        .who_holds(body, name, v.now)
        .into_iter()
        .filter_map(|acting| {
            let by = match acting.how {
                ActsAs::Holder(_) => return None,
                ActsAs::ExOfficio(other, office) => v.say_with(
                    "body-ex-officio",
                    &[
                        ("office", Value::Text(v.handle(office))),
                        ("body", Value::Text(v.link(other).short)),
                    ],
                ),
                ActsAs::Interim(office) => {
                    v.say_with("body-interim", &[("office", Value::Text(v.handle(office)))])
                }
            };
            Some((acting.party.0, v.name(acting.party), by))
        })
        .collect();
    // An office held by holding another one has no seats of its own to fill.
    let ex_officio = !acting.is_empty() && terms.is_none();
    let free = (0..seats).filter(|seat| !taken.contains(seat) && !ex_officio);
    Office {
        handle: rule.name.to_string(),
        name: plain_words(&rule.name),
        clause: v.clause_number(body, rule.clause),
        seats: v.count("count-seats", usize::from(seats)),
        vacant: free
            .map(|seat| vacancy(v, (body, name, seat), seats))
            .collect(),
        holders: holders
            .into_iter()
            .map(|(id, term)| told(v, id, term))
            .collect(),
        next: next.collect(),
        acting,
    }
}

/// Whether a term that has not begun is still to come.
fn is_to_come(term: &Term, now: Moment) -> bool {
    !term.is_over(now) && term.ended.is_none_or(|(_, by)| by != EndedBy::Correction)
}

fn vacancy(v: &View, place: (BodyId, NameId, u16), seats: u16) -> Vacancy {
    let row = v.state().offices.vacant.get(&place);
    let seat = Value::from(i64::from(place.2) + 1);
    Vacancy {
        text: match seats {
            1 => v.say("web-office-empty"),
            _ => v.say_with("body-seat-empty", &[("seat", seat)]),
        },
        since: row.map(|row| row.since),
        due: row.map(|row| (row.due, row.late)),
    }
}
