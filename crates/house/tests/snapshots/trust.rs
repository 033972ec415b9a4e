//! A snapshot that is damaged, foreign, of another history or of another form is passed over, and never a fault.

use crate::prefixes::{Digests, digests, opened, put_on, shelf_of, taken_from};
use crate::year::{FOUNDED, Year};
use crate::{done, league, on_each_shelf, record};
use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use assembly::moment::Moment;
use assembly::people::RegisterParty;
use charter::PartyKind;
use house::{House, Memory, Salts, Sheet, Shelf, snapshot_format};
use std::sync::Arc;
use store::Snapshot;

type Kept = (Snapshot, Vec<Vec<u8>>);

/// The snapshot of a whole record.
fn kept_of(sheets: &[Sheet]) -> Kept {
    let house = opened(shelf_of(sheets));
    house.keep_snapshot().expect("memory answers");
    taken_from(
        house.shelf().snapshots().expect("memory keeps them"),
        snapshot_format(),
    )
}

/// Opens the record with that snapshot beside it: the state is the one that the entries give, whatever was put there.
fn opened_beside(sheets: &[Sheet], kept: &Kept) -> House {
    let expected = opened(shelf_of(sheets));
    let house = opened_with(sheets, kept, digests(expected.community()));
    assert_eq!(house.epochs(), expected.epochs());
    house
}

fn opened_with(sheets: &[Sheet], kept: &Kept, expected: Digests) -> House {
    let shelf = shelf_of(sheets);
    put_on(&*shelf, kept);
    let house = opened(shelf);
    assert_eq!(digests(house.community()), expected);
    house
}

fn check_passed_over(sheets: &[Sheet], kept: &Kept, why: &str) {
    was_passed_over(&opened_beside(sheets, kept), why);
}

fn was_passed_over(house: &House, why: &str) {
    assert_eq!(house.start().snapshot, None, "it was used; but {why}");
    let [passed_over] = &house.start().passed_over[..] else {
        panic!("{:?}", house.start())
    };
    assert!(passed_over.why.contains(why), "{passed_over:?}");
}

/// A club of two persons: a record whose state is a few hundred bytes.
fn club() -> Vec<Sheet> {
    let text = "# Club\n\n## 1 Club\n\n```rule\nbody \"club\" kind=\"association\" { name \"Club\"; zone \"UTC\" }\n```\n";
    let charters = vec![CharterText {
        file: "club/1.md".to_owned(),
        text: text.to_owned(),
    }];
    let shelf = Arc::new(Memory::new());
    let begun = House::begin(
        shelf.clone(),
        "club.example",
        Moment(FOUNDED),
        Salts::seeded(3),
    );
    let mut year = Year::new(0);
    let person = || RegisterParty {
        kind: PartyKind::Person,
        body: None,
        contact: None,
        country: None,
        affiliation: None,
    };
    let requests = [
        year.request(Actor::operator(), Found { charters }, &[]),
        year.request(Actor::server(), person(), &["A person"]),
        year.request(Actor::server(), person(), &["Another person"]),
    ];
    done(&mut begun.expect("begins"), &requests);
    shelf.sheets(0, 10).expect("memory answers")
}

#[test]
fn a_snapshot_in_order_is_used() {
    let sheets = record(8, 0);
    let house = opened_beside(&sheets, &kept_of(&sheets));
    assert_eq!(house.start().snapshot, Some(sheets.len() as u64));
    assert_eq!(house.start().applied, 0);
}

#[test]
fn no_byte_of_a_snapshot_can_be_another_one() {
    let sheets = club();
    let kept = kept_of(&sheets);
    let expected = digests(opened(shelf_of(&sheets)).community());
    let check = |damage: &dyn Fn(&mut Kept), why: &str| {
        let mut damaged = kept.clone();
        damage(&mut damaged);
        was_passed_over(&opened_with(&sheets, &damaged, expected), why);
    };
    assert_eq!(kept.1.len(), 1, "a small state is one chunk");
    for byte in 0..kept.1[0].len() {
        check(&|kept| kept.1[0][byte] ^= 1 << (byte % 8), "damaged");
    }
    for byte in 0..32 {
        check(&|kept| kept.0.digest[byte] ^= 0x10, "digest");
        check(&|kept| kept.0.root[byte] ^= 0x10, "root");
    }
    for byte in 0..kept.0.frontier.len() {
        check(&|kept| kept.0.frontier[byte] ^= 1, "");
    }
}

