//! What each value looks like to a reader of each language.

use words::{Digits, Language, Saying, Unit, Value, Words};

const EN: Language = Language::En;
const FR: Language = Language::Fr;
const AR: Language = Language::Ar;

#[track_caller]
fn check(language: Language, value: impl Into<Value>, expected: &str) {
    assert_eq!(Words::of(language).plain().show(&value.into()), expected);
}

fn days(n: u64) -> Value {
    Value::Duration { n, unit: Unit::Day }
}

fn exact(num: i128, den: i128) -> Value {
    Value::Exact { num, den }
}

fn percent(num: i128, den: i128) -> Value {
    Value::Percent { num, den }
}

fn date(y: i32, m: u8, d: u8) -> Value {
    Value::Date { y, m, d }
}

/// 5 May 2026, 22:30 in UTC.
const EVENING: i64 = 1_778_020_200_000;

fn moment(offset_minutes: i32, zone: &str) -> Value {
    Value::Moment {
        ms: EVENING,
        offset_minutes,
        zone: zone.to_owned(),
    }
}

#[test]
fn days_have_all_six_forms_in_arabic() {
    check(AR, days(0), "0 يوم");
    check(AR, days(1), "يوم واحد");
    check(AR, days(2), "يومين");
    check(AR, days(3), "3 أيام");
    check(AR, days(11), "11 يومًا");
    check(AR, days(100), "100 يوم");
    check(AR, days(103), "103 أيام");
}

#[test]
fn days_have_two_forms_in_english_and_french() {
    check(EN, days(0), "0 days");
    check(EN, days(1), "1 day");
    check(FR, days(0), "0 jour");
    check(FR, days(1), "1 jour");
    check(FR, days(2), "2 jours");
}

#[test]
fn messages_choose_their_form_by_a_number_of_any_size() {
    let say = |language, n: i128| {
        Words::of(language)
            .plain()
            .say("count-members", &[("n", n.into())])
    };
    assert_eq!(say(AR, 2), "عضوان");
    assert_eq!(
        say(AR, 1_000_000_000_000_003),
        "1,000,000,000,000,003 أعضاء"
    );
    assert_eq!(say(EN, 12_345), "12,345 members");
    assert_eq!(
        say(FR, i128::MAX)
            .chars()
            .filter(char::is_ascii_digit)
            .count(),
        39
    );
    assert!(say(EN, i128::MIN).ends_with(" members"));
}

#[test]
fn durations_and_lists_count_too() {
    let say = |n: Value| Words::of(EN).plain().say("count-members", &[("n", n)]);
    assert_eq!(say(Value::names(["Ana"])), "Ana member");
    assert_eq!(say(Value::names(["Ana", "Bo"])), "Ana and Bo members");
    assert_eq!(say(exact(2, 2)), "1 member");
    assert_eq!(say(exact(1, 2)), "one half members");
}

#[test]
fn numbers_are_grouped_as_the_language_does() {
    check(EN, 1_234_567, "1,234,567");
    check(FR, 1_234_567, "1\u{202f}234\u{202f}567");
    check(AR, 1_234_567, "1,234,567");
    check(EN, -3, "-3");
}

#[test]
fn a_body_may_choose_arabic_digits() {
    let words = Words::for_tag("ar-u-nu-arab")
        .expect("we have Arabic")
        .plain();
    assert_eq!(words.show(&1_234_567.into()), "١٬٢٣٤٬٥٦٧");
    assert_eq!(words.show(&date(2026, 5, 5)), "٥ مايو ٢٠٢٦");
    assert_eq!(words.show(&days(3)), "٣ أيام");
    assert_eq!(words.show(&percent(1, 2)), "٥٠٪");
    assert_eq!(words, Words::of(AR).with_digits(Digits::Arabic).plain());
}

#[test]
fn common_shares_have_words() {
    check(EN, exact(2, 3), "two thirds");
    check(EN, exact(4, 6), "two thirds");
    check(FR, exact(3, 4), "trois quarts");
    check(AR, exact(2, 3), "ثلثين");
}

