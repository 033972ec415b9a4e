//! A backup holds one moment, whole, and goes back into either database.

use crate::fixture::{Fixture, ONE, On, batch_at, everything, on_both};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use store::{
    Checkpoint, Erasure, Fault, LogId, OutboxItem, PublicKey, read_erasures, write_erasures,
};

fn fill(fixture: &Fixture) {
    let store = &fixture.store;
    let acts: Vec<u64> = (0..50).collect();
    store.append(ONE, 0, &batch_at(0, &acts)).unwrap();
    store.erase(ONE, &[(4, 0)]).unwrap();
    let letter = OutboxItem {
        item: "2.0".to_owned(),
        content: vec![5; 9],
        queued_ms: 1_000,
        ends_ms: 9_000,
    };
    store.advance(ONE, "letters", 0..9, &[letter]).unwrap();
    let checkpoint = Checkpoint {
        epoch: 0,
        size: 50,
        text: "signed".to_owned(),
    };
    store
        .put_checkpoint(ONE, LogId::Record, &checkpoint)
        .unwrap();
    let key = PublicKey {
        name: "signer".to_owned(),
        public: "verifier".to_owned(),
    };
    store.put_key(ONE, &key, Some(b"sealed")).unwrap();
}

fn check_restores_into(fixture: &Fixture, file: &Path, on: On) {
    let other = Fixture::empty(on);
    let restored = other.store.restore(file, &[], &|_| None).unwrap();
    assert_eq!(restored.communities[0].1, 50);
    assert_eq!(everything(&*other.store), everything(&*fixture.store));
}

on_both! {
    fn a_backup_restores_into_either_database(fixture: &Fixture) {
        fill(fixture);
        let file = fixture.folder.file("backup.sqlite");
        fixture.store.backup(&file).unwrap();
        check_restores_into(fixture, &file, On::Sqlite);
        check_restores_into(fixture, &file, On::Postgres);
        let beside: Vec<_> = std::fs::read_dir(fixture.folder.path()).unwrap().map(|one| one.unwrap().file_name()).collect();
        assert!(beside.iter().all(|name| !name.to_string_lossy().starts_with("backup.sqlite.")), "{beside:?}");
    }

    fn a_backup_taken_while_a_writer_runs_is_whole(fixture: &Fixture) {
        let file = fixture.folder.file("backup.sqlite");
        let done = AtomicBool::new(false);
        fixture.append([0]);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for act in (1..5_000).take_while(|_| !done.load(Ordering::Relaxed)) {
                    fixture.append([act]);
                }
            });
            while fixture.size() < 20 {}
            fixture.store.backup(&file).unwrap();
            done.store(true, Ordering::Relaxed);
        });
        let other = Fixture::empty(On::Sqlite);
        let restored = other.store.restore(&file, &[], &|_| None).unwrap();
        let size = restored.communities[0].1;
        assert!(size >= 20 && size <= fixture.size());
        let hashes = |store: &dyn store::Store| store.hashes(ONE, LogId::Record, 0..size).unwrap();
        assert_eq!(hashes(&*other.store), hashes(&*fixture.store));
        assert_eq!(other.store.log_size(ONE, LogId::Record).unwrap(), hashes(&*other.store).len() as u64);
        // The next act of the writer fits: nothing of the torn-off rest is there.
        other.store.append(ONE, size, &batch_at(size, &[size])).unwrap();
    }

    fn what_was_erased_after_the_backup_does_not_come_back(fixture: &Fixture) {
        fill(fixture);
        let file = fixture.folder.file("backup.sqlite");
        fixture.store.backup(&file).unwrap();
        fixture.append([50]);
        fixture.store.erase(ONE, &[(7, 0), (50, 0)]).unwrap();
        let list = write_erasures(&fixture.store.erasures(ONE).unwrap());
        let other = Fixture::empty(fixture.on);
        let restored = other.store.restore(&file, &read_erasures(&list).unwrap(), &|_| None).unwrap();
        // Part 4 was erased before the backup, 7 after it; entry 50 is not in it.
        assert_eq!((restored.erased, restored.beyond), (1, 1));
        assert_eq!(other.store.part(ONE, 7, 0).unwrap().unwrap().body, None);
        assert!(other.store.part(ONE, 8, 0).unwrap().unwrap().body.is_some());
        assert_eq!(other.store.erasures(ONE).unwrap().len(), 2);
    }

    fn an_erasure_of_another_epoch_takes_nothing_from_this_one(fixture: &Fixture) {
        fill(fixture);
        let file = fixture.folder.file("backup.sqlite");
        fixture.store.backup(&file).unwrap();
        let other = Fixture::empty(fixture.on);
        let foreign = Erasure { community: ONE, epoch: 1, position: 7, slot: 0 };
        let restored = other.store.restore(&file, &[foreign], &|_| None).unwrap();
        assert_eq!((restored.erased, restored.beyond), (0, 1));
        assert!(other.store.part(ONE, 7, 0).unwrap().unwrap().body.is_some());
    }

    fn a_restored_record_begins_a_new_epoch_at_once_or_is_not_there(fixture: &Fixture) {
        fill(fixture);
        let file = fixture.folder.file("backup.sqlite");
        fixture.store.backup(&file).unwrap();
        let other = Fixture::empty(fixture.on);
        // An origin that was there before is refused, and with it everything.
        let same = other.store.restore(&file, &[], &|origin| Some(origin.to_owned()));
        assert!(matches!(same, Err(Fault::CommunityExists { .. })), "{same:?}");
        assert_eq!(other.store.communities().unwrap(), []);
        other.store.restore(&file, &[], &|origin| Some(format!("{origin}/2"))).unwrap();
        let before = fixture.store.communities().unwrap();
        assert_eq!(other.store.communities().unwrap()[0].origin, format!("{}/2", before[0].origin));
        assert_eq!(other.store.epochs(ONE).unwrap()[1].first_position, fixture.size());
    }

    fn a_store_that_is_not_empty_is_not_overwritten(fixture: &Fixture) {
        let file = fixture.folder.file("backup.sqlite");
        fixture.store.backup(&file).unwrap();
        assert!(matches!(fixture.store.restore(&file, &[], &|_| None), Err(Fault::NotEmpty)));
        assert!(matches!(fixture.store.backup(&file), Err(Fault::File { .. })));
    }

    fn a_file_that_is_no_whole_backup_is_refused(fixture: &Fixture) {
        fill(fixture);
        let file = fixture.folder.file("backup.sqlite");
        fixture.store.backup(&file).unwrap();
        let whole = std::fs::read(&file).unwrap();
        let other = Fixture::empty(fixture.on);
        for (name, bytes) in [("cut", &whole[..whole.len() / 2]), ("letter", &b"Dear all,"[..]), ("empty", &[][..])] {
            let spoilt = fixture.folder.file(name);
            std::fs::write(&spoilt, bytes).unwrap();
            assert!(other.store.restore(&spoilt, &[], &|_| None).is_err(), "{name}");
        }
        assert!(other.store.restore(Path::new("/nowhere/at/all"), &[], &|_| None).is_err());
        other.store.restore(&file, &[], &|_| None).unwrap();
    }
}
