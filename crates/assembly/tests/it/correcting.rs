//! What was recorded wrongly of evidence and payments is corrected by an act that cites it: standings follow from what is now
//! known, and what was decided before is judged by what was known then.

use crate::belonging::{club, joins, standing, structures};
use crate::scene::{Scene, moment};
use assembly::ids::{BodyId, MemberId};
use assembly::membership::{
    ChangeStanding, CorrectActivity, CorrectPayment, RecordActivity, RecordPayment,
};

const WHY: &[&str] = &["The minutes say otherwise."];

/// NARALO with structures of the region, and its secretariat `sec`.
fn region(members: &[&str]) -> (Scene, Vec<MemberId>) {
    let mut scene = Scene::shipped(crate::belonging::ALL);
    scene.person_from("ana", "US");
    scene.person("sec");
    scene.install("naralo", "secretariat", "sec");
    let members = structures(&mut scene, "naralo", "US", members);
    // Who makes no comment in a year falls silent; here they are heard.
    did(&mut scene, "comment", &members);
    (scene, members)
}

/// Records who did it, at this moment, and says which entry that is.
fn did(scene: &mut Scene, activity: &str, members: &[MemberId]) -> u64 {
    let act = RecordActivity {
        body: scene.body("naralo"),
        activity: activity.to_owned(),
        members: members.to_vec(),
        on: None,
    };
    scene.accepted("sec", act, &[]).position
}

fn correcting(scene: &Scene, entry: u64, members: &[MemberId]) -> CorrectActivity {
    correcting_in(scene.body("naralo"), entry, members)
}

fn correcting_in(body: BodyId, entry: u64, members: &[MemberId]) -> CorrectActivity {
    CorrectActivity {
        body,
        entry,
        members: Some(members.to_vec()),
        on: None,
        void: false,
        motion: None,
    }
}

/// The standing of a member as it was at a moment, as known up to an entry.
fn stood(scene: &Scene, member: MemberId, held: &str, known: u64) -> String {
    let row = scene.state().enrolled(member, moment(held), known);
    let standing = row.expect("a member").standing;
    scene.state().names.text(standing).to_owned()
}

#[test]
fn who_was_left_out_of_an_election_never_lost_the_vote_as_is_now_known() {
    let (mut scene, members) = region(&["a", "b"]);
    did(&mut scene, "vote", &members[..1]);
    let wrong = did(&mut scene, "vote", &members[..1]);
    scene.at("2024-02-01");
    let last = did(&mut scene, "vote", &members[..1]);
    assert_eq!(standing(&scene, "b", "naralo"), "no-longer-voting");
    scene.at("2024-03-01");
    let act = correcting(&scene, wrong, &members);
    scene.accepted("sec", act, WHY);
    assert_eq!(standing(&scene, "b", "naralo"), "active");
    let known = scene.state().position;
    assert_eq!(
        stood(&scene, members[1], "2024-02-15", last),
        "no-longer-voting"
    );
    assert_eq!(stood(&scene, members[1], "2024-02-15", known), "active");
    scene.public_derives_the_same();
}

#[test]
fn who_was_listed_and_did_not_vote_loses_what_rested_on_it() {
    let (mut scene, members) = region(&["a", "b"]);
    did(&mut scene, "vote", &members[..1]);
    let wrong = did(&mut scene, "vote", &members);
    did(&mut scene, "vote", &members[..1]);
    assert_eq!(standing(&scene, "b", "naralo"), "active");
    let act = correcting(&scene, wrong, &members[..1]);
    scene.accepted("sec", act.clone(), WHY);
    assert_eq!(standing(&scene, "b", "naralo"), "no-longer-voting");
    assert_eq!(standing(&scene, "a", "naralo"), "active");
    scene.refused("sec", act, WHY, "refusal-recorded-so");
    // A correction can be corrected: it is cited where it says what was done.
    let back = correcting(&scene, wrong, &members);
    let entry = scene.accepted("sec", back, WHY).position;
    assert_eq!(standing(&scene, "b", "naralo"), "active");
    let again = correcting(&scene, entry, &[]);
    scene.accepted("sec", again, WHY);
    assert_eq!(standing(&scene, "b", "naralo"), "no-longer-voting");
    scene.public_derives_the_same();
}

#[test]
fn an_election_that_never_was_is_missed_by_nobody() {
    let (mut scene, members) = region(&["a", "b"]);
    did(&mut scene, "vote", &members[..1]);
    did(&mut scene, "vote", &members[..1]);
    let wrong = did(&mut scene, "vote", &members[..1]);
    assert_eq!(standing(&scene, "b", "naralo"), "no-longer-voting");
    let act = CorrectActivity {
        members: None,
        void: true,
        ..correcting(&scene, wrong, &[])
    };
    scene.accepted("sec", act.clone(), WHY);
    assert_eq!(standing(&scene, "b", "naralo"), "active");
    scene.refused("sec", act, WHY, "refusal-nothing-to-correct");
    did(&mut scene, "vote", &members[..1]);
    assert_eq!(standing(&scene, "b", "naralo"), "no-longer-voting");
    scene.public_derives_the_same();
}

#[test]
fn a_comment_of_another_day_counts_from_that_day() {
    let (mut scene, members) = region(&["a"]);
    scene.at("2024-06-01");
    let wrong = did(&mut scene, "comment", &members);
    let act = CorrectActivity {
        members: None,
        on: Some(moment("2024-01-10")),
        ..correcting(&scene, wrong, &[])
    };
    let late = CorrectActivity {
        on: Some(moment("2024-06-02")),
        ..act.clone()
    };
    scene.refused("sec", late, WHY, "refusal-out-of-range");
    scene.accepted("sec", act, WHY);
    scene.at("2025-01-09");
    assert_eq!(standing(&scene, "a", "naralo"), "active");
    scene.at("2025-01-12");
    assert_eq!(standing(&scene, "a", "naralo"), "silent");
    scene.public_derives_the_same();
}

