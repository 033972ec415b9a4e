//! Votes in meetings: who must be there when one opens, goes on and closes, and who votes after it.

use super::scenes::*;
use crate::scene::{Scene, moment};
use assembly::ids::{MotionId, PartyId};
use assembly::motions::{AdjournVote, CastVote, Choice, CloseVote, OpenVote, ReconveneVote};

fn parties(scene: &Scene, names: &[&str]) -> Vec<PartyId> {
    names.iter().map(|name| scene.party(name)).collect()
}

/// A motion that may be opened now.
fn seconded(scene: &mut Scene, matter: &str) -> MotionId {
    let motion = put(scene, matter, false);
    second(scene, motion);
    scene.days_pass(11);
    motion
}

#[test]
fn a_vote_opens_only_where_the_meeting_starts_with_its_quorum() {
    let mut scene = council();
    let motion = seconded(&mut scene, "default");
    let there = |scene: &Scene, away: &[&str]| OpenVote {
        present: all_but(scene, away),
        ..opening(motion)
    };
    // Three of seven; and seven of thirteen, none of whom is of the NCSG.
    let short = there(&scene, &["rr1", "rr2", "ry1", "nca1"]);
    let refusal = scene.refused("sec", short, &[], "refusal-no-quorum-there");
    assert_eq!(scene.clause(&refusal), "4.3");
    let lopsided = there(&scene, &["nc1", "nc2", "nc3", "nc4", "nc5", "nc6"]);
    scene.refused("sec", lopsided, &[], "refusal-no-quorum-there");
    scene.refused("sec", opening(motion), &[], "refusal-no-quorum-there");
    let enough = there(&scene, &["rr1", "rr2", "ry1"]);
    scene.accepted("sec", enough, &[]);
    scene.public_derives_the_same();
}

/// Five of nine must be there, at a second meeting three.
fn second_meeting_club() -> Scene {
    let rule = r#"threshold { more-ayes-than-noes }
    quorum { more-than "1/2" of="allotted" }
    quorum-checked "start" "reconvening" "vote"
    quorum-at-second-meeting { at-least "1/3" of="allotted" }"#;
    let mut scene = Scene::with(&[("club/1.md", &club_with(rule))]);
    clubbers(&mut scene, 9);
    scene
}

fn put_to_club(scene: &mut Scene) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let act = assembly::motions::PutMotion {
        body: scene.body("club"),
        organ: "committee".into(),
        matter: "matter".into(),
        ..assembly::motions::PutMotion::default()
    };
    scene.accepted("a1", act, &["A motion"]);
    motion
}

#[test]
fn after_a_meeting_without_quorum_a_second_one_needs_fewer() {
    let mut scene = second_meeting_club();
    let motion = put_to_club(&mut scene);
    let three = parties(&scene, &["a1", "a2", "a3"]);
    let open = OpenVote {
        present: three.clone(),
        ..opening(motion)
    };
    scene.refused("a1", open.clone(), &[], "refusal-no-quorum-there");
    let full = AdjournVote {
        motion,
        present: parties(&scene, &["a1", "a2", "a3", "a4", "a5"]),
    };
    scene.refused("a1", full, &[], "refusal-quorum-is-there");
    let present = three;
    scene.accepted("a1", AdjournVote { motion, present }, &[]);
    scene.days_pass(7);
    scene.accepted("a1", open, &[]);
    club_votes(&mut scene, motion, 2, 1);
    close_club(&mut scene, motion, "passed");
    scene.public_derives_the_same();
}

#[test]
fn without_an_adjourned_meeting_the_first_quorum_holds_at_the_vote_too() {
    let mut scene = second_meeting_club();
    let motion = put_to_club(&mut scene);
    let open = OpenVote {
        present: parties(&scene, &["a1", "a2", "a3", "a4", "a5"]),
        ..opening(motion)
    };
    scene.accepted("a1", open, &[]);
    club_votes(&mut scene, motion, 3, 1);
    close_club(&mut scene, motion, "no quorum");
}

