//! Voting power: published values, values by hand, and a count of every coalition through the ordinary way of deciding.

use num_bigint::BigInt;
use proptest::prelude::*;
use tally::Exact;
use tally::decision::{Outcome, decide};
use tally::power::{Council, MinimalCoalitions, Power, PowerRefusal, SeatClass, Way, power};
use tally::roll_call::{Chamber, Choice, Held, RollCall, Voice};
use tally::rule::DecisionRule;
use tally::threshold::{Base, Strictness, Threshold};

use crate::rules::*;

/// "2*4 3*1" is two classes: weight 2 with 4 seats, weight 3 with 1.
fn weights(text: &str) -> Council {
    let class = |part: &str| {
        let (weight, seats) = part.split_once('*').unwrap_or((part, "1"));
        (exact(weight), seats.parse().expect("a number of seats"))
    };
    Council::of_weights(&text.split(' ').map(class).collect::<Vec<_>>())
}

fn class(chamber: &str, group: &str, seats: u32) -> SeatClass {
    let group = Some(group.to_owned()).filter(|name| !name.is_empty());
    SeatClass {
        chamber: chamber.to_owned(),
        group,
        region: None,
        weight: Exact::ONE,
        seats,
    }
}

fn of_classes(classes: Vec<SeatClass>) -> Council {
    Council {
        classes,
        past_cast: Vec::new(),
        round: 1,
    }
}

fn council() -> Council {
    let seats = [
        ("CPH", "registries", 3),
        ("CPH", "registrars", 3),
        ("CPH", "", 1),
        ("NCPH", "commercial", 6),
        ("NCPH", "noncommercial", 6),
        ("NCPH", "", 1),
    ];
    of_classes(
        seats
            .map(|(chamber, group, number)| class(chamber, group, number))
            .to_vec(),
    )
}

fn found(threshold: &Threshold, council: &Council) -> Power {
    power(threshold, council).expect("small councils")
}

fn joined<T: ToString>(values: impl Iterator<Item = T>) -> String {
    values
        .map(|value| value.to_string())
        .collect::<Vec<_>>()
        .join(" ")
}

fn check(threshold: &Threshold, council: &Council, banzhaf: &str, shapley: &str) {
    let classes = found(threshold, council).classes;
    assert_eq!(joined(classes.iter().map(|class| &class.banzhaf)), banzhaf);
    assert_eq!(
        joined(classes.iter().map(|class| &class.shapley_shubik)),
        shapley
    );
}

fn check_quota(quota: u32, council: &str, banzhaf: &str, shapley: &str) {
    check(
        &Threshold::Count { at_least: quota },
        &weights(council),
        banzhaf,
        shapley,
    );
}

#[test]
fn one_vote_of_a_hundred_can_have_as_much_power_as_49() {
    check_quota(51, "50 49 1", "3/5 1/5 1/5", "2/3 1/6 1/6");
}

#[test]
fn luxembourg_had_no_power_in_the_council_of_1958() {
    check_quota(12, "4*3 2*2 1", "5/21 1/7 0", "7/30 3/20 0");
}

#[test]
fn a_permanent_member_of_the_security_council_has_421_of_2145() {
    let veto = house(
        "permanent",
        Threshold::Unanimous {
            base: Base::Eligible,
        },
    );
    let rule = Threshold::All(vec![veto, Threshold::Count { at_least: 9 }]);
    let council = of_classes(vec![class("permanent", "", 5), class("elected", "", 10)]);
    check(&rule, &council, "106/635 21/1270", "421/2145 4/2145");
    check_quota(39, "7*5 1*10", "106/635 21/1270", "421/2145 4/2145");
    let power = found(&rule, &council);
    assert_eq!(
        joined(power.classes.iter().map(|class| &class.swings)),
        "848 84"
    );
    assert_eq!(power.minimal, MinimalCoalitions::Listed(vec![vec![5, 4]]));
    assert_eq!(power.smallest, Some(9));
}

#[test]
fn a_rule_nothing_can_reach_gives_nobody_power() {
    check_quota(9, "4*2", "0", "0");
    assert_eq!(found(&Threshold::Fails, &weights("4*2")).smallest, None);
    check(&at_least("0", Base::Allotted), &weights("4*2"), "0", "0");
    assert_eq!(
        found(&Threshold::Fails, &of_classes(vec![])).classes,
        vec![]
    );
}

#[test]
fn weights_of_an_eighth_and_a_tenth_have_exact_power() {
    // 5, 4 and 4 fortieths of 13, and 7 are needed: any two.
    check(
        &more_than("1/2", Base::Allotted),
        &weights("1/8 1/10*2"),
        "1/3 1/3",
        "1/3 1/3",
    );
}

