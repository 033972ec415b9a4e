//! The numbers of a count behind one trait: fixed decimals with the rounding of each site in the call, or exact fractions.
//! Methods are written once against [`Arithmetic`] and never see what a number is made of.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

use crate::count::figure::Figure;
use crate::exact::Exact;

/// Which numbers a rule counts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Numbers {
    /// So many places after the point; nought counts whole votes.
    Decimals {
        /// Places after the point, at most [`MAX_PLACES`].
        places: u8,
    },
    /// Fractions, never rounded; printed to so many places.
    Exact {
        /// Places after the point when printed.
        places: u8,
    },
}

/// The most places of fixed decimals: with [`crate::count::papers::MAX_UNITS`] every sum stays within 127 bits.
pub const MAX_PLACES: u8 = 18;

/// Which way a division that does not come out even goes. Exact fractions do not ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// Cut.
    Down,
    /// To the next unit above.
    Up,
}

/// Numbers of a count. All are in units of the papers (see `Papers::units_per_vote`); `figure` alone turns them into votes.
pub trait Arithmetic {
    /// A number that is nought or above.
    type Number: Clone + Ord + std::fmt::Debug;

    /// Nought.
    fn nought(&self) -> Self::Number;
    /// So many whole units.
    fn whole(&self, units: u64) -> Self::Number;
    /// The smallest step: 10^-places for decimals, nought for fractions.
    fn step(&self) -> Self::Number;
    /// Adds.
    fn add(&self, to: &mut Self::Number, other: &Self::Number);
    /// Takes away; the result may be below nought.
    fn take(&self, from: &mut Self::Number, other: &Self::Number);
    /// `number × times`, always exact.
    fn times(&self, number: &Self::Number, times: u64) -> Self::Number;
    /// `number × above / below` in one operation with one rounding; `below` is above nought.
    fn share(
        &self,
        number: &Self::Number,
        above: &Self::Number,
        below: &Self::Number,
        rounding: Rounding,
    ) -> Self::Number;
    /// A part of a vote, in units, cut.
    fn part(&self, votes: &Exact) -> Self::Number;
    /// The greatest multiple of `of` that is not above the number; `of` is above nought.
    fn whole_part(&self, number: &Self::Number, of: &Self::Number) -> Self::Number;
    /// A share of a paper, brought back to eighteen places where fractions would grow without end: the next step above.
    fn cut_share(&self, share: Self::Number) -> Self::Number;
    /// As votes, for the transcript.
    fn figure(&self, number: &Self::Number) -> Figure;

    /// The nearest multiple of `of`; the number itself where `of` is nought.
    fn nearest(&self, number: &Self::Number, of: &Self::Number) -> Self::Number {
        if *of <= self.nought() {
            return number.clone();
        }
        let half = self.share(of, &self.whole(1), &self.whole(2), Rounding::Down);
        self.whole_part(&self.plus(number, &half), of)
    }

    /// `a − b`.
    fn minus(&self, a: &Self::Number, b: &Self::Number) -> Self::Number {
        let mut left = a.clone();
        self.take(&mut left, b);
        left
    }
    /// `a + b`.
    fn plus(&self, a: &Self::Number, b: &Self::Number) -> Self::Number {
        let mut sum = a.clone();
        self.add(&mut sum, b);
        sum
    }
    /// The product of two numbers of which one is a share of a paper.
    fn product(&self, a: &Self::Number, b: &Self::Number, rounding: Rounding) -> Self::Number {
        self.share(a, b, &self.whole(1), rounding)
    }
    /// The sum of many.
    fn sum<'a>(&self, numbers: impl Iterator<Item = &'a Self::Number>) -> Self::Number
    where
        Self::Number: 'a,
    {
        let mut sum = self.nought();
        for number in numbers {
            self.add(&mut sum, number);
        }
        sum
    }
}

/// Fixed decimals in 127 bits.
#[derive(Clone, Copy, Debug)]
pub struct Decimals {
    places: u8,
    scale: i128,
    per_vote: u64,
}

impl Decimals {
    /// Decimals of so many places (at most [`MAX_PLACES`], which rules are checked for), for papers with so many units a vote.
    #[must_use]
    pub fn new(places: u8, per_vote: u64) -> Decimals {
        let places = places.min(MAX_PLACES);
        Decimals {
            places,
            scale: 10_i128.pow(u32::from(places)),
            per_vote,
        }
    }
}

impl Arithmetic for Decimals {
    type Number = i128;

    fn nought(&self) -> i128 {
        0
    }
    fn whole(&self, units: u64) -> i128 {
        i128::from(units) * self.scale
    }
    fn step(&self) -> i128 {
        1
    }
    fn add(&self, to: &mut i128, other: &i128) {
        *to += other;
    }
    fn take(&self, from: &mut i128, other: &i128) {
        *from -= other;
    }
    fn times(&self, number: &i128, times: u64) -> i128 {
        number * i128::from(times)
    }
    fn share(&self, number: &i128, above: &i128, below: &i128, rounding: Rounding) -> i128 {
        match number.checked_mul(*above) {
            Some(product) => match rounding {
                Rounding::Down => Integer::div_floor(&product, below),
                Rounding::Up => Integer::div_ceil(&product, below),
            },
            None => wide_share(*number, *above, *below, rounding),
        }
    }
    fn part(&self, votes: &Exact) -> i128 {
        let scale = Exact::from(BigInt::from(self.scale) * self.per_vote);
        let units = (votes * &scale).floor();
        units.numerator().to_i128().unwrap_or(i128::MAX / 4)
    }
    fn whole_part(&self, number: &i128, of: &i128) -> i128 {
        Integer::div_floor(number, of) * of
    }
    fn cut_share(&self, share: i128) -> i128 {
        share
    }
    fn figure(&self, number: &i128) -> Figure {
        if self.per_vote == 1 {
            return Figure::Decimal {
                units: *number,
                places: self.places,
            };
        }
        let below = BigInt::from(self.scale) * self.per_vote;
        Figure::Exact {
            value: Exact::ratio_of_big(BigInt::from(*number), below).unwrap_or_default(),
            places: self.places,
        }
    }
}

