//! What others read of a party, changed by itself or by who answers for it: its name and country, its contact details, its
//! languages, a person's statement of interest, an organization's contact. Each form is one act.

use super::membership::{Refused, acting_for};
use crate::account::to;
use crate::acting::{Done, fields};
use crate::page::{self, NoPage, Page, html};
use crate::routes::{Does, Placed, get, post};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::actor::Actor;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use assembly::people::{Country, LanguageTag, Party};
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use charter::PartyKind;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

type Typed = BTreeMap<String, String>;

#[derive(Template)]
#[template(path = "me/details.html")]
struct Details<'v> {
    v: &'v View,
    id: u32,
    key: String,
    party: String,
    is_person: bool,
    name: String,
    country: String,
    languages: String,
    contact: Option<(u32, String)>,
    interests_at: Option<Moment>,
    changed: bool,
    refused: Option<Refused>,
    typed: Typed,
}

impl Details<'_> {
    fn wrong(&self, act: &str) -> Option<&Refused> {
        self.refused.as_ref().filter(|one| one.act == act)
    }

    fn given(&self, act: &str, field: &str) -> &str {
        let ours = self.wrong(act).is_some();
        let typed = self.typed.get(field).filter(|_| ours);
        typed.map_or("", String::as_str)
    }

    /// What was typed, or what stands there now.
    fn given_or<'s>(&'s self, act: &str, field: &str, now: &'s str) -> &'s str {
        if self.wrong(act).is_some() {
            self.given(act, field)
        } else {
            now
        }
    }
}

/// A party that the reader may change, and as whom.
struct Case {
    id: PartyId,
    row: Party,
    actor: Actor,
}

fn case(v: &View, number: &str) -> Result<Case, NoPage> {
    let id = PartyId(number.parse().map_err(|_| NoPage::NotFound)?);
    let row = v.state().people.parties.get(id).ok_or(NoPage::NotFound)?;
    let actor = acting_for(v, id).ok_or(NoPage::NotFound)?;
    Ok(Case {
        id,
        row: row.clone(),
        actor,
    })
}

pub(super) fn routes() -> Vec<Placed> {
    let mut routes = vec![get("/me/details/{party}", Does::SignedIn, page)];
    routes.extend(forms());
    routes
}

/// The forms, each with its act.
macro_rules! forms {
    ($($act:literal),* $(,)?) => {
        fn forms() -> Vec<Placed> {
            vec![$(post(
                concat!("/me/details/{party}/", $act),
                Does::Act($act),
                |site, visit, number, form| perform(site, visit, number, form, $act),
            )),*]
        }
    };
}

forms! {
    "edit-party",
    "choose-languages",
    "file-interests",
    "name-contact",
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

fn show(v: &View, case: &Case, refused: Option<Refused>, typed: Typed) -> Page {
    let row = &case.row;
    let name = v.own_name(case.id);
    let tags = row.languages.iter().map(LanguageTag::as_str);
    html(&Details {
        v,
        id: case.id.0,
        key: v.fresh_key()?,
        is_person: row.kind == PartyKind::Person,
        party: name.clone(),
        name,
        country: row
            .country
            .map(|country| country.code().to_owned())
            .unwrap_or_default(),
        languages: tags.collect::<Vec<_>>().join(", "),
        contact: row.contact.map(|one| (one.0, v.own_name(one))),
        interests_at: row.interests_at,
        changed: v.visit.address.ends_with("?changed=yes"),
        refused,
        typed,
    })
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
        let refused = match asked(v, &case, act, &given) {
            Err(text) => Refused {
                act,
                text,
                clause: None,
            },
            Ok(fields) => match v.act_as(case.actor, given("key"), act, fields)? {
                Done::At(_) => return Ok(to(&landing(v, &number))),
                Done::Refused(refusal) => Refused::of(v, act, &refusal),
            },
        };
        let page = show(v, &case, Some(refused), typed)?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    })
    .await
}

/// Back to the page; who gave an organization into other hands has none there any more.
fn landing(v: &View, number: &str) -> String {
    let now = View::new(v.site.clone(), v.visit.clone());
    match case(&now, number) {
        Ok(_) => format!("/me/details/{number}?changed=yes"),
        Err(_) => "/me".to_owned(),
    }
}

/// The fields of an act, or what cannot be read of the form.
fn asked<'t>(
    v: &View,
    case: &Case,
    act: &str,
    given: &dyn Fn(&str) -> &'t str,
) -> Result<Map<String, Value>, String> {
    let party = ("party", json!(case.id));
    Ok(match act {
        "edit-party" => {
            let mut all = fields([party, ("contact-details", json!(given("contact-details")))]);
            // A name that stays is no change, and is not written again.
            if given("name") != v.own_name(case.id) {
                all.insert("name".to_owned(), json!(given("name")));
            }
            if !given("country").is_empty() {
                let country = Country::parse(given("country"));
                let country = country.ok_or_else(|| v.say("join-country-hint"))?;
                all.insert("country".to_owned(), json!(country.code()));
            }
            all
        }
        "choose-languages" => {
            let mut tags = Vec::new();
            for tag in given("languages").split([',', ' ', '،']) {
                if !tag.is_empty() {
                    let tag: Result<LanguageTag, _> = serde_json::from_value(json!(tag));
                    let tag = tag.map_err(|_| v.say("me-languages-wrong"))?;
                    tags.push(json!(tag));
                }
            }
            fields([party, ("languages", Value::Array(tags))])
        }
        "file-interests" => fields([("statement", json!(given("statement")))]),
        _ => {
            let number: u32 = given("contact")
                .parse()
                .map_err(|_| v.say("me-person-missing"))?;
            fields([party, ("contact", json!(number))])
        }
    })
}
