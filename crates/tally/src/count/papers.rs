//! Ballot papers as they are counted: equal papers merged, in flat arrays. What a file looks like is for `formats`, and what a
//! rule makes of skipped ranks or repeated names is for `prepare`.

use std::fmt;

use num_integer::Integer;

use crate::exact::Exact;

/// The most candidates of one count: a mark keeps two bits of its sixteen for other things.
pub const MAX_CANDIDATES: usize = 16_000;

/// The most units (papers times the common denominator of their weights) of one count.
pub const MAX_UNITS: u64 = 1_000_000_000_000_000;

/// One mark on a ranked paper: a candidate (counted from nought), a rank left empty, or a candidate level with the mark before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark(u16);

impl Mark {
    const LEVEL: u16 = 1 << 15;
    const EMPTY: u16 = (1 << 15) - 1;

    /// A rank that names nobody; two of them on one rank are several marks of which nobody knows whose they are.
    pub const SKIPPED: Mark = Mark(Mark::EMPTY);

    /// A candidate on a rank of its own, or the first of several on one rank. The number is below [`MAX_CANDIDATES`].
    #[must_use]
    pub fn of(candidate: usize) -> Mark {
        debug_assert!(candidate < MAX_CANDIDATES);
        Mark(candidate as u16)
    }

    /// The same candidate on the rank of the mark before.
    #[must_use]
    pub fn level(self) -> Mark {
        Mark(self.0 | Mark::LEVEL)
    }

    /// The same candidate on a rank of its own.
    #[must_use]
    pub fn alone(self) -> Mark {
        Mark(self.0 & !Mark::LEVEL)
    }

    /// Whether this mark shares the rank of the one before.
    #[must_use]
    pub fn is_level(self) -> bool {
        self.0 & Mark::LEVEL != 0
    }

    /// Whether the rank is empty.
    #[must_use]
    pub fn is_skipped(self) -> bool {
        self.0 & !Mark::LEVEL == Mark::EMPTY
    }

    /// The candidate. Meaningless for an empty rank.
    #[must_use]
    pub fn candidate(self) -> usize {
        usize::from(self.0 & !Mark::LEVEL)
    }
}

impl fmt::Debug for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_level() { "=" } else { "" };
        if self.is_skipped() {
            write!(f, "{sign}-")
        } else {
            write!(f, "{sign}{}", self.candidate() + 1)
        }
    }
}

/// Why papers cannot be counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMany {
    /// More than [`MAX_UNITS`] papers, or weights whose common denominator is that large.
    Papers,
    /// A weight below nought.
    NegativeWeight,
}

impl fmt::Display for TooMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TooMany::Papers => write!(f, "more papers or finer weights than {MAX_UNITS} units"),
            TooMany::NegativeWeight => write!(f, "a weight is below nought"),
        }
    }
}

impl std::error::Error for TooMany {}

/// One kind of paper: where its marks end in the arena (they begin where those of the kind before end), and what all its papers weigh.
/// Both lie together, since whoever asks for one asks for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) units: u64,
    pub(crate) end: u32,
}

/// Ranked papers, equal ones merged, in the order in which each first appeared. A paper weighs so many *units*; a whole vote is
/// [`Papers::units_per_vote`] of them, so that weights stay exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Papers {
    marks: Vec<Mark>,
    kinds: Vec<Kind>,
    per_vote: u64,
    total: u64,
    blank: u64,
    /// Whether any paper has a skipped rank, two candidates on one rank, or a candidate twice: only then is there work for
    /// `prepare`.
    irregular: bool,
}

impl Default for Papers {
    fn default() -> Papers {
        Papers {
            marks: Vec::new(),
            kinds: Vec::new(),
            per_vote: 1,
            total: 0,
            blank: 0,
            irregular: false,
        }
    }
}

impl Papers {
    /// How many different papers there are.
    #[must_use]
    pub fn kinds(&self) -> usize {
        self.kinds.len()
    }

