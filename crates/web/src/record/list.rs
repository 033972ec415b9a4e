//! The entries of the record, a page at a time, the newest first: all of them, or the open ones about a body, a party, or of a
//! kind of act, between two days. Of closed ones: that they are there.

use super::rows::{Row, first_at, range, these};
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use axum::extract::{Query, State};
use axum::response::Response;
use house::followers::{Found, FoundKind};
use house::told::Concern;
use serde::Deserialize;
use std::fmt::Write as _;
use std::sync::Arc;
use words::Value;

/// How many entries one page shows.
const ON_A_PAGE: usize = 50;
/// A day, in milliseconds.
const DAY_MS: i64 = 86_400_000;

#[derive(Template)]
#[template(path = "record/list.html")]
struct Listing<'v> {
    v: &'v View,
    root: String,
    key: Option<String>,
    rows: Vec<Row>,
    earlier: Option<String>,
    later: Option<String>,
    which: Which,
    is_filtered: bool,
    is_of_a_day: bool,
    about: Option<String>,
    bodies: Vec<(String, String, bool)>,
    acts: Vec<(String, String, bool)>,
    feed: String,
    audit: String,
    mirror: String,
}

/// Which entries.
#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    before: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    act: String,
    #[serde(default)]
    party: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

impl Which {
    /// The address of these entries before a position.
    fn address(&self, before: Option<u64>) -> String {
        let mut address = "/record".to_owned();
        let before = before.map_or_else(String::new, |before| before.to_string());
        let fields = [
            ("before", &before),
            ("body", &self.body),
            ("act", &self.act),
            ("party", &self.party),
            ("from", &self.from),
            ("to", &self.to),
        ];
        let filled = fields.iter().filter(|(_, value)| !value.is_empty());
        for (mark, (name, value)) in ["?"].iter().chain(std::iter::repeat(&"&")).zip(filled) {
            let value = crate::record::escaped(value);
            // Writing into a text cannot fail.
            let _ = write!(address, "{mark}{name}={value}");
        }
        address
    }
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Query(which): Query<Which>,
) -> Response {
    page::public(site, visit, move |v| {
        let size = v.shown.position();
        let about = about(v, &which)?;
        let (from, to) = (start(v, &which)?, end(v, &which)?);
        let before = which.before.parse().unwrap_or(to).min(to);
        let page = match &about {
            Some(about) => found(v, about, (from, before))?,
            None => between(v, from, before)?,
        };
        let acts = v.acts(&which.act);
        html(&Listing {
            v,
            root: v.shown.frontier.root().to_string(),
            key: v.signing_key(),
            earlier: page.goes_on.map(|at| which.address(Some(at))),
            later: (before < to).then(|| which.address(newer(before, to, about.is_some()))),
            rows: page.rows,
            is_filtered: about.is_some(),
            is_of_a_day: from > 0 || to < size,
            about: about_whom(v, about.as_deref()),
            bodies: bodies(v, &which.body),
            acts,
            feed: feed_of(&which.body),
            audit: "plenary audit record.plenary".to_owned(),
            mirror: format!("{}/log", v.site.settings.public_url),
            which,
        })
    })
    .await
}

/// Where the feed of a body is, or of the whole record.
fn feed_of(body: &str) -> String {
    if body.is_empty() {
        "/record/feed".to_owned()
    } else {
        format!("/record/feed?body={}", crate::record::escaped(body))
    }
}

/// Where the page before this one begins; none is the first. Of a list by subject only that one is known.
fn newer(before: u64, to: u64, is_by_subject: bool) -> Option<u64> {
    let at = before + ON_A_PAGE as u64;
    (!is_by_subject && at < to).then_some(at)
}

/// A page of entries.
struct Paged {
    rows: Vec<Row>,
    /// Before which position the next page begins.
    goes_on: Option<u64>,
}

fn found(v: &View, about: &[Concern], within: (u64, u64)) -> Result<Paged, NoPage> {
    let Some(finder) = &v.site.finder else {
        return Ok(Paged {
            rows: Vec::new(),
            goes_on: None,
        });
    };
    let mut positions = finder.entries(about, within, ON_A_PAGE + 1)?;
    let more = positions.len() > ON_A_PAGE;
    positions.truncate(ON_A_PAGE);
    Ok(Paged {
        goes_on: positions.last().copied().filter(|_| more),
        rows: these(v, &positions)?,
    })
}

