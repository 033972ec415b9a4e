//! The tables of the pages as CSV: members, people in office, the charter with its rules, motions, the record; and, for
//! those who may see them, applications.

use super::csv::Table;
use super::{MOST_ROWS, and_next, file};
use crate::page::{self, NoPage, Page};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use assembly::actor::Actor;
use assembly::ids::{BodyId, MemberId};
use assembly::membership::state::ApplicationStatus;
use assembly::moment::Moment;
use assembly::part::PartAddress;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use charter::explain::explain;
use house::questions::standing;
use ledger::LeafKind;
use serde::Deserialize;
use std::sync::Arc;

/// From where on, and as of when.
#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    at: String,
    #[serde(default)]
    after: String,
}

impl Which {
    fn after(&self) -> Option<u64> {
        self.after.parse().ok()
    }
}

fn csv(name: &str, table: Table) -> Response {
    file(
        "text/csv; charset=utf-8; header=present",
        name,
        table.written(),
    )
}

fn text(moment: Option<Moment>) -> String {
    moment.map_or_else(String::new, |moment| moment.to_string())
}

fn number(id: impl ToString) -> String {
    id.to_string()
}

/// Makes a file of a body.
async fn of_body(
    (site, visit): (Arc<Site>, Visit),
    handle: String,
    make: impl FnOnce(&View, BodyId) -> Page + Send + 'static,
) -> Response {
    page::long(site, visit, move |v| {
        let body = v.body(&handle).ok_or(NoPage::NotFound)?;
        make(v, body)
    })
    .await
}

pub(crate) async fn members(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(which): Query<Which>,
) -> Response {
    of_body((site, visit), handle, move |v, body| {
        let at = Moment::parse(&which.at).filter(|at| *at <= v.now);
        let (taker, state) = (v.taker(), v.state());
        let after = which.after();
        let roll = state.roll(body, at.unwrap_or(v.now), v.shown.position());
        let mut rest = roll.filter(|one| after.is_none_or(|after| u64::from(one.member.0) > after));
        let mut table = Table::new(&[
            "member",
            "party",
            "name",
            "class",
            "standing",
            "joined",
            "regions",
            "country",
            "representative",
        ]);
        let mut last: Option<MemberId> = None;
        for one in rest.by_ref().take(MOST_ROWS) {
            let of = (one.party, body);
            let sees = |field| v.shows_to(taker, of, field);
            let row = state.people.parties.get(one.party);
            let country = row.and_then(|row| row.country).filter(|_| sees("country"));
            let primary = one.primary.filter(|_| sees("representative"));
            let regions = match sees("region") {
                true => state.regions_of(one.party, body).join(" "),
                false => String::new(),
            };
            table.row([
                number(one.member.0),
                number(one.party.0),
                v.name_for(taker, of).unwrap_or_default(),
                state.names.text(one.class).to_owned(),
                state.names.text(one.standing).to_owned(),
                one.joined.to_string(),
                regions,
                country.map_or_else(String::new, |country| country.code().to_owned()),
                primary
                    .and_then(|person| v.known_name(person))
                    .unwrap_or_default(),
            ]);
            last = Some(one.member);
        }
        let handle = v.link(body).handle;
        let next = rest.next().and(last).map(|last| {
            let at = crate::community::escaped(&which.at);
            format!("/bodies/{handle}/members.csv?at={at}&after={}", last.0)
        });
        Ok(and_next(csv(&format!("{handle}-members.csv"), table), next))
    })
    .await
}

pub(crate) async fn people(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    of_body((site, visit), handle, |v, body| {
        let bylaws = v.bylaws(body).ok_or(NoPage::NotFound)?;
        let mut table = Table::new(&["office", "seat", "party", "name", "from", "until", "clause"]);
        for office in &bylaws.rules.offices {
            let Some(id) = bylaws.office_id(&office.name) else {
                continue;
            };
            let clause = bylaws.rules.clauses.get(usize::from(office.clause.0));
            for (_, term) in v.state().holders(body, id, v.now) {
                table.row([
                    office.name.to_string(),
                    number(term.seat),
                    number(term.holder.0),
                    v.known_name(term.holder).unwrap_or_default(),
                    term.from.to_string(),
                    text(term.until),
                    clause.map_or_else(String::new, |clause| {
                        format!("{}#{}", bylaws.file, clause.number)
                    }),
                ]);
            }
        }
        Ok(csv(&format!("{}-people.csv", v.link(body).handle), table))
    })
    .await
}

pub(crate) async fn charter(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    of_body((site, visit), handle, |v, body| {
        let bylaws = v.bylaws(body).ok_or(NoPage::NotFound)?;
        let words = v.words.plain();
        let readings = explain(&bylaws.rules);
        let mut table = Table::new(&["clause", "title", "depth", "text", "rule"]);
        for (ix, clause) in bylaws.rules.clauses.iter().enumerate() {
            let of_it = readings.iter();
            let of_it = of_it.filter(|reading| usize::from(reading.clause.0) == ix);
            let rules = of_it.flat_map(|reading| &reading.sayings);
            let rules: Vec<String> = rules
                .map(|saying| house::said::reading(words, saying))
                .collect();
            table.row([
                clause.number.clone(),
                clause.title.clone(),
                number(clause.depth),
                clause.prose.trim().to_owned(),
                rules.join("\n"),
            ]);
        }
        Ok(csv(&format!("{}-charter.csv", v.link(body).handle), table))
    })
    .await
}

