//! Holds a comparison of pairs against the papers: every pair is counted by itself, and every set and order is found from its
//! definition, by steps from one candidate to another rather than by tables.

use num_rational::BigRational;
use num_traits::Zero;

use super::claim::{Figure, Table};
use super::hand::{fraction, whole};
use super::{Rejected, same};
use crate::count::prepare::BallotRule;
use crate::count::profile::Profile;
use crate::count::rule::{DefaultRule, PairwiseMethod, PairwiseRule, Rule, Strength};
use crate::threshold::Strictness;

/// More orders of level defeats than this are not gone through.
const MAX_ORDERS: usize = 5_040;

/// Places of printed votes.
const PLACES: u32 = 12;

/// The votes of each pair, and who stands.
struct Pairs {
    votes: Vec<Vec<BigRational>>,
    standing: Vec<usize>,
}

pub(super) fn verify(
    profile: &Profile,
    all: &Rule,
    rule: &PairwiseRule,
    table: &Table,
) -> Result<(), Rejected> {
    let pairs = Pairs::of(profile, all, table)?;
    same(0, "default_option", table.default_option.is_some(), false)?;
    same(0, "options", table.options.is_some(), false)?;
    same(
        0,
        "schwartz",
        numbers(&table.schwartz),
        told(&pairs.schwartz(&pairs.standing)),
    )?;
    let found = match rule.method {
        PairwiseMethod::Minimax => pairs.minimax(rule.strength),
        PairwiseMethod::RankedPairs => pairs.ranked_pairs(rule.strength)?,
        PairwiseMethod::Smith => pairs.layers(|left| pairs.smith(left)),
        PairwiseMethod::Schwartz => pairs.layers(|left| pairs.schwartz(left)),
        PairwiseMethod::Schulze => pairs.layers(|left| pairs.schulze(rule.strength, left)),
    };
    order(table, &found)
}

pub(super) fn verify_default(
    profile: &Profile,
    all: &Rule,
    rule: &DefaultRule,
    table: &Table,
) -> Result<(), Rejected> {
    if rule.support.is_some() {
        return Err(Rejected::NotChecked);
    }
    let pairs = Pairs::of(profile, all, table)?;
    let default = match rule.default {
        Some(number) => Some(number.wrapping_sub(1)),
        None => pairs.standing.last().copied(),
    };
    let default = default
        .filter(|one| pairs.standing.contains(one))
        .ok_or(Rejected::NotChecked)?;
    same(
        0,
        "default_option",
        format!("{:?}", table.default_option),
        format!("{:?}", Some(default + 1)),
    )?;
    let others = pairs.standing.iter().copied().filter(|one| *one != default);
    let others = others.collect::<Vec<_>>();
    let options = table.options.as_deref().unwrap_or_default();
    same(0, "options", options.len(), others.len())?;
    let mut staying = Vec::new();
    for (claimed, one) in options.iter().zip(&others) {
        let (votes, against) = (&pairs.votes[*one][default], &pairs.votes[default][*one]);
        let reached = *votes >= fraction(&rule.quorum);
        let times = rule.ratios.get(&(one + 1)).map_or(whole(1), fraction);
        let beats = match rule.strictness {
            Strictness::MoreThan => *votes > times * against,
            Strictness::AtLeast => *votes >= times * against,
        };
        let passes = beats && *votes > BigRational::zero();
        let standing = match (reached, passes) {
            (false, _) => "too-little-support",
            (true, false) => "below-ratio",
            (true, true) => "stays",
        };
        same(0, "option", claimed.option, one + 1)?;
        same(0, "standing", &claimed.standing, standing)?;
        same(0, "reached", claimed.reached, reached)?;
        let expected = reached.then_some(passes);
        same(
            0,
            "passes",
            format!("{:?}", claimed.passes),
            format!("{expected:?}"),
        )?;
        if reached && passes {
            staying.push(*one);
        }
    }
    staying.push(default);
    staying.sort_unstable();
    let schwartz = pairs.schwartz(&staying);
    same(0, "schwartz", numbers(&table.schwartz), told(&schwartz))?;
    let winners = pairs.drop_weakest(schwartz);
    let rest = pairs
        .standing
        .iter()
        .copied()
        .filter(|one| !winners.contains(one));
    let mut found = vec![winners.clone(), rest.collect()];
    found.retain(|group| !group.is_empty());
    order(table, &found)
}

