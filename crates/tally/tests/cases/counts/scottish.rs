//! Scottish counts by hand.

use tally::count::chain::TieBreak::{Order, Prior};

use super::check;

#[test]
fn what_is_cut_off_each_paper_is_lost_and_can_cost_the_quota() {
    // Quota 12/3 + 1 = 5. A has 2 over; each of 7 papers is worth 2/7 = 0.28571, cut; 7 of them 1.99997, so B has 4.99997.
    check(
        "scottish",
        &[Prior],
        "2 seats; 7 A>B, 3 B, 2 C",
        "first: A7 B3 C2
         surplus A: A5 B4.99997 C2 lost 0.00003
         exclude C: A5 B4.99997 C0 nt 2 lost 0.00003
         elected A1 B3",
    );
}

#[test]
fn a_paper_that_moved_before_moves_at_its_value() {
    // Quota 16/3 + 1 = 6 (5.33 cut, plus one). A: 9, 3 over, each paper 3/9 = 0.33333. D out: 1 paper of 1 to B.
    // B has 4 + 4 × 0.33333 + 1 = 6.33332. Over: 0.33332; a paper of 1 is then worth 0.33332/6.33332 = 0.05262 (0.052629…), and
    // one of 0.33333 is 0.33333 × 0.33332/6.33332 = 0.01754 (0.0175430…). But all seats are filled: no further stage.
    check(
        "scottish",
        &[Prior],
        "2 seats; 4 A>B, 5 A>C, 4 B>C, 2 C, 1 D>B",
        "first: A9 B4 C2 D1
         surplus A: A6 B5.33332 C3.66665 D1 lost 0.00003
         exclude D: A6 B6.33332 C3.66665 D0 lost 0.00003
         elected A1 B3",
    );
}

#[test]
fn the_second_surplus_cuts_each_value_once() {
    // Quota 22/4 + 1 = 6. A: 12, over 6: each paper 0.5. B: 3 + 8 × 0.5 = 7, over 1; C: 3 + 2 = 5.
    // From B: papers of 1 become 1/7 = 0.14285 (3 papers to C: 0.42855), papers of 0.5 become 0.07142 (8 to D: 0.57136).
    check(
        "scottish",
        &[Prior],
        "3 seats; 8 A>B>D, 4 A>C, 3 B>C, 3 C, 4 D",
        "first: A12 B3 C3 D4
         surplus A: A6 B7 C5 D4
         surplus B: A6 B6 C5.42855 D4.57136 lost 0.00009
         exclude D: A6 B6 C5.42855 D0 nt 4.57136 lost 0.00009
         elected A1 B2 C4",
    );
}

#[test]
fn who_has_exactly_the_quota_has_no_surplus_and_no_stage() {
    // Quota 8/3 + 1 = 3. A has 3: elected, nothing to transfer. B and C are left for one seat.
    check(
        "scottish",
        &[Prior],
        "2 seats; 3 A>C, 2 B, 2 C, 1 D>B",
        "first: A3 B2 C2 D1
         exclude D: A3 B3 C2 D0
         elected A1 B2",
    );
}

#[test]
fn a_tie_is_broken_by_the_latest_stage_at_which_they_differed() {
    // D out, its paper goes to C: B 3, C 3. At stage 1 C had 2, B had 3: C goes out.
    check(
        "scottish",
        &[Prior],
        "1 seats; 4 A, 3 B, 2 C, 1 D>C",
        "first: A4 B3 C2 D1
         exclude D: A4 B3 C3 D0
         exclude C: A4 B3 C0 D0 nt 3
         exclude B: A4 B0 C0 D0 nt 6
         tie 3: exclude BC takes C
         elected A4",
    );
}

#[test]
fn a_tie_that_nothing_breaks_ends_the_count_with_the_stages_so_far() {
    check(
        "scottish",
        &[Prior],
        "1 seats; 3 A, 2 B>A, 2 C>A",
        "first: A3 B2 C2
         tie 2: exclude BC takes nobody
         elected ",
    );
}

#[test]
fn by_the_order_of_the_numbers_the_lowest_goes_out() {
    check(
        "scottish",
        &[Prior, Order],
        "1 seats; 3 A, 2 B>A, 2 C>A",
        "first: A3 B2 C2
         exclude B: A5 B0 C2
         tie 2: exclude BC takes B
         elected A2",
    );
}

#[test]
fn of_two_level_surpluses_that_were_always_level_the_order_takes_the_first() {
    // Quota 20/4 + 1 = 6. A and B have 1 over at the first stage, and nothing earlier tells them apart.
    // Each paper is worth 1/7 = 0.14285, cut; seven are 0.99995.
    check(
        "scottish",
        &[Prior, Order],
        "3 seats; 7 A>C, 7 B>D, 4 C, 2 D",
        "first: A7 B7 C4 D2
         surplus A: A6 B7 C4.99995 D2 lost 0.00005
         surplus B: A6 B6 C4.99995 D2.99995 lost 0.0001
         exclude D: A6 B6 C4.99995 D0 nt 2.99995 lost 0.0001
         tie 2: surplus AB takes A
         elected A1 B1 C4",
    );
}

#[test]
fn of_two_level_surpluses_the_one_that_was_larger_before_goes_first() {
    // Quota 36/4 + 1 = 10. E out: three papers to A (8 + 3), two to B (9 + 2). Both have 1 over; at stage 1 B had more.
    // Each of 11 papers is worth 1/11 = 0.09090; eleven are 0.99990.
    check(
        "scottish",
        &[Prior],
        "3 seats; 8 A>D, 9 B>C, 8 C, 6 D, 3 E>A>D, 2 E>B>C",
        "first: A8 B9 C8 D6 E5
         exclude E: A11 B11 C8 D6 E0
         surplus B: A11 B10 C8.9999 D6 E0 lost 0.0001
         surplus A: A10 B10 C8.9999 D6.9999 E0 lost 0.0002
         exclude D: A10 B10 C8.9999 D0 E0 nt 6.9999 lost 0.0002
         tie 3: surplus AB takes B
         elected A2 B2 C5",
    );
}

#[test]
fn nobody_stands_against_the_seats() {
    check(
        "scottish",
        &[Prior],
        "3 seats; 2 A>B, 1 B",
        "first: A2 B1
         elected A1 B1",
    );
}

#[test]
fn heavier_and_split_papers_change_nothing() {
    let expected = "first: A7 B3 C2
         surplus A: A5 B4.99997 C2 lost 0.00003
         exclude C: A5 B4.99997 C0 nt 2 lost 0.00003
         elected A1 B3";
    check(
        "scottish",
        &[Prior],
        "2 seats; 2 C, 3 B, 4 A>B, 3 A>B",
        expected,
    );
    check(
        "scottish",
        &[Prior],
        "2 seats; 13/2 A>B, 1/2 A>B, 3 B, 3/2 C, 1/2 C",
        expected,
    );
}
