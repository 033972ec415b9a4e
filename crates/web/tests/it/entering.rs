//! Getting in: the letter, its link, and whom it does not let in.

use crate::people::Here;
use axum::http::StatusCode;

#[test]
fn a_newcomer_is_let_in_by_a_letter_and_says_a_name() {
    let here = Here::new();
    let mut ana = here.browser();
    ana.get("/sign-in")
        .shows("Your mail address")
        .hides("You act as");
    let before = here.door.shown().position();
    let opened = ana.signs_in("ana@club.example");
    assert_eq!(opened.place(), "/welcome");
    ana.get("/account")
        .shows("You are signed in, but nobody here yet.");
    let refused = ana.post("/welcome", &[("name", "  ")]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused
        .shows("This name cannot be kept")
        .shows("aria-invalid");
    let abroad = ana.post("/welcome", &[("name", "Ana"), ("country", "Nowhere")]);
    assert_eq!(abroad.status, StatusCode::UNPROCESSABLE_ENTITY);
    abroad.shows("value=\"Ana\"").shows("no country code");
    assert_eq!(here.door.shown().position(), before, "nothing was recorded");
    let made = ana.post("/welcome", &[("name", "Ana <3"), ("country", "pt")]);
    assert_eq!(made.place(), "/account");
    assert_eq!(here.door.shown().position(), before + 1);
    ana.get("/").shows("You act as").shows("Ana &#60;3");
    assert_eq!(ana.post("/welcome", &[("name", "Ana")]).place(), "/account");
    assert_eq!(here.door.shown().position(), before + 1, "once");
}

#[test]
fn the_page_says_the_same_whether_or_not_somebody_has_the_address() {
    let here = Here::new();
    here.person("ana");
    let mut stranger = here.browser();
    let pages = ["ana@club.example", "bob@club.example"].map(|address| {
        let page = stranger.post("/sign-in", &[("address", address)]);
        (page.status, page.text.replace(address, "…"))
    });
    assert_eq!(pages[0], pages[1]);
}

#[test]
fn a_link_opened_in_another_browser_asks_for_a_click() {
    let here = Here::new();
    let mut asked = here.browser();
    asked.post("/sign-in", &[("address", "ana@club.example")]);
    let link = here.link();
    let mut scanner = here.browser();
    for _ in 0..3 {
        scanner
            .get(&link)
            .shows("Is it you?")
            .shows("ana@club.example")
            .shows("Yes, sign me in here");
    }
    assert!(!scanner.cookies.contains_key("session"));
    let mut telephone = here.browser();
    let clicked = telephone.post(&link, &[]);
    assert_eq!(clicked.place(), "/welcome");
    assert!(telephone.cookies.contains_key("session"));
    let again = asked.get(&link);
    assert_eq!(again.status, StatusCode::GONE);
    again.shows("This link was used");
}

#[test]
fn a_link_that_is_old_or_no_link_says_so() {
    let here = Here::new();
    let mut ana = here.browser();
    ana.post("/sign-in", &[("address", "ana@club.example")]);
    let link = here.link();
    here.minutes_pass(15);
    let old = ana.get(&link);
    assert_eq!(old.status, StatusCode::GONE);
    old.shows("This link is too old")
        .shows("Ask for a new link");
    for path in ["/sign-in/x", &link[..link.len() - 1]] {
        let unknown = ana.get(path);
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        unknown.shows("There is no such link");
    }
}

#[test]
fn what_is_no_address_comes_back_with_what_was_typed() {
    let here = Here::new();
    let page = here
        .browser()
        .post("/sign-in", &[("address", "ana at <club>")]);
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.shows("No letter can go to this address")
        .shows("ana at &#60;club&#62;");
    assert!(here.letters().is_empty());
}

#[test]
fn too_many_letters_are_refused_with_the_moment_from_which_one_more_may_go() {
    let here = Here::new();
    let mut ana = here.browser();
    let statuses: Vec<StatusCode> = (0..6)
        .map(|_| {
            ana.post("/sign-in", &[("address", "ana@club.example")])
                .status
        })
        .collect();
    assert_eq!(statuses[..5], [StatusCode::OK; 5]);
    assert_eq!(statuses[5], StatusCode::TOO_MANY_REQUESTS);
    ana.post("/sign-in", &[("address", "ana@club.example")])
        .shows("There were too many letters");
}

#[test]
fn who_came_from_a_page_goes_back_there() {
    let here = Here::new();
    here.person("ana");
    let mut ana = here.browser();
    let asked = ana.get("/account");
    assert_eq!(asked.place(), "/sign-in?back=/account");
    ana.get("/sign-in?back=/account")
        .shows("name=\"back\" value=\"/account\"");
    ana.post(
        "/sign-in",
        &[("address", "ana@club.example"), ("back", "/record?page=2")],
    );
    assert_eq!(ana.get(&here.link()).place(), "/record?page=2");
    let mut newcomer = here.browser();
    newcomer.post(
        "/sign-in",
        &[
            ("address", "bea@club.example"),
            ("back", "/bodies/club/join"),
        ],
    );
    assert_eq!(newcomer.get(&here.link()).place(), "/welcome");
    let named = newcomer.post("/welcome", &[("name", "Bea")]);
    assert_eq!(named.place(), "/bodies/club/join");
    assert!(!newcomer.cookies.contains_key("back"));
    let mut led_away = here.browser();
    led_away.post(
        "/sign-in",
        &[("address", "ana@club.example"), ("back", "//evil.example")],
    );
    assert_eq!(led_away.get(&here.link()).place(), "/");
}

#[test]
fn the_session_is_in_a_cookie_that_no_script_and_no_other_site_gets() {
    let here = Here::new();
    let mut ana = here.browser();
    let opened = ana.signs_in("ana@club.example");
    let session = opened
        .set_cookies
        .iter()
        .find(|line| line.starts_with("session="))
        .expect("a session");
    assert!(
        session.contains("; HttpOnly")
            && session.contains("; SameSite=Lax")
            && session.contains("; Path=/")
    );
    let here = Here::at("https://club.example");
    let mut ana = here.browser();
    ana.host = "club.example";
    let opened = ana.signs_in("ana@club.example");
    let session = opened
        .set_cookies
        .iter()
        .find(|line| line.starts_with("__Host-session="))
        .expect("a session");
    assert!(session.contains("; Secure") && !session.contains("Domain"));
    assert!(ana.cookies.contains_key("__Host-browser"));
}

#[test]
fn on_an_open_line_nobody_signs_in() {
    let here = Here::new();
    let mut ana = here.browser();
    ana.host = "club.example:3000";
    ana.get("/sign-in")
        .shows("Signing in needs a closed line")
        .hides("<form method=\"post\" action=\"/sign-in\"");
    ana.post("/sign-in", &[("address", "ana@club.example")])
        .shows("Signing in needs a closed line");
    assert!(here.letters().is_empty());
}

#[test]
fn a_form_of_another_site_is_not_taken() {
    let here = Here::new();
    let mut ana = here.person("ana");
    ana.sent_from = Some("cross-site");
    assert_eq!(ana.post("/sign-out", &[]).status, StatusCode::FORBIDDEN);
    ana.sent_from = Some("same-origin");
    ana.get("/account").shows("Where you are signed in");
}

#[test]
fn every_page_of_one_s_own_leads_a_stranger_to_the_page_to_sign_in() {
    let here = Here::new();
    let mut stranger = here.browser();
    let own = web::table()
        .into_iter()
        .filter(|route| route.does == web::Does::SignedIn);
    let mut walked = 0;
    for route in own {
        let place = stranger.get(&crate::walking::filled(route.path));
        assert!(
            place.place().starts_with("/sign-in?back="),
            "{}",
            route.path
        );
        walked += 1;
    }
    assert!(walked >= 2);
    let forms = web::table()
        .into_iter()
        .filter(|route| route.path.starts_with("/account/") && route.method == "POST");
    for route in forms.filter(|route| !route.path.ends_with("/answer")) {
        assert!(
            stranger
                .post(route.path, &[])
                .place()
                .starts_with("/sign-in?back="),
            "{}",
            route.path
        );
    }
}

#[test]
fn the_pages_are_whole_in_every_language() {
    let here = Here::new();
    for (language, dir) in [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")] {
        let mut reader = here.browser();
        reader.language = language;
        let mut pages = vec![reader.get("/sign-in"), reader.get("/sign-in/x")];
        pages.push(reader.post("/sign-in", &[("address", "x")]));
        let address = format!("{language}@club.example");
        pages.push(reader.post("/sign-in", &[("address", &address)]));
        let link = here.link();
        pages.push(here.browser().get(&link));
        reader.get(&link);
        pages.push(reader.get("/welcome"));
        pages.push(reader.post("/welcome", &[("name", ""), ("country", "")]));
        reader.post("/welcome", &[("name", "Ana")]);
        pages.push(reader.get("/account"));
        for (number, page) in pages.iter().enumerate() {
            page.hides("signin-").hides("web-skip");
            // The scanner in the middle reads English.
            if number != 4 {
                page.shows(&format!("<html lang=\"{language}\" dir=\"{dir}\">"));
            }
        }
    }
}
