//! The configuration: candidates, sources, and the fields of its rules as they are written.

use crate::count::papers::{Mark, PapersBuilder};
use crate::count::profile::Profile;
use crate::formats::fault::{Expected, FormatFault};
use crate::formats::json::{self, Json};
use crate::formats::roster::Roster;

use super::{cdf, ranks};

/// What RCTab calls those whose names nobody declared.
const WRITE_INS: &str = "Undeclared Write-ins";

/// A configuration.
#[derive(Debug)]
pub struct Config {
    /// What the contest is called.
    pub title: String,
    /// Where the ballots lie and how they are written.
    pub sources: Vec<Source>,
    pub(super) roster: Roster,
    withdrawn: Vec<usize>,
    pub(super) rules: Json,
}

/// One source of ballots.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The file, as the configuration names it.
    pub path: String,
    /// Who made it (`ess`, `cdf`, `genericCsv`, …).
    pub provider: String,
    pub(super) contest: String,
    /// Column and row of the first vote, from one.
    pub(super) first_column: usize,
    pub(super) first_row: usize,
    pub(super) overvote: String,
    pub(super) between: String,
    pub(super) skipped: String,
    pub(super) write_in: String,
    pub(super) blank_is_write_in: bool,
}

impl Config {
    /// Reads a configuration.
    pub fn read(text: &str) -> Result<Config, FormatFault> {
        let json = json::read(text)?;
        let field = |name: &'static str| {
            let found = json.get(name);
            found.ok_or_else(|| FormatFault::at(text, json.at, Expected::Field { name }))
        };
        let mut config = Config {
            title: said(json.get("outputSettings"), "contestName"),
            sources: field("cvrFileSources")?
                .items()
                .iter()
                .map(Source::of)
                .collect(),
            roster: Roster::default(),
            withdrawn: Vec::new(),
            rules: field("rules")?.clone(),
        };
        for told in field("candidates")?.items() {
            config.candidate(text, told)?;
        }
        if config.roster.names.is_empty() {
            return Err(FormatFault::at(text, json.at, Expected::Candidates));
        }
        Ok(config)
    }

    fn candidate(&mut self, text: &str, told: &Json) -> Result<(), FormatFault> {
        let name = said(Some(told), "name");
        let candidate = self.roster.names.len();
        let number = Some(&name)
            .filter(|name| !name.is_empty())
            .and_then(|name| self.roster.declare(name, name));
        let expected = Expected::Name {
            candidate: candidate + 1,
        };
        let number = number.ok_or_else(|| FormatFault::at(text, told.at, expected))?;
        let code = said(Some(told), "code");
        if !code.is_empty() {
            self.roster.alias(&code, number);
        }
        for alias in told.get("aliases").map_or(&[][..], Json::items) {
            if let Some(alias) = alias.text() {
                self.roster.alias(alias, number);
            }
        }
        if told.get("excluded").is_some_and(Json::is_true) {
            self.withdrawn.push(number);
        }
        Ok(())
    }

    /// Those whose names nobody declared, where ballots have such.
    pub(super) fn write_ins(&self, profile: &Profile) -> Option<usize> {
        let declared = self.roster.names.len();
        (profile.candidates() > declared).then_some(declared)
    }

    /// How many ranks count; nought is all of them.
    pub(super) fn max_ranks(&self) -> u16 {
        let told = self.rules.get("maxRankingsAllowed").and_then(Json::whole);
        told.and_then(|ranks| u16::try_from(ranks).ok())
            .unwrap_or(0)
    }

    /// Seats to fill, where the configuration says so; nought where a share of the votes decides how many.
    fn seats(&self) -> Option<usize> {
        let told = self.rules.get("numberOfWinners").and_then(Json::whole);
        told.and_then(|seats| usize::try_from(seats).ok())
    }

    /// The ballots of the texts, each of which stands for the source at its side. A fault says in which text it is, from nought.
    pub fn ballots(&self, texts: &[(&Source, &str)]) -> Result<Profile, (usize, FormatFault)> {
        let mut into = Ballots {
            roster: Roster::default(),
            max_ranks: usize::from(self.max_ranks()),
            builder: PapersBuilder::default(),
        };
        into.roster = self.roster.clone();
        // As in RCTab they stand, also where nobody wrote a name in.
        let write_ins = |source: &Source| !source.write_in.is_empty() || source.blank_is_write_in;
        if self.sources.iter().any(write_ins) {
            into.roster.number(WRITE_INS);
        }
        for (at, (source, text)) in texts.iter().enumerate() {
            let read = match cdf::looks_like(text) {
                true => cdf::add(text, source, &mut into),
                false => ranks::add(text, source, &mut into),
            };
            read.map_err(|fault| (at, fault))?;
        }
        Ok(Profile {
            title: self.title.clone(),
            names: into.roster.names,
            seats: self.seats(),
            withdrawn: self.withdrawn.clone(),
            // Who stands later in the configuration goes first.
            order: (0..self.roster.names.len()).rev().collect(),
            papers: into.builder.build(),
            ..Profile::default()
        })
    }
}

impl Source {
    fn of(told: &Json) -> Source {
        let number = |name| {
            let found = told.get(name).and_then(Json::whole);
            found
                .and_then(|number| usize::try_from(number).ok())
                .unwrap_or(1)
        };
        let text = |name| said(Some(told), name);
        Source {
            path: text("filePath"),
            provider: text("provider"),
            contest: text("contestId"),
            first_column: number("firstVoteColumnIndex").max(1),
            first_row: number("firstVoteRowIndex").max(1),
            overvote: text("overvoteLabel"),
            between: text("overvoteDelimiter"),
            skipped: text("skippedRankLabel"),
            write_in: text("undeclaredWriteInLabel"),
            blank_is_write_in: told
                .get("treatBlankAsUndeclaredWriteIn")
                .is_some_and(Json::is_true),
        }
    }
}

/// A field as text; empty where it is not there.
fn said(object: Option<&Json>, name: &str) -> String {
    let field = object.and_then(|object| object.get(name));
    field.and_then(Json::text).unwrap_or_default().to_owned()
}

/// What has been read of the ballots.
pub(super) struct Ballots {
    pub(super) roster: Roster,
    /// Ranks beyond this are not looked at; nought is all.
    pub(super) max_ranks: usize,
    pub(super) builder: PapersBuilder,
}

impl Ballots {
    /// The marks of one rank as a cell says them: `None` where it names somebody who is not declared.
    pub(super) fn rank(
        &mut self,
        cell: &str,
        source: &Source,
        marks: &mut Vec<Mark>,
    ) -> Option<()> {
        let cell = cell.trim();
        let is = |label: &str| !label.is_empty() && cell == label;
        if is(&source.overvote) {
            // Several were marked, and nothing says who.
            marks.extend([Mark::SKIPPED, Mark::SKIPPED.level()]);
            return Some(());
        }
        if cell.is_empty() && source.blank_is_write_in {
            marks.push(Mark::of(self.roster.number(WRITE_INS)?));
            return Some(());
        }
        if cell.is_empty() || is(&source.skipped) {
            marks.push(Mark::SKIPPED);
            return Some(());
        }
        let names = match source.between.as_str() {
            "" => vec![cell],
            between => cell.split(between).collect(),
        };
        for (place, name) in names.into_iter().map(str::trim).enumerate() {
            let number = match name == source.write_in && !name.is_empty() {
                true => self.roster.number(WRITE_INS),
                false => self.roster.find(name),
            };
            let mark = Mark::of(number?);
            marks.push(if place == 0 { mark } else { mark.level() });
        }
        Some(())
    }
}
