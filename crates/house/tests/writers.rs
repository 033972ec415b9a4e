//! Several writers on one shelf: nothing is lost, nothing is done twice, and everybody ends in the same state.

use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use assembly::form;
use assembly::moment::Moment;
use assembly::part::PartText;
use house::{Answer, House, Memory, NotDone, Request, Salts, Shelf, Stored};
use std::sync::Arc;

const CHARTER: &str = "# Club\n\n## 1 Club\n\n```rule\nbody \"club\" kind=\"association\" {\n    name \"Club\"\n    zone \"UTC\"\n}\n```\n";

fn moment(text: &str) -> Moment {
    Moment::parse(text).expect("a moment")
}

fn request(key: u8, act: Act, texts: Vec<PartText>) -> Request {
    Request {
        key: [key; 16],
        actor: Actor::operator(),
        act,
        texts,
        now: moment("2026-03-01T10:00:00Z"),
    }
}

fn person(key: u8) -> Request {
    let serde_json::Value::Object(fields) =
        serde_json::json!({"kind": "Person", "name": format!("Person {key}")})
    else {
        unreachable!("an object was written")
    };
    let (act, texts) = form::read("register-party", fields).expect("an act");
    request(key, act, texts)
}

fn founded(shelf: Arc<dyn Shelf>) -> House {
    let mut house = House::begin(
        shelf,
        "club.example",
        moment("2026-03-01"),
        Salts::seeded(1),
    )
    .expect("begins");
    let charters = vec![CharterText {
        file: "club/2026.md".to_owned(),
        text: CHARTER.to_owned(),
    }];
    done(house.perform_one(request(255, Found { charters }.into(), Vec::new())));
    house
}

fn done(result: Result<Answer, NotDone>) -> Answer {
    result.unwrap_or_else(|why| panic!("{why:?}"))
}

/// Each shelf there is, with what must outlive it.
fn on_each_shelf(check: impl Fn(Arc<dyn Shelf>)) {
    check(Arc::new(Memory::new()));
    let folder = testkit::folder::Folder::new();
    let file = folder.path().join("club.sqlite");
    check(stored(&file.to_string_lossy()));
    let database = testkit::postgres::Database::new();
    check(stored(database.address()));
}

fn stored(address: &str) -> Arc<dyn Shelf> {
    let store = store::open(address).expect("the database opens");
    let id = store::CommunityId([7; 16]);
    store
        .create_community(id, "club.example/record/1")
        .expect("is new");
    Arc::new(Stored::new(store, id))
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
