//! ABIF: `27:A>B=C` ranks, `27:A/5>B/3` ranks and scores, `27:A/5,B/3` scores alone, `=A:[Full name]` declares, `{"title": …}` tells,
//! `#` comments. Names with spaces stand in brackets or quotes. Candidates are numbered by declaration, else by first appearance.

use std::collections::BTreeMap;

use crate::count::papers::{MAX_CANDIDATES, MAX_UNITS, Mark, PapersBuilder};
use crate::count::profile::{Profile, Scores};
use crate::formats::csv::ranked;
use crate::formats::cursor::Cursor;
use crate::formats::fault::{Expected, FormatFault};
use crate::formats::json::{self, Json};

/// The highest score that is read.
const MAX_SCORE: u64 = MAX_CANDIDATES as u64 - 1;

/// Whether a text looks like one: its first line that is no comment is a declaration, a fact in braces or `papers:…`.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    let telling = |line: &&str| !line.is_empty() && !line.starts_with('#');
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let Some(first) = lines.into_iter().find(telling) else {
        return false;
    };
    let papers = first
        .split_once(':')
        .is_some_and(|(papers, _)| papers.trim().parse::<u64>().is_ok());
    let declared = first.starts_with('=') && first.contains(":[");
    // A fact closes on its own line; an object of JSON over several lines is another format.
    let fact = first.starts_with('{') && first.ends_with('}');
    papers || declared || fact
}

struct File<'a> {
    cursor: Cursor<'a>,
    profile: Profile,
    by_name: BTreeMap<String, usize>,
    ranks: PapersBuilder,
    /// Papers as scores, candidate by candidate, with how many.
    scored: Vec<(Vec<(usize, u64)>, u64)>,
    any_score: bool,
}

/// Reads a file.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let mut file = File {
        cursor: Cursor::new(text),
        profile: Profile::default(),
        by_name: BTreeMap::new(),
        ranks: PapersBuilder::default(),
        scored: Vec::new(),
        any_score: false,
    };
    // Declarations number the candidates, wherever they stand.
    file.lines(true)?;
    file.cursor = Cursor::new(text);
    file.lines(false)?;
    file.finish()
}

impl<'a> File<'a> {
    fn lines(&mut self, declarations: bool) -> Result<(), FormatFault> {
        while !self.cursor.is_at_end() {
            self.cursor.skip_blanks();
            match self.cursor.peek() {
                None => break,
                Some(b'\r' | b'\n') => {
                    self.cursor.at += 1;
                    continue;
                }
                Some(b'=') if declarations => self.declaration()?,
                Some(b'{') if declarations => self.fact(),
                Some(b'0'..=b'9') if !declarations => self.paper()?,
                Some(b'0'..=b'9' | b'#' | b'=' | b'{') => {
                    self.cursor.rest_of_line();
                }
                Some(_) => return Err(self.cursor.fault(Expected::Count)),
            }
        }
        Ok(())
    }

    /// `{"title": "…"}` or `{"seats": 2}`, with or without quotes around the key.
    fn fact(&mut self) {
        let line = self.cursor.rest_of_line();
        if let Ok(fact) = json::read(line) {
            if let Some(title) = fact.get("title").and_then(Json::text) {
                title.trim().clone_into(&mut self.profile.title);
            }
            let seats = fact.get("seats").and_then(Json::whole);
            if let Some(seats) = seats.and_then(|seats| usize::try_from(seats).ok()) {
                self.profile.seats = Some(seats).filter(|seats| *seats > 0);
            }
            return;
        }
        let inner = line.trim_start_matches('{').trim_end_matches('}');
        let (key, value) = inner.split_once(':').unwrap_or((inner, ""));
        if key.trim().trim_matches('"') == "title" {
            value
                .trim()
                .trim_matches('"')
                .clone_into(&mut self.profile.title);
        }
    }

    /// `=A:[Full name]`
    fn declaration(&mut self) -> Result<(), FormatFault> {
        self.cursor.at += 1;
        let here = self.cursor.at;
        let short = self.name(here)?;
        let candidate = self.candidate(short, here)?;
        self.cursor.skip_blanks();
        if self.cursor.peek() == Some(b':') {
            self.cursor.at += 1;
            let full = self.cursor.rest_of_line();
            let full = full.strip_prefix('[').unwrap_or(full);
            let full = full.strip_suffix(']').unwrap_or(full);
            full.clone_into(&mut self.profile.names[candidate]);
        }
        Ok(())
    }

