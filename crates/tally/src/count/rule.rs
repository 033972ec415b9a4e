//! A counting rule as a value: quota, surplus, exclusion, ties, ballots and stop. Named rules are values of this type
//! (`presets`); a body may write its own. What cannot be counted is refused here, with the reason, before any paper is looked at.

use serde::{Deserialize, Serialize};

use crate::count::arithmetic::{MAX_PLACES, Numbers};
use crate::count::chain::TieBreak;
use crate::count::prepare::BallotRule;
use crate::exact::Exact;

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
}

/// The families of methods.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Papers are transferred in stages by the weighted inclusive Gregory method.
    Transfer(TransferRule),
    /// The elected keep shares of every paper, adjusted until each holds the quota.
    Iterate(IterateRule),
}

/// Shares of every paper, adjusted again and again (Meek, Warren).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct IterateRule {
    /// The numbers of the count.
    pub numbers: Numbers,
    /// Of what the elected keep their share.
    pub share: Share,
    /// Which way shares are rounded.
    pub rounding: KeepRounding,
    /// What elects. It is computed anew whenever votes pass to nobody.
    pub quota: QuotaRule,
    /// The surplus of all together, in votes, below which the shares have settled.
    pub settled_below: Exact,
    /// Candidates who differ by no more than this, in votes, or by no more than the surplus that is left, are level.
    pub level_within: Exact,
    /// How candidates leave the count.
    pub exclusion: ExclusionRule,
}

/// Of what the elected keep their share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Share {
    /// Of what reaches them (Meek).
    OfTheRest,
    /// Of the whole paper, as far as that much reaches them (Warren).
    OfThePaper,
}

/// Which way shares are rounded. Exact fractions do not ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeepRounding {
    /// What is kept is rounded up, and the rest passes (Hill, New Zealand, PR Foundation).
    UpThenRest,
    /// What is kept and what passes are both cut; the difference is lost.
    DownBoth,
}

/// Transferable votes in stages: a surplus or an exclusion at a time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TransferRule {
    /// The numbers of the count; a paper's value after a transfer is cut to them.
    pub numbers: Numbers,
    /// What elects.
    pub quota: QuotaRule,
    /// How what is over the quota is passed on.
    pub surplus: SurplusRule,
    /// How candidates leave the count.
    pub exclusion: ExclusionRule,
}

/// What elects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct QuotaRule {
    /// By what the votes are divided.
    pub size: QuotaSize,
    /// What becomes of a division that does not come out even.
    pub rounding: QuotaRounding,
    /// Whether the quota itself elects.
    pub reach: Reach,
}

/// By what the votes are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuotaSize {
    /// Seats and one more (Droop, Hagenbach-Bischoff).
    SeatsAndOne,
    /// Seats (Hare).
    Seats,
}

/// What becomes of the quotient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuotaRounding {
    /// The next whole vote above it, also when it is whole itself.
    NextWhole,
    /// One step of the decimals above it, cut: for decimals the least number that is more than the quotient.
    NextStep,
    /// To the next step of the decimals where it does not come out even.
    Up,
    /// As it is; only with exact fractions.
    None,
}

/// Whether the quota itself elects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// As many as the quota are enough.
    AtLeast,
    /// Only more than the quota.
    MoreThan,
}

/// How what is over the quota is passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SurplusRule {
    /// Whose goes first.
    pub order: SurplusOrder,
    /// Where the value of a paper is rounded.
    pub rounding: SurplusRounding,
}

/// Whose surplus goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SurplusOrder {
    /// The largest that waits, whenever it arose.
    Largest,
    /// All that wait in one round, one after another in file order, before anybody is newly elected.
    AllInFileOrder,
}

/// Where the value of a paper is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SurplusRounding {
    /// `value × surplus / total`, cut once (Scotland).
    Once,
    /// `value × surplus` cut, then `/ total` cut (the PR Foundation's decimals multiply first and divide after).
    AfterEachStep,
}

/// How candidates leave the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ExclusionRule {
    /// How many at a time.
    pub together: Together,
}

/// How many leave at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Together {
    /// One.
    One,
    /// One, and before the surplus is spent as soon as the lowest could not catch up with all of it.
    SureLoser,
    /// The largest group of lowest candidates who together, with every surplus that waits, stay below the next; before any
    /// surplus is transferred.
    SureLosers,
}

/// Why a rule cannot be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleRefusal {
    /// More places than [`MAX_PLACES`].
    TooManyPlaces {
        /// How many were asked for.
        places: u8,
    },
    /// A quota that is not rounded needs exact fractions: decimals would cut it, and too many could reach it.
    UnroundedQuotaInDecimals,
    /// The quota itself elects although it is not rounded up: one candidate more than there are seats could reach it.
    QuotaReachedByTooMany,
    /// A step above the quotient has no meaning for exact fractions.
    StepOfFractions,
    /// Nobody could be told apart: the chain of ties is empty.
    NoTieChain,
    /// There is no rule of this name.
    UnknownId {
        /// The name.
        id: String,
    },
    /// The rule cannot count papers with several candidates on one rank.
    SharedRanks,
    /// The ballots carry scores, or the rule needs them.
    NoScores,
    /// Seats are not stated, neither in the file nor in the command.
    NoSeats,
    /// The rule fills one seat only.
    OneSeatOnly {
        /// How many were asked for.
        seats: usize,
    },
}

impl RuleRefusal {
    /// The id of its sentence in the catalogues.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            RuleRefusal::TooManyPlaces { .. } => "count-rule-too-many-places",
            RuleRefusal::UnroundedQuotaInDecimals => "count-rule-unrounded-quota-in-decimals",
            RuleRefusal::QuotaReachedByTooMany => "count-rule-quota-reached-by-too-many",
            RuleRefusal::StepOfFractions => "count-rule-step-of-fractions",
            RuleRefusal::NoTieChain => "count-rule-no-tie-chain",
            RuleRefusal::UnknownId { .. } => "count-rule-unknown",
            RuleRefusal::SharedRanks => "count-rule-shared-ranks",
            RuleRefusal::NoScores => "count-rule-no-scores",
            RuleRefusal::NoSeats => "count-rule-no-seats",
            RuleRefusal::OneSeatOnly { .. } => "count-rule-one-seat-only",
        }
    }
}

impl Rule {
    /// Whether this can be counted at all, and if not, why.
    pub fn check(&self) -> Result<(), RuleRefusal> {
        if self.ties.is_empty() {
            return Err(RuleRefusal::NoTieChain);
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

impl QuotaRule {
    fn check(self, numbers: Numbers) -> Result<(), RuleRefusal> {
        match (self.rounding, numbers, self.reach) {
            (QuotaRounding::None, Numbers::Decimals { .. }, _) => {
                Err(RuleRefusal::UnroundedQuotaInDecimals)
            }
            (QuotaRounding::NextStep, Numbers::Exact { .. }, _) => {
                Err(RuleRefusal::StepOfFractions)
            }
            (QuotaRounding::None, Numbers::Exact { .. }, Reach::AtLeast)
                if self.size == QuotaSize::SeatsAndOne =>
            {
                Err(RuleRefusal::QuotaReachedByTooMany)
            }
            _ => Ok(()),
        }
    }
}
