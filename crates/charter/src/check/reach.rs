//! Whether the seats of an organ can reach a threshold or a quorum at all.

use tally::Exact;
use tally::minimum::{Seats, minimum};
use tally::quorum::Quorum;
use tally::threshold::{Base, Strictness, Threshold};

use super::{Desk, organs, references::regions_of};
use crate::parse::nearest;
use crate::{Decision, Organ, OrganKind, Problem, Ruled};

/// Regions are seldom more, and every one more multiplies the search.
const MAX_REGIONS: u32 = 20;

pub(super) fn check(at: &Desk<'_>, decision: &Ruled<Decision>) {
    let Some(organ) = at.organ(&decision.organ) else {
        return;
    };
    check_chambers(at, decision, organ);
    let Some(bench) = Bench::of(at, organ) else {
        return;
    };
    for (nth, grade) in decision.rule.rule.grades.0.iter().enumerate() {
        if grade.threshold == Threshold::Fails || has_unknown_chamber(&grade.threshold, organ) {
            continue;
        }
        let seats = bench.seats_for(&grade.threshold);
        let effort = effort(&seats);
        if at.may_try(effort, at.word(decision, "decision", 0))
            && minimum(&grade.threshold, &seats).is_ok_and(|found| found.is_empty())
        {
            let place = match grade.name == tally::threshold::Graded::PLAIN {
                true => at.word(decision, "threshold", 0),
                false => at.word(decision, "grade", nth),
            };
            let problem = Problem::error("check-threshold-unreachable")
                .with("decision", &decision.rule.name)
                .with("seats", bench.total());
            at.report_with(place, at.word(organ, "organ", 0), problem);
        }
    }
    let quorum = &decision.rule.rule.quorum.quorum;
    if !bench.can_meet(quorum) {
        let problem = Problem::error("check-quorum-unreachable")
            .with("decision", &decision.rule.name)
            .with("seats", bench.total());
        at.report_with(
            at.word(decision, "quorum", 0),
            at.word(organ, "organ", 0),
            problem,
        );
    }
}

/// How much work the search is: the combinations of all but the last chamber, each compared with those before.
fn effort(seats: &Seats) -> u64 {
    let others = seats.chambers.len().saturating_sub(1);
    let chambers = seats.chambers.iter().take(others).map(|(_, size)| *size);
    let combinations = [seats.groups, seats.regions]
        .into_iter()
        .chain(chambers)
        .fold(1_u64, |all, size| all.saturating_mul(u64::from(size) + 1));
    combinations.saturating_mul(combinations)
}

/// The voting seats of an organ whose number is known.
struct Bench {
    chambers: Vec<(String, u32)>,
    groups: u32,
    regions: Option<u32>,
}

impl Bench {
    /// Nothing for the whole of the members and for outside organs: their number is not in the charter.
    fn of(at: &Desk<'_>, organ: &Organ) -> Option<Bench> {
        match organ.kind {
            OrganKind::Whole | OrganKind::Outside => return None,
            OrganKind::Committee | OrganKind::Council | OrganKind::Secretariat => {}
        }
        if organs::is_empty(organ) {
            return None;
        }
        let votes = |name: &str| at.office(name).is_none_or(|office| office.votes);
        let mut chambers: Vec<(String, u32)> = Vec::new();
        for chamber in &organ.chambers {
            let groups = chamber.groups.iter().filter(|group| votes(&group.office));
            let seats = groups.fold(0_u32, |sum, group| sum.saturating_add(group.seats));
            chambers.push((chamber.name.to_string(), seats));
        }
        if chambers.is_empty() {
            let offices = organ.offices.iter().filter(|name| votes(name));
            let seats = offices
                .filter_map(|name| at.office(name))
                .fold(0_u32, |sum, office| sum.saturating_add(office.seats));
            let seats = organ.at_most.map_or(seats, |most| seats.min(most));
            chambers.push((String::new(), seats));
        }
        let named = organ.chambers.iter().flat_map(|chamber| &chamber.groups);
        let named = named.filter(|group| group.name.is_some() && votes(&group.office));
        let regions = regions_of(at, at.charter).and_then(|all| u32::try_from(all.len()).ok());
        Some(Bench {
            chambers,
            groups: u32::try_from(named.count()).unwrap_or(u32::MAX),
            regions: regions.filter(|regions| *regions > 0),
        })
    }

    fn total(&self) -> u32 {
        self.chambers
            .iter()
            .fold(0, |sum, (_, seats)| sum.saturating_add(*seats))
    }

    /// Groups and regions are searched only where the threshold asks for them.
    fn seats_for(&self, threshold: &Threshold) -> Seats {
        let mut asks = Asks::default();
        asks.look(threshold);
        let total = Exact::whole(self.total().into());
        Seats {
            chambers: self.chambers.clone(),
            groups: if asks.groups > 0 { self.groups } else { 0 },
            // Where the regions are not known, there are as many as asked for.
            regions: match asks.regions {
                0 => 0,
                asked => self.regions.unwrap_or(asked).min(MAX_REGIONS),
            },
            // The busiest past votes that the seats allow.
            past_cast: vec![total; asks.past as usize],
            round: 1,
        }
    }

