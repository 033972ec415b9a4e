//! A party's texts in closed entries are taken away: what it applied with, what it answered, the name of a domain it claimed;
//! and, by a body that knows it, what was written about it in its case. Closed itself, since an entry that lists them tells
//! whose they are. The rest is as in [`super::Erase`].

use super::TextPlace;
use super::erase::{may_erase, reached};
use crate::act::Deed;
use crate::closed;
use crate::ids::{BodyId, PartyId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Erases texts of a party in closed entries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EraseClosed {
    /// Whose.
    pub party: PartyId,
    /// The body in whose name somebody else erases; absent for oneself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
    /// Which.
    pub texts: Vec<TextPlace>,
}

impl Deed for EraseClosed {
    const NAME: &'static str = "erase-closed";
    const PARTS: &'static [PartSpec] = &[PartSpec::private("reason", "why, if it is to be said")];
    const CLOSED: bool = true;

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.party(self.party)?;
        let applied = |body| {
            let closed = at.closed();
            closed.is_some_and(|closed| closed.applied.contains_key(&(self.party, body)))
        };
        let known = |body: &BodyId| at.state.knows(*body, self.party) || applied(*body);
        let known = self.body.filter(known);
        let by = may_erase(at, self.party, self.body, known)?;
        let parts = reached(&self.texts, by, |text| {
            at.closed()?.kept.get(&(self.party, text)).copied()
        })?;
        at.effect(closed::Effect::TextsErased(self.party, parts));
        Ok(())
    }
}
