//! Wright's restarts, quotients, support and opposition, and groups that leave together, by hand.

use tally::count::chain::TieBreak::{Earliest, Order, Prior};
use tally::count::presets::preset;
use tally::count::rule::{Method, Together};

use super::{check, check_rule};

#[test]
fn after_an_exclusion_wright_counts_all_papers_again() {
    // Twelve papers, two seats: 5. A passes 1/6 of each of six papers to B: 4. D leaves, and eleven papers make the quota 4: now A
    // passes 2/6 of each, and B has 5.
    check(
        "wright",
        &[Prior],
        "2 seats; 6 A>B, 3 B, 2 C>D, 1 D",
        "first: A6 B3 C2 D1
         surplus A: A5 B4 C2 D1
         exclude D: A6 B3 C2 D0 nt 1
         surplus A: A4 B5 C2 D0 nt 1
         elected A3 B4",
    );
}

#[test]
fn the_highest_quotient_above_the_quota_has_the_next_seat() {
    // Quota 12 / 3 = 4. A's six papers have had a seat then: B has 9 papers for 1 + 1 seats, 4.5.
    check(
        "qpq",
        &[Order],
        "2 seats; 6 A>B, 3 B, 3 C",
        "first: A6 B3 C3
         elect A: A0 B9 C3
         elected A1 B2",
    );
}

#[test]
fn after_an_exclusion_quotients_begin_again() {
    // Quota 4. After A, B has 8 / 2 = 4, which is not above it. C leaves; all begins again with B at 5.
    check(
        "qpq",
        &[Order],
        "2 seats; 5 A>B, 3 B, 2 C>B, 2 D",
        "first: A5 B3 C2 D2
         elect A: A0 B8 C2 D2
         exclude C: A5 B5 C0 D2
         elect A: A0 B10 C0 D2
         tie 3: exclude CD takes C
         tie 4: surplus AB takes A
         elected A3 B4",
    );
}

#[test]
fn inactive_papers_take_the_seats_they_have_had_with_them() {
    // Quota 12 / 3 = 4. A's six papers name nobody else: 6 active papers for 3 - 1 seats make the quota 3. B and C have 3 each, not
    // above it; B leaves by order, C is left.
    check(
        "qpq",
        &[Order],
        "2 seats; 6 A, 3 B, 3 C",
        "first: A6 B3 C3
         elect A: A0 B3 C3 nt 6
         tie 3: exclude BC takes B
         elected A1 C2",
    );
}

#[test]
fn the_ratio_counts_support_and_opposition_alone() {
    // A: 5 for, 4 against, 5/9. B: 6 for, 3 against, 6/9.
    check(
        "ratio",
        &[Order],
        "1 seats; 3 A>B, 2 A=B, 4 B>A",
        "first: A5 B6\nelected B1",
    );
    // Nobody opposes A: 2/2 is above B's 5/7 and C's 1/6.
    check(
        "ratio",
        &[Order],
        "1 seats; 2 A>B, 5 B>C, 1 C",
        "first: A2 B5 C1\nelected A1",
    );
    // 1/2 and 1/2: level.
    check(
        "ratio",
        &[Order],
        "1 seats; 2 A>B, 2 B>A",
        "first: A2 B2\ntie 1: exclude AB takes A\nelected B1",
    );
}

#[test]
fn an_option_passes_with_more_yes_than_no() {
    // A 4 to 2, B 3 to 2, C 2 to 3.
    check(
        "yes-no",
        &[Order],
        "3 seats; 3 A=B>C, 2 C>A=B, 1 A",
        "first: A4 B3 C2\nelected A1 B1",
    );
    // 2 to 2 is not more than half: the seat stays empty.
    check(
        "yes-no",
        &[Order],
        "1 seats; 2 A, 2 ->A",
        "first: A2\nelected",
    );
}

#[test]
fn the_last_seat_goes_to_who_has_as_many_as_all_others() {
    // 21 papers, two seats: 8. B's 6 are less than 3 + 2 and the surplus of 2, but when that is gone they are more than 5 (rule 52(2)).
    check(
        "northern-ireland",
        &[Earliest],
        "2 seats; 10 A, 6 B, 3 C, 2 D",
        "first: A10 B6 C3 D2
         surplus A: A8 B6 C3 D2 nt 2
         elected A1 B2",
    );
}

