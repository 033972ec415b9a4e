//! Instant runoff and elimination by rounds: the lowest leave, their papers move on at full value, until one has enough.

use std::cmp::Ordering;

use crate::count::arithmetic::{Decimals, extreme};
use crate::count::chain::Question;
use crate::count::rule::{MajorityOf, NoneMeaning, RunoffRule, Stop};
use crate::count::transcript::{Elected, Grounds, Kind, Move, Stage, Transcript};
use crate::methods::given::{Given, Unbroken};
use crate::methods::piles::Piles;

struct Count<'a> {
    rule: &'a RunoffRule,
    given: &'a Given<'a>,
    numbers: &'a Decimals,
    piles: Piles<'a, Decimals>,
    continuing: Vec<bool>,
    history: Vec<Vec<i128>>,
    transcript: Transcript,
}

/// Counts. Where the rule fills seats one by one, each winner is taken from the papers and they are counted again.
pub(crate) fn count(rule: &RunoffRule, given: &Given<'_>) -> Transcript {
    let numbers = Decimals::new(0, given.papers.units_per_vote());
    let mut count = Count {
        rule,
        given,
        numbers: &numbers,
        piles: Piles::of(given.papers, &given.stands, &numbers),
        continuing: given.stands.clone(),
        history: Vec::new(),
        transcript: given.transcript(),
    };
    count.transcript.complete = count.run().is_ok();
    count.transcript
}

impl Count<'_> {
    fn run(&mut self) -> Result<(), Unbroken> {
        let mut stands = self.given.stands.clone();
        for _ in 0..self.given.seats {
            if !stands.contains(&true) {
                return Ok(());
            }
            self.piles = Piles::of(self.given.papers, &stands, self.numbers);
            self.continuing.clone_from(&stands);
            self.history.clear();
            self.close_stage(Kind::First, Vec::new(), Vec::new());
            let first_out = self.given.first_out.iter().copied();
            let first_out = first_out.filter(|one| stands[*one]).collect::<Vec<_>>();
            if !first_out.is_empty() {
                for one in &first_out {
                    stands[*one] = false;
                    self.continuing[*one] = false;
                }
                self.take_papers(first_out);
            }
            let winner = self.seat()?;
            stands[winner] = false;
            // No seat is filled from the one on that none of the above wins.
            if self.given.none == Some((winner, NoneMeaning::WholeSlate)) {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Fills one seat.
    fn seat(&mut self) -> Result<usize, Unbroken> {
        let mut cuts = self.rule.cuts.iter().map(|cut| usize::from(*cut));
        loop {
            let left = self.left();
            if left.len() == 1 {
                return Ok(self.elect(left[0], Grounds::Remaining));
            }
            if let Some(winner) = self.enough(&left) {
                return Ok(self.elect(winner, Grounds::Most));
            }
            if left.len() == 2 && self.rule.stop != Stop::One {
                let lower = self.lowest()?;
                let winner = left.iter().find(|one| **one != lower);
                return Ok(self.elect(*winner.unwrap_or(&lower), Grounds::Most));
            }
            let keep = cuts.find(|cut| *cut < left.len()).unwrap_or(left.len() - 1);
            self.cut(keep.max(1))?;
        }
    }

    fn left(&self) -> Vec<usize> {
        (0..self.continuing.len())
            .filter(|one| self.continuing[*one])
            .collect()
    }

    /// Who has more than half, where the rule stops there.
    fn enough(&self, left: &[usize]) -> Option<usize> {
        if self.rule.stop != Stop::Majority {
            return None;
        }
        let units = i128::from(self.given.papers.total_units());
        let all = match self.rule.majority_of {
            MajorityOf::Continuing => units - self.piles.spent,
            MajorityOf::All => units,
        };
        left.iter()
            .copied()
            .find(|one| self.piles.votes[*one] * 2 > all)
    }

    /// Excludes the lowest until so many are left; all of them at once, in one stage.
    fn cut(&mut self, keep: usize) -> Result<(), Unbroken> {
        let mut out = Vec::new();
        while self.left().len() > keep {
            let lowest = self.lowest()?;
            self.continuing[lowest] = false;
            out.push(lowest);
        }
        self.take_papers(out);
        Ok(())
    }

    /// The papers of those excluded move on, in one stage.
    fn take_papers(&mut self, out: Vec<usize>) {
        let mut moves = Vec::new();
        for candidate in &out {
            let moved = self
                .piles
                .move_all(*candidate, &self.continuing, |value| *value);
            moves.extend(moved);
        }
        self.close_stage(Kind::Exclude, out, moves);
    }

    fn lowest(&mut self) -> Result<usize, Unbroken> {
        let lowest = extreme(&self.piles.votes, self.left().into_iter(), Ordering::Less);
        let stage = self.transcript.stages.len() + 1;
        let ties = self.given.ties;
        self.transcript
            .one_of(ties, Question::Exclude, stage, lowest, &self.history)
    }

    fn elect(&mut self, candidate: usize, because: Grounds) -> usize {
        if self.given.none.is_some_and(|(none, _)| none == candidate) {
            // The seat stays empty.
            return candidate;
        }
        self.transcript.elected.push(Elected {
            candidate,
            stage: self.transcript.stages.len(),
            because,
        });
        candidate
    }

    fn close_stage(&mut self, kind: Kind, candidates: Vec<usize>, moves: Vec<Move>) {
        self.history.push(self.piles.votes.clone());
        let stage = Stage::of_piles(&self.piles, self.given.papers, kind, candidates, moves);
        self.transcript.stages.push(stage);
    }
}
