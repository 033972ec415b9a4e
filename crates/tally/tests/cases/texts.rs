//! How rules and verdicts are written in a record. A changed text here is a changed record: old ones must still be read.

use serde::Serialize;
use serde::de::DeserializeOwned;
use tally::decision::{Verdict, decide};
use tally::quorum::{BelowFloor, Quorum, QuorumBase, QuorumRule, TurnoutFloor};
use tally::rule::DecisionRule;
use tally::threshold::{Base, SizeStep, Strictness, Threshold};
use tally::ties::{DeciderDuty, DiversityTrait, LotMethod, TieStep};

use crate::rules::*;
use crate::shapes::roll;

fn check_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) -> String {
    let text = serde_json::to_string(value).expect("rules are written");
    assert_eq!(serde_json::from_str::<T>(&text).as_ref().ok(), Some(value));
    text
}

fn check<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T, text: &str) {
    assert_eq!(check_back(value), text);
}

#[test]
fn thresholds_have_one_text() {
    check(
        &each(allotted_more_than("50%")),
        r#"{"each-chamber":{"share":{"strictness":"more-than","fraction":"1/2","base":"allotted"}}}"#,
    );
    check(
        &Threshold::GroupsAmongAyes { at_least: 3 },
        r#"{"groups-among-ayes":{"at-least":3}}"#,
    );
    check(
        &Threshold::Unanimous {
            base: Base::AverageOfLast(3),
        },
        r#"{"unanimous":{"base":{"average-of-last":3}}}"#,
    );
    check(&Threshold::MoreAyesThanNoes, r#""more-ayes-than-noes""#);
    let steps = vec![SizeStep {
        from: 10,
        threshold: Threshold::Fails,
    }];
    check(
        &Threshold::ByCommitteeSize(steps),
        r#"{"by-committee-size":[{"from":10,"threshold":"fails"}]}"#,
    );
    check_back(&vec![
        supermajority(),
        recommendation(),
        appeal(),
        forum_ballot(),
    ]);
}

#[test]
fn a_whole_rule_has_one_text() {
    check(
        &DecisionRule::plain(Threshold::NoObjection),
        concat!(
            r#"{"quorum":{"quorum":"none","checked":["vote"],"deemed-present-in-asynchronous":false,"#,
            r#""proxies":"does-not-count","alternates":"counts","counted-in":"heads"},"#,
            r#""grades":[{"name":"passed","threshold":"no-objection"}]}"#
        ),
    );
    let floor = TurnoutFloor {
        strictness: Strictness::AtLeast,
        fraction: exact("1/2"),
        base: QuorumBase::Eligible,
        rounds: 1,
        below: BelowFloor::AnotherRound,
    };
    let quorum = QuorumRule::at_the_vote(Quorum::All(vec![council_quorum()]));
    check_back(&DecisionRule {
        quorum,
        floor: Some(floor),
        grades: graded_recommendation(),
    });
}

#[test]
fn a_tie_chain_has_one_text() {
    let chain = vec![
        TieStep::RerunOnce,
        TieStep::Diversity {
            by: vec![DiversityTrait::Region],
        },
        TieStep::Decider {
            office: "chair".to_owned(),
            duty: DeciderDuty::MayDecline,
        },
        TieStep::Lot {
            method: LotMethod::Rfc3797,
        },
    ];
    check(
        &chain,
        concat!(
            r#"["rerun-once",{"diversity":{"by":["region"]}},"#,
            r#"{"decider":{"office":"chair","duty":"may-decline"}},{"lot":{"method":"rfc3797"}}]"#
        ),
    );
}

#[test]
fn a_verdict_and_a_roll_call_are_read_back_as_they_were() {
    let call = roll("CPH of 7: 4 aye@a#af 1 proxy-aye*1/8; NCPH of 13: 7 aye 1 excluded");
    let verdict: Verdict = decide(&DecisionRule::plain(supermajority()), &call).expect("sound");
    check_back(&call);
    check_back(&verdict);
}

#[test]
fn an_unknown_word_in_a_rule_is_refused() {
    assert!(serde_json::from_str::<Threshold>(r#"{"share":{"strictness":"about"}}"#).is_err());
    assert!(serde_json::from_str::<Threshold>(r#""most""#).is_err());
    assert!(serde_json::from_str::<SizeStep>(r#"{"from":1,"threshold":"fails","til":9}"#).is_err());
}
