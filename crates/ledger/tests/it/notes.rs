//! Keys and signed notes, against the published example of the format and against ourselves.

use ledger::{KeyFault, MAX_SIGNATURES, Note, NoteFault, Signer, VerifierKey};

// The example of Go's sumdb/note documentation, by which implementations of the format are compared.
const PUBLISHED_SECRET: &str =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const PUBLISHED_KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const PUBLISHED_TEXT: &str = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PUBLISHED_SIGNATURE: &str = "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

fn signer(seed: u8) -> Signer {
    Signer::new("example.org/npoc", &[seed; 32]).expect("a key")
}

fn note(signers: &[&Signer]) -> Note {
    Note::sign("one line\n\nafter an empty one\n", signers).expect("a note")
}

fn check_no_note(text: &str, fault: NoteFault) {
    assert_eq!(Note::parse(text), Err(fault), "{text:?}");
}

fn check_no_key(text: &str, fault: KeyFault) {
    assert_eq!(VerifierKey::parse(text), Err(fault), "{text}");
}

#[test]
fn the_published_note_is_signed_and_verified() {
    let signer = Signer::parse(PUBLISHED_SECRET).expect("a secret key");
    assert_eq!(signer.verifier().to_string(), PUBLISHED_KEY);
    assert_eq!(signer.to_secret_text(), PUBLISHED_SECRET);
    let signed = format!("{PUBLISHED_TEXT}\n{PUBLISHED_SIGNATURE}");
    assert_eq!(
        Note::sign(PUBLISHED_TEXT, &[&signer])
            .expect("a note")
            .to_string(),
        signed
    );
    let known = VerifierKey::parse(PUBLISHED_KEY).expect("a key");
    assert_eq!(
        Note::parse(&signed).expect("a note").verify([&known]),
        Ok(vec![&known])
    );
}

#[test]
fn keys_read_back_and_a_secret_is_not_printed() {
    let signer = signer(3);
    let key = signer.verifier();
    assert_eq!(VerifierKey::parse(&key.to_string()).as_ref(), Ok(key));
    assert_eq!(
        Signer::parse(&signer.to_secret_text())
            .expect("a key")
            .verifier(),
        key
    );
    let secret = signer.to_secret_text();
    let (_, secret) = secret.rsplit_once('+').expect("three pieces");
    assert!(!format!("{signer:?}").contains(secret));
}

#[test]
fn what_is_no_key_says_why() {
    check_no_key("name", KeyFault::Form("name+id+key"));
    check_no_key("name+00000000+***", KeyFault::Form("name+id+key"));
    check_no_key("name+00000000+AQ==", KeyFault::Form("a key of 32 bytes"));
    check_no_key("name+00000000+Ag==", KeyFault::Type(2));
    check_no_key(
        &PUBLISHED_KEY.replace("PeterNeumann", "Peter Neumann"),
        KeyFault::Name,
    );
    let other_id = PUBLISHED_KEY.replace("c74f20a3", "c74f20a4");
    check_no_key(
        &other_id,
        KeyFault::Id {
            found: "c74f20a4".into(),
            computed: "c74f20a3".into(),
        },
    );
    assert_eq!(VerifierKey::new("weak", &[0; 32]), Err(KeyFault::Point));
}

#[test]
fn a_note_with_several_signatures_reads_back() {
    let note = note(&[&signer(1), &signer(2)]);
    assert_eq!(Note::parse(&note.to_string()), Ok(note.clone()));
    let (one, two) = (signer(1), signer(2));
    assert_eq!(note.verify([two.verifier()]).map(|keys| keys.len()), Ok(1));
    assert_eq!(
        note.verify([one.verifier(), two.verifier()])
            .map(|keys| keys.len()),
        Ok(2)
    );
}

#[test]
fn signatures_are_gathered_on_one_text_only() {
    let (one, two) = (note(&[&signer(1)]), note(&[&signer(2)]));
    let both = one.clone().with_signatures_of(&two).expect("the same text");
    assert_eq!(both, note(&[&signer(1), &signer(2)]));
    assert_eq!(both.clone().with_signatures_of(&two), Ok(both));
    let other = Note::sign("another text\n", &[&signer(2)]).expect("a note");
    assert_eq!(one.with_signatures_of(&other), Err(NoteFault::Text));
}

#[test]
fn a_note_is_believed_only_by_a_known_key_that_holds() {
    let (one, two) = (signer(1), signer(2));
    assert_eq!(
        note(&[&one]).verify([two.verifier()]),
        Err(NoteFault::Unknown)
    );
    let changed = note(&[&one, &two])
        .to_string()
        .replace("one line", "two lines");
    let changed = Note::parse(&changed).expect("still a note");
    assert_eq!(
        changed.verify([two.verifier()]),
        Err(NoteFault::Wrong("example.org/npoc".into()))
    );
}

#[test]
fn any_changed_byte_of_a_note_is_noticed() {
    let signer = signer(1);
    let note = note(&[&signer]).to_string();
    for place in 0..note.len() {
        let mut bytes = note.clone().into_bytes();
        bytes[place] ^= 1;
        let read = String::from_utf8(bytes)
            .ok()
            .and_then(|text| Note::parse(&text).ok());
        let is_believed = read.is_some_and(|note| note.verify([signer.verifier()]).is_ok());
        assert!(!is_believed, "byte {place}");
    }
}

#[test]
fn what_is_no_note_says_why() {
    let good = note(&[&signer(1)]).to_string();
    check_no_note("", NoteFault::NoSignatures);
    check_no_note("text\n", NoteFault::NoSignatures);
    check_no_note("text\n\n", NoteFault::NoSignatures);
    check_no_note(good.trim_end(), NoteFault::NoSignatures);
    check_no_note(&good.replace('\u{2014}', "-"), NoteFault::Line(1));
    check_no_note(&good.replace("one line", "one\tline"), NoteFault::Text);
    check_no_note(&good.replace("one line", "one\r\nline"), NoteFault::Text);
    check_no_note(&good.replace("=\n", "\n"), NoteFault::Line(1));
    let line = good.lines().last().expect("a signature");
    check_no_note(
        &format!("{good}{}", format!("{line}\n").repeat(MAX_SIGNATURES)),
        NoteFault::TooManySignatures,
    );
    check_no_note(&format!("{}{good}", "x".repeat(70_000)), NoteFault::TooLong);
}

#[test]
fn a_text_that_cannot_be_told_from_its_signatures_is_not_signed() {
    let sign = |text: &str| Note::sign(text, &[&signer(1)]).map(|_| ());
    assert_eq!(sign("no line feed"), Err(NoteFault::Text));
    assert_eq!(sign(""), Err(NoteFault::Text));
    assert_eq!(sign("\n"), Err(NoteFault::Text));
    assert_eq!(sign("bell \u{7}\n"), Err(NoteFault::Text));
    assert_eq!(Note::sign("text\n", &[]), Err(NoteFault::NoSignatures));
}
