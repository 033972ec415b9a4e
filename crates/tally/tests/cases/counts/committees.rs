//! Committees from approvals by hand.

use tally::count::chain::TieBreak::Lot;

use super::{check, check_elected};

#[test]
fn a_paper_with_one_elected_counts_half() {
    // A 7. Then the seven papers count 1/2: B 3, C 4 (A, who is elected, would have 3.5).
    check(
        "seq-pav",
        &[Lot],
        "2 seats; 6 A>B, 1 A, 4 C",
        "elect A: A7 B6 C4
         elect C: A3.5 B3 C4
         elected A1 C2",
    );
}

#[test]
fn in_reverse_the_one_whose_loss_costs_least_is_removed() {
    // A: 6 × 1/2 + 1 = 4; B: 3; C: 4. B is removed.
    check(
        "rev-seq-pav",
        &[Lot],
        "2 seats; 6 A>B, 1 A, 4 C",
        "exclude B: A4 B3 C4
         elected A1 C1",
    );
}

#[test]
fn phragmen_keeps_the_highest_load_low() {
    // A: 1/7 each. Then A's papers bear 1/7: B (1 + 6/7)/6 = 13/42 = 0.309…; C 1/4 = 0.25: C.
    check_elected("seq-phragmen", "2 seats; 6 A>B, 1 A, 4 C", "elected A1 C2");
}

#[test]
fn equal_shares_pays_a_seat_from_its_supporters() {
    // Budgets 2/11. A costs 1/7 each of seven papers, who have 3/77 left. B's six have 18/77 < 1; C's four have 8/11 < 1: nobody
    // can be paid. Phragmén with what is left: B (1 − 18/77)/6 = 0.1277, C (1 − 8/11)/4 = 0.068: C.
    check_elected("equal-shares", "2 seats; 6 A>B, 1 A, 4 C", "elected A1 C2");
}
