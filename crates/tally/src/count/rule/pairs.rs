//! Rules that compare pairs, and options against a default option.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::exact::Exact;
use crate::ratio::RootSupport;
use crate::threshold::Strictness;

/// Every pair is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PairwiseRule {
    /// How the winner is found.
    pub method: PairwiseMethod,
    /// How strong a defeat is.
    pub strength: Strength,
}

/// How a pairwise winner is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PairwiseMethod {
    /// By the strongest paths.
    Schulze,
    /// By locking defeats from the strongest on.
    RankedPairs,
    /// By the mildest worst defeat.
    Minimax,
    /// All of the smallest set that beats everybody outside.
    Smith,
    /// All of the smallest sets that nobody outside beats.
    Schwartz,
}

/// How strong a defeat is (trap 20: they name different winners in real elections).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// The votes for it.
    WinningVotes,
    /// The votes for it less those against.
    Margins,
    /// The votes for it, also where it is no defeat.
    Opposition,
}

/// Options against a default option.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DefaultRule {
    /// The default option, by number from one; the last where nothing is said.
    #[serde(default)]
    pub default: Option<usize>,
    /// How many votes must prefer an option to the default.
    #[serde(default)]
    pub quorum: Exact,
    /// How many could vote; for `support`.
    #[serde(default)]
    pub electorate: Option<Exact>,
    /// A quorum that grows with the root of the electorate.
    #[serde(default)]
    pub support: Option<RootSupport>,
    /// How many times the votes for the default an option needs, by number; once where nothing is said.
    #[serde(default)]
    pub ratios: BTreeMap<usize, Exact>,
    /// Whether the ratio itself is enough.
    pub strictness: Strictness,
}
