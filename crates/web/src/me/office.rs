//! A term of office, for its holder: until when it runs, what is missed, and stepping aside, coming back, or leaving it. Each
//! form is one act; what the charter does not provide for is not offered.

use super::membership::Refused;
use super::tasks::{Clause, clause};
use crate::account::to;
use crate::acting::{Done, fields};
use crate::page::{self, NoPage, Page, html};
use crate::routes::{Does, Placed, get, post};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::actor::Actor;
use assembly::entry::Ground;
use assembly::ids::TermId;
use assembly::moment::Moment;
use assembly::offices::Term;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

type Typed = BTreeMap<String, String>;

#[derive(Template)]
#[template(path = "me/office.html")]
struct OfficePage<'v> {
    v: &'v View,
    id: u32,
    key: String,
    body: BodyLink,
    office: String,
    from: Moment,
    until: Option<Moment>,
    clause: Option<Clause>,
    is_over: bool,
    is_aside: bool,
    misses: bool,
    doings: Vec<Doing>,
    refused: Option<Refused>,
    typed: Typed,
}

impl OfficePage<'_> {
    fn wrong(&self, act: &str) -> Option<&Refused> {
        self.refused.as_ref().filter(|one| one.act == act)
    }

    fn reason(&self, act: &str) -> &str {
        let ours = self.wrong(act).is_some();
        let typed = self.typed.get("reason").filter(|_| ours);
        typed.map_or("", String::as_str)
    }
}

/// Something that the holder can do with the office now.
struct Doing {
    act: &'static str,
    label: String,
    lead: String,
    /// Whether it is done only with a tick.
    asks_sure: bool,
}

/// A term of the reader's own.
struct Case {
    id: TermId,
    term: Term,
    actor: Actor,
}

fn case(v: &View, number: &str) -> Result<Case, NoPage> {
    let id = TermId(number.parse().map_err(|_| NoPage::NotFound)?);
    let term = v.state().offices.terms.get(id).ok_or(NoPage::NotFound)?;
    let (actor, person) = (v.actor(), v.person());
    if person != Some(term.holder) {
        return Err(NoPage::NotFound);
    }
    Ok(Case {
        id,
        term: term.clone(),
        // An office is held by the person, whatever hat is on.
        actor: Actor {
            on_behalf: None,
            ..actor.ok_or(NoPage::NotFound)?
        },
    })
}

pub(super) fn routes() -> Vec<Placed> {
    let mut routes = vec![get("/me/offices/{term}", Does::SignedIn, page)];
    routes.extend(forms());
    routes
}

/// The forms, each with its act.
macro_rules! forms {
    ($($act:literal),* $(,)?) => {
        /// What can be done, in the order of the page.
        const ACTS: &[&str] = &[$($act),*];

        fn forms() -> Vec<Placed> {
            vec![$(post(
                concat!("/me/offices/{term}/", $act),
                Does::Act($act),
                |site, visit, number, form| perform(site, visit, number, form, $act),
            )),*]
        }
    };
}

forms! {
    "come-back",
    "step-aside",
    "resign-office",
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
) -> Response {
    page::own(site, visit, move |v| {
        show(v, &case(v, &number)?, None, Typed::new())
    })
    .await
}

async fn perform(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
    Form(typed): Form<Typed>,
    act: &'static str,
) -> Response {
    page::own(site, visit, move |v| {
        let case = case(v, &number)?;
        let given = |name: &str| typed.get(name).map_or("", |text| text.trim());
        let refused = if act == "resign-office" && given("sure") != "yes" {
            Refused {
                act,
                text: v.say("me-office-sure-missing"),
                clause: None,
            }
        } else {
            let mut asked = fields([("term", json!(case.id))]);
            if act != "come-back" {
                asked.insert("reason".to_owned(), json!(given("reason")));
            }
            match v.act_as(case.actor, given("key"), act, asked)? {
                Done::At(_) => return Ok(to(&format!("/me/offices/{number}"))),
                Done::Refused(refusal) => Refused::of(v, act, &refusal),
            }
        };
        let page = show(v, &case, Some(refused), typed)?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    })
    .await
}

fn show(v: &View, case: &Case, refused: Option<Refused>, typed: Typed) -> Page {
    let (id, term, offices) = (case.id, &case.term, &v.state().offices);
    let rule = v
        .bylaws(term.body)
        .and_then(|rules| rules.office(term.office));
    let charter = v.state().bodies.list.get(term.body);
    let ground = rule.zip(charter.and_then(|body| body.charter));
    let ground = ground.map(|(rule, charter)| Ground {
        charter,
        clause: rule.clause,
        path: Vec::new(),
    });
    let mut doings = Vec::new();
    for &act in ACTS {
        let probe = fields([("term", json!(id))]);
        if v.could_as(case.actor, act, probe)?.is_ok() {
            doings.push(Doing {
                act,
                label: v.say(&format!("me-{act}")),
                lead: v.say(&format!("me-{act}-lead")),
                asks_sure: act == "resign-office",
            });
        }
    }
    html(&OfficePage {
        v,
        id: id.0,
        key: v.fresh_key()?,
        body: v.link(term.body),
        office: v.handle(term.office),
        from: term.from,
        until: term.ended.map(|(at, _)| at).or(term.until),
        clause: ground.and_then(|ground| clause(v, &ground)),
        is_over: term.is_over(v.now),
        is_aside: v.state().is_aside(id, v.now),
        misses: offices
            .missed
            .range((id, 0)..=(id, u16::MAX))
            .next()
            .is_some(),
        doings,
        refused,
        typed,
    })
}
