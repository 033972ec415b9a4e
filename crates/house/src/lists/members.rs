//! Members of an older list, sorted before any is taken over: which rows are good, which were taken over before, and what is
//! wrong with the others. Each row has a key of its own, so that the same list twice changes nothing.

use super::Wrong;
use super::reading::{Columns, Row};
use crate::deadline::Deadline;
use crate::request::Request;
use crate::said;
use assembly::State;
use assembly::actor::Actor;
use assembly::entry::Hex;
use assembly::form;
use assembly::ids::BodyId;
use assembly::moment::Moment;
use assembly::people::Country;
use assembly::refusal::Refusal;
use ledger::Hash;
use serde_json::Map;
use std::collections::BTreeMap;
use words::{Saying, Value, Words};

/// The columns of a list of members.
pub const COLUMNS: Columns = Columns {
    known: &[
        "id", "name", "class", "kind", "standing", "joined", "country", "contact",
    ],
    needed: &["name", "class", "kind"],
};

/// What a list is sorted by.
#[derive(Clone, Copy)]
pub struct Sorting<'s> {
    /// The community.
    pub state: &'s State,
    /// The body that takes the members over.
    pub body: BodyId,
    /// Who does it.
    pub actor: Actor,
    /// When.
    pub now: Moment,
    /// The language in which refusals stand inside sentences.
    pub words: Words,
}

/// What a row comes to.
#[derive(Debug)]
pub enum Verdict {
    /// It can be taken over, by this.
    Good(Box<Request>),
    /// It was taken over before.
    Known,
    /// It cannot be taken over.
    Bad(Wrong),
}

/// What a list comes to.
#[derive(Debug, Default)]
pub struct Sorted {
    /// What takes the good rows over, in their order.
    pub good: Vec<Request>,
    /// How many were taken over before.
    pub known: usize,
    /// The bad ones: the line from 1, and why.
    pub bad: Vec<(u64, Wrong)>,
}

