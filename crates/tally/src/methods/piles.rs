//! Piles of papers for methods that move them: each candidate has parcels of papers that are worth the same.
//! Which pile moves, and what a paper is worth after it, is for the method.

use crate::count::arithmetic::Arithmetic;
use crate::count::figure::Figure;
use crate::count::papers::Papers;
use crate::count::transcript::{Kind, Move, Stage};

/// A kind of paper on a pile: which, and where in the arena the mark is that put it there.
#[derive(Clone, Copy, Debug)]
struct Entry {
    kind: u32,
    at: u32,
}

/// Papers of one candidate that are worth the same.
#[derive(Clone, Debug)]
pub(crate) struct Parcel<N> {
    /// What one unit of paper is worth.
    pub(crate) value: N,
    /// How many units lie here.
    pub(crate) units: u64,
    /// Whether the papers came as first preferences.
    pub(crate) first: bool,
    entries: Vec<Entry>,
}

/// All papers, on the piles of the candidates, with what each pile is worth.
pub(crate) struct Piles<'a, A: Arithmetic> {
    papers: &'a Papers,
    pub(crate) numbers: &'a A,
    piles: Vec<Vec<Parcel<A::Number>>>,
    /// What each candidate holds. A method may set it: the elected hold the quota after their surplus has gone.
    pub(crate) votes: Vec<A::Number>,
    /// What passed to nobody.
    pub(crate) spent: A::Number,
    scratch: Vec<Vec<Entry>>,
    moved: Vec<u64>,
    /// Whether papers that came together stay together, also beside others of the same value.
    batches: bool,
}

