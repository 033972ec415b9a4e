//! Single values: names, texts, numbers, fractions, lengths of time, days. Each reports at its own place what it cannot
//! read, and gives nothing (or an empty name), so that reading goes on.

use std::sync::Arc;

use kdl::KdlValue;
use tally::Exact;

use super::{limits, nearest, reader::Reader};
use crate::{Anchor, Arg, Day, Kind, Length, Name, Place, Problem, Unit};

/// Of more words than these only the one probably meant is shown.
const MOST_LISTED: usize = 12;

/// A value with its place.
#[derive(Clone, Copy)]
pub(super) struct Val<'a> {
    pub(super) reader: &'a Reader,
    pub(super) value: &'a KdlValue,
    pub(super) place: Place,
}

const UNITS: &[(&str, Unit)] = &[
    ("hour", Unit::Hours),
    ("hours", Unit::Hours),
    ("day", Unit::Days),
    ("days", Unit::Days),
    ("working day", Unit::WorkingDays),
    ("working days", Unit::WorkingDays),
    ("week", Unit::Weeks),
    ("weeks", Unit::Weeks),
    ("month", Unit::Months),
    ("months", Unit::Months),
    ("year", Unit::Years),
    ("years", Unit::Years),
    ("meeting", Unit::Meetings),
    ("meetings", Unit::Meetings),
    ("election", Unit::Elections),
    ("elections", Unit::Elections),
    ("term", Unit::Terms),
    ("terms", Unit::Terms),
];

impl<'a> Val<'a> {
    pub(super) fn report(&self, problem: Problem) {
        self.reader.report(self.place, problem);
    }

    fn expected(&self, code: &'static str) {
        let written = match self.value {
            KdlValue::String(text) => text.chars().take(limits::NAME_CHARS).collect(),
            other => other.to_string(),
        };
        self.report(Problem::error(code).with("found", written));
    }

