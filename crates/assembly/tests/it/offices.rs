//! Offices: who sits, for how long, who acts instead, and what the charter does not let happen.

use crate::scene::{Scene, moment};
use assembly::act::Act;
use assembly::bodies::RecordEvent;
use assembly::ids::TermId;
use assembly::offices::{Appoint, EndedBy, RemoveOfficer, ResignOffice, Span};

/// A club with an office of every kind that these tests need; `bea` is its secretary, who appoints.
const CLUB: &str = r#"# Club

## 1 The body

```rule
body "club" kind="association" { name "Club"; zone "UTC" }
version "1"
calendar { event "annual-meeting" }
```

## 2 The offices

```rule
office "secretary" seats=1 { term "9 years" from="seating"; filled-by "appointment" organ="committee" }
organ "committee" kind="committee" { office "secretary"; acts-by "any-member" }
power "record-event" held-by="chair"
```

### 2.1 The chair

```rule
office "chair" seats=1 {
    term "1 year" from="seating"
    limit consecutive=2 off="1 term"
    filled-by "appointment" organ="committee"
    interim "deputy"
}
office "deputy" seats=1 { term "9 years" from="seating"; filled-by "appointment" organ="committee" }
```

### 2.2 The others

```rule
office "treasurer" seats=1 { term "1 year" from="end of annual-meeting"; filled-by "appointment" organ="committee" }
office "elder" seats=1 {
    term "1 year" from="seating"
    eligible { held "chair" within="1 year" }
    filled-by "appointment" organ="committee"
}
```
"#;

fn club() -> Scene {
    let mut scene = Scene::with(&[("club/1.md", CLUB)]);
    for name in ["ana", "bea", "cem", "dov"] {
        scene.person(name);
    }
    scene.install("club", "secretary", "bea");
    scene.install("club", "deputy", "cem");
    scene
}

fn appoint(scene: &Scene, office: &str, holder: &str) -> Appoint {
    Appoint {
        body: scene.body("club"),
        office: office.into(),
        holder: scene.party(holder),
        span: Span::Full,
        from: None,
        until: None,
        motion: None,
        ratified: Vec::new(),
        exception: None,
    }
}

fn appointed(scene: &mut Scene, office: &str, holder: &str) -> TermId {
    let act = appoint(scene, office, holder);
    let term = scene.state().offices.terms.next_id();
    scene.accepted("bea", act, &[]);
    term
}

fn resigns(scene: &mut Scene, who: &str, term: TermId) {
    scene.accepted(who, ResignOffice { term, at: None }, &[]);
}

fn meeting(scene: &Scene) -> Act {
    let (body, event) = (scene.body("club"), "annual-meeting".into());
    RecordEvent {
        body,
        event,
        at: None,
    }
    .into()
}

#[track_caller]
fn ended(scene: &Scene, term: TermId, expected: Option<(&str, EndedBy)>) {
    let term = scene.state().offices.terms.get(term).expect("the term");
    assert_eq!(term.ended, expected.map(|(at, by)| (moment(at), by)));
}

#[track_caller]
fn acts_as(scene: &Scene, office: &str, expected: &[&str]) {
    let state = scene.state();
    let acting = state.who_holds(scene.body("club"), scene.name(office), scene.now);
    let acting: Vec<_> = acting.iter().map(|acting| acting.party).collect();
    let expected: Vec<_> = expected.iter().map(|name| scene.party(name)).collect();
    assert_eq!(acting, expected);
}

#[test]
fn while_nobody_is_chair_the_interim_acts_with_the_powers_of_the_chair() {
    let mut scene = club();
    let term = appointed(&mut scene, "chair", "ana");
    acts_as(&scene, "chair", &["ana"]);
    scene.refused("cem", meeting(&scene), &[], "refusal-no-mandate");
    let (cem, act) = ("cem", ResignOffice { term, at: None });
    scene.refused(cem, act, &[], "refusal-not-theirs");
    resigns(&mut scene, "ana", term);
    acts_as(&scene, "chair", &["cem"]);
    scene.refused("ana", meeting(&scene), &[], "refusal-no-mandate");
    scene.accepted("cem", meeting(&scene), &[]);
    scene.public_derives_the_same();
}

