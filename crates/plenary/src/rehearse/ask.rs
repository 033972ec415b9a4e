//! Questions: what a rehearsal may ask the community without acting.

use super::look;
use super::play::Play;
use assembly::actor::Actor;
use assembly::entry::{Entry, Hex};
use assembly::ids::{BodyId, MotionId, NameId, PartyId};
use assembly::membership::electors;
use assembly::moment::Moment;
use assembly::motions::{MotionStatus, minimum_votes, quorum_of};
use assembly::{State, form};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// How a question is answered: by looking at the play, as whoever asks, from its fields.
type Answers = fn(&mut Play, Actor, Map<String, Value>) -> Result<Value, String>;

/// A question: its name, what it asks, its fields.
pub(crate) struct Question {
    /// As in `"ask"`.
    pub(crate) name: &'static str,
    /// What it asks, and what the answer holds.
    pub(crate) about: &'static str,
    answer: Answers,
}

/// Every question, in the order in which they are documented.
pub(crate) const QUESTIONS: &[Question] = &[
    Question {
        name: "roll",
        about: "Who is a member: `body`, and optionally `held_at` (a moment) and `known_at` (a position). Answers `count` and \
                `members` (party, class, standing, handle where there is one).",
        answer: roll,
    },
    Question {
        name: "could",
        about: "Whether an act would be accepted: `act` as in `{\"could\": \"apply\", …fields}`. Answers as the act would.",
        answer: could,
    },
    Question {
        name: "holders",
        about: "Who holds an office: `body`, `office`, and optionally `at`. Answers `holders` (handles) and `count`; with \
                `person`, also `holds`: `itself`, `interim` or nothing.",
        answer: holders,
    },
    Question {
        name: "member",
        about: "One membership: `party`, `body`. Answers `member`, `class`, `standing`, `since`.",
        answer: member,
    },
    Question {
        name: "motion",
        about: "How a motion stands: `motion`. Answers `status` and, once closed, `grade`.",
        answer: motion,
    },
    Question {
        name: "charter",
        about: "Which charter of a `body` is in force. Answers `file` and `version`.",
        answer: charter_in_force,
    },
    Question {
        name: "minimum",
        about: "The fewest votes that carry a matter: `body`, `organ`, `matter`. Answers `alternatives`, each a list of votes \
                by chamber; nothing where votes are no whole numbers.",
        answer: minimum,
    },
    Question {
        name: "quorum",
        about: "Who would count for the quorum of a matter now: `body`, `organ`, `matter`. Answers `voters` (how many) and \
                `chambers`, each with its seats and votes.",
        answer: quorum,
    },
    Question {
        name: "electorate",
        about: "Who votes in an electorate: `body`, `electorate`, and optionally `held_at` (a moment) and `known_at` (a \
                position). Answers `count`, `total` weight, `voters` (party, weight, votes, counts) and `lacking`: places \
                that nobody fills, who names somebody (`named_by`), and who would be in twice (`already`).",
        answer: electorate,
    },
    Question {
        name: "field",
        about: "Whether whoever asks sees a field of a party: `party`, `body`, `field` (a fact of the charter, or `name`, \
                `contact`, `representative`, `region`, `country`, `statement`, `application`). Answers `seen`, `to` whom the \
                charter shows it, its `clause`, and the `value` of a fact, region, country or representative that is seen.",
        answer: look::field,
    },
    Question {
        name: "texts",
        about: "The texts in force below the charter of a `body`, upper ones first. Answers `count` and `texts` (tier, below, \
                entry, since, versions).",
        answer: look::texts,
    },
    Question {
        name: "warnings",
        about: "What the checker says of the charters in force: `codes`, each once, and `errors` counted.",
        answer: warnings,
    },
    Question {
        name: "state",
        about: "The digest of the open state, and the size of the record.",
        answer: state,
    },
];

/// Answers a question.
pub(crate) fn answer(
    play: &mut Play,
    name: &str,
    actor: Actor,
    fields: Map<String, Value>,
) -> Result<Value, String> {
    match QUESTIONS.iter().find(|question| question.name == name) {
        Some(question) => (question.answer)(play, actor, fields),
        None => {
            let names: Vec<&str> = QUESTIONS.iter().map(|question| question.name).collect();
            Err(format!(
                "there is no question `{name}`; there are {}",
                names.join(", ")
            ))
        }
    }
}

