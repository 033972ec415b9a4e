//! Rules for counting by hand that keep papers in batches: ERS97 and Northern Ireland. A surplus passes on the last batch received
//! alone, an exclusion batch by batch in descending value, and a surplus that changes nothing waits (trap 9).

use std::cmp::{Ordering, Reverse};

use crate::count::arithmetic::{Arithmetic, Decimals, Rounding, extreme};
use crate::count::chain::{Question, earliest};
use crate::count::rule::{BatchRule, QuotaRounding};
use crate::count::transcript::{Elected, Grounds, Kind, Move, Stage, Transcript};
use crate::methods::given::{Given, Unbroken};
use crate::methods::losers::{Below, sure_losers};
use crate::methods::piles::{Parcel, Piles};
use crate::methods::standing::Standing;

struct Count<'a> {
    rule: &'a BatchRule,
    given: &'a Given<'a>,
    numbers: &'a Decimals,
    piles: Piles<'a, Decimals>,
    quota: i128,
    standing: Standing,
    /// Votes after each batch: ties look for the earliest difference there.
    history: Vec<Vec<i128>>,
    transcript: Transcript,
    /// The stage that is under way, from one.
    stage: usize,
}

/// Counts.
pub(crate) fn count(rule: &BatchRule, given: &Given<'_>) -> Transcript {
    let numbers = Decimals::new(rule.places, given.papers.units_per_vote());
    let quota = given.quota(rule.quota, &numbers);
    let mut transcript = given.transcript();
    transcript.quota = Some(numbers.figure(&quota));
    let mut count = Count {
        rule,
        given,
        numbers: &numbers,
        piles: Piles::of(given.papers, &given.stands, &numbers).in_batches(),
        quota,
        standing: Standing::of(&given.stands, given.seats),
        history: Vec::new(),
        transcript,
        stage: 1,
    };
    count.transcript.complete = count.run().is_ok();
    count.transcript
}

