//! When snapshots are written, and by whom.

use crate::prefixes::{digests, opened, taken_from};
use crate::{COMMUNITY, done, league, on_each_shelf, on_each_store};
use assembly::actor::Actor;
use assembly::ids::PartyId;
use assembly::people::{Erase, TextPlace};
use house::{Shelf, Stored, snapshot_format};
use std::sync::Arc;

fn newest(shelf: &dyn Shelf) -> Option<u64> {
    let snapshots = shelf.snapshots().expect("each shelf keeps them");
    let newest = snapshots.newest(snapshot_format(), u64::MAX >> 1);
    newest
        .expect("it answers")
        .map(|newest| newest.place.position)
}

#[test]
fn a_start_goes_on_where_the_snapshot_ends() {
    on_each_shelf(|shelf| {
        let (mut house, mut year) = league(shelf.clone(), 12, 30);
        house.keep_snapshot().expect("is kept");
        let kept = house.community().open.position;
        done(&mut house, &year.acts(70));
        let mut again = opened(shelf);
        assert_eq!(again.start().snapshot, Some(kept));
        assert_eq!(
            again.start().applied,
            house.community().open.position - kept
        );
        assert_eq!(digests(again.community()), digests(house.community()));
        // And it writes: its tree is the one that the others have.
        done(&mut again, &year.acts(5));
        house.catch_up().expect("reads");
        assert_eq!(digests(again.community()), digests(house.community()));
        let signer = ledger::Signer::new("league.example", &[3; 32]).expect("a name");
        let checkpoint = |house: &house::House| house.checkpoint(&signer).expect("is signed");
        assert_eq!(checkpoint(&again), checkpoint(&house));
    });
}

#[test]
fn two_nodes_on_one_shelf_start_from_each_others_snapshots() {
    on_each_shelf(|shelf| {
        let (mut one, mut year) = league(shelf.clone(), 8, 0);
        let mut two = opened(shelf.clone());
        for round in 0..4 {
            let (acting, other) = match round % 2 {
                0 => (&mut one, &mut two),
                _ => (&mut two, &mut one),
            };
            done(acting, &year.acts(10));
            acting.keep_snapshot().expect("is kept");
            other.catch_up().expect("reads");
            // The same state at the same place: the second writes what the first one wrote.
            other.keep_snapshot().expect("is kept");
            let third = opened(shelf.clone());
            let size = acting.community().open.position;
            assert_eq!(
                (third.start().snapshot, third.start().applied),
                (Some(size), 0)
            );
            assert_eq!(digests(third.community()), digests(other.community()));
        }
    });
}

#[test]
fn nodes_that_keep_snapshots_at_once_leave_one_that_can_be_trusted() {
    on_each_shelf(|shelf| {
        let (house, _) = league(shelf.clone(), 200, 0);
        std::thread::scope(|scope| {
            for _ in 0..3 {
                let node = opened(shelf.clone());
                scope.spawn(move || {
                    for _ in 0..5 {
                        node.keep_snapshot().expect("is kept");
                    }
                });
            }
        });
        let again = opened(shelf);
        assert_eq!(again.start().applied, 0, "{:?}", again.start());
        assert_eq!(digests(again.community()), digests(house.community()));
    });
}

#[test]
fn a_house_leaves_a_snapshot_behind_without_being_asked() {
    on_each_store(|store| {
        let shelf = Arc::new(Stored::new(store, COMMUNITY));
        let (mut house, mut year) = league(shelf.clone(), 8, 0);
        assert_eq!(newest(&*shelf), None, "a few entries are not worth it");
        done(&mut house, &year.imports(1_300));
        let closed = house.community().open.position;
        house.close();
        assert_eq!(newest(&*shelf), Some(closed), "one is kept at the end");
        let mut house = opened(shelf.clone());
        assert_eq!(house.start().snapshot, Some(closed));
        for _ in 0..6 {
            done(&mut house, &year.imports(1_000));
        }
        let size = house.community().open.position;
        // Dropped, not closed: what was begun is finished.
        drop(house);
        let kept = newest(&*shelf).expect("one is kept while it works");
        assert!(closed < kept && kept < size, "{closed} {kept} {size}");
        let again = opened(shelf.clone());
        assert_eq!(again.start().snapshot, Some(kept));
        assert_eq!(again.start().applied, size - kept);
    });
}

#[test]
fn a_shelf_in_memory_is_spared_what_nobody_will_start_from() {
    let shelf = Arc::new(house::Memory::new());
    let (mut house, mut year) = league(shelf.clone(), 8, 0);
    done(&mut house, &year.imports(6_000));
    house.close();
    assert_eq!(newest(&*shelf), None);
}

#[test]
fn a_snapshot_holds_no_text_and_outlives_an_erasure() {
    on_each_shelf(|shelf| {
        let (mut house, mut year) = league(shelf.clone(), 8, 40);
        let party = PartyId(1);
        let known = house.community().open.people.parties.get(party);
        let texts = &known.expect("a director").texts;
        let erase = Erase {
            party,
            body: None,
            texts: texts
                .iter()
                .map(|address| TextPlace {
                    position: address.position,
                    slot: address.slot,
                })
                .collect(),
        };
        let actor = Actor::person(party);
        let request = year.request(actor, erase, &[]);
        house.keep_snapshot().expect("is kept");
        let before = taken_from(shelf.snapshots().expect("keeps"), snapshot_format());
        done(&mut house, &[request]);
        // What was kept before the erasure is still good, since nothing in it had to go.
        let after = taken_from(shelf.snapshots().expect("keeps"), snapshot_format());
        assert_eq!(before, after);
        let again = opened(shelf);
        assert_eq!(again.start().applied, 1);
        assert_eq!(digests(again.community()), digests(house.community()));
        let name = "An officer".as_bytes();
        for chunk in before.1 {
            assert!(!chunk.windows(name.len()).any(|window| window == name));
        }
    });
}
