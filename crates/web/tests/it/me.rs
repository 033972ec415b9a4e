//! What a person has to do and keeps: the duties page, a check-in, a vote, representatives, letters and their links, what is
//! kept about oneself, and files as evidence.

use crate::people::{Answer, Browser, CLUB, Here};
use assembly::actor::Actor;
use assembly::bodies::CharterText;
use assembly::closed::Fingerprint;
use assembly::ids::{MemberId, PartyId};
use axum::http::StatusCode;
use house::accounts::AccountLetter;
use house::followers::{Kind, Stops};
use serde_json::json;
use std::path::Path;

/// A day, in minutes.
const DAY: i64 = 24 * 60;

/// The association of the shipped charters, with a chair and a secretary.
fn association() -> Here {
    let file = "association/2026.md";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters");
    let text = std::fs::read_to_string(path.join(file)).expect("a shipped charter");
    let charter = CharterText {
        file: file.to_owned(),
        text,
    };
    let here = Here::under("http://localhost:3000", vec![charter]);
    for (key, name, office) in [(40, "Cleo", "chair"), (41, "Sol", "secretary")] {
        here.person(name);
        let party = here.newest();
        member(&here, key, party, "Person", "individual");
        let fields = json!({"body": 0, "office": office, "holder": party});
        here.acts(key + 10, Actor::operator(), "install", fields);
    }
    here
}

const CLEO: PartyId = PartyId(0);
const SOL: PartyId = PartyId(1);

