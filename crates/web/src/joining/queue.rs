//! Applications in a list: those to a body, the most urgent first, with whose turn it is, until when, and what is missing;
//! and one's own.

use super::application::{Case, case_of, state};
use crate::body::criteria::{Criterion, criteria};
use crate::page::{self, NoPage, Page, html};
use crate::site::Site;
use crate::view::{View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::BodyId;
use assembly::membership::state::Application;
use assembly::membership::{Turn, Waiting, joining, waiting};
use assembly::moment::Moment;
use assembly::reason::Met;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;
use words::Value;

/// The most applications on one page.
const MOST: usize = 500;
/// How many missing things a row names.
const MOST_MISSING: usize = 3;
/// The longest text of a missing thing, in characters.
const LONGEST_MISSING: usize = 140;
const DAY_MS: i64 = 86_400_000;

#[derive(Template)]
#[template(path = "joining/queue.html")]
struct Queue<'v> {
    v: &'v View,
    title: String,
    body: Option<Filters>,
    rows: Vec<Row>,
    count: String,
    is_filtered: bool,
}

/// The filters of a body's queue.
struct Filters {
    handle: String,
    /// Value, label, whether it is chosen.
    shows: Vec<(&'static str, String, bool)>,
    turns: Vec<(&'static str, String, bool)>,
    is_office: bool,
}

struct Row {
    id: u32,
    applicant: String,
    body: String,
    class: String,
    state: &'static str,
    tone: &'static str,
    filed: Moment,
    age: String,
    turn: String,
    until: Option<Moment>,
    is_late: bool,
    missing: Vec<String>,
    /// How many more things are missing, in words.
    more: Option<String>,
}

/// Which applications.
#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    show: String,
    #[serde(default)]
    turn: String,
}

/// The words by which whose turn it is stands in addresses, each with its label.
const TURNS: [(&str, &str); 5] = [
    ("applicant", "join-turn-applicant"),
    ("adviser", "join-turn-adviser"),
    ("judge", "join-turn-judge"),
    ("decider", "join-turn-decider"),
    ("appeal", "join-turn-appeal"),
];

/// Which of them are shown, each with its label.
const SHOWS: [(&str, &str); 4] = [
    ("waiting", "join-show-waiting"),
    ("late", "join-show-late"),
    ("over", "join-show-over"),
    ("all", "join-show-all"),
];

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(which): Query<Which>,
) -> Response {
    page::own(site, visit, move |v| {
        let body = v.body(&handle).ok_or(NoPage::NotFound)?;
        let title = v.say_with(
            "join-queue-of",
            &[("body", Value::Text(v.link(body).short))],
        );
        let show = SHOWS
            .iter()
            .find(|(word, _)| *word == which.show)
            .map_or("waiting", |(word, _)| word);
        let filters = filters(v, body, handle, show, &which.turn);
        list(v, title, Some(filters), |row, waits| {
            let turn = waits.map_or("", |waits| word(&waits.turn));
            let is_shown = match show {
                "late" => waits.is_some_and(|waits| waits.is_late),
                "over" => turn.is_empty(),
                "all" => true,
                _ => !turn.is_empty(),
            };
            row.body == body && is_shown && (which.turn.is_empty() || which.turn == turn)
        })
    })
    .await
}

fn filters(v: &View, body: BodyId, handle: String, show: &str, turn: &str) -> Filters {
    let said = |all: &[(&'static str, &str)], chosen: &str| {
        all.iter()
            .map(|(word, label)| (*word, v.say(label), *word == chosen))
            .collect()
    };
    Filters {
        handle,
        shows: said(&SHOWS, show),
        turns: said(&TURNS, turn),
        is_office: v.works_for(body),
    }
}

pub(crate) async fn own(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::own(site, visit, |v| {
        let person = v.person();
        list(v, v.say("join-own"), None, |row, _| {
            person.is_some_and(|person| {
                row.party == person || house::accounts::acts_for(v.state(), person, row.party)
            })
        })
    })
    .await
}

/// The word of whose turn it is; empty where it is nobody's.
fn word(turn: &Turn) -> &'static str {
    match turn {
        Turn::Applicant => "applicant",
        Turn::Adviser(..) => "adviser",
        Turn::Judge(..) => "judge",
        Turn::Decider(..) => "decider",
        Turn::Appeal(..) => "appeal",
        Turn::Nobody => "",
    }
}

/// How urgent: what waits before what is over, what is late or has a deadline first, and of the rest the oldest.
type Urgency = (bool, i64, Moment, u32);

