//! Ballots as CSV. Ranks: a header `count,rank1,rank2,…`, then how many papers and the names rank by rank; an empty cell is a skipped
//! rank, `A=B` puts two names on one. Scores: a header of names, after `count` or after the columns of star.vote (`voterID`,
//! `voteTime`, `pollID`), then a row a paper. Rows before the header may say `title,…`, `seats,2`, `candidates,A,B,…` (which numbers
//! them; else they are numbered as they appear), `withdrawn,B` and `order,A,B` (who goes out first where all else is level). A cell
//! `=` is a rank where several were marked and nobody knows who.

use std::collections::BTreeMap;

use crate::count::papers::{MAX_CANDIDATES, MAX_UNITS, Mark, PapersBuilder};
use crate::count::profile::{Profile, Scores};
use crate::exact::Exact;
use crate::formats::cursor::Cursor;
use crate::formats::fault::{Expected, FormatFault};

/// Columns of star.vote that say nothing about the vote.
const APART: [&str; 3] = ["voterid", "votetime", "pollid"];

/// Words that begin a row of ours.
const OURS: [&str; 6] = [
    "count",
    "candidates",
    "title",
    "seats",
    "withdrawn",
    "order",
];

/// Whether a text looks like one: its first row begins with a word that such files begin with.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    let first = text
        .trim_start_matches('\u{feff}')
        .lines()
        .next()
        .unwrap_or_default();
    let Some((word, _)) = first.split_once(',') else {
        return false;
    };
    let word = word.trim().trim_matches('"').to_ascii_lowercase();
    OURS.contains(&word.as_str()) || APART.contains(&word.as_str())
}

/// A cell with the byte at which it begins.
pub(crate) type Cell = (usize, String);

/// The rows of a CSV, one after another.
pub(crate) struct Rows<'a> {
    cursor: Cursor<'a>,
}

impl<'a> Rows<'a> {
    /// The rows of a text.
    pub(crate) fn new(text: &'a str) -> Rows<'a> {
        Rows {
            cursor: Cursor::new(text),
        }
    }

    /// The next row that is not empty.
    pub(crate) fn next(&mut self) -> Result<Option<Vec<Cell>>, FormatFault> {
        while matches!(self.cursor.peek(), Some(b'\r' | b'\n')) {
            self.cursor.at += 1;
        }
        if self.cursor.is_at_end() {
            return Ok(None);
        }
        let mut cells = Vec::new();
        loop {
            self.cursor.skip_blanks();
            let here = self.cursor.at;
            let cell = match self.cursor.peek() {
                Some(b'"') => self.cursor.quoted()?,
                Some(_) | None => {
                    let ends = |byte| matches!(byte, b',' | b'\r' | b'\n');
                    self.cursor.word(ends).trim().to_owned()
                }
            };
            cells.push((here, cell));
            self.cursor.skip_blanks();
            match self.cursor.peek() {
                Some(b',') => self.cursor.at += 1,
                Some(b'\r' | b'\n') | None => return Ok(Some(cells)),
                Some(_) => return Err(self.cursor.fault(Expected::Closing { sign: "," })),
            }
        }
    }

    /// A fault at a byte.
    pub(crate) fn fault(&self, at: usize, expected: Expected) -> FormatFault {
        FormatFault::at(self.cursor.text, at, expected)
    }
}

struct File<'a> {
    rows: Rows<'a>,
    profile: Profile,
    by_name: BTreeMap<String, usize>,
}

/// Reads a file.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let mut file = File {
        rows: Rows::new(text),
        profile: Profile::default(),
        by_name: BTreeMap::new(),
    };
    let mut header = file.rows.next()?.unwrap_or_default();
    let is = |cell: Option<&Cell>, word: &str| {
        cell.is_some_and(|(_, text)| text.trim().eq_ignore_ascii_case(word))
    };
    loop {
        match header.first().map(|(_, text)| text.trim()) {
            Some("title") => {
                file.profile.title = header.get(1).map_or_else(String::new, |(_, t)| t.clone());
            }
            Some("seats") => file.profile.seats = Some(file.seats(&header)?),
            Some(key @ ("candidates" | "withdrawn" | "order")) => {
                let key = key.to_owned();
                file.listed(&key, &header[1..])?;
            }
            Some(_) | None => break,
        }
        header = file.rows.next()?.unwrap_or_default();
    }
    file.profile.withdrawn.sort_unstable();
    file.profile.withdrawn.dedup();
    let profile = match is(header.get(1), "rank1") {
        true => file.ranks()?,
        false => file.scores(&header)?,
    };
    match profile.names.is_empty() {
        true => Err(FormatFault::at(text, text.len(), Expected::Candidates)),
        false => Ok(profile),
    }
}

