//! The bodies that vote here: the GNSO Council of the charter shipped, a club whose committee of nine decides one matter,
//! and a league whose members vote as a whole.

use crate::scene::Scene;
use assembly::ids::{MotionId, PartyId};
use assembly::membership::{ImportMember, Suspend};
use assembly::motions::{
    CastVote, Choice, CloseVote, MotionStatus, OpenVote, PutMotion, SecondMotion,
};
use std::sync::OnceLock;

/// The seats of the GNSO Council, by House.
pub(super) const CPH: &[(&str, &str)] = &[
    ("rr1", "rrsg-councillor"),
    ("rr2", "rrsg-councillor"),
    ("rr3", "rrsg-councillor"),
    ("ry1", "rysg-councillor"),
    ("ry2", "rysg-councillor"),
    ("ry3", "rysg-councillor"),
    ("nca1", "nca-cph"),
];
pub(super) const NCPH: &[(&str, &str)] = &[
    ("bc1", "bc-councillor"),
    ("bc2", "bc-councillor"),
    ("ip1", "ipc-councillor"),
    ("ip2", "ipc-councillor"),
    ("is1", "ispcp-councillor"),
    ("is2", "ispcp-councillor"),
    ("nc1", "ncsg-councillor"),
    ("nc2", "ncsg-councillor"),
    ("nc3", "ncsg-councillor"),
    ("nc4", "ncsg-councillor"),
    ("nc5", "ncsg-councillor"),
    ("nc6", "ncsg-councillor"),
    ("nca2", "nca-ncph"),
];

/// The whole GNSO Council, with its secretary. Founding it is long, and the same for every test.
pub(super) fn council() -> Scene {
    static COUNCIL: OnceLock<Scene> = OnceLock::new();
    COUNCIL.get_or_init(seated_council).clone()
}

fn seated_council() -> Scene {
    let mut scene = Scene::shipped(&[
        "gnso-council",
        "alac",
        "ncsg",
        "ispcp",
        "ncph",
        "csg",
        "npoc",
        "ncuc",
    ]);
    for (name, office) in CPH.iter().chain(NCPH) {
        scene.person(name);
        scene.install("gnso-council", office, name);
    }
    scene.person("sec");
    scene.install("gnso-council", "secretariat", "sec");
    scene
}

/// A motion put by one councillor, seconded by another, eleven days old, and opened.
pub(super) fn opened(scene: &mut Scene, matter: &str, over_time: bool) -> MotionId {
    let motion = put(scene, matter, over_time);
    second(scene, motion);
    scene.days_pass(11);
    open(scene, motion);
    motion
}

pub(super) fn put(scene: &mut Scene, matter: &str, over_time: bool) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let act = PutMotion {
        body: scene.body("gnso-council"),
        organ: "council".into(),
        matter: matter.into(),
        over_time,
        ..PutMotion::default()
    };
    scene.accepted("rr1", act, &["A motion"]);
    motion
}

pub(super) fn second(scene: &mut Scene, motion: MotionId) {
    scene.accepted("ry1", SecondMotion { motion }, &[]);
}

/// A vote opened with nothing more said.
pub(super) fn opening(motion: MotionId) -> OpenVote {
    OpenVote {
        motion,
        ..OpenVote::default()
    }
}

/// Everybody of the Council but these.
pub(super) fn all_but(scene: &Scene, away: &[&str]) -> Vec<PartyId> {
    let seats = CPH.iter().chain(NCPH).map(|(name, _)| name);
    let there = seats.filter(|name| !away.contains(name));
    there.map(|name| scene.party(name)).collect()
}

/// The secretary opens a vote of the Council, everybody being there.
pub(super) fn open(scene: &mut Scene, motion: MotionId) {
    let act = OpenVote {
        present: all_but(scene, &[]),
        ..opening(motion)
    };
    scene.accepted("sec", act, &[]);
}

