//! Transferable votes by the weighted inclusive Gregory method: a surplus passes on every paper of the pile at a part of its
//! value, an exclusion passes each at its value. Scotland, WIGM and the PR Foundation's reference are values of one rule.
//!
//! Candidates who are elected and wait for their surplus to be transferred receive nothing more (trap 6).

use std::cmp::Ordering;

use crate::count::arithmetic::{Arithmetic, Rounding, extreme};
use crate::count::chain::Question;
use crate::count::rule::{
    AfterExclusion, Reach, SurplusOrder, SurplusRounding, Together, TransferRule, Waiting,
};
use crate::count::transcript::{Elected, Grounds, Kind, Move, Stage, Transcript};
use crate::methods::given::{Given, Unbroken};
use crate::methods::losers::{Below, sure_losers};
use crate::methods::piles::Piles;
use crate::methods::standing::{Standing, Status};

struct Count<'a, A: Arithmetic> {
    rule: &'a TransferRule,
    given: &'a Given<'a>,
    piles: Piles<'a, A>,
    quota: A::Number,
    standing: Standing,
    history: Vec<Vec<A::Number>>,
    transcript: Transcript,
}

/// Counts.
pub(crate) fn count<A: Arithmetic>(
    rule: &TransferRule,
    given: &Given<'_>,
    numbers: &A,
) -> Transcript {
    let piles = Piles::of(given.papers, &given.stands, numbers);
    let quota = given.quota(rule.quota, numbers);
    let mut transcript = given.transcript();
    transcript.quota = Some(numbers.figure(&quota));
    let mut count = Count {
        rule,
        given,
        piles,
        quota,
        standing: Standing::of(&given.stands, given.seats),
        history: Vec::new(),
        transcript,
    };
    count.close_stage(Kind::First, Vec::new(), Vec::new());
    if !given.first_out.is_empty() {
        count.exclude(given.first_out.clone(), false);
    }
    count.transcript.complete = count.run().is_ok();
    count.transcript
}