/// Somebody is a member, as an older list says.
fn member(here: &Here, key: u8, party: PartyId, kind: &str, class: &str) -> MemberId {
    let row = format!("{key:016x}");
    let fields = json!({"body": 0, "key": row, "party": party, "kind": kind, "class": class});
    here.acts(key, Actor::operator(), "import-member", fields);
    let shown = here.door.shown();
    MemberId(shown.community.open.membership.members.len() as u32 - 1)
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

/// Ama, who is an individual member.
fn ama(here: &Here) -> (Browser<'_>, PartyId, MemberId) {
    let browser = here.person("Ama");
    let party = here.newest();
    let id = member(here, 60, party, "Person", "individual");
    (browser, party, id)
}

/// An organization of the person who was registered last, and its membership.
fn wells(here: &Here, contact: PartyId) -> (PartyId, MemberId) {
    let fields = json!({"kind": "Organization", "name": "Clean Wells"});
    here.acts(61, Actor::person(contact), "register-party", fields);
    let party = here.newest();
    let id = member(here, 62, party, "Organization", "organization");
    (party, id)
}

#[test]
fn who_has_nothing_to_do_is_told_so_and_who_is_not_signed_in_is_led_to_the_door() {
    let here = association();
    assert!(here.browser().get("/me").place().starts_with("/sign-in"));
    let mut nobody = here.browser();
    nobody.signs_in("eve@club.example");
    nobody.get("/me").shows("nobody here yet");
    here.person("Eve")
        .get("/me")
        .shows("Nothing waits for you.")
        .shows("You are a member of nothing yet.")
        .shows("You have never applied.");
}

#[test]
fn a_check_in_waits_on_the_duties_page_and_is_answered_by_one_click() {
    let here = association();
    let (mut ama, _, id) = ama(&here);
    ama.get("/me")
        .shows("Nothing waits for you.")
        .shows("active");
    here.acts(70, Actor::person(SOL), "open-check-in", json!({"body": 0}));
    let page = ama.get("/me");
    page.shows("TA asks whether you are still there")
        .shows("23 March 2026")
        .shows("/bodies/association/charter#2.6");
    let place = format!("/me/memberships/{}", id.0);
    ama.get(&place)
        .shows("Whoever does not answer is “dormant”")
        .shows("The check-in is open, until");
    let sent = [("key", key(&page)), ("contact-details", String::new())];
    let sent: Vec<(&str, &str)> = sent.iter().map(|(a, b)| (*a, b.as_str())).collect();
    assert_eq!(ama.post(&format!("{place}/check-in"), &sent).place(), place);
    ama.get("/me").shows("Nothing waits for you.");
    ama.get(&place).shows("your answer is there");
    // Who answers twice is told so, in words and with the clause.
    let again = ama.post(&format!("{place}/check-in"), &[("key", "00")]);
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.shows("role=\"alert\"");
}

#[test]
fn who_missed_a_check_in_is_dormant_and_an_answer_brings_it_back() {
    let here = association();
    let (mut ama, _, id) = ama(&here);
    here.acts(70, Actor::person(SOL), "open-check-in", json!({"body": 0}));
    here.minutes_pass(22 * DAY);
    here.door.tick().expect("the clock works");
    let mut ama_again = signed_in(&here, "Ama");
    ama_again
        .get("/me")
        .shows("You have missed the check-in of TA")
        .shows("dormant");
    let path = format!("/me/memberships/{}/check-in", id.0);
    ama_again.post(&path, &[("key", "01")]).place();
    ama_again
        .get("/me")
        .shows("Nothing waits for you.")
        .shows("active");
    ama.get("/me").place();
}

#[test]
fn a_membership_is_nobody_elses_business_and_ends_by_a_ticked_wish() {
    let here = association();
    let (mut ama, _, id) = ama(&here);
    let place = format!("/me/memberships/{}", id.0);
    let mut eve = here.person("Eve");
    for path in [place.as_str(), "/me/memberships/77", "/me/memberships/x"] {
        assert_eq!(eve.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
    let stolen = eve.post(
        &format!("{place}/resign"),
        &[("key", "02"), ("sure", "yes")],
    );
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);
    let resign = format!("{place}/resign");
    let unsure = ama.post(&resign, &[("key", "02"), ("reason", "I move away.")]);
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    unsure.shows("Please tick the box").shows("I move away.");
    let sure = [("key", "02"), ("reason", "I move away."), ("sure", "yes")];
    assert_eq!(ama.post(&resign, &sure).place(), place);
    ama.get(&place).shows("The membership ended");
    ama.get("/me").shows("Memberships that have ended");
    here.browser()
        .get("/bodies/association/members")
        .hides("Ama");
}

#[test]
fn an_organization_names_who_votes_and_who_stands_in() {
    let here = association();
    here.person("Bo");
    let bo = here.newest();
    let (mut ama, party, _) = ama(&here);
    let (_, id) = wells(&here, party);
    let place = format!("/me/memberships/{}", id.0);
    ama.get("/me").shows("Clean Wells");
    ama.get(&place).shows("Nobody is named here yet.");
    let names = |browser: &mut Browser<'_>, who: &str, role: &str, key: &str| {
        let fields = [("key", key), ("number", who), ("role", role)];
        browser.post(&format!("{place}/name-representative"), &fields)
    };
    let number = bo.0.to_string();
    let missing = names(&mut ama, "", "primary", "03");
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    missing.shows("Please choose a person");
    assert_eq!(names(&mut ama, &number, "primary", "03").place(), place);
    ama.get(&place)
        .shows("Bo")
        .hides("Nobody is named here yet.");
    // Who represents it has it among its own from now on: the index follows the record.
    let mut bo = signed_in(&here, "Bo");
    bo.get("/me").shows("Clean Wells");
    bo.get(&place).shows("Clean Wells");
    let own = party.0.to_string();
    assert_eq!(names(&mut ama, &own, "alternate", "04").place(), place);
    let too_many = names(&mut ama, &number, "alternate", "05");
    assert_eq!(too_many.status, StatusCode::UNPROCESSABLE_ENTITY);
    too_many.shows("2.3");
    let ends = [("key", "06"), ("person", number.as_str()), ("role", "none")];
    ama.post(&format!("{place}/name-representative"), &ends)
        .place();
    bo.get("/me").hides("Clean Wells");
    assert_eq!(bo.get(&place).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_vote_waits_for_those_who_have_one_and_can_be_changed() {
    let here = association();
    let (mut ama, ..) = ama(&here);
    let put = json!({"body": 0, "organ": "board", "matter": "default", "over_time": true,
        "title": "Buy a projector", "text": "For the meetings."});
    here.acts(70, Actor::person(CLEO), "put-motion", put);
    here.acts(71, Actor::person(CLEO), "open-vote", json!({"motion": 0}));
    let mut sol = signed_in(&here, "Sol");
    sol.get("/me")
        .shows("Vote in TA: Buy a projector")
        .shows("9 March 2026")
        .shows("/me/votes/0");
    ama.get("/me").hides("Buy a projector");
    assert_eq!(ama.get("/me/votes/0").status, StatusCode::NOT_FOUND);
    let page = sol.get("/me/votes/0");
    page.shows("For the meetings.").shows("in favour");
    let me = SOL.0.to_string();
    let form_key = key(&page);
    let cast = |choice| {
        vec![
            ("key", form_key.as_str()),
            ("party", me.as_str()),
            ("choice", choice),
            ("reason", "We need one."),
        ]
    };
    let empty = sol.post("/me/votes/0/vote", &cast(""));
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty
        .shows("Please choose how you vote.")
        .shows("We need one.");
    assert_eq!(
        sol.post("/me/votes/0/vote", &cast("aye")).place(),
        "/me/votes/0"
    );
    sol.get("/me").hides("Buy a projector");
    sol.get("/me/votes/0").shows("Voted:");
    sol.post("/me/votes/0/vote", &cast("no")).place();
    let shown = here.door.shown();
    let motions = &shown.community.open.motions.list;
    let vote = motions
        .rows()
        .next()
        .and_then(|row| row.votes.get(&SOL).copied());
    assert_eq!(
        vote.map(|vote| vote.choice),
        Some(assembly::motions::Choice::No)
    );
    let for_another = [("key", "07"), ("party", "2"), ("choice", "aye")];
    let stolen = sol.post("/me/votes/0/vote", &for_another);
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);
    let why = [
        ("key", "08"),
        ("party", me.as_str()),
        ("why", "My shop sells it."),
    ];
    sol.post("/me/votes/0/recuse", &why).place();
    sol.get("/me/votes/0").shows("Stepped aside");
}

#[test]
fn an_application_waits_for_the_board_and_an_answer_for_the_applicant() {
    let here = association();
    let mut eve = here.person("Eve");
    let form = eve.get("/bodies/association/apply?class=individual");
    let sent = [
        ("key", &*key(&form)),
        ("who", "me"),
        ("class.association", "individual"),
        ("duty.association.purposes", "yes"),
        ("statement", "I want to help."),
    ];
    assert_eq!(
        eve.post("/bodies/association/apply", &sent).place(),
        "/applications/0"
    );
    eve.get("/me")
        .shows("being examined")
        .shows("Nothing waits for you.");
    let mut sol = signed_in(&here, "Sol");
    sol.get("/me")
        .shows("Decide the application of Eve to TA")
        .shows("/applications/0")
        .shows("charter#2.2");
    signed_in(&here, "Cleo")
        .get("/me")
        .shows("Decide the application of Eve to TA");
    eve.get("/me").hides("Decide the application");
}

#[test]
fn an_office_is_put_aside_taken_up_again_and_left_by_its_holder_alone() {
    let here = association();
    let mut cleo = signed_in(&here, "Cleo");
    let page = cleo.get("/me");
    let (_, rest) = page.text.split_once("/me/offices/").expect("a term");
    let place = format!("/me/offices/{}", rest.split('"').next().expect("a number"));
    cleo.get(&place)
        .shows("Step aside for a time")
        .shows("Leave the office")
        .hides("Come back");
    let mut sol = signed_in(&here, "Sol");
    assert_eq!(sol.get(&place).status, StatusCode::NOT_FOUND);
    let does = |browser: &mut Browser<'_>, act: &str, key: &str, sure: &str| {
        let fields = [("key", key), ("reason", "Much to do."), ("sure", sure)];
        browser.post(&format!("{place}/{act}"), &fields)
    };
    assert_eq!(
        does(&mut sol, "resign-office", "20", "yes").status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(does(&mut cleo, "step-aside", "20", "").place(), place);
    cleo.get("/me").shows(&place);
    cleo.get(&place).shows("stepped aside").shows("Come back");
    assert_eq!(does(&mut cleo, "come-back", "21", "").place(), place);
    cleo.get(&place).hides("stepped aside");
    let unsure = does(&mut cleo, "resign-office", "22", "");
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    unsure.shows("Please tick the box").shows("Much to do.");
    does(&mut cleo, "resign-office", "22", "yes").place();
    cleo.get(&place)
        .shows("the term is over")
        .hides("Leave the office");
    cleo.get("/me").shows("You hold no office now.");
}

#[test]
fn ones_own_details_are_changed_by_oneself() {
    let here = association();
    let (mut ama, party, _) = ama(&here);
    let place = format!("/me/details/{}", party.0);
    ama.get(&place)
        .shows("value=\"Ama\"")
        .shows(&format!("<strong>{}</strong>", party.0));
    let abroad = [("key", "10"), ("name", "Ama B"), ("country", "Nowhere")];
    let refused = ama.post(&format!("{place}/edit-party"), &abroad);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.shows("value=\"Ama B\"").shows("value=\"Nowhere\"");
    let home = [
        ("key", "10"),
        ("name", "Ama B"),
        ("country", "gh"),
        ("contact-details", "+233 1"),
    ];
    ama.post(&format!("{place}/edit-party"), &home).place();
    here.browser()
        .get("/bodies/association/members")
        .shows("Ama B");
    ama.get(&place).shows("value=\"GH\"");
    for (languages, good) in [("fr, pt-BR", true), ("fr, fr", false), ("%%", false)] {
        let fields = [("key", "11"), ("languages", languages)];
        let answer = ama.post(&format!("{place}/choose-languages"), &fields);
        assert_eq!(answer.status == StatusCode::SEE_OTHER, good, "{languages}");
    }
    ama.get(&place).shows("value=\"fr, pt-BR\"");
    let interests = [("key", "12"), ("statement", "I work for a well maker.")];
    ama.post(&format!("{place}/file-interests"), &interests)
        .place();
    ama.get(&place).shows("The newest is of");
    let mut eve = here.person("Eve");
    assert_eq!(eve.get(&place).status, StatusCode::NOT_FOUND);
    let stolen = eve.post(&format!("{place}/edit-party"), &home);
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);
}

#[test]
fn an_organization_is_given_into_other_hands() {
    let here = association();
    here.person("Bo");
    let bo = here.newest();
    let (mut ama, party, _) = ama(&here);
    let (wells, _) = wells(&here, party);
    let place = format!("/me/details/{}", wells.0);
    let number = bo.0.to_string();
    let fields = [("key", "13"), ("contact", number.as_str())];
    assert_eq!(
        ama.post(&format!("{place}/name-contact"), &fields).place(),
        "/me"
    );
    assert_eq!(ama.get(&place).status, StatusCode::NOT_FOUND);
    let mut bo = signed_in(&here, "Bo");
    bo.get(&place).shows("Clean Wells");
    bo.get("/account").shows("Clean Wells");
}

fn stops(here: &Here) -> Stops {
    Stops::open(here.store.clone(), CLUB).expect("a secret")
}

#[test]
fn letters_stop_by_a_click_without_signing_in_and_start_again() {
    let here = association();
    let (mut ama, ..) = ama(&here);
    let session = ama.cookies.get("session").expect("is signed in");
    let known = here.accounts.session(session, here.door.now());
    let account = known.expect("answers").expect("is known").account();
    let token = stops(&here).token(account, Kind::CheckIn);
    let path = format!("/letters/stop/check-in/{token}");
    let mut stranger = here.browser();
    for _ in 0..2 {
        stranger.get(&path).shows("Get no more of these letters?");
    }
    assert!(stops(&here).stopped(account).expect("answers").is_empty());
    // A mail program sends no cookie, no origin, and a body of its own (RFC 8058).
    for _ in 0..2 {
        let done = stranger.one_click(&path);
        assert_eq!(done.status, StatusCode::OK, "{}", done.text);
        done.shows("No more of these letters");
    }
    assert_eq!(
        stops(&here).stopped(account).expect("answers"),
        [Kind::CheckIn]
    );
    ama.get("/me/letters").shows("stopped");
    let again = format!("/letters/start/check-in/{token}");
    stranger.post(&again, &[]).shows("These letters come again");
    assert!(stops(&here).stopped(account).expect("answers").is_empty());
    for wrong in [
        format!("/letters/stop/duty/{token}"),
        format!("/letters/stop/decision/{token}"),
        "/letters/stop/check-in/x".to_owned(),
        "/letters/stop/everything/x".to_owned(),
    ] {
        for answer in [stranger.get(&wrong), stranger.post(&wrong, &[])] {
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
            answer.shows("This link stops nothing");
        }
    }
}

#[test]
fn who_is_signed_in_chooses_among_all_letters() {
    let here = association();
    let (mut ama, ..) = ama(&here);
    ama.get("/me/letters")
        .shows("A check-in waits for your answer")
        .shows("These always come.");
    let choice = |kind, wanted| [("kind", kind), ("wanted", wanted)];
    ama.post("/me/letters", &choice("term", "no")).place();
    ama.get("/me/letters").shows("stopped");
    ama.post("/me/letters", &choice("term", "yes")).place();
    ama.get("/me/letters").hides("stopped</span>");
    for kind in ["sign-in", "decision", "nonsense"] {
        let refused = ama.post("/me/letters", &choice(kind, "no"));
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{kind}");
    }
}

/// Eve applies for an organization with a domain.
fn applies_with_domain<'h>(here: &'h Here) -> Browser<'h> {
    let mut eve = here.person("Eve");
    let form = eve.get("/bodies/association/apply?class=organization");
    let sent = [
        ("key", &*key(&form)),
        ("who", "new"),
        ("name", "Clean Wells"),
        ("class.association", "organization"),
        ("duty.association.purposes", "yes"),
        ("fact.association.for-profit", "no"),
        ("domain", "clean-wells.example"),
    ];
    assert_eq!(
        eve.post("/bodies/association/apply", &sent).place(),
        "/applications/0"
    );
    eve
}

