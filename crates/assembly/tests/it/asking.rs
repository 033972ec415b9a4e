//! What motions ask to be done: a motion to admit one applicant is none to admit another.

use crate::belonging::joins;
use crate::scene::Scene;
use assembly::act::Act;
use assembly::form;
use assembly::ids::{ApplicationId, MotionId};
use assembly::membership::{Admit, Apply, RefuseApplication, Target};
use assembly::motions::{Asks, CastVote, Choice};
use serde_json::{Value, json};

const CIRCLE: &str = r#"# Rules of the circle

## 1 The circle

```rule
body "circle" kind="association" { name "The circle"; languages "en"; zone "UTC" }
version "1" { adopted "2020-01-01"; approved "2020-01-01"; effective "2020-01-01" }
organ "members" kind="whole" { electorate "voters"; acts-by "motion" }
organ "desk-office" kind="secretariat" { office "desk"; acts-by "any-member" }
office "desk" seats=1 { term "9 years" from="seating"; filled-by "appointment" organ="desk-office" }
power "appoint" held-by="desk-office"
```

## 2 Members

```rule
class "person" of="person" { rights "speak" "vote"; weight 1 }
admission { decided-by "members" }
power "admit" held-by="members"
power "import" held-by="desk"
```

## 3 Votes

```rule
electorate "voters" { members; weight "class"; frozen before="1 day" }
decision "default" in="members" {
    threshold { more-ayes-than-noes }
    quorum { none }
    counted-in "votes"
    open-for "7 days"
    voting "roll-call"
}
power "put-motion" held-by="members"
power "open-vote" held-by="desk"
power "close-vote" held-by="desk"
```
"#;

const MOTION: MotionId = MotionId(0);

/// An act as a form gives it.
fn formed(name: &str, fields: Value) -> Act {
    let Value::Object(fields) = fields else {
        panic!("fields are an object")
    };
    form::read(name, fields).expect("an act").0
}

/// The circle with its desk and a member; Ana and Bo have applied, and Mel has put a motion.
fn circle() -> Scene {
    let mut scene = Scene::with(&[("circle/1.md", CIRCLE)]);
    for name in ["dee", "mel", "ana", "bo"] {
        scene.person(name);
    }
    scene.install("circle", "desk", "dee");
    joins(&mut scene, "circle", "mel", "person", "2023-01-01");
    joins(&mut scene, "circle", "dee", "person", "2023-01-01");
    for name in ["ana", "bo"] {
        let to = vec![Target {
            body: scene.body("circle"),
            class: "person".to_owned(),
        }];
        scene.accepted(name, Apply { to }, &["let me in"]);
    }
    let put = json!({"body": 0, "organ": "members", "matter": "default", "over_time": true});
    scene.accepted("mel", formed("put-motion", put), &["A new member"]);
    scene
}

fn admit(scene: &Scene, application: u32, party: &str) -> Admit {
    Admit {
        application: ApplicationId(application),
        party: scene.party(party),
        body: scene.body("circle"),
        class: "person".to_owned(),
        motion: Some(MOTION),
    }
}

/// Says that the motion asks for Ana's admission.
fn asks_for_ana(scene: &Scene) -> Act {
    let party = scene.party("ana");
    let asks =
        json!({"act": "admit", "application": 0, "party": party, "body": 0, "class": "person"});
    formed("ask-by-motion", json!({"motion": 0, "asks": asks}))
}

fn carries(scene: &mut Scene) {
    scene.days_pass(2);
    scene.accepted("dee", formed("open-vote", json!({"motion": 0})), &[]);
    for name in ["mel", "dee"] {
        let vote = CastVote {
            motion: MOTION,
            choice: Choice::Aye,
            seat: None,
            abstention: None,
            votes: None,
        };
        scene.accepted(name, vote, &[]);
    }
    scene.days_pass(8);
}

#[test]
fn a_motion_to_admit_one_is_none_to_admit_another() {
    let mut scene = circle();
    let asks = asks_for_ana(&scene);
    scene.refused("dee", asks.clone(), &[], "refusal-not-the-mover");
    let nothing = formed("ask-by-motion", json!({"motion": 0, "asks": "soon"}));
    scene.refused("mel", nothing, &[], "refusal-unknown");
    scene.accepted("mel", asks.clone(), &[]);
    carries(&mut scene);
    scene.refused("mel", asks, &[], "refusal-motion-not-put");
    let id = "refusal-motion-asks-otherwise";
    scene.refused("dee", admit(&scene, 1, "bo"), &[], id);
    let refuse = RefuseApplication {
        application: ApplicationId(0),
        clause: "2".to_owned(),
        motion: Some(MOTION),
    };
    scene.refused("dee", refuse, &["no"], id);
    scene.accepted("dee", admit(&scene, 0, "ana"), &[]);
    let id = "refusal-motion-spent";
    scene.refused("dee", admit(&scene, 1, "bo"), &[], id);
    scene.public_derives_the_same();
}

#[test]
fn a_motion_that_does_not_say_whom_it_is_about_admits_nobody() {
    let mut scene = circle();
    carries(&mut scene);
    let id = "refusal-motion-asks-otherwise";
    scene.refused("dee", admit(&scene, 0, "ana"), &[], id);
}

#[test]
fn what_is_asked_for_does_not_depend_on_the_motion_cited() {
    let scene = circle();
    let with: Act = admit(&scene, 0, "ana").into();
    let without: Act = Admit {
        motion: None,
        ..admit(&scene, 0, "ana")
    }
    .into();
    let other: Act = admit(&scene, 1, "ana").into();
    assert_eq!(Asks::of(&with), Asks::of(&without));
    assert_ne!(Asks::of(&with), Asks::of(&other));
    assert_eq!(
        Asks::from_hex(&Asks::of(&with).to_hex()),
        Some(Asks::of(&with))
    );
}