impl Count<'_> {
    fn run(&mut self) -> Result<(), Unbroken> {
        self.history.push(self.piles.votes.clone());
        self.elect();
        self.close_stage(Kind::First, Vec::new(), Vec::new());
        loop {
            self.elect_by_half();
            if self.standing.seats_left() == 0 {
                return Ok(());
            }
            if self.standing.fill_the_rest() {
                self.elect_the_rest();
                return Ok(());
            }
            let surplus = self.surplus();
            let mut losers = self.losers(surplus);
            self.add_one_to_nothing(surplus, &mut losers)?;
            if surplus > 0 && losers.is_empty() {
                self.transfer_largest()?;
            } else {
                let out = match losers.is_empty() {
                    true => vec![self.lowest()?],
                    false => losers,
                };
                self.exclude(out);
            }
        }
    }

    /// What the elected hold above the quota.
    fn surplus(&self) -> i128 {
        let over = |one: usize| (self.piles.votes[one] - self.quota).max(0);
        self.standing.elected().map(over).sum()
    }

    /// Who can leave together, whatever becomes of the surplus.
    fn losers(&self, surplus: i128) -> Vec<usize> {
        let at_most = self.standing.spare();
        let below = match self.rule.level_may_leave {
            true => Below::OrLevel,
            false => Below::Only,
        };
        let continuing = self.standing.continuing().collect();
        sure_losers(
            self.numbers,
            &self.piles.votes,
            continuing,
            &surplus,
            at_most,
            below,
        )
    }

    /// Candidates without a vote leave, and one more with them: together they do not exceed those level with that one (ERS97,
    /// 5.2.5 (b)).
    fn add_one_to_nothing(
        &mut self,
        surplus: i128,
        losers: &mut Vec<usize>,
    ) -> Result<(), Unbroken> {
        let nothing = surplus == 0 && losers.iter().all(|one| self.piles.votes[*one] == 0);
        let more = losers.len() < self.standing.spare();
        if self.rule.level_may_leave && nothing && more && !losers.is_empty() {
            let rest = self
                .standing
                .continuing()
                .filter(|one| !losers.contains(one));
            let lowest = extreme(&self.piles.votes, rest, Ordering::Less);
            losers.push(self.one_of(lowest, Question::Exclude)?);
            losers.sort_unstable();
        }
        Ok(())
    }

    /// Deems elected, one after another from the most votes down, whoever has the quota or, where the rule says so, so much of the
    /// active vote that not all seats could go to others.
    fn elect(&mut self) {
        while self.standing.seats_left() > 0 {
            let top = extreme(
                &self.piles.votes,
                self.standing.continuing(),
                Ordering::Greater,
            );
            let Some(first) = top.first() else {
                return;
            };
            if !self.reaches(self.piles.votes[*first]) {
                return;
            }
            let mut next = top.clone();
            // More level than there are seats: the earliest difference decides, or nobody is elected yet (ERS97, 5.6.2).
            if top.len() > self.standing.seats_left() {
                next = earliest(Question::Surplus, &top, &self.history);
                if next.len() > self.standing.seats_left() {
                    return;
                }
            }
            let candidate = next[0];
            self.enter(candidate, Grounds::Quota);
        }
    }

    fn reaches(&self, votes: i128) -> bool {
        if votes >= self.quota {
            return true;
        }
        let kept = |one: usize| self.piles.votes[one].min(self.quota);
        let total = self.numbers.whole(self.given.papers.total_units());
        let active = total - self.piles.spent - self.standing.elected().map(kept).sum::<i128>();
        let parts = self.standing.seats_left() as i128 + 1;
        self.rule.active_vote && votes > 0 && votes * parts >= active
    }

    /// Gives the last seat to who has as many votes as all others together and the surpluses that wait (Northern Ireland, rule
    /// 52(2)). Two who are level share that place, and neither has it.
    fn elect_by_half(&mut self) {
        if !self.rule.last_seat_to_half || self.standing.seats_left() != 1 {
            return;
        }
        let votes = &self.piles.votes;
        let top = extreme(votes, self.standing.continuing(), Ordering::Greater);
        let [one] = top[..] else {
            return;
        };
        let others = self.standing.continuing().filter(|other| *other != one);
        let others = others.map(|other| votes[other]).sum::<i128>();
        if votes[one] >= others + self.surplus() {
            self.stage = self.transcript.stages.len();
            self.enter(one, Grounds::Half);
        }
    }

    fn enter(&mut self, candidate: usize, because: Grounds) {
        self.standing.elect(candidate, false);
        self.transcript.elected.push(Elected {
            candidate,
            stage: self.stage,
            because,
        });
    }

    fn elect_the_rest(&mut self) {
        let mut rest = self.standing.continuing().collect::<Vec<_>>();
        rest.sort_by(|a, b| self.piles.votes[*b].cmp(&self.piles.votes[*a]));
        self.stage = self.transcript.stages.len();
        for candidate in rest {
            self.enter(candidate, Grounds::Remaining);
        }
    }

    fn transfer_largest(&mut self) -> Result<(), Unbroken> {
        let over = self
            .standing
            .elected()
            .filter(|one| self.piles.votes[*one] > self.quota);
        let largest = extreme(&self.piles.votes, over, Ordering::Greater);
        let from = self.one_of(largest, Question::Surplus)?;
        let surplus = self.piles.votes[from] - self.quota;
        let before = self.piles.spent;
        let Some(batch) = self.piles.take_last_batch(from) else {
            return Err(Unbroken);
        };
        let transferable = self.piles.transferable(&batch, self.standing.receives());
        let worth = self.numbers.times(&batch.value, transferable);
        let value = match worth > surplus {
            true => {
                let (one, papers) = (self.numbers.whole(1), self.numbers.whole(transferable));
                self.numbers.share(&surplus, &one, &papers, Rounding::Down)
            }
            false => batch.value,
        };
        let moved = self.numbers.times(&value, transferable);
        let moves = self
            .piles
            .move_batch(vec![(from, batch)], value, self.standing.receives());
        // What does not pass, and what cutting leaves over, is not transferable; papers left behind are the quota's.
        self.piles.spent = before + surplus - moved;
        self.piles.votes[from] = self.quota;
        self.stage = self.transcript.stages.len() + 1;
        self.history.push(self.piles.votes.clone());
        self.elect();
        self.close_stage(Kind::Surplus, vec![from], moves);
        Ok(())
    }

    fn lowest(&mut self) -> Result<usize, Unbroken> {
        let lowest = extreme(
            &self.piles.votes,
            self.standing.continuing(),
            Ordering::Less,
        );
        self.one_of(lowest, Question::Exclude)
    }

    fn one_of(&mut self, level: Vec<usize>, question: Question) -> Result<usize, Unbroken> {
        let stage = self.transcript.stages.len() + 1;
        self.transcript
            .one_of(self.given.ties, question, stage, level, &self.history)
    }

    fn exclude(&mut self, out: Vec<usize>) {
        self.standing.exclude(&out);
        if self.standing.fill_the_rest() {
            return;
        }
        self.stage = self.transcript.stages.len() + 1;
        let batches = self.batches_of(&out);
        let mut moves = Vec::new();
        let last = batches.len().saturating_sub(1);
        if batches.is_empty() {
            self.close_stage(Kind::Exclude, out.clone(), Vec::new());
        }
        for (at, batch) in batches.into_iter().enumerate() {
            let value = batch[0].1.value;
            for (from, parcel) in &batch {
                self.piles.votes[*from] -= self.numbers.times(&parcel.value, parcel.units);
            }
            moves.extend(
                self.piles
                    .move_batch(batch, value, self.standing.receives()),
            );
            self.history.push(self.piles.votes.clone());
            self.lower_the_quota();
            self.elect();
            let over = self.standing.seats_left() == 0;
            if self.rule.sub_stages || at == last || over {
                self.close_stage(Kind::Exclude, out.clone(), std::mem::take(&mut moves));
                self.stage = self.transcript.stages.len() + 1;
            }
            if over {
                return;
            }
        }
    }

    /// The papers of the excluded in batches of one value, the highest first; papers that were first preferences are a batch of
    /// their own where the rule says so.
    fn batches_of(&mut self, out: &[usize]) -> Vec<Vec<(usize, Parcel<i128>)>> {
        let mut all = Vec::new();
        for candidate in out {
            for parcel in self.piles.take_all(*candidate) {
                all.push((*candidate, parcel));
            }
        }
        let first = self.rule.first_preferences_apart;
        let key = |parcel: &Parcel<i128>| (first && parcel.first, parcel.value);
        all.sort_by_key(|one| Reverse(key(&one.1)));
        let mut batches: Vec<Vec<(usize, Parcel<i128>)>> = Vec::new();
        for (from, parcel) in all {
            match batches.last_mut() {
                Some(batch) if key(&batch[0].1) == key(&parcel) => batch.push((from, parcel)),
                _ => batches.push(vec![(from, parcel)]),
            }
        }
        batches
    }

    /// Until somebody is elected, votes that pass to nobody lower the quota (ERS97, 5.4.8).
    fn lower_the_quota(&mut self) {
        let lowers = self.rule.quota.rounding == QuotaRounding::Up;
        if lowers && self.transcript.elected.is_empty() {
            let active = self.numbers.whole(self.given.papers.total_units()) - self.piles.spent;
            self.quota = self.given.quota_of(self.rule.quota, self.numbers, &active);
        }
    }

    fn close_stage(&mut self, kind: Kind, candidates: Vec<usize>, moves: Vec<Move>) {
        let mut stage = Stage::of_piles(&self.piles, self.given.papers, kind, candidates, moves);
        if self.rule.quota.rounding == QuotaRounding::Up {
            stage.quota = Some(self.numbers.figure(&self.quota));
        }
        self.transcript.stages.push(stage);
    }
}
