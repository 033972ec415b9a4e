//! Leaving against one's will: who is accused, heard and appeals is closed, and only that a membership ended is open.

use crate::belonging::joins;
use crate::scene::{Scene, moment};
use assembly::act::Act;
use assembly::due::{Due, Item};
use assembly::effect::Effect;
use assembly::entry::Entry;
use assembly::ids::{DepartureId, HearingId, MemberId};
use assembly::membership::{
    AnnounceEnding, AppealEnding, ChangeKind, DecideEnding, Declare, DropHearing,
    Effect as OnMembership, EndMembership, Expel, OpenHearing, Resign, Said, Value,
};

const SOCIETY: &str = r#"# Rules of the society

## 1 The society

```rule
body "society" kind="association" { name "The society"; languages "en"; zone "UTC" }
version "1" { adopted "2020-01-01"; approved "2020-01-01"; effective "2020-01-01" }
organ "members" kind="whole" { electorate "voters"; acts-by "chair"; chair "secretary" }
organ "judges" kind="committee" { office "judge"; acts-by "any-member" }
office "secretary" seats=2 { term "1 year" from="seating"; filled-by "appointment" organ="members" }
office "judge" seats=1 { term "1 year" from="seating"; filled-by "appointment" organ="members" }
```

## 2 Members

```rule
fact "adult" type="yes-no" { ask "Of age?" }
class "person" of="person" { rights "speak" "vote" "stand"; weight 1; requires { fact "adult" is=#true } }
admission { decided-by "secretary" }
power "admit" held-by="secretary"
power "import" held-by="secretary"
power "appoint" held-by="members"
power "expel" held-by="secretary"
power "end-membership" held-by="secretary"
```

## 3 The end

```rule
ending "dissolution" by="secretary"
ending "lost-eligibility" by="secretary" cure="60 days"
```

## 4 Against the will

```rule
ending "misconduct" by="secretary" hearing="14 days" { appeal to="judges" within="30 days" meanwhile="member" }
ending "fraud" by="secretary" hearing="7 days" { appeal to="judges" within="30 days" }
ending "violence" by="secretary" hearing="7 days"
```

## 5 Votes

```rule
electorate "voters" { members; weight "class"; frozen before="1 day" }
```
"#;

/// The society with a secretary, a judge, and Ana, who has been a member since 2023.
fn society() -> (Scene, MemberId) {
    let mut scene = Scene::with(&[("society/1.md", SOCIETY)]);
    for name in ["sam", "jo", "ana"] {
        scene.person(name);
    }
    scene.install("society", "secretary", "sam");
    scene.install("society", "judge", "jo");
    let member = joins(&mut scene, "society", "ana", "person", "2023-06-01");
    (scene, member)
}

fn hears(scene: &mut Scene, member: MemberId, cause: &str) -> HearingId {
    let closed = scene.community.closed.as_ref().expect("closed rooms");
    let next = closed.hearings.next_id();
    let act = OpenHearing {
        member,
        cause: cause.to_owned(),
        motion: None,
    };
    scene.accepted("sam", act, &["the till"]);
    next
}

fn expel(hearing: HearingId) -> Expel {
    Expel {
        hearing,
        motion: None,
    }
}

fn decided(departure: u32, ends: bool) -> DecideEnding {
    DecideEnding {
        departure: DepartureId(departure),
        ends,
        motion: None,
    }
}

fn appeal(departure: u32) -> AppealEnding {
    AppealEnding {
        departure: DepartureId(departure),
    }
}

/// Lets the clock do what is due now.
fn settle(scene: &mut Scene) {
    scene.days_pass(0);
}

/// The entries in which the open rooms say that a membership ended or was restored.
fn shown(scene: &Scene) -> Vec<&Entry> {
    let changes = |entry: &&Entry| {
        entry.effects.iter().any(|effect| {
            matches!(effect, Effect::Membership(OnMembership::Changed { kind, .. })
                if matches!(kind, ChangeKind::Ended | ChangeKind::Resumed))
        })
    };
    scene.entries.iter().filter(changes).collect()
}

