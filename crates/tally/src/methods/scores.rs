//! Methods that count scores: totals, STAR, bloc STAR, allocated score, sequentially spent score, reweighted range.
//! Every weight is an exact fraction.

use crate::count::figure::Figure;
use crate::count::profile::Scores;
use crate::count::rule::{ScoreMethod, ScoreRule};
use crate::count::transcript::{Elected, Grounds, Kind, Stage, Transcript};
use crate::exact::Exact;
use crate::methods::choose::{Column, best};
use crate::methods::given::{Given, Unbroken};

/// Places of weighted scores when printed.
const PLACES: u8 = 12;

/// One kind of paper with what is left of its weight.
struct Row {
    scores: Vec<u64>,
    votes: Exact,
    /// What a paper of this kind still weighs, at first one.
    weight: Exact,
    /// Scores given to the elected so far (reweighted range), or spent (spent score).
    spent: Exact,
}

struct Count<'a> {
    rule: &'a ScoreRule,
    given: &'a Given<'a>,
    rows: Vec<Row>,
    most: Exact,
    votes: Exact,
    left: Vec<usize>,
    transcript: Transcript,
}

/// Counts.
pub(crate) fn count(rule: &ScoreRule, given: &Given<'_>, scores: &Scores) -> Transcript {
    let highest = |kind| {
        (0..given.candidates)
            .filter_map(move |one| scores.score(kind, one))
            .max()
    };
    let highest = (0..scores.kinds()).filter_map(highest).max().unwrap_or(0);
    let rows = (0..scores.kinds()).map(|kind| Row {
        scores: (0..given.candidates)
            .map(|one| scores.score(kind, one).unwrap_or(0))
            .collect(),
        votes: scores.weight(kind),
        weight: Exact::ONE,
        spent: Exact::ZERO,
    });
    let mut count = Count {
        rule,
        given,
        rows: rows.collect(),
        most: whole(highest.max(u64::from(rule.max)).max(1)),
        votes: given.papers.votes(given.papers.total_units()),
        left: (0..given.candidates)
            .filter(|one| given.stands[*one])
            .collect(),
        transcript: given.transcript(),
    };
    count.transcript.complete = count.run().is_ok();
    count.transcript
}

fn whole(number: u64) -> Exact {
    Exact::from(num_bigint::BigInt::from(number))
}

