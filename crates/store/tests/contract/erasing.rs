//! Erased content is gone; what remains says so.

use crate::fixture::{Fixture, ONE, On, batch_at, on_both, part};
use store::{Batch, Erased, Erasure, Remnant};

const SECRET: &str = "Ana's home address is 12 Harbour Road";

/// Entry 0 has the secret in part 0 and something long in part 1.
fn with_a_secret(fixture: &Fixture) {
    let long = SECRET.repeat(2_000);
    let batch = Batch {
        parts: vec![part(0, 0, SECRET), part(0, 1, &long)],
        ..batch_at(0, &[1])
    };
    fixture.store.append(ONE, 0, &batch).unwrap();
}

on_both! {
    fn an_erased_part_keeps_its_digest_and_nothing_else(fixture: &Fixture) {
        with_a_secret(fixture);
        let erased = fixture.store.erase(ONE, &[(0, 0), (5, 5)]).unwrap();
        assert_eq!((erased.erased, erased.already, erased.unknown), (1, 0, vec![(5, 5)]));
        let left = fixture.store.part(ONE, 0, 0).unwrap().unwrap();
        assert_eq!(left, store::Part { body: None, ..part(0, 0, SECRET) });
        assert!(fixture.store.part(ONE, 0, 1).unwrap().unwrap().body.is_some());
        let listed = Erasure { community: ONE, epoch: 0, position: 0, slot: 0 };
        assert_eq!(fixture.store.erasures(ONE).unwrap(), [listed]);
        let again = fixture.store.erase(ONE, &[(0, 0)]).unwrap();
        assert_eq!((again.erased, again.already), (0, 1));
    }

    fn an_entry_that_erases_takes_the_content_with_it_or_is_not_there(fixture: &Fixture) {
        with_a_secret(fixture);
        let erases = Batch { erases: vec![(0, 0), (1, 1)], ..batch_at(1, &[2]) };
        fixture.store.append(ONE, 0, &erases).unwrap_err();
        assert!(fixture.store.part(ONE, 0, 0).unwrap().unwrap().body.is_some());
        fixture.store.append(ONE, 1, &erases).unwrap();
        assert_eq!(fixture.store.part(ONE, 0, 0).unwrap().unwrap().body, None);
        // A part of the same batch, too.
        assert_eq!(fixture.store.part(ONE, 1, 1).unwrap().unwrap().body, None);
        assert_eq!(fixture.store.erasures(ONE).unwrap().len(), 2);
        assert_eq!(fixture.store.erase(ONE, &[(0, 0)]).unwrap().already, 1);
    }

    fn an_erasure_names_what_it_cannot_reach(fixture: &Fixture) {
        with_a_secret(fixture);
        let Erased { remnants, .. } = fixture.store.erase(ONE, &[(0, 0)]).unwrap();
        match fixture.on {
            On::Sqlite => assert_eq!(remnants, []),
            On::Postgres => assert_eq!(remnants, [Remnant::DeadRows, Remnant::WriteAheadSegments]),
        }
    }

    fn an_erasure_belongs_to_the_epoch_of_its_entry(fixture: &Fixture) {
        with_a_secret(fixture);
        fixture.store.begin_epoch(ONE, 1, "plenary.example/one/1").unwrap();
        fixture.append([2]);
        fixture.store.erase(ONE, &[(0, 0), (1, 0)]).unwrap();
        let epochs: Vec<_> = fixture.store.erasures(ONE).unwrap().iter().map(|one| (one.epoch, one.position)).collect();
        assert_eq!(epochs, [(0, 0), (1, 1)]);
    }
}

fn bytes_beside(fixture: &Fixture) -> Vec<u8> {
    let files = std::fs::read_dir(fixture.folder.path()).unwrap();
    files
        .flat_map(|file| std::fs::read(file.unwrap().path()).unwrap())
        .collect()
}

fn holds_the_secret(bytes: &[u8]) -> bool {
    bytes
        .windows(SECRET.len())
        .any(|window| window == SECRET.as_bytes())
}

#[test]
fn no_byte_of_erased_content_stays_in_the_sqlite_files() {
    let fixture = Fixture::new(On::Sqlite);
    with_a_secret(&fixture);
    assert!(
        holds_the_secret(&bytes_beside(&fixture)),
        "the test looks in the right place"
    );
    fixture.store.erase(ONE, &[(0, 0), (0, 1)]).unwrap();
    assert!(!holds_the_secret(&bytes_beside(&fixture)));
}
