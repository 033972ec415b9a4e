//! `plenary new` and `plenary serve`, as an operator uses them.

use crate::kept::{BOTH, Kept, On};
use crate::run::{Ran, plenary};
use crate::served::{Browser, Server, soon};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use testkit::relay::Relay;
use testkit::site::Authority;

const ANA: &str = "association/chair as individual: Ana Example <ana@example.org>";
const BEN: &str = "association/secretary as individual: Ben <ben@example.org>";

/// Founds the association in an empty place.
pub(crate) fn founds(kept: &Kept, more: &[&str]) -> Ran {
    let mut arguments = vec![
        "--charter",
        "charters/association",
        "--record",
        "club.example",
    ];
    arguments.extend(more);
    kept.run(&["new"], &arguments)
}

/// Founds it with two officers. The paths of their links.
pub(crate) fn founded(kept: &Kept) -> Vec<String> {
    let ran = founds(kept, &["--officer", ANA, "--officer", BEN]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let links = ran
        .out
        .lines()
        .filter_map(|line| line.split_once("http://localhost:8080"));
    links
        .map(|(_, path)| path.split([' ', ';']).next().expect("a path").to_owned())
        .filter(|path| path.len() > "/sign-in".len())
        .collect()
}

/// What `serve` needs to know of a place.
pub(crate) fn place(kept: &Kept, relay: &Relay) -> Vec<String> {
    let mut arguments = vec!["--data".to_owned(), kept.data()];
    arguments.extend(["--keys".to_owned(), kept.keys()]);
    let relay = format!("smtp://127.0.0.1:{}", relay.port());
    arguments.extend(["--relay".to_owned(), relay]);
    arguments
}

pub(crate) fn serves(kept: &Kept, relay: &Relay, more: &[&str]) -> Server {
    let place = place(kept, relay);
    let mut arguments: Vec<&str> = place.iter().map(String::as_str).collect();
    arguments.extend(more);
    Server::start(&arguments, kept.scratch.path("log"))
}

#[test]
fn a_new_community_is_served_and_its_officers_are_let_in() {
    for on in BOTH {
        let kept = Kept::empty(on);
        let links = founded(&kept);
        assert_eq!(links.len(), 2, "{links:?}");
        let server = serves(&kept, &Relay::start(), &[]);
        let mut ana = Browser::default();
        let opened = ana.get(server.port, &links[0]).expect("answers");
        assert!(opened.text.contains("Is it you?"), "{}", opened.text);
        let clicked = ana.post(server.port, &links[0], &[]).expect("answers");
        assert_eq!((clicked.status, clicked.location.as_str()), (303, "/"));
        let own = ana.get(server.port, "/account").expect("answers");
        assert!(own.text.contains("<bdi>Ana Example</bdi>"), "{}", own.text);
        assert!(own.text.contains("chair"), "{}", own.text);
        let again = Browser::default()
            .post(server.port, &links[0], &[])
            .expect("answers");
        assert_eq!(again.status, 410, "a link is good once");
    }
}

#[test]
fn an_officer_that_cannot_be_leaves_no_trace() {
    for on in BOTH {
        let kept = Kept::empty(on);
        for wrong in [
            "association/king: Ana <ana@example.org>",
            "castle/chair: Ana <ana@example.org>",
            "association/chair as wizard: Ana <ana@example.org>",
        ] {
            let ran = founds(&kept, &["--officer", wrong]);
            assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
        }
        let stranger = founds(
            &kept,
            &["--officer", "association/chair: Ana <ana@example.org>"],
        );
        assert_eq!(stranger.code, 2);
        assert!(
            stranger.err.contains("as CLASS"),
            "members alone may: {}",
            stranger.err
        );
        let twice = "association/chair as individual: Ben <ben@example.org>";
        assert_eq!(
            founds(&kept, &["--officer", ANA, "--officer", twice]).code,
            2,
            "one seat"
        );
        assert_eq!(founded(&kept).len(), 2, "the place is as it was");
        let again = founds(&kept, &["--officer", ANA]);
        assert_eq!(again.code, 2, "what is not empty is refused");
    }
}

#[test]
fn one_person_at_one_address_holds_two_offices() {
    let kept = Kept::empty(On::Folder);
    let both = "association/board-member as individual: Ana Example <ANA@example.org>";
    let ran = founds(&kept, &["--officer", ANA, "--officer", both]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert_eq!(ran.out.matches("/sign-in/").count(), 1, "{}", ran.out);
    let shown = kept.done(&["record", "show"], &[]).out;
    assert_eq!(shown.matches("register-party").count(), 1, "{shown}");
    assert_eq!(shown.matches("install").count(), 2, "{shown}");
}

#[test]
fn an_officer_may_come_from_a_member_organization() {
    let kept = Kept::empty(On::Folder);
    let officer =
        "association/secretary as organization for \"The Red Barn\": Ana <ana@example.org>";
    let ran = founds(&kept, &["--officer", officer]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let shown = kept.done(&["record", "show"], &[]).out;
    assert_eq!(shown.matches("register-party").count(), 2, "{shown}");
    assert_eq!(shown.matches("import-member").count(), 1, "{shown}");
    let server = serves(&kept, &Relay::start(), &[]);
    let mut browser = Browser::default();
    let members = browser.get(server.port, "/bodies/association/members");
    let members = members.expect("answers").text;
    assert!(members.contains("The Red Barn"), "{members}");
}

#[test]
fn what_is_missing_is_named_where_nobody_can_answer() {
    let kept = Kept::empty(On::Folder);
    let check = |arguments: &[&str], missing: &str| {
        let ran = kept.run(&["new"], arguments);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(missing), "{}", ran.err);
    };
    check(&[], "--record is missing");
    check(&["--record", "club.example"], "--charter is missing");
    let some = [
        "--record",
        "club.example",
        "--charter",
        "charters/association",
    ];
    check(&some, "--officer is missing");
    assert!(!Path::new(&kept.data()).exists());
}

#[test]
fn a_body_moves_in_until_the_operator_ends_it() {
    let kept = Kept::empty(On::Folder);
    founded(&kept);
    let list = kept.scratch.path("list.csv");
    std::fs::write(&list, "name,class,kind\nRoof,organization,Organization\n").expect("writable");
    let import = ["import", "members", &list, "--body", "association"];
    kept.done(&import, &["--commit"]);
    kept.done(&["import", "end", "--body", "association"], &[]);
    std::fs::write(&list, "name,class,kind\nWall,organization,Organization\n").expect("writable");
    assert_eq!(kept.run(&import, &["--commit"]).code, 1, "it has moved in");
    assert_eq!(
        kept.run(&["import", "end", "--body", "association"], &[])
            .code,
        2
    );
}

#[test]
fn a_configuration_file_says_where_everything_is() {
    let kept = Kept::empty(On::Folder);
    founded(&kept);
    let file = format!("{}/plenary.toml", kept.data());
    let relay = Relay::start();
    let written = format!(
        "data = \".\"\nname = \"The \\\"Club\\\"\"\n[letters]\nrelay = \"smtp://127.0.0.1:{}\"\nsender = \"desk@club.example\"\n[log]\nfilter = \"info\"\nformat = \"json\"\n",
        relay.port()
    );
    std::fs::write(&file, written).expect("writable");
    let server = Server::start(&["--config", &file], kept.scratch.path("log"));
    let mut browser = Browser::default();
    let home = browser.get(server.port, "/").expect("answers");
    assert!(home.text.contains("The &#34;Club&#34;"), "{}", home.text);
    browser
        .post(server.port, "/sign-in", &[("address", "ana@example.org")])
        .expect("answers");
    let letter = soon("a letter", || relay.taken().pop());
    assert_eq!(letter.from, "desk@club.example");
    for line in server.log().lines() {
        serde_json::from_str::<serde_json::Value>(line).expect("a line of JSON");
    }
    std::fs::write(&file, "data = \".\"\nname = 3\n").expect("writable");
    let ran = plenary(&["serve", "--config", &file]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("line 2"), "{}", ran.err);
}

#[test]
fn limits_count_whom_a_trusted_proxy_names_and_nobody_who_names_himself() {
    let kept = Kept::empty(On::Folder);
    founded(&kept);
    let file = format!("{}/plenary.toml", kept.data());
    let asks = |server: &Server, number: usize, from: &str| {
        let address = format!("somebody-{number}@example.org");
        let mut browser = Browser::from(from);
        let answer = browser.post(server.port, "/sign-in", &[("address", &address)]);
        answer.expect("answers").status
    };
    std::fs::write(
        &file,
        "data = \".\"\n[proxies]\ntrusted = [\"127.0.0.0/8\"]\n",
    )
    .expect("writable");
    let server = Server::start(&["--config", &file], kept.scratch.path("log"));
    // Thirty letters at once from one network; whatever it writes on the left of what the proxy saw.
    let spoofed = |number: usize| format!("198.51.100.{number}, 203.0.113.5");
    for number in 0..30 {
        assert_eq!(asks(&server, number, &spoofed(number)), 200);
    }
    assert_eq!(asks(&server, 30, &spoofed(30)), 429);
    assert_eq!(asks(&server, 31, "203.0.113.6"), 200, "another network");
    drop(server);
    std::fs::write(&file, "data = \".\"\n").expect("writable");
    let server = Server::start(&["--config", &file], kept.scratch.path("log"));
    for number in 0..30 {
        asks(&server, 100 + number, &format!("198.51.100.{number}"));
    }
    assert_eq!(
        asks(&server, 200, "198.51.100.99"),
        429,
        "nobody is trusted"
    );
}

#[test]
fn a_server_speaks_tls_itself_and_takes_up_a_renewed_certificate() {
    let kept = Kept::empty(On::Folder);
    let links = founded(&kept);
    let (first, second) = (Authority::new(), Authority::new());
    let write = |authority: &Authority| {
        let pem = authority.pem(&["localhost"], (2096, 1, 1));
        std::fs::write(kept.scratch.path("key.pem"), pem.key).expect("writable");
        std::fs::write(kept.scratch.path("certificate.pem"), pem.certificate).expect("writable");
    };
    write(&first);
    let file = kept.scratch.path("plenary.toml");
    let written = "data = \"data\"\n[tls]\ncertificate = \"certificate.pem\"\nkey = \"key.pem\"\n";
    std::fs::write(&file, written).expect("writable");
    let server = Server::start(&["--config", &file], kept.scratch.path("log"));
    let trusting = |authority: &Authority| Browser {
        believes: Some(authority.certificate()),
        ..Browser::default()
    };
    let mut ana = trusting(&first);
    assert_eq!(ana.get(server.port, "/").expect("answers").status, 200);
    let clicked = ana.post(server.port, &links[0], &[]).expect("answers");
    assert_eq!(clicked.status, 303, "{}", clicked.text);
    assert!(
        ana.cookies.contains_key("__Host-session"),
        "{:?}",
        ana.cookies
    );
    assert!(
        trusting(&second).get(server.port, "/").is_none(),
        "who is not known is not believed"
    );
    // Half of a renewal: a key that does not fit leaves the certificate before.
    let other = second.pem(&["localhost"], (2096, 1, 1));
    std::fs::write(kept.scratch.path("key.pem"), other.key).expect("writable");
    soon("the log says so", || {
        server.log().contains("the one before stays").then_some(())
    });
    assert_eq!(
        trusting(&first)
            .get(server.port, "/")
            .expect("answers")
            .status,
        200
    );
    write(&second);
    soon("the new certificate", || {
        trusting(&second).get(server.port, "/")
    });
    assert!(trusting(&first).get(server.port, "/").is_none());
    assert!(
        Browser::default()
            .get(server.port, "/")
            .is_none_or(|answer| answer.status != 200)
    );
}

#[test]
fn what_is_under_way_is_finished_when_the_server_stops() {
    let kept = Kept::empty(On::Folder);
    founded(&kept);
    let mut server = serves(&kept, &Relay::start(), &[]);
    let mut browser = Browser::default();
    let request = browser.request(server.port, "POST", "/sign-in", "address=ana%40example.org");
    let (head, tail) = request.split_at(request.len() - 9);
    let mut line = TcpStream::connect(("127.0.0.1", server.port)).expect("listens");
    line.write_all(head.as_bytes()).expect("takes it");
    // The request has come in when another one, sent later, was answered.
    browser.get(server.port, "/").expect("answers");
    server.ask_to_stop();
    soon("nobody new is let in", || {
        TcpStream::connect(("127.0.0.1", server.port))
            .is_err()
            .then_some(())
    });
    line.write_all(tail.as_bytes()).expect("takes it");
    let mut text = String::new();
    line.read_to_string(&mut text).expect("answers");
    let answer = browser.read(&text).expect("a whole answer");
    assert!(
        answer.text.contains("Look into your mail"),
        "{}",
        answer.text
    );
    assert_eq!(server.ends(), 0);
}

#[test]
fn no_more_connections_are_open_at_once_than_are_allowed() {
    let kept = Kept::empty(On::Folder);
    founded(&kept);
    let file = format!("{}/plenary.toml", kept.data());
    let written =
        "data = \".\"\n[limits]\nconnections = 2\nrequest-seconds = 1\nidle-seconds = 5\n";
    std::fs::write(&file, written).expect("writable");
    let server = Server::start(&["--config", &file], kept.scratch.path("log"));
    let silent = [(); 2].map(|()| TcpStream::connect(("127.0.0.1", server.port)).expect("listens"));
    // Two who say nothing keep the third waiting, until their patience is over.
    let begun = std::time::Instant::now();
    let answer = Browser::default()
        .get(server.port, "/")
        .expect("answers at last");
    assert_eq!(answer.status, 200);
    assert!(
        begun.elapsed() >= std::time::Duration::from_secs(4),
        "{:?}",
        begun.elapsed()
    );
    drop(silent);
}

#[test]
fn older_data_are_copied_and_upgraded() {
    let kept = Kept::empty(On::Folder);
    founded(&kept);
    let file = Path::new(&kept.data()).join("plenary.sqlite");
    let newest = store::SCHEMA;
    // As a program before left them that did not know the last form.
    let older = format!("DELETE FROM migration WHERE number = {newest}");
    testkit::sqlite::meddle(&file, &older);
    let server = serves(&kept, &Relay::start(), &[]);
    assert_eq!(
        Browser::default()
            .get(server.port, "/")
            .expect("answers")
            .status,
        200
    );
    let copy = Path::new(&kept.data()).join(format!("before-upgrade-{}.sqlite", newest - 1));
    assert!(
        server.log().contains(&*copy.to_string_lossy()),
        "{}",
        server.log()
    );
    let form = "SELECT max(number) FROM migration";
    assert_eq!(
        testkit::sqlite::number(&copy, form),
        newest - 1,
        "the copy is as it was"
    );
    assert_eq!(testkit::sqlite::number(&file, form), newest);
    let leaves = "SELECT count(*) FROM leaf";
    assert_eq!(
        testkit::sqlite::number(&copy, leaves),
        testkit::sqlite::number(&file, leaves)
    );
}

#[test]
fn an_older_database_waits_for_the_operators_word() {
    let kept = Kept::empty(On::Database);
    founded(&kept);
    let newest = store::SCHEMA;
    kept.meddle(&format!("DELETE FROM migration WHERE number = {newest}"));
    let relay = Relay::start();
    let place = place(&kept, &relay);
    let arguments: Vec<&str> = ["serve"]
        .into_iter()
        .chain(place.iter().map(String::as_str))
        .collect();
    let ran = plenary(&arguments);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("pg_dump") && ran.err.contains("--upgrade"),
        "{}",
        ran.err
    );
    assert_eq!(
        kept.run(&["record", "show"], &[]).code,
        2,
        "no other command changes it either"
    );
    let server = serves(&kept, &relay, &["--upgrade"]);
    assert_eq!(
        Browser::default()
            .get(server.port, "/")
            .expect("answers")
            .status,
        200
    );
    kept.done(&["record", "show"], &[]);
}

#[test]
fn data_of_a_newer_program_are_refused_with_what_to_do() {
    for on in BOTH {
        let kept = Kept::empty(on);
        founded(&kept);
        let newer = format!(
            "INSERT INTO migration (number, applied_ms) VALUES ({}, 0)",
            store::SCHEMA + 1
        );
        kept.meddle(&newer);
        let place = place(&kept, &Relay::start());
        let arguments: Vec<&str> = ["serve"]
            .into_iter()
            .chain(place.iter().map(String::as_str))
            .collect();
        let ran = plenary(&arguments);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("Use the newer program"), "{}", ran.err);
    }
}
