//! Bodies and charters: which text is in force when, and how a new one gets there.

use crate::scene::{Scene, moment};
use assembly::bodies::{
    AdoptCharter, ApproveCharter, CloseGroup, CreateGroup, Delegate, EndDelegation, JoinGroup,
    LeaveGroup, RecordEvent, RotateKey,
};
use assembly::ids::{CharterId, GroupId};

/// A club whose charter needs an approval from outside after a consultation of 30 days. `extra` stands in the same block.
fn club(version: &str, extra: &str) -> String {
    format!(
        r#"# Club

## 1 All of it

```rule
body "club" kind="association" {{
    name "Club"
    zone "UTC"
}}
version "{version}" {{ {extra} }}
calendar {{ event "annual-meeting" }}
office "chair" seats=1 {{ term "1 year" from="seating"; filled-by "appointment" organ="committee" }}
organ "board" kind="outside" {{ reported-by "chair"; acts-by "report" }}
organ "committee" kind="committee" {{ office "chair"; acts-by "chair"; chair "chair" }}
amendment {{
    adopted-by "committee"
    consultation "30 days"
    approved-by "board"
}}
power "adopt-charter" held-by="committee"
power "approve-charter" held-by="board"
power "create-group" held-by="chair" delegable=#true
power "close-group" held-by="chair"
power "delegate" held-by="chair"
power "record-event" held-by="chair"
```
"#
    )
}

fn scene() -> Scene {
    let mut scene = Scene::with(&[("club/1.md", &club("1", ""))]);
    for name in ["ana", "bo"] {
        scene.person(name);
    }
    scene.install("club", "chair", "ana");
    scene
}

fn adopt(scene: &Scene, text: String, effective: Option<&str>) -> AdoptCharter {
    AdoptCharter {
        body: scene.body("club"),
        file: "club/2.md".into(),
        text,
        motion: None,
        effective: effective.map(moment),
    }
}

fn approve(charter: CharterId) -> ApproveCharter {
    ApproveCharter {
        charter,
        motion: None,
        rejected: false,
    }
}

fn in_force(scene: &Scene, at: &str) -> CharterId {
    scene
        .state()
        .in_force_at(scene.body("club"), moment(at))
        .expect("a charter is in force")
}

