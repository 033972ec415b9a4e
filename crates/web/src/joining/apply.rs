//! The form to join: made from the rules of the body and of those that one form also feeds. Sending it registers the
//! organization if it is new, declares what was answered, claims the domain, and applies.

use super::files::{self, FileRow};
use crate::account::to;
use crate::acting::{Done, fields};
use crate::body::Tab;
use crate::body::asks::{Choice, Question, Tick, questions, read};
use crate::look::TabLink;
use crate::page::{self, NoPage, Page, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies::Bylaws;
use assembly::closed::Fingerprint;
use assembly::ids::{BodyId, PartyId};
use assembly::people::Country;
use assembly::refusal::Refusal;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use charter::{Nesting, PartyKind};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was typed, by the names of the fields.
pub(super) type Typed = BTreeMap<String, String>;
/// The most bytes of a saved form.
const MOST_SAVED: usize = 256 << 10;

#[derive(Template)]
#[template(path = "joining/apply.html")]
struct Apply<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    key: String,
    saved: bool,
    refused: Option<Refused>,
    who: Vec<Choice>,
    of_organizations: bool,
    name: String,
    country: String,
    sections: Vec<Section>,
    asks_domain: bool,
    domain: String,
    statement: String,
    evidence: Vec<String>,
    sent: String,
    files: Vec<FileRow>,
}

impl Apply<'_> {
    /// Whether what stands in the way is at this field.
    fn wrong_at(&self, field: &str) -> bool {
        self.refused
            .as_ref()
            .is_some_and(|refused| refused.field == *field)
    }
}

/// What stands in the way, and at which field.
struct Refused {
    text: String,
    field: String,
    clause: Option<String>,
}

impl Section {
    /// The field with the class that somebody wants to join.
    fn class_field(&self) -> String {
        format!("class.{}", self.body.handle)
    }
}

/// What one body asks.
struct Section {
    body: BodyLink,
    /// Chosen with a box, where it is another body than the one applied to.
    is_other: bool,
    chosen: bool,
    classes: Vec<Choice>,
    questions: Vec<Question>,
    duties: Vec<Tick>,
}

#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    class: String,
    #[serde(default)]
    saved: String,
}

/// The name under which the form of a body is saved.
fn draft_name(body: &str) -> String {
    format!("apply/{body}")
}

pub(crate) async fn form(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(which): Query<Which>,
) -> Response {
    page::own(site, visit, move |v| {
        if v.person().is_none() {
            return Ok(to("/welcome"));
        }
        let mut typed = saved(v, &handle)?;
        if !which.class.is_empty() {
            typed.insert(format!("class.{handle}"), which.class.clone());
        }
        show(v, &handle, &typed, None, !which.saved.is_empty())
    })
    .await
}

/// The form with what was typed, and what stands in the way at one field.
pub(super) fn draw(v: &View, handle: &str, typed: &Typed, wrong: Option<(&str, String)>) -> Page {
    let refused = wrong.map(|(field, text)| Refused {
        text,
        field: field.to_owned(),
        clause: None,
    });
    show(v, handle, typed, refused, false)
}

fn saved(v: &View, handle: &str) -> Result<Typed, NoPage> {
    let (Some(own), Some(known)) = (&v.site.signing_in, &v.visit.signed_in) else {
        return Ok(Typed::new());
    };
    let draft = own
        .accounts
        .draft(known.account(), own.community, &draft_name(handle))?;
    Ok(draft
        .and_then(|draft| serde_json::from_slice(&draft.content).ok())
        .unwrap_or_default())
}

