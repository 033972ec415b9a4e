//! A transcript as somebody tells it: the JSON of `docs/count-json.md`, read back.

use serde::Deserialize;
use serde::de::IgnoredAny;

/// What somebody claims.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Claim(pub(super) Claimed);

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub(super) enum Claimed {
    Staged(Box<Staged>),
    Pairwise(Box<Table>),
}

/// A comparison of pairs.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    pub(super) rule: String,
    pub(super) candidates: Vec<String>,
    pub(super) valid: Figure,
    pub(super) blank: Figure,
    pub(super) winners: Vec<usize>,
    pub(super) order: Vec<Vec<usize>>,
    pub(super) condorcet_winner: Option<usize>,
    pub(super) smith: Vec<usize>,
    pub(super) schwartz: Vec<usize>,
    pub(super) pairwise: Vec<Vec<Figure>>,
    #[serde(default)]
    pub(super) default_option: Option<usize>,
    #[serde(default)]
    pub(super) options: Option<Vec<ClaimedOption>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClaimedOption {
    pub(super) option: usize,
    pub(super) standing: String,
    pub(super) reached: bool,
    pub(super) passes: Option<bool>,
}

/// A count in stages.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Staged {
    pub(super) rule: String,
    pub(super) seats: usize,
    pub(super) candidates: Vec<String>,
    pub(super) valid: Figure,
    pub(super) blank: Figure,
    pub(super) void: Figure,
    #[serde(default)]
    pub(super) quota: Option<Figure>,
    pub(super) elected: Vec<ClaimedSeat>,
    #[serde(default)]
    none_of_the_above: Option<IgnoredAny>,
    pub(super) stages: Vec<ClaimedStage>,
    pub(super) ties: Vec<ClaimedTie>,
    #[serde(default)]
    pub(super) undecided: Option<ClaimedTie>,
}

impl Staged {
    /// Whether it tells of an option that means none of the above.
    pub(super) fn knows_none(&self) -> bool {
        self.none_of_the_above.is_some()
    }
}

/// A number or a text of decimals.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(super) enum Figure {
    Whole(u64),
    Text(String),
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Figure::Whole(number) => write!(f, "{number}"),
            Figure::Text(text) => write!(f, "\"{text}\""),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClaimedSeat {
    pub(super) candidate: usize,
    pub(super) name: String,
    pub(super) stage: usize,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClaimedStage {
    pub(super) kind: String,
    pub(super) candidate: Option<usize>,
    #[serde(default)]
    pub(super) candidates: Vec<usize>,
    pub(super) votes: Vec<String>,
    pub(super) non_transferable: String,
    pub(super) lost_to_rounding: String,
    #[serde(default)]
    pub(super) quota: Option<String>,
    #[serde(default)]
    pub(super) keep: Option<Vec<String>>,
    #[serde(default)]
    pub(super) excess: Option<String>,
    // What methods tell that are not checked.
    #[serde(default)]
    inactive: Option<IgnoredAny>,
    #[serde(default)]
    opposed: Option<IgnoredAny>,
    #[serde(default)]
    quotients: Option<IgnoredAny>,
    #[serde(default)]
    doomed: Option<IgnoredAny>,
}

impl ClaimedStage {
    /// Whether it tells what no method that is checked tells.
    pub(super) fn tells_more(&self) -> bool {
        let quotients = self.opposed.is_some() || self.quotients.is_some();
        quotients || self.inactive.is_some() || self.doomed.is_some()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClaimedTie {
    pub(super) stage: usize,
    pub(super) question: String,
    pub(super) tied: Vec<usize>,
    pub(super) steps: Vec<ClaimedStep>,
    pub(super) taken: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClaimedStep {
    pub(super) by: String,
    #[serde(default)]
    pub(super) stage: Option<usize>,
    pub(super) left: Vec<usize>,
}