#[test]
fn a_domain_is_shown_by_a_letter_whose_reader_confirms() {
    let here = association();
    let mut eve = applies_with_domain(&here);
    let page = eve.get("/applications/0");
    page.shows("hostmaster@clean-wells.example")
        .shows("not shown yet");
    eve.get("/me").shows("Show TA that you control your domain");
    let print = Fingerprint::of("clean-wells.example")
        .expect("a name")
        .to_hex();
    here.letters();
    let asks = |mailbox| [("print", print.clone()), ("mailbox", mailbox)];
    let send = |browser: &mut Browser<'_>, mailbox: &str| {
        let fields = asks(mailbox.to_owned());
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (*a, b.as_str())).collect();
        browser.post("/applications/0/letter", &fields)
    };
    assert_eq!(send(&mut eve, "9").status, StatusCode::NOT_FOUND);
    let sent = send(&mut eve, "1");
    eve.get(sent.place()).shows("The letter is on its way.");
    let letters = here.letters();
    let [
        AccountLetter::DomainProof {
            to,
            code,
            party,
            domain,
            ..
        },
    ] = &letters[..]
    else {
        panic!("{letters:?}")
    };
    assert_eq!(to.as_str(), "postmaster@clean-wells.example");
    let path = format!("/domains/{}/{domain}/{code}", party.0);
    let mut reader = here.browser();
    for _ in 0..2 {
        reader
            .get(&path)
            .shows("Is this domain theirs?")
            .shows("clean-wells.example");
    }
    eve.get("/applications/0").shows("not shown yet");
    let wrong = format!("/domains/{}/{domain}/wrong", party.0);
    assert_eq!(reader.post(&wrong, &[]).status, StatusCode::NOT_FOUND);
    for _ in 0..2 {
        reader.post(&path, &[]).shows("It is recorded");
    }
    eve.get("/applications/0").shows("control was shown");
    eve.get("/me").hides("Show TA that you control your domain");
}

