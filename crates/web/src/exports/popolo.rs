//! Bodies, posts, memberships and people as Popolo (popoloproject.com): the classes Organization, Post, Membership and
//! Person, with the names of the specification. Who holds an office is public; of members, what the charter shows (B11).

use super::{MOST_ROWS, and_next, file};
use crate::page::{self, NoPage, Page};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use assembly::actor::Actor;
use assembly::ids::{BodyId, PartyId};
use assembly::moment::Moment;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use charter::PartyKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Deserialize)]
pub(crate) struct From {
    #[serde(default)]
    after: String,
}

#[derive(Default, Serialize)]
struct Popolo {
    persons: Vec<Person>,
    organizations: Vec<Organization>,
    posts: Vec<Post>,
    memberships: Vec<Membership>,
}

#[derive(Serialize)]
struct Person {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Organization {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    other_names: Vec<OtherName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    classification: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    founding_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dissolution_date: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<Link>,
}

#[derive(Serialize)]
struct OtherName {
    name: String,
    note: &'static str,
}

#[derive(Serialize)]
struct Link {
    url: String,
    note: &'static str,
}

#[derive(Serialize)]
struct Post {
    id: String,
    label: String,
    role: String,
    organization_id: String,
}

#[derive(Serialize)]
struct Membership {
    id: String,
    role: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    person_id: Option<String>,
    /// The member where it is an organization: an object, as the specification has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<Member>,
    organization_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    post_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on_behalf_of_id: Option<String>,
    start_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
}

#[derive(Serialize)]
struct Member {
    #[serde(rename = "@type")]
    kind: &'static str,
    id: String,
}

/// What is being gathered: parties by number, so that each stands once.
struct Gathering<'v> {
    v: &'v View,
    taker: Actor,
    made: Popolo,
    parties: BTreeMap<PartyId, String>,
}

fn body_id(body: BodyId) -> String {
    format!("body-{}", body.0)
}

fn party_id(party: PartyId) -> String {
    format!("party-{}", party.0)
}

fn day(moment: Moment) -> String {
    let day = moment.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
    day.to_string()
}

