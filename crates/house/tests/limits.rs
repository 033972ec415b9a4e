//! What is too large for the record is answered with the limit, and leaves nothing.

use assembly::actor::Actor;
use assembly::bodies::{CharterText, Found};
use assembly::moment::Moment;
use assembly::refusal::{Arg, Refusal};
use house::{Deadline, House, Memory, NotDone, Request, Salts};
use std::sync::Arc;

/// Two bodies, each with so many bytes of prose.
fn founding(prose: usize) -> Request {
    let charters = ["club", "league"].map(|body| CharterText {
        file: format!("{body}/2026.md"),
        text: format!(
            "# A body\n\n## 1 All of it\n\n```rule\nbody \"{body}\" kind=\"association\" {{ name \"A body\"; zone \"UTC\" }}\n```\n\n{}\n",
            "It is so.\n".repeat(prose / 10)
        ),
    });
    Request {
        key: [1; 16],
        actor: Actor::operator(),
        act: Found {
            charters: charters.into(),
        }
        .into(),
        texts: Vec::new(),
        now: Moment::parse("2026-03-01").expect("a moment"),
        deadline: Deadline::default(),
    }
}

fn house() -> House {
    let now = Moment::parse("2026-03-01").expect("a moment");
    let shelf = Arc::new(Memory::new());
    House::begin(shelf, "club.example", now, Salts::seeded(1)).expect("begins")
}

fn check_too_large(refusal: &Refusal) {
    assert_eq!(refusal.id, "refusal-entry-too-large");
    let limit = i64::try_from(ledger::MAX_LEAF - 1).expect("small");
    assert_eq!(refusal.args[1], ("limit", Arg::Number(limit)));
}

#[test]
fn a_charter_set_that_no_entry_holds_is_refused_with_the_limit() {
    let mut house = house();
    let too_large = founding(600_000);
    check_too_large(&house.could(&too_large).expect_err("too large"));
    match house.perform_one(too_large) {
        Err(NotDone::Refused(refused)) => check_too_large(&refused.refusal),
        other => panic!("{other:?}"),
    }
    assert_eq!(house.community().open.position, 1);
    // The texts stand in the entry once, so that half of the limit is not the limit.
    let fits = founding(400_000);
    house.perform_one(fits).expect("nearly a leaf");
    let bodies = &house.community().open.bodies;
    let texts = bodies.charters.iter().map(|(_, bylaws)| bylaws.text.len());
    assert!(texts.sum::<usize>() > 800_000);
}
