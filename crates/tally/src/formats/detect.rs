//! Which format a text is in, by what stands in it and never by the name of the file.

use std::borrow::Cow;

use crate::count::profile::Profile;
use crate::formats::fault::{Expected, FormatFault};
use crate::formats::{abif, blt, csv, preflib, scot_elex, starvote};

/// A format of ballots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// BLT.
    Blt,
    /// The CSV of Scottish council elections.
    ScotElex,
    /// PrefLib.
    PrefLib,
    /// ABIF.
    Abif,
    /// CSV of ranks or of scores.
    Csv,
    /// Files of the program starvote.
    Starvote,
}

/// The format of a text, where it looks like one that we know.
#[must_use]
pub fn detect(text: &str) -> Option<Format> {
    if scot_elex::looks_like(text) {
        return Some(Format::ScotElex);
    }
    if starvote::looks_like(text) {
        return Some(Format::Starvote);
    }
    if csv::looks_like(text) {
        return Some(Format::Csv);
    }
    if preflib::looks_like(text) {
        return Some(Format::PrefLib);
    }
    if abif::looks_like(text) {
        return Some(Format::Abif);
    }
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let looks_like_blt = start.starts_with(|sign: char| sign.is_ascii_digit())
        || start.starts_with('#')
        || start.starts_with("/*");
    looks_like_blt.then_some(Format::Blt)
}

/// The text of a file: UTF-8, or else each byte as the sign of that number (ISO 8859-1), as older spreadsheets wrote.
#[must_use]
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().copied().map(char::from).collect()),
    }
}

/// Reads a text in whatever format it is.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    match detect(text) {
        Some(Format::Blt) => blt::read(text),
        Some(Format::ScotElex) => scot_elex::read(text),
        Some(Format::PrefLib) => preflib::read(text),
        Some(Format::Abif) => abif::read(text),
        Some(Format::Csv) => csv::read(text),
        Some(Format::Starvote) => starvote::read(text),
        None => Err(FormatFault::at(text, 0, Expected::KnownFormat)),
    }
}
