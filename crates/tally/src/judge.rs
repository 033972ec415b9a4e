//! Holds a threshold against a poll. The one place that says what a threshold means: a vote that was taken and a vote that is only
//! imagined both come here.

use std::collections::BTreeSet;

use crate::check::{Check, Comparison, Measure};
use crate::exact::Exact;
use crate::poll::{ChamberPoll, Poll};
use crate::threshold::{Band, Base, SizeStep, Strictness, Threshold};

/// The chambers a threshold looks at: all of them, or one.
#[derive(Clone, Copy)]
struct Scope<'a> {
    chambers: &'a [ChamberPoll<'a>],
    past_cast: &'a [Exact],
    round: u32,
}

/// Judges a threshold, with reasons.
pub(crate) fn judge(threshold: &Threshold, poll: &Poll<'_>) -> Check {
    Scope {
        chambers: &poll.chambers,
        past_cast: poll.past_cast,
        round: poll.round,
    }
    .judge(threshold)
}

impl<'a> Scope<'a> {
    fn judge(self, threshold: &Threshold) -> Check {
        match threshold {
            Threshold::Share {
                strictness,
                fraction,
                base,
            } => self.share(*strictness, fraction, *base),
            Threshold::Count { at_least } => Check::compare(
                Measure::AyeCount,
                self.ayes(),
                Comparison::AtLeast,
                (*at_least).into(),
            ),
            Threshold::AyesToNoes { strictness, times } => self.ayes_to_noes(*strictness, times),
            Threshold::MoreAyesThanNoes => self.ayes_to_noes(Strictness::MoreThan, &Exact::ONE),
            Threshold::Unanimous { base } => self.unanimity(*base),
            Threshold::NoObjection => {
                let noes = self.sum(|chamber| &chamber.noes);
                Check::compare(Measure::Objections, noes, Comparison::AtMost, Exact::ZERO)
            }
            Threshold::EachChamber(inner) => {
                Check::all_of(Measure::Chambers, self.in_chambers(inner))
            }
            Threshold::AnyChamber(inner) => {
                Check::at_least_of(Measure::Chambers, 1, self.in_chambers(inner))
            }
            Threshold::Chamber { name, threshold } => self.in_chamber_named(name, threshold),
            Threshold::OneAndOther { one, other } => self.one_and_other(one, other),
            Threshold::GroupsAmongAyes { at_least } => {
                let groups = self.distinct(|chamber| &chamber.aye_groups);
                Check::compare(
                    Measure::GroupsAmongAyes,
                    groups,
                    Comparison::AtLeast,
                    (*at_least).into(),
                )
            }
            Threshold::RegionsAmongAyes { at_least } => {
                let regions = self.distinct(|chamber| &chamber.aye_regions);
                Check::compare(
                    Measure::RegionsAmongAyes,
                    regions,
                    Comparison::AtLeast,
                    (*at_least).into(),
                )
            }
            Threshold::AyeInEachChamber => self.aye_in_each_chamber(),
            Threshold::All(list) => Check::all_of(Measure::AllOf, self.judge_each(list)),
            Threshold::Any(list) => Check::at_least_of(Measure::AnyOf, 1, self.judge_each(list)),
            Threshold::ByCommitteeSize(steps) => self.by_committee_size(steps),
            Threshold::ByTurnout(bands) => self.by_turnout(bands),
            Threshold::ByRound(rounds) => self.by_round(rounds),
            Threshold::Fails => Check::never(Measure::Fails),
        }
    }

    fn judge_each(self, list: &[Threshold]) -> Vec<Check> {
        list.iter().map(|threshold| self.judge(threshold)).collect()
    }

    fn share(self, strictness: Strictness, fraction: &Exact, base: Base) -> Check {
        match self.base(base) {
            Ok(of) => {
                let need = fraction * &of;
                let what = Measure::Ayes {
                    base,
                    fraction: fraction.clone(),
                    of,
                };
                Check::compare(what, self.ayes(), strictness.into(), need)
            }
            Err(why) => why.check(),
        }
    }

    fn unanimity(self, base: Base) -> Check {
        match self.base(base) {
            Ok(of) => Check::compare(
                Measure::Unanimity { base },
                self.ayes(),
                Comparison::AtLeast,
                of,
            ),
            Err(why) => why.check(),
        }
    }

    fn ayes_to_noes(self, strictness: Strictness, times: &Exact) -> Check {
        let (ayes, noes) = (self.ayes(), self.sum(|chamber| &chamber.noes));
        // Nought to nought would be "at least" any ratio.
        if ayes.is_zero() {
            return Check::never(Measure::Nothing);
        }
        let need = times * &noes;
        Check::compare(
            Measure::AyesToNoes {
                times: times.clone(),
                noes,
            },
            ayes,
            strictness.into(),
            need,
        )
    }

    /// The base in votes, or the check that fails for want of one.
    fn base(self, base: Base) -> Result<Exact, Missing> {
        let of = match base {
            Base::Allotted => self.sum(|chamber| &chamber.allotted),
            Base::Eligible => self.sum(|chamber| &chamber.eligible),
            Base::Present => self.sum(|chamber| &chamber.present),
            Base::Cast => self.sum(|chamber| &chamber.cast),
            Base::CastWithoutAbstentions => self.ayes() + self.sum(|chamber| &chamber.noes),
            Base::AverageOfLast(n) => average_of_last(self.past_cast, n)?,
        };
        if of.is_zero() {
            Err(Missing::Base)
        } else {
            Ok(of)
        }
    }