#[test]
fn the_code_of_a_letter_can_be_typed_and_is_not_tried_without_end() {
    let here = association();
    let mut eve = applies_with_domain(&here);
    let print = Fingerprint::of("clean-wells.example")
        .expect("a name")
        .to_hex();
    here.letters();
    let fields = [("print", print.as_str()), ("mailbox", "0")];
    eve.post("/applications/0/letter", &fields).place();
    let letters = here.letters();
    let Some(AccountLetter::DomainProof { code, .. }) = letters.first() else {
        panic!("{letters:?}")
    };
    let types = |browser: &mut Browser<'_>, code: &str| {
        let fields = [("print", print.as_str()), ("code", code)];
        browser.post("/applications/0/code", &fields)
    };
    let wrong = types(&mut eve, "abc");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.shows("This is not the code of the letter.");
    let mut guesser = here.browser();
    guesser.from = "203.0.113.9";
    let guess = "/domains/3/clean-wells.example/guess";
    let statuses: Vec<StatusCode> = (0..61).map(|_| guesser.post(guess, &[]).status).collect();
    assert_eq!(statuses[..60], [StatusCode::NOT_FOUND; 60]);
    assert_eq!(statuses[60], StatusCode::TOO_MANY_REQUESTS);
    let typed = code.to_uppercase();
    assert_eq!(types(&mut eve, &typed).place(), "/applications/0");
    eve.get("/applications/0").shows("control was shown");
}

