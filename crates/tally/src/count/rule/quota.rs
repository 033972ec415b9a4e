//! What elects.

use serde::{Deserialize, Serialize};

use super::RuleRefusal;
use crate::count::arithmetic::Numbers;

/// What elects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct QuotaRule {
    /// By what the votes are divided.
    pub size: QuotaSize,
    /// What becomes of a division that does not come out even.
    pub rounding: QuotaRounding,
    /// Whether the quota itself elects.
    pub reach: Reach,
}

/// By what the votes are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuotaSize {
    /// Seats and one more (Droop, Hagenbach-Bischoff).
    SeatsAndOne,
    /// Seats (Hare).
    Seats,
}

/// What becomes of the quotient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuotaRounding {
    /// The next whole vote above it, also when it is whole itself.
    NextWhole,
    /// One step of the decimals above it, cut: for decimals the least number that is more than the quotient.
    NextStep,
    /// To the next step of the decimals where it does not come out even.
    Up,
    /// As it is; only with exact fractions.
    None,
    /// To the next whole vote where it does not come out even.
    UpWhole,
}

/// Whether the quota itself elects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// As many as the quota are enough.
    AtLeast,
    /// Only more than the quota.
    MoreThan,
}

impl QuotaRule {
    pub(super) fn check(self, numbers: Numbers) -> Result<(), RuleRefusal> {
        match (self.rounding, numbers, self.reach) {
            (QuotaRounding::None, Numbers::Decimals { .. }, _) => {
                Err(RuleRefusal::UnroundedQuotaInDecimals)
            }
            (QuotaRounding::NextStep, Numbers::Exact { .. }, _) => {
                Err(RuleRefusal::StepOfFractions)
            }
            (QuotaRounding::None, Numbers::Exact { .. }, Reach::AtLeast)
                if self.size == QuotaSize::SeatsAndOne =>
            {
                Err(RuleRefusal::QuotaReachedByTooMany)
            }
            _ => Ok(()),
        }
    }
}
