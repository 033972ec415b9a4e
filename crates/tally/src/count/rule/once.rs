//! Rules that count papers once or drop the lowest: runoffs, marks, support and opposition, scores, committees.

use serde::{Deserialize, Serialize};

use crate::exact::Exact;
use crate::threshold::Strictness;

/// Instant runoff, and elimination by rounds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RunoffRule {
    /// When it ends.
    pub stop: Stop,
    /// Of what a majority is asked.
    pub majority_of: MajorityOf,
    /// How many are left after each round; one fewer each time where nothing is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cuts: Vec<u16>,
    /// Whether several seats are filled one by one, each winner taken from the papers before they are counted again.
    pub seat_by_seat: bool,
}

/// When an instant runoff ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// When one has a majority, or two are left.
    Majority,
    /// When two are left.
    Two,
    /// When one is left.
    One,
}

/// Of what a majority is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MajorityOf {
    /// Of the papers that still name somebody left.
    Continuing,
    /// Of all valid papers.
    All,
}

/// Marks added up once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct MarksRule {
    /// Which names on a paper are marked.
    pub marked: Marked,
    /// A paper with more marks is void; 0: as many as there are seats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u16>,
    /// Whether a paper with fewer marks is void as well.
    #[serde(default)]
    pub exactly: bool,
    /// What a mark is worth.
    pub share: MarkValue,
}

/// Which names on a paper are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marked {
    /// Those on its first rank.
    FirstRank,
    /// All that it names.
    Named,
    /// All that it names, a name twice as two marks.
    Repeated,
    /// Those with a score above nought; without scores, the first rank where papers have several names on a rank, else all that
    /// it names.
    Approved,
}

/// What a mark is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkValue {
    /// A vote.
    Each,
    /// The paper's vote is divided evenly among its marks.
    Divided,
}

/// Scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ScoreRule {
    /// What is made of them.
    pub method: ScoreMethod,
    /// The highest score of a paper, unless a paper has a higher one.
    pub max: u16,
}

/// What is made of scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScoreMethod {
    /// The highest totals win.
    Total,
    /// The two highest go into a runoff on the same papers; seat by seat.
    Star,
    /// The highest total wins a seat, which uses up a quota of papers, its strongest supporters first.
    Allocated,
    /// The highest total wins a seat, which its supporters pay with the scores they gave.
    Spent,
    /// The highest total wins a seat, and its supporters' papers weigh less.
    Reweighted,
}

/// Committees from approvals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CommitteeRule {
    /// How a seat is given.
    pub method: CommitteeMethod,
}

/// How a seat of a committee is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CommitteeMethod {
    /// By papers that count 1, 1/2, 1/3 … (Thiele).
    SequentialProportional,
    /// By removing whose loss costs least, counted the same way (Thiele).
    ReverseProportional,
    /// By the least rise of the highest load (Phragmén).
    Phragmen,
    /// By equal budgets (Peters and Skowron).
    EqualShares,
}

/// Support and opposition, option by option. Of a ranking, the first rank supports and the second opposes; who is left out or
/// stands below is neither. Of scores, those from `support_from` support and those up to `oppose_to` oppose; no score is neither.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SupportRule {
    /// By what options are put in order, where there are more than seats.
    pub order: SupportOrder,
    /// The least part that support must have of support and opposition together.
    pub least: Exact,
    /// Whether the least part itself is enough.
    pub strictness: Strictness,
    /// How many votes an option needs, support and opposition together.
    #[serde(default)]
    pub quorum: Exact,
    /// The lowest score that supports.
    pub support_from: u16,
    /// The highest score that opposes.
    pub oppose_to: u16,
}

/// By what options are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SupportOrder {
    /// Support / (support + opposition).
    Ratio,
    /// Support alone.
    Support,
}
