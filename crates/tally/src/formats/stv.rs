//! The `.stv` files of the programs around Debian's `stv`: `key=value` lines (`title`, `seats`, `candidate=short Full name`,
//! `withdrawn`, `order`), `ballots=N`, a paper a line (`31X a e c`), `end`. With `order=a b c` a paper gives each of them its rank,
//! `-` for none; `ballots=blt` is followed by a BLT. Read only.

use crate::count::papers::{MAX_CANDIDATES, MAX_UNITS, Mark, PapersBuilder};
use crate::count::profile::Profile;
use crate::formats::blt;
use crate::formats::fault::{Expected, FormatFault};
use crate::formats::roster::Roster;

/// Whether a text looks like one: it begins with `key=value` and has a line `ballots=…`.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let first = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('#'));
    let key = first
        .and_then(|line| line.split_once('='))
        .map(|(key, _)| key);
    key.is_some_and(|key| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase()))
        && text.lines().any(|line| line.trim().starts_with("ballots="))
}

#[derive(Default)]
struct File {
    profile: Profile,
    roster: Roster,
    withdrawn: Vec<(String, usize)>,
    order: Option<Vec<usize>>,
    builder: PapersBuilder,
    stated: Option<u64>,
    papers: u64,
}

/// Reads a file.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let mut file = File::default();
    let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut in_papers = false;
    for line in text[at..].split_inclusive('\n') {
        let here = at;
        at += line.len();
        let told = line.split('#').next().unwrap_or_default().trim();
        if told == "end" {
            break;
        }
        if in_papers {
            file.paper(text, here, line)?;
        } else if told == "ballots=blt" {
            return embedded(text, at, file.profile.title);
        } else if !told.is_empty() {
            in_papers = file.line(text, here, told)?;
        }
    }
    file.finish(text)
}

/// A BLT inside: places are those of the whole file.
fn embedded(text: &str, at: usize, title: String) -> Result<Profile, FormatFault> {
    // White space for all that stands before keeps lines and columns.
    let before = text[..at]
        .bytes()
        .filter(|byte| *byte == b'\n')
        .map(char::from)
        .collect::<String>();
    let mut profile = blt::read(&format!("{before}{}", &text[at..]))?;
    if profile.title.is_empty() {
        profile.title = title;
    }
    Ok(profile)
}

impl File {
    /// A line before the papers; whether they begin.
    fn line(&mut self, text: &str, here: usize, told: &str) -> Result<bool, FormatFault> {
        let (key, value) = told.split_once('=').unwrap_or((told, ""));
        let value = value.trim();
        let fault = |expected| FormatFault::at(text, here, expected);
        match key.trim() {
            "title" => value.clone_into(&mut self.profile.title),
            "seats" => {
                let seats = value.parse().ok().filter(|seats| *seats > 0);
                self.profile.seats = Some(seats.ok_or_else(|| fault(Expected::Seats))?);
            }
            "candidate" => {
                let (short, name) = value.split_once([' ', '\t']).unwrap_or((value, value));
                let most = MAX_CANDIDATES as u64;
                let declared = self.roster.declare(short, name.trim());
                declared.ok_or_else(|| fault(Expected::Fewer { most }))?;
            }
            "withdrawn" => {
                for short in value.split_whitespace() {
                    self.withdrawn.push((short.to_owned(), here));
                }
            }
            "order" => {
                let numbers = value
                    .split_whitespace()
                    .map(|short| self.roster.find(short));
                let numbers = numbers.collect::<Option<Vec<_>>>();
                self.order = Some(numbers.ok_or_else(|| fault(Expected::Declared))?);
            }
            "ballots" => {
                self.stated = value.parse().ok();
                return Ok(true);
            }
            // How another program should count.
            _ => {}
        }
        Ok(false)
    }

    fn paper(&mut self, text: &str, here: usize, line: &str) -> Result<(), FormatFault> {
        let told = line.split('#').next().unwrap_or_default();
        let mut papers = 1;
        let mut marks = Vec::new();
        let mut ranks = Vec::new();
        let mut at = here;
        let mut first = true;
        let mut any = false;
        for word in told.split([' ', '\t', '\r', '\n']) {
            let place = at;
            at += word.len() + 1;
            if word.is_empty() {
                continue;
            }
            any = true;
            let times = word.strip_suffix(['X', 'x']).and_then(|n| n.parse().ok());
            if let Some(times) = times.filter(|_| first) {
                papers = times;
            } else if self.order.is_some() {
                ranks.push((word, place));
            } else {
                for (level, short) in word.split('=').enumerate() {
                    let found = self.roster.find(short);
                    let found =
                        found.ok_or_else(|| FormatFault::at(text, place, Expected::Declared))?;
                    let mark = Mark::of(found);
                    marks.push(if level == 0 { mark } else { mark.level() });
                }
            }
            first = false;
        }
        if !any {
            return Ok(());
        }
        if let Some(order) = &self.order {
            marks = by_rank(text, here, order, &ranks)?;
        }
        self.papers = self.papers.saturating_add(papers);
        let added = self.builder.add(&marks, papers);
        added.map_err(|_| FormatFault::at(text, here, Expected::Fewer { most: MAX_UNITS }))
    }

    fn finish(mut self, text: &str) -> Result<Profile, FormatFault> {
        if self.roster.names.is_empty() {
            return Err(FormatFault::at(text, text.len(), Expected::Candidates));
        }
        for (short, at) in &self.withdrawn {
            let found = self.roster.find(short);
            let found = found.ok_or_else(|| FormatFault::at(text, *at, Expected::Declared))?;
            self.profile.withdrawn.push(found);
        }
        self.profile.withdrawn.sort_unstable();
        self.profile.withdrawn.dedup();
        // `ballots=14` may be the number of lines or of papers, so it is not held against them.
        self.profile.names = self.roster.names;
        self.profile.papers = self.builder.build();
        Ok(self.profile)
    }
}

/// A paper that gives each candidate of the order its rank.
fn by_rank(
    text: &str,
    here: usize,
    order: &[usize],
    ranks: &[(&str, usize)],
) -> Result<Vec<Mark>, FormatFault> {
    if ranks.len() != order.len() {
        return Err(FormatFault::at(
            text,
            here,
            Expected::Ranks {
                number: order.len(),
            },
        ));
    }
    let mut given = Vec::new();
    for (candidate, (rank, at)) in order.iter().zip(ranks) {
        if *rank == "-" {
            continue;
        }
        let rank = rank.parse::<u64>().ok().filter(|rank| *rank > 0);
        let rank = rank.ok_or_else(|| FormatFault::at(text, *at, Expected::Rank))?;
        given.push((rank, *candidate));
    }
    Ok(crate::formats::nameq::ranked(given))
}