impl Gathering<'_> {
    fn body(&mut self, body: BodyId) {
        let v = self.v;
        let Some(row) = v.state().bodies.list.get(body) else {
            return;
        };
        let link = v.link(body);
        let rule = v.bylaws(body).and_then(|bylaws| bylaws.rules.body.as_ref());
        let parent = rule.and_then(|rule| v.body(&rule.parents.first()?.body));
        let short = Some(link.short).filter(|short| *short != link.title);
        self.made.organizations.push(Organization {
            id: body_id(body),
            name: link.title,
            other_names: short
                .map(|name| OtherName {
                    name,
                    note: "abbreviation",
                })
                .into_iter()
                .collect(),
            classification: rule.map(|rule| rule.kind.to_string()),
            parent_id: parent.map(body_id),
            founding_date: Some(day(row.founded)),
            dissolution_date: row.closed.map(day),
            links: vec![Link {
                url: format!("{}/bodies/{}", v.site.settings.public_url, link.handle),
                note: "page",
            }],
        });
        self.posts(body);
        self.terms(body);
    }

    /// A post for each seat of each office: it is there whoever holds it.
    fn posts(&mut self, body: BodyId) {
        let Some(bylaws) = self.v.bylaws(body) else {
            return;
        };
        for office in &bylaws.rules.offices {
            let Some(id) = bylaws.office_id(&office.name) else {
                continue;
            };
            for seat in 0..office.seats {
                let name = self.v.handle(id);
                let label = match office.seats {
                    1 => name,
                    _ => format!("{name} {}", seat + 1),
                };
                self.made.posts.push(Post {
                    id: format!("post-{}-{}-{seat}", body.0, office.name),
                    label,
                    role: office.name.to_string(),
                    organization_id: body_id(body),
                });
            }
        }
    }

    /// Everybody's time in a seat, past ones too. A term that never was is left out.
    fn terms(&mut self, body: BodyId) {
        let state = self.v.state();
        let terms = state.offices.terms.iter();
        for (id, term) in terms.filter(|(_, term)| term.body == body) {
            use assembly::offices::EndedBy;
            if term
                .ended
                .is_some_and(|(_, how)| how == EndedBy::Correction)
            {
                continue;
            }
            let Some(name) = self.v.known_name(term.holder) else {
                continue;
            };
            self.parties.insert(term.holder, name);
            let office = state.names.text(term.office);
            let has_post = self
                .v
                .bylaws(body)
                .and_then(|bylaws| bylaws.office(term.office));
            let has_post = has_post.is_some_and(|rule| u32::from(term.seat) < rule.seats);
            self.made.memberships.push(Membership {
                id: format!("term-{}", id.0),
                role: office.to_owned(),
                person_id: Some(party_id(term.holder)),
                member: None,
                organization_id: body_id(body),
                post_id: has_post.then(|| format!("post-{}-{office}-{}", body.0, term.seat)),
                on_behalf_of_id: term.sent_by.map(body_id),
                start_date: day(term.from),
                end_date: term.ended.map(|(at, _)| at).or(term.until).map(day),
            });
        }
    }

    /// The members of a body now, after one; the last that found room, where there are more.
    fn members(&mut self, body: BodyId, after: Option<u32>) -> Option<u32> {
        let state = self.v.state();
        let roll = state.roll(body, self.v.now, self.v.shown.position());
        let mut rest = roll.filter(|one| after.is_none_or(|after| one.member.0 > after));
        let mut last = None;
        for one in rest.by_ref().take(MOST_ROWS) {
            last = Some(one.member.0);
            let Some(name) = self.v.name_for(self.taker, (one.party, body)) else {
                continue;
            };
            self.parties.insert(one.party, name);
            let row = state.people.parties.get(one.party);
            let is_person = row.is_some_and(|row| row.kind == PartyKind::Person);
            let id = party_id(one.party);
            self.made.memberships.push(Membership {
                id: format!("member-{}", one.member.0),
                role: state.names.text(one.class).to_owned(),
                person_id: is_person.then(|| id.clone()),
                member: (!is_person).then_some(Member {
                    kind: "Organization",
                    id,
                }),
                organization_id: body_id(body),
                post_id: None,
                on_behalf_of_id: None,
                start_date: day(one.joined),
                end_date: None,
            });
        }
        rest.next().and(last)
    }

    fn file(mut self, name: &str) -> Page {
        let state = self.v.state();
        for (party, name) in std::mem::take(&mut self.parties) {
            let row = state.people.parties.get(party);
            match row.map(|row| row.kind) {
                Some(PartyKind::Organization) => self.made.organizations.push(Organization {
                    id: party_id(party),
                    name,
                    other_names: Vec::new(),
                    classification: Some("member-organization".to_owned()),
                    parent_id: None,
                    founding_date: None,
                    dissolution_date: row.and_then(|row| row.ceased).map(day),
                    links: Vec::new(),
                }),
                Some(PartyKind::Person) | None => self.made.persons.push(Person {
                    id: party_id(party),
                    name,
                }),
            }
        }
        let written =
            serde_json::to_vec(&self.made).map_err(|why| NoPage::Fault(why.to_string()))?;
        Ok(file("application/json", name, written))
    }
}

fn gathering(v: &View) -> Gathering<'_> {
    Gathering {
        v,
        taker: v.taker(),
        made: Popolo::default(),
        parties: BTreeMap::new(),
    }
}

/// One body with its members.
pub(crate) async fn of_body(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(from): Query<From>,
) -> Response {
    page::long(site, visit, move |v| {
        let body = v.body(&handle).ok_or(NoPage::NotFound)?;
        let mut gathering = gathering(v);
        gathering.body(body);
        let last = gathering.members(body, from.after.parse().ok());
        let next = last.map(|last| format!("/bodies/{handle}/popolo.json?after={last}"));
        Ok(and_next(
            gathering.file(&format!("{handle}-popolo.json"))?,
            next,
        ))
    })
    .await
}

/// Every body with its posts and who held them. Members stand in the files of their bodies.
pub(crate) async fn of_all(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::long(site, visit, |v| {
        let mut gathering = gathering(v);
        let bodies: Vec<BodyId> = v.state().bodies.list.iter().map(|(id, _)| id).collect();
        for body in bodies {
            gathering.body(body);
        }
        gathering.file("popolo.json")
    })
    .await
}
