//! One membership, for those it belongs to or who answer for it: how it stands, what the charter asks at a check-in, who
//! represents it, what may be changed, how it is left. Each form is one act; what is refused comes back in words.

use super::tasks::{Clause, clause};
use crate::account::to;
use crate::acting::{Done, fields};
use crate::page::{self, NoPage, Page, html};
use crate::routes::{Does, Placed, get, post};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::actor::Actor;
use assembly::bodies::Bylaws;
use assembly::entry::Ground;
use assembly::ids::{MemberId, PartyId};
use assembly::membership::{ChangeKind, Member};
use assembly::moment::Moment;
use assembly::refusal::Refusal;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use charter::explain::explain;
use charter::{PartyKind, RepresentativeKind};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was typed, by the names of the fields.
type Typed = BTreeMap<String, String>;

#[derive(Template)]
#[template(path = "me/membership.html")]
struct MembershipPage<'v> {
    v: &'v View,
    id: u32,
    key: String,
    body: BodyLink,
    party: String,
    class: String,
    standing: Option<String>,
    joined: Moment,
    ended: Option<Moment>,
    check_in: Option<CheckIn>,
    representatives: Option<Representatives>,
    classes: Vec<String>,
    appeal: Option<u32>,
    history: Vec<(Moment, String)>,
    refused: Option<Refused>,
    typed: Typed,
}

impl MembershipPage<'_> {
    /// What was typed into a field of the form that came back.
    fn given(&self, act: &str, field: &str) -> &str {
        let ours = self.refused.as_ref().is_some_and(|one| one.act == act);
        let typed = self.typed.get(field).filter(|_| ours);
        typed.map_or("", String::as_str)
    }

    /// Why the form of this act was refused, if it was.
    fn wrong(&self, act: &str) -> Option<&Refused> {
        self.refused.as_ref().filter(|one| one.act == act)
    }
}

/// What stands in the way of an act.
pub(super) struct Refused {
    pub(super) act: &'static str,
    pub(super) text: String,
    pub(super) clause: Option<Clause>,
}

impl Refused {
    pub(super) fn of(v: &View, act: &'static str, refusal: &Refusal) -> Refused {
        Refused {
            act,
            text: house::said::refusal(v.words, refusal),
            clause: refusal.ground.as_ref().and_then(|one| clause(v, one)),
        }
    }
}

/// The check-in of the body.
struct CheckIn {
    /// The rule in plain words.
    rules: Vec<String>,
    clause: Option<Clause>,
    /// When the newest answer came.
    answered: Option<Moment>,
    /// Until when the open one can be answered.
    until: Option<Moment>,
    /// The standing of who misses it.
    silence: String,
    /// Whether an answer is wanted now, or would still help.
    may_answer: bool,
}

/// Who represents an organization.
struct Representatives {
    clause: Option<Clause>,
    named: Vec<(u32, String, String)>,
    /// People who are near: they can be chosen without knowing their number.
    known: Vec<(u32, String)>,
    roles: Vec<(&'static str, String)>,
    may_name: bool,
}

/// A membership that the reader may see, and as whom.
struct Case {
    id: MemberId,
    row: Member,
    actor: Actor,
}

/// The actor for a party, whatever hat is on; none where the reader does not answer for it.
pub(super) fn acting_for(v: &View, party: PartyId) -> Option<Actor> {
    let (actor, person) = (v.actor()?, v.person()?);
    if party == person {
        return Some(Actor {
            on_behalf: None,
            ..actor
        });
    }
    house::accounts::acts_for(v.state(), person, party).then_some(Actor {
        on_behalf: Some(party),
        ..actor
    })
}

fn case(v: &View, number: &str) -> Result<Case, NoPage> {
    let id = MemberId(number.parse().map_err(|_| NoPage::NotFound)?);
    let row = v.state().membership.members.get(id);
    let row = row.ok_or(NoPage::NotFound)?.clone();
    let actor = acting_for(v, row.party).ok_or(NoPage::NotFound)?;
    Ok(Case { id, row, actor })
}

pub(super) fn routes() -> Vec<Placed> {
    let mut routes = vec![get("/me/memberships/{member}", Does::SignedIn, page)];
    routes.extend(forms());
    routes
}

/// The forms, each with its act.
macro_rules! forms {
    ($($act:literal),* $(,)?) => {
        fn forms() -> Vec<Placed> {
            vec![$(post(
                concat!("/me/memberships/{member}/", $act),
                Does::Act($act),
                |site, visit, number, form| perform(site, visit, number, form, $act),
            )),*]
        }
    };
}

forms! {
    "check-in",
    "resign",
    "change-class",
    "name-representative",
    "appeal-ending",
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
        let asked = asked(v, &case, act, &given);
        let refused = match asked {
            Err(text) => Refused {
                act,
                text,
                clause: None,
            },
            Ok(fields) => match v.act_as(case.actor, given("key"), act, fields)? {
                Done::At(_) => return Ok(to(&format!("/me/memberships/{number}"))),
                Done::Refused(refusal) => Refused::of(v, act, &refusal),
            },
        };
        let page = show(v, &case, Some(refused), typed)?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    })
    .await
}

