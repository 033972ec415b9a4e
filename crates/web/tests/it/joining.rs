//! Joining NPOC through the pages, from "may I?" to the roll: one form for two bodies, a domain shown, two decisions.

use crate::people::{Answer, Browser, Here};
use assembly::actor::Actor;
use assembly::bodies::CharterText;
use assembly::ids::PartyId;
use axum::http::StatusCode;
use serde_json::json;
use std::path::Path;

/// A day, in minutes.
const DAY: i64 = 24 * 60;

fn charter(file: &str) -> CharterText {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../charters")
        .join(file);
    CharterText {
        file: file.to_owned(),
        text: std::fs::read_to_string(path).expect("a shipped charter"),
    }
}

/// NCSG and NPOC with a chair each, who came in through the pages.
fn bodies() -> Here {
    let here = Here::under(
        "http://localhost:3000",
        ["npoc/2024.md", "ncsg/2011.md", "alac/2016.md"]
            .map(charter)
            .to_vec(),
    );
    // Before anybody else, so that their numbers are known.
    for (key, (name, body, office)) in [
        ("Nadia", "ncsg", "chair"),
        ("Carla", "npoc", "chair"),
        ("Sol", "npoc", "secretary"),
    ]
    .iter()
    .enumerate()
    {
        here.person(name);
        let holder = here.newest();
        let body = here
            .door
            .shown()
            .community
            .open
            .body_named(body)
            .expect("a body");
        here.acts(
            40 + key as u8,
            Actor::operator(),
            "install",
            json!({"body": body, "office": office, "holder": holder}),
        );
    }
    here
}

fn signed_in<'h>(here: &'h Here, name: &str) -> Browser<'h> {
    let mut browser = here.browser();
    let landed = browser.signs_in(&format!("{name}@club.example"));
    assert_eq!(landed.status, StatusCode::SEE_OTHER, "{}", landed.text);
    browser
}

/// The key in the first form of a page.
fn key(page: &Answer) -> String {
    let (_, rest) = page
        .text
        .split_once("name=\"key\" value=\"")
        .expect("a form with a key");
    rest.split('"').next().expect("a key").to_owned()
}

const ANSWERS: [(&str, &str); 20] = [
    ("who", "new"),
    ("name", "Clean Wells"),
    ("country", "GH"),
    ("also.ncsg", "yes"),
    ("class.ncsg", "small-organization"),
    ("fact.npoc.online-activity", "non-commercial"),
    ("fact.npoc.membership-based", "no"),
    ("fact.npoc.commercial", "no"),
    ("fact.npoc.serves-icann", "no"),
    ("fact.npoc.seeks-office", "no"),
    ("fact.npoc.represents-government", "no"),
    ("fact.ncsg.purpose", "non-commercial"),
    ("fact.ncsg.for-profit", "no"),
    ("fact.ncsg.employees", "6"),
    ("fact.ncsg.individual-members", "40"),
    ("fact.ncsg.member-organizations", "0"),
    ("duty.ncsg.mission", "yes"),
    ("domain", "clean-wells.example"),
    ("statement", "We dig wells and teach."),
    ("evidence", "Statutes, article 3."),
];

/// The form, filled, with what is changed.
fn filled<'a>(key: &'a str, changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let duties = [
        "duty.npoc.mission",
        "duty.npoc.instruction",
        "duty.npoc.registrant",
    ];
    let mut all: Vec<(&str, &str)> = ANSWERS.to_vec();
    all.extend(duties.map(|duty| (duty, "yes")));
    all.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    all.extend(changes.iter().copied());
    all.push(("key", key));
    all
}

#[test]
fn an_organization_joins_through_the_pages() {
    let here = bodies();
    let mut ama = here.person("Ama");
    let form = ama.get("/bodies/npoc/apply");
    form.shows("What is your main activity online?")
        .shows("Noncommercial Stakeholder Group");
    let key_of_form = key(&form);
    let sent = ama.post("/bodies/npoc/apply", &filled(&key_of_form, &[]));
    let (npoc, ncsg) = (sent.place().to_owned(), "/applications/0");
    assert_eq!(npoc, "/applications/1");
    // A form sent twice is one application.
    assert_eq!(
        ama.post("/bodies/npoc/apply", &filled(&key_of_form, &[]))
            .place(),
        npoc
    );

    let page = ama.get(&npoc);
    page.shows("Clean Wells")
        .shows("_plenary-challenge.clean-wells.example")
        .shows("not shown yet")
        .hides("Admit");
    let (_, token) = page
        .text
        .split_once("plenary-verify=")
        .expect("a token to publish");
    let token = token.split('<').next().expect("a token");
    here.zones.publish(
        "_plenary-challenge.clean-wells.example",
        "plenary-verify=another",
    );
    assert_eq!(ama.post(&format!("{npoc}/look"), &[]).place(), npoc);
    ama.get(&npoc).shows("not shown yet").shows("another one");
    here.zones.publish(
        "_plenary-challenge.clean-wells.example",
        &format!("plenary-verify={token}"),
    );
    here.minutes_pass(2);
    ama.post(&format!("{npoc}/look"), &[]);
    ama.get(&npoc).shows("control was shown").hides("Admit");

    // Advice may come until the fourteenth day; the decision waits for it.
    let mut nadia = signed_in(&here, "Nadia");
    let waits = nadia.get(ncsg);
    waits.shows("the decision waits for it");
    nadia
        .post(
            &format!("{ncsg}/admit"),
            &[("key", &key(&waits)), ("remark", "")],
        )
        .shows("the decision waits for it");
    here.minutes_pass(16 * DAY);
    let mut nadia = signed_in(&here, "Nadia");
    let ready = nadia.get(ncsg);
    assert_eq!(
        nadia
            .post(
                &format!("{ncsg}/admit"),
                &[("key", &key(&ready)), ("remark", "Welcome")]
            )
            .place(),
        ncsg
    );
    here.browser()
        .get("/bodies/ncsg/members")
        .shows("Clean Wells");
    here.browser()
        .get("/bodies/npoc/members")
        .hides("Clean Wells");

    let mut carla = signed_in(&here, "Carla");
    carla
        .get("/bodies/npoc/applications")
        .shows("Clean Wells")
        .shows("being examined");
    let review = carla.get(&npoc);
    review.shows("Statutes, article 3.");
    let form_key = key(&review);
    for matter in ["evidence.not-for-profit", "evidence.registration"] {
        let judged = [
            ("key", form_key.as_str()),
            ("matter", matter),
            ("choice", "yes"),
            ("reason", "Seen."),
        ];
        assert_eq!(carla.post(&format!("{npoc}/judge"), &judged).place(), npoc);
    }
    assert_eq!(
        carla
            .post(
                &format!("{npoc}/admit"),
                &[("key", form_key.as_str()), ("remark", "")]
            )
            .place(),
        npoc
    );
    here.browser()
        .get("/bodies/npoc/members")
        .shows("Clean Wells")
        .shows("organization");
}

