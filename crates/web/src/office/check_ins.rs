//! Check-in rounds of a body: the one that is open, with answers as they come and whom it still waits for; what the charter
//! does to those who stay silent; and the rounds before it.

use super::for_the_office;
use crate::account::to;
use crate::acting::{Done, fields};
use crate::page::{NoPage, Page, html};
use crate::site::Site;
use crate::view::{BodyLink, View, plain_words};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::{BodyId, MemberId, PartyId, RoundId};
use assembly::membership::{Answered, ChangeKind, Round, answers};
use assembly::moment::Moment;
use assembly::refusal::Refusal;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use words::Value;

/// How many members one page names.
const ON_A_PAGE: usize = 100;
/// How many rounds of the past are told of.
const MOST_ROUNDS: usize = 12;

#[derive(Template)]
#[template(path = "office/check_ins.html")]
struct CheckIns<'v> {
    v: &'v View,
    body: BodyLink,
    /// What the charter says of check-ins, with its clause; nothing where it has none.
    rule: Option<(Vec<String>, String)>,
    open: Option<Open>,
    past: Vec<Past>,
    /// Whether the reader can open one, or why not.
    may_open: Option<Result<(), String>>,
    key: String,
}

/// The round that is open.
struct Open {
    opened: Moment,
    closes: Moment,
    counts: Vec<(String, String)>,
    letters: Vec<(Moment, bool)>,
    show: &'static str,
    rows: Vec<Row>,
    /// How many these are, in words.
    count: String,
    earlier: Option<String>,
    later: Option<String>,
}

/// A member whom the round asks.
struct Row {
    member: u32,
    name: String,
    representative: Option<String>,
    answer: String,
    tone: &'static str,
}

/// A round of the past.
struct Past {
    opened: Moment,
    closed: Moment,
    asked: usize,
    answered: usize,
    asked_said: String,
    answered_said: String,
    moved: Vec<String>,
}

/// Which members are named.
#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    show: String,
    #[serde(default)]
    page: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(which): Query<Which>,
) -> Response {
    for_the_office(site, visit, handle, move |v, body| {
        show(v, body, &which, None)
    })
    .await
}

/// The form that opens a round.
#[derive(Deserialize)]
pub(crate) struct Opening {
    #[serde(default)]
    key: String,
}

pub(crate) async fn open(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Form(form): Form<Opening>,
) -> Response {
    for_the_office(site, visit, handle.clone(), move |v, body| {
        let actor = v.actor().ok_or(NoPage::NotFound)?;
        match v.act_as(
            actor,
            &form.key,
            "open-check-in",
            fields([("body", json!(body))]),
        )? {
            Done::At(_) => Ok(to(&format!("/bodies/{handle}/check-ins"))),
            Done::Refused(refusal) => {
                let which = Which {
                    show: String::new(),
                    page: String::new(),
                };
                let page = show(v, body, &which, Some(&refusal))?;
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
            }
        }
    })
    .await
}

fn show(v: &View, id: BodyId, which: &Which, refused: Option<&Refusal>) -> Page {
    let body = v.link(id);
    let rounds = v.state().membership.rounds.iter().rev();
    let rounds: Vec<(RoundId, &Round)> = rounds.filter(|(_, row)| row.body == id).collect();
    let running = rounds.iter().find(|(_, row)| !row.done);
    let past: Vec<&Round> = rounds
        .iter()
        .filter(|(_, row)| row.done)
        .map(|(_, row)| *row)
        .take(MOST_ROUNDS)
        .collect();
    let may_open = match (refused, running) {
        (Some(refusal), _) => Some(Err(house::said::refusal(v.words, refusal))),
        (None, Some(_)) => None,
        (None, None) => could_open(v, id)?,
    };
    html(&CheckIns {
        v,
        rule: rule(v, id),
        open: running.map(|(round, row)| open_round(v, &body.handle, *round, row, which)),
        past: past_rounds(v, id, &past),
        may_open,
        key: v.fresh_key()?,
        body,
    })
}

