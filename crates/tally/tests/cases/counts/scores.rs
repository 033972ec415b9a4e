//! Scores by hand. A line a kind of paper: how many, then the scores of A, B, C …

use tally::count::chain::{TieBreak, Ties};
use tally::count::presets::preset;
use tally::count::run::{Outcome, count};

use super::told;

/// `"3: 5 4 0; 2: 0 4 5"`
fn check(id: &str, seats: usize, papers: &str, expected: &str) {
    let rows = papers.split("; ").map(|row| row.replace([':', ' '], ","));
    let names =
        (0..papers.split("; ").next().unwrap_or("").split(' ').count() - 1).map(super::letter);
    let header = names.collect::<Vec<_>>().join(",");
    let rows = rows
        .map(|row| row.replace(",,", ","))
        .collect::<Vec<_>>()
        .join("\n");
    let profile = tally::formats::read(&format!("count,{header}\n{rows}\n")).expect("a small file");
    let rule = preset(id).expect("a named rule").rule;
    let ties = Ties {
        chain: vec![TieBreak::Lot],
        ..Ties::default()
    };
    let Ok(Outcome::Staged(transcript)) = count(&profile, &rule, Some(seats), &ties) else {
        panic!("{id} counts in stages");
    };
    let expected = expected
        .lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .join("\n");
    assert_eq!(told(&transcript), expected, "{id}: {papers}");
}

#[test]
fn the_highest_total_wins() {
    // A 15, B 12 + 8 = 20, C 10.
    check(
        "score",
        1,
        "3: 5 4 0; 2: 0 4 5",
        "score: A15 B20 C10\nelected B1",
    );
}

#[test]
fn star_lets_two_advance_and_asks_who_is_preferred() {
    // B 20 and A 15 advance. Three papers prefer A to B, two B to A.
    check(
        "star",
        1,
        "3: 5 4 0; 2: 0 4 5",
        "score: A15 B20 C10
         runoff BA: A3 B2 C0
         elected A2",
    );
}

#[test]
fn a_tie_in_scores_is_broken_by_preferences_then_by_the_most_fives() {
    // A 10. B and C have 8 for the second place; one paper prefers B to C, one C to B; fives: B none, C one: C advances. A is
    // preferred to C by one paper, the other holds them level.
    check(
        "star",
        1,
        "1: 5 4 3; 1: 5 4 5",
        "score: A10 B8 C8
         runoff AC: A1 B0 C0 nt 1
         elected A2",
    );
}

#[test]
fn bloc_star_fills_seat_by_seat() {
    // First A and B: A wins 3:2. Then B 20 and C 10: B is preferred by three papers, C by two.
    check(
        "bloc-star",
        2,
        "3: 5 4 0; 2: 0 4 5",
        "score: A15 B20 C10
         runoff BA: A3 B2 C0
         score: A0 B20 C10
         runoff BC: A0 B3 C2
         elected A2 B4",
    );
}

#[test]
fn an_allocated_seat_uses_up_a_quota_of_papers() {
    // Quota 8/2 = 4. A 6 × 5 = 30. The six papers that gave A five are one group: 4/6 of each is used, each weighs 1/3 now.
    // B: 6 × 1/3 × 4 = 8; C: 2 × 5 = 10.
    check(
        "allocated-score",
        2,
        "6: 5 4 0; 2: 0 0 5",
        "elect A: A30 B24 C10
         elect C: A0 B8 C10
         elected A1 C2",
    );
}

#[test]
fn a_spent_seat_is_paid_with_scores() {
    // Quota 8 × 5/2 = 20 of A's 30: each of six papers pays 5 × 2/3 = 10/3 of its 5 and weighs 1/3. As above B 8, C 10.
    check(
        "sss",
        2,
        "6: 5 4 0; 2: 0 0 5",
        "elect A: A30 B24 C10
         elect C: A0 B8 C10
         elected A1 C2",
    );
}

#[test]
fn a_reweighted_paper_counts_by_what_it_gave_the_elected() {
    // After A the six papers weigh 5/(5 + 5) = 1/2: B 12, C 10.
    check(
        "rrv",
        2,
        "6: 5 4 0; 2: 0 0 5",
        "elect A: A30 B24 C10
         elect B: A0 B12 C10
         elected A1 B2",
    );
}
