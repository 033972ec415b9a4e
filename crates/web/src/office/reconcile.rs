//! Two lists of members held side by side: of two bodies, or of a body and a file. Who is on both, who on one only, in what
//! those on both differ, and what would mend each. Nothing is changed here.

use super::export::sees;
use super::for_the_office;
use super::import::uploaded;
use crate::page::{Page, html};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::ids::{BodyId, MemberId, PartyId};
use assembly::part::PartAddress;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use house::lists::{self, Columns, Differs, Likeness, Listed, reconcile};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use words::Value;

/// The most members on a list that a page compares.
const MOST: usize = 10_000;
/// The most rows of each table.
const SHOWN: usize = 500;

/// The columns of a list to compare with. Those of a list of members may be there too, so that the same file serves twice.
const COMPARED: Columns = Columns {
    known: &[
        "name",
        "domain",
        "representative",
        "country",
        "id",
        "class",
        "kind",
        "standing",
        "joined",
        "contact",
        "number",
    ],
    needed: &["name"],
};

#[derive(Template)]
#[template(path = "office/reconcile.html")]
struct Reconciling<'v> {
    v: &'v View,
    body: BodyLink,
    others: Vec<(String, String, bool)>,
    wrong: Option<String>,
    /// Bad rows of the file, by line.
    bad: Vec<(u64, String)>,
    found: Option<Found>,
}

/// What came out.
struct Found {
    second: String,
    is_file: bool,
    both: Vec<Pair>,
    first_only: Vec<Alone>,
    second_only: Vec<Alone>,
    same: String,
    counts: [String; 3],
    cut: bool,
}

/// Two that were found to be the same.
struct Pair {
    first: Named,
    second: Named,
    likeness: String,
    is_sure: bool,
    differs: Vec<(String, String, String)>,
    mend: Vec<String>,
}

/// One that stands on one list only.
struct Alone {
    named: Named,
    mend: String,
}

/// A name, with where it leads.
struct Named {
    name: String,
    /// The membership, where the list is a body's.
    member: Option<u32>,
    /// The entry that says the name.
    entry: Option<u64>,
    /// The line, where the list is a file.
    line: Option<u64>,
}

/// A list, with where each of it stands.
#[derive(Default)]
struct List {
    rows: Vec<Listed>,
    places: Vec<Place>,
    cut: bool,
}

#[derive(Clone, Copy)]
enum Place {
    Member(MemberId, u64),
    Line(u64),
}

/// With which other body.
#[derive(Deserialize)]
pub(crate) struct With {
    #[serde(default)]
    with: String,
}

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    Query(With { with }): Query<With>,
) -> Response {
    for_the_office(site, visit, handle, move |v, body| {
        let other = v.body(&with).filter(|other| *other != body);
        let found = other.map(|other| {
            let second = v.link(other).short;
            let (one, two) = (of_body(v, body), of_body(v, other));
            found(v, &v.link(body).short, &one, second, &two, false)
        });
        html(&Reconciling {
            found,
            ..empty(v, body, &with)
        })
    })
    .await
}

pub(crate) async fn with_file(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let file = match &visit.signed_in {
        Some(_) => uploaded(form).await,
        None => Ok(None),
    };
    for_the_office(site, visit, handle, move |v, body| {
        let (name, content) = match file {
            Ok(Some(file)) => file,
            Ok(None) => return told_wrong(v, body, v.say("office-no-file")),
            Err(()) => return told_wrong(v, body, v.say("office-file-not-read")),
        };
        let (two, bad) = match of_file(v, &content) {
            Ok(list) => list,
            Err(why) => return told_wrong(v, body, why),
        };
        let one = of_body(v, body);
        let name = name.chars().take(200).collect();
        html(&Reconciling {
            bad,
            found: Some(found(v, &v.link(body).short, &one, name, &two, true)),
            ..empty(v, body, "")
        })
    })
    .await
}