pub(super) fn cast(motion: MotionId, choice: Choice) -> CastVote {
    CastVote {
        motion,
        choice,
        seat: None,
        abstention: None,
        votes: None,
    }
}

/// A vote closed with nobody there but those who voted.
pub(super) fn closing(motion: MotionId) -> CloseVote {
    CloseVote {
        motion,
        ..CloseVote::default()
    }
}

pub(super) fn close(scene: &mut Scene, motion: MotionId) {
    close_with(scene, motion, &[]);
}

pub(super) fn close_with(scene: &mut Scene, motion: MotionId, present: &[&str]) {
    let present: Vec<PartyId> = present.iter().map(|name| scene.party(name)).collect();
    let before = scene.entries.len();
    let act = CloseVote {
        present,
        ..closing(motion)
    };
    scene.accepted("sec", act, &[]);
    assert_eq!(scene.entries.len(), before + 1, "a close is one entry");
}

/// How it ended: `failed`, `no quorum`, `awaiting`, or the grade in which it carried.
pub(super) fn outcome(scene: &Scene, motion: MotionId) -> String {
    match &scene
        .state()
        .motions
        .list
        .get(motion)
        .expect("the motion")
        .status
    {
        MotionStatus::Carried { grade, .. } => scene.state().names.text(*grade).to_owned(),
        MotionStatus::Failed {
            no_quorum: true, ..
        } => "no quorum".into(),
        MotionStatus::Failed { .. } => "failed".into(),
        MotionStatus::Awaiting { .. } => "awaiting".into(),
        MotionStatus::Open { round, .. } => format!("round {round}"),
        MotionStatus::Put => "put".into(),
        MotionStatus::Withdrawn { .. } => "withdrawn".into(),
    }
}

/// A committee of nine in which `matter` needs a threshold.
pub(super) fn club(threshold: &str) -> String {
    club_with(&format!(
        "threshold {{ {threshold} }}\n    quorum {{ none }}"
    ))
}

pub(super) fn club_with(rule: &str) -> String {
    format!(
        r#"# Club

## 1 All of it

```rule
body "club" kind="association" {{
    name "Club"
    zone "UTC"
}}
version "1"
office "seat" seats=9 {{ filled-by "appointment" organ="committee" }}
organ "committee" kind="committee" {{
    office "seat"
    acts-by "motion"
}}
decision "matter" in="committee" {{
    {rule}
}}
decision "amend" in="committee" {{
    threshold {{ more-ayes-than-noes }}
    quorum {{ none }}
}}
amendment {{ adopted-by "committee" decision="amend" }}
power "adopt-charter" held-by="committee"
power "put-motion" held-by="committee"
power "open-vote" held-by="seat"
power "close-vote" held-by="seat"
power "correct" held-by="seat"
```
"#
    )
}

pub(super) fn clubbers(scene: &mut Scene, count: usize) {
    for seat in 1..=count {
        let name = format!("a{seat}");
        scene.person(&name);
        scene.install("club", "seat", &name);
    }
}

pub(super) fn club_motion(scene: &mut Scene, matter: &str) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let act = PutMotion {
        body: scene.body("club"),
        organ: "committee".into(),
        matter: matter.into(),
        over_time: false,
        ..PutMotion::default()
    };
    scene.accepted("a1", act, &["A motion"]);
    scene.accepted("a1", opening(motion), &[]);
    motion
}

/// The first so many say aye, the next so many no.
pub(super) fn club_votes(scene: &mut Scene, motion: MotionId, ayes: usize, noes: usize) {
    for seat in 1..=ayes + noes {
        let choice = if seat <= ayes {
            Choice::Aye
        } else {
            Choice::No
        };
        scene.accepted(&format!("a{seat}"), cast(motion, choice), &[]);
    }
}

pub(super) fn close_club(scene: &mut Scene, motion: MotionId, expected: &str) {
    scene.accepted("a1", closing(motion), &[]);
    assert_eq!(outcome(scene, motion), expected);
}