fn show(v: &View, handle: &str, typed: &Typed, refused: Option<Refused>, was_saved: bool) -> Page {
    let id = v.body(handle).ok_or(NoPage::NotFound)?;
    let bylaws = v.bylaws(id).ok_or(NoPage::NotFound)?;
    let body = v.link(id);
    let tabs = v.tabs(&body, Tab::Join);
    let given = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let class = class_of(bylaws, typed, handle);
    let of_organizations = class.is_none_or(|class| class.of != Some(PartyKind::Person));
    let who = who(v, typed, class.and_then(|class| class.of))?;
    let sections: Vec<Section> = std::iter::once((id, false))
        .chain(also(v, id, bylaws).into_iter().map(|other| (other, true)))
        .filter_map(|(body, is_other)| section(v, body, is_other, typed))
        .collect();
    let asked = class.map(|class| crate::body::asks::Asks::of(bylaws, class));
    let evidence = asked.iter().flat_map(|asks| &asks.evidence);
    let evidence = evidence.filter_map(|name| {
        bylaws
            .rules
            .evidence
            .iter()
            .find(|rule| *rule.name == **name)
    });
    html(&Apply {
        v,
        key: match typed.get("key") {
            Some(key) => key.clone(),
            None => v.fresh_key()?,
        },
        saved: was_saved,
        refused,
        who,
        of_organizations,
        name: given("name"),
        country: given("country"),
        asks_domain: asked.as_ref().is_some_and(|asks| asks.domain),
        evidence: evidence.map(|rule| rule.ask.clone()).collect(),
        files: files::waiting(v, typed)?,
        sections,
        domain: given("domain"),
        statement: given("statement"),
        sent: given("evidence"),
        tabs,
        body,
    })
}

/// The class applied for: the one chosen, or the only one.
fn class_of<'b>(
    bylaws: &'b Bylaws,
    typed: &Typed,
    handle: &str,
) -> Option<&'b charter::Ruled<charter::Class>> {
    let all = &bylaws.rules.classes;
    let wanted = typed.get(&format!("class.{handle}"));
    let found = all
        .iter()
        .find(|class| wanted.is_some_and(|wanted| *wanted == *class.name));
    found.or(if all.len() == 1 { all.first() } else { None })
}

/// Bodies that the same form may also go to: a parent that must accept first, and those that the charter names.
fn also(v: &View, id: BodyId, bylaws: &Bylaws) -> Vec<BodyId> {
    let parents = bylaws.rules.body.iter().flat_map(|rule| &rule.parents);
    let parents = parents
        .filter(|parent| parent.admission == Nesting::ParentFirst)
        .map(|parent| &parent.body);
    let shared = bylaws
        .rules
        .admissions
        .iter()
        .flat_map(|admission| &admission.shared_with);
    let mut list: Vec<BodyId> = Vec::new();
    for body in parents.chain(shared).filter_map(|name| v.body(name)) {
        if body != id && !list.contains(&body) {
            list.push(body);
        }
    }
    list
}

fn section(v: &View, id: BodyId, is_other: bool, typed: &Typed) -> Option<Section> {
    let bylaws = v.bylaws(id)?;
    let body = v.link(id);
    let class = class_of(bylaws, typed, &body.handle);
    let classes = bylaws.rules.classes.iter().map(|one| Choice {
        value: one.name.to_string(),
        label: plain_words(&one.name),
        here: class.is_some_and(|class| class.name == one.name),
    });
    let (questions, duties) = questions(
        v,
        bylaws,
        class.map(|class| &class.rule),
        typed,
        &format!(".{}", body.handle),
    );
    Some(Section {
        chosen: !is_other
            || typed.contains_key(&format!("also.{}", body.handle))
            || !typed.contains_key("key"),
        classes: classes.collect(),
        is_other,
        questions,
        duties,
        body,
    })
}

/// As whom one may apply.
fn who(v: &View, typed: &Typed, of: Option<PartyKind>) -> Result<Vec<Choice>, NoPage> {
    let chosen = typed.get("who").cloned();
    let choice = |value: String, label: String| Choice {
        here: chosen.as_ref().is_some_and(|chosen| *chosen == value),
        value,
        label,
    };
    let mut list = Vec::new();
    if of != Some(PartyKind::Organization)
        && let Some(person) = v.person()
    {
        list.push(choice("me".to_owned(), v.own_name(person)));
    }
    if of != Some(PartyKind::Person) {
        let hats = v.hats()?;
        list.extend(
            hats.into_iter()
                .filter(|hat| !hat.value.is_empty())
                .map(|hat| choice(hat.value, hat.name)),
        );
        list.push(choice("new".to_owned(), v.say("join-new-organization")));
    }
    if !list.iter().any(|one| one.here)
        && let Some(first) = list.first_mut()
    {
        first.here = true;
    }
    Ok(list)
}