    /// The marks of one kind of paper, first rank first.
    #[must_use]
    pub fn marks(&self, kind: usize) -> &[Mark] {
        let start = match kind {
            0 => 0,
            _ => self.kinds[kind - 1].end as usize,
        };
        &self.marks[start..self.kinds[kind].end as usize]
    }

    /// What all papers of one kind weigh, in units.
    #[must_use]
    pub fn units(&self, kind: usize) -> u64 {
        self.kinds[kind].units
    }

    /// How many units make a vote.
    #[must_use]
    pub fn units_per_vote(&self) -> u64 {
        self.per_vote
    }

    /// What all papers weigh together, in units.
    #[must_use]
    pub fn total_units(&self) -> u64 {
        self.total
    }

    /// What papers without any mark weigh, in units; they are in no other figure.
    #[must_use]
    pub fn blank_units(&self) -> u64 {
        self.blank
    }

    /// All marks, as they lie: with [`Papers::lying`] for the inner loops.
    pub(crate) fn arena(&self) -> &[Mark] {
        &self.marks
    }

    /// Every kind: where it ends in the arena, and its units.
    pub(crate) fn lying(&self) -> &[Kind] {
        &self.kinds
    }

    /// Whether some paper has a skipped rank, a shared rank or a candidate twice.
    #[must_use]
    pub fn is_irregular(&self) -> bool {
        self.irregular
    }

    /// A number of units as votes.
    #[must_use]
    pub fn votes(&self, units: u64) -> Exact {
        Exact::ratio_of_big(units.into(), self.per_vote.into()).unwrap_or_default()
    }
}

/// Papers that are looked up together.
const TOGETHER: usize = 32;

/// Collects papers and merges equal ones.
///
/// Where a paper lies among a million kinds is in no cache, so papers wait until some are together: looking all of them up one after
/// another lets the processor fetch many places at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PapersBuilder {
    papers: Papers,
    /// Open addressing: half of a paper's hash above, the position of its kind plus one below; nought where free. Its order is never
    /// looked at.
    slots: Vec<u64>,
    /// The marks of papers that wait, and where each ends, with its hash and units.
    waiting: Vec<Mark>,
    waits: Vec<(usize, u64, u64)>,
    /// For each candidate the last paper that named it: finds repetitions in one pass.
    seen: Vec<u32>,
    added: u32,
}

impl PapersBuilder {
    /// No papers yet, and room for so many kinds before anything must be moved.
    #[must_use]
    pub fn with_room_for(kinds: usize) -> PapersBuilder {
        PapersBuilder {
            slots: vec![0; (kinds * 2).next_power_of_two().max(64)],
            ..PapersBuilder::default()
        }
    }

    /// Adds so many papers with the same marks.
    pub fn add(&mut self, marks: &[Mark], papers: u64) -> Result<(), TooMany> {
        let units = papers
            .checked_mul(self.papers.per_vote)
            .ok_or(TooMany::Papers)?;
        self.add_units(marks, units)
    }

    /// Adds a paper that weighs other than one vote.
    pub fn add_weighted(&mut self, marks: &[Mark], weight: &Exact) -> Result<(), TooMany> {
        if weight.is_negative() {
            return Err(TooMany::NegativeWeight);
        }
        let below = u64::try_from(weight.denominator()).map_err(|_| TooMany::Papers)?;
        self.refine(below)?;
        let units = weight * &Exact::from(num_bigint::BigInt::from(self.papers.per_vote));
        let units = u64::try_from(units.numerator()).map_err(|_| TooMany::Papers)?;
        self.add_units(marks, units)
    }

    /// What has been collected.
    #[must_use]
    pub fn build(mut self) -> Papers {
        self.settle();
        self.papers
    }

    /// What was collected up to the last [`PapersBuilder::settle`].
    pub(crate) fn settled(&self) -> &Papers {
        &self.papers
    }