#[test]
fn nobody_is_expelled_unheard_and_an_appeal_keeps_the_membership() {
    let (mut scene, member) = society();
    let hearing = hears(&mut scene, member, "misconduct");
    scene.days_pass(13);
    let id = "refusal-not-yet-heard";
    let refusal = scene.refused("sam", expel(hearing), &["theft"], id);
    assert_eq!(scene.clause(&refusal), "4");
    scene.days_pass(1);
    scene.refused("jo", expel(hearing), &["theft"], "refusal-no-mandate");
    let entry = scene.accepted("sam", expel(hearing), &["theft"]);
    assert!(
        entry.mandate.is_some(),
        "the rule on the end is the mandate"
    );
    assert!(scene.is_member("ana", "society"));
    scene.refused("sam", appeal(0), &["for her"], "refusal-not-theirs");
    scene.accepted("ana", appeal(0), &["it was not me"]);
    scene.days_pass(60);
    assert!(scene.is_member("ana", "society"), "the appeal waits");
    scene.refused("sam", decided(0, false), &["no"], "refusal-no-mandate");
    scene.accepted("jo", decided(0, false), &["not proven"]);
    settle(&mut scene);
    assert!(scene.is_member("ana", "society"));
    let id = "refusal-hearing-over";
    scene.refused("sam", expel(hearing), &["theft"], id);
    let hearing = hears(&mut scene, member, "misconduct");
    scene.days_pass(14);
    scene.accepted("sam", expel(hearing), &["theft, again"]);
    scene.days_pass(29);
    assert!(scene.is_member("ana", "society"), "she may still appeal");
    scene.days_pass(1);
    assert!(!scene.is_member("ana", "society"));
    scene.public_derives_the_same();
}

#[test]
fn the_open_record_says_that_a_membership_ended_and_from_when_and_nothing_else() {
    let (mut scene, member) = society();
    let before = scene.entries.len();
    let cause = scene.name("violence").0;
    let hearing = hears(&mut scene, member, "violence");
    scene.days_pass(7);
    let decision = scene.accepted("sam", expel(hearing), &["a blow"]);
    settle(&mut scene);
    assert!(!scene.is_member("ana", "society"));
    let open: Vec<&Entry> = scene.entries[before..]
        .iter()
        .filter(|entry| !entry.act.is_closed())
        .collect();
    let [entry] = open[..] else {
        panic!("one open entry: {open:#?}");
    };
    let Act::Due(due) = &entry.act else {
        panic!("the clock says it")
    };
    let text = format!("{due:?}");
    assert!(
        text.contains(&format!("entry: {}", decision.position)),
        "{text}"
    );
    assert!(!text.contains(&format!("NameId({cause})")), "{text}");
    assert_eq!(entry.mandate, None);
    assert!(entry.grounds.is_empty(), "a clause would tell the cause");
    assert_eq!(entry.effects.len(), 1);
    assert_eq!(entry.moment, moment("2024-01-08"));
    scene.public_derives_the_same();
}

#[test]
fn nothing_open_changes_while_a_case_is_heard_decided_and_appealed() {
    let (mut scene, member) = society();
    let open = |scene: &Scene| {
        let mut state = scene.state().clone();
        state.position = 0;
        state.digest()
    };
    let before = open(&scene);
    let hearing = hears(&mut scene, member, "misconduct");
    scene.days_pass(14);
    scene.accepted("sam", expel(hearing), &["theft"]);
    scene.accepted("ana", appeal(0), &["it was not me"]);
    scene.accepted("jo", decided(0, false), &["not proven"]);
    scene.days_pass(90);
    assert_eq!(open(&scene), before);
    let queue = scene.queue();
    let offices = |due: &Due| matches!(due.item, Item::Offices(_));
    assert!(queue.iter().all(offices), "{queue:?}");
}

#[test]
fn where_the_charter_does_not_keep_the_membership_a_reversed_end_restores_it() {
    let (mut scene, member) = society();
    let hearing = hears(&mut scene, member, "fraud");
    scene.days_pass(7);
    scene.accepted("sam", expel(hearing), &["false papers"]);
    settle(&mut scene);
    assert!(!scene.is_member("ana", "society"));
    let mut late = scene.clone();
    late.days_pass(30);
    let refusal = late.refused("ana", appeal(0), &["late"], "refusal-appeal-over");
    assert_eq!(late.clause(&refusal), "4");
    scene.days_pass(29);
    scene.accepted("ana", appeal(0), &["they are genuine"]);
    let mut lost = scene.clone();
    lost.accepted("jo", decided(0, true), &["they are not"]);
    settle(&mut lost);
    assert!(!lost.is_member("ana", "society"));
    lost.refused("ana", appeal(0), &["again"], "refusal-nothing-to-appeal");
    lost.public_derives_the_same();
    scene.accepted("jo", decided(0, false), &["they are"]);
    settle(&mut scene);
    assert!(scene.is_member("ana", "society"));
    assert_eq!(shown(&scene).len(), 2, "ended, and restored");
    scene.public_derives_the_same();
}

