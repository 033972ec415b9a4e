//! A counting rule as a value: quota, surplus, exclusion, ties, ballots and stop. Named rules are values of this type
//! (`presets`); a body may write its own. What cannot be counted is refused here, with the reason, before any paper is looked at.

mod constraint;
mod iterate;
mod none;
mod once;
mod pairs;
mod quota;
mod refusal;
mod rounds;
mod transfer;

use serde::{Deserialize, Serialize};

pub use self::constraint::Constraint;
pub use self::iterate::{IterateRule, KeepRounding, Share};
pub use self::none::{NoneMeaning, NoneOfTheAbove};
pub use self::once::{
    CommitteeMethod, CommitteeRule, MajorityOf, MarkValue, Marked, MarksRule, RunoffRule,
    ScoreMethod, ScoreRule, Stop, SupportOrder, SupportRule,
};
pub use self::pairs::{DefaultRule, PairwiseMethod, PairwiseRule, Strength};
pub use self::quota::{QuotaRounding, QuotaRule, QuotaSize, Reach};
pub use self::refusal::RuleRefusal;
pub use self::rounds::{Fill, RoundsRule};
pub use self::transfer::{
    AfterExclusion, BatchRule, ExclusionRule, QuotientRule, SurplusOrder, SurplusRounding,
    SurplusRule, Together, TransferRule, Waiting,
};
use crate::count::arithmetic::{MAX_PLACES, Numbers};
use crate::count::chain::TieBreak;
use crate::count::prepare::{BallotRule, SharedRank, Withdrawn};

/// A whole rule.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rule {
    /// What the rule is called in the output.
    pub id: String,
    /// How papers become a result.
    pub method: Method,
    /// What counts as a mark on a paper.
    #[serde(default)]
    pub ballots: BallotRule,
    /// What is tried, in order, when candidates are level.
    #[serde(default)]
    pub ties: Vec<TieBreak>,
    /// Bounds on groups of candidates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub constraints: Vec<Constraint>,
    /// An option by which voters want none of the candidates, where the ballot has one.
    #[serde(default)]
    pub none_of_the_above: Option<NoneOfTheAbove>,
}

/// The families of methods.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Papers are transferred in stages by the weighted inclusive Gregory method.
    Transfer(TransferRule),
    /// Papers are transferred in batches, as by hand (ERS97, Northern Ireland).
    Batches(BatchRule),
    /// The elected keep shares of every paper, adjusted until each holds the quota.
    Iterate(IterateRule),
    /// The lowest leave until one has enough.
    Runoff(RunoffRule),
    /// Marks are added up once.
    Marks(MarksRule),
    /// Scores are added up, seat by seat or once.
    Score(ScoreRule),
    /// A committee from approvals, seat by seat.
    Committee(CommitteeRule),
    /// Every pair is compared.
    Pairwise(PairwiseRule),
    /// Options against a default option.
    Default(DefaultRule),
    /// Rounds in which papers are read anew.
    Rounds(RoundsRule),
    /// The highest quotient of papers and seats is elected.
    Quotients(QuotientRule),
    /// Support and opposition are added up once.
    Support(SupportRule),
}

impl Rule {
    /// Whether this can be counted at all, and if not, why.
    pub fn check(&self) -> Result<(), RuleRefusal> {
        if self.ties.is_empty() {
            return Err(RuleRefusal::NoTieChain);
        }
        let read_anew = matches!(self.method, Method::Rounds(_));
        if self.ballots.shared_rank == SharedRank::EndsIfSeveralStand && !read_anew {
            return Err(RuleRefusal::ReadOnce);
        }
        if let Some(none) = self.none_of_the_above {
            let knows = match &self.method {
                Method::Marks(_) => true,
                Method::Runoff(_) => none.meaning != NoneMeaning::Exclusive,
                _ => false,
            };
            if !knows {
                return Err(RuleRefusal::NoNoneOfTheAbove);
            }
        }
        let moves_papers = matches!(
            self.method,
            Method::Transfer(_) | Method::Iterate(_) | Method::Runoff(_)
        );
        if self.ballots.withdrawn == Withdrawn::ExcludedFirst && !moves_papers {
            return Err(RuleRefusal::NothingExcluded);
        }
        if !self.constraints.is_empty() && !self.method.keeps_constraints() {
            return Err(RuleRefusal::NoConstraints);
        }
        match &self.method {
            Method::Transfer(transfer) => {
                transfer.numbers.check()?;
                transfer.quota.check(transfer.numbers)
            }
            Method::Iterate(iterate) => {
                iterate.numbers.check()?;
                iterate.quota.check(iterate.numbers)
            }
            Method::Batches(batches) => {
                let numbers = Numbers::Decimals {
                    places: batches.places,
                };
                numbers.check()?;
                batches.quota.check(numbers)
            }
            Method::Rounds(rounds) => {
                let numbers = Numbers::Decimals {
                    places: rounds.places,
                };
                numbers.check()?;
                rounds.quota.check(numbers)
            }
            Method::Quotients(quotients) => {
                let numbers = Numbers::Exact {
                    places: quotients.places,
                };
                numbers.check()
            }
            Method::Support(support) if support.oppose_to >= support.support_from => {
                Err(RuleRefusal::SupportOpposes)
            }
            Method::Support(_)
            | Method::Runoff(_)
            | Method::Marks(_)
            | Method::Score(_)
            | Method::Committee(_)
            | Method::Pairwise(_)
            | Method::Default(_) => Ok(()),
        }
    }
}

impl Method {
    /// Whether a count by this method keeps to bounds on groups.
    fn keeps_constraints(&self) -> bool {
        match self {
            Method::Transfer(transfer) => {
                let one = transfer.exclusion.together == Together::One;
                let goes_on = transfer.after_exclusion == AfterExclusion::GoesOn;
                let order = transfer.surplus.order == SurplusOrder::Largest;
                one && goes_on && order && transfer.surplus.waiting == Waiting::PassedOver
            }
            Method::Iterate(iterate) => iterate.exclusion.together == Together::One,
            Method::Marks(_) | Method::Score(_) => true,
            Method::Committee(committee) => {
                committee.method != CommitteeMethod::ReverseProportional
            }
            Method::Batches(_)
            | Method::Runoff(_)
            | Method::Pairwise(_)
            | Method::Default(_)
            | Method::Rounds(_)
            | Method::Quotients(_)
            | Method::Support(_) => false,
        }
    }
}

impl Numbers {
    /// Whether we can count with so many places.
    pub fn check(self) -> Result<(), RuleRefusal> {
        let (Numbers::Decimals { places } | Numbers::Exact { places }) = self;
        if places > MAX_PLACES {
            return Err(RuleRefusal::TooManyPlaces { places });
        }
        Ok(())
    }
}
