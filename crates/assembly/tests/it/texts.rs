//! Texts below a charter, and who sees which field.

use crate::belonging::joins;
use crate::scene::{Scene, shipped_charters};
use assembly::actor::Actor;
use assembly::bodies::AmendText;
use assembly::ids::MotionId;
use assembly::membership::{Declare, Said, Value, may_see};
use assembly::motions::{CastVote, Choice, CloseVote, OpenVote, PutMotion};

const RULES: &[&str] = &["Meetings begin on the hour."];

/// A club whose board of three votes, with procedures by its ordinary decision, guidelines by the chair's word.
const CLUB: &str = r#"# Rules

## 1 All of it

```rule
body "club" kind="association" { name "Club"; zone "UTC" }
version "1"
office "chair" seats=1 { filled-by "appointment" organ="board" }
office "seat" seats=2 { filled-by "appointment" organ="board" }
organ "board" kind="committee" { office "chair" "seat"; acts-by "motion"; chair "chair" }
decision "default" in="board" { threshold { more-ayes-than-noes }; quorum { none } }
decision "weighty" in="board" { threshold { unanimous }; quorum { none } }
tier "hints" below="guidelines" amended-by="chair"
tier "procedures" below="charter" amended-by="board" decision="default"
tier "guidelines" below="procedures" amended-by="board" decision="weighty"
power "put-motion" held-by="board"
power "open-vote" held-by="chair"
power "close-vote" held-by="chair"
```
"#;

fn board() -> Scene {
    let mut scene = Scene::with(&[("club/1.md", CLUB)]);
    for (name, office) in [("cleo", "chair"), ("sol", "seat"), ("sid", "seat")] {
        scene.person(name);
        scene.install("club", office, name);
    }
    scene
}

/// A motion on a matter that both seats carry.
fn carried(scene: &mut Scene, matter: &str) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let put = PutMotion {
        body: scene.body("club"),
        organ: "board".into(),
        matter: matter.into(),
        ..PutMotion::default()
    };
    scene.accepted("sol", put, &["A text"]);
    let open = OpenVote {
        motion,
        ..OpenVote::default()
    };
    scene.accepted("cleo", open, &[]);
    for voter in ["sol", "sid"] {
        let vote = CastVote {
            motion,
            choice: Choice::Aye,
            seat: None,
            abstention: None,
            votes: None,
        };
        scene.accepted(voter, vote, &[]);
    }
    let close = CloseVote {
        motion,
        present: Vec::new(),
        absentee_until: None,
        agreed: Vec::new(),
    };
    scene.accepted("cleo", close, &[]);
    motion
}

fn amending(scene: &Scene, tier: &str, motion: Option<MotionId>) -> AmendText {
    AmendText {
        body: scene.body("club"),
        tier: tier.into(),
        motion,
    }
}

/// The texts in force: `procedures 1, hints 2`, with how many versions each has had.
fn texts(scene: &Scene) -> String {
    let texts = scene.state().texts_below(scene.body("club"));
    let texts = texts
        .iter()
        .map(|text| format!("{} {}", text.rule.name, text.versions));
    texts.collect::<Vec<_>>().join(", ")
}

#[test]
fn each_text_below_the_charter_is_changed_by_its_own_rule() {
    let mut scene = board();
    let ordinary = carried(&mut scene, "default");
    let check = |scene: &mut Scene, who: &str, tier: &str, motion, refusal: &str| {
        let act = amending(scene, tier, motion);
        scene.refused(who, act, RULES, refusal);
    };
    check(&mut scene, "cleo", "bylaws", None, "refusal-unknown");
    check(
        &mut scene,
        "cleo",
        "procedures",
        None,
        "refusal-needs-motion",
    );
    let weighty = "refusal-motion-of-another-matter";
    check(&mut scene, "cleo", "guidelines", Some(ordinary), weighty);
    check(&mut scene, "sol", "hints", None, "refusal-no-mandate");
    let act = amending(&scene, "procedures", Some(ordinary));
    scene.accepted("sol", act, RULES);
    let used = "refusal-motion-used";
    check(&mut scene, "sol", "procedures", Some(ordinary), used);
    for _ in 0..2 {
        let act = amending(&scene, "hints", None);
        scene.accepted("cleo", act, RULES);
    }
    let unanimous = carried(&mut scene, "weighty");
    let act = amending(&scene, "guidelines", Some(unanimous));
    scene.accepted("cleo", act, RULES);
    assert_eq!(texts(&scene), "procedures 1, guidelines 1, hints 2");
    scene.public_derives_the_same();
}

