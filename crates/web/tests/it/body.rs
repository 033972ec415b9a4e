//! The public pages of a body: its members at any date, who holds office, its groups, its charter and its decisions.

use crate::people::{Answer, Here};
use assembly::actor::Actor;
use assembly::bodies::CharterText;
use assembly::ids::PartyId;
use axum::http::StatusCode;
use serde_json::json;

/// A day, in minutes.
const DAY: i64 = 24 * 60;

const CIRCLE: &str = r#"# Rules of the circle

## 1 The circle

We keep one garden together.

```rule
body "circle" kind="association" { name "The Garden Circle"; short "Circle"; languages "en"; zone "UTC" }
version "first" { adopted "2020-01-01" }
organ "members" kind="whole" { electorate "voters"; acts-by "motion" }
organ "desk-office" kind="secretariat" { office "desk"; acts-by "any-member" }
office "desk" seats=2 { term "9 years" from="seating"; filled-by "appointment" organ="desk-office"; vacancy "appointment" by="desk-office" for="remainder" within="60 days" }
power "appoint" held-by="desk-office"
regions "parts" { region "africa" title="Africa" "GH" "KE"; region "europe" title="Europe" "FR" "SE"; region "asia-pacific" title="Asia" "JP"; region "north-america" title="North America" "CA"; region "latin-america-caribbean" title="Latin America" "BR" }
```

## 2 Members

```rule
class "person" of="person" { rights "speak" "vote"; weight 1 }
class "friend" of="person" { rights "speak" }
admission { decided-by "members" }
power "admit" held-by="members"
power "import" held-by="desk"
power "create-group" held-by="desk-office"
power "edit-party" held-by="desk"
power "erase" held-by="desk"
visible "name" to="public"
visible "region" to="public"
```

## 3 Votes

More say aye than no.

```rule
electorate "voters" { members class="person"; weight "class" }
decision "default" in="members" {
    threshold { more-ayes-than-noes }
    quorum { none }
    counted-in "votes"
    open-for "7 days"
    voting "roll-call"
}
amendment { adopted-by "members" decision="default" }
power "put-motion" held-by="member"
power "adopt-charter" held-by="members"
power "open-vote" held-by="desk"
power "close-vote" held-by="desk"
```
"#;

/// Those of the circle in the order in which they came: their numbers are their places.
const CAST: [(&str, &str, &str, &str); 5] = [
    ("Zora", "GH", "person", "2023-05-01"),
    ("Émile", "FR", "person", "2024-02-01"),
    ("Ama", "GH", "person", "2025-01-01"),
    ("Edda", "SE", "friend", "2025-06-01"),
    ("Bo", "JP", "friend", "2026-01-01"),
];

fn circle_with(text: &str) -> Here {
    let charters = vec![CharterText {
        file: "circle/1.md".to_owned(),
        text: text.to_owned(),
    }];
    let here = Here::under("http://localhost:3000", charters);
    for (key, (name, country, class, joined)) in (10..).zip(CAST) {
        member(&here, key, (name, country, class, joined));
    }
    here
}

fn circle() -> Here {
    let here = circle_with(CIRCLE);
    install(&here, 30, 0);
    here
}

fn member(here: &Here, key: u8, (name, country, class, joined): (&str, &str, &str, &str)) {
    here.acts(
        key,
        Actor::operator(),
        "import-member",
        json!({"body": 0, "key": format!("{key:016x}"), "kind": "Person", "class": class, "country": country,
            "joined": format!("{joined}T00:00:00Z"), "name": name, "contact-details": ""}),
    );
}

fn install(here: &Here, key: u8, holder: u32) {
    let fields = json!({"body": 0, "office": "desk", "holder": holder});
    here.acts(key, Actor::operator(), "install", fields);
}

fn by(number: u32) -> Actor {
    Actor::person(PartyId(number))
}

