//! Joining: from the form to the roll, on the charters of the repository and on a small one.

use crate::scene::{Scene, moment};
use assembly::closed::Fingerprint;
use assembly::ids::ApplicationId;
use assembly::membership::{
    Admit, Advise, AnswerRequest, Appeal, Application, ApplicationStatus, Apply, AskForMore,
    ClaimDomain, DecideAppeal, Declare, FindingWay, Judge, JudgedMatter, RecordFinding,
    RefuseApplication, Said, Target, Value, WithdrawApplication, may_join,
};
use assembly::reason::Met;
use assembly::refusal::{Arg, Refusal};
use std::sync::OnceLock;

/// The bodies around NPOC: their charters cite each other.
const AROUND_NPOC: &[&str] = &[
    "alac",
    "afralo",
    "apralo",
    "euralo",
    "lacralo",
    "naralo",
    "gnso-council",
    "ncph",
    "csg",
    "ispcp",
    "ncsg",
    "ncuc",
    "npoc",
];

/// Founded on those charters the day after NPOC's second one came into force.
fn around_npoc() -> Scene {
    static FOUNDED: OnceLock<Scene> = OnceLock::new();
    FOUNDED
        .get_or_init(|| Scene::shipped_at("2024-06-02", AROUND_NPOC))
        .clone()
}

const YES: Value = Value::YesNo(true);
const NO: Value = Value::YesNo(false);

fn choice(option: &str) -> Value {
    Value::Choice(option.to_owned())
}

impl Scene {
    /// Declares facts and accepts duties in a body.
    fn declares(&mut self, who: &str, body: &str, facts: &[(&str, Value)], duties: &[&str]) {
        let act = Declare {
            body: self.body(body),
            facts: facts
                .iter()
                .map(|(fact, value)| Said {
                    fact: (*fact).to_owned(),
                    value: Some(value.clone()),
                })
                .collect(),
            duties: duties.iter().map(|duty| (*duty).to_owned()).collect(),
        };
        self.accepted(who, act, &[]);
    }

    /// Claims a domain, and the desk finds the token in the zone.
    fn proves_domain(&mut self, who: &str, party: &str, name: &str) {
        let fingerprint = Fingerprint::of(name).expect("a domain name").to_hex();
        let claim = ClaimDomain {
            fingerprint: fingerprint.clone(),
            drop: false,
        };
        self.accepted(who, claim, &[name]);
        let finding = RecordFinding {
            party: self.party(party),
            fingerprint,
            way: FindingWay::Dns,
            shown: true,
            body: None,
        };
        self.accepted("server", finding, &[]);
    }

    fn form(&self, to: &[(&str, &str)]) -> Apply {
        let target = |(body, class): &(&str, &str)| Target {
            body: self.body(body),
            class: (*class).to_owned(),
        };
        Apply {
            to: to.iter().map(target).collect(),
        }
    }

    /// Applies, and gives the number of the form's first application.
    fn applies(&mut self, who: &str, to: &[(&str, &str)]) -> ApplicationId {
        let next = self.closed().applications.next_id();
        self.accepted(who, self.form(to), &[]);
        next
    }

    fn closed(&self) -> &assembly::closed::Closed {
        self.community.closed.as_ref().expect("the whole community")
    }

    fn application(&self, id: ApplicationId) -> &Application {
        self.closed().applications.get(id).expect("the application")
    }

    fn admission(&self, application: ApplicationId) -> Admit {
        let row = self.application(application);
        Admit {
            application,
            party: row.party,
            body: row.body,
            class: self.state().names.text(row.class).to_owned(),
            motion: None,
        }
    }

    fn judges(&mut self, who: &str, body: &str, party: &str, evidence: &str, met: bool) {
        let act = Judge {
            body: self.body(body),
            party: self.party(party),
            matter: JudgedMatter::Evidence(evidence.to_owned()),
            met,
            motion: None,
        };
        self.accepted(who, act, &["as the papers show"]);
    }