fn check_defeat_sets(papers: &str, expected: &str) {
    let mut rule = preset("cfer").expect("a named rule").rule;
    if let Method::Transfer(method) = &mut rule.method {
        method.exclusion.together = Together::DefeatSet;
    }
    check_rule(&rule, &[Order], papers, expected);
}

#[test]
fn a_defeat_set_leaves_where_one_seat_is_open() {
    // Quota 14 / 3, cut, and a step: 4.66667. D and E have 2 together and A 0.33333 over: less than C's 3. A's papers name nobody
    // else: 5 × 0.06666 are not transferable.
    check_defeat_sets(
        "2 seats; 5 A, 4 B, 3 C, 1 D>C, 1 E",
        "first: A5 B4 C3 D1 E1
         exclude DE: A5 B4 C4 D0 E0 nt 1
         surplus A: A4.66667 B4 C4 D0 E0 nt 1.3333 lost 0.00003
         tie 4: exclude BC takes B
         elected A1 C3",
    );
}

#[test]
fn a_defeat_set_waits_while_it_could_help_somebody_to_the_quota() {
    // Quota 35 / 4 and a step: 8.75001. E and F have 2, but the others lack less than that, so the surplus goes first. F alone may go:
    // without its largest the set has nothing.
    check_defeat_sets(
        "3 seats; 9 A>B, 8 B, 8 C, 8 D, 1 E, 1 F",
        "first: A9 B8 C8 D8 E1 F1
         surplus A: A8.75001 B8.24993 C8 D8 E1 F1 lost 0.00006
         exclude E: A8.75001 B8.24993 C8 D8 E0 F1 nt 1 lost 0.00006
         exclude F: A8.75001 B8.24993 C8 D8 E0 F0 nt 2 lost 0.00006
         tie 3: exclude EF takes E
         tie 5: exclude CD takes C
         elected A1 B4 D4",
    );
}

#[test]
fn inclusive_gregory_without_rounding_and_with_four_places() {
    // Quota 10 / 3. A's surplus of 3 2/3 makes 11/21 of each of seven papers: B has 5 2/3.
    check(
        "wigm",
        &[Prior],
        "2 seats; 7 A>B, 2 B, 1 C",
        "first: A7 B2 C1
         surplus A: A3.333333333333 B5.666666666666 C1
         elected A1 B2",
    );
    // Quota 3.3333 and a step. The surplus of 3.6666 makes 0.5238 of each of seven papers, cut: 3.6666 to B.
    check(
        "wigm-prf",
        &[Order],
        "2 seats; 7 A>B, 2 B, 1 C",
        "first: A7 B2 C1
         surplus A: A3.3334 B5.6666 C1
         elected A1 B2",
    );
}

#[test]
fn the_other_meeks_where_every_share_is_whole() {
    // Quota 9 / 3 = 3, and more than it, or a step: A has 5 and B 4. No share is needed before both seats are filled.
    for id in ["meek-1987", "meek-2006"] {
        check(id, &[Prior], "2 seats; 5 A, 4 B", "elected A1 B1");
        // With C, quota 12 / 3: A has 6; B has 5.
        check(
            id,
            &[Prior],
            "2 seats; 6 A, 5 B, 1 C",
            "elect A: A6 B5 C1
             elect B: A6 B5 C1
             elected A1 B2",
        );
    }
}

#[test]
fn the_fewest_votes_against_in_any_pair_win_by_opposition() {
    // Against A 4 (B, and C), against B 3 (A), against C 5 (B).
    check(
        "minimax-opposition",
        &[Prior],
        "1 seats; 3 A>B>C, 2 B>C>A, 2 C>B>A",
        "B > A > C",
    );
}

#[test]
fn every_named_rule_has_a_profile_that_is_counted_by_hand() {
    let files = [
        include_str!("batches.rs"),
        include_str!("committees.rs"),
        include_str!("iterated.rs"),
        include_str!("marks.rs"),
        include_str!("others.rs"),
        include_str!("pairs.rs"),
        include_str!("runoffs.rs"),
        include_str!("scores.rs"),
        include_str!("scottish.rs"),
    ];
    for id in tally::count::presets::IDS {
        let named = format!("\"{id}\"");
        assert!(
            files.iter().any(|file| file.contains(&named)),
            "{id} has none"
        );
    }
}