/// Where names stand on a page, in this order.
fn check_order(page: &Answer, names: &[&str]) {
    let places: Vec<usize> = names
        .iter()
        .map(|name| {
            let link = format!(">{name}</a>");
            page.text
                .find(&link)
                .unwrap_or_else(|| panic!("{name} is not there: {}", page.text))
        })
        .collect();
    assert!(places.is_sorted(), "{names:?} stand at {places:?}");
}

/// A list shows these and not the others.
fn check_listed(here: &Here, query: &str, listed: &[&str]) {
    let page = here
        .browser()
        .get(&format!("/bodies/circle/members{query}"));
    assert_eq!(page.status, StatusCode::OK);
    check_order(&page, listed);
    for (name, ..) in CAST.iter().filter(|(name, ..)| !listed.contains(name)) {
        page.hides(&format!(">{name}</a>"));
    }
}

#[test]
fn members_stand_in_the_order_of_their_names() {
    check_listed(&circle(), "", &["Ama", "Bo", "Edda", "Émile", "Zora"]);
}

#[test]
fn a_list_is_narrowed_by_class_region_and_the_beginning_of_a_name() {
    let here = circle();
    check_listed(&here, "?class=friend", &["Bo", "Edda"]);
    check_listed(&here, "?region=europe", &["Edda", "Émile"]);
    check_listed(&here, "?region=europe&class=person", &["Émile"]);
    check_listed(&here, "?q=emi", &["Émile"]);
    check_listed(&here, "?q=nobody", &[]);
    check_listed(&here, "?class=no-such", &[]);
    check_listed(&here, "?language=fr", &[]);
    let choice = json!({"party": 3, "languages": ["fr-CA"]});
    here.acts(40, by(3), "choose-languages", choice);
    check_listed(&here, "?language=fr", &["Edda"]);
    check_listed(&here, "?language=FR-ca", &["Edda"]);
}

