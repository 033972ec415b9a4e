//! The members of a body as a file for a spreadsheet, with what the asker may see of each: contact and representative are
//! left empty where the charter shows them to others only.

use super::for_the_office;
use super::tables::standing_said;
use crate::page::{NoPage, Page};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::may_see;
use assembly::part::PartAddress;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use charter::PartyKind;
use std::sync::Arc;

/// The most members in one file. The record's export has them all.
const MOST: usize = 20_000;

const HEAD: [&str; 9] = [
    "number",
    "name",
    "kind",
    "class",
    "standing",
    "joined",
    "country",
    "representative",
    "contact",
];

pub(crate) async fn members(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    for_the_office(site, visit, handle.clone(), move |v, body| {
        file(v, body, &handle)
    })
    .await
}

fn file(v: &View, body: BodyId, handle: &str) -> Page {
    let mut rows = Vec::new();
    for member in v.state().roll(body, v.now, v.shown.position()).take(MOST) {
        let party = v.state().people.parties.get(member.party);
        let kind = match party.map(|party| party.kind) {
            Some(PartyKind::Person) => "Person",
            Some(PartyKind::Organization) => "Organization",
            None => "",
        };
        let country = party
            .and_then(|party| party.country)
            .filter(|_| sees(v, member.party, body, "country"))
            .map_or_else(String::new, |country| country.code().to_owned());
        let representative = member
            .primary
            .filter(|_| sees(v, member.party, body, "representative"))
            .map_or_else(String::new, |person| v.name(person));
        rows.push(vec![
            member.member.0.to_string(),
            v.name(member.party),
            kind.to_owned(),
            v.state().names.text(member.class).to_owned(),
            standing_said(v, member.standing).replace(' ', "-"),
            member.joined.to_string(),
            country,
            representative,
            contact(v, member.party, body)?.unwrap_or_default(),
        ]);
    }
    let content = house::lists::write(&HEAD, rows.iter().map(Vec::as_slice));
    let disposition = format!("attachment; filename=\"{handle}-members.csv\"");
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, content).into_response())
}

/// Whether the reader sees a field of a party in a body.
pub(super) fn sees(v: &View, party: PartyId, body: BodyId, field: &str) -> bool {
    v.actor().is_some_and(|actor| {
        may_see(&v.shown.community, actor, (party, body), field, v.now)
            .is_ok_and(|sight| sight.seen)
    })
}

/// What a party wrote last of how it can be reached, where the reader may see it.
pub(super) fn contact(v: &View, party: PartyId, body: BodyId) -> Result<Option<String>, NoPage> {
    let Some(row) = v.state().people.parties.get(party) else {
        return Ok(None);
    };
    if row.erased.is_some() || !sees(v, party, body, "contact") {
        return Ok(None);
    }
    for address in row.texts.iter().rev() {
        if is_contact(v, *address)?
            && let Some(text) = v.text(*address)
        {
            return Ok(Some(text));
        }
    }
    Ok(None)
}

fn is_contact(v: &View, address: PartAddress) -> Result<bool, NoPage> {
    let Some(sheet) = v.site.door.sheet(address.position)? else {
        return Ok(false);
    };
    let entry = sheet
        .entry()
        .map_err(|why| NoPage::Fault(why.to_string()))?;
    let parts = entry.as_ref().map_or(&[][..], |entry| entry.act.parts());
    let part = parts.get(usize::from(address.slot));
    Ok(part.is_some_and(|part| part.name == "contact-details"))
}
