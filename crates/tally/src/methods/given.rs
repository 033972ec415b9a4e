//! What every method in stages is given, and what they share: the quota, the empty transcript, a question to the chain of ties.

use crate::count::arithmetic::{Arithmetic, Rounding};
use crate::count::chain::{Question, Ties};
use crate::count::papers::Papers;
use crate::count::rule::{NoneMeaning, QuotaRounding, QuotaRule, QuotaSize};
use crate::count::transcript::Transcript;
use crate::exact::Exact;
use crate::methods::bounds::{Bounds, Look};

/// What a method is given.
pub(crate) struct Given<'a> {
    pub(crate) id: &'a str,
    pub(crate) papers: &'a Papers,
    pub(crate) candidates: usize,
    /// Who stands; the others withdrew.
    pub(crate) stands: Vec<bool>,
    pub(crate) seats: usize,
    pub(crate) blank: Exact,
    pub(crate) void: Exact,
    pub(crate) ties: &'a Ties,
    pub(crate) bounds: Option<&'a Bounds>,
    /// Who withdrew and is excluded before anybody else.
    pub(crate) first_out: Vec<usize>,
    /// The option that means none of the above.
    pub(crate) none: Option<(usize, NoneMeaning)>,
}

/// A tie that the chain did not break, or bounds that became too entangled: the count stops here.
#[derive(Debug)]
pub(crate) struct Unbroken;

impl Given<'_> {
    /// Who is doomed and who is guarded, where there are bounds.
    pub(crate) fn look(
        &self,
        transcript: &Transcript,
        continuing: &[usize],
    ) -> Result<Option<Look>, Unbroken> {
        let Some(bounds) = self.bounds else {
            return Ok(None);
        };
        let elected = transcript
            .elected
            .iter()
            .map(|one| one.candidate)
            .collect::<Vec<_>>();
        let seats = self.seats.saturating_sub(elected.len());
        bounds.look(&elected, continuing, seats).map(Some)
    }

    /// Whether somebody with these votes may have a seat at all, beside none of the above.
    pub(crate) fn may_sit<N: Ord>(&self, votes: &[N], candidate: usize) -> bool {
        let Some((none, meaning)) = self.none else {
            return true;
        };
        let others = (0..self.candidates).filter(|one| self.stands[*one] && *one != none);
        candidate != none
            && match meaning {
                NoneMeaning::Exclusive => true,
                NoneMeaning::PerCandidate => votes[candidate] > votes[none],
                NoneMeaning::WholeSlate => others.into_iter().any(|one| votes[one] >= votes[none]),
            }
    }

    /// Whether all of these can have seats together, and the seats still be filled within the bounds.
    pub(crate) fn can_all_sit(
        &self,
        transcript: &Transcript,
        some: &[usize],
        continuing: &[usize],
    ) -> Result<bool, Unbroken> {
        let elected = transcript.elected.iter().map(|one| one.candidate);
        let sitting = elected.chain(some.iter().copied()).collect::<Vec<_>>();
        let rest = continuing.iter().copied().filter(|one| !some.contains(one));
        let rest = rest.collect::<Vec<_>>();
        match (self.bounds, self.seats.checked_sub(sitting.len())) {
            (_, None) => Ok(false),
            (None, Some(_)) => Ok(true),
            (Some(bounds), Some(seats)) => bounds.possible(&sitting, &rest, seats),
        }
    }

    /// A transcript without stages.
    pub(crate) fn transcript(&self) -> Transcript {
        Transcript {
            rule: self.id.to_owned(),
            seats: self.seats,
            candidates: self.candidates,
            valid: self.papers.votes(self.papers.total_units()),
            blank: self.blank.clone(),
            void: self.void.clone(),
            quota: None,
            stages: Vec::new(),
            ties: Vec::new(),
            elected: Vec::new(),
            complete: false,
            none_of_the_above: self.none.map(|(option, _)| option),
        }
    }

    /// The quota of all votes, in units.
    pub(crate) fn quota<A: Arithmetic>(&self, rule: QuotaRule, numbers: &A) -> A::Number {
        self.quota_of(rule, numbers, &numbers.whole(self.papers.total_units()))
    }

    /// The quota of so many votes, in units.
    pub(crate) fn quota_of<A: Arithmetic>(
        &self,
        rule: QuotaRule,
        numbers: &A,
        votes: &A::Number,
    ) -> A::Number {
        self.quota_for(rule, numbers, votes, self.seats)
    }

    /// The quota of so many votes for so many seats, in units.
    pub(crate) fn quota_for<A: Arithmetic>(
        &self,
        rule: QuotaRule,
        numbers: &A,
        votes: &A::Number,
        seats: usize,
    ) -> A::Number {
        let parts = match rule.size {
            QuotaSize::SeatsAndOne => seats as u64 + 1,
            QuotaSize::Seats => seats.max(1) as u64,
        };
        let per_vote = self.papers.units_per_vote();
        // Rounded as a number of votes, then counted in units again: finer units must not make a finer quota.
        let below = numbers.times(&numbers.whole(parts), per_vote);
        let part = |rounding| {
            let votes = numbers.share(votes, &numbers.whole(1), &below, rounding);
            numbers.times(&votes, per_vote)
        };
        match rule.rounding {
            QuotaRounding::NextWhole => {
                let vote = numbers.whole(per_vote);
                let whole = numbers.whole_part(&part(Rounding::Down), &vote);
                numbers.plus(&whole, &vote)
            }
            QuotaRounding::NextStep => {
                // One step of a vote, not of a unit.
                let step = numbers.times(&numbers.step(), per_vote);
                numbers.plus(&part(Rounding::Down), &step)
            }
            QuotaRounding::Up => part(Rounding::Up),
            QuotaRounding::UpWhole => {
                let vote = numbers.whole(per_vote);
                let quotient = part(Rounding::Up);
                let whole = numbers.whole_part(&quotient, &vote);
                match whole == quotient {
                    true => whole,
                    false => numbers.plus(&whole, &vote),
                }
            }
            QuotaRounding::None => part(Rounding::Down),
        }
    }
}

impl Transcript {
    /// The one that the question takes, by the chain where there are several.
    pub(crate) fn one_of<N: Ord>(
        &mut self,
        ties: &Ties,
        question: Question,
        stage: usize,
        level: Vec<usize>,
        history: &[Vec<N>],
    ) -> Result<usize, Unbroken> {
        if let [one] = level[..] {
            return Ok(one);
        }
        let tie = ties.ask(question, stage, &level, history);
        let taken = tie.taken.ok_or(Unbroken);
        self.ties.push(tie);
        taken
    }
}
