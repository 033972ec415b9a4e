//! What every answer of every address carries, and what no request gets past: headers, cookies, where forms come from, sizes.

use crate::people::Here;
use crate::walking::filled;
use axum::http::{StatusCode, header};
use web::table;

/// What the policy of every page says, directive by directive.
const POLICY: [(&str, &str); 8] = [
    ("default-src", "'none'"),
    ("style-src", "'self'"),
    ("script-src", "'self'"),
    ("img-src", "'self' data:"),
    ("form-action", "'self'"),
    ("connect-src", "'self'"),
    ("frame-ancestors", "'none'"),
    ("base-uri", "'none'"),
];

/// Headers of every answer, however it came about.
const ALWAYS: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Every address, each once by its own method and once by a wrong one, signed in and not, the built-in files, and what is no
/// address at all: with what a test does to each.
fn each_answer(here: &Here, check: impl Fn(&str, &crate::people::Answer)) {
    let mut ana = here.person("Ana");
    let mut stranger = here.browser();
    let page = stranger.get("/sign-in");
    check("the page to sign in", &page);
    for asset in page
        .text
        .split('"')
        .filter(|text| text.starts_with("/assets/"))
    {
        check(asset, &stranger.get(asset));
    }
    for path in ["/nothing", "/assets/nothing.css", "/bodies/%FF"] {
        check(path, &stranger.get(path));
    }
    for route in table() {
        let path = filled(route.path);
        for browser in [&mut stranger, &mut ana] {
            // Signing out would end the visit.
            if route.path != "/sign-out" {
                let sent = browser.post(&path, &[]);
                check(&format!("POST {path}"), &sent);
            }
            let looked = browser.get(&path);
            check(&format!("GET {path}"), &looked);
        }
    }
}

#[test]
fn every_answer_keeps_scripts_frames_and_guesses_out() {
    let here = Here::new();
    each_answer(&here, |place, answer| {
        let header = |name: &str| {
            answer
                .header(name)
                .unwrap_or_else(|| panic!("{place}: no {name}"))
        };
        for (name, value) in ALWAYS {
            assert_eq!(header(name), value, "{place}");
        }
        let policy = header("content-security-policy");
        let said: Vec<_> = policy
            .split(';')
            .filter_map(|one| one.trim().split_once(' '))
            .collect();
        assert_eq!(said, POLICY, "{place}");
        for feature in ["camera", "microphone", "geolocation", "payment", "usb"] {
            let off = format!("{feature}=()");
            assert!(
                header("permissions-policy").contains(&off),
                "{place}: {feature}"
            );
        }
        assert!(answer.header("cache-control").is_some(), "{place}");
        assert_eq!(answer.header("server"), None, "{place}");
        assert_eq!(answer.header("strict-transport-security"), None, "{place}");
    });
}

#[test]
fn where_there_is_tls_browsers_are_told_to_stay_with_it() {
    let here = Here::at("https://club.example");
    let mut browser = here.browser();
    browser.host = "club.example";
    for path in ["/", "/nothing", "/sign-in"] {
        let told = browser.get(path);
        let told = told.header("strict-transport-security").expect("a word");
        assert!(told.starts_with("max-age=31536000"), "{told}");
    }
}

#[test]
fn no_page_has_a_script_or_a_style_of_its_own() {
    let here = Here::new();
    each_answer(&here, |place, answer| {
        let text = answer.text.to_lowercase();
        if !text.starts_with("<!doctype html>") {
            return;
        }
        assert!(!text.contains("<style"), "{place}");
        for script in text.split("<script").skip(1) {
            assert!(script.starts_with(" src=\"/assets/"), "{place}: {script}");
        }
        for tag in text.split('<').filter_map(|rest| rest.split('>').next()) {
            let own = [
                " style=",
                " onclick=",
                " onload=",
                " onsubmit=",
                " onerror=",
                "javascript:",
            ];
            assert!(
                own.iter().all(|mark| !tag.contains(mark)),
                "{place}: <{tag}>"
            );
        }
    });
}

