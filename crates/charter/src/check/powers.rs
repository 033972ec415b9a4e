//! Powers: somebody must be able to use each, and what the rules need somebody to do must be somebody's power.

use super::{Desk, each_condition, organs, walk};
use crate::{Filling, Place, Power, Problem, RegionSource, Removal, Ruled, Test};

pub(super) fn check(at: &Desk<'_>) {
    at.charter
        .powers
        .iter()
        .for_each(|rule| check_holders(at, rule));
    for (power, place) in needed(at) {
        let is_given = at.charter.powers.iter().any(|rule| rule.power == power);
        if !is_given {
            let problem = Problem::warning("check-power-missing").with("power", power.word());
            at.report(place, problem);
        }
    }
}

fn check_holders(at: &Desk<'_>, rule: &Ruled<crate::PowerRule>) {
    // Holders in another body are that body's matter.
    if rule.of_body.is_some() || rule.held_by.is_empty() {
        return;
    }
    let can_use = rule.held_by.iter().any(|name| match &**name {
        "anyone" => true,
        "member" => !at.charter.classes.is_empty() || !at.charter.admissions.is_empty(),
        name => match (at.organ(name), at.office(name)) {
            (Some(organ), _) => !organs::is_empty(organ),
            (None, Some(office)) => !office.filled_by.is_empty(),
            // A name that leads nowhere was reported.
            (None, None) => true,
        },
    });
    if !can_use {
        let problem = Problem::warning("check-power-unusable").with("power", rule.power.word());
        at.report(at.word(rule, "power", 0), problem);
    }
}

/// What the rules of the charter need somebody to do, each with the place of one rule that needs it.
fn needed(at: &Desk<'_>) -> Vec<(Power, Place)> {
    let c = at.charter;
    let mut needs: Vec<(Power, Place)> = Vec::new();
    let mut need = |power: Power, place: Option<Place>| {
        if let Some(place) = place
            && !needs.iter().any(|(known, _)| *known == power)
        {
            needs.push((power, place));
        }
    };
    // A third body's organ decides by its own power.
    let own = c
        .admissions
        .iter()
        .find(|rule| rule.decided_by.is_some() && rule.decided_in.is_none());
    need(Power::Admit, own.map(|rule| rule.place));
    let advice = c
        .admissions
        .iter()
        .find(|rule| rule.advice.iter().any(|a| a.body.is_none()));
    need(Power::Advise, advice.map(|rule| rule.place));
    let appeals = c
        .admissions
        .iter()
        .filter_map(|rule| Some((rule.appeal.as_ref()?, rule.place)));
    let appeals = appeals.chain(
        c.endings
            .iter()
            .filter_map(|r| Some((r.appeal.as_ref()?, r.place))),
    );
    let appeal = appeals
        .into_iter()
        .find(|(appeal, _)| appeal.body.is_none());
    need(Power::DecideAppeal, appeal.map(|(_, place)| place));
    need(Power::Judge, c.evidence.first().map(|rule| rule.place));
    let exceptions = c.classes.iter().find(|rule| !rule.exceptions.is_empty());
    need(Power::GrantException, exceptions.map(|rule| rule.place));
    let endings = c
        .endings
        .iter()
        .find(|rule| !matches!(&*rule.by, "member" | "clock"));
    need(Power::EndMembership, endings.map(|rule| rule.place));
    let moves = c
        .standing
        .iter()
        .find(|rule| rule.moves.iter().any(|m| &*m.by != "clock"));
    need(Power::ChangeStanding, moves.map(|rule| rule.place));
    need(
        Power::OpenCheckIn,
        c.check_in.as_ref().map(|rule| rule.place),
    );
    need(
        Power::RecordActivity,
        c.activities.first().map(|rule| rule.place),
    );
    need(Power::RecordPayment, c.fees.as_ref().map(|rule| rule.place));
    let events = c
        .calendar
        .iter()
        .find(|rule| rule.events.iter().any(|e| e.on.is_none()));
    need(Power::RecordEvent, events.map(|rule| rule.place));
    need(
        Power::NameRepresentative,
        c.representation.as_ref().map(|rule| rule.place),
    );
    need(
        Power::AdoptCharter,
        c.amendment.as_ref().map(|rule| rule.place),
    );
    let approval = c.amendment.iter().find(|rule| !rule.approved_by.is_empty());
    need(Power::ApproveCharter, approval.map(|rule| rule.place));
    for office in &c.offices {
        for filling in &office.filled_by {
            match filling {
                Filling::Appointment { .. } => need(Power::Appoint, Some(office.place)),
                Filling::Election { .. } => need(Power::RecordElection, Some(office.place)),
                Filling::Outside { .. } => need(Power::Report, Some(office.place)),
                Filling::ExOfficio { .. } | Filling::Delegation { .. } => {}
            }
        }
        let removes = office
            .removal
            .iter()
            .any(|r| matches!(r, Removal::By { .. }));
        need(Power::Remove, removes.then_some(office.place));
        need(Power::GrantLeave, office.leave.map(|_| office.place));
    }
    let alternates = c.electorates.iter().find(|rule| rule.alternates.is_some());
    need(Power::NameAlternate, alternates.map(|rule| rule.place));
    each_condition(c, |condition, rule| {
        walk(condition, &mut |one| match &one.test {
            Test::Region {
                by: RegionSource::Judged,
                ..
            } => need(Power::JudgeRegion, Some(rule)),
            Test::Judged { .. } => need(Power::Judge, Some(rule)),
            _ => {}
        });
    });
    needs
}
