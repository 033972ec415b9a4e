//! Lines of `name=rank&name=rank`, a paper a line, as web forms send them; names may be written with `%20` and `+`. Read only.

use crate::count::papers::{MAX_CANDIDATES, MAX_UNITS, Mark, PapersBuilder};
use crate::count::profile::Profile;
use crate::formats::fault::{Expected, FormatFault};
use crate::formats::roster::Roster;

/// Whether a text looks like one: its first line is names with ranks, joined by `&`.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty());
    first.is_some_and(|line| {
        !line.contains(char::is_whitespace)
            && line.contains('&')
            && line.split('&').all(|field| {
                let rank = field.rsplit_once('=').map(|(_, rank)| rank);
                rank.is_some_and(|rank| rank.parse::<u32>().is_ok())
            })
    })
}

/// Reads a file.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let mut roster = Roster::default();
    let mut builder = PapersBuilder::default();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        if line.trim().is_empty() {
            continue;
        }
        let mut given = Vec::new();
        let mut place = start;
        for field in line.trim_end().split('&') {
            let here = place;
            place += field.len() + 1;
            let (name, rank) = field.rsplit_once('=').unwrap_or((field, ""));
            let rank = rank.trim().parse::<u64>().ok().filter(|rank| *rank > 0);
            let rank_at = here + name.len() + 1;
            let rank = rank.ok_or_else(|| FormatFault::at(text, rank_at, Expected::Rank))?;
            let most = MAX_CANDIDATES as u64;
            let number = roster.number(&decoded(name));
            let number =
                number.ok_or_else(|| FormatFault::at(text, here, Expected::Fewer { most }))?;
            given.push((rank, number));
        }
        let added = builder.add(&ranked(given), 1);
        added.map_err(|_| FormatFault::at(text, start, Expected::Fewer { most: MAX_UNITS }))?;
    }
    if roster.names.is_empty() {
        return Err(FormatFault::at(text, text.len(), Expected::Candidates));
    }
    Ok(Profile {
        names: roster.names,
        papers: builder.build(),
        ..Profile::default()
    })
}

/// Candidates with ranks as a ranking: the lowest number first, equal ones level, ranks left out passed over.
pub(crate) fn ranked(mut given: Vec<(u64, usize)>) -> Vec<Mark> {
    given.sort_unstable();
    let mut before = None;
    let mark = |(rank, candidate): (u64, usize)| {
        let level = before.replace(rank) == Some(rank);
        let mark = Mark::of(candidate);
        if level { mark.level() } else { mark }
    };
    given.into_iter().map(mark).collect()
}

/// The same with a mark for every rank left out before the last that is used, up to as many as there may be candidates.
pub(crate) fn with_gaps(mut given: Vec<(u64, usize)>) -> Vec<Mark> {
    // Level names stay in the order of the file.
    given.sort_by_key(|(rank, _)| *rank);
    let mut marks = Vec::new();
    let mut before = 0;
    for (rank, candidate) in given {
        let gap = rank.saturating_sub(before + 1).min(MAX_CANDIDATES as u64);
        marks.extend((0..gap).map(|_| Mark::SKIPPED));
        let mark = Mark::of(candidate);
        marks.push(if rank == before { mark.level() } else { mark });
        before = rank;
    }
    marks
}

/// `%20` and `+` as the signs that they stand for.
fn decoded(name: &str) -> String {
    let name = name.trim().as_bytes();
    let mut bytes = Vec::new();
    let mut at = 0;
    while let Some(byte) = name.get(at) {
        let digits = name.get(at + 1..at + 3);
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        let code = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        at += 1;
        match (byte, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                at += 2;
            }
            (b'+', _) => bytes.push(b' '),
            (other, _) => bytes.push(*other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
