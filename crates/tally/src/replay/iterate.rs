//! Follows a count by shares: from the shares that each stage tells, every paper is divided again, and all else must follow.

use num_rational::BigRational;
use num_traits::{One, Zero};

use super::claim::{ClaimedStage, Staged};
use super::hand::{Hand, Status, fraction};
use super::{Rejected, same};
use crate::Exact;
use crate::count::chain::Ties;
use crate::count::profile::Profile;
use crate::count::rule::{IterateRule, KeepRounding, Rule, Share, Together};

struct Replay<'a> {
    hand: Hand<'a>,
    rule: &'a IterateRule,
    keep: Vec<BigRational>,
    quota: BigRational,
}

pub(super) fn verify(
    profile: &Profile,
    whole: &Rule,
    rule: &IterateRule,
    seats: usize,
    ties: &Ties,
    claim: &Staged,
) -> Result<(), Rejected> {
    if rule.exclusion.together != Together::One {
        return Err(Rejected::NotChecked);
    }
    let hand = Hand::of(profile, whole, rule.numbers, seats, ties, claim)?;
    let keep = hand.status.iter().map(|status| match status {
        Status::Out => BigRational::zero(),
        Status::Continuing | Status::Waiting | Status::Elected => BigRational::one(),
    });
    let mut replay = Replay {
        keep: keep.collect(),
        quota: hand.quota(rule.quota, &hand.valid),
        hand,
        rule,
    };
    let told = claim.quota.as_ref().map(ToString::to_string);
    same(
        0,
        "quota",
        told.unwrap_or_default(),
        replay.hand.figure(&replay.quota),
    )?;
    replay.divide_all();
    for (at, claimed) in claim.stages.iter().enumerate() {
        replay.stage(at + 1, claimed)?;
    }
    let open = replay.end()?;
    replay.hand.ends(claim.stages.len(), open)
}

