//! The compiled rules as bytes: the same for the same rules, whatever the prose around them and wherever they stand.
//! Adoption records a digest of these bytes; the hash is made elsewhere.

use serde_json::{Map, Value};

use crate::Charter;

impl Charter {
    /// The rules in a canonical form: JSON with sorted keys and without spaces. A rule carries the number of its clause.
    /// Titles, prose, places and the drafter's notes are left out; so is what stands at its default, so that a field
    /// added to the model later leaves the bytes of older charters as they are.
    pub fn rules_bytes(&self) -> Vec<u8> {
        let mut value = serde_json::to_value(self).expect(
            "the model has no map with keys that are not text and no numbers but whole ones",
        );
        if let Value::Object(charter) = &mut value {
            charter.remove("title");
            charter.remove("clauses");
        }
        let mut bytes = String::new();
        self.write(&value, &mut bytes);
        bytes.into_bytes()
    }

    fn write(&self, value: &Value, out: &mut String) {
        match value {
            Value::Object(object) => self.write_object(object, out),
            Value::Array(items) => {
                out.push('[');
                for (nth, item) in items.iter().enumerate() {
                    if nth > 0 {
                        out.push(',');
                    }
                    self.write(item, out);
                }
                out.push(']');
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                out.push_str(&value.to_string());
            }
        }
    }

    /// Keys are sorted here and not left to the map, whose order is a build option.
    fn write_object(&self, object: &Map<String, Value>, out: &mut String) {
        // One key alone is the name of a variant, and stays whatever it holds.
        let is_variant = object.len() == 1;
        let mut entries: Vec<(&String, &Value)> = object
            .iter()
            .filter(|(_, value)| is_variant || !is_default(value))
            .filter(|(key, _)| *key != "assumed")
            .collect();
        entries.sort_by_key(|(key, _)| *key);
        out.push('{');
        for (nth, (key, value)) in entries.into_iter().enumerate() {
            if nth > 0 {
                out.push(',');
            }
            out.push_str(&Value::from(key.as_str()).to_string());
            out.push(':');
            match (key.as_str(), value) {
                ("clause", Value::Number(index)) => out.push_str(&self.clause_number(index)),
                _ => self.write(value, out),
            }
        }
        out.push('}');
    }

    /// A heading put in between moves the index of a clause and not its number.
    fn clause_number(&self, index: &serde_json::Number) -> String {
        let clause = index
            .as_u64()
            .and_then(|index| usize::try_from(index).ok())
            .and_then(|index| self.clauses.get(index));
        let number = clause.map_or("", |clause| clause.number.as_str());
        Value::from(number).to_string()
    }
}

fn is_default(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty(),
        Value::Bool(true) | Value::Number(_) | Value::String(_) | Value::Object(_) => false,
    }
}
