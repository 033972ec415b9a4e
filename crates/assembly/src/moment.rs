//! Moments: milliseconds of UTC since 1970, as the record writes them, and their text form.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A moment in UTC, to the millisecond. In text RFC 3339: `2024-06-01T00:00:00Z`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(with = "String")]
pub struct Moment(pub i64);

impl Moment {
    /// Before everything.
    pub const START: Moment = Moment(i64::MIN);
    /// After everything.
    pub const END: Moment = Moment(i64::MAX);

    /// Reads RFC 3339 (`2024-06-01T12:00:00Z`, with an offset too) or a bare day, which is its first instant in UTC.
    #[must_use]
    pub fn parse(text: &str) -> Option<Moment> {
        if let Ok(timestamp) = text.parse::<jiff::Timestamp>() {
            return Some(Moment(timestamp.as_millisecond()));
        }
        let day = text.parse::<jiff::civil::Date>().ok()?;
        Some(Moment(
            day.to_zoned(jiff::tz::TimeZone::UTC)
                .ok()?
                .timestamp()
                .as_millisecond(),
        ))
    }

    /// The same moment for `jiff`, clamped to the years it knows (−9999 to 9999).
    #[must_use]
    pub fn timestamp(self) -> jiff::Timestamp {
        // Whole seconds: the greatest timestamp has a fraction that no millisecond stands for.
        let (first, last) = (
            jiff::Timestamp::MIN.as_second() + 1,
            jiff::Timestamp::MAX.as_second() - 1,
        );
        let clamped = self.0.clamp(first * 1_000, last * 1_000);
        jiff::Timestamp::from_millisecond(clamped).expect("clamped to the range")
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.timestamp())
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_i64(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return i64::deserialize(deserializer).map(Moment);
        }
        let text = String::deserialize(deserializer)?;
        Moment::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "`{text}` is not a moment; write 2024-06-01 or 2024-06-01T12:00:00Z"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_west_of_greenwich_is_the_next_day_in_utc() {
        let moment = Moment::parse("2011-08-31T23:59:00-11:00").expect("reads");
        assert_eq!(moment.to_string(), "2011-09-01T10:59:00Z");
    }

    #[test]
    fn the_ends_of_time_can_be_shown() {
        assert!(Moment::START.to_string().starts_with("-009999"));
        assert!(Moment::END.to_string().starts_with("9999"));
    }

    #[test]
    fn a_day_is_its_first_instant_and_nonsense_is_nothing() {
        assert_eq!(
            Moment::parse("2024-06-01").expect("reads").to_string(),
            "2024-06-01T00:00:00Z"
        );
        assert_eq!(Moment::parse("2024-02-30"), None);
        assert_eq!(Moment::parse("yesterday"), None);
    }
}