/// Nine seats filled; so many say aye and no, and the rest nothing.
pub(super) fn check_club(rule: &str, ayes: usize, noes: usize, expected: &str) {
    let mut scene = Scene::with(&[("club/1.md", &club(rule))]);
    clubbers(&mut scene, 9);
    let motion = club_motion(&mut scene, "matter");
    club_votes(&mut scene, motion, ayes, noes);
    close_club(&mut scene, motion, expected);
}

/// A body whose members vote as a whole, by the weight of their class or as its electorate says.
pub(super) fn league(weight: &str) -> String {
    format!(
        r#"# League

## 1 The league

```rule
body "league" kind="association" {{ name "League"; languages "en"; zone "UTC" }}
version "1"
office "secretary" seats=1 {{ filled-by "appointment" organ="members" }}
organ "members" kind="whole" {{ electorate "voters"; acts-by "motion" }}
```

## 2 Members

```rule
class "large" of="person" {{ rights "vote"; weight 4 }}
class "small" of="person" {{ rights "vote"; weight 2 }}
class "single" of="person" {{ rights "vote"; weight 1; waiting "30 days" }}
admission {{ decided-by "secretary" }}
standing starts="active" {{
    state "active"
    state "suspended" votes=#false counts=#true stands=#false
    state "quiet" votes=#false counts=#false stands=#false
}}
power "import" held-by="secretary"
power "suspend" held-by="secretary"
```

## 3 Votes

```rule
electorate "voters" {{ members; weight {weight} }}
decision "matter" in="members" {{
    threshold {{ more-than "1/2" of="eligible" }}
    quorum {{ none }}
}}
power "put-motion" held-by="secretary"
power "open-vote" held-by="secretary"
power "close-vote" held-by="secretary"
power "correct" held-by="secretary"
```
"#
    )
}

/// The league with its secretary and these members: name, class, country, since when.
pub(super) fn league_of(weight: &str, members: &[(&str, &str, &str, &str)]) -> Scene {
    let mut scene = Scene::with(&[("league/1.md", &league(weight))]);
    scene.person("sec");
    scene.install("league", "secretary", "sec");
    for (name, class, country, joined) in members {
        let party = scene.person_from(name, country);
        let act = ImportMember {
            body: scene.body("league"),
            key: format!("{:016x}", party.0),
            party: Some(party),
            kind: charter::PartyKind::Person,
            class: (*class).to_owned(),
            standing: None,
            joined: Some(crate::scene::moment(joined)),
            country: None,
            representative: None,
        };
        scene.accepted("operator", act, &[]);
    }
    scene
}

pub(super) fn league_motion(scene: &mut Scene) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let act = PutMotion {
        body: scene.body("league"),
        organ: "members".into(),
        matter: "matter".into(),
        over_time: false,
        ..PutMotion::default()
    };
    scene.accepted("sec", act, &["A motion"]);
    scene.accepted("sec", opening(motion), &[]);
    motion
}

pub(super) fn suspend(scene: &mut Scene, who: &str, standing: &str) {
    let act = Suspend {
        member: scene.member(who, "league"),
        standing: standing.to_owned(),
        motion: None,
    };
    scene.accepted("sec", act, &["unpaid"]);
}

/// The ayes, noes and votes not cast of the first round, as text.
pub(super) fn tallied(scene: &Scene, motion: MotionId) -> String {
    let row = scene.state().motions.list.get(motion).expect("the motion");
    let counts = &row.results[0].counts[0];
    format!("{} {} {}", counts.ayes, counts.noes, counts.not_cast)
}

pub(super) const TRIO: &[(&str, &str, &str, &str)] = &[
    ("big", "large", "FR", "2020-01-01"),
    ("mid", "small", "FR", "2020-01-01"),
    ("one", "single", "FR", "2020-01-01"),
];
