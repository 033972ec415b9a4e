//! Erasing oneself: the texts that the record holds about the person, by an act, and the account with everything of it. What
//! stays and why is said before; none of it comes back.

use super::kept::{kept_in_closed, kept_in_open};
use crate::account::signed_out;
use crate::acting::{Done, fields};
use crate::page::{self, NoPage, Page, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::actor::Actor;
use assembly::ids::PartyId;
use assembly::part::{Hand, PartAddress, PartText};
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Most texts of one act; the act says so too.
const AT_ONCE: usize = 64;

#[derive(Template)]
#[template(path = "me/erase.html")]
struct Erase<'v> {
    v: &'v View,
    key: String,
    /// How many texts go; none where there is none.
    texts: Option<String>,
    /// Where the person has a place still: these go on without a name.
    memberships: Vec<(u32, String)>,
    organizations: Vec<String>,
    is_holder: bool,
    refused: Option<String>,
}

#[derive(Template)]
#[template(path = "me/erased.html")]
struct Erased<'v> {
    v: &'v View,
}

/// The texts that a person wrote of itself and that are still there: in open entries, and in closed ones.
fn texts(v: &View, person: PartyId) -> [Vec<PartAddress>; 2] {
    let row = v.state().people.parties.get(person);
    let named = row.into_iter().flat_map(|row| row.texts.iter().copied());
    let own = |(place, hand): (PartAddress, Hand)| (hand == Hand::Own).then_some(place);
    let open = named.chain(kept_in_open(v, person).filter_map(own));
    let closed = kept_in_closed(v, person).filter_map(own);
    let there = |place: &PartAddress| matches!(v.site.door.text(*place), PartText::Known(_));
    [open.filter(there).collect(), closed.filter(there).collect()]
}

pub(crate) async fn form(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::own(site, visit, |v| show(v, None)).await
}

fn show(v: &View, refused: Option<String>) -> Page {
    let board = match v.person() {
        Some(person) => Some(v.site.tasks.board(&v.shown, person, v.now)?),
        None => None,
    };
    let members = &v.state().membership.members;
    let own = board.iter().flat_map(|board| {
        let all = board.memberships.iter();
        let rows = all.filter_map(|id| Some((id.0, members.get(*id)?)));
        rows.filter(|(_, row)| row.ended.is_none() && row.party == board.wardrobe.person)
    });
    let organizations = board.iter().flat_map(|board| &board.wardrobe.organizations);
    html(&Erase {
        v,
        key: v.fresh_key()?,
        texts: v
            .person()
            .map(|person| texts(v, person).iter().map(Vec::len).sum())
            .filter(|count| *count > 0)
            .map(|count| v.count("me-erase-texts", count)),
        memberships: own.map(|(id, row)| (id, v.link(row.body).short)).collect(),
        organizations: organizations.map(|party| v.own_name(*party)).collect(),
        is_holder: board
            .as_ref()
            .is_some_and(|board| !board.wardrobe.offices.is_empty()),
        refused,
    })
}

/// The form.
#[derive(Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    key: String,
    #[serde(default)]
    sure: String,
    #[serde(default)]
    reason: String,
}

pub(crate) async fn erase(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Form(wish): Form<Wish>,
) -> Response {
    page::own(site, visit, move |v| {
        if wish.sure != "yes" {
            let page = show(v, Some(v.say("me-erase-sure-missing")))?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        let mut gone = BTreeSet::new();
        if let Some(person) = v.person() {
            // The person itself erases, whatever hat is on.
            let actor = Actor {
                on_behalf: None,
                ..v.actor().ok_or(NoPage::NotFound)?
            };
            let [open, closed] = texts(v, person);
            let with = |act| move |some| (act, some);
            let open = open.chunks(AT_ONCE).map(with("erase"));
            for (act, some) in open.chain(closed.chunks(AT_ONCE).map(with("erase-closed"))) {
                let places: Vec<_> = some
                    .iter()
                    .map(|one| json!({"position": one.position, "slot": one.slot}))
                    .collect();
                let fields = fields([
                    ("party", json!(person)),
                    ("texts", json!(places)),
                    ("reason", json!(wish.reason.trim())),
                ]);
                if let Done::Refused(refusal) = v.act_as(actor, &wish.key, act, fields)? {
                    let why = house::said::refusal(v.words, &refusal);
                    let page = show(v, Some(why))?;
                    return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
                }
            }
            // Also of texts that went before, where the files were not reached.
            let own = kept_in_closed(v, person).filter(|(_, hand)| *hand == Hand::Own);
            gone = own.map(|(place, _)| place.position).collect();
        }
        let own = v.site.signing_in.as_ref().ok_or(NoPage::NotFound)?;
        let known = v.visit.signed_in.as_ref().ok_or(NoPage::NotFound)?;
        // With the texts of an application go the files that came with it.
        for file in own.accounts.files(known.account(), own.community)? {
            if file.attached.is_some_and(|entry| gone.contains(&entry)) {
                own.accounts.erase_file(own.community, file.id)?;
            }
        }
        own.accounts.forget(known.account())?;
        // The page is one for nobody: who it was is gone.
        let stranger = View::new(
            v.site.clone(),
            Visit {
                signed_in: None,
                ..v.visit.clone()
            },
        );
        Ok(signed_out(&v.site, html(&Erased { v: &stranger })?))
    })
    .await
}
