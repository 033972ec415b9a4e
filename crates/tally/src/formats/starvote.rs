//! The `.starvote` files of the program of that name: `[options]` with seats and an order for ties, `[ballots]` with `Name = 5` a
//! line, an empty line after each ballot, and `3 ballots:` before one that was cast three times. Read only.

use std::collections::BTreeMap;

use crate::count::papers::{MAX_CANDIDATES, MAX_UNITS};
use crate::count::profile::Profile;
use crate::formats::csv::with_scores;
use crate::formats::fault::{Expected, FormatFault};

/// Whether a text looks like one: its first line that is no comment is `[options]` or `[ballots]`.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    let mut lines = text.lines().map(|line| bare(line).trim());
    let first = lines.find(|line| !line.is_empty());
    matches!(first, Some("[options]" | "[ballots]"))
}

/// A line without its comment.
fn bare(line: &str) -> &str {
    line.split('#').next().unwrap_or_default()
}

#[derive(Default)]
struct File {
    profile: Profile,
    by_name: BTreeMap<String, usize>,
    rows: Vec<(Vec<(usize, u64)>, u64)>,
    /// The ballot being read, and how many there are of it.
    ballot: Vec<(usize, u64)>,
    papers: u64,
    /// The names of a list in brackets among the options.
    order: Option<Vec<String>>,
}

/// Reads a file.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let mut file = File {
        papers: 1,
        ..File::default()
    };
    let (mut start, mut ballots) = (0, false);
    let mut stated = Vec::new();
    for line in text.split_inclusive('\n') {
        let here = start + (line.len() - line.trim_start().len());
        start += line.len();
        let told = bare(line).trim();
        match told {
            "[options]" => ballots = false,
            "[ballots]" => ballots = true,
            "" if line.trim().is_empty() => file.end_of_ballot(),
            "" => {}
            _ if ballots => file.line(text, here, told)?,
            _ => stated.extend(file.option(told)),
        }
    }
    file.end_of_ballot();
    if file.profile.names.is_empty() {
        return Err(FormatFault::at(text, text.len(), Expected::Candidates));
    }
    // The list says who is preferred: the last of it goes out first.
    let order = stated
        .iter()
        .rev()
        .filter_map(|name| file.by_name.get(name));
    file.profile.order = order.copied().collect();
    let fewer = FormatFault::at(text, text.len(), Expected::Fewer { most: MAX_UNITS });
    with_scores(file.profile, &file.rows).ok_or(fewer)
}

impl File {
    /// An option; the names of the order for ties once its list is closed.
    fn option(&mut self, told: &str) -> Vec<String> {
        if let Some(mut order) = self.order.take() {
            if told == "]" {
                return order;
            }
            order.push(told.to_owned());
            self.order = Some(order);
            return Vec::new();
        }
        let (key, value) = told.split_once('=').unwrap_or((told, ""));
        match (key.trim(), value.trim()) {
            ("seats", seats) => self.profile.seats = seats.parse().ok().filter(|seats| *seats > 0),
            ("tiebreaker", "[") => self.order = Some(Vec::new()),
            _ => {}
        }
        Vec::new()
    }

    /// `3 ballots:` or `Name = 5`.
    fn line(&mut self, text: &str, here: usize, told: &str) -> Result<(), FormatFault> {
        let several = told
            .strip_suffix("ballots:")
            .or_else(|| told.strip_suffix("ballot:"));
        if let Some(number) = several {
            self.end_of_ballot();
            let papers = number.trim().parse().ok();
            self.papers = papers.ok_or_else(|| FormatFault::at(text, here, Expected::Count))?;
            return Ok(());
        }
        let most = MAX_CANDIDATES as u64 - 1;
        let score = told.rsplit_once('=').and_then(|(name, score)| {
            let score = score
                .trim()
                .parse::<u64>()
                .ok()
                .filter(|score| *score <= most);
            score.map(|score| (name.trim(), score))
        });
        let Some((name, score)) = score else {
            return Err(FormatFault::at(text, here, Expected::Score { most }));
        };
        let next = self.profile.candidates();
        if next >= MAX_CANDIDATES {
            let most = MAX_CANDIDATES as u64;
            return Err(FormatFault::at(text, here, Expected::Fewer { most }));
        }
        let candidate = *self.by_name.entry(name.to_owned()).or_insert(next);
        if candidate == next {
            self.profile.names.push(name.to_owned());
        }
        self.ballot.push((candidate, score));
        Ok(())
    }

    fn end_of_ballot(&mut self) {
        if !self.ballot.is_empty() {
            let ballot = std::mem::take(&mut self.ballot);
            self.rows.push((ballot, self.papers));
            self.papers = 1;
        }
    }
}
