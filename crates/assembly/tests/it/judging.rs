//! Who judges an application, by which rules, and who must not.

use crate::scene::{Scene, moment};
use assembly::bodies::Delegate;
use assembly::ids::ApplicationId;
use assembly::membership::{
    Admit, Advise, Appeal, Apply, DecideAppeal, Declare, Judge, JudgedMatter, RefuseApplication,
    Said, Target, Value,
};

/// The guild in two versions: the second one means something else by the same words, and others judge.
fn guild(version: &str, effective: &str, fact: &str, judge: &str) -> String {
    format!(
        r##"# Rules of the guild

## 1 The guild

```rule
body "guild" kind="association" {{ name "The guild"; languages "en"; zone "UTC" }}
version "{version}" {{ adopted "2020-01-01"; approved "2020-01-01"; effective "{effective}" }}
office "warden" seats=2 {{ term "9 years" from="seating"; filled-by "appointment" organ="wardens" }}
office "clerk" seats=1 {{ term "9 years" from="seating"; filled-by "appointment" organ="wardens" }}
office "elder" seats=1 {{ term "9 years" from="seating"; filled-by "appointment" organ="wardens" }}
organ "wardens" kind="committee" {{ office "warden"; acts-by "any-member" }}
```

## 2 Members

```rule
fact "trained" type="yes-no" {{ ask "Trained?" }}
fact "tested" type="yes-no" {{ ask "Tested?" }}
define "skilled" {{ fact "{fact}" is=#true }}
class "person" of="person" {{
    rights "speak" "vote"
    weight 1
    requires {{ all {{ defined "skilled"; evidence "masterpiece" }} }}
    excludes {{ judged "rival" by="warden" }}
}}
```

## 3 The masterpiece

```rule
evidence "masterpiece" judged-by="{judge}" {{ ask "What have you made?" }}
```

## 4 The way in

```rule
admission {{
    advice organ="elder" within="10 days" silence="favourable"
    decided-by "warden"
    appeal to="elder" within="30 days" meanwhile="not-member"
}}
power "admit" held-by="clerk" delegable=#true
power "admit" held-by="wardens"
power "delegate" held-by="wardens"
power "appoint" held-by="wardens"
```
"##
    )
}

/// The guild with two wardens, a clerk and an elder; the second version comes in June.
fn begun() -> Scene {
    let charters = [
        ("guild/1.md", guild("1", "2020-01-01", "trained", "clerk")),
        ("guild/2.md", guild("2", "2024-06-01", "tested", "elder")),
    ];
    let charters = charters
        .each_ref()
        .map(|(file, text)| (*file, text.as_str()));
    let mut scene = Scene::with(&charters);
    for name in ["wat", "wim", "kit", "eve", "ana"] {
        scene.person(name);
    }
    let seats = [
        ("warden", "wat"),
        ("warden", "wim"),
        ("clerk", "kit"),
        ("elder", "eve"),
    ];
    for (office, holder) in seats {
        scene.install("guild", office, holder);
    }
    scene
}

impl Scene {
    fn asks(&mut self, who: &str) -> ApplicationId {
        let closed = self.community.closed.as_ref().expect("closed rooms");
        let next = closed.applications.next_id();
        let to = vec![Target {
            body: self.body("guild"),
            class: "person".to_owned(),
        }];
        self.accepted(who, Apply { to }, &["let me in"]);
        next
    }

    fn says(&mut self, who: &str, fact: &str) {
        let act = Declare {
            body: self.body("guild"),
            facts: vec![Said {
                fact: fact.to_owned(),
                value: Some(Value::YesNo(true)),
            }],
            duties: Vec::new(),
        };
        self.accepted(who, act, &[]);
    }

    fn judgement(&self, party: &str, matter: JudgedMatter, met: bool) -> Judge {
        Judge {
            body: self.body("guild"),
            party: self.party(party),
            matter,
            met,
            motion: None,
        }
    }

