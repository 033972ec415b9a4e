//! The fewest votes that pass: for a threshold and the sizes of the chambers, every combination that is enough and from which
//! nothing can be taken away. A drafter sees what a fraction means in seats (the table of a council's thresholds, trap T1).
//!
//! The vote imagined is a full one: every seat is filled with one vote, everybody is there, and who does not say aye says no.
//! More ayes never hurt then, whatever the threshold, which is what makes the answer a list of minima.

use std::collections::BTreeSet;
use std::fmt;

use crate::exact::Exact;
use crate::judge::judge;
use crate::poll::{ChamberPoll, Poll};
use crate::threshold::Threshold;

/// The most combinations looked at, the last chamber not counted. Each may be a minimum, and each is compared with those
/// found before, so the work grows with the square.
pub const MAX_COMBINATIONS: u64 = 20_000;

/// The body asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seats {
    /// Name and size of each chamber.
    pub chambers: Vec<(String, u32)>,
    /// How many groups can be among the ayes.
    pub groups: u32,
    /// How many regions can be among the ayes.
    pub regions: u32,
    /// Votes cast at earlier votes, oldest first, for bases that are averages.
    pub past_cast: Vec<Exact>,
    /// The round, from one.
    pub round: u32,
}

impl Seats {
    /// Chambers alone, in a first round.
    #[must_use]
    pub fn of(chambers: &[(&str, u32)]) -> Seats {
        let chambers = chambers
            .iter()
            .map(|(name, seats)| ((*name).to_owned(), *seats))
            .collect();
        Seats {
            chambers,
            groups: 0,
            regions: 0,
            past_cast: Vec::new(),
            round: 1,
        }
    }
}

/// One combination that is just enough.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Minimum {
    /// Aye votes per chamber, in the order given.
    pub ayes: Vec<u32>,
    /// Groups that must be among the ayes.
    pub groups: u32,
    /// Regions that must be among the ayes.
    pub regions: u32,
}

/// Why the minima were not looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MinimumRefusal {
    /// More combinations than the bound.
    TooMany {
        /// How many there are, or the largest number that can be said.
        combinations: u64,
        /// [`MAX_COMBINATIONS`].
        bound: u64,
    },
}

impl fmt::Display for MinimumRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let MinimumRefusal::TooMany {
            combinations,
            bound,
        } = self;
        write!(f, "{combinations} combinations of votes, more than {bound}")
    }
}

impl std::error::Error for MinimumRefusal {}

/// Every minimal combination, ordered by the votes of the first chamber, then the second, and so on. An empty list says that
/// the seats can never reach the threshold.
pub fn minimum(threshold: &Threshold, seats: &Seats) -> Result<Vec<Minimum>, MinimumRefusal> {
    // Groups, regions and all chambers but the last are counted through; the last is searched by halves.
    let mut limits = vec![seats.groups, seats.regions];
    let (last, others) = match seats.chambers.split_last() {
        Some((last, others)) => (last.1, others),
        None => (0, &[][..]),
    };
    limits.extend(others.iter().map(|(_, size)| *size));
    refuse_too_many(&limits)?;

    let mut found: Vec<Vec<u32>> = Vec::new();
    for prefix in Odometer::new(limits) {
        if let Some(least) = least_reaching(threshold, seats, &prefix, last) {
            let point = prefix.into_iter().chain([least]).collect::<Vec<_>>();
            if !found.iter().any(|smaller| is_within(smaller, &point)) {
                found.push(point);
            }
        }
    }
    let mut minima = found
        .into_iter()
        .map(|point| as_minimum(&point, seats))
        .collect::<Vec<_>>();
    minima.sort();
    Ok(minima)
}

fn refuse_too_many(limits: &[u32]) -> Result<(), MinimumRefusal> {
    let size = |limit: &u32| u64::from(*limit) + 1;
    let combinations = limits.iter().map(size).fold(1, u64::saturating_mul);
    if combinations > MAX_COMBINATIONS {
        return Err(MinimumRefusal::TooMany {
            combinations,
            bound: MAX_COMBINATIONS,
        });
    }
    Ok(())
}

/// The fewest ayes of the last chamber that pass together with the rest.
fn least_reaching(threshold: &Threshold, seats: &Seats, prefix: &[u32], last: u32) -> Option<u32> {
    let passes = |ayes: u32| {
        let point = prefix.iter().copied().chain([ayes]).collect::<Vec<_>>();
        judge(threshold, &imagined(seats, &point)).holds
    };
    if !passes(last) {
        return None;
    }
    let (mut enough, mut low) = (last, 0);
    while low < enough {
        let middle = low + (enough - low) / 2;
        if passes(middle) {
            enough = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(enough)
}

/// Prefixes come in ascending order, so whatever lies within a point was found before it.
fn is_within(smaller: &[u32], point: &[u32]) -> bool {
    smaller.iter().zip(point).all(|(a, b)| a <= b)
}

/// `point` is groups, regions, then the ayes of each chamber.
fn imagined<'a>(seats: &'a Seats, point: &[u32]) -> Poll<'a> {
    let (groups, regions) = (numbered(point[0]), numbered(point[1]));
    let chambers = seats
        .chambers
        .iter()
        .zip(&point[2..])
        .map(|((name, size), ayes)| ChamberPoll {
            name,
            aye_groups: groups.clone(),
            aye_regions: regions.clone(),
            ..ChamberPoll::full(*size, (*size).into(), (*ayes).into())
        });
    Poll {
        chambers: chambers.collect(),
        past_cast: &seats.past_cast,
        round: seats.round.max(1),
    }
}

fn numbered(things: u32) -> BTreeSet<usize> {
    (0..things)
        .filter_map(|number| usize::try_from(number).ok())
        .collect()
}

fn as_minimum(point: &[u32], seats: &Seats) -> Minimum {
    let ayes = point[2..]
        .iter()
        .copied()
        .take(seats.chambers.len())
        .collect();
    Minimum {
        ayes,
        groups: point[0],
        regions: point[1],
    }
}

/// Counts through all vectors from nought up to the limits, the last place fastest.
pub(crate) struct Odometer {
    limits: Vec<u32>,
    next: Option<Vec<u32>>,
}

impl Odometer {
    pub(crate) fn new(limits: Vec<u32>) -> Odometer {
        let next = Some(vec![0; limits.len()]);
        Odometer { limits, next }
    }
}

impl Iterator for Odometer {
    type Item = Vec<u32>;

    fn next(&mut self) -> Option<Vec<u32>> {
        let now = self.next.take()?;
        if let Some(place) = (0..now.len())
            .rev()
            .find(|place| now[*place] < self.limits[*place])
        {
            let mut following = now.clone();
            following[place] += 1;
            following[place + 1..].fill(0);
            self.next = Some(following);
        }
        Some(now)
    }
}
