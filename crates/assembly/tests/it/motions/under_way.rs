//! A motion on its way: put, seconded, opened, voted, taken back, closed.

use super::scenes::*;
use crate::scene::Scene;
use assembly::actor::Role;
use assembly::bodies::{AdoptCharter, Report};
use assembly::motions::{Choice, OpenVote, RecordVote, Recuse, SecondMotion, WithdrawMotion};

#[test]
fn a_vote_needs_notice_a_second_and_an_officer() {
    let mut scene = council();
    let motion = put(&mut scene, "default", false);
    let act = OpenVote {
        present: all_but(&scene, &[]),
        ..opening(motion)
    };
    let refusal = scene.refused("sec", act.clone(), &[], "refusal-seconds-missing");
    assert_eq!(scene.clause(&refusal), "4.3");
    scene.refused("rr1", SecondMotion { motion }, &[], "refusal-own-motion");
    scene.accepted("nc1", SecondMotion { motion }, &[]);
    scene.refused(
        "nc1",
        SecondMotion { motion },
        &[],
        "refusal-already-seconded",
    );
    scene.refused("sec", act.clone(), &[], "refusal-notice-runs");
    scene.refused(
        "rr1",
        cast(motion, Choice::Aye),
        &[],
        "refusal-vote-not-open",
    );
    scene.days_pass(10);
    scene.refused("nc1", act.clone(), &[], "refusal-no-mandate");
    scene.accepted("sec", act, &[]);
    scene.refused(
        "rr1",
        WithdrawMotion { motion },
        &[],
        "refusal-motion-not-put",
    );
    scene.refused("sec", cast(motion, Choice::Aye), &[], "refusal-not-a-voter");
}

#[test]
fn a_motion_is_taken_back_by_its_mover_alone() {
    let mut scene = council();
    let motion = put(&mut scene, "default", false);
    scene.refused(
        "nc1",
        WithdrawMotion { motion },
        &[],
        "refusal-not-the-mover",
    );
    scene.accepted("rr1", WithdrawMotion { motion }, &[]);
    assert_eq!(outcome(&scene, motion), "withdrawn");
}