impl File<'_> {
    fn fault(&self, at: usize, expected: Expected) -> FormatFault {
        self.rows.fault(at, expected)
    }

    fn seats(&self, row: &[Cell]) -> Result<usize, FormatFault> {
        let (at, cell) = row.get(1).or(row.first()).cloned().unwrap_or_default();
        let seats = cell.trim().parse().ok().filter(|seats| *seats > 0);
        seats.ok_or_else(|| self.fault(at, Expected::Seats))
    }

    /// A row of names: who stands, who withdrew, in which order ties are broken.
    fn listed(&mut self, key: &str, names: &[Cell]) -> Result<(), FormatFault> {
        for (at, name) in names.iter().filter(|(_, name)| !name.trim().is_empty()) {
            let candidate = self.candidate(name, *at)?;
            match key {
                "withdrawn" => self.profile.withdrawn.push(candidate),
                "order" => self.profile.order.push(candidate),
                _ => {}
            }
        }
        Ok(())
    }

    fn candidate(&mut self, name: &str, at: usize) -> Result<usize, FormatFault> {
        let name = name.trim();
        if let Some(candidate) = self.by_name.get(name) {
            return Ok(*candidate);
        }
        let candidate = self.profile.candidates();
        if candidate >= MAX_CANDIDATES {
            let most = MAX_CANDIDATES as u64;
            return Err(self.fault(at, Expected::Fewer { most }));
        }
        self.profile.names.push(name.to_owned());
        self.by_name.insert(name.to_owned(), candidate);
        Ok(candidate)
    }

    fn ranks(mut self) -> Result<Profile, FormatFault> {
        let mut builder = PapersBuilder::default();
        let mut marks = Vec::new();
        while let Some(cells) = self.rows.next()? {
            marks.clear();
            let (at, count) = &cells[0];
            let weight = count
                .parse::<Exact>()
                .ok()
                .filter(|weight| !weight.is_negative());
            let weight = weight.ok_or_else(|| self.fault(*at, Expected::Count))?;
            for (at, cell) in &cells[1..] {
                if cell.trim().is_empty() {
                    marks.push(Mark::SKIPPED);
                    continue;
                }
                let unknown = cell.trim() == "=";
                for (place, name) in cell.split('=').enumerate() {
                    let mark = match unknown {
                        true => Mark::SKIPPED,
                        false => Mark::of(self.candidate(name, *at)?),
                    };
                    marks.push(if place == 0 { mark } else { mark.level() });
                }
            }
            // Cells left empty at the end are ranks not used, not ranks skipped.
            while marks.last() == Some(&Mark::SKIPPED) {
                marks.pop();
            }
            let added = builder.add_weighted(&marks, &weight);
            added.map_err(|_| self.fault(*at, Expected::Fewer { most: MAX_UNITS }))?;
        }
        self.profile.papers = builder.build();
        Ok(self.profile)
    }

    fn scores(mut self, header: &[Cell]) -> Result<Profile, FormatFault> {
        let apart = |cell: &Cell| APART.contains(&cell.1.trim().to_ascii_lowercase().as_str());
        let counted = header
            .iter()
            .position(|(_, text)| text.trim().eq_ignore_ascii_case("count"));
        let mut columns = Vec::new();
        for (place, cell) in header.iter().enumerate() {
            let named = !apart(cell) && counted != Some(place) && !cell.1.trim().is_empty();
            columns.push(match named {
                true => Some(self.candidate(&cell.1, cell.0)?),
                false => None,
            });
        }
        let mut rows = Vec::new();
        while let Some(cells) = self.rows.next()? {
            let mut papers = 1;
            let mut scores = Vec::new();
            for (place, (at, cell)) in cells.iter().enumerate() {
                let number = cell.trim().parse::<u64>();
                if counted == Some(place) {
                    papers = number.map_err(|_| self.fault(*at, Expected::Count))?;
                    continue;
                }
                let Some(Some(candidate)) = columns.get(place) else {
                    continue;
                };
                if !cell.trim().is_empty() {
                    let most = MAX_CANDIDATES as u64 - 1;
                    let score = number.ok().filter(|score| *score <= most);
                    let score = score.ok_or_else(|| self.fault(*at, Expected::Score { most }))?;
                    scores.push((*candidate, score));
                }
            }
            rows.push((scores, papers));
        }
        let fewer = self.rows.cursor.fault(Expected::Fewer { most: MAX_UNITS });
        with_scores(self.profile, &rows).ok_or(fewer)
    }
}

/// A profile with papers of scores, and the same papers as rankings: the higher score first, equal ones level.
pub(crate) fn with_scores(
    mut profile: Profile,
    rows: &[(Vec<(usize, u64)>, u64)],
) -> Option<Profile> {
    let mut scores = Scores::new(profile.candidates());
    let mut ranks = PapersBuilder::default();
    for (given, papers) in rows {
        scores.add(given, *papers).ok()?;
        ranks.add(&ranked(given), *papers).ok()?;
    }
    profile.papers = ranks.build();
    profile.scores = Some(scores);
    Some(profile)
}

/// Candidates with scores as a ranking.
pub(crate) fn ranked(scores: &[(usize, u64)]) -> Vec<Mark> {
    let mut given = scores.to_vec();
    given.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut before = None;
    given
        .into_iter()
        .map(|(candidate, score)| {
            let level = before == Some(score);
            before = Some(score);
            let mark = Mark::of(candidate);
            if level { mark.level() } else { mark }
        })
        .collect()
}
