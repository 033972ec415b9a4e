//! Voting on a motion by name: for oneself, for an organization, on a seat that one holds by proxy or as an alternate; and
//! stepping aside from it. Who has no vote on it sees no page.

use super::membership::{Refused, acting_for};
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
use assembly::entry::Ground;
use assembly::ids::{MotionId, PartyId};
use assembly::moment::Moment;
use assembly::motions::{Choice, Motion, MotionStatus};
use assembly::part::PartAddress;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

type Typed = BTreeMap<String, String>;

#[derive(Template)]
#[template(path = "me/vote.html")]
struct VotePage<'v> {
    v: &'v View,
    id: u32,
    key: String,
    body: BodyLink,
    title: String,
    text: String,
    matter: String,
    closes: Option<Moment>,
    is_open: bool,
    clause: Option<Clause>,
    ballots: Vec<Ballot>,
    abstentions: Vec<(String, String)>,
    refused: Option<Refused>,
    typed: Typed,
}

impl VotePage<'_> {
    fn given(&self, field: &str) -> &str {
        self.typed.get(field).map_or("", String::as_str)
    }
}

/// A vote that the reader casts, or has cast.
struct Ballot {
    /// As whom: the number of the party.
    party: u32,
    /// On whose seat, where it is another's.
    seat: Option<u32>,
    name: String,
    cast: Option<(String, Moment)>,
    recused: bool,
    may_vote: bool,
}

fn found(v: &View, number: &str) -> Result<(MotionId, Motion), NoPage> {
    let id = MotionId(number.parse().map_err(|_| NoPage::NotFound)?);
    let motion = v.state().motions.list.get(id).ok_or(NoPage::NotFound)?;
    Ok((id, motion.clone()))
}

/// The votes of the reader: as itself, for those it answers for, and on seats of others.
fn ballots(v: &View, id: MotionId, motion: &Motion) -> Result<Vec<Ballot>, NoPage> {
    let person = v.person().ok_or(NoPage::NotFound)?;
    let wardrobe = v.site.tasks.wardrobe(&v.shown, person, v.now)?;
    let mut list = Vec::new();
    for party in std::iter::once(person).chain(wardrobe.organizations) {
        let held = v.state().motions.remedies_held.get(&(motion.body, party));
        let held = held.into_iter().flatten();
        let seats = held.filter_map(|remedy| {
            let remedy = v.state().motions.remedies.get(*remedy)?;
            let serves = remedy.serves(id, motion, v.now);
            serves.then_some(Some(remedy.giver))
        });
        for seat in std::iter::once(None).chain(seats) {
            let voter = seat.unwrap_or(party);
            let cast = motion.votes.get(&voter);
            let recused = motion.recused.contains(&voter);
            let may_vote = may_vote(v, id, party, seat)?;
            if cast.is_some() || recused || may_vote {
                list.push(Ballot {
                    party: party.0,
                    seat: seat.map(|seat| seat.0),
                    name: v.own_name(voter),
                    cast: cast.map(|vote| (v.say(said(vote.choice)), vote.at)),
                    recused,
                    may_vote,
                });
            }
        }
    }
    if list.is_empty() {
        return Err(NoPage::NotFound);
    }
    Ok(list)
}

fn said(choice: Choice) -> &'static str {
    match choice {
        Choice::Aye => "me-vote-aye",
        Choice::No => "me-vote-no",
        Choice::Abstain => "me-vote-abstain",
    }
}