    fn refuses(&mut self, who: &str, application: ApplicationId, clause: &str) {
        let act = RefuseApplication {
            application,
            clause: clause.to_owned(),
            motion: None,
        };
        self.accepted(who, act, &["it does not meet the clause"]);
    }
}

/// NCSG and NPOC with their chairs, and an organization whose form for both is filed.
fn npoc() -> (Scene, ApplicationId) {
    let mut scene = around_npoc();
    for person in ["rafik", "raoul", "ana"] {
        scene.person(person);
    }
    scene.organization("wells", "ana");
    scene.install("ncsg", "chair", "rafik");
    scene.install("npoc", "chair", "raoul");
    let form = [("ncsg", "small-organization"), ("npoc", "organization")];
    let application = scene.applies("ana for wells", &form);
    (scene, application)
}

/// What a charity says of itself to both bodies.
fn charity(scene: &mut Scene) {
    let who = "ana for wells";
    let facts = [
        ("for-profit", NO),
        ("purpose", choice("non-commercial")),
        ("employees", Value::Number(12)),
        ("individual-members", Value::Number(0)),
        ("member-organizations", Value::Number(0)),
    ];
    scene.declares(who, "ncsg", &facts, &["mission"]);
    let facts = [
        ("online-activity", choice("non-commercial")),
        ("membership-based", NO),
        ("commercial", NO),
        ("serves-icann", NO),
        ("seeks-office", NO),
        ("represents-government", NO),
    ];
    let duties = ["mission", "instruction", "registrant"];
    scene.declares(who, "npoc", &facts, &duties);
}

/// The name of the first thing missing, as the refusal says it, or of all of which one would do.
fn what(refusal: &Refusal) -> String {
    match &refusal.args[0].1 {
        Arg::Text(text) => text.clone(),
        Arg::AnyOf(names) => names.join(" or "),
        other => panic!("{other:?} is not a name"),
    }
}

#[test]
fn a_charity_without_a_domain_is_refused_with_the_clause_and_with_one_it_is_admitted() {
    let (mut scene, ncsg) = npoc();
    let npoc = ApplicationId(ncsg.0 + 1);
    charity(&mut scene);
    scene.judges("raoul", "npoc", "wells", "not-for-profit", true);
    scene.judges("raoul", "npoc", "wells", "registration", true);
    // The representatives of the constituencies stay silent for fourteen days.
    scene.days_pass(14);
    let refusal = scene.refused(
        "rafik",
        scene.admission(ncsg),
        &[],
        "refusal-requirement-not-shown",
    );
    assert_eq!(scene.clause(&refusal), "2.1");
    assert_eq!(what(&refusal), "domain or other-domain-proof");
    assert!(refusal.reasons.is_some(), "the tree says what is missing");
    scene.proves_domain("ana for wells", "wells", "wells.example");
    // NPOC cannot come before its parent.
    let refusal = scene.refused("raoul", scene.admission(npoc), &[], "refusal-parent-first");
    assert_eq!(scene.clause(&refusal), "1.1");
    scene.accepted("rafik", scene.admission(ncsg), &[]);
    let entry = scene.accepted("raoul", scene.admission(npoc), &[]);
    assert!(entry.mandate.is_some() && !entry.grounds.is_empty());
    let member = scene.membership("wells", "npoc").expect("a member");
    assert_eq!(member.primary, Some(scene.party("ana")));
    assert_eq!(member.standing, scene.name("active"));
    scene.public_derives_the_same();
    scene.days_pass(100);
    scene.public_derives_the_same();
}

