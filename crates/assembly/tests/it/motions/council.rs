//! The thresholds of the GNSO Council, as its charter is shipped: for each matter the fewest votes that carry it, and one
//! fewer in either House, which does not.

use super::scenes::*;
use crate::scene::Scene;
use assembly::ids::MotionId;
use assembly::motions::{CastVote, Choice, PaperVote, RecordVote};

/// The fewest ayes of the Contracted House (of 7) and of the Non-Contracted House (of 13).
type Fewest = &'static [(usize, usize)];

const MAJORITY_OF_EACH: Fewest = &[(4, 7)];
const QUARTER_OR_MAJORITY_OF_ONE: Fewest = &[(2, 4), (4, 0), (0, 7)];
const THIRD_OR_TWO_THIRDS_OF_ONE: Fewest = &[(3, 5), (5, 0), (0, 9)];
const SUPERMAJORITY: Fewest = &[(5, 9), (6, 7), (4, 10)];

/// Motions on a matter, each seconded and eleven days old.
fn ready(scene: &mut Scene, matter: &str, many: usize) -> Vec<MotionId> {
    let motions: Vec<MotionId> = (0..many).map(|_| put(scene, matter, false)).collect();
    for motion in &motions {
        second(scene, *motion);
    }
    scene.days_pass(11);
    motions
}

/// All vote, these with aye and the others with no.
fn decided(scene: &mut Scene, motion: MotionId, ayes: &[&str]) -> String {
    open(scene, motion);
    let votes = CPH.iter().chain(NCPH).map(|(name, _)| PaperVote {
        voter: scene.party(name),
        choice: match ayes.contains(name) {
            true => Choice::Aye,
            false => Choice::No,
        },
        abstention: None,
    });
    let votes = votes.collect();
    scene.accepted("sec", RecordVote { motion, votes }, &[]);
    close(scene, motion);
    outcome(scene, motion)
}

fn first_of_each(cph: usize, ncph: usize) -> Vec<&'static str> {
    let houses = CPH[..cph].iter().chain(&NCPH[..ncph]);
    houses.map(|(name, _)| *name).collect()
}

/// Every one of the fewest carries, and none of them can spare a vote.
fn check(matter: &str, fewest: Fewest, carries: &str, fails: &str) {
    let mut cases = Vec::new();
    for (cph, ncph) in fewest.iter().copied() {
        cases.push((cph, ncph, carries));
        cases.extend(cph.checked_sub(1).map(|fewer| (fewer, ncph, fails)));
        cases.extend(ncph.checked_sub(1).map(|fewer| (cph, fewer, fails)));
    }
    let mut scene = council();
    let motions = ready(&mut scene, matter, cases.len());
    for (motion, (cph, ncph, expected)) in motions.into_iter().zip(cases) {
        let found = decided(&mut scene, motion, &first_of_each(cph, ncph));
        assert_eq!(found, expected, "{matter} with {cph} and {ncph}");
    }
}

#[test]
fn an_ordinary_motion_takes_a_majority_of_each_house() {
    check("default", MAJORITY_OF_EACH, "passed", "failed");
}

#[test]
fn an_issue_report_takes_more_than_a_quarter_of_each_house_or_a_majority_of_one() {
    let matter = "create-issue-report";
    check(matter, QUARTER_OR_MAJORITY_OF_ONE, "passed", "failed");
}

#[test]
fn a_process_in_scope_and_its_charter_take_a_third_of_each_house_or_two_thirds_of_one() {
    for matter in ["initiate-pdp-in-scope", "approve-pdp-charter-in-scope"] {
        check(matter, THIRD_OR_TWO_THIRDS_OF_ONE, "passed", "failed");
    }
}

#[test]
fn a_process_out_of_scope_and_its_charter_take_a_supermajority() {
    for matter in [
        "initiate-pdp-out-of-scope",
        "approve-pdp-charter-out-of-scope",
    ] {
        check(matter, SUPERMAJORITY, "passed", "failed");
    }
}

#[test]
fn an_approved_charter_is_changed_by_a_majority_of_each_house() {
    for matter in ["change-pdp-charter", "change-epdp-charter"] {
        check(matter, MAJORITY_OF_EACH, "passed", "failed");
    }
}

#[test]
fn a_process_is_ended_early_by_a_supermajority() {
    check("terminate-pdp", SUPERMAJORITY, "passed", "failed");
}

#[test]
fn a_recommendation_takes_a_majority_of_each_house_and_a_supermajority_is_told() {
    check(
        "approve-recommendation",
        MAJORITY_OF_EACH,
        "passed",
        "failed",
    );
    let mut scene = council();
    let motions = ready(&mut scene, "approve-recommendation", 4);
    for (motion, (cph, ncph, expected)) in motions.into_iter().zip([
        (5, 9, "supermajority"),
        (6, 7, "supermajority"),
        (4, 10, "supermajority"),
        (5, 8, "passed"),
    ]) {
        let found = decided(&mut scene, motion, &first_of_each(cph, ncph));
        assert_eq!(found, expected, "with {cph} and {ncph}");
    }
    scene.public_derives_the_same();
}

