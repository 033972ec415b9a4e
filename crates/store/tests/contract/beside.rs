//! Snapshots, checkpoints, keys.

use crate::fixture::{Fixture, ONE, hash, on_both};
use store::{Checkpoint, Fault, LogId, MAX_CHUNK_BYTES, PublicKey, Snapshot, SnapshotPlace};

fn at(position: u64, format: u32) -> SnapshotPlace {
    SnapshotPlace { position, format }
}

fn snapshot(place: SnapshotPlace) -> Snapshot {
    Snapshot {
        place,
        root: hash(place.position),
        frontier: vec![1, 2, 3],
        digest: hash(place.position + 1),
        length: 7,
    }
}

on_both! {
    fn the_newest_snapshot_of_the_format_is_found(fixture: &Fixture) {
        let store = &fixture.store;
        for place in [at(3, 1), at(9, 1), at(7, 2), at(9, 1)] {
            store.put_snapshot(ONE, &snapshot(place)).unwrap();
        }
        let newest = |format, at_most| store.newest_snapshot(ONE, format, at_most).unwrap();
        assert_eq!(newest(1, 100), Some(snapshot(at(9, 1))));
        assert_eq!(newest(1, 8), Some(snapshot(at(3, 1))));
        assert_eq!(newest(2, 8), Some(snapshot(at(7, 2))));
        assert_eq!(newest(3, 8), None);
    }

    fn the_chunks_of_a_snapshot_come_back_by_number(fixture: &Fixture) {
        let store = &fixture.store;
        let large = vec![5; MAX_CHUNK_BYTES];
        for (number, bytes) in [(0, &b"first"[..]), (1, &large), (0, b"again")] {
            store.put_snapshot_chunk(ONE, at(3, 1), number, bytes).unwrap();
        }
        let chunk = |place, number| store.snapshot_chunk(ONE, place, number).unwrap();
        assert_eq!(chunk(at(3, 1), 0).as_deref(), Some(&b"again"[..]));
        assert_eq!(chunk(at(3, 1), 1), Some(large.clone()));
        assert_eq!([chunk(at(3, 1), 2), chunk(at(4, 1), 0), chunk(at(3, 2), 0)], [None, None, None]);
        let too_large = [large, vec![5]].concat();
        let refused = store.put_snapshot_chunk(ONE, at(3, 1), 2, &too_large);
        assert!(matches!(refused, Err(Fault::TooLarge { .. })), "{refused:?}");
    }

    fn old_snapshots_go_with_their_chunks_and_so_do_unfinished_ones(fixture: &Fixture) {
        let store = &fixture.store;
        for place in [at(2, 2), at(3, 1), at(5, 2), at(6, 1), at(8, 1), at(9, 2)] {
            for number in 0..6 {
                store.put_snapshot_chunk(ONE, place, number, b"chunk").unwrap();
            }
            store.put_snapshot(ONE, &snapshot(place)).unwrap();
        }
        for unfinished in [at(4, 1), at(7, 1)] {
            store.put_snapshot_chunk(ONE, unfinished, 0, b"chunk").unwrap();
        }
        assert_eq!(store.prune_snapshots(ONE, 3, 2).unwrap(), 0, "none of this format, so nothing is newer");
        assert_eq!(store.prune_snapshots(ONE, 1, 2).unwrap(), 3, "3 of its format, and 2 and 5 of the other");
        let left = |place: SnapshotPlace| {
            let found = store.newest_snapshot(ONE, place.format, place.position).unwrap();
            let chunk = store.snapshot_chunk(ONE, place, 0).unwrap();
            (found.is_some_and(|found| found.place == place), chunk.is_some())
        };
        for gone in [at(2, 2), at(3, 1), at(4, 1), at(5, 2)] {
            assert_eq!(left(gone), (false, false), "{gone:?}");
        }
        for kept in [at(6, 1), at(8, 1), at(9, 2)] {
            assert_eq!(left(kept), (true, true), "{kept:?}");
        }
        assert_eq!(left(at(7, 1)), (false, true), "somebody may still be writing it");
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
}
