//! A check: one comparison with its numbers and the checks it rests on. Verdicts are trees of these, so that a page can show
//! why, and an auditor can compare number by number (M5). Ids and values only; sentences are made elsewhere.

use serde::{Deserialize, Serialize};

use crate::exact::Exact;
use crate::quorum::QuorumBase;
use crate::threshold::{Base, Strictness};

/// What was compared, how it went, and what that rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Check {
    /// What was looked at.
    pub what: Measure,
    /// The number there was. Where children are counted: how many of them hold.
    pub have: Exact,
    /// The number it was held against.
    pub need: Exact,
    /// How the two were compared.
    pub comparison: Comparison,
    /// Whether this holds, with all it rests on.
    pub holds: bool,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Check>,
}

/// How two numbers are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparison {
    /// `have > need`.
    MoreThan,
    /// `have >= need`.
    AtLeast,
    /// `have <= need`.
    AtMost,
}

impl From<Strictness> for Comparison {
    fn from(strictness: Strictness) -> Comparison {
        match strictness {
            Strictness::MoreThan => Comparison::MoreThan,
            Strictness::AtLeast => Comparison::AtLeast,
        }
    }
}

impl Comparison {
    fn holds(self, have: &Exact, need: &Exact) -> bool {
        match self {
            Comparison::MoreThan => have > need,
            Comparison::AtLeast => have >= need,
            Comparison::AtMost => have <= need,
        }
    }
}

/// What a check looks at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Measure {
    /// The whole decision: its children are quorum, floor and grades.
    Decision,
    /// One body's decision among several.
    Body {
        /// Its name.
        name: String,
    },
    /// The quorum.
    Quorum,
    /// The turnout floor: votes cast against a fraction of a base.
    TurnoutFloor {
        /// Of which votes.
        base: QuorumBase,
    },
    /// A grade: its child is the grade's threshold.
    Grade {
        /// Its name.
        name: String,
    },
    /// Ayes against a fraction of a base.
    Ayes {
        /// Of what.
        base: Base,
        /// Which fraction.
        fraction: Exact,
        /// How many votes the base has.
        of: Exact,
    },
    /// Ayes against a fixed number.
    AyeCount,
    /// Ayes against so many times the noes.
    AyesToNoes {
        /// How many times.
        times: Exact,
        /// The noes.
        noes: Exact,
    },
    /// Ayes of everybody in the base.
    Unanimity {
        /// Who everybody is.
        base: Base,
    },
    /// Noes, of which there may be none.
    Objections,
    /// A base or ratio has nothing in it, so nothing can be reached.
    Nothing,
    /// Chambers that reach the child's threshold.
    Chambers,
    /// One chamber, with its own check below.
    InChamber {
        /// Its name.
        name: String,
    },
    /// A chamber that the vote does not have.
    UnknownChamber {
        /// The name looked for.
        name: String,
    },
    /// Groups with an aye.
    GroupsAmongAyes,
    /// Regions with an aye.
    RegionsAmongAyes,
    /// Chambers with an aye.
    ChambersAmongAyes,
    /// All children must hold.
    AllOf,
    /// One child must hold.
    AnyOf,
    /// The committee's size against the start of the step that applies.
    CommitteeSize,
    /// Turnout against the edge of the band that applies.
    TurnoutBand,
    /// The round against the one whose threshold applies.
    Round,
    /// The charter says that this fails.
    Fails,
    /// Earlier votes or meetings that are known, against those an average needs.
    PastKnown,
    /// Those present against a fraction of the seats.
    Present {
        /// Of which seats.
        base: QuorumBase,
        /// Which fraction.
        fraction: Exact,
        /// How many there are.
        of: Exact,
    },
    /// Those present against a fixed number.
    PresentCount,
    /// Those present against a fraction of the average of earlier meetings.
    PresentToAverage {
        /// Which fraction.
        share: Exact,
        /// The average.
        average: Exact,
    },
    /// Groups with somebody present.
    GroupsPresent,
    /// Regions with somebody present.
    RegionsPresent,
    /// Nothing was asked.
    NoQuorumAsked,
    /// Bodies that passed, among those that must.
    BodiesPassed,
}

impl Check {
    /// Compares two numbers.
    pub(crate) fn compare(
        what: Measure,
        have: Exact,
        comparison: Comparison,
        need: Exact,
    ) -> Check {
        let holds = comparison.holds(&have, &need);
        Check {
            what,
            have,
            need,
            comparison,
            holds,
            children: Vec::new(),
        }
    }

    /// Something that cannot hold, as nothing is there to be compared.
    pub(crate) fn never(what: Measure) -> Check {
        Check::compare(what, Exact::ZERO, Comparison::AtLeast, Exact::ONE)
    }

    /// Something that holds when at least `need` of its children do. None at all is never enough.
    pub(crate) fn at_least_of(what: Measure, need: usize, children: Vec<Check>) -> Check {
        let have = children.iter().filter(|child| child.holds).count();
        let holds = !children.is_empty() && have >= need;
        let (have, need) = (Exact::count(have), Exact::count(need));
        Check {
            what,
            have,
            need,
            comparison: Comparison::AtLeast,
            holds,
            children,
        }
    }

    /// Something that holds when all its children do.
    pub(crate) fn all_of(what: Measure, children: Vec<Check>) -> Check {
        Check::at_least_of(what, children.len(), children)
    }

    /// A label over one check.
    pub(crate) fn over(what: Measure, child: Check) -> Check {
        Check::all_of(what, vec![child])
    }

    /// This comparison chose which threshold applies; whether it holds is for that threshold to say.
    pub(crate) fn then(self, child: Check) -> Check {
        Check {
            holds: self.holds && child.holds,
            children: vec![child],
            ..self
        }
    }

    /// Every check of the tree, this one first.
    pub fn walk(&self) -> impl Iterator<Item = &Check> {
        let mut waiting = vec![self];
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            waiting.extend(next.children.iter().rev());
            Some(next)
        })
    }
}
