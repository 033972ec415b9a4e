//! Power by looking at every count vector: which vectors win is asked of the same judge that decides real votes.

use num_bigint::BigUint;
use num_traits::Zero;

use crate::exact::Exact;
use crate::judge::judge;
use crate::minimum::Odometer;
use crate::poll::{ChamberPoll, Poll};
use crate::power::indices::{SwingsBySize, binomials, indices};
use crate::power::{Council, MinimalCoalitions, Power, SeatClass, Way};
use crate::threshold::Threshold;

pub(super) fn by_vectors(threshold: &Threshold, council: &Council, vectors: u64) -> Power {
    let table = Table::of(threshold, council);
    let minimal = table.minimal();
    let swings = table.swings();
    let seats = council.classes.iter().map(|class| class.seats);
    Power {
        classes: indices(&swings.into_iter().zip(seats).collect::<Vec<_>>()),
        smallest: minimal.iter().map(|vector| vector.iter().sum()).min(),
        minimal: MinimalCoalitions::Listed(minimal),
        way: Way::ByVectors { vectors },
    }
}

/// For each vector of all classes but the last, how many of the last are enough. More ayes never hurt, so this says all.
struct Table {
    limits: Vec<u32>,
    least: Vec<Option<u32>>,
}

impl Table {
    fn of(threshold: &Threshold, council: &Council) -> Table {
        let limits = council
            .classes
            .iter()
            .map(|class| class.seats)
            .collect::<Vec<_>>();
        let ballot = Ballot::of(council);
        let wins = |vector: &[u32]| judge(threshold, &ballot.poll(vector)).holds;
        let least = match limits.split_last() {
            Some((last, others)) => Odometer::new(others.to_vec())
                .map(|prefix| least_winning(&wins, prefix, *last))
                .collect(),
            None => Vec::new(),
        };
        Table { limits, least }
    }

    fn wins(&self, vector: &[u32]) -> bool {
        let Some((last, prefix)) = vector.split_last() else {
            return false;
        };
        // The odometer counts in this order.
        let position = prefix
            .iter()
            .zip(&self.limits)
            .fold(0, |position, (count, limit)| {
                position * (*limit as usize + 1) + *count as usize
            });
        self.least[position].is_some_and(|least| least <= *last)
    }

    fn vectors(&self) -> impl Iterator<Item = Vec<u32>> {
        Odometer::new(self.limits.clone())
    }

    fn minimal(&self) -> Vec<Vec<u32>> {
        self.vectors()
            .filter(|vector| self.wins(vector) && self.needs_everybody(vector))
            .collect()
    }

    fn needs_everybody(&self, vector: &[u32]) -> bool {
        let mut smaller = vector.to_vec();
        (0..vector.len())
            .filter(|class| vector[*class] > 0)
            .all(|class| {
                smaller[class] -= 1;
                let loses = !self.wins(&smaller);
                smaller[class] += 1;
                loses
            })
    }

    /// Per class: the swings of one of its seats, by the size of the coalition it joins.
    fn swings(&self) -> Vec<SwingsBySize> {
        let seats: usize = self.limits.iter().map(|limit| *limit as usize).sum();
        let ways = self
            .limits
            .iter()
            .map(|limit| binomials(*limit))
            .collect::<Vec<_>>();
        let mut swings = vec![vec![BigUint::zero(); seats]; self.limits.len()];
        for mut vector in self.vectors().filter(|vector| !self.wins(vector)) {
            for class in 0..vector.len() {
                if vector[class] == self.limits[class] {
                    continue;
                }
                vector[class] += 1;
                let turns = self.wins(&vector);
                vector[class] -= 1;
                if turns {
                    let size: usize = vector.iter().map(|count| *count as usize).sum();
                    swings[class][size] += self.coalitions_without_one(&ways, &vector, class);
                }
            }
        }
        swings
    }

    /// How many coalitions have this vector and lack a given seat of the class: C(n-1, v) = C(n, v) (n - v) / n there.
    fn coalitions_without_one(
        &self,
        ways: &[Vec<BigUint>],
        vector: &[u32],
        class: usize,
    ) -> BigUint {
        let all: BigUint = ways
            .iter()
            .zip(vector)
            .map(|(row, count)| &row[*count as usize])
            .product();
        all * (self.limits[class] - vector[class]) / self.limits[class]
    }
}

fn least_winning(wins: &impl Fn(&[u32]) -> bool, mut vector: Vec<u32>, last: u32) -> Option<u32> {
    let place = vector.len();
    vector.push(last);
    if !wins(&vector) {
        return None;
    }
    let (mut low, mut enough) = (0, last);
    while low < enough {
        vector[place] = low + (enough - low) / 2;
        if wins(&vector) {
            enough = vector[place];
        } else {
            low = vector[place] + 1;
        }
    }
    Some(enough)
}

/// A council with its names turned into positions once, so that a poll per vector is cheap.
pub(super) struct Ballot<'a> {
    council: &'a Council,
    chambers: Vec<&'a str>,
    places: Vec<Place>,
}

struct Place {
    chamber: usize,
    group: Option<usize>,
    region: Option<usize>,
}

impl<'a> Ballot<'a> {
    pub(super) fn of(council: &'a Council) -> Ballot<'a> {
        let (mut chambers, mut groups, mut regions) = (Vec::new(), Vec::new(), Vec::new());
        let place = |class: &'a SeatClass| Place {
            chamber: number(&mut chambers, &class.chamber),
            group: class
                .group
                .as_deref()
                .map(|group| number(&mut groups, group)),
            region: class
                .region
                .as_deref()
                .map(|region| number(&mut regions, region)),
        };
        let places = council.classes.iter().map(place).collect();
        Ballot {
            council,
            chambers,
            places,
        }
    }

    pub(super) fn chambers(&self) -> usize {
        self.chambers.len()
    }

    /// The poll in which so many of each class say aye and the others no.
    fn poll(&self, vector: &[u32]) -> Poll<'_> {
        let mut chambers = self
            .chambers
            .iter()
            .map(|name| self.empty(name))
            .collect::<Vec<_>>();
        for ((class, place), ayes) in self.council.classes.iter().zip(&self.places).zip(vector) {
            let chamber = &mut chambers[place.chamber];
            chamber.add_full(class.seats, &class.weight, *ayes);
            if *ayes > 0 && !class.weight.is_zero() {
                chamber.aye_groups.extend(place.group);
                chamber.aye_regions.extend(place.region);
            }
        }
        self.with(chambers)
    }

    /// The poll of a council in one chamber, where so many votes are ayes.
    pub(super) fn poll_of_votes(&self, votes: Exact, ayes: Exact) -> Poll<'_> {
        let members = self.council.classes.iter().map(|class| class.seats).sum();
        let name = self.chambers.first().copied().unwrap_or_default();
        self.with(vec![ChamberPoll {
            name,
            ..ChamberPoll::full(members, votes, ayes)
        }])
    }

    fn with(&self, chambers: Vec<ChamberPoll<'a>>) -> Poll<'_> {
        Poll {
            chambers,
            past_cast: &self.council.past_cast,
            round: self.council.round.max(1),
        }
    }

    fn empty(&self, name: &'a str) -> ChamberPoll<'a> {
        ChamberPoll {
            name,
            ..ChamberPoll::default()
        }
    }
}

/// The position of a name, given when it is first met.
fn number<'a>(names: &mut Vec<&'a str>, name: &'a str) -> usize {
    names
        .iter()
        .position(|known| *known == name)
        .unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        })
}
