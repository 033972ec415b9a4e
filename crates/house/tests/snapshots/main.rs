//! Snapshots: a start from one gives the state that the entries give, and where one cannot be trusted the entries are read.

#[allow(
    dead_code,
    reason = "the numbers ask for more of a year than the tests do"
)]
#[path = "../../benches/numbers/year.rs"]
mod year;

mod keeping;
mod prefixes;
mod trust;

use house::{House, Memory, Salts, Sheet, Shelf, Stored};
use std::sync::Arc;
use store::{CommunityId, Store};
use year::Year;

const COMMUNITY: CommunityId = CommunityId([7; 16]);

/// A house of a league with members and some acts of its year.
fn league(shelf: Arc<dyn Shelf>, members: u32, acts: usize) -> (House, Year) {
    let begun = House::begin(
        shelf,
        "league.example",
        assembly::moment::Moment(year::FOUNDED),
        Salts::seeded(1),
    );
    let mut house = begun.expect("an empty shelf begins");
    let mut year = Year::new(members);
    for requests in [
        year.founding(),
        year.imports(members as usize),
        year.acts(acts),
    ] {
        done(&mut house, &requests);
    }
    (house, year)
}

fn done(house: &mut House, requests: &[house::Request]) {
    for (answer, request) in house.perform(requests).iter().zip(requests) {
        assert!(answer.is_ok(), "{}: {answer:?}", request.act.name());
    }
}

/// The record of such a house.
fn record(members: u32, acts: usize) -> Vec<Sheet> {
    let (house, _) = league(Arc::new(Memory::new()), members, acts);
    let size = house.shelf().size().expect("memory answers");
    let all = house.shelf().sheets(0, size as usize);
    all.expect("memory answers")
}

/// Each shelf there is, with what must outlive it.
fn on_each_shelf(check: impl Fn(Arc<dyn Shelf>)) {
    check(Arc::new(Memory::new()));
    on_each_store(|store| check(Arc::new(Stored::new(store, COMMUNITY))));
}

fn on_each_store(check: impl Fn(Arc<dyn Store>)) {
    let folder = testkit::folder::Folder::new();
    let file = folder.path().join("league.sqlite");
    let database = testkit::postgres::Database::new();
    for address in [&*file.to_string_lossy(), database.address()] {
        let store = store::open(address).expect("the database opens");
        store
            .create_community(COMMUNITY, "league.example/record/1")
            .expect("is new");
        check(store);
    }
}

#[test]
fn a_snapshot_of_every_prefix_of_a_year_leads_to_the_same_state() {
    prefixes::check_every_prefix(&record(20, 100));
}