impl<'a, A: Arithmetic> Piles<'a, A> {
    /// The papers on the piles of their first preferences among those who stand, worth one each.
    pub(crate) fn of(papers: &'a Papers, stands: &[bool], numbers: &'a A) -> Piles<'a, A> {
        let candidates = stands.len();
        let mut piles = Piles {
            papers,
            numbers,
            piles: vec![Vec::new(); candidates],
            votes: vec![numbers.nought(); candidates],
            spent: numbers.nought(),
            scratch: vec![Vec::new(); candidates],
            moved: vec![0; candidates],
            batches: false,
        };
        let arena = papers.arena();
        let (mut start, mut ended) = (0, 0);
        for (kind, lying) in papers.lying().iter().enumerate() {
            let first = (start..lying.end).find(|at| stands[arena[*at as usize].candidate()]);
            match first {
                Some(at) => {
                    let candidate = arena[at as usize].candidate();
                    let kind_number = kind as u32;
                    piles.scratch[candidate].push(Entry {
                        kind: kind_number,
                        at,
                    });
                    piles.moved[candidate] += lying.units;
                }
                None => ended += lying.units,
            }
            start = lying.end;
        }
        piles.lay_down(&numbers.whole(1), true);
        piles.spent = numbers.whole(ended);
        piles
    }

    /// Moves all papers of a candidate to the next that receive, each parcel revalued. The candidate then holds nothing; what
    /// passes to nobody is spent.
    pub(crate) fn move_all(
        &mut self,
        from: usize,
        receives: &[bool],
        revalue: impl Fn(&A::Number) -> A::Number,
    ) -> Vec<Move> {
        self.votes[from] = self.numbers.nought();
        let parcels = std::mem::take(&mut self.piles[from]);
        let mut moves = Vec::with_capacity(parcels.len());
        for parcel in parcels {
            let value = revalue(&parcel.value);
            moves.push(self.move_parcel(from, parcel, value, receives));
        }
        moves
    }

    /// The same piles, keeping papers that come together apart from others.
    pub(crate) fn in_batches(mut self) -> Piles<'a, A> {
        self.batches = true;
        self
    }

    /// Takes the batch that came last from a pile; its votes stay for the method to set.
    pub(crate) fn take_last_batch(&mut self, from: usize) -> Option<Parcel<A::Number>> {
        self.piles[from].pop()
    }

    /// Takes all batches from a pile, in the order in which they came; its votes stay for the method to set.
    pub(crate) fn take_all(&mut self, from: usize) -> Vec<Parcel<A::Number>> {
        std::mem::take(&mut self.piles[from])
    }

    /// How many units of a parcel would pass to somebody.
    pub(crate) fn transferable(&self, parcel: &Parcel<A::Number>, receives: &[bool]) -> u64 {
        let passes = |entry: &&Entry| self.next(entry, receives).is_some();
        let entries = parcel.entries.iter().filter(passes);
        entries
            .map(|entry| self.papers.units(entry.kind as usize))
            .sum()
    }

    /// Moves parcels as one batch, each paper worth `value` from now on; what passes to nobody is spent at that value.
    pub(crate) fn move_batch(
        &mut self,
        batch: Vec<(usize, Parcel<A::Number>)>,
        value: A::Number,
        receives: &[bool],
    ) -> Vec<Move> {
        let mut moves = Vec::with_capacity(batch.len());
        for (from, parcel) in batch {
            moves.push(self.scatter(from, &parcel, &value, receives));
        }
        self.lay_down(&value, false);
        moves
    }

    /// Moves one parcel, the papers worth `value` from now on.
    fn move_parcel(
        &mut self,
        from: usize,
        parcel: Parcel<A::Number>,
        value: A::Number,
        receives: &[bool],
    ) -> Move {
        let told = self.scatter(from, &parcel, &value, receives);
        self.lay_down(&value, false);
        told
    }

    /// Where a paper goes next.
    fn next(&self, entry: &Entry, receives: &[bool]) -> Option<u32> {
        let arena = self.papers.arena();
        let end = self.papers.lying()[entry.kind as usize].end;
        (entry.at + 1..end).find(|at| receives[arena[*at as usize].candidate()])
    }

    /// Sorts the papers of a parcel by where they go next.
    fn scatter(
        &mut self,
        from: usize,
        parcel: &Parcel<A::Number>,
        value: &A::Number,
        receives: &[bool],
    ) -> Move {
        let mut ended = 0_u64;
        for entry in &parcel.entries {
            let units = self.papers.units(entry.kind as usize);
            match self.next(entry, receives) {
                Some(at) => {
                    let to = self.papers.arena()[at as usize].candidate();
                    self.scratch[to].push(Entry { at, ..*entry });
                    self.moved[to] += units;
                }
                None => ended += units,
            }
        }
        let numbers = self.numbers;
        numbers.add(&mut self.spent, &numbers.times(value, ended));
        Move {
            from,
            papers: self.papers.votes(parcel.units),
            value: self.value(&parcel.value),
            new_value: self.value(value),
        }
    }

    /// What one paper is worth, in votes.
    fn value(&self, value: &A::Number) -> Figure {
        // A unit of paper is worth so much of a unit of vote: the ratio is the paper's.
        self.numbers
            .figure(&self.numbers.times(value, self.papers.units_per_vote()))
    }

    /// Puts what lies in scratch on the piles, worth so much each.
    fn lay_down(&mut self, value: &A::Number, first: bool) {
        for to in 0..self.piles.len() {
            if self.scratch[to].is_empty() {
                continue;
            }
            let units = std::mem::take(&mut self.moved[to]);
            let worth = self.numbers.times(value, units);
            self.numbers.add(&mut self.votes[to], &worth);
            let pile = &mut self.piles[to];
            let keep_apart = self.batches;
            let mut same = pile
                .iter_mut()
                .filter(|parcel| !keep_apart && parcel.value == *value);
            match same.next() {
                Some(parcel) => {
                    parcel.units += units;
                    parcel.entries.append(&mut self.scratch[to]);
                }
                None => pile.push(Parcel {
                    value: value.clone(),
                    units,
                    first,
                    entries: std::mem::take(&mut self.scratch[to]),
                }),
            }
        }
    }
}

impl Stage {
    /// The state of piles after a stage.
    pub(crate) fn of_piles<A: Arithmetic>(
        piles: &Piles<'_, A>,
        papers: &Papers,
        kind: Kind,
        candidates: Vec<usize>,
        moves: Vec<Move>,
    ) -> Stage {
        let numbers = piles.numbers;
        let mut lost = numbers.whole(papers.total_units());
        numbers.take(&mut lost, &numbers.sum(piles.votes.iter()));
        numbers.take(&mut lost, &piles.spent);
        Stage {
            candidates,
            votes: piles.votes.iter().map(|one| numbers.figure(one)).collect(),
            non_transferable: numbers.figure(&piles.spent),
            lost: numbers.figure(&lost),
            moves,
            ..Stage::bare(kind, 0)
        }
    }
}
