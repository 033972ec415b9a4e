//! The secretariat at work: queues, check-ins, lists, mandates, and what is done with a membership; each by those whom the
//! charter names, and by nobody else.

use crate::people::{Answer, Browser, Here};
use assembly::actor::Actor;
use assembly::bodies::CharterText;
use assembly::ids::{BodyId, MemberId, PartyId};
use axum::http::StatusCode;
use serde_json::json;

/// A day, in minutes.
const DAY: i64 = 24 * 60;

const SOCIETY: &str = r#"# Rules of the society

## 1 The society

```rule
body "society" kind="association" { name "The society"; short "Society"; languages "en"; zone "UTC" }
version "1" { adopted "2020-01-01"; approved "2020-01-01"; effective "2020-01-01" }
organ "members" kind="whole" { electorate "voters"; acts-by "motion" }
organ "judges" kind="committee" { office "judge"; acts-by "any-member" }
organ "board" kind="committee" { office "secretary"; office "judge"; acts-by "motion" }
office "secretary" seats=2 { term "9 years" from="seating"; filled-by "appointment" organ="judges" }
office "judge" seats=1 { term "9 years" from="seating"; filled-by "appointment" organ="judges" }
electorate "voters" { members; weight "class"; frozen before="1 day" }
```

## 2 Members

```rule
fact "adult" type="yes-no" { ask "Of age?" }
evidence "passport" judged-by="judges" { ask "A passport, please." }
class "person" of="person" { rights "speak" "vote" "stand"; weight 1; requires { all { fact "adult" is=#true; evidence "passport" } } }
class "house" of="organization" { rights "speak" "vote" "stand"; weight 1 }
admission { completes-within "30 days"; decided-by "secretary" within="20 days" }
visible "name" to="public"
visible "country" to="public"
visible "contact" to="officers"
visible "representative" to="members"
power "admit" held-by="secretary" delegable=#true
power "delegate" held-by="secretary"
power "judge" held-by="judges"
power "import" held-by="secretary"
power "appoint" held-by="judges"
power "edit-party" held-by="secretary"
power "create-group" held-by="board"
power "change-class" held-by="members"
```

## 3 Standing

```rule
standing starts="active" {
    state "active"
    state "silent" votes=#false counts=#false stands=#false
    state "suspended" votes=#false stands=#false
}
check-in { window "14 days"; silence "silent"; answer "active"; reminders 1 }
power "open-check-in" held-by="secretary"
power "suspend" held-by="secretary"
power "reinstate" held-by="secretary"
power "correct" held-by="secretary"
```

## 4 The end

```rule
ending "dissolution" by="secretary"
ending "misconduct" by="secretary" hearing="14 days" { appeal to="judges" within="30 days" meanwhile="member" }
power "expel" held-by="secretary"
power "end-membership" held-by="secretary"
```
"#;

/// A society and a league with the same rules, a secretary for each, and a judge of the society.
fn offices() -> Here {
    let charter = |file: &str, text: String| CharterText {
        file: format!("{file}/1.md"),
        text,
    };
    let league = SOCIETY
        .replace("\"society\"", "\"league\"")
        .replace("The society", "The league")
        .replace("\"Society\"", "\"League\"");
    let charters = vec![
        charter("society", SOCIETY.to_owned()),
        charter("league", league),
    ];
    let here = Here::under("http://localhost:3000", charters);
    for (key, (name, body, office)) in [
        ("Sol", "society", "secretary"),
        ("Jun", "society", "judge"),
        ("Lea", "league", "secretary"),
    ]
    .iter()
    .enumerate()
    {
        here.person(name);
        let fields =
            json!({"body": body_named(&here, body), "office": office, "holder": here.newest()});
        here.acts(40 + key as u8, Actor::operator(), "install", fields);
    }
    here
}

fn body_named(here: &Here, name: &str) -> BodyId {
    let shown = here.door.shown();
    shown.community.open.body_named(name).expect("a body")
}