pub(crate) async fn motions(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(which): Query<Which>,
) -> Response {
    of_body((site, visit), handle, move |v, body| {
        let (state, after) = (v.state(), which.after());
        let rows = state.motions.list.iter().filter(|(id, row)| {
            row.body == body && after.is_none_or(|after| u64::from(id.0) > after)
        });
        let mut rows = rows;
        let mut table = Table::new(&[
            "motion", "organ", "matter", "title", "by", "name", "put", "status", "grade", "closes",
        ]);
        let mut last = None;
        for (id, row) in rows.by_ref().take(MOST_ROWS) {
            let title = v.text(PartAddress {
                position: row.entry,
                slot: 0,
            });
            let stands = standing(state, &row.status);
            table.row([
                number(id.0),
                state.names.text(row.organ).to_owned(),
                state.names.text(row.matter).to_owned(),
                title.unwrap_or_default(),
                number(row.by.0),
                v.known_name(row.by).unwrap_or_default(),
                row.put.to_string(),
                stands.status.to_owned(),
                stands.grade.unwrap_or_default(),
                text(stands.closes.flatten()),
            ]);
            last = Some(id);
        }
        let handle = v.link(body).handle;
        let next = rows.next().and(last);
        let next = next.map(|last| format!("/bodies/{handle}/motions.csv?after={}", last.0));
        Ok(and_next(csv(&format!("{handle}-motions.csv"), table), next))
    })
    .await
}

pub(crate) async fn queue(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::own(site, visit, move |v| {
        let body = v.body(&handle).ok_or(NoPage::NotFound)?;
        let actor = v.actor().ok_or(NoPage::NotFound)?;
        // Who decides does so as a person; the hat of an organization shows that one's own.
        let person = Actor {
            on_behalf: None,
            ..actor
        };
        let closed = v.shown.community.closed.as_ref().ok_or(NoPage::NotFound)?;
        let mut table = Table::new(&[
            "application",
            "applicant",
            "name",
            "class",
            "status",
            "filed",
        ]);
        for (id, row) in closed
            .applications
            .iter()
            .filter(|(_, row)| row.body == body)
        {
            let of = (row.party, body);
            let sees = |actor| v.shows_to(actor, of, "application");
            if !sees(person) && !sees(actor) {
                continue;
            }
            let status = match row.status {
                ApplicationStatus::Open if row.is_accepted(v.state()) => "accepted",
                ApplicationStatus::Open => "open",
                ApplicationStatus::AskedForMore => "asked-for-more",
                ApplicationStatus::Refused(_) => "refused",
                ApplicationStatus::Appealed(_) => "appealed",
                ApplicationStatus::Reversed(_) => "reversed",
                ApplicationStatus::Dismissed(_) => "dismissed",
                ApplicationStatus::Withdrawn(_) => "withdrawn",
                ApplicationStatus::Lapsed(_) => "lapsed",
            };
            table.row([
                number(id.0),
                number(row.party.0),
                v.own_name(row.party),
                v.state().names.text(row.class).to_owned(),
                status.to_owned(),
                row.filed.to_string(),
            ]);
        }
        Ok(csv(&format!("{handle}-applications.csv"), table))
    })
    .await
}

pub(crate) async fn record(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Query(which): Query<Which>,
) -> Response {
    page::long(site, visit, move |v| {
        let size = v.shown.position();
        let from = which
            .after()
            .map_or(0, |after| after.saturating_add(1))
            .min(size);
        let ends = size.min(from.saturating_add(MOST_ROWS as u64));
        let mut table = Table::new(&[
            "position",
            "kind",
            "moment",
            "act",
            "by",
            "on_behalf",
            "hash",
        ]);
        let mut at = from;
        while at < ends {
            let wanted = usize::try_from(ends - at).unwrap_or(usize::MAX);
            let bare = v.site.door.shelf().bare(at, wanted)?;
            if bare.is_empty() {
                break;
            }
            for bare in &bare {
                let kind = bare.leaf.kind();
                let entry = match kind {
                    LeafKind::Open => bare.entry().ok().flatten(),
                    LeafKind::Closed | LeafKind::Epoch => None,
                };
                let party = |party: Option<assembly::ids::PartyId>| {
                    party.map_or_else(String::new, |party| number(party.0))
                };
                table.row([
                    number(at),
                    match kind {
                        LeafKind::Open => "open",
                        LeafKind::Closed => "closed",
                        LeafKind::Epoch => "epoch",
                    }
                    .to_owned(),
                    text(entry.as_ref().map(|entry| entry.moment)),
                    entry
                        .as_ref()
                        .map_or_else(String::new, |entry| entry.act.name().to_owned()),
                    party(entry.as_ref().and_then(|entry| entry.actor.party())),
                    party(entry.as_ref().and_then(|entry| entry.actor.on_behalf)),
                    bare.leaf.hash().to_string(),
                ]);
                at += 1;
            }
        }
        let next = (at < size).then(|| format!("/record.csv?after={}", at.saturating_sub(1)));
        Ok(and_next(csv("record.csv", table), next))
    })
    .await
}
