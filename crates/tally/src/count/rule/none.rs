//! None of the above, in its three meanings.

use serde::{Deserialize, Serialize};

/// An option of the ballot by which voters want none of the candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NoneOfTheAbove {
    /// The option, by number from one; the last where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<usize>,
    /// What it means.
    pub meaning: NoneMeaning,
}

/// What none of the above means. It never has a seat itself; a seat that nobody has stays empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoneMeaning {
    /// A paper is for none or for candidates: one that marks both is void.
    Exclusive,
    /// Whoever has no more votes than the option has no seat. In a runoff the option stands like the others, and the seat that it wins stays
    /// empty.
    PerCandidate,
    /// Where the option has more votes than each candidate, nobody has a seat. In a runoff, no seat is filled from the one on that it wins.
    WholeSlate,
}