fn signed_in<'h>(here: &'h Here, name: &str) -> Browser<'h> {
    let mut browser = here.browser();
    let landed = browser.signs_in(&format!("{name}@club.example"));
    assert_eq!(landed.status, StatusCode::SEE_OTHER, "{}", landed.text);
    browser
}

/// The key in the first form of a page.
fn key(page: &Answer) -> String {
    between(page, "name=\"key\" value=\"", "\"")
}

fn between(page: &Answer, before: &str, after: &str) -> String {
    let (_, rest) = page
        .text
        .split_once(before)
        .unwrap_or_else(|| panic!("{before} is not on the page: {}", page.text));
    rest.split(after).next().expect("text").to_owned()
}

/// Somebody with an account is a member of the society, and signed in.
fn member<'h>(
    here: &'h Here,
    key: u8,
    name: &str,
    class: &str,
) -> (Browser<'h>, PartyId, MemberId) {
    let browser = here.person(name);
    let party = here.newest();
    let id = next_member(here);
    let fields = json!({"body": body_named(here, "society"), "key": format!("{key:016x}"), "party": party,
        "kind": "Person", "class": class, "name": ""});
    here.acts(key, Actor::operator(), "import-member", fields);
    (browser, party, id)
}

fn next_member(here: &Here) -> MemberId {
    MemberId(here.door.shown().community.open.membership.members.len() as u32)
}

const LIST: &str = "name,class,kind,country,contact\n\
    Ama Atta,person,Person,GH,ama@post.example\n\
    Clean Wells,house,Organization,PE,\"=1+1, wells@post.example\"\n";

