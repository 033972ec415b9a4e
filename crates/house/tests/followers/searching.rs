//! The search index: what is public is found, in every language, and nothing else.

use crate::world::{BODY, CLUB, World, on_both};
use assembly::actor::Actor;
use assembly::ids::PartyId;
use house::followers::{Found, FoundKind, Search, follow, keep_following, search};
use serde_json::json;
use std::time::{Duration, Instant};

/// Lets the index read the record to its end.
fn index(world: &World) {
    let mut index = Search::open(world.store.clone(), CLUB).unwrap();
    while follow(&world.store, CLUB, &world.door, &mut index).unwrap() {}
}

fn found(world: &World, question: &str, kinds: &[FoundKind]) -> Vec<Found> {
    index(world);
    let shown = world.door.shown();
    let state = &shown.community.open;
    search(&*world.store, CLUB, state, question, kinds, 20).unwrap()
}

fn parties(world: &World, question: &str) -> Vec<PartyId> {
    let found = found(world, question, &[FoundKind::Party]).into_iter();
    found
        .map(|found| match found {
            Found::Party(party) => party,
            other => panic!("{other:?}"),
        })
        .collect()
}

/// A person says something for everybody; the entry in which it stands.
fn says(world: &World, who: PartyId, text: &str) -> Found {
    let fields = json!({"statement": text});
    Found::Entry(
        world
            .does(Actor::person(who), "file-interests", fields)
            .position,
    )
}

on_both! {
    fn what_people_wrote_is_found_in_seven_languages(world: World) {
        for (text, question) in [
            ("تنضم المنظمات غير الربحية إلى المجلس.", "منظمة"),
            ("理事会的选举规则。", "选举"),
            ("Organizations elect their representatives.", "organization representative"),
            ("Les élections générales du comité.", "election"),
            ("A associação publica as eleições.", "eleição"),
            ("Члены совета голосуют тайно.", "член"),
            ("Los miembros votan en la asamblea.", "miembro"),
        ] {
            let entry = says(&world, world.adviser, text);
            let found = found(&world, question, &[FoundKind::Entry]);
            assert!(found.contains(&entry), "{question}: {found:?}");
        }
        assert_eq!(found(&world, "بحر", &[FoundKind::Entry]), []);
    }

    fn a_person_is_found_as_a_member_and_not_as_an_applicant(world: World) {
        let ana = world.person("Ana Åkesson", "ana@example.org");
        let application = world.applies(Actor::person(ana), "individual");
        assert_eq!(parties(&world, "akesson"), []);
        assert_eq!(found(&world, "Åkesson", &[]), [], "in no kind of thing");
        world.days_pass(8);
        world.admits(application, ana, "individual");
        assert_eq!(parties(&world, "AKESSON"), [ana]);
        assert_eq!(parties(&world, "akes"), [ana], "while it is typed");
        assert_eq!(found(&world, "please", &[]), [], "an application is closed");
    }

    fn holders_of_office_are_found(world: World) {
        assert_eq!(parties(&world, "sena secretary"), [world.secretary]);
    }

    fn a_name_that_changed_is_found_as_it_is_now(world: World) {
        world.does(Actor::person(world.adviser), "edit-party", json!({"party": world.adviser.0, "name": "Adele Counsel"}));
        assert_eq!(parties(&world, "counsel"), [world.adviser]);
        assert_eq!(parties(&world, "adviser"), []);
    }

    fn clauses_in_force_and_bodies_are_found(world: World) {
        let clauses = found(&world, "who may join", &[FoundKind::Clause]);
        assert_eq!(clauses.len(), 1, "{clauses:?}");
        assert_eq!(found(&world, "clubs", &[FoundKind::Body]), [Found::Body(BODY)]);
    }

    fn where_no_text_has_all_the_words_one_is_enough(world: World) {
        let entry = says(&world, world.adviser, "I advise a lighthouse.");
        assert_eq!(found(&world, "lighthouse on mars", &[FoundKind::Entry]), [entry]);
    }

    fn what_was_erased_is_not_found_any_more(world: World) {
        let entry = says(&world, world.adviser, "I advise a lighthouse.");
        assert_eq!(found(&world, "lighthouse", &[]), [entry]);
        let name = world.door.shown().community.open.people.parties.get(world.adviser).unwrap().named_at;
        let Found::Entry(statement) = entry else { panic!("{entry:?}") };
        let erases = |position: u64| {
            let fields = json!({"party": world.adviser.0, "texts": [{"position": position, "slot": 0}]});
            world.does(Actor::person(world.adviser), "erase", fields);
        };
        erases(statement);
        assert_eq!(found(&world, "lighthouse", &[]), []);
        assert_eq!(parties(&world, "adviser"), [world.adviser], "the name is still there");
        erases(name);
        assert_eq!(parties(&world, "adviser"), []);
        Search::open(world.store.clone(), CLUB).unwrap().forget().unwrap();
        assert_eq!(parties(&world, "adviser"), [], "nor when the index is made again");
    }

    fn an_index_that_was_lost_is_made_again(world: World) {
        let entry = says(&world, world.adviser, "I advise a lighthouse.");
        assert_eq!(found(&world, "lighthouse", &[]), [entry]);
        let before = world.store.count_documents(CLUB).unwrap();
        // As after a restore: the cursor came with the backup, the index did not.
        let head = world.door.shown().position();
        world.store.clear_documents(CLUB, "search").unwrap();
        world.store.advance(CLUB, "search", 0..head, &[]).unwrap();
        assert_eq!(found(&world, "lighthouse", &[]), [entry]);
        assert_eq!(world.store.count_documents(CLUB).unwrap(), before);
        Search::open(world.store.clone(), CLUB).unwrap().forget().unwrap();
        assert_eq!(found(&world, "lighthouse", &[]), [entry]);
    }

    fn a_question_is_answered_whatever_is_typed(world: World) {
        for question in ["", " ", "\"", "' OR 1=1 --", "near(a, b)", "a AND", "*", "c++", "\0", "🙂", &"x ".repeat(10_000)] {
            let _ = found(&world, question, &[]);
        }
    }

    fn an_index_at_work_keeps_up_with_the_record(world: World) {
        let index = Search::open(world.store.clone(), CLUB).unwrap();
        let at_work = keep_following(world.store.clone(), CLUB, world.door.clone(), Box::new(index));
        says(&world, world.adviser, "I advise a lighthouse.");
        let head = world.door.shown().position();
        let patience = Instant::now() + Duration::from_secs(20);
        while world.store.cursor(CLUB, "search").unwrap() != Some(head) {
            assert!(Instant::now() < patience, "the index stays behind");
            std::thread::yield_now();
        }
        at_work.stop();
    }
}
