//! Transferable votes: Scotland, weighted inclusive Gregory, Meek, Warren.

use super::Parts;
use crate::count::arithmetic::Numbers;
use crate::count::chain::TieBreak;
use crate::count::rule::{
    AfterExclusion, BatchRule, ExclusionRule, IterateRule, KeepRounding, Method, QuotaRounding,
    QuotaRule, QuotaSize, QuotientRule, Reach, Share, SurplusOrder, SurplusRounding, SurplusRule,
    Together, TransferRule, Waiting,
};
use crate::exact::Exact;

/// More than votes / (seats + 1), exactly.
const EXACT_DROOP: QuotaRule = QuotaRule {
    size: QuotaSize::SeatsAndOne,
    rounding: QuotaRounding::None,
    reach: Reach::MoreThan,
};

/// One step of the decimals above votes / (seats + 1), cut.
const STEP_DROOP: QuotaRule = QuotaRule {
    size: QuotaSize::SeatsAndOne,
    rounding: QuotaRounding::NextStep,
    reach: Reach::AtLeast,
};

/// The next whole vote above votes / (seats + 1).
const WHOLE_DROOP: QuotaRule = QuotaRule {
    size: QuotaSize::SeatsAndOne,
    rounding: QuotaRounding::NextWhole,
    reach: Reach::AtLeast,
};

const ONE: ExclusionRule = ExclusionRule {
    together: Together::One,
    last_moves: true,
};

fn transfer(numbers: Numbers, quota: QuotaRule, rounding: SurplusRounding) -> TransferRule {
    TransferRule {
        numbers,
        quota,
        surplus: SurplusRule {
            order: SurplusOrder::Largest,
            rounding,
            waiting: Waiting::PassedOver,
        },
        exclusion: ONE,
        after_exclusion: AfterExclusion::GoesOn,
    }
}

pub(super) fn scottish() -> Parts {
    let places = Numbers::Decimals { places: 5 };
    let sources: &[(&str, &str)] = &[
        (
            "numbers",
            "SSI 2007/42, Schedule 1, rule 48(3): five decimal places, the remainder ignored",
        ),
        ("quota", "SSI 2007/42, Schedule 1, rule 46"),
        (
            "surplus.order",
            "SSI 2007/42, Schedule 1, rule 49(1) and (2)",
        ),
        ("surplus.rounding", "SSI 2007/42, Schedule 1, rule 48(3)"),
        ("exclusion.together", "SSI 2007/42, Schedule 1, rule 50"),
        (
            "ties",
            "SSI 2007/42, Schedule 1, rules 49(3), 49(4), 51(2) and 51(3)",
        ),
    ];
    let method = Method::Transfer(transfer(places, WHOLE_DROOP, SurplusRounding::Once));
    (method, &[TieBreak::Prior, TieBreak::Lot], sources)
}

pub(super) fn wigm() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "numbers",
            "no rounding anywhere; printed to twelve places, cut",
        ),
        (
            "quota",
            "Droop's quota without rounding: more than votes / (seats + 1)",
        ),
        (
            "surplus",
            "weighted inclusive Gregory: every paper of the pile, at value × surplus / total",
        ),
        ("exclusion.together", "one at a time"),
        (
            "ties",
            "none stated by the method; earlier stages, then a lot",
        ),
    ];
    let exact = Numbers::Exact { places: 12 };
    let method = Method::Transfer(transfer(exact, EXACT_DROOP, SurplusRounding::Once));
    (method, &[TieBreak::Prior, TieBreak::Lot], sources)
}

pub(super) fn wigm_prf() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "numbers",
            "PR Foundation, Reference WIGM rule: four places, cut",
        ),
        (
            "quota",
            "PR Foundation, Reference WIGM rule: votes / (seats + 1), cut, and 0.0001",
        ),
        (
            "surplus",
            "PR Foundation, Reference WIGM rule: weight × surplus, then / votes, each cut",
        ),
        (
            "exclusion.together",
            "PR Foundation, Reference WIGM rule: batches are optional; `sure-losers` has them",
        ),
        (
            "ties",
            "PR Foundation, Reference WIGM rule: an order drawn by lot beforehand",
        ),
    ];
    let places = Numbers::Decimals { places: 4 };
    let method = Method::Transfer(transfer(places, STEP_DROOP, SurplusRounding::AfterEachStep));
    (method, &[TieBreak::Order], sources)
}