#[test]
fn a_vote_over_time_closes_by_the_clock_in_one_entry() {
    let mut scene = council();
    let motion = opened(&mut scene, "default", true);
    for (name, _) in CPH.iter().chain(NCPH) {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    scene.refused("sec", closing(motion), &[], "refusal-closes-by-itself");
    let before = scene.entries.len();
    scene.days_pass(3);
    assert_eq!(scene.entries.len(), before + 1);
    assert_eq!(outcome(&scene, motion), "passed");
    scene.refused(
        "rr1",
        cast(motion, Choice::No),
        &[],
        "refusal-vote-not-open",
    );
    scene.public_derives_the_same();
}

#[test]
fn the_last_vote_counts_and_who_steps_aside_votes_no_more() {
    let mut scene = council();
    let motion = opened(&mut scene, "default", false);
    scene.accepted("rr1", cast(motion, Choice::No), &[]);
    scene.accepted("rr1", cast(motion, Choice::Aye), &[]);
    let row = scene.state().motions.list.get(motion).expect("the motion");
    assert_eq!(row.votes[&scene.party("rr1")].choice, Choice::Aye);
    scene.accepted("rr1", Recuse { motion }, &["my employer is concerned"]);
    scene.refused(
        "rr1",
        cast(motion, Choice::Aye),
        &[],
        "refusal-stepped-aside",
    );
    let so_far = scene
        .state()
        .result_so_far(motion, &[], scene.now)
        .expect("open");
    assert!(so_far.counts.iter().all(|counts| counts.ayes.is_zero()));
}

#[test]
fn a_removal_waits_for_the_board_and_follows_its_word() {
    let mut scene = council();
    let motion = put(&mut scene, "remove-nca-cph", false);
    open(&mut scene, motion);
    for (name, _) in CPH.iter().chain(NCPH) {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    close(&mut scene, motion);
    assert_eq!(outcome(&scene, motion), "awaiting");
    let report = Report {
        body: scene.body("gnso-council"),
        organ: "icann-board".into(),
        matter: "review-removal".into(),
        carried: true,
        motion: Some(motion),
    };
    scene.refused("sec", report.clone(), &[], "refusal-text-missing");
    scene.accepted("sec", report.clone(), &["resolution 2024.01"]);
    assert_eq!(outcome(&scene, motion), "passed");
    scene.refused("sec", report, &["again"], "refusal-motion-does-not-wait");
}

#[test]
fn papers_are_recorded_by_whom_the_charter_names() {
    let mut scene = council();
    let motion = opened(&mut scene, "default", false);
    let votes = vec![assembly::motions::PaperVote {
        voter: scene.party("rr3"),
        choice: Choice::No,
        abstention: None,
    }];
    let act = RecordVote { motion, votes };
    scene.refused("rr1", act.clone(), &[], "refusal-no-mandate");
    scene.accepted("sec", act, &[]);
    let row = scene.state().motions.list.get(motion).expect("the motion");
    assert_eq!(
        row.votes[&scene.party("rr3")].cast_by,
        Some(scene.party("sec"))
    );
}

/// A club whose secretary records papers together with somebody of the committee, and receipts alone.
fn witnessed() -> Scene {
    let both = "power \"record-vote\" held-by=\"seat\" witnessed-by=\"clerk\"\n\
                office \"clerk\" seats=2 { filled-by \"appointment\" organ=\"committee\" }";
    let rule = "threshold { more-ayes-than-noes }\n    quorum { none }";
    let text = club_with(rule).replace("power \"correct\"", &format!("{both}\npower \"correct\""));
    let mut scene = Scene::with(&[("club/1.md", &text)]);
    clubbers(&mut scene, 4);
    for name in ["clea", "eve"] {
        scene.person(name);
    }
    scene.install("club", "clerk", "clea");
    scene
}

#[test]
fn papers_are_recorded_by_two_where_the_charter_wants_two() {
    let mut scene = witnessed();
    scene.install("club", "clerk", "a1");
    let motion = club_motion(&mut scene, "matter");
    let votes = vec![assembly::motions::PaperVote {
        voter: scene.party("a3"),
        choice: Choice::Aye,
        abstention: None,
    }];
    let act = RecordVote { motion, votes };
    let mut check = |who: &str, refusal: &str| {
        scene.refused(who, act.clone(), &[], refusal);
    };
    check("a1", "refusal-witness-needed");
    check("a1 with a1", "refusal-witness-is-actor");
    check("a1 with a2", "refusal-witness-without-office");
    check("a1 with eve", "refusal-witness-without-office");
    check("clea with a1", "refusal-no-mandate");
    let entry = scene.accepted("a1 with clea", act, &["the box in the office"]);
    assert_eq!(entry.actor.party(), Some(scene.party("a1")));
    assert_eq!(entry.actor.witness, Some(scene.party("clea")));
    let role = Role::Office(scene.body("club"), scene.name("clerk"));
    let mandate = entry.mandate.expect("a power was used");
    assert_eq!(mandate.witness, Some(role));
    scene.public_derives_the_same();
}

#[test]
fn another_officer_may_act_with_whoever_uses_a_power_and_nobody_else_may() {
    let mut scene = witnessed();
    let motion = club_motion(&mut scene, "matter");
    scene.refused(
        "a1 with eve",
        closing(motion),
        &[],
        "refusal-witness-without-office",
    );
    let vote = cast(motion, Choice::Aye);
    scene.refused("a1 with a2", vote, &[], "refusal-witness-not-asked");
    scene.accepted("a1 with a2", closing(motion), &[]);
    scene.public_derives_the_same();
}

#[test]
fn an_open_vote_keeps_the_charter_it_was_opened_under() {
    let mut scene = Scene::with(&[("club/1.md", &club("at-least \"1/2\" of=\"cast\""))]);
    clubbers(&mut scene, 4);
    let amend = club_motion(&mut scene, "amend");
    club_votes(&mut scene, amend, 4, 0);
    close_club(&mut scene, amend, "passed");
    let open = club_motion(&mut scene, "matter");
    let act = AdoptCharter {
        body: scene.body("club"),
        file: "club/2.md".into(),
        text: club("unanimous"),
        motion: Some(amend),
        effective: None,
    };
    scene.accepted("a1", act, &[]);
    let later = club_motion(&mut scene, "matter");
    for motion in [open, later] {
        club_votes(&mut scene, motion, 2, 2);
    }
    close_club(&mut scene, open, "passed");
    close_club(&mut scene, later, "failed");
}
