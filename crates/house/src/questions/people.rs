//! Questions about members, holders of office, and what is shown of them.

use super::{Asking, Called, Unanswered};
use assembly::closed::FactValue;
use assembly::ids::{BodyId, MemberId, PartyId};
use assembly::membership::may_see;
use assembly::moment::Moment;
use charter::Audience;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RollOf {
    /// The body.
    body: BodyId,
    /// At which moment; now, if it is not given.
    #[serde(default)]
    held_at: Option<Moment>,
    /// As known up to which position; all that is known, if it is not given.
    #[serde(default)]
    known_at: Option<u64>,
}

/// A roll.
#[derive(Serialize, JsonSchema)]
pub(super) struct Roll {
    /// How many are on it.
    count: usize,
    /// Who.
    members: Vec<OnRoll>,
}

/// A member on a roll.
#[derive(Serialize, JsonSchema)]
struct OnRoll {
    /// The party.
    party: PartyId,
    /// The class then, as the charter names it.
    class: String,
    /// The standing then; empty where the charter knows none.
    standing: String,
    /// In a rehearsal: its handle.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    handle: Option<String>,
}

pub(super) fn roll(asking: &Asking<'_>, asked: RollOf) -> Result<Roll, Unanswered> {
    let state = asking.open();
    let held_at = asked.held_at.unwrap_or(asking.now);
    let known_at = asked.known_at.unwrap_or(state.position);
    let members: Vec<OnRoll> = state
        .roll(asked.body, held_at, known_at)
        .map(|member| OnRoll {
            party: member.party,
            class: asking.named(member.class),
            standing: asking.named(member.standing),
            handle: (asking.handle)(member.party),
        })
        .collect();
    Ok(Roll {
        count: members.len(),
        members,
    })
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct HoldersOf {
    /// The body.
    body: BodyId,
    /// The office, as the charter names it.
    office: String,
    /// When; now, if it is not given.
    #[serde(default)]
    at: Option<Moment>,
    /// Somebody of whom to say whether they hold it.
    #[serde(default)]
    person: Option<PartyId>,
}

/// Who holds an office.
#[derive(Serialize, JsonSchema)]
pub(super) struct Holders {
    /// How many.
    count: usize,
    /// Who.
    holders: Vec<Called>,
    /// Whether the person asked about is among them.
    #[serde(skip_serializing_if = "Option::is_none")]
    holds: Option<bool>,
}

pub(super) fn holders(asking: &Asking<'_>, asked: HoldersOf) -> Result<Holders, Unanswered> {
    let state = asking.open();
    let office = asking.name(&asked.office)?;
    let at = asked.at.unwrap_or(asking.now);
    let parties = state.people.parties.iter().map(|(id, _)| id);
    let list: Vec<PartyId> = parties
        .filter(|party| state.holds_at(*party, asked.body, office, at, 0))
        .collect();
    Ok(Holders {
        count: list.len(),
        holders: list.iter().map(|party| asking.called(*party)).collect(),
        holds: asked.person.map(|person| list.contains(&person)),
    })
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MemberOf {
    /// The party.
    party: PartyId,
    /// The body.
    body: BodyId,
}

/// A membership; only `member`, and it null, where there is none.
#[derive(Default, Serialize, JsonSchema)]
pub(super) struct Membership {
    /// Its number.
    member: Option<MemberId>,
    /// The class, as the charter names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<String>,
    /// The standing, as the charter names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<String>,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Moment>,
    /// Who votes for it, where there is somebody and the asker may see who.
    #[serde(skip_serializing_if = "Option::is_none")]
    primary: Option<PartyId>,
}

pub(super) fn member(asking: &Asking<'_>, asked: MemberOf) -> Result<Membership, Unanswered> {
    let found = asking.open().member_in(asked.party, asked.body);
    Ok(
        found.map_or_else(Membership::default, |(id, row)| Membership {
            member: Some(id),
            class: Some(asking.named(row.class)),
            standing: Some(asking.named(row.standing)),
            since: Some(row.joined),
            primary: row
                .primary
                .filter(|_| asking.sees(asked.party, asked.body, "representative")),
        }),
    )
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FieldOf {
    /// The party.
    party: PartyId,
    /// The body whose charter says who sees it.
    body: BodyId,
    /// The field.
    field: String,
}

/// Whether a field is seen.
#[derive(Serialize, JsonSchema)]
pub(super) struct Field {
    /// Whether whoever asks sees it.
    seen: bool,
    /// To whom the charter shows it: `public`, `members`, `officers`, `concerned`.
    to: &'static str,
    /// The clause that says so.
    clause: Option<String>,
    /// What it holds, where it is seen and no text.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
}

pub(super) fn field(asking: &Asking<'_>, asked: FieldOf) -> Result<Field, Unanswered> {
    let about = (asked.party, asked.body);
    let sight = may_see(
        asking.community,
        asking.actor,
        about,
        &asked.field,
        asking.now,
    )?;
    Ok(Field {
        seen: sight.seen,
        to: match sight.to {
            Audience::Public => "public",
            Audience::Members => "members",
            Audience::Officers => "officers",
            Audience::Concerned => "concerned",
        },
        clause: sight.ground.and_then(|ground| ground.cited(asking.open())),
        value: sight.seen.then(|| value_of(asking, &asked)),
    })
}

/// What the community holds of a field in its state; what people wrote stands in parts and is not shown here.
fn value_of(asking: &Asking<'_>, asked: &FieldOf) -> Value {
    let state = asking.open();
    match &*asked.field {
        "region" => json!(state.regions_of(asked.party, asked.body)),
        "country" => {
            let row = state.people.parties.get(asked.party);
            json!(row.and_then(|row| row.country))
        }
        "representative" => {
            let member = state.member_in(asked.party, asked.body);
            let primary = member.and_then(|(_, member)| member.primary);
            json!(primary.map(|party| asking.called(party)))
        }
        "name" | "contact" | "statement" | "application" => Value::Null,
        fact => {
            let closed = asking.community.closed.as_ref();
            let declared = closed.zip(state.names.id(fact));
            let declared =
                declared.and_then(|(closed, name)| closed.facts.get(&(asked.party, name)));
            match declared {
                None | Some(FactValue::Other) => Value::Null,
                Some(FactValue::YesNo(said)) => json!(said),
                Some(FactValue::Number(number)) => json!(number),
                Some(FactValue::Name(name)) => json!(state.names.text(*name)),
            }
        }
    }
}
