//! What is kept about the reader: the account, what lies beside the record, and what the record holds. One value is both the
//! page and the file to take along, so that neither says more than the other.

use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::closed::{FactValue, Fingerprint, Matter};
use assembly::entry::Hex;
use assembly::ids::{BodyId, NameId, PartyId};
use assembly::moment::Moment;
use assembly::part::{Hand, PartAddress};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use house::followers::Kind;
use serde::Serialize;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// Everything, as the file has it.
#[derive(Serialize)]
pub(super) struct Kept {
    /// When it was put together.
    made: Moment,
    /// How far the record had come.
    position: u64,
    account: Account,
    /// What the record holds; absent for an account that leads to nobody here.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<Record>,
}

#[derive(Serialize)]
struct Account {
    since: Option<Moment>,
    language: String,
    zone: String,
    addresses: Vec<Address>,
    sessions: Vec<Session>,
    passkeys: Vec<Passkey>,
    access_tokens: Vec<AccessToken>,
    drafts: Vec<Draft>,
    files: Vec<File>,
    letters_stopped: Vec<&'static str>,
}

#[derive(Serialize)]
struct Address {
    address: String,
    confirmed: Moment,
}

#[derive(Serialize)]
struct Session {
    browser: String,
    way: String,
    opened: Moment,
    seen: Moment,
    ends: Moment,
}

#[derive(Serialize)]
struct Passkey {
    name: String,
    made: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    used: Option<Moment>,
}

#[derive(Serialize)]
struct AccessToken {
    name: String,
    scopes: String,
    made: Moment,
    ends: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    used: Option<Moment>,
}

#[derive(Serialize)]
struct Draft {
    form: String,
    saved: Moment,
    content: serde_json::Value,
}

#[derive(Serialize)]
struct File {
    id: String,
    name: String,
    media_type: String,
    bytes: u64,
    sha256: String,
    brought: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    attached_to_entry: Option<u64>,
}

#[derive(Serialize)]
struct Record {
    party: u32,
    registered: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    languages: Vec<String>,
    answers_for: Vec<u32>,
    /// Texts that may be erased.
    texts: Vec<Text>,
    /// Texts in closed entries: of applications.
    closed_texts: Vec<Text>,
    facts: Vec<Fact>,
    duties_accepted: Vec<Accepted>,
    judgements: Vec<Judgement>,
    domains: Vec<Domain>,
    memberships: Vec<Membership>,
    terms: Vec<Term>,
    check_ins: Vec<CheckIn>,
    votes: Vec<Vote>,
}

#[derive(Serialize)]
struct Text {
    entry: u64,
    slot: u8,
    act: String,
    part: String,
    text: String,
}

#[derive(Serialize)]
struct Fact {
    fact: String,
    value: String,
}

#[derive(Serialize)]
struct Accepted {
    body: String,
    duty: String,
}

#[derive(Serialize)]
struct Judgement {
    body: String,
    about: String,
    met: bool,
    at: Moment,
    entry: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

#[derive(Serialize)]
struct Domain {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    entry: u64,
    shown: Vec<Moment>,
}

#[derive(Serialize)]
struct Membership {
    body: String,
    class: String,
    since: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Moment>,
}

#[derive(Serialize)]
struct Term {
    body: String,
    office: String,
    from: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Moment>,
}

#[derive(Serialize)]
struct CheckIn {
    body: String,
    at: Moment,
}

#[derive(Serialize)]
struct Vote {
    motion: u32,
    body: String,
    choice: assembly::motions::Choice,
    at: Moment,
    entry: u64,
}

#[derive(Template)]
#[template(path = "me/kept.html")]
struct KeptPage<'v> {
    v: &'v View,
    kept: Kept,
}

pub(crate) async fn page(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::own(site, visit, |v| html(&KeptPage { v, kept: kept(v)? })).await
}

pub(crate) async fn file(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::own(site, visit, |v| {
        let text = serde_json::to_string_pretty(&kept(v)?);
        let text = text.map_err(|why| NoPage::Fault(why.to_string()))?;
        let headers = [
            (header::CONTENT_TYPE, "application/json; charset=utf-8"),
            (
                header::CONTENT_DISPOSITION,
                "attachment; filename=\"kept-about-me.json\"",
            ),
        ];
        Ok((headers, text).into_response())
    })
    .await
}

pub(super) fn kept(v: &View) -> Result<Kept, NoPage> {
    Ok(Kept {
        made: v.now,
        position: v.shown.position(),
        account: account(v)?,
        record: match v.person() {
            Some(person) => Some(record(v, person)?),
            None => None,
        },
    })
}