/// Previews a list and confirms it; where that leads.
fn takes_over(browser: &mut Browser<'_>, body: &str, list: &str) -> String {
    let preview = browser.brings(
        &format!("/bodies/{body}/import"),
        &[],
        ("list.csv", list.as_bytes()),
    );
    let fields = [
        ("file", between(&preview, "name=\"file\" value=\"", "\"")),
        ("hash", between(&preview, "name=\"hash\" value=\"", "\"")),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let confirmed = browser.post(&format!("/bodies/{body}/import/confirm"), &fields);
    confirmed.place().to_owned()
}

#[test]
fn the_office_is_for_those_whom_the_charter_names() {
    let here = offices();
    let (mut ama, _, _) = member(&here, 101, "Ama", "person");
    let (mut lea, mut sol) = (signed_in(&here, "Lea"), signed_in(&here, "Sol"));
    for path in [
        "/bodies/society/office",
        "/bodies/society/office/members",
        "/bodies/society/office/members.csv",
        "/bodies/society/check-ins",
        "/bodies/society/reconcile",
        "/bodies/society/import",
    ] {
        assert!(
            here.browser().get(path).place().starts_with("/sign-in"),
            "{path}"
        );
        for who in [&mut ama, &mut lea] {
            let closed = who.get(path);
            assert_eq!(closed.status, StatusCode::FORBIDDEN, "{path}");
            closed.shows("This room is for others").hides("<table");
        }
        assert_eq!(sol.get(path).status, StatusCode::OK, "{path}");
    }
    for path in [
        "/bodies/society/check-ins",
        "/bodies/society/import/confirm",
    ] {
        assert_eq!(ama.post(path, &[]).status, StatusCode::FORBIDDEN, "{path}");
    }
    let sent = ama.brings("/bodies/society/import", &[], ("list.csv", LIST.as_bytes()));
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    ama.get("/bodies/society").hides("/bodies/society/office");
    sol.get("/bodies/society").shows("/bodies/society/office");
    sol.get("/me")
        .shows("/bodies/society/office")
        .hides("/bodies/league/office");
    sol.get("/account")
        .shows("/bodies/society/office")
        .hides("/bodies/league/office");
    sol.get("/bodies/society/office")
        .shows("admit applicants")
        .shows("bring in earlier data");
    // The judge decides appeals and takes no members over.
    let mut jun = signed_in(&here, "Jun");
    jun.get("/bodies/society/office")
        .shows("judge the evidence")
        .hides("Take members over");
    let refused = jun.brings("/bodies/society/import", &[], ("list.csv", LIST.as_bytes()));
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.shows("needs the power import").hides("Preview of");
}

#[test]
fn a_list_is_taken_over_once_and_no_row_while_one_is_bad() {
    let here = offices();
    let mut sol = signed_in(&here, "Sol");
    let before = next_member(&here);
    let bad = format!(
        "{LIST}Bo,knight,Person,GH,\nCy,person,Cat,GH,\n,person,Person,,\nAma Atta,person,Person,,\n"
    );
    let preview = sol.brings("/bodies/society/import", &[], ("mine.csv", bad.as_bytes()));
    preview
        .shows("mine.csv")
        .shows("<code>class</code></td><td><bdi><code>class</code>: the charter has no <code>knight</code>; it has person and house.")
        .shows("<code>Cat</code> is no kind of party")
        .shows("<code>name</code> is empty")
        .shows("It is the same as line 2")
        .hides("name=\"hash\"");
    for line in ["4", "5", "6", "7"] {
        preview.shows(&format!("<th scope=\"row\" class=\"figure\">{line}</th>"));
    }
    assert_eq!(next_member(&here), before, "a preview changes nothing");

    let place = takes_over(&mut sol, "society", LIST);
    sol.get(&place).shows("2 members were taken over.");
    assert_eq!(next_member(&here).0, before.0 + 2);
    here.browser()
        .get("/bodies/society/members")
        .shows("Ama Atta")
        .shows("Clean Wells");
    sol.brings("/bodies/society/import", &[], ("list.csv", LIST.as_bytes()))
        .shows("Everything in this list was taken over before")
        .hides("name=\"hash\"");
    assert_eq!(next_member(&here).0, before.0 + 2);
}

#[test]
fn what_is_confirmed_is_the_very_file_that_was_previewed() {
    let here = offices();
    let mut sol = signed_in(&here, "Sol");
    let preview = sol.brings("/bodies/society/import", &[], ("list.csv", LIST.as_bytes()));
    let file = between(&preview, "name=\"file\" value=\"", "\"");
    let hash = between(&preview, "name=\"hash\" value=\"", "\"");
    let confirm = "/bodies/society/import/confirm";
    let other = "0".repeat(64);
    for (file, hash) in [
        (file.as_str(), other.as_str()),
        ("", hash.as_str()),
        ("zz", "zz"),
        ("é", ""),
    ] {
        let refused = sol.post(confirm, &[("file", file), ("hash", hash)]);
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{file} {hash}"
        );
        refused.shows("no longer kept");
    }
    // Somebody else's file is nobody's here.
    let mut lea = signed_in(&here, "Lea");
    let tried = lea.post(
        "/bodies/league/import/confirm",
        &[("file", &file), ("hash", &hash)],
    );
    assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = [("file", file.as_str()), ("hash", hash.as_str())];
    let place = sol.post(confirm, &sent).place().to_owned();
    sol.get(&place).shows("2 members were taken over.");
    sol.post(confirm, &sent).shows("no longer kept");
}

#[test]
fn the_same_people_may_be_taken_over_into_two_bodies() {
    let here = offices();
    takes_over(&mut signed_in(&here, "Sol"), "society", LIST);
    takes_over(&mut signed_in(&here, "Lea"), "league", LIST);
    for body in ["society", "league"] {
        let page = here.browser().get(&format!("/bodies/{body}/members"));
        page.shows("Ama Atta").shows("Clean Wells");
    }
}