    fn admits(&self, application: ApplicationId, party: &str) -> Admit {
        Admit {
            application,
            party: self.party(party),
            body: self.body("guild"),
            class: "person".to_owned(),
            motion: None,
        }
    }
}

fn piece() -> JudgedMatter {
    JudgedMatter::Evidence("masterpiece".to_owned())
}

fn rival() -> JudgedMatter {
    JudgedMatter::Question("rival".to_owned())
}

#[test]
fn an_application_is_decided_by_the_charter_under_which_it_was_filed() {
    let mut scene = begun();
    let ana = scene.asks("ana");
    scene.says("ana", "trained");
    scene.at("2024-06-02");
    let judge = scene.judgement("ana", piece(), true);
    let refusal = scene.refused("eve", judge.clone(), &["fine"], "refusal-no-mandate");
    assert_eq!(scene.clause(&refusal), "3");
    scene.accepted("kit", judge, &["fine"]);
    scene.accepted("wat", scene.judgement("ana", rival(), false), &["no"]);
    let entry = scene.accepted("wat", scene.admits(ana, "ana"), &[]);
    let charters: Vec<u32> = entry
        .grounds
        .iter()
        .map(|ground| ground.charter.0)
        .collect();
    assert!(charters.iter().all(|charter| *charter == 0), "{charters:?}");
    scene.public_derives_the_same();
    // Who applies from now on is judged by the new words, and by whom they name.
    scene.person("bo");
    let bo = scene.asks("bo");
    scene.says("bo", "trained");
    let judge = scene.judgement("bo", piece(), true);
    scene.refused("kit", judge.clone(), &["fine"], "refusal-no-mandate");
    scene.accepted("eve", judge, &["fine"]);
    scene.accepted("wat", scene.judgement("bo", rival(), false), &["no"]);
    scene.days_pass(10);
    let id = "refusal-requirement-not-shown";
    scene.refused("wat", scene.admits(bo, "bo"), &[], id);
    scene.says("bo", "tested");
    scene.accepted("wat", scene.admits(bo, "bo"), &[]);
    scene.public_derives_the_same();
}

#[test]
fn an_appeal_that_is_upheld_decides_what_was_judged_under_the_clause_and_nothing_else() {
    let mut scene = begun();
    let ana = scene.asks("ana");
    scene.accepted("kit", scene.judgement("ana", piece(), false), &["clumsy"]);
    scene.accepted("wat", scene.judgement("ana", rival(), true), &["a cousin"]);
    scene.days_pass(10);
    let refuse = RefuseApplication {
        application: ana,
        clause: "3".to_owned(),
        motion: None,
    };
    scene.accepted("wat", refuse, &["clumsy"]);
    let appeal = Appeal { application: ana };
    scene.accepted("ana", appeal, &["look again"]);
    let decision = DecideAppeal {
        application: ana,
        upheld: true,
        motion: None,
    };
    scene.accepted("eve", decision, &["it is fine"]);
    let admit = scene.admits(ana, "ana");
    let refusal = scene.refused("wat", admit.clone(), &[], "refusal-excluded");
    assert_eq!(
        scene.clause(&refusal),
        "2",
        "that she is a rival was not decided"
    );
    scene.accepted("wat", scene.judgement("ana", rival(), false), &["not she"]);
    let id = "refusal-requirement-not-shown";
    scene.refused("wat", admit.clone(), &[], id);
    scene.says("ana", "trained");
    let entry = scene.accepted("wat", admit, &[]);
    scene.public_derives_the_same();
    // The open entry does not tell that she was refused and appealed: it is the same as anybody's.
    let mut other = begun();
    let same = other.asks("ana");
    other.says("ana", "trained");
    other.accepted("kit", other.judgement("ana", piece(), true), &["fine"]);
    other.accepted("wat", other.judgement("ana", rival(), false), &["no"]);
    other.days_pass(10);
    let plain = other.accepted("wat", other.admits(same, "ana"), &[]);
    assert_eq!(
        (&entry.given, &entry.grounds),
        (&plain.given, &plain.grounds)
    );
}

