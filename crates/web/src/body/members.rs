//! Who is a member of a body, now or at any date, narrowed by class, region, country, language and name; and where they are.

use super::Tab;
use super::map::{Map, map};
use super::roll::{Filter, Regions, joined_by, roll};
use crate::community::escaped;
use crate::look::TabLink;
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::BodyId;
use assembly::membership::roll::Enrolled;
use assembly::moment::Moment;
use assembly::people::Country;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;

/// How many members one page shows.
const ON_A_PAGE: usize = 100;
/// The longest text that is looked for, in bytes.
const LONGEST_TEXT: usize = 100;

#[derive(Template)]
#[template(path = "body/members.html")]
struct Members<'v> {
    v: &'v View,
    body: BodyLink,
    tabs: Vec<TabLink>,
    count: String,
    which: Which,
    wrong: Option<String>,
    /// The moment of the roll, where it is not now, and up to which entry it was known.
    then: Option<(Moment, u64)>,
    choices: Vec<Choices>,
    shows: Shows,
    map: Option<Map>,
    regions: Vec<Share>,
    rows: Vec<Row>,
    earlier: Option<String>,
    later: Option<String>,
    place: String,
}

/// What the charter lets everybody see.
struct Shows {
    name: bool,
    region: bool,
    country: bool,
    representative: bool,
}

/// A list to choose from in the form.
struct Choices {
    name: &'static str,
    label: String,
    options: Vec<(String, String, bool)>,
}

/// How many members a region has.
struct Share {
    title: String,
    link: String,
    count: String,
    /// The length of its bar, of a hundred.
    part: usize,
}

struct Row {
    party: u32,
    name: String,
    class: String,
    standing: String,
    place: String,
    representative: String,
    joined: Moment,
    entry: Option<u64>,
}

/// Which members: narrowed to what, at which day, known up to which entry, from which page on.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(crate) struct Which {
    class: String,
    region: String,
    country: String,
    language: String,
    q: String,
    at: String,
    known: String,
    page: String,
}

impl Which {
    /// The address of this list with another page, or another region.
    fn link(&self, body: &str, changed: &[(&str, &str)]) -> String {
        let fields = [
            ("class", &self.class),
            ("region", &self.region),
            ("country", &self.country),
            ("language", &self.language),
            ("q", &self.q),
            ("at", &self.at),
            ("known", &self.known),
        ];
        let mut pairs: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .filter(|(name, _)| !changed.iter().any(|(other, _)| other == name))
            .collect();
        pairs.extend(changed);
        pairs.retain(|(_, value)| !value.is_empty());
        let pairs = pairs
            .iter()
            .map(|(name, value)| format!("{name}={}", escaped(value)));
        let query = pairs.collect::<Vec<_>>().join("&");
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/bodies/{body}/members{mark}{query}")
    }
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(which): Query<Which>,
) -> Response {
    // What is narrowed walks the list.
    let is_narrowed = visit.address.contains('?');
    let make = move |v: &View| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        members(v, id, which)
    };
    match is_narrowed {
        true => page::long(site, visit, make).await,
        false => page::public(site, visit, make).await,
    }
}

fn members(v: &View, id: BodyId, which: Which) -> page::Page {
    let body = v.link(id);
    let tabs = v.tabs(&body, Tab::Members);
    let shows = Shows {
        name: v.everybody_sees(id, "name"),
        region: v.everybody_sees(id, "region"),
        country: v.everybody_sees(id, "country"),
        representative: v.everybody_sees(id, "representative"),
    };
    let (then, wrong) = then(v, &which);
    let filter = filter(v, id, &which, &shows);
    let regions = Regions::of(v, id);
    let (mut count, mut rows, mut pages, mut page) = (0, Vec::new(), 0, 0);
    if shows.name {
        let roll = roll(v, id, then, &filter)?;
        count = roll.len();
        pages = count.div_ceil(ON_A_PAGE);
        page = which.page.parse().unwrap_or(0).min(pages.saturating_sub(1));
        let found = roll.page(v, page * ON_A_PAGE, ON_A_PAGE).into_iter();
        rows = found.map(|one| row(v, &one, &shows, &regions)).collect();
    } else {
        count += v.site.rosters.tally(v, id).members;
    }
    let link = |page: usize| which.link(&body.handle, &[("page", &page.to_string())]);
    let counts = match shows.region {
        true => regions.counts(),
        false => Vec::new(),
    };
    let by_region: Vec<(String, usize)> = regions
        .list
        .iter()
        .map(|(name, _)| name.clone())
        .zip(counts)
        .collect();
    html(&Members {
        v,
        count: v.count("web-members-count", count),
        wrong,
        then,
        choices: choices(v, id, &which, &shows, &regions),
        map: map(&by_region, |n| v.number(n)),
        regions: shares(v, &body, &which, &regions, &by_region),
        place: v.say(if shows.country {
            "web-country"
        } else {
            "body-region"
        }),
        rows,
        earlier: page.checked_sub(1).map(link),
        later: (page + 1 < pages).then(|| link(page + 1)),
        shows,
        which,
        tabs,
        body,
    })
}

