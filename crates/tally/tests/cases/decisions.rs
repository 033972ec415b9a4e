//! Verdicts on roll calls, with the traps T1, T3, T8, T21, T27 and T28.

use tally::check::Measure;
use tally::decision::{Outcome, Verdict, combine, decide};
use tally::quorum::{BelowFloor, Quorum, QuorumBase, TurnoutFloor};
use tally::roll_call::{Chamber, Choice, Exclusion, RollCall, RollFault, Voice};
use tally::rule::{Combination, DecisionRule};
use tally::threshold::{Base, SizeStep, Strictness, Threshold};

use crate::rules::*;
use crate::shapes::roll;

fn verdict(threshold: &Threshold, votes: &str) -> Verdict {
    decide(&DecisionRule::plain(threshold.clone()), &roll(votes)).expect("the cases are sound")
}

fn check(threshold: &Threshold, votes: &str, expected: Outcome) {
    let verdict = verdict(threshold, votes);
    assert_eq!(verdict.outcome, expected, "{votes}: {:#?}", verdict.reasons);
}

fn passes(threshold: &Threshold, votes: &str) {
    check(threshold, votes, Outcome::Passed);
}

fn fails(threshold: &Threshold, votes: &str) {
    check(threshold, votes, Outcome::Failed);
}

#[test]
fn vacant_and_absent_seats_stay_among_the_allotted() {
    let default = each(allotted_more_than("1/2"));
    passes(&default, "CPH of 7: 4 aye; NCPH of 13: 7 aye");
    fails(&default, "CPH of 7: 3 aye; NCPH of 13: 13 aye");
    fails(
        &default,
        "CPH of 7: 3 aye 4 absent; NCPH of 13: 7 aye 6 absent",
    );
    passes(
        &each(more_than("1/2", Base::Present)),
        "CPH of 7: 3 aye 4 absent; NCPH of 13: 7 aye 6 absent",
    );
}

#[test]
fn each_base_counts_what_its_name_says() {
    let votes = "all of 20: 5 aye 4 no 3 abstain 2 silent 4 absent";
    let edge = |base, fraction: &str| {
        passes(&at_least(fraction, base), votes);
        fails(&more_than(fraction, base), votes);
    };
    edge(Base::Allotted, "5/20");
    edge(Base::Eligible, "5/18");
    edge(Base::Present, "5/14");
    edge(Base::Cast, "5/12");
    edge(Base::CastWithoutAbstentions, "5/9");
}

#[test]
fn three_against_one_is_at_least_but_not_more_than_three_to_one() {
    let times = |strictness| Threshold::AyesToNoes {
        strictness,
        times: exact("3"),
    };
    passes(&times(Strictness::AtLeast), "all of 9: 3 aye 1 no");
    fails(&times(Strictness::MoreThan), "all of 9: 3 aye 1 no");
    passes(&times(Strictness::MoreThan), "all of 9: 4 aye 1 no");
}

#[test]
fn an_empty_vote_reaches_nothing_but_the_lack_of_objection() {
    let nobody = "all of 9: 9 absent";
    fails(&at_least("0", Base::Cast), nobody);
    fails(&at_least("0", Base::CastWithoutAbstentions), nobody);
    fails(
        &Threshold::AyesToNoes {
            strictness: Strictness::AtLeast,
            times: exact("3"),
        },
        nobody,
    );
    fails(&Threshold::Unanimous { base: Base::Cast }, nobody);
    fails(&Threshold::All(vec![]), nobody);
    fails(&Threshold::Any(vec![]), nobody);
    passes(&Threshold::NoObjection, nobody);
    fails(&Threshold::NoObjection, "all of 9: 8 aye 1 no");
}

#[test]
fn an_appeal_passes_by_the_band_of_its_turnout() {
    fails(&appeal(), "all of 1000: 49 aye 951 absent");
    passes(&appeal(), "all of 1000: 38 aye 12 no 950 absent");
    fails(&appeal(), "all of 1000: 36 aye 12 no 2 abstain 950 absent");
    fails(&appeal(), "all of 1000: 112 aye 38 no 850 absent");
    passes(&appeal(), "all of 1000: 113 aye 37 no 850 absent");
    passes(&appeal(), "all of 1000: 101 aye 50 no 849 absent");
    fails(&appeal(), "all of 1000: 100 aye 51 no 849 absent");
    passes(&appeal(), "all of 1000: 101 aye 99 no 800 absent");
    fails(&appeal(), "all of 1000: 100 aye 100 no 800 absent");
    fails(&appeal(), "all of 1000: 132 aye 67 no 801 absent");
}

#[test]
fn two_categories_each_need_their_share_and_one_yes() {
    passes(
        &forum_ballot(),
        "issuers of 30: 20 aye 10 no; consumers of 5: 3 aye 2 no",
    );
    fails(
        &forum_ballot(),
        "issuers of 30: 19 aye 10 no 1 abstain; consumers of 5: 3 aye 2 no",
    );
    fails(
        &forum_ballot(),
        "issuers of 30: 20 aye 10 no; consumers of 5: 2 aye 2 no 1 abstain",
    );
    fails(
        &forum_ballot(),
        "issuers of 30: 20 aye 10 no; consumers of 5: 5 abstain",
    );
}

