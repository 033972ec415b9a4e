//! Rounds in which papers are read anew, by hand.

use tally::count::chain::TieBreak::Order;
use tally::count::prepare::{BallotRule, Repeated, SharedRank, Skipped};
use tally::count::rule::{
    Fill, Method, QuotaRounding, QuotaRule, QuotaSize, Reach, RoundsRule, Rule,
};

use super::check_rule;

fn rounds(fill: Fill) -> RoundsRule {
    RoundsRule {
        fill,
        places: 4,
        quota: QuotaRule {
            size: QuotaSize::SeatsAndOne,
            rounding: QuotaRounding::NextWhole,
            reach: Reach::AtLeast,
        },
        first_quota_holds: false,
        to_two: false,
        together: false,
        below_quota_leave: false,
        least: tally::Exact::ZERO,
        share: tally::Exact::ZERO,
        rounds: None,
        undeclared: Vec::new(),
    }
}

fn check(rounds: RoundsRule, ballots: BallotRule, papers: &str, expected: &str) {
    let rule = Rule {
        id: "rounds".to_owned(),
        method: Method::Rounds(rounds),
        ballots,
        ties: vec![Order],
        constraints: Vec::new(),
        none_of_the_above: None,
    };
    check_rule(&rule, &[Order], papers, expected);
}

fn shared(shared_rank: SharedRank) -> BallotRule {
    BallotRule {
        shared_rank,
        ..BallotRule::default()
    }
}

#[test]
fn a_rank_counts_for_the_only_one_of_several_who_still_stands() {
    // The three papers with A and D level end at once, both stand. A has nothing and leaves; then C, whose papers find D alone.
    check(
        rounds(Fill::Majority),
        shared(SharedRank::EndsIfSeveralStand),
        "1 seats; 3 A=D>B, 4 B, 2 C>A=D, 3 D",
        "first: A0 B4 C2 D3 nt 3
         exclude A: A0 B4 C2 D3 nt 3
         exclude C: A0 B4 C0 D5 nt 3
         elected D3",
    );
}

#[test]
fn empty_ranks_and_repeated_names_end_a_paper_when_it_is_read_that_far() {
    // Of the two papers C - - A one empty rank is passed over and two are not; C C B names C again. 4 of 7 elect at first, 3 of 5 then.
    let ballots = BallotRule {
        skipped: Skipped::EndsAfter(1),
        repeated: Repeated::Ends,
        ..shared(SharedRank::Skipped)
    };
    check(
        rounds(Fill::Majority),
        ballots,
        "1 seats; 3 A, 2 B, 1 C>->->A, 1 C>C>B",
        "first: A3 B2 C2
         exclude B: A3 B0 C2 nt 2
         tie 2: exclude BC takes B
         elected A2",
    );
    check(
        rounds(Fill::Majority),
        ballots,
        "1 seats; 3 A, 3 B, 1 C>->->A, 1 C>C>B, 1 C=B>A",
        "first: A4 B3 C2
         exclude C: A4 B3 C0 nt 2
         elected A2",
    );
}

#[test]
fn a_surplus_moves_in_the_next_round_and_so_does_the_last() {
    // Nine papers, two seats: 4 elect. A's papers pass 1/5 each: A keeps 4, B has 3. C leaves; B is left and keeps all 3.
    check(
        rounds(Fill::Quota),
        shared(SharedRank::Ends),
        "2 seats; 5 A>B, 2 B, 2 C",
        "first: A5 B2 C2
         surplus A: A4 B3 C2
         exclude C: A4 B3 C0 nt 2
         surplus B: A4 B3 C0 nt 2
         elected A1 B3",
    );
}

#[test]
fn what_the_cut_fraction_leaves_above_the_quota_is_lost() {
    // Ten papers, two seats: 4. A has 7: 3/7 is 0.4285, so each paper keeps 0.5715: 4.0005, of which 0.0005 is lost, and B gets
    // 2.9995. Of B's 4.9995 the fraction 0.9995 / 4.9995, cut to 0.1999, passes to nobody: 7 × 0.0856 and 2 × 0.1999, 0.999 together.
    check(
        rounds(Fill::Quota),
        shared(SharedRank::Ends),
        "2 seats; 7 A>B, 2 B, 1 C",
        "first: A7 B2 C1
         surplus A: A4 B4.9995 C1 lost 0.0005
         surplus B: A4 B4 C1 nt 0.999 lost 0.001
         elected A1 B2",
    );
}

