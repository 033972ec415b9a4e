//! Motions on their way: the organ must vote here, the decisions named must be its own, and a window must be one that can be
//! set as the text says.

use super::Desk;
use super::decisions::check_organ;
use crate::{
    AbsenteeRule, Electorate, Length, MotionsRule, Name, OrganKind, Problem, RemedyWord, Ruled,
    Unit,
};

pub(super) fn check(at: &Desk<'_>) {
    let mut seen: Vec<&Ruled<MotionsRule>> = Vec::new();
    for rule in &at.charter.motions {
        match seen.iter().find(|first| first.organ == rule.organ) {
            Some(first) => {
                let problem = Problem::error("check-name-twice")
                    .with("rule", "motions")
                    .with("name", &rule.organ);
                at.report_with(rule.place, first.place, problem);
            }
            None => seen.push(rule),
        }
        let organ = at.organ(&rule.organ);
        if organ.is_some_and(|organ| organ.kind == OrganKind::Outside) {
            let problem = Problem::error("check-motions-elsewhere").with("name", &rule.organ);
            at.report(at.word(rule, "motions", 0), problem);
        }
        if let Some(waiver) = &rule.waiver {
            check_organ(
                at,
                at.word(rule, "waiver", 0),
                &rule.organ,
                &waiver.decision,
            );
        }
        if let Some(absentee) = &rule.absentee {
            check_absentee(at, rule, absentee);
        }
        check_abstentions(at, rule);
    }
    for decision in &at.charter.decisions {
        let quorum = &decision.rule.rule.quorum.quorum;
        if decision.second_quorum.is_some() && *quorum == tally::quorum::Quorum::None {
            let problem =
                Problem::warning("check-second-quorum-alone").with("name", &decision.name);
            at.report(at.word(decision, "quorum-at-second-meeting", 0), problem);
        }
    }
}

fn check_absentee(at: &Desk<'_>, rule: &Ruled<MotionsRule>, absentee: &AbsenteeRule) {
    let place = at.word(rule, "absentee", 0);
    for matter in &absentee.matters {
        check_organ(at, place, &rule.organ, matter);
    }
    let in_order = [
        (absentee.shortest, Some(absentee.open_for)),
        (Some(absentee.open_for), absentee.longest),
    ];
    for (shorter, longer) in in_order {
        let hours = shorter.and_then(hours).zip(longer.and_then(hours));
        if hours.is_some_and(|(shorter, longer)| shorter > longer) {
            at.report(place, Problem::error("check-window-order"));
        }
    }
    let can_differ = absentee.shortest.is_some() || absentee.longest.is_some();
    if can_differ != absentee.set_by.is_some() {
        at.report(place, Problem::warning("check-window-nobody-sets"));
    }
}

/// A length in hours, where it has a fixed number of them.
fn hours(length: Length) -> Option<u64> {
    let each = match length.unit {
        Unit::Hours => 1,
        Unit::Days => 24,
        Unit::Weeks => 7 * 24,
        Unit::WorkingDays
        | Unit::Months
        | Unit::Years
        | Unit::Meetings
        | Unit::Elections
        | Unit::Terms => return None,
    };
    Some(u64::from(length.n) * each)
}

fn check_abstentions(at: &Desk<'_>, rule: &Ruled<MotionsRule>) {
    let electorate = at.organ(&rule.organ).and_then(|organ| {
        let name = organ.electorate.as_ref()?;
        let mut all = at.charter.electorates.iter();
        all.find(|electorate| electorate.name == *name)
    });
    let mut seen: Vec<&Name> = Vec::new();
    for (nth, kind) in rule.abstentions.iter().enumerate() {
        let place = at.word(rule, "abstention", nth);
        if seen.contains(&&kind.name) {
            let problem = Problem::error("check-name-twice")
                .with("rule", "abstention")
                .with("name", &kind.name);
            at.report(place, problem);
        }
        seen.push(&kind.name);
        for remedy in &kind.remedies {
            if !electorate.is_some_and(|electorate| gives(electorate, *remedy)) {
                let word = match remedy {
                    RemedyWord::Proxy => "proxies",
                    RemedyWord::Alternate => "alternates",
                    RemedyWord::Instruction => "instructed",
                };
                let problem = Problem::warning("check-remedy-not-given")
                    .with("name", &kind.name)
                    .with("word", word);
                at.report(place, problem);
            }
        }
    }
}

fn gives(electorate: &Electorate, remedy: RemedyWord) -> bool {
    match remedy {
        RemedyWord::Proxy => electorate.proxies.is_some(),
        RemedyWord::Alternate => electorate.alternates.is_some(),
        RemedyWord::Instruction => electorate.instructed,
    }
}