fn between(v: &View, from: u64, before: u64) -> Result<Paged, NoPage> {
    let first = before.saturating_sub(ON_A_PAGE as u64).max(from);
    Ok(Paged {
        rows: range(v, first, before)?,
        goes_on: (first > from).then_some(first),
    })
}

/// What the entries must be about; none where nothing is asked for. Something that is not there has no entries.
fn about(v: &View, which: &Which) -> Result<Option<Vec<Concern>>, NoPage> {
    let mut about = Vec::new();
    if !which.body.is_empty() {
        about.push(Concern::Body(v.body(&which.body).ok_or(NoPage::NotFound)?));
    }
    if !which.act.is_empty() {
        // What can be the name of no act has no entries.
        let can_be = |byte: u8| byte == b'-' || byte.is_ascii_lowercase();
        let is_name = which.act.len() <= 100 && which.act.bytes().all(can_be);
        about.push(match is_name {
            true => Concern::Act(which.act.clone()),
            false => Concern::Party(PartyId(u32::MAX)),
        });
    }
    if !which.party.is_empty() {
        about.push(Concern::Party(party(v, &which.party)?));
    }
    Ok((!about.is_empty()).then_some(about))
}

/// A party by its number, or the best one of that name.
fn party(v: &View, text: &str) -> Result<PartyId, NoPage> {
    if let Ok(number) = text.parse() {
        return Ok(PartyId(number));
    }
    let finder = v.site.finder.as_ref().ok_or(NoPage::NotFound)?;
    let found = finder.search(v.state(), text, &[FoundKind::Party], 1)?;
    let best = found.first().and_then(|found| match found {
        // A name that is kept from the reader leads to nobody.
        Found::Party(party) => v.public_name(*party).is_some().then_some(*party),
        Found::Body(_) | Found::Clause(..) | Found::Entry(_) => None,
    });
    // Nobody has this number: the list is empty, and says so.
    Ok(best.unwrap_or(PartyId(u32::MAX)))
}

/// Whose entries they are, in words.
fn about_whom(v: &View, about: Option<&[Concern]>) -> Option<String> {
    about?.iter().find_map(|concern| match concern {
        Concern::Party(PartyId(u32::MAX)) => None,
        Concern::Party(party) => Some(v.public_name_of(*party)),
        Concern::Body(_) | Concern::Motion(_) | Concern::Entry(_) | Concern::Act(_) => None,
    })
}

fn start(v: &View, which: &Which) -> Result<u64, NoPage> {
    match Moment::parse(&which.from) {
        Some(day) => first_at(v, day),
        None => Ok(0),
    }
}

fn end(v: &View, which: &Which) -> Result<u64, NoPage> {
    match Moment::parse(&which.to) {
        Some(day) => first_at(v, Moment(day.0.saturating_add(DAY_MS))),
        None => Ok(v.shown.position()),
    }
}

fn bodies(v: &View, chosen: &str) -> Vec<(String, String, bool)> {
    let list = v.state().bodies.list.iter();
    let mut bodies: Vec<_> = list
        .map(|(id, _)| {
            let link = v.link(id);
            let here = link.handle == chosen;
            (link.handle, link.short, here)
        })
        .collect();
    v.words.sort_by_name(&mut bodies, |(_, name, _)| name);
    bodies
}

impl View {
    /// The open kinds of act, by name, the chosen one marked.
    fn acts(&self, chosen: &str) -> Vec<(String, String, bool)> {
        let kinds = assembly::act::Act::kinds();
        let open = kinds.iter().filter(|kind| !kind.closed);
        let mut acts: Vec<_> = open
            .map(|kind| {
                let id = format!("entry-act-{}", kind.name);
                let name = if self.words.missing(&id) {
                    crate::view::plain_words(kind.name)
                } else {
                    self.say(&id)
                };
                (kind.name.to_owned(), name, kind.name == chosen)
            })
            .collect();
        acts.push((
            "due".to_owned(),
            self.say("entry-who-clock"),
            chosen == "due",
        ));
        self.words.sort_by_name(&mut acts, |(_, name, _)| name);
        acts
    }

    /// The key that signs the record, where this server signs.
    fn signing_key(&self) -> Option<String> {
        let publisher = self.site.publisher.as_ref()?;
        publisher.newest().ok().map(|newest| newest.key.clone())
    }

    /// A message with one verbatim value.
    fn say_of(&self, id: &str, name: &str, value: &str) -> String {
        self.say_with(id, &[(name, Value::Verbatim(value.to_owned()))])
    }
}
