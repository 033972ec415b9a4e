//! Bundles: what is written reads back, every changed or missing byte is noticed, and a changed entry is named.

use ledger::bundle::{
    Counts, Event, LeafFrame, LogEnd, PartSlot, ReadFault, Reader, Scope, Summary, WriteFault,
    Writer, Wrong,
};
use ledger::{Hash, Leaf, LogName};
use proptest::prelude::*;

use crate::example::{self, Row};

struct Found {
    leaves: Vec<LeafFrame>,
    ends: Vec<LogEnd>,
    summary: Summary,
}

fn read(bytes: &[u8]) -> Result<Found, ReadFault> {
    let mut reader = Reader::new(bytes)?;
    let (mut leaves, mut ends) = (Vec::new(), Vec::new());
    while let Some(event) = reader.next_event()? {
        match event {
            Event::Log(_) => {}
            Event::Leaf(frame) => leaves.push(frame),
            Event::LogEnd(end) => ends.push(end),
            Event::End(summary) => {
                return Ok(Found {
                    leaves,
                    ends,
                    summary,
                });
            }
        }
    }
    unreachable!("a bundle ends with its summary")
}

fn place_of(bytes: &[u8], piece: &[u8]) -> usize {
    bytes
        .windows(piece.len())
        .position(|window| window == piece)
        .expect("the piece is there")
}

/// The bundle with one bit changed in the first byte of `piece`.
fn changed_at(piece: &[u8]) -> Vec<u8> {
    let mut bytes = example::bundle(Scope::Full);
    let place = place_of(&bytes, piece);
    bytes[place] ^= 1;
    bytes
}

fn check_reads_back(scope: Scope, counts: Counts) {
    let found = read(&example::bundle(scope)).expect("a bundle");
    assert!(found.summary.is_whole(), "{:?}", found.summary.problems);
    assert_eq!(found.summary.counts, counts);
    let rows: Vec<Row> = [example::record(scope), example::ballot_box()].concat();
    assert_eq!(found.leaves.len(), rows.len());
    for (frame, (leaf, opening, parts)) in found.leaves.iter().zip(&rows) {
        assert_eq!(
            (&frame.leaf, &frame.opening, &frame.parts),
            (&Ok(leaf.clone()), opening, parts)
        );
    }
    for (end, log) in found.ends.iter().zip([LogName::Record, LogName::Box(1)]) {
        assert_eq!(end.origin, example::origin(log));
        assert_eq!(
            end.checkpoint.as_ref().map(|checkpoint| checkpoint.root),
            Some(end.root.computed)
        );
    }
}

fn check_problems(bytes: &[u8], expected: &[&str]) -> Found {
    let found = read(bytes).expect("the framing is whole");
    let problems: Vec<String> = found
        .summary
        .problems
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(problems, expected);
    found
}

#[test]
fn a_full_bundle_reads_back() {
    check_reads_back(
        Scope::Full,
        Counts {
            logs: 2,
            leaves: 5,
            openings: 1,
            present: 3,
            withheld: 0,
            erased: 1,
        },
    );
}

#[test]
fn a_public_bundle_reads_back_and_shows_nothing_of_a_closed_entry() {
    check_reads_back(
        Scope::Public,
        Counts {
            logs: 2,
            leaves: 5,
            openings: 0,
            present: 1,
            withheld: 1,
            erased: 1,
        },
    );
    let bytes = example::bundle(Scope::Public);
    assert!(!bytes.windows(6).any(|window| window == b"closed"));
}

#[test]
fn the_header_reads_back() {
    let bytes = example::bundle(Scope::Full);
    assert_eq!(
        Reader::new(&bytes[..]).expect("a bundle").header(),
        &example::header(Scope::Full)
    );
}

#[test]
fn every_changed_byte_is_noticed() {
    let bytes = example::bundle(Scope::Full);
    for place in 0..bytes.len() {
        for bit in [0x01, 0x80] {
            let mut changed = bytes.clone();
            changed[place] ^= bit;
            let is_noticed = read(&changed).map_or(true, |found| !found.summary.is_whole());
            assert!(is_noticed, "byte {place}, bit {bit:#x}");
        }
    }
}

#[test]
fn a_bundle_cut_short_anywhere_is_refused() {
    let bytes = example::bundle(Scope::Full);
    for length in 0..bytes.len() {
        let fault = read(&bytes[..length]).err().expect("refused").to_string();
        assert!(
            fault.contains(&format!("byte {length}: the bytes end")),
            "{length}: {fault}"
        );
    }
}