#[test]
fn other_shares_are_figures_in_lowest_terms() {
    check(EN, exact(14, 24), "7/12");
    check(FR, exact(-7, 12), "-7/12");
    check(EN, exact(7, -12), "-7/12");
    check(EN, exact(6, 3), "2");
    check(EN, exact(0, 5), "0");
}

#[test]
fn a_share_of_nothing_is_seen_and_does_not_panic() {
    check(EN, exact(1, 0), "⟦1/0⟧");
    check(EN, percent(0, 0), "⟦0/0⟧");
    check(
        EN,
        exact(i128::MIN, -1),
        "⟦-170141183460469231731687303715884105728/-1⟧",
    );
    check(
        EN,
        percent(i128::MAX, 2),
        "⟦170141183460469231731687303715884105727/2⟧",
    );
    assert!(
        !Words::of(EN)
            .say("at-least", &[("amount", exact(i128::MIN, -1))])
            .is_empty()
    );
}

#[test]
fn percentages_are_cut_and_never_rounded_up() {
    check(EN, percent(2, 3), "66.66%");
    check(FR, percent(2, 3), "66,66\u{202f}%");
    check(EN, percent(49_999, 100_000), "49.99%");
    check(EN, percent(1, 2), "50%");
    check(AR, percent(1, 8), "12.5%");
}

#[test]
fn dates_are_written_out() {
    check(EN, date(2026, 5, 5), "5 May 2026");
    check(FR, date(2026, 5, 1), "1er mai 2026");
    check(FR, date(2026, 5, 21), "21 mai 2026");
    check(AR, date(2026, 5, 5), "5 مايو 2026");
}

#[test]
fn a_date_that_is_none_is_seen_and_does_not_panic() {
    check(EN, date(2026, 2, 30), "⟦2026-02-30⟧");
    check(EN, date(i32::MAX, 1, 1), "⟦2147483647-01-01⟧");
    check(EN, date(0, 0, 0), "⟦0000-00-00⟧");
}

#[test]
fn a_moment_has_its_zone_and_utc() {
    check(EN, moment(60, "CET"), "5 May 2026, 23:30 CET (22:30 UTC)");
    check(
        EN,
        moment(540, "Asia/Tokyo"),
        "6 May 2026, 07:30 Asia/Tokyo (5 May 2026, 22:30 UTC)",
    );
    check(FR, moment(60, "CET"), "5 mai 2026 à 23:30 CET (22:30 UTC)");
    check(
        AR,
        moment(60, "CET"),
        "5 مايو 2026، 23:30 CET (22:30 بالتوقيت العالمي UTC)",
    );
    check(
        EN,
        moment(-210, ""),
        "5 May 2026, 19:00 UTC−03:30 (22:30 UTC)",
    );
}

#[test]
fn a_moment_in_utc_is_said_once_and_with_seconds_where_it_has_some() {
    check(EN, Value::utc(EVENING), "5 May 2026, 22:30 UTC");
    check(EN, moment(0, ""), "5 May 2026, 22:30 UTC");
    check(
        EN,
        Value::utc(EVENING + 1_799_000),
        "5 May 2026, 22:59:59 UTC",
    );
    check(EN, Value::utc(-1), "31 December 1969, 23:59:59 UTC");
    check(EN, moment(0, "GMT"), "5 May 2026, 22:30 GMT (22:30 UTC)");
}

#[test]
fn a_moment_outside_the_calendar_is_seen_and_does_not_panic() {
    for (ms, minutes) in [
        (i64::MAX, 60),
        (i64::MIN, -60),
        (0, i32::MIN),
        (0, 100_000),
        (i64::MAX / 2, 0),
    ] {
        let value = Value::Moment {
            ms,
            offset_minutes: minutes,
            zone: String::new(),
        };
        check(EN, value, &format!("⟦{ms} ms, {minutes} min⟧"));
    }
}

