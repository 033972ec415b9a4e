//! Reading much of the record, and stopping halfway.

use crate::fixture::{Fixture, ONE, batch_at, hash, on_both};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use store::{Fault, LogId, MAX_HASHES};

on_both! {
    fn a_visit_shows_every_leaf_and_part_once_in_order(fixture: &Fixture) {
        let acts: Vec<u64> = (0..3_000).collect();
        fixture.store.append(ONE, 0, &batch_at(0, &acts)).unwrap();
        let mut next = 17;
        fixture.store.visit_leaves(ONE, LogId::Record, 17, &mut |leaf| {
            assert_eq!((leaf.position, leaf.hash), (next, hash(next)));
            next += 1;
            ControlFlow::Continue(())
        }).unwrap();
        assert_eq!(next, 3_000);
        let mut places = Vec::new();
        fixture.store.visit_parts(ONE, 2_000, &mut |part| {
            places.push((part.position, part.slot));
            ControlFlow::Continue(())
        }).unwrap();
        assert_eq!(places.len(), 2_000);
        assert_eq!((places[0], places[1_999]), ((2_000, 0), (2_999, 1)));
        assert!(places.is_sorted());
    }

    fn a_visitor_may_read_the_store_meanwhile(fixture: &Fixture) {
        fixture.append(0..3);
        let mut sizes = Vec::new();
        fixture.store.visit_leaves(ONE, LogId::Record, 0, &mut |_| {
            sizes.push(fixture.size());
            ControlFlow::Continue(())
        }).unwrap();
        assert_eq!(sizes, [3, 3, 3]);
    }

    fn readers_and_writers_that_are_cut_off_leave_no_connection_behind(fixture: &Fixture) {
        fixture.append(0..20);
        // More of them than there are connections.
        for _ in 0..40 {
            let cut = catch_unwind(AssertUnwindSafe(|| {
                fixture.store.visit_leaves(ONE, LogId::Record, 0, &mut |leaf| {
                    assert_ne!(leaf.position, 7, "cut off on purpose");
                    ControlFlow::Continue(())
                })
            }));
            assert!(cut.is_err());
            fixture.store.visit_leaves(ONE, LogId::Record, 0, &mut |_| ControlFlow::Break(())).unwrap();
            assert!(fixture.store.append(ONE, 3, &batch_at(3, &[99])).is_err());
        }
        fixture.append([20]);
        assert_eq!(fixture.size(), 21);
    }

    fn hashes_come_by_range_and_within_a_limit(fixture: &Fixture) {
        fixture.append(0..5);
        assert_eq!(fixture.store.hashes(ONE, LogId::Record, 1..3).unwrap(), [hash(1), hash(2)]);
        assert_eq!(fixture.store.hashes(ONE, LogId::Record, 4..400).unwrap(), [hash(4)]);
        let much = fixture.store.hashes(ONE, LogId::Record, 0..MAX_HASHES + 1);
        assert!(matches!(much, Err(Fault::TooLarge { .. })), "{much:?}");
    }
}
