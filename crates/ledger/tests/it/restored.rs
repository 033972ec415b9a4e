//! Bundles of several epochs: the later one goes on from exactly the log before it.

use ledger::bundle::{Event, LogHeader, Reader, Scope, WriteFault, Writer, Wrong};
use ledger::{Epoch, Frontier, Hash, Leaf, LogName, Origin, Restored};

use crate::example;

fn origin(epoch: u64) -> Origin {
    Origin::new("example.org/npoc", LogName::Record, epoch).expect("an origin")
}

fn old_leaves() -> Vec<Leaf> {
    let entry = Leaf::open(b"entry").expect("a leaf");
    vec![example::epoch_leaf(LogName::Record), entry]
}

fn old_root() -> Hash {
    let mut tree = Frontier::new();
    old_leaves().iter().for_each(|leaf| tree.push(leaf.hash()));
    tree.root()
}

fn second_epoch(size: u64, root: Hash, position: u64) -> Leaf {
    let restored = Restored {
        origin: origin(1),
        size,
        root,
        newest_known: None,
    };
    let moment = example::MOMENT;
    Leaf::epoch(&Epoch {
        origin: origin(2),
        moment,
        position,
        restored: Some(restored),
    })
}

fn write(logs: &[(Origin, Vec<Leaf>)]) -> Result<Vec<u8>, WriteFault> {
    let mut writer = Writer::new(Vec::new(), &example::header(Scope::Public))?;
    for (origin, leaves) in logs {
        let size = leaves.len() as u64;
        writer.start_log(LogHeader {
            origin: origin.clone(),
            size,
            checkpoint: String::new(),
        })?;
        leaves
            .iter()
            .try_for_each(|leaf| writer.leaf(leaf, None, &[]))?;
        writer.end_log()?;
    }
    Ok(writer.finish()?.0)
}

fn check_not_written(logs: &[(Origin, Vec<Leaf>)], why: &str) {
    let fault = write(logs).expect_err("refused").to_string();
    assert!(fault.contains(why), "{fault}");
}

fn wrongs(bytes: &[u8]) -> Vec<Wrong> {
    let mut reader = Reader::new(bytes).expect("a bundle");
    loop {
        match reader
            .next_event()
            .expect("the framing is whole")
            .expect("an end")
        {
            Event::End(end) => return end.problems.into_iter().map(|found| found.wrong).collect(),
            Event::Log(_) | Event::Leaf(_) | Event::LogEnd(_) => {}
        }
    }
}

/// The bundle of both epochs with one bit changed in the last place where `piece` stands.
fn wrongs_with_changed(piece: &[u8]) -> Vec<Wrong> {
    let mut bytes = both();
    let place = bytes
        .windows(piece.len())
        .rposition(|window| window == piece)
        .expect("it is there");
    bytes[place] ^= 1;
    wrongs(&bytes)
}

fn both() -> Vec<u8> {
    let second = vec![second_epoch(2, old_root(), 2)];
    write(&[(origin(1), old_leaves()), (origin(2), second)]).expect("a bundle")
}

#[test]
fn a_restored_record_reads_back_as_two_logs() {
    assert_eq!(wrongs(&both()), []);
}

#[test]
fn an_epoch_that_goes_on_from_something_else_is_not_written() {
    let after = |leaf| [(origin(1), old_leaves()), (origin(2), vec![leaf])];
    check_not_written(&after(second_epoch(1, old_root(), 2)), "does not go on");
    check_not_written(&after(second_epoch(2, Hash([0; 32]), 2)), "does not go on");
    check_not_written(&after(second_epoch(2, old_root(), 3)), "does not go on");
    check_not_written(
        &[(origin(2), vec![second_epoch(2, old_root(), 2)])],
        "does not go on",
    );
}

#[test]
fn an_epoch_that_goes_on_from_something_else_is_noticed() {
    assert!(wrongs_with_changed(old_root().as_bytes()).contains(&Wrong::Restored));
    // A change in the old epoch is noticed there, and again where the new epoch commits to it.
    let wrongs = wrongs_with_changed(b"entry");
    assert!(
        wrongs.contains(&Wrong::LeafHash) && wrongs.contains(&Wrong::Restored),
        "{wrongs:?}"
    );
}

#[test]
fn logs_stand_in_the_order_of_their_origins() {
    let old = || (origin(1), old_leaves());
    let box_1 = || {
        (
            example::origin(LogName::Box(1)),
            vec![example::epoch_leaf(LogName::Box(1))],
        )
    };
    assert!(write(&[old(), box_1()]).is_ok());
    check_not_written(&[old(), old()], "order of their origins");
    check_not_written(&[box_1(), old()], "order of their origins");
    let elsewhere = Origin::new("example.org/ispcp", LogName::Record, 1).expect("an origin");
    check_not_written(&[(elsewhere, vec![])], "order of their origins");
    check_not_written(&[(origin(1), vec![])], "is its epoch leaf");
}

#[test]
fn a_log_that_is_renamed_to_come_twice_is_noticed() {
    let mut bytes = both();
    let place = bytes
        .windows(8)
        .position(|window| window == b"record/2")
        .expect("it is there");
    bytes[place + 7] = b'1';
    assert!(wrongs(&bytes).contains(&Wrong::LogOrder));
}

#[test]
fn after_a_broken_frame_nothing_more_is_read() {
    let bytes = both();
    let mut reader = Reader::new(&bytes[..bytes.len() - 1]).expect("a bundle");
    while reader.next_event().is_ok() {}
    assert!(matches!(reader.next_event(), Ok(None)));
}
