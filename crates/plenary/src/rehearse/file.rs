//! The lines of a rehearsal file. They are read one at a time, so that a file of any length takes the memory of one line.

use super::strict;
use assembly::moment::Moment;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::io::{BufRead, Read};

/// Most bytes of one line, without its end.
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

/// Most characters of what is said about a line: a fault may quote what stands there, and that may be long.
const MAX_WHY: usize = 400;

impl std::fmt::Display for FileFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut letters = self.why.chars();
        write!(f, "line {}: ", self.line)?;
        for letter in letters.by_ref().take(MAX_WHY) {
            let shown = if letter.is_control() {
                char::REPLACEMENT_CHARACTER
            } else {
                letter
            };
            write!(f, "{shown}")?;
        }
        if letters.next().is_some() {
            f.write_str("…")
        } else {
            Ok(())
        }
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

/// The lines of a file with their numbers, from 1. Empty ones are left out, but for the first.
pub(crate) struct Lines<R> {
    input: R,
    number: usize,
}

impl<R: BufRead> Lines<R> {
    /// The lines that are still to come from a reader at its start.
    pub(crate) fn new(input: R) -> Lines<R> {
        Lines { input, number: 0 }
    }

    fn read(&mut self) -> Result<Option<String>, String> {
        let mut bytes = Vec::new();
        let most = MAX_LINE as u64 + 2;
        let read = self.input.by_ref().take(most).read_until(b'\n', &mut bytes);
        if read.map_err(|why| why.to_string())? == 0 {
            return Ok(None);
        }
        if self.number > MAX_LINES {
            return Err(format!("more than {MAX_LINES} lines"));
        }
        let line = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        if line.len() > MAX_LINE {
            return Err(format!("longer than {MAX_LINE} bytes"));
        }
        let mark = if self.number == 1 { "\u{feff}" } else { "" };
        let line = line.strip_prefix(mark.as_bytes()).unwrap_or(line);
        match std::str::from_utf8(line) {
            Ok(text) => Ok(Some(text.trim().to_owned())),
            Err(why) => Err(format!("not UTF-8 after byte {}", why.valid_up_to())),
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<(usize, String), FileFault>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            self.number += 1;
            let line = self.number;
            return match self.read() {
                Ok(None) => None,
                Ok(Some(text)) if text.is_empty() && line > 1 => continue,
                Ok(Some(text)) => Some(Ok((line, text))),
                Err(why) => Some(Err(FileFault { line, why })),
            };
        }
    }
}

/// Reads the first line.
pub(crate) fn header(text: &str) -> Result<Header, FileFault> {
    let fault = |why: String| FileFault {
        line: 1,
        why: format!("not the header of a rehearsal: {why}"),
    };
    if text.is_empty() {
        return Err(fault("it is empty; it names the charters".to_owned()));
    }
    let header: Header = strict::read(text).and_then(strict::into).map_err(fault)?;
    if header.charters.is_empty() {
        return Err(fault("`charters` names none".to_owned()));
    }
    Ok(header)
}

/// Reads a further line.
pub(crate) fn line(number: usize, text: &str) -> Result<Line, FileFault> {
    let fault = |why: String| FileFault { line: number, why };
    let Value::Object(mut fields) = strict::read(text).map_err(fault)? else {
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