#[test]
fn what_is_kept_about_oneself_is_read_taken_along_and_nobody_elses() {
    let here = association();
    let (mut ama, party, _) = ama(&here);
    let interests = [("key", "14"), ("statement", "I work for a well maker.")];
    let place = format!("/me/details/{}/file-interests", party.0);
    ama.post(&place, &interests).place();
    let form = ama.get("/bodies/association/apply?class=supporter");
    let key = key(&form);
    let saved = [
        ("key", key.as_str()),
        ("statement", "half a thought"),
        ("save", "yes"),
    ];
    ama.post("/bodies/association/apply", &saved).place();
    ama.get("/me/kept")
        .shows("ama@club.example")
        .shows("I work for a well maker.")
        .shows("apply/association")
        .shows("Firefox, Linux");
    let file = ama.get("/me/kept.json");
    let kept: serde_json::Value = serde_json::from_str(&file.text).expect("JSON");
    assert_eq!(
        kept["account"]["addresses"][0]["address"],
        "ama@club.example"
    );
    assert_eq!(
        kept["account"]["drafts"][0]["content"]["statement"],
        "half a thought"
    );
    assert_eq!(kept["record"]["party"], party.0);
    assert_eq!(kept["record"]["memberships"][0]["body"], "association");
    let texts = kept["record"]["texts"].as_array().expect("texts");
    assert!(texts.iter().any(|text| text["text"] == "Ama"));
    assert!(
        texts
            .iter()
            .any(|text| text["text"] == "I work for a well maker.")
    );
    here.person("Eve")
        .get("/me/kept.json")
        .hides("well maker")
        .hides("ama@");
}

