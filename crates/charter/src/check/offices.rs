//! Offices: each is filled by somebody, ties end, limits and removals do not contradict themselves.

use tally::ties::{steps_never_reached, terminates};

use super::Desk;
use crate::parse::nearest;
use crate::{Filling, LimitKind, Missed, Office, Problem, Removal, Ruled, VacancyHow, VacancyRule};

pub(super) fn check(at: &Desk<'_>) {
    for office in &at.charter.offices {
        check_filled(at, office);
        check_ties(at, office);
        check_limits(at, office);
        check_removal(at, office);
        check_vacancy(at, office);
        check_shares(at, office);
        check_turns(at, office);
        check_duties(at, office);
    }
    check_sent(at);
}

fn check_filled(at: &Desk<'_>, office: &Ruled<Office>) {
    let name = &office.rule.name;
    if office.filled_by.is_empty() && !name.is_empty() {
        let problem = Problem::error("check-office-nobody-fills").with("name", name);
        at.report(at.word(office, "office", 0), problem);
    }
    for (nth, filling) in office.filled_by.iter().enumerate() {
        let Filling::Delegation { body } = filling else {
            continue;
        };
        let theirs = at.of_body(Some(body));
        let sends = theirs.iter().flat_map(|charter| &charter.sends);
        let is_sent = |sends: &Ruled<crate::Sends>| {
            sends.office == *name && Some(&sends.rule.to) == at.own_name()
        };
        if !theirs.is_empty() && !sends.into_iter().any(is_sent) {
            let problem = Problem::warning("check-nobody-sends")
                .with("name", name)
                .with("body", body);
            at.report(at.word(office, "filled-by", nth), problem);
        }
    }
}

/// What this body sends elsewhere must be expected there.
fn check_sent(at: &Desk<'_>) {
    for sends in &at.charter.sends {
        let theirs = at.of_body(Some(&sends.to));
        let expects = |office: &Ruled<Office>| {
            office.rule.name == sends.office
                && office.filled_by.iter().any(
                    |filling| matches!(filling, Filling::Delegation { body } if Some(body) == at.own_name()),
                )
        };
        let offices = theirs.iter().flat_map(|charter| &charter.offices);
        let exists = offices.clone().any(|o| o.rule.name == sends.office);
        if exists && !offices.into_iter().any(expects) {
            let problem = Problem::warning("check-not-expected")
                .with("name", &sends.office)
                .with("body", &sends.to);
            at.report(at.word(sends, "sends", 0), problem);
        }
    }
}

/// A chain of steps that may leave people level must not be the end of it (T6).
fn check_ties(at: &Desk<'_>, office: &Ruled<Office>) {
    let elections = office.filled_by.iter().filter_map(|filling| match filling {
        Filling::Election { tie, terms, .. } => Some((tie, terms)),
        _ => None,
    });
    let mut chains = 0;
    for (nth, (tie, terms)) in elections.enumerate() {
        let place = at.word(office, "tie", chains);
        chains += usize::from(!tie.is_empty());
        // Who gets the longer term has a chain of its own where the charter writes one; it must end too.
        if let Some(terms) = terms.as_ref().filter(|terms| !terms.tie.is_empty()) {
            if !terminates(&terms.tie) {
                let problem = Problem::warning("check-tie-endless");
                let place = at.word(office, "tie", chains);
                at.report(place, problem.with("name", &office.rule.name));
            }
            chains += 1;
        }
        if terms.is_some() && office.term.is_none() {
            let problem = Problem::warning("check-terms-of-no-length");
            let place = at.word(office, "terms", 0);
            at.report(place, problem.with("name", &office.rule.name));
        }
        if tie.is_empty() {
            let place = at.word(office, "filled-by", nth);
            let problem = Problem::warning("check-tie-missing");
            at.report(place, problem.with("name", &office.rule.name));
        } else if !terminates(tie) {
            let problem = Problem::warning("check-tie-endless");
            at.report(place, problem.with("name", &office.rule.name));
        } else {
            let late = steps_never_reached(tie).len();
            if late > 0 {
                let problem = Problem::warning("check-tie-never-reached").with("count", late);
                at.report(place, problem);
            }
        }
    }
}

fn check_limits(at: &Desk<'_>, office: &Ruled<Office>) {
    if !office.limits.is_empty() && office.term.is_none() {
        let problem = Problem::warning("check-limit-without-term");
        at.report(
            at.word(office, "limit", 0),
            problem.with("name", &office.rule.name),
        );
    }
    for (nth, limit) in office.limits.iter().enumerate() {
        let place = at.word(office, "limit", nth);
        if limit.kind == LimitKind::Lifetime && limit.off.is_some() {
            at.report(place, Problem::warning("check-lifetime-off"));
        }
        for earlier in &office.limits[..nth] {
            let same_offices = earlier.across == limit.across;
            let pair = [earlier, limit];
            let of = |kind| pair.iter().find(|l| l.kind == kind).map(|l| l.at_most);
            match (of(LimitKind::Lifetime), of(LimitKind::Consecutive)) {
                (Some(lifetime), Some(consecutive)) if lifetime < consecutive => {
                    let problem = Problem::warning("check-limits-cross")
                        .with("lifetime", lifetime)
                        .with("consecutive", consecutive);
                    at.report(place, problem);
                }
                (None, _) | (_, None) if same_offices => {
                    at.report(place, Problem::warning("check-limit-twice"));
                }
                _ => {}
            }
        }
    }
}

