//! Snapshots, checkpoints, keys, followers.

use crate::fixture::{Fixture, ONE, hash, on_both};
use store::{Checkpoint, Fault, LogId, OutboxItem, PublicKey, Snapshot};

fn snapshot(position: u64, format: u32, length: usize) -> Snapshot {
    let bytes = (0..length).map(|index| (index % 251) as u8).collect();
    Snapshot {
        position,
        format,
        root: hash(position),
        frontier: vec![1, 2, 3],
        digest: hash(position + 1),
        bytes,
    }
}

fn item(position: u64, number: u32) -> OutboxItem {
    OutboxItem {
        position,
        number,
        content: format!("letter {position}.{number}").into_bytes(),
    }
}

on_both! {
    fn the_newest_snapshot_of_the_format_is_found(fixture: &Fixture) {
        let store = &fixture.store;
        for kept in [snapshot(3, 1, 3 << 20), snapshot(9, 1, 10), snapshot(7, 2, 0), snapshot(9, 1, 2_500_000)] {
            store.put_snapshot(ONE, &kept).unwrap();
        }
        assert_eq!(store.newest_snapshot(ONE, 1, 100).unwrap(), Some(snapshot(9, 1, 2_500_000)));
        assert_eq!(store.newest_snapshot(ONE, 1, 8).unwrap(), Some(snapshot(3, 1, 3 << 20)));
        assert_eq!(store.newest_snapshot(ONE, 2, 8).unwrap(), Some(snapshot(7, 2, 0)));
        assert_eq!(store.newest_snapshot(ONE, 3, 8).unwrap(), None);
        assert_eq!(store.prune_snapshots(ONE, 1).unwrap(), 1);
        assert_eq!(store.newest_snapshot(ONE, 1, 8).unwrap(), None);
        assert!(store.newest_snapshot(ONE, 2, 8).unwrap().is_some());
    }

    fn a_snapshot_with_a_chunk_missing_is_not_used(fixture: &Fixture) {
        fixture.store.put_snapshot(ONE, &snapshot(3, 1, 3 << 20)).unwrap();
        fixture.meddle("DELETE FROM snapshot_chunk WHERE number = 1");
        let found = fixture.store.newest_snapshot(ONE, 1, 8);
        assert!(matches!(found, Err(Fault::Damaged { .. })), "{found:?}");
    }

    fn the_newest_checkpoint_is_that_of_the_newest_epoch(fixture: &Fixture) {
        let store = &fixture.store;
        let checkpoint = |epoch, size, text: &str| Checkpoint { epoch, size, text: text.to_owned() };
        for kept in [checkpoint(0, 90, "old"), checkpoint(1, 40, "a"), checkpoint(1, 50, "b"), checkpoint(1, 50, "c")] {
            store.put_checkpoint(ONE, LogId::Record, &kept).unwrap();
        }
        assert_eq!(store.newest_checkpoint(ONE, LogId::Record).unwrap(), Some(checkpoint(1, 50, "c")));
        assert_eq!(store.checkpoints(ONE, LogId::Record).unwrap().len(), 3);
        assert_eq!(store.newest_checkpoint(ONE, LogId::Box(0)).unwrap(), None);
    }

    fn a_private_key_is_reached_by_its_name_only(fixture: &Fixture) {
        let signer = PublicKey { name: "signer".to_owned(), public: "a verifier".to_owned() };
        let witness = PublicKey { name: "Witness".to_owned(), public: "another".to_owned() };
        fixture.store.put_key(ONE, &signer, Some(b"sealed")).unwrap();
        fixture.store.put_key(ONE, &witness, None).unwrap();
        assert_eq!(fixture.store.public_keys(ONE).unwrap(), [witness, signer]);
        assert_eq!(fixture.store.sealed_key(ONE, "signer").unwrap().as_deref(), Some(&b"sealed"[..]));
        assert_eq!(fixture.store.sealed_key(ONE, "Witness").unwrap(), None);
    }

    fn of_two_nodes_that_advance_one_cursor_the_second_finds_it_done(fixture: &Fixture) {
        let store = &fixture.store;
        assert!(store.advance(ONE, "letters", 0..3, &[item(1, 0), item(2, 0), item(2, 1)]).unwrap());
        assert!(!store.advance(ONE, "letters", 0..3, &[item(1, 0)]).unwrap());
        assert_eq!(store.cursor(ONE, "letters").unwrap(), 3);
        assert_eq!(store.cursor(ONE, "feeds").unwrap(), 0);
        assert_eq!(store.outbox(ONE, "letters", 2).unwrap(), [item(1, 0), item(2, 0)]);
        assert!(store.sent(ONE, "letters", 1, 0).unwrap());
        assert!(!store.sent(ONE, "letters", 1, 0).unwrap());
        assert_eq!(store.outbox(ONE, "letters", 9).unwrap(), [item(2, 0), item(2, 1)]);
    }

    fn a_cursor_does_not_move_when_its_outbox_cannot_be_written(fixture: &Fixture) {
        assert!(fixture.store.advance(ONE, "letters", 0..1, &[item(0, 0), item(0, 0)]).is_err());
        assert_eq!(fixture.store.cursor(ONE, "letters").unwrap(), 0);
        assert_eq!(fixture.store.outbox(ONE, "letters", 9).unwrap(), []);
    }
}