fn account(v: &View) -> Result<Account, NoPage> {
    let own = v.site.signing_in.as_ref().ok_or(NoPage::NotFound)?;
    let known = v.visit.signed_in.as_ref().ok_or(NoPage::NotFound)?;
    let (id, accounts) = (known.account(), &own.accounts);
    let row = accounts.account(id)?;
    let addresses = accounts.addresses(id)?.into_iter();
    let sessions = accounts.sessions(id, v.now)?.into_iter();
    let passkeys = accounts.passkeys(id)?.into_iter();
    let tokens = accounts.accesses(id, own.community, v.now)?.into_iter();
    let drafts = accounts.drafts(id, own.community)?.into_iter();
    let files = accounts.files(id, own.community)?.into_iter();
    let stopped = match &v.site.stops {
        Some(stops) => stops.stopped(id)?,
        None => Vec::new(),
    };
    Ok(Account {
        since: row.as_ref().map(|row| Moment(row.created_ms)),
        language: row
            .as_ref()
            .map(|row| row.language.clone())
            .unwrap_or_default(),
        zone: row.map(|row| row.zone).unwrap_or_default(),
        addresses: addresses
            .map(|one| Address {
                address: one.address.as_str().to_owned(),
                confirmed: Moment(one.confirmed_ms),
            })
            .collect(),
        sessions: sessions
            .map(|one| Session {
                browser: one.browser,
                way: one.way,
                opened: Moment(one.created_ms),
                seen: Moment(one.seen_ms),
                ends: Moment(one.ends_ms),
            })
            .collect(),
        passkeys: passkeys
            .map(|one| Passkey {
                name: one.name,
                made: Moment(one.created_ms),
                used: one.used_ms.map(Moment),
            })
            .collect(),
        access_tokens: tokens
            .map(|one| AccessToken {
                name: one.name,
                scopes: one.scopes,
                made: Moment(one.created_ms),
                ends: Moment(one.ends_ms),
                used: one.used_ms.map(Moment),
            })
            .collect(),
        drafts: drafts
            .map(|one| Draft {
                form: one.form,
                saved: Moment(one.saved_ms),
                content: serde_json::from_slice(&one.content).unwrap_or_default(),
            })
            .collect(),
        files: files
            .map(|one| File {
                id: Hex(&one.id.0).to_string(),
                name: one.name,
                media_type: one.media_type,
                bytes: one.length,
                sha256: Hex(&one.digest).to_string(),
                brought: Moment(one.created_ms),
                attached_to_entry: one.attached,
            })
            .collect(),
        letters_stopped: stopped.into_iter().map(Kind::word).collect(),
    })
}

/// The texts of an entry that can still be seen, each with its act and its part.
fn texts_at(v: &View, position: u64, slot: Option<u8>) -> Result<Vec<Text>, NoPage> {
    let Some(sheet) = v.site.door.sheet(position)? else {
        return Ok(Vec::new());
    };
    let entry = sheet.entry();
    let entry = entry.map_err(|why| NoPage::Fault(why.to_string()))?;
    let Some(act) = entry.map(|entry| entry.act) else {
        return Ok(Vec::new());
    };
    let parts = (0..).zip(act.parts());
    let wanted = parts.filter(|(number, _)| slot.is_none_or(|slot| slot == *number));
    let read = wanted.filter_map(|(slot, spec)| {
        let text = v.text(PartAddress { position, slot })?;
        Some(Text {
            entry: position,
            slot,
            act: act.name().to_owned(),
            part: spec.name.to_owned(),
            text,
        })
    });
    Ok(read.collect())
}

/// Texts of a party in open entries of any kind, and by whose hand.
pub(super) fn kept_in_open(
    v: &View,
    party: PartyId,
) -> impl Iterator<Item = (PartAddress, Hand)> + '_ {
    let all = v.state().people.kept.range(places_of(party));
    all.map(|((_, place), hand)| (*place, *hand))
}

/// Texts of a party in closed entries, and by whose hand.
pub(super) fn kept_in_closed(
    v: &View,
    party: PartyId,
) -> impl Iterator<Item = (PartAddress, Hand)> + '_ {
    let closed = v.shown.community.closed.as_ref();
    let all = closed.into_iter();
    let all = all.flat_map(move |closed| closed.kept.range(places_of(party)));
    all.map(|((_, place), hand)| (*place, *hand))
}

fn places_of(party: PartyId) -> RangeInclusive<(PartyId, PartAddress)> {
    let place = |position, slot| (party, PartAddress { position, slot });
    place(0, 0)..=place(u64::MAX, u8::MAX)
}

/// The texts of a party that may be erased, as far as they can still be seen.
fn own_texts(v: &View, party: PartyId) -> Result<Vec<Text>, NoPage> {
    let row = v.state().people.parties.get(party);
    let mut list = Vec::new();
    let named = row.into_iter().flat_map(|row| row.texts.iter().copied());
    let kept = kept_in_open(v, party).map(|(place, _)| place);
    for place in named.chain(kept) {
        list.extend(texts_at(v, place.position, Some(place.slot))?);
    }
    Ok(list)
}

