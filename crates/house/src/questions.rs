//! Questions: what anybody, a rehearsal or a program may ask a community without acting. One list for all, with what each
//! asks and answers, so that the description of the API and `docs/acts.md` cannot say different things.

mod bodies;
mod people;
mod votes;

use assembly::Community;
use assembly::actor::Actor;
use assembly::ids::{NameId, PartyId};
use assembly::membership::may_see;
use assembly::moment::Moment;
use assembly::refusal::Refusal;
use assembly::state::State;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};
use std::borrow::Cow;

pub use votes::{Standing as MotionStanding, standing};

/// Who asks what, and when.
pub struct Asking<'a> {
    /// Of which community. The closed rooms are asked only where a rule needs them.
    pub community: &'a Community,
    /// Who asks.
    pub actor: Actor,
    /// The moment.
    pub now: Moment,
    /// The asker sees every field, as who drafts a charter does; else what the charter shows to them (B11).
    pub sees_all: bool,
    /// What a party is called in the answer, where it has another name than its number.
    pub handle: &'a dyn Fn(PartyId) -> Option<String>,
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Unanswered {
    /// There is no such question; the ones there are.
    NoQuestion(String),
    /// Its fields are missing, unknown or of the wrong kind; in English, naming them.
    Fields(String),
    /// It is about something that is not there.
    NotThere(String),
    /// A rule answers instead.
    Refused(Box<Refusal>),
}

impl From<Refusal> for Unanswered {
    fn from(refusal: Refusal) -> Unanswered {
        Unanswered::Refused(Box::new(refusal))
    }
}

impl std::fmt::Display for Unanswered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unanswered::NoQuestion(why) | Unanswered::Fields(why) | Unanswered::NotThere(why) => {
                f.write_str(why)
            }
            Unanswered::Refused(refusal) => write!(f, "{refusal:?}"),
        }
    }
}