#[test]
fn a_chamber_of_commerce_makes_no_profit_and_is_refused_all_the_same() {
    let (mut scene, ncsg) = npoc();
    charity(&mut scene);
    let members = [
        ("membership-based", YES),
        ("members-nature", choice("commercial")),
    ];
    scene.declares("ana for wells", "npoc", &members, &[]);
    scene.proves_domain("ana for wells", "wells", "wells.example");
    scene.judges("raoul", "npoc", "wells", "not-for-profit", true);
    scene.judges("raoul", "npoc", "wells", "registration", true);
    scene.days_pass(14);
    scene.accepted("rafik", scene.admission(ncsg), &[]);
    let npoc = ApplicationId(ncsg.0 + 1);
    let refusal = scene.refused("raoul", scene.admission(npoc), &[], "refusal-none-of-these");
    assert_eq!(what(&refusal), "membership-based or members-nature");
    assert_eq!(scene.clause(&refusal), "2.1");
    scene.refuses("raoul", npoc, "2.1");
    assert!(!scene.is_member("wells", "npoc"));
    scene.public_derives_the_same();
}

#[test]
fn exclusions_beat_inclusions_and_what_is_not_said_stands_in_the_way() {
    let (mut scene, ncsg) = npoc();
    charity(&mut scene);
    scene.proves_domain("ana for wells", "wells", "wells.example");
    scene.judges("raoul", "npoc", "wells", "not-for-profit", true);
    scene.judges("raoul", "npoc", "wells", "registration", true);
    scene.days_pass(14);
    scene.accepted("rafik", scene.admission(ncsg), &[]);
    let npoc = ApplicationId(ncsg.0 + 1);
    scene.declares("ana for wells", "npoc", &[("serves-icann", YES)], &[]);
    let refusal = scene.refused("raoul", scene.admission(npoc), &[], "refusal-excluded");
    assert_eq!(what(&refusal), "serves-icann");
    let untold = Declare {
        body: scene.body("npoc"),
        facts: vec![Said {
            fact: "serves-icann".to_owned(),
            value: None,
        }],
        duties: Vec::new(),
    };
    scene.accepted("ana for wells", untold, &[]);
    let id = "refusal-requirement-not-shown";
    let refusal = scene.refused("raoul", scene.admission(npoc), &[], id);
    assert_eq!(what(&refusal), "serves-icann");
}

#[test]
fn an_unregistered_organization_needs_an_exception_with_its_condition() {
    let (mut scene, ncsg) = npoc();
    charity(&mut scene);
    scene.proves_domain("ana for wells", "wells", "wells.example");
    scene.judges("raoul", "npoc", "wells", "not-for-profit", true);
    scene.judges("raoul", "npoc", "wells", "registration", false);
    scene.days_pass(14);
    scene.accepted("rafik", scene.admission(ncsg), &[]);
    let npoc = ApplicationId(ncsg.0 + 1);
    let judge = |scene: &Scene, matter| Judge {
        body: scene.body("npoc"),
        party: scene.party("wells"),
        matter,
        met: true,
        motion: None,
    };
    let exception = judge(&scene, JudgedMatter::Exception("registration".to_owned()));
    let id = "refusal-requirement-not-met";
    scene.refused("raoul", exception.clone(), &["exceptional"], id);
    let question = JudgedMatter::Question("exceptional-circumstances".to_owned());
    let question = judge(&scene, question);
    scene.refused("raoul", question.clone(), &[], "refusal-text-missing");
    scene.refused("ana", question.clone(), &["please"], "refusal-no-mandate");
    scene.accepted("raoul", question, &["its country registers nobody"]);
    scene.accepted("raoul", exception, &["for that reason"]);
    let entry = scene.accepted("raoul", scene.admission(npoc), &[]);
    let path = entry.grounds.iter().find(|ground| !ground.path.is_empty());
    assert_eq!(path.expect("a path").path[0], 2, "by way of the exception");
    scene.public_derives_the_same();
}

