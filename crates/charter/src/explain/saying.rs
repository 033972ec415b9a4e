//! Sentences that are not yet in a language: ids of the catalogue and their values.

use tally::Exact;

use crate::{Day, Length, Name, Unit};

/// A sentence or phrase: an id of the catalogue with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The id in the catalogues, of the topics `charter` and `common`.
    pub id: &'static str,
    /// Its variables, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value in a saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// The charter's own text (a title, a question), in the language of the charter.
    Text(String),
    /// A key by which the sentence chooses its words; it is never shown itself.
    Word(&'static str),
    /// A whole number.
    Number(i64),
    /// An exact share or weight, numerator and denominator.
    Exact(i128, i128),
    /// A length of time in a unit that every language counts. Meetings, elections and terms come as sayings.
    Length(u32, Unit),
    /// A day of the calendar.
    Day(Day),
    /// A name of the charter, kept as it is; shown through the saying `charter-name`.
    Name(Name),
    /// A phrase within the sentence.
    Saying(Saying),
    /// All of these.
    List(Vec<Arg>),
    /// One of these.
    AnyOf(Vec<Arg>),
}

/// A saying without values.
pub(crate) fn say(id: &'static str) -> Saying {
    Saying {
        id,
        args: Vec::new(),
    }
}

impl Saying {
    /// The same with one value more.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Saying {
        self.args.push((name, value.into()));
        self
    }

    /// The same with a key to choose words by.
    pub(crate) fn word(self, name: &'static str, word: &'static str) -> Saying {
        self.with(name, Arg::Word(word))
    }

    /// The same with yes or no to choose words by.
    pub(crate) fn yes(self, name: &'static str, yes: bool) -> Saying {
        self.word(name, if yes { "yes" } else { "no" })
    }

    /// The same with names as a list.
    pub(crate) fn names(self, name: &'static str, names: &[Name]) -> Saying {
        self.with(name, list(names))
    }
}

/// All of these.
pub(crate) fn list<'a, T: 'a>(items: impl IntoIterator<Item = &'a T>) -> Arg
where
    &'a T: Into<Arg>,
{
    Arg::List(items.into_iter().map(Into::into).collect())
}

/// All of these phrases.
pub(crate) fn sayings(items: impl Iterator<Item = Saying>) -> Arg {
    Arg::List(items.map(Arg::Saying).collect())
}

/// Any of these names.
pub(crate) fn any_name(names: &[Name]) -> Arg {
    Arg::AnyOf(names.iter().map(Arg::from).collect())
}

/// Somebody who acts: a name of the charter, or one of the words that name nobody in particular.
pub(crate) fn holder(name: &Name) -> Arg {
    match &**name {
        "member" => say("charter-who").word("who", "member").into(),
        "anyone" => say("charter-who").word("who", "anyone").into(),
        "clock" => say("charter-who").word("who", "clock").into(),
        _ => name.into(),
    }
}

/// A name, and the body it belongs to where that is another.
pub(crate) fn in_body(name: &Name, body: Option<&Name>) -> Arg {
    match body {
        Some(body) => say("charter-of-body")
            .with("name", holder(name))
            .with("body", body)
            .into(),
        None => holder(name),
    }
}

/// "3 members", from the catalogue that every topic shares.
pub(crate) fn count(id: &'static str, n: u32) -> Saying {
    say(id).with("n", n)
}

/// A day that comes every year.
pub(crate) fn year_day(month: u8, day: u8) -> Saying {
    const MONTHS: [&str; 12] = [
        "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12",
    ];
    let month = MONTHS
        .get(usize::from(month).saturating_sub(1))
        .copied()
        .unwrap_or("m12");
    say("charter-year-day")
        .with("day", Arg::Number(day.into()))
        .word("month", month)
}

impl From<&Name> for Arg {
    fn from(name: &Name) -> Arg {
        Arg::Name(Name::clone(name))
    }
}

impl From<u32> for Arg {
    fn from(n: u32) -> Arg {
        Arg::Number(n.into())
    }
}

impl From<Saying> for Arg {
    fn from(saying: Saying) -> Arg {
        Arg::Saying(saying)
    }
}

impl From<&Day> for Arg {
    fn from(day: &Day) -> Arg {
        Arg::Day(*day)
    }
}

impl From<&Exact> for Arg {
    fn from(exact: &Exact) -> Arg {
        let parts = (
            i128::try_from(exact.numerator()),
            i128::try_from(exact.denominator()),
        );
        match parts {
            (Ok(num), Ok(den)) => Arg::Exact(num, den),
            _ => Arg::Text(exact.to_string()),
        }
    }
}

impl From<Length> for Arg {
    fn from(length: Length) -> Arg {
        let counted = |id| Arg::Saying(say(id).with("n", length.n));
        match length.unit {
            Unit::Meetings => counted("charter-length-meetings"),
            Unit::Elections => counted("charter-length-elections"),
            Unit::Terms => counted("charter-length-terms"),
            Unit::Hours
            | Unit::Days
            | Unit::WorkingDays
            | Unit::Weeks
            | Unit::Months
            | Unit::Years => Arg::Length(length.n, length.unit),
        }
    }
}