/// Shares of the rest, rounded up; `tenth` is the power of ten below one under which the surplus is spent.
fn meek_of(numbers: Numbers, quota: QuotaRule, tenth: u32, level: u32) -> IterateRule {
    let small = |tenth| match tenth {
        0 => Exact::ZERO,
        power => Exact::ratio(1, 10_i64.pow(power)).unwrap_or_default(),
    };
    IterateRule {
        numbers,
        share: Share::OfTheRest,
        rounding: KeepRounding::UpThenRest,
        quota,
        settled_below: small(tenth),
        level_within: small(level),
        exclusion: ONE,
    }
}

pub(super) fn meek() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "share",
            "Hill, Wichmann and Woodall, Algorithm 123, Computer Journal 30 (1987) 277",
        ),
        (
            "numbers",
            "ours: eighteen places, so that twelve of every settled state are true",
        ),
        (
            "quota",
            "Algorithm 123: votes still active / (seats + 1), here with one step more",
        ),
        ("settled-below", "ours: so tight that no result hangs on it"),
        (
            "level-within",
            "ours: what eighteen places cannot tell apart",
        ),
        (
            "ties",
            "none stated by the method; earlier stages, then a lot",
        ),
    ];
    let places = Numbers::Decimals { places: 18 };
    let method = Method::Iterate(meek_of(places, STEP_DROOP, 15, 9));
    (method, &[TieBreak::Prior, TieBreak::Lot], sources)
}

pub(super) fn meek_prf() -> Parts {
    let sources: &[(&str, &str)] = &[
        ("numbers", "PR Foundation, Reference Meek rule: nine places"),
        (
            "rounding",
            "PR Foundation, Reference Meek rule: weight × keep factor up, keep factor × quota up, / votes up",
        ),
        (
            "quota",
            "PR Foundation, Reference Meek rule: votes / (seats + 1), cut, and 0.000000001",
        ),
        (
            "settled-below",
            "PR Foundation, Reference Meek rule: omega 0.000001",
        ),
        (
            "level-within",
            "PR Foundation, Reference Meek rule: within the surplus of the lowest",
        ),
        (
            "ties",
            "PR Foundation, Reference Meek rule: an order drawn by lot beforehand",
        ),
    ];
    let places = Numbers::Decimals { places: 9 };
    let method = Method::Iterate(meek_of(places, STEP_DROOP, 6, 0));
    (method, &[TieBreak::Order], sources)
}

pub(super) fn meek_1987() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "share",
            "Hill, Wichmann and Woodall, Algorithm 123, Computer Journal 30 (1987) 277",
        ),
        (
            "numbers",
            "ours: the paper counts in floating point; eighteen places stand for it",
        ),
        (
            "quota",
            "Algorithm 123: votes still active / (seats + 1); who equals or exceeds it is elected",
        ),
        (
            "settled-below",
            "assumed: 0.00001; the paper's own bound was not at hand",
        ),
        (
            "exclusion.together",
            "Algorithm 123: one, when no surplus is left to redistribute",
        ),
        (
            "ties",
            "Algorithm 123 draws by a generator seeded from the election; here earlier stages, then a lot",
        ),
    ];
    let places = Numbers::Decimals { places: 18 };
    let quota = QuotaRule {
        rounding: QuotaRounding::Up,
        ..STEP_DROOP
    };
    let method = Method::Iterate(meek_of(places, quota, 5, 9));
    (method, &[TieBreak::Prior, TieBreak::Lot], sources)
}

