//! Everything can be taken out again: tables as CSV, bodies and people as Popolo, officers as vCards, dates as calendars.
//! What is in a file is what its reader sees on the pages, and no more (B11).

mod calendar;
mod cards;
mod csv;
mod dates;
mod lines;
mod page;
mod popolo;
mod tables;

use crate::routes::{Does, Placed, get};
use crate::view::View;
use assembly::actor::Actor;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::may_see;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

pub(crate) fn routes() -> Vec<Placed> {
    vec![
        get("/bodies/{body}/data", Does::Public, page::page),
        get("/bodies/{body}/members.csv", Does::Public, tables::members),
        get("/bodies/{body}/people.csv", Does::Public, tables::people),
        get("/bodies/{body}/charter.csv", Does::Public, tables::charter),
        get("/bodies/{body}/motions.csv", Does::Public, tables::motions),
        get("/bodies/{body}/queue.csv", Does::SignedIn, tables::queue),
        get("/record.csv", Does::Public, tables::record),
        get("/bodies/{body}/popolo.json", Does::Public, popolo::of_body),
        get("/popolo.json", Does::Public, popolo::of_all),
        get("/bodies/{body}/officers.vcf", Does::Public, cards::page),
        get(
            "/bodies/{body}/calendar.ics",
            Does::Public,
            calendar::of_body,
        ),
        get("/account/calendar.ics", Does::SignedIn, calendar::own),
        get("/calendar/{token}", Does::Public, calendar::by_token),
    ]
}

/// The most rows of one file. Where there are more, a header `Link` leads to the next file (RFC 8288).
const MOST_ROWS: usize = 20_000;

/// A file to take away.
fn file(kind: &'static str, name: &str, body: impl Into<axum::body::Body>) -> Response {
    let plain = |char: char| char.is_ascii_alphanumeric() || "-_.".contains(char);
    let name: String = name.chars().filter(|char| plain(*char)).collect();
    let mut response = ([(header::CONTENT_TYPE, kind)], body.into()).into_response();
    let shown = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    if let Ok(shown) = shown {
        response
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, shown);
    }
    response
}

/// Where there are more rows than one file takes: where the next one is.
fn and_next(mut response: Response, next: Option<String>) -> Response {
    let link = next.and_then(|next| HeaderValue::from_str(&format!("<{next}>; rel=\"next\"")).ok());
    if let Some(link) = link {
        response.headers_mut().insert(header::LINK, link);
    }
    response
}

impl View {
    /// As whom a file is read: the one who is signed in, or nobody.
    fn taker(&self) -> Actor {
        self.actor().unwrap_or_else(Actor::clock)
    }

    /// Whether somebody sees a field of a party in a body, by its charter (B11).
    fn shows_to(&self, taker: Actor, (party, body): (PartyId, BodyId), field: &str) -> bool {
        let sight = may_see(&self.shown.community, taker, (party, body), field, self.now);
        sight.is_ok_and(|sight| sight.seen)
    }

    /// The name of a party as a body shows it.
    fn name_for(&self, taker: Actor, of: (PartyId, BodyId)) -> Option<String> {
        let name = self.known_name(of.0)?;
        self.shows_to(taker, of, "name").then_some(name)
    }
}