pub(crate) async fn send(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    page::own(site, visit, move |v| {
        let typed: Typed = pairs
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .collect();
        if typed.contains_key("save") {
            return save(v, &handle, &typed);
        }
        if let Some(id) = typed.get("remove") {
            files::remove(v, id)?;
            return show(v, &handle, &typed, None, false);
        }
        if typed.contains_key("again") {
            return show(v, &handle, &typed, None, false);
        }
        match sent(v, &handle, &typed)? {
            Ok(place) => {
                forget(v, &handle)?;
                Ok(to(&place))
            }
            Err(refused) => {
                let page = show(v, &handle, &typed, Some(refused), false)?;
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
            }
        }
    })
    .await
}

fn save(v: &View, handle: &str, typed: &Typed) -> Page {
    let (Some(own), Some(known)) = (&v.site.signing_in, &v.visit.signed_in) else {
        return Err(NoPage::NotFound);
    };
    let kept: Typed = typed
        .iter()
        .filter(|(name, _)| !["save", "key", "file", "remove"].contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let content = serde_json::to_vec(&kept).map_err(|why| NoPage::Fault(why.to_string()))?;
    if content.len() > MOST_SAVED {
        let refused = Refused {
            text: v.say("join-too-long"),
            field: String::new(),
            clause: None,
        };
        let page = show(v, handle, typed, Some(refused), false)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let draft = house::accounts::Draft {
        community: own.community,
        form: draft_name(handle),
        content,
        saved_ms: v.now.0,
    };
    own.accounts.save_draft(known.account(), &draft)?;
    Ok(to(&format!("/bodies/{handle}/apply?saved=yes")))
}

fn forget(v: &View, handle: &str) -> Result<(), NoPage> {
    if let (Some(own), Some(known)) = (&v.site.signing_in, &v.visit.signed_in) {
        own.accounts
            .drop_draft(known.account(), own.community, &draft_name(handle))?;
    }
    Ok(())
}

/// Sends the form: one act after the other, each the same if it is sent twice. The address of the application, or what is
/// in the way.
fn sent(v: &View, handle: &str, typed: &Typed) -> Result<Result<String, Refused>, NoPage> {
    let id = v.body(handle).ok_or(NoPage::NotFound)?;
    let bylaws = v.bylaws(id).ok_or(NoPage::NotFound)?;
    let given = |name: &str| typed.get(name).map_or("", |value| value.trim());
    let stop = |text: String, field: &str| {
        Ok(Err(Refused {
            text,
            field: field.to_owned(),
            clause: None,
        }))
    };
    let key = given("key");
    if class_of(bylaws, typed, handle).is_none() {
        return stop(v.say("join-choose-class"), &format!("class.{handle}"));
    }
    let mut targets = vec![id];
    targets.extend(
        also(v, id, bylaws)
            .into_iter()
            .filter(|other| typed.contains_key(&format!("also.{}", v.link(*other).handle))),
    );
    // The parent comes first in the form, as in life.
    targets.sort_by_key(|target| *target == id);
    let mut to = Vec::new();
    for target in &targets {
        let link = v.link(*target);
        let Some(class) = v
            .bylaws(*target)
            .and_then(|bylaws| class_of(bylaws, typed, &link.handle))
        else {
            return stop(
                v.say_with(
                    "join-choose-class-of",
                    &[("body", words::Value::Text(link.short))],
                ),
                &format!("class.{}", link.handle),
            );
        };
        to.push(json!({"body": target, "class": &*class.name}));
    }
    // A file that was chosen and not brought would be missing without anybody noticing.
    if !given("file").is_empty() {
        return stop(v.say("join-file-not-brought"), "file");
    }
    let brought = files::chosen(v, typed)?;
    let actor = v.actor().ok_or(NoPage::NotFound)?;
    let person = v.person().ok_or(NoPage::NotFound)?;
    let party = match given("who") {
        "me" => person,
        "new" | "" => {
            if given("name").is_empty() {
                return stop(v.say("join-name-missing"), "name");
            }
            let mut about = fields([
                ("kind", json!("Organization")),
                ("name", json!(given("name"))),
            ]);
            if !given("country").is_empty() {
                let Some(country) = Country::parse(given("country")) else {
                    return stop(v.say("join-country-hint"), "country");
                };
                about.insert("country".to_owned(), json!(country.code()));
            }
            match v.act_as(
                assembly::actor::Actor {
                    on_behalf: None,
                    ..actor
                },
                key,
                "register-party",
                about,
            )? {
                Done::At(position) => v
                    .site
                    .door
                    .shown()
                    .community
                    .open
                    .registered_at(position)
                    .ok_or_else(|| NoPage::Fault("a registration registers nobody".to_owned()))?,
                Done::Refused(refusal) => return Ok(Err(told(v, &refusal))),
            }
        }
        number => match number.parse().map(PartyId) {
            Ok(party) if house::accounts::acts_for(v.state(), person, party) => party,
            _ => return stop(v.say("join-who-missing"), "who"),
        },
    };
    let actor = assembly::actor::Actor {
        on_behalf: (party != person).then_some(party),
        ..actor
    };
    let mut acts: Vec<(&str, Map<String, Value>)> = Vec::new();
    for target in &targets {
        match declared(v, *target, typed) {
            Ok(Some(fields)) => acts.push(("declare", fields)),
            Ok(None) => {}
            Err(refused) => return Ok(Err(refused)),
        }
    }
    if !given("domain").is_empty() {
        let name = given("domain").trim_end_matches('.').to_lowercase();
        let Some(print) = Fingerprint::of(&name) else {
            return stop(v.say("join-no-domain"), "domain");
        };
        acts.push((
            "claim-domain",
            fields([
                ("domain", json!(name)),
                ("fingerprint", json!(print.to_hex())),
            ]),
        ));
    }
    acts.push((
        "apply",
        fields([
            ("to", Value::Array(to)),
            ("statement", json!(given("statement"))),
            (
                "evidence",
                json!(files::evidence(given("evidence"), &brought)),
            ),
        ]),
    ));
    let mut applied = 0;
    // The application comes last.
    for (name, fields) in acts {
        match v.act_as(actor, key, name, fields)? {
            Done::At(position) => applied = position,
            Done::Refused(refusal) => return Ok(Err(told(v, &refusal))),
        }
    }
    files::attach(v, &brought, applied)?;
    let place = filed_at(v, applied).map(|id| format!("/applications/{id}"));
    Ok(Ok(place.unwrap_or_else(|| "/applications".to_owned())))
}

/// What is declared in one body: the facts that were answered and the duties that were accepted.
fn declared(
    v: &View,
    target: BodyId,
    typed: &Typed,
) -> Result<Option<Map<String, Value>>, Refused> {
    let Some(bylaws) = v.bylaws(target) else {
        return Ok(None);
    };
    let handle = v.link(target).handle;
    let mut facts = Vec::new();
    for rule in &bylaws.rules.facts {
        let name = format!("fact.{handle}.{}", rule.name);
        let Some(text) = typed.get(&name) else {
            continue;
        };
        match read(rule.kind, text.trim()) {
            Some(value) => facts.push(json!({"fact": &*rule.name, "value": value})),
            None => {
                return Err(Refused {
                    text: v.say("join-cannot-read"),
                    field: name,
                    clause: None,
                });
            }
        }
    }
    let duties = bylaws
        .rules
        .duties
        .iter()
        .filter(|duty| typed.contains_key(&format!("duty.{handle}.{}", duty.name)));
    let duties: Vec<Value> = duties.map(|duty| json!(&*duty.name)).collect();
    if facts.is_empty() && duties.is_empty() {
        return Ok(None);
    }
    Ok(Some(fields([
        ("body", json!(target)),
        ("facts", Value::Array(facts)),
        ("duties", Value::Array(duties)),
    ])))
}

fn told(v: &View, refusal: &Refusal) -> Refused {
    Refused {
        text: house::said::refusal(v.words, refusal),
        field: refusal.field.unwrap_or_default().to_owned(),
        clause: refusal
            .ground
            .as_ref()
            .and_then(|ground| ground.cited(v.state())),
    }
}

/// The last application that an entry filed: the one to the body that was asked first, since parents come before it.
fn filed_at(v: &View, position: u64) -> Option<u32> {
    let shown = v.site.door.shown();
    let closed = shown.community.closed.as_ref()?;
    let mut newest_first = closed.applications.iter().rev();
    newest_first
        .find(|(_, row)| row.entries.first() == Some(&position))
        .map(|(id, _)| id.0)
}
