//! Calendars (RFC 5545): of a body, for everybody; of a person, signed in or at a secret address that a token makes.

use super::dates::Dated;
use super::file;
use super::lines::Lines;
use crate::page::{self, NoPage, Page};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use assembly::moment::Moment;
use axum::extract::{Path, State};
use axum::response::Response;
use house::accounts::Scope;
use std::sync::Arc;

pub(crate) async fn of_body(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::shown(site, visit, move |v| {
        let body = v.body(&handle).ok_or(NoPage::NotFound)?;
        let name = v.link(body).short;
        calendar(v, &handle, &name, &v.dated(body, None))
    })
    .await
}

pub(crate) async fn own(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::own(site, visit, |v| {
        let person = v.person().ok_or(NoPage::NotFound)?;
        of_person(v, person)
    })
    .await
}

/// The calendar of the owner of a token that is good for that and shown in the address: calendar programs send nothing
/// else. A wrong token, one for something else and one that has ended are not told apart.
pub(crate) async fn by_token(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(token): Path<String>,
) -> Response {
    // Whoever looks is not told in the page of nothing who they are signed in as.
    let visit = Visit {
        signed_in: None,
        address: "/calendar/…".to_owned(),
        ..visit
    };
    page::shown(site, visit, move |v| {
        let own = v.site.signing_in.as_ref().ok_or(NoPage::NotFound)?;
        let access = own.accounts.access(&token, own.community, v.now)?;
        let access = access.filter(|access| access.scopes.has(Scope::Calendar));
        let access = access.ok_or(NoPage::NotFound)?;
        if own.accounts.access_asks(&access, false, v.now)?.is_some() {
            return Err(NoPage::NotFound);
        }
        let person = access.person(v.state()).ok_or(NoPage::NotFound)?;
        of_person(v, person)
    })
    .await
}

fn of_person(v: &View, person: assembly::ids::PartyId) -> Page {
    let name = v.own_name(person);
    calendar(v, "own", &name, &v.dated_for(person)?)
}

fn calendar(v: &View, handle: &str, name: &str, all: &[Dated]) -> Page {
    let mut lines = Lines::default();
    let origin = v.shown.origin.to_string();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Plenary//Plenary 1//EN");
    lines.plain("METHOD", "PUBLISH");
    lines.text("X-WR-CALNAME", name);
    // Programs that know this look again twice a day (RFC 7986).
    lines.plain("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
    // The moment of the newest open entry: the file is the same until the record moves.
    let stamp = moment(v.state().moment);
    for one in all {
        lines.plain("BEGIN", "VEVENT");
        lines.plain("UID", &format!("{}@{origin}", one.id));
        lines.plain("DTSTAMP", &stamp);
        lines.plain("DTSTART", &moment(one.at));
        lines.text("SUMMARY", &one.title);
        lines.plain(
            "URL",
            &format!("{}{}", v.site.settings.public_url, one.page),
        );
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("END", "VEVENT");
    }
    lines.plain("END", "VCALENDAR");
    let name = format!("{handle}.ics");
    Ok(file("text/calendar; charset=utf-8", &name, lines.written()))
}

/// As calendars write a moment of UTC: `20260302T100000Z`.
fn moment(moment: Moment) -> String {
    moment.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}
