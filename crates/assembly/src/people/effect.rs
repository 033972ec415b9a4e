//! What entries change about parties.

use super::language::LanguageTag;
use super::state::{Absorbed, Country, Party};
use super::{EditParty, FileInterests, RegisterParty};
use crate::act::Deed;
use crate::ids::{BodyId, NameId, PartyId};
use crate::moment::Moment;
use crate::part::{Hand, PartAddress};
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
    /// Two parties are one in a body from now on.
    Absorbed {
        /// The one that stays.
        party: PartyId,
        /// The one that goes.
        other: PartyId,
        /// They were the same all along.
        same: bool,
    },
    /// A correction: two parties are not one.
    Parted {
        /// The one that stayed.
        party: PartyId,
        /// The one that is itself again.
        other: PartyId,
    },
    /// A correction: a party has not ceased.
    Revived {
        /// Which.
        party: PartyId,
    },
    /// An organization has another contact.
    ContactNamed {
        /// Which.
        party: PartyId,
        /// Who.
        contact: PartyId,
    },
    /// The languages that a party reads.
    LanguagesChosen {
        /// Whose.
        party: PartyId,
        /// Which, the dearest first.
        languages: Vec<LanguageTag>,
    },
    /// A text of the entry is a party's, who can have it erased.
    TextKept {
        /// Whose.
        party: PartyId,
        /// Its slot.
        slot: u8,
        /// By whose hand.
        hand: Hand,
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
                    interests_before: Vec::new(),
                    seen_at: on.moment,
                    erased: None,
                    merged_into: None,
                    ceased: None,
                    last_member: None,
                    last_term: None,
                    absorbed: Vec::new(),
                    marked_at: None,
                    former_contacts: Vec::new(),
                    languages: Vec::new(),
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
                    let before = party.interests_at.replace(on.moment);
                    party.interests_before.extend(before);
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
            Effect::Absorbed { party, other, same } => absorbed(on, *party, *other, *same),
            Effect::Parted { party, other } => {
                let parties = &mut on.state.people.parties;
                if let Some(party) = parties.get_mut(*party) {
                    let stays = |link: &Absorbed| link.party != *other && link.via != Some(*other);
                    party.absorbed.retain(stays);
                }
                if let Some(other) = parties.get_mut(*other) {
                    (other.merged_into, other.marked_at) = (None, None);
                }
            }
            Effect::Revived { party } => {
                if let Some(party) = on.state.people.parties.get_mut(*party) {
                    (party.ceased, party.marked_at) = (None, None);
                }
            }
            Effect::ContactNamed { party, contact } => {
                let moment = on.moment;
                if let Some(party) = on.state.people.parties.get_mut(*party) {
                    let before = party.contact.replace(*contact);
                    party.former_contacts.push((moment, before));
                }
            }
            Effect::TextKept { party, slot, hand } => {
                let (position, slot) = (on.position, *slot);
                let text = PartAddress { position, slot };
                on.state.people.kept.insert((*party, text), *hand);
            }
            Effect::LanguagesChosen { party, languages } => {
                if let Some(party) = on.state.people.parties.get_mut(*party) {
                    party.languages.clone_from(languages);
                }
            }
        }
    }
}

/// Notes that one party became one with another. Who was the same all along had also answered the check-ins of the other.
fn absorbed(on: &mut Stage<'_>, party: PartyId, other: PartyId, same: bool) {
    let entry = on.position;
    let parties = &mut on.state.people.parties;
    let before = parties.get(other).map(|other| other.absorbed.clone());
    let Some(row) = parties.get_mut(party) else {
        return;
    };
    row.absorbed
        .retain(|link| link.party != other && link.via != Some(other));
    row.absorbed.push(Absorbed {
        party: other,
        same,
        entry,
        via: None,
    });
    let older = before.into_iter().flatten().map(|link| Absorbed {
        same: link.same && same,
        via: Some(other),
        ..link
    });
    row.absorbed.extend(older);
    if same {
        let answers = &mut on.state.membership.checked_in;
        let theirs = answers.range((other, BodyId(0))..=(other, BodyId(u32::MAX)));
        let theirs: Vec<(BodyId, Moment)> = theirs.map(|(key, at)| (key.1, *at)).collect();
        for (body, at) in theirs {
            let known = answers.get(&(party, body)).copied();
            answers.insert((party, body), known.map_or(at, |known| known.max(at)));
        }
    }
}

/// Where the texts of an act stand that may be erased.
fn texts_of<Act: Deed>(position: u64) -> impl Iterator<Item = PartAddress> {
    let slots = (0..).zip(Act::PARTS).filter(|(_, spec)| spec.erasable);
    slots.map(move |(slot, _)| PartAddress { position, slot })
}