#[test]
fn a_domain_that_another_party_shows_too_belongs_to_nobody_alone() {
    let (mut scene, ncsg) = npoc();
    charity(&mut scene);
    scene.person("bo");
    scene.organization("rival", "bo");
    scene.proves_domain("ana for wells", "wells", "wells.example");
    scene.proves_domain("bo for rival", "rival", "WELLS.example");
    scene.days_pass(14);
    let id = "refusal-requirement-not-shown";
    scene.refused("rafik", scene.admission(ncsg), &[], id);
    let gone = ClaimDomain {
        fingerprint: Fingerprint::of("wells.example").expect("a name").to_hex(),
        drop: true,
    };
    scene.accepted("bo for rival", gone, &["wells.example"]);
    scene.accepted("rafik", scene.admission(ncsg), &[]);
}

#[test]
fn one_form_goes_only_where_the_charter_shares_it_and_parents_come_first() {
    let mut scene = around_npoc();
    scene.person("ana");
    scene.organization("wells", "ana");
    let refused = |scene: &mut Scene, who: &str, to: &[(&str, &str)], id: &str| {
        let form = scene.form(to);
        scene.refused(who, form, &[], id)
    };
    let who = "ana for wells";
    let refusal = refused(
        &mut scene,
        who,
        &[("npoc", "organization")],
        "refusal-parent-first",
    );
    assert_eq!(scene.clause(&refusal), "1.1");
    let both = [("ncsg", "small-organization"), ("ispcp", "member")];
    refused(&mut scene, who, &both, "refusal-form-not-shared");
    let twice = [
        ("ncsg", "small-organization"),
        ("ncsg", "large-organization"),
    ];
    refused(&mut scene, who, &twice, "refusal-form-targets");
    refused(&mut scene, who, &[], "refusal-form-targets");
    let refusal = refused(
        &mut scene,
        who,
        &[("ncsg", "individual")],
        "refusal-not-this-kind",
    );
    assert_eq!(scene.clause(&refusal), "2.1");
    assert!(refusal.reasons.is_some());
    refused(
        &mut scene,
        who,
        &[("ncsg", "friend")],
        "refusal-no-such-class",
    );
    scene.applies(who, &[("ncsg", "small-organization")]);
    let again = [("ncsg", "large-organization")];
    refused(&mut scene, who, &again, "refusal-already-applied");
}

#[test]
fn each_of_the_five_kinds_of_the_ispcp_is_admitted_and_is_a_member_of_the_csg_too() {
    let kinds = [
        ("backbone", YES),
        ("transit", YES),
        ("trade-association", choice("connectivity-providers")),
        ("services-to-third-parties", choice("application-services")),
        ("services-to-third-parties", choice("managed-security")),
    ];
    for (index, (fact, value)) in kinds.into_iter().enumerate() {
        let (mut scene, application) = ispcp(&[
            ("backbone", NO),
            ("transit", NO),
            ("trade-association", choice("no")),
            ("services-to-third-parties", choice("none")),
            (fact, value),
        ]);
        let entry = scene.accepted("wolf", scene.admission(application), &[]);
        assert!(scene.is_member("carrier", "ispcp"), "kind {index}");
        assert!(
            scene.is_member("carrier", "csg"),
            "child first, kind {index}"
        );
        assert!(!entry.grounds.is_empty());
        if index == 0 {
            scene.public_derives_the_same();
        }
    }
}

#[test]
fn a_company_of_none_of_the_five_kinds_is_not_admitted_to_the_ispcp() {
    let (mut scene, application) = ispcp(&[
        ("backbone", NO),
        ("transit", NO),
        ("trade-association", choice("other")),
        ("services-to-third-parties", choice("none")),
    ]);
    let id = "refusal-none-of-these";
    let refusal = scene.refused("wolf", scene.admission(application), &[], id);
    assert_eq!(scene.clause(&refusal), "2.2");
}