pub(super) fn meek_2006() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "numbers",
            "Local Electoral Regulations 2001 (NZ), Schedule 1A, clause 5: nine places",
        ),
        (
            "rounding",
            "Schedule 1A, clause 10: keep values rounded up; what is left passes (Hill's program)",
        ),
        (
            "quota",
            "Schedule 1A, clause 5: (votes − non-transferable) / (seats + 1) + 0.000000001, cut",
        ),
        (
            "settled-below",
            "Schedule 1A, clause 13, as OpenSTV's MeekNZSTV has it: 0.0001",
        ),
        (
            "exclusion.together",
            "Hill, Voting matters 22 (2006) 7: the lowest, once the surplus cannot save them",
        ),
        (
            "ties",
            "Schedule 1A, Part 5: ahead at the first difference, then pseudo-random; here a stated chain",
        ),
    ];
    let places = Numbers::Decimals { places: 9 };
    let rule = IterateRule {
        exclusion: ExclusionRule {
            together: Together::SureLoser,
            last_moves: true,
        },
        ..meek_of(places, STEP_DROOP, 4, 0)
    };
    (
        Method::Iterate(rule),
        &[TieBreak::Prior, TieBreak::Lot],
        sources,
    )
}

pub(super) fn warren() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "share",
            "Warren, Voting matters 1 (1994): the same share of every paper, as far as it reaches",
        ),
        ("numbers", "ours: eighteen places"),
        ("quota", "as Meek"),
        ("settled-below", "ours: so tight that no result hangs on it"),
        (
            "ties",
            "none stated by the method; earlier stages, then a lot",
        ),
    ];
    let places = Numbers::Decimals { places: 18 };
    let rule = IterateRule {
        share: Share::OfThePaper,
        ..meek_of(places, STEP_DROOP, 15, 9)
    };
    (
        Method::Iterate(rule),
        &[TieBreak::Prior, TieBreak::Lot],
        sources,
    )
}

pub(super) fn wright() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "numbers",
            "none stated: no rounding anywhere; printed to twelve places, cut",
        ),
        (
            "quota",
            "van der Craats, Submission to the Joint Standing Committee on Electoral Matters (2008), the Wright system: whole votes of the papers that still name somebody",
        ),
        (
            "surplus",
            "the same: value × surplus / total on every paper, the largest first, the elected receive nothing more",
        ),
        ("exclusion.together", "the same: the lowest, one at a time"),
        (
            "after-exclusion",
            "the same: the count begins again as if who was excluded had not stood",
        ),
        ("ties", "none stated; earlier stages, then a lot"),
    ];
    let exact = Numbers::Exact { places: 12 };
    let method = Method::Transfer(TransferRule {
        after_exclusion: AfterExclusion::Restarts,
        ..transfer(exact, WHOLE_DROOP, SurplusRounding::Once)
    });
    (method, &[TieBreak::Prior, TieBreak::Lot], sources)
}

pub(super) fn ers97() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "places",
            "Newland and Britton, How to conduct an election by the single transferable vote (1997), 5.3.7",
        ),
        (
            "quota",
            "ERS97, 5.1.6: two places, a remainder adds 0.01; 5.4.8: lowered while nobody is elected",
        ),
        ("active-vote", "ERS97, 5.1.7, 5.3.13 and 5.4.9, (b)"),
        ("level-may-leave", "ERS97, 5.2.2 and 5.2.5: does not exceed"),
        ("first-preferences-apart", "ERS97, 5.4.1: by value alone"),
        ("sub-stages", "ERS97, 5.4.2 to 5.4.11: batch by batch"),
        (
            "ties",
            "ERS97, 5.2.3 and 5.2.5: the earliest difference, then a lot",
        ),
    ];
    let method = Method::Batches(BatchRule {
        places: 2,
        quota: QuotaRule {
            rounding: QuotaRounding::Up,
            ..STEP_DROOP
        },
        active_vote: true,
        level_may_leave: true,
        first_preferences_apart: false,
        sub_stages: true,
        last_seat_to_half: false,
    });
    (method, &[TieBreak::Earliest, TieBreak::Lot], sources)
}

