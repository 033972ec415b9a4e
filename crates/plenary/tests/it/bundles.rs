//! A record taken out is audited; whatever byte of it is changed, it never holds.

use crate::kept::{Kept, On};
use crate::run::{Scratch, plenary};
use ledger::bundle::{Event, PartSlot, Reader, Writer};

struct Exported {
    kept: Kept,
    bundle: String,
    key: String,
}

fn exported() -> Exported {
    let kept = Kept::rehearsed(On::Folder);
    let (bundle, key) = kept.exported("bundle", &["--full"]);
    Exported { kept, bundle, key }
}

#[test]
fn any_changed_byte_is_seen() {
    let it = exported();
    let bytes = std::fs::read(&it.bundle).expect("readable");
    let changed = it.kept.scratch.path("changed");
    // Every byte would be a process each; the tests of `audit` try them all, and here it is the command that answers.
    for at in (0..bytes.len()).step_by((bytes.len() / 30).max(1) | 1) {
        let mut copy = bytes.clone();
        copy[at] ^= 0x20;
        std::fs::write(&changed, &copy).expect("writable");
        let code = plenary(&["audit", &changed, "--key", &it.key]).code;
        assert!(
            code == 1 || code == 2,
            "byte {at} of {} changed, and the audit ends with {code}",
            bytes.len()
        );
    }
}

#[test]
fn a_changed_entry_is_named() {
    let it = exported();
    let bytes = std::fs::read(&it.bundle).expect("readable");
    // The name of a person stands beside its entry; the file's last occurrence of the charter's text does not matter here.
    let at = bytes
        .windows(3)
        .position(|window| window == b"Ana")
        .expect("a full bundle holds the name");
    let mut copy = bytes.clone();
    copy[at] = b'E';
    let changed = it.kept.scratch.path("changed");
    std::fs::write(&changed, &copy).expect("writable");
    let ran = plenary(&["audit", &changed, "--key", &it.key, "--format", "json"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains("\"wrong-part\"") && ran.out.contains("\"position\": 2"),
        "{}",
        ran.out
    );
}

/// A bundle with every text taken out that may be erased.
fn without_texts(bundle: &[u8]) -> Vec<u8> {
    let mut reader = Reader::new(bundle).expect("a bundle");
    let mut writer = Writer::new(Vec::new(), reader.header()).expect("a header");
    while let Some(event) = reader.next_event().expect("a whole bundle") {
        match event {
            Event::Log(log) => writer.start_log(log).expect("a log"),
            Event::Leaf(mut frame) => {
                for slot in &mut frame.parts {
                    if matches!(slot, PartSlot::Present(part) if part.mark.is_erasable()) {
                        *slot = PartSlot::Erased;
                    }
                }
                let leaf = frame.leaf.expect("a leaf");
                let written = writer.leaf(&leaf, frame.opening.as_ref(), &frame.parts);
                written.expect("a leaf");
            }
            Event::LogEnd(_) => {
                writer.end_log().expect("the end of a log");
            }
            Event::End(_) => return writer.finish().expect("the end").0,
        }
    }
    panic!("the bundle has no end")
}

#[test]
fn no_verdict_on_a_rehearsal_becomes_wrong_when_its_texts_are_erased() {
    let mut bared = 0;
    for story in crate::rehearsals::rehearsals() {
        let scratch = Scratch::new();
        let [data, bundle] = ["data", "bundle"].map(|name| scratch.path(name));
        let ran = plenary(&["rehearse", &story, "--data", &data]);
        assert_eq!(ran.code, 0, "{story}: {}{}", ran.out, ran.err);
        let export = [
            "record", "export", "--data", &data, "--out", &bundle, "--full",
        ];
        assert_eq!(plenary(&export).code, 0, "{story}");
        let whole = std::fs::read(&bundle).expect("readable");
        let bare = without_texts(&whole);
        bared += usize::from(bare.len() < whole.len());
        let reports = [whole, bare]
            .map(|bytes| audit::audit(bytes.as_slice(), &audit::Known::default(), &mut |_| ()));
        let [before, after] = &reports;
        assert_eq!(
            before.overall,
            audit::Overall::OriginNotProven,
            "{story}: {before:#?}"
        );
        let wrong = after.findings.iter();
        let wrong = wrong.filter(|one| one.verdict == audit::Verdict::DoesNotHold);
        assert_eq!(
            wrong.collect::<Vec<_>>(),
            Vec::<&audit::Finding>::new(),
            "{story}"
        );
        assert_eq!(after.state, before.state, "{story}");
    }
    assert!(bared > 20, "only {bared} rehearsals have texts");
}