#[test]
fn of_those_with_the_quota_one_a_round_is_elected_where_the_rule_says_so() {
    // Nine papers, two seats: 4. A and B have it; A first. A's surplus of 1 is 1/5 a paper.
    check(
        rounds(Fill::QuotaOneByOne),
        shared(SharedRank::Ends),
        "2 seats; 5 A>C, 4 B",
        "first: A5 B4 C0
         surplus A: A4 B4 C1
         surplus B: A4 B4 C1
         elected A1 B2",
    );
}

#[test]
fn the_lowest_leave_until_no_more_are_left_than_seats_or_each_has_its_share() {
    check(
        rounds(Fill::LowestLeave),
        shared(SharedRank::Ends),
        "2 seats; 5 A>C, 2 B>C, 3 C",
        "first: A5 B2 C3
         exclude B: A5 B0 C5
         elected A2 C2",
    );
    // 15 % of ten papers are 1.5: D and E are not above it and leave one by one.
    let share = RoundsRule {
        share: "3/20".parse().expect("a share"),
        ..rounds(Fill::LowestLeaveToShare)
    };
    check(
        share,
        shared(SharedRank::Ends),
        "1 seats; 4 A, 2 B, 2 C, 1 D>A, 1 E",
        "first: A4 B2 C2 D1 E1
         exclude D: A5 B2 C2 D0 E1
         exclude E: A5 B2 C2 D0 E0 nt 1
         tie 2: exclude DE takes D
         elected A3 B3 C3",
    );
}

#[test]
fn undeclared_names_leave_first_and_nobody_is_elected_beside_them() {
    let rule = RoundsRule {
        undeclared: vec![3],
        ..rounds(Fill::Majority)
    };
    check(
        rule,
        shared(SharedRank::Ends),
        "1 seats; 4 A, 2 B, 1 C>B",
        "first: A4 B2 C1
         exclude C: A4 B3 C0
         elected A2",
    );
}

#[test]
fn groups_leave_together_or_for_their_few_votes() {
    // D and E have 2 together, C has 3.
    let together = RoundsRule {
        together: true,
        ..rounds(Fill::Majority)
    };
    let papers = "1 seats; 6 A, 5 B, 3 C>B, 1 D>C, 1 E>A";
    check(
        together,
        shared(SharedRank::Ends),
        papers,
        "first: A6 B5 C3 D1 E1
         exclude DE: A7 B5 C4 D0 E0
         exclude C: A7 B8 C0 D0 E0 nt 1
         elected B3",
    );
    let least = RoundsRule {
        least: "4".parse().expect("votes"),
        ..rounds(Fill::Majority)
    };
    check(
        least,
        shared(SharedRank::Ends),
        papers,
        "first: A6 B5 C3 D1 E1
         exclude CDE: A7 B8 C0 D0 E0 nt 1
         elected B2",
    );
    // Nobody has 9 of 16; all below it would leave nobody, so the lowest leave by themselves.
    let below = RoundsRule {
        below_quota_leave: true,
        ..rounds(Fill::Majority)
    };
    check(
        below,
        shared(SharedRank::Ends),
        "1 seats; 2 A, 1 B, 2 C",
        "first: A2 B1 C2
         exclude B: A2 B0 C2 nt 1
         tie 3: exclude AC takes A
         elected C2",
    );
}

#[test]
fn the_rounds_go_on_to_two_or_end_early_or_keep_the_first_quota() {
    let to_two = RoundsRule {
        to_two: true,
        ..rounds(Fill::Majority)
    };
    check(
        to_two,
        shared(SharedRank::Ends),
        "1 seats; 5 A, 3 B, 1 C>A",
        "first: A5 B3 C1
         elect A: A5 B3 C1
         exclude C: A6 B3 C0
         elected A1",
    );
    let early = RoundsRule {
        rounds: Some(1),
        ..rounds(Fill::Majority)
    };
    check(
        early,
        shared(SharedRank::Ends),
        "1 seats; 3 A, 3 B, 3 C",
        "first: A3 B3 C3\nelected",
    );
    // 5 of nine papers are asked in every round; A has 4 of the last two's 7 and is elected without it.
    let first = RoundsRule {
        first_quota_holds: true,
        ..rounds(Fill::Majority)
    };
    check(
        first,
        shared(SharedRank::Ends),
        "1 seats; 4 A, 3 B, 2 C",
        "first: A4 B3 C2
         exclude C: A4 B3 C0 nt 2
         elected A2",
    );
}

#[test]
fn each_pass_begins_with_all_papers_and_without_those_elected() {
    // First A has 4 of 7. Without A: B has 4 of 7.
    check(
        rounds(Fill::Passes),
        shared(SharedRank::Ends),
        "2 seats; 4 A>B, 3 C",
        "first: A4 B0 C3
         first: A0 B4 C3
         elected A1 B2",
    );
}
