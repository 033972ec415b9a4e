//! Whom member organizations send: who stands for office for them, and who votes for them once the second date has passed.

use crate::scene::{Scene, moment};
use assembly::ids::{MemberId, MotionId, PartyId};
use assembly::membership::{ImportMember, NameRepresentative, RepresentativeAs};
use assembly::motions::{CastVote, Choice, OpenVote, PutMotion};
use assembly::offices::{Ranked, RecordElection};
use charter::PartyKind;

const LEAGUE: &str = r#"# Rules of the league

## 1 Members

```rule
body "league" kind="association" { name "The league"; languages "en"; zone "UTC" }
version "1"
calendar { event "congress" }
class "club" of="organization" { rights "speak" "vote" "stand" }
admission { decided-by "secretary" }
representation primary=1 alternates=1 others=1 { named-by "member"; may-stand "primary" "other"; contact-until before="7 days" }
ending "resignation" by="member"
power "import" held-by="secretary"
power "put-motion" held-by="member"
power "open-vote" held-by="secretary"
electorate "voters" { members class="club"; weight "equal"; frozen before="14 days" }
organ "members" kind="whole" { electorate "voters"; acts-by "motion" }
decision "default" in="members" { threshold { more-than "1/2" of="eligible" }; quorum { none }; open-for "7 days" }
```

## 2 Offices

```rule
office "secretary" seats=1 { term "9 years" from="seating"; filled-by "appointment" organ="members" }
office "chair" seats=1 {
    term "1 year" from="seating"
    eligible { member-of "league" class="club" }
    filled-by "election" electorate="voters" { tie "lot" }
    removal automatic { not { member-of "league" } }
}
power "record-election" held-by="secretary"
```
"#;

fn league() -> (Scene, MemberId) {
    let mut scene = Scene::with(&[("league/1.md", LEAGUE)]);
    for person in ["sam", "ana", "bo", "cleo", "dan"] {
        scene.person(person);
    }
    scene.install("league", "secretary", "sam");
    scene.organization("club", "ana");
    let act = ImportMember {
        body: scene.body("league"),
        key: "0000000000000001".to_owned(),
        party: Some(scene.party("club")),
        kind: PartyKind::Organization,
        class: "club".to_owned(),
        standing: None,
        joined: Some(moment("2023-01-01")),
        country: None,
        representative: None,
    };
    scene.accepted("operator", act, &[]);
    let member = scene.member("club", "league");
    (scene, member)
}

fn names(scene: &mut Scene, member: MemberId, person: &str, role: RepresentativeAs) {
    let act = NameRepresentative {
        member,
        person: scene.party(person),
        role: Some(role),
        motion: None,
    };
    scene.accepted("ana for club", act, &[]);
}

fn elects(scene: &Scene, party: PartyId) -> RecordElection {
    RecordElection {
        body: scene.body("league"),
        office: "chair".to_owned(),
        results: vec![Ranked {
            party,
            votes: Some(1),
            due_year: None,
        }],
        elected: None,
        tie: None,
        terms_tie: None,
        from: None,
        remainder: false,
        exception: None,
    }
}

#[test]
fn a_representative_who_may_stand_is_elected_and_an_alternate_is_not() {
    let (mut scene, member) = league();
    names(&mut scene, member, "bo", RepresentativeAs::Alternate);
    names(&mut scene, member, "cleo", RepresentativeAs::Other);
    for (who, may) in [("bo", false), ("dan", false), ("cleo", true)] {
        let act = elects(&scene, scene.party(who));
        match may {
            true => drop(scene.accepted("sam", act, &[])),
            false => drop(scene.refused("sam", act, &[], "refusal-not-eligible")),
        }
    }
    scene.public_derives_the_same();
}

#[test]
fn until_a_club_names_somebody_its_contact_stands_for_it() {
    let (mut scene, member) = league();
    let ana = elects(&scene, scene.party("ana"));
    names(&mut scene, member, "bo", RepresentativeAs::Primary);
    scene.refused("sam", ana, &[], "refusal-not-eligible");
    let bo = elects(&scene, scene.party("bo"));
    scene.accepted("sam", bo, &[]);
}

#[test]
fn an_alternate_named_after_the_second_date_votes_only_from_the_next_vote_on() {
    let (mut scene, member) = league();
    scene.at("2024-02-01");
    names(&mut scene, member, "bo", RepresentativeAs::Alternate);
    scene.at("2024-02-20");
    let release = NameRepresentative {
        member,
        person: scene.party("bo"),
        role: None,
        motion: None,
    };
    scene.accepted("ana for club", release, &[]);
    names(&mut scene, member, "cleo", RepresentativeAs::Alternate);
    let vote = |motion| CastVote {
        motion,
        choice: Choice::Aye,
        seat: None,
        abstention: None,
        votes: None,
    };
    scene.at("2024-02-22");
    let first = opens(&mut scene);
    let id = "refusal-contact-fixed";
    let refusal = scene.refused("cleo for club", vote(first), &[], id);
    assert_eq!(scene.clause(&refusal), "1");
    scene.accepted("bo for club", vote(first), &[]);
    scene.refused("dan for club", vote(first), &[], "refusal-not-theirs");
    scene.at("2024-02-28");
    let second = opens(&mut scene);
    scene.refused("bo for club", vote(second), &[], "refusal-not-theirs");
    scene.accepted("cleo for club", vote(second), &[]);
    scene.public_derives_the_same();
}

fn opens(scene: &mut Scene) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let put = PutMotion {
        body: scene.body("league"),
        organ: "members".to_owned(),
        matter: "default".to_owned(),
        over_time: true,
        ..PutMotion::default()
    };
    scene.accepted("ana for club", put, &["A motion"]);
    let open = OpenVote {
        motion,
        ..OpenVote::default()
    };
    scene.accepted("sam", open, &[]);
    motion
}