    /// Makes the unit so small that votes of `below` parts are whole units.
    fn refine(&mut self, below: u64) -> Result<(), TooMany> {
        let old = self.papers.per_vote;
        let factor = below / old.gcd(&below);
        if factor == 1 {
            return Ok(());
        }
        self.settle();
        let fits = |units: u64| {
            units
                .checked_mul(factor)
                .filter(|units| *units <= MAX_UNITS)
                .ok_or(TooMany::Papers)
        };
        self.papers.per_vote = fits(old)?;
        self.papers.total = fits(self.papers.total)?;
        self.papers.blank = fits(self.papers.blank)?;
        for kind in &mut self.papers.kinds {
            kind.units *= factor;
        }
        Ok(())
    }

    fn add_units(&mut self, marks: &[Mark], units: u64) -> Result<(), TooMany> {
        let papers = &mut self.papers;
        if marks.is_empty() {
            let blank = papers.blank.checked_add(units);
            papers.blank = blank
                .filter(|all| *all <= MAX_UNITS)
                .ok_or(TooMany::Papers)?;
            return Ok(());
        }
        let total = papers.total.checked_add(units).ok_or(TooMany::Papers)?;
        let lying = papers.marks.len() + self.waiting.len() + marks.len();
        if total > MAX_UNITS || lying > u32::MAX as usize {
            return Err(TooMany::Papers);
        }
        papers.total = total;
        self.waiting.extend_from_slice(marks);
        self.waits.push((self.waiting.len(), hash(marks), units));
        if self.waits.len() == TOGETHER {
            self.settle();
        }
        Ok(())
    }

    /// Merges the papers that wait.
    pub(crate) fn settle(&mut self) {
        if self.waits.is_empty() {
            return;
        }
        while (self.papers.kinds.len() + self.waits.len()) * 2 >= self.slots.len() {
            self.grow();
        }
        self.touch();
        let waiting = std::mem::take(&mut self.waiting);
        let mut waits = std::mem::take(&mut self.waits);
        let mut start = 0;
        for (end, hash, units) in waits.drain(..) {
            self.merge(&waiting[start..end], hash, units);
            start = end;
        }
        self.waiting = waiting;
        self.waiting.clear();
        self.waits = waits;
    }

    /// Looks early at the places that merging will look at.
    fn touch(&mut self) {
        let mask = self.slots.len() - 1;
        let mut places = [0_u64; TOGETHER];
        for (place, (_, hash, _)) in places.iter_mut().zip(&self.waits) {
            *place = self.slots[*hash as usize & mask];
        }
        for place in &mut places {
            let kind = (*place as u32 as usize).checked_sub(2);
            *place = kind.map_or(0, |before| self.papers.kinds[before].end.into());
        }
        let marks = places.map(|place| self.papers.marks.get(place as usize).copied());
        // Nobody asks what was there: it is near now.
        std::hint::black_box(marks);
    }

    fn merge(&mut self, marks: &[Mark], hash: u64, units: u64) {
        let mask = self.slots.len() - 1;
        let tag = hash >> 32;
        let mut slot = hash as usize & mask;
        loop {
            let found = self.slots[slot];
            if found == 0 {
                break;
            }
            let kind = (found as u32 - 1) as usize;
            if found >> 32 == tag && self.papers.marks(kind) == marks {
                self.papers.kinds[kind].units += units;
                return;
            }
            slot = (slot + 1) & mask;
        }
        let irregular = self.is_irregular(marks);
        let papers = &mut self.papers;
        papers.irregular |= irregular;
        papers.marks.extend_from_slice(marks);
        let end = papers.marks.len() as u32;
        papers.kinds.push(Kind { units, end });
        self.slots[slot] = tag << 32 | papers.kinds.len() as u64;
    }

    fn is_irregular(&mut self, marks: &[Mark]) -> bool {
        self.added += 1;
        let mut irregular = false;
        for mark in marks {
            if mark.is_level() || mark.is_skipped() {
                irregular = true;
                continue;
            }
            let candidate = mark.candidate();
            if candidate >= self.seen.len() {
                self.seen.resize(candidate + 1, 0);
            }
            irregular |= self.seen[candidate] == self.added;
            self.seen[candidate] = self.added;
        }
        irregular
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        let mask = size - 1;
        self.slots = Vec::new();
        self.slots.resize(size, 0);
        for kind in 0..self.papers.kinds() {
            let hash = hash(self.papers.marks(kind));
            let mut slot = hash as usize & mask;
            while self.slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.slots[slot] = hash >> 32 << 32 | (kind as u64 + 1);
        }
    }
}