fn told_wrong(v: &View, body: BodyId, why: String) -> Page {
    let page = html(&Reconciling {
        wrong: Some(why),
        ..empty(v, body, "")
    })?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn empty<'v>(v: &'v View, id: BodyId, with: &str) -> Reconciling<'v> {
    let all = v.state().bodies.list.iter();
    let others = all.filter(|(other, _)| *other != id);
    let others = others.map(|(other, _)| {
        let link = v.link(other);
        let here = link.handle == with;
        (link.handle, link.title, here)
    });
    Reconciling {
        v,
        body: v.link(id),
        others: others.collect(),
        wrong: None,
        bad: Vec::new(),
        found: None,
    }
}

/// The members of a body, with what the reader may see of each.
fn of_body(v: &View, body: BodyId) -> List {
    let mut list = List::default();
    for member in v.state().roll(body, v.now, v.shown.position()) {
        if list.rows.len() == MOST {
            list.cut = true;
            break;
        }
        let party = v.state().people.parties.get(member.party);
        let country = party.and_then(|party| party.country);
        list.rows.push(Listed {
            party: Some(member.party.0),
            name: v.name(member.party),
            domains: domains(v, member.party, body),
            representative: member
                .primary
                .filter(|_| sees(v, member.party, body, "representative"))
                .map(|person| v.name(person)),
            country: country
                .filter(|_| sees(v, member.party, body, "country"))
                .map(|country| country.code().to_owned()),
        });
        let named = party.map_or(0, |party| party.named_at);
        list.places.push(Place::Member(member.member, named));
    }
    list
}

/// The domains that a party claims: part of its application, and seen by those who see that.
fn domains(v: &View, party: PartyId, body: BodyId) -> Vec<String> {
    let Some(closed) = &v.shown.community.closed else {
        return Vec::new();
    };
    let first = (party, assembly::closed::Fingerprint([0; 16]));
    let claims = closed.domains_of.range(first..);
    let mut claims = claims.take_while(|(of, _)| *of == party).peekable();
    if claims.peek().is_none() || !sees(v, party, body, "application") {
        return Vec::new();
    }
    claims
        .filter_map(|(_, print)| {
            let claim = closed.domains.get(&(*print, party))?;
            v.text(PartAddress {
                position: claim.entry,
                slot: 0,
            })
        })
        .collect()
}

/// The good rows of a list, and the lines of the others with what is wrong; or why it is none.
fn of_file(v: &View, content: &[u8]) -> Result<(List, Vec<(u64, String)>), String> {
    let rows = lists::read(content, COMPARED).map_err(|why| v.words.saying(&why))?;
    if rows.len() > MOST {
        return Err(v.count("office-too-many-rows", MOST));
    }
    let mut list = List::default();
    let mut bad = Vec::new();
    for row in rows {
        match row.fields {
            Ok(mut fields) if fields.contains_key("name") => {
                list.rows.push(listed(&mut fields));
                list.places.push(Place::Line(row.line));
            }
            Ok(_) => {
                let column = ("column", Value::Verbatim("name".to_owned()));
                bad.push((row.line, v.say_with("command-row-lacks", &[column])));
            }
            Err(wrong) => bad.push((row.line, v.words.saying(&wrong.why))),
        }
    }
    Ok((list, bad))
}

fn listed(fields: &mut BTreeMap<String, String>) -> Listed {
    let domains = fields.remove("domain").unwrap_or_default();
    let domains = domains
        .split([',', ';', ' '])
        .filter(|name| !name.is_empty());
    Listed {
        party: None,
        domains: domains.map(str::to_owned).collect(),
        name: fields.remove("name").unwrap_or_default(),
        representative: fields.remove("representative"),
        country: fields.remove("country"),
    }
}

