//! The proof by a TXT record, against a real name server.

use crate::world::{answering, asking, challenge, impatiently, names, network, settings};
use desk::{Cause, Finding, Lack, Look, NameServers, Observation, Seen, Settings, TxtSeen, look};
use hickory_proto::rr::rdata::CNAME;
use hickory_proto::rr::{Name, RData, Record};
use std::net::{TcpListener, UdpSocket};
use std::sync::atomic::Ordering;

fn looked_with(name: &str, name_servers: NameServers) -> Observation {
    let network = network(Settings {
        name_servers,
        ..settings()
    });
    look(&network, &challenge(name), Look::Dns)
}

fn looked(name: &str) -> Observation {
    looked_with(name, asking(names().resolver))
}

fn txt_of(observation: Observation) -> TxtSeen {
    match observation.seen {
        Seen::Txt(seen) => seen,
        Seen::Web(seen) => panic!("the web was asked: {seen:?}"),
    }
}

#[track_caller]
fn check(name: &str, finding: Finding) {
    let observation = looked(name);
    assert_eq!(
        observation.finding, finding,
        "{name}: {:?}",
        observation.seen
    );
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn a_record_with_the_token_shows_control() {
    for name in [
        "proofs.test",
        "two.proofs.test",
        "split.proofs.test",
        "away.proofs.test",
        "forêt-ouverte.proofs.test",
    ] {
        check(name, Finding::Shown);
    }
}

#[test]
fn an_answer_that_does_not_fit_a_packet_is_fetched_whole() {
    check("sixty.proofs.test", Finding::Shown);
}

#[test]
fn a_record_that_is_nearly_right_is_told_as_it_is() {
    for (name, lack) in [
        (
            "stale",
            Lack::OtherToken {
                seen: text("plenary-verify=0011223344556677"),
            },
        ),
        (
            "case",
            Lack::OtherCase {
                seen: text("Plenary-Verify=9F2C7A51D3E84B06"),
            },
        ),
        (
            "space",
            Lack::Spaces {
                seen: text(" plenary-verify=9f2c7a51d3e84b06 "),
            },
        ),
        (
            "longer",
            Lack::OtherToken {
                seen: text("plenary-verify=9f2c7a51d3e84b06ff"),
            },
        ),
        (
            "quoted",
            Lack::Quotes {
                seen: text("\"plenary-verify=9f2c7a51d3e84b06\""),
            },
        ),
        (
            "cname",
            Lack::AliasToNothing {
                alias: text("nothing.here.proofs.test"),
            },
        ),
    ] {
        check(&format!("{name}.proofs.test"), Finding::NotShown(lack));
    }
    check(
        "wild.test",
        Finding::NotShown(Lack::Other {
            seen: vec![text("something else")],
        }),
    );
}

#[test]
fn a_record_at_the_name_itself_does_not_count() {
    let none = Lack::NoRecord {
        remembered_minutes: Some(1),
    };
    check("apex.proofs.test", Finding::NotShown(none.clone()));
    // The name is there, with a record of another kind.
    check("address.proofs.test", Finding::NotShown(none));
}

#[test]
fn aliases_in_a_circle_end() {
    for server in [names().resolver, names().zones] {
        let circle = looked_with("circle.proofs.test", asking(server)).finding;
        assert!(
            matches!(
                circle,
                Finding::Silent(Cause::NotUnderstood | Cause::NameServersFail)
            ),
            "{circle:?}"
        );
    }
}

#[test]
fn a_server_that_invents_one_alias_after_another_is_not_followed_for_ever() {
    let (at, asked) = answering(|question, count| {
        let alias = Name::from_ascii(format!("alias{count}.test.")).expect("a name");
        Some(Record::from_rdata(
            question.name.clone(),
            0,
            RData::CNAME(CNAME(alias)),
        ))
    });
    let finding = looked_with("proofs.test", asking(at)).finding;
    assert_eq!(finding, Finding::Silent(Cause::NotUnderstood));
    assert_eq!(asked.load(Ordering::SeqCst), desk::MAX_ALIASES + 1);
}

#[test]
fn an_alias_into_another_zone_is_followed_where_the_server_does_not() {
    let direct = txt_of(looked_with("away.proofs.test", asking(names().zones)));
    assert_eq!(direct.aliases, ["proof.elsewhere.test"]);
}

#[test]
fn signatures_that_hold_are_said_to() {
    let observation = looked("signed.test");
    assert_eq!(observation.finding, Finding::Shown);
    assert!(txt_of(observation).signed);
    assert!(!txt_of(looked("proofs.test")).signed);
    let observation = looked("nobody.signed.test");
    assert_eq!(
        observation.finding,
        Finding::NotShown(Lack::NoRecord {
            remembered_minutes: Some(1)
        })
    );
    assert!(txt_of(observation).signed);
}

#[test]
fn with_broken_signatures_nothing_is_believed_and_nothing_is_said_to_be_missing() {
    check("expired.test", Finding::Silent(Cause::SignaturesBroken));
    check(
        "nobody.expired.test",
        Finding::Silent(Cause::SignaturesBroken),
    );
}

#[test]
fn refusing_failing_and_staying_silent_are_three_things() {
    let refused = looked_with("stranger.test", asking(names().zones)).finding;
    assert_eq!(refused, Finding::Silent(Cause::NameServersRefuse));
    let failing = looked_with("unreadable.test", asking(names().zones)).finding;
    assert_eq!(failing, Finding::Silent(Cause::NameServersFail));

    let mute = UdpSocket::bind("127.0.0.1:0").expect("a port is free");
    let at = mute.local_addr().expect("it has an address");
    let mute_stream = TcpListener::bind(at);
    let silent = looked_with("proofs.test", impatiently(at)).finding;
    assert_eq!(silent, Finding::Silent(Cause::NameServersSilent));
    drop(mute_stream);
}

#[test]
fn of_two_resolvers_one_that_answers_is_enough() {
    let mute = UdpSocket::bind("127.0.0.1:0").expect("a port is free");
    let at = mute.local_addr().expect("it has an address");
    let both = NameServers::at(&[at, names().resolver]);
    assert_eq!(looked_with("proofs.test", both).finding, Finding::Shown);
}