#[test]
fn nobody_votes_while_the_meeting_is_adjourned_and_it_goes_on_with_a_quorum() {
    let mut scene = second_meeting_club();
    let motion = put_to_club(&mut scene);
    let five = parties(&scene, &["a1", "a2", "a3", "a4", "a5"]);
    let open = OpenVote {
        present: five.clone(),
        ..opening(motion)
    };
    scene.accepted("a1", open, &[]);
    club_votes(&mut scene, motion, 3, 0);
    let going_on = |present: &[PartyId]| ReconveneVote {
        motion,
        present: present.to_vec(),
    };
    scene.refused("a1", going_on(&five), &[], "refusal-not-adjourned");
    let pause = AdjournVote {
        motion,
        present: five.clone(),
    };
    scene.accepted("a1", pause.clone(), &[]);
    scene.refused("a1", pause, &[], "refusal-vote-adjourned");
    let vote = cast(motion, Choice::Aye);
    scene.refused("a4", vote, &[], "refusal-vote-adjourned");
    scene.refused("a1", closing(motion), &[], "refusal-vote-adjourned");
    // Three have voted and left with a fourth: they are not there.
    let refusal = scene.refused("a1", going_on(&five[4..]), &[], "refusal-no-quorum-there");
    assert_eq!(scene.clause(&refusal), "1");
    scene.accepted("a1", going_on(&five), &[]);
    club_votes(&mut scene, motion, 4, 1);
    close_club(&mut scene, motion, "passed");
    scene.public_derives_the_same();
}

#[test]
fn a_vote_that_loses_its_quorum_stops_until_enough_are_back() {
    let mut scene = second_meeting_club();
    let motion = put_to_club(&mut scene);
    let five = parties(&scene, &["a1", "a2", "a3", "a4", "a5"]);
    let open = OpenVote {
        present: five.clone(),
        ..opening(motion)
    };
    scene.accepted("a1", open, &[]);
    let counted = AdjournVote {
        motion,
        present: five[..2].to_vec(),
    };
    scene.accepted("a1", counted, &[]);
    let going_on = |count: usize| ReconveneVote {
        motion,
        present: five[..count].to_vec(),
    };
    scene.refused("a1", going_on(2), &[], "refusal-no-quorum-there");
    // It is a second meeting now.
    scene.accepted("a1", going_on(3), &[]);
    club_votes(&mut scene, motion, 3, 0);
    close_club(&mut scene, motion, "passed");
}

/// The chair, both vice chairs, and an open vote on a matter with votes after the meeting.
fn council_with_officers(matter: &str) -> (Scene, MotionId) {
    let mut scene = council();
    scene.install("gnso-council", "chair", "nc1");
    scene.install("gnso-council", "vice-chair-cph", "rr1");
    scene.install("gnso-council", "vice-chair-ncph", "bc1");
    let motion = opened(&mut scene, matter, false);
    (scene, motion)
}

const AWAY: &[&str] = &["ry3", "nca1", "nc5", "nc6", "nca2"];

/// All who are there vote aye.
fn vote_but(scene: &mut Scene, motion: MotionId, away: &[&str]) {
    for (name, _) in CPH.iter().chain(NCPH) {
        if !away.contains(name) {
            scene.accepted(name, cast(motion, Choice::Aye), &[]);
        }
    }
}

#[test]
fn whoever_was_absent_votes_for_three_days_after_the_meeting() {
    // Five of seven and ten of thirteen there, all in favour.
    let (mut scene, motion) = council_with_officers("initiate-epdp");
    vote_but(&mut scene, motion, AWAY);
    scene.accepted("sec", closing(motion), &[]);
    assert_eq!(outcome(&scene, motion), "round 1");
    let late = cast(motion, Choice::No);
    let refusal = scene.refused("rr1", late.clone(), &[], "refusal-was-present");
    assert_eq!(scene.clause(&refusal), "3.3");
    scene.refused("sec", closing(motion), &[], "refusal-closes-by-itself");
    scene.accepted("nc5", late.clone(), &[]);
    scene.accepted("nc5", cast(motion, Choice::Aye), &[]);
    let before = scene.entries.len();
    scene.days_pass(3);
    assert_eq!(scene.entries.len(), before + 1);
    assert_eq!(outcome(&scene, motion), "passed");
    scene.refused("nc6", late, &[], "refusal-vote-not-open");
    scene.public_derives_the_same();
}

