//! The days of the world. Everything is counted from its now, so that on whatever day the demo is made a check-in is open,
//! terms end soon, and ten annual meetings lie behind.

use super::world::DAY;
use assembly::moment::Moment;
use jiff::ToSpan;
use jiff::tz::TimeZone;

/// How many years are played.
pub(crate) const YEARS: i64 = 10;

/// The days.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Calendar {
    /// When the visitor comes.
    pub(crate) end: Moment,
    /// How many years are played.
    years: i64,
    /// How many days after each anniversary of the beginning the bodies have their annual meetings.
    meeting_after: i64,
}

impl Calendar {
    /// The days of a world that ends at a moment.
    pub(crate) fn until(end: Moment) -> Calendar {
        let year = |days: i64| year_of(Moment(end.0 + days * DAY));
        // Terms fall due by years: the elections and the meeting must not lie in two.
        let mut wanted = (28..=49).rev().chain(50..=90);
        let fits = |after: &i64| year(after - 20) == year(after + 2);
        Calendar {
            end,
            years: YEARS,
            meeting_after: wanted.find(fits).unwrap_or(49),
        }
    }

    /// The days of a community that was founded just now.
    pub(crate) fn of_today(end: Moment) -> Calendar {
        Calendar {
            years: 0,
            ..Calendar::until(end)
        }
    }

    /// The beginning.
    pub(crate) fn start(&self) -> Moment {
        self.anniversary(0)
    }

    /// So many years after the beginning.
    pub(crate) fn anniversary(&self, years: i64) -> Moment {
        let back = (self.years - years).years();
        let utc = self.end.timestamp().to_zoned(TimeZone::UTC);
        let then = utc.checked_sub(back).unwrap_or(utc);
        Moment(then.timestamp().as_millisecond())
    }

    /// The annual meeting of a year of the story, the first one being 0.
    pub(crate) fn meeting(&self, year: i64) -> Moment {
        Moment(self.anniversary(year).0 + self.meeting_after * DAY)
    }

    /// The calendar year of the first annual meeting.
    pub(crate) fn first_meeting_year(&self) -> i16 {
        year_of(self.meeting(0))
    }

    /// Whether the members of NPOC adopted their second charter before the story begins, so that it is founded with both.
    pub(crate) fn npoc_2024_is_history(&self) -> bool {
        Moment::parse("2022-03-01").is_some_and(|vote| self.start() > vote)
    }
}

/// The calendar year of a moment, in UTC.
pub(crate) fn year_of(moment: Moment) -> i16 {
    moment.timestamp().to_zoned(TimeZone::UTC).year()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_every_day_elections_and_meeting_are_in_one_year() {
        let first = Moment::parse("2026-01-01").expect("a day");
        for day in 0..800 {
            let calendar = Calendar::until(Moment(first.0 + day * DAY));
            let first = calendar.first_meeting_year();
            for year in 0..=YEARS {
                let meeting = calendar.meeting(year);
                let before = Moment(meeting.0 - 18 * DAY);
                assert_eq!(year_of(meeting), year_of(before), "{meeting}");
                let expected = first + i16::try_from(year).expect("few years");
                assert_eq!(year_of(meeting), expected, "{meeting}");
            }
            assert!(calendar.meeting(YEARS) > calendar.end);
        }
    }
}
