//! Who could do what: the table of mandates and the acts say the same of everybody, on every charter that is shipped.

use crate::belonging::joins;
use crate::scene::{Scene, moment};
use assembly::actor::{Actor, Role};
use assembly::bodies::{HeldAs, Mandated, Right, mandates, may_use};
use assembly::ids::PartyId;
use assembly::membership::{Answered, CheckIn, OpenCheckIn, OpenHearing, answers, may_see_case};
use charter::Power;
use std::collections::BTreeSet;

const BODIES: &[&str] = &[
    "afralo",
    "alac",
    "apralo",
    "association",
    "csg",
    "euralo",
    "gnso-council",
    "ispcp",
    "lacralo",
    "naralo",
    "ncph",
    "ncsg",
    "ncuc",
    "npoc",
];

/// Every shipped body, with somebody in every office that can be filled at its founding, and a stranger.
fn everybody() -> (Scene, Vec<PartyId>) {
    let mut scene = Scene::shipped_at("2026-06-02", BODIES);
    let mut people = vec![scene.person("stranger")];
    let mut seats = Vec::new();
    for body in BODIES {
        let id = scene.body(body);
        let bylaws = scene.state().bylaws_of(id).expect("a charter in force");
        let offices = bylaws.rules.offices.iter();
        seats.extend(offices.map(|office| (*body, office.name.to_string())));
    }
    for (body, office) in seats {
        let name = format!("{body} {office}");
        people.push(scene.person(&name));
        let act = assembly::offices::Install {
            body: scene.body(body),
            office,
            holder: scene.party(&name),
            since: None,
            until: None,
            due_year: None,
        };
        // Some offices are only held by holding another.
        let _ = scene.acts("operator", act, &[]);
    }
    (scene, people)
}

fn acts_alone(row: &Mandated) -> bool {
    matches!(
        row.held_as,
        HeldAs::Office | HeldAs::OrganMember | HeldAs::OrganChair
    ) && row.witnessed_by.is_none()
}

#[test]
fn whom_the_table_names_the_acts_accept_and_nobody_else() {
    let (scene, people) = everybody();
    let (mut named, mut tried) = (0, 0);
    for body in BODIES {
        let id = scene.body(body);
        let table = mandates(scene.state(), id, scene.now);
        for (_, power) in Power::NAMES {
            let of_power = || {
                let rows = table.iter();
                rows.filter(|row| row.right == Right::Power(*power))
            };
            let alone: BTreeSet<PartyId> = of_power()
                .filter(|row| acts_alone(row))
                .flat_map(|row| row.people.iter().copied())
                .collect();
            for person in &people {
                let may = may_use(
                    &scene.community,
                    Actor::person(*person),
                    *power,
                    id,
                    scene.now,
                );
                tried += 1;
                if alone.contains(person) {
                    named += 1;
                    assert!(may.is_ok(), "{body} {power:?} {person:?}: {may:?}");
                }
                if let Ok(mandate) = may {
                    let is_told = of_power().any(|row| row.people.contains(person))
                        || matches!(mandate.role, Role::Anyone);
                    // Motions come from each member of an organ, also of one that acts by motion, and from electors.
                    let of_members = matches!(
                        power,
                        Power::PutMotion | Power::SecondMotion | Power::DeferMotion
                    );
                    assert!(
                        is_told || of_members,
                        "{body} {power:?} {person:?}: {mandate:?} is not in the table"
                    );
                }
            }
        }
    }
    assert!(named > 100 && tried > 1_000, "{named} of {tried}");
}

#[test]
fn every_row_of_the_table_cites_its_clause_and_names_a_holder_that_is_there() {
    let (scene, _) = everybody();
    for body in BODIES {
        let id = scene.body(body);
        let bylaws = scene.state().bylaws_of(id).expect("a charter");
        for row in mandates(scene.state(), id, scene.now) {
            let clause = usize::from(row.clause.0);
            assert!(bylaws.rules.clauses.get(clause).is_some(), "{row:?}");
            assert_ne!(row.held_as, HeldAs::Nobody, "{body}: {row:?}");
        }
    }
}

const CLUB: &str = r#"# Rules of the club

## 1 The club

