//! Pairs by hand: who is preferred to whom, and what each method makes of a circle.

use super::check;

fn check_all(ids: &[&str], papers: &str, expected: &str) {
    for id in ids {
        check(id, &[], papers, expected);
    }
}

#[test]
fn who_beats_everybody_wins_by_every_method() {
    // B over A 5:4, B over C 6:3, A over C 4:3.
    let ids = [
        "schulze-wv",
        "schulze-margin",
        "ranked-pairs-wv",
        "ranked-pairs-margin",
        "minimax-margin",
    ];
    check_all(&ids, "1 seats; 4 A>B>C, 3 C>B>A, 2 B", "B > A > C");
    check_all(
        &["smith", "schwartz"],
        "1 seats; 4 A>B>C, 3 C>B>A, 2 B",
        "B > A > C",
    );
}

#[test]
fn in_a_circle_the_weakest_defeat_gives_way() {
    // A over B 7:5 (4 + 3 to 5), B over C 9:3, C over A 8:4. Strengths by winning votes 7, 9, 8: A over B is the weakest, so B
    // is the one whose only defeat gives way, then C, then A.
    let papers = "1 seats; 4 A>B>C, 5 B>C>A, 3 C>A>B";
    check_all(
        &["schulze-wv", "ranked-pairs-wv", "ranked-pairs-margin"],
        papers,
        "B > C > A",
    );
    check_all(&["minimax-wv"], papers, "B > A > C");
    check_all(&["smith", "schwartz"], papers, "ABC");
}

#[test]
fn winning_votes_and_margins_name_different_winners() {
    // A over B 8:7 (3 + 5 to 1 + 6), B over C 7:5, C over A 6:3. Worst defeats by votes: A 6, C 7, B 8; by margin: B 1, C 2, A 3.
    let papers = "1 seats; 1 B>C>A, 5 C>A>B, 3 A, 6 B";
    check_all(&["minimax-wv"], papers, "A > C > B");
    check_all(&["minimax-margin"], papers, "B > C > A");
}

#[test]
fn of_equal_winning_votes_the_defeat_with_fewer_against_is_locked_first() {
    // A over B 5:4, B over C 5:3, C over A 5:2. C over A is locked first, B over C next; A over B would close the circle.
    let papers = "1 seats; 1 A>B>C, 2 B>C>A, 3 C>A>B, 1 A, 2 B";
    check_all(
        &["ranked-pairs-wv", "ranked-pairs-margin"],
        papers,
        "B > C > A",
    );
    // To Schulze by winning votes the three are level.
    check_all(&["schulze-wv"], papers, "ABC");
}

#[test]
fn level_defeats_are_locked_in_every_order() {
    // A perfect circle of three: each is a winner in some order.
    let papers = "1 seats; 1 A>B>C, 1 B>C>A, 1 C>A>B";
    check_all(
        &["ranked-pairs-wv", "schulze-wv", "minimax-wv", "smith"],
        papers,
        "ABC",
    );
}

#[test]
fn nobody_prefers_anybody() {
    check_all(
        &[
            "schulze-wv",
            "ranked-pairs-wv",
            "minimax-margin",
            "schwartz",
        ],
        "1 seats; 3 A=B",
        "AB",
    );
}

#[test]
fn an_option_below_the_default_is_dropped_before_any_circle() {
    // C is the default. A over C 5:4, B over C 4:5: B is dropped, though B over A 6:3. A wins.
    check(
        "debian",
        &[],
        "1 seats; 3 A>C>B, 2 B>A>C, 2 B>C>A, 2 C>B>A",
        "A > BC",
    );
    // With everybody below the default it wins.
    check("debian", &[], "1 seats; 3 C>A>B, 2 A>C>B", "C > AB");
}
