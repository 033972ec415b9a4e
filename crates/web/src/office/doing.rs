//! The forms on a membership: each is one act. What is refused comes back to its form in words, with what was typed.

use super::case::{Case, Refused, case, show};
use crate::account::to;
use crate::acting::{Done, fields};
use crate::page;
use crate::routes::{Does, Placed, post};
use crate::site::Site;
use crate::visit::Visit;
use assembly::moment::Moment;
use assembly::people::Country;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The forms, each with its act.
macro_rules! forms {
    ($($act:literal),* $(,)?) => {
        pub(super) fn routes() -> Vec<Placed> {
            vec![$(post(concat!("/memberships/{member}/", $act), Does::Act($act), |site, visit, number, form| {
                perform(site, visit, number, form, $act)
            })),*]
        }
    };
}

forms! {
    "suspend", "reinstate", "change-standing", "change-class",
    "open-hearing", "expel", "drop-hearing", "announce-ending", "end-membership", "appeal-ending", "decide-ending",
    "correct-membership", "edit-party",
}

async fn perform(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
    Form(typed): Form<BTreeMap<String, String>>,
    act: &'static str,
) -> Response {
    page::own(site, visit, move |v| {
        let case = case(v, &number)?;
        let back = |why: String, clause: Option<String>, field: Option<&str>| {
            let refused = Refused {
                act: act.to_owned(),
                subject: typed.get("subject").cloned().unwrap_or_default(),
                why,
                clause,
                field: field.map(|name| name.replace('_', "-")),
                typed: typed.clone(),
            };
            let page = show(v, &case, Some(&refused))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        };
        let fields = match act_fields(&case, act, &typed) {
            Ok(fields) => fields,
            Err(wrong) => return back(v.say(wrong.id), None, Some(wrong.field)),
        };
        let key = typed.get("key").map_or("", String::as_str);
        match v.act_as(case.actor, key, act, fields)? {
            Done::At(_) => Ok(to(&format!("/memberships/{number}"))),
            Done::Refused(refusal) => {
                let clause = refusal.ground.as_ref();
                let clause = clause.and_then(|ground| ground.cited(v.state()));
                let why = house::said::refusal(v.words, &refusal);
                back(why, clause, refusal.field)
            }
        }
    })
    .await
}

/// What cannot be read in a form.
pub(super) struct Wrong {
    pub(super) field: &'static str,
    /// The message that says what was expected.
    pub(super) id: &'static str,
}

/// The fields of an act on a membership, from what was typed.
pub(super) fn act_fields(
    case: &Case,
    act: &str,
    typed: &BTreeMap<String, String>,
) -> Result<Map<String, Value>, Wrong> {
    let given = |name: &str| typed.get(name).map_or("", |text| text.trim());
    let member = || ("member", json!(case.id));
    let text = |name: &'static str| (name, json!(given(name)));
    let number = |field: &'static str| {
        let read = given(field).parse::<u64>();
        read.map_err(|_| Wrong {
            field,
            id: "office-choose-one",
        })
    };
    let subject = || {
        u32::try_from(number("subject")?).map_err(|_| Wrong {
            field: "subject",
            id: "office-choose-one",
        })
    };
    let mut read = match act {
        "suspend" | "reinstate" | "change-standing" => {
            fields([member(), text("standing"), text("reason")])
        }
        "change-class" => fields([member(), text("class"), text("reason")]),
        "open-hearing" => fields([member(), text("cause"), text("case"), text("evidence")]),
        "announce-ending" | "end-membership" => fields([member(), text("cause"), text("reason")]),
        "expel" | "drop-hearing" => fields([("hearing", json!(subject()?)), text("reason")]),
        "appeal-ending" => fields([("departure", json!(subject()?)), text("grounds")]),
        "decide-ending" => fields([
            ("departure", json!(subject()?)),
            ("ends", json!(given("ends") == "yes")),
            text("reason"),
        ]),
        "correct-membership" => {
            let since = Moment::parse(given("held-from")).ok_or(Wrong {
                field: "held-from",
                id: "office-choose-day",
            })?;
            fields([
                member(),
                ("entry", json!(number("entry")?)),
                ("correction", correction(given("correction"))?),
                ("held_from", json!(since)),
                text("reason"),
            ])
        }
        "edit-party" => edit(case, &given)?,
        _ => {
            return Err(Wrong {
                field: "act",
                id: "office-choose-one",
            });
        }
    };
    if let Ok(motion) = given("motion").parse::<u32>() {
        read.insert("motion".to_owned(), json!(motion));
    }
    Ok(read)
}

fn correction(word: &str) -> Result<Value, Wrong> {
    Ok(match word.split_once('.') {
        Some((kind @ ("class" | "standing"), name)) => json!({ kind: name }),
        None if ["joined", "ended", "resumed", "void"].contains(&word) => json!(word),
        Some(_) | None => {
            return Err(Wrong {
                field: "correction",
                id: "office-choose-one",
            });
        }
    })
}

/// What is changed of a party, in the name of the body; for oneself without it.
fn edit<'t>(case: &Case, given: &impl Fn(&str) -> &'t str) -> Result<Map<String, Value>, Wrong> {
    let mut read = fields([
        ("party", json!(case.row.party)),
        ("name", json!(given("name"))),
        ("contact-details", json!(given("contact-details"))),
    ]);
    if case.is_office {
        read.insert("body".to_owned(), json!(case.body()));
    }
    if !given("country").is_empty() {
        let country = Country::parse(&given("country").to_uppercase()).ok_or(Wrong {
            field: "country",
            id: "join-country-hint",
        })?;
        read.insert("country".to_owned(), json!(country.code()));
    }
    Ok(read)
}
