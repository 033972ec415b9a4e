//! Methods that look at pairs: Schulze, ranked pairs, minimax, the Smith and Schwartz sets.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::count::pairs::Pairs;
use crate::count::rule::{PairwiseMethod, PairwiseRule, RuleRefusal, Strength};

/// The most defeats of equal strength in a circle: their maximal sets are looked through one by one.
const MAX_LEVEL_DEFEATS: usize = 18;

/// The most states of ranked pairs at once.
const MAX_STATES: usize = 4_096;

/// The winners, level ones together, and the others in groups behind them.
pub(crate) fn order(
    rule: &PairwiseRule,
    pairs: &Pairs,
    among: &[usize],
) -> Result<Vec<Vec<usize>>, RuleRefusal> {
    match rule.method {
        PairwiseMethod::Schulze => Ok(by_layers(among, |left| schulze(pairs, rule.strength, left))),
        PairwiseMethod::Smith => Ok(by_layers(among, |left| pairs.smith(left))),
        PairwiseMethod::Schwartz => Ok(by_layers(among, |left| pairs.schwartz(left))),
        PairwiseMethod::Minimax => Ok(minimax(pairs, rule.strength, among)),
        PairwiseMethod::RankedPairs => ranked_pairs(pairs, rule.strength, among),
    }
}

/// The best, then the best of the rest.
fn by_layers(among: &[usize], best: impl Fn(&[usize]) -> Vec<usize>) -> Vec<Vec<usize>> {
    let mut left = among.to_vec();
    let mut layers = Vec::new();
    while !left.is_empty() {
        let layer = best(&left);
        left.retain(|one| !layer.contains(one));
        layers.push(layer);
    }
    layers
}

/// How strong a pair speaks for `over`; nought where it does not win.
fn strength(pairs: &Pairs, by: Strength, over: usize, under: usize) -> u64 {
    let (votes, against) = (pairs.units(over, under), pairs.units(under, over));
    match by {
        Strength::Opposition => votes,
        Strength::WinningVotes if votes > against => votes,
        Strength::Margins if votes > against => votes - against,
        Strength::WinningVotes | Strength::Margins => 0,
    }
}

/// Those whose widest path to each other candidate is no narrower than the way back.
///
/// Paths run among all who are left, so a later layer is counted among fewer.
fn schulze(pairs: &Pairs, by: Strength, among: &[usize]) -> Vec<usize> {
    let paths = widest_paths(pairs, by, among);
    let count = among.len();
    let wins = |a: &usize| (0..count).all(|b| paths[a * count + b] >= paths[b * count + a]);
    (0..count).filter(wins).map(|at| among[at]).collect()
}

/// For each ordered pair the strength of the weakest link of the strongest path.
pub(crate) fn widest_paths(pairs: &Pairs, by: Strength, among: &[usize]) -> Vec<u64> {
    let count = among.len();
    let mut paths = vec![0; count * count];
    for (a, over) in among.iter().enumerate() {
        for (b, under) in among.iter().enumerate().filter(|(b, _)| *b != a) {
            paths[a * count + b] = strength(pairs, by, *over, *under);
        }
    }
    for middle in 0..count {
        for a in 0..count {
            let first = paths[a * count + middle];
            if a == middle || first == 0 {
                continue;
            }
            for b in 0..count {
                if b == a || b == middle {
                    continue;
                }
                let way = first.min(paths[middle * count + b]);
                let place = &mut paths[a * count + b];
                *place = (*place).max(way);
            }
        }
    }
    paths
}

/// By the worst defeat, the mildest first.
fn minimax(pairs: &Pairs, by: Strength, among: &[usize]) -> Vec<Vec<usize>> {
    let worst = |one: usize| {
        let others = among.iter().filter(|other| **other != one);
        others
            .map(|other| strength(pairs, by, *other, one))
            .max()
            .unwrap_or(0)
    };
    let mut scored = among
        .iter()
        .map(|one| (worst(*one), *one))
        .collect::<Vec<_>>();
    scored.sort_unstable();
    scored
        .chunk_by(|a, b| a.0 == b.0)
        .map(|group| group.iter().map(|(_, one)| *one).collect())
        .collect()
}

/// How strong a defeat is.
type Key = (u64, Reverse<u64>);

/// Which defeats are locked, pair by pair, with all that follows from them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Locked {
    reaches: Vec<bool>,
}

impl Locked {
    fn lock(&mut self, count: usize, over: usize, under: usize) {
        if self.reaches[over * count + under] {
            return;
        }
        for a in 0..count {
            if a == over || self.reaches[a * count + over] {
                for b in 0..count {
                    if b == under || self.reaches[under * count + b] {
                        self.reaches[a * count + b] = true;
                    }
                }
            }
        }
    }

