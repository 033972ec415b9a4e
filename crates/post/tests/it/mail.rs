//! A letter as mail: its headers, its encoding, and names that try to be more than names.

use crate::{letter, letter_to, sender};
use mail_parser::{Message, MessageParser};
use post::{Folder, Letter, MessageId, Transport};
use proptest::prelude::*;
use words::Language;

/// The letter as a relay would get it.
fn source(letter: &Letter) -> String {
    let place = testkit::folder::Folder::new();
    let folder = Folder::open(place.path()).unwrap();
    folder.send(letter).unwrap();
    let kept = std::fs::read_dir(place.path())
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    String::from_utf8(std::fs::read(kept.path()).unwrap()).expect("mail is ASCII")
}

fn parsed(source: &str) -> Message<'_> {
    MessageParser::default().parse(source).unwrap()
}

fn header<'m>(message: &'m Message<'_>, name: &str) -> Vec<&'m str> {
    let all = message.headers().iter();
    all.filter(|header| header.name().eq_ignore_ascii_case(name))
        .map(|header| {
            std::str::from_utf8(
                &message.raw_message[header.offset_start as usize..header.offset_end as usize],
            )
            .unwrap()
            .trim()
        })
        .collect()
}

/// Every line is ASCII and at most 78 characters before its end, and ends as mail lines do.
fn check_lines(source: &str) {
    assert!(source.is_ascii());
    assert_eq!(source.matches('\n').count(), source.matches("\r\n").count());
    assert_eq!(source.matches('\r').count(), source.matches("\r\n").count());
    for line in source.split("\r\n") {
        assert!(line.len() <= 78, "{} characters: {line}", line.len());
    }
}

#[test]
fn a_letter_carries_what_mail_programs_and_relays_look_for() {
    let source = source(&letter(Language::En));
    let message = parsed(&source);
    assert_eq!(
        header(&message, "From"),
        ["\"Club of Clubs\" <post@club.example>"]
    );
    assert_eq!(
        header(&message, "Message-ID"),
        ["<letters.17.0@club.example>"]
    );
    assert_eq!(header(&message, "Auto-Submitted"), ["auto-generated"]);
    assert_eq!(header(&message, "Content-Language"), ["en"]);
    assert_eq!(
        header(&message, "Date"),
        ["Thu, 10 Sep 2026 00:26:40 +0000"]
    );
    assert_eq!(
        header(&message, "List-Unsubscribe"),
        ["<https://club.example/letters/stop/duty/abc>"]
    );
    assert_eq!(
        header(&message, "List-Unsubscribe-Post"),
        ["List-Unsubscribe=One-Click"]
    );
    assert_eq!(
        message.subject(),
        Some("Club needs something more from you")
    );
}

#[test]
fn a_letter_that_cannot_be_stopped_offers_nothing_to_click() {
    let source = source(&Letter {
        stop_url: None,
        ..letter(Language::En)
    });
    assert!(!source.contains("List-Unsubscribe"));
}

#[test]
fn every_line_is_short_and_ascii_in_every_language() {
    for language in Language::ALL {
        let long = "Ассоциация جمعية 協会 ".repeat(20);
        check_lines(&source(&letter_to(*language, &long, &long)));
        let word = "a".repeat(3_000);
        check_lines(&source(&letter_to(*language, &word, &word)));
    }
}

#[test]
fn the_same_letter_is_the_same_bytes() {
    assert_eq!(source(&letter(Language::Fr)), source(&letter(Language::Fr)));
}

#[test]
fn a_dot_alone_on_a_line_does_not_end_a_letter() {
    let letter = Letter {
        text: "one\n.\n..\ntwo\n".to_owned(),
        ..letter(Language::En)
    };
    let source = source(&letter);
    assert_eq!(
        parsed(&source).body_text(0).unwrap().replace("\r\n", "\n"),
        letter.text
    );
}

fn check_name(name: &str) {
    let letter = letter_to(Language::En, name, name);
    let source = source(&letter);
    let message = parsed(&source);
    let to = message.to().unwrap();
    assert_eq!(to.iter().count(), 1, "{name:?}");
    assert_eq!(
        to.first().unwrap().address(),
        Some("ana@example.org"),
        "{name:?}"
    );
    let names: Vec<&str> = message
        .headers()
        .iter()
        .map(|header| header.name())
        .collect();
    let plain = crate::source_headers();
    assert_eq!(names, plain, "{name:?}");
    assert!(header(&message, "Bcc").is_empty(), "{name:?}");
}

#[test]
fn a_name_never_becomes_a_header_or_an_address() {
    for name in [
        "",
        "Ana\r\nBcc: all@example.org",
        "Ana\nBcc: all@example.org",
        "Ana\r\n\r\n<script>",
        "\"Ana\" <boss@example.org>, x",
        "a@example.org, b@example.org",
        "=?utf-8?B?DQpCY2M6IGE=?=",
        "Ana (comment \\",
        "group: a@example.org;",
        "\u{202e}Ana\u{2028}B",
        "محمد، علي",
        "\0\u{7f}\u{85}",
    ] {
        check_name(name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_name_whatever_becomes_a_header(name in any::<String>()) {
        check_name(&name);
    }
}

#[test]
fn a_subject_stays_one_line() {
    let mut letter = letter(Language::En);
    letter.subject = "Yes\r\nX-Evil: 1\r\n\r\nbody".to_owned();
    let source = source(&letter);
    let message = parsed(&source);
    assert_eq!(message.subject(), Some("Yes X-Evil: 1 body"));
    assert!(header(&message, "X-Evil").is_empty());
}

#[test]
fn an_address_to_click_cannot_carry_a_header() {
    let mut letter = letter(Language::En);
    letter.stop_url = Some("https://club.example/a\r\nBcc: b@example.org".to_owned());
    let source = source(&letter);
    assert!(header(&parsed(&source), "Bcc").is_empty());
}

#[test]
fn names_in_the_html_are_text_and_it_asks_for_nothing_elsewhere() {
    let letter = letter_to(
        Language::Ar,
        "<b onclick=x>",
        "<img src=https://evil.example/a.gif>&\"'",
    );
    assert!(
        letter
            .html
            .contains("&lt;img src=https://evil.example/a.gif&gt;&amp;&quot;&#39;")
    );
    for word in [
        "<img", "<b ", "src=\"", "url(", "<link", "<script", "@import",
    ] {
        assert!(!letter.html.contains(word), "{word}");
    }
    assert!(letter.html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(
        letter
            .html
            .contains("href=\"https://club.example/applications/7?a=1&amp;b=2\"")
    );
}

#[test]
fn a_letter_does_not_show_its_text_in_a_log() {
    let letter = letter(Language::En);
    let shown = format!("{letter:?}");
    assert!(shown.contains("letters.17.0@club.example"));
    assert!(!shown.contains("applications"), "{shown}");
}

#[test]
fn message_ids_stand_under_the_sender_s_domain() {
    let id = MessageId::new("sign-in.5", &sender().address).unwrap();
    assert_eq!(id.as_str(), "sign-in.5@club.example");
}