/// The ISPCP with an application that is complete but for what is declared here; advice has come.
fn ispcp(facts: &[(&str, Value)]) -> (Scene, ApplicationId) {
    let mut scene = around_npoc();
    for person in ["wolf", "cred", "ana"] {
        scene.person(person);
    }
    scene.organization("carrier", "ana");
    scene.install("ispcp", "chair", "wolf");
    scene.install("ispcp", "credentials-member", "cred");
    let who = "ana for carrier";
    let application = scene.applies(who, &[("ispcp", "member")]);
    for fact in facts {
        scene.declares(who, "ispcp", std::slice::from_ref(fact), &[]);
    }
    scene.declares(who, "ispcp", &[], &["regular-participation"]);
    scene.judges("cred", "ispcp", "carrier", "commercially-affected", true);
    let advice = Advise {
        application,
        rule: 0,
        favourable: false,
        motion: None,
    };
    scene.refused("ana", advice.clone(), &[], "refusal-no-mandate");
    scene.accepted("cred", advice.clone(), &["not convinced"]);
    scene.refused("cred", advice, &[], "refusal-advice-given");
    (scene, application)
}

/// A region whose organizations are certified by the committee above it, on the advice of its own leadership; an appeal
/// goes to a board.
const REGION: &str = r##"# Region

## 1 The region

```rule
body "region" kind="region" { name "Region"; languages "en"; zone "UTC" }
power "register-party" held-by="desk"
```

## 2 Members

```rule
fact "self-supporting" type="yes-no" { ask "Does it support itself?" }
evidence "publishes" judged-by="desk" { ask "Where?" }
class "als" of="organization" {
    rights "speak" "vote"
    weight 1
    requires { all { fact "self-supporting" is=#true; evidence "publishes" } }
    cap 1 per="organization"
}
admission "als" {
    completes-within "90 days"
    advice organ="leader" within="30 days" silence="favourable"
    decided-by "chair" within="60 days"
    appeal to="desk" within="30 days" meanwhile="not-member"
}
power "admit" held-by="chair"
power "request-more" held-by="desk"
representation primary=1 alternates=0 others=0 { named-by "member" }
```

## 3 Offices

```rule
office "leader" seats=1 { filled-by "appointment" organ="desk-office" }
office "chair" seats=1 { filled-by "appointment" organ="desk-office" }
office "desk" seats=1 { filled-by "appointment" organ="desk-office" }
organ "desk-office" kind="secretariat" { office "desk"; acts-by "any-member" }
power "appoint" held-by="desk-office"
```
"##;

fn region() -> (Scene, ApplicationId) {
    let mut scene = Scene::with(&[("region.md", REGION)]);
    for person in ["lee", "cho", "dee", "ana"] {
        scene.person(person);
    }
    scene.install("region", "leader", "lee");
    scene.install("region", "chair", "cho");
    scene.install("region", "desk", "dee");
    scene.organization("club", "ana");
    let application = scene.applies("ana for club", &[("region", "als")]);
    (scene, application)
}

fn complete(scene: &mut Scene) {
    let facts = [("self-supporting", YES)];
    scene.declares("ana for club", "region", &facts, &[]);
    scene.judges("dee", "region", "club", "publishes", true);
}

#[test]
fn a_structure_is_admitted_after_advice_at_once_and_after_silence_when_its_time_is_over() {
    let (mut scene, application) = region();
    complete(&mut scene);
    let admit = scene.admission(application);
    let refusal = scene.refused("cho", admit.clone(), &[], "refusal-advice-open");
    assert_eq!(scene.clause(&refusal), "2");
    let advice = Advise {
        application,
        rule: 0,
        favourable: true,
        motion: None,
    };
    let mut advised = region();
    complete(&mut advised.0);
    advised.0.accepted("lee", advice.clone(), &[]);
    advised.0.accepted("cho", admit.clone(), &[]);
    advised.0.public_derives_the_same();
    scene.days_pass(30);
    scene.refused("lee", advice, &[], "refusal-advice-over");
    scene.accepted("cho", admit, &[]);
    assert!(scene.is_member("club", "region"));
    scene.public_derives_the_same();
}

