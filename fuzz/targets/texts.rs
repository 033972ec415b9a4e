//! A text as each small form that reaches us from outside: checkpoint, slip, key, origin, moment, domain, list of erasures.
//! What is read is written again the same.
#![no_main]

use assembly::closed::Fingerprint;
use assembly::moment::Moment;
use assembly::people::Country;
use audit::KeptSlip;
use ledger::{Checkpoint, Note, Origin, Signer, Slip, VerifierKey};
use libfuzzer_sys::fuzz_target;
use stage::signer;

fuzz_target!(|text: &str| {
    if let Ok(note) = Note::parse(text) {
        assert_eq!(note.to_string(), text);
        let _ = note.verify([signer().verifier()]);
    }
    if let Ok((checkpoint, note)) = Checkpoint::parse_note(text) {
        assert_eq!(checkpoint.to_string(), note.text());
    }
    if let Ok(checkpoint) = Checkpoint::parse(text) {
        assert_eq!(checkpoint.to_string(), text);
    }
    if let Ok(slip) = Slip::parse(text) {
        assert_eq!(slip.to_string(), text);
    }
    let _ = KeptSlip::parse(text);
    if let Ok(key) = VerifierKey::parse(text) {
        assert_eq!(key.to_string(), text);
    }
    if let Ok(secret) = Signer::parse(text) {
        assert_eq!(secret.to_secret_text(), text);
    }
    if let Ok(origin) = Origin::parse(text) {
        assert_eq!(origin.to_string(), text);
    }
    if let Some(moment) = Moment::parse(text) {
        assert_eq!(Moment::parse(&moment.to_string()), Some(moment), "{moment}");
    }
    Country::parse(text);
    Fingerprint::of(text);
});