#[test]
fn who_left_meanwhile_is_not_put_back() {
    let (mut scene, member) = society();
    let hearing = hears(&mut scene, member, "misconduct");
    scene.days_pass(14);
    scene.accepted("sam", expel(hearing), &["theft"]);
    scene.accepted("ana", appeal(0), &["it was not me"]);
    scene.accepted("ana", Resign { member }, &[]);
    scene.accepted("jo", decided(0, false), &["not proven"]);
    scene.days_pass(60);
    assert!(!scene.is_member("ana", "society"));
    assert_eq!(shown(&scene).len(), 1, "she left, once");
    scene.public_derives_the_same();
}

#[test]
fn a_case_that_is_dropped_cannot_be_decided() {
    let (mut scene, member) = society();
    let hearing = hears(&mut scene, member, "violence");
    let drop = DropHearing {
        hearing,
        motion: None,
    };
    scene.refused("jo", drop.clone(), &[], "refusal-no-mandate");
    scene.accepted("sam", drop.clone(), &["nobody saw it"]);
    let refusal = scene.refused("sam", drop, &[], "refusal-hearing-over");
    assert_eq!(scene.clause(&refusal), "4");
    scene.days_pass(7);
    scene.refused("sam", expel(hearing), &["a blow"], "refusal-hearing-over");
    let nothing = expel(HearingId(9));
    scene.refused("sam", nothing, &["a blow"], "refusal-unknown");
}

#[test]
fn who_no_longer_qualifies_has_time_to_cure_it() {
    let (mut scene, member) = society();
    let announce = |cause: &str| AnnounceEnding {
        member,
        cause: cause.to_owned(),
        motion: None,
    };
    let end = |cause: &str| EndMembership {
        member,
        cause: cause.to_owned(),
        motion: None,
    };
    let reason = &["her papers"];
    let id = "refusal-needs-notice";
    scene.refused("sam", end("lost-eligibility"), reason, id);
    let id = "refusal-ends-at-once";
    scene.refused("sam", announce("dissolution"), reason, id);
    let id = "refusal-needs-hearing";
    scene.refused("sam", announce("fraud"), reason, id);
    let declare = Declare {
        body: scene.body("society"),
        facts: vec![Said {
            fact: "adult".to_owned(),
            value: Some(Value::YesNo(true)),
        }],
        duties: Vec::new(),
    };
    let mut fit = scene.clone();
    fit.accepted("ana", declare.clone(), &[]);
    let id = "refusal-still-eligible";
    let refusal = fit.refused("sam", announce("lost-eligibility"), reason, id);
    assert_eq!(fit.clause(&refusal), "3");
    scene.accepted("sam", announce("lost-eligibility"), reason);
    let id = "refusal-already-leaving";
    scene.refused("sam", announce("lost-eligibility"), reason, id);
    let mut cured = scene.clone();
    cured.days_pass(59);
    cured.accepted("ana", declare, &[]);
    cured.days_pass(2);
    assert!(cured.is_member("ana", "society"));
    cured.public_derives_the_same();
    scene.days_pass(59);
    assert!(scene.is_member("ana", "society"));
    scene.days_pass(1);
    assert!(!scene.is_member("ana", "society"));
    scene.public_derives_the_same();
}

#[test]
fn nobody_decides_on_their_own_membership() {
    let (mut scene, _) = society();
    let own = joins(&mut scene, "society", "sam", "person", "2023-06-01");
    let id = "refusal-own-case";
    let open = OpenHearing {
        member: own,
        cause: "violence".to_owned(),
        motion: None,
    };
    let refusal = scene.refused("sam", open.clone(), &["a blow"], id);
    assert_eq!(scene.clause(&refusal), "4");
    scene.person("sue");
    scene.install("society", "secretary", "sue");
    scene.accepted("sue", open, &["a blow"]);
    let hearing = HearingId(0);
    let drop = DropHearing {
        hearing,
        motion: None,
    };
    scene.refused("sam", drop, &[], id);
    scene.days_pass(7);
    scene.refused("sam", expel(hearing), &["a blow"], id);
    scene.accepted("sue", expel(hearing), &["a blow"]);
}