#[test]
fn a_recommendation_takes_ayes_of_three_of_the_four_groups() {
    let mut scene = council();
    let motions = ready(&mut scene, "approve-recommendation", 2);
    let mut ayes = vec!["rr1", "rr2", "rr3", "nca1"];
    ayes.extend(["nc1", "nc2", "nc3", "nc4", "nc5", "nc6", "nca2"]);
    assert_eq!(decided(&mut scene, motions[0], &ayes), "failed");
    ayes.pop();
    ayes.push("is1");
    assert_eq!(decided(&mut scene, motions[1], &ayes), "passed");
}

#[test]
fn new_obligations_and_a_modified_recommendation_take_a_supermajority() {
    for matter in ["new-obligations", "modify-recommendation"] {
        check(matter, SUPERMAJORITY, "passed", "failed");
    }
}

#[test]
fn an_expedited_process_and_its_charter_take_a_supermajority() {
    for matter in ["initiate-epdp", "approve-epdp-charter"] {
        check(matter, SUPERMAJORITY, "passed", "failed");
    }
}

#[test]
fn a_guidance_process_takes_a_third_of_each_house_or_two_thirds_of_one() {
    let matter = "initiate-ggp";
    check(matter, THIRD_OR_TWO_THIRDS_OF_ONE, "passed", "failed");
}

#[test]
fn guidance_is_rejected_and_approved_by_a_supermajority() {
    for matter in ["reject-ggp", "approve-ggp-recommendation"] {
        check(matter, SUPERMAJORITY, "passed", "failed");
    }
}

#[test]
fn an_appointee_is_removed_by_three_quarters_of_the_house_and_the_board() {
    check("remove-nca-cph", &[(6, 0)], "awaiting", "failed");
    check("remove-nca-ncph", &[(0, 10)], "awaiting", "failed");
    check("remove-nca-non-voting", &[(6, 10)], "awaiting", "failed");
}

/// The Chair is elected in secret, which is not for this room; what the votes must reach is asked of the rule itself.
#[test]
fn a_chair_takes_sixty_per_cent_of_each_house() {
    let mut scene = council();
    let motion = put(&mut scene, "elect-chair", false);
    let open = opening(motion);
    let refusal = scene.refused("sec", open, &[], "refusal-secret-matter");
    assert_eq!(scene.clause(&refusal), "2.1");
    for (cph, ncph, expected) in [(5, 8, true), (4, 8, false), (5, 7, false)] {
        let found = would_carry(&scene, "elect-chair", cph, ncph);
        assert_eq!(found, expected, "{cph} and {ncph}");
    }
}

fn would_carry(scene: &Scene, matter: &str, cph: usize, ncph: usize) -> bool {
    use tally::roll_call::{Chamber, Choice, Held, Presence, RollCall, Voice};
    let body = scene.body("gnso-council");
    let bylaws = scene.state().bylaws_of(body).expect("in force");
    let rule = bylaws.decision("council", matter).expect("a matter");
    let mut roll = RollCall {
        chambers: Vec::new(),
        groups: Vec::new(),
        regions: Vec::new(),
        voices: Vec::new(),
        past_attendance: Vec::new(),
        past_cast: Vec::new(),
        round: 1,
        held: Held::Meeting,
    };
    for (house, seats, ayes) in [("cph", 7, cph), ("ncph", 13, ncph)] {
        let seats = u32::try_from(seats).expect("few");
        roll.chambers.push(Chamber::of_equals(house, seats));
        roll.voices.extend((0..seats as usize).map(|seat| Voice {
            chamber: house.to_owned(),
            group: None,
            region: None,
            weight: tally::Exact::ONE,
            presence: Presence::Present,
            choice: if seat < ayes { Choice::Aye } else { Choice::No },
            exclusion: None,
            part: false,
        }));
    }
    let verdict = tally::decision::decide(&rule.rule.rule, &roll).expect("a sound roll call");
    verdict.outcome == tally::decision::Outcome::Passed
}

#[test]
fn absent_and_vacant_seats_stay_in_the_base_of_the_council() {
    let mut scene = council();
    let motion = opened(&mut scene, "default", false);
    // Three of seven is a majority of the four who vote, and no majority of the House.
    for name in ["rr1", "rr2", "ry1"] {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    let abstains = CastVote {
        abstention: Some("obligational".into()),
        ..cast(motion, Choice::Abstain)
    };
    scene.accepted("ry2", abstains, &["conflict"]);
    for (name, _) in NCPH {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    close(&mut scene, motion);
    assert_eq!(outcome(&scene, motion), "failed");
}
