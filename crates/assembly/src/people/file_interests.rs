//! A person files a statement of interest. Anybody may read it; the newest counts.

use super::effect::Effect;
use crate::act::Deed;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Files the actor's statement of interest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileInterests {}

impl Deed for FileInterests {
    const NAME: &'static str = "file-interests";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::public("statement", "the statement of interest").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let party = at.actor.principal().ok_or(Plain::NotTheirs {})?;
        at.party(party)?;
        at.effect(Effect::InterestsFiled { party });
        Ok(())
    }
}
