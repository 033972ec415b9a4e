//! Whatever byte of a bundle is changed, and in whatever way, it never holds; and where the byte is an entry's, the audit names
//! the entry.

use crate::forger::{Record, knowing_the_key, wrong};
use crate::scene::{ADDRESS, Club, moment, person, signer};
use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use audit::{Known, Overall, Report, audit};
use house::{Deadline, House, Memory, Request, Salts};
use ledger::bundle::Scope;
use std::ops::Range;
use std::sync::Arc;

/// As short as a charter can be: every byte of its bundle is tried.
const SHORT: &str = "# A\n\n## 1 A\n\n```rule\nbody \"a\" kind=\"association\" { name \"A\"; zone \"UTC\" }\nversion \"1\"\n```\n";

fn short_record() -> Record {
    let shelf = Arc::new(Memory::new());
    let house = House::begin(shelf, ADDRESS, moment("2024-01-01"), Salts::seeded(1));
    let mut house = house.expect("an empty shelf takes a record");
    let charters = vec![CharterText {
        file: "a/1.md".to_owned(),
        text: SHORT.to_owned(),
    }];
    let acts: [(Actor, assembly::act::Act); 2] = [
        (Actor::operator(), Found { charters }.into()),
        (Actor::server(), person().into()),
    ];
    for (at, (actor, act)) in (1..).zip(acts) {
        let text = |spec: &assembly::part::PartSpec| match spec.required {
            true => assembly::part::PartText::Known("Ana".into()),
            false => assembly::part::PartText::Empty,
        };
        let texts = act.parts().iter().map(text).collect();
        let (key, now, deadline) = ([at; 16], moment("2024-01-01"), Deadline::default());
        let request = Request {
            key,
            actor,
            act,
            texts,
            now,
            deadline,
        };
        house.perform_one(request).expect("the scene is laid");
    }
    Record {
        sheets: house.shelf().sheets(0, 100).expect("memory"),
        origin: house.origin().clone(),
        newest: None,
    }
}

fn audited(bytes: &[u8]) -> Report {
    audit(bytes, &knowing_the_key(), &mut |_| ())
}

/// Where each leaf's bytes stand in a bundle.
fn leaves(record: &Record, bundle: &[u8]) -> Vec<Range<usize>> {
    let mut from = 0;
    let find = |sheet: &house::Sheet| {
        let leaf = sheet.leaf.bytes();
        let at = bundle[from..]
            .windows(leaf.len())
            .position(|bytes| bytes == leaf);
        let start = from + at.expect("each leaf stands in its bundle");
        from = start + leaf.len();
        start..from
    };
    record.sheets.iter().map(find).collect()
}

/// The bundle with one byte changed does not hold, with the key and without it; an entry of which the byte is, is named.
fn check_changed(bundle: &[u8], leaves: &[Range<usize>], at: usize, by: u8) {
    let mut changed = bundle.to_vec();
    changed[at] ^= by;
    let report = audited(&changed);
    let told = || {
        format!(
            "byte {at} of {} changed by {by:#04x}: {report:#?}",
            bundle.len()
        )
    };
    assert!(
        matches!(report.overall, Overall::DoesNotHold | Overall::Unreadable),
        "{}",
        told()
    );
    let stranger = audit(&changed[..], &Known::default(), &mut |_| ());
    assert!(
        !matches!(stranger.overall, Overall::Holds | Overall::OriginNotProven),
        "{}",
        told()
    );
    if let Some(leaf) = leaves.iter().position(|leaf| leaf.contains(&at)) {
        let named = format!("leaf {leaf}");
        let is_named = wrong(&report)
            .iter()
            .any(|finding| finding.position == leaf as u64)
            || report
                .problems
                .iter()
                .any(|problem| problem.contains(&named));
        assert!(is_named, "leaf {leaf} is not named: {}", told());
    }
}

#[test]
fn no_byte_of_a_short_bundle_can_be_changed_unseen() {
    let record = short_record();
    for scope in [Scope::Public, Scope::Full] {
        let bundle = record.bundle(scope);
        assert_eq!(audited(&bundle).overall, Overall::Holds);
        let leaves = leaves(&record, &bundle);
        for at in 0..bundle.len() {
            // One bit, another kind of letter, every bit: each byte differs in one of the ways, in turn.
            check_changed(&bundle, &leaves, at, [0x01, 0x20, 0x80, 0xff][at % 4]);
        }
    }
}

#[test]
fn no_byte_of_a_clubs_bundle_can_be_changed_unseen() {
    let record = Club::honest().record();
    for scope in [Scope::Public, Scope::Full] {
        let bundle = record.bundle(scope);
        let leaves = leaves(&record, &bundle);
        // Two hundred bytes, and another in each of the leaves.
        let step = (bundle.len() / 200).max(1) | 1;
        let inside = leaves.iter().map(|leaf| leaf.start + leaf.len() / 2);
        for at in (0..bundle.len()).step_by(step).chain(inside) {
            check_changed(&bundle, &leaves, at, 0x20);
        }
    }
}

#[test]
fn no_bundle_that_ends_early_or_goes_on_too_long_holds() {
    let bundle = short_record().bundle(Scope::Full);
    for length in 0..bundle.len() {
        assert_eq!(
            audited(&bundle[..length]).overall,
            Overall::Unreadable,
            "the first {length} bytes"
        );
    }
    for more in [&b"\0"[..], b"x", &bundle] {
        let longer = [&bundle, more].concat();
        assert_ne!(
            audited(&longer).overall,
            Overall::Holds,
            "{} bytes more",
            more.len()
        );
    }
}

/// The checkpoint is replaced by one that another key signed: whole in every hash, and of somebody else.
#[test]
fn a_bundle_of_another_signer_is_not_ours() {
    let ours = short_record().bundle(Scope::Full);
    let theirs = crate::scene::stranger().verifier().to_string();
    let key = signer().verifier().to_string();
    assert_eq!(theirs.len(), key.len());
    let at = ours
        .windows(key.len())
        .position(|bytes| bytes == key.as_bytes())
        .expect("the key is stated");
    let mut changed = ours.clone();
    changed[at..at + key.len()].copy_from_slice(theirs.as_bytes());
    assert_eq!(audited(&changed).overall, Overall::DoesNotHold);
}
