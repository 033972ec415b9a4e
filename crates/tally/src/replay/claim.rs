//! A transcript as somebody tells it: the JSON of `docs/count-json.md`, read back.

use serde::Deserialize;

/// A count in stages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub(super) rule: String,
    pub(super) seats: usize,
    pub(super) candidates: Vec<String>,
    pub(super) valid: Figure,
    pub(super) blank: Figure,
    pub(super) void: Figure,
    #[serde(default)]
    pub(super) quota: Option<Figure>,
    pub(super) elected: Vec<ClaimedSeat>,
    pub(super) stages: Vec<ClaimedStage>,
    pub(super) ties: Vec<ClaimedTie>,
    #[serde(default)]
    pub(super) undecided: Option<ClaimedTie>,
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

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
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
