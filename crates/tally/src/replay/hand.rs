//! What a checker has in hand: every paper by itself, fractions, a way to cut them, and the state of the candidates.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

use super::claim::{ClaimedStage, ClaimedTie, Figure, Staged};
use super::{Rejected, same};
use crate::count::arithmetic::Numbers;
use crate::count::chain::{TieBreak, Ties};
use crate::count::prepare::BallotRule;
use crate::count::profile::Profile;
use crate::count::rule::{QuotaRounding, QuotaRule, QuotaSize, Reach, Rule};
use crate::{lot, rfc3797};

/// One kind of paper with the names of those who stand.
pub(super) struct Paper {
    pub(super) names: Vec<usize>,
    pub(super) votes: BigRational,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Continuing,
    Waiting,
    Elected,
    Out,
}

pub(super) struct Hand<'a> {
    pub(super) claim: &'a Staged,
    pub(super) ties: &'a Ties,
    pub(super) seats: usize,
    pub(super) papers: Vec<Paper>,
    pub(super) valid: BigRational,
    pub(super) numbers: Numbers,
    pub(super) status: Vec<Status>,
    pub(super) votes: Vec<BigRational>,
    pub(super) spent: BigRational,
    /// Votes after each stage, for those who look back.
    pub(super) history: Vec<Vec<BigRational>>,
    /// Who has a seat, from which stage.
    seated: Vec<(usize, usize)>,
    ties_checked: usize,
}

pub(super) fn whole(number: u64) -> BigRational {
    BigRational::from_integer(number.into())
}

pub(super) fn fraction(value: &crate::Exact) -> BigRational {
    BigRational::new(value.numerator(), value.denominator())
}

