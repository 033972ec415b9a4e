//! Runoffs, and marks that are added up once.

use super::Parts;
use crate::count::chain::TieBreak;
use crate::count::rule::{
    CommitteeMethod, CommitteeRule, MajorityOf, MarkValue, Marked, MarksRule, Method, RunoffRule,
    ScoreMethod, ScoreRule, Stop, SupportOrder, SupportRule,
};
use crate::exact::Exact;
use crate::threshold::Strictness;

/// The runoffs, by how they end.
pub(super) fn runoff(id: &str) -> Option<Parts> {
    let rule = |stop| RunoffRule {
        stop,
        majority_of: MajorityOf::Continuing,
        cuts: Vec::new(),
        seat_by_seat: false,
    };
    let (rule, sources): (RunoffRule, &[(&str, &str)]) = match id {
        "irv" => (
            rule(Stop::Majority),
            &[
                (
                    "stop",
                    "Robert's Rules of Order Newly Revised, 45:62 ff.: a majority of the papers that still count, or two left",
                ),
                ("ties", "none stated; earlier rounds, then a lot"),
            ],
        ),
        "irv-to-two" => (
            rule(Stop::Two),
            &[
                (
                    "stop",
                    "RCTab, winnerElectionMode singleWinnerMajority with continueUntilTwoCandidatesRemain",
                ),
                ("ties", "none stated; earlier rounds, then a lot"),
            ],
        ),
        "irv-to-end" => (
            rule(Stop::One),
            &[
                (
                    "stop",
                    "ours: every round to the last candidate, to show the whole order",
                ),
                ("ties", "none stated; earlier rounds, then a lot"),
            ],
        ),
        "irv-per-seat" => (
            RunoffRule {
                seat_by_seat: true,
                ..rule(Stop::Majority)
            },
            &[
                (
                    "seat-by-seat",
                    "RIPE NCC Executive Board elections: the winner is taken from the papers, which are counted again",
                ),
                ("ties", "none stated; earlier rounds, then a lot"),
            ],
        ),
        "multi-round" => (
            RunoffRule {
                cuts: vec![3, 2, 1],
                ..rule(Stop::Two)
            },
            &[
                (
                    "cuts",
                    "At-Large selection of Board seat 15: to three, to two, to one",
                ),
                ("ties", "none stated; earlier rounds, then a lot"),
            ],
        ),
        _ => return None,
    };
    Some((
        Method::Runoff(rule),
        &[TieBreak::Prior, TieBreak::Lot],
        sources,
    ))
}

/// Marks that are added up once.
pub(super) fn marks(id: &str) -> Option<Parts> {
    let rule = |marked, at_most| MarksRule {
        marked,
        at_most,
        exactly: false,
        share: MarkValue::Each,
    };
    let (rule, sources): (MarksRule, &[(&str, &str)]) = match id {
        "plurality" => (
            rule(Marked::FirstRank, Some(1)),
            &[("at-most", "one mark a paper; a paper with more is void")],
        ),
        "block" => (
            rule(Marked::Named, Some(0)),
            &[(
                "at-most",
                "as many marks as seats, or fewer; a paper with more is void",
            )],
        ),
        "block-exact" => (
            MarksRule {
                exactly: true,
                ..rule(Marked::Named, Some(0))
            },
            &[(
                "exactly",
                "as many marks as seats, no fewer and no more, else the paper is void",
            )],
        ),
        "limited" => (
            rule(Marked::Named, Some(1)),
            &[(
                "at-most",
                "fewer marks than seats: one, unless `at-most` says another number",
            )],
        ),
        "cumulative" => (
            rule(Marked::Repeated, Some(0)),
            &[(
                "marked",
                "as many votes as seats, several of which may go to one candidate",
            )],
        ),
        "approval" => (
            rule(Marked::Approved, None),
            &[(
                "marked",
                "Brams and Fishburn, Approval voting (1978): any number of marks",
            )],
        ),
        "sav" => (
            MarksRule {
                share: MarkValue::Divided,
                ..rule(Marked::Approved, None)
            },
            &[(
                "share",
                "Brams and Kilgour, Satisfaction approval voting (2010): 1 / marks for each mark",
            )],
        ),
        _ => return None,
    };
    Some((Method::Marks(rule), &[TieBreak::Lot], sources))
}