#[test]
fn the_council_counts_houses_groups_and_seats() {
    let power = found(&each(allotted_more_than("1/2")), &council());
    assert_eq!(power.smallest, Some(11));
    assert_eq!(
        power.way,
        Way::ByVectors {
            vectors: 4 * 4 * 2 * 7 * 7 * 2
        }
    );
    let total = |index: fn(&tally::power::ClassPower) -> &Exact| -> Exact {
        let of_class = |(class, seats): (_, &SeatClass)| index(class) * &Exact::from(seats.seats);
        power
            .classes
            .iter()
            .zip(&council().classes)
            .map(of_class)
            .sum()
    };
    assert_eq!(total(|class| &class.banzhaf), Exact::ONE);
    assert_eq!(total(|class| &class.shapley_shubik), Exact::ONE);
    // All seats of a house are alike under a rule that does not look at groups.
    assert_eq!(power.classes[0], power.classes[2]);
    assert_eq!(power.classes[3], power.classes[5]);
    assert_ne!(power.classes[0], power.classes[3]);
}

#[test]
fn a_seat_without_a_group_has_less_power_where_groups_are_asked_for() {
    let power = found(&recommendation(), &council());
    assert!(power.classes[2].banzhaf < power.classes[0].banzhaf);
    assert!(power.classes[5].banzhaf < power.classes[3].banzhaf);
    assert_eq!(power.smallest, Some(11));
}

#[test]
fn many_weights_are_summed_and_give_the_same_power_as_classes() {
    let apart = weights(&["2", "1/2"].repeat(11).join(" "));
    let together = weights("2*11 1/2*11");
    for threshold in [
        more_than("1/2", Base::Cast),
        at_least("2/3", Base::Eligible),
        each(more_than("1/2", Base::Cast)),
    ] {
        let (apart, together) = (found(&threshold, &apart), found(&threshold, &together));
        assert_eq!(apart.way, Way::ByWeight);
        assert_eq!(apart.classes[..2], together.classes[..]);
        assert_eq!(apart.smallest, together.smallest);
    }
}

#[test]
fn two_hundred_voters_of_a_few_weights_are_exact() {
    let power = found(
        &more_than("1/2", Base::Allotted),
        &weights("1*120 2*60 4*20"),
    );
    let shares = power.classes.iter().zip([120, 60, 20]);
    let total: Exact = shares
        .map(|(class, seats)| &class.shapley_shubik * &Exact::whole(seats))
        .sum();
    assert_eq!(total, Exact::ONE);
    // 320 votes, more than 160: twenty of four, forty of two and one more.
    assert_eq!(power.smallest, Some(61));
}

#[test]
fn what_is_too_large_is_refused_with_its_size() {
    let refused = |council: &Council, threshold, expected| {
        assert_eq!(power(threshold, council), Err(expected))
    };
    let majority = &more_than("1/2", Base::Cast);
    let fine = weights("1/999983*30 1*200 2*200 3*200");
    let vectors = 31 * 201 * 201 * 201;
    refused(
        &fine,
        majority,
        PowerRefusal::TooLarge {
            vectors,
            bound: 500_000,
        },
    );
    refused(
        &weights("1*2001"),
        majority,
        PowerRefusal::TooManySeats {
            seats: 2001,
            bound: 2000,
        },
    );
    refused(
        &weights("1 -1"),
        majority,
        PowerRefusal::NegativeWeight { class: 1 },
    );
}

/// Swings and Shapley-Shubik of each seat, by asking `decide` about every coalition.
fn by_hand(threshold: &Threshold, council: &Council) -> (Vec<Exact>, Vec<Exact>) {
    let seats = council
        .classes
        .iter()
        .flat_map(|class| std::iter::repeat_n(class, class.seats as usize));
    let seats = seats.collect::<Vec<_>>();
    let wins = (0..1_u32 << seats.len())
        .map(|ayes| decided(threshold, &seats, ayes))
        .collect::<Vec<_>>();
    let factorial =
        |number: usize| (1..=number).fold(BigInt::from(1), |product, factor| product * factor);
    let mut swings = vec![Exact::ZERO; seats.len()];
    let mut pivots = vec![Exact::ZERO; seats.len()];
    for ayes in 0..wins.len() {
        for seat in (0..seats.len()).filter(|seat| ayes & (1 << seat) == 0) {
            if !wins[ayes] && wins[ayes | (1 << seat)] {
                let before = ayes.count_ones() as usize;
                swings[seat] += &Exact::ONE;
                pivots[seat] +=
                    &Exact::from(factorial(before) * factorial(seats.len() - 1 - before));
            }
        }
    }
    let all = Exact::from(factorial(seats.len()));
    (
        swings,
        pivots
            .iter()
            .map(|count| count.checked_div(&all).expect("not nought"))
            .collect(),
    )
}