/// The moment and the position that are asked for; none is now with all that is known. And what is wrong with them.
fn then(v: &View, which: &Which) -> (Option<(Moment, u64)>, Option<String>) {
    let newest = v.shown.position();
    let at = Moment::parse(&which.at);
    let known = which
        .known
        .parse::<u64>()
        .ok()
        .filter(|known| *known < newest);
    let wrong = match (at, which.at.is_empty()) {
        (None, false) => Some(v.say("body-roll-no-date")),
        (Some(at), _) if at > v.now => Some(v.say("body-roll-to-come")),
        _ if known.is_none() && !which.known.is_empty() => Some(v.say("body-roll-no-entry")),
        _ => None,
    };
    let at = at.filter(|at| *at <= v.now);
    let then = match (at, known) {
        (None, None) => None,
        (at, known) => Some((at.unwrap_or(v.now), known.unwrap_or(newest))),
    };
    (then, wrong)
}

fn filter(v: &View, body: BodyId, which: &Which, shows: &Shows) -> Filter {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let mut end = which.q.len().min(LONGEST_TEXT);
    while !which.q.is_char_boundary(end) {
        end -= 1;
    }
    Filter {
        // A class that no charter here has is nobody's.
        class: some(&which.class).map(|class| {
            let known = v.bylaws(body).and_then(|bylaws| bylaws.class_id(&class));
            let id = known.or_else(|| v.state().names.id(&class));
            id.unwrap_or(assembly::membership::state::NO_STANDING)
        }),
        region: some(&which.region).filter(|_| shows.region),
        country: Country::parse(&which.country).filter(|_| shows.country),
        language: some(which.language.trim()),
        called: Filter::called(&which.q[..end]),
    }
}

fn choices(
    v: &View,
    body: BodyId,
    which: &Which,
    shows: &Shows,
    regions: &Regions<'_>,
) -> Vec<Choices> {
    let tally = v.site.rosters.tally(v, body);
    let list = |name, label: &str, chosen: &str, options: Vec<(String, String)>| Choices {
        name,
        label: v.say(label),
        options: options
            .into_iter()
            .map(|(value, label)| {
                let here = value == chosen;
                (value, label, here)
            })
            .collect(),
    };
    let mut all = Vec::new();
    let classes: Vec<(String, String)> = tally
        .classes
        .keys()
        .map(|class| (v.state().names.text(*class).to_owned(), v.handle(*class)))
        .collect();
    if classes.len() > 1 {
        all.push(list("class", "web-class", &which.class, classes));
    }
    if shows.region && !regions.list.is_empty() {
        all.push(list(
            "region",
            "body-region",
            &which.region,
            regions.list.clone(),
        ));
    }
    if shows.country {
        let codes = tally.countries.keys().flatten();
        let codes = codes.map(|country| (country.code().to_owned(), country.code().to_owned()));
        all.push(list(
            "country",
            "web-country",
            &which.country,
            codes.collect(),
        ));
    }
    all
}

fn shares(
    v: &View,
    body: &BodyLink,
    which: &Which,
    regions: &Regions<'_>,
    counts: &[(String, usize)],
) -> Vec<Share> {
    let most = counts
        .iter()
        .map(|(_, count)| *count)
        .max()
        .unwrap_or(0)
        .max(1);
    let share = |(name, count): &(String, usize)| Share {
        title: regions.title(name),
        link: which.link(&body.handle, &[("region", name)]),
        count: v.count("web-members-count", *count),
        part: count * 100 / most,
    };
    counts.iter().map(share).collect()
}

fn row(v: &View, one: &Enrolled, shows: &Shows, regions: &Regions<'_>) -> Row {
    let party = v.state().people.parties.get(one.party);
    let country = party.and_then(|party| party.country);
    let place = match (shows.country, shows.region) {
        (true, _) => country.map_or_else(String::new, |country| country.code().to_owned()),
        (false, true) => {
            let titles = regions.of_party(one.party).into_iter();
            titles
                .map(|name| regions.title(name))
                .collect::<Vec<_>>()
                .join(", ")
        }
        (false, false) => String::new(),
    };
    let representative = one.primary.filter(|_| shows.representative);
    Row {
        party: one.party.0,
        name: v.name(one.party),
        class: v.handle(one.class),
        standing: v.handle(one.standing),
        place,
        representative: representative.map_or_else(String::new, |person| v.own_name(person)),
        joined: one.joined,
        entry: joined_by(v, one.member),
    }
}
