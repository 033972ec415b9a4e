//! Ties: whether the way in which votes that were level were settled is one that the charter allows.

use crate::ids::{BodyId, MotionId, PartyId};
use crate::motions::MotionStatus;
use crate::sitting::Sitting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tally::ties::{LotMethod, TieStep};

/// How a tie was settled. The results already stand in the order that followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum TieSettled {
    /// The whole vote was held once more.
    RerunOnce,
    /// By a vote between those concerned.
    Runoff,
    /// By who was ahead before.
    Prior,
    /// By diversity.
    Diversity,
    /// By agreement.
    Agreement,
    /// By the holder of the office that the charter names.
    Decider(PartyId),
    /// By lot with this seed: the order is drawn again here, over the numbers of those concerned.
    Lot(String),
    /// By this motion of the organ that the charter names.
    Motion(MotionId),
}

/// The way in which a tie among some was settled.
#[derive(Clone, Copy)]
pub(super) struct Settled<'t> {
    pub(super) body: BodyId,
    pub(super) tie: &'t TieSettled,
    /// Those whose votes were level, in the order that followed.
    pub(super) tied: &'t [PartyId],
}

impl Settled<'_> {
    /// Whether a step of the chain allows it.
    pub(super) fn fits(&self, at: &Sitting<'_>, chain: &[TieStep]) -> bool {
        chain.iter().any(|step| self.fits_step(at, step))
    }

    fn fits_step(&self, at: &Sitting<'_>, step: &TieStep) -> bool {
        match (step, self.tie) {
            (TieStep::RerunOnce, TieSettled::RerunOnce)
            | (TieStep::Runoff, TieSettled::Runoff)
            | (TieStep::Prior, TieSettled::Prior)
            | (TieStep::Diversity { .. }, TieSettled::Diversity)
            | (TieStep::Agreement, TieSettled::Agreement) => true,
            (TieStep::Decider { office, .. }, TieSettled::Decider(party)) => {
                let seat = at.state.seat_named(office, None, self.body);
                seat.is_some_and(|(body, office)| at.holds(*party, body, office).is_some())
            }
            (TieStep::Decider { office, .. }, TieSettled::Motion(motion)) => {
                let bylaws = at.state.bylaws_of(self.body);
                let is_organ = bylaws.is_some_and(|bylaws| bylaws.organ(office).is_some());
                is_organ
                    && at.motion(*motion).is_ok_and(|motion| {
                        motion.body == self.body
                            && at.state.names.text(motion.organ) == office
                            && matches!(motion.status, MotionStatus::Carried { .. })
                    })
            }
            (
                TieStep::Lot {
                    method: LotMethod::Sha256Seed,
                },
                TieSettled::Lot(seed),
            ) => drawn(seed, self.tied).is_some_and(|order| order == self.tied),
            // RFC 3797 takes numbers and not a text: whoever drew it shows the draw in the evidence.
            (
                TieStep::Lot {
                    method: LotMethod::Rfc3797,
                },
                TieSettled::Lot(_),
            ) => true,
            _ => false,
        }
    }
}

/// Parties in the order in which a seed draws them; the names in the hat are their numbers.
pub(super) fn drawn(seed: &str, parties: &[PartyId]) -> Option<Vec<PartyId>> {
    let names: Vec<String> = parties.iter().map(|party| party.0.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let drawn = tally::lot::draw(seed.as_bytes(), &names, names.len()).ok()?;
    let back = drawn.iter().filter_map(|drawn| {
        parties
            .iter()
            .copied()
            .find(|party| party.0.to_string() == drawn.name)
    });
    Some(back.collect())
}
