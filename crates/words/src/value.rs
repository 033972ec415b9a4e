//! What goes into a sentence: values that do not yet know in which language they will be read.
//! How each is written is `show`.

use std::borrow::Cow;

/// A value in a sentence.
///
/// Messages may choose their form by whatever counts (a number, a place, a whole share, a duration, the length of a
/// list) and by the word of a `Text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text in somebody's own words or name, in any script. Also a key for the variants of a message (`accepted`).
    Text(String),
    /// A whole number; messages choose their plural form by it.
    Number(i128),
    /// A place in order: 1st, 1er.
    Ordinal(u64),
    /// An exact share or weight: "two thirds", 7/12, or a whole number where it is one.
    Exact {
        /// Above the line.
        num: i128,
        /// Below the line; zero is shown as a fault.
        den: i128,
    },
    /// An exact share in hundredths, cut after two decimals and never rounded up: 1999/4000 is not shown as 50%.
    Percent {
        /// Above the line.
        num: i128,
        /// Below the line; zero is shown as a fault.
        den: i128,
    },
    /// A day of the Gregorian calendar, from the year 1 to 9999.
    Date {
        /// Year.
        y: i32,
        /// Month, 1 to 12.
        m: u8,
        /// Day of the month.
        d: u8,
    },
    /// A moment, shown in a zone and, where that is another time, in UTC too.
    Moment {
        /// Milliseconds since 1970 in UTC.
        ms: i64,
        /// How far the zone's clocks are ahead of UTC, at that moment.
        offset_minutes: i32,
        /// What people call the zone ("CEST", "Asia/Tokyo"); empty for the bare offset.
        zone: String,
    },
    /// So many days, months and so on.
    Duration {
        /// How many.
        n: u64,
        /// Of what.
        unit: Unit,
    },
    /// All of these: "a, b and c".
    List(Vec<Value>),
    /// One of these: "a, b or c".
    AnyOf(Vec<Value>),
    /// A sentence within the sentence.
    Message(Saying),
    /// Machine text, such as a digest, an address or a line of rules: left to right in every language.
    Verbatim(String),
}

/// A unit of a duration, as charters use them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days of the calendar.
    Day,
    /// Days that the body's charter counts as working days.
    WorkingDay,
    /// Weeks.
    Week,
    /// Months of the calendar.
    Month,
    /// Years of the calendar.
    Year,
}

/// A message not yet said: its id and its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The id in the catalogues.
    pub id: Cow<'static, str>,
    /// Its variables, by name.
    pub args: Vec<(Cow<'static, str>, Value)>,
}

impl Saying {
    /// A message without values.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Saying {
        Saying {
            id: id.into(),
            args: Vec::new(),
        }
    }

    /// The same with one value more.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> Saying {
        self.args.push((name.into(), value.into()));
        self
    }
}

impl Value {
    /// A moment in UTC, for those whose zone is not known.
    pub fn utc(ms: i64) -> Value {
        Value::Moment {
            ms,
            offset_minutes: 0,
            zone: "UTC".to_owned(),
        }
    }

    /// Names as a list: "Ana, Bo and Chen".
    pub fn names<T: Into<String>>(names: impl IntoIterator<Item = T>) -> Value {
        Value::List(
            names
                .into_iter()
                .map(|name| Value::Text(name.into()))
                .collect(),
        )
    }
}

impl Value {
    /// The number by which a message chooses its form.
    pub(crate) fn count(&self) -> Option<i128> {
        match self {
            Value::Number(n) => Some(*n),
            Value::Ordinal(n) | Value::Duration { n, .. } => Some(i128::from(*n)),
            Value::Exact { num, den } => num
                .checked_rem(*den)
                .filter(|rest| *rest == 0)
                .map(|_| num / den),
            Value::List(items) | Value::AnyOf(items) => i128::try_from(items.len()).ok(),
            Value::Text(_)
            | Value::Percent { .. }
            | Value::Date { .. }
            | Value::Moment { .. }
            | Value::Message(_)
            | Value::Verbatim(_) => None,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<Saying> for Value {
    fn from(saying: Saying) -> Value {
        Value::Message(saying)
    }
}

impl From<usize> for Value {
    fn from(n: usize) -> Value {
        Value::Number(i128::try_from(n).expect("no count in memory is beyond 127 bits"))
    }
}

macro_rules! from_integers {
    ($($kind:ty)+) => { $(impl From<$kind> for Value {
        fn from(n: $kind) -> Value {
            Value::Number(i128::from(n))
        }
    })+ };
}

from_integers!(u8 u16 u32 u64 i32 i64 i128);
