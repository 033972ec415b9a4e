//! Holds a quorum against a roll call: who counts as there, and whether they are enough.

use std::collections::BTreeSet;

use crate::check::{Check, Comparison, Measure};
use crate::exact::Exact;
use crate::judge::average_of_last;
use crate::poll::position;
use crate::quorum::{
    AlternatePresence, CountedIn, ProxyPresence, Quorum, QuorumBase, QuorumMoment, QuorumRule,
};
use crate::roll_call::{
    Chamber, Choice, Held, HolderPresence, Presence, RollCall, RollFault, Voice,
};
use crate::threshold::Strictness;

/// Judges a quorum at a moment; nothing where the rule does not look then. The roll call says who is there at that moment.
/// A vote outside a meeting has one moment, the vote, and it is always looked at.
pub fn quorum_at(
    rule: &QuorumRule,
    roll: &RollCall,
    moment: QuorumMoment,
) -> Result<Option<Check>, RollFault> {
    roll.check()?;
    Ok(look(rule, roll, moment))
}

/// The same for a roll call that has been checked.
pub(crate) fn look(rule: &QuorumRule, roll: &RollCall, moment: QuorumMoment) -> Option<Check> {
    let looked_at = match roll.held {
        Held::Meeting => rule.checked.contains(&moment),
        Held::Asynchronous => moment == QuorumMoment::Vote,
    };
    looked_at.then(|| {
        let chambers = roll
            .chambers
            .iter()
            .map(|chamber| Hall::of(rule, roll, chamber))
            .collect::<Vec<_>>();
        let house = House {
            roll,
            halls: &chambers,
            groups: (0..roll.groups.len()).collect(),
        };
        Check::over(Measure::Quorum, house.judge(&rule.quorum))
    })
}

/// The attendance of one chamber, in heads or votes.
struct Hall<'a> {
    name: &'a str,
    allotted: Exact,
    eligible: Exact,
    present: Exact,
    groups: BTreeSet<usize>,
    groups_present: BTreeSet<usize>,
    regions_present: BTreeSet<usize>,
}

impl<'a> Hall<'a> {
    fn of(rule: &QuorumRule, roll: &RollCall, chamber: &'a Chamber) -> Hall<'a> {
        let mut hall = Hall {
            name: &chamber.name,
            allotted: match rule.counted_in {
                CountedIn::Heads => chamber.seats.into(),
                CountedIn::Votes => chamber.votes.clone(),
            },
            eligible: Exact::ZERO,
            present: Exact::ZERO,
            groups: BTreeSet::new(),
            groups_present: BTreeSet::new(),
            regions_present: BTreeSet::new(),
        };
        let counted = |voice: &&Voice| voice.chamber == chamber.name && voice.exclusion.is_none();
        for voice in roll.voices.iter().filter(counted) {
            hall.add(rule, roll, voice);
        }
        hall
    }

    fn add(&mut self, rule: &QuorumRule, roll: &RollCall, voice: &Voice) {
        let counts_for = match rule.counted_in {
            CountedIn::Heads if voice.part => Exact::ZERO,
            CountedIn::Heads => Exact::ONE,
            CountedIn::Votes => voice.weight.clone(),
        };
        let group = position(&roll.groups, voice.group.as_deref());
        self.eligible += &counts_for;
        self.groups.extend(group);
        if counts_as_there(rule, roll.held, voice) {
            self.present += &counts_for;
            self.groups_present.extend(group);
            self.regions_present
                .extend(position(&roll.regions, voice.region.as_deref()));
        }
    }
}

fn counts_as_there(rule: &QuorumRule, held: Held, voice: &Voice) -> bool {
    let cast = voice.choice != Choice::NotCast;
    if held == Held::Asynchronous && rule.deemed_present_in_asynchronous {
        return true;
    }
    let there = match held {
        Held::Meeting => true,
        Held::Asynchronous => cast,
    };
    there
        && match voice.presence {
            Presence::Present => true,
            Presence::ByProxy { holder } => match rule.proxies {
                ProxyPresence::Counts => true,
                ProxyPresence::CountsWithHolder => holder == HolderPresence::Present,
                ProxyPresence::DoesNotCount => false,
            },
            Presence::ByAlternate => rule.alternates == AlternatePresence::Counts,
            // An absentee ballot does not help a meeting to its quorum; outside a meeting nobody is elsewhere.
            Presence::Absent => held == Held::Asynchronous,
        }
}

/// The chambers a quorum looks at: all of them, or one.
struct House<'a> {
    roll: &'a RollCall,
    halls: &'a [Hall<'a>],
    groups: BTreeSet<usize>,
}

