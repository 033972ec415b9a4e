//! One's own account: sessions, addresses, hats, passkeys, the language.

use crate::people::{Browser, CLUB, Here};
use assembly::actor::Actor;
use axum::http::StatusCode;
use house::accounts::{AccountLetter, Recoveries};
use house::followers::follow;

/// The value of a hidden field, the first of its name after a mark on the page.
fn field(page: &str, after: &str, name: &str) -> String {
    let rest = page
        .split_once(after)
        .unwrap_or_else(|| panic!("{after:?} is not on the page"))
        .1;
    let mark = format!("name=\"{name}\" value=\"");
    let value = rest.split_once(&mark).expect("a field").1;
    value.split('"').next().expect("its end").to_owned()
}

fn is_in(browser: &mut Browser<'_>) -> bool {
    browser.get("/account").status == StatusCode::OK
}

#[test]
fn sessions_are_seen_and_ended() {
    let here = Here::new();
    let mut home = here.person("ana");
    let [mut office, mut library] = [(), ()].map(|()| {
        let mut browser = here.browser();
        browser.signs_in("ana@club.example");
        browser
    });
    let page = home.get("/account");
    page.shows("Firefox, Linux")
        .shows("Signed in by a letter.")
        .shows("Sign out everywhere else");
    assert_eq!(
        page.text.matches("action=\"/account/session/end\"").count(),
        2
    );
    let id = field(&page.text, "action=\"/account/session/end\"", "id");
    assert_eq!(
        home.post("/account/session/end", &[("id", &id)]).place(),
        "/account"
    );
    assert_eq!(
        [is_in(&mut office), is_in(&mut library)]
            .iter()
            .filter(|is| **is)
            .count(),
        1
    );
    assert_eq!(
        home.post("/account/session/end-others", &[]).place(),
        "/account"
    );
    assert!(!is_in(&mut office) && !is_in(&mut library) && is_in(&mut home));
    let out = home.post("/sign-out", &[]);
    assert_eq!(out.place(), "/");
    assert!(!home.cookies.contains_key("session"));
    home.get("/").shows("Sign in").hides("You act as");
}

#[test]
fn signing_out_ends_the_session_and_not_only_the_cookie() {
    let here = Here::new();
    let mut ana = here.person("ana");
    let kept = ana.cookies.clone();
    ana.post("/sign-out", &[]);
    ana.cookies = kept;
    assert!(!is_in(&mut ana));
}

#[test]
fn nobody_ends_the_sessions_of_somebody_else() {
    let here = Here::new();
    let (mut ana, mut bob) = (here.person("ana"), here.person("bob"));
    let mut second = here.browser();
    second.signs_in("ana@club.example");
    let id = field(
        &ana.get("/account").text,
        "action=\"/account/session/end\"",
        "id",
    );
    bob.post("/account/session/end", &[("id", &id)]);
    bob.post("/account/session/end-others", &[]);
    assert!(is_in(&mut ana) && is_in(&mut second));
}

#[test]
fn an_address_is_added_by_its_letter_and_removed_unless_it_is_the_last() {
    let here = Here::new();
    let mut ana = here.person("ana");
    ana.get("/account")
        .hides("action=\"/account/address/remove\"");
    let last = ana.post(
        "/account/address/remove",
        &[("address", "ana@club.example")],
    );
    assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY);
    last.shows("The last address stays");
    ana.post("/account/address", &[("address", "ana@home.example")])
        .shows("A letter is on its way to");
    let link = here.link();
    let elsewhere = here.browser().get(&link);
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    elsewhere.shows("Sign in first");
    assert_eq!(ana.get(&link).place(), "/account");
    ana.get("/account").shows("ana@home.example");
    ana.post(
        "/account/address/remove",
        &[("address", "ana@club.example")],
    );
    ana.get("/account").hides("ana@club.example");
    let mut again = here.browser();
    assert_eq!(
        again.signs_in("ana@home.example").place(),
        "/",
        "the same person"
    );
}

