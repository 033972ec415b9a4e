//! From which stage a seat was certain: whatever the marks say that had not been looked at by then, the seat is the same.
//!
//! The votes of who has not left and is not elected never fall. So who loses is at some moment no better off than as many others as there
//! are seats left; those who are ahead of them already stay ahead, and the rest must be lifted by votes that can still move. Where
//! there are not enough such votes, the seat is certain. The condition is sufficient: a seat may be certain earlier than told.

use crate::count::profile::Profile;
use crate::count::rule::{AfterExclusion, Method, Rule};
use crate::count::transcript::Transcript;
use crate::exact::Exact;

use super::reasons::others;

/// From when a seat was certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certain {
    /// Who has it.
    pub candidate: usize,
    /// After which stage nothing could take it any more.
    pub stage: usize,
}

/// The votes that can still move away from somebody.
#[derive(Clone, Copy)]
enum Moves {
    /// What is above the quota.
    AboveQuota,
    /// All that is above the votes of who is asked about: the quota may fall. A vote more, because the rule calls near ones level.
    AboveAsked,
}

/// For each of the elected the first stage after which the seat was certain. Nothing where the rule moves votes in a way that this does not
/// follow.
#[must_use]
pub fn certain(profile: &Profile, rule: &Rule, transcript: &Transcript) -> Option<Vec<Certain>> {
    let moves = match &rule.method {
        _ if !rule.constraints.is_empty() || !transcript.complete => return None,
        Method::Transfer(method) if method.after_exclusion == AfterExclusion::GoesOn => {
            Moves::AboveQuota
        }
        Method::Runoff(method) if !method.seat_by_seat => Moves::AboveQuota,
        Method::Iterate(_) => Moves::AboveAsked,
        _ => return None,
    };
    let first = |candidate: usize, elected: usize| {
        let is_certain = |stage: &usize| is_certain(profile, transcript, moves, candidate, *stage);
        let stage = (1..elected).find(is_certain).unwrap_or(elected);
        Certain { candidate, stage }
    };
    let seats = transcript.elected.iter();
    Some(seats.map(|one| first(one.candidate, one.stage)).collect())
}

fn is_certain(
    profile: &Profile,
    transcript: &Transcript,
    moves: Moves,
    candidate: usize,
    stage: usize,
) -> bool {
    let state = &transcript.stages[stage - 1];
    let votes = |one: usize| state.votes[one].value();
    let sitting = transcript.elected.iter().filter(|one| one.stage <= stage);
    let sitting = sitting.map(|one| one.candidate).collect::<Vec<_>>();
    let seats_left = transcript.seats.saturating_sub(sitting.len());
    let own = votes(candidate);
    let (ceiling, margin) = match moves {
        Moves::AboveQuota => {
            let quota = state.quota.as_ref().or(transcript.quota.as_ref());
            let quota = quota.map_or(transcript.valid.clone(), |quota| quota.value());
            // Whoever is asked about has not reached the quota, unless the rule elects later.
            (if quota > own { quota } else { own.clone() }, Exact::ZERO)
        }
        Moves::AboveAsked => (own.clone(), Exact::whole(1)),
    };
    let mut movable = margin.clone();
    for one in sitting {
        movable = movable + above(&votes(one), &ceiling);
    }
    let mut ahead = 0;
    let mut behind = 0;
    for one in others(profile, transcript, stage) {
        if one == candidate {
            continue;
        }
        let has = votes(one);
        if &has + &margin >= own {
            ahead += 1;
            movable = movable + above(&has, &ceiling);
        } else {
            behind += 1;
            movable = movable + has;
        }
    }
    if ahead + behind < seats_left {
        return true;
    }
    let Some(to_lift) = seats_left.checked_sub(ahead).filter(|lift| *lift > 0) else {
        return false;
    };
    let to_lift = i64::try_from(to_lift).unwrap_or(i64::MAX);
    &Exact::whole(to_lift) * &own > movable
}

/// What of the votes is above the ceiling.
fn above(votes: &Exact, ceiling: &Exact) -> Exact {
    match votes > ceiling {
        true => votes - ceiling,
        false => Exact::ZERO,
    }
}
