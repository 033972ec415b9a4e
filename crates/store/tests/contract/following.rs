//! Followers of the record: cursors, and outboxes from which several nodes send.

use crate::fixture::{Fixture, ONE, on_both};
use std::collections::BTreeMap;
use std::sync::Mutex;
use store::{Claimed, Fault, OutboxItem, OutboxRow, OutboxState, Settled, Store};

const WHO: &str = "letters";
/// Long after everything here.
const FAR: i64 = 1 << 40;

fn item(name: &str) -> OutboxItem {
    OutboxItem {
        item: name.to_owned(),
        content: format!("letter {name}").into_bytes(),
        queued_ms: 1_000,
        ends_ms: 9_000,
    }
}

fn rows(fixture: &Fixture) -> Vec<(String, OutboxState, u32, String)> {
    let row = |row: OutboxRow| (row.item, row.state, row.tries, row.note);
    let listed = fixture.store.outbox(ONE, WHO, 99).unwrap();
    listed.into_iter().map(row).collect()
}

/// Names of the items that can be had at a moment; they are held until another.
fn claim(fixture: &Fixture, now_ms: i64, until_ms: i64) -> Vec<Claimed> {
    fixture.store.claim(ONE, WHO, now_ms, until_ms, 99).unwrap()
}

fn names(claimed: &[Claimed]) -> Vec<&str> {
    let names = claimed.iter().map(|claimed| claimed.item.item.as_str());
    names.collect()
}

/// How many contents the table still holds.
fn contents(fixture: &Fixture) -> i64 {
    let sql = "SELECT count(*) FROM outbox_item WHERE content IS NOT NULL";
    match &fixture.postgres {
        Some(database) => database.client().query_one(sql, &[]).unwrap().get(0),
        None => {
            let file = rusqlite::Connection::open(fixture.sqlite_file()).unwrap();
            file.query_row(sql, [], |row| row.get(0)).unwrap()
        }
    }
}

