//! Exact rational numbers: every share, weight and index in this crate is one.
//! Small values stay in two machine words; larger ones move to big integers, so nothing overflows and
//! nothing is rounded. Reading them from text is in `exact_text`.

use std::cmp::Ordering;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

/// A rational number in lowest terms, equal and hashed by value.
///
/// Charters state fractions ("two thirds", "1/8 per structure", field handle H1 and H10); a float would move
/// the edge of a threshold, and the edge is what people argue about.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Form);

/// `Small` whenever both parts fit, so that equal values have one form.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    Small { above: i64, below: i64 },
    Big(Box<BigRational>),
}

impl Exact {
    /// Nought.
    pub const ZERO: Exact = Exact(Form::Small { above: 0, below: 1 });
    /// One.
    pub const ONE: Exact = Exact(Form::Small { above: 1, below: 1 });

    /// A whole number.
    #[must_use]
    pub const fn whole(value: i64) -> Exact {
        Exact(Form::Small {
            above: value,
            below: 1,
        })
    }

    /// A number of things: seats, heads, papers.
    #[must_use]
    pub fn count(things: usize) -> Exact {
        Exact::from_i128(things as i128, 1)
    }

    /// `above / below`, or nothing where `below` is nought.
    #[must_use]
    pub fn ratio(above: i64, below: i64) -> Option<Exact> {
        (below != 0).then(|| Exact::from_i128(above.into(), below.into()))
    }

    /// The quotient of two big integers, or nothing where `below` is nought.
    #[must_use]
    pub fn ratio_of_big(above: BigInt, below: BigInt) -> Option<Exact> {
        (!below.is_zero()).then(|| Exact::from_big(BigRational::new(above, below)))
    }

    /// Division, or nothing where the divisor is nought.
    #[must_use]
    pub fn checked_div(&self, divisor: &Exact) -> Option<Exact> {
        if divisor.is_zero() {
            return None;
        }
        Some(match (&self.0, &divisor.0) {
            (Form::Small { above: a, below: b }, Form::Small { above: c, below: d }) => {
                Exact::from_i128(
                    i128::from(*a) * i128::from(*d),
                    i128::from(*b) * i128::from(*c),
                )
            }
            _ => Exact::from_big(self.to_big() / divisor.to_big()),
        })
    }

    /// Whether this is nought.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Form::Small { above: 0, .. })
    }

    /// Whether this is below nought.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        *self < Exact::ZERO
    }

    /// The distance from nought.
    #[must_use]
    pub fn abs(&self) -> Exact {
        if self.is_negative() {
            -self
        } else {
            self.clone()
        }
    }

    /// Whether this is a whole number.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match &self.0 {
            Form::Small { below, .. } => *below == 1,
            Form::Big(value) => value.is_integer(),
        }
    }

    /// The greatest whole number not above this one.
    #[must_use]
    pub fn floor(&self) -> Exact {
        match &self.0 {
            Form::Small { above, below } => Exact::whole(Integer::div_floor(above, below)),
            Form::Big(value) => Exact::from_big(value.floor()),
        }
    }

    /// The least whole number not below this one.
    #[must_use]
    pub fn ceil(&self) -> Exact {
        -&(-self).floor()
    }

    /// The number above the line, in lowest terms.
    #[must_use]
    pub fn numerator(&self) -> BigInt {
        self.to_big().numer().clone()
    }

    /// The number below the line, in lowest terms and above nought.
    #[must_use]
    pub fn denominator(&self) -> BigInt {
        self.to_big().denom().clone()
    }

    /// This number as a count, where it is whole, not negative and fits.
    #[must_use]
    pub fn to_count(&self) -> Option<usize> {
        match &self.0 {
            Form::Small { above, below: 1 } => usize::try_from(*above).ok(),
            Form::Small { .. } | Form::Big(_) => None,
        }
    }

    /// `below` is never nought and both parts are far from the ends of `i128` (products of two `i64`).
    fn from_i128(above: i128, below: i128) -> Exact {
        let common = above.gcd(&below).max(1);
        let sign = if below < 0 { -1 } else { 1 };
        let (above, below) = (sign * above / common, sign * below / common);
        match (i64::try_from(above), i64::try_from(below)) {
            (Ok(above), Ok(below)) => Exact(Form::Small { above, below }),
            _ => Exact(Form::Big(Box::new(BigRational::new_raw(
                above.into(),
                below.into(),
            )))),
        }
    }

    /// `value` comes out of big arithmetic and is already in lowest terms.
    fn from_big(value: BigRational) -> Exact {
        match (value.numer().to_i64(), value.denom().to_i64()) {
            (Some(above), Some(below)) => Exact(Form::Small { above, below }),
            _ => Exact(Form::Big(Box::new(value))),
        }
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Form::Small { above, below } => BigRational::new_raw((*above).into(), (*below).into()),
            Form::Big(value) => (**value).clone(),
        }
    }
}

