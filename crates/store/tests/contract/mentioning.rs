//! Which entries are about what: both databases answer the same.

use crate::fixture::{Fixture, ONE, on_both};
use store::{CommunityId, Fault, MentionQuestion};

const OTHER: CommunityId = CommunityId([2; 16]);

fn noted(fixture: &Fixture, community: CommunityId, rows: &[(&str, u64)]) {
    let rows: Vec<(String, u64)> = rows
        .iter()
        .map(|(subject, position)| ((*subject).to_owned(), *position))
        .collect();
    fixture.store.put_mentions(community, &rows).unwrap();
}

fn question(subjects: &[&str]) -> MentionQuestion {
    MentionQuestion {
        subjects: subjects.iter().map(|one| (*one).to_owned()).collect(),
        from: 0,
        before: u64::MAX,
        limit: 9,
    }
}

fn check(fixture: &Fixture, subjects: &[&str], expected: &[u64]) {
    let found = fixture.store.mentions(ONE, &question(subjects)).unwrap();
    assert_eq!(found, expected, "{subjects:?}");
}

const ROWS: [(&str, u64); 6] = [
    ("body.1", 3),
    ("body.1", 5),
    ("body.1", 9),
    ("act.admit", 5),
    ("act.admit", 7),
    ("party.4", 5),
];

on_both! {
    fn entries_about_all_subjects_come_the_newest_first(fixture: &Fixture) {
        noted(fixture, ONE, &ROWS);
        check(fixture, &["body.1"], &[9, 5, 3]);
        check(fixture, &["body.1", "act.admit"], &[5]);
        check(fixture, &["body.1", "act.admit", "party.4", "body.1"], &[5]);
        check(fixture, &["act.admit", "party.5"], &[]);
        check(fixture, &["body"], &[]);
        check(fixture, &[], &[]);
    }

    fn a_page_ends_where_the_next_begins(fixture: &Fixture) {
        noted(fixture, ONE, &ROWS);
        let page = |from, before, limit| {
            let asked = MentionQuestion { from, before, limit, ..question(&["body.1"]) };
            fixture.store.mentions(ONE, &asked).unwrap()
        };
        assert_eq!(page(0, 100, 2), [9, 5]);
        assert_eq!(page(0, 5, 2), [3]);
        assert_eq!(page(4, 9, 9), [5]);
        assert_eq!(page(9, 4, 9), [0; 0]);
    }

    fn what_is_noted_twice_stands_once(fixture: &Fixture) {
        noted(fixture, ONE, &ROWS);
        noted(fixture, ONE, &ROWS);
        check(fixture, &["body.1"], &[9, 5, 3]);
        noted(fixture, ONE, &[]);
    }

    fn many_rows_go_in_at_once(fixture: &Fixture) {
        let rows: Vec<(String, u64)> = (0..2_001).map(|at| ("body.1".to_owned(), at)).collect();
        fixture.store.put_mentions(ONE, &rows).unwrap();
        check(fixture, &["body.1"], &[2000, 1999, 1998, 1997, 1996, 1995, 1994, 1993, 1992]);
    }

    fn communities_are_kept_apart_and_forgotten_apart(fixture: &Fixture) {
        assert!(fixture.store.has_no_mentions(ONE).unwrap());
        noted(fixture, ONE, &ROWS);
        fixture.store.create_community(OTHER, "plenary.example/two").unwrap();
        noted(fixture, OTHER, &[("body.1", 1)]);
        assert!(!fixture.store.has_no_mentions(ONE).unwrap());
        fixture.store.advance(ONE, "mentions", 0..5, &[]).unwrap();
        fixture.store.clear_mentions(ONE, "mentions").unwrap();
        check(fixture, &["body.1"], &[]);
        assert_eq!(fixture.store.cursor(ONE, "mentions").unwrap(), None);
        assert_eq!(fixture.store.mentions(OTHER, &question(&["body.1"])).unwrap(), [1]);
    }

    fn limits_are_named(fixture: &Fixture) {
        let long = "x".repeat(201);
        let put = fixture.store.put_mentions(ONE, &[(long, 1)]);
        assert!(matches!(put, Err(Fault::TooLarge { .. })), "{put:?}");
        let asked = fixture.store.mentions(ONE, &question(&["a", "b", "c", "d", "e"]));
        assert!(matches!(asked, Err(Fault::TooLarge { .. })), "{asked:?}");
    }
}
