//! JSON in which no field stands twice. Of two fields of one name most readers take the last without a word, and who wrote
//! them both meant something else by one.

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// Reads one value; what follows it is a fault, and a name that stands twice in one object.
pub(super) fn read(text: &str) -> Result<Value, String> {
    match serde_json::from_str::<Strict>(text) {
        Ok(strict) => Ok(strict.0),
        Err(why) => Err(told(&why)),
    }
}

/// What a value says, as a type of ours.
pub(super) fn into<T: DeserializeOwned>(value: Value) -> Result<T, String> {
    serde_json::from_value(value).map_err(|why| told(&why))
}

/// A text of one line has no line numbers of its own: the place is said by the column alone.
fn told(why: &serde_json::Error) -> String {
    let (said, column) = (why.to_string(), why.column());
    match said.strip_suffix(&format!(" at line {} column {column}", why.line())) {
        Some(said) => format!("column {column}: {said}"),
        None => said,
    }
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Strict, D::Error> {
        deserializer.deserialize_any(Any).map(Strict)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        let number = Number::from_f64(value);
        number
            .map(Value::Number)
            .ok_or_else(|| E::custom("a number out of range"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Strict(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            if map.contains_key(&name) {
                return Err(A::Error::custom(format!("`{name}` stands there twice")));
            }
            let Strict(value) = fields.next_value()?;
            map.insert(name, value);
        }
        Ok(map.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_what_any_reader_of_json_reads() {
        for text in [
            r#"{"a":[1,-2,3.5,null,true,"é\u0041"],"b":{"a":{}}}"#,
            "7",
            "[]",
        ] {
            assert_eq!(
                read(text),
                serde_json::from_str(text).map_err(|why| why.to_string())
            );
        }
    }

    #[test]
    fn a_name_that_stands_twice_is_refused_at_its_place() {
        let check = |text: &str, expected: &str| {
            let why = read(text).expect_err("must be refused");
            assert!(why.contains(expected), "{why}");
        };
        check(r#"{"a":1,"a":1}"#, "`a` stands there twice");
        check(
            r#"{"b":[{"a":1,"c":2,"a":1}]}"#,
            "column 22: `a` stands there twice",
        );
        check(r#"{"a":1}{"#, "column 8: trailing characters");
    }
}