#[test]
fn weights_of_an_eighth_and_a_tenth_add_up_exactly() {
    passes(
        &at_least("9/40", Base::Allotted),
        "all of 1: 1 aye*1/8 1 aye*1/10",
    );
    fails(
        &more_than("9/40", Base::Allotted),
        "all of 1: 1 aye*1/8 1 aye*1/10",
    );
    passes(
        &Threshold::MoreAyesThanNoes,
        "all of 9: 8 aye*1/8 1 no*99/100",
    );
    fails(&Threshold::MoreAyesThanNoes, "all of 9: 10 aye*1/10 1 no*1");
}

#[test]
fn a_structure_that_is_not_entitled_is_outside_of_the_base() {
    let amendment = at_least("70%", Base::Eligible);
    passes(&amendment, "all of 11: 7 aye 3 no 1 excluded");
    fails(&amendment, "all of 11: 7 aye 3 no 1 absent");
}

#[test]
fn groups_count_once_however_many_chambers_they_sit_in() {
    let three = Threshold::GroupsAmongAyes { at_least: 3 };
    passes(
        &three,
        "CPH of 7: 1 aye@a 1 aye@b; NCPH of 13: 1 aye@b 1 aye@c 1 no@d",
    );
    fails(
        &three,
        "CPH of 7: 1 aye@a 1 aye@b; NCPH of 13: 3 aye@b 1 abstain@c 1 no@d",
    );
}

#[test]
fn who_has_no_vote_brings_no_group_or_region_among_the_ayes() {
    let two = Threshold::GroupsAmongAyes { at_least: 2 };
    passes(&two, "all of 3: 1 aye@a 1 aye@b*1/8");
    fails(&two, "all of 3: 1 aye@a 1 aye@b*0");
    fails(
        &Threshold::RegionsAmongAyes { at_least: 2 },
        "all of 3: 1 aye#af 1 aye#eu*0",
    );
}

#[test]
fn the_threshold_follows_the_size_of_the_committee() {
    let steps = [(0, "66%"), (10, "80%")];
    let by_size = Threshold::ByCommitteeSize(
        steps
            .map(|(from, share)| SizeStep {
                from,
                threshold: at_least(share, Base::Cast),
            })
            .to_vec(),
    );
    passes(&by_size, "all of 9: 6 aye 3 no");
    fails(&by_size, "all of 10: 7 aye 3 no");
    passes(&by_size, "all of 10: 8 aye 2 no");
}

#[test]
fn the_threshold_follows_the_round_and_the_last_one_stays() {
    let by_round = Threshold::ByRound(vec![
        at_least("2/3", Base::Cast),
        more_than("1/2", Base::Cast),
    ]);
    for (round, expected) in [
        (1, Outcome::Failed),
        (2, Outcome::Passed),
        (7, Outcome::Passed),
    ] {
        let call = RollCall {
            round,
            ..roll("all of 9: 5 aye 4 no")
        };
        assert_eq!(
            decide(&DecisionRule::plain(by_round.clone()), &call).map(|v| v.outcome),
            Ok(expected)
        );
    }
}

#[test]
fn an_average_of_earlier_votes_can_be_the_base() {
    let half = more_than("1/2", Base::AverageOfLast(3));
    let with_past = |past: &[&str], votes: &str| {
        let call = RollCall {
            past_cast: past.iter().map(|text| exact(text)).collect(),
            ..roll(votes)
        };
        decide(&DecisionRule::plain(half.clone()), &call).map(|verdict| verdict.outcome)
    };
    assert_eq!(
        with_past(&["99", "41", "38", "44"], "all of 60: 21 aye"),
        Ok(Outcome::Passed)
    );
    assert_eq!(
        with_past(&["41", "38", "44"], "all of 60: 20 aye"),
        Ok(Outcome::Failed)
    );
    assert_eq!(
        with_past(&["38", "44"], "all of 60: 60 aye"),
        Ok(Outcome::Failed)
    );
}

#[test]
fn the_best_grade_reached_is_exposed() {
    let rule = DecisionRule {
        grades: graded_recommendation(),
        ..DecisionRule::plain(Threshold::Fails)
    };
    let grade = |votes| decide(&rule, &roll(votes)).map(|verdict| (verdict.outcome, verdict.grade));
    let passed = |name: &str| Ok((Outcome::Passed, Some(name.to_owned())));
    assert_eq!(
        grade("CPH of 7: 5 aye; NCPH of 13: 9 aye"),
        passed("supermajority")
    );
    assert_eq!(
        grade("CPH of 7: 4 aye@a; NCPH of 13: 4 aye@b 3 aye@c"),
        passed("majority")
    );
    assert_eq!(
        grade("CPH of 7: 4 aye@a; NCPH of 13: 7 aye@b"),
        Ok((Outcome::Failed, None))
    );
}

