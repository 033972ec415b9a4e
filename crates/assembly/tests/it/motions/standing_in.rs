//! Who votes for somebody else: proxies, alternates, instructions.

use super::scenes::*;
use crate::scene::Scene;
use assembly::motions::{CastVote, Choice, NameRemedy, RemedyKind, RevokeRemedy};

fn proxy(scene: &Scene, kind: RemedyKind, holder: &str) -> NameRemedy {
    NameRemedy {
        body: scene.body("gnso-council"),
        organ: "council".into(),
        kind,
        giver: Some(scene.party("rr1")),
        holder: Some(scene.party(holder)),
        until: None,
        motion: None,
        instruction: None,
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
            motion,
            choice: Choice::Aye,
            seat,
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
        motion,
        choice: Choice::Aye,
        seat,
    };
    scene.refused("ry1", stand_in.clone(), &[], "refusal-no-remedy");
    scene.accepted("rr2", stand_in.clone(), &[]);
    scene.at("2024-04-01");
    scene.refused("rr2", stand_in, &[], "refusal-no-remedy");
    scene.refused("rr1", RevokeRemedy { remedy }, &[], "refusal-remedy-over");
}
