//! Quota preferential by quotient (Woodall): every paper has elected so much of a seat, and who has the most papers for the seats that
//! these have had is elected next, if that is above the quota. Every number is a fraction.

use std::cmp::Ordering;

use crate::count::arithmetic::{Arithmetic, Fractions, extreme};
use crate::count::chain::Question;
use crate::count::figure::Figure;
use crate::count::rule::{AfterExclusion, QuotientRule};
use crate::count::transcript::{Elected, Grounds, Kind, Stage, Transcript};
use crate::exact::Exact;
use crate::methods::given::{Given, Unbroken};
use crate::methods::standing::{Standing, Status};

struct Count<'a> {
    rule: &'a QuotientRule,
    given: &'a Given<'a>,
    numbers: Fractions,
    standing: Standing,
    /// What every kind of paper has elected so far, in seats a vote.
    had: Vec<Exact>,
    /// Votes of the papers that contribute to each candidate.
    votes: Vec<Exact>,
    quotients: Vec<Exact>,
    inactive: Exact,
    quota: Exact,
    history: Vec<Vec<Exact>>,
    transcript: Transcript,
}

/// Counts.
pub(crate) fn count(rule: &QuotientRule, given: &Given<'_>) -> Transcript {
    let mut count = Count {
        rule,
        given,
        numbers: Fractions {
            places: rule.places,
            per_vote: 1,
        },
        standing: Standing::of(&given.stands, given.seats),
        had: vec![Exact::ZERO; given.papers.kinds()],
        votes: Vec::new(),
        quotients: Vec::new(),
        inactive: Exact::ZERO,
        quota: Exact::ZERO,
        history: Vec::new(),
        transcript: given.transcript(),
    };
    count.close_stage(Kind::First, Vec::new());
    count.transcript.quota = Some(count.numbers.figure(&count.quota));
    count.transcript.complete = count.run().is_ok();
    count.transcript
}

impl Count<'_> {
    fn run(&mut self) -> Result<(), Unbroken> {
        loop {
            if self.standing.seats_left() == 0 {
                return Ok(());
            }
            if self.standing.fill_the_rest() {
                let mut rest = self.standing.continuing().collect::<Vec<_>>();
                rest.sort_by(|a, b| self.quotients[*b].cmp(&self.quotients[*a]));
                for candidate in rest {
                    self.elect(candidate, Grounds::Remaining);
                }
                return Ok(());
            }
            let highest = extreme(
                &self.quotients,
                self.standing.continuing(),
                Ordering::Greater,
            );
            if self.quotients[highest[0]] > self.quota {
                let winner = self.one_of(highest, Question::Surplus)?;
                self.win(winner);
            } else {
                let lowest = extreme(&self.quotients, self.standing.continuing(), Ordering::Less);
                let out = self.one_of(lowest, Question::Exclude)?;
                self.exclude(out);
            }
        }
    }

    /// Whose each paper is: its first name that continues.
    fn holder(&self, kind: usize) -> Option<usize> {
        let marks = self.given.papers.marks(kind).iter();
        let mut names = marks.map(|mark| mark.candidate());
        names.find(|name| self.standing.is(*name, Status::Continuing))
    }

    /// Quotients of the continuing, votes / (1 + seats their papers have had), and the quota, active votes / (1 + seats − seats that the
    /// inactive papers have had).
    fn add_up(&mut self) {
        let papers = self.given.papers;
        let mut votes = vec![Exact::ZERO; self.given.candidates];
        let mut had = vec![Exact::ZERO; self.given.candidates];
        let mut inactive = Exact::ZERO;
        let mut had_by_inactive = Exact::ZERO;
        for kind in 0..papers.kinds() {
            let weight = papers.votes(papers.units(kind));
            let share = &weight * &self.had[kind];
            match self.holder(kind) {
                Some(one) => {
                    votes[one] += &weight;
                    had[one] += &share;
                }
                None => {
                    inactive += &weight;
                    had_by_inactive += &share;
                }
            }
        }
        let quotient = |one: usize| {
            let seats = Exact::ONE + &had[one];
            votes[one].checked_div(&seats).unwrap_or_default()
        };
        self.quotients = (0..self.given.candidates).map(quotient).collect();
        let seats = Exact::count(self.given.seats + 1) - &had_by_inactive;
        let active = &self.transcript.valid - &inactive;
        self.quota = active.checked_div(&seats).unwrap_or_default();
        self.votes = votes;
        self.inactive = inactive;
    }

    fn elect(&mut self, candidate: usize, because: Grounds) {
        self.standing.elect(candidate, false);
        self.transcript.elected.push(Elected {
            candidate,
            stage: self.transcript.stages.len(),
            because,
        });
    }

    /// The papers that contribute to the winner have elected one quotient-th of a seat a vote from now on.
    fn win(&mut self, winner: usize) {
        let part = Exact::ONE
            .checked_div(&self.quotients[winner])
            .unwrap_or_default();
        for kind in 0..self.given.papers.kinds() {
            if self.holder(kind) == Some(winner) {
                self.had[kind].clone_from(&part);
            }
        }
        self.elect(winner, Grounds::Quotient);
        if self.standing.seats_left() > 0 {
            self.close_stage(Kind::Elect, vec![winner]);
        }
    }

    fn exclude(&mut self, out: usize) {
        self.standing.exclude(&[out]);
        if self.standing.fill_the_rest() {
            return;
        }
        if self.rule.after_exclusion == AfterExclusion::Restarts {
            let stands = self
                .standing
                .all()
                .iter()
                .map(|status| *status != Status::Out);
            self.standing = Standing::of(&stands.collect::<Vec<_>>(), self.given.seats);
            self.had.fill(Exact::ZERO);
            self.transcript.elected.clear();
        }
        self.close_stage(Kind::Exclude, vec![out]);
    }

    fn one_of(&mut self, level: Vec<usize>, question: Question) -> Result<usize, Unbroken> {
        let stage = self.transcript.stages.len() + 1;
        self.transcript
            .one_of(self.given.ties, question, stage, level, &self.history)
    }

    fn close_stage(&mut self, kind: Kind, candidates: Vec<usize>) {
        self.add_up();
        let figures = |column: &[Exact]| {
            let figures = column.iter().map(|one| self.numbers.figure(one));
            figures.collect::<Vec<Figure>>()
        };
        self.transcript.stages.push(Stage {
            candidates,
            votes: figures(&self.votes),
            non_transferable: self.numbers.figure(&self.inactive),
            lost: self.numbers.figure(&Exact::ZERO),
            quota: Some(self.numbers.figure(&self.quota)),
            quotients: Some(figures(&self.quotients)),
            ..Stage::bare(kind, 0)
        });
        self.history.push(self.quotients.clone());
    }
}
