//! None of the above in its three meanings, and candidates who withdrew and are excluded first, by hand.

use tally::count::chain::TieBreak::{Order, Prior};
use tally::count::chain::Ties;
use tally::count::prepare::Withdrawn;
use tally::count::presets::preset;
use tally::count::profile::Profile;
use tally::count::rule::{NoneMeaning, NoneOfTheAbove, Rule, RuleRefusal};
use tally::count::run::{NotCounted, Outcome, count};

use super::{ballots, check_rule, told};

fn rule(id: &str, meaning: NoneMeaning) -> Rule {
    let mut rule = preset(id).expect("a named rule").rule;
    rule.none_of_the_above = Some(NoneOfTheAbove {
        option: None,
        meaning,
    });
    rule
}

fn check(id: &str, meaning: NoneMeaning, papers: &str, expected: &str) {
    check_rule(&rule(id, meaning), &[Prior, Order], papers, expected);
}

#[test]
fn a_paper_for_none_and_for_somebody_is_void_where_the_two_exclude_each_other() {
    // D is none of the above. Two papers mark D beside B and are void: B has 3, not 5.
    check(
        "block",
        NoneMeaning::Exclusive,
        "2 seats; 4 A>C, 3 B, 2 B>D, 6 D",
        "first: A4 B3 C4 D6\nelected A1 C1",
    );
}

#[test]
fn who_has_no_more_votes_than_none_of_the_above_has_no_seat() {
    // D is none of the above, with 3: A has more, B as many, C less. One seat of two stays empty.
    check(
        "block",
        NoneMeaning::PerCandidate,
        "2 seats; 4 A>B, 1 C, 3 D, 1 A",
        "first: A5 B4 C1 D3\nelected A1 B1",
    );
    check(
        "block",
        NoneMeaning::PerCandidate,
        "2 seats; 5 A, 3 B, 1 C, 3 D",
        "first: A5 B3 C1 D3\nelected A1",
    );
}

#[test]
fn none_of_the_above_rejects_the_whole_slate_with_more_votes_than_each() {
    check(
        "plurality",
        NoneMeaning::WholeSlate,
        "1 seats; 4 A, 3 B, 5 C",
        "first: A4 B3 C5\nelected",
    );
    // As many are not more.
    check(
        "plurality",
        NoneMeaning::WholeSlate,
        "1 seats; 5 A, 3 B, 5 C",
        "first: A5 B3 C5\nelected A1",
    );
}

#[test]
fn the_seat_that_none_of_the_above_wins_in_a_runoff_stays_empty() {
    // C is none of the above: B leaves, and C has 7 of 11.
    check(
        "irv",
        NoneMeaning::WholeSlate,
        "1 seats; 4 A, 3 B>C, 4 C",
        "first: A4 B3 C4
         exclude B: A4 B0 C7
         elected",
    );
    // Seat by seat: none of the above (D) has the first with 6 of 11; per candidate the second goes on to A, with the whole slate rejected
    // it stays empty too.
    let papers = "2 seats; 6 D>A, 3 A, 2 B";
    check(
        "irv-per-seat",
        NoneMeaning::PerCandidate,
        papers,
        "first: A3 B2 C0 D6
         first: A9 B2 C0 D0
         elected A2",
    );
    check(
        "irv-per-seat",
        NoneMeaning::WholeSlate,
        papers,
        "first: A3 B2 C0 D6\nelected",
    );
}

#[test]
fn rules_that_know_no_such_option_refuse_it() {
    let refused = |rule: &Rule| {
        let found = count(&ballots("1 seats; 4 A, 3 B"), rule, None, &Ties::default());
        found.err()
    };
    let expected = Some(NotCounted::Rule(RuleRefusal::NoNoneOfTheAbove));
    assert_eq!(
        refused(&rule("scottish", NoneMeaning::WholeSlate)),
        expected
    );
    assert_eq!(refused(&rule("irv", NoneMeaning::Exclusive)), expected);
    let mut third = rule("plurality", NoneMeaning::WholeSlate);
    third.none_of_the_above = Some(NoneOfTheAbove {
        option: Some(3),
        meaning: NoneMeaning::WholeSlate,
    });
    let expected = Some(NotCounted::Rule(RuleRefusal::NoneNotThere));
    assert_eq!(refused(&third), expected);
    let mut first = preset("schulze").expect("a named rule").rule;
    first.ballots.withdrawn = Withdrawn::ExcludedFirst;
    let expected = Some(NotCounted::Rule(RuleRefusal::NothingExcluded));
    assert_eq!(refused(&first), expected);
}

/// Counts with the last candidate withdrawn, excluded first.
fn check_withdrawn(id: &str, papers: &str, expected: &str) {
    let mut rule = preset(id).expect("a named rule").rule;
    rule.ballots.withdrawn = Withdrawn::ExcludedFirst;
    let all = ballots(papers);
    let profile = Profile {
        withdrawn: vec![all.candidates() - 1],
        ..all
    };
    let ties = Ties {
        chain: vec![Prior, Order],
        ..Ties::default()
    };
    let outcome = count(&profile, &rule, None, &ties).expect("ballots that can be counted");
    let Outcome::Staged(transcript) = outcome else {
        panic!("{id} counts in stages");
    };
    let lines = expected.lines().map(str::trim).collect::<Vec<_>>();
    assert_eq!(told(&transcript), lines.join("\n"), "{id}: {papers}");
}

#[test]
fn who_withdrew_is_excluded_before_anybody_is_elected() {
    // D withdrew. All twelve papers are valid: quota 12 / 3 + 1 = 5, not 11 / 3 + 1 = 4 as if D's paper were blank. D's other two papers
    // make A's 4 into 6, and A's surplus of 1, 0.16666 of each of six papers, goes to B.
    check_withdrawn(
        "scottish",
        "2 seats; 4 A>B, 3 B, 2 C, 2 D>A>B, 1 D",
        "first: A4 B3 C2 D3
         exclude D: A6 B3 C2 D0 nt 1
         surplus A: A5 B3.99996 C2 D0 nt 1 lost 0.00004
         exclude C: A5 B3.99996 C0 D0 nt 3 lost 0.00004
         elected A2 B4",
    );
    check_withdrawn(
        "irv",
        "1 seats; 3 A, 2 B, 4 D>B",
        "first: A3 B2 C0 D4
         exclude D: A3 B6 C0 D0
         elected B2",
    );
    // Meek: quota 9 / 2 and a step; D's papers go to B, who has 6.
    check_withdrawn(
        "meek-prf",
        "1 seats; 3 A, 2 B, 4 D>B",
        "exclude D: A3 B6 C0 D0
         elect B: A3 B6 C0 D0
         elected B2",
    );
}