/// The fields of an act, or what cannot be read of the form.
fn asked<'t>(
    v: &View,
    case: &Case,
    act: &str,
    given: &dyn Fn(&str) -> &'t str,
) -> Result<Map<String, Value>, String> {
    let member = ("member", json!(case.id));
    Ok(match act {
        "check-in" => fields([member, ("contact-details", json!(given("contact-details")))]),
        "resign" if given("sure") != "yes" => return Err(v.say("me-resign-sure-missing")),
        "resign" => fields([member, ("reason", json!(given("reason")))]),
        "change-class" => fields([
            member,
            ("class", json!(given("class"))),
            ("reason", json!(given("reason"))),
        ]),
        "appeal-ending" => {
            let closed = v.shown.community.closed.as_ref();
            let departure = closed.and_then(|closed| closed.departs.get(&case.id));
            let departure = departure.ok_or_else(|| v.say("web-not-found-title"))?;
            fields([
                ("departure", json!(departure)),
                ("grounds", json!(given("grounds"))),
            ])
        }
        _ => {
            let typed = given("number");
            let number = if typed.is_empty() {
                given("person")
            } else {
                typed
            };
            let number: u32 = number.parse().map_err(|_| v.say("me-person-missing"))?;
            let mut all = fields([member, ("person", json!(number))]);
            match given("role") {
                "none" => {}
                role @ ("primary" | "alternate" | "other") => {
                    all.insert("role".to_owned(), json!(role));
                }
                _ => return Err(v.say("me-role-missing")),
            }
            all
        }
    })
}

fn show(v: &View, case: &Case, refused: Option<Refused>, typed: Typed) -> Page {
    let row = &case.row;
    let bylaws = v.bylaws(row.body);
    let standing = bylaws.and_then(|bylaws| bylaws.standing(row.standing));
    let runs = row.ended.is_none();
    html(&MembershipPage {
        v,
        id: case.id.0,
        key: v.fresh_key()?,
        body: v.link(row.body),
        party: v.own_name(row.party),
        class: v.handle(row.class),
        standing: standing.map(|standing| plain_words(&standing.name)),
        joined: row.joined,
        ended: row.ended,
        check_in: bylaws
            .filter(|_| runs)
            .and_then(|bylaws| check_in(v, row, bylaws)),
        representatives: match bylaws.filter(|_| runs) {
            Some(bylaws) => representatives(v, case, bylaws)?,
            None => None,
        },
        classes: match bylaws.filter(|_| runs) {
            Some(bylaws) => classes(v, case, bylaws)?,
            None => Vec::new(),
        },
        appeal: appeal(v, case)?,
        history: history(v, row),
        refused,
        typed,
    })
}

/// The ground that a clause of the charter in force is.
fn ground(v: &View, member: &Member, clause: charter::ClauseIx) -> Option<Ground> {
    let charter = v.state().bodies.list.get(member.body)?.charter?;
    Some(Ground {
        charter,
        clause,
        path: Vec::new(),
    })
}

fn check_in(v: &View, row: &Member, bylaws: &Bylaws) -> Option<CheckIn> {
    let rule = bylaws.rules.check_in.as_ref()?;
    let readings = explain(&bylaws.rules);
    let said = readings.iter().filter(|one| one.clause == rule.clause);
    // Other rules may stand in the same clause.
    let rules = said
        .flat_map(|one| &one.sayings)
        .filter(|one| one.id.starts_with("charter-check-in"))
        .map(|one| house::said::reading(v.words, one));
    let answers = &v.state().membership.checked_in;
    let answered = answers.get(&(row.party, row.body)).copied();
    let open = v.state().open_round(row.body);
    let silent = bylaws.standing_id(&rule.silence) == Some(row.standing);
    Some(CheckIn {
        rules: rules.collect(),
        clause: ground(v, row, rule.clause).and_then(|one| clause(v, &one)),
        answered,
        until: open.map(|(_, closes)| closes),
        silence: plain_words(&rule.silence),
        may_answer: match open {
            Some((opened, _)) => answered.is_none_or(|at| at < opened),
            None => silent,
        },
    })
}

