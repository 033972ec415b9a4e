//! Bodies and their charters.

use super::answer::Answer;
use super::look::Look;
use super::operation::{AFTER, BODY, Kind, LIMIT, Operation, Param};
use super::problem::Problem;
use super::shape::BodyRef;
use crate::api::answer::Paged;
use assembly::bodies::Bylaws;
use assembly::ids::{BodyId, CharterId};
use assembly::moment::Moment;
use charter::explain::explain;
use schemars::JsonSchema;
use serde::Serialize;

const TAG: &str = "bodies";

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "/api/v1/bodies",
        ("listBodies", TAG),
        "The bodies of the community, in the order in which they were founded.",
        &[AFTER, LIMIT],
        (|all| all.subschema_for::<Paged<Body>>(), list),
    ),
    Operation::read(
        "/api/v1/bodies/{body}",
        ("getBody", TAG),
        "One body.",
        &[BODY],
        (|all| all.subschema_for::<Body>(), one),
    ),
    Operation::read(
        "/api/v1/bodies/{body}/charter",
        ("getCharter", TAG),
        "The charter in force, clause by clause, each with what the server carries out of it in the language asked for.",
        &[BODY],
        (|all| all.subschema_for::<Charter>(), charter_in_force),
    ),
    Operation::read(
        "/api/v1/bodies/{body}/charters",
        ("listCharters", TAG),
        "The versions of a body's charter, in the order of their adoption, each with its four moments.",
        &[BODY, AFTER, LIMIT],
        (|all| all.subschema_for::<Paged<Version>>(), versions),
    ),
    Operation::read(
        "/api/v1/charters/{charter}",
        ("getCharterVersion", TAG),
        "One version of a charter, clause by clause.",
        &[Param::path(
            "charter",
            Kind::Number,
            "The number of the version.",
        )],
        (|all| all.subschema_for::<Charter>(), version),
    ),
];

/// A body.
#[derive(Serialize, JsonSchema)]
struct Body {
    /// Its number.
    id: BodyId,
    /// Its handle, in addresses.
    handle: String,
    /// Its full name.
    title: String,
    /// Its abbreviation, or its full name.
    short: String,
    /// What it is, as its charter says: constituency, council, house.
    kind: Option<String>,
    /// The bodies above it.
    parents: Vec<BodyRef>,
    /// Tags of the languages that it works in.
    languages: Vec<String>,
    /// The zone in which its days end.
    zone: Option<String>,
    /// When it was founded.
    founded: Moment,
    /// When it was closed.
    closed: Option<Moment>,
    /// The charter in force.
    charter: Option<CharterId>,
}

fn body(look: &Look, id: BodyId) -> Option<Body> {
    let row = look.v.state().bodies.list.get(id)?;
    let link = look.v.link(id);
    let bylaws = look.v.bylaws(id);
    let rule = bylaws.and_then(|bylaws| bylaws.rules.body.as_ref());
    let parents = rule.into_iter().flat_map(|rule| &rule.parents);
    let parents = parents.filter_map(|parent| look.v.body(&parent.body));
    Some(Body {
        id,
        handle: link.handle,
        title: link.title,
        short: link.short,
        kind: rule.map(|rule| rule.kind.to_string()),
        parents: parents.map(|parent| BodyRef::of(look, parent)).collect(),
        languages: rule.map_or_else(Vec::new, |rule| rule.languages.clone()),
        zone: rule.map(|rule| rule.zone.clone()),
        founded: row.founded,
        closed: row.closed,
        charter: row.charter,
    })
}

fn list(look: &Look) -> Result<Answer, Problem> {
    let after = look.number("after")?;
    let ids = look.v.state().bodies.list.iter().map(|(id, _)| id);
    let ids = ids.filter(|id| after.is_none_or(|after| id.0 > after));
    let bodies = ids.filter_map(|id| body(look, id));
    Answer::json(&look.page(bodies, |body| body.id.0.into())?)
}

