//! Joining: from the form to the roll.

use crate::scene::Scene;

const ALL: &[&str] = &["npoc", "ncsg", "alac", "ncph", "gnso-council", "csg", "ispcp", "ncuc"];

#[test]
fn the_shipped_charters_found_a_community_that_the_public_can_derive() {
    let scene = Scene::shipped(ALL);
    assert!(scene.state().body_named("npoc").is_some());
    scene.public_derives_the_same();
}
