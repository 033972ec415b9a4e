//! Decisions: a threshold and quorum that the seats can reach, chambers that exist, and an organ that takes it.

use tally::quorum::QuorumRule;
use tally::soundness::{RuleFault, faults_of_quorum, faults_of_rule};

use super::{Desk, reach};
use crate::{ActsBy, Decision, Name, OrganKind, Place, Problem, Removal, Ruled};

pub(super) fn check(at: &Desk<'_>) {
    for decision in &at.charter.decisions {
        for fault in faults_of_rule(&decision.rule.rule) {
            at.report(at.word(decision, "decision", 0), of_fault(&fault));
        }
        if let Some(quorum) = &decision.second_quorum {
            let place = at.word(decision, "quorum-at-second-meeting", 0);
            let alone = QuorumRule::at_the_vote(quorum.clone());
            for fault in faults_of_quorum(&alone) {
                at.report(place, of_fault(&fault));
            }
        }
        reach::check(at, decision);
        check_also(at, decision);
    }
    check_taken(at);
    check_default(at);
}

fn of_fault(fault: &RuleFault) -> Problem {
    match fault {
        RuleFault::FractionOutOfRange { fraction } => {
            Problem::error("check-expected-fraction").with("found", fraction.to_string())
        }
        RuleFault::MoreThanAll => Problem::error("check-more-than-all"),
        RuleFault::NegativeRatio { times } => {
            Problem::error("check-expected-exact").with("found", times.to_string())
        }
        RuleFault::EmptyList => Problem::error("check-empty-list"),
        RuleFault::NotRising { position } => {
            Problem::error("check-steps-not-rising").with("position", position + 1)
        }
        RuleFault::AverageOfNone => Problem::error("check-zero"),
        RuleFault::GradeTwice { name } => Problem::error("check-name-twice")
            .with("rule", "grade")
            .with("name", name.as_str()),
        RuleFault::TooDeep => {
            Problem::error("check-too-deep").with("limit", tally::soundness::MAX_DEPTH)
        }
        RuleFault::QuorumNeverLookedAt => Problem::warning("check-quorum-never-looked-at"),
    }
}

/// The second body's decision must be that body's.
fn check_also(at: &Desk<'_>, decision: &Ruled<Decision>) {
    for (nth, (organ, name)) in decision.also_in.iter().enumerate() {
        check_organ(at, at.word(decision, "also-in", nth), organ, name);
        if *organ == decision.organ {
            let problem = Problem::warning("check-also-in-itself").with("name", organ);
            at.report(at.word(decision, "also-in", nth), problem);
        }
    }
}

/// Where a rule names who decides and by which decision, the decision must be taken there.
fn check_taken(at: &Desk<'_>) {
    let c = at.charter;
    for rule in &c.tiers {
        if let Some(decision) = &rule.decision {
            check_organ(at, at.word(rule, "decision", 0), &rule.by, decision);
        }
    }
    for rule in c.amendment.iter() {
        if let Some(decision) = &rule.decision {
            check_organ(at, at.word(rule, "adopted-by", 0), &rule.by, decision);
        }
    }
    for rule in &c.endings {
        if let Some(decision) = &rule.decision {
            check_organ(at, at.word(rule, "ending", 0), &rule.by, decision);
        }
        if let Some(appeal) = &rule.appeal
            && let (Some(decision), None) = (&appeal.decision, &appeal.body)
        {
            check_organ(at, at.word(rule, "appeal", 0), &appeal.to, decision);
        }
    }
    for rule in &c.admissions {
        if let Some(appeal) = &rule.appeal
            && let (Some(decision), None) = (&appeal.decision, &appeal.body)
        {
            check_organ(at, at.word(rule, "appeal", 0), &appeal.to, decision);
        }
    }
    for rule in &c.offices {
        for (nth, removal) in rule.removal.iter().enumerate() {
            if let Removal::By {
                organ,
                decision: Some(decision),
                ..
            } = removal
            {
                check_organ(at, at.word(rule, "removal", nth), organ, decision);
            }
        }
        if let Some(aside) = &rule.aside
            && let (Some(organ), Some(decision)) = (&aside.by, &aside.decision)
        {
            check_organ(at, at.word(rule, "aside", 0), organ, decision);
        }
    }
}

pub(super) fn check_organ(at: &Desk<'_>, place: Place, organ: &Name, decision: &Name) {
    let mut named = at
        .charter
        .decisions
        .iter()
        .filter(|d| d.rule.name == *decision)
        .peekable();
    let first = named.peek().copied();
    if let Some(first) = first
        && !named.any(|d| d.organ == *organ)
        && !organ.is_empty()
    {
        let problem = Problem::warning("check-decision-elsewhere")
            .with("decision", decision)
            .with("organ", organ)
            .with("there", &first.organ);
        at.report_with(place, at.word(first, "decision", 0), problem);
    }
}

/// An organ that acts by motion and has a power needs some way to decide.
fn check_default(at: &Desk<'_>) {
    for organ in &at.charter.organs {
        let name = &organ.rule.name;
        let acts = at.charter.powers.iter().any(|p| p.held_by.contains(name));
        let decides = at.charter.decisions.iter().any(|d| d.organ == *name);
        let votes = organ.acts_by == ActsBy::Motion && organ.kind != OrganKind::Outside;
        if votes && acts && !decides {
            let problem = Problem::warning("check-no-decision").with("name", name);
            at.report(at.word(organ, "organ", 0), problem);
        }
    }
}