#[test]
fn a_snapshot_of_another_length_is_passed_over() {
    let sheets = record(8, 0);
    let kept = kept_of(&sheets);
    for length in [0, kept.0.length - 1, kept.0.length + 1, u64::MAX >> 1] {
        let mut damaged = kept.clone();
        damaged.0.length = length;
        check_passed_over(&sheets, &damaged, "");
    }
    let mut cut = kept.clone();
    cut.1.clear();
    check_passed_over(&sheets, &cut, "chunk 0 is not there");
    let mut short = kept;
    short.1[0].truncate(20);
    check_passed_over(&sheets, &short, "chunk 0 is damaged");
}

#[test]
fn a_snapshot_that_says_another_position_is_passed_over() {
    let sheets = record(8, 0);
    let mut kept = kept_of(&sheets[..sheets.len() - 1]);
    kept.0.place.position += 1;
    check_passed_over(&sheets, &kept, "");
    kept.0.place.position -= 2;
    check_passed_over(&sheets, &kept, "");
}

#[test]
fn a_snapshot_of_another_form_of_the_state_is_not_even_looked_at() {
    let sheets = record(8, 0);
    let mut kept = kept_of(&sheets);
    kept.0.place.format ^= 1;
    let start = opened_beside(&sheets, &kept).start().clone();
    assert_eq!((start.snapshot, start.passed_over.len()), (None, 0));
}

#[test]
fn a_snapshot_newer_than_the_record_is_not_used() {
    let sheets = record(8, 0);
    let kept = kept_of(&sheets);
    let start = opened_beside(&sheets[..sheets.len() - 1], &kept)
        .start()
        .clone();
    assert_eq!((start.snapshot, start.passed_over.len()), (None, 0));
}

#[test]
fn a_snapshot_of_another_community_is_passed_over() {
    // The same acts with other salts: another tree over the same state.
    let (ours, theirs) = (record(8, 0), {
        let shelf = Arc::new(Memory::new());
        let begun = House::begin(
            shelf.clone(),
            "league.example",
            Moment(FOUNDED),
            Salts::seeded(2),
        );
        let mut year = Year::new(8);
        let mut house = begun.expect("begins");
        for requests in [year.founding(), year.imports(8), year.acts(0)] {
            done(&mut house, &requests);
        }
        shelf.sheets(0, 1_000).expect("memory answers")
    });
    assert_eq!(ours.len(), theirs.len());
    check_passed_over(&ours, &kept_of(&theirs), "its tree is not the record's");
}

/// The same members, and then other acts in one history than in the other.
#[test]
fn a_history_that_was_left_does_not_come_back_by_its_snapshot() {
    let old = record(8, 110);
    let shelf = shelf_of(&old[..60]);
    let mut house = opened(shelf.clone());
    house
        .begin_epoch(house.community().newest(), None)
        .expect("a new epoch");
    let mut year = Year::new(8);
    year.now += 1_000_000;
    // Keys that no act of the old history had.
    year.asked = 1_000_001;
    done(&mut house, &year.fill_the_hundred());
    let new = shelf.sheets(0, 10_000).expect("memory answers");
    assert!(new.len() > 100, "longer than the old one's snapshot");
    check_passed_over(&new, &kept_of(&old[..100]), "its tree");
    // What both have in common may be used, and is the same in both.
    let shared = opened_beside(&new, &kept_of(&old[..50]));
    assert_eq!(shared.start().snapshot, Some(50));
    // And a snapshot of the new history knows its epoch.
    let own = opened_beside(&new, &kept_of(&new[..90]));
    assert_eq!((own.start().snapshot, own.epochs().len()), (Some(90), 2));
}

#[test]
fn when_the_newest_is_damaged_the_one_before_it_serves() {
    on_each_shelf(|shelf| {
        let (mut house, mut year) = league(shelf.clone(), 8, 0);
        let snapshots = shelf.snapshots().expect("each shelf keeps them");
        house.keep_snapshot().expect("is kept");
        let first = house.community().open.position;
        done(&mut house, &year.acts(30));
        house.keep_snapshot().expect("is kept");
        let (newest, chunks) = taken_from(snapshots, snapshot_format());
        let mut chunk = chunks[0].clone();
        chunk[100] ^= 1;
        snapshots
            .put_chunk(newest.place, 0, &chunk)
            .expect("is replaced");
        let again = opened(shelf.clone());
        assert_eq!(again.start().snapshot, Some(first));
        assert_eq!(again.start().passed_over.len(), 1);
        assert_eq!(digests(again.community()), digests(house.community()));
    });
}