on_both! {
    fn of_two_nodes_that_advance_one_cursor_the_second_finds_it_done(fixture: &Fixture) {
        let store = &fixture.store;
        assert_eq!(store.cursor(ONE, WHO).unwrap(), None);
        assert!(store.advance(ONE, WHO, 0..3, &[item("1.0"), item("2.0"), item("2.1")]).unwrap());
        assert!(!store.advance(ONE, WHO, 0..3, &[item("1.0")]).unwrap());
        assert_eq!(store.cursor(ONE, WHO).unwrap(), Some(3));
        assert_eq!(rows(fixture).len(), 3);
    }

    fn a_follower_that_was_wrong_about_its_place_leaves_no_trace(fixture: &Fixture) {
        assert!(!fixture.store.advance(ONE, "feeds", 4..5, &[item("4.0")]).unwrap());
        assert_eq!(fixture.store.cursor(ONE, "feeds").unwrap(), None);
    }

    fn cursor_and_outbox_move_together_or_not_at_all(fixture: &Fixture) {
        let twice = [item("0.0"), item("0.0")];
        assert!(fixture.store.advance(ONE, WHO, 0..1, &twice).is_err());
        assert_eq!(fixture.store.cursor(ONE, WHO).unwrap(), None);
        assert_eq!(rows(fixture), []);
    }

    fn what_is_queued_again_changes_nothing(fixture: &Fixture) {
        let store = &fixture.store;
        assert_eq!(store.queue(ONE, WHO, &[item("term.1"), item("term.2")]).unwrap(), 2);
        let claimed = claim(fixture, 2_000, 3_000);
        store.settle(ONE, WHO, &claimed[0], &Settled::Sent).unwrap();
        assert_eq!(store.queue(ONE, WHO, &[item("term.1"), item("term.2"), item("term.3")]).unwrap(), 1);
        assert_eq!(names(&claim(fixture, 2_000, 3_000)), ["term.3"]);
    }

    fn a_claimed_item_is_nobody_else_s_until_its_time_is_over(fixture: &Fixture) {
        fixture.store.queue(ONE, WHO, &[item("a")]).unwrap();
        assert_eq!(names(&claim(fixture, 2_000, 3_000)), ["a"]);
        assert_eq!(names(&claim(fixture, 2_999, 4_000)), [""; 0]);
        let again = claim(fixture, 3_000, 4_000);
        assert_eq!((names(&again), again[0].tries), (vec!["a"], 2));
        assert_eq!(again[0].item, item("a"));
    }

    fn who_was_too_slow_settles_nothing(fixture: &Fixture) {
        let store = &fixture.store;
        store.queue(ONE, WHO, &[item("a")]).unwrap();
        let slow = claim(fixture, 2_000, 3_000).remove(0);
        let next = claim(fixture, 3_000, 4_000).remove(0);
        assert!(!store.put_off(ONE, WHO, &slow, 8_000, "busy").unwrap());
        assert!(!store.settle(ONE, WHO, &slow, &Settled::Refused("no".into())).unwrap());
        assert!(store.settle(ONE, WHO, &next, &Settled::Sent).unwrap());
        assert!(!store.settle(ONE, WHO, &next, &Settled::Sent).unwrap());
    }

    fn what_is_put_off_waits_and_says_why_without_an_address(fixture: &Fixture) {
        let store = &fixture.store;
        store.queue(ONE, WHO, &[item("a")]).unwrap();
        let claimed = claim(fixture, 2_000, 3_000).remove(0);
        assert!(store.put_off(ONE, WHO, &claimed, 5_000, "450 <ana@example.org> is\nfull").unwrap());
        assert_eq!(names(&claim(fixture, 4_999, 6_000)), [""; 0]);
        assert_eq!(rows(fixture), [("a".into(), OutboxState::Waits, 1, "450 … is full".into())]);
        assert_eq!(names(&claim(fixture, 5_000, 6_000)), ["a"]);
    }

    fn a_settled_item_keeps_its_place_and_loses_its_content(fixture: &Fixture) {
        let store = &fixture.store;
        store.queue(ONE, WHO, &[item("a"), item("b"), item("c")]).unwrap();
        let claimed = claim(fixture, 2_000, 3_000);
        let settled = [Settled::Sent, Settled::Refused("550".into()), Settled::Dropped("no address".into())];
        for (claimed, settled) in claimed.iter().zip(&settled) {
            assert!(store.settle(ONE, WHO, claimed, settled).unwrap());
        }
        assert_eq!(contents(fixture), 0);
        assert_eq!(names(&claim(fixture, FAR, FAR)), [""; 0]);
        let states: Vec<_> = rows(fixture).into_iter().map(|row| (row.1, row.3)).collect();
        let expected = [
            (OutboxState::Sent, String::new()),
            (OutboxState::Refused, "550".to_owned()),
            (OutboxState::Dropped, "no address".to_owned()),
        ];
        assert_eq!(states, expected);
    }

    fn what_could_not_be_sent_in_time_never_is(fixture: &Fixture) {
        let store = &fixture.store;
        store.queue(ONE, WHO, &[item("late"), item("sent")]).unwrap();
        let claimed = claim(fixture, 2_000, 3_000).remove(1);
        store.settle(ONE, WHO, &claimed, &Settled::Sent).unwrap();
        assert_eq!(names(&claim(fixture, 9_000, 9_500)), [""; 0]);
        assert_eq!(store.tidy(ONE, WHO, 8_999).unwrap(), 0);
        assert_eq!(rows(fixture).len(), 2);
        assert_eq!(store.tidy(ONE, WHO, 9_000).unwrap(), 1);
        assert_eq!(contents(fixture), 0);
        assert_eq!(rows(fixture), [("late".into(), OutboxState::Ended, 1, String::new())]);
        assert_eq!(store.tidy(ONE, WHO, 9_000).unwrap(), 0);
        assert_eq!(rows(fixture), []);
    }

    fn outboxes_of_several_followers_are_apart(fixture: &Fixture) {
        let store = &fixture.store;
        store.queue(ONE, WHO, &[item("a")]).unwrap();
        store.queue(ONE, "hooks", &[item("a")]).unwrap();
        let claimed = claim(fixture, 2_000, 3_000).remove(0);
        store.settle(ONE, WHO, &claimed, &Settled::Sent).unwrap();
        assert_eq!(store.claim(ONE, "hooks", 2_000, 3_000, 9).unwrap().len(), 1);
    }

    fn an_item_with_an_endless_name_is_refused(fixture: &Fixture) {
        let refused = fixture.store.queue(ONE, WHO, &[item(&"a".repeat(201))]);
        assert!(matches!(refused, Err(Fault::TooLarge { .. })), "{refused:?}");
    }

    fn nodes_that_claim_together_get_each_item_once(fixture: &Fixture) {
        let items: Vec<OutboxItem> = (0..300).map(|number| item(&format!("{number:03}"))).collect();
        fixture.store.queue(ONE, WHO, &items).unwrap();
        let had: Mutex<BTreeMap<String, u32>> = Mutex::default();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| take_all(&*fixture.store, &had));
            }
        });
        let had = had.into_inner().unwrap();
        assert_eq!(had.len(), 300);
        assert!(had.values().all(|times| *times == 1), "{had:?}");
    }
}

fn take_all(store: &dyn Store, had: &Mutex<BTreeMap<String, u32>>) {
    let mut empty = 0;
    // A claim may come back empty while another node takes the same ones.
    while empty < 20 {
        let claimed = store.claim(ONE, WHO, 2_000, FAR, 7).unwrap();
        empty = if claimed.is_empty() { empty + 1 } else { 0 };
        let mut had = had.lock().unwrap();
        for claimed in claimed {
            *had.entry(claimed.item.item).or_default() += 1;
        }
    }
}

#[test]
fn an_item_does_not_show_its_content_in_a_log() {
    let shown = format!("{:?}", item("a"));
    assert!(!shown.contains("letter"), "{shown}");
}
