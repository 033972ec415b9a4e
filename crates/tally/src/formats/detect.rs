//! Which format a text is in, by what stands in it and never by the name of the file.

use std::borrow::Cow;

use crate::count::profile::Profile;
use crate::formats::fault::{Expected, FormatFault};
use crate::formats::{abif, blt, cef, csv, nameq, preflib, rctab, scot_elex, starvote, stv, widj};

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
    /// CEF.
    Cef,
    /// `.stv`.
    Stv,
    /// widj or jabmod.
    Widj,
    /// nameq.
    Nameq,
    /// The common data format of cast vote records.
    Cdf,
    /// A configuration of RCTab, which names its ballots.
    Rctab,
}

/// Whether a text looks like a format.
type LooksLike = fn(&str) -> bool;

/// The format of a text, where it looks like one that we know.
#[must_use]
pub fn detect(text: &str) -> Option<Format> {
    // The narrower signs first: an object of JSON is also the first line of an ABIF.
    let known: [(LooksLike, Format); 12] = [
        (cef::begins_with_parameter, Format::Cef),
        (rctab::looks_like, Format::Rctab),
        (rctab::cdf::looks_like, Format::Cdf),
        (widj::looks_like, Format::Widj),
        (scot_elex::looks_like, Format::ScotElex),
        (starvote::looks_like, Format::Starvote),
        (csv::looks_like, Format::Csv),
        (preflib::looks_like, Format::PrefLib),
        (nameq::looks_like, Format::Nameq),
        (stv::looks_like, Format::Stv),
        (abif::looks_like, Format::Abif),
        (cef::looks_like, Format::Cef),
    ];
    let found = known.iter().find(|(looks_like, _)| looks_like(text));
    if let Some((_, format)) = found {
        return Some(*format);
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
        Some(Format::Cef) => cef::read(text),
        Some(Format::Stv) => stv::read(text),
        Some(Format::Widj) => widj::read(text),
        Some(Format::Nameq) => nameq::read(text),
        Some(Format::Cdf) => rctab::cdf::read(text),
        Some(Format::Rctab) => Err(FormatFault::at(text, 0, Expected::Ballots)),
        None => Err(FormatFault::at(text, 0, Expected::KnownFormat)),
    }
}
