//! What thresholds mean in seats: the table of the GNSO Council, 7 and 13, and the edges of strictness.

use tally::minimum::{Minimum, MinimumRefusal, Seats, minimum};
use tally::threshold::{Base, Strictness, Threshold};

use crate::rules::*;

/// "4+7, 5+9" are minimal combinations per chamber; "4+7 with 3 groups" adds groups; "none" says it is out of reach.
fn check_in(seats: &Seats, threshold: &Threshold, expected: &str) {
    let shown = minimum(threshold, seats)
        .expect("small bodies")
        .iter()
        .map(show)
        .collect::<Vec<_>>();
    let shown = if shown.is_empty() {
        "none".to_owned()
    } else {
        shown.join(", ")
    };
    assert_eq!(shown, expected, "{threshold:?}");
}

fn show(minimum: &Minimum) -> String {
    let ayes = minimum
        .ayes
        .iter()
        .map(u32::to_string)
        .collect::<Vec<_>>()
        .join("+");
    let part = |number: u32, word: &str| {
        if number == 0 {
            String::new()
        } else {
            format!(" with {number} {word}")
        }
    };
    ayes + &part(minimum.groups, "groups") + &part(minimum.regions, "regions")
}

fn council() -> Seats {
    Seats {
        groups: 4,
        ..Seats::of(&[("CPH", 7), ("NCPH", 13)])
    }
}

fn check(threshold: &Threshold, expected: &str) {
    check_in(&council(), threshold, expected);
}

fn check_seats(threshold: &Threshold, seats: u32, expected: &str) {
    check_in(&Seats::of(&[("all", seats)]), threshold, expected);
}

#[test]
fn a_default_motion_needs_4_and_7() {
    check(&each(allotted_more_than("1/2")), "4+7");
}

#[test]
fn an_issue_report_needs_2_and_4_or_a_majority_of_one_house() {
    let quarter = each(allotted_more_than("1/4"));
    check(
        &Threshold::Any(vec![quarter, one(allotted_more_than("1/2"))]),
        "0+7, 2+4, 4+0",
    );
}

#[test]
fn a_process_in_scope_needs_3_and_5_or_two_thirds_of_one_house() {
    let third = each(allotted_more_than("1/3"));
    check(
        &Threshold::Any(vec![third, one(allotted_more_than("2/3"))]),
        "0+9, 3+5, 5+0",
    );
}

#[test]
fn a_supermajority_needs_5_and_9_or_6_and_7_or_4_and_10() {
    check(&supermajority(), "4+10, 5+9, 6+7");
}

#[test]
fn the_supermajority_of_2011_asked_more_than_three_quarters() {
    check(
        &one_and_other(allotted_more_than("3/4"), allotted_more_than("1/2")),
        "4+10, 6+7",
    );
}

#[test]
fn a_recommendation_needs_4_and_7_and_three_groups() {
    check(&recommendation(), "4+7 with 3 groups");
}

#[test]
fn the_chair_needs_5_and_8() {
    check(&each(allotted_at_least("60%")), "5+8");
}

#[test]
fn an_appointee_is_removed_by_6_or_by_10() {
    check(&house("CPH", allotted_at_least("3/4")), "6+0");
    check(&house("NCPH", allotted_at_least("3/4")), "0+10");
    check(&each(allotted_at_least("3/4")), "6+10");
}

#[test]
fn at_least_and_more_than_a_quarter_differ_at_4_and_8_seats_only() {
    let differs = [(4, "1", "2"), (7, "2", "2"), (8, "2", "3"), (13, "4", "4")];
    for (seats, at_least, more_than) in differs {
        check_seats(&allotted_at_least("25%"), seats, at_least);
        check_seats(&allotted_more_than("1/4"), seats, more_than);
    }
}

#[test]
fn what_the_seats_cannot_reach_has_no_minimum() {
    check_seats(&Threshold::Count { at_least: 8 }, 7, "none");
    check_seats(&Threshold::Fails, 7, "none");
    check(&Threshold::GroupsAmongAyes { at_least: 5 }, "none");
    check(&house("third", allotted_more_than("1/2")), "none");
    check_in(&Seats::of(&[]), &allotted_more_than("1/2"), "none");
    check_in(&Seats::of(&[]), &Threshold::NoObjection, "");
}

#[test]
fn ratios_and_unanimity_are_minima_too() {
    let three_to_one = |strictness| Threshold::AyesToNoes {
        strictness,
        times: exact("3"),
    };
    check_seats(&three_to_one(Strictness::AtLeast), 4, "3");
    check_seats(&three_to_one(Strictness::MoreThan), 4, "4");
    check_seats(
        &Threshold::Unanimous {
            base: Base::Eligible,
        },
        5,
        "5",
    );
    check_seats(&Threshold::NoObjection, 5, "5");
    check_seats(&Threshold::MoreAyesThanNoes, 5, "3");
}

#[test]
fn a_large_body_is_searched_and_a_vast_one_refused() {
    check_seats(&allotted_more_than("1/2"), 4_000_000_000, "2000000001");
    let vast = Seats::of(&[("a", 1_000_000), ("b", 1_000_000)]);
    let refused = MinimumRefusal::TooMany {
        combinations: 1_000_001,
        bound: 20_000,
    };
    assert_eq!(minimum(&Threshold::MoreAyesThanNoes, &vast), Err(refused));
}