#[test]
fn a_byte_after_the_end_is_refused() {
    let mut bytes = example::bundle(Scope::Full);
    let length = bytes.len();
    bytes.push(0);
    let fault = read(&bytes).err().expect("refused").to_string();
    assert!(
        fault.ends_with(&format!("byte {length}: bytes left over after the end")),
        "{fault}"
    );
}

#[test]
fn a_changed_entry_is_named_and_the_reading_goes_on() {
    let found = check_problems(
        &changed_at(b"open entry"),
        &[
            "example.org/npoc/record/1, leaf 1: the bytes are not those of the leaf hash beside them",
            "example.org/npoc/record/1: the root at the end of the log is not that of its leaves",
            "example.org/npoc/record/1: the leaves are not those that the checkpoint was signed over",
            "the digest at the end is not that of the file",
        ],
    );
    let end = &found.ends[0];
    let signed = end.checkpoint.as_ref().expect("a checkpoint").root;
    assert_eq!(
        end.root_of_stated_hashes, signed,
        "all other leaves are as they were signed"
    );
    assert_ne!(end.root.computed, signed);
    assert_eq!(found.leaves.len(), 5);
}

#[test]
fn a_changed_leaf_hash_leaves_the_tree_as_it_was_signed() {
    let hash = Leaf::open(b"open entry").expect("a leaf").hash();
    let found = check_problems(
        &changed_at(hash.as_bytes()),
        &[
            "example.org/npoc/record/1, leaf 1: the bytes are not those of the leaf hash beside them",
            "the digest at the end is not that of the file",
        ],
    );
    assert_ne!(
        found.ends[0].root_of_stated_hashes,
        found.ends[0].root.computed
    );
}

#[test]
fn a_changed_opening_is_named() {
    check_problems(
        &changed_at(b"closed entry"),
        &[
            "example.org/npoc/record/1, leaf 2: the opening is not what the closed leaf commits to",
            "the digest at the end is not that of the file",
        ],
    );
}

#[test]
fn a_changed_part_no_longer_has_its_digest() {
    let found = check_problems(
        &changed_at(b"ana@"),
        &["the digest at the end is not that of the file"],
    );
    let PartSlot::Present(read) = &found.leaves[1].parts[1] else {
        panic!("the part is present")
    };
    assert_ne!(read.digest(), example::part(2, b"ana@example.org").digest());
}

#[test]
fn a_checkpoint_of_something_else_is_named() {
    let bytes = changed_at(b"newest");
    let found = read(&bytes).expect("the framing is whole");
    assert!(matches!(
        found.summary.problems[0].wrong,
        Wrong::Checkpoint(_)
    ));
    assert!(found.ends[0].checkpoint.is_none());
}

#[test]
fn a_scope_that_says_public_does_not_make_it_public() {
    let mut bytes = example::bundle(Scope::Full);
    let place = place_of(&bytes, b"example.org/npoc") + "example.org/npoc".len();
    assert_eq!(bytes[place], 1);
    bytes[place] = 0;
    let found = read(&bytes).expect("the framing is whole");
    let not_public = found
        .summary
        .problems
        .iter()
        .filter(|problem| problem.wrong == Wrong::NotPublic);
    assert_eq!(
        not_public.map(|problem| problem.index).collect::<Vec<_>>(),
        [Some(1), Some(2)]
    );
}

#[test]
fn a_broken_frame_names_log_leaf_and_offset() {
    let mut bytes = example::bundle(Scope::Full);
    let hash = Leaf::open(b"open entry").expect("a leaf").hash();
    let place = place_of(&bytes, hash.as_bytes()) - 2;
    bytes[place] = 0x77;
    let fault = read(&bytes).err().expect("refused").to_string();
    assert_eq!(
        fault,
        format!("example.org/npoc/record/1, leaf 1: byte {place}: expected a leaf (0x11)")
    );
}

#[test]
fn a_length_above_its_limit_is_refused_before_anything_is_read() {
    let mut bytes = example::bundle(Scope::Full);
    let hash = Leaf::open(b"open entry").expect("a leaf").hash();
    let place = place_of(&bytes, hash.as_bytes()) - 1;
    bytes.splice(place..=place, [0xff, 0xff, 0xff, 0xff, 0x0f]);
    let fault = read(&bytes).err().expect("refused").to_string();
    assert!(
        fault.contains("a leaf of 4294967295, and the limit is 1048576"),
        "{fault}"
    );
}

fn writer(scope: Scope) -> Writer<Vec<u8>> {
    let mut writer = Writer::new(Vec::new(), &example::header(scope)).expect("a bundle starts");
    let header = example::log_header(LogName::Record, &example::record(scope));
    writer.start_log(header).expect("a log starts");
    writer
}