#[test]
fn lists_end_as_the_language_ends_them() {
    let names = || Value::names(["Ana", "Bo", "Chen"]);
    check(EN, names(), "Ana, Bo and Chen");
    check(FR, names(), "Ana, Bo et Chen");
    check(AR, Value::names(["أنا", "بو", "تشن"]), "أنا وبو وتشن");
    check(
        EN,
        Value::AnyOf(vec![1.into(), 2.into(), 3.into()]),
        "1, 2 or 3",
    );
    check(FR, Value::AnyOf(vec!["a".into(), "b".into()]), "a ou b");
    check(EN, Value::List(vec![]), "");
}

#[test]
fn places_in_order_are_those_of_the_language() {
    for (n, expected) in [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (22, "22nd"),
        (113, "113th"),
    ] {
        check(EN, Value::Ordinal(n), expected);
    }
    check(FR, Value::Ordinal(1), "1er");
    check(FR, Value::Ordinal(2), "2e");
    check(AR, Value::Ordinal(1), "الأول");
    check(AR, Value::Ordinal(12), "رقم 12");
}

#[test]
fn values_stand_between_marks_except_in_plain_text() {
    let args = [("amount", days(3))];
    assert_eq!(
        Words::of(EN).say("at-least", &args),
        "at least \u{2068}3 days\u{2069}"
    );
    assert_eq!(
        Words::of(EN).plain().say("at-least", &args),
        "at least 3 days"
    );
    let names = Value::names(["Ana", "محمد"]);
    assert_eq!(
        Words::of(EN).show(&names),
        "\u{2068}Ana\u{2069} and \u{2068}محمد\u{2069}"
    );
    let digest = Value::Verbatim("ab12".to_owned());
    assert_eq!(Words::of(AR).show(&digest), "\u{2066}ab12\u{2069}");
    assert_eq!(Words::of(AR).plain().show(&digest), "ab12");
}

#[test]
fn a_saying_may_stand_in_another() {
    let inner = Saying::new("at-least").with("amount", exact(2, 3));
    let outer = Saying::new("part-of")
        .with("part", inner)
        .with("whole", 12_u64);
    assert_eq!(
        Words::of(EN).plain().saying(&outer),
        "at least two thirds of 12"
    );
}

#[test]
fn sayings_nested_without_end_are_cut_visibly() {
    let mut saying = Saying::new("yes");
    for _ in 0..40 {
        saying = Saying::new("quoted").with("text", saying);
    }
    let said = Words::of(EN).plain().saying(&saying);
    assert!(said.contains("⟦quoted⟧"), "{said}");
    let mut list = Value::List(vec![]);
    for _ in 0..40 {
        list = Value::List(vec![list]);
    }
    check(EN, list, "⟦…⟧");
}

#[test]
fn a_missing_message_and_a_missing_value_are_visible() {
    let words = Words::of(FR).plain();
    assert!(words.missing("no-such-message"));
    assert_eq!(words.say("no-such-message", &[]), "⟦no-such-message⟧");
    assert_eq!(words.say("at-least", &[]), "au moins {$amount}");
}

#[test]
fn names_are_in_the_order_of_the_language() {
    let sorted = |language, names: &[&'static str]| {
        let mut names = names.to_vec();
        Words::of(language).sort_by_name(&mut names, |name| name);
        names
    };
    assert_eq!(
        sorted(FR, &["zoé", "Éric", "Eva", "eric"]),
        ["eric", "Éric", "Eva", "zoé"]
    );
    assert_eq!(
        sorted(EN, &["WG 10", "WG 2", "wg 1"]),
        ["wg 1", "WG 2", "WG 10"]
    );
    assert_eq!(sorted(AR, &["Ana", "بدر", "أحمد"]), ["أحمد", "بدر", "Ana"]);
    assert_eq!(sorted(EN, &["Ana", "بدر", "أحمد"]), ["Ana", "أحمد", "بدر"]);
}