    fn can_meet(&self, quorum: &Quorum) -> bool {
        let share = |strictness: &Strictness, fraction: &Exact| {
            *strictness == Strictness::AtLeast || *fraction < Exact::ONE
        };
        match quorum {
            Quorum::None => true,
            Quorum::Share {
                strictness,
                fraction,
                ..
            } => share(strictness, fraction) && self.total() > 0,
            Quorum::AverageOfLast { .. } => true,
            Quorum::Count { at_least } => self.total() >= *at_least,
            Quorum::PerChamber(inner) => self.chambers.iter().all(|chamber| {
                let alone = Bench {
                    chambers: vec![chamber.clone()],
                    groups: self.groups,
                    regions: self.regions,
                };
                alone.can_meet(inner)
            }),
            Quorum::EachGroupPresent => self.groups > 0,
            Quorum::RegionsPresent { at_least } => {
                self.regions.is_none_or(|regions| regions >= *at_least) && self.total() >= *at_least
            }
            Quorum::All(all) => all.iter().all(|inner| self.can_meet(inner)),
            Quorum::Any(any) => any.iter().any(|inner| self.can_meet(inner)),
        }
    }
}

/// What a threshold asks about beside votes.
#[derive(Default)]
struct Asks {
    groups: u32,
    regions: u32,
    past: u32,
}

impl Asks {
    fn look(&mut self, threshold: &Threshold) {
        each(threshold, &mut |one| match one {
            Threshold::GroupsAmongAyes { at_least } => self.groups = self.groups.max(*at_least),
            Threshold::RegionsAmongAyes { at_least } => self.regions = self.regions.max(*at_least),
            Threshold::Share {
                base: Base::AverageOfLast(n),
                ..
            }
            | Threshold::Unanimous {
                base: Base::AverageOfLast(n),
            } => self.past = self.past.max(*n),
            _ => {}
        });
    }
}

fn each<'a>(threshold: &'a Threshold, seen: &mut impl FnMut(&'a Threshold)) {
    seen(threshold);
    match threshold {
        Threshold::EachChamber(inner)
        | Threshold::AnyChamber(inner)
        | Threshold::Chamber {
            threshold: inner, ..
        } => each(inner, seen),
        Threshold::OneAndOther { one, other } => {
            each(one, seen);
            each(other, seen);
        }
        Threshold::All(all) | Threshold::Any(all) | Threshold::ByRound(all) => {
            all.iter().for_each(|inner| each(inner, seen));
        }
        Threshold::ByCommitteeSize(steps) => {
            steps.iter().for_each(|step| each(&step.threshold, seen));
        }
        Threshold::ByTurnout(bands) => {
            bands.iter().for_each(|band| each(&band.threshold, seen));
        }
        // The rest hold no thresholds.
        _ => {}
    }
}

fn chambers_named(threshold: &Threshold) -> Vec<&String> {
    let mut named = Vec::new();
    each(threshold, &mut |one| {
        if let Threshold::Chamber { name, .. } = one {
            named.push(name);
        }
    });
    named
}

fn has_unknown_chamber(threshold: &Threshold, organ: &Organ) -> bool {
    let known = |name: &str| organ.chambers.iter().any(|c| &*c.name == name);
    chambers_named(threshold)
        .into_iter()
        .any(|name| !known(name))
}

fn check_chambers(at: &Desk<'_>, decision: &Ruled<Decision>, organ: &Ruled<Organ>) {
    let thresholds = decision
        .rule
        .rule
        .grades
        .0
        .iter()
        .map(|grade| &grade.threshold);
    let mut needs_chambers = matches!(decision.rule.rule.quorum.quorum, Quorum::PerChamber(_));
    for threshold in thresholds {
        each(threshold, &mut |one| {
            needs_chambers |= matches!(
                one,
                Threshold::EachChamber(_)
                    | Threshold::AnyChamber(_)
                    | Threshold::OneAndOther { .. }
                    | Threshold::AyeInEachChamber
            );
        });
        for (nth, name) in chambers_named(threshold).into_iter().enumerate() {
            let known = organ.chambers.iter().map(|chamber| &*chamber.name);
            if !name.is_empty() && !known.clone().any(|chamber| chamber == name) {
                let problem = Problem::error("check-unresolved")
                    .with("rule", "chamber")
                    .with("name", name.as_str())
                    .suggesting(nearest(name, known));
                at.report(at.word(decision, "chamber", nth), problem);
            }
        }
    }
    if needs_chambers && organ.chambers.is_empty() {
        let problem = Problem::error("check-no-chambers").with("name", &organ.rule.name);
        at.report_with(
            at.word(decision, "decision", 0),
            at.word(organ, "organ", 0),
            problem,
        );
    }
}
