//! Belonging: how members stand, who represents them, how it ends, and who votes.

use crate::scene::{Scene, moment};
use assembly::ids::MemberId;
use assembly::membership::{
    ChangeStanding, CheckIn, CorrectMembership, Correction, EndMembership, ImportMember,
    NameRepresentative, OpenCheckIn, RecordActivity, RecordPayment, Reinstate, RepresentativeAs,
    Suspend,
};
use charter::PartyKind;

const CLUB: &str = r#"# Rules of the club

## 1 The club

```rule
body "club" kind="association" { name "The club"; languages "en"; zone "UTC" }
version "1" { adopted "2020-01-01"; approved "2020-01-01"; effective "2020-01-01" }
organ "members" kind="whole" { electorate "voters"; acts-by "chair"; chair "secretary" }
office "secretary" seats=1 { term "1 year" from="seating"; filled-by "appointment" organ="members"; vacancy "appointment" by="members" for="remainder" }
```

## 2 Members

```rule
class "organization" of="organization" { rights "speak" "vote" "stand"; weight 2 }
class "person" of="person" { rights "speak" "vote" "stand"; weight 1; waiting "30 days" }
admission { decided-by "secretary" }
power "admit" held-by="secretary"
power "import" held-by="secretary"
power "correct" held-by="secretary"
power "end-membership" held-by="secretary"
power "expel" held-by="secretary"
power "suspend" held-by="secretary"
power "reinstate" held-by="secretary"
power "change-standing" held-by="secretary"
power "record-activity" held-by="secretary"
power "record-payment" held-by="secretary"
power "open-check-in" held-by="secretary"
power "name-representative" held-by="member"
power "decide-appeal" held-by="members"
representation primary=1 alternates=1 others=1 { named-by "member"; may-stand "primary" }
```

## 3 Standing

```rule
activity "vote" occasions="election"
activity "comment"
fees due="01-31" grace="60 days" effect="in-arrears" { amount class="person" "10.00 EUR" }
standing starts="active" {
    state "active"
    state "quiet" votes=#false counts=#false stands=#false
    state "suspended" votes=#false counts=#true stands=#false
    state "in-arrears" votes=#false counts=#false stands=#false
    move from="in-arrears" to="active" { when { fees-paid }; by "clock" }
    move from="active" to="quiet" {
        when { all { member-for "1 year"; count "comment" at-most=0 within="12 months" } }
        by "clock"
        notice "30 days"
    }
}
check-in { window "14 days"; silence "quiet"; answer "active"; passive { count "comment" at-least=1 within="1 year" } }
```

## 4 The end

```rule
ending "dissolution" by="secretary"
ending "misconduct" by="secretary" hearing="14 days" { appeal to="members" within="30 days" meanwhile="member" }
```

## 5 Votes

```rule
electorate "voters" { members; weight "class"; frozen before="1 day" }
```
"#;

pub(crate) fn club() -> Scene {
    let mut scene = Scene::with(&[("club/1.md", CLUB)]);
    scene.person("sam");
    scene.install("club", "secretary", "sam");
    scene
}

/// Takes a registered party over into a body.
pub(crate) fn joins(
    scene: &mut Scene,
    body: &str,
    party: &str,
    class: &str,
    since: &str,
) -> MemberId {
    let id = scene.party(party);
    let kind = scene.state().people.parties.get(id).expect("known").kind;
    let act = ImportMember {
        body: scene.body(body),
        key: format!("{:016x}", id.0),
        party: Some(id),
        kind,
        class: class.to_owned(),
        standing: None,
        joined: Some(moment(since)),
        country: None,
        representative: None,
    };
    scene.accepted("operator", act, &[]);
    scene.member(party, body)
}

pub(crate) fn standing(scene: &Scene, party: &str, body: &str) -> String {
    let member = scene.membership(party, body).expect("a member");
    scene.state().names.text(member.standing).to_owned()
}

fn did(scene: &mut Scene, body: &str, who: &str, activity: &str, members: &[MemberId]) {
    let act = RecordActivity {
        body: scene.body(body),
        activity: activity.to_owned(),
        members: members.to_vec(),
        on: None,
    };
    scene.accepted(who, act, &[]);
}

