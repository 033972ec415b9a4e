//! What is counted: candidates, papers, scores, and what a file says about the count itself.

use crate::count::papers::{MAX_CANDIDATES, Mark, Papers, PapersBuilder, TooMany};
use crate::exact::Exact;

/// What is counted: candidates, papers, and what the file says about the count itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// What the election is called; empty where nothing says.
    pub title: String,
    /// The candidates' names, in file order. Their numbers count from one in everything that is printed.
    pub names: Vec<String>,
    /// Seats to fill, where the file says so.
    pub seats: Option<usize>,
    /// Candidates who withdrew, counted from nought, ascending.
    pub withdrawn: Vec<usize>,
    /// The order in which the file wants ties broken, where it states one.
    pub order: Vec<usize>,
    /// The papers.
    pub papers: Papers,
    /// The same papers as scores, where they give scores.
    pub scores: Option<Scores>,
}

impl Profile {
    /// How many candidates there are.
    #[must_use]
    pub fn candidates(&self) -> usize {
        self.names.len()
    }
}

/// Papers that give each candidate a score; equal ones merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores {
    candidates: usize,
    /// A mark a candidate, in order: its score, or nothing.
    rows: PapersBuilder,
}

impl Scores {
    /// No papers yet.
    #[must_use]
    pub fn new(candidates: usize) -> Scores {
        Scores {
            candidates,
            rows: PapersBuilder::default(),
        }
    }

    /// Adds so many papers with the same scores (candidate and score, below [`MAX_CANDIDATES`]); of a candidate named twice the
    /// last score counts.
    pub fn add(&mut self, scores: &[(usize, u64)], papers: u64) -> Result<(), TooMany> {
        let mut row = vec![Mark::SKIPPED; self.candidates];
        for (candidate, score) in scores {
            if let Some(place) = row.get_mut(*candidate) {
                *place = Mark::of(usize::try_from(*score).unwrap_or(MAX_CANDIDATES - 1));
            }
        }
        self.rows.add(&row, papers)?;
        self.rows.settle();
        Ok(())
    }

    /// The rows as papers: for how many there are.
    pub(crate) fn papers(&self) -> &Papers {
        self.rows.settled()
    }

    /// How many different papers there are.
    #[must_use]
    pub fn kinds(&self) -> usize {
        self.rows.settled().kinds()
    }

    /// What one kind of paper gives a candidate; nothing where it says nothing.
    #[must_use]
    pub fn score(&self, kind: usize, candidate: usize) -> Option<u64> {
        let mark = self.rows.settled().marks(kind).get(candidate)?;
        (!mark.is_skipped()).then(|| mark.candidate() as u64)
    }

    /// What all papers of one kind weigh, in votes.
    #[must_use]
    pub fn weight(&self, kind: usize) -> Exact {
        self.rows.settled().votes(self.rows.settled().units(kind))
    }

    /// What all papers of one kind weigh, in units.
    #[must_use]
    pub fn units(&self, kind: usize) -> u64 {
        self.rows.settled().units(kind)
    }
}
