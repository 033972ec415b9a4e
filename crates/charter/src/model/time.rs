//! Lengths of time, windows and events, as a charter names them. Resolving them to moments is `assembly`'s work.

use super::*;

/// `"30 days"`, `"10 working days"`, `"2 years"`, `"3 elections"`, `"1 term"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Length {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: Unit,
}

/// What a [`Length`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Sixty minutes.
    Hours,
    /// Calendar days in the body's zone.
    Days,
    /// Days that are working days of the body's calendar.
    WorkingDays,
    /// Seven calendar days.
    Weeks,
    /// Calendar months; a day that does not exist becomes the last of the month.
    Months,
    /// Calendar years; 29 February becomes 28 February in a common year.
    Years,
    /// The body's own meetings.
    Meetings,
    /// The body's own elections.
    Elections,
    /// Terms of the office concerned.
    Terms,
}

/// A window that looks back. `within="12 months"`, `last=3 of="election"`, `from="2024-01-01" to="2024-12-31"`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Window {
    /// The length of time up to the moment asked.
    Within(Length),
    /// The last n occasions of an activity's kind (elections, meetings), whether or not the member took part.
    Last {
        /// How many occasions.
        n: u32,
        /// Of which kind: a name of an `activity` whose occasions are recorded.
        of: Name,
    },
    /// Fixed dates, both included, in the body's zone (a special year).
    Fixed {
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
    },
    /// Since the member joined.
    Ever,
}

/// A calendar day, `"2024-06-01"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day {
    /// Year, 1900 to 2999.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, valid for it.
    pub day: u8,
}

/// Working days, holidays and the names of recurring events.
///
/// ```kdl
/// calendar {
///     working-days "mon" "tue" "wed" "thu" "fri"
///     holiday "2026-12-25" "2027-01-01"
///     event "annual-meeting"          // its end is recorded when it happens
///     event "year-start" on="01-01"   // or falls on a fixed day
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CalendarRule {
    /// Monday is 1. Empty means Monday to Friday.
    pub working_days: Vec<u8>,
    /// Days that are not working days.
    pub holidays: Vec<Day>,
    /// Named events.
    pub events: Vec<EventRule>,
}

/// A named event: recorded when it ends, or every year on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventRule {
    /// Name, as in `from="end of annual-meeting"`.
    pub name: Name,
    /// Month and day, where it is fixed.
    pub on: Option<(u8, u8)>,
}

/// When something starts or ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Anchor {
    /// `"seating"`: when the holder is seated (recorded with the result or appointment).
    Seating,
    /// `"end of annual-meeting"`: a named event of the calendar (of this body, or `body` where given).
    EndOf {
        /// Event name.
        event: Name,
        /// Whose calendar.
        body: Option<Name>,
    },
    /// `"01-01"`: the next such day.
    YearDay(u8, u8),
}