impl<'a> Hand<'a> {
    pub(super) fn of(
        profile: &Profile,
        rule: &Rule,
        numbers: Numbers,
        seats: usize,
        ties: &'a Ties,
        claim: &'a Staged,
    ) -> Result<Hand<'a>, Rejected> {
        if rule.ballots != BallotRule::default() {
            return Err(Rejected::NotChecked);
        }
        let raw = &profile.papers;
        let mut papers = Vec::new();
        for kind in 0..raw.kinds() {
            let mut names: Vec<usize> = Vec::new();
            for mark in raw.marks(kind) {
                if mark.is_level() {
                    return Err(Rejected::NotChecked);
                }
                let stands = |one| !profile.withdrawn.contains(&one);
                let candidate = mark.candidate();
                if !mark.is_skipped() && stands(candidate) && !names.contains(&candidate) {
                    names.push(candidate);
                }
            }
            let votes = fraction(&raw.votes(raw.units(kind)));
            if !names.is_empty() {
                papers.push(Paper { names, votes });
            }
        }
        let valid: BigRational = papers.iter().map(|paper| &paper.votes).sum();
        let all = fraction(&raw.votes(raw.total_units() + raw.blank_units()));
        let status = (0..profile.candidates()).map(|one| match profile.withdrawn.contains(&one) {
            true => Status::Out,
            false => Status::Continuing,
        });
        let hand = Hand {
            claim,
            ties,
            seats,
            numbers,
            status: status.collect(),
            votes: vec![BigRational::zero(); profile.candidates()],
            spent: BigRational::zero(),
            history: Vec::new(),
            seated: Vec::new(),
            ties_checked: 0,
            papers,
            valid,
        };
        same(0, "none_of_the_above", claim.knows_none(), false)?;
        same(0, "rule", &claim.rule, &rule.id)?;
        same(0, "seats", claim.seats, seats)?;
        same(
            0,
            "candidates",
            claim.candidates.join("\n"),
            profile.names.join("\n"),
        )?;
        same(0, "valid", &claim.valid, hand.figure(&hand.valid))?;
        same(0, "blank", &claim.blank, hand.figure(&(all - &hand.valid)))?;
        same(0, "void", &claim.void, 0)?;
        Ok(hand)
    }

    pub(super) fn places(&self) -> u8 {
        let (Numbers::Decimals { places } | Numbers::Exact { places }) = self.numbers;
        places
    }

    fn scale(&self) -> BigRational {
        BigRational::from_integer(BigInt::from(10).pow(u32::from(self.places())))
    }

    /// Cut to the places of the rule, where it counts in decimals.
    pub(super) fn cut(&self, value: BigRational) -> BigRational {
        match self.numbers {
            Numbers::Decimals { .. } => (value * self.scale()).floor() / self.scale(),
            Numbers::Exact { .. } => value,
        }
    }

    /// To the next step above, where the rule counts in decimals.
    pub(super) fn up(&self, value: BigRational) -> BigRational {
        match self.numbers {
            Numbers::Decimals { .. } => (value * self.scale()).ceil() / self.scale(),
            Numbers::Exact { .. } => value,
        }
    }

    fn digits(&self, value: &BigRational) -> BigInt {
        (value * self.scale()).trunc().to_integer()
    }

    fn text_of(&self, digits: &BigInt) -> String {
        let sign = if digits.is_negative() { "-" } else { "" };
        let places = usize::from(self.places());
        let text = format!("{:0>width$}", digits.abs().to_string(), width = places + 1);
        let (before, after) = text.split_at(text.len() - places);
        match places {
            0 => format!("{sign}{before}"),
            _ => format!("{sign}{before}.{after}"),
        }
    }

    /// As it is printed: all its places, the rest cut.
    pub(super) fn text(&self, value: &BigRational) -> String {
        self.text_of(&self.digits(value))
    }

    /// A number where it is whole, else a text.
    pub(super) fn figure(&self, value: &BigRational) -> Figure {
        let whole = value
            .is_integer()
            .then(|| u64::try_from(value.to_integer()).ok());
        match whole.flatten() {
            Some(number) => Figure::Whole(number),
            None => Figure::Text(self.text(value)),
        }
    }

    pub(super) fn quota(&self, rule: QuotaRule, active: &BigRational) -> BigRational {
        let parts = match rule.size {
            QuotaSize::SeatsAndOne => self.seats as u64 + 1,
            QuotaSize::Seats => self.seats.max(1) as u64,
        };
        let part = active / whole(parts);
        match rule.rounding {
            QuotaRounding::NextWhole => part.floor() + BigRational::one(),
            QuotaRounding::NextStep => self.cut(part) + self.scale().recip(),
            QuotaRounding::Up => self.up(part),
            QuotaRounding::UpWhole => part.ceil(),
            QuotaRounding::None => self.cut(part),
        }
    }

    pub(super) fn reaches(&self, rule: QuotaRule, one: usize, quota: &BigRational) -> bool {
        match rule.reach {
            Reach::AtLeast => self.votes[one] >= *quota,
            Reach::MoreThan => self.votes[one] > *quota,
        }
    }

    pub(super) fn with(&self, status: Status) -> Vec<usize> {
        (0..self.status.len())
            .filter(|one| self.status[*one] == status)
            .collect()
    }

    /// Continuing candidates, most votes first, level ones in file order.
    pub(super) fn ranked(&self) -> Vec<usize> {
        let mut ranked = self.with(Status::Continuing);
        ranked.sort_by(|a, b| self.votes[*b].cmp(&self.votes[*a]).then(a.cmp(b)));
        ranked
    }

    pub(super) fn seats_left(&self) -> usize {
        self.seats.saturating_sub(self.seated.len())
    }

    /// This candidate has a seat, from this stage on.
    pub(super) fn seat(&mut self, candidate: usize, stage: usize) {
        self.seated.push((candidate, stage));
    }

    /// The count begins again: nobody has a seat.
    pub(super) fn forget_seats(&mut self) {
        self.seated.clear();
    }

    /// The claimed seats are those that were found, in their order.
    fn seats_are_claimed(&self) -> Result<(), Rejected> {
        for (seat, (candidate, stage)) in self.claim.elected.iter().zip(&self.seated) {
            same(*stage, "elected", seat.candidate, candidate + 1)?;
            same(*stage, "elected, stage", seat.stage, stage)?;
            let name = &self.claim.candidates[*candidate];
            same(*stage, "elected, name", &seat.name, name)?;
        }
        same(0, "elected", self.claim.elected.len(), self.seated.len())
    }

    /// The columns of a stage.
    pub(super) fn columns(&self, stage: usize, claimed: &ClaimedStage) -> Result<(), Rejected> {
        same(
            stage,
            "candidates in the column",
            claimed.votes.len(),
            self.votes.len(),
        )?;
        let mut shown = self.digits(&self.valid) - self.digits(&self.spent);
        for (votes, told) in self.votes.iter().zip(&claimed.votes) {
            same(stage, "votes", told, self.text(votes))?;
            shown -= self.digits(votes);
        }
        same(
            stage,
            "non_transferable",
            &claimed.non_transferable,
            self.text(&self.spent),
        )?;
        same(
            stage,
            "lost_to_rounding",
            &claimed.lost_to_rounding,
            self.text_of(&shown),
        )
    }

    /// With whom a stage was done.
    pub(super) fn acted(
        &self,
        stage: usize,
        claimed: &ClaimedStage,
        found: &[usize],
    ) -> Result<(), Rejected> {
        let numbers = found.iter().map(|one| one + 1).collect::<Vec<_>>();
        same(
            stage,
            "candidate",
            format!("{:?}", claimed.candidate),
            format!("{:?}", numbers.first().copied()),
        )?;
        let several = if numbers.len() > 1 {
            numbers
        } else {
            Vec::new()
        };
        same(
            stage,
            "candidates",
            format!("{:?}", claimed.candidates),
            format!("{several:?}"),
        )
    }

    /// Who is taken of these, by the tie that the transcript tells of; nobody where it stopped there.
    pub(super) fn taken(
        &mut self,
        stage: usize,
        question: &'static str,
        level: &[usize],
    ) -> Result<Option<usize>, Rejected> {
        if let [one] = level[..] {
            return Ok(Some(one));
        }
        let Some(tie) = self.claim.ties.get(self.ties_checked) else {
            return same(stage, "ties", "no tie", format!("{level:?}")).map(|()| None);
        };
        self.ties_checked += 1;
        let numbers = level.iter().map(|one| one + 1).collect::<Vec<_>>();
        same(stage, "tie, stage", tie.stage, stage)?;
        same(stage, "tie, question", &tie.question, question)?;
        same(
            stage,
            "tie, tied",
            format!("{:?}", tie.tied),
            format!("{numbers:?}"),
        )?;
        let (steps, taken) = self.chain(stage, question, level);
        let told = tie
            .steps
            .iter()
            .map(|step| format!("{}{:?}{:?}", step.by, step.stage, step.left));
        same(
            stage,
            "tie, steps",
            told.collect::<Vec<_>>().join(" "),
            steps.join(" "),
        )?;
        let number = taken.map(|one| one + 1);
        same(
            stage,
            "tie, taken",
            format!("{:?}", tie.taken),
            format!("{number:?}"),
        )?;
        Ok(taken)
    }

    /// The chain again: what each step left, and who was taken.
    fn chain(&self, stage: usize, question: &str, level: &[usize]) -> (Vec<String>, Option<usize>) {
        let mut left = level.to_vec();
        let mut told = Vec::new();
        let numbers = |some: &[usize]| some.iter().map(|one| one + 1).collect::<Vec<_>>();
        for step in &self.ties.chain {
            if left.len() < 2 {
                break;
            }
            let before = left.len();
            match step {
                TieBreak::Prior => {
                    for (at, votes) in self.history.iter().enumerate().rev() {
                        let kept = self.extreme(votes, &left, question);
                        if left.len() > 1 && kept.len() < left.len() {
                            told.push(format!("prior{:?}{:?}", Some(at + 1), numbers(&kept)));
                            left = kept;
                        }
                    }
                    continue;
                }
                TieBreak::Earliest => {
                    for votes in &self.history {
                        left = self.extreme(votes, &left, question);
                    }
                }
                TieBreak::Order => {
                    let stated = self.ties.order.iter().find(|one| left.contains(one));
                    let lowest = left.iter().min().copied();
                    left = stated.copied().or(lowest).into_iter().collect();
                }
                TieBreak::Lot => left = self.lot(stage, question, left),
                TieBreak::Rfc3797 => left = self.rfc3797(stage, left),
                TieBreak::Answers => left = self.answer(stage, question, left),
            }
            if left.len() < before {
                let word = match step {
                    TieBreak::Prior => "prior",
                    TieBreak::Earliest => "earliest",
                    TieBreak::Order => "order",
                    TieBreak::Lot => "lot",
                    TieBreak::Rfc3797 => "rfc3797",
                    TieBreak::Answers => "answers",
                };
                told.push(format!("{word}None{:?}", numbers(&left)));
            }
        }
        let taken = (left.len() == 1).then(|| left[0]);
        (told, taken)
    }

    fn extreme(&self, votes: &[BigRational], left: &[usize], question: &str) -> Vec<usize> {
        let held = left.iter().map(|one| &votes[*one]);
        let wanted = match question {
            "surplus" => held.max(),
            _ => held.min(),
        };
        left.iter()
            .copied()
            .filter(|one| Some(&votes[*one]) == wanted)
            .collect()
    }

    fn lot(&self, stage: usize, question: &str, left: Vec<usize>) -> Vec<usize> {
        let names = left
            .iter()
            .map(|one| format!("{stage} {question} {}", one + 1));
        let names = names.collect::<Vec<_>>();
        let hat = names.iter().map(String::as_str).collect::<Vec<_>>();
        let drawn = self
            .ties
            .seed
            .as_ref()
            .and_then(|seed| lot::draw(seed, &hat, 1).ok());
        let at = drawn.and_then(|drawn| names.iter().position(|name| name == drawn[0].name));
        at.map_or_else(|| left.clone(), |at| vec![left[at]])
    }

    fn rfc3797(&self, stage: usize, left: Vec<usize>) -> Vec<usize> {
        let key = self.ties.seed.as_ref().map(|seed| {
            let mut key = seed.clone();
            key.extend_from_slice(format!("{stage}./").as_bytes());
            key
        });
        let drawn = key.and_then(|key| rfc3797::select(&key, left.len(), 1).ok());
        drawn.map_or_else(|| left.clone(), |drawn| vec![left[drawn[0].number - 1]])
    }

    fn answer(&self, stage: usize, question: &str, left: Vec<usize>) -> Vec<usize> {
        let numbers = left.iter().map(|one| one + 1).collect::<Vec<_>>();
        let answers = self.ties.answers.iter();
        let mut fits = answers.filter(|answer| {
            answer.tied == numbers
                && answer.stage.is_none_or(|at| at == stage)
                && answer.question.is_none_or(|asked| asked.word() == question)
                && numbers.contains(&answer.taken)
        });
        fits.next().map_or(left, |answer| vec![answer.taken - 1])
    }

    /// Nothing is told beyond what was found, and the count is over, or stopped at its last tie.
    pub(super) fn ends(&self, stages: usize, open: bool) -> Result<(), Rejected> {
        same(stages, "stages", self.claim.stages.len(), stages)?;
        self.seats_are_claimed()?;
        same(stages, "ties", self.claim.ties.len(), self.ties_checked)?;
        let last: Option<&ClaimedTie> = self.claim.ties.last().filter(|_| open);
        let agree = self.claim.undecided.as_ref() == last;
        same(stages, "undecided", agree, true)
    }
}
