//! The lot that a conflict among holders awaits is drawn, from a seed that nobody could choose: those drawn last leave (T13).

use super::effect::Effect;
use super::refusal::OfficeRefusal;
use super::state::EndedBy;
use super::ties::drawn;
use crate::act::Deed;
use crate::ids::{BodyId, PartyId, TermId};
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Draws the lot among holders of an office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrawLot {
    /// The body.
    pub body: BodyId,
    /// The office, as its charter names it.
    pub office: String,
    /// The seed.
    pub seed: String,
}

impl Deed for DrawLot {
    const NAME: &'static str = "draw-lot";
    const PARTS: &'static [PartSpec] = &[PartSpec::public(
        "evidence",
        "where the seed comes from, and when it was named",
    )];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::RecordElection, self.body, None)?;
        let found = at.office_named(self.body, &self.office)?;
        let office = found.id;
        let lot = at.awaited_lot(self.body, office).cloned().ok_or_else(|| {
            let office = self.office.clone();
            found.refused(OfficeRefusal::NoLotAwaited { office })
        })?;
        let in_the_hat: Vec<(TermId, PartyId)> = lot
            .terms
            .iter()
            .filter_map(|id| Some((*id, at.state.offices.terms.get(*id)?)))
            .filter(|(_, term)| term.runs_at(at.now))
            .map(|(id, term)| (id, term.holder))
            .collect();
        // Whoever left since the lot was called for counts among those who had to.
        let gone = lot.terms.len() - in_the_hat.len();
        let leave = (lot.leave as usize).saturating_sub(gone);
        let parties: Vec<PartyId> = in_the_hat.iter().map(|(_, party)| *party).collect();
        let order = drawn(&self.seed, &parties)
            .ok_or_else(|| Refusal::from(OfficeRefusal::SeedOutOfRange {}).at_field("seed"))?;
        let stay = order.len().saturating_sub(leave);
        for party in order.iter().skip(stay) {
            if let Some((id, _)) = in_the_hat.iter().find(|(_, holder)| holder == party) {
                at.end(*id, EndedBy::Lot);
            }
        }
        at.effect(Effect::LotAwaited {
            body: self.body,
            office,
            lot: None,
        });
        Ok(())
    }
}
