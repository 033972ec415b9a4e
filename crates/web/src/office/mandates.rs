//! Who could do what in a body: each right with its clause, who holds it, and who those people are now; and the question
//! "could she do this?", asked with a name and answered as an act would be. Everybody may look: it follows from the charter
//! and the public record.

use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::actor::{Actor, Role};
use assembly::bodies::{self, HeldAs, Mandated, Right};
use assembly::ids::{BodyId, PartyId};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use charter::Power;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;
use words::Value;

/// The most people among whom a name is looked for, beside those who hold offices.
const MOST_NAMES: usize = 1_000;
/// The most characters of a name that is asked for.
const LONGEST_NAME: usize = 200;

#[derive(Template)]
#[template(path = "office/mandates.html")]
struct Page<'v> {
    v: &'v View,
    body: BodyLink,
    asked: Asked,
    powers: Vec<(&'static str, String, bool)>,
    known: Vec<String>,
    answers: Vec<Answer>,
    nobody: bool,
    rows: Vec<Row>,
}

/// One line of the table.
struct Row {
    what: String,
    holder: String,
    people: Vec<String>,
    /// What stands where there are no people: anyone, each member, a vacancy.
    otherwise: Option<String>,
    more: Vec<String>,
    clause: String,
}

/// An answer to "could she?".
struct Answer {
    name: String,
    is_yes: bool,
    text: String,
    clause: Option<String>,
}

/// The question.
#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    who: String,
    #[serde(default)]
    what: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let table = bodies::mandates(v.state(), id, v.now);
        let power = Power::NAMES.iter().find(|(word, _)| *word == asked.what);
        let who = asked.who.trim();
        let is_asked = !who.is_empty() && power.is_some();
        let answers: Vec<Answer> = match power {
            Some((_, power)) if is_asked => named(v, id, who)
                .into_iter()
                .map(|party| answer(v, id, *power, party))
                .collect(),
            _ => Vec::new(),
        };
        html(&Page {
            v,
            body: v.link(id),
            powers: powers(v, id, &asked.what),
            known: known(v, &table),
            nobody: is_asked && answers.is_empty(),
            answers,
            rows: rows(v, id, &table),
            asked,
        })
    })
    .await
}

/// The powers that a charter gives, each with its word for addresses.
fn powers(v: &View, body: BodyId, chosen: &str) -> Vec<(&'static str, String, bool)> {
    let rules = v.bylaws(body).map(|bylaws| &bylaws.rules.powers);
    let given: BTreeSet<Power> = rules.into_iter().flatten().map(|rule| rule.power).collect();
    let all = Power::NAMES.iter();
    all.filter(|(_, power)| given.contains(power))
        .map(|(word, power)| (*word, power_said(v, *power), *word == chosen))
        .collect()
}

/// The names in the table, to choose from.
fn known(v: &View, table: &[Mandated]) -> Vec<String> {
    let people = table.iter().flat_map(|row| &row.people);
    let people: BTreeSet<PartyId> = people.copied().collect();
    let mut names: Vec<String> = people
        .into_iter()
        .filter_map(|party| v.known_name(party))
        .collect();
    v.words.sort_by_name(&mut names, |name| name);
    names.dedup();
    names
}

/// Those of that name: holders of office in any body, those to whom something was handed on, and members of this body.
fn named(v: &View, body: BodyId, name: &str) -> Vec<PartyId> {
    let wanted = words::name_terms(&name.chars().take(LONGEST_NAME).collect::<String>());
    if wanted.is_empty() {
        return Vec::new();
    }
    let terms = v.state().offices.terms.iter();
    let sitting = terms.filter(|(_, term)| term.ended.is_none());
    let mut all: BTreeSet<PartyId> = sitting.map(|(_, term)| term.holder).collect();
    let handed = v.state().bodies.delegations.keys();
    all.extend(handed.map(|(_, _, to)| *to));
    let roll = v.state().roll(body, v.now, v.shown.position());
    for member in roll.take(MOST_NAMES) {
        all.insert(member.party);
        all.extend(member.primary);
    }
    all.into_iter()
        .filter(|party| {
            let name = v.known_name(*party);
            name.is_some_and(|name| words::name_terms(&name) == wanted)
        })
        .collect()
}

/// What an act by that power would be told.
fn answer(v: &View, body: BodyId, power: Power, party: PartyId) -> Answer {
    let kind = v.state().people.parties.get(party).map(|row| row.kind);
    let actor = match kind {
        // An organization acts through whoever represents it there.
        Some(charter::PartyKind::Organization) => {
            let member = v.state().member_in(party, body);
            let person = member.and_then(|(_, row)| row.primary);
            Actor {
                on_behalf: Some(party),
                ..Actor::person(person.unwrap_or(party))
            }
        }
        Some(charter::PartyKind::Person) | None => Actor::person(party),
    };
    let name = v.name(party);
    match bodies::may_use(&v.shown.community, actor, power, body, v.now) {
        Ok(mandate) => Answer {
            text: v.say_with(
                "office-could-yes",
                &[
                    ("name", Value::Text(name.clone())),
                    ("role", role(v, mandate.role).into()),
                ],
            ),
            name,
            is_yes: true,
            clause: Some(v.clause_number(body, mandate.clause)),
        },
        Err(refusal) => Answer {
            name,
            is_yes: false,
            text: house::said::refusal(v.words, &refusal),
            clause: refusal
                .ground
                .map(|ground| v.clause_number(body, ground.clause)),
        },
    }
}