#[test]
fn who_asks_to_be_erased_is_warned_and_then_gone_for_ever() {
    let here = association();
    let (mut ama, party, _) = ama(&here);
    ama.get("/me/erase")
        .shows("This is for ever.")
        .shows("You are still a member here.")
        .shows("1 text about you");
    let unsure = ama.post("/me/erase", &[("key", "15")]);
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    unsure.shows("Please tick the box");
    ama.get("/me/kept").shows("Ama");
    let before = here.door.shown();
    let done = ama.post("/me/erase", &[("key", "15"), ("sure", "yes")]);
    assert_eq!(done.status, StatusCode::OK);
    done.shows("You are erased").hides("Ama");
    assert!(!ama.cookies.contains_key("session"));
    assert!(ama.get("/me").place().starts_with("/sign-in"));
    here.browser()
        .get("/bodies/association/members")
        .hides("Ama")
        .shows(&format!("number {}", party.0));
    let after = here.door.shown();
    let members = |shown: &house::Shown| shown.community.open.membership.members.len();
    assert_eq!(members(&before), members(&after), "the membership stays");
    // The same address is a stranger from now on.
    let mut again = here.browser();
    assert_eq!(again.signs_in("ama@club.example").place(), "/welcome");
}

const PDF: &[u8] = b"%PDF-1.7\nstatutes";