#[test]
fn a_first_round_below_half_is_followed_by_one_without_a_floor() {
    let floor = TurnoutFloor {
        strictness: Strictness::AtLeast,
        fraction: exact("1/2"),
        base: QuorumBase::Eligible,
        rounds: 1,
        below: BelowFloor::AnotherRound,
    };
    let rule = DecisionRule {
        floor: Some(floor),
        ..DecisionRule::plain(at_least("66%", Base::Cast))
    };
    let outcome = |round, votes| {
        decide(
            &rule,
            &RollCall {
                round,
                ..roll(votes)
            },
        )
        .map(|v| v.outcome)
    };
    assert_eq!(
        outcome(1, "all of 100: 49 aye 51 absent"),
        Ok(Outcome::AnotherRound)
    );
    assert_eq!(
        outcome(1, "all of 100: 33 aye 17 no 50 absent"),
        Ok(Outcome::Passed)
    );
    assert_eq!(
        outcome(1, "all of 100: 32 aye 18 no 50 absent"),
        Ok(Outcome::Failed)
    );
    assert_eq!(
        outcome(2, "all of 100: 3 aye 97 absent"),
        Ok(Outcome::Passed)
    );
}

#[test]
fn two_bodies_must_each_pass_under_their_own_rule() {
    let two_thirds = at_least("2/3", Base::Cast);
    let both = |first, second| {
        let verdicts = [
            ("AB".to_owned(), verdict(&two_thirds, first)),
            ("TAG".to_owned(), verdict(&two_thirds, second)),
        ];
        [Combination::All, Combination::Any, Combination::AtLeast(2)]
            .map(|way| combine(way, &verdicts).holds)
    };
    assert_eq!(
        both("AB of 9: 6 aye 3 no", "TAG of 9: 6 aye 3 no"),
        [true, true, true]
    );
    assert_eq!(
        both("AB of 9: 6 aye 3 no", "TAG of 9: 5 aye 4 no"),
        [false, true, false]
    );
}

#[test]
fn without_a_quorum_nothing_is_decided() {
    let mut rule = DecisionRule::plain(Threshold::MoreAyesThanNoes);
    rule.quorum.quorum = Quorum::Count { at_least: 5 };
    assert_eq!(
        decide(&rule, &roll("all of 9: 4 aye 5 absent")).map(|v| v.outcome),
        Ok(Outcome::NoQuorum)
    );
    assert_eq!(
        decide(&rule, &roll("all of 9: 4 aye 1 silent")).map(|v| v.outcome),
        Ok(Outcome::Passed)
    );
}

#[test]
fn the_reasons_give_the_numbers_that_were_compared() {
    let verdict = verdict(
        &each(allotted_more_than("1/2")),
        "CPH of 7: 4 aye; NCPH of 13: 6 aye",
    );
    let numbers = verdict
        .reasons
        .walk()
        .filter(|check| matches!(check.what, Measure::Ayes { .. }));
    let numbers = numbers.map(|check| format!("{} {} {}", check.have, check.need, check.holds));
    assert_eq!(numbers.collect::<Vec<_>>(), ["4 7/2 true", "6 13/2 false"]);
}

#[test]
fn a_roll_call_that_contradicts_itself_is_refused() {
    let refused = |change: fn(&mut RollCall), expected: RollFault| {
        let mut call = roll("all of 2: 1 aye 1 no");
        change(&mut call);
        assert_eq!(
            decide(&DecisionRule::plain(Threshold::NoObjection), &call),
            Err(expected)
        );
    };
    refused(|call| call.chambers.clear(), RollFault::NoChamber);
    refused(|call| call.round = 0, RollFault::RoundNought);
    refused(
        |call| call.chambers.push(Chamber::of_equals("all", 1)),
        RollFault::ChamberTwice { chamber: 1 },
    );
    refused(
        |call| call.voices[1].chamber.clear(),
        RollFault::UnknownChamber { voice: 1 },
    );
    refused(
        |call| call.voices[0].group = Some("z".to_owned()),
        RollFault::UnknownGroup { voice: 0 },
    );
    refused(
        |call| call.voices[0].region = Some("z".to_owned()),
        RollFault::UnknownRegion { voice: 0 },
    );
    refused(
        |call| call.voices[0].weight = exact("-1"),
        RollFault::NegativeWeight { voice: 0 },
    );
    refused(
        |call| call.voices[0].exclusion = Some(Exclusion::Recused),
        RollFault::ExcludedVoiceCast { voice: 0 },
    );
    refused(
        |call| call.voices.push(Voice::present("all", Choice::Aye)),
        RollFault::MoreVotesThanAllotted {
            chamber: 0,
            voices: exact("3"),
            allotted: exact("2"),
        },
    );
}