/// A multiply-and-fold hash, the same on every machine. Papers made to collide cost time, never a wrong count.
fn hash(marks: &[Mark]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut state = marks.len() as u64;
    for four in marks.chunks(4) {
        let word = four
            .iter()
            .fold(0, |word, mark| word << 16 | u64::from(mark.0));
        let wide = u128::from(state.rotate_left(5) ^ word) * u128::from(FACTOR);
        state = (wide as u64) ^ (wide >> 64) as u64;
    }
    state ^ (state >> 29)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A paper as a test writes it: candidates from 1, `=` before one level with the one before, `-` for a rank left out.
    pub(crate) fn marks(text: &str) -> Vec<Mark> {
        text.split_whitespace()
            .map(|word| match word.strip_prefix('=') {
                Some("-") => Mark::SKIPPED.level(),
                Some(number) => Mark::of(number.parse::<usize>().expect("sound") - 1).level(),
                None if word == "-" => Mark::SKIPPED,
                None => Mark::of(word.parse::<usize>().expect("sound") - 1),
            })
            .collect()
    }

    #[test]
    fn equal_papers_are_one_kind_with_the_sum_of_their_numbers() {
        let mut builder = PapersBuilder::default();
        for (text, papers) in [("1 2", 3), ("2 1", 1), ("1 2", 4), ("1", 2)] {
            builder.add(&marks(text), papers).expect("sound");
        }
        let papers = builder.build();
        assert_eq!(papers.kinds(), 3);
        assert_eq!(
            (papers.units(0), papers.units(1), papers.units(2)),
            (7, 1, 2)
        );
        assert_eq!(papers.marks(1), marks("2 1"));
        assert!(!papers.is_irregular());
    }

    #[test]
    fn a_thousand_papers_of_ten_kinds_are_ten_kinds_however_they_came_together() {
        let mut builder = PapersBuilder::default();
        for number in 0..1_000_usize {
            let marks = (0..=number % 10).map(Mark::of).collect::<Vec<_>>();
            builder.add(&marks, 1).expect("sound");
        }
        let papers = builder.build();
        assert_eq!((papers.kinds(), papers.total_units()), (10, 1_000));
        assert!(
            (0..10).all(|kind| papers.units(kind) == 100 && papers.marks(kind).len() == kind + 1)
        );
    }

    #[test]
    fn weights_of_a_third_and_a_half_are_counted_in_sixths() {
        let mut builder = PapersBuilder::default();
        builder.add(&marks("1"), 2).expect("sound");
        builder
            .add_weighted(&marks("1"), &"1/3".parse().expect("sound"))
            .expect("sound");
        builder
            .add_weighted(&marks("2"), &"1/2".parse().expect("sound"))
            .expect("sound");
        let papers = builder.build();
        assert_eq!((papers.units_per_vote(), papers.total_units()), (6, 17));
        assert_eq!(papers.votes(papers.units(0)).to_string(), "7/3");
    }

    #[test]
    fn a_shared_rank_a_gap_and_a_repetition_make_papers_irregular() {
        for text in ["1 =2", "- 1", "1 2 1"] {
            let mut builder = PapersBuilder::default();
            builder.add(&marks(text), 1).expect("sound");
            assert!(builder.build().is_irregular(), "{text}");
        }
    }

    #[test]
    fn more_papers_than_the_limit_are_refused() {
        let mut builder = PapersBuilder::default();
        assert_eq!(builder.add(&marks("1"), MAX_UNITS), Ok(()));
        assert_eq!(builder.add(&marks("1"), 1), Err(TooMany::Papers));
        assert_eq!(
            PapersBuilder::default().add_weighted(&marks("1"), &Exact::whole(-1)),
            Err(TooMany::NegativeWeight)
        );
    }
}