#[test]
fn what_is_typed_is_not_lost_when_something_is_missing() {
    let here = bodies();
    let mut ama = here.person("Ama");
    let key = key(&ama.get("/bodies/npoc/apply"));
    for (changes, told) in [
        (("class.ncsg", ""), "Please choose as what you want to join"),
        (("name", ""), "Please write the name of the organization"),
        (("country", "Ghana"), "The two letters of your country"),
        (("domain", "not a domain"), "This is no domain name"),
        (
            ("fact.ncsg.employees", "many"),
            "We cannot read this answer",
        ),
    ] {
        let refused = ama.post("/bodies/npoc/apply", &filled(&key, &[changes]));
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{changes:?}"
        );
        refused.shows(told).shows("We dig wells and teach.");
        // It stands at its field, and the field says so.
        refused
            .shows(&format!("id=\"{}-wrong\"", changes.0))
            .shows("aria-invalid=\"true\"")
            .shows(&format!("href=\"#{}\"", changes.0));
    }
    ama.get("/applications").shows("There is no application");
}

#[test]
fn a_saved_form_waits_for_its_owner_alone() {
    let here = bodies();
    let mut ama = here.person("Ama");
    let key = key(&ama.get("/bodies/npoc/apply"));
    let saved = ama.post("/bodies/npoc/apply", &filled(&key, &[("save", "yes")]));
    ama.get(saved.place())
        .shows("Saved.")
        .shows("We dig wells and teach.");
    here.person("Eve")
        .get("/bodies/npoc/apply")
        .hides("We dig wells and teach.");
    let fresh = self::key(&ama.get("/bodies/npoc/apply"));
    ama.post("/bodies/npoc/apply", &filled(&fresh, &[])).place();
    ama.get("/bodies/npoc/apply")
        .hides("We dig wells and teach.");
}

#[test]
fn an_application_is_nobody_elses_business() {
    let here = bodies();
    let mut ama = here.person("Ama");
    let key = key(&ama.get("/bodies/npoc/apply"));
    let place = ama
        .post("/bodies/npoc/apply", &filled(&key, &[]))
        .place()
        .to_owned();
    let mut eve = here.person("Eve");
    for path in [place.as_str(), "/applications/0", "/applications/77"] {
        assert_eq!(eve.get(path).status, StatusCode::NOT_FOUND, "{path}");
        for act in [
            "admit",
            "judge",
            "refuse-application",
            "withdraw-application",
            "look",
        ] {
            let tried = eve.post(
                &format!("{path}/{act}"),
                &[
                    ("key", "00"),
                    ("choice", "yes"),
                    ("matter", "evidence.registration"),
                ],
            );
            assert_eq!(tried.status, StatusCode::NOT_FOUND, "{path} {act}");
        }
    }
    eve.get("/bodies/npoc/applications").hides("Clean Wells");
    here.browser()
        .get("/bodies/npoc/members")
        .hides("Clean Wells");
    here.browser()
        .get("/record")
        .hides("Clean Wells")
        .shows("a closed entry");
    assert!(here.browser().get(&place).place().starts_with("/sign-in"));
}

#[test]
fn whoever_asks_first_is_told_by_the_charter() {
    let here = bodies();
    let asked = "/bodies/npoc/join?class=organization&asked=yes&fact.commercial=yes";
    here.browser()
        .get(asked)
        .shows("the charter does not let you join")
        .shows("2.1");
    // Nobody asked whether it is in the other body too, and one form applies to both.
    let open = "/bodies/npoc/join?class=organization&asked=yes&fact.online-activity=non-commercial&fact.membership-based=no\
        &fact.commercial=no&fact.serves-icann=no&fact.seeks-office=no&fact.represents-government=no";
    here.browser()
        .get(open)
        .shows("something is still open")
        .hides("does not let you join");
    let well = "/bodies/ncsg/join?class=small-organization&asked=yes&fact.purpose=non-commercial&fact.for-profit=no&fact.employees=6\
        &fact.individual-members=40&fact.member-organizations=0&duty.mission=yes&domain=yes";
    here.browser().get(well).hides("does not let you join");
    assert_eq!(here.newest(), PartyId(2), "asking makes nobody known");
}
