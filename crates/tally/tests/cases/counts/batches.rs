//! Rules for counting by hand, by hand.

use tally::count::chain::TieBreak::{Earliest, Order};
use tally::count::presets::preset;
use tally::count::rule::Method;

use super::{check, check_rule};

#[test]
fn a_surplus_divides_among_the_transferable_papers_alone() {
    // 20 votes, 2 seats: quota 20/3 = 6.66…, 6.67. A has 10, 3.33 over; B and C differ by 1, less than that, so it is transferred:
    // 8 of A's papers go on, each worth 3.33/8 = 0.41, cut: 8 × 0.41 = 3.28 to B; 0.05 is the non-transferable difference.
    // B has 8.28: elected, and both seats are filled.
    check(
        "ers97",
        &[Earliest],
        "2 seats; 8 A>B, 2 A, 5 B, 4 C, 1 D",
        "first: A10 B5 C4 D1
         surplus A: A6.67 B8.28 C4 D1 nt 0.05
         elected A1 B2",
    );
}

#[test]
fn the_lowest_leave_together_while_the_surplus_waits() {
    // 30 votes, 3 seats: quota 7.5. A 8, 0.5 over. E 1 and D 2 with 0.5 make 3.5, below the next, 6: both leave at once.
    // E's paper goes to B, D's to C: B 8 and C 8 are elected.
    check(
        "ers97",
        &[Earliest],
        "3 seats; 8 A, 7 B, 6 C, 2 D>C, 1 E>B, 6 F",
        "first: A8 B7 C6 D2 E1 F6
         exclude DE: A8 B8 C8 D0 E0 F6
         elected A1 B2 C2",
    );
}

#[test]
fn an_exclusion_goes_batch_by_batch_from_the_highest_value() {
    // 24 votes, 2 seats: quota 8. A 12, 4 over, each paper 4/12 = 0.33: 12 to C (3.96), 0.04 left over. C 6.96, B 7, D 5.
    // D out: its 5 whole papers go to B first: 12, elected; both seats are filled.
    check(
        "ers97",
        &[Earliest],
        "2 seats; 12 A>C, 7 B, 3 C>B, 2 D>B",
        "first: A12 B7 C3 D2
         surplus A: A8 B7 C6.96 D2 nt 0.04
         exclude D: A8 B9 C6.96 D0 nt 0.04
         elected A1 B3",
    );
}

#[test]
fn in_northern_ireland_the_quota_is_whole() {
    // 20 votes, 2 seats: quota 20/3 + 1 = 7. A has 10, 3 over; 8 papers pass at 3/8 = 0.37, cut: 2.96 to B, who has 7.96.
    check(
        "northern-ireland",
        &[Earliest],
        "2 seats; 8 A>B, 2 A, 5 B, 4 C, 1 D",
        "first: A10 B5 C4 D1
         surplus A: A7 B7.96 C4 D1 nt 0.04
         elected A1 B2",
    );
}

#[test]
fn ties_look_for_the_earliest_difference() {
    // 13 votes, 1 seat: quota 13/2 + 1 = 7. D and E are level from the start: the order takes D. E goes to C: B 3, C 3; at the first
    // stage C had 2, B 3: C is out. Its own papers move first: A 8 has the quota, and C's other paper stays where it is.
    let mut rule = preset("northern-ireland").expect("a named rule").rule;
    if let Method::Batches(batches) = &mut rule.method {
        // Else A would have the seat already when D is gone, with as many as B, C and E.
        batches.last_seat_to_half = false;
    }
    check_rule(
        &rule,
        &[Earliest, Order],
        "1 seats; 6 A, 3 B, 2 C>A, 1 E>C>A, 1 D",
        "first: A6 B3 C2 D1 E1
         exclude D: A6 B3 C2 D0 E1 nt 1
         exclude E: A6 B3 C3 D0 E0 nt 1
         exclude C: A8 B3 C1 D0 E0 nt 1
         tie 2: exclude DE takes D
         tie 4: exclude BC takes C
         elected A4",
    );
}

#[test]
fn all_surpluses_that_wait_pass_before_anybody_is_newly_elected() {
    // 21 votes, 3 seats: quota 21/4 = 5.25 and 0.00001. A 8 and B 7 are over: A's 2.74999 pass at 0.34374 a paper, cut (8 make
    // 2.74992), B's 1.74999 at 0.24999 (7 make 1.74993).
    check(
        "cfer",
        &[Order],
        "3 seats; 8 A>C, 7 B>D, 4 C, 2 D",
        "first: A8 B7 C4 D2
         surplus A: A5.25001 B7 C6.74992 D2 lost 0.00007
         surplus B: A5.25001 B5.25001 C6.74992 D3.74993 lost 0.00013
         elected A1 B1 C3",
    );
}

#[test]
fn in_minneapolis_who_waits_goes_on_receiving() {
    // 26 votes, 3 seats: quota 26/4 + 1 = 7. A 9 and B 8 are over by 3 in all, and E's 1 with those 3 is not below 4: nobody is a
    // sure loser. A's surplus, 2 of 9, 0.2222 a paper, goes on to B, who waits: 8 + 1.9998. Now E's 1 and B's 2.9998 are below 4: E
    // is out, its paper ends. B's 8 papers of 1 go on at 2.9998/9.9998 = 0.2999 (2.3992 to D), the 9 of 0.2222 at
    // 0.6665/9.9998 = 0.0666 (0.5994 end). C cannot reach D: D has the last seat.
    check(
        "minneapolis",
        &[Order],
        "3 seats; 9 A>B, 8 B>D, 4 C, 4 D, 1 E",
        "first: A9 B8 C4 D4 E1
         surplus A: A7 B9.9998 C4 D4 E1 lost 0.0002
         exclude E: A7 B9.9998 C4 D4 E0 nt 1 lost 0.0002
         surplus B: A7 B7 C4 D6.3992 E0 nt 1.5994 lost 0.0014
         elected A1 B3 D4",
    );
}
