//! A counting rule as a value: quota, surplus, exclusion, ties, ballots and stop. Named rules are values of this type
//! (`presets`); a body may write its own. What cannot be counted is refused here, with the reason, before any paper is looked at.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::count::arithmetic::{MAX_PLACES, Numbers};
use crate::count::chain::TieBreak;
use crate::count::prepare::BallotRule;
use crate::exact::Exact;
use crate::ratio::RootSupport;
use crate::threshold::Strictness;

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
}

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

/// Every pair is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PairwiseRule {
    /// How the winner is found.
    pub method: PairwiseMethod,
    /// How strong a defeat is.
    pub strength: Strength,
}

/// How a pairwise winner is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PairwiseMethod {
    /// By the strongest paths.
    Schulze,
    /// By locking defeats from the strongest on.
    RankedPairs,
    /// By the mildest worst defeat.
    Minimax,
    /// All of the smallest set that beats everybody outside.
    Smith,
    /// All of the smallest sets that nobody outside beats.
    Schwartz,
}

/// How strong a defeat is (trap 20: they name different winners in real elections).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// The votes for it.
    WinningVotes,
    /// The votes for it less those against.
    Margins,
    /// The votes for it, also where it is no defeat.
    Opposition,
}

/// Options against a default option.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DefaultRule {
    /// The default option, by number from one; the last where nothing is said.
    #[serde(default)]
    pub default: Option<usize>,
    /// How many votes must prefer an option to the default.
    #[serde(default)]
    pub quorum: Exact,
    /// How many could vote; for `support`.
    #[serde(default)]
    pub electorate: Option<Exact>,
    /// A quorum that grows with the root of the electorate.
    #[serde(default)]
    pub support: Option<RootSupport>,
    /// How many times the votes for the default an option needs, by number; once where nothing is said.
    #[serde(default)]
    pub ratios: BTreeMap<usize, Exact>,
    /// Whether the ratio itself is enough.
    pub strictness: Strictness,
}

/// Transfers in batches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BatchRule {
    /// Places after the point.
    pub places: u8,
    /// What elects. Rounded `up`, it is computed anew while nobody is elected.
    pub quota: QuotaRule,
    /// Whether so much of the active vote elects that not all seats left could go to others.
    pub active_vote: bool,
    /// Whether a group may leave together that is level with the next candidate, not only below.
    pub level_may_leave: bool,
    /// Whether papers that were first preferences are a batch of their own in an exclusion.
    pub first_preferences_apart: bool,
    /// Whether each batch of an exclusion is a stage in the transcript.
    pub sub_stages: bool,
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
    /// Whether who has the quota receives papers until the surplus is transferred.
    pub waiting: Waiting,
}

/// What those who wait for their surplus to be transferred receive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Waiting {
    /// Nothing: papers pass them over.
    PassedOver,
    /// Papers as before; they are elected when their surplus is transferred or the seats are filled.
    Receives,
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
    /// Whether the papers of the last to leave still move when those who stay just fill the seats.
    pub last_moves: bool,
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
    /// Equally strong defeats could be locked in too many orders.
    TooManyOrders,
    /// More candidates than a pairwise table may have.
    TooManyForPairs {
        /// How many there are.
        candidates: usize,
    },
    /// The default option is not among the options.
    NoDefault,
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
            RuleRefusal::TooManyOrders => "count-rule-too-many-orders",
            RuleRefusal::TooManyForPairs { .. } => "count-rule-too-many-for-pairs",
            RuleRefusal::NoDefault => "count-rule-no-default",
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
            Method::Batches(batches) => {
                let numbers = Numbers::Decimals {
                    places: batches.places,
                };
                numbers.check()?;
                batches.quota.check(numbers)
            }
            Method::Runoff(_)
            | Method::Marks(_)
            | Method::Score(_)
            | Method::Committee(_)
            | Method::Pairwise(_)
            | Method::Default(_) => Ok(()),
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
