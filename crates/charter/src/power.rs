//! What the decisions of a council mean in seats: the fewest votes that pass, and the power each seat has. The arithmetic is
//! `tally`'s; this file reads seats and thresholds from the charter.
//!
//! The vote imagined is a full one: every allotted seat is filled, everybody is there and says aye or no, and so it was
//! in earlier votes where a base is their average.

use std::collections::BTreeMap;

use tally::Exact;
use tally::minimum::{Minimum, MinimumRefusal, Seats, minimum};
use tally::power::{Council, Power as VotingPower, PowerRefusal, SeatClass, power};
use tally::threshold::{Base, Threshold};

use crate::{Charter, ClauseIx, Decision, Name, Organ, OrganKind};

/// One decision of an organ whose seats are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// The matter.
    pub decision: Name,
    /// Who decides it.
    pub organ: Name,
    /// The clause of the rule.
    pub clause: ClauseIx,
    /// Chambers with their voting seats; one without a name where the organ has none.
    pub chambers: Vec<(String, u32)>,
    /// Every grade of the threshold, best first.
    pub grades: Vec<GradeAnalysis>,
}

/// What it takes to reach one grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeAnalysis {
    /// Its name; `passed` where the decision has no grades.
    pub grade: String,
    /// The combinations of votes that are just enough; empty where the seats can never reach it.
    pub minimum: Result<Vec<Minimum>, MinimumRefusal>,
    /// The seats by class, for reading `power`.
    pub council: Council,
    /// The power of a seat of each class.
    pub power: Result<VotingPower, NoPower>,
}

/// Why the power of a seat cannot be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPower {
    /// The threshold asks for regions, and seats have none until somebody sits there.
    RegionsUnknown,
    /// Too much to compute.
    Refused(PowerRefusal),
}

/// Every decision of a council or committee of this charter, in the order of the text.
pub fn analyse(charter: &Charter) -> Vec<Analysis> {
    let found = charter.decisions.iter().filter_map(|decision| {
        let organ = charter
            .organs
            .iter()
            .find(|organ| organ.name == decision.organ && has_seats(organ))?;
        Some(analysis(charter, organ, decision, decision.clause))
    });
    found.collect()
}

fn has_seats(organ: &Organ) -> bool {
    match organ.kind {
        OrganKind::Committee | OrganKind::Council => {
            !organ.chambers.is_empty() || !organ.offices.is_empty()
        }
        OrganKind::Whole | OrganKind::Secretariat | OrganKind::Outside => false,
    }
}

fn analysis(charter: &Charter, organ: &Organ, decision: &Decision, clause: ClauseIx) -> Analysis {
    let seats = seats(charter, organ);
    let mut chambers: Vec<(String, u32)> = Vec::new();
    for seat in &seats {
        match chambers.iter_mut().find(|(name, _)| *name == seat.chamber) {
            Some((_, all)) => *all = all.saturating_add(seat.seats),
            None => chambers.push((seat.chamber.clone(), seat.seats)),
        }
    }
    let regions = charter.regions.as_ref().map_or(0, |r| r.regions.len());
    let grades = decision.rule.grades.0.iter().map(|grade| {
        let looks = Looks::at(&grade.threshold);
        GradeAnalysis {
            grade: grade.name.clone(),
            ..grade_analysis(&grade.threshold, &looks, &seats, &chambers, regions)
        }
    });
    Analysis {
        decision: Name::clone(&decision.name),
        organ: Name::clone(&organ.name),
        clause,
        grades: grades.collect(),
        chambers: chambers.clone(),
    }
}