fn may_vote(v: &View, id: MotionId, party: PartyId, seat: Option<PartyId>) -> Result<bool, NoPage> {
    let Some(actor) = acting_for(v, party) else {
        return Ok(false);
    };
    for choice in ["aye", "no"] {
        let probe = vote(id, choice, seat, "", "");
        if v.could_as(actor, "vote", probe)?.is_ok() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn vote(
    id: MotionId,
    choice: &str,
    seat: Option<PartyId>,
    abstention: &str,
    reason: &str,
) -> serde_json::Map<String, serde_json::Value> {
    let mut all = fields([
        ("motion", json!(id)),
        ("choice", json!(choice)),
        ("reason", json!(reason)),
    ]);
    if let Some(seat) = seat {
        all.insert("seat".to_owned(), json!(seat));
    }
    if !abstention.is_empty() && choice == "abstain" {
        all.insert("abstention".to_owned(), json!(abstention));
    }
    all
}

pub(super) fn routes() -> Vec<Placed> {
    vec![
        get("/me/votes/{motion}", Does::SignedIn, page),
        post("/me/votes/{motion}/vote", Does::Act("vote"), cast),
        post("/me/votes/{motion}/recuse", Does::Act("recuse"), recuse),
    ]
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
) -> Response {
    page::own(site, visit, move |v| show(v, &number, None, Typed::new())).await
}

fn show(v: &View, number: &str, refused: Option<Refused>, typed: Typed) -> Page {
    let (id, motion) = found(v, number)?;
    let text = |slot| {
        v.text(PartAddress {
            position: motion.entry,
            slot,
        })
    };
    let rule = v.state().rule_of(&motion);
    let ground = rule.map(|rule| Ground {
        charter: rule.charter,
        clause: rule.decision.clause,
        path: Vec::new(),
    });
    let kinds = rule.into_iter().flat_map(|rule| {
        let all = rule.bylaws.rules.motions.iter();
        let procedure = all.filter(move |one| one.organ == rule.organ.name);
        procedure.flat_map(|one| &one.abstentions)
    });
    let matter = v.handle(motion.matter);
    let (is_open, closes) = match motion.status {
        MotionStatus::Open { closes, .. } => (true, closes),
        _ => (false, None),
    };
    html(&VotePage {
        v,
        id: id.0,
        key: v.fresh_key()?,
        body: v.link(motion.body),
        title: text(0).unwrap_or_else(|| matter.clone()),
        text: text(1).unwrap_or_default(),
        matter,
        closes,
        is_open,
        clause: ground.and_then(|ground| clause(v, &ground)),
        ballots: ballots(v, id, &motion)?,
        abstentions: kinds
            .map(|kind| (kind.name.to_string(), plain_words(&kind.name)))
            .collect(),
        refused,
        typed,
    })
}

/// As whom a form was sent: the actor, and the seat of another.
fn voter(v: &View, typed: &Typed) -> Result<(Actor, Option<PartyId>), NoPage> {
    let number = |name: &str| typed.get(name).and_then(|text| text.parse().ok());
    let party = number("party").map(PartyId).ok_or(NoPage::NotFound)?;
    let actor = acting_for(v, party).ok_or(NoPage::NotFound)?;
    Ok((actor, number("seat").map(PartyId)))
}

pub(crate) async fn cast(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
    Form(typed): Form<Typed>,
) -> Response {
    page::own(site, visit, move |v| {
        let (id, motion) = found(v, &number)?;
        ballots(v, id, &motion)?;
        let (actor, seat) = voter(v, &typed)?;
        let given = |name: &str| typed.get(name).map_or("", |text| text.trim());
        let choice = given("choice");
        if !["aye", "no", "abstain"].contains(&choice) {
            let refused = Refused {
                act: "vote",
                text: v.say("me-vote-choose"),
                clause: None,
            };
            return again(v, &number, refused, typed);
        }
        let fields = vote(id, choice, seat, given("abstention"), given("reason"));
        match v.act_as(actor, given("key"), "vote", fields)? {
            Done::At(_) => Ok(to(&format!("/me/votes/{number}"))),
            Done::Refused(refusal) => {
                let refused = Refused::of(v, "vote", &refusal);
                again(v, &number, refused, typed)
            }
        }
    })
    .await
}

pub(crate) async fn recuse(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(number): Path<String>,
    Form(typed): Form<Typed>,
) -> Response {
    page::own(site, visit, move |v| {
        let (id, motion) = found(v, &number)?;
        ballots(v, id, &motion)?;
        let (actor, _) = voter(v, &typed)?;
        let given = |name: &str| typed.get(name).map_or("", |text| text.trim());
        let fields = fields([("motion", json!(id)), ("reason", json!(given("why")))]);
        match v.act_as(actor, given("key"), "recuse", fields)? {
            Done::At(_) => Ok(to(&format!("/me/votes/{number}"))),
            Done::Refused(refusal) => {
                let refused = Refused::of(v, "recuse", &refusal);
                again(v, &number, refused, typed)
            }
        }
    })
    .await
}

fn again(v: &View, number: &str, refused: Refused, typed: Typed) -> Page {
    let page = show(v, number, Some(refused), typed)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