#[test]
fn a_language_chosen_once_is_there_in_the_next_browser() {
    let here = Here::new();
    let mut ana = here.person("ana");
    assert_eq!(ana.get("/language/ar?back=/account").place(), "/account");
    ana.get("/account").shows("dir=\"rtl\"");
    let mut next = here.browser();
    next.get("/sign-in").shows("dir=\"ltr\"");
    next.signs_in("ana@club.example");
    next.get("/account").shows("dir=\"rtl\"");
}

#[test]
fn a_hat_is_put_on_and_seen_on_every_page() {
    let here = Here::new();
    let mut ana = here.person("ana");
    let me = Actor::person(here.newest());
    let fields = serde_json::json!({"kind": "Organization", "name": "Libraries"});
    here.acts(9, me, "register-party", fields);
    let page = ana.get("/account");
    page.shows("<bdi>Libraries</bdi>").shows("Act as this one");
    let party = field(&page.text, "Libraries", "party");
    assert_eq!(
        ana.post("/account/hat", &[("party", &party)]).place(),
        "/account"
    );
    ana.get("/").shows("<bdi>Libraries</bdi>");
    let mut bob = here.person("bob");
    for stranger in [&*party, "4000000000", "-1", "x"] {
        let refused = bob.post("/account/hat", &[("party", stranger)]);
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{stranger}");
    }
    assert_eq!(
        ana.post("/account/hat", &[("party", "")]).place(),
        "/account"
    );
    ana.get("/")
        .hides("<bdi>Libraries</bdi>")
        .shows("<bdi>ana</bdi>");
}

#[test]
fn passkeys_are_begun_by_a_script_and_refused_without_an_answer_that_fits() {
    let here = Here::new();
    let mut ana = here.person("ana");
    ana.get("/account")
        .shows("data-passkey=\"make\" hidden")
        .shows("You have no passkey yet.");
    let begun = ana.post_json("/account/passkey", &serde_json::json!({}));
    let begun: serde_json::Value = serde_json::from_str(&begun.text).expect("JSON");
    assert_eq!(begun["options"]["publicKey"]["rp"]["id"], "localhost");
    let answer = serde_json::json!({"token": begun["token"], "answer": "{}", "name": "x"});
    let refused = ana.post_json("/account/passkey/answer", &answer);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut stranger = here.browser();
    let begun = stranger.post_json("/sign-in-with/passkey", &serde_json::json!({}));
    let begun: serde_json::Value = serde_json::from_str(&begun.text).expect("JSON");
    assert_eq!(
        begun["options"]["publicKey"]["userVerification"],
        "required"
    );
    let answer = serde_json::json!({"token": begun["token"], "answer": "{}", "back": "/"});
    let refused = stranger.post_json("/sign-in-with/passkey/answer", &answer);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!stranger.cookies.contains_key("session"));
}

#[test]
fn an_old_address_objects_by_a_click_and_not_by_a_look() {
    let here = Here::new();
    let mut people = Vec::new();
    for (key, name) in [(20, "bea"), (21, "ana")] {
        here.person(name);
        let party = here.newest();
        let fields = serde_json::json!({"body": 0, "office": "secretary", "holder": party});
        here.acts(key, Actor::operator(), "install", fields);
        people.push(party);
    }
    here.letters();
    let fields = serde_json::json!({"body": 0, "party": people[1], "address": "ana@new.example", "evidence": "A passport."});
    here.acts(22, Actor::person(people[0]), "recover-access", fields);
    let mut follower = Recoveries::new(here.accounts.clone(), CLUB);
    while follow(&here.store, CLUB, &here.door, &mut follower).expect("answers") {}
    let letters = here.letters();
    let [AccountLetter::Recovery { token, .. }] = &letters[..] else {
        panic!("{letters:?}")
    };
    let path = format!("/sign-in/object/{token}");
    let mut ana = here.browser();
    for _ in 0..2 {
        ana.get(&path)
            .shows("Is this not you?")
            .shows("9 March 2026");
    }
    ana.post(&path, &[]).shows("It was stopped");
    let late = ana.get(&path);
    assert_eq!(late.status, StatusCode::GONE);
    late.shows("There is nothing to stop");
    assert_eq!(ana.post(&path, &[]).status, StatusCode::GONE);
    for (language, dir) in [("fr", "ltr"), ("ar", "rtl")] {
        ana.language = language;
        ana.get(&path).hides("signin-").shows(dir);
    }
}
