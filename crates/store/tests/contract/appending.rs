//! Appending: all or nothing, in order, once.

use crate::fixture::{Fixture, ONE, batch_at, hash, key, leaf, on_both, part};
use store::{
    AppendError, Batch, CommunityId, Fault, Head, LogBatch, LogId, MAX_LEAF_BYTES, NewLeaf,
};

on_both! {
    fn what_was_appended_reads_back(fixture: &Fixture) {
        let store = &fixture.store;
        let batch = batch_at(0, &[10, 11, 12]);
        store.append(ONE, 0, &batch).unwrap();
        let head = Head { epoch: 0, size: 3, next_due_ms: Some(5_000), newest_moment_ms: 1_000 };
        assert_eq!(store.head(ONE).unwrap(), head);
        let leaves = store.leaves(ONE, LogId::Record, 0, 10).unwrap();
        let read: Vec<_> = leaves.iter().map(|one| (one.position, one.hash, one.bytes.clone())).collect();
        let written: Vec<_> = (0..).zip(&batch.leaves).map(|(at, one)| (at, one.hash, one.bytes.clone())).collect();
        assert_eq!(read, written);
        assert_eq!(store.parts(ONE, 1..2).unwrap(), batch.parts[2..4]);
        assert_eq!(store.part(ONE, 2, 1).unwrap().as_ref(), Some(&batch.parts[5]));
        assert_eq!(store.openings(ONE, 1..2).unwrap(), batch.openings[1..2]);
        assert_eq!(store.answer(ONE, key(12)).unwrap().as_ref(), Some(&batch.answered[2].answer));
        assert_eq!(store.answer(ONE, key(13)).unwrap(), None);
    }

    fn a_batch_decided_on_another_state_is_refused_whole(fixture: &Fixture) {
        fixture.append([1, 2]);
        let refused = fixture.store.append(ONE, 1, &batch_at(1, &[3]));
        assert!(matches!(refused, Err(AppendError::Conflict { log: LogId::Record, size: 2 })), "{refused:?}");
        assert_eq!(fixture.size(), 2);
        assert_eq!(fixture.store.answer(ONE, key(3)).unwrap(), None);
    }

    fn a_repeated_act_meets_its_first_answer(fixture: &Fixture) {
        fixture.append([1, 2, 3]);
        let mut again = batch_at(3, &[50, 2, 1]);
        again.answered[1].answer.bytes = b"another answer".to_vec();
        match fixture.store.append(ONE, 3, &again) {
            Err(AppendError::DuplicateKey { key: found, answer }) => {
                assert_eq!((found, answer.position), (key(2), 1));
                assert_eq!(answer.bytes, b"accepted 2");
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(fixture.size(), 3);
    }

    fn a_batch_whose_answer_was_lost_meets_its_own_keys(fixture: &Fixture) {
        let batch = batch_at(0, &[1, 2]);
        fixture.store.append(ONE, 0, &batch).unwrap();
        let again = fixture.store.append(ONE, 0, &batch);
        assert!(matches!(again, Err(AppendError::DuplicateKey { .. })), "{again:?}");
    }

    fn keys_are_found_in_batches_of_any_size(fixture: &Fixture) {
        let acts: Vec<u64> = (0..200).collect();
        fixture.store.append(ONE, 0, &batch_at(0, &acts)).unwrap();
        let mut more: Vec<u64> = (1_000..1_150).collect();
        more.push(199);
        let again = fixture.store.append(ONE, 200, &batch_at(200, &more));
        assert!(matches!(again, Err(AppendError::DuplicateKey { answer, .. }) if answer.position == 199));
    }

    fn one_community_knows_nothing_of_another(fixture: &Fixture) {
        let two = CommunityId([2; 16]);
        fixture.store.create_community(two, "plenary.example/two").unwrap();
        fixture.append([1]);
        fixture.store.append(two, 0, &batch_at(0, &[1])).unwrap();
        assert_eq!(fixture.size(), 1);
        assert_eq!(fixture.store.due_by(5_000).unwrap(), [ONE, two]);
        assert_eq!(fixture.store.due_by(4_999).unwrap(), []);
        let unknown = fixture.store.append(CommunityId([3; 16]), 0, &batch_at(0, &[1]));
        assert!(matches!(unknown, Err(AppendError::Fault(Fault::UnknownCommunity(_)))), "{unknown:?}");
    }

    fn an_origin_belongs_to_one_community(fixture: &Fixture) {
        let taken = fixture.store.create_community(CommunityId([2; 16]), "plenary.example/one");
        assert!(matches!(taken, Err(Fault::CommunityExists { .. })), "{taken:?}");
        assert_eq!(fixture.store.communities().unwrap().len(), 1);
    }

    fn other_logs_grow_in_the_same_transaction_or_not_at_all(fixture: &Fixture) {
        let vote = LogBatch { log: LogId::Box(4), expected_size: 0, leaves: vec![leaf(70), leaf(71)] };
        let batch = Batch { others: vec![vote], ..batch_at(0, &[1]) };
        fixture.store.append(ONE, 0, &batch).unwrap();
        assert_eq!(fixture.store.log_size(ONE, LogId::Box(4)).unwrap(), 2);
        assert_eq!(fixture.store.hashes(ONE, LogId::Box(4), 0..9).unwrap(), [hash(70), hash(71)]);
        assert_eq!(fixture.store.log_size(ONE, LogId::Board(4)).unwrap(), 0);
        let late = Batch { others: batch.others, ..batch_at(1, &[2]) };
        let refused = fixture.store.append(ONE, 1, &late);
        assert!(matches!(refused, Err(AppendError::Conflict { log: LogId::Box(4), size: 2 })), "{refused:?}");
        assert_eq!(fixture.size(), 1);
    }

    fn a_node_with_a_wrong_clock_does_not_write(fixture: &Fixture) {
        let now = fixture.store.database_now_ms().unwrap();
        let with_clock = |ms| Batch { node_clock_ms: Some(ms), ..batch_at(0, &[1]) };
        for wrong in [now - 60_000, now + 60_000, i64::MIN, i64::MAX] {
            let refused = fixture.store.append(ONE, 0, &with_clock(wrong));
            assert!(matches!(refused, Err(AppendError::ClockSkew { .. })), "{refused:?}");
        }
        fixture.store.append(ONE, 0, &with_clock(now)).unwrap();
    }

    fn moments_never_go_back(fixture: &Fixture) {
        fixture.append([1]);
        let earlier = Batch { newest_moment_ms: 999, ..batch_at(1, &[2]) };
        let refused = fixture.store.append(ONE, 1, &earlier);
        assert!(matches!(refused, Err(AppendError::MomentGoesBack { newest_ms: 1_000, .. })), "{refused:?}");
    }

    fn a_batch_that_contradicts_itself_is_refused(fixture: &Fixture) {
        let strange = [
            Batch { parts: vec![part(1, 0, "of nobody")], ..batch_at(0, &[1]) },
            Batch { answered: batch_at(1, &[1]).answered, ..batch_at(0, &[1]) },
            Batch { openings: batch_at(7, &[1]).openings, ..batch_at(0, &[1]) },
            batch_at(0, &[1, 1]),
            Batch {
                others: vec![LogBatch { log: LogId::Record, expected_size: 0, leaves: vec![] }],
                ..batch_at(0, &[1])
            },
        ];
        for batch in strange {
            let refused = fixture.store.append(ONE, 0, &batch);
            assert!(matches!(refused, Err(AppendError::Malformed(_))), "{refused:?}");
        }
        let large = NewLeaf { hash: hash(1), bytes: vec![0; MAX_LEAF_BYTES + 1] };
        let refused = fixture.store.append(ONE, 0, &Batch { leaves: vec![large], ..Batch::default() });
        assert!(matches!(refused, Err(AppendError::Fault(Fault::TooLarge { .. }))), "{refused:?}");
    }

    fn writers_that_race_share_the_positions_without_a_gap(fixture: &Fixture) {
        std::thread::scope(|scope| {
            for writer in 0..4 {
                let store = &fixture.store;
                scope.spawn(move || {
                    for act in writer * 100..writer * 100 + 15 {
                        loop {
                            let size = store.head(ONE).unwrap().size;
                            match store.append(ONE, size, &batch_at(size, &[act])) {
                                Ok(()) => break,
                                Err(AppendError::Conflict { .. }) => {}
                                Err(other) => panic!("{other:?}"),
                            }
                        }
                    }
                });
            }
        });
        assert_eq!(fixture.size(), 60);
        let leaves = fixture.store.leaves(ONE, LogId::Record, 0, 100).unwrap();
        assert!(leaves.iter().zip(0..).all(|(leaf, position)| leaf.position == position));
        let mut hashes: Vec<_> = leaves.iter().map(|leaf| leaf.hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), 60);
    }

    fn a_new_epoch_takes_a_new_origin_and_positions_run_on(fixture: &Fixture) {
        fixture.append([1, 2]);
        let store = &fixture.store;
        let moved = store.begin_epoch(ONE, 1, "plenary.example/one/1");
        assert!(matches!(moved, Err(Fault::Moved { size: 2, .. })), "{moved:?}");
        let taken = store.begin_epoch(ONE, 2, "plenary.example/one");
        assert!(matches!(taken, Err(Fault::CommunityExists { .. })), "{taken:?}");
        assert_eq!(store.begin_epoch(ONE, 2, "plenary.example/one/1").unwrap(), 1);
        fixture.append([3]);
        let firsts: Vec<_> = store.epochs(ONE).unwrap().iter().map(|epoch| epoch.first_position).collect();
        assert_eq!(firsts, [0, 2]);
        assert_eq!(store.head(ONE).unwrap().epoch, 1);
        assert_eq!(store.communities().unwrap()[0].origin, "plenary.example/one/1");
    }
}
