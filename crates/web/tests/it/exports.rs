//! Files that are taken away: what stands in them, and what does not.

use crate::api::{Program, SECRET, signed_in, society, token};
use axum::http::StatusCode;
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn tables_show_what_their_reader_may_see() {
    let here = society();
    let all = here.browser().get("/bodies/society/members.csv");
    assert!(
        all.text.starts_with('\u{feff}'),
        "programs see that it is UTF-8"
    );
    all.shows("Ama Mensah").hides("GH");
    let mut sara = signed_in(&here, "sara");
    sara.get("/bodies/society/members.csv").shows("GH");
    here.browser()
        .get("/bodies/circle/members.csv")
        .hides("Ama Mensah");
    here.browser()
        .get("/bodies/society/people.csv")
        .shows("secretary,0,")
        .shows("sara");
    here.browser()
        .get("/bodies/society/charter.csv")
        .shows("1.1,Members,3");
    here.browser()
        .get("/bodies/society/motions.csv")
        .shows("motion,organ");
    let record = here.browser().get("/record.csv");
    record.shows(",closed,,,,,").hides("apply");
}

#[test]
fn applications_are_taken_away_by_those_who_decide_alone() {
    let here = society();
    let path = "/bodies/society/queue.csv";
    assert!(here.browser().get(path).place().starts_with("/sign-in"));
    signed_in(&here, "sara")
        .get(path)
        .shows("bob,person,open")
        .hides(SECRET);
    signed_in(&here, "bob").get(path).shows("bob,person,open");
    here.person("eve");
    signed_in(&here, "eve").get(path).hides("bob");
}

#[test]
fn popolo_refers_only_to_what_is_in_it() {
    let here = society();
    for (path, named) in [
        ("/bodies/society/popolo.json", true),
        ("/bodies/circle/popolo.json", false),
        ("/popolo.json", false),
    ] {
        let file = here.browser().get(path);
        assert_eq!(file.text.contains("Ama Mensah"), named, "{path}");
        file.hides("GH").hides("bob");
        let made: Value = serde_json::from_str(&file.text).expect("JSON");
        let ids = |list: &str| -> BTreeSet<String> {
            let items = made[list].as_array().expect("a list").iter();
            items
                .map(|item| item["id"].as_str().expect("an id").to_owned())
                .collect()
        };
        let (people, bodies, posts) = (ids("persons"), ids("organizations"), ids("posts"));
        for one in made["memberships"].as_array().expect("a list") {
            let refers = |field: &str, to: &BTreeSet<String>| {
                one[field].as_str().is_none_or(|id| to.contains(id))
            };
            assert!(refers("person_id", &people), "{one}");
            assert!(refers("organization_id", &bodies), "{one}");
            assert!(refers("post_id", &posts), "{one}");
        }
    }
}

#[test]
fn officers_are_cards_without_what_is_not_public() {
    let here = society();
    let cards = here.browser().get("/bodies/society/officers.vcf");
    cards
        .shows("BEGIN:VCARD\r\nVERSION:4.0\r\n")
        .shows("FN:sara\r\n")
        .shows("TITLE:secretary\r\n");
    cards.hides("EMAIL").hides("sara@");
}

#[test]
fn a_bodys_dates_are_a_calendar_for_everybody() {
    let here = society();
    let calendar = here.browser().get("/bodies/society/calendar.ics");
    calendar
        .shows("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .shows("UID:term-0@club.example/record/1\r\n")
        .shows("DTSTART:20280302T100000Z\r\n")
        .shows("SUMMARY:S: the term of sara as secretary ends\r\n")
        .hides("application");
    for line in calendar.text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
    }
}

#[test]
fn ones_own_dates_are_at_a_secret_address() {
    let here = society();
    let mut bob = signed_in(&here, "bob");
    bob.get("/account/calendar.ics")
        .shows("your application is to be");
    let secret = token(&mut bob, &["calendar"]);
    let path = format!("/calendar/{secret}");
    here.browser().get(&path).shows("your application is to be");
    let reading = token(&mut bob, &["read"]);
    for other in [
        format!("/calendar/{reading}"),
        "/calendar/plenary_x".to_owned(),
    ] {
        let nothing = here.browser().get(&other);
        assert_eq!(nothing.status, StatusCode::NOT_FOUND);
        nothing.hides(&reading);
    }
    let program = Program {
        token: Some(secret),
        ..Program::stranger(&here)
    };
    assert_eq!(
        program.get("/api/v1/me").0,
        StatusCode::FORBIDDEN,
        "good for that alone"
    );
    here.minutes_pass(31 * 24 * 60);
    assert_eq!(here.browser().get(&path).status, StatusCode::NOT_FOUND);
}

#[test]
fn the_page_of_files_leads_to_each() {
    let here = society();
    let page = here.browser().get("/bodies/society/data");
    for file in [
        "members.csv",
        "people.csv",
        "charter.csv",
        "motions.csv",
        "popolo.json",
        "officers.vcf",
        "calendar.ics",
    ] {
        let path = format!("/bodies/society/{file}");
        page.shows(&format!("href=\"{path}\""));
        assert_eq!(here.browser().get(&path).status, StatusCode::OK, "{path}");
    }
}