fn one(look: &Look) -> Result<Answer, Problem> {
    let id = look.of_body()?;
    Answer::json(&body(look, id).ok_or_else(|| Problem::not_there("body"))?)
}

/// A version of a charter.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "CharterVersion")]
struct Version {
    /// Its number.
    id: CharterId,
    /// Whose.
    body: BodyRef,
    /// The file name under which it is cited.
    file: String,
    /// What it calls its version.
    version: Option<String>,
    /// Its title.
    title: String,
    /// The entry that adopted it.
    entry: u64,
    /// When it was adopted.
    adopted: Moment,
    /// When the last approval that it needs came.
    approved: Option<Moment>,
    /// From when it is the one in force.
    effective: Option<Moment>,
    /// From when another is.
    superseded: Option<Moment>,
}

fn version_of(look: &Look, id: CharterId, bylaws: &Bylaws) -> Version {
    let label = bylaws.rules.version.as_ref();
    Version {
        id,
        body: BodyRef::of(look, bylaws.body),
        file: bylaws.file.to_string(),
        version: label.map(|version| version.label.to_string()),
        title: bylaws.rules.title.clone(),
        entry: bylaws.entry,
        adopted: bylaws.adopted,
        approved: bylaws.approved,
        effective: bylaws.effective,
        superseded: bylaws.superseded,
    }
}

fn versions(look: &Look) -> Result<Answer, Problem> {
    let (body, after) = (look.of_body()?, look.number("after")?);
    let all = look.v.state().bodies.charters.iter();
    let of_body =
        all.filter(|(id, bylaws)| bylaws.body == body && after.is_none_or(|after| id.0 > after));
    let versions = of_body.map(|(id, bylaws)| version_of(look, id, bylaws));
    Answer::json(&look.page(versions, |version| version.id.0.into())?)
}

/// A charter with its clauses.
#[derive(Serialize, JsonSchema)]
struct Charter {
    /// Which version.
    version: Version,
    /// Its clauses, in the order of the text.
    clauses: Vec<Clause>,
}

/// A clause.
#[derive(Serialize, JsonSchema)]
struct Clause {
    /// As it is cited: `4.2`, `A`, or a word where it has no number.
    number: String,
    /// Its heading.
    title: String,
    /// How deep it stands, from 1.
    depth: u8,
    /// Its text, in Markdown, in the language of the charter.
    text: String,
    /// What the server carries out of it, in the language asked for.
    rules: Vec<String>,
}

fn charter_in_force(look: &Look) -> Result<Answer, Problem> {
    let row = look.v.state().bodies.list.get(look.of_body()?);
    let in_force = row.and_then(|row| row.charter);
    charter(look, in_force)
}

fn version(look: &Look) -> Result<Answer, Problem> {
    charter(look, Some(CharterId(look.id("charter")?)))
}

fn charter(look: &Look, id: Option<CharterId>) -> Result<Answer, Problem> {
    let found = id.and_then(|id| Some((id, look.v.state().bodies.charters.get(id)?)));
    let (id, bylaws) = found.ok_or_else(|| Problem::not_there("charter"))?;
    let readings = explain(&bylaws.rules);
    let said = |ix: usize| {
        let told = readings
            .iter()
            .filter(|reading| usize::from(reading.clause.0) == ix);
        told.flat_map(|reading| &reading.sayings)
            .map(|saying| house::said::reading(look.v.words, saying))
            .collect()
    };
    let clauses = bylaws.rules.clauses.iter().enumerate();
    let clauses = clauses.map(|(ix, clause)| Clause {
        number: clause.number.clone(),
        title: clause.title.clone(),
        depth: clause.depth,
        text: clause.prose.clone(),
        rules: said(ix),
    });
    Answer::json(&Charter {
        version: version_of(look, id, bylaws),
        clauses: clauses.collect(),
    })
}
