//! What a charter checker is told about rules that are wrong in themselves.

use tally::quorum::{Quorum, QuorumRule};
use tally::rule::DecisionRule;
use tally::soundness::{
    MAX_DEPTH, RuleFault, faults_of_quorum, faults_of_rule, faults_of_threshold,
};
use tally::threshold::{Band, Base, Grade, Graded, SizeStep, Strictness, Threshold};

use crate::rules::*;

fn check(threshold: &Threshold, expected: &[RuleFault]) {
    assert_eq!(faults_of_threshold(threshold), expected);
}

#[test]
fn the_rules_of_real_bodies_are_sound() {
    for threshold in [supermajority(), recommendation(), appeal(), forum_ballot()] {
        check(&threshold, &[]);
    }
    let council = QuorumRule::at_the_vote(council_quorum());
    let rule = DecisionRule {
        quorum: council,
        floor: None,
        grades: graded_recommendation(),
    };
    assert_eq!(faults_of_rule(&rule), []);
}

#[test]
fn a_share_lies_between_nothing_and_all() {
    check(
        &at_least("101%", Base::Cast),
        &[RuleFault::FractionOutOfRange {
            fraction: exact("101/100"),
        }],
    );
    check(
        &at_least("-1/2", Base::Cast),
        &[RuleFault::FractionOutOfRange {
            fraction: exact("-1/2"),
        }],
    );
    check(&at_least("1", Base::Cast), &[]);
    check(&more_than("1", Base::Cast), &[RuleFault::MoreThanAll]);
    check(&more_than("1", Base::AverageOfLast(3)), &[]);
    check(
        &more_than("1/2", Base::AverageOfLast(0)),
        &[RuleFault::AverageOfNone],
    );
}

#[test]
fn a_ratio_is_not_below_nought() {
    let ratio = Threshold::AyesToNoes {
        strictness: Strictness::AtLeast,
        times: exact("-3"),
    };
    check(&ratio, &[RuleFault::NegativeRatio { times: exact("-3") }]);
}

#[test]
fn lists_are_not_empty_and_rise() {
    let step = |from| SizeStep {
        from,
        threshold: Threshold::NoObjection,
    };
    let band = |edge, from| Band {
        edge,
        from: exact(from),
        threshold: Threshold::NoObjection,
    };
    let (from, above) = (Strictness::AtLeast, Strictness::MoreThan);
    check(&Threshold::Any(vec![]), &[RuleFault::EmptyList]);
    check(&Threshold::ByRound(vec![]), &[RuleFault::EmptyList]);
    check(&Threshold::ByCommitteeSize(vec![step(0), step(10)]), &[]);
    check(
        &Threshold::ByCommitteeSize(vec![step(10), step(10)]),
        &[RuleFault::NotRising { position: 1 }],
    );
    check(
        &Threshold::ByTurnout(vec![band(from, "5%"), band(above, "5%")]),
        &[],
    );
    check(
        &Threshold::ByTurnout(vec![band(above, "5%"), band(from, "5%")]),
        &[RuleFault::NotRising { position: 1 }],
    );
}

#[test]
fn what_is_nested_too_deep_is_said_once() {
    let deep = (0..2 * MAX_DEPTH).fold(Threshold::NoObjection, |inner, _| each(inner));
    check(&deep, &[RuleFault::TooDeep]);
    let deep =
        (0..2 * MAX_DEPTH).fold(Quorum::None, |inner, _| Quorum::PerChamber(Box::new(inner)));
    assert_eq!(
        faults_of_quorum(&QuorumRule::at_the_vote(deep)),
        [RuleFault::TooDeep]
    );
}

#[test]
fn a_quorum_is_looked_at_sometime_and_grades_have_different_names() {
    let mut rule = DecisionRule::plain(Threshold::NoObjection);
    rule.quorum = QuorumRule {
        checked: vec![],
        ..QuorumRule::at_the_vote(Quorum::Count { at_least: 1 })
    };
    let grade = || Grade {
        name: "best".to_owned(),
        threshold: Threshold::NoObjection,
    };
    rule.grades = Graded(vec![grade(), grade()]);
    let expected = [
        RuleFault::QuorumNeverLookedAt,
        RuleFault::GradeTwice {
            name: "best".to_owned(),
        },
    ];
    assert_eq!(faults_of_rule(&rule), expected);
}
