//! Offices: each is filled by somebody, ties end, limits and removals do not contradict themselves.

use tally::ties::{steps_never_reached, terminates};

use super::Desk;
use crate::{Filling, LimitKind, Office, Problem, Removal, Ruled, VacancyHow, VacancyRule};

pub(super) fn check(at: &Desk<'_>) {
    for office in &at.charter.offices {
        check_filled(at, office);
        check_ties(at, office);
        check_limits(at, office);
        check_removal(at, office);
        check_vacancy(at, office);
        check_shares(at, office);
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
        Filling::Election { tie, .. } => Some(tie),
        _ => None,
    });
    for (nth, tie) in elections.enumerate() {
        let place = at.word(office, "tie", nth);
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
    let Some(VacancyRule { how, by, .. }) = &office.vacancy else {
        return;
    };
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
