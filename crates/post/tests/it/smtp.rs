//! Letters by SMTP, to a relay in several moods.

use crate::letter;
use post::{NotSent, Relay as To, Secrecy, Smtp, Transport};
use std::time::Duration;
use testkit::relay::{Mood, Relay};
use words::Language;

/// Long for a relay on this machine, and short for a test.
const PATIENCE: Duration = Duration::from_millis(300);

fn to(port: u16, secrecy: Secrecy) -> To {
    To {
        host: "127.0.0.1".to_owned(),
        port: Some(port),
        secrecy,
        credentials: None,
        root: None,
        patience: Some(PATIENCE),
    }
}

fn smtp(relay: &Relay) -> Smtp {
    Smtp::new(&to(relay.port(), Secrecy::Loopback)).unwrap()
}

fn check(mood: Mood, expected: &str, taken: usize) {
    let relay = Relay::start();
    relay.will([mood.clone()]);
    let outcome = match smtp(&relay).send(&letter(Language::En)) {
        Ok(()) => "sent".to_owned(),
        Err(why) => why.to_string(),
    };
    assert!(outcome.starts_with(expected), "{mood:?}: {outcome}");
    assert_eq!(relay.taken().len(), taken, "{mood:?}");
}

#[test]
fn a_taken_letter_is_sent_with_its_envelope() {
    let relay = Relay::start();
    smtp(&relay).send(&letter(Language::Ar)).unwrap();
    let taken = relay.taken().remove(0);
    assert_eq!(taken.from, "post@club.example");
    assert_eq!(taken.to, ["ana@example.org"]);
    assert_eq!(taken.header("message-id"), "<letters.17.0@club.example>");
    assert_eq!(taken.header("content-language"), "ar");
}

#[test]
fn a_refusal_for_good_is_told_from_one_for_now() {
    check(
        Mood::AtRecipient(550),
        "refused for good: permanent error (550)",
        0,
    );
    check(
        Mood::AtRecipient(450),
        "not taken now: transient error (450)",
        0,
    );
    check(
        Mood::AtLetter(554),
        "refused for good: permanent error (554)",
        0,
    );
    check(
        Mood::AtLetter(451),
        "not taken now: transient error (451)",
        0,
    );
}

#[test]
fn a_relay_that_lets_nobody_in_has_not_refused_the_letter() {
    let relay = Relay::start();
    // It is asked twice: for the letter, and whether it is the letter.
    relay.will([Mood::AtGreeting(554), Mood::AtGreeting(554)]);
    let outcome = smtp(&relay).send(&letter(Language::En));
    assert!(matches!(&outcome, Err(NotSent::Later(_))), "{outcome:?}");
}

#[test]
fn a_broken_or_silent_connection_is_tried_again_later() {
    check(Mood::HangsUp, "not taken now", 0);
    check(Mood::Silent, "not taken now", 0);
    check(Mood::TakesAndHangsUp, "not taken now", 1);
}

#[test]
fn nobody_listening_is_no_refusal() {
    let gone = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = gone.local_addr().unwrap().port();
    drop(gone);
    let smtp = Smtp::new(&to(port, Secrecy::Loopback)).unwrap();
    assert!(matches!(
        smtp.send(&letter(Language::En)),
        Err(NotSent::Later(_))
    ));
    assert!(smtp.greets().is_err());
}

#[test]
fn after_a_bad_letter_the_next_one_goes() {
    let relay = Relay::start();
    relay.will([Mood::AtLetter(554), Mood::HangsUp, Mood::AtRecipient(450)]);
    let smtp = smtp(&relay);
    for _ in 0..3 {
        assert!(smtp.send(&letter(Language::En)).is_err());
    }
    smtp.send(&letter(Language::En)).unwrap();
    assert_eq!(relay.taken().len(), 1);
}

#[test]
fn a_relay_without_tls_gets_neither_letter_nor_password() {
    let relay = Relay::start();
    for secrecy in [Secrecy::StartTls, Secrecy::Tls] {
        let mut to = to(relay.port(), secrecy);
        to.credentials = Some(("club".to_owned(), "open sesame".to_owned()));
        let outcome = Smtp::new(&to).unwrap().send(&letter(Language::En));
        assert!(
            matches!(&outcome, Err(NotSent::Later(_))),
            "{secrecy:?}: {outcome:?}"
        );
        assert!(!format!("{to:?}").contains("sesame"));
    }
    assert_eq!(relay.taken(), []);
}

#[test]
fn only_a_relay_on_this_machine_may_do_without_tls() {
    for host in [
        "mail.example.org",
        "192.0.2.1",
        "127.0.0.1.example.org",
        "10.0.0.1",
    ] {
        let to = To {
            host: host.to_owned(),
            ..to(25, Secrecy::Loopback)
        };
        assert!(Smtp::new(&to).is_err(), "{host}");
    }
    for host in ["localhost", "::1", "127.0.0.2"] {
        let to = To {
            host: host.to_owned(),
            ..to(25, Secrecy::Loopback)
        };
        assert!(Smtp::new(&to).is_ok(), "{host}");
    }
}
