//! A club of one charter, in which persons are registered: the act whose number is in its key and in its text.

use assembly::act::Act;
use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use assembly::form;
use assembly::moment::Moment;
use assembly::part::PartText;
use house::{Answer, Deadline, House, NotDone, Request, Salts, Shelf, Stored};
use std::sync::Arc;
use store::{CommunityId, Store};

pub(crate) const ADDRESS: &str = "club.example";
pub(crate) const CLUB: CommunityId = CommunityId([7; 16]);
const CHARTER: &str = "# Club\n\n## 1 Club\n\n```rule\nbody \"club\" kind=\"association\" {\n    name \"Club\"\n    zone \"UTC\"\n}\n```\n";

pub(crate) fn moment(text: &str) -> Moment {
    Moment::parse(text).expect("a moment")
}

fn request(key: u64, act: Act, texts: Vec<PartText>) -> Request {
    let mut random = [0xac; 16];
    random[8..].copy_from_slice(&key.to_be_bytes());
    Request {
        key: random,
        actor: Actor::operator(),
        act,
        texts,
        now: moment("2026-03-01T10:00:00Z"),
        deadline: Deadline::default(),
    }
}

/// What the text of a person's registration says.
pub(crate) fn name(key: u64) -> String {
    format!("Person {key}")
}

pub(crate) fn person(key: u64) -> Request {
    let serde_json::Value::Object(fields) =
        serde_json::json!({"kind": "Person", "name": name(key)})
    else {
        unreachable!("an object was written")
    };
    let (act, texts) = form::read("register-party", fields).expect("an act");
    request(key, act, texts)
}

/// The record of a club that was just founded: its epoch and one entry.
pub(crate) fn founded(shelf: Arc<dyn Shelf>) -> House {
    founded_on(shelf, CHARTER)
}

/// The same on another charter.
pub(crate) fn founded_on(shelf: Arc<dyn Shelf>, charter: &str) -> House {
    let begun = moment("2026-03-01");
    let mut house = House::begin(shelf, ADDRESS, begun, Salts::seeded(1)).expect("begins");
    let charters = vec![CharterText {
        file: "club/2026.md".to_owned(),
        text: charter.to_owned(),
    }];
    done(house.perform_one(request(u64::MAX, Found { charters }.into(), Vec::new())));
    house
}

pub(crate) fn done(result: Result<Answer, NotDone>) -> Answer {
    result.unwrap_or_else(|why| panic!("{why:?}"))
}

/// The club's shelf in a database that knows it.
pub(crate) fn opened(address: &str) -> Arc<dyn Shelf> {
    Arc::new(Stored::new(
        store::open(address).expect("the database opens"),
        CLUB,
    ))
}

/// The club's shelf in an empty database.
pub(crate) fn stored(address: &str) -> Arc<dyn Shelf> {
    stored_in(store::open(address).expect("the database opens"))
}

/// The same in a store that is open.
pub(crate) fn stored_in(store: Arc<dyn Store>) -> Arc<dyn Shelf> {
    store
        .create_community(CLUB, "club.example/record/1")
        .expect("is new");
    Arc::new(Stored::new(store, CLUB))
}
