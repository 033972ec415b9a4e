//! Programs: reading without a token, acting with one, and what they are told where something is wrong.

use crate::people::{Browser, Here};
use assembly::actor::Actor;
use assembly::bodies::CharterText;
use assembly::ids::PartyId;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use serde_json::{Value, json};

/// A society that shows names to everybody and countries to members, and a circle that shows nothing.
const SOCIETY: &str = "# Society\n\n## 1 Society\n\n```rule\n\
    body \"society\" kind=\"association\" { name \"Society\"; short \"S\"; zone \"UTC\" }\n\
    office \"secretary\" seats=2 { term \"2 years\" from=\"seating\"; filled-by \"appointment\" organ=\"committee\" }\n\
    organ \"committee\" kind=\"committee\" { office \"secretary\"; acts-by \"any-member\" }\n\
    power \"admit\" held-by=\"committee\"\n\
    power \"register-party\" held-by=\"secretary\"\n```\n\n\
    ### 1.1 Members\n\n```rule\n\
    duty \"purposes\" { ask \"I accept the purposes.\" }\n\
    class \"person\" of=\"person\" { rights \"speak\" \"vote\" \"see\"; weight 1; requires { accepts \"purposes\" } }\n\
    admission \"person\" { completes-within \"60 days\"; decided-by \"committee\" within=\"30 days\" }\n\
    visible \"name\" to=\"public\"\nvisible \"country\" to=\"members\"\n```\n";
const CIRCLE: &str = "# Circle\n\n## 1 Circle\n\n```rule\n\
    body \"circle\" kind=\"association\" { name \"Circle\"; zone \"UTC\" }\n\
    class \"friend\" of=\"person\" { rights \"speak\"; weight 1 }\n```\n";

/// What nobody but those concerned may read.
pub(crate) const SECRET: &str = "I left my last club after a quarrel.";

/// The society with Sara, its secretary, Ama Mensah, a member of both, and Bob, whose application waits.
pub(crate) fn society() -> Here {
    let charters = [("society/2026.md", SOCIETY), ("circle/2026.md", CIRCLE)];
    let charters = charters.map(|(file, text)| CharterText {
        file: file.to_owned(),
        text: text.to_owned(),
    });
    let here = Here::under("http://localhost:3000", charters.to_vec());
    here.person("sara");
    let sara = here.newest();
    let fields = json!({"body": 0, "office": "secretary", "holder": sara});
    here.acts(30, Actor::operator(), "install", fields);
    let ama = json!({"body": 0, "class": "person", "kind": "Person", "key": "00000000000000a1", "name": "Ama Mensah", "country": "GH"});
    here.acts(31, Actor::operator(), "import-member", ama);
    let ama = here.newest();
    let fields = json!({"body": 1, "class": "friend", "kind": "Person", "key": "00000000000000a2", "party": ama});
    here.acts(32, Actor::operator(), "import-member", fields);
    here.person("bob");
    let fields = json!({"to": [{"body": 0, "class": "person"}], "statement": SECRET});
    here.acts(33, Actor::person(here.newest()), "apply", fields);
    here
}

/// A token that somebody makes on the page.
pub(crate) fn token(browser: &mut Browser<'_>, scopes: &[&str]) -> String {
    let mut fields = vec![("name", "a program"), ("days", "30")];
    fields.extend(scopes.iter().map(|scope| ("scope", *scope)));
    let page = browser.post("/account/tokens", &fields);
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let (_, rest) = page
        .text
        .split_once("<code dir=\"ltr\">plenary_")
        .expect("a token");
    format!("plenary_{}", rest.split('<').next().expect("a token"))
}

pub(crate) fn signed_in<'h>(here: &'h Here, name: &str) -> Browser<'h> {
    let mut browser = here.browser();
    browser.signs_in(&format!("{name}@club.example"));
    browser
}

/// A program.
pub(crate) struct Program<'h> {
    pub(crate) here: &'h Here,
    pub(crate) token: Option<String>,
    pub(crate) language: &'static str,
}

