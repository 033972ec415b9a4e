//! Rules by which the elected keep shares of every paper.

use serde::{Deserialize, Serialize};

use super::{ExclusionRule, QuotaRule};
use crate::count::arithmetic::Numbers;
use crate::exact::Exact;

/// Shares of every paper, adjusted again and again (Meek, Warren).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct IterateRule {
    /// The numbers of the count.
    pub numbers: Numbers,
    /// Of what the elected keep their share.
    pub share: Share,
    /// Which way shares are rounded.
    pub rounding: KeepRounding,
    /// What elects. It is computed anew whenever votes pass to nobody.
    pub quota: QuotaRule,
    /// The surplus of all together, in votes, below which the shares have settled.
    pub settled_below: Exact,
    /// Candidates who differ by no more than this, in votes, or by no more than the surplus that is left, are level.
    pub level_within: Exact,
    /// How candidates leave the count.
    pub exclusion: ExclusionRule,
}

/// Of what the elected keep their share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Share {
    /// Of what reaches them (Meek).
    OfTheRest,
    /// Of the whole paper, as far as that much reaches them (Warren).
    OfThePaper,
}

/// Which way shares are rounded. Exact fractions do not ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeepRounding {
    /// What is kept is rounded up, and the rest passes (Hill, New Zealand, PR Foundation).
    UpThenRest,
    /// What is kept and what passes are both cut; the difference is lost.
    DownBoth,
}
