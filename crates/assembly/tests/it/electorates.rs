//! Electorates (C1 to C8): who votes in a whole, with which weight, at which moment.

use crate::belonging::{ALL, electorate, joins, structures};
use crate::scene::{Scene, moment};
use assembly::membership::{CheckIn, NameElector, OpenCheckIn, Suspend};
use assembly::motions::{minimum_votes, quorum_of};
use assembly::people::FileInterests;

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

/// A committee of two and the chair of a region elect together; the region says who comes where its chair cannot.
const ELECTORS: &str = r#"# Electors

## 1 Who votes

```rule
body "electors" kind="association" { name "Electors"; zone "UTC" }
version "1"
class "person" of="person" { rights "speak" "vote" }
admission { decided-by "keeper" }
standing starts="active" { state "active"; state "resting" votes=#false }
check-in { window "14 days"; silence "resting"; answer "active" }
power "import" held-by="keeper"
power "suspend" held-by="keeper"
power "open-check-in" held-by="keeper"
organ "keepers" kind="secretariat" { office "keeper"; acts-by "any-member" }
office "keeper" { filled-by "appointment" organ="keepers" }
office "member" seats=2 { filled-by "appointment" organ="keepers" }
office "elder" { filled-by "ex-officio" office="keeper" }
electorate "all" {
    holders "member"
    holders "chair" body="region" replaced-by="region"
}
electorate "elders" { holders "elder" }
electorate "answering" { members { checked-in within="1 year" }; frozen before="30 days" }
electorate "declaring" { members { soi within="1 year" }; frozen before="30 days" }
electorate "standing" { members { all { standing "active"; member-for "60 days" } }; frozen before="30 days" }
```
"#;

const REGION: &str = r#"# Region

## 1 The region

```rule
body "region" kind="association" { name "Region"; zone "UTC" }
version "1"
organ "leaders" kind="secretariat" { office "chair"; office "vice-chair"; acts-by "any-member" }
office "chair" { filled-by "appointment" organ="leaders" }
office "vice-chair" { filled-by "appointment" organ="leaders" }
power "name-alternate" held-by="vice-chair"
```
"#;

const PEOPLE: &[&str] = &["kim", "ana", "bea", "cem", "dov"];

/// `kim` keeps; `ana` and `bea` are the committee; `dov` is the vice chair of the region.
fn electors() -> Scene {
    let mut scene = Scene::with(&[("electors/1.md", ELECTORS), ("region/1.md", REGION)]);
    for name in PEOPLE {
        scene.person(name);
    }
    scene.install("electors", "keeper", "kim");
    scene.install("electors", "member", "ana");
    scene.install("electors", "member", "bea");
    scene.install("region", "vice-chair", "dov");
    scene
}

fn names(scene: &Scene, instead_of: Option<&str>, elector: Option<&str>) -> NameElector {
    NameElector {
        body: scene.body("electors"),
        electorate: "all".into(),
        office: "chair".into(),
        office_of: Some(scene.body("region")),
        instead_of: instead_of.map(|name| scene.party(name)),
        elector: elector.map(|name| scene.party(name)),
        motion: None,
    }
}

#[track_caller]
fn electors_are(scene: &Scene, name: &str, expected: &str) {
    assert_eq!(electorate(scene, "electors", name, PEOPLE), expected);
}

#[test]
fn an_elector_twice_is_one_voter_until_the_region_names_another() {
    let mut scene = electors();
    scene.install("region", "chair", "ana");
    electors_are(&scene, "all", "ana 1, bea 1, lacking chair");
    let cem = names(&scene, Some("ana"), Some("cem"));
    let refusal = scene.refused("kim", cem.clone(), &[], "refusal-no-mandate");
    assert_eq!(scene.clause(&refusal), "1");
    let bea = names(&scene, Some("ana"), Some("bea"));
    scene.refused("dov", bea, &[], "refusal-elector-already");
    let vacant = names(&scene, None, Some("cem"));
    scene.refused("dov", vacant, &[], "refusal-nothing-to-replace");
    let back = names(&scene, Some("ana"), None);
    scene.refused("dov", back.clone(), &[], "refusal-nothing-to-replace");
    scene.accepted("dov", cem, &[]);
    electors_are(&scene, "all", "ana 1, bea 1, cem 1");
    scene.accepted("dov", back, &[]);
    electors_are(&scene, "all", "ana 1, bea 1, lacking chair");
    scene.public_derives_the_same();
}

