//! Follows a count in stages: every paper has its place and its value.

use num_rational::BigRational;
use num_traits::{One, Zero};

use super::claim::Staged;
use super::hand::{Hand, Status};
use super::{Rejected, same};
use crate::count::chain::Ties;
use crate::count::profile::Profile;
use crate::count::rule::{
    AfterExclusion, Rule, SurplusOrder, SurplusRounding, Together, TransferRule, Waiting,
};

/// Where a paper lies, and what it is worth.
struct Place {
    at: Option<usize>,
    value: BigRational,
}

struct Replay<'a> {
    hand: Hand<'a>,
    rule: &'a TransferRule,
    places: Vec<Place>,
    quota: BigRational,
    stages: usize,
}

pub(super) fn verify(
    profile: &Profile,
    whole: &Rule,
    rule: &TransferRule,
    seats: usize,
    ties: &Ties,
    claim: &Staged,
) -> Result<(), Rejected> {
    if rule.surplus.waiting != Waiting::PassedOver || rule.exclusion.together == Together::DefeatSet
    {
        return Err(Rejected::NotChecked);
    }
    let hand = Hand::of(profile, whole, rule.numbers, seats, ties, claim)?;
    let quota = hand.quota(rule.quota, &hand.valid);
    let told = claim.quota.as_ref().map(ToString::to_string);
    same(0, "quota", told.unwrap_or_default(), hand.figure(&quota))?;
    let mut replay = Replay {
        places: hand
            .papers
            .iter()
            .map(|_| Place {
                at: Some(0),
                value: BigRational::one(),
            })
            .collect(),
        hand,
        rule,
        quota,
        stages: 0,
    };
    replay.add_up();
    replay.stage("first", &[])?;
    let open = replay.run()?;
    replay.hand.ends(replay.stages, open)
}

