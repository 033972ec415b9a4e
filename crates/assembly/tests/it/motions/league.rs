//! A whole votes: weights, standings, waiting times, officers and collective voters on its fixed roll.

use super::scenes::*;
use assembly::membership::ImportMember;
use assembly::motions::Choice;

#[test]
fn members_vote_with_the_weights_of_their_classes() {
    let mut scene = league_of("\"class\"", TRIO);
    let motion = league_motion(&mut scene);
    scene.accepted("big", cast(motion, Choice::Aye), &[]);
    scene.accepted("mid", cast(motion, Choice::No), &[]);
    scene.accepted("one", cast(motion, Choice::No), &[]);
    close(&mut scene, motion);
    assert_eq!(tallied(&scene, motion), "4 3 0");
    assert_eq!(outcome(&scene, motion), "passed");
    scene.public_derives_the_same();
}

#[test]
fn who_is_suspended_after_voting_has_voted_and_who_is_before_does_not_vote() {
    let mut scene = league_of("\"equal\"", TRIO);
    let motion = league_motion(&mut scene);
    scene.accepted("big", cast(motion, Choice::Aye), &[]);
    scene.accepted("mid", cast(motion, Choice::Aye), &[]);
    suspend(&mut scene, "big", "suspended");
    suspend(&mut scene, "one", "suspended");
    let refusal = scene.refused(
        "one",
        cast(motion, Choice::No),
        &[],
        "refusal-voter-suspended",
    );
    assert_eq!(scene.clause(&refusal), "1");
    scene.refused(
        "big",
        cast(motion, Choice::No),
        &[],
        "refusal-voter-suspended",
    );
    close(&mut scene, motion);
    assert_eq!(tallied(&scene, motion), "2 0 1");
    assert_eq!(outcome(&scene, motion), "passed");
    scene.public_derives_the_same();
}

/// One of three votes aye, another is in a standing when the vote opens.
fn check_in_standing(standing: &str, expected: &str) {
    let mut scene = league_of("\"equal\"", &TRIO[..2]);
    suspend(&mut scene, "mid", standing);
    let motion = league_motion(&mut scene);
    let act = cast(motion, Choice::No);
    let _ = scene.acts("mid", act, &[]).expect_err("has no vote");
    scene.accepted("big", cast(motion, Choice::Aye), &[]);
    close(&mut scene, motion);
    assert_eq!(outcome(&scene, motion), expected, "{standing}");
}

#[test]
fn who_rests_without_a_vote_is_in_the_base_only_where_the_standing_counts() {
    check_in_standing("suspended", "failed");
    check_in_standing("quiet", "passed");
}

#[test]
fn a_country_has_one_vote_however_many_share_it() {
    let names: Vec<String> = (1..=18).map(|number| format!("m{number}")).collect();
    let members: Vec<(&str, &str, &str, &str)> = names
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let country = if place < 8 { "BR" } else { "AR" };
            (name.as_str(), "large", country, "2020-01-01")
        })
        .collect();
    let mut scene = league_of("\"country-share\" total=1", &members);
    let motion = league_motion(&mut scene);
    for name in &names[..9] {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    scene.accepted(&names[9], cast(motion, Choice::No), &[]);
    close(&mut scene, motion);
    // Eight eighths and a tenth, against a tenth, with eight tenths not cast.
    assert_eq!(tallied(&scene, motion), "11/10 1/10 4/5");
    assert_eq!(outcome(&scene, motion), "passed");
    scene.public_derives_the_same();
}

#[test]
fn who_waits_for_the_first_vote_is_refused_by_the_clause_of_the_class() {
    let new = [TRIO[0], ("new", "single", "FR", "2023-12-20")];
    let mut scene = league_of("\"class\"", &new);
    let motion = league_motion(&mut scene);
    scene.days_pass(30);
    let vote = cast(motion, Choice::No);
    let refusal = scene.refused("new", vote, &[], "refusal-not-a-voter");
    assert_eq!(scene.clause(&refusal), "2");
    let refusal = scene.refused("sec", cast(motion, Choice::No), &[], "refusal-not-a-voter");
    assert_eq!(scene.clause(&refusal), "3");
    let later = league_motion(&mut scene);
    scene.accepted("new", cast(later, Choice::No), &[]);
}

/// Two members vote no, and the secretary, who may be a member too, aye.
fn check_officer(electorate: &str, also_member: bool, expected: &str) {
    let mut scene = league_of(electorate, &TRIO[..2]);
    if also_member {
        let party = scene.party("sec");
        let act = ImportMember {
            body: scene.body("league"),
            key: format!("{:016x}", party.0),
            party: Some(party),
            kind: charter::PartyKind::Person,
            class: "small".to_owned(),
            standing: None,
            joined: Some(crate::scene::moment("2020-01-01")),
            country: None,
            representative: None,
        };
        scene.accepted("operator", act, &[]);
    }
    let motion = league_motion(&mut scene);
    for name in ["big", "mid"] {
        scene.accepted(name, cast(motion, Choice::No), &[]);
    }
    scene.accepted("sec", cast(motion, Choice::Aye), &[]);
    close(&mut scene, motion);
    assert_eq!(tallied(&scene, motion), expected, "{electorate}");
    scene.public_derives_the_same();
}

#[test]
fn who_votes_by_an_office_and_as_a_member_has_one_vote() {
    check_officer("\"equal\"; holders \"secretary\"", false, "1 2 0");
    check_officer("\"equal\"; holders \"secretary\"", true, "1 2 0");
    check_officer("\"class\"; holders \"secretary\"", true, "2 6 0");
}

#[test]
fn a_class_may_vote_through_one_who_casts_its_votes() {
    let electorate = "\"equal\"; collective \"secretary\" class=\"single\" votes=3";
    check_officer(electorate, false, "3 2 0");
}