fn found(v: &View, first: &str, one: &List, second: String, two: &List, is_file: bool) -> Found {
    let result = reconcile(&one.rows, &two.rows);
    let says_representatives = !is_file || two.rows.iter().any(|row| row.representative.is_some());
    let mut same = 0;
    let mut both = Vec::new();
    let counts = [
        result.both.len(),
        result.first_only.len(),
        result.second_only.len(),
    ];
    for (left, right, likeness, mut differences) in result.both {
        // A list that has no column for it says nothing against it.
        differences.retain(|one| one.what != Differs::Representative || says_representatives);
        if differences.is_empty() && likeness != Likeness::Words {
            same += 1;
            continue;
        }
        let is_one_party = likeness == Likeness::Party;
        both.push(Pair {
            mend: mends(v, likeness, &differences, is_file, is_one_party),
            first: named(one, left),
            second: named(two, right),
            likeness: v.say(likeness_id(likeness)),
            is_sure: likeness != Likeness::Words,
            differs: differences
                .into_iter()
                .map(|one| (v.say(differs_id(one.what)), one.first, one.second))
                .collect(),
        });
    }
    let value = |name: &str| [("body", Value::Text(name.to_owned()))];
    let lacks_second = if is_file {
        v.say("office-mend-not-in-file")
    } else {
        v.say_with("office-mend-only-here", &value(&second))
    };
    let lacks_first = if is_file {
        v.say_with("office-mend-import", &value(first))
    } else {
        v.say_with("office-mend-only-here", &value(first))
    };
    let cut = one.cut || two.cut || counts.iter().any(|count| *count > SHOWN);
    both.truncate(SHOWN);
    let alone = |list: &List, at: &[usize], mend: &str| -> Vec<Alone> {
        let mut rows: Vec<Alone> = at
            .iter()
            .map(|at| Alone {
                named: named(list, *at),
                mend: mend.to_owned(),
            })
            .collect();
        v.words.sort_by_name(&mut rows, |row| &row.named.name);
        rows.truncate(SHOWN);
        rows
    };
    Found {
        first_only: alone(one, &result.first_only, &lacks_second),
        second_only: alone(two, &result.second_only, &lacks_first),
        second,
        is_file,
        both,
        same: v.count("office-same-on-both", same),
        counts: counts.map(|count| v.number(count)),
        cut,
    }
}

fn named(list: &List, at: usize) -> Named {
    let place = list.places.get(at).copied();
    let name = list
        .rows
        .get(at)
        .map_or_else(String::new, |row| row.name.clone());
    match place {
        Some(Place::Member(member, entry)) => Named {
            name,
            member: Some(member.0),
            entry: Some(entry),
            line: None,
        },
        Some(Place::Line(line)) => Named {
            name,
            member: None,
            entry: None,
            line: Some(line),
        },
        None => Named {
            name,
            member: None,
            entry: None,
            line: None,
        },
    }
}

fn likeness_id(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Party => "office-like-party",
        Likeness::Domain => "office-like-domain",
        Likeness::Name => "office-like-name",
        Likeness::Words => "office-like-words",
    }
}

fn differs_id(what: Differs) -> &'static str {
    match what {
        Differs::Name => "web-name",
        Differs::Domain => "office-domain",
        Differs::Representative => "office-representative",
        Differs::Country => "web-country",
    }
}

/// What would mend the differences of two.
fn mends(
    v: &View,
    likeness: Likeness,
    differences: &[lists::Difference],
    is_file: bool,
    is_one_party: bool,
) -> Vec<String> {
    let mut list = Vec::new();
    if likeness == Likeness::Words {
        list.push(v.say("office-mend-perhaps"));
    }
    if !is_file && !is_one_party {
        list.push(v.say("office-mend-twice"));
    }
    for one in differences {
        list.push(v.say(match one.what {
            Differs::Name | Differs::Country => "office-mend-edit",
            Differs::Domain => "office-mend-domain",
            Differs::Representative => "office-mend-representative",
        }));
    }
    list.dedup();
    list
}
