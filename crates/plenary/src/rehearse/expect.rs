//! Expectations: what a line says must come of it. Each field that is expected must be there and equal; what is not expected
//! may be anything. A clause may be given as its number alone or with its file, and may be one of several.

use serde_json::Value;

/// What differs, in words; empty when all is as expected.
pub(crate) fn differences(expected: &Value, found: &Value) -> Vec<String> {
    let mut list = Vec::new();
    compare("", expected, found, &mut list);
    list
}

fn compare(at: &str, expected: &Value, found: &Value, list: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(fields), Value::Object(have)) => {
            for (name, value) in fields {
                let path = if at.is_empty() {
                    name.clone()
                } else {
                    format!("{at}.{name}")
                };
                match have.get(name) {
                    Some(found) if name == "clause" => clause(&path, value, found, list),
                    Some(found) => compare(&path, value, found, list),
                    None if value.is_null() => {}
                    None => list.push(format!("{path}: expected {value}, found nothing")),
                }
            }
        }
        (Value::Array(wanted), Value::Array(have)) if wanted.len() == have.len() => {
            for (index, (wanted, have)) in wanted.iter().zip(have).enumerate() {
                compare(&format!("{at}[{index}]"), wanted, have, list);
            }
        }
        _ if expected == found => {}
        _ => list.push(format!("{at}: expected {expected}, found {found}")),
    }
}

/// A clause is as expected if one of those found ends with it.
fn clause(at: &str, expected: &Value, found: &Value, list: &mut Vec<String>) {
    let Some(wanted) = expected.as_str() else {
        list.push(format!("{at}: a clause is a text"));
        return;
    };
    let fits = |found: &Value| {
        found.as_str().is_some_and(|text| {
            text == wanted
                || text
                    .rsplit_once('#')
                    .is_some_and(|(_, number)| number == wanted)
        })
    };
    let is = match found {
        Value::Array(several) => several.iter().any(fits),
        one => fits(one),
    };
    if !is {
        list.push(format!("{at}: expected {expected}, found {found}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_expected_must_be_there_and_the_rest_may_be_anything() {
        let found =
            json!({"accepted": true, "clause": ["npoc/2024.md#3.1", "npoc/2024.md#2"], "n": 3});
        assert!(differences(&json!({"accepted": true, "clause": "3.1"}), &found).is_empty());
        assert_eq!(differences(&json!({"clause": "3"}), &found).len(), 1);
        assert_eq!(
            differences(&json!({"accepted": false, "grade": "x"}), &found).len(),
            2
        );
    }
}