    fn ayes(self) -> Exact {
        self.sum(|chamber| &chamber.ayes)
    }

    fn sum(self, part: impl Fn(&'a ChamberPoll<'a>) -> &'a Exact) -> Exact {
        self.chambers.iter().map(part).sum()
    }

    /// Groups may sit in several chambers and count once.
    fn distinct(self, part: impl Fn(&'a ChamberPoll<'a>) -> &'a BTreeSet<usize>) -> Exact {
        Exact::count(
            self.chambers
                .iter()
                .flat_map(part)
                .collect::<BTreeSet<_>>()
                .len(),
        )
    }

    fn in_chambers(self, threshold: &Threshold) -> Vec<Check> {
        self.chambers
            .iter()
            .map(|chamber| self.in_chamber(chamber, threshold))
            .collect()
    }

    fn in_chamber(self, chamber: &'a ChamberPoll<'a>, threshold: &Threshold) -> Check {
        let alone = Scope {
            chambers: std::slice::from_ref(chamber),
            ..self
        };
        Check::over(
            Measure::InChamber {
                name: chamber.name.to_owned(),
            },
            alone.judge(threshold),
        )
    }

    fn in_chamber_named(self, name: &str, threshold: &Threshold) -> Check {
        match self.chambers.iter().find(|chamber| chamber.name == name) {
            Some(chamber) => self.in_chamber(chamber, threshold),
            None => Check::never(Measure::UnknownChamber {
                name: name.to_owned(),
            }),
        }
    }

    /// Tries each chamber as the one; shows the first arrangement that holds, or else the first that comes closest.
    fn one_and_other(self, one: &Threshold, other: &Threshold) -> Check {
        let arrangement = |chosen: usize| {
            let judged = self.chambers.iter().enumerate().map(|(position, chamber)| {
                self.in_chamber(chamber, if position == chosen { one } else { other })
            });
            Check::all_of(Measure::Chambers, judged.collect())
        };
        let mut best = arrangement(0);
        for chosen in 1..self.chambers.len() {
            if best.holds {
                break;
            }
            let next = arrangement(chosen);
            if next.have > best.have {
                best = next;
            }
        }
        best
    }

    fn aye_in_each_chamber(self) -> Check {
        let with_aye = self
            .chambers
            .iter()
            .filter(|chamber| !chamber.ayes.is_zero())
            .count();
        let (have, need) = (Exact::count(with_aye), Exact::count(self.chambers.len()));
        Check::compare(Measure::ChambersAmongAyes, have, Comparison::AtLeast, need)
    }

    fn by_committee_size(self, steps: &[SizeStep]) -> Check {
        let size: u32 = self.chambers.iter().map(|chamber| chamber.members).sum();
        match steps
            .iter()
            .filter(|step| step.from <= size)
            .max_by_key(|step| step.from)
        {
            Some(step) => Check::compare(
                Measure::CommitteeSize,
                size.into(),
                Comparison::AtLeast,
                step.from.into(),
            )
            .then(self.judge(&step.threshold)),
            None => Check::never(Measure::CommitteeSize),
        }
    }

    fn by_turnout(self, bands: &[Band]) -> Check {
        let cast = self.sum(|chamber| &chamber.cast);
        let Some(turnout) = cast.checked_div(&self.sum(|chamber| &chamber.eligible)) else {
            return Check::never(Measure::Nothing);
        };
        match bands
            .iter()
            .rev()
            .find(|band| band.edge.holds(&turnout, &band.from))
        {
            Some(band) => Check::compare(
                Measure::TurnoutBand,
                turnout,
                band.edge.into(),
                band.from.clone(),
            )
            .then(self.judge(&band.threshold)),
            None => Check::never(Measure::TurnoutBand),
        }
    }

    fn by_round(self, rounds: &[Threshold]) -> Check {
        // Rounds count from one: a roll call with round nought was refused.
        let used = usize::try_from(self.round)
            .unwrap_or(usize::MAX)
            .min(rounds.len());
        match used
            .checked_sub(1)
            .and_then(|position| rounds.get(position))
        {
            Some(threshold) => {
                let (have, need) = (self.round.into(), Exact::count(used));
                Check::compare(Measure::Round, have, Comparison::AtLeast, need)
                    .then(self.judge(threshold))
            }
            None => Check::never(Measure::Round),
        }
    }
}

/// Why there is no base to take a share of.
pub(crate) enum Missing {
    /// It has nothing in it.
    Base,
    /// Fewer earlier numbers are known than an average needs.
    Past { known: usize, needed: u32 },
}

impl Missing {
    /// The check that fails for want of it.
    pub(crate) fn check(self) -> Check {
        match self {
            Missing::Base => Check::never(Measure::Nothing),
            Missing::Past { known, needed } => {
                let (have, need) = (Exact::count(known), needed.into());
                Check::compare(Measure::PastKnown, have, Comparison::AtLeast, need)
            }
        }
    }
}

/// The average of the last `n` numbers. An average of none at all is a slip of the charter, and is read as an empty base.
pub(crate) fn average_of_last(past: &[Exact], n: u32) -> Result<Exact, Missing> {
    let wanted = usize::try_from(n).unwrap_or(usize::MAX);
    let missing = Missing::Past {
        known: past.len(),
        needed: n,
    };
    let first = past.len().checked_sub(wanted).ok_or(missing)?;
    let total: Exact = past[first..].iter().sum();
    total.checked_div(&n.into()).ok_or(Missing::Base)
}