/// The electorate as text: `org 2, ana 1`.
pub(crate) fn electorate(scene: &Scene, body: &str, name: &str, people: &[&str]) -> String {
    let known = scene.state().position;
    let found = assembly::membership::electors(
        &scene.community,
        scene.body(body),
        name,
        (scene.now, known),
    )
    .expect("there is such an electorate");
    let name_of = |party| {
        let mut names = people.iter().filter(|name| scene.party(name) == party);
        names.next().map_or("?", |name| *name)
    };
    let voters = found.list.iter().map(|one| {
        let votes = if one.votes { "" } else { " (no vote)" };
        format!("{} {}{votes}", name_of(one.party), one.weight)
    });
    let lacking = found
        .lacking
        .iter()
        .map(|one| format!("lacking {}", one.place));
    voters.chain(lacking).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_new_contact_changes_no_roll() {
    let mut scene = club();
    scene.person("ana");
    scene.person("bo");
    scene.organization("org", "ana");
    let member = joins(&mut scene, "club", "org", "organization", "2022-01-01");
    let before = electorate(&scene, "club", "voters", &["org"]);
    let named = |person, role| NameRepresentative {
        member,
        person,
        role: Some(role),
        motion: None,
    };
    let (ana, bo) = (scene.party("ana"), scene.party("bo"));
    scene.accepted("ana for org", named(ana, RepresentativeAs::Alternate), &[]);
    scene.refused(
        "ana for org",
        named(bo, RepresentativeAs::Alternate),
        &[],
        "refusal-too-many-representatives",
    );
    scene.accepted("ana for org", named(bo, RepresentativeAs::Primary), &[]);
    assert_eq!(
        scene.membership("org", "club").expect("member").primary,
        Some(bo)
    );
    assert_eq!(electorate(&scene, "club", "voters", &["org"]), before);
    scene.public_derives_the_same();
}

#[test]
fn who_joined_less_than_the_waiting_time_ago_is_not_on_the_roll() {
    let mut scene = club();
    scene.person("ana");
    joins(&mut scene, "club", "ana", "person", "2023-12-20");
    assert_eq!(electorate(&scene, "club", "voters", &["ana"]), "");
    scene.at("2024-02-01");
    assert_eq!(electorate(&scene, "club", "voters", &["ana"]), "ana 1");
}

#[test]
fn a_suspended_member_counts_and_does_not_vote() {
    let mut scene = club();
    scene.person("ana");
    let member = joins(&mut scene, "club", "ana", "person", "2023-06-01");
    let suspend = |standing: &str| Suspend {
        member,
        standing: standing.to_owned(),
        motion: None,
    };
    let id = "refusal-already-in-standing";
    scene.refused("sam", suspend("active"), &[], id);
    scene.refused("ana", suspend("suspended"), &[], "refusal-no-mandate");
    scene.accepted("sam", suspend("suspended"), &[]);
    assert_eq!(
        electorate(&scene, "club", "voters", &["ana"]),
        "ana 1 (no vote)"
    );
    let act = Reinstate {
        member,
        standing: "active".to_owned(),
        motion: None,
    };
    scene.accepted("sam", act, &[]);
    assert_eq!(electorate(&scene, "club", "voters", &["ana"]), "ana 1");
    scene.public_derives_the_same();
}

#[test]
fn silence_brings_a_notice_and_then_the_move_unless_it_is_cured() {
    let mut scene = club();
    scene.person("ana");
    scene.person("bo");
    joins(&mut scene, "club", "ana", "person", "2023-03-01");
    let bo = joins(&mut scene, "club", "bo", "person", "2023-03-01");
    for member in ["ana", "bo"] {
        let member = scene.member(member, "club");
        scene.accepted("sam", RecordPayment { member, year: 2024 }, &[]);
    }
    scene.at("2024-03-15");
    assert_eq!(scene.state().membership.notices.len(), 2, "both were told");
    did(&mut scene, "club", "sam", "comment", &[bo]);
    scene.at("2024-04-15");
    assert_eq!(standing(&scene, "ana", "club"), "quiet");
    assert_eq!(standing(&scene, "bo", "club"), "active");
    scene.public_derives_the_same();
}

#[test]
fn who_has_not_paid_when_the_grace_is_over_is_in_arrears_until_paying() {
    let mut scene = club();
    scene.person("ana");
    let member = joins(&mut scene, "club", "ana", "person", "2023-12-01");
    scene.at("2024-03-30");
    assert_eq!(standing(&scene, "ana", "club"), "active");
    scene.at("2024-04-02");
    assert_eq!(standing(&scene, "ana", "club"), "in-arrears");
    scene.accepted("sam", RecordPayment { member, year: 2024 }, &[]);
    assert_eq!(standing(&scene, "ana", "club"), "active");
    scene.refused(
        "sam",
        RecordPayment { member, year: 2024 },
        &[],
        "refusal-already-paid",
    );
    scene.public_derives_the_same();
}

#[test]
fn a_check_in_closes_as_one_entry_for_all() {
    let mut scene = club();
    for name in ["ana", "bo", "cy"] {
        scene.person(name);
        joins(&mut scene, "club", name, "person", "2023-12-01");
    }
    let cy = scene.member("cy", "club");
    did(&mut scene, "club", "sam", "comment", &[cy]);
    let open = OpenCheckIn {
        body: scene.body("club"),
    };
    scene.accepted("sam", open.clone(), &[]);
    scene.refused("sam", open, &[], "refusal-round-open");
    let act = CheckIn {
        member: scene.member("ana", "club"),
    };
    scene.refused("bo", act.clone(), &[], "refusal-not-theirs");
    scene.accepted("ana", act, &[]);
    scene.at("2024-01-14");
    let before = scene.entries.len();
    scene.at("2024-01-15T12:00:00Z");
    assert_eq!(scene.entries.len(), before + 1);
    let found = ["ana", "bo", "cy"].map(|name| standing(&scene, name, "club"));
    assert_eq!(found, ["active", "quiet", "active"]);
    scene.public_derives_the_same();
}

#[test]
fn a_correction_is_seen_by_who_knows_it_and_changes_no_earlier_answer() {
    let mut scene = club();
    scene.person("ana");
    let member = joins(&mut scene, "club", "ana", "person", "2023-06-01");
    let entry = scene.state().position - 1;
    scene.days_pass(10);
    let act = CorrectMembership {
        member,
        entry,
        correction: Correction::Joined,
        held_from: moment("2023-09-01"),
        motion: None,
    };
    let wrong = CorrectMembership {
        entry: 1,
        ..act.clone()
    };
    scene.refused(
        "sam",
        wrong,
        &["a typing error"],
        "refusal-nothing-to-correct",
    );
    scene.accepted("sam", act, &["a typing error"]);
    let roll = |held, known| scene.state().enrolled(member, moment(held), known);
    assert!(roll("2023-07-01", entry).is_some(), "what was known then");
    assert_eq!(
        roll("2024-01-05", scene.state().position)
            .expect("a member")
            .joined,
        moment("2023-09-01")
    );
    scene.public_derives_the_same();
}

#[test]
fn a_dissolved_organization_is_a_member_no_more() {
    let mut scene = club();
    scene.person("ana");
    scene.organization("org", "ana");
    let member = joins(&mut scene, "club", "org", "organization", "2022-01-01");
    let act = |cause: &str| EndMembership {
        member,
        cause: cause.to_owned(),
        motion: None,
    };
    scene.refused("sam", act("misconduct"), &[], "refusal-needs-hearing");
    scene.refused("sam", act("boredom"), &[], "refusal-no-rule");
    scene.accepted("sam", act("dissolution"), &[]);
    assert!(!scene.is_member("org", "club"));
    scene.public_derives_the_same();
}

#[test]
fn the_same_row_is_taken_over_once() {
    let mut scene = club();
    let act = ImportMember {
        body: scene.body("club"),
        key: "00000000000000ff".to_owned(),
        party: None,
        kind: PartyKind::Person,
        class: "person".to_owned(),
        standing: None,
        joined: None,
        country: None,
        representative: None,
    };
    scene.refused("operator", act.clone(), &[], "refusal-text-missing");
    scene.accepted("sam", act.clone(), &["Ana"]);
    scene.refused("sam", act, &["Ana"], "refusal-already-imported");
    scene.public_derives_the_same();
}

#[test]
fn a_standing_can_be_changed_by_who_has_the_power() {
    let mut scene = club();
    scene.person("ana");
    let member = joins(&mut scene, "club", "ana", "person", "2023-06-01");
    let act = ChangeStanding {
        member,
        standing: "quiet".to_owned(),
        motion: None,
    };
    scene.refused("ana", act.clone(), &[], "refusal-no-mandate");
    scene.accepted("sam", act, &[]);
    assert_eq!(standing(&scene, "ana", "club"), "quiet");
}

/// Organizations of one country join a regional body.
pub(crate) fn structures(
    scene: &mut Scene,
    body: &str,
    country: &str,
    names: &[&str],
) -> Vec<MemberId> {
    let mut members = Vec::new();
    for name in names {
        scene.organization_from(name, "ana", country);
        members.push(joins(scene, body, name, "als", "2020-01-01"));
    }
    members
}

pub(crate) const ALL: &[&str] = &[
    "npoc",
    "ncsg",
    "ncuc",
    "alac",
    "afralo",
    "apralo",
    "euralo",
    "lacralo",
    "naralo",
    "ncph",
    "gnso-council",
    "csg",
    "ispcp",
];

#[test]
fn shares_of_a_country_are_exact() {
    let mut scene = Scene::shipped(ALL);
    scene.person("ana");
    let names: Vec<String> = (0..18).map(|n| format!("org{n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    structures(&mut scene, "lacralo", "AR", &names[..8]);
    structures(&mut scene, "lacralo", "BR", &names[8..]);
    let text = electorate(&scene, "lacralo", "structures", &names);
    assert_eq!(text.matches(" 1/8").count(), 8, "{text}");
    assert_eq!(text.matches(" 1/10").count(), 10, "{text}");
}

#[test]
fn the_individuals_have_one_vote_together_and_none_on_the_rules() {
    let mut scene = Scene::shipped(ALL);
    scene.person_from("ana", "US");
    scene.person_from("ina", "CA");
    structures(&mut scene, "naralo", "US", &["a", "b"]);
    joins(&mut scene, "naralo", "ina", "individual", "2020-01-01");
    let people = ["a", "b", "ina"];
    let lacking = electorate(&scene, "naralo", "voters", &people);
    assert_eq!(lacking, "a 1, b 1, lacking individuals");
    scene.install("naralo", "individuals-representative", "ina");
    assert_eq!(
        electorate(&scene, "naralo", "voters", &people),
        "ina 1, a 1, b 1"
    );
    assert_eq!(
        electorate(&scene, "naralo", "structures", &people),
        "a 1, b 1"
    );
}

#[test]
fn who_is_in_an_electorate_already_casts_no_collective_vote_beside_their_own() {
    let text = CLUB.replace(
        r#"electorate "voters" { members; weight "class"; frozen before="1 day" }"#,
        r#"electorate "voters" {
    members class="organization"
    holders "secretary"
    collective "secretary" class="person" votes=3
    weight "class"
    frozen before="1 day"
}"#,
    );
    let mut scene = Scene::with(&[("club/1.md", &text)]);
    scene.person("sam");
    scene.install("club", "secretary", "sam");
    let found = electorate(&scene, "club", "voters", &["sam"]);
    assert_eq!(found, "sam 1, lacking secretary");
}

#[test]
fn three_missed_elections_cost_a_structure_its_vote_and_a_comment_brings_it_back() {
    let mut scene = Scene::shipped(ALL);
    scene.person_from("ana", "US");
    scene.person("sec");
    scene.install("naralo", "secretariat", "sec");
    let members = structures(&mut scene, "naralo", "US", &["a", "b"]);
    did(&mut scene, "naralo", "sec", "comment", &members);
    for _ in 0..2 {
        did(&mut scene, "naralo", "sec", "vote", &members[..1]);
    }
    assert_eq!(
        standing(&scene, "b", "naralo"),
        "active",
        "two are not three"
    );
    did(&mut scene, "naralo", "sec", "vote", &members[..1]);
    assert_eq!(standing(&scene, "a", "naralo"), "active");
    assert_eq!(standing(&scene, "b", "naralo"), "no-longer-voting");
    did(&mut scene, "naralo", "sec", "comment", &members[1..]);
    assert_eq!(standing(&scene, "b", "naralo"), "active");
    scene.at("2025-01-03");
    assert_eq!(standing(&scene, "a", "naralo"), "silent");
    scene.public_derives_the_same();
}

#[test]
fn a_check_in_of_the_stakeholder_group_counts_in_the_constituency() {
    let mut scene = Scene::shipped_at("2024-07-01", ALL);
    scene.person("ana");
    scene.person("chair");
    scene.install("ncsg", "chair", "chair");
    scene.install("npoc", "chair", "chair");
    for name in ["a", "b"] {
        scene.organization(name, "ana");
        joins(&mut scene, "ncsg", name, "small-organization", "2024-02-01");
        joins(&mut scene, "npoc", name, "organization", "2024-02-01");
    }
    let open = OpenCheckIn {
        body: scene.body("ncsg"),
    };
    scene.accepted("chair", open, &[]);
    let act = CheckIn {
        member: scene.member("a", "ncsg"),
    };
    scene.accepted("ana for a", act, &[]);
    let open = OpenCheckIn {
        body: scene.body("npoc"),
    };
    scene.accepted("chair", open, &[]);
    scene.days_pass(15);
    assert_eq!(standing(&scene, "a", "npoc"), "active");
    assert_eq!(standing(&scene, "b", "npoc"), "unconfirmed");
    // Who was silent is active again as soon as it answers.
    let act = CheckIn {
        member: scene.member("b", "npoc"),
    };
    scene.accepted("ana for b", act, &[]);
    assert_eq!(standing(&scene, "b", "npoc"), "active");
    scene.public_derives_the_same();
}

/// A body whose members fall by two steps, each with a notice, for one and the same silence.
const STAIRS: &str = r#"# Rules

## 1 All of it

```rule
body "stairs" kind="association" { name "Stairs"; languages "en"; zone "UTC" }
version "1"
organ "members" kind="whole" { electorate "voters"; acts-by "chair"; chair "secretary" }
electorate "voters" { members }
office "secretary" seats=1 { term "9 years" from="seating"; filled-by "appointment" organ="members" }
class "person" of="person" { rights "vote" }
admission { decided-by "secretary" }
power "import" held-by="secretary"
activity "comment"
standing starts="active" {
    state "active"
    state "less-active"
    state "standby" votes=#false counts=#false
    move from="active" to="less-active" { when { count "comment" at-most=2 within="1 year" }; by "clock"; notice "14 days" }
    move from="less-active" to="standby" { when { count "comment" at-most=0 within="1 year" }; by "clock"; notice "6 months" }
}
```
"#;

#[test]
fn a_second_step_down_is_told_when_the_first_takes_effect() {
    let mut scene = Scene::with(&[("stairs/1.md", STAIRS)]);
    scene.person("sam");
    scene.person("ana");
    scene.install("stairs", "secretary", "sam");
    joins(&mut scene, "stairs", "ana", "person", "2020-01-01");
    scene.at("2024-01-14");
    assert_eq!(standing(&scene, "ana", "stairs"), "active");
    scene.at("2024-01-20");
    assert_eq!(standing(&scene, "ana", "stairs"), "less-active");
    scene.at("2024-07-10");
    assert_eq!(standing(&scene, "ana", "stairs"), "less-active");
    scene.at("2024-07-20");
    assert_eq!(standing(&scene, "ana", "stairs"), "standby");
    scene.public_derives_the_same();
}
