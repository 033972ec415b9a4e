//! A party says in which languages it reads, the dearest first. By itself, or by whoever has the power `edit-party` in a
//! body that knows it.

use super::effect::Effect;
use super::language::LanguageTag;
use crate::act::Deed;
use crate::ids::{BodyId, PartyId};
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Most languages of one party.
const MAX_LANGUAGES: usize = 8;

/// Chooses the languages of a party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseLanguages {
    /// Whose.
    pub party: PartyId,
    /// Which, the dearest first: `fr`, `pt-BR`. None takes the choice back.
    pub languages: Vec<LanguageTag>,
    /// The body in whose name somebody else chooses; absent for oneself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
}

impl Deed for ChooseLanguages {
    const NAME: &'static str = "choose-languages";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.party(self.party)?;
        if at.actor.principal() != Some(self.party) && !at.may_act_for(self.party) {
            let body = self.body.filter(|body| at.state.knows(*body, self.party));
            let body = body.ok_or(Plain::NotTheirs {})?;
            at.mandate(Power::EditParty, body, None)?;
        }
        let twice = self
            .languages
            .iter()
            .enumerate()
            .any(|(place, tag)| self.languages[..place].contains(tag));
        if twice || self.languages.len() > MAX_LANGUAGES {
            let most = MAX_LANGUAGES;
            return Err(Plain::out_of_range("languages", Bounds::EachOnce { most }));
        }
        at.effect(Effect::LanguagesChosen {
            party: self.party,
            languages: self.languages.clone(),
        });
        Ok(())
    }
}
