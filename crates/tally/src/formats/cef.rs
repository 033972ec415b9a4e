//! CEF, the Condorcet Election Format: `#/Candidates: A ; B` and other parameters, then `tags || A > B = C ^weight * papers`, and
//! `/EMPTY_RANKING/` for a blank paper. Weights count only where `#/Weight Allowed: true` stands. Whoever a paper leaves out is left
//! out: that such names are last and level changes no comparison of pairs, and a transfer goes by what is written.

use crate::count::papers::{MAX_CANDIDATES, MAX_UNITS, Mark, PapersBuilder};
use crate::count::profile::Profile;
use crate::formats::fault::{Expected, FormatFault};
use crate::formats::roster::Roster;

const BLANK: &str = "/EMPTY_RANKING/";

/// Whether a text begins with a parameter, which no other format does.
#[must_use]
pub fn begins_with_parameter(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with("#/")
}

/// Whether a text looks like one: it has a parameter, or its first line that is no comment ranks without a count before it.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    let mut lines = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let Some(first) = lines.clone().next() else {
        return false;
    };
    if first.starts_with("#/") {
        return true;
    }
    let first = lines.find(|line| !line.starts_with('#') || line.starts_with("#/"));
    first.is_some_and(|line| {
        line.starts_with("#/")
            || line.starts_with(BLANK)
            || line.contains("||")
            || (line.contains('>') && !line.contains(':') && !line.starts_with(['{', '[', '"']))
    })
}

struct File<'a> {
    text: &'a str,
    profile: Profile,
    roster: Roster,
    builder: PapersBuilder,
    weighted: bool,
    declared: bool,
}

/// Reads a file.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let mut file = File {
        text,
        profile: Profile::default(),
        roster: Roster::default(),
        builder: PapersBuilder::default(),
        weighted: false,
        declared: false,
    };
    let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
    for line in text[at..].split_inclusive('\n') {
        let here = at + (line.len() - line.trim_start().len());
        at += line.len();
        match line.trim().strip_prefix("#/") {
            Some(parameter) => file.parameter(parameter, here + 2)?,
            None => {
                let told = line.split('#').next().unwrap_or_default();
                if !told.trim().is_empty() {
                    file.paper(told.trim_end(), at - line.len())?;
                }
            }
        }
    }
    if file.roster.names.is_empty() {
        return Err(FormatFault::at(text, text.len(), Expected::Candidates));
    }
    file.profile.names = file.roster.names;
    file.profile.papers = file.builder.build();
    Ok(file.profile)
}

impl File<'_> {
    fn fault(&self, at: usize, expected: Expected) -> FormatFault {
        FormatFault::at(self.text, at, expected)
    }

    fn parameter(&mut self, parameter: &str, at: usize) -> Result<(), FormatFault> {
        let (key, value) = parameter.split_once(':').unwrap_or((parameter, ""));
        let value_at = at + key.len() + 1;
        match key.trim().to_ascii_lowercase().as_str() {
            "candidates" => {
                let most = MAX_CANDIDATES as u64;
                for name in value.split(';').map(str::trim) {
                    if !name.is_empty() && self.roster.declare(name, name).is_none() {
                        return Err(self.fault(value_at, Expected::Fewer { most }));
                    }
                }
                self.declared = true;
            }
            "number of seats" => {
                let seats = value.trim().parse().ok().filter(|seats| *seats > 0);
                let seats = seats.ok_or_else(|| self.fault(value_at, Expected::Seats))?;
                self.profile.seats = Some(seats);
            }
            "weight allowed" => self.weighted = value.trim().eq_ignore_ascii_case("true"),
            // What the program should do, and who stands last: nothing that changes the papers.
            _ => {}
        }
        Ok(())
    }

    /// `A > B = C ^weight * papers`, after tags.
    fn paper(&mut self, line: &str, start: usize) -> Result<(), FormatFault> {
        let tags = line.find("||").map_or(0, |tags| tags + 2);
        let (ranking, papers) = self.number(&line[tags..], '*', start + tags)?;
        let (ranking, weight) = self.number(ranking, '^', start + tags)?;
        let weight = if self.weighted { weight } else { 1 };
        let mut marks = Vec::new();
        let mut at = start + tags;
        if ranking.trim() != BLANK {
            for rank in ranking.split('>') {
                let mut level = false;
                for name in rank.split('=') {
                    let place = at + (name.len() - name.trim_start().len());
                    at += name.len() + 1;
                    let mark = Mark::of(self.candidate(name.trim(), place)?);
                    marks.push(if level { mark.level() } else { mark });
                    level = true;
                }
            }
        }
        let papers = papers.saturating_mul(weight);
        let added = self.builder.add(&marks, papers);
        added.map_err(|_| self.fault(start, Expected::Fewer { most: MAX_UNITS }))
    }

    /// What stands before the last such sign, and the number after it; one where there is none.
    fn number<'t>(
        &self,
        told: &'t str,
        sign: char,
        start: usize,
    ) -> Result<(&'t str, u64), FormatFault> {
        let Some((before, after)) = told.rsplit_once(sign) else {
            return Ok((told, 1));
        };
        let number = after.trim().parse().ok();
        let at = start + before.len() + 1;
        let number = number.ok_or_else(|| self.fault(at, Expected::Count))?;
        Ok((before, number))
    }

    fn candidate(&mut self, name: &str, at: usize) -> Result<usize, FormatFault> {
        let found = match self.declared {
            true => self.roster.find(name).ok_or(Expected::Declared),
            false if name.is_empty() => Err(Expected::Name {
                candidate: self.roster.names.len() + 1,
            }),
            false => self.roster.number(name).ok_or(Expected::Fewer {
                most: MAX_CANDIDATES as u64,
            }),
        };
        found.map_err(|expected| self.fault(at, expected))
    }
}