pub(super) fn northern_ireland() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "places",
            "Local Elections (Northern Ireland) Order 1985, rule 49(4)(b)",
        ),
        (
            "quota",
            "Local Elections (Northern Ireland) Order 1985, rule 48",
        ),
        (
            "active-vote",
            "Local Elections (Northern Ireland) Order 1985, rule 48(3): the quota alone",
        ),
        (
            "level-may-leave",
            "Local Elections (Northern Ireland) Order 1985, rules 49(10) and 51(12): less than",
        ),
        (
            "first-preferences-apart",
            "Local Elections (Northern Ireland) Order 1985, rule 51(2) and (5)",
        ),
        (
            "sub-stages",
            "Local Elections (Northern Ireland) Order 1985, rule 51(4): an exclusion is one stage",
        ),
        (
            "last-seat-to-half",
            "Local Elections (Northern Ireland) Order 1985, rule 52(2)",
        ),
        (
            "ties",
            "Local Elections (Northern Ireland) Order 1985, rules 50(1) and 51(13): the earliest difference, then a lot",
        ),
    ];
    let method = Method::Batches(BatchRule {
        places: 2,
        quota: WHOLE_DROOP,
        active_vote: false,
        level_may_leave: false,
        first_preferences_apart: true,
        sub_stages: false,
        last_seat_to_half: true,
    });
    (method, &[TieBreak::Earliest, TieBreak::Lot], sources)
}

pub(super) fn cfer() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "numbers",
            "Californians for Electoral Reform, draft statute, as Droop 0.14 has it: five places, cut",
        ),
        (
            "quota",
            "as the same: votes / (seats + 1), cut, and 0.00001",
        ),
        (
            "surplus.order",
            "as the same: all that wait in one round, before anybody is newly elected",
        ),
        (
            "exclusion.together",
            "as the same: one at a time; groups are optional (10059 (f) and (k)), `defeat-set` has them",
        ),
        ("ties", "as the same: an order drawn by lot beforehand"),
    ];
    let method = Method::Transfer(TransferRule {
        numbers: Numbers::Decimals { places: 5 },
        quota: STEP_DROOP,
        surplus: SurplusRule {
            order: SurplusOrder::AllInFileOrder,
            rounding: SurplusRounding::AfterEachStep,
            waiting: Waiting::PassedOver,
        },
        exclusion: ExclusionRule {
            last_moves: false,
            ..ONE
        },
        after_exclusion: AfterExclusion::GoesOn,
    });
    (method, &[TieBreak::Order], sources)
}

pub(super) fn minneapolis() -> Parts {
    let sources: &[(&str, &str)] = &[
        (
            "numbers",
            "Minneapolis Code of Ordinances 167.20 and 167.70, as Droop 0.14 has it: four places, cut",
        ),
        ("quota", "Minneapolis Code of Ordinances 167.20, Threshold"),
        (
            "surplus.waiting",
            "Minneapolis Code of Ordinances 167.70(c)(1), as Droop 0.14 has it",
        ),
        (
            "exclusion.together",
            "Minneapolis Code of Ordinances 167.20, Mathematically impossible to be elected",
        ),
        (
            "ties",
            "Minneapolis Code of Ordinances 167.70(c)(1)f: by lot; here drawn beforehand as an order",
        ),
    ];
    let method = Method::Transfer(TransferRule {
        numbers: Numbers::Decimals { places: 4 },
        quota: WHOLE_DROOP,
        surplus: SurplusRule {
            order: SurplusOrder::Largest,
            rounding: SurplusRounding::AfterEachStep,
            waiting: Waiting::Receives,
        },
        exclusion: ExclusionRule {
            together: Together::SureLosers,
            last_moves: false,
        },
        after_exclusion: AfterExclusion::GoesOn,
    });
    (method, &[TieBreak::Order], sources)
}

pub(super) fn qpq() -> Parts {
    let sources: &[(&str, &str)] = &[
        ("places", "ours: fractions, printed to nine places, cut"),
        (
            "quota and quotients",
            "Woodall, QPQ, a quota-preferential STV-like election rule, Voting matters 17 (2003), 2.3 to 2.5",
        ),
        (
            "after-exclusion",
            "the same: the count begins again as if who was excluded had not stood",
        ),
        (
            "ties",
            "the same: by lot; here drawn beforehand as an order",
        ),
    ];
    let method = Method::Quotients(QuotientRule {
        places: 9,
        after_exclusion: AfterExclusion::Restarts,
    });
    (method, &[TieBreak::Order], sources)
}
