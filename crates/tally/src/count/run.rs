//! Counting: a profile, a rule and a chain of ties go in, an outcome comes out.

use crate::count::arithmetic::{Decimals, Fractions, Numbers};
use crate::count::chain::Ties;
use crate::count::papers::Profile;
use crate::count::prepare::{Unready, prepare};
use crate::count::rule::{Method, Rule, RuleRefusal};
use crate::count::transcript::Transcript;
use crate::methods::given::Given;
use crate::methods::{iterate, transfer};

/// What came of a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A count in stages.
    Staged(Transcript),
}

/// Why nothing was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotCounted {
    /// The rule, or the rule with these ballots.
    Rule(RuleRefusal),
    /// The papers.
    Papers(Unready),
}

impl From<RuleRefusal> for NotCounted {
    fn from(refusal: RuleRefusal) -> NotCounted {
        NotCounted::Rule(refusal)
    }
}

/// Counts. `seats` stands above what the file says; the chain in `ties` above what the rule says where it is not empty.
pub fn count(
    profile: &Profile,
    rule: &Rule,
    seats: Option<usize>,
    ties: &Ties,
) -> Result<Outcome, NotCounted> {
    rule.check()?;
    let seats = seats.or(profile.seats).ok_or(RuleRefusal::NoSeats)?;
    let prepared = prepare(profile, rule.ballots).map_err(NotCounted::Papers)?;
    let papers = prepared.papers();
    let mut ties = ties.clone();
    if ties.chain.is_empty() {
        ties.chain.clone_from(&rule.ties);
    }
    if ties.order.is_empty() {
        ties.order.clone_from(&profile.order);
    }
    let mut stands = vec![true; profile.candidates()];
    for candidate in &profile.withdrawn {
        stands[*candidate] = false;
    }
    let units = profile.papers.total_units() + profile.papers.blank_units();
    let named = papers.votes(papers.total_units());
    let given = Given {
        id: &rule.id,
        papers,
        candidates: profile.candidates(),
        stands,
        seats,
        blank: profile.papers.votes(units) - named,
        ties: &ties,
    };
    let per_vote = papers.units_per_vote();
    if papers.is_irregular() {
        return Err(RuleRefusal::SharedRanks.into());
    }
    Ok(Outcome::Staged(match &rule.method {
        Method::Transfer(method) => match method.numbers {
            Numbers::Decimals { places } => {
                transfer::count(method, &given, &Decimals::new(places, per_vote))
            }
            Numbers::Exact { places } => {
                transfer::count(method, &given, &Fractions { places, per_vote })
            }
        },
        Method::Iterate(method) => match method.numbers {
            Numbers::Decimals { places } => {
                iterate::count(method, &given, &Decimals::new(places, per_vote))
            }
            Numbers::Exact { places } => {
                iterate::count(method, &given, &Fractions { places, per_vote })
            }
        },
    }))
}
