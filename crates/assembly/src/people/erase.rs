//! A party's texts are taken away: its name, its contact details, its statements of interest, the reasons it gave. By itself, or
//! by whoever has the power `erase` or `edit-party` in a body to which it belongs or belonged. The digests stay, so the
//! record still adds up.
//!
//! A party reaches what it wrote of itself; a body reaches what others wrote about the party too, such as the reason of a
//! suspension. What is a body's own, such as a motion or the minutes of a vote, stays. Texts of closed entries have an act of
//! their own ([`super::EraseClosed`]): an open entry would tell whose those entries are.

use super::effect::Effect;
use crate::act::Deed;
use crate::ids::{BodyId, PartyId};
use crate::part::{Hand, PartAddress, PartSpec};
use crate::refusal::{Bounds, Plain, Refusal, refusals};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Most texts that one act erases.
const MAX_TEXTS: usize = 64;

refusals! {
    /// Why a text of a party stays.
    pub enum PeopleRefusal {
        /// The text is not one of the party's that may be erased.
        NotErasable { position: String, slot: u32 } = "refusal-not-erasable",
        /// Somebody else wrote it about the party.
        WrittenAbout { position: String, slot: u32 } = "refusal-written-about",
    }
}

/// Erases texts of a party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Erase {
    /// Whose.
    pub party: PartyId,
    /// The body in whose name somebody else erases; absent for oneself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
    /// Which.
    pub texts: Vec<TextPlace>,
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextPlace {
    /// The position of its entry.
    pub position: u64,
    /// Its slot there, from 0.
    pub slot: u8,
}

impl Deed for Erase {
    const NAME: &'static str = "erase";
    const PARTS: &'static [PartSpec] = &[PartSpec::public("reason", "why, if it is to be said")];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let party = at.party(self.party)?;
        let known = self.body.filter(|body| at.state.knows(*body, self.party));
        let by = may_erase(at, self.party, self.body, known)?;
        let parts = reached(&self.texts, by, |text| {
            let own = party.texts.contains(&text).then_some(Hand::Own);
            own.or_else(|| at.state.people.kept.get(&(self.party, text)).copied())
        })?;
        let party = self.party;
        at.effect(Effect::Erased { party, parts });
        Ok(())
    }
}

/// Who has texts erased: the party itself, or somebody else in the name of a body, where that one knows the party.
pub(super) fn may_erase(
    at: &mut Sitting<'_>,
    party: PartyId,
    body: Option<BodyId>,
    known: Option<BodyId>,
) -> Result<Hand, Refusal> {
    if body.is_none() && (at.actor.principal() == Some(party) || at.may_act_for(party)) {
        return Ok(Hand::Own);
    }
    // What is erased does not come back: a body reaches those it knows, not everybody.
    let body = known.ok_or(Plain::NotTheirs {})?;
    if let Err(why) = at.mandate(Power::Erase, body, None) {
        at.mandate(Power::EditParty, body, None).map_err(|_| why)?;
    }
    Ok(Hand::Other)
}

/// The texts, in order and each once, if all of them can be erased by whoever asks.
pub(super) fn reached(
    texts: &[TextPlace],
    by: Hand,
    hand: impl Fn(PartAddress) -> Option<Hand>,
) -> Result<Vec<PartAddress>, Refusal> {
    if texts.is_empty() || texts.len() > MAX_TEXTS {
        let (least, most) = (1, MAX_TEXTS);
        return Err(Plain::out_of_range("texts", Bounds::Items { least, most }));
    }
    let mut parts = BTreeSet::new();
    for &TextPlace { position, slot } in texts {
        let text = PartAddress { position, slot };
        let (position, slot) = (position.to_string(), u32::from(slot));
        let why = match (hand(text), by) {
            (Some(Hand::Own), _) | (Some(Hand::Other), Hand::Other) => {
                parts.insert(text);
                continue;
            }
            (Some(Hand::Other), Hand::Own) => PeopleRefusal::WrittenAbout { position, slot },
            (None, _) => PeopleRefusal::NotErasable { position, slot },
        };
        return Err(Refusal::from(why).at_field("texts"));
    }
    Ok(parts.into_iter().collect())
}
