//! The arrows between our crates. A new arrow is a change of the design: it is made here and in ARCHITECTURE.md.

use crate::metadata::{Package, all_below, direct, ours, packages};
use std::collections::BTreeSet;

const PURE: [&str; 6] = ["assembly", "audit", "charter", "ledger", "tally", "words"];
const ANY: &[&str] = &[
    "assembly", "audit", "charter", "desk", "house", "ledger", "post", "store", "tally", "web",
    "words",
];

/// What each floor may lean on.
const ARROWS: [(&str, &[&str]); 13] = [
    ("ledger", &[]),
    ("tally", &[]),
    ("words", &[]),
    ("charter", &["tally"]),
    ("assembly", &["charter", "ledger", "tally", "words"]),
    (
        "audit",
        &["assembly", "charter", "ledger", "tally", "words"],
    ),
    ("store", &["ledger"]),
    ("desk", &[]),
    ("post", &["words"]),
    (
        "house",
        &[
            "assembly", "charter", "desk", "ledger", "post", "store", "tally", "words",
        ],
    ),
    (
        "web",
        &[
            "assembly", "audit", "charter", "house", "ledger", "tally", "words",
        ],
    ),
    ("plenary", ANY),
    ("testkit", ANY),
];

/// Waiting for many things at once, databases, the network: not on a pure floor, however far below.
const NOT_BELOW_PURE: [&str; 16] = [
    "async-std",
    "axum",
    "futures-executor",
    "hyper",
    "libsqlite3-sys",
    "mio",
    "postgres",
    "reqwest",
    "rusqlite",
    "rustls",
    "smol",
    "socket2",
    "sqlx",
    "tokio",
    "tokio-postgres",
    "ureq",
];
/// Chance and clocks: a pure floor does not ask for them itself.
const NOT_IN_PURE: [&str; 6] = ["chrono", "fastrand", "getrandom", "rand", "time", "uuid"];

fn our_packages() -> impl Iterator<Item = &'static Package> {
    packages().values().filter(|package| package.is_ours)
}

#[test]
fn every_crate_has_a_place_in_the_list_of_arrows() {
    let listed: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    let present: BTreeSet<&str> = our_packages()
        .map(|package| package.name.as_str())
        .collect();
    assert_eq!(present, listed);
}

#[test]
fn a_crate_leans_only_on_floors_below_it() {
    let names: BTreeSet<&str> = our_packages()
        .map(|package| package.name.as_str())
        .collect();
    for (floor, allowed) in ARROWS {
        let needs = direct(ours(floor));
        let wrong: Vec<_> = needs
            .intersection(&names)
            .filter(|name| !allowed.contains(name))
            .collect();
        assert!(wrong.is_empty(), "{floor} must not lean on {wrong:?}");
    }
}

#[test]
fn the_testkit_is_for_tests_only() {
    for package in our_packages() {
        assert!(
            !direct(package).contains("testkit"),
            "{} ships the testkit",
            package.name
        );
    }
    assert!(our_packages().any(|package| package.test_needs.iter().any(|name| name == "testkit")));
}

#[test]
fn the_pure_floors_stand_on_no_runtime_no_database_and_no_network() {
    for floor in PURE {
        let below = all_below(ours(floor));
        let wrong: Vec<_> = NOT_BELOW_PURE
            .iter()
            .filter(|name| below.contains(*name))
            .collect();
        assert!(wrong.is_empty(), "{floor} stands on {wrong:?}");
    }
    // The same look finds them where they belong.
    assert!(all_below(ours("store")).contains("libsqlite3-sys"));
}

#[test]
fn the_pure_floors_ask_for_no_chance_and_no_clock() {
    for floor in PURE {
        let needs = direct(ours(floor));
        let wrong: Vec<_> = NOT_IN_PURE
            .iter()
            .filter(|name| needs.contains(*name))
            .collect();
        assert!(wrong.is_empty(), "{floor} asks for {wrong:?}");
    }
}

#[test]
fn only_the_store_speaks_to_databases() {
    let drivers = ["postgres", "rusqlite", "sqlx", "tokio-postgres"];
    for package in
        our_packages().filter(|package| !["store", "testkit"].contains(&package.name.as_str()))
    {
        let needs = direct(package);
        assert!(
            drivers.iter().all(|driver| !needs.contains(driver)),
            "{} has its own SQL",
            package.name
        );
    }
}
