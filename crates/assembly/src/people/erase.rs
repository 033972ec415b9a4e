//! A party's texts are taken away: its name, its contact details, its statements of interest. By itself, or by whoever has
//! the power `erase` or `edit-party` in a body to which it belongs or belonged. The digests stay, so the record still adds up.
//!
//! Only what the party is known to have written about itself is reached: the texts of its registration, of the edits of it,
//! and of its own filings. What stands in other entries, such as the reason of a motion or the evidence of a body, is not.

use super::effect::Effect;
use crate::act::Deed;
use crate::ids::{BodyId, PartyId};
use crate::part::{PartAddress, PartSpec};
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
        self.may_erase(at)?;
        if self.texts.is_empty() || self.texts.len() > MAX_TEXTS {
            let (least, most) = (1, MAX_TEXTS);
            return Err(Plain::out_of_range("texts", Bounds::Items { least, most }));
        }
        let mut parts = BTreeSet::new();
        for &TextPlace { position, slot } in &self.texts {
            let address = PartAddress { position, slot };
            if !party.texts.contains(&address) {
                let (position, slot) = (position.to_string(), u32::from(slot));
                let why = PeopleRefusal::NotErasable { position, slot };
                return Err(Refusal::from(why).at_field("texts"));
            }
            parts.insert(address);
        }
        at.effect(Effect::Erased {
            party: self.party,
            parts: parts.into_iter().collect(),
        });
        Ok(())
    }
}

impl Erase {
    fn may_erase(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        if at.actor.principal() == Some(self.party) || at.may_act_for(self.party) {
            return Ok(());
        }
        // What is erased does not come back: a body reaches those it knows, not everybody.
        let body = self.body.filter(|body| at.state.knows(*body, self.party));
        let body = body.ok_or(Plain::NotTheirs {})?;
        if let Err(why) = at.mandate(Power::Erase, body, None) {
            at.mandate(Power::EditParty, body, None).map_err(|_| why)?;
        }
        Ok(())
    }
}
