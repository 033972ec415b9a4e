//! What was recorded wrongly of a vote is corrected by an act that cites it, and its result is derived again.

use super::scenes::*;
use crate::scene::Scene;
use assembly::ids::MotionId;
use assembly::motions::{
    Choice, CorrectVote, PaperVote, PutMotion, RecordVote, SecondMotion, TrueVote,
};

const WHY: &[&str] = &["the minutes say otherwise"];

fn correcting(
    scene: &Scene,
    motion: MotionId,
    entry: u64,
    votes: &[(&str, Option<Choice>)],
) -> CorrectVote {
    let votes = votes.iter().map(|(voter, choice)| TrueVote {
        voter: scene.party(voter),
        choice: *choice,
    });
    CorrectVote {
        motion,
        entry,
        votes: votes.collect(),
        present: None,
        decided_by: None,
    }
}

/// So many of each House recorded with aye by the secretary, the others with no; closed. The entries that recorded and closed.
fn recorded(scene: &mut Scene, matter: &str, cph: usize, ncph: usize) -> (MotionId, u64, u64) {
    let motion = opened(scene, matter, false);
    let mut votes = Vec::new();
    for (house, ayes) in [(CPH, cph), (NCPH, ncph)] {
        votes.extend(house.iter().enumerate().map(|(seat, (name, _))| PaperVote {
            voter: scene.party(name),
            choice: if seat < ayes { Choice::Aye } else { Choice::No },
            abstention: None,
        }));
    }
    let papers = scene.accepted("sec", RecordVote { motion, votes }, &[]);
    close(scene, motion);
    let closing = scene.entries.last().expect("the close").position;
    (motion, papers.position, closing)
}

#[test]
fn a_wrongly_recorded_vote_is_mended_and_the_result_derived_again() {
    let mut scene = council();
    let (motion, papers, _) = recorded(&mut scene, "default", 3, 7);
    assert_eq!(outcome(&scene, motion), "failed");
    let aye = [("ry1", Some(Choice::Aye))];
    let act = correcting(&scene, motion, papers, &aye);
    scene.refused("rr1", act.clone(), WHY, "refusal-no-mandate");
    scene.refused("sec", act.clone(), &[], "refusal-text-missing");
    scene.accepted("sec", act.clone(), WHY);
    assert_eq!(outcome(&scene, motion), "passed");
    let row = scene.state().motions.list.get(motion).expect("the motion");
    assert_eq!(row.results.len(), 1);
    assert_eq!(row.results[0].counts[0].ayes, tally::Exact::from(4));
    assert!(row.results[0].corrected.is_some());
    scene.refused("sec", act, WHY, "refusal-nothing-recorded");
    // The old verdict is decided again with what was known then, and holds.
    scene.public_derives_the_same();
}

#[test]
fn a_correction_cites_the_entry_that_was_wrong() {
    let mut scene = council();
    let (motion, papers, closing) = recorded(&mut scene, "default", 4, 7);
    let no = [("ry1", Some(Choice::No))];
    for wrong in [closing, papers + 100, 1] {
        let act = correcting(&scene, motion, wrong, &no);
        scene.refused("sec", act, WHY, "refusal-nothing-recorded");
    }
    let as_it_is = [("ry1", Some(Choice::Aye))];
    let act = correcting(&scene, motion, papers, &as_it_is);
    scene.refused("sec", act, WHY, "refusal-recorded-so");
    let stranger = [("sec", Some(Choice::Aye))];
    let act = correcting(&scene, motion, closing, &stranger);
    scene.refused("sec", act, WHY, "refusal-not-a-voter");
    let act = correcting(&scene, motion, papers, &[]);
    scene.refused("sec", act, WHY, "refusal-out-of-range");
    let unopened = put(&mut scene, "default", false);
    let act = correcting(&scene, unopened, papers, &no);
    scene.refused("sec", act, WHY, "refusal-vote-not-open");
    // A vote that was never cast is struck.
    let act = correcting(&scene, motion, papers, &[("ry1", None)]);
    scene.accepted("sec", act, WHY);
    assert_eq!(outcome(&scene, motion), "failed");
    scene.public_derives_the_same();
}

#[test]
fn a_vote_that_was_left_out_is_added_to_the_entry_that_closed_without_it() {
    let mut scene = league_of("\"class\"", TRIO);
    let motion = league_motion(&mut scene);
    scene.accepted("one", cast(motion, Choice::Aye), &[]);
    close(&mut scene, motion);
    assert_eq!(tallied(&scene, motion), "1 0 6");
    assert_eq!(outcome(&scene, motion), "failed");
    let closing = scene.entries.last().expect("the close").position;
    // The roll stands as it was fixed, whatever has become of the members since.
    suspend(&mut scene, "big", "quiet");
    let act = correcting(&scene, motion, closing, &[("big", Some(Choice::Aye))]);
    scene.accepted("sec", act, WHY);
    assert_eq!(tallied(&scene, motion), "5 0 2");
    assert_eq!(outcome(&scene, motion), "passed");
    scene.public_derives_the_same();
}

#[test]
fn a_roll_is_kept_for_ninety_days_and_then_for_corrections_no_more() {
    let mut scene = league_of("\"class\"", TRIO);
    let motion = league_motion(&mut scene);
    close(&mut scene, motion);
    let closing = scene.entries.last().expect("the close").position;
    let aye = [("big", Some(Choice::Aye))];
    for (days, kept) in [(90, true), (1, false)] {
        scene.days_pass(days);
        let other = league_motion(&mut scene);
        close(&mut scene, other);
        let rolls = &scene.state().motions.rolls;
        assert_eq!(rolls.contains_key(&motion), kept);
    }
    let act = correcting(&scene, motion, closing, &aye);
    scene.refused("sec", act, WHY, "refusal-too-late-to-correct");
    scene.public_derives_the_same();
}

