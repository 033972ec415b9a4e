//! The pairwise table: how many votes prefer each candidate to each other. Who is left out of a paper is below all who stand on it,
//! and level with the others left out (trap 20).

use crate::count::papers::Papers;
use crate::exact::Exact;

/// The most candidates of a table.
pub const MAX_PAIRWISE: usize = 2_000;

/// Votes for each ordered pair, in units of the papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs {
    size: usize,
    units: Vec<u64>,
    per_vote: u64,
}

impl Pairs {
    /// The table of papers; level marks count for neither.
    #[must_use]
    pub fn of(papers: &Papers, candidates: usize) -> Pairs {
        let mut units = vec![0_u64; candidates * candidates];
        let mut seen = vec![false; candidates];
        for kind in 0..papers.kinds() {
            let weight = papers.units(kind);
            let marks = papers.marks(kind);
            seen.fill(false);
            let mut at = 0;
            while at < marks.len() {
                let level = 1 + marks[at + 1..]
                    .iter()
                    .take_while(|mark| mark.is_level())
                    .count();
                let rank = &marks[at..at + level];
                at += level;
                for mark in rank {
                    seen[mark.candidate()] = true;
                }
                for mark in rank {
                    let row = mark.candidate() * candidates;
                    for (below, seen) in seen.iter().enumerate() {
                        units[row + below] += if *seen { 0 } else { weight };
                    }
                }
            }
        }
        Pairs {
            size: candidates,
            units,
            per_vote: papers.units_per_vote(),
        }
    }

    /// How many candidates there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// Units that prefer one to another.
    #[must_use]
    pub fn units(&self, over: usize, under: usize) -> u64 {
        self.units[over * self.size + under]
    }

    /// Votes that prefer one to another.
    #[must_use]
    pub fn votes(&self, over: usize, under: usize) -> Exact {
        Exact::ratio_of_big(self.units(over, under).into(), self.per_vote.into())
            .unwrap_or_default()
    }

    /// Whether more prefer one than the other.
    #[must_use]
    pub fn beats(&self, over: usize, under: usize) -> bool {
        self.units(over, under) > self.units(under, over)
    }

    /// Who beats everybody else among these.
    #[must_use]
    pub fn condorcet_winner(&self, among: &[usize]) -> Option<usize> {
        let wins = |one: &&usize| {
            among
                .iter()
                .all(|other| other == *one || self.beats(**one, *other))
        };
        among.iter().find(wins).copied()
    }

    /// The smallest set of which each member beats everybody outside it.
    #[must_use]
    pub fn smith(&self, among: &[usize]) -> Vec<usize> {
        self.undominated(among, |over, under| !self.beats(under, over))
    }

    /// The union of the smallest sets that nobody outside beats.
    #[must_use]
    pub fn schwartz(&self, among: &[usize]) -> Vec<usize> {
        self.undominated(among, |over, under| self.beats(over, under))
    }

    /// Those who reach everybody who reaches them, over any number of steps of a relation.
    pub(crate) fn undominated(
        &self,
        among: &[usize],
        relation: impl Fn(usize, usize) -> bool,
    ) -> Vec<usize> {
        let count = among.len();
        let mut reaches = vec![false; count * count];
        for (a, over) in among.iter().enumerate() {
            for (b, under) in among.iter().enumerate() {
                reaches[a * count + b] = a == b || relation(*over, *under);
            }
        }
        for middle in 0..count {
            for a in 0..count {
                if reaches[a * count + middle] {
                    for b in 0..count {
                        reaches[a * count + b] |= reaches[middle * count + b];
                    }
                }
            }
        }
        let free =
            |a: &usize| (0..count).all(|b| !reaches[b * count + a] || reaches[a * count + b]);
        (0..count).filter(free).map(|at| among[at]).collect()
    }
}