impl Default for Exact {
    fn default() -> Exact {
        Exact::ZERO
    }
}

impl From<u32> for Exact {
    fn from(value: u32) -> Exact {
        Exact::whole(value.into())
    }
}

impl From<BigInt> for Exact {
    fn from(value: BigInt) -> Exact {
        Exact::from_big(BigRational::from_integer(value))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Small { above: a, below: b }, Form::Small { above: c, below: d }) => {
                (i128::from(*a) * i128::from(*d)).cmp(&(i128::from(*c) * i128::from(*b)))
            }
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Add for &Exact {
    type Output = Exact;
    fn add(self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Form::Small { above: a, below: 1 }, Form::Small { above: c, below: 1 }) => {
                Exact::from_i128(i128::from(*a) + i128::from(*c), 1)
            }
            // Each product stays below 2^126, so their sum fits.
            (Form::Small { above: a, below: b }, Form::Small { above: c, below: d }) => {
                Exact::from_i128(
                    i128::from(*a) * i128::from(*d) + i128::from(*c) * i128::from(*b),
                    i128::from(*b) * i128::from(*d),
                )
            }
            _ => Exact::from_big(self.to_big() + other.to_big()),
        }
    }
}

impl Sub for &Exact {
    type Output = Exact;
    fn sub(self, other: &Exact) -> Exact {
        self + &-other
    }
}

impl Mul for &Exact {
    type Output = Exact;
    fn mul(self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Form::Small { above: a, below: b }, Form::Small { above: c, below: d }) => {
                Exact::from_i128(
                    i128::from(*a) * i128::from(*c),
                    i128::from(*b) * i128::from(*d),
                )
            }
            _ => Exact::from_big(self.to_big() * other.to_big()),
        }
    }
}

impl Neg for &Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        match &self.0 {
            Form::Small { above, below } => {
                Exact::from_i128(-i128::from(*above), i128::from(*below))
            }
            Form::Big(value) => Exact::from_big(-(**value).clone()),
        }
    }
}

/// The same operation on values, for the three ways people write it.
macro_rules! on_values {
    ($($operation:ident $method:ident),*) => {$(
        impl $operation for Exact {
            type Output = Exact;
            fn $method(self, other: Exact) -> Exact {
                (&self).$method(&other)
            }
        }
        impl $operation<&Exact> for Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact {
                (&self).$method(other)
            }
        }
    )*};
}
on_values!(Add add, Sub sub, Mul mul);

impl Neg for Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        -&self
    }
}

impl AddAssign<&Exact> for Exact {
    fn add_assign(&mut self, other: &Exact) {
        *self = &*self + other;
    }
}

impl SubAssign<&Exact> for Exact {
    fn sub_assign(&mut self, other: &Exact) {
        *self = &*self - other;
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Exact>>(values: I) -> Exact {
        values.fold(Exact::ZERO, |total, value| total + value)
    }
}

impl<'a> Sum<&'a Exact> for Exact {
    fn sum<I: Iterator<Item = &'a Exact>>(values: I) -> Exact {
        values.fold(Exact::ZERO, |total, value| &total + value)
    }
}
