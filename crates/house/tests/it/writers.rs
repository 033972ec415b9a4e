//! Several writers on one shelf: nothing is lost, nothing is done twice, and everybody ends in the same state.

use crate::club::{done, founded, person, stored};
use assembly::part::PartText;
use house::{Deadline, House, Memory, NotDone, Salts, Shelf};
use std::sync::Arc;
use std::time::Duration;

/// Each shelf there is, with what must outlive it.
fn on_each_shelf(check: impl Fn(Arc<dyn Shelf>)) {
    check(Arc::new(Memory::new()));
    let folder = testkit::folder::Folder::new();
    let file = folder.path().join("club.sqlite");
    check(stored(&file.to_string_lossy()));
    let database = testkit::postgres::Database::new();
    check(stored(database.address()));
}

#[test]
fn whoever_comes_second_catches_up_and_decides_again() {
    on_each_shelf(|shelf| {
        let mut one = founded(shelf.clone());
        let mut two = House::open(shelf.clone(), Salts::seeded(2)).expect("opens");
        assert_eq!(done(one.perform_one(person(1))).position, 2);
        assert_eq!(done(two.perform_one(person(2))).position, 3);
        assert_eq!(done(one.perform_one(person(3))).position, 4);
        two.catch_up().expect("reads");
        assert_eq!(one.community().open.digest(), two.community().open.digest());
        let again = House::open(shelf, Salts::seeded(3)).expect("opens");
        assert_eq!(
            again.community().open.digest(),
            one.community().open.digest()
        );
    });
}

#[test]
fn a_repeated_key_gets_the_first_answer_from_any_writer() {
    on_each_shelf(|shelf| {
        let mut one = founded(shelf.clone());
        let mut two = House::open(shelf.clone(), Salts::seeded(2)).expect("opens");
        let first = done(one.perform_one(person(1)));
        assert!(!first.again);
        for house in [&mut one, &mut two] {
            let answer = done(house.perform_one(person(1)));
            assert_eq!((answer.position, answer.again), (first.position, true));
        }
        assert_eq!(shelf.size().expect("answers"), 3);
    });
}

#[test]
fn a_refused_act_leaves_no_trace_and_does_not_stop_its_batch() {
    on_each_shelf(|shelf| {
        let mut house = founded(shelf.clone());
        let mut wrong = person(2);
        wrong.texts[0] = PartText::Empty;
        let before = house.community().open.digest();
        assert!(matches!(
            house.perform_one(wrong.clone()),
            Err(NotDone::Refused(_))
        ));
        assert_eq!(house.community().open.digest(), before);
        let answers = house.perform(&[person(1), wrong, person(3)]);
        let accepted: Vec<bool> = answers.iter().map(Result::is_ok).collect();
        assert_eq!(accepted, [true, false, true]);
        assert_eq!(shelf.size().expect("answers"), 4);
    });
}

/// A shelf on which somebody else is always first: their act comes in just before each append of ours.
struct Busy {
    shelf: Arc<dyn Shelf>,
    others: std::sync::Mutex<House>,
    left: std::sync::atomic::AtomicU64,
}

impl Busy {
    fn new(shelf: &Arc<dyn Shelf>, times: u64) -> Arc<Busy> {
        let others = House::open(shelf.clone(), Salts::seeded(9)).expect("opens");
        Arc::new(Busy {
            shelf: shelf.clone(),
            others: others.into(),
            left: times.into(),
        })
    }
}

impl Shelf for Busy {
    fn size(&self) -> Result<u64, house::ShelfFault> {
        self.shelf.size()
    }
    fn append(
        &self,
        expected: u64,
        tray: house::Tray,
    ) -> Result<house::Outcome, house::ShelfFault> {
        use std::sync::atomic::Ordering::Relaxed;
        let left = self.left.load(Relaxed);
        if left > 0 {
            self.left.store(left - 1, Relaxed);
            let mut others = self.others.lock().expect("nobody panics with it");
            done(others.perform_one(person(100 + left)));
        }
        self.shelf.append(expected, tray)
    }
    fn sheets(&self, from: u64, limit: usize) -> Result<Vec<house::Sheet>, house::ShelfFault> {
        self.shelf.sheets(from, limit)
    }
    fn answer(&self, key: [u8; 16]) -> Result<Option<u64>, house::ShelfFault> {
        self.shelf.answer(key)
    }
    fn text(&self, address: assembly::part::PartAddress) -> PartText {
        self.shelf.text(address)
    }
    fn erase(
        &self,
        parts: &[assembly::part::PartAddress],
    ) -> Result<house::Erased, house::ShelfFault> {
        self.shelf.erase(parts)
    }
}

#[test]
fn an_act_is_decided_again_until_its_own_deadline() {
    on_each_shelf(|shelf| {
        founded(shelf.clone());
        let mut house = House::open(Busy::new(&shelf, 80), Salts::seeded(2)).expect("opens");
        // Its deadline is over at the first round lost; the other act of the batch goes on without it.
        let mut hasty = person(1);
        hasty.deadline = Deadline::within(Duration::ZERO);
        let answers = house.perform(&[hasty.clone(), person(2)]);
        let [Err(NotDone::Fault(fault)), Ok(answer)] = &answers[..] else {
            panic!("{answers:?}")
        };
        assert!(matches!(**fault, house::Fault::Late { lost: 1 }), "{fault}");
        assert_eq!((answer.position, answer.again), (82, false));
        assert_eq!(shelf.answer(hasty.key).expect("answers"), None);
        // Asked again with nobody in the way, it is done, once.
        assert_eq!(done(house.perform_one(hasty.clone())).position, 83);
        assert!(done(house.perform_one(hasty)).again);
    });
}
