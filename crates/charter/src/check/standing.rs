//! Standing as a machine: states that exist, can be reached and left, and moves that do not chase each other.

use std::collections::BTreeSet;

use super::{Desk, logic};
use crate::{Name, Power, Problem, Ruled, Standing, StandingMove};

pub(super) fn check(at: &Desk<'_>) {
    let Some(standing) = &at.charter.standing else {
        return;
    };
    check_states(at, standing);
    check_moves(at, standing);
    // Whoever may change a standing by hand can lead every member into and out of every state.
    let by_hand = at
        .charter
        .powers
        .iter()
        .any(|rule| rule.power == Power::ChangeStanding);
    if !by_hand {
        check_paths(at, standing);
    }
    check_chases(at, standing);
}

fn check_states(at: &Desk<'_>, standing: &Ruled<Standing>) {
    for (nth, state) in standing.states.iter().enumerate() {
        if standing.states[..nth].iter().any(|s| s.name == state.name) {
            let problem = Problem::error("check-name-twice")
                .with("rule", "state")
                .with("name", &state.name);
            at.report(at.word(standing, "state", nth), problem);
        }
    }
}

fn check_moves(at: &Desk<'_>, standing: &Ruled<Standing>) {
    for (nth, step) in standing.moves.iter().enumerate() {
        let place = at.word(standing, "move", nth);
        if step.from.contains(&step.to) {
            at.report(
                place,
                Problem::error("check-move-nowhere").with("name", &step.to),
            );
        }
        // Without a condition the clock would move everybody at once.
        if &*step.by == "clock" && step.when.is_none() {
            at.report(place, Problem::error("check-move-without-condition"));
        }
    }
}

fn leaves(step: &StandingMove, state: &Name) -> bool {
    step.from.is_empty() || step.from.contains(state)
}

/// States that the rules lead to from `state`.
fn next_of(at: &Desk<'_>, standing: &Standing, state: &Name) -> Vec<Name> {
    let moves = standing.moves.iter().filter(|step| leaves(step, state));
    let mut next: Vec<Name> = moves.map(|step| step.to.clone()).collect();
    // A check-in and fees in arrears move members from wherever they are.
    if let Some(check_in) = &at.charter.check_in {
        next.extend([check_in.silence.clone(), check_in.answer.clone()]);
    }
    next.extend(at.charter.fees.iter().map(|fees| fees.standing.clone()));
    let has = |power| at.charter.powers.iter().any(|rule| rule.power == power);
    if has(Power::Suspend) {
        next.push(Name::from("suspended"));
    }
    if has(Power::Reinstate) && &**state == "suspended" {
        next.push(standing.starts.clone());
    }
    next
}

fn reached_from(at: &Desk<'_>, standing: &Standing, from: &Name) -> BTreeSet<Name> {
    let mut reached = BTreeSet::from([from.clone()]);
    let mut open = vec![from.clone()];
    while let Some(state) = open.pop() {
        for next in next_of(at, standing, &state) {
            if reached.insert(next.clone()) {
                open.push(next);
            }
        }
    }
    reached
}

fn check_paths(at: &Desk<'_>, standing: &Ruled<Standing>) {
    let reached = reached_from(at, standing, &standing.starts);
    for (nth, state) in standing.states.iter().enumerate() {
        let place = at.word(standing, "state", nth);
        if !reached.contains(&state.name) {
            let problem = Problem::warning("check-state-never-reached").with("name", &state.name);
            at.report(place, problem);
        } else if !reached_from(at, standing, &state.name).contains(&standing.starts) {
            let problem = Problem::note("check-no-way-back")
                .with("name", &state.name)
                .with("start", &standing.starts);
            at.report(place, problem);
        }
    }
}

/// Two moves of the clock in both directions whose conditions can hold together would fire for ever.
fn check_chases(at: &Desk<'_>, standing: &Ruled<Standing>) {
    for (nth, there) in standing.moves.iter().enumerate() {
        for (back_nth, back) in standing.moves.iter().enumerate().skip(nth + 1) {
            let by_clock = &*there.by == "clock" && &*back.by == "clock";
            if !by_clock || !leaves(there, &back.to) || !leaves(back, &there.to) {
                continue;
            }
            let (Some(one), Some(other)) = (&there.when, &back.when) else {
                continue;
            };
            let place = at.word(standing, "move", back_nth);
            if let Some(example) = logic::together(at, one, other, place) {
                let problem = Problem::warning("check-moves-chase")
                    .with("one", &there.to)
                    .with("other", &back.to)
                    .with("example", example);
                at.report_with(place, at.word(standing, "move", nth), problem);
            }
        }
    }
}