#[test]
fn an_appeal_in_time_reverses_a_refusal_and_the_chair_then_admits() {
    let (mut scene, application) = region();
    scene.judges("dee", "region", "club", "publishes", false);
    scene.days_pass(30);
    let refuse = RefuseApplication {
        application,
        clause: "9.9".to_owned(),
        motion: None,
    };
    scene.refused("cho", refuse.clone(), &["no"], "refusal-no-such-clause");
    scene.refused("ana", refuse, &["no"], "refusal-no-mandate");
    scene.refuses("cho", application, "2");
    let admit = scene.admission(application);
    scene.refused("cho", admit.clone(), &[], "refusal-application-not-open");
    let appeal = Appeal { application };
    scene.refused("lee", appeal.clone(), &["unfair"], "refusal-not-theirs");
    scene.accepted("ana for club", appeal, &["it publishes on paper"]);
    scene.refused("cho", admit.clone(), &[], "refusal-application-not-open");
    let decision = DecideAppeal {
        application,
        upheld: true,
        motion: None,
    };
    scene.refused("cho", decision.clone(), &["yes"], "refusal-no-mandate");
    scene.accepted("dee", decision.clone(), &["paper is enough"]);
    scene.refused("dee", decision, &["again"], "refusal-application-not-open");
    // What the applicant has to say itself, no appeal says in its place.
    let id = "refusal-requirement-not-shown";
    let refusal = scene.refused("cho", admit.clone(), &[], id);
    assert_eq!(what(&refusal), "self-supporting");
    scene.declares("ana for club", "region", &[("self-supporting", YES)], &[]);
    scene.accepted("cho", admit, &[]);
    assert!(scene.is_member("club", "region"));
    scene.public_derives_the_same();
}

#[test]
fn an_appeal_comes_too_late_on_the_thirtieth_day_and_a_dismissed_one_ends_it() {
    let (mut scene, application) = region();
    scene.refuses("cho", application, "2");
    let appeal = Appeal { application };
    let mut late = region().0;
    late.refuses("cho", application, "2");
    late.days_pass(30);
    let id = "refusal-appeal-over";
    let refusal = late.refused("ana for club", appeal.clone(), &["late"], id);
    assert_eq!(late.clause(&refusal), "2");
    scene.days_pass(29);
    scene.accepted("ana for club", appeal, &["in time"]);
    let form = scene.form(&[("region", "als")]);
    scene.refused("ana for club", form.clone(), &[], "refusal-already-applied");
    let decision = DecideAppeal {
        application,
        upheld: false,
        motion: None,
    };
    scene.accepted("dee", decision, &["no"]);
    let admit = scene.admission(application);
    scene.refused("cho", admit, &[], "refusal-application-not-open");
    // A new application is free.
    scene.accepted("ana for club", form, &[]);
}

#[test]
fn an_application_that_stays_incomplete_lapses_and_one_that_waits_for_others_does_not() {
    let (mut scene, application) = region();
    scene.days_pass(90);
    let lapsed = ApplicationStatus::Lapsed(moment("2024-03-31"));
    assert_eq!(scene.application(application).status, lapsed);
    let (mut scene, application) = region();
    let facts = [("self-supporting", YES)];
    scene.declares("ana for club", "region", &facts, &[]);
    scene.days_pass(90);
    let status = scene.application(application).status;
    assert_eq!(status, ApplicationStatus::Open, "only the desk is silent");
    assert!(scene.queue().is_empty());
    scene.public_derives_the_same();
}

#[test]
fn a_question_stops_the_clock_of_advice_until_it_is_answered() {
    let (mut scene, application) = region();
    complete(&mut scene);
    let (ask, answer) = (
        AskForMore {
            application,
            motion: None,
        },
        AnswerRequest { application },
    );
    scene.refused("cho", ask.clone(), &["more"], "refusal-no-mandate");
    scene.refused(
        "ana for club",
        answer.clone(),
        &["?"],
        "refusal-nothing-asked",
    );
    scene.days_pass(10);
    scene.accepted("dee", ask, &["where do you publish?"]);
    scene.days_pass(10);
    scene.accepted("ana for club", answer, &["on our site"]);
    scene.days_pass(29);
    let admit = scene.admission(application);
    scene.refused("cho", admit.clone(), &[], "refusal-advice-open");
    scene.days_pass(1);
    scene.accepted("cho", admit, &[]);
}

