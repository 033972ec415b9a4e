//! Rolls, memberships and parties. Names, regions, countries and representatives as far as the charter shows them (B11).

use super::answer::{Answer, Paged};
use super::look::Look;
use super::operation::{AFTER, BODY, Kind, LIMIT, Operation, Param};
use super::problem::Problem;
use super::shape::{BodyRef, PartyRef};
use assembly::ids::{BodyId, MemberId, PartyId};
use assembly::membership::roll::Enrolled;
use assembly::moment::Moment;
use charter::PartyKind;
use schemars::JsonSchema;
use serde::Serialize;

const TAG: &str = "members";

const HELD_AT: Param = Param::query(
    "held_at",
    Kind::Moment,
    "At which moment, or on which day; now, if it is not given.",
);
const KNOWN_AT: Param = Param::query(
    "known_at",
    Kind::Position,
    "As the record knew it up to this position; all that is known, if it is not given.",
);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "/api/v1/bodies/{body}/roll",
        ("getRoll", TAG),
        "Who is a member of a body at a moment, as known at a position, in the order of joining.",
        &[BODY, HELD_AT, KNOWN_AT, AFTER, LIMIT],
        (|all| all.subschema_for::<Paged<OnRoll>>(), roll),
    ),
    Operation::read(
        "/api/v1/bodies/{body}/members",
        ("listMembers", TAG),
        "Every membership of a body, ended ones too, in the order of joining.",
        &[BODY, AFTER, LIMIT],
        (|all| all.subschema_for::<Paged<Membership>>(), members),
    ),
    Operation::read(
        "/api/v1/members/{member}",
        ("getMember", TAG),
        "One membership.",
        &[Param::path(
            "member",
            Kind::Number,
            "The number of the membership.",
        )],
        (|all| all.subschema_for::<Membership>(), member),
    ),
    Operation::read(
        "/api/v1/parties/{party}",
        ("getParty", TAG),
        "A person or organization that some body knows, with its memberships and terms.",
        &[Param::path(
            "party",
            Kind::Number,
            "The number of the party.",
        )],
        (|all| all.subschema_for::<Party>(), party),
    ),
];

/// A member as of a moment.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RollMember")]
struct OnRoll {
    /// The membership.
    member: MemberId,
    /// Who.
    party: PartyRef,
    /// The class then, as the charter names it.
    class: String,
    /// The standing then; empty where the charter knows none.
    standing: String,
    /// Since when.
    joined: Moment,
    /// What the charter shows of it today.
    shown: Shown,
}

/// What a charter shows of a member. What it does not show is left out.
#[derive(Serialize, JsonSchema)]
struct Shown {
    /// Its regions, as the charter names them.
    #[serde(skip_serializing_if = "Option::is_none")]
    regions: Option<Vec<String>>,
    /// Where it is: two capital letters of ISO 3166.
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    /// Who votes for an organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    representative: Option<PartyRef>,
}

fn shown(look: &Look, party: PartyId, body: BodyId, primary: Option<PartyId>) -> Shown {
    let state = look.v.state();
    let row = state.people.parties.get(party);
    let sees = |field| look.sees(party, body, field);
    let regions = || {
        let all = state.regions_of(party, body).into_iter();
        all.map(str::to_owned).collect()
    };
    Shown {
        regions: sees("region").then(regions),
        country: row
            .and_then(|row| row.country)
            .filter(|_| sees("country"))
            .map(|country| country.code().to_owned()),
        representative: primary
            .filter(|_| sees("representative"))
            .map(|person| PartyRef::public(look, person)),
    }
}

fn roll(look: &Look) -> Result<Answer, Problem> {
    let body = look.of_body()?;
    let held_at = look.moment("held_at")?.unwrap_or(look.v.now);
    let known_at = look.position("known_at")?.unwrap_or(u64::MAX);
    let state = look.v.state();
    let then = members_after(look, body)?
        .filter_map(|member| state.enrolled(member, held_at, known_at))
        .map(|member: Enrolled| OnRoll {
            member: member.member,
            party: PartyRef::member(look, member.party, body),
            class: state.names.text(member.class).to_owned(),
            standing: state.names.text(member.standing).to_owned(),
            joined: member.joined,
            shown: shown(look, member.party, body, member.primary),
        });
    Answer::json(&look.page(then, |member| member.member.0.into())?)
}

