//! Why a rule cannot be counted.

/// Why a rule cannot be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleRefusal {
    /// More places than [`crate::count::arithmetic::MAX_PLACES`].
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
    /// The method, or the way it excludes and transfers here, keeps to no bounds on groups.
    NoConstraints,
    /// A bound names somebody who is not there, or asks for more than it allows.
    Constraint {
        /// The group.
        name: String,
    },
    /// No committee is within these bounds together; leaving any of them out, some are.
    ConstraintsConflict {
        /// The groups.
        names: Vec<String>,
    },
    /// Too many committees would have to be looked at.
    ConstraintsEntangled,
    /// The method knows no such option, or not in this meaning.
    NoNoneOfTheAbove,
    /// The option that means none of the above is not among the options.
    NoneNotThere,
    /// Nobody is excluded by this method, so who withdrew cannot be excluded first.
    NothingExcluded,
    /// A score would both support and oppose.
    SupportOpposes,
    /// What several names on a rank do depends on who still stands, but the rule reads papers once only.
    ReadOnce,
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
            RuleRefusal::NoConstraints => "count-rule-no-constraints",
            RuleRefusal::Constraint { .. } => "count-rule-constraint",
            RuleRefusal::ConstraintsConflict { .. } => "count-rule-constraints-conflict",
            RuleRefusal::ConstraintsEntangled => "count-rule-constraints-entangled",
            RuleRefusal::NoNoneOfTheAbove => "count-rule-no-none-of-the-above",
            RuleRefusal::NoneNotThere => "count-rule-none-not-there",
            RuleRefusal::NothingExcluded => "count-rule-nothing-excluded",
            RuleRefusal::SupportOpposes => "count-rule-support-opposes",
            RuleRefusal::ReadOnce => "count-rule-read-once",
        }
    }
}