#[test]
fn an_absentee_vote_carries_what_the_meeting_alone_would_not() {
    // Four and eight of the votes: one short of two thirds in either House.
    let (mut scene, motion) = council_with_officers("initiate-epdp");
    let away = ["ry2", "ry3", "nca1", "nc3", "nc4", "nc5", "nc6", "nca2"];
    vote_but(&mut scene, motion, &away);
    scene.accepted("sec", closing(motion), &[]);
    for name in ["ry2", "nc3"] {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    scene.days_pass(3);
    assert_eq!(outcome(&scene, motion), "passed");
}

#[test]
fn absentee_votes_do_not_help_a_meeting_to_its_quorum() {
    let (mut scene, motion) = council_with_officers("initiate-epdp");
    vote_but(&mut scene, motion, &["rr2", "ry1", "ry2", "ry3"]);
    scene.accepted("sec", closing(motion), &[]);
    assert_eq!(outcome(&scene, motion), "no quorum");
}

#[test]
fn only_the_matters_that_the_charter_lists_have_absentee_votes() {
    let (mut scene, motion) = council_with_officers("default");
    vote_but(&mut scene, motion, AWAY);
    let act = CloseVote {
        absentee_until: Some(scene.now),
        ..closing(motion)
    };
    scene.refused("nc1", act, &[], "refusal-no-absentee-window");
    scene.accepted("sec", closing(motion), &[]);
    assert_eq!(outcome(&scene, motion), "passed");
}

#[test]
fn the_chair_sets_another_time_if_the_vice_chairs_who_are_there_agree() {
    let (mut scene, motion) = council_with_officers("initiate-epdp");
    // The vice chair of the other House is away, and need not be asked.
    let mut away = AWAY.to_vec();
    away.retain(|name| *name != "nca2");
    away.push("bc1");
    vote_but(&mut scene, motion, &away);
    let at = scene.now;
    let hours = |hours: i64| Some(assembly::moment::Moment(at.0 + hours * 3_600_000));
    let set = |until, agreed: &[PartyId]| CloseVote {
        absentee_until: until,
        agreed: agreed.to_vec(),
        ..closing(motion)
    };
    let agreed = parties(&scene, &["rr1"]);
    let refusal = scene.refused(
        "sec",
        set(hours(12), &agreed),
        &[],
        "refusal-window-not-theirs",
    );
    assert_eq!(scene.clause(&refusal), "3.3");
    scene.refused("nc1", set(hours(11), &agreed), &[], "refusal-window-length");
    scene.refused(
        "nc1",
        set(hours(169), &agreed),
        &[],
        "refusal-window-length",
    );
    scene.refused("nc1", set(hours(12), &[]), &[], "refusal-window-not-agreed");
    scene.accepted("nc1", set(hours(12), &agreed), &[]);
    scene.at("2024-01-12T11:59:00Z");
    scene.accepted("nc6", cast(motion, Choice::Aye), &[]);
    scene.at("2024-01-12T12:00:00Z");
    assert_eq!(outcome(&scene, motion), "passed");
    assert_eq!(at, moment("2024-01-12"));
    scene.public_derives_the_same();
}

#[test]
fn with_no_vice_chair_there_the_usual_time_stands() {
    let (mut scene, motion) = council_with_officers("initiate-epdp");
    vote_but(&mut scene, motion, &["rr1", "bc1"]);
    let act = CloseVote {
        absentee_until: Some(assembly::moment::Moment(scene.now.0 + 24 * 3_600_000)),
        agreed: parties(&scene, &["rr1", "bc1"]),
        ..closing(motion)
    };
    scene.refused("nc1", act, &[], "refusal-window-not-agreed");
}

#[test]
fn an_absentee_vote_stays_open_under_the_charter_and_for_a_proxy_holder() {
    let (mut scene, motion) = council_with_officers("initiate-epdp");
    vote_but(&mut scene, motion, AWAY);
    let act = super::standing_in::proxy(&scene, assembly::motions::RemedyKind::Proxy, "nc4");
    let act = assembly::motions::NameRemedy {
        giver: Some(scene.party("nc5")),
        ..act
    };
    scene.accepted("nc5", act, &["travelling", "for"]);
    scene.accepted("sec", closing(motion), &[]);
    let seat = Some(scene.party("nc5"));
    let vote = CastVote {
        seat,
        ..cast(motion, Choice::Aye)
    };
    scene.accepted("nc4", vote, &[]);
    scene.days_pass(3);
    assert_eq!(outcome(&scene, motion), "passed");
}
