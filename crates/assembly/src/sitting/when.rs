//! Moments that rules name: lengths added in the body's zone, working days, windows that look back, events.

use super::Sitting;
use crate::bodies::Bylaws;
use crate::ids::BodyId;
use crate::moment::Moment;
use charter::{Day, Length, Unit};
use jiff::civil::{Date, Weekday};
use jiff::{Span, Zoned};

impl Moment {
    /// The first instant of a day in UTC: what a charter's own dates mean.
    #[must_use]
    pub fn of_day(day: Day) -> Moment {
        let date = Date::new(
            day.year,
            i8::try_from(day.month).unwrap_or(1),
            i8::try_from(day.day).unwrap_or(1),
        );
        let zoned = date
            .ok()
            .and_then(|date| date.to_zoned(jiff::tz::TimeZone::UTC).ok());
        zoned.map_or(Moment::START, |zoned| {
            Moment(zoned.timestamp().as_millisecond())
        })
    }
}

impl Bylaws {
    /// A moment on the wall of this body.
    #[must_use]
    pub fn local(&self, moment: Moment) -> Zoned {
        moment.timestamp().to_zoned(self.zone.clone())
    }

    /// A length after a moment: the same time of day on the day that the calendar gives; 29 February becomes the 28th, the
    /// 31st the last of a shorter month. Lengths in meetings, elections or terms are not lengths of time: `None`.
    #[must_use]
    pub fn after(&self, moment: Moment, length: Length) -> Option<Moment> {
        self.moved(moment, length, 1)
    }

    /// A length before a moment, likewise.
    #[must_use]
    pub fn before(&self, moment: Moment, length: Length) -> Option<Moment> {
        self.moved(moment, length, -1)
    }

    fn moved(&self, moment: Moment, length: Length, sign: i64) -> Option<Moment> {
        let n = i64::from(length.n) * sign;
        let span = match length.unit {
            Unit::Hours => Span::new().try_hours(n).ok()?,
            Unit::Days => Span::new().try_days(n).ok()?,
            Unit::Weeks => Span::new().try_weeks(n).ok()?,
            Unit::Months => Span::new().try_months(n).ok()?,
            Unit::Years => Span::new().try_years(n).ok()?,
            Unit::WorkingDays => return self.working_days(moment, n),
            Unit::Meetings | Unit::Elections | Unit::Terms => return None,
        };
        let moved = self.local(moment).checked_add(span).ok()?;
        Some(Moment(moved.timestamp().as_millisecond()))
    }

    /// Working days on or back, the starting day not counted.
    fn working_days(&self, moment: Moment, n: i64) -> Option<Moment> {
        let mut at = self.local(moment);
        let step = Span::new().try_days(n.signum()).ok()?;
        let mut left = n.abs().min(4_000);
        while left > 0 {
            at = at.checked_add(step).ok()?;
            if self.is_working_day(at.date()) {
                left -= 1;
            }
        }
        Some(Moment(at.timestamp().as_millisecond()))
    }

    /// Whether the body works on a day. Without a calendar, Monday to Friday.
    #[must_use]
    pub fn is_working_day(&self, date: Date) -> bool {
        let weekday = u8::try_from(date.weekday().to_monday_one_offset()).unwrap_or(1);
        let Some(calendar) = &self.rules.calendar else {
            return date.weekday() != Weekday::Saturday && date.weekday() != Weekday::Sunday;
        };
        let works = if calendar.working_days.is_empty() {
            weekday <= 5
        } else {
            calendar.working_days.contains(&weekday)
        };
        let day = Day {
            year: date.year(),
            month: u8::try_from(date.month()).unwrap_or(1),
            day: u8::try_from(date.day()).unwrap_or(1),
        };
        works && !calendar.holidays.contains(&day)
    }

    /// The last instant of a local day, `23:59:59.999`.
    #[must_use]
    pub fn end_of_day(&self, moment: Moment) -> Moment {
        let next = self
            .local(moment)
            .tomorrow()
            .and_then(|next| next.start_of_day());
        next.map_or(moment, |next| Moment(next.timestamp().as_millisecond() - 1))
    }

    /// The latest instant at or before a moment at which a year day (`01-01`) began, in the body's zone.
    #[must_use]
    pub fn latest_year_day(&self, moment: Moment, month: u8, day: u8) -> Option<Moment> {
        let local = self.local(moment);
        [local.year(), local.year() - 1]
            .into_iter()
            .find_map(|year| {
                let date = year_day(year, month, day)?;
                let start = date.to_zoned(self.zone.clone()).ok()?;
                let start = Moment(start.timestamp().as_millisecond());
                (start <= moment).then_some(start)
            })
    }
}

/// A day of a year; 29 February is the 28th in a common year.
fn year_day(year: i16, month: u8, day: u8) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok().or_else(|| {
        Date::new(year, month, 1)
            .ok()
            .map(|first| first.last_of_month())
    })
}

impl Sitting<'_> {
    /// A length after a moment, by a body's calendar. Falls back to the moment itself for lengths that are not time.
    #[must_use]
    pub fn after(&self, body: BodyId, moment: Moment, length: Length) -> Moment {
        self.state
            .bylaws_of(body)
            .and_then(|bylaws| bylaws.after(moment, length))
            .unwrap_or(moment)
    }
}
