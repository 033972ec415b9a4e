//! Motions before they are voted: the notice waived, put off, amended, put again; and the kinds of abstention.

use super::scenes::*;
use crate::scene::{Scene, moment};
use assembly::ids::MotionId;
use assembly::motions::{
    AmendMotion, CastVote, Choice, DeferMotion, NameRemedy, OpenVote, PutMotion, RemedyKind,
    SecondMotion, WithdrawMotion,
};

fn putting(scene: &Scene, matter: &str) -> PutMotion {
    PutMotion {
        body: scene.body("gnso-council"),
        organ: "council".into(),
        matter: matter.into(),
        ..PutMotion::default()
    }
}

/// A motion on waiving the notice of another, voted by all but some with aye.
fn waived(scene: &mut Scene, about: MotionId, against: &[&str]) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let act = PutMotion {
        about: Some(about),
        ..putting(scene, "waive-notice")
    };
    scene.accepted("rr1", act, &["A motion"]);
    open(scene, motion);
    for (name, _) in CPH.iter().chain(NCPH) {
        let choice = match against.contains(name) {
            true => Choice::No,
            false => Choice::Aye,
        };
        scene.accepted(name, cast(motion, choice), &[]);
    }
    close(scene, motion);
    motion
}

#[test]
fn a_late_motion_is_voted_if_nobody_present_objects() {
    let mut scene = council();
    let motion = put(&mut scene, "default", false);
    second(&mut scene, motion);
    scene.days_pass(1);
    let by = |scene: &Scene, waiver| OpenVote {
        present: all_but(scene, &[]),
        waiver: Some(waiver),
        ..opening(motion)
    };
    let objected = waived(&mut scene, motion, &["ip2"]);
    let act = by(&scene, objected);
    let id = "refusal-waiver-does-not-serve";
    let refusal = scene.refused("sec", act, &[], id);
    assert_eq!(scene.clause(&refusal), "3.3");
    let other = put(&mut scene, "default", false);
    let of_another = waived(&mut scene, other, &[]);
    let act = by(&scene, of_another);
    scene.refused("sec", act, &[], id);
    let agreed = waived(&mut scene, motion, &[]);
    let act = by(&scene, agreed);
    scene.accepted("sec", act, &[]);
    scene.public_derives_the_same();
}

#[test]
fn a_waived_notice_is_still_a_day_and_not_for_what_is_put_again() {
    let mut scene = council();
    let first = put(&mut scene, "default", false);
    let again = PutMotion {
        again: Some(first),
        ..putting(&scene, "default")
    };
    scene.refused("rr1", again.clone(), &["Again"], "refusal-not-put-again");
    scene.accepted("rr1", WithdrawMotion { motion: first }, &[]);
    let elsewhere = PutMotion {
        again: Some(first),
        ..putting(&scene, "create-issue-report")
    };
    scene.refused("rr1", elsewhere, &["Again"], "refusal-not-put-again");
    let motion = scene.state().motions.list.next_id();
    scene.accepted("rr1", again, &["Again"]);
    second(&mut scene, motion);
    let new = put(&mut scene, "default", false);
    second(&mut scene, new);
    for (motion, id) in [
        (motion, "refusal-put-again-not-waived"),
        (new, "refusal-notice-runs"),
    ] {
        let waiver = waived(&mut scene, motion, &[]);
        let act = OpenVote {
            present: all_but(&scene, &[]),
            waiver: Some(waiver),
            ..opening(motion)
        };
        scene.refused("sec", act, &[], id);
    }
}

#[test]
fn a_motion_is_put_off_once_and_by_a_councillor() {
    let mut scene = council();
    let motion = put(&mut scene, "default", false);
    second(&mut scene, motion);
    scene.at("2024-01-11");
    let until = |day| DeferMotion {
        motion,
        until: moment(day),
    };
    scene.refused("sec", until("2024-02-08"), &[], "refusal-no-mandate");
    let too_long = scene.refused("nc1", until("2024-02-26"), &[], "refusal-deferral-too-long");
    assert_eq!(scene.clause(&too_long), "3.3");
    scene.refused("nc1", until("2024-01-11"), &[], "refusal-deferral-too-long");
    scene.accepted("nc1", until("2024-02-08"), &["to ask the group"]);
    scene.refused("rr1", until("2024-02-20"), &[], "refusal-deferred-often");
    scene.at("2024-02-07T23:59:59Z");
    let act = OpenVote {
        present: all_but(&scene, &[]),
        ..opening(motion)
    };
    scene.refused("sec", act.clone(), &[], "refusal-deferred");
    scene.at("2024-02-08");
    scene.accepted("sec", act, &[]);
    scene.refused("nc1", until("2024-02-09"), &[], "refusal-motion-not-put");
}

