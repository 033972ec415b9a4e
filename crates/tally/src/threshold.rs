//! Thresholds as values: what a charter says must be reached for a motion to pass.
//! Nothing is counted here; `judge` holds a threshold against a poll, `minimum` and `power` ask what it means for a
//! council. Handles H1 to H10 name the rule shapes of real bodies that each variant serves.

use serde::{Deserialize, Serialize};

use crate::exact::Exact;

/// Whether the edge itself is enough. "More than a quarter" and "at least 25%" differ at 4 and 8 seats (trap T2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strictness {
    /// The edge is not enough.
    MoreThan,
    /// The edge is enough.
    AtLeast,
}

impl Strictness {
    /// Whether `have` reaches `need`.
    #[must_use]
    pub fn holds(self, have: &Exact, need: &Exact) -> bool {
        match self {
            Strictness::MoreThan => have > need,
            Strictness::AtLeast => have >= need,
        }
    }

    /// The fewest whole votes that reach `need`: more than 20 1/2 is 21, more than 20 is 21, at least 20 is 20.
    #[must_use]
    pub fn fewest(self, need: &Exact) -> Exact {
        match self {
            Strictness::MoreThan => need.floor() + Exact::ONE,
            Strictness::AtLeast => need.ceil(),
        }
    }
}

/// What a share is a share of (H2), in votes: weights are added, not heads (H10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// Votes allotted by the charter: vacant, absent and recused seats stay in it (GNSO Council, trap T1).
    Allotted,
    /// Votes of those who may vote now: vacant seats, recused and standby members are out of it (T28).
    Eligible,
    /// Votes of those present, with those who voted by proxy or absentee ballot.
    Present,
    /// Votes cast, abstentions among them.
    Cast,
    /// Ayes and noes alone (CA/Browser Forum).
    CastWithoutAbstentions,
    /// The average of what was cast in the last so many votes. Where fewer are known, nothing is reached.
    AverageOfLast(u32),
}

/// What must be reached. A share or ratio of nothing is never reached: with no votes at all only
/// [`Threshold::NoObjection`] holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Threshold {
    /// Ayes against a fraction of a base (H1, H2).
    Share {
        /// Whether the edge is enough.
        strictness: Strictness,
        /// The fraction, from 0 to 1.
        fraction: Exact,
        /// What it is a fraction of.
        base: Base,
    },
    /// A fixed number of aye votes.
    Count {
        /// How many at least.
        at_least: u32,
    },
    /// Ayes against so many times the noes, abstentions left out (Debian 3:1; W3C member appeal). Needs one aye.
    AyesToNoes {
        /// Whether the edge is enough (trap T3).
        strictness: Strictness,
        /// How many times the noes.
        times: Exact,
    },
    /// Simple majority of those who took a side.
    MoreAyesThanNoes,
    /// Everybody in the base says aye, and there is somebody.
    Unanimous {
        /// Who everybody is.
        base: Base,
    },
    /// Nobody says no; silence is consent (I3).
    NoObjection,
    /// The same threshold inside each chamber (H3; C5).
    EachChamber(Box<Threshold>),
    /// The threshold inside at least one chamber ("or more than 2/3 of one House").
    AnyChamber(Box<Threshold>),
    /// The threshold inside one named chamber.
    Chamber {
        /// Its name, as in the council's charter.
        name: String,
        /// What must be reached there.
        threshold: Box<Threshold>,
    },
    /// One threshold in some chamber and another in every other ("3/4 of one House and a majority of the other").
    OneAndOther {
        /// What one chamber must reach.
        one: Box<Threshold>,
        /// What each of the others must reach.
        other: Box<Threshold>,
    },
    /// Distinct groups with at least one aye ("a councillor of at least 3 of 4 Stakeholder Groups").
    GroupsAmongAyes {
        /// How many groups.
        at_least: u32,
    },
    /// Distinct regions with at least one aye.
    RegionsAmongAyes {
        /// How many regions.
        at_least: u32,
    },
    /// At least one aye in each chamber (CA/Browser Forum).
    AyeInEachChamber,
    /// Each of these; an empty list is never reached.
    All(Vec<Threshold>),
    /// One of these at least.
    Any(Vec<Threshold>),
    /// By the number of members who may vote (H5; ISPCP 1999): the last step whose `from` is reached. Below the first, it fails.
    ByCommitteeSize(Vec<SizeStep>),
    /// By turnout, cast over eligible votes (H5; W3C appeal, trap T8): the last band whose edge is reached. Below the
    /// first, it fails.
    ByTurnout(Vec<Band>),
    /// By round, counted from one; later rounds use the last.
    ByRound(Vec<Threshold>),
    /// Nothing reaches it ("with a turnout below 5% the appeal fails").
    Fails,
}

/// A threshold for committees from a size on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SizeStep {
    /// The smallest number of members it is for.
    pub from: u32,
    /// What must then be reached.
    pub threshold: Threshold,
}

/// A threshold for a turnout from an edge on. The edge's own strictness says to which side the edge belongs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Band {
    /// Whether the band starts at the edge or just above it.
    pub edge: Strictness,
    /// The turnout, from 0 to 1.
    pub from: Exact,
    /// What must then be reached.
    pub threshold: Threshold,
}

/// Named grades, best first. A result carries the best grade reached, because the next body's threshold may depend on it
/// (H8; the ICANN Board needs more than 2/3 to set aside a Supermajority recommendation, T27).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Graded(pub Vec<Grade>);

/// One grade of a result.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Grade {
    /// Its name, as other rules refer to it.
    pub name: String,
    /// What reaches it. Any grade reached is enough to pass.
    pub threshold: Threshold,
}

impl Graded {
    /// The name of the only grade where a charter has no grades.
    pub const PLAIN: &'static str = "passed";

    /// A rule without grades.
    #[must_use]
    pub fn plain(threshold: Threshold) -> Graded {
        Graded(vec![Grade {
            name: Graded::PLAIN.to_owned(),
            threshold,
        }])
    }
}