#[test]
fn what_is_no_list_is_said_beside_the_field() {
    let here = offices();
    let mut sol = signed_in(&here, "Sol");
    for (content, told) in [
        (&b""[..], "Please choose a file."),
        (b"name,class\n", "the column <code>kind</code> is missing"),
        (b"\xff\xfen\0a\0", "The list is UTF-16 text"),
        (
            b"name,class,kind,hat\n",
            "there is no column <code>hat</code>",
        ),
    ] {
        let refused = sol.brings("/bodies/society/import", &[], ("list.csv", content));
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        refused.shows(told).shows("aria-invalid=\"true\"");
    }
    let no_file = sol.post("/bodies/society/import", &[("file", "x")]);
    assert_eq!(no_file.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn officers_get_the_list_with_contacts_and_no_formula() {
    let here = offices();
    let mut sol = signed_in(&here, "Sol");
    takes_over(&mut sol, "society", LIST);
    let file = sol.get("/bodies/society/office/members.csv");
    file.shows("number,name,kind,class,standing,joined,country,representative,contact")
        .shows("\"Ama Atta\",Person,person,active,")
        .shows("ama@post.example")
        .shows("\"'=1+1, wells@post.example\"");
    // What is for officers is not on the public page.
    here.browser()
        .get("/bodies/society/members")
        .hides("ama@post.example");
}

#[test]
fn a_check_in_goes_from_opening_to_what_it_moved() {
    let here = offices();
    let (mut ama, ama_party, id) = member(&here, 101, "Ama", "person");
    let (_bo, _, _) = member(&here, 102, "Bo", "person");
    here.minutes_pass(5);
    let mut sol = signed_in(&here, "Sol");
    let page = sol.get("/bodies/society/check-ins");
    page.shows("No check-in is open")
        .shows("There was no check-in before")
        .shows("Who stays silent becomes: silent");
    assert_eq!(
        sol.post("/bodies/society/check-ins", &[("key", &key(&page))])
            .place(),
        "/bodies/society/check-ins"
    );
    sol.get("/bodies/society/check-ins")
        .shows("Ama")
        .shows("Bo")
        .shows("not yet")
        .hides("There can be only one");
    // A second one cannot be opened meanwhile.
    let again = sol.post("/bodies/society/check-ins", &[("key", "0a")]);
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);

    here.minutes_pass(DAY);
    here.acts(
        60,
        Actor::person(ama_party),
        "check-in",
        json!({"member": id, "contact-details": ""}),
    );
    let mut sol = signed_in(&here, "Sol");
    sol.get("/bodies/society/check-ins")
        .hides("<bdi>Ama</bdi>")
        .shows("<bdi>Bo</bdi>")
        .shows("to come");
    sol.get("/bodies/society/check-ins?show=answered")
        .shows("<bdi>Ama</bdi>")
        .hides("<bdi>Bo</bdi>");
    assert_eq!(
        ama.get("/bodies/society/check-ins").status,
        StatusCode::FORBIDDEN
    );

    here.minutes_pass(20 * DAY);
    here.door.tick().expect("the clock");
    let mut sol = signed_in(&here, "Sol");
    sol.get("/bodies/society/check-ins")
        .shows("No check-in is open")
        .shows("<td class=\"figure\">2</td><td class=\"figure\">1</td>")
        .shows("1 member became silent");
    sol.get("/bodies/society/office/members?standing=silent")
        .shows("<bdi>Bo</bdi>")
        .hides("<bdi>Ama</bdi>");
}

#[test]
fn the_queue_says_whose_turn_it_is_and_what_is_missing() {
    let here = offices();
    for (name, adult) in [("Ama", ""), ("Bo", "yes"), ("Cy", "yes")] {
        let mut browser = here.person(name);
        let form = browser.get("/bodies/society/apply");
        let form_key = key(&form);
        let mut fields = vec![
            ("key", form_key.as_str()),
            ("who", "me"),
            ("class.society", "person"),
            ("class", "person"),
            ("statement", "I read a lot."),
            ("evidence", "In my pocket."),
        ];
        if !adult.is_empty() {
            fields.push(("fact.society.adult", adult));
        }
        browser.post("/bodies/society/apply", &fields).place();
        here.minutes_pass(DAY);
    }
    let queue = "/bodies/society/applications";
    let mut sol = signed_in(&here, "Sol");
    sol.get(queue)
        .shows("3 applications")
        .shows("the applicant")
        .shows("judges")
        .shows("3 days old");
    sol.get(&format!("{queue}?turn=applicant"))
        .shows("<bdi>Ama</bdi>")
        .hides("<bdi>Bo</bdi>");
    sol.get(&format!("{queue}?turn=judge"))
        .hides("<bdi>Ama</bdi>")
        .shows("<bdi>Bo</bdi>")
        .shows("evidence");
    sol.get(&format!("{queue}?show=late"))
        .shows("No application fits");
    let mut jun = signed_in(&here, "Jun");
    let page = jun.get("/applications/2");
    let judged = [
        ("key", key(&page)),
        ("matter", "evidence.passport".to_owned()),
        ("choice", "yes".to_owned()),
        ("reason", "Seen.".to_owned()),
    ];
    let judged: Vec<(&str, &str)> = judged
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    jun.post("/applications/2/judge", &judged).place();
    sol.get(&format!("{queue}?turn=decider"))
        .shows("<bdi>Cy</bdi>")
        .hides("<bdi>Bo</bdi>")
        .shows("secretary");

    // After twenty days the decision is late, and what is late comes first.
    here.minutes_pass(18 * DAY);
    let mut sol = signed_in(&here, "Sol");
    let late = sol.get(&format!("{queue}?show=late"));
    late.shows("<bdi>Bo</bdi>")
        .shows("late")
        .hides("<bdi>Ama</bdi>");
    sol.get("/bodies/society/office")
        .shows("3 applications wait")
        .shows("late");
    // Nobody else sees who applied.
    here.person("Eve").get(queue).hides("<bdi>Bo</bdi>");
}

#[test]
fn everybody_can_ask_who_could_do_what() {
    let here = offices();
    member(&here, 101, "Ama", "person");
    let page = here.browser().get("/bodies/society/mandates");
    page.shows("admit applicants")
        .shows("<bdi>Sol</bdi>")
        .shows("judge the evidence “passport”")
        .shows("all members together, by a vote");
    for (name, power, told) in [
        (
            "Sol",
            "admit",
            "Sol could do this now, as secretary of Society.",
        ),
        ("sol", "admit", "Sol could do this now"),
        ("Ama", "admit", "not now"),
        (
            "Jun",
            "suspend",
            "needs the power suspend, which secretary holds",
        ),
        ("Sol", "create-group", "board acts by a motion"),
        ("Nobody Known", "admit", "Nobody of this name"),
    ] {
        let asked = format!(
            "/bodies/society/mandates?who={}&what={power}",
            name.replace(' ', "+")
        );
        here.browser().get(&asked).shows(told);
    }
    // What was handed on is told.
    let state = here.door.shown();
    let ama = PartyId(state.community.open.people.parties.len() as u32 - 1);
    let fields = json!({"body": body_named(&here, "society"), "power": "admit", "to": ama});
    here.acts(70, Actor::person(PartyId(0)), "delegate", fields);
    here.browser()
        .get("/bodies/society/mandates")
        .shows("handed on to Ama");
    let asked = "/bodies/society/mandates?who=Ama&what=admit";
    here.browser()
        .get(asked)
        .shows("Ama could do this now, because the power was handed on.");
    for nonsense in ["who=%00&what=admit", "who=Sol&what=fly", "who=&what="] {
        let page = here
            .browser()
            .get(&format!("/bodies/society/mandates?{nonsense}"));
        assert_eq!(page.status, StatusCode::OK, "{nonsense}");
        page.hides("could do this now");
    }
}

/// Sends a form of a membership's page.
fn does(browser: &mut Browser<'_>, member: MemberId, act: &str, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(&format!("/memberships/{}", member.0));
    let form_key = key(&page);
    let mut all = vec![("key", form_key.as_str())];
    all.extend(fields);
    browser.post(&format!("/memberships/{}/{act}", member.0), &all)
}

#[test]
fn a_member_is_suspended_and_reinstated_by_page() {
    let here = offices();
    let (mut ama, _, id) = member(&here, 101, "Ama", "person");
    let mut sol = signed_in(&here, "Sol");
    let place = format!("/memberships/{}", id.0);
    sol.get(&place)
        .shows("Suspend")
        .shows("Open a hearing")
        .hides("Decide the appeal");
    assert_eq!(
        does(
            &mut sol,
            id,
            "suspend",
            &[("standing", "suspended"), ("reason", "A complaint.")]
        )
        .place(),
        place
    );
    sol.get(&place).shows("Standing: suspended");
    ama.get(&place)
        .shows("Standing: suspended")
        .hides("Reinstate")
        .hides("Open a hearing");
    let refused = does(
        &mut ama,
        id,
        "reinstate",
        &[("standing", "active"), ("reason", "I am nice.")],
    );
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    does(
        &mut sol,
        id,
        "reinstate",
        &[("standing", "active"), ("reason", "")],
    )
    .place();
    sol.get(&place).shows("Standing: active");
    // A refused form comes back with what was typed.
    let twice = does(
        &mut sol,
        id,
        "reinstate",
        &[("standing", "active"), ("reason", "Again.")],
    );
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    twice.shows("already");
    // Nobody else looks at it.
    for mut other in [here.person("Eve"), signed_in(&here, "Lea")] {
        assert_eq!(other.get(&place).status, StatusCode::NOT_FOUND);
        let tried = other.post(&format!("{place}/suspend"), &[("standing", "suspended")]);
        assert_eq!(tried.status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn a_member_is_heard_expelled_appeals_and_stays() {
    let here = offices();
    let (mut ama, _, id) = member(&here, 101, "Ama", "person");
    let place = format!("/memberships/{}", id.0);
    let mut sol = signed_in(&here, "Sol");
    let opened = [
        ("cause", "misconduct"),
        ("case", "She sold the chairs."),
        ("evidence", "No chairs."),
    ];
    does(&mut sol, id, "open-hearing", &opened).place();
    sol.get(&place)
        .shows("She sold the chairs.")
        .shows("has not been heard");
    sol.get("/bodies/society/office/members?only=cases")
        .shows("<bdi>Ama</bdi>")
        .shows("case open");
    ama.get(&place)
        .shows("She sold the chairs.")
        .shows("No chairs.")
        .hides("Drop the case");
    // Too early.
    let early = does(
        &mut sol,
        id,
        "expel",
        &[("subject", "0"), ("reason", "Now!")],
    );
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    early.shows("has not been heard");
    here.minutes_pass(15 * DAY);
    let mut sol = signed_in(&here, "Sol");
    does(
        &mut sol,
        id,
        "expel",
        &[("subject", "0"), ("reason", "The chairs are gone.")],
    )
    .place();
    let mut ama = signed_in(&here, "Ama");
    ama.get(&place)
        .shows("time to mend or appeal")
        .shows("The chairs are gone.")
        .shows("Appeal");
    does(
        &mut ama,
        id,
        "appeal-ending",
        &[("subject", "0"), ("grounds", "I lent them.")],
    )
    .place();
    signed_in(&here, "Sol")
        .get(&place)
        .shows("under appeal")
        .hides("Decide the appeal");
    let mut jun = signed_in(&here, "Jun");
    jun.get(&place).shows("Decide the appeal");
    does(
        &mut jun,
        id,
        "decide-ending",
        &[
            ("subject", "0"),
            ("ends", "no"),
            ("reason", "They are back."),
        ],
    )
    .place();
    jun.get(&place).shows("does not end");
    here.minutes_pass(40 * DAY);
    here.door.tick().expect("the clock");
    here.browser().get("/bodies/society/members").shows("Ama");
    // None of it is public.
    for path in ["/record", "/bodies/society", "/bodies/society/members"] {
        here.browser().get(path).hides("chairs").hides("misconduct");
    }
}

#[test]
fn the_record_of_a_membership_is_corrected_by_page() {
    let here = offices();
    let (_, _, id) = member(&here, 101, "Ama", "person");
    let place = format!("/memberships/{}", id.0);
    let mut sol = signed_in(&here, "Sol");
    let page = sol.get(&place);
    let entry = between(&page, "name=\"entry\">", "\">");
    let entry = entry.rsplit('"').next().expect("a number").to_owned();
    let said = [
        ("entry", entry.as_str()),
        ("correction", "joined"),
        ("held-from", "2025-05-01"),
        ("reason", "The card says so."),
    ];
    assert_eq!(
        does(&mut sol, id, "correct-membership", &said).place(),
        place
    );
    here.browser()
        .get("/bodies/society/members?at=2025-06-01")
        .shows("Ama");
    for (field, value) in [
        ("held-from", "yesterday"),
        ("entry", "x"),
        ("correction", "better"),
    ] {
        let mut wrong: Vec<(&str, &str)> = said.to_vec();
        wrong.retain(|(name, _)| *name != field);
        wrong.push((field, value));
        let refused = does(&mut sol, id, "correct-membership", &wrong);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        refused
            .shows("Please choose")
            .shows("The card says so.")
            .shows("aria-invalid=\"true\"");
    }
    does(
        &mut sol,
        id,
        "end-membership",
        &[("cause", "dissolution"), ("reason", "")],
    )
    .place();
    here.browser().get("/bodies/society/members").hides("Ama");
    sol.get(&place).shows("The membership ended");
}

#[test]
fn two_lists_are_held_side_by_side() {
    let here = offices();
    let mut sol = signed_in(&here, "Sol");
    takes_over(
        &mut sol,
        "society",
        "name,class,kind,country\nClean Wells,house,Organization,PE\nAma Atta,person,Person,GH\nDeep Roots,house,Organization,FR\n",
    );
    takes_over(
        &mut signed_in(&here, "Lea"),
        "league",
        "name,class,kind,country\nClean Wells Foundation,house,Organization,PE\nAma Atta,person,Person,FR\nHigh Tides,house,Organization,FR\n",
    );
    let page = sol.get("/bodies/society/reconcile?with=league");
    page.shows("perhaps the same")
        .shows("Clean Wells Foundation")
        .shows("Country: <bdi>GH</bdi> / <bdi>FR</bdi>")
        .shows("Deep Roots")
        .shows("High Tides")
        .shows("merge the two registrations");
    assert!(
        page.text.contains("/memberships/") && page.text.contains("/record/"),
        "{}",
        page.text
    );
    let file = "name;representative\nAMA ATTA;\nDeep Roots;Rui\nNew Dawn;\n";
    let page = sol.brings(
        "/bodies/society/reconcile",
        &[],
        ("theirs.csv", file.as_bytes()),
    );
    page.shows("theirs.csv")
        .shows("New Dawn")
        .shows("Rui")
        .shows("line 4")
        .hides("High Tides");
    let bad = sol.brings(
        "/bodies/society/reconcile",
        &[],
        ("theirs.csv", b"who\nAma\n"),
    );
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    bad.shows("there is no column <code>who</code>");
}

#[test]
fn the_office_speaks_every_language_without_a_hole() {
    let here = offices();
    member(&here, 101, "Ama", "person");
    for language in ["en", "fr", "ar"] {
        let mut sol = signed_in(&here, "Sol");
        sol.get(&format!("/language/{language}?back=/")).place();
        for path in [
            "/bodies/society/office",
            "/bodies/society/office/members",
            "/bodies/society/applications",
            "/bodies/society/check-ins",
            "/bodies/society/reconcile?with=league",
            "/bodies/society/import",
            "/bodies/society/mandates?who=Sol&what=admit",
            "/bodies/league/office",
            "/memberships/0",
        ] {
            sol.get(path)
                .hides("⟦")
                .hides("{$")
                .shows(&format!("<html lang=\"{language}\""));
        }
    }
}