    /// Any text within the limit.
    pub(super) fn text(&self) -> Option<&'a str> {
        let KdlValue::String(text) = self.value else {
            self.expected("check-expected-text");
            return None;
        };
        if text.chars().count() > limits::TEXT_CHARS {
            self.report(Problem::error("check-text-too-long").with("limit", limits::TEXT_CHARS));
            return None;
        }
        Some(text)
    }

    /// A handle. Empty where it is none.
    pub(super) fn name(&self) -> Name {
        let Some(text) = self.text() else {
            return Name::default();
        };
        if text.chars().count() > limits::NAME_CHARS {
            self.report(Problem::error("check-name-too-long").with("limit", limits::NAME_CHARS));
            return Name::default();
        }
        let fits = |c: char| (c.is_alphanumeric() && !c.is_uppercase()) || c == '-';
        if text.is_empty() || !text.chars().all(fits) {
            let better: String = text
                .to_lowercase()
                .chars()
                .map(|c| if fits(c) { c } else { '-' })
                .collect();
            let better = (!better.is_empty()).then_some(better);
            self.report(
                Problem::error("check-name-form")
                    .with("name", text)
                    .suggesting(better.as_deref()),
            );
            return Name::default();
        }
        Arc::from(text)
    }

    /// A label of a version or group: any short text.
    pub(super) fn label(&self) -> Name {
        match self.text() {
            Some(text) if text.is_empty() || text.chars().count() > limits::NAME_CHARS => {
                self.report(
                    Problem::error("check-name-too-long").with("limit", limits::NAME_CHARS),
                );
                Name::default()
            }
            Some(text) => Arc::from(text),
            None => Name::default(),
        }
    }

    /// A name of something of this charter.
    pub(super) fn refer(&self, to: Kind) -> Name {
        self.refer_in(to, None)
    }

    /// A name of something of `body`, or of this charter.
    pub(super) fn refer_in(&self, to: Kind, body: Option<&Name>) -> Name {
        let name = self.name();
        self.reader.refer(to, &name, body.cloned(), self.place);
        name
    }

    /// A name, or one of the words that mean something else here.
    pub(super) fn refer_or(&self, words: &[&str], to: Kind) -> Name {
        match self.value {
            KdlValue::String(text) if words.contains(&text.as_str()) => Arc::from(text.as_str()),
            _ => self.refer(to),
        }
    }

    pub(super) fn yes(&self) -> Option<bool> {
        match self.value {
            KdlValue::Bool(value) => Some(*value),
            _ => {
                self.expected("check-expected-yes-no");
                None
            }
        }
    }

    /// A whole number from nought to the limit.
    pub(super) fn count(&self) -> Option<u32> {
        let number = self.number()?;
        match u32::try_from(number) {
            Ok(count) if number <= limits::NUMBER => Some(count),
            _ => {
                self.report(Problem::error("check-number-range").with("limit", limits::NUMBER));
                None
            }
        }
    }

    /// A whole number of at least one.
    pub(super) fn positive(&self) -> Option<u32> {
        match self.count()? {
            0 => {
                self.report(Problem::error("check-zero"));
                None
            }
            count => Some(count),
        }
    }

    /// A whole number.
    pub(super) fn number(&self) -> Option<i64> {
        match self.value {
            KdlValue::Integer(number) => match i64::try_from(*number) {
                Ok(number) if number.abs() <= i64::MAX / 4 => Some(number),
                _ => {
                    self.expected("check-expected-number");
                    None
                }
            },
            _ => {
                self.expected("check-expected-number");
                None
            }
        }
    }

    /// An exact number: 2, "1/2", "60%".
    pub(super) fn exact(&self) -> Option<Exact> {
        let exact = match self.value {
            KdlValue::Integer(number) => i64::try_from(*number).ok().map(Exact::whole),
            KdlValue::String(text) if text.len() <= limits::NAME_CHARS => text.parse().ok(),
            _ => None,
        };
        match exact {
            Some(exact) if !exact.is_negative() => Some(exact),
            _ => {
                self.expected("check-expected-exact");
                None
            }
        }
    }

    /// An exact number from 0 to 1.
    pub(super) fn fraction(&self) -> Option<Exact> {
        let exact = self.exact()?;
        if exact > Exact::ONE {
            self.expected("check-expected-fraction");
            return None;
        }
        Some(exact)
    }

    /// One of the words of a table.
    pub(super) fn choice<T: Copy>(&self, table: &[(&'static str, T)]) -> Option<T> {
        let text = self.text()?;
        if let Some((_, meaning)) = table.iter().find(|(word, _)| *word == text) {
            return Some(*meaning);
        }
        let words = table.iter().map(|(word, _)| *word);
        let shown: String = text.chars().take(limits::NAME_CHARS).collect();
        let meant = nearest(text, words.clone());
        // A long list hides the one word that was probably meant.
        let problem = match meant {
            Some(_) if table.len() > MOST_LISTED => Problem::error("check-expected-known"),
            _ => Problem::error("check-expected-word").with("words", Arg::any_of(words)),
        };
        self.report(problem.with("found", shown).suggesting(meant));
        None
    }

    /// `"30 days"`.
    pub(super) fn length(&self) -> Option<Length> {
        let text = self.text()?;
        let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
        let n = number.parse::<u32>().ok();
        let known = UNITS.iter().find(|(word, _)| *word == unit);
        let (Some(n), Some((_, unit))) = (n, known) else {
            let better = n.and(nearest(unit, UNITS.iter().map(|(word, _)| *word)));
            let better = better.map(|unit| format!("{number} {unit}"));
            let shown: String = text.chars().take(limits::NAME_CHARS).collect();
            self.report(
                Problem::error("check-expected-length")
                    .with("found", shown)
                    .suggesting(better.as_deref()),
            );
            return None;
        };
        if n == 0 || i64::from(n) > limits::NUMBER {
            let problem = match n {
                0 => Problem::error("check-zero-length"),
                _ => Problem::error("check-number-range").with("limit", limits::NUMBER),
            };
            self.report(problem);
            return None;
        }
        Some(Length { n, unit: *unit })
    }

    /// `"2024-06-01"`.
    pub(super) fn day(&self) -> Option<Day> {
        let text = self.text()?;
        let day = read_day(text);
        if day.is_none() {
            self.expected("check-expected-day");
        }
        day
    }

    /// `"06-01"`.
    pub(super) fn year_day(&self) -> Option<(u8, u8)> {
        let text = self.text()?;
        let day = read_year_day(text);
        if day.is_none() {
            self.expected("check-expected-year-day");
        }
        day
    }

    /// `"seating"`, `"end of annual-meeting"`, `"01-01"`.
    pub(super) fn anchor(&self, body: Option<Name>) -> Option<Anchor> {
        let text = self.text()?;
        if text == "seating" {
            return Some(Anchor::Seating);
        }
        if let Some((month, day)) = read_year_day(text) {
            return Some(Anchor::YearDay(month, day));
        }
        let Some(event) = text.strip_prefix("end of ") else {
            self.expected("check-expected-anchor");
            return None;
        };
        let event: Name = Arc::from(event);
        self.reader
            .refer(Kind::Event, &event, body.clone(), self.place);
        Some(Anchor::EndOf { event, body })
    }

    /// Two capital letters of ISO 3166.
    pub(super) fn country(&self) -> Option<Name> {
        let text = self.text()?;
        let fits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        if !fits {
            self.expected("check-expected-country");
        }
        fits.then(|| Arc::from(text))
    }
}

fn digits(text: &str, count: usize) -> Option<u16> {
    let fits = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn read_day(text: &str) -> Option<Day> {
    let (year, rest) = text.split_once('-')?;
    let year = digits(year, 4).filter(|year| (1900..3000).contains(year))?;
    let (month, day) = read_year_day(rest)?;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month, day) == (2, 29) && !leap {
        return None;
    }
    Some(Day {
        year: i16::try_from(year).ok()?,
        month,
        day,
    })
}

fn read_year_day(text: &str) -> Option<(u8, u8)> {
    let (month, day) = text.split_once('-')?;
    let month = u8::try_from(digits(month, 2)?).ok()?;
    let day = u8::try_from(digits(day, 2)?).ok()?;
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 29,
        _ => return None,
    };
    (1..=last).contains(&day).then_some((month, day))
}