/// What the writer says to these leaves of the record, after a good epoch leaf.
fn refusal(scope: Scope, rows: &[Row]) -> String {
    let mut writer = writer(scope);
    writer
        .leaf(&example::epoch_leaf(LogName::Record), None, &[])
        .expect("the epoch leaf");
    let mut put = |(leaf, opening, parts): &Row| writer.leaf(leaf, opening.as_ref(), parts);
    match rows.iter().try_for_each(&mut put) {
        Ok(()) => writer
            .end_log()
            .map(|_| ())
            .expect_err("refused")
            .to_string(),
        Err(fault) => fault.to_string(),
    }
}

fn check_not_written(scope: Scope, rows: &[Row], why: &str) {
    let said = refusal(scope, rows);
    assert!(said.contains(why), "{said}");
}

#[test]
fn the_writer_refuses_what_is_not_for_everyone_in_a_public_bundle() {
    let full = example::record(Scope::Full);
    check_not_written(
        Scope::Public,
        &full[1..2],
        "a part for named roles does not belong",
    );
    check_not_written(Scope::Public, &full[2..3], "an opening does not belong");
    let shut_with_parts = (full[2].0.clone(), None, vec![PartSlot::Withheld]);
    check_not_written(Scope::Public, &[shut_with_parts], "only with its opening");
}

#[test]
fn the_writer_refuses_what_is_not_the_signed_log() {
    let full = example::record(Scope::Full);
    let other = (Leaf::open(b"another").expect("a leaf"), None, vec![]);
    check_not_written(
        Scope::Full,
        &full[1..2],
        "the log has 2 leaves, and its header says 3",
    );
    check_not_written(
        Scope::Full,
        &[full[1].clone(), other.clone()],
        "not of this log at this size",
    );
    check_not_written(
        Scope::Full,
        &[&full[1..], &[other]].concat(),
        "the log has 4 leaves",
    );
    check_not_written(Scope::Full, &full[..1], "is its epoch leaf");
    let wrong_opening = (
        Leaf::closed(&Hash([1; 32])),
        Some(example::opening()),
        vec![],
    );
    check_not_written(
        Scope::Full,
        &[wrong_opening],
        "the opening is not of this leaf",
    );
}

#[test]
fn the_writer_refuses_calls_out_of_order() {
    let check =
        |result: Result<(), WriteFault>| assert!(matches!(result, Err(WriteFault::Order(_))));
    let header = || example::log_header(LogName::Record, &example::record(Scope::Full));
    check(writer(Scope::Full).start_log(header()));
    check(writer(Scope::Full).finish().map(|_| ()));
    let empty = || Writer::new(Vec::new(), &example::header(Scope::Full)).expect("a bundle starts");
    check(empty().end_log().map(|_| ()));
    check(empty().leaf(&example::epoch_leaf(LogName::Record), None, &[]));
    check(empty().finish().map(|_| ()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_put_into_a_bundle_never_panic(
        place in any::<prop::sample::Index>(),
        noise in prop::collection::vec(any::<u8>(), 1..40),
    ) {
        let mut bytes = example::bundle(Scope::Full);
        let place = place.index(bytes.len());
        let end = bytes.len().min(place + noise.len() / 2);
        if bytes[place..end] != noise {
            bytes.splice(place..end, noise);
            prop_assert!(read(&bytes).map_or(true, |found| !found.summary.is_whole()));
        }
    }

    #[test]
    fn a_record_of_any_entries_reads_back(bodies in prop::collection::vec(any::<Vec<u8>>(), 0..30)) {
        let entries = bodies.iter().map(|body| Leaf::open(body).expect("a leaf"));
        let rows: Vec<Row> = std::iter::once(example::epoch_leaf(LogName::Record))
            .chain(entries)
            .map(|leaf| (leaf, None, vec![]))
            .collect();
        let mut writer = Writer::new(Vec::new(), &example::header(Scope::Public)).expect("a bundle starts");
        writer.start_log(example::log_header(LogName::Record, &rows)).expect("a log starts");
        for (leaf, ..) in &rows {
            writer.leaf(leaf, None, &[]).expect("a leaf");
        }
        writer.end_log().expect("a log ends");
        let (bytes, digest) = writer.finish().expect("a bundle ends");
        let found = read(&bytes).expect("a bundle");
        prop_assert!(found.summary.is_whole());
        prop_assert_eq!(found.summary.digest.computed, digest);
        let leaves: Vec<Leaf> = found.leaves.into_iter().filter_map(|frame| frame.leaf.ok()).collect();
        prop_assert_eq!(leaves, rows.into_iter().map(|(leaf, ..)| leaf).collect::<Vec<_>>());
    }
}
