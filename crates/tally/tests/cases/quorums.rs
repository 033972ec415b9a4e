//! Quorums: the council's proxy rule (T19), averages (T9), moments and votes outside a meeting.

use tally::attendance::quorum_at;
use tally::decision::{Outcome, QuorumState, decide};
use tally::quorum::{
    AlternatePresence, CountedIn, ProxyPresence, Quorum, QuorumBase, QuorumMoment, QuorumRule,
};
use tally::roll_call::{Held, RollCall};
use tally::rule::DecisionRule;
use tally::threshold::{Strictness, Threshold};

use crate::rules::*;
use crate::shapes::roll;

fn check_call(rule: &QuorumRule, call: &RollCall, met: bool) {
    let check = quorum_at(rule, call, QuorumMoment::Vote)
        .expect("the cases are sound")
        .expect("looked at");
    assert_eq!(check.holds, met, "{check:#?}");
}

fn check_rule(rule: &QuorumRule, votes: &str, met: bool) {
    check_call(rule, &roll(votes), met);
}

fn check(quorum: Quorum, votes: &str, met: bool) {
    check_rule(&QuorumRule::at_the_vote(quorum), votes, met);
}

fn half(base: QuorumBase) -> Quorum {
    Quorum::Share {
        strictness: Strictness::MoreThan,
        fraction: exact("1/2"),
        base,
    }
}

#[test]
fn the_council_needs_4_of_7_and_7_of_13_and_every_group() {
    let full = "CPH of 7: 2 aye@a 2 no@b; NCPH of 13: 4 aye@c 3 no@d";
    check(council_quorum(), full, true);
    check(
        council_quorum(),
        "CPH of 7: 2 aye@a 1 no@b; NCPH of 13: 4 aye@c 3 no@d",
        false,
    );
    check(
        council_quorum(),
        "CPH of 7: 2 aye@a 2 no@b; NCPH of 13: 4 aye@c 2 no@d",
        false,
    );
    check(
        council_quorum(),
        "CPH of 7: 2 aye@a 2 no@b; NCPH of 13: 7 aye@c 1 absent@d",
        false,
    );
}

#[test]
fn a_group_without_any_member_is_absent() {
    let call = RollCall {
        groups: vec!["a".to_owned(), "b".to_owned()],
        ..roll("all of 3: 3 aye@a")
    };
    check_call(
        &QuorumRule::at_the_vote(Quorum::EachGroupPresent),
        &call,
        false,
    );
}

#[test]
fn the_giver_of_a_proxy_does_not_help_the_council_to_its_quorum() {
    check(
        half(QuorumBase::Allotted),
        "CPH of 7: 3 aye 1 proxy-aye 3 absent",
        false,
    );
    check(
        half(QuorumBase::Allotted),
        "CPH of 7: 3 aye 1 alternate-aye 3 absent",
        true,
    );
    check(
        half(QuorumBase::Allotted),
        "CPH of 7: 3 aye 1 absentee-aye 3 absent",
        false,
    );
}

#[test]
fn a_motion_with_a_proxy_in_place_of_the_fourth_councillor_finds_no_quorum() {
    let rule = DecisionRule {
        quorum: QuorumRule::at_the_vote(half(QuorumBase::Allotted)),
        ..DecisionRule::plain(allotted_more_than("1/2"))
    };
    let outcome =
        |votes| decide(&rule, &roll(votes)).map(|verdict| (verdict.quorum, verdict.outcome));
    assert_eq!(
        outcome("CPH of 7: 3 aye 1 proxy-aye"),
        Ok((QuorumState::NotMet, Outcome::NoQuorum))
    );
    assert_eq!(
        outcome("CPH of 7: 3 aye 1 alternate-aye"),
        Ok((QuorumState::Met, Outcome::Passed))
    );
}

#[test]
fn other_bodies_count_proxies_and_not_alternates() {
    let rule = |proxies| QuorumRule {
        proxies,
        alternates: AlternatePresence::DoesNotCount,
        ..QuorumRule::at_the_vote(Quorum::Count { at_least: 4 })
    };
    check_rule(
        &rule(ProxyPresence::Counts),
        "all of 9: 3 aye 1 proxy-aye",
        true,
    );
    check_rule(
        &rule(ProxyPresence::Counts),
        "all of 9: 3 aye 1 proxy-without-holder",
        true,
    );
    check_rule(
        &rule(ProxyPresence::CountsWithHolder),
        "all of 9: 3 aye 1 proxy-aye",
        true,
    );
    check_rule(
        &rule(ProxyPresence::CountsWithHolder),
        "all of 9: 3 aye 1 proxy-without-holder",
        false,
    );
    check_rule(
        &rule(ProxyPresence::Counts),
        "all of 9: 3 aye 1 alternate-aye",
        false,
    );
}

