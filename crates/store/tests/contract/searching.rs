//! The search index: both databases find the same.

use crate::fixture::{Fixture, ONE, on_both};
use store::{CommunityId, Fault, SearchDocument, SearchQuestion, SearchWord};

const OTHER: CommunityId = CommunityId([2; 16]);

fn document(key: &str, kind: &str, terms: &str) -> SearchDocument {
    SearchDocument {
        key: key.to_owned(),
        kind: kind.to_owned(),
        terms: terms.split(' ').map(str::to_owned).collect(),
    }
}

/// `a|b c` asks for a or b, and c; `c*` for what begins with c.
fn question(text: &str) -> SearchQuestion {
    let word = |text: &str| {
        let beginning = text.ends_with('*');
        let terms = text.trim_end_matches('*').split('|');
        SearchWord {
            any_of: terms.map(str::to_owned).collect(),
            beginning,
        }
    };
    SearchQuestion {
        words: text.split(' ').map(word).collect(),
        any_word: false,
        kinds: Vec::new(),
        limit: 9,
    }
}

fn found(fixture: &Fixture, question: &SearchQuestion) -> Vec<String> {
    let mut keys = fixture.store.search(ONE, question).unwrap();
    keys.sort();
    keys
}

fn check(fixture: &Fixture, asked: &str, expected: &[&str]) {
    assert_eq!(found(fixture, &question(asked)), expected, "{asked}");
}

fn filled(fixture: &Fixture) {
    let documents = [
        document("party.1", "party", "wana wakesson"),
        document("clause.1", "clause", "wmembers emember cselect welect"),
        document("clause.2", "clause", "wmember emember c选举 c选 c举"),
        document("entry.7", "entry", "wहिन्दी wакт"),
    ];
    fixture.store.put_documents(ONE, &documents, &[]).unwrap();
}

on_both! {
    fn all_words_must_be_there_each_in_one_of_its_forms(fixture: &Fixture) {
        filled(fixture);
        check(fixture, "wmember|emember", &["clause.1", "clause.2"]);
        check(fixture, "wmembers", &["clause.1"]);
        check(fixture, "emember welect", &["clause.1"]);
        check(fixture, "emember wana", &[]);
        check(fixture, "c选举", &["clause.2"]);
        check(fixture, "wहिन्दी", &["entry.7"]);
        check(fixture, "wакт", &["entry.7"]);
        check(fixture, "wनद", &[]);
    }

    fn one_word_may_be_enough(fixture: &Fixture) {
        filled(fixture);
        let asked = SearchQuestion { any_word: true, ..question("wakesson welect") };
        assert_eq!(found(fixture, &asked), ["clause.1", "party.1"]);
    }

    fn a_beginning_finds_what_begins_so(fixture: &Fixture) {
        filled(fixture);
        check(fixture, "wake*", &["party.1"]);
        check(fixture, "wake", &[]);
        check(fixture, "emember wele*", &["clause.1"]);
    }

    fn only_the_kinds_asked_for_are_found(fixture: &Fixture) {
        filled(fixture);
        let of = |kinds: &[&str]| SearchQuestion {
            kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
            any_word: true,
            ..question("wakesson welect wакт")
        };
        assert_eq!(found(fixture, &of(&["party"])), ["party.1"]);
        assert_eq!(found(fixture, &of(&["party", "entry"])), ["entry.7", "party.1"]);
        assert_eq!(found(fixture, &of(&["part"])), [""; 0]);
    }

    fn a_document_put_again_or_taken_out_is_not_found_as_it_was(fixture: &Fixture) {
        filled(fixture);
        let renamed = document("party.1", "party", "wbo");
        fixture.store.put_documents(ONE, &[renamed], &["clause.1".to_owned(), "none".to_owned()]).unwrap();
        check(fixture, "wana", &[]);
        check(fixture, "wbo", &["party.1"]);
        check(fixture, "emember", &["clause.2"]);
        assert_eq!(fixture.store.count_documents(ONE).unwrap(), 3);
    }

    fn communities_are_searched_apart(fixture: &Fixture) {
        filled(fixture);
        fixture.store.create_community(OTHER, "plenary.example/two").unwrap();
        fixture.store.put_documents(OTHER, &[document("party.1", "party", "wana")], &[]).unwrap();
        fixture.store.advance(ONE, "search", 0..5, &[]).unwrap();
        fixture.store.clear_documents(ONE, "search").unwrap();
        check(fixture, "wana", &[]);
        assert_eq!(fixture.store.cursor(ONE, "search").unwrap(), None);
        assert_eq!(fixture.store.search(OTHER, &question("wana")).unwrap(), ["party.1"]);
    }

    fn the_limit_and_the_best_first(fixture: &Fixture) {
        let long = format!("wrule {}", (0..50).map(|n| format!("w{n} ")).collect::<String>().trim());
        let documents = [document("long", "entry", &long), document("short", "entry", "wrule")];
        fixture.store.put_documents(ONE, &documents, &[]).unwrap();
        let asked = SearchQuestion { limit: 1, ..question("wrule") };
        assert_eq!(fixture.store.search(ONE, &asked).unwrap(), ["short"]);
    }

    fn signs_that_mean_something_to_a_database_are_refused(fixture: &Fixture) {
        for term in ["a'b", "a\"b", "a b", "a\\", "a*", "a:b", "", "(", "a\0"] {
            let asked = SearchQuestion {
                words: vec![SearchWord { any_of: vec![term.to_owned()], beginning: false }],
                ..question("x")
            };
            assert!(matches!(fixture.store.search(ONE, &asked), Err(Fault::Damaged { .. })), "{term:?}");
            let document = SearchDocument { terms: vec![term.to_owned()], ..document("k", "k", "x") };
            assert!(fixture.store.put_documents(ONE, &[document], &[]).is_err(), "{term:?}");
        }
        let nothing = SearchQuestion { words: Vec::new(), ..question("x") };
        assert_eq!(fixture.store.search(ONE, &nothing).unwrap(), [""; 0]);
    }
}

#[test]
fn what_is_taken_out_of_the_index_of_sqlite_is_not_in_the_file_any_more() {
    let fixture = Fixture::new(crate::fixture::On::Sqlite);
    let secret = document("party.1", "party", "wunforgettable");
    fixture.store.put_documents(ONE, &[secret], &[]).unwrap();
    let holds = |fixture: &Fixture| {
        fixture.meddle("PRAGMA wal_checkpoint(TRUNCATE)");
        let bytes = std::fs::read(fixture.sqlite_file()).unwrap();
        bytes.windows(13).any(|window| window == b"unforgettable")
    };
    assert!(holds(&fixture));
    fixture
        .store
        .put_documents(ONE, &[], &["party.1".to_owned()])
        .unwrap();
    assert!(!holds(&fixture));
}