#[test]
fn a_friendly_amendment_is_the_movers_and_is_seconded_again() {
    let mut scene = council();
    let motion = put(&mut scene, "default", false);
    second(&mut scene, motion);
    scene.days_pass(11);
    let act = AmendMotion {
        motion,
        proposed_by: Some(scene.party("is1")),
    };
    let texts = ["A motion", "with a date", "so that it ends"];
    scene.refused("is1", act.clone(), &texts, "refusal-not-the-mover");
    scene.refused("rr1", act.clone(), &["A motion"], "refusal-text-missing");
    let entry = scene.accepted("rr1", act, &texts);
    let row = scene.state().motions.list.get(motion).expect("the motion");
    assert_eq!(row.entry, entry.position, "the newest text counts");
    let open = OpenVote {
        present: all_but(&scene, &[]),
        ..opening(motion)
    };
    scene.refused("sec", open.clone(), &[], "refusal-seconds-missing");
    scene.accepted("ry1", SecondMotion { motion }, &[]);
    // Its notice does not run anew here.
    scene.accepted("sec", open, &[]);
    scene.public_derives_the_same();
}

#[test]
fn where_the_charter_says_so_the_notice_of_an_amended_motion_runs_anew() {
    let rule = "threshold { more-ayes-than-noes }\n    quorum { none }\n    notice \"5 days\"";
    let anew = "motions in=\"committee\" { amendable restarts-notice=#true }";
    let text = club_with(rule).replace("amendment {", &format!("{anew}\namendment {{"));
    let mut scene = Scene::with(&[("club/1.md", &text)]);
    clubbers(&mut scene, 1);
    let motion = scene.state().motions.list.next_id();
    let act = PutMotion {
        body: scene.body("club"),
        organ: "committee".into(),
        matter: "matter".into(),
        ..PutMotion::default()
    };
    scene.accepted("a1", act, &["A motion"]);
    scene.days_pass(4);
    let amend = AmendMotion {
        motion,
        proposed_by: None,
    };
    scene.accepted("a1", amend, &["A motion", "with a date"]);
    scene.days_pass(1);
    scene.refused("a1", opening(motion), &[], "refusal-notice-runs");
    scene.days_pass(4);
    scene.accepted("a1", opening(motion), &[]);
}

#[test]
fn where_the_charter_is_silent_a_motion_is_neither_changed_nor_put_off_nor_waived() {
    let mut scene = Scene::with(&[("club/1.md", &club("unanimous"))]);
    clubbers(&mut scene, 1);
    let motion = club_motion(&mut scene, "matter");
    let other = scene.state().motions.list.next_id();
    let act = PutMotion {
        body: scene.body("club"),
        organ: "committee".into(),
        matter: "matter".into(),
        ..PutMotion::default()
    };
    scene.accepted("a1", act, &["A motion"]);
    let amend = AmendMotion {
        motion: other,
        proposed_by: None,
    };
    scene.refused("a1", amend, &["A motion", "new"], "refusal-not-amendable");
    let act = OpenVote {
        waiver: Some(motion),
        ..opening(other)
    };
    scene.refused("a1", act, &[], "refusal-waiver-not-known");
}

fn abstaining(motion: MotionId, kind: Option<&str>) -> CastVote {
    CastVote {
        abstention: kind.map(str::to_owned),
        ..cast(motion, Choice::Abstain)
    }
}

#[test]
fn an_abstention_says_its_kind_and_an_obligational_one_its_reason() {
    let mut scene = council();
    let motion = opened(&mut scene, "default", false);
    let kind = "refusal-abstention-kind";
    let refusal = scene.refused("rr1", abstaining(motion, None), &[], kind);
    assert_eq!(scene.clause(&refusal), "3.3");
    scene.refused("rr1", abstaining(motion, Some("moody")), &[], kind);
    let aye = CastVote {
        choice: Choice::Aye,
        ..abstaining(motion, Some("volitional"))
    };
    scene.refused("rr1", aye, &[], kind);
    scene.accepted("rr1", abstaining(motion, Some("volitional")), &[]);
    let bound = abstaining(motion, Some("obligational"));
    scene.refused("rr2", bound.clone(), &[], "refusal-abstention-reason");
    scene.accepted("rr2", bound, &["my employer is a party"]);
    let row = scene.state().motions.list.get(motion).expect("the motion");
    let found = |name| row.votes[&scene.party(name)].abstention;
    assert_eq!(found("rr1"), Some(scene.name("volitional")));
    assert_eq!(found("rr2"), Some(scene.name("obligational")));
    scene.public_derives_the_same();
}

#[test]
fn an_alternate_stands_in_for_who_must_abstain_and_not_for_who_chooses_to() {
    let mut scene = council();
    scene.person("guest");
    let stand_in = |scene: &Scene, kind: &str| NameRemedy {
        abstention: Some(kind.to_owned()),
        ..super::standing_in::proxy(scene, RemedyKind::Alternate, "guest")
    };
    let by_choice = stand_in(&scene, "volitional");
    let refusal = scene.refused("sec", by_choice, &["so"], "refusal-no-remedy-for-kind");
    assert_eq!(scene.clause(&refusal), "3.3");
    let unknown = stand_in(&scene, "moody");
    scene.refused("sec", unknown, &["so"], "refusal-abstention-kind");
    let by_duty = stand_in(&scene, "obligational");
    scene.accepted("sec", by_duty, &["a conflict of interest"]);
}
