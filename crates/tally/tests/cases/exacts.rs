//! Exact numbers: read, written, compared and computed without rounding.

use num_bigint::BigInt;
use proptest::prelude::*;
use tally::Exact;
use tally::exact_text::{MAX_NUMBER_TEXT, NotExact};

use crate::rules::exact;

fn check(text: &str, shown: &str) {
    assert_eq!(exact(text).to_string(), shown);
}

fn check_refused(text: &str, why: NotExact) {
    assert_eq!(text.parse::<Exact>(), Err(why), "{text}");
}

#[test]
fn fractions_percents_decimals_and_whole_numbers_are_read() {
    check("2/3", "2/3");
    check("4/6", "2/3");
    check("60%", "3/5");
    check("12.5%", "1/8");
    check("0.6", "3/5");
    check("1", "1");
    check("100%", "1");
    check("-1/8", "-1/8");
    check("-0", "0");
    check("007", "7");
    check("9223372036854775808/2", "4611686018427387904");
}

#[test]
fn what_is_not_a_number_is_refused_with_its_place() {
    check_refused("", NotExact::Empty);
    check_refused("two", NotExact::Unexpected { at: 0 });
    check_refused("2/", NotExact::DigitsMissing { at: 2 });
    check_refused("-", NotExact::DigitsMissing { at: 1 });
    check_refused(".5", NotExact::DigitsMissing { at: 0 });
    check_refused("%", NotExact::DigitsMissing { at: 0 });
    check_refused("1/2%", NotExact::Unexpected { at: 3 });
    check_refused("1/2/3", NotExact::Unexpected { at: 3 });
    check_refused("1.2.3", NotExact::Unexpected { at: 3 });
    check_refused("--1", NotExact::Unexpected { at: 1 });
    check_refused("1e3", NotExact::Unexpected { at: 1 });
    check_refused("½", NotExact::Unexpected { at: 0 });
    check_refused("2/0", NotExact::DividedByZero);
    let long = "1".repeat(MAX_NUMBER_TEXT + 1);
    check_refused(
        &long,
        NotExact::TooLong {
            length: MAX_NUMBER_TEXT + 1,
        },
    );
}

#[test]
fn numbers_grow_past_machine_words_and_come_back() {
    let (least, greatest) = (Exact::whole(i64::MIN), Exact::whole(i64::MAX));
    assert_eq!((-&least).to_string(), "9223372036854775808");
    assert_eq!(-&-&least, least);
    assert_eq!(&greatest + &Exact::ONE, -&least);
    assert_eq!(
        &(&greatest * &greatest) - &(&greatest * &greatest),
        Exact::ZERO
    );
    assert!(&greatest * &greatest > greatest);
    assert_eq!(
        (&greatest * &greatest).checked_div(&greatest),
        Some(greatest.clone())
    );
    assert_eq!(least.checked_div(&Exact::ZERO), None);
    assert_eq!(Exact::ratio(i64::MIN, i64::MIN), Some(Exact::ONE));
    assert_eq!(Exact::ratio(i64::MIN, -1), Some(-&least));
    assert_eq!(least.abs(), -least);
}

#[test]
fn halves_round_down_and_up_to_whole_numbers() {
    assert_eq!(
        (exact("41/2").floor(), exact("41/2").ceil()),
        (exact("20"), exact("21"))
    );
    assert_eq!(
        (exact("-41/2").floor(), exact("-41/2").ceil()),
        (exact("-21"), exact("-20"))
    );
    assert_eq!(
        (exact("7").floor(), exact("7").ceil()),
        (exact("7"), exact("7"))
    );
    assert_eq!(exact("41/2").to_count(), None);
    assert_eq!(exact("-7").to_count(), None);
    assert_eq!(exact("7").to_count(), Some(7));
}

#[test]
fn records_hold_numbers_as_text_and_never_as_floats() {
    assert_eq!(
        serde_json::to_string(&exact("60%")).ok().as_deref(),
        Some("\"3/5\"")
    );
    assert_eq!(
        serde_json::from_str::<Exact>("\"2/3\"").ok(),
        Some(exact("2/3"))
    );
    assert_eq!(
        serde_json::from_str::<Exact>("\"2\\u002f3\"").ok(),
        Some(exact("2/3"))
    );
    assert!(serde_json::from_str::<Exact>("0.6").is_err());
    assert!(serde_json::from_str::<Exact>("\"2/0\"").is_err());
}

/// Small numbers, and numbers at the edge of a machine word.
fn any_exact() -> impl Strategy<Value = (Exact, BigInt, BigInt)> {
    let part = || {
        prop_oneof![
            -20_i64..20,
            i64::MIN..i64::MIN + 3,
            i64::MAX - 3..i64::MAX,
            any::<i64>()
        ]
    };
    let below = part().prop_filter("not nought", |below| *below != 0);
    (part(), below).prop_map(|(above, below)| {
        (
            Exact::ratio(above, below).expect("filtered"),
            above.into(),
            below.into(),
        )
    })
}

fn quotient(above: BigInt, below: BigInt) -> Exact {
    Exact::ratio_of_big(above, below).expect("not nought")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arithmetic_agrees_with_big_integers((x, a, b) in any_exact(), (y, c, d) in any_exact()) {
        prop_assert_eq!(&x + &y, quotient(&a * &d + &c * &b, &b * &d));
        prop_assert_eq!(&x - &y, quotient(&a * &d - &c * &b, &b * &d));
        prop_assert_eq!(&x * &y, quotient(&a * &c, &b * &d));
        prop_assert_eq!(x.checked_div(&y), Exact::ratio_of_big(&a * &d, &b * &c));
        let (left, right) = (&a * &d * &b * &d, &c * &b * &b * &d);
        prop_assert_eq!(x.cmp(&y), left.cmp(&right));
    }

    #[test]
    fn what_is_written_reads_the_same((x, ..) in any_exact(), (y, ..) in any_exact()) {
        let product = &(&x * &y) + &x;
        prop_assert_eq!(product.to_string().parse::<Exact>(), Ok(product));
    }

    #[test]
    fn reading_never_panics(text in "[-0-9/.%e]{0,12}|\\PC{0,8}") {
        let _ = text.parse::<Exact>();
    }
}