#[cold]
fn wide_share(number: i128, above: i128, below: i128, rounding: Rounding) -> i128 {
    let product = BigInt::from(number) * above;
    let quotient = match rounding {
        Rounding::Down => product.div_floor(&below.into()),
        Rounding::Up => product.div_ceil(&below.into()),
    };
    quotient
        .to_i128()
        .expect("a share of the papers is no larger than the papers")
}

/// Exact fractions.
#[derive(Clone, Copy, Debug)]
pub struct Fractions {
    /// Places after the point when printed.
    pub places: u8,
    /// Units of the papers in one vote.
    pub per_vote: u64,
}

impl Arithmetic for Fractions {
    type Number = Exact;

    fn nought(&self) -> Exact {
        Exact::ZERO
    }
    fn whole(&self, units: u64) -> Exact {
        Exact::from(BigInt::from(units))
    }
    fn step(&self) -> Exact {
        Exact::ZERO
    }
    fn add(&self, to: &mut Exact, other: &Exact) {
        *to += other;
    }
    fn take(&self, from: &mut Exact, other: &Exact) {
        *from -= other;
    }
    fn times(&self, number: &Exact, times: u64) -> Exact {
        number * &self.whole(times)
    }
    fn share(&self, number: &Exact, above: &Exact, below: &Exact, _: Rounding) -> Exact {
        (number * above).checked_div(below).unwrap_or_default()
    }
    fn part(&self, votes: &Exact) -> Exact {
        votes * &self.whole(self.per_vote)
    }
    fn whole_part(&self, number: &Exact, of: &Exact) -> Exact {
        number.checked_div(of).unwrap_or_default().floor() * of
    }
    fn cut_share(&self, share: Exact) -> Exact {
        let scale = Exact::from(BigInt::from(10).pow(u32::from(MAX_PLACES)));
        let steps = (share * &scale).ceil();
        steps.checked_div(&scale).unwrap_or_default()
    }
    fn figure(&self, number: &Exact) -> Figure {
        Figure::Exact {
            value: number
                .checked_div(&self.whole(self.per_vote))
                .unwrap_or_default(),
            places: self.places,
        }
    }
}

/// The candidates that hold the least, or the most, of a column of numbers.
pub(crate) fn extreme<N: Ord>(
    votes: &[N],
    among: impl Iterator<Item = usize>,
    wanted: Ordering,
) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for candidate in among {
        match found
            .first()
            .map(|held| votes[candidate].cmp(&votes[*held]))
        {
            None => found.push(candidate),
            Some(Ordering::Equal) => found.push(candidate),
            Some(order) if order == wanted => {
                found.clear();
                found.push(candidate);
            }
            Some(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_once_and_the_way_that_is_asked() {
        let decimals = Decimals::new(5, 1);
        let (one, two, three) = (decimals.whole(1), decimals.whole(2), decimals.whole(3));
        let down = decimals.share(&one, &two, &three, Rounding::Down);
        let up = decimals.share(&one, &two, &three, Rounding::Up);
        assert_eq!(decimals.figure(&down).to_string(), "0.66666");
        assert_eq!(decimals.figure(&up).to_string(), "0.66667");
    }

    #[test]
    fn a_product_beyond_127_bits_is_as_exact_as_a_small_one() {
        let decimals = Decimals::new(18, 1);
        let many = decimals.whole(1_000_000_000_000_000);
        assert_eq!(decimals.share(&many, &many, &many, Rounding::Up), many);
        let third = decimals.share(
            &many,
            &decimals.whole(1),
            &decimals.whole(3),
            Rounding::Down,
        );
        assert_eq!(
            decimals.figure(&third).to_string(),
            "333333333333333.333333333333333333"
        );
    }

    #[test]
    fn votes_of_three_units_are_printed_as_votes() {
        let decimals = Decimals::new(2, 3);
        assert_eq!(decimals.figure(&decimals.whole(4)).to_string(), "1.33");
        let fractions = Fractions {
            places: 3,
            per_vote: 3,
        };
        assert_eq!(fractions.figure(&fractions.whole(5)).to_string(), "1.666");
    }

    #[test]
    fn the_lowest_are_all_that_hold_as_little() {
        let votes = [3, 1, 4, 1, 5];
        assert_eq!(extreme(&votes, 0..5, Ordering::Less), [1, 3]);
        assert_eq!(extreme(&votes, 0..4, Ordering::Greater), [2]);
        assert!(extreme(&votes, 0..0, Ordering::Less).is_empty());
    }
}
