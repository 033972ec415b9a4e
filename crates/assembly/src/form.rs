//! Acts as people and programs write them: a name and fields, texts among them. Reading one separates the texts, which go
//! into parts, from the fields, which are the act.

use crate::act::{Act, Kind};
use crate::motions::Asks;
use crate::part::PartText;
use serde_json::{Map, Value};

/// Why fields are no act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// There is no such act.
    UnknownAct {
        /// What was asked for.
        name: String,
        /// What was probably meant.
        nearest: Option<&'static str>,
    },
    /// A text field holds something else.
    NotText {
        /// The field.
        field: &'static str,
    },
    /// A field is missing, unknown or of the wrong type; in English, naming it.
    Field {
        /// What is wrong.
        why: String,
    },
}

impl std::fmt::Display for FormFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            FormFault::UnknownAct {
                name,
                nearest: Some(nearest),
            } => {
                write!(f, "there is no act `{name}`; did you mean `{nearest}`?")
            }
            FormFault::UnknownAct {
                name,
                nearest: None,
            } => write!(f, "there is no act `{name}`"),
            FormFault::NotText { field } => write!(f, "`{field}` must be a text"),
            FormFault::Field { why } => f.write_str(why),
        }
    }
}

impl std::error::Error for FormFault {}

/// The kind of act with this name.
#[must_use]
pub fn kind(name: &str) -> Option<Kind> {
    Act::kinds().into_iter().find(|kind| kind.name == name)
}

/// Reads an act from its name and fields.
///
/// # Errors
/// Where they are none.
pub fn read(name: &str, mut fields: Map<String, Value>) -> Result<(Act, Vec<PartText>), FormFault> {
    if let Some(Value::Object(asked)) = fields.get("asks") {
        let print = fingerprint(asked.clone())?;
        fields.insert("asks".to_owned(), print.into());
    }
    let kind = kind(name).ok_or_else(|| FormFault::UnknownAct {
        name: name.to_owned(),
        nearest: nearest(name),
    })?;
    let mut texts = Vec::with_capacity(kind.parts.len());
    for spec in kind.parts {
        texts.push(match fields.remove(spec.name) {
            None | Some(Value::Null) => PartText::Empty,
            Some(Value::String(text)) if text.is_empty() => PartText::Empty,
            Some(Value::String(text)) => PartText::Known(text.into()),
            Some(_) => return Err(FormFault::NotText { field: spec.name }),
        });
    }
    let act = (kind.read)(Value::Object(fields)).map_err(|why| FormFault::Field {
        why: why.to_string(),
    })?;
    Ok((act, texts))
}

/// The fingerprint of an act that is written in the place where one is asked for.
fn fingerprint(mut asked: Map<String, Value>) -> Result<String, FormFault> {
    let Some(Value::String(name)) = asked.remove("act") else {
        let why = "`asks` names no `act`".to_owned();
        return Err(FormFault::Field { why });
    };
    // An act asked for asks for no other.
    asked.remove("asks");
    let (act, _) = read(&name, asked)?;
    Ok(Asks::of(&act).to_hex())
}

/// The act whose name shares the longest start or differs least, if it is close.
fn nearest(name: &str) -> Option<&'static str> {
    let kinds = Act::kinds();
    let best = kinds
        .iter()
        .map(|kind| (distance(name, kind.name), kind.name))
        .min()?;
    (best.0 <= 3).then_some(best.1)
}

/// Levenshtein's distance, over bytes; names are short.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().take(64).enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let next = (corner + usize::from(x != y))
                .min(row[j] + 1)
                .min(row[j + 1] + 1);
            corner = std::mem::replace(&mut row[j + 1], next);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(name: &str, fields: Value, expected: &str) {
        let Value::Object(fields) = fields else {
            panic!("fields are an object")
        };
        let fault = read(name, fields).expect_err("must not be read");
        assert!(fault.to_string().contains(expected), "{fault}");
    }

    #[test]
    fn a_wrong_form_is_told_what_is_wrong_with_it() {
        check("regster-party", json!({}), "did you mean `register-party`");
        check("fly", json!({}), "there is no act `fly`");
        check(
            "register-party",
            json!({"kind": "Person", "name": 7}),
            "`name` must be a text",
        );
        check(
            "register-party",
            json!({"kind": "Cat"}),
            "unknown variant `Cat`",
        );
        check(
            "register-party",
            json!({"kind": "Person", "colour": "red"}),
            "unknown field `colour`",
        );
        check(
            "register-party",
            json!({"name": "Ana"}),
            "missing field `kind`",
        );
    }

    #[test]
    fn texts_go_to_their_slots() {
        let Value::Object(fields) = json!({"kind": "Person", "name": "Ana"}) else {
            unreachable!()
        };
        let (act, texts) = read("register-party", fields).expect("reads");
        assert_eq!(act.name(), "register-party");
        assert_eq!(texts, [PartText::Known("Ana".into()), PartText::Empty]);
    }
}
