//! The figures of a count sheet: decimals as the rule has them, or exact fractions. Printing cuts and never rounds up.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_traits::Zero;

use crate::exact::Exact;

/// A figure of a transcript, in votes.
#[derive(Clone, Debug)]
pub enum Figure {
    /// `units / 10^places`: what fixed decimals give, without any division.
    Decimal {
        /// The digits as a whole number.
        units: i128,
        /// How many of them stand after the point.
        places: u8,
    },
    /// Any fraction, printed to so many places.
    Exact {
        /// The value itself.
        value: Exact,
        /// Places after the point when printed.
        places: u8,
    },
}

impl Figure {
    /// Nought, to so many places.
    #[must_use]
    pub fn nought(places: u8) -> Figure {
        Figure::Decimal { units: 0, places }
    }

    /// The value, exactly.
    #[must_use]
    pub fn value(&self) -> Exact {
        match self {
            Figure::Decimal { units, places } => {
                let scale = BigInt::from(10).pow(u32::from(*places));
                Exact::ratio_of_big(BigInt::from(*units), scale).unwrap_or_default()
            }
            Figure::Exact { value, .. } => value.clone(),
        }
    }

    /// The digits that are printed, as a whole number: the value times ten to the places, cut towards nought.
    #[must_use]
    pub fn printed_units(&self) -> BigInt {
        match self {
            Figure::Decimal { units, .. } => BigInt::from(*units),
            Figure::Exact { value, places } => {
                let scale = BigInt::from(10).pow(u32::from(*places));
                // Division of big integers cuts towards nought.
                value.numerator() * scale / value.denominator()
            }
        }
    }

    /// Places after the point when printed.
    #[must_use]
    pub fn places(&self) -> u8 {
        match self {
            Figure::Decimal { places, .. } | Figure::Exact { places, .. } => *places,
        }
    }

    /// Whether the value is a whole number.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match self {
            Figure::Decimal { units, places } => units % 10_i128.pow(u32::from(*places)) == 0,
            Figure::Exact { value, .. } => value.is_whole(),
        }
    }

    /// Whole digits as text with a point before the last `places`.
    #[must_use]
    pub fn text_of_units(units: &BigInt, places: u8) -> String {
        let digits = units.magnitude().to_string();
        let sign = if units.sign() == num_bigint::Sign::Minus && !units.is_zero() {
            "-"
        } else {
            ""
        };
        with_point(sign, &digits, places)
    }
}

fn with_point(sign: &str, digits: &str, places: u8) -> String {
    let places = usize::from(places);
    if places == 0 {
        return format!("{sign}{digits}");
    }
    if digits.len() <= places {
        return format!("{sign}0.{digits:0>places$}");
    }
    let (whole, after) = digits.split_at(digits.len() - places);
    format!("{sign}{whole}.{after}")
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Figure::Decimal { units, places } => {
                let sign = if *units < 0 { "-" } else { "" };
                f.write_str(&with_point(
                    sign,
                    &units.unsigned_abs().to_string(),
                    *places,
                ))
            }
            Figure::Exact { places, .. } => {
                f.write_str(&Figure::text_of_units(&self.printed_units(), *places))
            }
        }
    }
}

impl PartialEq for Figure {
    fn eq(&self, other: &Figure) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Figure {}

impl PartialOrd for Figure {
    fn partial_cmp(&self, other: &Figure) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Figure {
    /// By value: 1.50 and 1.5 are the same figure.
    fn cmp(&self, other: &Figure) -> Ordering {
        match (self, other) {
            (
                Figure::Decimal {
                    units: a,
                    places: p,
                },
                Figure::Decimal {
                    units: b,
                    places: q,
                },
            ) if p == q => a.cmp(b),
            _ => self.value().cmp(&other.value()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(units: i128, places: u8, text: &str) {
        assert_eq!(Figure::Decimal { units, places }.to_string(), text);
    }

    #[test]
    fn decimals_keep_all_their_places() {
        check(0, 5, "0.00000");
        check(12_345, 5, "0.12345");
        check(-7, 2, "-0.07");
        check(93_900_000, 5, "939.00000");
        check(41, 0, "41");
    }

    #[test]
    fn fractions_are_cut_and_never_rounded_up() {
        let value: Exact = "2/3".parse().expect("sound");
        let figure = Figure::Exact { value, places: 4 };
        assert_eq!(figure.to_string(), "0.6666");
        assert!(
            figure
                > Figure::Decimal {
                    units: 6666,
                    places: 4
                }
        );
    }
}