#[test]
fn an_applicant_withdraws_and_may_come_back() {
    let (mut scene, application) = region();
    let withdraw = WithdrawApplication { application };
    scene.refused("lee", withdraw.clone(), &[], "refusal-not-theirs");
    scene.accepted("ana for club", withdraw.clone(), &[]);
    let id = "refusal-application-not-open";
    scene.refused("ana for club", withdraw, &[], id);
    scene.applies("ana for club", &[("region", "als")]);
}

#[test]
fn a_member_does_not_apply_again_and_the_application_is_over() {
    let (mut scene, application) = region();
    complete(&mut scene);
    scene.days_pass(30);
    let admit = scene.admission(application);
    scene.accepted("cho", admit.clone(), &[]);
    let form = scene.form(&[("region", "als")]);
    scene.refused("ana for club", form, &[], "refusal-already-member");
    scene.refused("cho", admit, &[], "refusal-application-not-open");
    scene.days_pass(100);
    assert!(scene.queue().is_empty(), "nothing is left to fall due");
}

#[test]
fn facts_must_be_of_the_kind_that_is_asked() {
    let (mut scene, _) = region();
    let declares = |scene: &mut Scene, fact: &str, value: Value, id: &str| {
        let act = Declare {
            body: scene.body("region"),
            facts: vec![Said {
                fact: fact.to_owned(),
                value: Some(value),
            }],
            duties: Vec::new(),
        };
        scene.refused("ana for club", act, &[], id);
    };
    let (kind, asked) = ("refusal-wrong-value", "refusal-not-asked");
    declares(&mut scene, "self-supporting", Value::Number(1), kind);
    declares(&mut scene, "self-supporting", choice("yes"), kind);
    declares(&mut scene, "publishes", YES, asked);
}

#[test]
fn a_name_must_fit_its_fingerprint_and_findings_need_a_claim() {
    let (mut scene, _) = region();
    let fingerprint = Fingerprint::of("club.example").expect("a name").to_hex();
    let claim = ClaimDomain {
        fingerprint: fingerprint.clone(),
        drop: false,
    };
    let id = "refusal-not-a-domain";
    scene.refused("ana for club", claim, &["other.example"], id);
    let finding = RecordFinding {
        party: scene.party("club"),
        fingerprint,
        way: FindingWay::Web,
        shown: true,
        body: None,
    };
    scene.refused("server", finding.clone(), &[], "refusal-domain-not-claimed");
    scene.refused("ana", finding, &[], "refusal-not-theirs");
}

#[test]
fn could_i_join_says_what_is_missing_without_an_entry() {
    let (mut scene, _) = region();
    let ask = |scene: &Scene| {
        let (club, body) = (scene.party("club"), scene.body("region"));
        may_join(&scene.community, club, body, "als", scene.now)
    };
    let reasons = ask(&scene);
    assert_eq!(reasons.met, Met::Unknown);
    let lack = reasons.first_lack().expect("something is missing");
    assert_eq!(
        (lack.kind, lack.about.as_str()),
        ("fact", "self-supporting")
    );
    let entries = scene.entries.len();
    complete(&mut scene);
    assert_eq!(ask(&scene).met, Met::Yes);
    assert_eq!(scene.entries.len(), entries + 2);
    let stranger = may_join(
        &scene.community,
        scene.party("ana"),
        scene.body("region"),
        "als",
        scene.now,
    );
    assert_eq!(stranger.met, Met::No, "a person is no organization");
}
