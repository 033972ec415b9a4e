//! From swings to indices. A seat's swings are kept by the size of the coalition it joins: their plain sum is Banzhaf's count, and
//! weighted by the orders in which a coalition of that size can form they are Shapley and Shubik's.

use num_bigint::{BigInt, BigUint};
use num_traits::{One, Zero};

use crate::exact::Exact;
use crate::power::ClassPower;

/// Swings of one seat of a class: at position `s`, with `s` others already there.
pub(super) type SwingsBySize = Vec<BigUint>;

/// Indices of each class, from the swings of one of its seats and the number of its seats.
pub(super) fn indices(classes: &[(SwingsBySize, u32)]) -> Vec<ClassPower> {
    let seats: usize = classes.iter().map(|(_, seats)| *seats as usize).sum();
    let orders = orders_by_size(seats);
    let sums = classes
        .iter()
        .map(|(swings, _)| swings.iter().sum::<BigUint>())
        .collect::<Vec<_>>();
    let all: BigUint = sums
        .iter()
        .zip(classes)
        .map(|(sum, (_, seats))| sum * *seats)
        .sum();
    let all_orders = (1..=seats).fold(BigUint::one(), |product, factor| product * factor);
    classes
        .iter()
        .zip(sums)
        .map(|((swings, _), sum)| {
            let pivots: BigUint = swings
                .iter()
                .zip(&orders)
                .map(|(swings, orders)| swings * orders)
                .sum();
            ClassPower {
                banzhaf: quotient(&sum, &all),
                shapley_shubik: quotient(&pivots, &all_orders),
                swings: Exact::from(BigInt::from(sum)),
            }
        })
        .collect()
}

/// In how many orders `s` given seats come before a given one and the rest after: s! (n - 1 - s)!.
fn orders_by_size(seats: usize) -> Vec<BigUint> {
    let mut orders = Vec::with_capacity(seats);
    let mut next = (1..seats).fold(BigUint::one(), |product, factor| product * factor);
    for size in 0..seats {
        orders.push(next.clone());
        // From s! (n-1-s)! to (s+1)! (n-2-s)!; the last step, by nought, is not taken.
        if size + 1 < seats {
            next = next * (size + 1) / (seats - 1 - size);
        }
    }
    orders
}

/// Nought where nobody has any power at all.
fn quotient(part: &BigUint, whole: &BigUint) -> Exact {
    if whole.is_zero() {
        return Exact::ZERO;
    }
    Exact::ratio_of_big(BigInt::from(part.clone()), BigInt::from(whole.clone())).unwrap_or_default()
}

/// The numbers of ways to choose 0, 1, ... of `things`.
pub(super) fn binomials(things: u32) -> Vec<BigUint> {
    let mut row = vec![BigUint::one()];
    for chosen in 1..=things {
        let before = &row[row.len() - 1];
        row.push(before * (things - chosen + 1) / chosen);
    }
    row
}
