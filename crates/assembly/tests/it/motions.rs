//! Motions: what carries, what does not, and what a vote rests on.

use crate::scene::Scene;
use assembly::bodies::{AdoptCharter, Report};
use assembly::ids::{MotionId, PartyId};
use assembly::membership::{ImportMember, Suspend};
use assembly::motions::{
    CastVote, Choice, CloseVote, MotionStatus, NameRemedy, OpenVote, PutMotion, RecordVote, Recuse,
    RemedyKind, RevokeRemedy, SecondMotion, WithdrawMotion,
};

/// The seats of the GNSO Council, by House.
const CPH: &[(&str, &str)] = &[
    ("rr1", "rrsg-councillor"),
    ("rr2", "rrsg-councillor"),
    ("rr3", "rrsg-councillor"),
    ("ry1", "rysg-councillor"),
    ("ry2", "rysg-councillor"),
    ("ry3", "rysg-councillor"),
    ("nca1", "nca-cph"),
];
const NCPH: &[(&str, &str)] = &[
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

/// The whole GNSO Council, with its secretary.
fn council() -> Scene {
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
fn opened(scene: &mut Scene, matter: &str, over_time: bool) -> MotionId {
    let motion = put(scene, matter, over_time);
    scene.accepted("ry1", SecondMotion { motion }, &[]);
    scene.days_pass(11);
    open(scene, motion);
    motion
}

fn put(scene: &mut Scene, matter: &str, over_time: bool) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let act = PutMotion {
        body: scene.body("gnso-council"),
        organ: "council".into(),
        matter: matter.into(),
        over_time,
    };
    scene.accepted("rr1", act, &["A motion"]);
    motion
}

fn open(scene: &mut Scene, motion: MotionId) {
    let closes = None;
    scene.accepted("sec", OpenVote { motion, closes }, &[]);
}

fn cast(motion: MotionId, choice: Choice) -> CastVote {
    CastVote {
        motion,
        choice,
        seat: None,
    }
}

fn close(scene: &mut Scene, motion: MotionId) {
    close_with(scene, motion, &[]);
}

fn close_with(scene: &mut Scene, motion: MotionId, present: &[&str]) {
    let present: Vec<PartyId> = present.iter().map(|name| scene.party(name)).collect();
    let before = scene.entries.len();
    scene.accepted("sec", CloseVote { motion, present }, &[]);
    assert_eq!(scene.entries.len(), before + 1, "a close is one entry");
}

/// How it ended: `failed`, `no quorum`, `awaiting`, or the grade in which it carried.
fn outcome(scene: &Scene, motion: MotionId) -> String {
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

/// All councillors vote: so many in each House say aye, the others no.
fn check_council(scene: &mut Scene, matter: &str, cph: usize, ncph: usize, expected: &str) {
    let motion = opened(scene, matter, false);
    for (house, ayes) in [(CPH, cph), (NCPH, ncph)] {
        for (seat, (name, _)) in house.iter().enumerate() {
            let choice = if seat < ayes { Choice::Aye } else { Choice::No };
            scene.accepted(name, cast(motion, choice), &["as discussed"]);
        }
    }
    close(scene, motion);
    assert_eq!(
        outcome(scene, motion),
        expected,
        "{matter} with {cph} and {ncph}"
    );
}

#[test]
fn the_councils_thresholds_hold_at_the_minimum_and_fail_one_below() {
    let mut scene = council();
    check_council(&mut scene, "default", 4, 7, "passed");
    check_council(&mut scene, "default", 3, 7, "failed");
    check_council(&mut scene, "default", 4, 6, "failed");
    check_council(&mut scene, "create-issue-report", 2, 4, "passed");
    check_council(&mut scene, "create-issue-report", 1, 4, "failed");
    check_council(&mut scene, "create-issue-report", 0, 7, "passed");
    check_council(&mut scene, "initiate-pdp-in-scope", 3, 5, "passed");
    check_council(&mut scene, "initiate-pdp-in-scope", 2, 5, "failed");
    check_council(&mut scene, "initiate-pdp-in-scope", 0, 9, "passed");
    check_council(&mut scene, "terminate-pdp", 5, 9, "passed");
    check_council(&mut scene, "terminate-pdp", 5, 8, "failed");
    check_council(&mut scene, "terminate-pdp", 6, 7, "passed");
    check_council(&mut scene, "terminate-pdp", 4, 10, "passed");
    check_council(&mut scene, "terminate-pdp", 4, 9, "failed");
}

#[test]
fn a_supermajority_is_part_of_the_result() {
    let mut scene = council();
    check_council(&mut scene, "approve-recommendation", 5, 9, "supermajority");
    check_council(&mut scene, "approve-recommendation", 4, 7, "passed");
    scene.public_derives_the_same();
}

#[test]
fn absent_and_vacant_seats_stay_in_the_base_of_the_council() {
    let mut scene = council();
    let motion = opened(&mut scene, "default", false);
    // Three of seven is a majority of the four who vote, and no majority of the House.
    for name in ["rr1", "rr2", "ry1"] {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    scene.accepted("ry2", cast(motion, Choice::Abstain), &["conflict"]);
    for (name, _) in NCPH {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    close(&mut scene, motion);
    assert_eq!(outcome(&scene, motion), "failed");
}

#[test]
fn a_vote_needs_notice_a_second_and_an_officer() {
    let mut scene = council();
    let motion = put(&mut scene, "default", false);
    let act = OpenVote {
        motion,
        closes: None,
    };
    let refusal = scene.refused("sec", act.clone(), &[], "refusal-seconds-missing");
    assert_eq!(scene.clause(&refusal), "4.3");
    scene.refused("rr1", SecondMotion { motion }, &[], "refusal-own-motion");
    scene.accepted("nc1", SecondMotion { motion }, &[]);
    scene.refused(
        "nc1",
        SecondMotion { motion },
        &[],
        "refusal-already-seconded",
    );
    scene.refused("sec", act.clone(), &[], "refusal-notice-runs");
    scene.refused(
        "rr1",
        cast(motion, Choice::Aye),
        &[],
        "refusal-vote-not-open",
    );
    scene.days_pass(10);
    scene.refused("nc1", act.clone(), &[], "refusal-no-mandate");
    scene.accepted("sec", act, &[]);
    scene.refused(
        "rr1",
        WithdrawMotion { motion },
        &[],
        "refusal-motion-not-put",
    );
    scene.refused("sec", cast(motion, Choice::Aye), &[], "refusal-not-a-voter");
}

#[test]
fn a_motion_is_taken_back_by_its_mover_alone() {
    let mut scene = council();
    let motion = put(&mut scene, "default", false);
    scene.refused(
        "nc1",
        WithdrawMotion { motion },
        &[],
        "refusal-not-the-mover",
    );
    scene.accepted("rr1", WithdrawMotion { motion }, &[]);
    assert_eq!(outcome(&scene, motion), "withdrawn");
}

#[test]
fn a_vote_over_time_closes_by_the_clock_in_one_entry() {
    let mut scene = council();
    let motion = opened(&mut scene, "default", true);
    for (name, _) in CPH.iter().chain(NCPH) {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    let early = CloseVote {
        motion,
        present: Vec::new(),
    };
    scene.refused("sec", early, &[], "refusal-closes-by-itself");
    let before = scene.entries.len();
    scene.days_pass(3);
    assert_eq!(scene.entries.len(), before + 1);
    assert_eq!(outcome(&scene, motion), "passed");
    scene.refused(
        "rr1",
        cast(motion, Choice::No),
        &[],
        "refusal-vote-not-open",
    );
    scene.public_derives_the_same();
}

#[test]
fn the_last_vote_counts_and_who_steps_aside_votes_no_more() {
    let mut scene = council();
    let motion = opened(&mut scene, "default", false);
    scene.accepted("rr1", cast(motion, Choice::No), &[]);
    scene.accepted("rr1", cast(motion, Choice::Aye), &[]);
    let row = scene.state().motions.list.get(motion).expect("the motion");
    assert_eq!(row.votes[&scene.party("rr1")].choice, Choice::Aye);
    scene.accepted("rr1", Recuse { motion }, &["my employer is concerned"]);
    scene.refused(
        "rr1",
        cast(motion, Choice::Aye),
        &[],
        "refusal-stepped-aside",
    );
    let so_far = scene
        .state()
        .result_so_far(motion, &[], scene.now)
        .expect("open");
    assert!(so_far.counts.iter().all(|counts| counts.ayes.is_zero()));
}

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

#[test]
fn a_removal_waits_for_the_board_and_follows_its_word() {
    let mut scene = council();
    let motion = put(&mut scene, "remove-nca-cph", false);
    open(&mut scene, motion);
    for (name, _) in CPH.iter().chain(NCPH) {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    close(&mut scene, motion);
    assert_eq!(outcome(&scene, motion), "awaiting");
    let report = Report {
        body: scene.body("gnso-council"),
        organ: "icann-board".into(),
        matter: "review-removal".into(),
        carried: true,
        motion: Some(motion),
    };
    scene.refused("sec", report.clone(), &[], "refusal-text-missing");
    scene.accepted("sec", report.clone(), &["resolution 2024.01"]);
    assert_eq!(outcome(&scene, motion), "passed");
    scene.refused("sec", report, &["again"], "refusal-motion-does-not-wait");
}

#[test]
fn papers_are_recorded_by_whom_the_charter_names() {
    let mut scene = council();
    let motion = opened(&mut scene, "default", false);
    let votes = vec![assembly::motions::PaperVote {
        voter: scene.party("rr3"),
        choice: Choice::No,
    }];
    let act = RecordVote { motion, votes };
    scene.refused("rr1", act.clone(), &[], "refusal-no-mandate");
    scene.accepted("sec", act, &[]);
    let row = scene.state().motions.list.get(motion).expect("the motion");
    assert_eq!(
        row.votes[&scene.party("rr3")].cast_by,
        Some(scene.party("sec"))
    );
}

#[test]
fn an_open_vote_keeps_the_charter_it_was_opened_under() {
    let mut scene = Scene::with(&[("club/1.md", &club("at-least \"1/2\" of=\"cast\""))]);
    clubbers(&mut scene, 4);
    let amend = club_motion(&mut scene, "amend");
    club_votes(&mut scene, amend, 4, 0);
    close_club(&mut scene, amend, "passed");
    let open = club_motion(&mut scene, "matter");
    let act = AdoptCharter {
        body: scene.body("club"),
        file: "club/2.md".into(),
        text: club("unanimous"),
        motion: Some(amend),
        effective: None,
    };
    scene.accepted("a1", act, &[]);
    let later = club_motion(&mut scene, "matter");
    for motion in [open, later] {
        club_votes(&mut scene, motion, 2, 2);
    }
    close_club(&mut scene, open, "passed");
    close_club(&mut scene, later, "failed");
}

/// A committee of nine in which `matter` needs a threshold.
fn club(threshold: &str) -> String {
    club_with(&format!(
        "threshold {{ {threshold} }}\n    quorum {{ none }}"
    ))
}

fn club_with(rule: &str) -> String {
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
```
"#
    )
}

fn clubbers(scene: &mut Scene, count: usize) {
    for seat in 1..=count {
        let name = format!("a{seat}");
        scene.person(&name);
        scene.install("club", "seat", &name);
    }
}

fn club_motion(scene: &mut Scene, matter: &str) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let act = PutMotion {
        body: scene.body("club"),
        organ: "committee".into(),
        matter: matter.into(),
        over_time: false,
    };
    scene.accepted("a1", act, &["A motion"]);
    scene.accepted(
        "a1",
        OpenVote {
            motion,
            closes: None,
        },
        &[],
    );
    motion
}

/// The first so many say aye, the next so many no.
fn club_votes(scene: &mut Scene, motion: MotionId, ayes: usize, noes: usize) {
    for seat in 1..=ayes + noes {
        let choice = if seat <= ayes {
            Choice::Aye
        } else {
            Choice::No
        };
        scene.accepted(&format!("a{seat}"), cast(motion, choice), &[]);
    }
}

fn close_club(scene: &mut Scene, motion: MotionId, expected: &str) {
    let present = Vec::new();
    scene.accepted("a1", CloseVote { motion, present }, &[]);
    assert_eq!(outcome(scene, motion), expected);
}

/// Nine seats filled; so many say aye and no, and the rest nothing.
fn check_club(rule: &str, ayes: usize, noes: usize, expected: &str) {
    let mut scene = Scene::with(&[("club/1.md", &club(rule))]);
    clubbers(&mut scene, 9);
    let motion = club_motion(&mut scene, "matter");
    club_votes(&mut scene, motion, ayes, noes);
    close_club(&mut scene, motion, expected);
}

#[test]
fn three_to_one_holds_at_the_edge_only_where_the_edge_is_enough() {
    check_club("ayes-to-noes at-least=3", 6, 2, "passed");
    check_club("ayes-to-noes more-than=3", 6, 2, "failed");
    check_club("ayes-to-noes more-than=3", 7, 2, "passed");
}

#[test]
fn more_than_a_third_and_a_third_differ_at_three_of_nine() {
    check_club("at-least \"1/3\" of=\"allotted\"", 3, 6, "passed");
    check_club("more-than \"1/3\" of=\"allotted\"", 3, 6, "failed");
}

#[test]
fn what_must_be_reached_depends_on_the_turnout() {
    let rule = r#"by-turnout { below "1/3" { fails }; from "1/3" { ayes-to-noes at-least=3 }; above "2/3" { more-ayes-than-noes } }"#;
    check_club(rule, 2, 0, "failed");
    check_club(rule, 3, 0, "passed");
    check_club(rule, 4, 2, "failed");
    check_club(rule, 4, 3, "passed");
}

#[test]
fn a_quorum_may_be_half_of_the_average_of_the_last_meetings() {
    let rule = "threshold { more-ayes-than-noes }\n    quorum { more-than \"1/2\" of=\"average-of-last-2\" }";
    let mut scene = Scene::with(&[("club/1.md", &club_with(rule))]);
    clubbers(&mut scene, 9);
    for there in [8, 6] {
        let motion = club_motion(&mut scene, "amend");
        club_votes(&mut scene, motion, there, 0);
        close_club(&mut scene, motion, "passed");
        scene.days_pass(30);
    }
    // The average of eight and six is seven: four are more than half of it, and three are not.
    let short = club_motion(&mut scene, "matter");
    club_votes(&mut scene, short, 3, 0);
    let so_far = |scene: &Scene, motion| {
        let result = scene.state().result_so_far(motion, &[], scene.now);
        result.expect("open").verdict.outcome
    };
    assert_eq!(so_far(&scene, short), tally::decision::Outcome::NoQuorum);
    club_votes(&mut scene, short, 4, 0);
    assert_eq!(so_far(&scene, short), tally::decision::Outcome::Passed);
}

#[test]
fn a_round_below_its_floor_is_followed_by_another_without_one() {
    let rule = "threshold { more-ayes-than-noes }\n    quorum { none }\n    floor at-least=\"1/2\" of=\"eligible\" rounds=1 below=\"another-round\"";
    let mut scene = Scene::with(&[("club/1.md", &club_with(rule))]);
    clubbers(&mut scene, 9);
    let motion = club_motion(&mut scene, "matter");
    club_votes(&mut scene, motion, 4, 0);
    close_club(&mut scene, motion, "round 2");
    club_votes(&mut scene, motion, 2, 0);
    close_club(&mut scene, motion, "passed");
    scene.public_derives_the_same();
}

/// A body whose members vote as a whole, by the weight of their class or as its electorate says.
fn league(weight: &str) -> String {
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
```
"#
    )
}

/// The league with its secretary and these members: name, class, country, since when.
fn league_of(weight: &str, members: &[(&str, &str, &str, &str)]) -> Scene {
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

fn league_motion(scene: &mut Scene) -> MotionId {
    let motion = scene.state().motions.list.next_id();
    let act = PutMotion {
        body: scene.body("league"),
        organ: "members".into(),
        matter: "matter".into(),
        over_time: false,
    };
    scene.accepted("sec", act, &["A motion"]);
    open(scene, motion);
    motion
}

fn suspend(scene: &mut Scene, who: &str, standing: &str) {
    let act = Suspend {
        member: scene.member(who, "league"),
        standing: standing.to_owned(),
        motion: None,
    };
    scene.accepted("sec", act, &["unpaid"]);
}

/// The ayes, noes and votes not cast of the first round, as text.
fn tallied(scene: &Scene, motion: MotionId) -> String {
    let row = scene.state().motions.list.get(motion).expect("the motion");
    let counts = &row.results[0].counts[0];
    format!("{} {} {}", counts.ayes, counts.noes, counts.not_cast)
}

const TRIO: &[(&str, &str, &str, &str)] = &[
    ("big", "large", "FR", "2020-01-01"),
    ("mid", "small", "FR", "2020-01-01"),
    ("one", "single", "FR", "2020-01-01"),
];

#[test]
fn members_vote_with_the_weights_of_their_classes() {
    let mut scene = league_of("\"class\"", TRIO);
    let motion = league_motion(&mut scene);
    scene.accepted("big", cast(motion, Choice::Aye), &[]);
    scene.accepted("mid", cast(motion, Choice::No), &[]);
    scene.accepted("one", cast(motion, Choice::No), &[]);
    close(&mut scene, motion);
    assert_eq!(tallied(&scene, motion), "4 3 0");
    assert_eq!(outcome(&scene, motion), "passed");
    assert!(
        scene.state().motions.rolls.is_empty(),
        "a closed vote keeps no roll"
    );
    scene.public_derives_the_same();
}

#[test]
fn who_is_suspended_after_voting_has_voted_and_who_is_before_does_not_vote() {
    let mut scene = league_of("\"equal\"", TRIO);
    let motion = league_motion(&mut scene);
    scene.accepted("big", cast(motion, Choice::Aye), &[]);
    scene.accepted("mid", cast(motion, Choice::Aye), &[]);
    suspend(&mut scene, "big", "suspended");
    suspend(&mut scene, "one", "suspended");
    let refusal = scene.refused(
        "one",
        cast(motion, Choice::No),
        &[],
        "refusal-voter-suspended",
    );
    assert_eq!(scene.clause(&refusal), "1");
    scene.refused(
        "big",
        cast(motion, Choice::No),
        &[],
        "refusal-voter-suspended",
    );
    close(&mut scene, motion);
    assert_eq!(tallied(&scene, motion), "2 0 1");
    assert_eq!(outcome(&scene, motion), "passed");
    scene.public_derives_the_same();
}

/// One of three votes aye, another is in a standing when the vote opens.
fn check_in_standing(standing: &str, expected: &str) {
    let mut scene = league_of("\"equal\"", &TRIO[..2]);
    suspend(&mut scene, "mid", standing);
    let motion = league_motion(&mut scene);
    let act = cast(motion, Choice::No);
    let _ = scene.acts("mid", act, &[]).expect_err("has no vote");
    scene.accepted("big", cast(motion, Choice::Aye), &[]);
    close(&mut scene, motion);
    assert_eq!(outcome(&scene, motion), expected, "{standing}");
}

#[test]
fn who_rests_without_a_vote_is_in_the_base_only_where_the_standing_counts() {
    check_in_standing("suspended", "failed");
    check_in_standing("quiet", "passed");
}

#[test]
fn a_country_has_one_vote_however_many_share_it() {
    let names: Vec<String> = (1..=18).map(|number| format!("m{number}")).collect();
    let members: Vec<(&str, &str, &str, &str)> = names
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let country = if place < 8 { "BR" } else { "AR" };
            (name.as_str(), "large", country, "2020-01-01")
        })
        .collect();
    let mut scene = league_of("\"country-share\" total=1", &members);
    let motion = league_motion(&mut scene);
    for name in &names[..9] {
        scene.accepted(name, cast(motion, Choice::Aye), &[]);
    }
    scene.accepted(&names[9], cast(motion, Choice::No), &[]);
    close(&mut scene, motion);
    // Eight eighths and a tenth, against a tenth, with eight tenths not cast.
    assert_eq!(tallied(&scene, motion), "11/10 1/10 4/5");
    assert_eq!(outcome(&scene, motion), "passed");
    scene.public_derives_the_same();
}

#[test]
fn who_waits_for_the_first_vote_is_refused_by_the_clause_of_the_class() {
    let new = [TRIO[0], ("new", "single", "FR", "2023-12-20")];
    let mut scene = league_of("\"class\"", &new);
    let motion = league_motion(&mut scene);
    scene.days_pass(30);
    let vote = cast(motion, Choice::No);
    let refusal = scene.refused("new", vote, &[], "refusal-not-a-voter");
    assert_eq!(scene.clause(&refusal), "2");
    let refusal = scene.refused("sec", cast(motion, Choice::No), &[], "refusal-not-a-voter");
    assert_eq!(scene.clause(&refusal), "3");
    let later = league_motion(&mut scene);
    scene.accepted("new", cast(later, Choice::No), &[]);
}

/// Two members vote no, and the secretary, who may be a member too, aye.
fn check_officer(electorate: &str, also_member: bool, expected: &str) {
    let mut scene = league_of(electorate, &TRIO[..2]);
    if also_member {
        let party = scene.party("sec");
        let act = ImportMember {
            body: scene.body("league"),
            key: format!("{:016x}", party.0),
            party: Some(party),
            kind: charter::PartyKind::Person,
            class: "small".to_owned(),
            standing: None,
            joined: Some(crate::scene::moment("2020-01-01")),
            country: None,
            representative: None,
        };
        scene.accepted("operator", act, &[]);
    }
    let motion = league_motion(&mut scene);
    for name in ["big", "mid"] {
        scene.accepted(name, cast(motion, Choice::No), &[]);
    }
    scene.accepted("sec", cast(motion, Choice::Aye), &[]);
    close(&mut scene, motion);
    assert_eq!(tallied(&scene, motion), expected, "{electorate}");
    scene.public_derives_the_same();
}

#[test]
fn who_votes_by_an_office_and_as_a_member_has_one_vote() {
    check_officer("\"equal\"; holders \"secretary\"", false, "1 2 0");
    check_officer("\"equal\"; holders \"secretary\"", true, "1 2 0");
    check_officer("\"class\"; holders \"secretary\"", true, "2 6 0");
}

#[test]
fn a_class_may_vote_through_one_who_casts_its_votes() {
    let electorate = "\"equal\"; collective \"secretary\" class=\"single\" votes=3";
    check_officer(electorate, false, "3 2 0");
}
