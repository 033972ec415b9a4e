//! Exact numbers as text: "2/3", "60%", "0.6", "1". One way out, four ways in.
//! Serde writes the way out, so that a record never holds a float.

use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::exact::Exact;

/// The longest text read as a number, in bytes. Charters need a dozen; a power index of a large council some hundreds.
pub const MAX_NUMBER_TEXT: usize = 4096;

/// Why a text is not an exact number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotExact {
    /// There is no text.
    Empty,
    /// The text is longer than [`MAX_NUMBER_TEXT`].
    TooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// A character that no number has there.
    Unexpected {
        /// Its position in bytes from the start.
        at: usize,
    },
    /// Digits are missing before or after a sign, point or line.
    DigitsMissing {
        /// Where they were expected, in bytes from the start.
        at: usize,
    },
    /// The number below the line is nought.
    DividedByZero,
}

impl fmt::Display for NotExact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotExact::Empty => write!(f, "a number is missing"),
            NotExact::TooLong { length } => {
                write!(
                    f,
                    "the number has {length} characters, more than {MAX_NUMBER_TEXT}"
                )
            }
            NotExact::Unexpected { at } => write!(f, "unexpected character at {at}"),
            NotExact::DigitsMissing { at } => write!(f, "digits are missing at {at}"),
            NotExact::DividedByZero => write!(f, "division by zero"),
        }
    }
}

impl std::error::Error for NotExact {}

impl FromStr for Exact {
    type Err = NotExact;

    /// Reads "2/3", "60%", "12.5%", "0.6", "1", each with an optional leading minus. No spaces, no exponents.
    fn from_str(text: &str) -> Result<Exact, NotExact> {
        if text.is_empty() {
            return Err(NotExact::Empty);
        }
        if text.len() > MAX_NUMBER_TEXT {
            return Err(NotExact::TooLong { length: text.len() });
        }
        let start = usize::from(text.starts_with('-'));
        let unsigned = read_unsigned(text, start)?;
        Ok(if start == 1 { -unsigned } else { unsigned })
    }
}

fn read_unsigned(text: &str, start: usize) -> Result<Exact, NotExact> {
    if let Some(line) = text.find('/') {
        let above = read_digits(text, start, line)?;
        let below = read_digits(text, line + 1, text.len())?;
        return Exact::ratio_of_big(above, below).ok_or(NotExact::DividedByZero);
    }
    match text.strip_suffix('%') {
        Some(percent) => read_decimal(percent, start)?
            .checked_div(&Exact::whole(100))
            .ok_or(NotExact::DividedByZero),
        None => read_decimal(text, start),
    }
}

fn read_decimal(text: &str, start: usize) -> Result<Exact, NotExact> {
    let Some(point) = text.find('.') else {
        return read_digits(text, start, text.len()).map(Exact::from);
    };
    let whole = read_digits(text, start, point)?;
    let after = read_digits(text, point + 1, text.len())?;
    // The text is at most `MAX_NUMBER_TEXT` long, so the power has a known size.
    let places = u32::try_from(text.len() - point - 1).unwrap_or(u32::MAX);
    let scale = BigInt::from(10).pow(places);
    Exact::ratio_of_big(whole * &scale + after, scale).ok_or(NotExact::DividedByZero)
}

fn read_digits(text: &str, from: usize, to: usize) -> Result<BigInt, NotExact> {
    let digits = &text.as_bytes()[from..to];
    if let Some(wrong) = digits.iter().position(|byte| !byte.is_ascii_digit()) {
        return Err(NotExact::Unexpected { at: from + wrong });
    }
    BigInt::parse_bytes(digits, 10).ok_or(NotExact::DigitsMissing { at: from })
}

impl fmt::Display for Exact {
    /// Lowest terms: "2/3", "-1/8", "7".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_whole() {
            write!(f, "{}", self.numerator())
        } else {
            write!(f, "{}/{}", self.numerator(), self.denominator())
        }
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Exact, D::Error> {
        deserializer.deserialize_str(NumberText)
    }
}

/// Takes borrowed and owned text alike, and nothing else: a JSON number is refused.
struct NumberText;

impl de::Visitor<'_> for NumberText {
    type Value = Exact;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an exact number as text, such as \"2/3\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Exact, E> {
        text.parse().map_err(E::custom)
    }
}