    /// A name: in brackets, in quotes, or up to the next sign.
    fn name(&mut self, here: usize) -> Result<String, FormatFault> {
        self.cursor.skip_blanks();
        let name = match self.cursor.peek() {
            Some(b'[') => {
                self.cursor.at += 1;
                let name = self.cursor.word(|byte| matches!(byte, b']' | b'\n'));
                if self.cursor.peek() != Some(b']') {
                    return Err(FormatFault::at(
                        self.cursor.text,
                        here,
                        Expected::Closing { sign: "]" },
                    ));
                }
                self.cursor.at += 1;
                name.to_owned()
            }
            Some(b'"') => self.cursor.quoted()?,
            Some(_) | None => {
                let ends = |byte| {
                    matches!(
                        byte,
                        b'>' | b'=' | b',' | b'/' | b':' | b'\r' | b'\n' | b'#'
                    )
                };
                self.cursor.word(ends).trim().to_owned()
            }
        };
        if name.is_empty() {
            let candidate = self.profile.candidates() + 1;
            return Err(FormatFault::at(
                self.cursor.text,
                here,
                Expected::Name { candidate },
            ));
        }
        Ok(name)
    }

    fn candidate(&mut self, name: String, here: usize) -> Result<usize, FormatFault> {
        if let Some(candidate) = self.by_name.get(&name) {
            return Ok(*candidate);
        }
        let candidate = self.profile.candidates();
        if candidate >= MAX_CANDIDATES {
            let most = MAX_CANDIDATES as u64;
            return Err(FormatFault::at(
                self.cursor.text,
                here,
                Expected::Fewer { most },
            ));
        }
        self.profile.names.push(name.clone());
        self.by_name.insert(name, candidate);
        Ok(candidate)
    }

    /// `27:A/5>B=C`
    fn paper(&mut self) -> Result<(), FormatFault> {
        let here = self.cursor.at;
        let papers = self.cursor.number();
        self.cursor.skip_blanks();
        let papers = papers.filter(|_| self.cursor.peek() == Some(b':'));
        let papers =
            papers.ok_or_else(|| FormatFault::at(self.cursor.text, here, Expected::Count))?;
        self.cursor.at += 1;
        let (mut marks, mut scores) = (Vec::new(), Vec::new());
        let (mut level, mut ranked) = (false, true);
        loop {
            self.cursor.skip_blanks();
            match self.cursor.peek() {
                None | Some(b'\r' | b'\n' | b'#') => break,
                Some(b'>') => level = false,
                Some(b'=') => level = true,
                Some(b',') => ranked = false,
                Some(_) => {
                    let here = self.cursor.at;
                    let name = self.name(here)?;
                    let candidate = self.candidate(name, here)?;
                    let mark = Mark::of(candidate);
                    // The first of a paper is level with nobody.
                    let level = level && !marks.is_empty();
                    marks.push(if level { mark.level() } else { mark });
                    if let Some(score) = self.score()? {
                        scores.push((candidate, score));
                    }
                    continue;
                }
            }
            self.cursor.at += 1;
        }
        self.cursor.rest_of_line();
        self.any_score |= !scores.is_empty();
        if !ranked {
            marks = by_score(marks, &scores);
        }
        let added = self.ranks.add(&marks, papers);
        added.map_err(|_| {
            FormatFault::at(self.cursor.text, here, Expected::Fewer { most: MAX_UNITS })
        })?;
        self.scored.push((scores, papers));
        Ok(())
    }

    /// `/5` after a name.
    fn score(&mut self) -> Result<Option<u64>, FormatFault> {
        self.cursor.skip_blanks();
        if self.cursor.peek() != Some(b'/') {
            return Ok(None);
        }
        self.cursor.at += 1;
        let here = self.cursor.at;
        let score = self.cursor.number().filter(|score| *score <= MAX_SCORE);
        match score {
            Some(score) => Ok(Some(score)),
            None => Err(FormatFault::at(
                self.cursor.text,
                here,
                Expected::Score { most: MAX_SCORE },
            )),
        }
    }

    fn finish(mut self) -> Result<Profile, FormatFault> {
        let candidates = self.profile.candidates();
        if candidates == 0 {
            return Err(self.cursor.fault(Expected::Candidates));
        }
        self.profile.papers = self.ranks.build();
        if self.any_score {
            let mut scores = Scores::new(candidates);
            for (given, papers) in &self.scored {
                scores
                    .add(given, *papers)
                    .map_err(|_| self.cursor.fault(Expected::Fewer { most: MAX_UNITS }))?;
            }
            self.profile.scores = Some(scores);
        }
        Ok(self.profile)
    }
}

/// Names given with commas are ranked by their scores; those without one say nothing. Without any score all are level.
fn by_score(marks: Vec<Mark>, scores: &[(usize, u64)]) -> Vec<Mark> {
    if !scores.is_empty() {
        return ranked(scores);
    }
    let level = |(at, mark): (usize, Mark)| match at {
        0 => mark.alone(),
        _ => mark.level(),
    };
    marks.into_iter().enumerate().map(level).collect()
}
