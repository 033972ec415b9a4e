//! The lines of a rehearsal file.

use assembly::moment::Moment;
use serde::Deserialize;
use serde_json::{Map, Value};

/// Most bytes of one line.
pub(crate) const MAX_LINE: usize = 1 << 20;
/// Most lines of one file.
pub(crate) const MAX_LINES: usize = 1_000_000;

/// What is wrong with a line.
#[derive(Debug)]
pub(crate) struct FileFault {
    /// From 1.
    pub(crate) line: usize,
    /// In English: it reaches who writes the file.
    pub(crate) why: String,
}

impl std::fmt::Display for FileFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.why)
    }
}

impl std::error::Error for FileFault {}

/// The first line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    /// Files and folders of charters, from the rehearsal's own folder or the working folder.
    pub(crate) charters: Vec<String>,
    /// The moment of founding.
    pub(crate) start: Moment,
    /// For salts, so that the same file gives the same record.
    #[serde(default)]
    pub(crate) seed: u64,
    /// What it shows, for readers.
    #[serde(default, rename = "about")]
    pub _about: Option<String>,
}

/// One further line: an act or a question.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// From 1.
    pub(crate) number: usize,
    /// When; absent means at the moment of the line before.
    pub(crate) at: Option<String>,
    /// Who.
    pub(crate) by: Option<Value>,
    /// The act's or question's name.
    pub(crate) asks: Asks,
    /// Its fields.
    pub(crate) fields: Map<String, Value>,
    /// The handle for what it makes.
    pub(crate) handle: Option<String>,
    /// What must come of it.
    pub(crate) expect: Option<Value>,
}

/// Whether a line acts or asks.
#[derive(Clone, Debug)]
pub(crate) enum Asks {
    /// An act.
    Act(String),
    /// A question.
    Question(String),
}

/// Reads the first line.
pub(crate) fn header(text: &str) -> Result<Header, FileFault> {
    serde_json::from_str(text).map_err(|why| FileFault {
        line: 1,
        why: format!("not the header of a rehearsal: {why}"),
    })
}

/// Reads a further line.
pub(crate) fn line(number: usize, text: &str) -> Result<Line, FileFault> {
    let fault = |why: String| FileFault { line: number, why };
    if text.len() > MAX_LINE {
        return Err(fault(format!("longer than {MAX_LINE} bytes")));
    }
    let value: Value = serde_json::from_str(text).map_err(|why| fault(why.to_string()))?;
    let Value::Object(mut fields) = value else {
        return Err(fault(
            "expected an object, as in {\"at\": …, \"by\": …, \"act\": …}".to_owned(),
        ));
    };
    let mut text_field = |name: &str| match fields.remove(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(fault(format!("`{name}` must be a text"))),
    };
    let (at, act, ask, handle) = (
        text_field("at")?,
        text_field("act")?,
        text_field("ask")?,
        text_field("as")?,
    );
    let asks = match (act, ask) {
        (Some(act), None) => Asks::Act(act),
        (None, Some(ask)) => Asks::Question(ask),
        (None, None) => return Err(fault("neither `act` nor `ask`".to_owned())),
        (Some(_), Some(_)) => return Err(fault("both `act` and `ask`".to_owned())),
    };
    let (by, expect) = (fields.remove("by"), fields.remove("expect"));
    fields.remove("note");
    Ok(Line {
        number,
        at,
        by,
        asks,
        fields,
        handle: handle.map(|handle| handle.trim_start_matches('$').to_owned()),
        expect,
    })
}