/// Scores.
pub(super) fn scores(id: &str) -> Option<Parts> {
    let (method, sources): (ScoreMethod, &[(&str, &str)]) = match id {
        "score" => (
            ScoreMethod::Total,
            &[(
                "method",
                "Smith, Range voting (2000): the highest total wins",
            )],
        ),
        "star" | "bloc-star" => (
            ScoreMethod::Star,
            &[(
                "method",
                "STAR Voting, technical specifications: two by scores, then who is preferred; ties in scores by preferences, then by most highest scores; in the runoff by scores, then by most highest scores",
            )],
        ),
        "allocated-score" => (
            ScoreMethod::Allocated,
            &[(
                "method",
                "STAR Voting, technical specifications, Allocated Score: a Hare quota of weight, the strongest supporters first",
            )],
        ),
        "sss" => (
            ScoreMethod::Spent,
            &[(
                "method",
                "Edmonds, Sequentially Spent Score: a Hare quota of scores, surplus given back",
            )],
        ),
        "rrv" => (
            ScoreMethod::Reweighted,
            &[(
                "method",
                "Smith, Reweighted range voting (2005): weight max / (max + scores given to the elected)",
            )],
        ),
        _ => return None,
    };
    let rule = ScoreRule { method, max: 5 };
    Some((Method::Score(rule), &[TieBreak::Lot], sources))
}

/// Committees.
pub(super) fn committees(id: &str) -> Option<Parts> {
    let (method, sources): (CommitteeMethod, &[(&str, &str)]) = match id {
        "seq-pav" => (
            CommitteeMethod::SequentialProportional,
            &[("method", "Thiele, Om flerfoldsvalg (1895): 1, 1/2, 1/3 …")],
        ),
        "rev-seq-pav" => (
            CommitteeMethod::ReverseProportional,
            &[("method", "Thiele (1895), by elimination")],
        ),
        "seq-phragmen" => (
            CommitteeMethod::Phragmen,
            &[(
                "method",
                "Phragmén (1894); Brill, Freeman, Janson and Lackner, Phragmén's voting methods and justified representation (2017)",
            )],
        ),
        "equal-shares" => (
            CommitteeMethod::EqualShares,
            &[(
                "method",
                "Peters and Skowron, Proportionality and the limits of welfarism (2020), filled up by Phragmén's rule",
            )],
        ),
        _ => return None,
    };
    Some((
        Method::Committee(CommitteeRule { method }),
        &[TieBreak::Lot],
        sources,
    ))
}

/// Support and opposition.
pub(super) fn support(id: &str) -> Option<Parts> {
    let (order, least, strictness, sources): (_, _, _, &[(&str, &str)]) = match id {
        "ratio" => (
            SupportOrder::Ratio,
            Exact::ZERO,
            Strictness::AtLeast,
            &[
                (
                    "order",
                    "elections to the Board of Trustees of the Wikimedia Foundation, 2013 to 2017: support / (support + oppose), neutral in neither",
                ),
                ("least", "none, unless the body sets one"),
                ("ties", "none stated; a lot"),
            ],
        ),
        "yes-no" => (
            SupportOrder::Support,
            Exact::ratio(1, 2).unwrap_or_default(),
            Strictness::MoreThan,
            &[
                (
                    "least",
                    "Robert's Rules of Order Newly Revised, 44:1: more than half of the votes cast, abstentions not counted",
                ),
                (
                    "order",
                    "ours: of those that pass the most yes, where there are more than seats",
                ),
                ("ties", "none stated; a lot"),
            ],
        ),
        _ => return None,
    };
    let rule = SupportRule {
        order,
        least,
        strictness,
        quorum: Exact::ZERO,
        support_from: 2,
        oppose_to: 0,
    };
    Some((Method::Support(rule), &[TieBreak::Lot], sources))
}
