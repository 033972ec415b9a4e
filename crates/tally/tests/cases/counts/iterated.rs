//! Meek and Warren by hand: ballots whose shares come out even after one or two steps.

use tally::count::chain::TieBreak::{Order, Prior};

use super::{check, check_elected};

#[test]
fn an_elected_candidate_keeps_the_share_that_leaves_the_quota() {
    // 12 votes, 2 seats: quota 12/3 = 4, and a step more. A has 6 and keeps 4/6 of each paper; the other third, 2 votes, passes
    // to B. By the reference, shares are rounded up to nine places: 0.666666667 (4.000000001/6 = 0.666666666…8), so A holds
    // 6 × 0.666666667 = 4.000000002 and B 3 + 6 × 0.333333333 = 4.999999998: B is elected, all seats are filled.
    check(
        "meek-prf",
        &[Order],
        "2 seats; 6 A>B, 3 B, 3 C",
        "elect A: A6 B3 C3
         elect B: A4.000000002 B4.999999998 C3
         elected A1 B2",
    );
}

#[test]
fn votes_that_end_lower_the_quota() {
    // 10 votes, 1 seat: quota 5 and a step. C has fewest, is out, and its paper ends: 9 votes are active, the quota is 4.5 and a
    // step. A has 5 and is elected.
    check(
        "meek-prf",
        &[Order],
        "1 seats; 5 A, 4 B, 1 C",
        "stable: A5 B4 C1
         exclude C: A5 B4 C0 nt 1
         elect A: A5 B4 C0 nt 1
         elected A3",
    );
}

#[test]
fn who_is_elected_goes_on_receiving() {
    // 9 votes, 2 seats: quota 3 and a step. A has 5: elected. D is out after that, and its paper A-next goes to A, who keeps
    // a share of it. Counted with eighteen places and shown short: the quota stays 3, A holds it, and B and C divide the rest:
    // A keeps 3/5 at first; C's two votes and two fifths of five papers, 2, to B: B has 2 + 2 = 4: elected.
    check(
        "meek-prf",
        &[Order],
        "2 seats; 5 A>B, 2 B, 2 C",
        "elect A: A5 B2 C2
         elect B: A3.000000005 B3.999999995 C2
         elected A1 B2",
    );
}

#[test]
fn warren_takes_the_same_from_every_paper() {
    // 12 votes, 2 seats, quota 4. A has 6 and keeps 4/6 of each; 2 pass to B, who has 3 + 2 = 5. Two thirds in eighteen places,
    // rounded up, are 0.666666666666666667; six of them are 4.000000000000000002.
    check(
        "warren",
        &[Prior],
        "2 seats; 6 A>B, 3 B, 3 C",
        "elect A: A6 B3 C3
         elect B: A4.000000000000000002 B4.999999999999999998 C3
         elected A1 B2",
    );
}

#[test]
fn meek_and_warren_differ_where_a_paper_reaches_two_elected() {
    // 80 votes, 3 seats: quota 20. A has 40 and keeps half of each paper, so 20 votes reach B, who has 20 of their own.
    // Meek: B keeps half of what arrives (40 to 20): 10 votes pass to C by way of A, 10 to D. C 11 + 10 = 21: elected.
    // Warren: B keeps the same of every paper, 20/60 = 1/3: of A's papers a sixth is left, 40/6 = 6.67 to C (17.67); of B's two
    // thirds, 13.33 to D (22.33): D is elected.
    let papers = "3 seats; 40 A>B>C, 20 B>D, 11 C, 9 D";
    check_elected("meek", papers, "elected A1 B2 C3");
    check_elected("meek-prf", papers, "elected A1 B2 C3");
    check_elected("warren", papers, "elected A1 B2 D3");
}

#[test]
fn a_tie_within_the_last_digit_is_a_tie() {
    // B and C are level at 3 and nothing earlier tells them apart; the order takes B.
    check(
        "meek",
        &[Prior, Order],
        "1 seats; 4 A, 3 B>A, 3 C>A",
        "stable: A4 B3 C3
         exclude B: A7 B0 C3
         elect A: A7 B0 C3
         tie 2: exclude BC takes B
         elected A3",
    );
}

#[test]
fn more_seats_than_candidates_elect_everybody() {
    check("meek", &[Prior], "3 seats; 2 A, 1 B", "elected A1 B1");
}
