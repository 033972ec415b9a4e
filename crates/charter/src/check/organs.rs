//! Organs: each must have somebody in it, and its seats must agree with its limits.

use super::Desk;
use crate::{ActsBy, Organ, OrganKind, Problem, Ruled};

pub(super) fn check(at: &Desk<'_>) {
    for organ in &at.charter.organs {
        check_members(at, organ);
        check_most(at, organ);
        check_chair(at, organ);
        check_chambers(at, organ);
    }
}

/// Whether nobody at all can be in the organ.
pub(super) fn is_empty(organ: &Organ) -> bool {
    match organ.kind {
        OrganKind::Whole => organ.electorate.is_none(),
        OrganKind::Committee | OrganKind::Council | OrganKind::Secretariat => {
            organ.offices.is_empty() && organ.chambers.is_empty()
        }
        OrganKind::Outside => organ.reported_by.is_none(),
    }
}

fn check_members(at: &Desk<'_>, organ: &Ruled<Organ>) {
    let place = at.word(organ, "organ", 0);
    if is_empty(organ) {
        let child = match organ.kind {
            OrganKind::Whole => "electorate",
            OrganKind::Outside => "reported-by",
            OrganKind::Committee | OrganKind::Council | OrganKind::Secretariat => "office",
        };
        let problem = Problem::error("check-empty-organ")
            .with("name", &organ.rule.name)
            .with("child", child);
        at.report(place, problem);
    }
    if organ.acts_by == ActsBy::Report && organ.kind != OrganKind::Outside {
        let problem = Problem::warning("check-report-inside").with("name", &organ.rule.name);
        at.report(at.word(organ, "acts-by", 0), problem);
    }
}

/// Seats of the offices that make up an organ.
pub(super) fn seats(at: &Desk<'_>, organ: &Organ) -> u32 {
    let offices = organ.offices.iter().filter_map(|name| at.office(name));
    offices.fold(0, |sum, office| sum.saturating_add(office.seats))
}

fn check_most(at: &Desk<'_>, organ: &Ruled<Organ>) {
    let seats = seats(at, organ);
    if let Some(most) = organ.at_most
        && most < seats
    {
        let problem = Problem::warning("check-organ-too-large")
            .with("name", &organ.rule.name)
            .with("most", most)
            .with("seats", seats);
        at.report(at.word(organ, "at-most", 0), problem);
    }
}

fn check_chair(at: &Desk<'_>, organ: &Ruled<Organ>) {
    if organ.acts_by == ActsBy::Chair && organ.chair.is_none() {
        let problem = Problem::error("check-chair-missing").with("name", &organ.rule.name);
        at.report(at.word(organ, "acts-by", 0), problem);
    }
    let Some(chair) = &organ.chair else {
        return;
    };
    let sits = organ.offices.contains(chair)
        || organ.chambers.iter().any(|c| c.groups.iter().any(|g| g.office == *chair))
        // The chair of the whole is one of its officers, not one of its seats.
        || organ.kind == OrganKind::Whole
        // A council or committee may choose its chair among its members: the office is then beside the seats, and
        // whoever may hold it is said there.
        || at.office(chair).is_none_or(|office| office.eligible.is_some());
    if !sits {
        let problem = Problem::note("check-chair-outside")
            .with("name", &organ.rule.name)
            .with("office", chair);
        at.report(at.word(organ, "chair", 0), problem);
    }
}

fn check_chambers(at: &Desk<'_>, organ: &Ruled<Organ>) {
    let mut group_nth = 0;
    let mut seat_nth = 0;
    for (nth, chamber) in organ.chambers.iter().enumerate() {
        if organ.chambers[..nth].iter().any(|c| c.name == chamber.name) {
            let problem = Problem::error("check-name-twice")
                .with("rule", "chamber")
                .with("name", &chamber.name);
            at.report(at.word(organ, "chamber", nth), problem);
        }
        for group in &chamber.groups {
            let place = match group.name {
                Some(_) => at.word(organ, "group", group_nth),
                None => at.word(organ, "seat", seat_nth),
            };
            match group.name {
                Some(_) => group_nth += 1,
                None => seat_nth += 1,
            }
            if let Some(office) = at.office(&group.office)
                && office.seats != group.seats
            {
                let problem = Problem::warning("check-group-seats")
                    .with("office", &group.office)
                    .with("seats", group.seats)
                    .with("there", office.seats);
                at.report_with(place, at.word(office, "office", 0), problem);
            }
        }
    }
}