/// Whether the reader can open a round now; nothing where that is for others.
fn could_open(v: &View, body: BodyId) -> Result<Option<Result<(), String>>, NoPage> {
    let actor = v.actor().ok_or(NoPage::NotFound)?;
    let could = v.could_as(actor, "open-check-in", fields([("body", json!(body))]))?;
    Ok(match could {
        Ok(()) => Some(Ok(())),
        Err(refusal) if refusal.id == "refusal-no-mandate" || refusal.id == "refusal-no-rule" => {
            None
        }
        Err(refusal) => Some(Err(house::said::refusal(v.words, &refusal))),
    })
}

/// What the charter says of check-ins, in plain words, and where.
fn rule(v: &View, body: BodyId) -> Option<(Vec<String>, String)> {
    let rule = v.bylaws(body)?.rules.check_in.as_ref()?;
    let mut told = vec![
        v.say_with(
            "office-check-in-answer",
            &[("standing", Value::Text(plain_words(&rule.answer)))],
        ),
        v.say_with(
            "office-check-in-silence",
            &[("standing", Value::Text(plain_words(&rule.silence)))],
        ),
    ];
    for (name, _) in &rule.accepts {
        let other = v
            .body(name)
            .map_or_else(|| plain_words(name), |body| v.link(body).short);
        told.push(v.say_with("office-check-in-accepts", &[("body", Value::Text(other))]));
    }
    told.push(v.count(
        "office-check-in-reminders",
        usize::try_from(rule.reminders).unwrap_or(usize::MAX),
    ));
    Some((told, v.clause_number(body, rule.clause)))
}

fn open_round(v: &View, handle: &str, id: RoundId, round: &Round, which: &Which) -> Open {
    let all = answers(&v.shown.community, id, v.now);
    let is = |found: &Answered, kind: &str| match found {
        Answered::Here(_) => kind == "here",
        Answered::Elsewhere(..) | Answered::Otherwise => kind == "otherwise",
        Answered::Not => kind == "silent",
    };
    let count = |kind: &str| v.number(all.iter().filter(|(_, found)| is(found, kind)).count());
    let counts = vec![
        (v.say("office-answered-here"), count("here")),
        (v.say("office-answered-otherwise"), count("otherwise")),
        (v.say("office-not-answered"), count("silent")),
        (v.say("office-asked"), v.number(all.len())),
    ];
    let show = match which.show.as_str() {
        "all" => "all",
        "answered" => "answered",
        _ => "silent",
    };
    let mut rows: Vec<(MemberId, &Answered, String, Option<PartyId>)> = all
        .iter()
        .filter(|(_, found)| match show {
            "silent" => is(found, "silent"),
            "answered" => !is(found, "silent"),
            _ => true,
        })
        .filter_map(|(member, found)| {
            let row = v.state().membership.members.get(*member)?;
            Some((*member, found, v.name(row.party), row.primary))
        })
        .collect();
    v.words.sort_by_name(&mut rows, |row| &row.2);
    let pages = rows.len().div_ceil(ON_A_PAGE);
    let page = which.page.parse().unwrap_or(0_usize);
    let page = page.min(pages.saturating_sub(1));
    let link = |page: usize| format!("/bodies/{handle}/check-ins?show={show}&page={page}");
    let letters = house::followers::check_in_letters(v.state(), round);
    Open {
        opened: round.opened,
        closes: round.closes,
        counts,
        letters: letters.into_iter().map(|at| (at, at <= v.now)).collect(),
        show,
        count: v.count("web-members-count", rows.len()),
        rows: rows
            .into_iter()
            .skip(page * ON_A_PAGE)
            .take(ON_A_PAGE)
            .map(|(member, found, name, primary)| row(v, member, *found, name, primary))
            .collect(),
        earlier: page.checked_sub(1).map(link),
        later: (page + 1 < pages).then(|| link(page + 1)),
    }
}

