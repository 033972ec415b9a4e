//! A decision rule: quorum, turnout floor and graded threshold together, as a charter states them for one matter.

use serde::{Deserialize, Serialize};

use crate::quorum::{Quorum, QuorumRule, TurnoutFloor};
use crate::threshold::{Graded, Threshold};

/// All that decides whether a motion of one kind passes (H4: a charter keeps a table of them by matter, with a default).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DecisionRule {
    /// Who must be there.
    pub quorum: QuorumRule,
    /// The turnout below which a round does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<TurnoutFloor>,
    /// What must be reached, best grade first.
    pub grades: Graded,
}

impl DecisionRule {
    /// A threshold alone: no quorum, no floor, no grades.
    #[must_use]
    pub fn plain(threshold: Threshold) -> DecisionRule {
        DecisionRule {
            quorum: QuorumRule::at_the_vote(Quorum::None),
            floor: None,
            grades: Graded::plain(threshold),
        }
    }
}

/// How the results of several bodies become one (H9; a recommendation that the Council and then the Board must approve; TAG
/// appointees ratified by two thirds of each of two groups). Each body decides under its own rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Combination {
    /// Each body must pass it.
    All,
    /// One body is enough.
    Any,
    /// So many bodies must pass it.
    AtLeast(u32),
}
