//! Ballots as JSON of two programs for the web: `widj` (`candidates`, `inline_ballots` with `qty` and a score a candidate) and
//! `jabmod` (`candidates`, `votelines` with `qty` and `prefs`, each a rank, a rating or both). Read only.

use crate::count::papers::{MAX_CANDIDATES, MAX_UNITS, Mark};
use crate::count::profile::{Profile, Scores};
use crate::formats::csv::ranked;
use crate::formats::fault::{Expected, FormatFault};
use crate::formats::json::{self, Json};
use crate::formats::nameq;
use crate::formats::roster::Roster;

/// Whether a text looks like one: an object with one of the two lists of papers.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{')
        && (text.contains("\"inline_ballots\"") || text.contains("\"votelines\""))
}

struct File<'a> {
    text: &'a str,
    roster: Roster,
    papers: Vec<Paper>,
}

/// One line of papers.
struct Paper {
    at: usize,
    papers: u64,
    scores: Vec<(usize, u64)>,
    marks: Vec<Mark>,
}

/// Reads a file.
pub fn read(text: &str) -> Result<Profile, FormatFault> {
    let json = json::read(text)?;
    let mut file = File {
        text,
        roster: Roster::default(),
        papers: Vec::new(),
    };
    file.candidates(json.get("candidates"))?;
    for line in json.get("inline_ballots").map_or(&[][..], Json::items) {
        file.scored(line)?;
    }
    for line in json.get("votelines").map_or(&[][..], Json::items) {
        file.preferred(line)?;
    }
    let title = json
        .get("metadata")
        .and_then(|told| told.get("title"))
        .or_else(|| json.get("title"))
        .or_else(|| json.get("description"));
    let title = title.and_then(Json::text).unwrap_or_default().to_owned();
    file.finish(title)
}

impl File<'_> {
    fn fault(&self, at: usize, expected: Expected) -> FormatFault {
        FormatFault::at(self.text, at, expected)
    }

    /// Short names with full ones, as text or as an object with `display_name`.
    fn candidates(&mut self, told: Option<&Json>) -> Result<(), FormatFault> {
        for (short, told) in told.map_or(&[][..], Json::fields) {
            let name = told.get("display_name").unwrap_or(told).text();
            let declared = self.roster.declare(short, name.unwrap_or(short));
            if declared.is_none() {
                return Err(self.too_many(told.at));
            }
        }
        Ok(())
    }

    fn too_many(&self, at: usize) -> FormatFault {
        let most = MAX_CANDIDATES as u64;
        self.fault(at, Expected::Fewer { most })
    }

    fn candidate(&mut self, name: &str, at: usize) -> Result<usize, FormatFault> {
        self.roster.number(name).ok_or_else(|| self.too_many(at))
    }

    fn quantity(&self, line: &Json) -> Result<u64, FormatFault> {
        match line.get("qty") {
            None => Ok(1),
            Some(told) => told
                .whole()
                .ok_or_else(|| self.fault(told.at, Expected::Count)),
        }
    }

    fn score(&self, told: &Json) -> Result<u64, FormatFault> {
        let most = MAX_CANDIDATES as u64 - 1;
        let score = told.whole().filter(|score| *score <= most);
        score.ok_or_else(|| self.fault(told.at, Expected::Score { most }))
    }

    /// `{"qty": 400, "vote": {"A": 6}}`
    fn scored(&mut self, line: &Json) -> Result<(), FormatFault> {
        let papers = self.quantity(line)?;
        let vote = line
            .get("vote")
            .ok_or_else(|| self.fault(line.at, Expected::Field { name: "vote" }))?;
        let mut scores = Vec::new();
        for (name, told) in vote.fields() {
            scores.push((self.candidate(name, told.at)?, self.score(told)?));
        }
        self.papers.push(Paper {
            at: line.at,
            papers,
            marks: ranked(&scores),
            scores,
        });
        Ok(())
    }

    /// `{"qty": 27, "prefs": {"A": {"rating": "5", "rank": 1}}}`
    fn preferred(&mut self, line: &Json) -> Result<(), FormatFault> {
        let papers = self.quantity(line)?;
        let prefs = line
            .get("prefs")
            .ok_or_else(|| self.fault(line.at, Expected::Field { name: "prefs" }))?;
        let (mut ranks, mut scores) = (Vec::new(), Vec::new());
        for (name, told) in prefs.fields() {
            let candidate = self.candidate(name, told.at)?;
            if let Some(rank) = told.get("rank").filter(|rank| rank.text().is_some()) {
                let number = rank.whole().filter(|rank| *rank > 0);
                let number = number.ok_or_else(|| self.fault(rank.at, Expected::Rank))?;
                ranks.push((number, candidate));
            }
            let rating = told.get("rating").filter(|told| told.text().is_some());
            if let Some(rating) = rating {
                scores.push((candidate, self.score(rating)?));
            }
        }
        let marks = match ranks.is_empty() {
            true => ranked(&scores),
            false => nameq::ranked(ranks),
        };
        self.papers.push(Paper {
            at: line.at,
            papers,
            scores,
            marks,
        });
        Ok(())
    }

    fn finish(self, title: String) -> Result<Profile, FormatFault> {
        let candidates = self.roster.names.len();
        if candidates == 0 {
            return Err(self.fault(self.text.len(), Expected::Candidates));
        }
        let mut builder = crate::count::papers::PapersBuilder::default();
        let mut scores = Scores::new(candidates);
        let any_score = self.papers.iter().any(|paper| !paper.scores.is_empty());
        for paper in &self.papers {
            let added = builder
                .add(&paper.marks, paper.papers)
                .and_then(|()| scores.add(&paper.scores, paper.papers));
            added.map_err(|_| self.fault(paper.at, Expected::Fewer { most: MAX_UNITS }))?;
        }
        Ok(Profile {
            title,
            names: self.roster.names,
            papers: builder.build(),
            scores: any_score.then_some(scores),
            ..Profile::default()
        })
    }
}
