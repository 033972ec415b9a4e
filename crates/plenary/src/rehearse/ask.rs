//! Questions in a rehearsal: the ones that everybody may ask, by whoever drafts a charter, and `could`.

use super::play::Play;
use assembly::actor::Actor;
use assembly::entry::Entry;
use assembly::ids::{MotionId, PartyId};
use assembly::{State, form};
use house::questions::{self, Asking, Unanswered, standing};
use serde_json::{Map, Value, json};

/// What `could` asks: it answers as the act would, and so in a rehearsal's own words.
pub(crate) const COULD: (&str, &str) = (
    "could",
    "Whether an act would be accepted: `act` as in `{\"could\": \"apply\", …fields}`. Answers as the act would.",
);

/// Answers a question.
pub(crate) fn answer(
    play: &mut Play,
    name: &str,
    actor: Actor,
    fields: Map<String, Value>,
) -> Result<Value, String> {
    if name == COULD.0 {
        return could(play, actor, fields);
    }
    let asking = Asking {
        community: play.house.community(),
        actor,
        now: play.now,
        sees_all: true,
        handle: &|party| play.handle_of(party).map(str::to_owned),
    };
    match questions::answer(&asking, name, fields) {
        Ok(value) => Ok(value),
        Err(Unanswered::Refused(refusal)) if name == "field" => Ok(play.refused(&refusal)),
        Err(why) => Err(why.to_string()),
    }
}

fn could(play: &mut Play, actor: Actor, mut fields: Map<String, Value>) -> Result<Value, String> {
    let Some(Value::String(name)) = fields.remove("could") else {
        return Err("`could` names the act".to_owned());
    };
    let (act, texts) = form::read(&name, fields).map_err(|why| why.to_string())?;
    let request = play.request(actor, act, texts);
    Ok(match play.house.could(&request) {
        Ok(entry) => {
            let state = &play.house.community().open;
            let clauses: Vec<String> = entry
                .grounds
                .iter()
                .filter_map(|ground| ground.cited(state))
                .collect();
            json!({"accepted": true, "clause": clauses})
        }
        Err(refusal) => play.refused(&refusal),
    })
}

/// What an accepted act's result was, where it had one: a closed vote's status and grade.
pub(crate) fn add_result(state: &State, entry: &Entry, value: &mut Value) {
    for motion in entry.effects.iter().filter_map(closed_motion) {
        if let Some(row) = state.motions.list.get(motion) {
            value["result"] = json!(standing(state, &row.status));
        }
    }
}

fn closed_motion(effect: &assembly::effect::Effect) -> Option<MotionId> {
    match effect {
        assembly::effect::Effect::Motions(assembly::motions::Effect::Closed { motion, .. }) => {
            Some(*motion)
        }
        _ => None,
    }
}

impl Play {
    pub(super) fn handle_of(&self, party: PartyId) -> Option<&str> {
        self.handles.of_party(u64::from(party.0))
    }
}