#[test]
fn who_was_there_is_corrected_too_and_so_is_the_quorum() {
    let rule = "threshold { more-ayes-than-noes }\n    quorum { at-least-members 5 }";
    let mut scene = Scene::with(&[("club/1.md", &club_with(rule))]);
    clubbers(&mut scene, 9);
    let motion = club_motion(&mut scene, "matter");
    club_votes(&mut scene, motion, 3, 1);
    close_club(&mut scene, motion, "no quorum");
    let closing = scene.entries.last().expect("the close").position;
    let act = CorrectVote {
        present: Some(vec![scene.party("a9")]),
        ..correcting(&scene, motion, closing, &[])
    };
    scene.accepted("a1", act.clone(), WHY);
    assert_eq!(outcome(&scene, motion), "passed");
    let wrong = CorrectVote {
        entry: closing - 1,
        ..act
    };
    scene.refused("a1", wrong, WHY, "refusal-nothing-recorded");
    scene.public_derives_the_same();
}

#[test]
fn a_round_that_was_too_thin_after_all_is_followed_by_another() {
    let rule = "threshold { more-ayes-than-noes }\n    quorum { none }\n    \
                floor at-least=\"1/2\" of=\"eligible\" rounds=1 below=\"another-round\"";
    let mut scene = Scene::with(&[("club/1.md", &club_with(rule))]);
    clubbers(&mut scene, 9);
    let motion = club_motion(&mut scene, "matter");
    club_votes(&mut scene, motion, 3, 1);
    let wrong = scene
        .accepted("a5", cast(motion, Choice::Aye), &[])
        .position;
    close_club(&mut scene, motion, "passed");
    let act = correcting(&scene, motion, wrong, &[("a5", None)]);
    scene.accepted("a1", act, WHY);
    // Four of nine are below the half; the second round has no floor, and begins without votes.
    assert_eq!(outcome(&scene, motion), "round 2");
    let row = scene.state().motions.list.get(motion).expect("the motion");
    assert!(row.votes.is_empty() && row.results[0].corrected.is_some());
    club_votes(&mut scene, motion, 1, 0);
    close_club(&mut scene, motion, "passed");
    scene.public_derives_the_same();
}

#[test]
fn the_other_round_of_a_vote_over_time_closes_by_the_clock_too() {
    let mut scene = Scene::shipped_at("2026-03-01", &["association"]);
    for name in ["sam", "ana", "bo", "cy", "dee", "eve"] {
        scene.person(name);
    }
    for name in ["sam", "ana", "bo", "cy", "dee", "eve"] {
        let since = "2025-01-01";
        crate::belonging::joins(&mut scene, "association", name, "individual", since);
    }
    scene.install("association", "secretary", "sam");
    let motion = scene.state().motions.list.next_id();
    let act = PutMotion {
        body: scene.body("association"),
        organ: "members".into(),
        matter: "default".into(),
        over_time: true,
        ..PutMotion::default()
    };
    scene.accepted("ana", act, &["A motion"]);
    scene.accepted("bo", SecondMotion { motion }, &[]);
    scene.days_pass(8);
    scene.accepted("sam", opening(motion), &[]);
    scene.accepted("ana", cast(motion, Choice::Aye), &[]);
    let wrong = scene
        .accepted("cy", cast(motion, Choice::Aye), &[])
        .position;
    scene.days_pass(11);
    assert_eq!(outcome(&scene, motion), "passed");
    let act = correcting(&scene, motion, wrong, &[("cy", None)]);
    scene.accepted("sam", act, WHY);
    assert_eq!(outcome(&scene, motion), "round 2");
    scene.accepted("dee", cast(motion, Choice::No), &[]);
    scene.days_pass(9);
    assert_eq!(outcome(&scene, motion), "round 2");
    scene.days_pass(2);
    assert_eq!(outcome(&scene, motion), "failed");
    scene.public_derives_the_same();
}

#[test]
fn a_removal_that_carries_after_all_is_put_to_the_board() {
    let mut scene = council();
    let (motion, papers, _) = recorded(&mut scene, "remove-nca-cph", 5, 0);
    assert_eq!(outcome(&scene, motion), "failed");
    let act = correcting(&scene, motion, papers, &[("ry3", Some(Choice::Aye))]);
    scene.accepted("sec", act, WHY);
    assert_eq!(outcome(&scene, motion), "awaiting");
    scene.public_derives_the_same();
}

#[test]
fn an_open_vote_is_corrected_before_it_is_counted() {
    let mut scene = council();
    let motion = opened(&mut scene, "default", false);
    let votes = vec![PaperVote {
        voter: scene.party("rr3"),
        choice: Choice::No,
        abstention: None,
    }];
    let papers = scene.accepted("sec", RecordVote { motion, votes }, &[]);
    let aye = [("rr3", Some(Choice::Aye))];
    let act = correcting(&scene, motion, papers.position, &aye);
    scene.accepted("sec", act, WHY);
    let row = scene.state().motions.list.get(motion).expect("the motion");
    assert_eq!(row.votes[&scene.party("rr3")].choice, Choice::Aye);
    assert_eq!(outcome(&scene, motion), "round 1");
}
