//! `plenary desk domain`: what it says and how it ends, against a real name server.

use crate::run::{Ran, plenary};
use std::net::{TcpListener, UdpSocket};
use std::process::Command;
use std::sync::OnceLock;
use testkit::names::{Names, Signatures, Zone};

const RECORDS: &str = "_plenary-challenge TXT \"plenary-verify=right\"\n\
    _plenary-challenge.stale TXT \"plenary-verify=old\"\n\
    web A 127.0.0.1\n";

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        Names::start(&[Zone {
            name: "relief.test",
            records: RECORDS,
            signatures: Signatures::None,
        }])
    })
}

fn asked(name: &str, more: &[&str]) -> Ran {
    let resolver = names().resolver.to_string();
    let asks = [
        "desk",
        "domain",
        name,
        "--token",
        "right",
        "--invented",
        "--resolver",
        &resolver,
    ];
    plenary(&[&asks[..], more].concat())
}

#[track_caller]
fn check(name: &str, more: &[&str], code: i32, says: &str) {
    let ran = asked(name, more);
    assert_eq!(ran.code, code, "{}{}", ran.out, ran.err);
    assert!(
        format!("{}{}", ran.out, ran.err).contains(says),
        "{}{}",
        ran.out,
        ran.err
    );
}

#[test]
fn a_published_token_is_shown_and_the_command_ends_well() {
    check(
        "relief.test",
        &["--way", "dns"],
        0,
        "Control over relief.test is shown.",
    );
    check(
        "relief.test",
        &[],
        0,
        "Record at _plenary-challenge.relief.test",
    );
}

#[test]
fn what_is_wrong_is_said_with_what_was_found() {
    check(
        "stale.relief.test",
        &["--way", "dns"],
        1,
        "Found: plenary-verify=old.",
    );
    check(
        "nobody.relief.test",
        &["--way", "dns"],
        1,
        "Nothing is there.",
    );
    check(
        "stale.relief.test",
        &["--way", "dns", "--lang", "fr"],
        1,
        "n’est pas montrée",
    );
}

#[test]
fn where_nobody_could_say_the_command_ends_in_a_way_of_its_own() {
    let mute = UdpSocket::bind("127.0.0.1:0").expect("a port is free");
    let at = mute.local_addr().expect("it has an address").to_string();
    let ran = plenary(&[
        "desk",
        "domain",
        "relief.test",
        "--token",
        "right",
        "--invented",
        "--way",
        "dns",
        "--resolver",
        &at,
    ]);
    assert_eq!(ran.code, 3, "{}{}", ran.out, ran.err);
    assert!(
        ran.out.contains("No name server answered in time."),
        "{}",
        ran.out
    );
}

#[test]
fn a_text_that_is_no_domain_is_refused_with_the_reason() {
    check("127.0.0.1", &[], 2, "the address of a machine");
    check("info@relief.test", &[], 2, "after the `@`");
    let ran = plenary(&["desk", "domain", "relief.test", "--token", "right"]);
    assert_eq!(ran.code, 2, "names of tests are nobody's elsewhere");
}

#[test]
fn an_inner_address_is_not_called_unless_it_is_let_in() {
    check("web.relief.test", &["--way", "web"], 1, "127.0.0.1");
    // Let in, it is called; nobody is there at the usual ports.
    check(
        "web.relief.test",
        &["--way", "web", "--let-in", "127.0.0.1/32"],
        3,
        "did not answer",
    );
    check(
        "web.relief.test",
        &["--let-in", "127.0.0.1/33"],
        2,
        "no network",
    );
}

#[test]
fn programs_read_the_same_as_json() {
    let ran = asked("stale.relief.test", &["--way", "dns", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!((ran.code, &told["verdict"]), (1, &"not-shown".into()));
    assert_eq!(
        told["looks"][0]["finding"]["not-shown"]["other-token"]["seen"],
        "plenary-verify=old"
    );
    assert_eq!(told["wanted"], "plenary-verify=right");
}

#[test]
fn no_proxy_of_the_environment_is_used() {
    let proxy = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    proxy
        .set_nonblocking(true)
        .expect("it can be asked without waiting");
    let at = format!("http://{}", proxy.local_addr().expect("it has an address"));
    let resolver = names().resolver.to_string();
    let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
    command.args([
        "desk",
        "domain",
        "web.relief.test",
        "--token",
        "right",
        "--invented",
        "--way",
        "web",
    ]);
    command.args(["--resolver", &resolver, "--let-in", "127.0.0.1/32"]);
    for variable in [
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
    ] {
        command.env(variable, &at);
    }
    let ran = command
        .output()
        .expect("the command was built for this test");
    assert_eq!(ran.status.code(), Some(3), "{ran:?}");
    assert!(proxy.accept().is_err(), "nobody called the proxy");
}