fn representatives(
    v: &View,
    case: &Case,
    bylaws: &Bylaws,
) -> Result<Option<Representatives>, NoPage> {
    let parties = &v.state().people.parties;
    let party = parties.get(case.row.party).ok_or(NoPage::NotFound)?;
    if party.kind != PartyKind::Organization {
        return Ok(None);
    }
    let rule = bylaws.rules.representation.as_ref();
    let others = v.state().membership.representatives.get(&case.id);
    let primary = case.row.primary.map(|one| (one, "primary"));
    let others = others.into_iter().flatten().map(|(one, kind)| {
        let word = match kind {
            RepresentativeKind::Primary => "primary",
            RepresentativeKind::Alternate => "alternate",
            RepresentativeKind::Other => "other",
        };
        (*one, word)
    });
    let named: Vec<(PartyId, &str)> = primary.into_iter().chain(others).collect();
    let mut known: Vec<PartyId> = named.iter().map(|(one, _)| *one).collect();
    known.extend(party.contact);
    known.extend(v.person());
    known.sort_unstable();
    known.dedup();
    // Whoever answers for the organization may name, unless the charter gives the naming to others.
    let person = v.person().ok_or(NoPage::NotFound)?;
    let probe = fields([
        ("member", json!(case.id)),
        ("person", json!(person)),
        ("role", json!("primary")),
    ]);
    let may_name = v
        .could_as(case.actor, "name-representative", probe)?
        .is_ok();
    let mut roles = vec![("primary", v.say("me-role-primary"))];
    if rule.is_none_or(|rule| rule.alternates > 0) {
        roles.push(("alternate", v.say("me-role-alternate")));
    }
    if rule.is_some_and(|rule| rule.others > 0) {
        roles.push(("other", v.say("me-role-other")));
    }
    Ok(Some(Representatives {
        clause: rule
            .and_then(|rule| ground(v, &case.row, rule.clause))
            .and_then(|one| clause(v, &one)),
        named: named
            .into_iter()
            .map(|(one, word)| (one.0, v.own_name(one), v.say(&format!("me-role-{word}"))))
            .collect(),
        known: known
            .into_iter()
            .map(|one| (one.0, v.own_name(one)))
            .collect(),
        roles,
        may_name,
    }))
}

/// The classes to which this membership could change now by its own wish.
fn classes(v: &View, case: &Case, bylaws: &Bylaws) -> Result<Vec<String>, NoPage> {
    let mut found = Vec::new();
    for class in &bylaws.rules.classes {
        if bylaws.class_id(&class.name) == Some(case.row.class) {
            continue;
        }
        let probe = fields([("member", json!(case.id)), ("class", json!(&*class.name))]);
        if v.could_as(case.actor, "change-class", probe)?.is_ok() {
            found.push(class.name.to_string());
        }
    }
    Ok(found)
}

/// The end of this membership that was decided, if one may appeal against it now.
fn appeal(v: &View, case: &Case) -> Result<Option<u32>, NoPage> {
    let closed = v.shown.community.closed.as_ref();
    let Some(departure) = closed.and_then(|closed| closed.departs.get(&case.id)) else {
        return Ok(None);
    };
    let probe = fields([("departure", json!(departure)), ("grounds", json!("…"))]);
    let could = v.could_as(case.actor, "appeal-ending", probe)?;
    Ok(could.is_ok().then_some(departure.0))
}

/// What changed, oldest first, as it is known now.
fn history(v: &View, row: &Member) -> Vec<(Moment, String)> {
    let changes = &v.state().membership.changes;
    let mut list = Vec::new();
    let mut next = Some(row.last_change);
    while let Some(change) = next.and_then(|id| changes.get(id)) {
        list.push((change.held_from, changed(v, change.kind)));
        next = change.before;
    }
    list.reverse();
    list
}

fn changed(v: &View, kind: ChangeKind) -> String {
    let word = |id| words::Value::Text(v.handle(id));
    let name = |id| words::Value::Text(v.own_name(id));
    let say = |id: &str, args: &[(&str, words::Value)]| v.say_with(id, args);
    match kind {
        ChangeKind::Joined(class, _) => say("me-change-joined", &[("class", word(class))]),
        ChangeKind::Class(class) => say("me-change-class", &[("class", word(class))]),
        ChangeKind::Standing(one) => say("me-change-standing", &[("standing", word(one))]),
        ChangeKind::Primary(Some(one)) => say("me-change-primary", &[("name", name(one))]),
        ChangeKind::Primary(None) => v.say("me-change-no-primary"),
        ChangeKind::Ended => v.say("me-change-ended"),
        ChangeKind::Resumed => v.say("me-change-resumed"),
        ChangeKind::Void => v.say("me-change-void"),
        ChangeKind::Represented(one, Some(_)) => {
            say("me-change-represented", &[("name", name(one))])
        }
        ChangeKind::Represented(one, None) => {
            say("me-change-not-represented", &[("name", name(one))])
        }
        ChangeKind::Party(_, one) => say("me-change-party", &[("name", name(one))]),
    }
}
