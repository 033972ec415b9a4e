//! Voting power: what a threshold and a distribution of seats give each seat. Smallest winning coalitions, the Banzhaf index
//! (J. F. Banzhaf, "Weighted Voting Doesn't Work", Rutgers Law Review 19, 1965) and the Shapley-Shubik index (L. S. Shapley and
//! M. Shubik, "A Method for Evaluating the Distribution of Power in a Committee System", American Political Science Review 48,
//! 1954), all exact.
//!
//! The vote imagined is a full one: every seat is filled and there, and says aye or no. Bases such as *present*, *cast* or
//! *cast without abstentions* are then all seats, turnout is full, and more ayes never hurt; a rule that lives on absence or
//! abstention has its real edge elsewhere.

mod indices;
mod table;
mod weighted;

use std::fmt;

use crate::exact::Exact;
use crate::threshold::Threshold;

/// The most count vectors (how many of each class say aye) looked at.
pub const MAX_VECTORS: u64 = 500_000;

/// The most seats of one council.
pub const MAX_SEATS: u64 = 2_000;

/// The most additions made where votes are summed by weight instead (see [`Way::ByWeight`]).
pub const MAX_ADDITIONS: u64 = 20_000_000;

/// A body whose seats fall into classes; seats of a class are alike in all a threshold may look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// The classes. Fewer are faster: leave groups and regions out where the threshold does not look at them.
    pub classes: Vec<SeatClass>,
    /// Votes cast at earlier votes, oldest first, for bases that are averages.
    pub past_cast: Vec<Exact>,
    /// The round, from one.
    pub round: u32,
}

/// Seats that are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatClass {
    /// The name of their chamber.
    pub chamber: String,
    /// The group they sit for.
    pub group: Option<String>,
    /// Their region.
    pub region: Option<String>,
    /// The votes of each.
    pub weight: Exact,
    /// How many there are.
    pub seats: u32,
}

impl Council {
    /// A council without chambers: so many seats of each weight.
    #[must_use]
    pub fn of_weights(classes: &[(Exact, u32)]) -> Council {
        let classes = classes.iter().map(|(weight, seats)| SeatClass {
            chamber: String::new(),
            group: None,
            region: None,
            weight: weight.clone(),
            seats: *seats,
        });
        Council {
            classes: classes.collect(),
            past_cast: Vec::new(),
            round: 1,
        }
    }

    pub(crate) fn seats(&self) -> u64 {
        self.classes
            .iter()
            .map(|class| u64::from(class.seats))
            .sum()
    }

    fn vectors(&self) -> u64 {
        self.classes
            .iter()
            .map(|class| u64::from(class.seats) + 1)
            .fold(1, u64::saturating_mul)
    }
}

/// The power each seat has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Power {
    /// Per class, in the council's order.
    pub classes: Vec<ClassPower>,
    /// Seats in the smallest winning coalition; nothing where no coalition wins.
    pub smallest: Option<u32>,
    /// The coalitions from which nobody can be missed.
    pub minimal: MinimalCoalitions,
    /// How the numbers were found; they are exact either way.
    pub way: Way,
}

/// The power of one seat of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassPower {
    /// Coalitions of others that lose without this seat and win with it (Banzhaf's raw count).
    pub swings: Exact,
    /// The share of all swings; nought where nobody has any. Over all seats these add up to 1.
    pub banzhaf: Exact,
    /// The share of orders of joining in which this seat turns losing into winning; nought where nobody does.
    pub shapley_shubik: Exact,
}

/// Coalitions that win and from which no seat can be taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MinimalCoalitions {
    /// All of them, each as how many of each class.
    Listed(Vec<Vec<u32>>),
    /// More than could be looked through.
    TooMany,
}

/// How power was computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By looking at every count vector.
    ByVectors {
        /// How many.
        vectors: u64,
    },
    /// By summing coalitions by size and weight; possible where only the sum of ayes matters.
    ByWeight,
}

/// Why power was not computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PowerRefusal {
    /// Too many count vectors to look at, and the threshold looks at more than the sum of ayes, or that sum is too fine.
    TooLarge {
        /// How many vectors there are, or the largest number that can be said.
        vectors: u64,
        /// [`MAX_VECTORS`].
        bound: u64,
    },
    /// More seats than [`MAX_SEATS`].
    TooManySeats {
        /// How many.
        seats: u64,
        /// [`MAX_SEATS`].
        bound: u64,
    },
    /// A weight is below nought.
    NegativeWeight {
        /// The position of the class.
        class: usize,
    },
}

impl fmt::Display for PowerRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PowerRefusal::TooLarge { vectors, bound } => {
                write!(f, "{vectors} ways to vote by class, more than {bound}")
            }
            PowerRefusal::TooManySeats { seats, bound } => {
                write!(f, "{seats} seats, more than {bound}")
            }
            PowerRefusal::NegativeWeight { class } => {
                write!(f, "class {class} has a weight below nought")
            }
        }
    }
}

impl std::error::Error for PowerRefusal {}

/// The power of each seat under a threshold.
pub fn power(threshold: &Threshold, council: &Council) -> Result<Power, PowerRefusal> {
    let (seats, vectors) = (council.seats(), council.vectors());
    if let Some(class) = council
        .classes
        .iter()
        .position(|class| class.weight.is_negative())
    {
        return Err(PowerRefusal::NegativeWeight { class });
    }
    if seats > MAX_SEATS {
        return Err(PowerRefusal::TooManySeats {
            seats,
            bound: MAX_SEATS,
        });
    }
    if vectors <= MAX_VECTORS {
        return Ok(table::by_vectors(threshold, council, vectors));
    }
    weighted::by_weight(threshold, council).ok_or(PowerRefusal::TooLarge {
        vectors,
        bound: MAX_VECTORS,
    })
}
