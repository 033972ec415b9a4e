//! What entries change about parties.

use super::state::{Country, Party};
use super::{EditParty, FileInterests, RegisterParty};
use crate::act::Deed;
use crate::ids::{BodyId, NameId, PartyId};
use crate::part::PartAddress;
use crate::state::Stage;
use charter::PartyKind;
use serde::{Deserialize, Serialize};

/// Changes to people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// A party is known from now on; its id is the next of the table.
    Registered {
        /// Person or organization.
        kind: PartyKind,
        /// Who answers for an organization.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<PartyId>,
        /// Where it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        country: Option<Country>,
        /// Primary affiliation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        affiliation: Option<PartyId>,
    },
    /// Texts of a party are gone; their digests stay in their entries.
    Erased {
        /// Whose.
        party: PartyId,
        /// Which.
        parts: Vec<PartAddress>,
    },
    /// What is known of a party is this from now on.
    Edited {
        /// Whose.
        party: PartyId,
        /// Whether the entry's first part is its name from now on.
        renamed: bool,
        /// Where it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        country: Option<Country>,
        /// Primary affiliation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        affiliation: Option<PartyId>,
    },
    /// A statement of interest was filed.
    InterestsFiled {
        /// Whose.
        party: PartyId,
    },
    /// An organ judged to which regions a party belongs.
    RegionJudged {
        /// In which body.
        body: BodyId,
        /// Who.
        party: PartyId,
        /// Which; none takes the judgement back.
        regions: Vec<NameId>,
    },
}

impl Effect {
    /// Carries it out. Decides nothing.
    pub fn apply(&self, on: &mut Stage<'_>) {
        match self {
            Effect::Registered {
                kind,
                contact,
                country,
                affiliation,
            } => {
                on.state.people.parties.push(Party {
                    kind: *kind,
                    registered: on.moment,
                    named_at: on.position,
                    texts: texts_of::<RegisterParty>(on.position).collect(),
                    contact: *contact,
                    country: *country,
                    affiliation: *affiliation,
                    interests_at: None,
                    seen_at: on.moment,
                    erased: None,
                    merged_into: None,
                    ceased: None,
                    last_member: None,
                    last_term: None,
                });
            }
            Effect::Erased { party, parts: _ } => {
                if let Some(party) = on.state.people.parties.get_mut(*party) {
                    party.erased = Some(on.moment);
                }
            }
            Effect::Edited {
                party,
                renamed,
                country,
                affiliation,
            } => {
                if let Some(party) = on.state.people.parties.get_mut(*party) {
                    (party.country, party.affiliation) = (*country, *affiliation);
                    party.texts.extend(texts_of::<EditParty>(on.position));
                    if *renamed {
                        party.named_at = on.position;
                    }
                }
            }
            Effect::InterestsFiled { party } => {
                if let Some(party) = on.state.people.parties.get_mut(*party) {
                    party.interests_at = Some(on.moment);
                    party.texts.extend(texts_of::<FileInterests>(on.position));
                }
            }
            Effect::RegionJudged {
                body,
                party,
                regions,
            } => {
                let judged = &mut on.state.people.judged_regions;
                if regions.is_empty() {
                    judged.remove(&(*body, *party));
                } else {
                    judged.insert((*body, *party), regions.clone());
                }
            }
        }
    }
}

/// Where the texts of an act stand that may be erased.
fn texts_of<Act: Deed>(position: u64) -> impl Iterator<Item = PartAddress> {
    let slots = (0..).zip(Act::PARTS).filter(|(_, spec)| spec.erasable);
    slots.map(move |(slot, _)| PartAddress { position, slot })
}