#[test]
fn an_appeal_where_nobody_had_judged_is_the_judgement() {
    let mut scene = begun();
    let ana = scene.asks("ana");
    scene.says("ana", "trained");
    scene.days_pass(10);
    let refuse = RefuseApplication {
        application: ana,
        clause: "2".to_owned(),
        motion: None,
    };
    scene.accepted("wat", refuse, &["I do not like her"]);
    scene.accepted("ana", Appeal { application: ana }, &["nobody looked"]);
    let decision = DecideAppeal {
        application: ana,
        upheld: true,
        motion: None,
    };
    scene.accepted("eve", decision, &["I did"]);
    scene.accepted("wat", scene.admits(ana, "ana"), &[]);
    scene.public_derives_the_same();
}

#[test]
fn nobody_judges_decides_or_advises_on_their_own_application() {
    let mut scene = begun();
    let own = scene.asks("wat");
    scene.says("wat", "trained");
    let id = "refusal-own-case";
    let judge = scene.judgement("wat", rival(), false);
    let refusal = scene.refused("wat", judge.clone(), &["not I"], id);
    assert_eq!(scene.clause(&refusal), "2");
    scene.accepted("wim", judge, &["not he"]);
    scene.accepted("kit", scene.judgement("wat", piece(), true), &["fine"]);
    scene.days_pass(10);
    let admit = scene.admits(own, "wat");
    let refusal = scene.refused("wat", admit.clone(), &[], id);
    assert_eq!(scene.clause(&refusal), "4");
    let refuse = RefuseApplication {
        application: own,
        clause: "2".to_owned(),
        motion: None,
    };
    scene.refused("wat", refuse, &["no"], id);
    scene.accepted("wim", admit, &[]);
    let eve = scene.asks("eve");
    let advice = Advise {
        application: eve,
        rule: 0,
        favourable: true,
        motion: None,
    };
    let refusal = scene.refused("eve", advice, &["take me"], id);
    assert_eq!(scene.clause(&refusal), "4");
    scene.public_derives_the_same();
}

#[test]
fn a_delegate_uses_only_what_the_charter_lets_hand_on() {
    let mut scene = begun();
    let ana = scene.asks("ana");
    scene.person("dan");
    let delegate = Delegate {
        body: scene.body("guild"),
        power: "admit".to_owned(),
        to: scene.party("dan"),
        until: Some(moment("2025-01-01")),
        motion: None,
    };
    scene.accepted("wat", delegate, &[]);
    scene.says("ana", "trained");
    scene.accepted("kit", scene.judgement("ana", piece(), true), &["fine"]);
    scene.accepted("wat", scene.judgement("ana", rival(), false), &["no"]);
    scene.days_pass(10);
    // The clerk's power can be handed on; that the wardens decide cannot.
    let refusal = scene.refused("dan", scene.admits(ana, "ana"), &[], "refusal-no-mandate");
    assert_eq!(scene.clause(&refusal), "4");
    scene.accepted("wat", scene.admits(ana, "ana"), &[]);
}

#[test]
fn a_right_that_a_rule_gives_directly_stands_in_the_entry() {
    let mut scene = begun();
    let ana = scene.asks("ana");
    let judged = scene.accepted("kit", scene.judgement("ana", piece(), true), &["fine"]);
    let advice = Advise {
        application: ana,
        rule: 0,
        favourable: true,
        motion: None,
    };
    let advised = scene.accepted("eve", advice, &["take her"]);
    for (entry, clause) in [(judged, "3"), (advised, "4")] {
        let mandate = entry.mandate.expect("a mandate");
        let bylaws = scene.state().bodies.charters.get(mandate.charter);
        let clauses = &bylaws.expect("the charter").rules.clauses;
        assert_eq!(clauses[usize::from(mandate.clause.0)].number, clause);
    }
}