fn check_removal(at: &Desk<'_>, office: &Ruled<Office>) {
    let impossible = office
        .removal
        .iter()
        .position(|r| *r == Removal::Impossible);
    if let Some(nth) = impossible
        && office.removal.len() > 1
    {
        let problem = Problem::error("check-removal-both").with("name", &office.rule.name);
        at.report(at.word(office, "removal", nth), problem);
    }
}

fn check_vacancy(at: &Desk<'_>, office: &Ruled<Office>) {
    let Some(rule) = &office.vacancy else {
        return;
    };
    let VacancyRule { how, by, .. } = rule;
    let place = at.word(office, "vacancy", 0);
    if *how == VacancyHow::Appointment && by.is_none() {
        let appoints = |f: &Filling| {
            matches!(
                f,
                Filling::Appointment { .. } | Filling::Delegation { .. } | Filling::Outside { .. }
            )
        };
        // Who appoints in the first place appoints again.
        if !office.filled_by.iter().any(appoints) {
            let problem = Problem::error("check-vacancy-by-nobody");
            at.report(place, problem.with("name", &office.rule.name));
        }
    }
    if let (Some(late), None) = (&rule.late_by, rule.within) {
        let problem = Problem::error("check-late-without-time").with("by", late);
        at.report(place, problem);
    }
    let elected = |f: &Filling| matches!(f, Filling::Election { .. });
    if *how == VacancyHow::NextRanked && !office.filled_by.iter().any(elected) {
        let problem = Problem::warning("check-next-of-nobody");
        at.report(place, problem.with("name", &office.rule.name));
    }
}

fn check_shares(at: &Desk<'_>, office: &Ruled<Office>) {
    for (nth, share) in office.shares.iter().enumerate() {
        if share.at_most >= office.seats && office.seats > 0 {
            let problem = Problem::note("check-share-idle").with("seats", office.seats);
            at.report(at.word(office, "share", nth), problem);
        }
    }
}

/// Groups that take turns are at least two, each a group in a chamber here or a body of the set.
fn check_turns(at: &Desk<'_>, office: &Ruled<Office>) {
    let place = at.word(office, "rotates", 0);
    if office.rotates.len() == 1 {
        at.report(place, Problem::warning("check-turns-of-one"));
    }
    let chambers = at.charter.organs.iter().flat_map(|organ| &organ.chambers);
    let groups = chambers.flat_map(|chamber| {
        chamber
            .groups
            .iter()
            .filter_map(|group| group.name.as_ref())
    });
    let bodies = at.set.iter().filter_map(|charter| charter.body.as_ref());
    let known: Vec<&str> = groups
        .map(|name| &**name)
        .chain(bodies.map(|body| &*body.rule.name))
        .collect();
    for name in &office.rotates {
        if !known.contains(&&**name) && !name.is_empty() {
            let problem = Problem::warning("check-turn-of-nobody").with("name", name);
            let better = nearest(name, known.iter().copied());
            at.report(place, problem.suggesting(better));
        }
    }
    let timed = office
        .vacancy
        .as_ref()
        .is_some_and(|rule| rule.within.is_some());
    if office.turn_passes && !timed {
        let problem = Problem::warning("check-turn-never-late");
        at.report(place, problem.with("name", &office.rule.name));
    }
}

/// A duty has something that follows when it is missed, later steps later, and nothing after the seat is lost.
fn check_duties(at: &Desk<'_>, office: &Ruled<Office>) {
    for (nth, duty) in office.duties.iter().enumerate() {
        let place = at.word(office, "duty", nth);
        if duty.missed.is_empty() {
            let problem = Problem::warning("check-duty-idle").with("name", &duty.name);
            at.report(place, problem);
        }
        let falls = duty
            .missed
            .windows(2)
            .any(|pair| match (pair[0].after, pair[1].after) {
                (Some(_), None) => true,
                (Some(one), Some(other)) => one.unit == other.unit && other.n < one.n,
                (None, _) => false,
            });
        let lost = duty
            .missed
            .iter()
            .position(|step| step.does == Missed::Vacate);
        if falls || lost.is_some_and(|lost| lost + 1 < duty.missed.len()) {
            let problem = Problem::warning("check-missed-order").with("name", &duty.name);
            at.report(place, problem);
        }
    }
}