/// A question.
pub struct Question {
    /// Its name.
    pub name: &'static str,
    /// What it asks, and what the answer holds.
    pub about: &'static str,
    /// The fields that it takes.
    pub fields: fn(&mut SchemaGenerator) -> Schema,
    /// What it answers.
    pub shape: fn(&mut SchemaGenerator) -> Schema,
    answer: fn(&Asking<'_>, Map<String, Value>) -> Result<Value, Unanswered>,
}

/// Makes a question of a function from fields to an answer.
macro_rules! question {
    ($name:literal, $about:literal, $with:path, $fields:ty => $shape:ty) => {
        Question {
            name: $name,
            about: $about,
            fields: |all| all.subschema_for::<$fields>(),
            shape: |all| all.subschema_for::<$shape>(),
            answer: |asking, fields| {
                let asked: $fields = read(fields)?;
                let answer: $shape = $with(asking, asked)?;
                serde_json::to_value(answer).map_err(|why| Unanswered::Fields(why.to_string()))
            },
        }
    };
}

/// Every question, in the order in which they are documented.
pub const QUESTIONS: &[Question] = &[
    question!(
        "roll",
        "Who is a member: `body`, and optionally `held_at` (a moment) and `known_at` (a position). Answers `count` and \
                `members` (party, class, standing, handle where there is one).",
        people::roll,
        people::RollOf => people::Roll
    ),
    question!(
        "holders",
        "Who holds an office: `body`, `office`, and optionally `at`. Answers `holders` (handles) and `count`; with \
                `person`, also `holds`: `itself`, `interim` or nothing.",
        people::holders,
        people::HoldersOf => people::Holders
    ),
    question!(
        "member",
        "One membership: `party`, `body`. Answers `member`, `class`, `standing`, `since`, and `primary`, who votes for it.",
        people::member,
        people::MemberOf => people::Membership
    ),
    question!(
        "motion",
        "How a motion stands: `motion`. Answers `status` and, once closed, `grade`.",
        votes::motion,
        votes::MotionOf => votes::Standing
    ),
    question!(
        "charter",
        "Which charter of a `body` is in force. Answers `file` and `version`.",
        bodies::charter,
        bodies::BodyOf => bodies::CharterInForce
    ),
    question!(
        "minimum",
        "The fewest votes that carry a matter: `body`, `organ`, `matter`. Answers `alternatives`, each a list of votes \
                by chamber; nothing where votes are no whole numbers.",
        votes::minimum,
        votes::MatterOf => votes::Minimum
    ),
    question!(
        "quorum",
        "Who would count for the quorum of a matter now: `body`, `organ`, `matter`. Answers `voters` (how many) and \
                `chambers`, each with its seats and votes.",
        votes::quorum,
        votes::MatterOf => votes::Quorum
    ),
    question!(
        "electorate",
        "Who votes in an electorate: `body`, `electorate`, and optionally `held_at` (a moment) and `known_at` (a \
                position). Answers `count`, `total` weight, `voters` (party, weight, votes, counts) and `lacking`: places \
                that nobody fills, who names somebody (`named_by`), and who would be in twice (`already`).",
        votes::electorate,
        votes::ElectorateOf => votes::Electorate
    ),
    question!(
        "field",
        "Whether whoever asks sees a field of a party: `party`, `body`, `field` (a fact of the charter, or `name`, \
                `contact`, `representative`, `region`, `country`, `statement`, `application`). Answers `seen`, `to` whom the \
                charter shows it, its `clause`, and the `value` of a fact, region, country or representative that is seen.",
        people::field,
        people::FieldOf => people::Field
    ),
    question!(
        "texts",
        "The texts in force below the charter of a `body`, upper ones first. Answers `count` and `texts` (tier, below, \
                entry, since, versions).",
        bodies::texts,
        bodies::BodyOf => bodies::Texts
    ),
    question!(
        "warnings",
        "What the checker says of the charters in force: `codes`, each once, and `errors` counted.",
        bodies::warnings,
        bodies::Nothing => bodies::Warnings
    ),
    question!(
        "state",
        "The digest of the open state, and the size of the record.",
        bodies::state,
        bodies::Nothing => bodies::StateNow
    ),
];

/// Answers a question.
///
/// # Errors
/// Why there is no answer.
pub fn answer(
    asking: &Asking<'_>,
    name: &str,
    fields: Map<String, Value>,
) -> Result<Value, Unanswered> {
    match QUESTIONS.iter().find(|question| question.name == name) {
        Some(question) => (question.answer)(asking, fields),
        None => {
            let names: Vec<&str> = QUESTIONS.iter().map(|question| question.name).collect();
            Err(Unanswered::NoQuestion(format!(
                "there is no question `{name}`; there are {}",
                names.join(", ")
            )))
        }
    }
}

fn read<T: DeserializeOwned>(fields: Map<String, Value>) -> Result<T, Unanswered> {
    serde_json::from_value(Value::Object(fields)).map_err(|why| Unanswered::Fields(why.to_string()))
}

/// A party in an answer: its number, or, in a rehearsal, its handle.
#[derive(Clone, Debug, PartialEq)]
pub enum Called {
    /// By its number.
    Number(PartyId),
    /// By its handle.
    Handle(String),
}

impl Serialize for Called {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Called::Number(party) => party.serialize(serializer),
            Called::Handle(handle) => serializer.serialize_str(handle),
        }
    }
}

impl JsonSchema for Called {
    fn schema_name() -> Cow<'static, str> {
        PartyId::schema_name()
    }

    fn json_schema(all: &mut SchemaGenerator) -> Schema {
        PartyId::json_schema(all)
    }
}

impl<'a> Asking<'a> {
    fn open(&self) -> &'a State {
        &self.community.open
    }

    fn called(&self, party: PartyId) -> Called {
        (self.handle)(party).map_or(Called::Number(party), Called::Handle)
    }

    /// What a charter calls something.
    fn named(&self, name: NameId) -> String {
        self.open().names.text(name).to_owned()
    }

    fn name(&self, name: &str) -> Result<NameId, Unanswered> {
        let found = self.open().names.id(name);
        found.ok_or_else(|| Unanswered::NotThere(format!("no charter has a name `{name}`")))
    }

    /// Whether the asker sees a field of a party in a body.
    fn sees(&self, party: PartyId, body: assembly::ids::BodyId, field: &str) -> bool {
        self.sees_all
            || may_see(self.community, self.actor, (party, body), field, self.now)
                .is_ok_and(|sight| sight.seen)
    }
}