impl Replay<'_> {
    fn stage(&mut self, stage: usize, claimed: &ClaimedStage) -> Result<(), Rejected> {
        let hand = &self.hand;
        let over = hand.seats_left() == 0 || hand.ranked().len() <= hand.seats_left();
        same(stage, "a stage after the end", over, false)?;
        if claimed.kind == "exclude" {
            self.exclusion(stage)?;
        }
        self.shares(stage, claimed)?;
        self.divide_all();
        self.hand.columns(stage, claimed)?;
        let quota = self.hand.text(&self.quota);
        same(
            stage,
            "quota",
            claimed.quota.as_deref().unwrap_or(""),
            quota,
        )?;
        let excess = self.hand.text(&self.hand.spent);
        same(
            stage,
            "excess",
            claimed.excess.as_deref().unwrap_or(""),
            excess,
        )?;
        let reached = self.reached();
        let acted = match claimed.kind.as_str() {
            "elect" => {
                let first = reached.first().copied().into_iter().collect::<Vec<_>>();
                same(stage, "somebody has the quota", first.is_empty(), false)?;
                self.hand.acted(stage, claimed, &first)?;
                self.hand.status[first[0]] = Status::Elected;
                self.hand.seat(first[0], stage);
                first
            }
            "stable" => {
                same(stage, "nobody has the quota", reached.is_empty(), true)?;
                self.settled(stage)?;
                Vec::new()
            }
            "exclude" => self.out_at(stage),
            other => return same(stage, "kind", other, "elect, stable or exclude"),
        };
        self.hand.acted(stage, claimed, &acted)?;
        let margin = fraction(&self.rule.level_within);
        let seen = self.hand.votes.iter().map(|votes| match margin.is_zero() {
            true => votes.clone(),
            false => (votes / &margin + half()).floor() * &margin,
        });
        let seen = seen.collect();
        self.hand.history.push(seen);
        Ok(())
    }

    /// Who was told to leave at a stage.
    fn out_at(&self, stage: usize) -> Vec<usize> {
        let told = self.hand.claim.stages[stage - 1].candidate;
        told.and_then(|number| number.checked_sub(1))
            .into_iter()
            .collect()
    }

    /// The lowest leaves, straight after a settled state.
    fn exclusion(&mut self, stage: usize) -> Result<(), Rejected> {
        let before = stage
            .checked_sub(2)
            .map(|at| self.hand.claim.stages[at].kind.as_str());
        same(
            stage,
            "the stage before an exclusion",
            before.unwrap_or(""),
            "stable",
        )?;
        let Some(out) = self.lowest(stage)? else {
            return same(stage, "a stage after an unbroken tie", true, false);
        };
        let told = self.hand.claim.stages[stage - 1].candidate;
        same(
            stage,
            "candidate",
            format!("{told:?}"),
            format!("{:?}", Some(out + 1)),
        )?;
        self.hand.status[out] = Status::Out;
        Ok(())
    }

    fn lowest(&mut self, stage: usize) -> Result<Option<usize>, Rejected> {
        let ranked = self.hand.ranked();
        let least = ranked
            .iter()
            .map(|one| &self.hand.votes[*one])
            .min()
            .cloned();
        let margin = fraction(&self.rule.level_within).max(self.surplus());
        let reach = least.unwrap_or_default() + margin;
        let mut level = ranked;
        level.retain(|one| self.hand.votes[*one] <= reach);
        level.sort_unstable();
        self.hand.taken(stage, "exclude", &level)
    }

    /// What the elected hold above the quota.
    fn surplus(&self) -> BigRational {
        let elected = self.hand.with(Status::Elected);
        let over = elected
            .iter()
            .map(|one| &self.hand.votes[*one] - &self.quota);
        let over: BigRational = over.sum();
        over.max(BigRational::zero())
    }

    fn reached(&self) -> Vec<usize> {
        let mut reached = self.hand.ranked();
        reached.retain(|one| self.hand.reaches(self.rule.quota, *one, &self.quota));
        reached
    }

    /// The shares told: one of those who continue, nought of those who left, and in between of the elected.
    fn shares(&mut self, stage: usize, claimed: &ClaimedStage) -> Result<(), Rejected> {
        let told = claimed.keep.as_deref().unwrap_or(&[]);
        same(stage, "shares", told.len(), self.keep.len())?;
        for (one, text) in told.iter().enumerate() {
            let value = text
                .parse::<Exact>()
                .map(|value| fraction(&value))
                .unwrap_or_default();
            same(stage, "keep", text, self.hand.text(&value))?;
            let fits = match self.hand.status[one] {
                Status::Continuing => value.is_one(),
                Status::Out => value.is_zero(),
                Status::Waiting | Status::Elected => {
                    value > BigRational::zero() && value <= BigRational::one()
                }
            };
            same(stage, "a share that fits", fits, true)?;
            self.keep[one] = value;
        }
        Ok(())
    }

    /// Divides every paper by the shares.
    fn divide_all(&mut self) {
        let mut votes = vec![BigRational::zero(); self.keep.len()];
        let mut spent = BigRational::zero();
        for paper in &self.hand.papers {
            let mut left = BigRational::one();
            for one in &paper.names {
                let (kept, rest) = match self.hand.status[*one] {
                    Status::Out => continue,
                    Status::Continuing => (left, BigRational::zero()),
                    Status::Waiting | Status::Elected => self.divide(&left, &self.keep[*one]),
                };
                votes[*one] += &paper.votes * kept;
                left = rest;
            }
            spent += &paper.votes * left;
        }
        let active: BigRational = votes.iter().sum();
        self.hand.votes = votes;
        self.hand.spent = spent;
        self.quota = self.hand.quota(self.rule.quota, &active);
    }

    fn divide(&self, left: &BigRational, share: &BigRational) -> (BigRational, BigRational) {
        match (self.rule.share, self.rule.rounding) {
            (Share::OfThePaper, _) => {
                let kept = left.min(share).clone();
                let rest = left - &kept;
                (kept, rest)
            }
            (Share::OfTheRest, KeepRounding::UpThenRest) => {
                let kept = self.hand.up(left * share);
                let rest = left - &kept;
                (kept, rest)
            }
            (Share::OfTheRest, KeepRounding::DownBoth) => (
                self.hand.cut(left * share),
                self.hand.cut(left * (BigRational::one() - share)),
            ),
        }
    }

    /// The surplus is spent, or another step would not lower it by half. One state alone does not tell a stall, at which fixed
    /// digits may end an iteration, from a slow descent.
    fn settled(&mut self, stage: usize) -> Result<(), Rejected> {
        let surplus = self.surplus();
        if surplus < fraction(&self.rule.settled_below) {
            return Ok(());
        }
        let kept = self.keep.clone();
        for one in self.hand.with(Status::Elected) {
            let product = self.hand.up(&self.keep[one] * &self.quota);
            self.keep[one] = self.hand.up(product / &self.hand.votes[one]);
        }
        self.divide_all();
        let after = self.surplus();
        self.keep = kept;
        self.divide_all();
        same(stage, "a settled state", after >= surplus * half(), true)
    }

    /// Who is left fills the seats, or the count stopped at a tie.
    fn end(&mut self) -> Result<bool, Rejected> {
        let stages = self.hand.claim.stages.len();
        if self.hand.seats_left() == 0 {
            return Ok(false);
        }
        let ranked = self.hand.ranked();
        if ranked.len() <= self.hand.seats_left() {
            for one in ranked {
                self.hand.seat(one, stages.max(1));
            }
            return Ok(false);
        }
        let taken = self.lowest(stages + 1)?;
        same(stages, "the count goes on", taken.is_some(), false)?;
        Ok(true)
    }
}

fn half() -> BigRational {
    BigRational::new(1.into(), 2.into())
}