fn role(v: &View, role: Role) -> String {
    match role {
        Role::Anyone => v.say("office-as-anyone"),
        Role::Member(_) => v.say("office-as-member"),
        Role::Office(body, office) => in_office(v, "office-as-office", body, office),
        Role::Interim(body, office) => in_office(v, "office-as-interim", body, office),
        Role::Delegate(_) => v.say("office-as-delegate"),
        Role::Alternate(..) => v.say("office-as-alternate"),
        Role::Operator => v.say("office-as-operator"),
        Role::Clock => v.say("office-as-clock"),
        Role::Server => v.say("office-as-server"),
    }
}

fn in_office(v: &View, id: &str, body: BodyId, office: assembly::ids::NameId) -> String {
    v.say_with(
        id,
        &[
            ("office", Value::Text(v.handle(office))),
            ("body", Value::Text(v.link(body).short)),
        ],
    )
}

fn rows(v: &View, body: BodyId, table: &[Mandated]) -> Vec<Row> {
    table.iter().map(|row| shown(v, body, row)).collect()
}

fn shown(v: &View, body: BodyId, row: &Mandated) -> Row {
    let otherwise = match row.held_as {
        HeldAs::Anyone => Some("office-as-anyone"),
        HeldAs::Member => Some("office-each-member"),
        HeldAs::Clock => Some("office-as-clock"),
        HeldAs::Server => Some("office-as-server"),
        HeldAs::Operator => Some("office-as-operator"),
        HeldAs::WholeMotion => Some("office-all-by-vote"),
        HeldAs::Nobody => Some("office-not-here"),
        HeldAs::Office
        | HeldAs::OrganMember
        | HeldAs::OrganChair
        | HeldAs::OrganMotion
        | HeldAs::Report => row.people.is_empty().then_some("office-vacant"),
    };
    let mut more = Vec::new();
    for (to, until) in &row.delegates {
        let name = ("name", Value::Text(v.name(*to)));
        more.push(match until {
            Some(until) => {
                let until = ("moment", Value::utc(until.0));
                v.say_with("office-handed-until", &[name, until])
            }
            None => v.say_with("office-handed", &[name]),
        });
    }
    if row.delegable && row.delegates.is_empty() {
        more.push(v.say("office-delegable"));
    }
    if let Some(by) = &row.witnessed_by {
        let by = ("by", Value::Text(plain_words(by)));
        more.push(v.say_with("office-witnessed", &[by]));
    }
    Row {
        what: right(v, &row.right),
        holder: holder(v, row, body),
        people: row.people.iter().map(|party| v.name(*party)).collect(),
        otherwise: otherwise.map(|id| v.say(id)),
        more,
        clause: v.clause_number(body, row.clause),
    }
}

/// The holder as people say it, with how it acts.
pub(super) fn holder(v: &View, row: &Mandated, body: BodyId) -> String {
    let name = plain_words(&row.holder);
    let name = if row.place == body {
        name
    } else {
        let values = [
            ("name", Value::Text(name)),
            ("body", Value::Text(v.link(row.place).short)),
        ];
        v.say_with("office-holder-elsewhere", &values)
    };
    let id = match row.held_as {
        HeldAs::Anyone => return v.say("office-as-anyone"),
        HeldAs::Member => return v.say("office-as-member"),
        HeldAs::Clock => return v.say("office-as-clock"),
        HeldAs::Server => return v.say("office-as-server"),
        HeldAs::Operator => return v.say("office-as-operator"),
        HeldAs::Office | HeldAs::Nobody => return name,
        HeldAs::OrganMember => "office-by-any",
        HeldAs::OrganChair => "office-by-chair",
        HeldAs::OrganMotion | HeldAs::WholeMotion => "office-by-motion",
        HeldAs::Report => "office-by-report",
    };
    v.say_with(id, &[("name", Value::Text(name))])
}

fn power_said(v: &View, power: Power) -> String {
    v.say_with("charter-power-does", &[("power", power.word().into())])
}

/// A right as people say it.
pub(super) fn right(v: &View, right: &Right) -> String {
    let named = |id: &str, name: &str| v.say_with(id, &[("name", Value::Text(plain_words(name)))]);
    match right {
        Right::Power(power) => power_said(v, *power),
        Right::Admission(classes) if classes.is_empty() => v.say("office-right-admission-all"),
        Right::Admission(classes) => {
            let names = classes.iter().map(|name| Value::Text(plain_words(name)));
            let names = Value::List(names.collect());
            v.say_with("office-right-admission", &[("names", names)])
        }
        Right::AdmissionAppeal => v.say("office-right-admission-appeal"),
        Right::Advice => v.say("office-right-advice"),
        Right::Evidence(name) => named("office-right-evidence", name),
        Right::Exception(name) => named("office-right-exception", name),
        Right::Representation => v.say("office-right-representation"),
        Right::Standing(name) => named("office-right-standing", name),
        Right::Ending(name) => named("office-right-ending", name),
        Right::EndingAppeal(name) => named("office-right-ending-appeal", name),
        Right::Amendment => v.say("office-right-amendment"),
        Right::Approval => v.say("office-right-approval"),
        Right::Text(name) => named("office-right-text", name),
    }
}