/// Those that fit and that the reader may see, the most urgent first.
fn list(
    v: &View,
    title: String,
    body: Option<Filters>,
    fits: impl Fn(&Application, Option<&Waiting>) -> bool,
) -> Page {
    let closed = v.shown.community.closed.as_ref().ok_or(NoPage::NotFound)?;
    let mut found: Vec<(Urgency, Case, Option<Waiting>)> = Vec::new();
    for (id, row) in closed.applications.iter() {
        let waits = waiting(&v.shown.community, id, v.now);
        let waits = waits.filter(|waits| waits.turn != Turn::Nobody);
        if !fits(row, waits.as_ref()) {
            continue;
        }
        if let Ok(case) = case_of(v, id) {
            let until = waits.as_ref().and_then(|waits| waits.until);
            let until = until.map_or(i64::MAX, |until| until.0);
            found.push(((waits.is_none(), until, row.filed, id.0), case, waits));
        }
    }
    found.sort_by_key(|(urgency, _, _)| *urgency);
    let count = v.count("join-queue-count", found.len());
    found.truncate(MOST);
    let rows = found
        .iter()
        .map(|(_, case, waits)| row(v, case, waits.as_ref(), body.is_some()));
    let is_filtered = body.as_ref().is_some_and(|filters| {
        filters.turns.iter().any(|(_, _, here)| *here) || !filters.shows[0].2
    });
    html(&Queue {
        rows: rows.collect(),
        count,
        is_filtered,
        v,
        title,
        body,
    })
}

fn row(v: &View, case: &Case, waits: Option<&Waiting>, tells_missing: bool) -> Row {
    let row = &case.row;
    let (state, tone) = state(v, row);
    let mut missing = match waits {
        Some(_) if tells_missing => missing(v, case),
        Some(_) | None => Vec::new(),
    };
    let more = missing.len().saturating_sub(MOST_MISSING);
    missing.truncate(MOST_MISSING);
    let days = v.now.0.saturating_sub(row.filed.0).max(0) / DAY_MS;
    Row {
        id: case.id.0,
        applicant: v.own_name(row.party),
        body: v.link(row.body).short,
        class: plain_words(&case.class),
        state,
        tone,
        filed: row.filed,
        age: v.count("join-age", usize::try_from(days).unwrap_or(0)),
        turn: waits.map_or_else(String::new, |waits| turn_said(v, row, &waits.turn)),
        until: waits.and_then(|waits| waits.until),
        is_late: waits.is_some_and(|waits| waits.is_late),
        missing,
        more: (more > 0).then(|| v.count("join-missing-more", more)),
    }
}

/// Whose turn it is, by the name that the charter has for them.
fn turn_said(v: &View, row: &Application, turn: &Turn) -> String {
    let named = |name: &str, body: BodyId| {
        let name = plain_words(name);
        if body == row.body {
            return name;
        }
        let name = Value::Text(name);
        let body = ("body", Value::Text(v.link(body).short));
        v.say_with("join-turn-elsewhere", &[("name", name), body])
    };
    match turn {
        Turn::Applicant => v.say("join-turn-applicant"),
        Turn::Adviser(name, body)
        | Turn::Judge(name, body)
        | Turn::Decider(name, body)
        | Turn::Appeal(name, body) => named(name, *body),
        Turn::Nobody => String::new(),
    }
}

/// What still stands between the applicant and the class: conditions that do not hold, or that nobody has judged.
fn missing(v: &View, case: &Case) -> Vec<String> {
    let row = &case.row;
    let Some(bylaws) = v.state().bodies.charters.get(row.charter) else {
        return Vec::new();
    };
    let mut classes = bylaws.rules.classes.iter();
    let Some(class) = classes.find(|class| *class.name == *case.class) else {
        return Vec::new();
    };
    let found = joining(&v.shown.community, row.party, row.body, &case.class, v.now);
    let Some(found) = found else {
        return Vec::new();
    };
    let all = criteria(v, bylaws, class, &found).into_iter();
    all.filter(|one| one.met != Met::Yes)
        .map(|one| lacking(&one))
        .collect()
}

/// A condition that is not met, with those inside it that are not.
fn lacking(one: &Criterion) -> String {
    fn leaves(one: &Criterion, list: &mut Vec<String>) {
        if one.inside.is_empty() {
            list.push(one.text.clone());
        }
        for inside in one.inside.iter().filter(|inside| inside.met != Met::Yes) {
            leaves(inside, list);
        }
    }
    let mut inside = Vec::new();
    for part in one.inside.iter().filter(|part| part.met != Met::Yes) {
        leaves(part, &mut inside);
    }
    let text = match inside.is_empty() {
        true => one.text.clone(),
        false => format!("{}: {}", one.text, inside.join(" · ")),
    };
    if text.chars().count() <= LONGEST_MISSING {
        return text;
    }
    let cut: String = text.chars().take(LONGEST_MISSING).collect();
    format!("{cut}…")
}