pub(super) fn read<T: DeserializeOwned>(fields: Map<String, Value>) -> Result<T, String> {
    serde_json::from_value(Value::Object(fields)).map_err(|why| why.to_string())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RollOf {
    body: BodyId,
    #[serde(default)]
    held_at: Option<Moment>,
    #[serde(default)]
    known_at: Option<u64>,
}

fn roll(play: &mut Play, _: Actor, fields: Map<String, Value>) -> Result<Value, String> {
    let asked: RollOf = read(fields)?;
    let state = &play.house.community().open;
    let held_at = asked.held_at.unwrap_or(play.now);
    let known_at = asked.known_at.unwrap_or(state.position);
    let members: Vec<Value> = state
        .roll(asked.body, held_at, known_at)
        .map(|member| {
            let mut row = json!({
                "party": member.party, "class": state.names.text(member.class), "standing": state.names.text(member.standing),
            });
            if let Some(handle) = play.handle_of(member.party) {
                row["handle"] = handle.into();
            }
            row
        })
        .collect();
    Ok(json!({"count": members.len(), "members": members}))
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HoldersOf {
    body: BodyId,
    office: String,
    #[serde(default)]
    at: Option<Moment>,
    #[serde(default)]
    person: Option<PartyId>,
}

fn office(state: &State, name: &str) -> Result<NameId, String> {
    state
        .names
        .id(name)
        .ok_or_else(|| format!("no charter has a name `{name}`"))
}

fn holders(play: &mut Play, _: Actor, fields: Map<String, Value>) -> Result<Value, String> {
    let asked: HoldersOf = read(fields)?;
    let state = &play.house.community().open;
    let office = office(state, &asked.office)?;
    let at = asked.at.unwrap_or(play.now);
    let parties: Vec<PartyId> = state.people.parties.iter().map(|(id, _)| id).collect();
    let list: Vec<PartyId> = parties
        .into_iter()
        .filter(|party| state.holds_at(*party, asked.body, office, at, 0))
        .collect();
    let shown: Vec<Value> = list
        .iter()
        .map(|party| {
            play.handle_of(*party)
                .map_or_else(|| party.0.into(), Into::into)
        })
        .collect();
    let mut value = json!({"count": list.len(), "holders": shown});
    if let Some(person) = asked.person {
        value["holds"] = list.contains(&person).into();
    }
    Ok(value)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MemberOf {
    party: PartyId,
    body: BodyId,
}

fn member(play: &mut Play, _: Actor, fields: Map<String, Value>) -> Result<Value, String> {
    let asked: MemberOf = read(fields)?;
    let state = &play.house.community().open;
    Ok(match state.member_in(asked.party, asked.body) {
        None => json!({"member": null}),
        Some((id, row)) => json!({
            "member": id, "class": state.names.text(row.class), "standing": state.names.text(row.standing),
            "since": row.joined, "primary": row.primary,
        }),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MotionOf {
    motion: MotionId,
}

fn motion(play: &mut Play, _: Actor, fields: Map<String, Value>) -> Result<Value, String> {
    let asked: MotionOf = read(fields)?;
    let state = &play.house.community().open;
    let row = state
        .motions
        .list
        .get(asked.motion)
        .ok_or("there is no such motion")?;
    Ok(status(state, &row.status))
}

fn status(state: &State, status: &MotionStatus) -> Value {
    match status {
        MotionStatus::Put => json!({"status": "put"}),
        MotionStatus::Open { closes, round, .. } => {
            json!({"status": "open", "closes": closes, "round": round})
        }
        MotionStatus::Carried { grade, .. } => {
            json!({"status": "carried", "grade": state.names.text(*grade)})
        }
        MotionStatus::Failed { no_quorum, .. } => {
            json!({"status": "failed", "no_quorum": no_quorum})
        }
        MotionStatus::Awaiting { grade, .. } => {
            json!({"status": "awaiting", "grade": state.names.text(*grade)})
        }
        MotionStatus::Withdrawn { .. } => json!({"status": "withdrawn"}),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CharterOf {
    body: BodyId,
}

fn charter_in_force(
    play: &mut Play,
    _: Actor,
    fields: Map<String, Value>,
) -> Result<Value, String> {
    let asked: CharterOf = read(fields)?;
    let state = &play.house.community().open;
    let bylaws = state
        .bylaws_of(asked.body)
        .ok_or("no charter is in force")?;
    let version = bylaws
        .rules
        .version
        .as_ref()
        .map(|version| version.label.to_string());
    Ok(json!({"file": &*bylaws.file, "version": version, "since": bylaws.effective}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MinimumOf {
    body: BodyId,
    organ: String,
    matter: String,
}

fn minimum(play: &mut Play, _: Actor, fields: Map<String, Value>) -> Result<Value, String> {
    let asked: MinimumOf = read(fields)?;
    let on = (&*asked.organ, &*asked.matter);
    let found = minimum_votes(play.house.community(), asked.body, on, play.now);
    let list = match found.map_err(|why| format!("{why:?}"))? {
        Some(list) => list.map_err(|why| format!("{why:?}"))?,
        None => return Ok(json!({"alternatives": null})),
    };
    let shown: Vec<Value> = list.iter().map(|row| json!(row.ayes)).collect();
    let groups = list.iter().map(|row| row.groups).max();
    Ok(json!({"alternatives": shown, "groups": groups}))
}

fn quorum(play: &mut Play, _: Actor, fields: Map<String, Value>) -> Result<Value, String> {
    let asked: MinimumOf = read(fields)?;
    let on = (&*asked.organ, &*asked.matter);
    let found = quorum_of(play.house.community(), asked.body, on, play.now);
    let found = found.map_err(|why| format!("{why:?}"))?;
    let chambers: Vec<Value> = found
        .chambers
        .iter()
        .map(|chamber| json!({"name": chamber.name, "seats": chamber.seats, "votes": chamber.votes.to_string()}))
        .collect();
    Ok(json!({"voters": found.voters, "chambers": chambers}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ElectorateOf {
    body: BodyId,
    electorate: String,
    #[serde(default)]
    held_at: Option<Moment>,
    #[serde(default)]
    known_at: Option<u64>,
}

fn electorate(play: &mut Play, _: Actor, fields: Map<String, Value>) -> Result<Value, String> {
    let asked: ElectorateOf = read(fields)?;
    let community = play.house.community();
    let times = (
        asked.held_at.unwrap_or(play.now),
        asked.known_at.unwrap_or(community.open.position),
    );
    let found = electors(community, asked.body, &asked.electorate, times);
    let found = found.map_err(|why| format!("{why:?}"))?;
    let who = |party: PartyId| -> Value {
        play.handle_of(party)
            .map_or_else(|| party.0.into(), Into::into)
    };
    let voters: Vec<Value> = found
        .list
        .iter()
        .map(|one| json!({"party": who(one.party), "weight": one.weight.to_string(), "votes": one.votes, "counts": one.counts}))
        .collect();
    let lacking: Vec<Value> = found
        .lacking
        .iter()
        .map(|one| json!({"place": one.place, "named_by": one.named_by, "already": one.already.map(who)}))
        .collect();
    let total: tally::Exact = found.list.iter().map(|one| &one.weight).sum();
    Ok(
        json!({"count": voters.len(), "total": total.to_string(), "voters": voters, "lacking": lacking}),
    )
}

fn warnings(play: &mut Play, _: Actor, _: Map<String, Value>) -> Result<Value, String> {
    let state = &play.house.community().open;
    let in_force = state
        .bodies
        .list
        .rows()
        .filter_map(|body| state.bodies.charters.get(body.charter?));
    let files = in_force
        .map(|bylaws| (bylaws.file.to_string(), bylaws.text.as_bytes().to_vec()))
        .collect();
    let checked = charter::read_set(files);
    let of = |severity| {
        checked
            .problems
            .iter()
            .filter(move |problem| problem.severity == severity)
    };
    let mut codes: Vec<&str> = of(charter::Severity::Warning)
        .map(|problem| problem.code)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    let mut value = json!({"errors": of(charter::Severity::Error).count(), "codes": codes});
    for code in codes {
        value["has"][code] = true.into();
    }
    Ok(value)
}

fn state(play: &mut Play, _: Actor, _: Map<String, Value>) -> Result<Value, String> {
    let state = &play.house.community().open;
    Ok(json!({"size": state.position, "digest": Hex(&state.digest()).to_string()}))
}

/// What an accepted act's result was, where it had one: a closed vote's status and grade.
pub(crate) fn add_result(state: &State, entry: &Entry, value: &mut Value) {
    for motion in entry.effects.iter().filter_map(closed_motion) {
        if let Some(row) = state.motions.list.get(motion) {
            value["result"] = status(state, &row.status);
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
