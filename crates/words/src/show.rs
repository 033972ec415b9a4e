//! How each value is written: numbers, shares, dates, moments, durations, lists.
//! Nothing here fails: a value that means nothing (a thirtieth of February) is shown between ⟦ ⟧, and seen.

use crate::formats::Formats;
use crate::say::unsaid;
use crate::{Digits, Language, Output, Unit, Value, Words};
use icu::calendar::{Date, Gregorian};
use icu::decimal::input::Decimal;
use icu::time::Time;

const MS_PER_DAY: i64 = 86_400_000;
/// Years with four digits or fewer; a record that claims more is wrong.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;
/// Zones stand at most so far from UTC.
const MAX_OFFSET_MINUTES: u32 = 18 * 60;

impl Words {
    pub(crate) fn show_at(self, depth: usize, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Number(n) => self.number(*n),
            Value::Ordinal(n) => self.plain().say("ordinal", &[("n", (*n).into())]),
            Value::Exact { num, den } => self.exact(*num, *den),
            Value::Percent { num, den } => self.percent(*num, *den),
            Value::Date { y, m, d } => self.date(*y, *m, *d),
            Value::Moment {
                ms,
                offset_minutes,
                zone,
            } => self.moment(*ms, *offset_minutes, zone),
            Value::Duration { n, unit } => self.plain().say(unit.message(), &[("n", (*n).into())]),
            Value::List(items) => Formats::of(self).all_of(&self.items(depth, items)),
            Value::AnyOf(items) => Formats::of(self).any_of(&self.items(depth, items)),
            Value::Message(saying) => self.saying_at(depth, saying),
            Value::Verbatim(text) => self.verbatim(text),
        }
    }

    fn number(self, n: i128) -> String {
        Formats::of(self).number(&Decimal::from(n))
    }

    fn exact(self, num: i128, den: i128) -> String {
        let Some((num, den)) = reduced(num, den) else {
            return unsaid(&format!("{num}/{den}"));
        };
        if den == 1 {
            return self.number(num);
        }
        let named = format!("fraction-{num}-{den}");
        if !Words::of(Language::En).missing(&named) {
            return self.plain().say(&named, &[]);
        }
        self.plain()
            .say("fraction", &[("num", num.into()), ("den", den.into())])
    }

    fn percent(self, num: i128, den: i128) -> String {
        let Some(share) = reduced(num, den).and_then(|(num, den)| hundredths(num, den)) else {
            return unsaid(&format!("{num}/{den}"));
        };
        let written = self
            .plain()
            .say("percent", &[("n", Formats::of(self).number(&share).into())]);
        match self.digits {
            Digits::Latin => written,
            Digits::Arabic => written.replace('%', "٪"),
        }
    }

    fn date(self, y: i32, m: u8, d: u8) -> String {
        match gregorian(y, m, d) {
            Some(date) => self.day(&date),
            None => unsaid(&format!("{y:04}-{m:02}-{d:02}")),
        }
    }

    fn day(self, date: &Date<Gregorian>) -> String {
        let written = Formats::of(self).date(date);
        // ICU has the figure alone, but French says "1er mai".
        if self.language == Language::Fr && date.day_of_month().0 == 1 {
            return written.replacen(' ', "er ", 1);
        }
        written
    }

    fn moment(self, ms: i64, offset_minutes: i32, zone: &str) -> String {
        let clocks = Clock::at(ms, 0).zip(Clock::at(ms, offset_minutes));
        let Some((utc, local)) = clocks else {
            return unsaid(&format!("{ms} ms, {offset_minutes} min"));
        };
        let formats = Formats::of(self);
        let (date, time) = (self.day(&local.date), formats.time(&local.time));
        if offset_minutes == 0 && (zone.is_empty() || zone == "UTC") {
            return self.say(
                "moment-utc",
                &[("date", date.into()), ("time", time.into())],
            );
        }
        let zone = if zone.is_empty() {
            offset_name(offset_minutes)
        } else {
            zone.to_owned()
        };
        let mut args = vec![
            ("date", date.into()),
            ("time", time.into()),
            ("zone", zone.into()),
            ("utc", formats.time(&utc.time).into()),
        ];
        if utc.date == local.date {
            return self.say("moment-in-zone", &args);
        }
        args.push(("utc-date", self.day(&utc.date).into()));
        self.say("moment-in-zone-other-day", &args)
    }

    /// Each item between its own marks: a list of names may hold several scripts.
    fn items(self, depth: usize, items: &[Value]) -> Vec<String> {
        let shown = items.iter().map(|item| match depth.checked_sub(1) {
            Some(depth) => self.show_at(depth, item),
            None => unsaid("…"),
        });
        match self.output {
            Output::Marked => shown
                .map(|text| format!("\u{2068}{text}\u{2069}"))
                .collect(),
            Output::Plain => shown.collect(),
        }
    }

    fn verbatim(self, text: &str) -> String {
        match self.output {
            Output::Marked => format!("\u{2066}{text}\u{2069}"),
            Output::Plain => text.to_owned(),
        }
    }
}