fn grade_analysis(
    threshold: &Threshold,
    looks: &Looks,
    seats: &[SeatClass],
    chambers: &[(String, u32)],
    regions: usize,
) -> GradeAnalysis {
    let council = looks.council(seats);
    let mut groups: Vec<&str> = seats.iter().filter_map(|s| s.group.as_deref()).collect();
    groups.sort_unstable();
    groups.dedup();
    let asked = Seats {
        chambers: chambers.to_vec(),
        groups: if looks.groups { small(groups.len()) } else { 0 },
        regions: if looks.regions { small(regions) } else { 0 },
        past_cast: council.past_cast.clone(),
        round: 1,
    };
    let power = if looks.regions {
        Err(NoPower::RegionsUnknown)
    } else {
        power(threshold, &council).map_err(NoPower::Refused)
    };
    GradeAnalysis {
        grade: String::new(),
        minimum: minimum(threshold, &asked),
        council,
        power,
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The voting seats of an organ, by chamber and group.
fn seats(charter: &Charter, organ: &Organ) -> Vec<SeatClass> {
    let office = |name: &Name| charter.offices.iter().find(|office| office.name == *name);
    let votes = |name: &Name| office(name).is_none_or(|office| office.votes);
    if organ.chambers.is_empty() {
        let all = organ.offices.iter().filter(|name| votes(name));
        let all = all.filter_map(office).map(|office| office.seats);
        let seats = all.fold(0, u32::saturating_add);
        let seats = organ.at_most.map_or(seats, |most| seats.min(most));
        return vec![seat_class("", None, seats)];
    }
    let mut found = Vec::new();
    for chamber in &organ.chambers {
        for group in chamber.groups.iter().filter(|group| votes(&group.office)) {
            found.push(seat_class(
                &chamber.name,
                group.name.as_deref(),
                group.seats,
            ));
        }
    }
    found
}

fn seat_class(chamber: &str, group: Option<&str>, seats: u32) -> SeatClass {
    SeatClass {
        chamber: chamber.to_owned(),
        group: group.map(str::to_owned),
        region: None,
        weight: Exact::ONE,
        seats,
    }
}

/// What a threshold looks at; the rest is left out, so that alike seats fall together.
#[derive(Default)]
struct Looks {
    groups: bool,
    regions: bool,
    past: u32,
}

impl Looks {
    fn at(threshold: &Threshold) -> Looks {
        let mut looks = Looks::default();
        looks.walk(threshold);
        looks
    }

    fn walk(&mut self, threshold: &Threshold) {
        match threshold {
            Threshold::Share { base, .. } | Threshold::Unanimous { base } => self.base(*base),
            Threshold::GroupsAmongAyes { .. } => self.groups = true,
            Threshold::RegionsAmongAyes { .. } => self.regions = true,
            Threshold::EachChamber(inner) | Threshold::AnyChamber(inner) => self.walk(inner),
            Threshold::Chamber { threshold, .. } => self.walk(threshold),
            Threshold::OneAndOther { one, other } => {
                self.walk(one);
                self.walk(other);
            }
            Threshold::All(of) | Threshold::Any(of) | Threshold::ByRound(of) => {
                of.iter().for_each(|one| self.walk(one));
            }
            Threshold::ByCommitteeSize(steps) => {
                steps.iter().for_each(|step| self.walk(&step.threshold));
            }
            Threshold::ByTurnout(bands) => {
                bands.iter().for_each(|band| self.walk(&band.threshold));
            }
            Threshold::Count { .. }
            | Threshold::AyesToNoes { .. }
            | Threshold::MoreAyesThanNoes
            | Threshold::NoObjection
            | Threshold::AyeInEachChamber
            | Threshold::Fails => {}
        }
    }

    fn base(&mut self, base: Base) {
        match base {
            Base::AverageOfLast(votes) => self.past = self.past.max(votes),
            Base::Allotted
            | Base::Eligible
            | Base::Present
            | Base::Cast
            | Base::CastWithoutAbstentions => {}
        }
    }

    fn council(&self, seats: &[SeatClass]) -> Council {
        let mut merged: BTreeMap<(usize, Option<String>), SeatClass> = BTreeMap::new();
        let mut chambers: Vec<&str> = Vec::new();
        for seat in seats {
            let place = match chambers.iter().position(|name| *name == seat.chamber) {
                Some(place) => place,
                None => {
                    chambers.push(&seat.chamber);
                    chambers.len() - 1
                }
            };
            let group = seat.group.clone().filter(|_| self.groups);
            let class = merged
                .entry((place, group.clone()))
                .or_insert_with(|| seat_class(&seat.chamber, group.as_deref(), 0));
            class.seats = class.seats.saturating_add(seat.seats);
        }
        let all = seats.iter().map(|seat| i64::from(seat.seats)).sum();
        let past = (0..self.past).map(|_| Exact::whole(all));
        Council {
            classes: merged.into_values().collect(),
            past_cast: past.collect(),
            round: 1,
        }
    }
}