impl Sorting<'_> {
    /// Sorts a list; `could` asks whether an act would be accepted, `seen` hears of each row.
    pub fn sort(
        &self,
        rows: Vec<Row>,
        could: impl Fn(&Request) -> Result<(), Box<Refusal>>,
        mut seen: impl FnMut(u64, u64, &Verdict),
    ) -> Sorted {
        let mut sorted = Sorted::default();
        let mut lines = BTreeMap::new();
        for (at, row) in (1..).zip(rows) {
            let verdict = match row.fields {
                Err(wrong) => Verdict::Bad(wrong),
                Ok(fields) => {
                    let key = row_key(&fields);
                    match lines.insert(key.clone(), row.line) {
                        Some(earlier) => Verdict::Bad(twice(earlier)),
                        None => self.verdict(&key, fields, &could),
                    }
                }
            };
            seen(at, row.line, &verdict);
            match verdict {
                Verdict::Good(request) => sorted.good.push(*request),
                Verdict::Known => sorted.known += 1,
                Verdict::Bad(wrong) => sorted.bad.push((row.line, wrong)),
            }
        }
        sorted
    }

    fn verdict(
        &self,
        key: &str,
        row: BTreeMap<String, String>,
        could: impl Fn(&Request) -> Result<(), Box<Refusal>>,
    ) -> Verdict {
        let fields = match self.act_fields(key, row) {
            Ok(fields) => fields,
            Err(wrong) => return Verdict::Bad(wrong),
        };
        let (act, texts) = match form::read("import-member", fields) {
            Ok(read) => read,
            Err(why) => {
                let why = Value::Verbatim(why.to_string());
                return Verdict::Bad(Saying::new("command-row-other").with("why", why).into());
            }
        };
        let request = Request {
            key: self.act_key(key),
            actor: self.actor,
            act,
            texts,
            now: self.now,
            deadline: Deadline::default(),
        };
        match could(&request) {
            Ok(()) => Verdict::Good(Box::new(request)),
            Err(refusal) if refusal.id == "refusal-already-imported" => Verdict::Known,
            Err(refusal) => Verdict::Bad(self.refused(&refusal)),
        }
    }

    fn refused(&self, refusal: &Refusal) -> Wrong {
        let why = Value::Verbatim(said::refusal(self.words, refusal));
        match refusal.field {
            Some(field) => {
                let column = Value::Verbatim(field.to_owned());
                let why = Saying::new("command-row-refused-at")
                    .with("field", column)
                    .with("why", why);
                Wrong::at(field, why)
            }
            None => Saying::new("command-row-other").with("why", why).into(),
        }
    }

    /// The key of the act: the same for the same row of the same body's list, whoever brings it and whenever.
    fn act_key(&self, row: &str) -> [u8; 16] {
        let body = self.body.0.to_be_bytes();
        let hash = Hash::of(&[b"plenary/import-act/v1\0", &body, row.as_bytes()]);
        let mut key = [0; 16];
        key.copy_from_slice(&hash.as_bytes()[..16]);
        key
    }

    /// The columns of a row as the fields of the act.
    fn act_fields(
        &self,
        key: &str,
        row: BTreeMap<String, String>,
    ) -> Result<Map<String, serde_json::Value>, Wrong> {
        let mut fields = Map::new();
        fields.insert("body".to_owned(), self.body.0.into());
        fields.insert("key".to_owned(), key.into());
        for (column, value) in row {
            let wrong = |id: &'static str| {
                let why = Saying::new(id).with("value", short(&value));
                Err(Wrong::at(&column, why))
            };
            let (name, value) = match column.as_str() {
                "id" => continue,
                "class" | "standing" => {
                    self.is_named(&column, &value)?;
                    (column.as_str(), value)
                }
                "contact" => ("contact-details", value),
                "country" if Country::parse(&value.to_uppercase()).is_none() => {
                    return wrong("command-row-country");
                }
                "country" => ("country", value.to_uppercase()),
                "joined" if Moment::parse(&value).is_none() => return wrong("command-row-joined"),
                "kind" => match value.to_lowercase().as_str() {
                    "person" => ("kind", "Person".to_owned()),
                    "organization" => ("kind", "Organization".to_owned()),
                    _ => return wrong("command-row-kind"),
                },
                other => (other, value),
            };
            fields.insert(name.to_owned(), value.into());
        }
        let mut needed = COLUMNS.needed.iter();
        match needed.find(|name| !fields.contains_key(**name)) {
            None => Ok(fields),
            Some(column) => {
                let name = Value::Verbatim((*column).to_owned());
                let why = Saying::new("command-row-lacks").with("column", name);
                Err(Wrong::at(column, why))
            }
        }
    }

    /// The names that the body's charter gives to classes and standings.
    fn is_named(&self, column: &str, value: &str) -> Result<(), Wrong> {
        let Some(bylaws) = self.state.bylaws_of(self.body) else {
            return Ok(());
        };
        let rules = &bylaws.rules;
        let standings = rules.standing.iter().flat_map(|rule| &rule.states);
        let names: Vec<&str> = match column {
            "class" => rules.classes.iter().map(|class| &*class.name).collect(),
            _ => standings.map(|state| &*state.name).collect(),
        };
        if names.contains(&value) {
            return Ok(());
        }
        let names = names.into_iter();
        let names = names.map(|name| Value::Verbatim(name.to_owned())).collect();
        let why = Saying::new("command-row-unnamed")
            .with("column", Value::Verbatim(column.to_owned()))
            .with("value", short(value))
            .with("names", Value::List(names));
        Err(Wrong::at(column, why))
    }
}

fn twice(earlier: u64) -> Wrong {
    Saying::new("command-row-twice")
        .with("line", Value::Verbatim(earlier.to_string()))
        .into()
}

/// A value as it is quoted: its start, where it is long.
fn short(value: &str) -> Value {
    Value::Verbatim(value.chars().take(80).collect())
}

/// What names a row for ever: sixteen digits of a hash over its id, else its name.
fn row_key(row: &BTreeMap<String, String>) -> String {
    let named = row.get("id").or(row.get("name")).map_or("", String::as_str);
    let hash = Hash::of(&[b"plenary/import/v1\0", named.as_bytes()]);
    Hex(&hash.as_bytes()[..8]).to_string()
}