#[test]
fn a_file_comes_with_the_form_and_is_read_by_those_who_decide() {
    let here = association();
    let mut eve = here.person("Eve");
    let form_key = key(&eve.get("/bodies/association/apply?class=individual"));
    let typed = [
        ("key", form_key.as_str()),
        ("who", "me"),
        ("class.association", "individual"),
        ("duty.association.purposes", "yes"),
        ("statement", "I want to help."),
    ];
    let upload = "/bodies/association/files";
    for (name, content, told) in [
        (
            "page.html",
            &b"<script>\x00</script>"[..],
            "of a kind that is not taken",
        ),
        ("empty.pdf", b"", "Please choose a file first."),
    ] {
        let refused = eve.brings(upload, &typed, (name, content));
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        refused.shows(told).shows("I want to help.");
    }
    let large = vec![b'a'; house::accounts::MAX_FILE_BYTES + 1];
    let refused = eve.brings(upload, &typed, ("large.txt", &large));
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.shows("larger than 10 MB").shows("I want to help.");
    let page = eve.brings(upload, &typed, ("our statutes.pdf", PDF));
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    page.shows("our statutes.pdf").shows("I want to help.");
    let (_, rest) = page.text.split_once("name=\"file.").expect("a box to tick");
    let id = rest.split('"').next().expect("an id").to_owned();
    let own = format!("/files/{id}");
    let mut bo = here.person("Bo");
    assert_eq!(bo.get(&own).status, StatusCode::NOT_FOUND);
    eve.get(&own).shows("%PDF-1.7");

    // One that was chosen in the browser and not brought would be missing.
    let mut forgotten = typed.to_vec();
    forgotten.push(("file", "other.pdf"));
    let stopped = eve.post("/bodies/association/apply", &forgotten);
    assert_eq!(stopped.status, StatusCode::UNPROCESSABLE_ENTITY);
    stopped.shows("not brought it yet");

    let chosen = format!("file.{id}");
    let mut sent = typed.to_vec();
    sent.push((&chosen, "yes"));
    let place = eve
        .post("/bodies/association/apply", &sent)
        .place()
        .to_owned();
    let file = format!("{place}/files/{id}");
    let hash = "SHA-256 ";
    eve.get(&place)
        .shows("our statutes.pdf")
        .shows(hash)
        .hides("sha256:");
    let mut sol = signed_in(&here, "Sol");
    sol.get(&place).shows("our statutes.pdf");
    let got = sol.get(&file);
    got.shows("%PDF-1.7");
    let header = |name: &str| {
        got.headers
            .get(name)
            .map(|value| value.to_str().expect("text"))
    };
    assert_eq!(
        header("content-disposition"),
        Some("attachment; filename*=UTF-8''our%20statutes.pdf")
    );
    assert_eq!(header("content-type"), Some("application/pdf"));
    assert_eq!(header("x-content-type-options"), Some("nosniff"));
    assert!(header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")));
    assert_eq!(sol.get(&own).status, StatusCode::NOT_FOUND);
    assert_eq!(bo.get(&file).status, StatusCode::NOT_FOUND);
    // What an application rests on is not removed.
    let remove = [("key", form_key.as_str()), ("remove", id.as_str())];
    eve.post("/bodies/association/apply", &remove);
    sol.get(&file).shows("%PDF-1.7");
    // What she wrote of herself goes with her, also from a closed entry; that she applied stays.
    let erased = eve.post("/me/erase", &[("key", "15"), ("sure", "yes")]);
    erased.shows("You are erased");
    sol.get(&place)
        .hides("I want to help.")
        .hides("our statutes.pdf");
    assert_eq!(sol.get(&file).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_file_that_was_not_sent_is_removed_by_its_owner() {
    let here = association();
    let mut eve = here.person("Eve");
    let upload = "/bodies/association/files";
    let page = eve.brings(upload, &[("key", "16")], ("notes.txt", b"some notes"));
    let (_, rest) = page.text.split_once("name=\"file.").expect("a box to tick");
    let id = rest.split('"').next().expect("an id").to_owned();
    let remove = [("key", "16"), ("remove", id.as_str())];
    here.person("Bo").post("/bodies/association/apply", &remove);
    eve.get(&format!("/files/{id}")).shows("some notes");
    eve.post("/bodies/association/apply", &remove)
        .hides("notes.txt");
    assert_eq!(
        eve.get(&format!("/files/{id}")).status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn the_pages_of_ones_own_speak_every_language_without_a_hole() {
    let here = association();
    let (mut ama, party, id) = ama(&here);
    here.acts(70, Actor::person(SOL), "open-check-in", json!({"body": 0}));
    for language in ["en", "fr", "ar"] {
        ama.cookies
            .insert("language".to_owned(), language.to_owned());
        for path in [
            "/me".to_owned(),
            "/me/letters".to_owned(),
            "/me/kept".to_owned(),
            "/me/erase".to_owned(),
            format!("/me/memberships/{}", id.0),
            format!("/me/details/{}", party.0),
            "/bodies/association/apply?class=organization".to_owned(),
        ] {
            ama.get(&path)
                .hides("⟦")
                .hides("{$")
                .shows(&format!("<html lang=\"{language}\""));
        }
    }
}