#[test]
fn more_than_half_of_an_average_of_41_38_and_44_is_21() {
    let share = exact("1/2");
    let quorum = Quorum::AverageOfLast {
        n: 3,
        strictness: Strictness::MoreThan,
        share,
    };
    let check_past = |past: &[&str], votes: &str, met| {
        let past_attendance = past.iter().map(|text| exact(text)).collect();
        let call = RollCall {
            past_attendance,
            ..roll(votes)
        };
        check_call(&QuorumRule::at_the_vote(quorum.clone()), &call, met);
    };
    check_past(&["41", "38", "44"], "all of 60: 20 aye", false);
    check_past(&["41", "38", "44"], "all of 60: 21 aye", true);
    check_past(&["1000", "41", "38", "44"], "all of 60: 21 aye", true);
    check_past(&["38", "44"], "all of 60: 60 aye", false);
    assert_eq!(Strictness::MoreThan.fewest(&exact("41/2")), exact("21"));
    assert_eq!(Strictness::MoreThan.fewest(&exact("20")), exact("21"));
    assert_eq!(Strictness::AtLeast.fewest(&exact("20")), exact("20"));
}

#[test]
fn standby_members_are_outside_of_the_eligible_base_only() {
    check(
        half(QuorumBase::Eligible),
        "all of 10: 4 aye 3 absent 3 excluded",
        true,
    );
    check(
        half(QuorumBase::Allotted),
        "all of 10: 4 aye 3 absent 3 excluded",
        false,
    );
}

#[test]
fn regions_are_counted_among_those_present() {
    let quorum = || Quorum::RegionsPresent { at_least: 3 };
    check(quorum(), "all of 9: 1 aye#af 1 no#ap 1 silent#eu", true);
    check(
        quorum(),
        "all of 9: 1 aye#af 1 no#ap 1 absent#eu 1 proxy-aye#la",
        false,
    );
}

#[test]
fn weights_count_where_the_rule_counts_votes() {
    let rule = |counted_in| QuorumRule {
        counted_in,
        ..QuorumRule::at_the_vote(half(QuorumBase::Allotted))
    };
    check_rule(&rule(CountedIn::Heads), "all of 10: 1 aye*8", false);
    check_rule(&rule(CountedIn::Votes), "all of 10: 1 aye*8", true);
}

#[test]
fn outside_a_meeting_those_who_cast_are_there_unless_all_are_deemed_to_be() {
    let deemed = |deemed_present_in_asynchronous| QuorumRule {
        deemed_present_in_asynchronous,
        checked: vec![QuorumMoment::Start],
        ..QuorumRule::at_the_vote(half(QuorumBase::Allotted))
    };
    let call = RollCall {
        held: Held::Asynchronous,
        ..roll("all of 7: 2 aye 1 abstain 4 absent")
    };
    check_call(&deemed(false), &call, false);
    check_call(&deemed(true), &call, true);
    let call = RollCall {
        held: Held::Asynchronous,
        ..roll("all of 7: 2 aye 1 abstain 1 absentee-aye")
    };
    check_call(&deemed(false), &call, true);
}

#[test]
fn a_quorum_of_the_start_is_not_looked_at_again() {
    let rule = DecisionRule {
        quorum: QuorumRule {
            checked: vec![QuorumMoment::Start, QuorumMoment::Reconvening],
            ..QuorumRule::at_the_vote(Quorum::Count { at_least: 5 })
        },
        ..DecisionRule::plain(Threshold::MoreAyesThanNoes)
    };
    let call = roll("all of 9: 2 aye 1 no");
    let verdict = decide(&rule, &call).expect("sound");
    assert_eq!(
        (verdict.quorum, verdict.outcome),
        (QuorumState::NotLookedAt, Outcome::Passed)
    );
    let at =
        |moment| quorum_at(&rule.quorum, &call, moment).map(|check| check.map(|check| check.holds));
    assert_eq!(at(QuorumMoment::Start), Ok(Some(false)));
    assert_eq!(at(QuorumMoment::Vote), Ok(None));
}

#[test]
fn one_of_several_quorums_can_be_enough() {
    let list = vec![Quorum::Count { at_least: 5 }, half(QuorumBase::Eligible)];
    check(Quorum::Any(list.clone()), "all of 20: 5 aye 9 absent", true);
    check(Quorum::All(list), "all of 20: 5 aye 9 absent", false);
    check(Quorum::None, "all of 20: 9 absent", true);
}