#[test]
fn what_the_charter_does_not_make_public_is_not_there() {
    let here = circle();
    let page = here.browser().get("/bodies/circle/members");
    // Regions are public, countries are not.
    page.shows("<td>Africa</td>")
        .hides("<td>GH</td>")
        .hides("name=\"country\"");
    check_listed(
        &here,
        "?country=GH",
        &["Ama", "Bo", "Edda", "Émile", "Zora"],
    );
    let silent = circle_with(&CIRCLE.replace("visible \"name\" to=\"public\"\n", ""));
    let page = silent.browser().get("/bodies/circle/members");
    page.hides("Ama").shows("5 members");
    assert_eq!(
        silent.browser().get("/people/2").status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn the_roll_of_a_day_that_has_passed_shows_who_was_a_member_then() {
    let here = circle();
    check_listed(&here, "?at=2024-06-01", &["Émile", "Zora"]);
    check_listed(&here, "?at=2022-01-01", &[]);
    here.minutes_pass(10 * DAY);
    here.acts(41, by(0), "resign", json!({"member": 0}));
    check_listed(&here, "", &["Ama", "Bo", "Edda", "Émile"]);
    check_listed(
        &here,
        "?at=2026-03-05",
        &["Ama", "Bo", "Edda", "Émile", "Zora"],
    );
    check_listed(&here, "?at=2024-06-01&region=africa", &["Zora"]);
    for wrong in ["never", "2040-01-01"] {
        let page = here
            .browser()
            .get(&format!("/bodies/circle/members?at={wrong}"));
        page.shows("aria-invalid=\"true\"").shows(">Ama</a>");
        page.shows(&format!("value=\"{wrong}\""));
    }
}

#[test]
fn a_roll_as_it_was_known_leaves_out_what_was_learned_later() {
    let here = circle();
    let known = here.door.position() - 1;
    member(&here, 42, ("Late", "GH", "person", "2023-06-01"));
    let now = here.browser().get("/bodies/circle/members?at=2024-06-01");
    check_order(&now, &["Émile", "Late", "Zora"]);
    let then = here.browser().get(&format!(
        "/bodies/circle/members?at=2024-06-01&known={known}"
    ));
    then.hides(">Late</a>").shows(">Zora</a>");
    then.shows("with what the record knew up to entry");
}

#[test]
fn a_page_is_fresh_at_the_next_request_after_an_entry() {
    let here = circle();
    check_listed(&here, "", &["Ama", "Bo", "Edda", "Émile", "Zora"]);
    let home = here.browser().get("/");
    home.shows("5 members");
    member(&here, 43, ("Dora", "JP", "person", "2026-02-01"));
    let page = here.browser().get("/bodies/circle/members");
    check_order(&page, &["Ama", "Bo", "Dora", "Edda", "Émile", "Zora"]);
    here.browser().get("/").shows("6 members");
    // A new name takes its own place, and a member who leaves is gone.
    let fields = json!({"party": 1, "body": 0, "name": "Yvon"});
    here.acts(44, by(0), "edit-party", fields);
    here.acts(45, by(2), "resign", json!({"member": 2}));
    let page = here.browser().get("/bodies/circle/members");
    check_order(&page, &["Bo", "Dora", "Edda", "Yvon", "Zora"]);
    page.hides(">Émile</a>").hides(">Ama</a>");
    here.browser().get("/").shows("5 members");
}

#[test]
fn an_erased_name_is_gone_from_every_list() {
    let here = circle();
    check_listed(&here, "", &["Ama", "Bo", "Edda", "Émile", "Zora"]);
    let party = here
        .door
        .shown()
        .community
        .open
        .people
        .parties
        .get(PartyId(4))
        .cloned();
    let texts = party.expect("a party").texts;
    here.acts(46, by(4), "erase", json!({"party": 4, "texts": texts}));
    let page = here.browser().get("/bodies/circle/members");
    page.hides(">Bo</a>").shows("Somebody (number");
    here.browser()
        .get("/people/4")
        .hides(">Bo<")
        .shows("were erased on");
}

#[test]
fn the_map_says_how_many_members_each_region_has() {
    let page = circle().browser().get("/bodies/circle/members");
    page.shows("<svg class=\"map\"");
    for (region, count) in [("Africa", 2), ("Europe", 2), ("Asia", 1)] {
        let (_, rest) = page
            .text
            .split_once(&format!("<bdi>{region}</bdi>"))
            .expect("a region");
        let said = rest.split("</span>").next().expect("a number");
        assert!(
            said.contains(&format!(">\u{2068}{count}\u{2069} member")),
            "{region}: {said}"
        );
    }
}

#[test]
fn members_of_a_long_list_stand_page_by_page() {
    let here = circle();
    for number in 0..150_u8 {
        let name = format!("Member {number:03}");
        member(&here, 100 + number, (&name, "CA", "person", "2025-03-03"));
    }
    let first = here.browser().get("/bodies/circle/members");
    first
        .shows("155 members")
        .shows(">Member 090</a>")
        .hides(">Member 120</a>");
    first.shows("/bodies/circle/members?page=1");
    let second = here.browser().get("/bodies/circle/members?page=1");
    second
        .shows(">Member 120</a>")
        .hides(">Member 090</a>")
        .shows(">Zora</a>");
    let narrowed = here.browser().get("/bodies/circle/members?q=member&page=1");
    narrowed.shows("150 members").hides(">Zora</a>");
}

#[test]
fn holders_of_office_stand_with_their_history_and_what_is_vacant() {
    let here = circle();
    let people = here.browser().get("/bodies/circle/people");
    people
        .shows(">Zora</a>")
        .shows("held it when the record began")
        .shows("vacant");
    install(&here, 47, 2);
    here.minutes_pass(DAY);
    here.acts(48, by(0), "resign-office", json!({"term": 0}));
    let left = here.door.position() - 1;
    here.browser()
        .get("/bodies/circle/people")
        .shows(">Ama</a>")
        .hides(">Zora</a>");
    let history = here.browser().get("/bodies/circle/people/desk");
    history.shows("Seat 1").shows(">Zora</a>").shows(">Ama</a>");
    history.shows(&format!("<a href=\"/record/{left}\">resigned</a>"));
    assert_eq!(
        here.browser().get("/bodies/circle/people/no-office").status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn a_person_has_a_page_with_offices_and_memberships_and_a_stranger_has_none() {
    let here = circle();
    let zora = here.browser().get("/people/0");
    zora.shows("Zora")
        .shows("/bodies/circle/people/desk")
        .shows("in office");
    zora.shows("<bdi>Circle</bdi>")
        .shows("<td>person</td>")
        .hides("GH");
    // From a member one click leads to the entry of the admission.
    let (_, rest) = zora.text.split_once("href=\"/record/").expect("an entry");
    assert!(rest.starts_with(|digit: char| digit.is_ascii_digit()));
    here.acts(
        49,
        Actor::operator(),
        "register-party",
        json!({"kind": "Person", "name": "Nobody Yet", "contact-details": ""}),
    );
    let stranger = format!("/people/{}", here.newest().0);
    assert_eq!(here.browser().get(&stranger).status, StatusCode::NOT_FOUND);
    for nonsense in ["/people/x", "/people/99999", "/people/-1"] {
        assert_eq!(here.browser().get(nonsense).status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn groups_show_who_takes_part() {
    let here = circle();
    here.browser()
        .get("/bodies/circle/groups")
        .shows("There is no group now.");
    let fields = json!({"body": 0, "name": "Compost", "purpose": "To make *earth*."});
    here.acts(50, by(0), "create-group", fields);
    here.acts(51, by(3), "join-group", json!({"group": 0}));
    here.browser()
        .get("/bodies/circle/groups")
        .shows(">Compost</a>")
        .shows("1 participant");
    let group = here.browser().get("/bodies/circle/groups/0");
    group.shows("<em>earth</em>").shows(">Edda</a>");
    let nowhere = here.browser().get("/bodies/circle/groups/7").status;
    assert_eq!(nowhere, StatusCode::NOT_FOUND);
}

#[test]
fn a_vote_stands_with_every_voice_its_reason_and_the_result() {
    let here = circle();
    let title = json!({"body": 0, "organ": "members", "matter": "default", "over_time": true,
        "title": "Plant a pear", "text": "By the **gate**."});
    here.acts(52, by(1), "put-motion", title);
    here.browser().get("/bodies/circle").shows("Plant a pear");
    here.acts(53, by(0), "open-vote", json!({"motion": 0}));
    here.browser()
        .get("/bodies/circle/decisions")
        .shows("the vote is open");
    let aye = json!({"motion": 0, "choice": "aye", "reason": "Pears keep."});
    here.acts(54, by(2), "vote", aye);
    here.acts(55, by(0), "vote", json!({"motion": 0, "choice": "no"}));
    here.acts(56, by(1), "vote", json!({"motion": 0, "choice": "aye"}));
    here.minutes_pass(8 * DAY);
    here.door.tick().expect("the clock");
    let page = here.browser().get("/bodies/circle/decisions/0");
    page.shows("carried")
        .shows("<strong>gate</strong>")
        .shows("Pears keep.");
    page.shows(">Ama</a>")
        .shows(">Zora</a>")
        .shows("<td class=\"figure\">2</td>");
    page.shows("/bodies/circle/charter/versions/0#3");
    page.shows("more votes in favour than against")
        .hides(">Edda</a>");
    here.browser()
        .get("/bodies/circle")
        .shows("Plant a pear")
        .shows("Decided last");
}

#[test]
fn evidence_of_votes_on_paper_stays_with_those_who_may_see_it() {
    let text = CIRCLE.replace(
        "power \"close-vote\"",
        "power \"record-vote\" held-by=\"desk\"\npower \"close-vote\"",
    );
    let here = circle_with(&text);
    install(&here, 30, 0);
    let motion = json!({"body": 0, "organ": "members", "matter": "default", "over_time": true,
        "title": "Plant a pear", "text": ""});
    here.acts(57, by(1), "put-motion", motion);
    here.acts(58, by(0), "open-vote", json!({"motion": 0}));
    let votes = json!({"motion": 0, "votes": [{"voter": 2, "choice": "aye"}], "evidence": "In the blue folder"});
    here.acts(59, by(0), "record-vote", votes);
    let page = here.browser().get("/bodies/circle/decisions/0");
    page.shows(">Ama</a>")
        .shows("in favour")
        .hides("blue folder");
}

#[test]
fn the_versions_of_a_charter_stand_with_dates_and_differences() {
    let here = circle();
    let versions = here.browser().get("/bodies/circle/charter/versions");
    versions
        .shows("<bdi>first</bdi>")
        .shows("in force since")
        .hides("name=\"from\"");
    let changed = CIRCLE
        .replace("version \"first\"", "version \"second\"")
        .replace(
            "class \"friend\" of=\"person\" { rights \"speak\" }",
            "class \"friend\" of=\"person\" { rights \"speak\" \"vote\"; weight 1 }",
        )
        .replace("More say aye", "Many say aye");
    let motion = json!({"body": 0, "organ": "members", "matter": "default", "over_time": true,
        "title": "New rules", "text": ""});
    here.acts(60, by(1), "put-motion", motion);
    here.acts(61, by(0), "open-vote", json!({"motion": 0}));
    here.acts(62, by(1), "vote", json!({"motion": 0, "choice": "aye"}));
    here.minutes_pass(8 * DAY);
    here.door.tick().expect("the clock");
    let adopt = json!({"body": 0, "file": "circle/2.md", "text": changed, "motion": 0});
    here.acts(63, by(0), "adopt-charter", adopt);
    let versions = here.browser().get("/bodies/circle/charter/versions");
    versions
        .shows("<bdi>second</bdi>")
        .shows("no longer in force since");
    versions.shows("/bodies/circle/charter/differences?from=0&amp;to=1");
    let page = here
        .browser()
        .get("/bodies/circle/charter/differences?from=0&to=1");
    page.shows("<del>More</del>")
        .shows("<ins>Many</ins>")
        .shows("friend: 2 members now");
    here.browser()
        .get("/bodies/circle/charter/versions/0")
        .shows("More say aye")
        .shows("no longer in force");
    let same = here
        .browser()
        .get("/bodies/circle/charter/differences?from=1&to=1");
    same.shows("The two say the same.");
    for nonsense in ["?from=0&to=9", "", "?from=x&to=1"] {
        let path = format!("/bodies/circle/charter/differences{nonsense}");
        assert_eq!(
            here.browser().get(&path).status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}

#[test]
fn the_charter_says_its_title_once_and_folds_up_long_lists() {
    let countries = ('A'..='Z').flat_map(|a| ('A'..='Z').map(move |b| format!("\"{a}{b}\"")));
    let many = countries.take(300).filter(|code| {
        !["\"BR\"", "\"CA\"", "\"FR\"", "\"GH\"", "\"JP\"", "\"KE\""].contains(&code.as_str())
    });
    let many: Vec<String> = many.collect();
    let text = CIRCLE.replace("\"FR\" \"SE\"", &many.join(" "));
    let here = Here::under(
        "http://localhost:3000",
        vec![CharterText {
            file: "circle/1.md".to_owned(),
            text,
        }],
    );
    let page = here.browser().get("/bodies/circle/charter");
    assert_eq!(page.text.matches("Rules of the circle</h").count(), 1);
    page.shows("<details><summary>")
        .shows("We keep one garden together.");
}

#[test]
fn the_tree_of_bodies_is_a_list_and_a_picture() {
    let page = circle().browser().get("/");
    page.shows("<ul class=\"tree\">")
        .shows("<svg class=\"picture bodies\"");
    page.shows("<bdi>The Garden Circle</bdi>");
}