fn decided(threshold: &Threshold, seats: &[&SeatClass], ayes: u32) -> bool {
    let voice = |(position, seat): (usize, &&SeatClass)| Voice {
        group: seat.group.clone(),
        region: seat.region.clone(),
        weight: seat.weight.clone(),
        ..Voice::present(
            &seat.chamber,
            if ayes & (1 << position) == 0 {
                Choice::No
            } else {
                Choice::Aye
            },
        )
    };
    let mut names = seats
        .iter()
        .map(|seat| seat.chamber.clone())
        .collect::<Vec<_>>();
    names.dedup();
    let of_chamber = |name: &String| {
        seats
            .iter()
            .filter(|seat| seat.chamber == *name)
            .map(|seat| &seat.weight)
            .sum()
    };
    let chambers = names.iter().map(|name| Chamber {
        name: name.clone(),
        seats: 1,
        votes: of_chamber(name),
    });
    let call = RollCall {
        chambers: chambers.collect(),
        groups: seats.iter().filter_map(|seat| seat.group.clone()).collect(),
        regions: seats
            .iter()
            .filter_map(|seat| seat.region.clone())
            .collect(),
        voices: seats.iter().enumerate().map(voice).collect(),
        past_attendance: Vec::new(),
        past_cast: Vec::new(),
        round: 1,
        held: Held::Meeting,
    };
    decide(&DecisionRule::plain(threshold.clone()), &call)
        .expect("sound")
        .outcome
        == Outcome::Passed
}

fn any_threshold() -> impl Strategy<Value = Threshold> {
    let strictness = prop_oneof![Just(Strictness::MoreThan), Just(Strictness::AtLeast)];
    let base = prop_oneof![
        Just(Base::Allotted),
        Just(Base::Cast),
        Just(Base::CastWithoutAbstentions)
    ];
    let fraction = (0_i64..=6).prop_map(|part| Exact::ratio(part, 6).expect("six is not nought"));
    let leaf = prop_oneof![
        6 => (strictness.clone(), fraction, base)
            .prop_map(|(strictness, fraction, base)| Threshold::Share { strictness, fraction, base }),
        2 => (strictness, 0_i64..4).prop_map(|(strictness, times)| Threshold::AyesToNoes { strictness, times: Exact::whole(times) }),
        1 => (0_u32..8).prop_map(|at_least| Threshold::Count { at_least }),
        1 => (0_u32..4).prop_map(|at_least| Threshold::GroupsAmongAyes { at_least }),
        1 => Just(Threshold::AyeInEachChamber),
        1 => Just(Threshold::NoObjection),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Threshold::All),
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Threshold::Any),
            inner.clone().prop_map(each),
            inner.clone().prop_map(one),
            inner.clone().prop_map(|threshold| house("b", threshold)),
            (inner.clone(), inner).prop_map(|(a, b)| one_and_other(a, b)),
        ]
    })
}

fn any_council() -> impl Strategy<Value = Council> {
    let seats = (0_u32..3, 0_u32..3, 0_u32..3, 0_u32..3);
    (seats, 0_i64..4, 1_i64..5).prop_map(|((p, q, r, s), light, below)| {
        let of = |chamber: &str, group: &str, seats, weight| SeatClass {
            weight,
            ..class(chamber, group, seats)
        };
        let fine = Exact::ratio(light, below).expect("below is not nought");
        of_classes(vec![
            of("a", "x", p, Exact::ONE),
            of("a", "y", q, fine.clone()),
            of("b", "x", r, fine),
            of("b", "z", s + 1, Exact::whole(2)),
        ])
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn indices_agree_with_a_count_of_every_coalition(threshold in any_threshold(), council in any_council()) {
        // A chamber in which nobody sits is not in the roll call made by hand; the council drops its class as well.
        let classes = council.classes.into_iter().filter(|class| class.seats > 0).collect();
        let council = of_classes(classes);
        let (swings, shapley) = by_hand(&threshold, &council);
        let classes = found(&threshold, &council).classes;
        let mut seat = 0;
        for (power, class) in classes.iter().zip(&council.classes) {
            prop_assert_eq!(&power.swings, &swings[seat]);
            prop_assert_eq!(&power.shapley_shubik, &shapley[seat]);
            seat += class.seats as usize;
        }
    }
}
