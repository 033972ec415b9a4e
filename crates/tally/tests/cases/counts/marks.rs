//! Marks added up once, by hand.

use tally::count::chain::TieBreak::{Lot, Order};

use super::check;

#[test]
fn the_most_first_marks_win_and_papers_with_two_are_void() {
    check(
        "plurality",
        &[Lot],
        "1 seats; 5 A, 4 B, 3 C, 2 B=C",
        "first: A5 B4 C3\nelected A1",
    );
}

#[test]
fn a_block_paper_has_as_many_marks_as_seats_or_fewer() {
    // 2 seats: A>B and A count, A>B>C has three marks and is void. A 7, B 4 + 1, C 3.
    check(
        "block",
        &[Lot],
        "2 seats; 4 A>B, 3 A, 3 C, 1 B, 9 A>B>C",
        "first: A7 B5 C3\nelected A1 B1",
    );
}

#[test]
fn where_exactly_as_many_marks_are_asked_fewer_are_void() {
    // Only the four papers with two marks count.
    check(
        "block-exact",
        &[Lot],
        "2 seats; 3 A>B, 1 A>C, 9 C, 5 A>B>C",
        "first: A4 B3 C1\nelected A1 B1",
    );
}

#[test]
fn a_limited_paper_has_one_mark() {
    check(
        "limited",
        &[Lot],
        "2 seats; 4 A, 3 B, 2 C, 9 A>B",
        "first: A4 B3 C2\nelected A1 B1",
    );
}

#[test]
fn cumulative_votes_may_go_to_one_candidate() {
    // 2 seats, 2 votes a paper: B has 3 × 2 = 6, A 4, C 4 + 1.
    check(
        "cumulative",
        &[Lot],
        "2 seats; 3 B>B, 4 A>C, 1 C",
        "first: A4 B6 C5\nelected B1 C1",
    );
}

#[test]
fn approvals_have_any_number_of_marks() {
    check(
        "approval",
        &[Lot],
        "1 seats; 3 A>B, 2 B>C, 2 C",
        "first: A3 B5 C4\nelected B1",
    );
}

#[test]
fn with_level_names_only_the_first_rank_is_approved() {
    // {A, B} over C: A and B are approved; C before A and B: C is.
    check(
        "approval",
        &[Lot],
        "1 seats; 3 A=B>C, 2 C>A=B",
        "first: A3 B3 C2\ntie 1: exclude AB takes nobody\nelected",
    );
}

#[test]
fn satisfaction_divides_a_paper_among_its_marks() {
    // A: 3/2 + 2 = 3.5; B: 3/2 + 2/2 = 2.5; C: 2/2 = 1.
    check(
        "sav",
        &[Lot],
        "1 seats; 3 A>B, 2 B>C, 2 A",
        "first: A3.5 B2.5 C1\nelected A1",
    );
}

#[test]
fn of_those_level_for_the_last_seat_the_order_takes_one_out() {
    check(
        "plurality",
        &[Order],
        "2 seats; 5 A, 3 B, 3 C",
        "first: A5 B3 C3\ntie 1: exclude BC takes B\nelected A1 C1",
    );
}