```rule
body "club" kind="association" { name "The club"; languages "en"; zone "UTC" }
version "1" { adopted "2020-01-01"; approved "2020-01-01"; effective "2020-01-01" }
organ "judges" kind="committee" { office "judge"; acts-by "any-member" }
office "secretary" seats=2 { term "1 year" from="seating"; filled-by "appointment" organ="judges" }
office "treasurer" seats=1 { term "1 year" from="seating"; filled-by "appointment" organ="judges" }
office "judge" seats=1 { term "1 year" from="seating"; filled-by "appointment" organ="judges" }
class "person" of="person" { rights "speak" "vote" "stand"; weight 1 }
power "admit" held-by="secretary" delegable=#true
power "delegate" held-by="secretary"
power "import" held-by="secretary"
power "expel" held-by="secretary"
power "open-check-in" held-by="secretary"
```

## 2 Standing and the end

```rule
standing starts="active" { state "active"; state "silent" votes=#false }
check-in { window "14 days"; silence "silent"; answer "active" }
ending "misconduct" by="secretary" hearing="14 days" { appeal to="judges" within="30 days" meanwhile="member" }
```
"#;

fn club() -> Scene {
    let mut scene = Scene::with(&[("club/1.md", CLUB)]);
    for name in ["sam", "tia", "jo", "ana", "ben"] {
        scene.person(name);
    }
    scene.install("club", "secretary", "sam");
    scene.install("club", "treasurer", "tia");
    scene.install("club", "judge", "jo");
    scene
}

#[test]
fn what_was_handed_on_stands_in_the_table_until_its_end() {
    let mut scene = club();
    let act = assembly::bodies::Delegate {
        body: scene.body("club"),
        power: "admit".to_owned(),
        to: scene.party("tia"),
        until: Some(moment("2024-02-01")),
        motion: None,
    };
    scene.accepted("sam", act, &[]);
    let delegates = |scene: &Scene| {
        let table = mandates(scene.state(), scene.body("club"), scene.now);
        let admit = table
            .iter()
            .find(|row| row.right == Right::Power(Power::Admit));
        admit.expect("the power is given").delegates.clone()
    };
    let until = Some(moment("2024-02-01"));
    assert_eq!(delegates(&scene), vec![(scene.party("tia"), until)]);
    scene.days_pass(40);
    assert_eq!(delegates(&scene), Vec::new());
}

#[test]
fn a_case_is_for_the_member_and_for_those_who_decide_on_it() {
    let mut scene = club();
    let member = joins(&mut scene, "club", "ana", "person", "2023-06-01");
    joins(&mut scene, "club", "ben", "person", "2023-06-01");
    let act = OpenHearing {
        member,
        cause: "misconduct".to_owned(),
        motion: None,
    };
    scene.accepted("sam", act, &["the till"]);
    for (who, sees) in [
        ("ana", true),
        ("sam", true),
        ("jo", true),
        ("ben", false),
        ("tia", false),
    ] {
        let viewer = Actor::person(scene.party(who));
        let seen = may_see_case(&scene.community, viewer, member, scene.now);
        assert_eq!(seen, sees, "{who}");
    }
    assert!(!may_see_case(
        &scene.community,
        Actor::clock(),
        member,
        scene.now
    ));
}

#[test]
fn answers_to_a_check_in_are_told_as_they_come() {
    let mut scene = club();
    let ana = joins(&mut scene, "club", "ana", "person", "2023-06-01");
    let ben = joins(&mut scene, "club", "ben", "person", "2023-06-01");
    scene.days_pass(1);
    let round = scene.state().membership.rounds.next_id();
    let body = scene.body("club");
    scene.accepted("sam", OpenCheckIn { body }, &[]);
    scene.days_pass(1);
    // Who joins while it is open is not asked.
    joins(&mut scene, "club", "tia", "person", "2024-01-03");
    let told = |scene: &Scene| answers(&scene.community, round, scene.now);
    assert_eq!(
        told(&scene),
        vec![(ana, Answered::Not), (ben, Answered::Not)]
    );
    scene.accepted("ana", CheckIn { member: ana }, &[]);
    let here = Answered::Here(scene.now);
    assert_eq!(told(&scene), vec![(ana, here), (ben, Answered::Not)]);
}