impl Count<'_> {
    fn run(&mut self) -> Result<(), Unbroken> {
        if self.left.len() <= self.given.seats {
            self.score_stage(Vec::new());
            for candidate in std::mem::take(&mut self.left) {
                self.enter(candidate, Grounds::Remaining);
            }
            return Ok(());
        }
        match self.rule.method {
            ScoreMethod::Total if self.given.bounds.is_some() => self.in_rounds(Count::highest),
            ScoreMethod::Total => {
                self.score_stage(Vec::new());
                let left = self.left.clone();
                let total = |some: &[usize]| self.totals(some);
                let mut transcript = self.transcript.clone();
                let seats = self.given.seats;
                let found = best(self.given, &mut transcript, &left, seats, &[&total]);
                self.transcript = transcript;
                for candidate in found? {
                    self.enter(candidate, Grounds::Most);
                }
                Ok(())
            }
            ScoreMethod::Star => self.in_rounds(Count::star),
            ScoreMethod::Allocated | ScoreMethod::Spent | ScoreMethod::Reweighted => {
                self.in_rounds(Count::highest)
            }
        }
    }

    fn in_rounds(
        &mut self,
        round: impl Fn(&mut Self) -> Result<usize, Unbroken>,
    ) -> Result<(), Unbroken> {
        for seat in 1..=self.given.seats {
            self.keep_to_bounds()?;
            let winner = round(self)?;
            self.left.retain(|one| *one != winner);
            self.enter(winner, Grounds::Most);
            if seat < self.given.seats {
                self.spend(winner);
            }
        }
        Ok(())
    }

    /// Passes over whom no committee within the bounds can have.
    fn keep_to_bounds(&mut self) -> Result<(), Unbroken> {
        if let Some(look) = self.given.look(&self.transcript, &self.left)? {
            self.left.retain(|one| !look.doomed.contains(one));
        }
        Ok(())
    }

    fn enter(&mut self, candidate: usize, because: Grounds) {
        self.transcript.elected.push(Elected {
            candidate,
            stage: self.transcript.stages.len(),
            because,
        });
    }

    /// Weighted scores of some candidates.
    fn totals(&self, some: &[usize]) -> Vec<Exact> {
        let total = |one: &usize| {
            self.rows
                .iter()
                .filter(|row| row.scores[*one] > 0)
                .map(|row| whole(row.scores[*one]) * &row.weight * &row.votes)
                .sum()
        };
        some.iter().map(total).collect()
    }

    /// In how many pairs, over all papers, each of some candidates has the higher score.
    fn preferred(&self, some: &[usize]) -> Vec<Exact> {
        let wins = |one: &usize| {
            let of = |row: &Row| {
                let above = some
                    .iter()
                    .filter(|other| row.scores[*one] > row.scores[**other]);
                Exact::count(above.count()) * &row.votes
            };
            self.rows.iter().map(of).sum()
        };
        some.iter().map(wins).collect()
    }

    /// How many papers give each of some candidates the highest score there is.
    fn with_the_most(&self, some: &[usize]) -> Vec<Exact> {
        let most = |one: &usize| {
            let full = self
                .rows
                .iter()
                .filter(|row| whole(row.scores[*one]) == self.most);
            full.map(|row| &row.votes).sum()
        };
        some.iter().map(most).collect()
    }

    /// Two advance by their scores; of these who is preferred by more papers wins (trap 25 for the ties).
    fn star(&mut self) -> Result<usize, Unbroken> {
        self.score_stage(Vec::new());
        let left = self.left.clone();
        let finalists = self.best_of(&left, 2, |count, some| {
            [
                count.totals(some),
                count.preferred(some),
                count.with_the_most(some),
            ]
        })?;
        if let [only] = finalists[..] {
            return Ok(only);
        }
        self.runoff_stage(&finalists);
        let winner = self.best_of(&finalists, 1, |count, some| {
            [
                count.preferred(some),
                count.totals(some),
                count.with_the_most(some),
            ]
        })?;
        Ok(winner[0])
    }

    /// The highest weighted score wins a seat.
    fn highest(&mut self) -> Result<usize, Unbroken> {
        let left = self.left.clone();
        self.score_stage(Vec::new());
        let totals = |count: &Self, some: &[usize]| [count.totals(some), Vec::new(), Vec::new()];
        let winner = self.best_of(&left, 1, totals)?[0];
        if let Some(stage) = self.transcript.stages.last_mut() {
            stage.kind = Kind::Elect;
            stage.candidates = vec![winner];
        }
        Ok(winner)
    }

    /// The best by three columns, of which later ones may be empty.
    fn best_of(
        &mut self,
        among: &[usize],
        need: usize,
        columns: impl Fn(&Self, &[usize]) -> [Vec<Exact>; 3],
    ) -> Result<Vec<usize>, Unbroken> {
        let mut transcript = std::mem::replace(&mut self.transcript, self.given.transcript());
        let column = |at: usize| {
            let (count, columns) = (&*self, &columns);
            move |some: &[usize]| {
                let [first, second, third] = columns(count, some);
                let column = [first, second, third][at].clone();
                match column.is_empty() {
                    true => vec![Exact::ZERO; some.len()],
                    false => column,
                }
            }
        };
        let (first, second, third) = (column(0), column(1), column(2));
        let columns: [Column<'_, Exact>; 3] = [&first, &second, &third];
        let found = best(self.given, &mut transcript, among, need, &columns);
        self.transcript = transcript;
        found
    }

    /// Takes from the papers what the seat of a winner costs.
    fn spend(&mut self, winner: usize) {
        let seats = Exact::count(self.given.seats);
        let share = self.votes.checked_div(&seats).unwrap_or_default();
        match self.rule.method {
            ScoreMethod::Total | ScoreMethod::Star => {}
            ScoreMethod::Allocated => self.allocate(winner, share),
            ScoreMethod::Spent => self.spend_scores(winner, &(share * &self.most)),
            ScoreMethod::Reweighted => {
                for row in &mut self.rows {
                    row.spent += &whole(row.scores[winner]);
                    let all = &self.most + &row.spent;
                    row.weight = self.most.checked_div(&all).unwrap_or_default();
                }
            }
        }
    }

    /// A quota of papers, those who score the winner most first, is used up; of the last group the same part of each.
    fn allocate(&mut self, winner: usize, quota: Exact) {
        let mut left = quota;
        let score = |row: &Row| whole(row.scores[winner]) * &row.weight;
        while left > Exact::ZERO {
            let top = self.rows.iter().map(score).max().unwrap_or_default();
            if top.is_zero() {
                return;
            }
            let group = self.rows.iter_mut().filter(|row| score(row) == top);
            let mut group = group.collect::<Vec<_>>();
            let weight: Exact = group.iter().map(|row| &row.weight * &row.votes).sum();
            let part = left
                .checked_div(&weight)
                .unwrap_or_default()
                .min(Exact::ONE);
            for row in &mut group {
                row.weight = &row.weight * &(Exact::ONE - &part);
            }
            left -= &(weight * &part);
        }
    }

    /// Papers pay what they gave the winner, all the less where together they gave more than the quota of scores.
    fn spend_scores(&mut self, winner: usize, quota: &Exact) {
        let total = self.totals(&[winner]).swap_remove(0);
        let part = quota
            .checked_div(&total)
            .unwrap_or_default()
            .min(Exact::ONE);
        for row in &mut self.rows {
            let paid = whole(row.scores[winner]) * &row.weight * &part;
            row.spent += &paid;
            let rest = (&self.most - &row.spent).max(Exact::ZERO);
            row.weight = rest.checked_div(&self.most).unwrap_or_default();
        }
    }

    fn figures(&self, some: &[usize], values: &[Exact]) -> Vec<Figure> {
        let places = match self.rule.method {
            ScoreMethod::Total | ScoreMethod::Star => 0,
            ScoreMethod::Allocated | ScoreMethod::Spent | ScoreMethod::Reweighted => PLACES,
        };
        let value = |one: usize| {
            let at = some.iter().position(|other| *other == one);
            at.map_or(Exact::ZERO, |at| values[at].clone())
        };
        (0..self.given.candidates)
            .map(|one| Figure::Exact {
                value: value(one),
                places,
            })
            .collect()
    }

    fn score_stage(&mut self, candidates: Vec<usize>) {
        let totals = self.totals(&self.left);
        self.transcript.stages.push(Stage {
            candidates,
            votes: self.figures(&self.left, &totals),
            ..Stage::bare(Kind::Score, 0)
        });
    }

    /// Votes of the finalists; papers that score them alike pass to nobody.
    fn runoff_stage(&mut self, finalists: &[usize]) {
        let votes = self.preferred(finalists);
        let none = &self.votes - &votes.iter().sum::<Exact>();
        self.transcript.stages.push(Stage {
            candidates: finalists.to_vec(),
            votes: self.figures(finalists, &votes),
            non_transferable: Figure::Exact {
                value: none,
                places: 0,
            },
            ..Stage::bare(Kind::Runoff, 0)
        });
    }
}
