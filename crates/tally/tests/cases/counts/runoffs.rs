//! Instant runoffs by hand.

use tally::count::chain::TieBreak::Prior;

use super::check;

const PAPERS: &str = "1 seats; 6 A, 4 B>C, 3 C>B, 2 D>C";

#[test]
fn a_majority_of_the_papers_that_still_count_ends_it() {
    // D out: C 5. B has 4: out, to C 9. Of 15 papers C has 9: more than half.
    check(
        "irv",
        &[Prior],
        PAPERS,
        "first: A6 B4 C3 D2
         exclude D: A6 B4 C5 D0
         exclude B: A6 B0 C9 D0
         elected C3",
    );
    check(
        "irv",
        &[Prior],
        "1 seats; 5 A, 2 B, 2 C",
        "first: A5 B2 C2\nelected A1",
    );
}

#[test]
fn to_two_and_to_the_end_go_on() {
    check(
        "irv-to-two",
        &[Prior],
        "1 seats; 5 A, 3 B, 1 C>B",
        "first: A5 B3 C1\nexclude C: A5 B4 C0\nelected A2",
    );
    check(
        "irv-to-end",
        &[Prior],
        "1 seats; 5 A, 3 B>A, 1 C>B",
        "first: A5 B3 C1
         exclude C: A5 B4 C0
         exclude B: A8 B0 C0 nt 1
         elected A3",
    );
}

#[test]
fn seats_are_filled_one_by_one_from_papers_without_the_winners() {
    // A wins the first seat at once (6 of 11). Without A: 6 A>B and 1 B are B's 7 of 11: B has the second.
    check(
        "irv-per-seat",
        &[Prior],
        "2 seats; 6 A>B, 4 C, 1 B",
        "first: A6 B1 C4
         first: A0 B7 C4
         elected A1 B2",
    );
}

#[test]
fn elimination_goes_to_three_to_two_to_one() {
    // Five stand: D and E leave together, their papers go to C (2) and B (1): A 5, B 5, C 5. At the stage before C had 3, A 5, B 4:
    // C leaves; its papers go to B (3 and 2): B 10, A 5.
    check(
        "multi-round",
        &[Prior],
        "1 seats; 5 A, 4 B, 3 C>B, 2 D>C>B, 1 E>B",
        "first: A5 B4 C3 D2 E1
         exclude ED: A5 B5 C5 D0 E0
         exclude C: A5 B10 C0 D0 E0
         tie 3: exclude ABC takes C
         elected B3",
    );
}

#[test]
fn level_finalists_are_a_tie() {
    check(
        "irv",
        &[Prior],
        "1 seats; 2 A, 2 B",
        "first: A2 B2\ntie 2: exclude AB takes nobody\nelected",
    );
}
