//! Rounds as RCTab counts them: every paper that must move is read again from its first rank, and becomes inactive for a stated
//! reason (trap 26). The elected keep a part of each paper that elected them.

mod paper;

use std::cmp::Ordering;

use self::paper::Reader;
use crate::count::arithmetic::{Arithmetic, Decimals, Rounding, extreme};
use crate::count::chain::Question;
use crate::count::papers::{Mark, Papers};
use crate::count::prepare::BallotRule;
use crate::count::rule::{Fill, Reach, RoundsRule};
use crate::count::transcript::{Elected, Grounds, Inactive, Kind, Stage, Transcript};
use crate::methods::given::{Given, Unbroken};

/// Why a paper counts for nobody any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    Exhausted,
    SeveralNames,
    EmptyRanks,
    Repeated,
    /// All seats were filled when it was to move.
    Filled,
}

/// Where a kind of paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// It was not read yet.
    Unread,
    With(usize),
    Inactive(Why),
    /// It names nobody: it is in no total.
    Blank,
}

/// What a round decided, and the next one shows.
enum Decision {
    Elected(Vec<usize>),
    Excluded(Vec<usize>),
}

struct Count<'a> {
    rule: &'a RoundsRule,
    given: &'a Given<'a>,
    numbers: &'a Decimals,
    reader: Reader,
    seats: usize,
    /// Who is still in; the elected leave where their surplus moves.
    continuing: Vec<bool>,
    winners: Vec<usize>,
    gone: usize,
    places: Vec<Place>,
    /// What one unit of each kind is still worth.
    values: Vec<i128>,
    /// What the elected hold for good, once the round after their election has begun.
    kept: Vec<Option<i128>>,
    residual: i128,
    votes: Vec<i128>,
    inactive: [i128; 5],
    quota: i128,
    history: Vec<Vec<i128>>,
    rounds: usize,
    transcript: Transcript,
}

/// Counts. The papers of `given` are as they were read.
pub(crate) fn count(rule: &RoundsRule, ballots: BallotRule, given: &Given<'_>) -> Transcript {
    let places = match rule.fill {
        Fill::Quota | Fill::QuotaOneByOne | Fill::LowestLeaveToShare => rule.places,
        Fill::LowestLeave | Fill::Majority | Fill::Passes => 0,
    };
    let numbers = Decimals::new(places, given.papers.units_per_vote());
    let mut transcript = given.transcript();
    let (passes, seats) = match rule.fill {
        Fill::Passes => (given.seats, 1),
        Fill::Majority => (1, 1),
        Fill::Quota | Fill::QuotaOneByOne | Fill::LowestLeave | Fill::LowestLeaveToShare => {
            (1, given.seats)
        }
    };
    let mut stands = given.stands.clone();
    for _ in 0..passes {
        let mut count = Count::new(
            rule,
            ballots,
            given,
            &numbers,
            seats,
            stands.clone(),
            transcript,
        );
        let done = count.run();
        for winner in &count.winners {
            stands[*winner] = false;
        }
        transcript = count.transcript;
        transcript.complete = done.is_ok();
        if done.is_err() || count.winners.is_empty() {
            break;
        }
    }
    transcript
}

/// Whether every rank is empty; several marks of which nobody knows whose they are make no rank empty.
fn is_blank(marks: &[Mark]) -> bool {
    marks
        .iter()
        .all(|mark| mark.is_skipped() && !mark.is_level())
}

