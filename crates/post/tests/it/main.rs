//! Letters as they go out: what stands in them, and what becomes of them on the way.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod folder;
mod mail;
mod smtp;

use post::{Address, Draft, Kind, Letter, MessageId, Sender, Stopping};
use words::{Language, Saying, Value, Words};

pub(crate) fn address(text: &str) -> Address {
    Address::parse(text).unwrap()
}

pub(crate) fn sender() -> Sender {
    Sender {
        name: "Club of Clubs".to_owned(),
        address: address("post@club.example"),
    }
}

/// A letter that asks Ana for more, in a language.
pub(crate) fn letter(language: Language) -> Letter {
    letter_to(language, "Ana B. Çelik", "Association of the Sea")
}

pub(crate) fn letter_to(language: Language, name: &str, applicant: &str) -> Letter {
    let said = |id: &'static str| {
        Saying::new(id)
            .with("community", "Club of Clubs")
            .with("body", "Club")
            .with("applicant", applicant)
    };
    let draft = Draft {
        kind: Kind::Duty,
        subject: said("letters-more-subject"),
        paragraphs: vec![
            said("letters-more"),
            said("letters-more-by").with("moment", Value::utc(1_790_000_000_000)),
        ],
        link: Some((
            said("letters-link-application"),
            "https://club.example/applications/7?a=1&b=2".to_owned(),
        )),
        why: said("letters-why-application"),
        stopping: Stopping::At("https://club.example/letters/stop/duty/abc".to_owned()),
    };
    let id = MessageId::new("letters.17.0", &sender().address).unwrap();
    let to = (address("ana@example.org"), name.to_owned());
    draft.written(Words::of(language), sender(), to, id, 1_789_000_000_000)
}

/// The headers of every letter of [`letter_to`], in order.
pub(crate) fn source_headers() -> Vec<&'static str> {
    vec![
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "Auto-Submitted",
        "Content-Language",
        "List-Unsubscribe",
        "List-Unsubscribe-Post",
        "MIME-Version",
        "Content-Type",
    ]
}