impl<A: Arithmetic> Count<'_, A> {
    fn run(&mut self) -> Result<(), Unbroken> {
        loop {
            if self.keeps_to_bounds()? {
                continue;
            }
            match self.rule.surplus.waiting {
                // One by one: two who reach it together may break a bound together (trap 33).
                Waiting::PassedOver if self.given.bounds.is_some() => {}
                Waiting::PassedOver => self.elect_those_with_the_quota(),
                Waiting::Receives if self.reached().len() >= self.standing.seats_left() => {
                    self.elect_those_with_the_quota();
                }
                Waiting::Receives => {}
            }
            if self.standing.seats_left() == 0 {
                return Ok(());
            }
            if self.standing.fill_the_rest() {
                self.elect_the_rest();
                return Ok(());
            }
            let losers = match self.rule.exclusion.together {
                Together::One => Vec::new(),
                Together::SureLoser => self.sure_losers(1),
                Together::SureLosers => self.sure_losers(self.standing.spare()),
                Together::DefeatSet => self.defeat_set(),
            };
            if !losers.is_empty() {
                self.exclude(losers, true);
            } else if self.standing.waiting().next().is_some() {
                self.transfer_surpluses()?;
            } else if !self.reached().is_empty() {
                self.elect_the_largest()?;
            } else {
                let lowest = self.lowest()?;
                self.exclude(vec![lowest], false);
            }
        }
    }

    /// Continuing candidates, those with most votes first, level ones in file order.
    fn ranked(&self) -> Vec<usize> {
        let mut ranked = self.standing.continuing().collect::<Vec<_>>();
        ranked.sort_by(|a, b| self.piles.votes[*b].cmp(&self.piles.votes[*a]));
        ranked
    }

    /// Continuing candidates with the quota, those with most votes first.
    fn reached(&self) -> Vec<usize> {
        let reached = |votes: &A::Number| match self.rule.quota.reach {
            Reach::AtLeast => *votes >= self.quota,
            Reach::MoreThan => *votes > self.quota,
        };
        let mut ranked = self.ranked();
        ranked.retain(|candidate| reached(&self.piles.votes[*candidate]));
        ranked
    }

    /// Excludes the doomed, or else elects the first of those with the quota; whether it did either. Only where there are bounds.
    fn keeps_to_bounds(&mut self) -> Result<bool, Unbroken> {
        let continuing = self.standing.continuing().collect::<Vec<_>>();
        if self.standing.seats_left() == 0 {
            return Ok(false);
        }
        let Some(look) = self.given.look(&self.transcript, &continuing)? else {
            return Ok(false);
        };
        if !look.doomed.is_empty() {
            let before = self.transcript.stages.len();
            self.exclude(look.doomed, true);
            for stage in &mut self.transcript.stages[before..] {
                stage.doomed = true;
            }
            return Ok(true);
        }
        let first = extreme(
            &self.piles.votes,
            self.reached().into_iter(),
            Ordering::Greater,
        );
        if first.is_empty() {
            return Ok(false);
        }
        let first = self.one_of(first, Question::Surplus)?;
        let waits = self.piles.votes[first] > self.quota;
        self.elect(first, waits, Grounds::Quota);
        Ok(true)
    }

    fn elect_those_with_the_quota(&mut self) {
        for candidate in self.reached().into_iter().take(self.standing.seats_left()) {
            // Exactly the quota leaves no surplus, and no stage (trap 3).
            let waits = self.piles.votes[candidate] > self.quota;
            self.elect(candidate, waits, Grounds::Quota);
        }
    }

    /// Elects who has most of those with the quota, and transfers that surplus at once.
    fn elect_the_largest(&mut self) -> Result<(), Unbroken> {
        let largest = extreme(
            &self.piles.votes,
            self.reached().into_iter(),
            Ordering::Greater,
        );
        if largest
            .iter()
            .all(|one| self.piles.votes[*one] == self.quota)
        {
            for candidate in largest {
                self.elect(candidate, false, Grounds::Quota);
            }
            return Ok(());
        }
        let first = self.one_of(largest, Question::Surplus)?;
        self.elect(first, false, Grounds::Quota);
        self.transfer_surplus(first);
        Ok(())
    }

    fn elect_the_rest(&mut self) {
        for candidate in self.ranked() {
            self.elect(candidate, false, Grounds::Remaining);
        }
    }

    fn elect(&mut self, candidate: usize, waits: bool, because: Grounds) {
        self.standing.elect(candidate, waits);
        self.transcript.elected.push(Elected {
            candidate,
            stage: self.transcript.stages.len(),
            because,
        });
    }

    fn transfer_surpluses(&mut self) -> Result<(), Unbroken> {
        match self.rule.surplus.order {
            SurplusOrder::Largest => {
                let largest = extreme(
                    &self.piles.votes,
                    self.standing.waiting(),
                    Ordering::Greater,
                );
                let first = self.one_of(largest, Question::Surplus)?;
                self.transfer_surplus(first);
            }
            SurplusOrder::AllInFileOrder => {
                let waiting = self.standing.waiting().collect::<Vec<_>>();
                waiting
                    .into_iter()
                    .for_each(|one| self.transfer_surplus(one));
            }
        }
        Ok(())
    }

    fn transfer_surplus(&mut self, from: usize) {
        let numbers = self.piles.numbers;
        let total = self.piles.votes[from].clone();
        let surplus = numbers.minus(&total, &self.quota);
        let rounding = self.rule.surplus.rounding;
        let vote = numbers.whole(self.given.papers.units_per_vote());
        let revalue = |value: &A::Number| match rounding {
            SurplusRounding::Once => numbers.share(value, &surplus, &total, Rounding::Down),
            SurplusRounding::AfterEachStep => {
                // The product is cut as a number of votes, whatever the units.
                let product = numbers.share(value, &surplus, &vote, Rounding::Down);
                numbers.share(&product, &vote, &total, Rounding::Down)
            }
        };
        let moves = self.piles.move_all(from, self.standing.receives(), revalue);
        self.piles.votes[from] = self.quota.clone();
        self.standing.surplus_gone(from);
        self.close_stage(Kind::Surplus, vec![from], moves);
    }

    fn lowest(&mut self) -> Result<usize, Unbroken> {
        let mut may_leave = self.standing.continuing().collect::<Vec<_>>();
        if let Some(look) = self.given.look(&self.transcript, &may_leave)? {
            may_leave.retain(|one| !look.guarded.contains(one));
        }
        let lowest = extreme(&self.piles.votes, may_leave.into_iter(), Ordering::Less);
        self.one_of(lowest, Question::Exclude)
    }

    fn exclude(&mut self, out: Vec<usize>, sure: bool) {
        self.standing.exclude(&out);
        // Sure losers who leave just enough for the seats end the count without a transfer.
        let restarts = self.rule.after_exclusion == AfterExclusion::Restarts;
        let ends = sure || restarts || !self.rule.exclusion.last_moves;
        if ends && self.standing.fill_the_rest() {
            return;
        }
        if restarts {
            self.restart();
            self.close_stage(Kind::Exclude, out, Vec::new());
            return;
        }
        let mut moves = Vec::new();
        for candidate in &out {
            moves.extend(self.piles.move_all(
                *candidate,
                self.standing.receives(),
                A::Number::clone,
            ));
        }
        self.close_stage(Kind::Exclude, out, moves);
    }

    /// What all hold above the quota and was not transferred.
    fn surplus(&self) -> A::Number {
        let numbers = self.piles.numbers;
        let votes = &self.piles.votes;
        let mut surplus = numbers.nought();
        for candidate in self.standing.waiting().chain(self.standing.continuing()) {
            if votes[candidate] > self.quota {
                numbers.add(&mut surplus, &numbers.minus(&votes[candidate], &self.quota));
            }
        }
        surplus
    }

    /// Who cannot catch up with any surplus that waits.
    fn sure_losers(&self, at_most: usize) -> Vec<usize> {
        let (numbers, votes) = (self.piles.numbers, &self.piles.votes);
        let continuing = self.standing.continuing().collect();
        sure_losers(
            numbers,
            votes,
            continuing,
            &self.surplus(),
            at_most,
            Below::Only,
        )
    }

    /// The largest group that cannot catch up and makes no difference to what follows.
    fn defeat_set(&self) -> Vec<usize> {
        let (numbers, votes) = (self.piles.numbers, &self.piles.votes);
        let spare = self.standing.spare();
        let surplus = self.surplus();
        let most = self.ranked().first().map(|one| votes[*one].clone());
        let room = most.map_or(numbers.nought(), |most| numbers.minus(&self.quota, &most));
        let mut at_most = spare;
        while at_most > 0 {
            let group = self.sure_losers(at_most);
            let held = numbers.sum(group.iter().map(|one| &votes[*one]));
            let largest = group.iter().map(|one| &votes[*one]).max();
            let without_largest =
                largest.map_or(numbers.nought(), |largest| numbers.minus(&held, largest));
            let no_difference = self.standing.seats_left() == 1
                || group.len() == spare
                || numbers.plus(&held, &surplus) < room
                || (surplus == numbers.nought() && without_largest < room);
            if group.is_empty() || no_difference {
                return group;
            }
            at_most = group.len() - 1;
        }
        Vec::new()
    }

    /// Counts all papers again without those who left.
    fn restart(&mut self) {
        let numbers = self.piles.numbers;
        let stands = self
            .standing
            .all()
            .iter()
            .map(|status| *status != Status::Out);
        let stands = stands.collect::<Vec<_>>();
        self.piles = Piles::of(self.given.papers, &stands, numbers);
        self.standing = Standing::of(&stands, self.given.seats);
        let all = numbers.whole(self.given.papers.total_units());
        let active = numbers.minus(&all, &self.piles.spent);
        self.quota = self.given.quota_of(self.rule.quota, numbers, &active);
        self.transcript.elected.clear();
    }

    /// The one that the question takes. The present stage is the last of the history: there they are level, and it tells nobody
    /// apart.
    fn one_of(&mut self, level: Vec<usize>, question: Question) -> Result<usize, Unbroken> {
        let stage = self.transcript.stages.len() + 1;
        self.transcript
            .one_of(self.given.ties, question, stage, level, &self.history)
    }

    fn close_stage(&mut self, kind: Kind, candidates: Vec<usize>, moves: Vec<Move>) {
        let mut stage = Stage::of_piles(&self.piles, self.given.papers, kind, candidates, moves);
        if self.rule.after_exclusion == AfterExclusion::Restarts {
            stage.quota = Some(self.piles.numbers.figure(&self.quota));
        }
        self.transcript.stages.push(stage);
        self.history.push(self.piles.votes.clone());
    }
}
