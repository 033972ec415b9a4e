//! The browser that tests look with: that it is one, that it reaches nothing but loopback, and that the rules find something.

use std::net::{IpAddr, Ipv4Addr};
use testkit::browser::{Browser, Manner};
use testkit::site::{Says, Site};

/// A server with one page, as a test wants it.
fn page(text: &str) -> (Site, String) {
    let text = text.to_owned();
    let answer = move |_: &str| Says::Page(text.clone());
    let site = Site::start(IpAddr::V4(Ipv4Addr::LOCALHOST), None, answer);
    let address = format!("http://localhost:{}/", site.address.port());
    (site, address)
}

#[test]
fn it_reaches_loopback_and_nothing_else_and_tells_of_both() {
    let (_site, address) = page("<img src=\"http://elsewhere.example/x.png\"><p>Here.</p>");
    let browser = Browser::open(Manner::USUAL);
    browser.goes_to(&address);
    browser.sees("Here.");
    let asked = browser.asked_for();
    assert!(asked.contains(&address), "{asked:?}");
    assert!(
        asked.contains(&"http://elsewhere.example/x.png".to_owned()),
        "{asked:?}"
    );
    let complaints = browser.complaints().join("\n");
    assert!(complaints.contains("ERR_NAME_NOT_RESOLVED"), "{complaints}");
    assert_eq!(browser.asked_for(), Vec::<String>::new(), "told once");
}

#[test]
fn pages_run_scripts_only_where_their_reader_lets_them() {
    let (_site, address) =
        page("<p>Plain</p><script>document.querySelector('p').textContent = 'Scripted';</script>");
    for (manner, words) in [
        (Manner::USUAL, "Scripted"),
        (Manner::WITHOUT_SCRIPTS, "Plain"),
    ] {
        let browser = Browser::open(manner);
        browser.goes_to(&address);
        assert_eq!(browser.reads(), words);
    }
}

#[test]
fn the_rules_find_what_keeps_people_out() {
    let (_site, address) = page(
        "<!doctype html><title>x</title><img src=\"data:,\"><p style=\"color:#ccc;background:#fff\">Faint</p>",
    );
    let browser = Browser::open(Manner::USUAL);
    browser.goes_to(&address);
    let found: Vec<_> = browser
        .violations(&[])
        .into_iter()
        .map(|one| one.rule)
        .collect();
    for rule in ["html-has-lang", "image-alt", "color-contrast"] {
        assert!(found.iter().any(|one| one == rule), "{rule}: {found:?}");
    }
    let faint = browser.violations(&["color-contrast"]);
    assert_eq!(faint.len(), 1);
    assert!(faint[0].places[0].contains("Faint"), "{faint:?}");
}

#[test]
fn a_person_finds_things_by_their_words() {
    let (_site, address) = page(
        "<!doctype html><form><label for=a>Your name</label><input id=a><fieldset><legend>Who?</legend><label><input type=radio name=w> me</label>\
        <label><input type=radio name=w> you</label></fieldset><section><h2>Ask</h2><button>Send</button></section></form>",
    );
    for manner in [Manner::USUAL, Manner::WITHOUT_SCRIPTS] {
        let browser = Browser::open(manner);
        browser.is_wide(360);
        browser.goes_to(&address);
        browser.writes("Your name", "Ana");
        browser.answers("Who?", "you");
        assert_eq!(browser.field("Your name").value(), "Ana");
        assert_eq!(
            browser.runs("return document.documentElement.clientWidth", &[]),
            360
        );
        browser.presses_in("Ask", "Send");
        assert!(browser.place().starts_with("/?"), "{}", browser.place());
    }
}