    fn contradicts(&self, count: usize, over: usize, under: usize) -> bool {
        self.reaches[under * count + over]
    }
}

/// Tideman's ranked pairs, over every order in which equally strong defeats could be locked: the winners are those of any of
/// them. Whatever the order, what is locked of equal defeats is a largest set without a circle, so these are looked through.
fn ranked_pairs(
    pairs: &Pairs,
    by: Strength,
    among: &[usize],
) -> Result<Vec<Vec<usize>>, RuleRefusal> {
    let count = among.len();
    let mut defeats = Vec::new();
    for (a, over) in among.iter().enumerate() {
        for (b, under) in among.iter().enumerate() {
            if pairs.beats(*over, *under) {
                // Of as many votes for, the defeat with fewer against is the stronger.
                let key = (
                    strength(pairs, by, *over, *under),
                    Reverse(pairs.units(*under, *over)),
                );
                let key = match by {
                    Strength::WinningVotes | Strength::Opposition => key,
                    Strength::Margins => (key.0, Reverse(0)),
                };
                defeats.push((key, a, b));
            }
        }
    }
    defeats.sort_by(|x, y| y.0.cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let start = Locked {
        reaches: vec![false; count * count],
    };
    let mut states = BTreeSet::from([start]);
    for group in defeats.chunk_by(|x, y| x.0 == y.0) {
        let mut next = BTreeSet::new();
        for state in states {
            lock_level(state, group, count, &mut next)?;
            if next.len() > MAX_STATES {
                return Err(RuleRefusal::TooManyOrders);
            }
        }
        states = next;
    }
    let groups = |won: &dyn Fn(usize) -> bool, left: &[usize]| {
        left.iter()
            .copied()
            .filter(|at| won(*at))
            .collect::<Vec<_>>()
    };
    let mut left = (0..count).collect::<Vec<_>>();
    let mut layers = Vec::new();
    while !left.is_empty() {
        let free = |at: usize| {
            states
                .iter()
                .any(|state| left.iter().all(|other| !state.reaches[other * count + at]))
        };
        let layer = groups(&free, &left);
        left.retain(|at| !layer.contains(at));
        layers.push(layer.into_iter().map(|at| among[at]).collect());
    }
    Ok(layers)
}

/// All that locking a group of equal defeats may leave.
fn lock_level(
    state: Locked,
    group: &[(Key, usize, usize)],
    count: usize,
    found: &mut BTreeSet<Locked>,
) -> Result<(), RuleRefusal> {
    let open = group
        .iter()
        .map(|(_, over, under)| (*over, *under))
        .filter(|(over, under)| !state.contradicts(count, *over, *under))
        .collect::<Vec<_>>();
    let mut all = state.clone();
    for (over, under) in &open {
        all.lock(count, *over, *under);
    }
    if (0..count).all(|at| !all.reaches[at * count + at]) {
        found.insert(all);
        return Ok(());
    }
    // Defeats that stand in no circle are locked in any order.
    let (circle, free): (Vec<_>, Vec<_>) = open
        .into_iter()
        .partition(|(over, under)| all.reaches[under * count + over]);
    if circle.len() > MAX_LEVEL_DEFEATS {
        return Err(RuleRefusal::TooManyOrders);
    }
    let mut state = state;
    for (over, under) in free {
        state.lock(count, over, under);
    }
    choose(&state, &circle, count, 0, found);
    Ok(())
}

/// Goes through the defeats of a circle with each as the first to be locked.
fn choose(
    state: &Locked,
    circle: &[(usize, usize)],
    count: usize,
    taken: u32,
    found: &mut BTreeSet<Locked>,
) {
    let open = circle
        .iter()
        .enumerate()
        .filter(|(at, (over, under))| {
            taken & (1 << at) == 0
                && !state.reaches[over * count + under]
                && !state.contradicts(count, *over, *under)
        })
        .collect::<Vec<_>>();
    let Some((at, (over, under))) = open.first() else {
        found.insert(state.clone());
        return;
    };
    // Either this one is locked now, or never: then something locked later must contradict it.
    let mut with = state.clone();
    with.lock(count, *over, *under);
    choose(&with, circle, count, taken, found);
    let mut later = BTreeSet::new();
    choose(state, circle, count, taken | (1 << at), &mut later);
    let blocked = |state: &Locked| {
        state.contradicts(count, *over, *under) || state.reaches[over * count + under]
    };
    found.extend(later.into_iter().filter(blocked));
}
