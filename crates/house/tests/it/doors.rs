//! Doors: many people at once, several nodes on one database, time that is moved.

use crate::club::{done, founded, moment, opened, person, stored};
use assembly::moment::Moment;
use assembly::part::{PartAddress, PartText};
use house::{Clock, Door, House, NotDone, Salts, Shelf, Wish};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

const LONG: Duration = Duration::from_secs(20);

/// A clock that stands until it is moved.
struct Hand(AtomicI64);

impl Clock for Hand {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

fn hand() -> Arc<Hand> {
    Arc::new(Hand(AtomicI64::new(moment("2026-03-01T10:00:00Z").0)))
}

fn wish(key: u64) -> Wish {
    let request = person(key);
    Wish {
        key: request.key,
        actor: request.actor,
        act: request.act,
        texts: request.texts,
    }
}

pub(crate) fn on_both_databases(check: impl Fn(&str)) {
    let folder = testkit::folder::Folder::new();
    check(&folder.path().join("club.sqlite").to_string_lossy());
    let database = testkit::postgres::Database::new();
    check(database.address());
}

#[test]
fn everybody_who_asks_at_once_is_answered_once_and_sees_the_own_act() {
    let door = Door::open(founded(Arc::new(house::Memory::new())), hand());
    std::thread::scope(|scope| {
        for asker in 0..16 {
            let door = &door;
            scope.spawn(move || {
                for number in 0..20 {
                    let answer = done(door.perform(wish(asker * 100 + number)));
                    assert!(
                        door.shown().position() > answer.position,
                        "one's own act is shown"
                    );
                    assert!(done(door.perform(wish(asker * 100 + number))).again);
                }
            });
        }
    });
    assert_eq!(door.shown().position(), 2 + 16 * 20);
}

#[test]
fn what_another_node_writes_is_shown_here_too() {
    on_both_databases(|address| {
        let one = Door::open(founded(stored(address)), hand());
        let other = House::open(opened(address), Salts::System).expect("opens");
        let two = Door::open(other, hand());
        let answer = done(one.perform(wish(1)));
        assert!(
            two.wait_beyond(answer.position, LONG),
            "the other node follows"
        );
        assert_eq!(
            two.shown().community.open.digest(),
            one.shown().community.open.digest()
        );
        assert!(done(two.perform(wish(2))).position > answer.position);
    });
}

#[test]
fn a_text_is_read_as_it_was_written_each_time() {
    let door = Door::open(founded(Arc::new(house::Memory::new())), hand());
    let position = done(door.perform(wish(7))).position;
    let name = PartAddress { position, slot: 0 };
    let read = |door: &Door| match door.text(name) {
        PartText::Known(text) => text.to_string(),
        PartText::Empty | PartText::Unseen => "unseen".to_owned(),
    };
    assert_eq!(
        (read(&door), read(&door)),
        (crate::club::name(7), crate::club::name(7))
    );
}

#[test]
fn a_closed_door_is_a_fault_and_no_hanging() {
    let shelf: Arc<dyn Shelf> = Arc::new(house::Memory::new());
    let door = Door::open(founded(shelf.clone()), hand());
    done(door.perform(wish(1)));
    door.close();
    assert!(matches!(door.perform(wish(2)), Err(NotDone::Fault(_))));
    assert_eq!(
        shelf.size().expect("answers"),
        3,
        "nothing came after closing"
    );
}

#[test]
fn the_moment_never_goes_back_when_the_clock_does() {
    let clock = hand();
    let door = Door::open(founded(Arc::new(house::Memory::new())), clock.clone());
    done(door.perform(wish(1)));
    let newest = door.now();
    clock.0.store(0, Ordering::SeqCst);
    done(door.perform(wish(2)));
    assert_eq!(door.now(), newest);
}
