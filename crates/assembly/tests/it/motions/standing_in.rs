//! Who votes for somebody else: proxies, alternates, instructions.

use super::scenes::*;
use crate::scene::Scene;
use assembly::motions::{
    CastVote, Choice, NameRemedy, PaperVote, PutMotion, RecordVote, RemedyKind, RevokeRemedy,
    SecondMotion,
};

pub(super) fn proxy(scene: &Scene, kind: RemedyKind, holder: &str) -> NameRemedy {
    NameRemedy {
        body: scene.body("gnso-council"),
        organ: "council".into(),
        kind,
        giver: Some(scene.party("rr1")),
        holder: Some(scene.party(holder)),
        until: None,
        motion: None,
        instruction: None,
        abstention: None,
    }
}

/// Four of the Contracted House are there, one of them through somebody else.
fn check_stand_in(kind: RemedyKind, expected: &str) {
    let mut scene = council();
    scene.person("guest");
    let motion = opened(&mut scene, "default", false);
    let holder = if kind == RemedyKind::Proxy {
        "rr2"
    } else {
        "guest"
    };
    let act = proxy(&scene, kind, holder);
    let namer = if kind == RemedyKind::Proxy {
        "rr1"
    } else {
        "sec"
    };
    scene.accepted(namer, act, &["travelling", "the group is for it"]);
    for name in ["rr2", "ry1", "ry2"] {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    for (name, _) in NCPH {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    let seat = Some(scene.party("rr1"));
    scene.accepted(
        holder,
        CastVote {
            seat,
            ..cast(motion, Choice::Aye)
        },
        &[],
    );
    close(&mut scene, motion);
    assert_eq!(outcome(&scene, motion), expected, "{kind:?}");
}

#[test]
fn who_gave_a_proxy_is_no_part_of_the_quorum_and_an_alternate_is() {
    check_stand_in(RemedyKind::Proxy, "no quorum");
    check_stand_in(RemedyKind::Alternate, "passed");
}

#[test]
fn a_proxy_is_held_by_a_councillor_one_at_a_time_and_lapses() {
    let mut scene = council();
    scene.person("guest");
    let outside = proxy(&scene, RemedyKind::Proxy, "guest");
    let texts = ["travelling", "for"];
    scene.refused("rr1", outside, &texts, "refusal-holder-must-vote");
    let act = proxy(&scene, RemedyKind::Proxy, "rr2");
    scene.refused(
        "rr1",
        act.clone(),
        &["travelling"],
        "refusal-instruction-missing",
    );
    scene.refused("ry1", act.clone(), &texts, "refusal-no-mandate");
    let too_long = NameRemedy {
        until: Some(crate::scene::moment("2024-04-02")),
        ..act.clone()
    };
    scene.refused("rr1", too_long, &texts, "refusal-remedy-too-long");
    let remedy = scene.state().motions.remedies.next_id();
    scene.accepted("rr1", act, &texts);
    let second = NameRemedy {
        giver: None,
        ..proxy(&scene, RemedyKind::Proxy, "rr2")
    };
    scene.refused("ry1", second, &texts, "refusal-too-many-proxies");
    let motion = opened(&mut scene, "default", false);
    let seat = Some(scene.party("rr1"));
    let stand_in = CastVote {
        seat,
        ..cast(motion, Choice::Aye)
    };
    scene.refused("ry1", stand_in.clone(), &[], "refusal-no-remedy");
    scene.accepted("rr2", stand_in.clone(), &[]);
    scene.at("2024-04-01");
    scene.refused("rr2", stand_in, &[], "refusal-no-remedy");
    scene.refused("rr1", RevokeRemedy { remedy }, &[], "refusal-remedy-over");
}

#[test]
fn a_temporary_alternate_puts_and_seconds_motions_too_until_the_time_is_over() {
    let mut scene = council();
    scene.person("guest");
    let put = |scene: &Scene| PutMotion {
        body: scene.body("gnso-council"),
        organ: "council".into(),
        matter: "default".into(),
        ..PutMotion::default()
    };
    let act = put(&scene);
    scene.refused("guest", act, &["A motion"], "refusal-no-mandate");
    let named = proxy(&scene, RemedyKind::Alternate, "guest");
    scene.accepted("sec", named, &["on leave"]);
    let motion = scene.state().motions.list.next_id();
    let act = put(&scene);
    scene.accepted("guest", act, &["A motion"]);
    scene.accepted("rr2", SecondMotion { motion }, &[]);
    scene.at("2024-04-01");
    let act = put(&scene);
    scene.refused("guest", act, &["A motion"], "refusal-no-mandate");
}

#[test]
fn a_councillor_bound_by_the_group_votes_as_instructed_or_not_at_all() {
    let mut scene = council();
    scene.install("ncsg", "councillor", "nc1");
    scene.install("ncsg", "councillor", "nc2");
    scene.install("ncph", "secretariat", "sec");
    let motion = scene.state().motions.list.next_id();
    let act = PutMotion {
        body: scene.body("ncph"),
        organ: "councillors".into(),
        matter: "default".into(),
        over_time: true,
        ..PutMotion::default()
    };
    scene.accepted("nc1", act, &["The vice chair"]);
    scene.accepted("bc1", SecondMotion { motion }, &[]);
    let open = opening(motion);
    scene.accepted("sec", open, &[]);
    let instructed = |scene: &Scene, giver: &str| NameRemedy {
        body: scene.body("ncph"),
        organ: "councillors".into(),
        giver: Some(scene.party(giver)),
        holder: None,
        motion: Some(motion),
        instruction: Some(Choice::Aye),
        ..proxy(scene, RemedyKind::Instruction, "nc1")
    };
    let act = instructed(&scene, "nc1");
    let texts = ["a joint selection", "the Policy Committee is for her"];
    scene.refused("nc1", act.clone(), &texts, "refusal-no-mandate");
    let remedy = scene.state().motions.remedies.next_id();
    scene.accepted("sec", act, &texts);
    let against = cast(motion, Choice::No);
    let id = "refusal-instructed-otherwise";
    scene.refused("nc1", against.clone(), &[], id);
    let votes = vec![PaperVote {
        voter: scene.party("nc1"),
        choice: Choice::No,
        abstention: None,
    }];
    scene.refused("sec", RecordVote { motion, votes }, &[], id);
    scene.refused("nc1", RevokeRemedy { remedy }, &[], "refusal-no-mandate");
    scene.accepted("nc1", cast(motion, Choice::Aye), &[]);
    // Whom nobody bound is free, as the appointee always is.
    scene.accepted("nc2", against.clone(), &[]);
    scene.accepted("nca2", against, &[]);
}