fn numbers(some: &[usize]) -> String {
    format!("{some:?}")
}

fn told(some: &[usize]) -> String {
    numbers(&some.iter().map(|one| one + 1).collect::<Vec<_>>())
}

fn order(table: &Table, found: &[Vec<usize>]) -> Result<(), Rejected> {
    let claimed = table.order.iter().map(|group| numbers(group));
    let expected = found.iter().map(|group| told(group));
    same(
        0,
        "order",
        claimed.collect::<Vec<_>>().join(" "),
        expected.collect::<Vec<_>>().join(" "),
    )?;
    let winners = found.first().map_or(&[][..], |first| first);
    same(0, "winners", numbers(&table.winners), told(winners))
}

/// As it is printed: a number where it is whole.
fn figure(value: &BigRational) -> Figure {
    let number = value
        .is_integer()
        .then(|| u64::try_from(value.to_integer()).ok());
    if let Some(number) = number.flatten() {
        return Figure::Whole(number);
    }
    let scale = num_bigint::BigInt::from(10).pow(PLACES);
    let digits = (value * BigRational::from_integer(scale))
        .floor()
        .to_integer();
    let text = format!("{:0>1$}", digits.to_string(), PLACES as usize + 1);
    let (before, after) = text.split_at(text.len() - PLACES as usize);
    Figure::Text(format!("{before}.{after}"))
}

impl Pairs {
    /// Counts every pair, and holds all but the order against the table.
    fn of(profile: &Profile, all: &Rule, table: &Table) -> Result<Pairs, Rejected> {
        if all.ballots != BallotRule::default() {
            return Err(Rejected::NotChecked);
        }
        let candidates = profile.candidates();
        let standing = (0..candidates).filter(|one| !profile.withdrawn.contains(one));
        let standing = standing.collect::<Vec<_>>();
        let mut votes = vec![vec![BigRational::zero(); candidates]; candidates];
        let papers = &profile.papers;
        let mut valid = BigRational::zero();
        for kind in 0..papers.kinds() {
            let weight = fraction(&papers.votes(papers.units(kind)));
            // The rank of each, the first mention alone.
            let mut ranks = vec![usize::MAX; candidates];
            let mut rank = 0;
            for mark in papers.marks(kind) {
                rank += usize::from(!mark.is_level());
                if !mark.is_skipped() && standing.contains(&mark.candidate()) {
                    let place = &mut ranks[mark.candidate()];
                    *place = rank.min(*place);
                }
            }
            if ranks.iter().any(|rank| *rank != usize::MAX) {
                valid += &weight;
            }
            for over in &standing {
                for under in &standing {
                    if ranks[*over] < ranks[*under] {
                        votes[*over][*under] += &weight;
                    }
                }
            }
        }
        let whole_of = fraction(&papers.votes(papers.total_units() + papers.blank_units()));
        let names = |names: &[String]| names.join("\n");
        same(0, "rule", &table.rule, &all.id)?;
        same(
            0,
            "candidates",
            names(&table.candidates),
            names(&profile.names),
        )?;
        same(0, "valid", &table.valid, figure(&valid))?;
        same(0, "blank", &table.blank, figure(&(whole_of - &valid)))?;
        same(0, "rows", table.pairwise.len(), candidates)?;
        for (over, row) in table.pairwise.iter().enumerate() {
            same(0, "cells", row.len(), candidates)?;
            for (under, cell) in row.iter().enumerate() {
                same(0, "pair", cell, figure(&votes[over][under]))?;
            }
        }
        let pairs = Pairs { votes, standing };
        let beats_all = |one: &&usize| {
            pairs
                .standing
                .iter()
                .all(|other| other == *one || pairs.beats(**one, *other))
        };
        let winner = pairs.standing.iter().find(beats_all).map(|one| one + 1);
        same(
            0,
            "condorcet_winner",
            format!("{:?}", table.condorcet_winner),
            format!("{winner:?}"),
        )?;
        same(
            0,
            "smith",
            numbers(&table.smith),
            told(&pairs.smith(&pairs.standing)),
        )?;
        Ok(pairs)
    }