#[test]
fn an_appointed_term_ends_by_the_clock() {
    let mut scene = club();
    let term = appointed(&mut scene, "chair", "ana");
    scene.at("2024-12-31");
    ended(&scene, term, None);
    scene.at("2025-01-02");
    ended(&scene, term, Some(("2025-01-01", EndedBy::Expiry)));
    acts_as(&scene, "chair", &["cem"]);
    scene.public_derives_the_same();
}

#[test]
fn a_third_term_in_a_row_is_refused_with_the_clause() {
    let mut scene = club();
    for year in ["2024-01-02", "2025-01-03"] {
        scene.at(year);
        appointed(&mut scene, "chair", "ana");
    }
    scene.at("2026-01-04");
    let third = appoint(&scene, "chair", "ana");
    let refusal = scene.refused("bea", third.clone(), &[], "refusal-limit-reached");
    assert_eq!(scene.clause(&refusal), "2.1");
    appointed(&mut scene, "chair", "dov");
    scene.at("2027-01-05");
    scene.accepted("bea", third, &[]);
}

#[test]
fn terms_that_hang_on_a_meeting_start_and_end_with_it() {
    let mut scene = club();
    appointed(&mut scene, "chair", "ana");
    let term = appointed(&mut scene, "treasurer", "dov");
    scene.at("2024-05-01");
    acts_as(&scene, "treasurer", &[]);
    scene.accepted("ana", meeting(&scene), &[]);
    acts_as(&scene, "treasurer", &["dov"]);
    scene.at("2025-06-01");
    ended(&scene, term, None);
    let act = RecordEvent {
        body: scene.body("club"),
        event: "annual-meeting".into(),
        at: Some(moment("2025-05-20")),
    };
    scene.accepted("cem", act, &[]);
    ended(&scene, term, Some(("2025-05-20", EndedBy::Expiry)));
    acts_as(&scene, "treasurer", &[]);
    scene.public_derives_the_same();
}

#[test]
fn an_office_left_on_29_february_counts_within_a_year_until_its_anniversary() {
    let mut scene = club();
    let term = appointed(&mut scene, "chair", "ana");
    scene.at("2024-02-29");
    resigns(&mut scene, "ana", term);
    let elder = appoint(&scene, "elder", "ana");
    scene.at("2025-02-28");
    scene.clone().accepted("bea", elder.clone(), &[]);
    let never = appoint(&scene, "elder", "dov");
    scene.refused("bea", never, &[], "refusal-not-eligible");
    scene.at("2025-03-02");
    let refusal = scene.refused("bea", elder, &[], "refusal-not-eligible");
    assert_eq!(scene.clause(&refusal), "2.2");
}

#[test]
fn nobody_removes_a_councillor_of_the_noncommercial_group() {
    let mut scene = Scene::shipped(&["ncsg"]);
    scene.person("ana");
    scene.install("ncsg", "councillor", "ana");
    let act = RemoveOfficer {
        term: TermId(0),
        cause: "any".into(),
        motion: None,
    };
    let refusal = scene.refused("ana", act, &["why"], "refusal-cannot-be-removed");
    assert_eq!(scene.clause(&refusal), "3.4");
}

#[test]
fn the_officers_of_the_providers_are_five_at_most_each_counted_once() {
    let mut scene = Scene::shipped(&["ispcp"]);
    for name in ["ana", "bea", "cem", "dov", "eli"] {
        scene.person(name);
    }
    let mut apart = scene.clone();
    for (office, one, other) in [
        ("chair", "ana", "ana"),
        ("councillor", "ana", "bea"),
        ("councillor", "bea", "cem"),
        ("csg-executive-member", "cem", "dov"),
        ("csg-executive-alternate", "dov", "eli"),
    ] {
        scene.install("ispcp", office, one);
        apart.install("ispcp", office, other);
    }
    officers(&scene, &["ana", "bea", "cem", "dov"]);
    officers(&apart, &["ana", "bea", "cem", "dov", "eli"]);
}

#[track_caller]
fn officers(scene: &Scene, expected: &[&str]) {
    let body = scene.body("ispcp");
    let found = scene
        .state()
        .organ_members(body, "executive-officers", scene.now);
    let expected: Vec<_> = expected.iter().map(|name| scene.party(name)).collect();
    assert_eq!(found, expected);
}