/// The memberships of a body after the one that was named, in the order of joining.
fn members_after<'l>(
    look: &'l Look,
    body: BodyId,
) -> Result<impl Iterator<Item = MemberId> + 'l, Problem> {
    let after = look.number("after")?;
    let all = look.v.state().membership.of_body.get(&body);
    // They are numbered in the order of joining.
    let from = all.map_or(0, |all| match after {
        None => 0,
        Some(after) => match all.binary_search(&MemberId(after)) {
            Ok(at) => at + 1,
            Err(at) => at,
        },
    });
    Ok(all.into_iter().flat_map(move |all| {
        let rest = from.min(all.len())..all.len();
        all.focus().narrow(rest).into_iter().copied()
    }))
}

/// A membership, as it stands now.
#[derive(Serialize, JsonSchema)]
struct Membership {
    /// Its number.
    id: MemberId,
    /// Of what.
    body: BodyRef,
    /// Who.
    party: PartyRef,
    /// In which class, as the charter names it.
    class: String,
    /// In which standing; empty where the charter knows none.
    standing: String,
    /// Since when.
    joined: Moment,
    /// Until when.
    ended: Option<Moment>,
    /// What the charter shows of it.
    shown: Shown,
}

fn membership(look: &Look, id: MemberId) -> Option<Membership> {
    let state = look.v.state();
    let row = state.membership.members.get(id)?;
    Some(Membership {
        id,
        body: BodyRef::of(look, row.body),
        party: PartyRef::member(look, row.party, row.body),
        class: state.names.text(row.class).to_owned(),
        standing: state.names.text(row.standing).to_owned(),
        joined: row.joined,
        ended: row.ended,
        shown: shown(
            look,
            row.party,
            row.body,
            row.primary.filter(|_| row.ended.is_none()),
        ),
    })
}

fn members(look: &Look) -> Result<Answer, Problem> {
    let body = look.of_body()?;
    let all = members_after(look, body)?.filter_map(|id| membership(look, id));
    Answer::json(&look.page(all, |member| member.id.0.into())?)
}

fn member(look: &Look) -> Result<Answer, Problem> {
    let found = membership(look, MemberId(look.id("member")?));
    Answer::json(&found.ok_or_else(|| Problem::not_there("member"))?)
}

/// A person or an organization.
#[derive(Serialize, JsonSchema)]
struct Party {
    /// Its number.
    id: PartyId,
    /// `person` or `organization`.
    kind: &'static str,
    /// Its name, where it holds or held an office, or a body that it belongs to shows it.
    name: Option<String>,
    /// When it ceased.
    ceased: Option<Moment>,
    /// The party that it was merged into.
    merged_into: Option<PartyId>,
    /// Its memberships, the newest first.
    memberships: Vec<Membership>,
    /// Its terms, the newest first.
    terms: Vec<super::offices::Term>,
}

fn party(look: &Look) -> Result<Answer, Problem> {
    let id = PartyId(look.id("party")?);
    let state = look.v.state();
    let row = state.people.parties.get(id);
    // That somebody registered is nobody's business until a body knows them.
    let row = row.filter(|row| row.last_member.is_some() || row.last_term.is_some());
    let row = row.ok_or_else(|| Problem::not_there("party"))?;
    let memberships: Vec<Membership> = state
        .memberships_of(id)
        .filter_map(|(member, _)| membership(look, member))
        .collect();
    let terms: Vec<super::offices::Term> = state
        .terms_of(id)
        .filter_map(|(term, _)| super::offices::term(look, term))
        .collect();
    let by_body = state
        .memberships_of(id)
        .find_map(|(_, member)| look.name_in(id, member.body));
    let name = by_body.or_else(|| look.v.known_name(id).filter(|_| !terms.is_empty()));
    Answer::json(&Party {
        id,
        kind: match row.kind {
            PartyKind::Person => "person",
            PartyKind::Organization => "organization",
        },
        name,
        ceased: row.ceased,
        merged_into: row.merged_into,
        memberships,
        terms,
    })
}
