//! A record taken out is audited; whatever byte of it is changed, it never holds.

use crate::run::{Scratch, plenary};
use ledger::bundle::{Event, PartSlot, Reader, Writer};

const STORY: &str = r#"{"charters": ["charters/association"], "start": "2026-03-01", "seed": 3}
{"by": "server", "act": "register-party", "kind": "Person", "name": "Ana", "as": "ana"}
{"act": "install", "body": "association", "office": "chair", "holder": "$ana"}
{"by": "ana", "act": "register-party", "kind": "Organization", "name": "Red Barn", "as": "barn"}
"#;

struct Exported {
    scratch: Scratch,
    bundle: String,
    key: String,
}

fn exported(full: bool) -> Exported {
    let scratch = Scratch::new();
    let (story, data, bundle) = (
        scratch.path("story.jsonl"),
        scratch.path("data"),
        scratch.path("bundle"),
    );
    std::fs::write(&story, STORY).expect("writable");
    let ran = plenary(&["rehearse", &story, "--data", &data]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let mut arguments = vec!["record", "export", "--data", &data, "--out", &bundle];
    arguments.extend(full.then_some("--full"));
    let ran = plenary(&arguments);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let key = ran
        .out
        .lines()
        .find_map(|line| line.strip_prefix("key "))
        .expect("the key is printed")
        .to_owned();
    Exported {
        scratch,
        bundle,
        key,
    }
}

#[test]
fn a_record_holds_with_its_key_and_without_it_says_what_is_not_proven() {
    for full in [false, true] {
        let it = exported(full);
        assert_eq!(plenary(&["audit", &it.bundle]).code, 3);
        assert_eq!(plenary(&["audit", &it.bundle, "--key", &it.key]).code, 0);
        let other = it.key.replacen(char::is_numeric, "x", 1);
        assert_ne!(plenary(&["audit", &it.bundle, "--key", &other]).code, 0);
    }
}

#[test]
fn any_changed_byte_is_seen() {
    let it = exported(true);
    let bytes = std::fs::read(&it.bundle).expect("readable");
    let changed = it.scratch.path("changed");
    // Every byte would be a process each; a prime step reaches all frames, and the ledger's own tests try every byte.
    for at in (0..bytes.len()).step_by((bytes.len() / 150).max(1) | 1) {
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
    let it = exported(true);
    let bytes = std::fs::read(&it.bundle).expect("readable");
    // The name of a person stands beside its entry; the file's last occurrence of the charter's text does not matter here.
    let at = bytes
        .windows(3)
        .position(|window| window == b"Ana")
        .expect("a full bundle holds the name");
    let mut copy = bytes.clone();
    copy[at] = b'E';
    let changed = it.scratch.path("changed");
    std::fs::write(&changed, &copy).expect("writable");
    let ran = plenary(&["audit", &changed, "--key", &it.key, "--format", "json"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains("\"wrong-part\"") && ran.out.contains("\"position\": 2"),
        "{}",
        ran.out
    );
}

#[test]
fn a_backup_comes_back_in_a_new_epoch_that_audits() {
    let it = exported(false);
    let (data, backup, again) = (
        it.scratch.path("data"),
        it.scratch.path("backup"),
        it.scratch.path("again"),
    );
    let key = format!("{data}/signing.key");
    let erasures = format!("{data}/erasures.txt");
    assert_eq!(
        plenary(&["backup", "--data", &data, "--out", &backup]).code,
        0
    );
    let ran = plenary(&[
        "restore",
        "--from",
        &backup,
        "--data",
        &again,
        "--erasures",
        &erasures,
        "--key",
        &key,
    ]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let bundle = it.scratch.path("bundle-again");
    assert_eq!(
        plenary(&["record", "export", "--data", &again, "--out", &bundle]).code,
        0
    );
    let ran = plenary(&["audit", &bundle, "--key", &it.key]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
}

#[test]
fn a_list_is_previewed_then_taken_over_once() {
    let it = exported(false);
    let (data, list) = (it.scratch.path("data"), it.scratch.path("list.csv"));
    let import = |more: &[&str]| {
        let mut arguments = vec![
            "import",
            "members",
            &list,
            "--data",
            &data,
            "--body",
            "association",
        ];
        arguments.extend(more);
        plenary(&arguments)
    };
    std::fs::write(
        &list,
        "name,class,kind,country\nRoof,organization,Organization,fr\nMist,wizard,Person,DE\n",
    )
    .expect("writable");
    let ran = import(&["--commit"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("list.csv:3:"), "{}", ran.out);
    std::fs::write(
        &list,
        "name,class,kind,country\nRoof,organization,Organization,fr\n",
    )
    .expect("writable");
    assert!(
        import(&[]).out.contains("taken over: 1;"),
        "a preview says what would be taken over"
    );
    assert_eq!(import(&["--commit"]).code, 0);
    let again = import(&["--commit"]);
    assert!(
        again.out.contains("before: 1;"),
        "{}{}",
        again.out,
        again.err
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
