//! What is known of parties. Names and contacts are parts; here stand ids, kinds, codes and moments.

use super::language::LanguageTag;
use crate::ids::{BodyId, MemberId, NameId, PartyId, TermId};
use crate::moment::Moment;
use crate::part::{Hand, PartAddress};
use crate::state::State;
use crate::table::Table;
use charter::PartyKind;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Everybody.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct People {
    /// Parties.
    pub parties: Table<PartyId, Party>,
    /// Regions an organ has judged, per body (M7; may be several).
    pub judged_regions: imbl::OrdMap<(BodyId, PartyId), Vec<NameId>>,
    /// Texts of parties in entries of other kinds: reasons, answers.
    #[serde(default, skip_serializing_if = "imbl::OrdMap::is_empty")]
    pub kept: imbl::OrdMap<(PartyId, PartAddress), Hand>,
}

/// A person or an organization.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Party {
    /// Which of the two.
    pub kind: PartyKind,
    /// When it was registered.
    pub registered: Moment,
    /// The entry whose first part is its name; later ones replace it.
    pub named_at: u64,
    /// Where the texts about it stand that may be erased: of its registration, its edits, its own filings.
    pub texts: Vec<PartAddress>,
    /// For an organization: the person who answers for it until a body knows its representative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<PartyId>,
    /// Where it is: residence of a person, seat of an organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Primary affiliation of a person; the group's head of an organization (related members, B7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<PartyId>,
    /// The newest statement of interest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interests_at: Option<Moment>,
    /// The statements before it, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests_before: Vec<Moment>,
    /// The newest sign of life, for "unreachable" rules.
    pub seen_at: Moment,
    /// When its parts were erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erased: Option<Moment>,
    /// The party it was merged into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<PartyId>,
    /// When it ceased: dissolved or dead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceased: Option<Moment>,
    /// Its newest membership; older ones follow from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_member: Option<MemberId>,
    /// Its newest term of office; older ones follow from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_term: Option<TermId>,
    /// Parties that became one with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absorbed: Vec<Absorbed>,
    /// The entry by which it ceased or was merged into another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marked_at: Option<u64>,
    /// Who was its contact until when, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_contacts: Vec<(Moment, Option<PartyId>)>,
    /// The languages it reads, the dearest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<LanguageTag>,
}

/// A party that became one with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absorbed {
    /// Which.
    pub party: PartyId,
    /// It was the same party all along, registered twice.
    pub same: bool,
    /// The newest entry that says so.
    pub entry: u64,
    /// It had become one with this party before, which then became one with the other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<PartyId>,
}

impl Party {
    /// Who answered for an organization at a moment.
    #[must_use]
    pub fn contact_at(&self, moment: Moment) -> Option<PartyId> {
        let mut former = self.former_contacts.iter();
        let then = former.find(|(until, _)| moment < *until);
        then.map_or(self.contact, |(_, contact)| *contact)
    }
}

impl State {
    /// The party that an entry made known: its texts begin there. The newest are looked at first, since who asks has just
    /// registered somebody.
    #[must_use]
    pub fn registered_at(&self, position: u64) -> Option<PartyId> {
        let begins = |row: &Party| row.texts.first().map(|text| text.position);
        let mut newest_first = self.people.parties.iter().rev();
        let found = newest_first.find(|(_, row)| begins(row).is_some_and(|at| at <= position));
        found
            .filter(|(_, row)| begins(row) == Some(position))
            .map(|(id, _)| id)
    }

    /// Whether a party belongs or belonged to a body, as a member or as a holder of office.
    #[must_use]
    pub fn knows(&self, body: BodyId, party: PartyId) -> bool {
        let member = self
            .memberships_of(party)
            .any(|(_, member)| member.body == body);
        member || self.terms_of(party).any(|(_, term)| term.body == body)
    }
}

/// An ISO 3166 alpha-2 code, upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(with = "String")]
pub struct Country(pub [u8; 2]);

impl Country {
    /// Two letters; lower case is accepted.
    #[must_use]
    pub fn parse(text: &str) -> Option<Country> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Country([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// The two letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("two ASCII letters")
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match Country::parse(&text) {
            Some(country) if deserializer_is_canonical(&text) => Ok(country),
            _ => Err(serde::de::Error::custom(format!(
                "`{text}` is not a country code; write two capitals, as in FR"
            ))),
        }
    }
}

fn deserializer_is_canonical(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_uppercase())
}