#[test]
fn every_cookie_is_kept_from_scripts_from_other_sites_and_from_open_lines() {
    for (url, secure) in [
        ("http://localhost:3000", false),
        ("https://club.example", true),
    ] {
        let here = Here::at(url);
        let mut ana = here.browser();
        ana.host = url.split("://").nth(1).expect("a host");
        let mut set = ana.get("/language/fr").set_cookies;
        set.extend(
            ana.post("/sign-in", &[("address", "ana@club.example")])
                .set_cookies,
        );
        let link = here.link();
        set.extend(ana.get(&link).set_cookies);
        set.extend(ana.post("/welcome", &[("name", "Ana")]).set_cookies);
        set.extend(ana.post("/sign-out", &[]).set_cookies);
        let names: Vec<_> = set
            .iter()
            .filter_map(|line| line.split('=').next())
            .collect();
        for name in ["language", "session", "browser"] {
            assert!(
                names.iter().any(|set| set.ends_with(name)),
                "{name}: {names:?}"
            );
        }
        for line in &set {
            assert!(
                line.contains("; HttpOnly") && line.contains("; SameSite=Lax"),
                "{line}"
            );
            assert!(
                line.contains("; Path=/") && !line.contains("; Domain"),
                "{line}"
            );
            assert_eq!(line.contains("; Secure"), secure, "{line}");
            assert_eq!(line.starts_with("__Host-"), secure, "{line}");
        }
    }
}

#[test]
fn every_form_is_taken_from_this_site_alone() {
    let here = Here::new();
    for route in table().iter().filter(|route| route.method == "POST") {
        let path = filled(route.path);
        let mut browser = here.browser();
        // What browsers say, and what older ones say instead.
        for (sent_from, origin) in [
            (Some("cross-site"), None),
            (Some("same-site"), None),
            (None, Some("https://evil.example")),
            (None, Some("null")),
            (None, Some("http://localhost:3001")),
        ] {
            (browser.sent_from, browser.origin) = (sent_from, origin);
            let sent = browser.post(&path, &[]);
            assert_eq!(
                sent.status,
                StatusCode::FORBIDDEN,
                "{route:?} {sent_from:?} {origin:?}"
            );
        }
        for (sent_from, origin) in [
            (Some("same-origin"), None),
            (Some("none"), None),
            (None, Some("http://localhost:3000")),
        ] {
            (browser.sent_from, browser.origin) = (sent_from, origin);
            let sent = browser.post(&path, &[]);
            assert_ne!(
                sent.status,
                StatusCode::FORBIDDEN,
                "{route:?} {sent_from:?} {origin:?}"
            );
        }
    }
}

#[test]
fn a_form_without_end_is_not_read() {
    let here = Here::new();
    let long = "x".repeat((1 << 20) + 1);
    let mut ana = here.person("Ana");
    for route in table().iter().filter(|route| route.method == "POST") {
        let sent = ana.post(&filled(route.path), &[("name", &long)]);
        // What reads no form does not care how long it is.
        assert!(!sent.status.is_server_error(), "{route:?}: {}", sent.status);
    }
    let sent = ana.post("/welcome", &[("name", &long)]);
    assert_eq!(sent.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[test]
fn what_is_one_s_own_is_kept_by_nobody_on_the_way() {
    let here = Here::new();
    let mut ana = here.person("Ana");
    for path in ["/account", "/", "/bodies/club", "/record"] {
        let page = ana.get(path);
        assert_eq!(
            page.header("cache-control"),
            Some("private, no-store"),
            "{path}"
        );
    }
    let public = here.browser().get("/bodies/club");
    assert_eq!(public.header("cache-control"), Some("no-cache"));
    let varies = public
        .header("vary")
        .expect("says by what it varies")
        .to_lowercase();
    for by in [
        header::COOKIE,
        header::ACCEPT_LANGUAGE,
        header::ACCEPT_ENCODING,
    ] {
        assert!(varies.contains(by.as_str()), "{varies}");
    }
}
