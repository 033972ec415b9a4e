//! The page that searches: what was found, of which kind, and what of it matched. What is shown is read anew, so nothing that
//! was erased is shown however old the index is.

use super::snippet::{Marked, Matches};
use crate::page::{self, NoPage, html};
use crate::record::escaped;
use crate::record::rows::open_entry;
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use assembly::part::{Audience, PartAddress};
use axum::extract::{Query, State};
use axum::response::Response;
use house::followers::{Found, FoundKind, MOST_FOUND};
use serde::Deserialize;
use std::sync::Arc;

/// How many results one page shows.
const ON_A_PAGE: usize = 20;
/// The longest question that is looked at, in characters.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "finding/search.html")]
struct SearchPage<'v> {
    v: &'v View,
    question: String,
    kinds: Vec<(&'static str, String, bool)>,
    count: Option<String>,
    results: Vec<Hit>,
    earlier: Option<String>,
    later: Option<String>,
}

/// Something found.
struct Hit {
    kind: String,
    title: String,
    address: String,
    /// In which body, or whose act.
    place: String,
    text: Marked,
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    page: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Response {
    page::public(site, visit, move |v| {
        let question: String = asked.q.trim().chars().take(LONGEST).collect();
        let chosen = FoundKind::parse(&asked.kind);
        let kinds: Vec<FoundKind> = chosen.into_iter().collect();
        let found = match &v.site.finder {
            Some(finder) if !question.is_empty() => {
                finder.search(v.state(), &question, &kinds, MOST_FOUND)?
            }
            _ => Vec::new(),
        };
        let matches = Matches::of(&question);
        let mut hits = Vec::new();
        for one in &found {
            hits.extend(hit(v, *one)?);
        }
        let count = v.count("finding-count", hits.len());
        let pages = hits.len().div_ceil(ON_A_PAGE);
        let number = asked
            .page
            .parse()
            .unwrap_or(0_usize)
            .min(pages.saturating_sub(1));
        let link = |page: usize| {
            let kind = chosen.map_or("", FoundKind::word);
            format!("/search?q={}&kind={kind}&page={page}", escaped(&question))
        };
        let results = hits.into_iter().skip(number * ON_A_PAGE).take(ON_A_PAGE);
        html(&SearchPage {
            v,
            kinds: v.kinds(chosen),
            count: (!question.is_empty()).then_some(count),
            results: results
                .map(|(hit, text)| Hit {
                    text: matches.around(&text),
                    ..hit
                })
                .collect(),
            earlier: number.checked_sub(1).map(link),
            later: (number + 1 < pages).then(|| link(number + 1)),
            question,
        })
    })
    .await
}

impl View {
    fn kinds(&self, chosen: Option<FoundKind>) -> Vec<(&'static str, String, bool)> {
        let of = |kind: FoundKind| {
            let label = self.say(kind_label(kind));
            (kind.word(), label, chosen == Some(kind))
        };
        FoundKind::ALL.into_iter().map(of).collect()
    }
}

fn kind_label(kind: FoundKind) -> &'static str {
    match kind {
        FoundKind::Body => "finding-kind-body",
        FoundKind::Clause => "finding-kind-clause",
        FoundKind::Party => "finding-kind-party",
        FoundKind::Entry => "finding-kind-entry",
    }
}

/// What is shown of something found, and the text in which it was found; none where it is not there any more.
fn hit(v: &View, found: Found) -> Result<Option<(Hit, String)>, NoPage> {
    let hit = |title: String, address: String, place: String, text: String| {
        let kind = v.say(kind_label(found.kind()));
        let hit = Hit {
            kind,
            title,
            address,
            place,
            text: Vec::new(),
        };
        Some((hit, text))
    };
    Ok(match found {
        Found::Body(body) => {
            let link = v.link(body);
            hit(
                link.title.clone(),
                format!("/bodies/{}", link.handle),
                link.short,
                link.title,
            )
        }
        Found::Clause(charter, clause) => {
            let bylaws = v.state().bodies.charters.get(charter);
            let at = bylaws.and_then(|bylaws| {
                let clause = bylaws.rules.clauses.get(usize::from(clause.0))?;
                Some((bylaws.body, clause))
            });
            at.and_then(|(body, clause)| {
                let link = v.link(body);
                let address = format!("/bodies/{}/charter#{}", link.handle, clause.number);
                let title = format!("{} {}", clause.number, clause.title);
                hit(title, address, link.short, clause.prose.clone())
            })
        }
        Found::Party(party) => v.public_name(party).and_then(|name| {
            let places = v.places_of(party);
            hit(name.clone(), format!("/people/{}", party.0), places, name)
        }),
        Found::Entry(position) => entry(v, position)?
            .and_then(|(title, who, text)| hit(title, format!("/record/{position}"), who, text)),
    })
}

/// The title of an open entry, whose act it was, and what was written in it for everybody.
fn entry(v: &View, position: u64) -> Result<Option<(String, String, String)>, NoPage> {
    let bare = v.site.door.shelf().bare(position, 1)?.pop();
    let Some(entry) = bare.as_ref().map(open_entry).transpose()?.flatten() else {
        return Ok(None);
    };
    let slots = (0_u8..).zip(entry.act.parts());
    let public = slots.filter(|(_, spec)| spec.audience == Audience::Public);
    let texts: Vec<String> = public
        .filter_map(|(slot, _)| v.text(PartAddress { position, slot }))
        .collect();
    // What it was found by has been erased since.
    if texts.is_empty() {
        return Ok(None);
    }
    Ok(Some((
        v.act_title(&entry.act),
        v.principal_name(&entry),
        texts.join("\n"),
    )))
}

impl View {
    /// Where a party has or had a place, in short names.
    fn places_of(&self, party: assembly::ids::PartyId) -> String {
        let mut places: Vec<String> = Vec::new();
        let members = self
            .state()
            .memberships_of(party)
            .map(|(_, member)| member.body)
            .filter(|body| self.everybody_sees(*body, "name"));
        let terms = self.state().terms_of(party).map(|(_, term)| term.body);
        for body in members.chain(terms) {
            let short = self.link(body).short;
            if !places.contains(&short) {
                places.push(short);
            }
        }
        places.join(", ")
    }
}
