//! A list as spreadsheets save it: commas, semicolons or tabs, any line ends, with a byte order mark or without. What is not
//! UTF-8 is named by its line and not guessed. It knows columns, not what may stand in them.

use super::Wrong;
use std::collections::BTreeMap;
use words::{Saying, Value};

/// Most bytes of one list.
pub const MAX_BYTES: usize = 256 << 20;
/// Most rows of one list.
pub const MAX_ROWS: usize = 1_000_000;
/// Most bytes of one row. A quote that is never closed makes one row of all that follows it.
pub const MAX_ROW: usize = 64 << 10;

/// The columns of a kind of list.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// Those that it may have.
    pub known: &'static [&'static str],
    /// Those that it must have.
    pub needed: &'static [&'static str],
}

/// A row: the filled columns by name, or why it cannot be read.
#[derive(Debug)]
pub struct Row {
    /// Where it begins, from 1.
    pub line: u64,
    /// What stands in it.
    pub fields: Result<BTreeMap<String, String>, Wrong>,
}

/// Reads the rows of a list. Empty ones are left out.
///
/// # Errors
/// Where the file as a whole is no list: a sentence, and nothing was read.
pub fn read(bytes: &[u8], columns: Columns) -> Result<Vec<Row>, Saying> {
    if bytes.len() > MAX_BYTES {
        return Err(Saying::new("command-list-too-long").with("limit", MAX_BYTES));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Saying::new("command-list-utf16"));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(bytes))
        .trim(csv::Trim::All)
        .flexible(true)
        .has_headers(false)
        .from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    // Reading from memory, and with rows of any length, has nothing to fail on.
    let mut next = |record: &mut csv::ByteRecord| reader.read_byte_record(record).unwrap_or(false);
    if !next(&mut record) {
        return Err(Saying::new("command-list-empty"));
    }
    let head = head(&record, columns)?;
    let mut rows = Vec::new();
    while next(&mut record) {
        if record.iter().all(<[u8]>::is_empty) {
            continue;
        }
        if rows.len() == MAX_ROWS {
            return Err(Saying::new("command-list-too-many-rows").with("limit", MAX_ROWS));
        }
        rows.push(Row {
            line: record.position().map_or(0, csv::Position::line),
            fields: fields(&head, &record),
        });
    }
    Ok(rows)
}

/// What divides the first line into most columns. Spreadsheets of half of Europe write semicolons into `.csv`.
fn delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|byte| matches!(byte, b'\n' | b'\r')).next();
    let count = |wanted: u8| {
        first.map_or(0, |line| {
            line.iter().filter(|byte| **byte == wanted).count()
        })
    };
    // The comma last: of several as many, `max_by_key` takes the last.
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|byte| count(*byte))
        .unwrap_or(b',')
}

fn head(record: &csv::ByteRecord, columns: Columns) -> Result<Vec<String>, Saying> {
    let mut head: Vec<String> = Vec::new();
    for name in record {
        let name = String::from_utf8_lossy(name).to_lowercase();
        let wrong = |id: &'static str| {
            let name = Value::Verbatim(name.chars().take(80).collect());
            Saying::new(id)
                .with("name", name)
                .with("columns", listed(columns.known))
        };
        if !columns.known.contains(&name.as_str()) {
            return Err(wrong("command-list-unknown-column"));
        }
        if head.contains(&name) {
            return Err(wrong("command-list-column-twice"));
        }
        head.push(name);
    }
    let missing = columns
        .needed
        .iter()
        .find(|name| !head.iter().any(|have| have == *name));
    match missing {
        None => Ok(head),
        Some(name) => Err(Saying::new("command-list-column-missing")
            .with("name", Value::Verbatim((*name).to_owned()))),
    }
}

fn listed(names: &[&str]) -> Value {
    Value::List(
        names
            .iter()
            .map(|name| Value::Verbatim((*name).to_owned()))
            .collect(),
    )
}

fn fields(head: &[String], record: &csv::ByteRecord) -> Result<BTreeMap<String, String>, Wrong> {
    if record.as_slice().len() > MAX_ROW {
        return Err(Saying::new("command-row-too-long")
            .with("limit", MAX_ROW)
            .into());
    }
    if record.len() != head.len() {
        return Err(Saying::new("command-row-uneven")
            .with("found", record.len())
            .with("expected", head.len())
            .into());
    }
    let mut fields = BTreeMap::new();
    for (name, value) in head.iter().zip(record) {
        let value = std::str::from_utf8(value).map_err(|_| {
            let why =
                Saying::new("command-row-not-utf8").with("column", Value::Verbatim(name.clone()));
            Wrong::at(name, why)
        })?;
        if value
            .chars()
            .any(|sign| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t'))
        {
            let why =
                Saying::new("command-row-control").with("column", Value::Verbatim(name.clone()));
            return Err(Wrong::at(name, why));
        }
        if !value.is_empty() {
            fields.insert(name.clone(), value.to_owned());
        }
    }
    Ok(fields)
}
