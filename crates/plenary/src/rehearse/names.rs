//! Handles: names in the file for what acts make. `$ana` is a party's number once `"as": "ana"` stood on the line that
//! registered her; every body is known by its own name (`$npoc`).

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Handles and the numbers they stand for.
#[derive(Debug, Default)]
pub(crate) struct Handles {
    ids: BTreeMap<String, Vec<u64>>,
    /// The handle of each party that a line made: other things have the same numbers.
    parties: BTreeMap<u64, String>,
}

impl Handles {
    /// What a handle stands for: what the line made, and its position under `handle.entry`.
    pub(crate) fn set(&mut self, handle: &str, made: &[u64], entry: u64) {
        self.ids.insert(format!("{handle}.entry"), vec![entry]);
        self.ids.insert(
            handle.to_owned(),
            if made.is_empty() {
                vec![entry]
            } else {
                made.to_vec()
            },
        );
    }

    /// A name that always stands for a number.
    pub(crate) fn name(&mut self, name: &str, id: u64) {
        self.ids.entry(name.to_owned()).or_insert_with(|| vec![id]);
    }

    /// The number behind `$handle`, `handle`, or `handle.2` for the second of several things made.
    pub(crate) fn id(&self, text: &str) -> Option<u64> {
        let name = text.trim_start_matches('$');
        if let Some(ids) = self.ids.get(name) {
            return ids.first().copied();
        }
        let (name, nth) = name.rsplit_once('.')?;
        self.ids
            .get(name)?
            .get(nth.parse::<usize>().ok()?.checked_sub(1)?)
            .copied()
    }

    /// Notes that what the handle stands for is a party.
    pub(crate) fn party(&mut self, handle: &str, id: u64) {
        self.parties.entry(id).or_insert_with(|| handle.to_owned());
    }

    /// The handle of a party, for showing.
    pub(crate) fn of_party(&self, id: u64) -> Option<&str> {
        self.parties.get(&id).map(String::as_str)
    }

    /// Puts numbers in place of `"$handle"` texts, and of body names in fields called `body`.
    pub(crate) fn fill(&self, fields: &mut Map<String, Value>) -> Result<(), String> {
        for (name, value) in fields.iter_mut() {
            self.fill_value(name, value)?;
        }
        Ok(())
    }

    fn fill_value(&self, field: &str, value: &mut Value) -> Result<(), String> {
        match value {
            Value::String(text) if text.starts_with('$') => {
                let id = self
                    .id(text)
                    .ok_or_else(|| format!("`{text}` stands for nothing yet"))?;
                *value = id.into();
            }
            Value::String(text) if field == "body" => {
                if let Some(id) = self.id(text) {
                    *value = id.into();
                }
            }
            Value::Array(list) => {
                for value in list {
                    self.fill_value(field, value)?;
                }
            }
            Value::Object(inside) => self.fill(inside)?,
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
        Ok(())
    }
}
