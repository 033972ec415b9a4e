//! The entry: one accepted act as it stands in the record. `docs/record.md` gives its bytes.

use crate::act::Act;
use crate::actor::{Actor, Mandate};
use crate::effect::Effect;
use crate::ids::{BodyId, CharterId, NameId, PartyId};
use crate::moment::Moment;
use crate::plain::{self, PlainError};
use crate::refusal::{Plain, Refusal};
use charter::ClauseIx;
use serde::{Deserialize, Serialize};

/// The meaning of `decide` at present. A change that alters any verdict raises it, and the old branch stays.
pub const EDITION: u32 = 1;

/// One accepted act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Which leaf it is.
    pub position: u64,
    /// When it was decided.
    pub moment: Moment,
    /// Who asked, for whom, and how.
    pub actor: Actor,
    /// The meaning of `decide` under which it was decided.
    pub edition: u32,
    /// By what right: the first power that the act needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<Mandate>,
    /// The act as asked, without its texts.
    pub act: Act,
    /// What `decide` found in texts and closed rooms, in the order of asking.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<Given>,
    /// The clauses and paths it rested on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    /// What it changes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
    /// The digests of its parts, a fixed number per kind of act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartDigest>,
}

impl Entry {
    /// The canonical bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        plain::encode(self).expect("every type of an entry has a plain encoding")
    }

    /// The canonical bytes, if they fit into a leaf with its kind byte. A charter set or a roll may be too large.
    ///
    /// # Errors
    /// The refusal that names the limit.
    pub fn fitting_bytes(&self) -> Result<Vec<u8>, Refusal> {
        let (bytes, limit) = (self.bytes(), ledger::MAX_LEAF - 1);
        match bytes.len() {
            size if size > limit => Err(Plain::EntryTooLarge { size, limit }.into()),
            _ => Ok(bytes),
        }
    }

    /// The entry that these bytes encode, and nothing but it.
    ///
    /// # Errors
    /// Where the bytes are not the canonical encoding of an entry.
    pub fn from_bytes(bytes: &[u8]) -> Result<Entry, PlainError> {
        let entry: Entry = plain::decode(bytes)?;
        if entry.bytes() != bytes {
            return Err(PlainError {
                offset: 0,
                what: "not the canonical encoding of this entry".into(),
            });
        }
        Ok(entry)
    }
}

/// The digest of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartDigest(pub [u8; 32]);

impl Serialize for PartDigest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.collect_str(&Hex(&self.0));
        }
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for PartDigest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl serde::de::Visitor<'_> for Bytes {
            type Value = PartDigest;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("32 bytes")
            }
            fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<PartDigest, E> {
                bytes
                    .try_into()
                    .map(PartDigest)
                    .map_err(|_| E::custom("a digest has 32 bytes"))
            }
        }
        deserializer.deserialize_bytes(Bytes)
    }
}

/// Bytes as lower-case hexadecimal.
pub struct Hex<'b>(pub &'b [u8]);

impl std::fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A clause that an answer rests on, and the path within its rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// The charter version.
    pub charter: CharterId,
    /// The clause.
    pub clause: ClauseIx,
    /// Which alternatives held: positions of children from the top of the condition, from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<u16>,
}

impl Ground {
    /// As it is cited: `npoc/2024.md#3.1`. None where the charter is not in this state.
    #[must_use]
    pub fn cited(&self, state: &crate::State) -> Option<String> {
        let bylaws = state.bodies.charters.get(self.charter)?;
        let clause = bylaws.rules.clauses.get(usize::from(self.clause.0))?;
        Some(format!("{}#{}", bylaws.file, clause.number))
    }
}

/// A question that only texts or closed rooms can answer, and the answer that was found. An audit that cannot see them takes
/// the answer as given and says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// What was asked.
    pub question: Question,
    /// What was found.
    pub answer: Answer,
}

/// Questions to texts and closed rooms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// The value a party declared.
    Fact(PartyId, NameId),
    /// Whether evidence was found met, in a body.
    Evidence(PartyId, BodyId, NameId),
    /// Whether an exception was granted, in a body.
    Exception(PartyId, BodyId, NameId),
    /// Whether control over a domain was shown, and by no other party.
    Domain(PartyId),
    /// Whether a duty was accepted, in a body.
    Duty(PartyId, BodyId, NameId),
    /// A recorded judgement, in a body.
    Judgement(PartyId, BodyId, NameId),
    /// Something of one act alone, named by a number of that act.
    Own(u16),
    /// Whether a text of the act says something: its slot. The text may be erased later, what it led to stays.
    Said(u8),
}

/// Answers of texts and closed rooms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Nothing is known: never given, or erased.
    Unknown,
    /// No.
    No,
    /// Yes.
    Yes,
    /// A number.
    Number(i64),
    /// A name of the charter (an option, a region).
    Name(NameId),
    /// A party.
    Party(PartyId),
    /// A moment.
    Moment(Moment),
}

impl Entry {
    /// The parts whose content this entry takes away.
    #[must_use]
    pub fn erases(&self) -> Vec<crate::part::PartAddress> {
        self.effects
            .iter()
            .flat_map(Effect::erases)
            .copied()
            .collect()
    }
}