impl Unit {
    fn message(self) -> &'static str {
        match self {
            Unit::Second => "duration-second",
            Unit::Minute => "duration-minute",
            Unit::Hour => "duration-hour",
            Unit::Day => "duration-day",
            Unit::WorkingDay => "duration-working-day",
            Unit::Week => "duration-week",
            Unit::Month => "duration-month",
            Unit::Year => "duration-year",
        }
    }
}

/// What a calendar and a clock show.
struct Clock {
    date: Date<Gregorian>,
    time: Time,
}

impl Clock {
    fn at(ms: i64, offset_minutes: i32) -> Option<Clock> {
        if offset_minutes.unsigned_abs() > MAX_OFFSET_MINUTES {
            return None;
        }
        let local = ms.checked_add(i64::from(offset_minutes) * 60_000)?;
        let (day, ms) = (local.div_euclid(MS_PER_DAY), local.rem_euclid(MS_PER_DAY));
        let epoch = gregorian(1970, 1, 1)?.to_rata_die();
        let date = Date::from_rata_die(epoch + day, Gregorian);
        let part = |ms: i64| u8::try_from(ms).ok();
        let time = Time::try_new(
            part(ms / 3_600_000)?,
            part(ms / 60_000 % 60)?,
            part(ms / 1_000 % 60)?,
            0,
        )
        .ok()?;
        YEARS
            .contains(&date.year().extended_year())
            .then_some(Clock { date, time })
    }
}

fn gregorian(y: i32, m: u8, d: u8) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(y, m, d)
        .ok()
        .filter(|_| YEARS.contains(&y))
}

/// `UTC+05:30`, where nobody gave the zone a name.
fn offset_name(minutes: i32) -> String {
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    format!(
        "UTC{sign}{:02}:{:02}",
        minutes.abs() / 60,
        minutes.abs() % 60
    )
}

/// In lowest terms, with the sign above the line; none where there is no such number.
fn reduced(num: i128, den: i128) -> Option<(i128, i128)> {
    let (mut a, mut b) = (num.unsigned_abs(), den.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let divisor = i128::try_from(a)
        .ok()
        .filter(|&divisor| divisor != 0 && den != 0)?;
    let sign = if den < 0 { -1 } else { 1 };
    Some((
        (num / divisor).checked_mul(sign)?,
        (den / divisor).checked_mul(sign)?,
    ))
}

/// A share times a hundred, with two decimals, the rest cut off; none where the digits do not fit.
fn hundredths(num: i128, den: i128) -> Option<Decimal> {
    let whole = (num / den).checked_mul(10_000)?;
    let rest = (num % den).checked_mul(10_000)? / den;
    let mut share = Decimal::from(whole.checked_add(rest)?);
    share.multiply_pow10(-2);
    share.absolute.trim_end();
    Some(share)
}
