//! Questions about what is shown: who sees a field, and which texts stand below a charter.

use super::ask::read;
use super::play::Play;
use assembly::actor::Actor;
use assembly::closed::FactValue;
use assembly::ids::{BodyId, PartyId};
use assembly::membership::may_see;
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldOf {
    party: PartyId,
    body: BodyId,
    field: String,
}

pub(super) fn field(
    play: &mut Play,
    actor: Actor,
    fields: Map<String, Value>,
) -> Result<Value, String> {
    let asked: FieldOf = read(fields)?;
    let community = play.house.community();
    let about = (asked.party, asked.body);
    let sight = match may_see(community, actor, about, &asked.field, play.now) {
        Ok(sight) => sight,
        Err(refusal) => return Ok(play.refused(&refusal)),
    };
    let to = match sight.to {
        charter::Audience::Public => "public",
        charter::Audience::Members => "members",
        charter::Audience::Officers => "officers",
        charter::Audience::Concerned => "concerned",
    };
    let clause = sight
        .ground
        .and_then(|ground| ground.cited(&community.open));
    let mut value = json!({"seen": sight.seen, "to": to, "clause": clause});
    if sight.seen {
        value["value"] = value_of(play, &asked);
    }
    Ok(value)
}

/// What the community holds of a field in its state; what people wrote stands in parts and is not shown here.
fn value_of(play: &Play, asked: &FieldOf) -> Value {
    let community = play.house.community();
    let state = &community.open;
    match &*asked.field {
        "region" => json!(state.regions_of(asked.party, asked.body)),
        "country" => {
            let row = state.people.parties.get(asked.party);
            json!(row.and_then(|row| row.country))
        }
        "representative" => {
            let member = state.member_in(asked.party, asked.body);
            let primary = member.and_then(|(_, member)| member.primary);
            primary.map_or(Value::Null, |party| who(play, party))
        }
        "name" | "contact" | "statement" | "application" => Value::Null,
        fact => {
            let declared = community.closed.as_ref().zip(state.names.id(fact));
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

/// A party by its handle, else by its number.
fn who(play: &Play, party: PartyId) -> Value {
    play.handle_of(party)
        .map_or_else(|| party.0.into(), Into::into)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextsOf {
    body: BodyId,
}

pub(super) fn texts(
    play: &mut Play,
    _: Actor,
    fields: Map<String, Value>,
) -> Result<Value, String> {
    let asked: TextsOf = read(fields)?;
    let state = &play.house.community().open;
    let texts: Vec<Value> = state
        .texts_below(asked.body)
        .into_iter()
        .map(|text| {
            json!({
                "tier": &*text.rule.name, "below": &*text.rule.below, "entry": text.version.entry,
                "since": text.version.since, "versions": text.versions,
            })
        })
        .collect();
    Ok(json!({"count": texts.len(), "texts": texts}))
}