fn row(v: &View, member: MemberId, found: Answered, name: String, primary: Option<PartyId>) -> Row {
    let (answer, tone) = match found {
        Answered::Here(at) => (
            v.say_with("office-answer-here", &[("moment", Value::utc(at.0))]),
            "good",
        ),
        Answered::Elsewhere(body, at) => (
            v.say_with(
                "office-answer-elsewhere",
                &[
                    ("body", Value::Text(v.link(body).short)),
                    ("moment", Value::utc(at.0)),
                ],
            ),
            "good",
        ),
        Answered::Otherwise => (v.say("office-answer-otherwise"), "good"),
        Answered::Not => (v.say("office-answer-none"), "warn"),
    };
    Row {
        member: member.0,
        name,
        representative: primary.map(|party| v.name(party)),
        answer,
        tone,
    }
}

/// The rounds of the past, from what members did while they were open and from what moved when they closed.
fn past_rounds(v: &View, body: BodyId, rounds: &[&Round]) -> Vec<Past> {
    let room = &v.state().membership;
    let bylaws = v.bylaws(body);
    let names = bylaws.and_then(|bylaws| {
        let rule = bylaws.rules.check_in.as_ref()?;
        Some((
            bylaws.standing_id(&rule.answer)?,
            bylaws.standing_id(&rule.silence)?,
        ))
    });
    let mut past: Vec<Past> = rounds
        .iter()
        .map(|round| Past {
            opened: round.opened,
            closed: round.closes,
            asked: 0,
            answered: 0,
            asked_said: String::new(),
            answered_said: String::new(),
            moved: Vec::new(),
        })
        .collect();
    let mut moved = vec![(0_usize, 0_usize); rounds.len()];
    for member in room.of_body.get(&body).into_iter().flatten() {
        let Some(row) = room.members.get(*member) else {
            continue;
        };
        let last = room.checked_in.get(&(row.party, body)).copied();
        let before = room.checked_in_before.get(&(row.party, body));
        let mut all: Vec<Moment> = before.cloned().unwrap_or_default();
        all.extend(last);
        for (at, round) in rounds.iter().enumerate() {
            let there = row.ended.is_none_or(|ended| ended > round.closes);
            if row.joined > round.opened || !there {
                continue;
            }
            past[at].asked += 1;
            let answered = all
                .iter()
                .any(|when| round.opened <= *when && *when <= round.closes);
            past[at].answered += usize::from(answered);
            if let Some((answer, silence)) = names {
                let change = moved_at(v, row.last_change, round.closes);
                moved[at].0 += usize::from(change == Some(answer));
                moved[at].1 += usize::from(change == Some(silence));
            }
        }
    }
    for past in &mut past {
        past.asked_said = v.number(past.asked);
        past.answered_said = v.number(past.answered);
    }
    if let Some((answer, silence)) = names {
        for (past, (up, down)) in past.iter_mut().zip(moved) {
            let told = |n: usize, standing| {
                let standing = ("standing", Value::Text(v.handle(standing)));
                v.say_with("office-round-moved", &[("n", Value::from(n)), standing])
            };
            past.moved = [(up, answer), (down, silence)]
                .into_iter()
                .filter(|(n, _)| *n > 0)
                .map(|(n, standing)| told(n, standing))
                .collect();
        }
    }
    past
}

/// How long after a round's end its entry may stand: the clock writes it late where the server slept.
const CLOSED_WITHIN_MS: i64 = 86_400_000;

/// The standing that a member got when a round closed.
fn moved_at(
    v: &View,
    newest: assembly::ids::ChangeId,
    closed: Moment,
) -> Option<assembly::ids::NameId> {
    let changes = &v.state().membership.changes;
    let mut next = Some(newest);
    while let Some(change) = next.and_then(|id| changes.get(id)) {
        let after = change.held_from.0 - closed.0;
        if let (0..CLOSED_WITHIN_MS, ChangeKind::Standing(standing)) = (after, change.kind) {
            return Some(standing);
        }
        next = change.before;
    }
    None
}
