//! What is wrong with a rule whatever the body: fractions out of range, empty lists, steps out of order. A charter checker asks
//! before adoption; judging never refuses a rule, so that an adopted one always loads. Whether the seats of a body can reach
//! a threshold at all is for `minimum` to say.

use std::collections::BTreeSet;

use crate::exact::Exact;
use crate::quorum::{Quorum, QuorumRule};
use crate::rule::DecisionRule;
use crate::threshold::{Base, Graded, Threshold};

/// How deep a threshold or quorum may be nested. Real ones need four levels.
pub const MAX_DEPTH: usize = 32;

/// One thing wrong with a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleFault {
    /// A share is not between 0 and 1.
    FractionOutOfRange {
        /// The share.
        fraction: Exact,
    },
    /// "More than" the whole of a base cannot be reached.
    MoreThanAll,
    /// A ratio of ayes to noes is below nought.
    NegativeRatio {
        /// The ratio.
        times: Exact,
    },
    /// A list of alternatives, steps, bands, rounds or grades has nothing in it.
    EmptyList,
    /// Steps or bands do not rise: the one at this position, from nought, is not above the one before.
    NotRising {
        /// Its position.
        position: usize,
    },
    /// An average of no votes or meetings.
    AverageOfNone,
    /// Two grades have one name.
    GradeTwice {
        /// The name.
        name: String,
    },
    /// Nested deeper than [`MAX_DEPTH`]; what lies below was not looked at.
    TooDeep,
    /// A quorum is asked for and never looked at in a meeting.
    QuorumNeverLookedAt,
}

/// Everything wrong with a decision rule, in the order met.
#[must_use]
pub fn faults_of_rule(rule: &DecisionRule) -> Vec<RuleFault> {
    let mut faults = faults_of_quorum(&rule.quorum);
    if let Some(floor) = &rule.floor {
        check_fraction(&floor.fraction, &mut faults);
    }
    check_grades(&rule.grades, &mut faults);
    faults
}

/// Everything wrong with a threshold.
#[must_use]
pub fn faults_of_threshold(threshold: &Threshold) -> Vec<RuleFault> {
    let mut faults = Vec::new();
    check(threshold, 0, &mut faults);
    faults
}

/// Everything wrong with a quorum rule.
#[must_use]
pub fn faults_of_quorum(rule: &QuorumRule) -> Vec<RuleFault> {
    let mut faults = Vec::new();
    if rule.quorum != Quorum::None && rule.checked.is_empty() {
        faults.push(RuleFault::QuorumNeverLookedAt);
    }
    check_quorum(&rule.quorum, 0, &mut faults);
    faults
}

fn check_grades(grades: &Graded, faults: &mut Vec<RuleFault>) {
    check_list(&grades.0, faults);
    let mut names = BTreeSet::new();
    for grade in &grades.0 {
        if !names.insert(&grade.name) {
            faults.push(RuleFault::GradeTwice {
                name: grade.name.clone(),
            });
        }
        check(&grade.threshold, 0, faults);
    }
}

fn check(threshold: &Threshold, depth: usize, faults: &mut Vec<RuleFault>) {
    if depth >= MAX_DEPTH {
        faults.push(RuleFault::TooDeep);
        return;
    }
    let mut below = |inner: &Threshold| check(inner, depth + 1, faults);
    match threshold {
        Threshold::Share {
            strictness,
            fraction,
            base,
        } => {
            check_fraction(fraction, faults);
            check_base(*base, faults);
            // The ayes of one vote can be more than all of an average.
            let is_average = matches!(base, Base::AverageOfLast(_));
            if !is_average && *fraction == Exact::ONE && !strictness.holds(fraction, &Exact::ONE) {
                faults.push(RuleFault::MoreThanAll);
            }
        }
        Threshold::Unanimous { base } => check_base(*base, faults),
        Threshold::AyesToNoes { times, .. } => {
            if times.is_negative() {
                faults.push(RuleFault::NegativeRatio {
                    times: times.clone(),
                });
            }
        }
        Threshold::EachChamber(inner)
        | Threshold::AnyChamber(inner)
        | Threshold::Chamber {
            threshold: inner, ..
        } => below(inner),
        Threshold::OneAndOther { one, other } => {
            below(one);
            below(other);
        }
        Threshold::All(list) | Threshold::Any(list) | Threshold::ByRound(list) => {
            list.iter().for_each(below);
            check_list(list, faults);
        }
        Threshold::ByCommitteeSize(steps) => {
            steps.iter().for_each(|step| below(&step.threshold));
            check_list(steps, faults);
            check_rising(
                &steps.iter().map(|step| step.from).collect::<Vec<_>>(),
                faults,
            );
        }
        Threshold::ByTurnout(bands) => {
            for band in bands {
                check(&band.threshold, depth + 1, faults);
                check_fraction(&band.from, faults);
            }
            check_list(bands, faults);
            // At one turnout, a band from the edge on comes before one from just above it.
            let edges = bands
                .iter()
                .map(|band| (&band.from, band.edge.holds(&Exact::ZERO, &Exact::ZERO)));
            check_rising(
                &edges
                    .map(|(from, has_edge)| (from, !has_edge))
                    .collect::<Vec<_>>(),
                faults,
            );
        }
        Threshold::Count { .. }
        | Threshold::MoreAyesThanNoes
        | Threshold::NoObjection
        | Threshold::GroupsAmongAyes { .. }
        | Threshold::RegionsAmongAyes { .. }
        | Threshold::AyeInEachChamber
        | Threshold::Fails => {}
    }
}

fn check_quorum(quorum: &Quorum, depth: usize, faults: &mut Vec<RuleFault>) {
    if depth >= MAX_DEPTH {
        faults.push(RuleFault::TooDeep);
        return;
    }
    match quorum {
        Quorum::Share { fraction, .. } => check_fraction(fraction, faults),
        Quorum::AverageOfLast { n, share, .. } => {
            check_fraction(share, faults);
            check_average(*n, faults);
        }
        Quorum::PerChamber(inner) => check_quorum(inner, depth + 1, faults),
        Quorum::All(list) | Quorum::Any(list) => {
            list.iter()
                .for_each(|inner| check_quorum(inner, depth + 1, faults));
            check_list(list, faults);
        }
        Quorum::None
        | Quorum::Count { .. }
        | Quorum::EachGroupPresent
        | Quorum::RegionsPresent { .. } => {}
    }
}

fn check_base(base: Base, faults: &mut Vec<RuleFault>) {
    match base {
        Base::AverageOfLast(n) => check_average(n, faults),
        Base::Allotted
        | Base::Eligible
        | Base::Present
        | Base::Cast
        | Base::CastWithoutAbstentions => {}
    }
}

fn check_average(n: u32, faults: &mut Vec<RuleFault>) {
    if n == 0 {
        faults.push(RuleFault::AverageOfNone);
    }
}

fn check_fraction(fraction: &Exact, faults: &mut Vec<RuleFault>) {
    if fraction.is_negative() || *fraction > Exact::ONE {
        faults.push(RuleFault::FractionOutOfRange {
            fraction: fraction.clone(),
        });
    }
}

fn check_list<T>(list: &[T], faults: &mut Vec<RuleFault>) {
    if list.is_empty() {
        faults.push(RuleFault::EmptyList);
    }
}

fn check_rising<T: Ord>(edges: &[T], faults: &mut Vec<RuleFault>) {
    let falls = |position: &usize| edges[*position] <= edges[*position - 1];
    faults.extend(
        (1..edges.len())
            .filter(falls)
            .map(|position| RuleFault::NotRising { position }),
    );
}