fn record(v: &View, party: PartyId) -> Result<Record, NoPage> {
    let state = v.state();
    let row = state.people.parties.get(party).ok_or(NoPage::NotFound)?;
    let wardrobe = v.site.tasks.wardrobe(&v.shown, party, v.now)?;
    let body = |id: BodyId| v.link(id).handle;
    let word = |id: NameId| state.names.text(id).to_owned();
    let memberships = state.memberships_of(party);
    let terms = state.terms_of(party);
    let check_ins = state.membership.checked_in.iter();
    let check_ins = check_ins.filter(|((whose, _), _)| *whose == party);
    let motions = state.motions.list.iter();
    let votes = motions.filter_map(|(id, row)| Some((id, row.body, row.votes.get(&party)?)));
    let mut record = Record {
        party: party.0,
        registered: row.registered,
        country: row.country.map(|country| country.code().to_owned()),
        languages: row
            .languages
            .iter()
            .map(|tag| tag.as_str().to_owned())
            .collect(),
        answers_for: wardrobe.organizations.iter().map(|one| one.0).collect(),
        texts: own_texts(v, party)?,
        closed_texts: Vec::new(),
        facts: Vec::new(),
        duties_accepted: Vec::new(),
        judgements: Vec::new(),
        domains: Vec::new(),
        memberships: memberships
            .map(|(_, one)| Membership {
                body: body(one.body),
                class: word(one.class),
                since: one.joined,
                until: one.ended,
            })
            .collect(),
        terms: terms
            .map(|(_, one)| Term {
                body: body(one.body),
                office: word(one.office),
                from: one.from,
                until: one.ended.map(|(at, _)| at).or(one.until),
            })
            .collect(),
        check_ins: check_ins
            .map(|((_, place), at)| CheckIn {
                body: body(*place),
                at: *at,
            })
            .collect(),
        votes: votes
            .map(|(id, place, vote)| Vote {
                motion: id.0,
                body: body(place),
                choice: vote.choice,
                at: vote.at,
                entry: vote.entry,
            })
            .collect(),
    };
    closed(v, party, &mut record)?;
    Ok(record)
}

/// What closed rooms hold about a party.
fn closed(v: &View, party: PartyId, record: &mut Record) -> Result<(), NoPage> {
    let Some(closed) = &v.shown.community.closed else {
        return Ok(());
    };
    let word = |id: NameId| v.state().names.text(id).to_owned();
    let body = |id: BodyId| v.link(id).handle;
    let from = (party, NameId(0));
    let facts = closed.facts.range(from..=(party, NameId(u32::MAX)));
    record.facts.extend(facts.map(|((_, fact), value)| Fact {
        fact: word(*fact),
        value: match value {
            FactValue::YesNo(yes) => yes.to_string(),
            FactValue::Number(number) => number.to_string(),
            FactValue::Name(name) => word(*name),
            FactValue::Other => "?".to_owned(),
        },
    }));
    let from = (party, BodyId(0), NameId(0));
    let until = (party, BodyId(u32::MAX), NameId(u32::MAX));
    let duties = closed.duties.range(from..=until);
    let duties = duties.map(|(_, place, duty)| Accepted {
        body: body(*place),
        duty: word(*duty),
    });
    record.duties_accepted.extend(duties);
    let from = (party, BodyId(0), Matter::Evidence(NameId(0)));
    let until = (party, BodyId(u32::MAX), Matter::Question(NameId(u32::MAX)));
    for ((_, place, matter), judged) in closed.judged.range(from..=until) {
        let (Matter::Evidence(name) | Matter::Exception(name) | Matter::Question(name)) = matter;
        record.judgements.push(Judgement {
            body: body(*place),
            about: word(*name),
            met: judged.met,
            at: judged.at,
            entry: judged.entry,
            reason: v.text(PartAddress {
                position: judged.entry,
                slot: 0,
            }),
        });
    }
    let all = |byte| (party, Fingerprint([byte; 16]));
    for (_, print) in closed.domains_of.range(all(0)..=all(0xff)) {
        if let Some(claim) = closed.domains.get(&(*print, party)) {
            record.domains.push(Domain {
                name: v.text(PartAddress {
                    position: claim.entry,
                    slot: 0,
                }),
                entry: claim.entry,
                shown: claim.shown.iter().map(|(_, at)| *at).collect(),
            });
        }
    }
    let board = v.site.tasks.board(&v.shown, party, v.now)?;
    for id in &board.applications {
        let row = closed.applications.get(*id);
        for position in row
            .filter(|row| row.party == party)
            .iter()
            .flat_map(|row| &row.entries)
        {
            record.closed_texts.extend(texts_at(v, *position, None)?);
        }
    }
    for (place, _) in kept_in_closed(v, party) {
        let texts = texts_at(v, place.position, Some(place.slot))?;
        record.closed_texts.extend(texts);
    }
    // One entry may stand in the story of two applications of one form.
    record
        .closed_texts
        .sort_by_key(|text| (text.entry, text.slot));
    record
        .closed_texts
        .dedup_by_key(|text| (text.entry, text.slot));
    Ok(())
}

impl Text {
    /// What it is, in words where we have some.
    fn what(&self, v: &View) -> String {
        let act = words::Value::Verbatim(self.act.clone());
        let part = words::Value::Verbatim(self.part.clone());
        let entry = words::Value::Verbatim(self.entry.to_string());
        v.say_with(
            "me-text-of",
            &[("act", act), ("part", part), ("entry", entry)],
        )
    }
}
