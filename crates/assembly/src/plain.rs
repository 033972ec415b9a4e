//! The plain encoding of entries: one canonical byte string per value, described in `docs/record.md`.
//! A serde format, so that a type's declaration is its layout: fields are numbered by their order, a field at its default
//! is not written, and a new field goes last.

mod read;
mod source;
mod write;

pub use read::{decode, decode_pieces};
pub use write::{encode, encode_in_pieces};

use std::fmt;

/// Why bytes are not the plain encoding of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainError {
    /// Byte offset at which reading stopped; 0 when writing.
    pub offset: usize,
    /// What was wrong, in English: it reaches an auditor, never a member.
    pub what: String,
}

impl fmt::Display for PlainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}: {}", self.offset, self.what)
    }
}

impl std::error::Error for PlainError {}

impl serde::ser::Error for PlainError {
    fn custom<T: fmt::Display>(what: T) -> Self {
        PlainError {
            offset: 0,
            what: what.to_string(),
        }
    }
}

impl serde::de::Error for PlainError {
    fn custom<T: fmt::Display>(what: T) -> Self {
        PlainError {
            offset: 0,
            what: what.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::de::Error as _;
    use serde::{Deserialize, Serialize};
    use std::collections::BTreeMap;
    use std::ops::ControlFlow;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Leaf {
        a: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        b: Option<String>,
        c: Vec<i64>,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        d: BTreeMap<u8, Kind>,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Unit,
        One(u8),
        Two(u8, bool),
        Named { x: Option<u16> },
    }

    fn round(value: &Leaf) -> Vec<u8> {
        let bytes = encode(value).expect("encodes");
        assert_eq!(&decode::<Leaf>(&bytes).expect("decodes"), value);
        bytes
    }

    #[test]
    fn a_field_at_its_default_is_not_written() {
        let bytes = round(&Leaf {
            a: 300,
            b: None,
            c: vec![-1, 2],
            d: BTreeMap::new(),
        });
        assert_eq!(bytes, [1, 0xac, 2, 3, 2, 1, 4, 0]);
    }

    #[test]
    fn every_shape_comes_back_as_it_went() {
        let d = [
            (1, Kind::Unit),
            (2, Kind::One(9)),
            (3, Kind::Two(4, true)),
            (7, Kind::Named { x: Some(5) }),
        ];
        round(&Leaf {
            a: u32::MAX,
            b: Some("é".into()),
            c: vec![i64::MIN, i64::MAX],
            d: d.into(),
        });
    }

    #[test]
    fn pieces_of_any_size_are_the_same_bytes_and_the_same_value() {
        let leaf = Leaf {
            a: 300,
            b: Some("a text that lies across several pieces".into()),
            c: vec![i64::MIN, 0, i64::MAX],
            d: [(7, Kind::Two(4, true))].into(),
        };
        let whole = encode(&leaf).expect("encodes");
        for size in 1..=whole.len() + 1 {
            let mut pieces = Vec::new();
            encode_in_pieces(&leaf, size, &mut |piece| {
                pieces.push(piece.to_vec());
                ControlFlow::Continue(())
            })
            .expect("encodes");
            assert_eq!(pieces.concat(), whole);
            let read = |length: usize| {
                let mut pieces = pieces.clone().into_iter();
                let none = || PlainError::custom("no more pieces");
                decode_pieces::<Leaf>(length as u64, &mut || pieces.next().ok_or_else(none))
            };
            assert_eq!(read(whole.len()).as_ref(), Ok(&leaf));
            assert!(read(whole.len() - 1).is_err() && read(whole.len() + 1).is_err());
        }
    }

    #[test]
    fn a_writing_that_is_broken_off_says_so() {
        let many: Vec<u32> = (0..100).collect();
        let mut handed = 0;
        let written = encode_in_pieces(&many, 10, &mut |_| {
            handed += 1;
            ControlFlow::Break(())
        });
        assert!(written.is_err() && handed == 1);
    }

    #[test]
    fn other_bytes_for_the_same_value_are_refused() {
        let check = |bytes: &[u8], what: &str| {
            let error = decode::<Leaf>(bytes).expect_err("must be refused");
            assert!(error.what.contains(what), "{error}");
        };
        check(&[1, 0x80, 0, 3, 0, 0], "minimal");
        check(&[3, 0, 1, 5, 0], "ascending");
        check(&[1, 5, 3, 0, 0, 0], "left over");
        check(&[1, 5, 3, 0], "ends");
        check(&[1, 5, 3, 0, 9, 0], "unknown field");
        check(&[1, 5, 3, 0xff, 0xff, 0xff, 0xff, 0x7f], "longer than");
        check(&[1, 5], "ends");
        check(&[1, 5, 0], "missing field");
        check(&[1, 5, 2, 1, 1, 0xff, 3, 0, 0], "UTF-8");
    }
}
