//! Follows a runoff: in every round each paper is looked at anew for its first name that is left.

use num_rational::BigRational;
use num_traits::Zero;

use super::claim::Staged;
use super::hand::{Hand, Status, whole};
use super::{Rejected, same};
use crate::count::arithmetic::Numbers;
use crate::count::chain::Ties;
use crate::count::profile::Profile;
use crate::count::rule::{MajorityOf, Rule, RunoffRule, Stop};

struct Replay<'a> {
    hand: Hand<'a>,
    rule: &'a RunoffRule,
    stages: usize,
}

pub(super) fn verify(
    profile: &Profile,
    all: &Rule,
    rule: &RunoffRule,
    seats: usize,
    ties: &Ties,
    claim: &Staged,
) -> Result<(), Rejected> {
    let numbers = Numbers::Decimals { places: 0 };
    let hand = Hand::of(profile, all, numbers, seats, ties, claim)?;
    same(0, "quota", claim.quota.is_some(), false)?;
    let mut replay = Replay {
        hand,
        rule,
        stages: 0,
    };
    let mut open = false;
    for _ in 0..seats {
        if replay.hand.with(Status::Continuing).is_empty() {
            break;
        }
        let before = replay.hand.status.clone();
        match replay.seat()? {
            Some(winner) => {
                // The next seat is for all but those who have one.
                replay.hand.status = before;
                replay.hand.status[winner] = Status::Out;
            }
            None => {
                open = true;
                break;
            }
        }
    }
    replay.hand.ends(replay.stages, open)
}

impl Replay<'_> {
    /// Who has the seat; nobody where the count stopped at a tie.
    fn seat(&mut self) -> Result<Option<usize>, Rejected> {
        self.hand.history.clear();
        self.deal();
        self.stage("first", &[])?;
        let mut cuts = self
            .rule
            .cuts
            .iter()
            .map(|cut| usize::from(*cut))
            .collect::<Vec<_>>();
        loop {
            let left = self.hand.with(Status::Continuing);
            let all = match self.rule.majority_of {
                MajorityOf::Continuing => &self.hand.valid - &self.hand.spent,
                MajorityOf::All => self.hand.valid.clone(),
            };
            let has_most = |one: &&usize| whole(2) * &self.hand.votes[**one] > all;
            let majority = left.iter().find(has_most).copied();
            let winner = match (&left[..], self.rule.stop) {
                ([last], _) => Some(*last),
                (_, Stop::Majority) if majority.is_some() => majority,
                ([a, b], Stop::Majority | Stop::Two) => match self.lowest()? {
                    Some(lower) if lower == *a => Some(*b),
                    Some(_) => Some(*a),
                    None => return Ok(None),
                },
                _ => None,
            };
            if let Some(winner) = winner {
                self.hand.seat(winner, self.stages);
                return Ok(Some(winner));
            }
            // A cut that is no cut any more is passed over for good.
            let useful = cuts.iter().position(|cut| *cut < left.len());
            let keep = useful.map_or(left.len() - 1, |at| {
                cuts.drain(..=at).next_back().unwrap_or(1)
            });
            if useful.is_none() {
                cuts.clear();
            }
            let mut out = Vec::new();
            while self.hand.with(Status::Continuing).len() > keep.max(1) {
                let Some(lowest) = self.lowest()? else {
                    return Ok(None);
                };
                self.hand.status[lowest] = Status::Out;
                out.push(lowest);
            }
            self.deal();
            self.stage("exclude", &out)?;
        }
    }

    fn lowest(&mut self) -> Result<Option<usize>, Rejected> {
        let left = self.hand.with(Status::Continuing);
        let least = left.iter().map(|one| &self.hand.votes[*one]).min().cloned();
        let mut lowest = left;
        lowest.retain(|one| Some(&self.hand.votes[*one]) == least.as_ref());
        self.hand.taken(self.stages + 1, "exclude", &lowest)
    }

    /// Every paper to its first name that is left.
    fn deal(&mut self) {
        for votes in &mut self.hand.votes {
            *votes = BigRational::zero();
        }
        self.hand.spent = BigRational::zero();
        for paper in &self.hand.papers {
            let left = |name: &&usize| self.hand.status[**name] == Status::Continuing;
            match paper.names.iter().find(left) {
                Some(name) => self.hand.votes[*name] += &paper.votes,
                None => self.hand.spent += &paper.votes,
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
        let shares = claimed.quota.is_some() || claimed.keep.is_some() || claimed.excess.is_some();
        same(self.stages, "more", shares || claimed.tells_more(), false)?;
        self.hand.history.push(self.hand.votes.clone());
        Ok(())
    }
}
