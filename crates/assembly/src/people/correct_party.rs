//! An official mends a mistake about a party: it was not dissolved, did not die, is not the one with whom it was made one. The
//! act cites the entry that was wrong. What was decided before is still judged by what was known then.
//!
//! A membership that ended by the mistake resumes in the body that mends it; other bodies resume theirs by `correct-membership`.
//! Terms stay ended: who sat is seated again by whoever fills the office.

use super::effect::Effect;
use super::state::Absorbed;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId, PartyId};
use crate::membership::{self, CorrectionRefusal};
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Corrects what is recorded of a party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectParty {
    /// The body that corrects it.
    pub body: BodyId,
    /// Whose record was wrong.
    pub party: PartyId,
    /// The position of the entry that was wrong.
    pub entry: u64,
    /// What is true.
    pub correction: PartyCorrection,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// What a correction says of a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PartyCorrection {
    /// It has not ceased.
    NotCeased,
    /// It is not one with the other.
    NotMerged,
}

impl Deed for CorrectParty {
    const NAME: &'static str = "correct-party";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::public("reason", "what was wrong, and what shows it").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::Correct, self.body, self.motion)?;
        let unknown = || Plain::Unknown {
            what: "party".to_owned(),
        };
        let row = at
            .state
            .people
            .parties
            .get(self.party)
            .ok_or_else(unknown)?;
        if !at.state.knows(self.body, self.party) {
            return Err(Refusal::from(unknown()).at_field("party"));
        }
        match self.correction {
            PartyCorrection::NotCeased if row.ceased.is_some() => {
                self.cites(row.marked_at)?;
                at.effect(Effect::Revived { party: self.party });
                membership::resume(at, self.body, self.party, self.entry);
            }
            PartyCorrection::NotMerged => {
                let parties = &at.state.people.parties;
                let (into, link) = parties
                    .iter()
                    .find_map(|(into, other)| {
                        let mut links = other.absorbed.iter();
                        let link = links.find(|link| link.party == self.party)?;
                        Some((into, *link))
                    })
                    .ok_or_else(|| self.not_so())?;
                let Absorbed { entry, .. } = link;
                self.cites(Some(entry).filter(|_| link.via.is_none()))?;
                membership::hand_back(at, self.body, (self.party, into), self.entry);
                crate::offices::hand_terms_back(at, self.party, into);
                at.effect(Effect::Parted {
                    party: into,
                    other: self.party,
                });
            }
            PartyCorrection::NotCeased => return Err(self.not_so()),
        }
        Ok(())
    }
}

impl CorrectParty {
    fn cites(&self, marked_at: Option<u64>) -> Result<(), Refusal> {
        if marked_at == Some(self.entry) {
            return Ok(());
        }
        let entry = i64::try_from(self.entry).unwrap_or(i64::MAX);
        Err(Refusal::from(CorrectionRefusal::NothingThere { entry }).at_field("entry"))
    }

    fn not_so(&self) -> Refusal {
        Refusal::from(CorrectionRefusal::NotSo {}).at_field("correction")
    }
}