#[test]
fn for_a_vacant_office_and_for_a_holder_who_cannot_come_the_region_names_one() {
    let mut scene = electors();
    electors_are(&scene, "all", "ana 1, bea 1, lacking chair");
    let cem = names(&scene, None, Some("cem"));
    scene.accepted("dov", cem, &[]);
    electors_are(&scene, "all", "ana 1, bea 1, cem 1");
    scene.install("region", "chair", "kim");
    electors_are(&scene, "all", "kim 1, ana 1, bea 1");
    let dov = names(&scene, Some("kim"), Some("dov"));
    scene.accepted("dov", dov, &[]);
    electors_are(&scene, "all", "ana 1, bea 1, dov 1");
    let wrong = NameElector {
        office: "member".into(),
        office_of: None,
        ..names(&scene, Some("ana"), Some("cem"))
    };
    scene.refused("dov", wrong, &[], "refusal-no-replacement");
    scene.public_derives_the_same();
}

#[test]
fn every_empty_place_is_told_and_who_holds_by_another_office_votes() {
    let mut scene = Scene::with(&[("electors/1.md", ELECTORS), ("region/1.md", REGION)]);
    for name in PEOPLE {
        scene.person(name);
    }
    electors_are(
        &scene,
        "all",
        "lacking member, lacking member, lacking chair",
    );
    electors_are(&scene, "elders", "lacking elder");
    scene.install("electors", "keeper", "kim");
    electors_are(&scene, "elders", "kim 1");
}

/// An electorate as of a day.
#[track_caller]
fn on_the_roll(scene: &Scene, name: &str, held_at: &str, expected: &[&str]) {
    let known = scene.state().position;
    let then = (moment(held_at), known);
    let body = scene.body("electors");
    let found = assembly::membership::electors(&scene.community, body, name, then);
    let found = found.expect("there is such an electorate").list;
    let found: Vec<_> = found.iter().map(|one| one.party).collect();
    let expected: Vec<_> = expected.iter().map(|name| scene.party(name)).collect();
    assert_eq!(found, expected, "{name} on {held_at}");
}

#[test]
fn the_conditions_of_a_roll_are_those_of_its_record_day() {
    let mut scene = electors();
    let ana = joins(&mut scene, "electors", "ana", "person", "2023-01-01");
    let bea = joins(&mut scene, "electors", "bea", "person", "2023-01-01");
    joins(&mut scene, "electors", "cem", "person", "2024-01-01");
    let open = OpenCheckIn {
        body: scene.body("electors"),
    };
    scene.accepted("kim", open.clone(), &[]);
    scene.accepted("ana", CheckIn { member: ana }, &[]);
    scene.accepted("ana", FileInterests {}, &["none"]);
    scene.at("2024-02-10");
    let suspended = Suspend {
        member: bea,
        standing: "resting".into(),
        motion: None,
    };
    // Silence at the check-in rests them; `ana` has answered.
    scene.refused("kim", suspended, &[], "refusal-already-in-standing");
    scene.at("2024-03-01");
    scene.accepted("kim", open, &[]);
    scene.at("2024-03-05");
    scene.accepted("ana", CheckIn { member: ana }, &[]);
    scene.accepted("bea", CheckIn { member: bea }, &[]);
    scene.accepted("ana", FileInterests {}, &["none"]);
    scene.accepted("bea", FileInterests {}, &["none"]);
    on_the_roll(&scene, "answering", "2024-02-05", &["ana"]);
    on_the_roll(&scene, "answering", "2024-03-05", &["ana", "bea"]);
    on_the_roll(&scene, "declaring", "2024-02-05", &["ana"]);
    on_the_roll(&scene, "declaring", "2024-03-05", &["ana", "bea"]);
    on_the_roll(&scene, "standing", "2024-01-10", &["ana", "bea"]);
    on_the_roll(&scene, "standing", "2024-02-05", &["ana"]);
    scene.at("2024-03-20");
    on_the_roll(&scene, "standing", "2024-03-20", &["ana", "bea"]);
    on_the_roll(&scene, "standing", "2024-03-06", &["ana"]);
    on_the_roll(&scene, "answering", "2023-06-01", &[]);
    scene.public_derives_the_same();
}