impl<'a> Count<'a> {
    fn new(
        rule: &'a RoundsRule,
        ballots: BallotRule,
        given: &'a Given<'a>,
        numbers: &'a Decimals,
        seats: usize,
        stands: Vec<bool>,
        mut transcript: Transcript,
    ) -> Count<'a> {
        let papers: &Papers = given.papers;
        let reader = Reader::new(ballots);
        let place = |kind| match is_blank(papers.marks(kind)) {
            true => Place::Blank,
            false => Place::Unread,
        };
        let places = (0..papers.kinds()).map(place).collect::<Vec<_>>();
        let blank = (0..papers.kinds()).filter(|kind| places[*kind] == Place::Blank);
        let blank = blank.map(|kind| papers.units(kind)).sum::<u64>();
        transcript.valid = papers.votes(papers.total_units() - blank);
        transcript.blank = papers.votes(papers.blank_units() + blank);
        Count {
            rule,
            given,
            numbers,
            reader,
            seats,
            continuing: stands,
            winners: Vec::new(),
            gone: 0,
            places,
            values: vec![numbers.whole(1); papers.kinds()],
            kept: vec![None; given.candidates],
            residual: 0,
            votes: vec![0; given.candidates],
            inactive: [0; 5],
            quota: 0,
            history: Vec::new(),
            rounds: 0,
            transcript,
        }
    }

    fn run(&mut self) -> Result<(), Unbroken> {
        let mut last: Option<Decision> = None;
        let field = self.left().len();
        while self.goes_on(field, last.as_ref()) {
            self.rounds += 1;
            self.tally();
            if self.quota_is_new() {
                self.quota = self.new_quota();
            }
            self.settle_winners(last.as_ref());
            self.close_round(last.take());
            let winners = self.winners_of_the_round()?;
            if !winners.is_empty() {
                self.elect(&winners);
                last = Some(Decision::Elected(winners));
            } else if self.must_lose(field) {
                let out = self.losers(field)?;
                for one in &out {
                    self.continuing[*one] = false;
                }
                self.gone += out.len();
                last = Some(Decision::Excluded(out));
            }
        }
        Ok(())
    }

    fn left(&self) -> Vec<usize> {
        (0..self.continuing.len())
            .filter(|one| self.continuing[*one])
            .collect()
    }

    /// Whether surpluses move: then the elected leave the papers.
    fn moves_surpluses(&self) -> bool {
        self.seats > 1 && matches!(self.rule.fill, Fill::Quota | Fill::QuotaOneByOne)
    }

    fn goes_on(&self, field: usize, last: Option<&Decision>) -> bool {
        if self.rule.rounds.is_some_and(|most| self.rounds >= most) || field == 0 {
            return false;
        }
        if self.rule.to_two {
            return self.gone + self.winners.len() + 1 < field
                || matches!(last, Some(Decision::Excluded(_)));
        }
        match self.rule.fill {
            Fill::LowestLeaveToShare => self.winners.is_empty(),
            // More seats than candidates: everybody has one.
            _ if self.winners.len() == field => {
                self.moves_surpluses() && matches!(last, Some(Decision::Elected(_)))
            }
            _ if self.winners.len() < self.seats => true,
            // One round more shows where the last surpluses went.
            _ => self.moves_surpluses() && matches!(last, Some(Decision::Elected(_))),
        }
    }

    /// Where every paper lies in this round.
    fn tally(&mut self) {
        let papers = self.given.papers;
        self.votes.fill(0);
        self.inactive = [0; 5];
        let filled = self.moves_surpluses() && self.winners.len() >= self.seats;
        for kind in 0..papers.kinds() {
            let stays = match self.places[kind] {
                Place::Blank => continue,
                Place::Inactive(_) => true,
                Place::With(one) => self.continuing[one],
                Place::Unread => false,
            };
            if !stays {
                self.places[kind] = match filled {
                    true => Place::Inactive(Why::Filled),
                    false => self.reader.read(papers.marks(kind), &self.continuing),
                };
            }
            let worth = self.values[kind] * i128::from(papers.units(kind));
            match self.places[kind] {
                Place::With(one) => self.votes[one] += worth,
                Place::Inactive(why) => self.inactive[why as usize] += worth,
                Place::Unread | Place::Blank => {}
            }
        }
    }

    fn quota_is_new(&self) -> bool {
        if self.rounds == 1 {
            return true;
        }
        match self.rule.fill {
            Fill::Quota | Fill::QuotaOneByOne | Fill::LowestLeave => {
                self.seats == 1 && self.one_seat_quota_is_new()
            }
            Fill::LowestLeaveToShare => true,
            Fill::Majority | Fill::Passes => self.one_seat_quota_is_new(),
        }
    }

    fn one_seat_quota_is_new(&self) -> bool {
        !self.rule.first_quota_holds && (!self.rule.to_two || self.winners.is_empty())
    }

    fn new_quota(&self) -> i128 {
        let active = self.left().iter().map(|one| self.votes[*one]).sum::<i128>();
        if self.rule.fill == Fill::LowestLeaveToShare {
            return self
                .numbers
                .part(&(self.numbers.figure(&active).value() * &self.rule.share));
        }
        self.given
            .quota_for(self.rule.quota, self.numbers, &active, self.seats)
    }

    /// The elected of the last round hold what they kept, or the quota where they kept more; the rest is lost.
    fn settle_winners(&mut self, last: Option<&Decision>) {
        if !self.moves_surpluses() {
            return;
        }
        if let Some(Decision::Elected(winners)) = last {
            for winner in winners {
                let kept = self.kept[*winner].unwrap_or(0);
                self.residual += (kept - self.quota).max(0);
                self.kept[*winner] = Some(kept.min(self.quota));
            }
        }
        for (votes, kept) in self.votes.iter_mut().zip(&self.kept) {
            *votes = kept.unwrap_or(*votes);
        }
    }

    fn reaches(&self, votes: i128) -> bool {
        match self.rule.quota.reach {
            Reach::AtLeast => votes >= self.quota,
            Reach::MoreThan => votes > self.quota,
        }
    }

    fn is_undeclared(&self, candidate: usize) -> bool {
        self.rule.undeclared.contains(&(candidate + 1))
    }

    /// Undeclared names that still hold votes.
    fn undeclared(&self) -> Vec<usize> {
        let mut found = self.left();
        found.retain(|one| self.is_undeclared(*one) && self.votes[*one] > 0);
        found
    }

    fn winners_of_the_round(&mut self) -> Result<Vec<usize>, Unbroken> {
        // Nobody is elected while undeclared names hold votes.
        if !self.undeclared().is_empty() {
            return Ok(Vec::new());
        }
        let left = self.left();
        if self.rule.fill == Fill::LowestLeaveToShare {
            let all = left.iter().all(|one| self.votes[*one] > self.quota);
            return Ok(if all { left } else { Vec::new() });
        }
        let open = self.seats.saturating_sub(self.winners.len());
        if open == 0 {
            return Ok(Vec::new());
        }
        let mut found = left.clone();
        if left.len() > open {
            if self.rule.first_quota_holds && left.len() == self.seats + 1 {
                found = extreme(&self.votes, left.iter().copied(), Ordering::Greater);
            } else if self.rule.fill == Fill::LowestLeave {
                return Ok(Vec::new());
            } else {
                found.retain(|one| self.reaches(self.votes[*one]) && !self.is_undeclared(*one));
            }
        }
        let one_only = self.rule.fill == Fill::QuotaOneByOne || self.rule.first_quota_holds;
        let last_two = self.seats == 1 && found.is_empty() && left.len() == 2;
        if (found.len() > 1 && one_only) || last_two {
            let mut top = extreme(&self.votes, left.iter().copied(), Ordering::Greater);
            while top.len() > 1 {
                let out = self.one_of(top.clone(), Question::Exclude)?;
                top.retain(|one| *one != out);
            }
            found = top;
        }
        found.sort_by(|a, b| self.votes[*b].cmp(&self.votes[*a]));
        Ok(found)
    }

    fn elect(&mut self, winners: &[usize]) {
        let moves = self.moves_surpluses();
        for winner in winners {
            let because = match self.reaches(self.votes[*winner]) {
                true => Grounds::Quota,
                false => Grounds::Remaining,
            };
            self.transcript.elected.push(Elected {
                candidate: *winner,
                stage: self.transcript.stages.len(),
                because,
            });
            self.winners.push(*winner);
            if moves {
                self.keep(*winner);
                self.continuing[*winner] = false;
            }
        }
    }

    /// Divides the papers of the elected: the part that passes is cut at the fraction, and cut again on each paper.
    fn keep(&mut self, winner: usize) {
        let numbers = self.numbers;
        let one = numbers.whole(1);
        let over = (self.votes[winner] - self.quota).max(0);
        let fraction = numbers.share(&over, &one, &self.votes[winner].max(1), Rounding::Down);
        let mut kept = 0;
        for (kind, place) in self.places.iter().enumerate() {
            if *place == Place::With(winner) {
                let passes = numbers.share(&self.values[kind], &fraction, &one, Rounding::Down);
                let stays = self.values[kind] - passes;
                kept += stays * i128::from(self.given.papers.units(kind));
                self.values[kind] = passes;
            }
        }
        self.kept[winner] = Some(kept);
    }

    fn must_lose(&self, field: usize) -> bool {
        // What the last round would decide is shown by none.
        if self.rule.rounds == Some(self.rounds) {
            return false;
        }
        self.winners.len() < self.seats
            || (self.rule.to_two && self.gone + 2 < field)
            || self.rule.fill == Fill::LowestLeaveToShare
    }

    fn losers(&mut self, field: usize) -> Result<Vec<usize>, Unbroken> {
        let undeclared = self.undeclared();
        if !undeclared.is_empty() {
            return Ok(undeclared);
        }
        let left = self.left();
        let below = |bound: i128| {
            let low = left.iter().copied().filter(|one| self.votes[*one] < bound);
            low.collect::<Vec<_>>()
        };
        let least = below(self.numbers.part(&self.rule.least));
        if !least.is_empty() && least.len() < left.len() {
            return Ok(least);
        }
        if self.rule.below_quota_leave {
            let low = below(self.quota);
            if !low.is_empty() && low.len() < left.len() {
                return Ok(low);
            }
        }
        if self.rule.together {
            let batch = self.batch(&left, field);
            if batch.len() > 1 {
                return Ok(batch);
            }
        }
        let lowest = extreme(&self.votes, left.into_iter(), Ordering::Less);
        Ok(vec![self.one_of(lowest, Question::Exclude)?])
    }

    /// All who together stay below the next one, the level always together.
    fn batch(&self, left: &[usize], field: usize) -> Vec<usize> {
        let mut rising = left.to_vec();
        rising.sort_by(|a, b| self.votes[*a].cmp(&self.votes[*b]).then(a.cmp(b)));
        let (mut sum, mut sure, mut before) = (0, 0, 0);
        for (at, one) in rising.iter().enumerate() {
            let first_of_level = at > 0 && self.votes[rising[at - 1]] < self.votes[*one];
            if first_of_level && sum < self.votes[*one] {
                (before, sure) = (sure, at);
            }
            sum += self.votes[*one];
        }
        // Where two must be left, the last step is not taken that would leave one.
        if self.rule.to_two && sure + self.gone + 1 == field {
            sure = before;
        }
        rising.truncate(sure);
        rising.sort_unstable();
        rising
    }

    fn one_of(&mut self, level: Vec<usize>, question: Question) -> Result<usize, Unbroken> {
        let stage = self.transcript.stages.len() + 1;
        self.transcript
            .one_of(self.given.ties, question, stage, level, &self.history)
    }

    fn close_round(&mut self, last: Option<Decision>) {
        let numbers = self.numbers;
        let (kind, candidates) = match last {
            None => (Kind::First, Vec::new()),
            Some(Decision::Excluded(out)) => (Kind::Exclude, out),
            Some(Decision::Elected(winners)) if self.moves_surpluses() => (Kind::Surplus, winners),
            Some(Decision::Elected(winners)) => (Kind::Elect, winners),
        };
        if self.transcript.quota.is_none() {
            self.transcript.quota = Some(numbers.figure(&self.quota));
        }
        let figure = |why: Why| numbers.figure(&self.inactive[why as usize]);
        self.transcript.stages.push(Stage {
            candidates,
            votes: self.votes.iter().map(|one| numbers.figure(one)).collect(),
            non_transferable: numbers.figure(&self.inactive.iter().sum()),
            lost: numbers.figure(&self.residual),
            quota: Some(numbers.figure(&self.quota)),
            inactive: Some(Inactive {
                exhausted: figure(Why::Exhausted),
                several_names: figure(Why::SeveralNames),
                empty_ranks: figure(Why::EmptyRanks),
                repeated: figure(Why::Repeated),
                filled: figure(Why::Filled),
            }),
            ..Stage::bare(kind, 0)
        });
        self.history.push(self.votes.clone());
    }
}
