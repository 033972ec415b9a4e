//! What must be reached: fractions, ratios, turnout, quorum by average, rounds.

use super::scenes::*;
use crate::scene::Scene;

#[test]
fn three_to_one_holds_at_the_edge_only_where_the_edge_is_enough() {
    check_club("ayes-to-noes at-least=3", 6, 2, "passed");
    check_club("ayes-to-noes more-than=3", 6, 2, "failed");
    check_club("ayes-to-noes more-than=3", 7, 2, "passed");
}

#[test]
fn more_than_a_third_and_a_third_differ_at_three_of_nine() {
    check_club("at-least \"1/3\" of=\"allotted\"", 3, 6, "passed");
    check_club("more-than \"1/3\" of=\"allotted\"", 3, 6, "failed");
}

#[test]
fn what_must_be_reached_depends_on_the_turnout() {
    let rule = r#"by-turnout { below "1/3" { fails }; from "1/3" { ayes-to-noes at-least=3 }; above "2/3" { more-ayes-than-noes } }"#;
    check_club(rule, 2, 0, "failed");
    check_club(rule, 3, 0, "passed");
    check_club(rule, 4, 2, "failed");
    check_club(rule, 4, 3, "passed");
}

#[test]
fn a_quorum_may_be_half_of_the_average_of_the_last_meetings() {
    let rule = "threshold { more-ayes-than-noes }\n    quorum { more-than \"1/2\" of=\"average-of-last-2\" }";
    let mut scene = Scene::with(&[("club/1.md", &club_with(rule))]);
    clubbers(&mut scene, 9);
    for there in [8, 6] {
        let motion = club_motion(&mut scene, "amend");
        club_votes(&mut scene, motion, there, 0);
        close_club(&mut scene, motion, "passed");
        scene.days_pass(30);
    }
    // The average of eight and six is seven: four are more than half of it, and three are not.
    let short = club_motion(&mut scene, "matter");
    club_votes(&mut scene, short, 3, 0);
    let so_far = |scene: &Scene, motion| {
        let result = scene.state().result_so_far(motion, &[], scene.now);
        result.expect("open").verdict.outcome
    };
    assert_eq!(so_far(&scene, short), tally::decision::Outcome::NoQuorum);
    club_votes(&mut scene, short, 4, 0);
    assert_eq!(so_far(&scene, short), tally::decision::Outcome::Passed);
}

#[test]
fn a_round_below_its_floor_is_followed_by_another_without_one() {
    let rule = "threshold { more-ayes-than-noes }\n    quorum { none }\n    floor at-least=\"1/2\" of=\"eligible\" rounds=1 below=\"another-round\"";
    let mut scene = Scene::with(&[("club/1.md", &club_with(rule))]);
    clubbers(&mut scene, 9);
    let motion = club_motion(&mut scene, "matter");
    club_votes(&mut scene, motion, 4, 0);
    close_club(&mut scene, motion, "round 2");
    club_votes(&mut scene, motion, 2, 0);
    close_club(&mut scene, motion, "passed");
    scene.public_derives_the_same();
}
