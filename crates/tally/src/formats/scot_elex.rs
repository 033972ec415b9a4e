//! The CSV of the collection of Scottish council elections: `candidates,seats,`, then `papers,candidate,candidate,…,` with a comma at
//! the end, then `"Candidate k","Name","Party",` and `"Ward",`. Blank rows are passed over.

use crate::count::papers::{MAX_CANDIDATES, MAX_UNITS, Mark, PapersBuilder};
use crate::count::profile::Profile;
use crate::formats::cursor::Cursor;
use crate::formats::fault::{Expected, FormatFault};

/// Whether a text looks like one: its first line is two numbers with commas.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    let first = text
        .trim_start_matches('\u{feff}')
        .lines()
        .find(|line| !is_blank(line));
    let mut fields = first.unwrap_or_default().trim_end().split(',');
    let number =
        |field: Option<&str>| field.is_some_and(|field| field.trim().parse::<u32>().is_ok());
    number(fields.next()) && number(fields.next()) && fields.all(|field| field.trim().is_empty())
}

fn is_blank(line: &str) -> bool {
    line.chars().all(|sign| sign == ',' || sign.is_whitespace())
}

/// Reads a file.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let mut cursor = Cursor::new(text);
    let mut profile = Profile::default();
    let mut builder = PapersBuilder::default();
    let mut marks = Vec::new();
    skip(&mut cursor);
    let candidates = cell(&mut cursor, &Expected::Candidates, MAX_CANDIDATES as u64)? as usize;
    comma(&mut cursor);
    profile.seats = Some(cell(&mut cursor, &Expected::Seats, MAX_CANDIDATES as u64)? as usize);
    loop {
        skip(&mut cursor);
        match cursor.peek() {
            Some(b'0'..=b'9') => {}
            Some(_) | None => break,
        }
        let here = cursor.at;
        let papers = cell(&mut cursor, &Expected::Count, MAX_UNITS)?;
        marks.clear();
        loop {
            comma(&mut cursor);
            match cursor.peek() {
                None | Some(b'\r' | b'\n') => break,
                Some(_) => {}
            }
            let expected = Expected::Candidate { most: candidates };
            let number = cell(&mut cursor, &expected, candidates as u64)?;
            marks.push(Mark::of(number as usize - 1));
        }
        let added = builder.add(&marks, papers);
        added.map_err(|_| FormatFault::at(text, here, Expected::Fewer { most: MAX_UNITS }))?;
    }
    for candidate in 1..=candidates {
        skip(&mut cursor);
        let fields = fields(&mut cursor)?;
        let name = fields.get(1).map(|name| name.trim().to_owned());
        let name = name.filter(|_| fields[0].starts_with("Candidate"));
        let name = name.ok_or_else(|| cursor.fault(Expected::Name { candidate }))?;
        profile.names.push(name);
    }
    skip(&mut cursor);
    profile.title = title(cursor.rest_of_line());
    profile.papers = builder.build();
    Ok(profile)
}

/// The title of a last row: some of the collection stand in doubled quotes, with commas inside.
fn title(row: &str) -> String {
    let marks = |sign: char| matches!(sign, ',' | '"' | ' ');
    row.trim_matches(marks).to_owned()
}

/// Passes over white space and the commas of blank rows.
fn skip(cursor: &mut Cursor<'_>) {
    while matches!(cursor.peek(), Some(b' ' | b'\t' | b'\r' | b'\n' | b',')) {
        cursor.at += 1;
    }
}

/// Passes over the commas between cells.
fn comma(cursor: &mut Cursor<'_>) {
    while matches!(cursor.peek(), Some(b',' | b' ' | b'\t')) {
        cursor.at += 1;
    }
}

/// A number from one to `most`.
fn cell(cursor: &mut Cursor<'_>, expected: &Expected, most: u64) -> Result<u64, FormatFault> {
    let here = cursor.at;
    let number = cursor.number().filter(|number| (1..=most).contains(number));
    let ends = matches!(
        cursor.peek(),
        None | Some(b',' | b' ' | b'\t' | b'\r' | b'\n')
    );
    number
        .filter(|_| ends)
        .ok_or_else(|| FormatFault::at(cursor.text, here, expected.clone()))
}

/// The fields of a row of text.
fn fields(cursor: &mut Cursor<'_>) -> Result<Vec<String>, FormatFault> {
    let mut found = Vec::new();
    loop {
        cursor.skip_blanks();
        match cursor.peek() {
            None | Some(b'\r' | b'\n') => return Ok(found),
            Some(b',') => cursor.at += 1,
            Some(b'"') => found.push(cursor.quoted()?),
            Some(_) => {
                let ends = |byte| matches!(byte, b',' | b'\r' | b'\n');
                found.push(cursor.word(ends).trim().to_owned());
            }
        }
    }
}
