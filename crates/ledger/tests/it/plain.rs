//! The primitives: one encoding for each value, and a clear error for everything else.

use ledger::plain::{Malformed, Problem, Reader, Writer};
use proptest::prelude::*;

fn written(write: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut writer = Writer::new();
    write(&mut writer);
    writer.into_bytes()
}

fn check_uint(value: u64, bytes: &[u8]) {
    assert_eq!(written(|w| _ = w.uint(value)), bytes);
    assert_eq!(Reader::new(bytes).uint(), Ok(value));
}

fn check_int(value: i64, bytes: &[u8]) {
    assert_eq!(written(|w| _ = w.int(value)), bytes);
    assert_eq!(Reader::new(bytes).int(), Ok(value));
}

fn check_no_uint(bytes: &[u8], at: u64, problem: Problem) {
    assert_eq!(Reader::new(bytes).uint(), Err(Malformed { at, problem }));
}

#[test]
fn numbers_are_minimal_leb128() {
    check_uint(0, &[0]);
    check_uint(127, &[0x7f]);
    check_uint(128, &[0x80, 0x01]);
    check_uint(300, &[0xac, 0x02]);
    check_uint(
        u64::MAX,
        &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
    );
}

#[test]
fn signed_numbers_are_zigzag() {
    check_int(0, &[0]);
    check_int(-1, &[1]);
    check_int(1, &[2]);
    check_int(-64, &[0x7f]);
    check_int(
        i64::MIN,
        &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
    );
}

#[test]
fn a_number_that_is_not_minimal_is_refused() {
    check_no_uint(&[0x80, 0x00], 0, Problem::NotMinimal);
    check_no_uint(&[0xff, 0x80, 0x00], 0, Problem::NotMinimal);
    check_no_uint(&[0x80], 1, Problem::EndsEarly("a number"));
    check_no_uint(
        &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02],
        0,
        Problem::NumberTooLarge,
    );
    check_no_uint(&[0xff; 11], 0, Problem::NumberTooLarge);
}

#[test]
fn the_error_names_the_offset_and_what_was_expected() {
    let check = |bytes: &[u8], expected: &str| {
        let mut reader = Reader::new(bytes);
        let fault = reader
            .byte()
            .and_then(|_| reader.text(5, "a name"))
            .expect_err("refused");
        assert_eq!(fault.to_string(), expected);
    };
    check(&[9, 3, b'a', b'b'], "byte 4: the bytes end inside a name");
    check(&[9, 6], "byte 1: a name of 6, and the limit is 5");
    check(&[9, 2, b'a', 0xff], "byte 3: a text that is not UTF-8");
}

#[test]
fn yes_no_and_nothing_have_one_byte_each() {
    assert!(Reader::new(&[2]).bool().is_err());
    assert_eq!(
        written(|w| _ = w.option(Some(5), |w, n| _ = w.uint(n))),
        [1, 5]
    );
    assert_eq!(written(|w| _ = w.option(None, |w, n| _ = w.uint(n))), [0]);
    assert_eq!(Reader::new(&[1, 5]).option(Reader::uint), Ok(Some(5)));
    assert_eq!(Reader::new(&[0]).option(Reader::uint), Ok(None));
}

#[test]
fn fields_ascend_and_end_with_zero() {
    let bytes = written(|w| _ = w.field(0).uint(7).field(4).uint(9).end_fields());
    assert_eq!(bytes, [1, 7, 5, 9, 0]);
    let fault_of = |tags: [u64; 2]| {
        let bytes = written(|w| _ = w.uint(tags[0]).uint(tags[1]));
        let (mut reader, mut last) = (Reader::new(&bytes), 0);
        reader
            .next_field(&mut last)
            .and_then(|_| reader.next_field(&mut last))
    };
    assert_eq!(fault_of([1, 5]), Ok(Some(4)));
    assert_eq!(
        fault_of([5, 1]),
        Err(Malformed {
            at: 1,
            problem: Problem::FieldOrder
        })
    );
    assert_eq!(
        fault_of([5, 5]),
        Err(Malformed {
            at: 1,
            problem: Problem::FieldOrder
        })
    );
}

#[test]
fn a_left_over_byte_is_refused() {
    let mut reader = Reader::new(&[1, 2]);
    assert_eq!(reader.byte(), Ok(1));
    assert_eq!(
        reader.finish(),
        Err(Malformed {
            at: 1,
            problem: Problem::LeftOver
        })
    );
}

proptest! {
    #[test]
    fn what_is_written_reads_back(n in any::<u64>(), i in any::<i64>(), text in ".{0,20}", items in any::<Vec<u8>>()) {
        let bytes = written(|w| _ = w.uint(n).int(i).text(&text).seq(&items, |w, item| _ = w.byte(*item)));
        let mut reader = Reader::new(&bytes);
        prop_assert_eq!(reader.uint(), Ok(n));
        prop_assert_eq!(reader.int(), Ok(i));
        prop_assert_eq!(reader.text(200, "a text"), Ok(text.as_str()));
        prop_assert_eq!(reader.seq(200, "items", Reader::byte), Ok(items));
        prop_assert_eq!(reader.finish(), Ok(()));
    }

    #[test]
    fn a_number_has_one_encoding(bytes in prop::collection::vec(any::<u8>(), 0..12)) {
        let mut reader = Reader::new(&bytes);
        if let Ok(value) = reader.uint() {
            prop_assert_eq!(written(|w| _ = w.uint(value)), &bytes[..reader.at() as usize]);
        }
    }
}