    fn beats(&self, over: usize, under: usize) -> bool {
        self.votes[over][under] > self.votes[under][over]
    }

    /// Whom one comes to by steps from over to under that are allowed.
    fn reached(
        &self,
        from: usize,
        among: &[usize],
        step: &dyn Fn(usize, usize) -> bool,
    ) -> Vec<usize> {
        let mut found = vec![from];
        let mut at = 0;
        while at < found.len() {
            let next = among
                .iter()
                .copied()
                .filter(|one| step(found[at], *one) && !found.contains(one));
            let next = next.collect::<Vec<_>>();
            found.extend(next);
            at += 1;
        }
        found
    }

    /// The smallest set whose members beat everybody outside: who reaches all by not being beaten.
    fn smith(&self, among: &[usize]) -> Vec<usize> {
        let step = |over, under| over != under && !self.beats(under, over);
        let all = |one: &usize| self.reached(*one, among, &step).len() == among.len();
        among.iter().copied().filter(all).collect()
    }

    /// Who reaches everybody by whom they are reached, in steps of defeats.
    fn schwartz(&self, among: &[usize]) -> Vec<usize> {
        self.unbeaten(among, &|over, under| self.beats(over, under))
    }

    fn unbeaten(&self, among: &[usize], step: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
        let from = |one: usize| self.reached(one, among, step);
        let free = |one: &usize| {
            let others = among.iter().filter(|other| from(**other).contains(one));
            others.into_iter().all(|other| from(*one).contains(other))
        };
        among.iter().copied().filter(free).collect()
    }

    fn strength(&self, by: Strength, over: usize, under: usize) -> BigRational {
        let (votes, against) = (&self.votes[over][under], &self.votes[under][over]);
        match by {
            Strength::Opposition => votes.clone(),
            Strength::WinningVotes if votes > against => votes.clone(),
            Strength::Margins if votes > against => votes - against,
            Strength::WinningVotes | Strength::Margins => BigRational::zero(),
        }
    }

    fn layers(&self, best: impl Fn(&[usize]) -> Vec<usize>) -> Vec<Vec<usize>> {
        let mut left = self.standing.clone();
        let mut layers = Vec::new();
        while !left.is_empty() {
            let layer = best(&left);
            if layer.is_empty() {
                return layers;
            }
            left.retain(|one| !layer.contains(one));
            layers.push(layer);
        }
        layers
    }

    /// Who is not reached by stronger steps than lead back: looked for bar by bar, each strength that occurs as the least allowed.
    fn schulze(&self, by: Strength, among: &[usize]) -> Vec<usize> {
        let mut bars = Vec::new();
        for over in among {
            for under in among.iter().filter(|under| *under != over) {
                let strength = self.strength(by, *over, *under);
                if strength > BigRational::zero() && !bars.contains(&strength) {
                    bars.push(strength);
                }
            }
        }
        let beaten = |one: usize| {
            let at = |bar: &BigRational| {
                let step = |over, under| over != under && self.strength(by, over, under) >= *bar;
                let ours = self.reached(one, among, &step);
                let theirs = among
                    .iter()
                    .filter(|other| **other != one && !ours.contains(other));
                theirs
                    .into_iter()
                    .any(|other| self.reached(*other, among, &step).contains(&one))
            };
            bars.iter().any(at)
        };
        among.iter().copied().filter(|one| !beaten(*one)).collect()
    }