#[test]
fn a_charter_is_adopted_consulted_approved_and_comes_into_force_on_its_day() {
    let mut scene = scene();
    let text = club("2", r#"transition term-counters="restart""#);
    let act = adopt(&scene, text, Some("2024-06-01"));
    scene.refused("bo", act.clone(), &[], "refusal-no-mandate");
    scene.accepted("ana", act, &[]);
    let new = CharterId(1);
    scene.refused(
        "ana",
        approve(new),
        &["resolution"],
        "refusal-consultation-runs",
    );
    scene.days_pass(30);
    scene.refused("ana", approve(new), &[], "refusal-evidence-missing");
    scene.refused("bo", approve(new), &["resolution"], "refusal-no-mandate");
    scene.accepted("ana", approve(new), &["resolution"]);
    scene.refused(
        "ana",
        approve(new),
        &["again"],
        "refusal-nothing-to-approve",
    );
    assert_eq!(in_force(&scene, "2024-05-31"), CharterId(0));
    scene.at("2024-06-02");
    assert_eq!(in_force(&scene, "2024-05-31"), CharterId(0));
    assert_eq!(in_force(&scene, "2024-06-01"), new);
    let counters = scene.state().offices.counters_from.get(&scene.body("club"));
    assert_eq!(counters, Some(&moment("2024-06-01")));
    scene.public_derives_the_same();
}

#[test]
fn a_rejected_charter_never_comes_into_force() {
    let mut scene = scene();
    let act = adopt(&scene, club("2", ""), None);
    scene.accepted("ana", act, &[]);
    let no = ApproveCharter {
        rejected: true,
        ..approve(CharterId(1))
    };
    scene.accepted("ana", no, &["resolution"]);
    scene.days_pass(60);
    scene.refused(
        "ana",
        approve(CharterId(1)),
        &["late"],
        "refusal-nothing-to-approve",
    );
}

#[test]
fn a_text_of_another_body_or_with_errors_is_not_adopted() {
    let mut scene = scene();
    let other = club("2", "").replace("body \"club\"", "body \"pub\"");
    let act = adopt(&scene, other, None);
    scene.refused("ana", act, &[], "refusal-charter-of-another");
    let broken = club("2", "").replace("held-by", "hold-by");
    let act = adopt(&scene, broken, None);
    scene.refused("ana", act, &[], "refusal-charter-has-errors");
}

#[test]
fn npoc_runs_by_its_charter_of_2011_until_the_end_of_may_2024() {
    let files = [
        "npoc",
        "ncsg",
        "alac",
        "ncph",
        "gnso-council",
        "csg",
        "ispcp",
        "ncuc",
    ];
    let mut scene = Scene::shipped(&files);
    scene.at("2024-06-02");
    let label = |at: &str| {
        let id = scene
            .state()
            .in_force_at(scene.body("npoc"), moment(at))
            .expect("in force");
        let bylaws = scene.state().bodies.charters.get(id).expect("kept");
        bylaws
            .rules
            .version
            .as_ref()
            .expect("a version")
            .label
            .to_string()
    };
    assert_eq!(label("2024-05-31T23:59:59Z"), "2011");
    assert_eq!(label("2024-06-01"), "2024");
    // Moved in later, the record says the same of the past.
    let later = Scene::shipped_at("2026-01-01", &files);
    let body = later.body("npoc");
    assert_ne!(
        later.state().in_force_at(body, moment("2024-05-31")),
        later.state().in_force_at(body, moment("2024-06-01")),
    );
}

#[test]
fn a_group_is_made_joined_left_and_closed() {
    let mut scene = scene();
    let (body, group, motion) = (scene.body("club"), GroupId(0), None);
    scene.refused(
        "bo",
        CreateGroup { body, motion },
        &["Web"],
        "refusal-no-mandate",
    );
    scene.accepted("ana", CreateGroup { body, motion }, &["Web", "the site"]);
    scene.accepted("bo", JoinGroup { group }, &[]);
    scene.refused("bo", JoinGroup { group }, &[], "refusal-takes-part");
    scene.accepted("bo", LeaveGroup { group }, &[]);
    scene.refused("bo", LeaveGroup { group }, &[], "refusal-takes-no-part");
    scene.accepted("ana", CloseGroup { group, motion }, &[]);
    scene.refused("bo", JoinGroup { group }, &[], "refusal-group-is-closed");
}

#[test]
fn only_powers_that_may_be_handed_on_are() {
    let mut scene = scene();
    let (body, to) = (scene.body("club"), scene.party("bo"));
    let hand_on = |power: &str| Delegate {
        body,
        power: power.into(),
        to,
        until: None,
        motion: None,
    };
    let refusal = scene.refused("ana", hand_on("close-group"), &[], "refusal-not-delegable");
    assert_eq!(scene.clause(&refusal), "1");
    scene.accepted("ana", hand_on("create-group"), &[]);
    scene.accepted("bo", CreateGroup { body, motion: None }, &["Web"]);
    let back = EndDelegation {
        body,
        power: "create-group".into(),
        from: to,
        motion: None,
    };
    scene.accepted("bo", back, &[]);
    scene.refused(
        "bo",
        CreateGroup { body, motion: None },
        &["Web"],
        "refusal-no-mandate",
    );
}

#[test]
fn events_end_in_order_and_not_in_the_future() {
    let mut scene = scene();
    let body = scene.body("club");
    let end = |at: &str| RecordEvent {
        body,
        event: "annual-meeting".into(),
        at: Some(moment(at)),
    };
    scene.refused("ana", end("2025-01-01"), &[], "refusal-event-moment");
    scene.at("2024-05-01");
    scene.accepted("ana", end("2024-04-30"), &[]);
    scene.refused("ana", end("2024-04-29"), &[], "refusal-event-moment");
}

#[test]
fn a_key_is_announced_by_the_operator() {
    let mut scene = scene();
    let act = RotateKey {
        key: "example.org/npoc+3657e18e+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c".into(),
        body: None,
    };
    scene.refused("ana", act.clone(), &[], "refusal-operator-only");
    scene.accepted("operator", act.clone(), &[]);
    assert_eq!(scene.state().bodies.keys.len(), 1);
    let no_key = RotateKey {
        key: "example.org+1+abc".into(),
        ..act.clone()
    };
    scene.refused("operator", no_key, &[], "refusal-out-of-range");
    scene.refused("operator", act, &[], "refusal-out-of-range");
}