impl House<'_> {
    fn judge(&self, quorum: &Quorum) -> Check {
        match quorum {
            Quorum::None => Check::compare(
                Measure::NoQuorumAsked,
                Exact::ZERO,
                Comparison::AtLeast,
                Exact::ZERO,
            ),
            Quorum::Share {
                strictness,
                fraction,
                base,
            } => self.share(*strictness, fraction, *base),
            Quorum::Count { at_least } => {
                let present = self.sum(|hall| &hall.present);
                Check::compare(
                    Measure::PresentCount,
                    present,
                    Comparison::AtLeast,
                    (*at_least).into(),
                )
            }
            Quorum::AverageOfLast {
                n,
                strictness,
                share,
            } => self.average(*n, *strictness, share),
            Quorum::PerChamber(inner) => Check::all_of(Measure::Chambers, self.in_each(inner)),
            Quorum::EachGroupPresent => {
                let present = self.distinct(|hall| &hall.groups_present);
                let need = Exact::count(self.groups.len());
                Check::compare(Measure::GroupsPresent, present, Comparison::AtLeast, need)
            }
            Quorum::RegionsPresent { at_least } => {
                let present = self.distinct(|hall| &hall.regions_present);
                Check::compare(
                    Measure::RegionsPresent,
                    present,
                    Comparison::AtLeast,
                    (*at_least).into(),
                )
            }
            Quorum::All(list) => Check::all_of(Measure::AllOf, self.judge_list(list)),
            Quorum::Any(list) => Check::at_least_of(Measure::AnyOf, 1, self.judge_list(list)),
        }
    }

    fn judge_list(&self, list: &[Quorum]) -> Vec<Check> {
        list.iter().map(|quorum| self.judge(quorum)).collect()
    }

    fn share(&self, strictness: Strictness, fraction: &Exact, base: QuorumBase) -> Check {
        let of = match base {
            QuorumBase::Allotted => self.sum(|hall| &hall.allotted),
            QuorumBase::Eligible => self.sum(|hall| &hall.eligible),
        };
        if of.is_zero() {
            return Check::never(Measure::Nothing);
        }
        let (present, need) = (self.sum(|hall| &hall.present), fraction * &of);
        let what = Measure::Present {
            base,
            fraction: fraction.clone(),
            of,
        };
        Check::compare(what, present, strictness.into(), need)
    }

    fn average(&self, n: u32, strictness: Strictness, share: &Exact) -> Check {
        match average_of_last(&self.roll.past_attendance, n) {
            Ok(average) => {
                let need = share * &average;
                let what = Measure::PresentToAverage {
                    share: share.clone(),
                    average,
                };
                Check::compare(
                    what,
                    self.sum(|hall| &hall.present),
                    strictness.into(),
                    need,
                )
            }
            Err(why) => why.check(),
        }
    }

    fn in_each(&self, quorum: &Quorum) -> Vec<Check> {
        let alone = |hall| {
            let halls = std::slice::from_ref(hall);
            House {
                roll: self.roll,
                halls,
                groups: hall.groups.clone(),
            }
            .judge(quorum)
        };
        let label = |hall: &Hall<'_>| Measure::InChamber {
            name: hall.name.to_owned(),
        };
        self.halls
            .iter()
            .map(|hall| Check::over(label(hall), alone(hall)))
            .collect()
    }

    fn sum<'b>(&'b self, part: impl Fn(&'b Hall<'b>) -> &'b Exact) -> Exact {
        self.halls.iter().map(part).sum()
    }

    fn distinct<'b>(&'b self, part: impl Fn(&'b Hall<'b>) -> &'b BTreeSet<usize>) -> Exact {
        Exact::count(
            self.halls
                .iter()
                .flat_map(part)
                .collect::<BTreeSet<_>>()
                .len(),
        )
    }
}
