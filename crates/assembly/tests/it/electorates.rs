//! Electorates (C1 to C8): who votes in a whole, with which weight, at which moment.

use crate::belonging::{ALL, joins, structures};
use crate::scene::Scene;
use assembly::motions::{minimum_votes, quorum_of};

/// The votes of a matter's chambers, and the fewest ayes that carry it.
#[track_caller]
fn votes_of(scene: &Scene, body: &str, on: (&str, &str), votes: &str, fewest: Option<u32>) {
    let place = scene.body(body);
    let quorum = quorum_of(&scene.community, place, on, scene.now).expect("a decision");
    let found: Vec<String> = quorum
        .chambers
        .iter()
        .map(|chamber| chamber.votes.to_string())
        .collect();
    assert_eq!(found.join(" "), votes);
    let minimum = minimum_votes(&scene.community, place, on, scene.now).expect("a decision");
    let list = minimum.map(|list| list.expect("few combinations"));
    assert_eq!(list.map(|list| list[0].ayes[0]), fewest);
}

#[test]
fn the_fewest_votes_of_a_whole_are_those_of_its_electorate() {
    let mut scene = Scene::shipped(ALL);
    scene.person_from("ana", "US");
    scene.person_from("ina", "CA");
    structures(&mut scene, "naralo", "US", &["a", "b", "c", "d"]);
    joins(&mut scene, "naralo", "ina", "individual", "2020-01-01");
    scene.install("naralo", "individuals-representative", "ina");
    // The individuals together have one vote, and none on the rules: seven tenths of four are three.
    votes_of(&scene, "naralo", ("members", "default"), "5", Some(3));
    let rules = ("structures", "amend-rules");
    votes_of(&scene, "naralo", rules, "4", Some(3));
    structures(&mut scene, "naralo", "US", &["e", "f", "g"]);
    votes_of(&scene, "naralo", rules, "7", Some(5));
}

#[test]
fn the_fewest_votes_of_a_weighted_whole_count_votes_and_not_heads() {
    let mut scene = Scene::shipped(ALL);
    scene.person("ana");
    scene.organization("red", "ana");
    joins(&mut scene, "ncsg", "ana", "individual", "2020-01-01");
    joins(
        &mut scene,
        "ncsg",
        "red",
        "large-organization",
        "2020-01-01",
    );
    votes_of(&scene, "ncsg", ("members", "overturn"), "5", Some(3));
}

#[test]
fn where_votes_are_parts_of_one_no_list_of_fewest_votes_is_made() {
    let mut scene = Scene::shipped(ALL);
    scene.person("ana");
    structures(&mut scene, "lacralo", "AR", &["a", "b"]);
    structures(&mut scene, "lacralo", "BR", &["c"]);
    votes_of(&scene, "lacralo", ("members", "default"), "2", None);
}
