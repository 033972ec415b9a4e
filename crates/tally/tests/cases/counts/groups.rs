//! Bounds on groups, by hand.

use tally::count::chain::TieBreak::{Order, Prior};
use tally::count::chain::Ties;
use tally::count::presets::preset;
use tally::count::rule::{Constraint, RuleRefusal};
use tally::count::run::{NotCounted, count};

use super::{ballots, check_rule};

/// `name:members=least..most`, with the incumbents behind a plus.
fn bound(text: &str) -> Constraint {
    let (name, rest) = text.split_once(':').expect("a name");
    let (members, limits) = rest.split_once('=').expect("members");
    let (limits, incumbents) = limits.split_once('+').unwrap_or((limits, "0"));
    let (least, most) = limits.split_once("..").expect("limits");
    Constraint {
        name: name.to_owned(),
        members: members
            .bytes()
            .map(|letter| usize::from(letter - b'A') + 1)
            .collect(),
        at_least: least.parse().unwrap_or(0),
        at_most: most.parse().ok(),
        incumbents: incumbents.parse().expect("a number"),
    }
}

fn check(id: &str, bounds: &[&str], papers: &str, expected: &str) {
    let mut rule = preset(id).expect("a named rule").rule;
    rule.constraints = bounds.iter().map(|text| bound(text)).collect();
    check_rule(&rule, &[Prior, Order], papers, expected);
}

fn check_refused(id: &str, bounds: &[&str], papers: &str, expected: RuleRefusal) {
    let mut rule = preset(id).expect("a named rule").rule;
    rule.constraints = bounds.iter().map(|text| bound(text)).collect();
    let found = count(&ballots(papers), &rule, None, &Ties::default());
    assert_eq!(found.err(), Some(NotCounted::Rule(expected)));
}

#[test]
fn a_full_group_leaves_the_next_seat_to_others() {
    // Quota 12 / 3 + 1 = 5: A has it, and with A the north has its one seat. C alone is left for the other.
    check(
        "scottish",
        &["north:AB=0..1"],
        "2 seats; 5 A, 4 B, 3 C",
        "first: A5 B4 C3\nelected A1 C1",
    );
}

#[test]
fn even_who_has_the_quota_is_excluded_where_no_committee_could_have_them() {
    // Quota 5. When A is elected, one of C and D must have the other seat: B leaves, with 5. A's surplus of 1 passes to nobody, each of
    // six papers worth 0.16666. D has less than C.
    check(
        "scottish",
        &["south:CD=1..2"],
        "2 seats; 6 A>B, 5 B, 2 C, 1 D>B",
        "first: A6 B5 C2 D1
         exclude B: A6 B0 C2 D1 nt 5
         surplus A: A5 B0 C2 D1 nt 5.99996 lost 0.00004
         exclude D: A5 B0 C2 D0 nt 6.99996 lost 0.00004
         elected A1 C4",
    );
}

#[test]
fn who_is_needed_is_not_excluded_though_the_lowest() {
    // Quota 11 / 3 + 1 = 4: nobody but A has it. D is the lowest, but the south needs D: C leaves instead.
    check(
        "scottish",
        &["south:D=1..1"],
        "2 seats; 4 A, 3 B, 3 C>B, 1 D",
        "first: A4 B3 C3 D1
         elected A1 D1",
    );
    // Three seats, quota 12 / 4 + 1 = 4: with A one of B and C can have a seat beside D. They are level, and the order takes B.
    check(
        "scottish",
        &["south:D=1..1"],
        "3 seats; 5 A, 3 B, 3 C, 1 D",
        "first: A5 B3 C3 D1
         surplus A: A4 B3 C3 D1 nt 1
         exclude B: A4 B0 C3 D1 nt 4
         tie 3: exclude BC takes B
         elected A1 C3 D3",
    );
}

#[test]
fn incumbents_count_towards_the_bound() {
    // One of the north sits already, and two may: A, but not B.
    check(
        "approval",
        &["north:AB=0..2+1"],
        "2 seats; 5 A, 4 B, 3 C",
        "first: A5 B4 C3\nelected A1 C1",
    );
}

#[test]
fn of_those_level_at_the_top_who_cannot_all_sit_the_chain_excludes_one() {
    check(
        "plurality",
        &["north:AB=0..1"],
        "2 seats; 3 A, 3 B, 1 C",
        "first: A3 B3 C1\ntie 1: exclude AB takes A\nelected B1 C1",
    );
}

#[test]
fn meek_keeps_to_the_bounds() {
    // Quota 12 / 3 = 4 and a step: A has it, and the north is full. B leaves, C is left.
    check(
        "meek-prf",
        &["north:AB=0..1"],
        "2 seats; 5 A, 4 B, 3 C",
        "elect A: A5 B4 C3
         exclude B: A5 B0 C3 nt 4
         elected A1 C2",
    );
}

#[test]
fn bounds_that_nobody_can_keep_are_named_and_others_are_not() {
    let names = vec!["north".to_owned(), "south".to_owned()];
    check_refused(
        "scottish",
        &["young:A=0..1", "north:AB=2..2", "south:CD=1..2"],
        "2 seats; 5 A, 4 B, 3 C, 1 D",
        RuleRefusal::ConstraintsConflict { names },
    );
    let name = "west".to_owned();
    check_refused(
        "scottish",
        &["west:E=0..1"],
        "2 seats; 5 A, 4 B, 3 C, 1 D",
        RuleRefusal::Constraint { name },
    );
    check_refused(
        "irv",
        &["north:AB=0..1"],
        "1 seats; 5 A, 4 B, 3 C",
        RuleRefusal::NoConstraints,
    );
}