#[test]
fn evidence_is_corrected_by_an_official_who_cites_what_was_wrong() {
    let (mut scene, members) = region(&["a", "b"]);
    let wrong = did(&mut scene, "comment", &members);
    let act = correcting(&scene, wrong, &members[..1]);
    scene.refused("ana", act.clone(), WHY, "refusal-no-mandate");
    scene.refused("sec", act.clone(), &[], "refusal-text-missing");
    for nothing in [1, 3, wrong + 100] {
        let act = correcting(&scene, nothing, &members[..1]);
        scene.refused("sec", act, WHY, "refusal-nothing-to-correct");
    }
    let same = correcting(&scene, wrong, &[members[1], members[0], members[0]]);
    scene.refused("sec", same, WHY, "refusal-recorded-so");
    let stranger = correcting(&scene, wrong, &[MemberId(900)]);
    scene.refused("sec", stranger, WHY, "refusal-unknown");
    scene.accepted("sec", act, WHY);
}

#[test]
fn a_standing_that_somebody_decided_stands_whatever_is_corrected() {
    let mut scene = club();
    scene.person("ana");
    let ana = joins(&mut scene, "club", "ana", "person", "2023-12-01");
    let election = |members: &[MemberId]| RecordActivity {
        body: BodyId(0),
        activity: "vote".into(),
        members: members.to_vec(),
        on: None,
    };
    let wrong = scene.accepted("sam", election(&[]), &[]).position;
    let act = ChangeStanding {
        member: ana,
        standing: "quiet".into(),
        motion: None,
    };
    scene.accepted("sam", act, &[]);
    let act = correcting_in(BodyId(0), wrong, &[ana]);
    scene.accepted("sam", act, WHY);
    assert_eq!(standing(&scene, "ana", "club"), "quiet");
    scene.public_derives_the_same();
}

/// The association with its Treasurer and Secretary and two members; the fee of 2026 falls due on 31 January.
fn association() -> (Scene, [MemberId; 2]) {
    let mut scene = Scene::shipped_at("2026-03-02", &["association"]);
    for name in ["tess", "sam", "ana", "bo"] {
        scene.person(name);
    }
    for officer in ["tess", "sam"] {
        joins(
            &mut scene,
            "association",
            officer,
            "supporter",
            "2025-01-01",
        );
    }
    scene.install("association", "treasurer", "tess");
    scene.install("association", "secretary", "sam");
    let ana = joins(&mut scene, "association", "ana", "individual", "2025-01-01");
    let bo = joins(&mut scene, "association", "bo", "individual", "2025-01-01");
    (scene, [ana, bo])
}

fn paying(member: MemberId, year: i16, entry: u64) -> CorrectPayment {
    CorrectPayment {
        member,
        year,
        entry,
        paid_for: None,
        paid_year: None,
        void: false,
        motion: None,
    }
}

#[test]
fn a_fee_recorded_for_another_is_moved_to_who_paid_it() {
    let (mut scene, [ana, bo]) = association();
    scene.at("2026-03-10");
    let act = RecordPayment {
        member: bo,
        year: 2026,
    };
    let wrong = scene.accepted("tess", act, &[]).position;
    scene.at("2026-05-01");
    assert_eq!(standing(&scene, "ana", "association"), "in-arrears");
    let before = scene.state().position - 1;
    let act = CorrectPayment {
        paid_for: Some(ana),
        ..paying(bo, 2026, wrong)
    };
    scene.refused("tess", act.clone(), WHY, "refusal-no-mandate");
    scene.accepted("sam", act.clone(), WHY);
    assert_eq!(standing(&scene, "ana", "association"), "active");
    assert_eq!(standing(&scene, "bo", "association"), "in-arrears");
    let known = scene.state().position;
    assert_eq!(stood(&scene, ana, "2026-04-20", before), "in-arrears");
    assert_eq!(stood(&scene, ana, "2026-04-20", known), "active");
    scene.refused("sam", act, WHY, "refusal-nothing-to-correct");
    scene.public_derives_the_same();
}

#[test]
fn a_fee_that_was_never_paid_or_for_another_year_is_owed() {
    let (mut scene, [ana, bo]) = association();
    let mut wrong = Vec::new();
    for member in [ana, bo] {
        let act = RecordPayment { member, year: 2026 };
        wrong.push(scene.accepted("tess", act, &[]).position);
    }
    scene.at("2026-05-01");
    let void = CorrectPayment {
        void: true,
        ..paying(ana, 2026, wrong[0])
    };
    scene.accepted("sam", void, WHY);
    assert_eq!(standing(&scene, "ana", "association"), "in-arrears");
    let same = paying(bo, 2026, wrong[1]);
    scene.refused("sam", same, WHY, "refusal-recorded-so");
    let never = CorrectPayment {
        paid_year: Some(2040),
        ..paying(bo, 2026, wrong[1])
    };
    scene.refused("sam", never, WHY, "refusal-out-of-range");
    let earlier = CorrectPayment {
        paid_year: Some(2025),
        ..paying(bo, 2026, wrong[1])
    };
    let entry = scene.accepted("sam", earlier, WHY).position;
    assert_eq!(standing(&scene, "bo", "association"), "in-arrears");
    let back = CorrectPayment {
        paid_year: Some(2026),
        ..paying(bo, 2025, entry)
    };
    scene.accepted("sam", back, WHY);
    assert_eq!(standing(&scene, "bo", "association"), "active");
    scene.public_derives_the_same();
}