impl Replay<'_> {
    /// Whether the count stopped at a tie.
    fn run(&mut self) -> Result<bool, Rejected> {
        loop {
            let quota = self.quota.clone();
            for one in self.hand.ranked() {
                if self.hand.reaches(self.rule.quota, one, &quota) && self.hand.seats_left() > 0 {
                    let over = self.hand.votes[one] > quota;
                    self.hand.status[one] = if over {
                        Status::Waiting
                    } else {
                        Status::Elected
                    };
                    self.hand.seat(one, self.stages);
                }
            }
            if self.hand.seats_left() == 0 {
                return Ok(false);
            }
            let ranked = self.hand.ranked();
            if ranked.len() <= self.hand.seats_left() {
                for one in ranked {
                    self.hand.seat(one, self.stages);
                }
                return Ok(false);
            }
            let mut waiting = self.hand.with(Status::Waiting);
            let losers = self.losers(&ranked, &waiting);
            let next = self.stages + 1;
            if !losers.is_empty() {
                self.exclude(&losers, true)?;
            } else if waiting.is_empty() {
                let least = ranked
                    .iter()
                    .map(|one| &self.hand.votes[*one])
                    .min()
                    .cloned();
                let mut lowest = ranked;
                lowest.retain(|one| Some(&self.hand.votes[*one]) == least.as_ref());
                lowest.sort_unstable();
                match self.hand.taken(next, "exclude", &lowest)? {
                    Some(out) => self.exclude(&[out], false)?,
                    None => return Ok(true),
                }
            } else if self.rule.surplus.order == SurplusOrder::AllInFileOrder {
                for one in waiting {
                    self.surplus(one)?;
                }
            } else {
                let most = waiting
                    .iter()
                    .map(|one| &self.hand.votes[*one])
                    .max()
                    .cloned();
                waiting.retain(|one| Some(&self.hand.votes[*one]) == most.as_ref());
                match self.hand.taken(next, "surplus", &waiting)? {
                    Some(one) => self.surplus(one)?,
                    None => return Ok(true),
                }
            }
        }
    }

    /// Those who can leave together, tried from the largest group down.
    fn losers(&self, ranked: &[usize], waiting: &[usize]) -> Vec<usize> {
        let most = match self.rule.exclusion.together {
            Together::One => 0,
            Together::SureLoser => 1,
            Together::SureLosers | Together::DefeatSet => ranked.len() - self.hand.seats_left(),
        };
        let over = waiting
            .iter()
            .map(|one| &self.hand.votes[*one] - &self.quota);
        let over: BigRational = over.sum();
        let rising = ranked.iter().rev().copied().collect::<Vec<_>>();
        for size in (1..=most.min(rising.len() - 1)).rev() {
            let sum: BigRational = rising[..size]
                .iter()
                .map(|one| &self.hand.votes[*one])
                .sum();
            if sum + &over < self.hand.votes[rising[size]] {
                let mut group = rising[..size].to_vec();
                group.sort_unstable();
                return group;
            }
        }
        Vec::new()
    }

    fn surplus(&mut self, from: usize) -> Result<(), Rejected> {
        let total = self.hand.votes[from].clone();
        let surplus = &total - &self.quota;
        let rounding = self.rule.surplus.rounding;
        let mut spent = BigRational::zero();
        for paper in 0..self.places.len() {
            if self.holder(paper) != Some(from) {
                continue;
            }
            let product = &self.places[paper].value * &surplus;
            let value = match rounding {
                SurplusRounding::Once => self.hand.cut(product / &total),
                SurplusRounding::AfterEachStep => {
                    let product = self.hand.cut(product);
                    self.hand.cut(product / &total)
                }
            };
            self.places[paper].value = value;
            spent += self.pass(paper);
        }
        self.hand.spent += spent;
        self.hand.status[from] = Status::Elected;
        self.add_up();
        self.hand.votes[from] = self.quota.clone();
        self.stage("surplus", &[from])
    }

    fn exclude(&mut self, out: &[usize], sure: bool) -> Result<(), Rejected> {
        for one in out {
            self.hand.status[*one] = Status::Out;
        }
        let restarts = self.rule.after_exclusion == AfterExclusion::Restarts;
        let ends = sure || restarts || !self.rule.exclusion.last_moves;
        if ends && self.hand.ranked().len() <= self.hand.seats_left() {
            return Ok(());
        }
        if restarts {
            self.again();
            return self.stage("exclude", out);
        }
        let mut spent = BigRational::zero();
        for paper in 0..self.places.len() {
            if self
                .holder(paper)
                .is_some_and(|holder| out.contains(&holder))
            {
                spent += self.pass(paper);
            }
        }
        self.hand.spent += spent;
        self.add_up();
        self.stage("exclude", out)
    }

    /// All papers from their first name that is not out, whole; nobody is elected.
    fn again(&mut self) {
        for status in &mut self.hand.status {
            if *status != Status::Out {
                *status = Status::Continuing;
            }
        }
        self.hand.forget_seats();
        let mut spent = BigRational::zero();
        for (place, paper) in self.places.iter_mut().zip(&self.hand.papers) {
            place.value = BigRational::one();
            place.at = paper
                .names
                .iter()
                .position(|name| self.hand.status[*name] != Status::Out);
            if place.at.is_none() {
                spent += &paper.votes;
            }
        }
        self.hand.spent = spent;
        let active = &self.hand.valid - &self.hand.spent;
        self.quota = self.hand.quota(self.rule.quota, &active);
        self.add_up();
    }

    fn holder(&self, paper: usize) -> Option<usize> {
        self.places[paper]
            .at
            .map(|at| self.hand.papers[paper].names[at])
    }

    /// Hands a paper on to the next continuing name; what it is worth where there is none.
    fn pass(&mut self, paper: usize) -> BigRational {
        let names = &self.hand.papers[paper].names;
        let start = self.places[paper].at.map_or(names.len(), |at| at + 1);
        let next =
            (start..names.len()).find(|at| self.hand.status[names[*at]] == Status::Continuing);
        self.places[paper].at = next;
        match next {
            Some(_) => BigRational::zero(),
            None => &self.hand.papers[paper].votes * &self.places[paper].value,
        }
    }

    /// The votes of everybody, from the papers; who has passed on a surplus keeps the quota.
    fn add_up(&mut self) {
        for (one, status) in self.hand.status.iter().enumerate() {
            if *status != Status::Elected {
                self.hand.votes[one] = BigRational::zero();
            }
        }
        for paper in 0..self.places.len() {
            let Some(holder) = self.holder(paper) else {
                continue;
            };
            if self.hand.status[holder] != Status::Elected {
                let worth = &self.hand.papers[paper].votes * &self.places[paper].value;
                self.hand.votes[holder] += worth;
            }
        }
    }

    fn stage(&mut self, kind: &str, acted: &[usize]) -> Result<(), Rejected> {
        self.stages += 1;
        let claim = self.hand.claim;
        let Some(claimed) = claim.stages.get(self.stages - 1) else {
            return same(self.stages, "stages", "no stage", kind);
        };
        same(self.stages, "kind", &claimed.kind, kind)?;
        self.hand.acted(self.stages, claimed, acted)?;
        self.hand.columns(self.stages, claimed)?;
        let quota = (self.rule.after_exclusion == AfterExclusion::Restarts)
            .then(|| self.hand.text(&self.quota));
        same(
            self.stages,
            "quota",
            format!("{:?}", claimed.quota),
            format!("{quota:?}"),
        )?;
        let more = claimed.keep.is_some() || claimed.excess.is_some() || claimed.tells_more();
        same(self.stages, "keep or excess", more, false)?;
        self.hand.history.push(self.hand.votes.clone());
        Ok(())
    }
}
