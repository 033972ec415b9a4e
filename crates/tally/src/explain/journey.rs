//! Where one paper went: with whom its value lies after each stage.

use crate::count::profile::Profile;
use crate::count::rule::{AfterExclusion, Method, Rule, Share};
use crate::count::transcript::{Kind, Stage, Transcript};
use crate::exact::Exact;

/// Where the value of a paper lies after a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The stage.
    pub stage: usize,
    /// With whom how much of the vote lies, in the order of the paper.
    pub with: Vec<(usize, Exact)>,
    /// What passed to nobody.
    pub spent: Exact,
    /// What was lost by cutting decimals.
    pub lost: Exact,
}

/// The way of a paper that ranks these candidates, as one vote. Nothing where the rule does not move papers one by one, or where the
/// paper is not in the count at all.
#[must_use]
pub fn journey(
    profile: &Profile,
    rule: &Rule,
    transcript: &Transcript,
    paper: &[usize],
) -> Option<Vec<Held>> {
    let standing = paper.iter().filter(|one| !profile.withdrawn.contains(one));
    let paper = standing.copied().collect::<Vec<_>>();
    let first = *paper.first()?;
    match &rule.method {
        Method::Iterate(method) => {
            let stages = transcript.stages.iter().enumerate();
            stages
                .map(|(at, stage)| by_shares(method.share, stage, at + 1, &paper))
                .collect()
        }
        Method::Transfer(method) if method.after_exclusion == AfterExclusion::GoesOn => {
            Some(by_moves(transcript, &paper, first))
        }
        Method::Runoff(method) if !method.seat_by_seat => Some(by_moves(transcript, &paper, first)),
        _ => None,
    }
}

fn by_moves(transcript: &Transcript, paper: &[usize], first: usize) -> Vec<Held> {
    let one = Exact::whole(1);
    let mut now = Held {
        stage: 1,
        with: vec![(first, one.clone())],
        spent: Exact::ZERO,
        lost: Exact::ZERO,
    };
    // With whom the part lies that can still move, and how much of a vote it is.
    let (mut holder, mut value) = (Some(first), one);
    let mut way = vec![now.clone()];
    for (at, stage) in transcript.stages.iter().enumerate().skip(1) {
        now.stage = at + 1;
        if let Some(from) = holder.filter(|one| stage.candidates.contains(one)) {
            let moved = stage
                .moves
                .iter()
                .find(|moved| moved.from == from && moved.value.value() == value);
            if let Some(moved) = moved {
                let new = moved.new_value.value();
                let kept = kept(transcript, at, from, &value, stage.kind);
                now.with.pop();
                if !kept.is_zero() {
                    now.with.push((from, kept.clone()));
                }
                now.lost = &now.lost + &(&(&value - &kept) - &new);
                holder = next(transcript, at, paper, from);
                match holder {
                    Some(to) => now.with.push((to, new.clone())),
                    None => now.spent = &now.spent + &new,
                }
                value = new;
            }
        }
        way.push(now.clone());
    }
    way
}

/// What of the value stays: of a surplus the part that fills the quota, of an exclusion nothing.
fn kept(transcript: &Transcript, at: usize, from: usize, value: &Exact, kind: Kind) -> Exact {
    if kind != Kind::Surplus {
        return Exact::ZERO;
    }
    let before = transcript.stages[at - 1].votes[from].value();
    let after = transcript.stages[at].votes[from].value();
    (value * &after).checked_div(&before).unwrap_or_default()
}

/// Who receives the paper in a stage: the next on it who has neither left by then nor was elected before.
fn next(transcript: &Transcript, at: usize, paper: &[usize], from: usize) -> Option<usize> {
    let start = paper.iter().position(|one| *one == from)? + 1;
    let is_out = |one: usize| {
        let done = transcript.stages.iter().take(at + 1);
        let mut out = done.filter(|stage| stage.kind == Kind::Exclude);
        out.any(|stage| stage.candidates.contains(&one))
    };
    let is_elected = |one: usize| {
        let mut elected = transcript.elected.iter();
        elected.any(|seat| seat.candidate == one && seat.stage <= at)
    };
    paper[start..]
        .iter()
        .copied()
        .find(|one| !is_out(*one) && !is_elected(*one))
}

/// Each keeps its share of what reaches it.
fn by_shares(share: Share, stage: &Stage, number: usize, paper: &[usize]) -> Option<Held> {
    let keep = stage.keep.as_ref()?;
    let mut rest = Exact::whole(1);
    let mut with = Vec::new();
    for candidate in paper {
        let keep = keep.get(*candidate)?.value();
        let held = match share {
            Share::OfTheRest => &rest * &keep,
            Share::OfThePaper if keep < rest => keep,
            Share::OfThePaper => rest.clone(),
        };
        if !held.is_zero() {
            rest = &rest - &held;
            with.push((*candidate, held));
        }
    }
    Some(Held {
        stage: number,
        with,
        spent: rest,
        lost: Exact::ZERO,
    })
}