impl<'h> Program<'h> {
    pub(crate) fn stranger(here: &'h Here) -> Program<'h> {
        Program {
            here,
            token: None,
            language: "en",
        }
    }

    pub(crate) fn of(here: &'h Here, name: &str, scopes: &[&str]) -> Program<'h> {
        let token = token(&mut signed_in(here, name), scopes);
        Program {
            token: Some(token),
            ..Program::stranger(here)
        }
    }

    pub(crate) fn sends(
        &self,
        (method, path): (&str, &str),
        heads: &[(&str, &str)],
        body: String,
    ) -> Response<Vec<u8>> {
        let mut request = Request::builder().method(method).uri(path);
        request = request.header(header::ACCEPT_LANGUAGE, self.language);
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        for (name, value) in heads {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        self.here.asks(request)
    }

    pub(crate) fn get(&self, path: &str) -> (StatusCode, Value) {
        told(self.sends(("GET", path), &[], String::new()))
    }

    /// What is read, which must be there.
    fn reads(&self, path: &str) -> Value {
        let (status, value) = self.get(path);
        assert_eq!(status, StatusCode::OK, "{path}: {value}");
        value
    }

    fn act(&self, name: &str, key: &str, fields: &Value) -> (StatusCode, Value) {
        let heads = [
            ("idempotency-key", key),
            ("content-type", "application/json"),
        ];
        let path = format!("/api/v1/acts/{name}");
        told(self.sends(("POST", &path), &heads, fields.to_string()))
    }

    fn could(&self, name: &str, fields: &Value) -> Value {
        let heads = [("content-type", "application/json")];
        let path = format!("/api/v1/acts/{name}/could");
        told(self.sends(("POST", &path), &heads, fields.to_string())).1
    }
}

fn told(answer: Response<Vec<u8>>) -> (StatusCode, Value) {
    let (head, body) = answer.into_parts();
    let value = serde_json::from_slice(&body);
    (head.status, value.unwrap_or(Value::Null))
}

/// That a problem is of this status and kind.
fn check_problem((status, told): (StatusCode, Value), expected: StatusCode, word: &str) -> Value {
    assert_eq!(status, expected, "{told}");
    assert_eq!(told["type"], format!("/api#problem-{word}"), "{told}");
    assert_eq!(told["status"], status.as_u16());
    told
}

#[test]
fn everybody_reads_what_the_charter_makes_public_and_no_more() {
    let here = society();
    let stranger = Program::stranger(&here);
    let bodies = stranger.reads("/api/v1/bodies");
    assert_eq!(bodies["items"][0]["handle"], "society");
    assert_eq!(bodies["next"], Value::Null);
    let roll = stranger.reads("/api/v1/bodies/society/roll");
    let ama = &roll["items"][0];
    assert_eq!(ama["party"]["name"], "Ama Mensah");
    assert_eq!(ama["class"], "person");
    assert_eq!(ama["shown"], json!({}), "her country is for members");
    let circle = stranger.reads("/api/v1/bodies/circle/roll");
    assert_eq!(
        circle["items"][0]["party"]["name"],
        Value::Null,
        "the circle shows no names"
    );
    let before = stranger.reads("/api/v1/bodies/society/roll?held_at=2026-03-01");
    assert_eq!(before["items"], json!([]));
    let unknown = stranger.reads("/api/v1/bodies/society/roll?known_at=2");
    assert_eq!(unknown["items"], json!([]), "it was not known then");
    let office = &stranger.reads("/api/v1/bodies/society/offices")[0];
    assert_eq!(office["acting"][0]["party"]["name"], "sara");
    assert_eq!(
        office["seats"][1]["term"],
        Value::Null,
        "the second seat is vacant"
    );
    assert_eq!(office["clause"], "society/2026.md#1");
    let charter = stranger.reads("/api/v1/bodies/society/charter");
    let clauses = charter["clauses"].as_array().expect("clauses");
    let members = clauses.iter().find(|clause| clause["number"] == "1.1");
    let rules = members.map(|clause| clause["rules"].as_array().map(Vec::len));
    assert!(rules.flatten().is_some_and(|rules| rules > 3), "{charter}");
    // Bob registered and applied: nobody's business.
    let bob = here.newest();
    let (status, _) = stranger.get(&format!("/api/v1/parties/{}", bob.0));
    assert_eq!(status, StatusCode::NOT_FOUND);
    let entries = stranger.reads("/api/v1/record?limit=200");
    let newest = entries["items"]
        .as_array()
        .expect("lines")
        .last()
        .expect("one");
    assert_eq!(
        (&newest["kind"], &newest["act"]),
        (&json!("closed"), &Value::Null)
    );
    let whole = stranger.reads(&format!("/api/v1/record/{}", newest["position"]));
    assert_eq!(whole["entry"], Value::Null);
}

#[test]
fn who_may_see_more_reads_more_with_a_token() {
    let here = society();
    let sara = Program::of(&here, "sara", &["read"]);
    let roll = sara.reads("/api/v1/bodies/society/roll");
    assert_eq!(roll["items"][0]["shown"]["country"], "GH");
    let me = sara.reads("/api/v1/me");
    assert_eq!(me["offices"][0]["office"], "secretary");
    assert_eq!(me["scopes"], json!(["read"]));
    let bob = Program::of(&here, "bob", &["read"]);
    let roll = bob.reads("/api/v1/bodies/society/roll");
    assert_eq!(roll["items"][0]["shown"], json!({}), "he is no member yet");
    let (party, body) = (here.newest().0, 0);
    let asked = format!("/api/v1/questions/field?party={party}&body={body}&field=application");
    assert_eq!(bob.reads(&asked)["seen"], true, "his own");
    assert_eq!(sara.reads(&asked)["seen"], true, "she decides");
    assert_eq!(Program::stranger(&here).reads(&asked)["seen"], false);
}

#[test]
fn a_list_is_read_a_page_at_a_time() {
    let here = society();
    let stranger = Program::stranger(&here);
    let all = stranger.reads("/api/v1/record?limit=200")["items"].clone();
    let (mut next, mut read) = (Some("/api/v1/record?limit=2".to_owned()), Vec::new());
    while let Some(address) = next {
        let page = stranger.reads(&address);
        let items = page["items"].as_array().expect("lines").clone();
        assert!(items.len() <= 2 && !items.is_empty(), "{page}");
        read.extend(items);
        next = page["next"].as_str().map(str::to_owned);
    }
    assert_eq!(Value::Array(read), all);
}

#[test]
fn an_answer_is_the_same_until_the_record_moves_and_new_at_the_next_request() {
    let here = society();
    for program in [
        Program::stranger(&here),
        Program::of(&here, "sara", &["read"]),
    ] {
        let path = "/api/v1/checkpoint";
        let asks =
            |tag: &str| program.sends(("GET", path), &[("if-none-match", tag)], String::new());
        let first = asks("\"none\"");
        let tag = first.headers()[header::ETAG]
            .to_str()
            .expect("text")
            .to_owned();
        let again = asks(&tag);
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert!(again.body().is_empty());
        here.person(&format!("new{}", here.newest().0));
        let moved = asks(&tag);
        assert_eq!(moved.status(), StatusCode::OK);
        let before: u64 = first.headers()["record-position"]
            .to_str()
            .expect("text")
            .parse()
            .expect("a number");
        let position = moved.headers()["record-position"].to_str().expect("text");
        assert_eq!(position, (before + 1).to_string());
    }
}

#[test]
fn an_act_is_done_once_however_often_it_is_sent() {
    let here = society();
    let sara = Program::of(&here, "sara", &["acts:people", "read"]);
    let fields = json!({"kind": "Organization", "name": "Libraries"});
    let (status, done) = sara.act("register-party", "order 66", &fields);
    assert_eq!(status, StatusCode::CREATED, "{done}");
    let made = here.newest();
    assert_eq!(done["made"], json!([{"kind": "party", "id": made.0}]));
    assert!(done["slip"].as_str().expect("a slip").contains("accepted"));
    let position = done["position"].as_u64().expect("a position");
    assert_eq!(here.door.shown().position(), position + 1);
    let entry = sara.reads(&format!("/api/v1/record/{position}"));
    assert_eq!(
        entry["entry"]["actor"]["way"], "token",
        "the record says how it came"
    );
    let (status, again) = sara.act("register-party", "order 66", &fields);
    assert_eq!((status, &again["again"]), (StatusCode::OK, &json!(true)));
    assert_eq!(
        (&again["position"], &again["slip"]),
        (&done["position"], &done["slip"])
    );
    let other = json!({"kind": "Organization", "name": "Archives"});
    check_problem(
        sara.act("register-party", "order 66", &other),
        StatusCode::UNPROCESSABLE_ENTITY,
        "key-taken",
    );
    assert_eq!(
        here.door.shown().position(),
        position + 1,
        "nothing more was done"
    );
    // The same words of somebody else are another key.
    let bob = Program::of(&here, "bob", &["acts:people"]);
    assert_eq!(
        bob.act("register-party", "order 66", &fields).0,
        StatusCode::CREATED
    );
}

#[test]
fn a_refusal_has_its_clause_its_facts_and_the_readers_language() {
    let here = society();
    let bob = Program::of(&here, "bob", &["acts:membership"]);
    let party = here.newest().0;
    let fields = json!({"application": 0, "party": party, "body": 0, "class": "person"});
    let refused = check_problem(
        bob.act("admit", "1", &fields),
        StatusCode::UNPROCESSABLE_ENTITY,
        "refused",
    );
    assert_eq!(refused["refusal"], "refusal-no-mandate");
    assert_eq!(refused["clause"], "society/2026.md#1");
    assert!(
        refused["facts"]
            .as_object()
            .is_some_and(|facts| facts.contains_key("power"))
    );
    assert!(
        refused["slip"]
            .as_str()
            .expect("a slip")
            .contains("no-mandate")
    );
    let could = bob.could("admit", &fields);
    assert_eq!(
        (&could["accepted"], &could["refusal"]["refusal"]),
        (&json!(false), &refused["refusal"])
    );
    let french = Program {
        language: "fr",
        ..bob
    };
    let said = french.could("admit", &fields)["refusal"]["detail"].clone();
    assert_ne!(said, refused["detail"]);
    let before = here.door.shown().position();
    let could = french.could(
        "register-party",
        &json!({"kind": "Organization", "name": "Libraries"}),
    );
    assert_eq!(could["type"], "/api#problem-scope");
    assert_eq!(here.door.shown().position(), before, "asking does nothing");
}

#[test]
fn what_is_wrong_with_a_request_is_told_as_a_problem() {
    let here = society();
    let sara = Program::of(&here, "sara", &["acts:people"]);
    let fields = json!({"kind": "Organization", "name": "Libraries"});
    let check = |answer, status, word| check_problem(answer, status, word);
    check(
        sara.act("register-party", "", &fields),
        StatusCode::BAD_REQUEST,
        "no-key",
    );
    check(
        sara.act("register-party", &"k".repeat(201), &fields),
        StatusCode::BAD_REQUEST,
        "no-key",
    );
    check(
        sara.act("resign", "1", &json!({})),
        StatusCode::FORBIDDEN,
        "scope",
    );
    check(
        sara.act("fly", "1", &json!({})),
        StatusCode::NOT_FOUND,
        "not-there",
    );
    let bad = check(
        sara.act("register-party", "1", &json!({"kind": "Cat"})),
        StatusCode::BAD_REQUEST,
        "malformed",
    );
    assert!(
        bad["error"].as_str().expect("in English").contains("Cat"),
        "{bad}"
    );
    check(sara.get("/api/v1/bodies"), StatusCode::FORBIDDEN, "scope");
    let stranger = Program::stranger(&here);
    check(
        stranger.act("register-party", "1", &fields),
        StatusCode::UNAUTHORIZED,
        "no-token",
    );
    check(
        stranger.get("/api/v1/me"),
        StatusCode::UNAUTHORIZED,
        "no-token",
    );
    check(
        stranger.get("/api/v1/bodies/nobody"),
        StatusCode::NOT_FOUND,
        "not-there",
    );
    check(
        stranger.get("/api/v1/nothing/at/all"),
        StatusCode::NOT_FOUND,
        "not-there",
    );
    check(
        stranger.get("/api/v1/bodies?limit=0"),
        StatusCode::BAD_REQUEST,
        "malformed",
    );
    check(
        stranger.get("/api/v1/bodies?lmit=3"),
        StatusCode::BAD_REQUEST,
        "malformed",
    );
    check(
        stranger.get("/api/v1/record/99999"),
        StatusCode::NOT_FOUND,
        "not-there",
    );
    check(
        stranger.get("/api/v1/questions/roll"),
        StatusCode::BAD_REQUEST,
        "malformed",
    );
    check(
        stranger.get("/api/v1/questions/who"),
        StatusCode::NOT_FOUND,
        "not-there",
    );
    let path = ("POST", "/api/v1/acts/register-party");
    let as_form = sara.sends(path, &[("idempotency-key", "1")], "kind=Person".to_owned());
    check(
        told(as_form),
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "not-json",
    );
    let heads = [
        ("idempotency-key", "1"),
        ("content-type", "application/json"),
    ];
    let large = sara.sends(path, &heads, " ".repeat(5 << 20));
    check(told(large), StatusCode::PAYLOAD_TOO_LARGE, "too-large");
    let forged = Program {
        token: Some("plenary_x".to_owned()),
        ..Program::stranger(&here)
    };
    check(
        forged.get("/api/v1/bodies"),
        StatusCode::UNAUTHORIZED,
        "bad-token",
    );
}

#[test]
fn a_browser_that_is_signed_in_cannot_act_by_its_cookie() {
    let here = society();
    let mut sara = signed_in(&here, "sara");
    let before = here.door.shown().position();
    let fields = json!({"kind": "Organization", "name": "Libraries"});
    let answer = sara.post_json("/api/v1/acts/register-party", &fields);
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_eq!(sara.get("/api/v1/me").status, StatusCode::UNAUTHORIZED);
    assert_eq!(here.door.shown().position(), before);
}

#[test]
fn a_token_is_shown_once_and_ended_by_its_owner() {
    let here = society();
    let mut sara = signed_in(&here, "sara");
    sara.get("/account/tokens").shows("You have no token.");
    let none = sara.post("/account/tokens", &[("name", "x"), ("days", "30")]);
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    none.shows("Choose at least one thing").shows("value=\"x\"");
    let token = token(&mut sara, &["read", "acts:offices"]);
    let page = sara.get("/account/tokens");
    page.hides(&token).shows("a program").shows("Never used.");
    let program = Program {
        token: Some(token.clone()),
        ..Program::stranger(&here)
    };
    assert_eq!(program.get("/api/v1/me").0, StatusCode::OK);
    sara.get("/account/tokens").shows("Last used");
    let (_, rest) = page
        .text
        .split_once("name=\"id\" value=\"")
        .expect("a form");
    let id = rest.split('"').next().expect("an id").to_owned();
    let mut bob = signed_in(&here, "bob");
    bob.post("/account/tokens/end", &[("id", &id)]);
    assert_eq!(
        program.get("/api/v1/me").0,
        StatusCode::OK,
        "not his to end"
    );
    assert_eq!(
        sara.post("/account/tokens/end", &[("id", &id)]).place(),
        "/account/tokens"
    );
    check_problem(
        program.get("/api/v1/me"),
        StatusCode::UNAUTHORIZED,
        "bad-token",
    );
    let late = Program::of(&here, "sara", &["read"]);
    here.minutes_pass(31 * 24 * 60);
    check_problem(
        late.get("/api/v1/me"),
        StatusCode::UNAUTHORIZED,
        "bad-token",
    );
}

#[test]
fn a_token_that_asks_too_often_is_told_to_wait() {
    let here = society();
    let sara = Program::of(&here, "sara", &["read"]);
    let refused = (0..700).map(|_| sara.sends(("GET", "/api/v1/me"), &[], String::new()));
    let refused = refused.filter(|answer| answer.status() == StatusCode::TOO_MANY_REQUESTS);
    let refused: Vec<_> = refused.collect();
    assert_eq!(refused.len(), 100);
    assert_eq!(refused[0].headers()[header::RETRY_AFTER], "1");
}

#[test]
fn a_stranger_learns_nothing_of_what_is_closed_by_asking() {
    let here = society();
    here.person("eve");
    let eve = Program::of(
        &here,
        "eve",
        &[
            "acts:membership",
            "acts:people",
            "acts:offices",
            "acts:motions",
            "acts:bodies",
        ],
    );
    let bob = PartyId(here.newest().0 - 1);
    // Bob's application is number 0; there is no number 7.
    let asked = |application: u32| {
        let acts = [
            (
                "admit",
                json!({"application": application, "party": bob, "body": 0, "class": "person"}),
            ),
            (
                "refuse-application",
                json!({"application": application, "clause": "1.1", "reason": "x"}),
            ),
            (
                "ask-for-more",
                json!({"application": application, "question": "x"}),
            ),
            (
                "advise",
                json!({"application": application, "favourable": true, "by": "committee"}),
            ),
            ("withdraw-application", json!({"application": application})),
            (
                "answer-request",
                json!({"application": application, "answer": "x"}),
            ),
        ];
        acts.map(|(name, fields)| {
            let could = eve.could(name, &fields);
            (
                name,
                could["refusal"]["refusal"].clone(),
                could["refusal"]["clause"].clone(),
            )
        })
    };
    for (there, not_there) in asked(0).into_iter().zip(asked(7)) {
        assert_eq!(there, not_there);
    }
    // Who decides is told what is the matter.
    let sara = Program::of(&here, "sara", &["acts:membership"]);
    let admit = |application: u32| {
        let fields =
            json!({"application": application, "party": bob, "body": 0, "class": "person"});
        sara.could("admit", &fields)["refusal"]["refusal"].clone()
    };
    assert_ne!(admit(0), admit(7));
}