    fn minimax(&self, by: Strength) -> Vec<Vec<usize>> {
        let worst = |one: usize| {
            let others = self.standing.iter().filter(|other| **other != one);
            others
                .map(|other| self.strength(by, *other, one))
                .max()
                .unwrap_or_default()
        };
        self.layers(|left| {
            let least = left.iter().map(|one| worst(*one)).min();
            left.iter()
                .copied()
                .filter(|one| Some(worst(*one)) == least)
                .collect()
        })
    }

    /// Every order of level defeats is locked, one after another.
    fn ranked_pairs(&self, by: Strength) -> Result<Vec<Vec<usize>>, Rejected> {
        let mut defeats = Vec::new();
        for over in &self.standing {
            for under in &self.standing {
                if self.beats(*over, *under) {
                    let against = match by {
                        Strength::Margins => BigRational::zero(),
                        Strength::WinningVotes | Strength::Opposition => {
                            -&self.votes[*under][*over]
                        }
                    };
                    defeats.push((self.strength(by, *over, *under), against, *over, *under));
                }
            }
        }
        defeats.sort_by(|a, b| (&b.0, &b.1).cmp(&(&a.0, &a.1)));
        let mut locked: Vec<Vec<(usize, usize)>> = vec![Vec::new()];
        for level in defeats.chunk_by(|a, b| (&a.0, &a.1) == (&b.0, &b.1)) {
            let level = level.iter().map(|one| (one.2, one.3)).collect::<Vec<_>>();
            let orders =
                (1..=level.len()).try_fold(1_usize, |orders, number| orders.checked_mul(number));
            let too_many = |orders: usize| orders.saturating_mul(locked.len()) > MAX_ORDERS;
            if orders.is_none_or(too_many) {
                return Err(Rejected::NotChecked);
            }
            let mut next = Vec::new();
            for before in &locked {
                self.lock_in_any_order(before.clone(), &level, &mut next);
            }
            next.sort();
            next.dedup();
            locked = next;
        }
        Ok(self.layers(|left| {
            let free = |one: &usize| {
                let free_in = |locked: &Vec<(usize, usize)>| {
                    let step = |over, under| locked.contains(&(over, under));
                    let others = left.iter().filter(|other| *other != one);
                    others
                        .into_iter()
                        .all(|other| !self.reached(*other, &self.standing, &step).contains(one))
                };
                locked.iter().any(free_in)
            };
            left.iter().copied().filter(free).collect()
        }))
    }

    fn lock_in_any_order(
        &self,
        locked: Vec<(usize, usize)>,
        level: &[(usize, usize)],
        found: &mut Vec<Vec<(usize, usize)>>,
    ) {
        if level.is_empty() {
            let mut locked = locked;
            locked.sort_unstable();
            found.push(locked);
            return;
        }
        for at in 0..level.len() {
            let mut rest = level.to_vec();
            let (over, under) = rest.remove(at);
            let mut more = locked.clone();
            let step = |a, b| locked.contains(&(a, b));
            if !self.reached(under, &self.standing, &step).contains(&over) {
                more.push((over, under));
            }
            self.lock_in_any_order(more, &rest, found);
        }
    }

    /// Debian: the weakest defeats among those left are dropped until there are none.
    fn drop_weakest(&self, start: Vec<usize>) -> Vec<usize> {
        let mut set = start;
        let mut dropped: Vec<(usize, usize)> = Vec::new();
        loop {
            set = self.unbeaten(&set, &|over, under| {
                self.beats(over, under) && !dropped.contains(&(over, under))
            });
            let mut left = Vec::new();
            for over in &set {
                for under in &set {
                    if self.beats(*over, *under) && !dropped.contains(&(*over, *under)) {
                        left.push((
                            &self.votes[*over][*under],
                            -&self.votes[*under][*over],
                            (*over, *under),
                        ));
                    }
                }
            }
            let Some(weakest) = left.iter().map(|one| (one.0, one.1.clone())).min() else {
                return set;
            };
            dropped.extend(
                left.iter()
                    .filter(|one| (one.0, one.1.clone()) == weakest)
                    .map(|one| one.2),
            );
        }
    }
}
