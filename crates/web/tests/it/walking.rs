//! A walk over every address in the table: none is forgotten, none breaks, each keeps its promises.

use crate::people::Here;
use axum::http::StatusCode;
use std::collections::BTreeSet;
use web::{Does, table};

/// A path with something in the place of its variables.
pub(crate) fn filled(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{body}" => "club",
        "{application}" | "{member}" | "{position}" => "0",
        "{epoch}" => "1",
        "{*tile}" => "0/000.p/1",
        "{tag}" => "fr",
        variable if variable.starts_with('{') => "nothing",
        word => word,
    });
    parts.collect::<Vec<_>>().join("/")
}

#[test]
fn every_address_stands_once_in_the_table() {
    let mut seen = BTreeSet::new();
    for route in table() {
        assert!(seen.insert((route.method, route.path)), "{route:?}");
        assert!(
            route.method == "GET" || route.does != Does::Public,
            "a form changes something: {route:?}"
        );
    }
    assert!(seen.len() > 30);
}

#[test]
fn no_address_breaks_for_a_stranger() {
    let here = Here::new();
    for route in table() {
        let path = filled(route.path);
        let answer = if route.method == "GET" {
            here.browser().get(&path)
        } else {
            here.browser().post(&path, &[])
        };
        assert!(
            !answer.status.is_server_error(),
            "{route:?}: {} {}",
            answer.status,
            answer.text
        );
        if route.does == Does::SignedIn && answer.status != StatusCode::NOT_FOUND {
            assert!(answer.place().starts_with("/sign-in"), "{route:?}");
        }
    }
}

#[test]
fn nonsense_in_an_address_gets_a_page_and_no_fault() {
    let here = Here::new();
    for path in [
        "/bodies/club/members?page=x&at=never",
        "/record?before=-1",
        "/record?before=99999999999999999999",
        "/record?body=%00&act=%00&party=%00&from=never&to=9999-99-99",
        "/record?party=99999999999&from=-9999-01-01&to=9999-12-31",
        "/record/00",
        "/record/-1",
        "/record/18446744073709551616",
        "/record/18446744073709551615",
        "/record/18446744073709551615/proof",
        "/record/feed?body=%F0%9F%92%A9",
        "/search?q=%00%27%22*()&kind=none&page=-1",
        "/log/record/1/tile/0/x999/x999/x999/x999/x999/999",
        "/log/record/99/tile/entries/000",
        "/log/record/1/tile/parts/000.p/255",
        "/bodies/%F0%9F%92%A9",
        "/bodies/club/join?class=%00",
    ] {
        let status = here.browser().get(path).status;
        assert!(
            status == StatusCode::OK || status == StatusCode::NOT_FOUND,
            "{path}: {status}"
        );
    }
}

#[test]
fn every_act_in_the_table_exists() {
    for route in table() {
        if let Does::Act(name) = route.does {
            assert!(assembly::form::kind(name).is_some(), "{route:?}");
        }
    }
}

#[test]
fn public_pages_speak_every_language_without_a_hole() {
    let here = Here::new();
    for language in ["en", "fr", "ar"] {
        for path in [
            "/",
            "/bodies/club",
            "/bodies/club/charter",
            "/bodies/club/people",
            "/bodies/club/members",
            "/bodies/club/join",
            "/bodies/club/data",
            "/record",
            "/record/0",
            "/record/1",
            "/search?q=club",
            "/api",
            "/sign-in",
            "/nothing",
        ] {
            let mut browser = here.browser();
            browser.language = language;
            let answer = browser.get(path);
            answer
                .hides("⟦")
                .hides("{$")
                .shows(&format!("<html lang=\"{language}\""));
        }
    }
}

#[test]
fn the_demo_exists_in_the_demo_only() {
    let here = Here::new();
    for route in table()
        .iter()
        .filter(|route| route.path.starts_with("/demo"))
    {
        let fields = [("do", "register"), ("days", "1")];
        let path = filled(route.path);
        let answer = if route.method == "GET" {
            here.browser().get(&path)
        } else {
            here.browser().post(&path, &fields)
        };
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{route:?}");
    }
}
