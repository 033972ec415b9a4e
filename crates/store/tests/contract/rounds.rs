//! The desk's rounds: who looks next, and what was seen.

use crate::fixture::{Fixture, ONE, on_both};
use std::sync::Mutex;
use store::{Observation, Plan, Round, Seen};

fn claim(claim: u64, way: &str, next_ms: i64) -> Plan {
    Plan {
        claim,
        way: way.to_owned(),
        party: 7,
        fingerprint: [0xf0; 16],
        since_ms: 500,
        next_ms,
    }
}

fn seen(at_ms: i64, next_ms: i64) -> Seen {
    Seen {
        at_ms,
        content: format!("seen at {at_ms}").into_bytes(),
        missed: 2,
        next_ms,
    }
}

fn taken(fixture: &Fixture, now_ms: i64, until_ms: i64) -> Vec<Round> {
    fixture
        .store
        .take_rounds(ONE, now_ms, until_ms, 99)
        .unwrap()
}

fn places(rounds: &[Round]) -> Vec<(u64, &str)> {
    rounds
        .iter()
        .map(|round| (round.plan.claim, round.plan.way.as_str()))
        .collect()
}

fn numbers(observations: &[Observation]) -> Vec<(String, u64)> {
    observations
        .iter()
        .map(|seen| (seen.way.clone(), seen.number))
        .collect()
}

on_both! {
    fn a_claim_is_looked_at_when_its_moment_has_come_the_longest_due_first(fixture: &Fixture) {
        let rounds = [claim(4, "dns", 2_000), claim(4, "web", 1_000), claim(9, "dns", 5_000)];
        assert_eq!(fixture.store.enrol(ONE, &rounds).unwrap(), 3);
        assert_eq!(places(&taken(fixture, 999, 9_000)), []);
        let due = taken(fixture, 2_000, 9_000);
        assert_eq!(places(&due), [(4, "web"), (4, "dns")]);
        assert_eq!((due[0].plan.party, due[0].plan.fingerprint, due[0].plan.since_ms), (7, [0xf0; 16], 500));
        assert_eq!((due[0].looks, due[0].missed), (0, 0));
    }

    fn a_claim_noted_again_keeps_its_place(fixture: &Fixture) {
        let store = &fixture.store;
        store.enrol(ONE, &[claim(4, "dns", 1_000)]).unwrap();
        let round = &taken(fixture, 1_000, 1_100)[0];
        assert!(store.keep_seen(ONE, round, &seen(1_050, 8_000)).unwrap());
        assert_eq!(store.enrol(ONE, &[claim(4, "dns", 1_000), claim(5, "dns", 1_000)]).unwrap(), 1);
        assert_eq!(places(&taken(fixture, 2_000, 3_000)), [(5, "dns")]);
    }

    fn who_takes_a_round_has_it_alone_until_its_time_is_over(fixture: &Fixture) {
        fixture.store.enrol(ONE, &[claim(4, "dns", 1_000)]).unwrap();
        let first = taken(fixture, 1_000, 2_000);
        assert_eq!(taken(fixture, 1_999, 3_000), []);
        let second = taken(fixture, 2_000, 3_000);
        assert_eq!(places(&second), [(4, "dns")]);
        // Both looked in the end: one of them is kept.
        assert!(fixture.store.keep_seen(ONE, &second[0], &seen(2_100, 9_000)).unwrap());
        assert!(!fixture.store.keep_seen(ONE, &first[0], &seen(2_200, 4_000)).unwrap());
        assert!(!fixture.store.move_round(ONE, &first[0], 4_000).unwrap());
        assert_eq!(numbers(&fixture.store.observations(ONE, 4, 9).unwrap()), [("dns".to_owned(), 1)]);
    }

    fn of_many_nodes_each_round_goes_to_one(fixture: &Fixture) {
        let rounds: Vec<Plan> = (0..40).map(|number| claim(number, "dns", 1_000)).collect();
        fixture.store.enrol(ONE, &rounds).unwrap();
        let all: Mutex<Vec<u64>> = Mutex::default();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| loop {
                    let taken = fixture.store.take_rounds(ONE, 1_000, 9_000, 3).unwrap();
                    if taken.is_empty() && fixture.store.take_rounds(ONE, 1_000, 9_000, 3).unwrap().is_empty() {
                        break;
                    }
                    all.lock().unwrap().extend(taken.iter().map(|round| round.plan.claim));
                });
            }
        });
        let mut all = all.into_inner().unwrap();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "a round was taken twice");
    }

    fn what_was_seen_is_kept_with_the_next_look(fixture: &Fixture) {
        let store = &fixture.store;
        store.enrol(ONE, &[claim(4, "dns", 1_000), claim(4, "web", 1_000)]).unwrap();
        for round in taken(fixture, 1_000, 2_000) {
            store.keep_seen(ONE, &round, &seen(1_500, 6_000)).unwrap();
        }
        let rounds = store.rounds_of(ONE, 4).unwrap();
        assert_eq!(places(&rounds), [(4, "dns"), (4, "web")]);
        assert_eq!((rounds[0].looks, rounds[0].missed, rounds[0].plan.next_ms), (1, 2, 6_000));
        assert!(store.move_round(ONE, &rounds[0], 9_000).unwrap());
        assert!(!store.move_round(ONE, &rounds[0], 8_000).unwrap());
        assert_eq!(places(&taken(fixture, 6_000, 7_000)), [(4, "web")]);
        assert_eq!(store.observations(ONE, 4, 1).unwrap()[0].content, b"seen at 1500");
        assert_eq!(store.observations(ONE, 5, 9).unwrap(), []);
    }

    fn old_observations_go_and_the_newest_of_each_way_stays(fixture: &Fixture) {
        let store = &fixture.store;
        store.enrol(ONE, &[claim(4, "dns", 0), claim(4, "web", 0)]).unwrap();
        for at_ms in [1_000, 2_000, 3_000] {
            let round = store.rounds_of(ONE, 4).unwrap().swap_remove(0);
            store.keep_seen(ONE, &round, &seen(at_ms, 0)).unwrap();
        }
        let web = store.rounds_of(ONE, 4).unwrap().swap_remove(1);
        store.keep_seen(ONE, &web, &seen(500, 0)).unwrap();
        assert_eq!(store.forget_observations(ONE, 9_000).unwrap(), 2);
        let left = numbers(&store.observations(ONE, 4, 9).unwrap());
        assert_eq!(left, [("dns".to_owned(), 3), ("web".to_owned(), 1)]);
    }

    fn a_forgotten_claim_leaves_nothing(fixture: &Fixture) {
        let store = &fixture.store;
        store.enrol(ONE, &[claim(4, "dns", 0), claim(5, "dns", 0)]).unwrap();
        let round = store.rounds_of(ONE, 4).unwrap().swap_remove(0);
        store.keep_seen(ONE, &round, &seen(1_000, 0)).unwrap();
        store.forget_claim(ONE, 4).unwrap();
        assert_eq!((store.rounds_of(ONE, 4).unwrap(), store.observations(ONE, 4, 9).unwrap()), (vec![], vec![]));
        assert_eq!(store.rounds_of(ONE, 5).unwrap().len(), 1);
    }

    fn nodes_share_the_secret_that_was_there_first(fixture: &Fixture) {
        assert_eq!(fixture.store.secret(ONE, "desk", &[1; 32]).unwrap(), [1; 32]);
        assert_eq!(fixture.store.secret(ONE, "desk", &[2; 32]).unwrap(), [1; 32]);
        assert_eq!(fixture.store.secret(ONE, "other", &[2; 32]).unwrap(), [2; 32]);
    }
}
