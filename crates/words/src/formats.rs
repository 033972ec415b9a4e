//! What ICU knows of a language: digits, dates, lists, the order of names.
//! The formatters are made once for each language and kind of digits.

use crate::{Digits, Language, Words};
use icu::calendar::{Date, Gregorian};
use icu::collator::options::CollatorOptions;
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::datetime::fieldsets::{T, YMD};
use icu::datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRules};
use icu::time::Time;
use std::cmp::Ordering;
use std::sync::OnceLock;

/// The formatters of one language with one kind of digits.
pub(crate) struct Formats {
    number: DecimalFormatter,
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    minutes: NoCalendarFormatter<T>,
    seconds: NoCalendarFormatter<T>,
    all: ListFormatter,
    any: ListFormatter,
    cardinal: PluralRules,
    ordinal: PluralRules,
    order: CollatorBorrowed<'static>,
}

/// ICU's data is compiled in, so a language of ours always has it.
const HAS_DATA: &str = "the data of our languages is compiled in";

impl Formats {
    pub(crate) fn of(words: Words) -> &'static Formats {
        const LANGUAGES: usize = Language::ALL.len();
        static MADE: [[OnceLock<Formats>; 2]; LANGUAGES] =
            [const { [const { OnceLock::new() }; 2] }; LANGUAGES];
        MADE[words.language.index()][words.digits as usize]
            .get_or_init(|| Formats::new(words.language, words.digits))
    }

    fn new(language: Language, digits: Digits) -> Formats {
        let numbering = match digits {
            Digits::Latin => "latn",
            Digits::Arabic => "arab",
        };
        // Hours run to 24 in every language: a deadline "at 12:00 AM" has been missed before.
        let tag = format!("{}-u-hc-h23-nu-{numbering}", language.formats());
        let locale: Locale = tag.parse().expect("our own tags are well formed");
        let mut order = CollatorPreferences::from(&locale);
        // "WG 2" comes before "WG 10".
        order.numeric_ordering = Some(CollationNumericOrdering::True);
        Formats {
            number: DecimalFormatter::try_new((&locale).into(), Default::default())
                .expect(HAS_DATA),
            date: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long())
                .expect(HAS_DATA),
            minutes: NoCalendarFormatter::try_new((&locale).into(), T::hm()).expect(HAS_DATA),
            seconds: NoCalendarFormatter::try_new((&locale).into(), T::hms()).expect(HAS_DATA),
            all: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())
                .expect(HAS_DATA),
            any: ListFormatter::try_new_or((&locale).into(), ListFormatterOptions::default())
                .expect(HAS_DATA),
            cardinal: PluralRules::try_new_cardinal((&locale).into()).expect(HAS_DATA),
            ordinal: PluralRules::try_new_ordinal((&locale).into()).expect(HAS_DATA),
            order: Collator::try_new(order, CollatorOptions::default()).expect(HAS_DATA),
        }
    }

    pub(crate) fn number(&self, number: &Decimal) -> String {
        self.number.format_to_string(number)
    }

    pub(crate) fn date(&self, date: &Date<Gregorian>) -> String {
        self.date.format(date).to_string()
    }

    /// Hours and minutes, and seconds where there are any: many deadlines are at 23:59:59.
    pub(crate) fn time(&self, time: &Time) -> String {
        let formatter = if time.second.is_zero() {
            &self.minutes
        } else {
            &self.seconds
        };
        formatter.format(time).to_string()
    }

    /// The plural category of a count, as catalogues name it.
    pub(crate) fn category(&self, n: i128) -> &'static str {
        category_name(self.cardinal.category_for(n))
    }

    /// The category of a place in order: 1st, 2nd, 3rd.
    pub(crate) fn rank(&self, n: i128) -> &'static str {
        category_name(self.ordinal.category_for(n))
    }

    pub(crate) fn all_of(&self, items: &[String]) -> String {
        self.all.format_to_string(items.iter())
    }

    pub(crate) fn any_of(&self, items: &[String]) -> String {
        self.any.format_to_string(items.iter())
    }
}

fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

impl Words {
    /// Which of two names comes first for readers of this language. Names that only a machine can tell apart are
    /// ordered by their bytes, so the order is always the same.
    pub fn compare(self, left: &str, right: &str) -> Ordering {
        Formats::of(self)
            .order
            .compare(left, right)
            .then_with(|| left.cmp(right))
    }

    /// Puts things in order of their names.
    pub fn sort_by_name<T>(self, things: &mut [T], name: impl Fn(&T) -> &str) {
        things.sort_by(|left, right| self.compare(name(left), name(right)));
    }
}
