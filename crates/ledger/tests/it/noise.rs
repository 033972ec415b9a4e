//! Whatever comes from outside is read or refused, and never panics; what is read is written again the same.

use ledger::{Checkpoint, Epoch, Leaf, Note, Origin, Slip, VerifierKey};
use proptest::prelude::*;

use crate::example;

/// A text with a few characters replaced: near enough to a good one to get past the first checks.
fn spoiled(good: String) -> impl Strategy<Value = String> {
    let places = prop::collection::vec((any::<prop::sample::Index>(), any::<char>()), 0..4);
    places.prop_map(move |places| {
        let mut text: Vec<char> = good.chars().collect();
        for (place, other) in places {
            let place = place.index(text.len());
            text[place] = other;
        }
        text.into_iter().collect()
    })
}

fn good_note() -> String {
    let rows = example::record(ledger::bundle::Scope::Public);
    example::log_header(ledger::LogName::Record, &rows).checkpoint
}

fn good_slip() -> String {
    "plenary/slip/v1\nexample.org/npoc/record/1\nact abababababababababababababababab\n\
     position 3\nverdict accepted\nclause\u{20}\nmoment 5\n"
        .into()
}

proptest! {
    #[test]
    fn a_note_that_is_read_is_written_the_same(text in spoiled(good_note())) {
        if let Ok(note) = Note::parse(&text) {
            prop_assert_eq!(note.to_string(), text);
            if let Ok(checkpoint) = Checkpoint::parse(note.text()) {
                prop_assert_eq!(checkpoint.to_string(), note.text());
            }
        }
    }

    #[test]
    fn a_slip_that_is_read_is_written_the_same(text in spoiled(good_slip())) {
        if let Ok(slip) = Slip::parse(&text) {
            prop_assert_eq!(slip.to_string(), text);
        }
    }

    #[test]
    fn a_key_that_is_read_is_written_the_same(text in spoiled(example::signer().verifier().to_string())) {
        if let Ok(key) = VerifierKey::parse(&text) {
            prop_assert_eq!(key.to_string(), text);
        }
    }

    #[test]
    fn an_origin_that_is_read_is_written_the_same(text in spoiled("example.org/npoc/box/17/1".into())) {
        if let Ok(origin) = Origin::parse(&text) {
            prop_assert_eq!(origin.to_string(), text);
        }
    }

    #[test]
    fn an_epoch_that_is_read_is_written_the_same(
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        noise in prop::collection::vec(any::<u8>(), 0..60),
    ) {
        let mut near = example::epoch_leaf(ledger::LogName::Record).body().to_vec();
        let place = place.index(near.len());
        near[place] = byte;
        for body in [near, noise] {
            if let Ok(epoch) = Epoch::decode(&body) {
                prop_assert_eq!(epoch.encode(), body.clone());
            }
            let bytes = [&[0], &body[..]].concat();
            prop_assert_eq!(Leaf::from_bytes(bytes).is_ok(), Epoch::decode(&body).is_ok());
        }
    }
}