#[test]
fn a_text_is_withdrawn_only_where_it_stands() {
    let mut scene = board();
    let act = amending(&scene, "hints", None);
    let refusal = scene.refused("cleo", act.clone(), &[], "refusal-no-such-text");
    assert_eq!(scene.clause(&refusal), "1");
    scene.accepted("cleo", act.clone(), RULES);
    scene.accepted("cleo", act.clone(), &[]);
    assert_eq!(texts(&scene), "");
    scene.accepted("cleo", act, RULES);
    assert_eq!(texts(&scene), "hints 3");
    scene.public_derives_the_same();
}

#[test]
fn where_the_rule_names_a_decision_the_word_of_the_chair_is_not_enough() {
    let mut scene = Scene::shipped_at("2025-01-06", &["npoc", "ncsg", "alac"]);
    scene.person("carl");
    scene.install("npoc", "chair", "carl");
    let act = AmendText {
        body: scene.body("npoc"),
        tier: "guidelines".into(),
        motion: None,
    };
    scene.refused("carl", act, RULES, "refusal-needs-motion");
}

#[test]
fn each_field_is_seen_by_whom_the_charter_shows_it() {
    let files = shipped_charters(&["association"]);
    let rule = "visible \"for-profit\" to=\"concerned\"";
    let more = format!("{rule}\nvisible \"country\" to=\"members\"");
    let text = files[0].1.replace(rule, &more);
    let mut scene = Scene::founded("2026-03-01", &[("association/2026.md", &text)]);
    for name in ["cleo", "sam", "ana", "bo", "eve"] {
        scene.person(name);
    }
    scene.organization("wells", "ana");
    for officer in ["cleo", "sam"] {
        joins(
            &mut scene,
            "association",
            officer,
            "individual",
            "2023-01-01",
        );
    }
    scene.install("association", "chair", "cleo");
    scene.install("association", "secretary", "sam");
    joins(
        &mut scene,
        "association",
        "wells",
        "organization",
        "2023-01-01",
    );
    joins(&mut scene, "association", "bo", "individual", "2023-01-01");
    let body = scene.body("association");
    let declare = Declare {
        body,
        facts: vec![Said {
            fact: "for-profit".into(),
            value: Some(Value::YesNo(false)),
        }],
        duties: Vec::new(),
    };
    scene.accepted("ana for wells", declare, &[]);
    let check = |field: &str, expected: &str| {
        let wells = scene.party("wells");
        let seen = ["eve", "bo", "sam", "cleo", "ana"]
            .into_iter()
            .filter(|name| {
                let viewer = Actor::person(scene.party(name));
                let sight = may_see(&scene.community, viewer, (wells, body), field, scene.now);
                sight.expect("a field of the charter").seen
            });
        assert_eq!(seen.collect::<Vec<_>>().join(" "), expected, "{field}");
    };
    check("name", "eve bo sam cleo ana");
    check("country", "bo sam cleo ana");
    check("contact", "sam cleo ana");
    // Both sit on the Board, which decides on applications.
    check("for-profit", "sam cleo ana");
    // The charter says nothing of it: it is theirs and the Board's.
    check("statement", "sam cleo ana");
    let eve = Actor::person(scene.party("eve"));
    let wells = (scene.party("wells"), body);
    let unknown = may_see(&scene.community, eve, wells, "shoe-size", scene.now);
    assert_eq!(unknown.expect_err("no such field").id, "refusal-unknown");
    let nobody = may_see(
        &scene.community,
        Actor::server(),
        wells,
        "contact",
        scene.now,
    );
    assert!(!nobody.expect("a field").seen, "the server is nobody");
}

#[test]
fn an_officer_who_decides_on_nobody_does_not_see_what_is_for_those_concerned() {
    let mut scene = Scene::shipped_at("2025-01-06", &["npoc", "ncsg", "ncuc", "alac"]);
    for name in ["nadia", "pia", "ana"] {
        scene.person(name);
    }
    scene.install("ncsg", "chair", "nadia");
    scene.install("ncsg", "policy-chair", "pia");
    scene.organization("wells", "ana");
    let body = scene.body("ncsg");
    let sees = |name: &str, field: &str| {
        let viewer = Actor::person(scene.party(name));
        let about = (scene.party("wells"), body);
        let sight = may_see(&scene.community, viewer, about, field, scene.now);
        sight.expect("a field").seen
    };
    assert!(sees("nadia", "employees") && sees("ana", "employees"));
    assert!(sees("pia", "contact"));
    assert!(!sees("pia", "employees"));
}
