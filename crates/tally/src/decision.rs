//! Decides: a rule and a roll call give a verdict with its reasons. Quorum first, then the turnout floor, then the grades from the
//! best down. The same input gives the same verdict for ever.

use serde::{Deserialize, Serialize};

use crate::attendance::look;
use crate::check::{Check, Comparison, Measure};
use crate::exact::Exact;
use crate::judge::judge;
use crate::poll::{Deemed, Poll};
use crate::quorum::{BelowFloor, QuorumBase, QuorumMoment, TurnoutFloor};
use crate::roll_call::{RollCall, RollFault};
use crate::rule::{Combination, DecisionRule};

/// What became of a motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Verdict {
    /// Whether a quorum was there when the vote was taken.
    pub quorum: QuorumState,
    /// What was decided.
    pub outcome: Outcome,
    /// The best grade reached, where the motion passed (H8, T27).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// Every comparison that led here.
    pub reasons: Check,
}

/// What the vote itself says of the quorum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuorumState {
    /// It was there.
    Met,
    /// It was not.
    NotMet,
    /// The rule looks at it at other moments only; see [`crate::attendance::quorum_at`].
    NotLookedAt,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The motion passes.
    Passed,
    /// The motion fails.
    Failed,
    /// Nothing is decided for want of a quorum.
    NoQuorum,
    /// Too few voted in this round; another round follows (H7).
    AnotherRound,
}

/// Decides one motion of one body.
pub fn decide(rule: &DecisionRule, roll: &RollCall) -> Result<Verdict, RollFault> {
    roll.check()?;
    let poll = Poll::of(roll, deemed(rule));
    let mut path = Path {
        quorum: QuorumState::NotLookedAt,
        reasons: Vec::new(),
    };
    if let Some(quorum) = look(&rule.quorum, roll, QuorumMoment::Vote) {
        path.quorum = if quorum.holds {
            QuorumState::Met
        } else {
            QuorumState::NotMet
        };
        if !path.takes(quorum) {
            return Ok(path.ends(Outcome::NoQuorum, None));
        }
    }
    if let Some(floor) = rule
        .floor
        .as_ref()
        .filter(|floor| roll.round <= floor.rounds)
        && !path.takes(floor_check(floor, &poll))
    {
        return Ok(path.ends(below(floor), None));
    }
    for grade in &rule.grades.0 {
        let label = Measure::Grade {
            name: grade.name.clone(),
        };
        if path.takes(Check::over(label, judge(&grade.threshold, &poll))) {
            return Ok(path.ends(Outcome::Passed, Some(grade.name.clone())));
        }
    }
    Ok(path.ends(Outcome::Failed, None))
}

/// The checks so far, on the way to a verdict.
struct Path {
    quorum: QuorumState,
    reasons: Vec<Check>,
}

impl Path {
    fn takes(&mut self, check: Check) -> bool {
        let holds = check.holds;
        self.reasons.push(check);
        holds
    }

    fn ends(self, outcome: Outcome, grade: Option<String>) -> Verdict {
        let passed = Exact::count(usize::from(outcome == Outcome::Passed));
        let mut reasons =
            Check::compare(Measure::Decision, passed, Comparison::AtLeast, Exact::ONE);
        reasons.children = self.reasons;
        Verdict {
            quorum: self.quorum,
            outcome,
            grade,
            reasons,
        }
    }
}

fn deemed(rule: &DecisionRule) -> Deemed {
    if rule.quorum.deemed_present_in_asynchronous {
        Deemed::Everybody
    } else {
        Deemed::WhoCast
    }
}

fn floor_check(floor: &TurnoutFloor, poll: &Poll<'_>) -> Check {
    let cast: Exact = poll.chambers.iter().map(|chamber| &chamber.cast).sum();
    let of: Exact = match floor.base {
        QuorumBase::Allotted => poll.chambers.iter().map(|chamber| &chamber.allotted).sum(),
        QuorumBase::Eligible => poll.chambers.iter().map(|chamber| &chamber.eligible).sum(),
    };
    if of.is_zero() {
        return Check::never(Measure::Nothing);
    }
    let what = Measure::TurnoutFloor { base: floor.base };
    Check::compare(what, cast, floor.strictness.into(), &floor.fraction * &of)
}

fn below(floor: &TurnoutFloor) -> Outcome {
    match floor.below {
        BelowFloor::AnotherRound => Outcome::AnotherRound,
        BelowFloor::Fails => Outcome::Failed,
    }
}

/// What several bodies decided together (H9). A body without a quorum, or with another round to come, has not passed it.
#[must_use]
pub fn combine(combination: Combination, verdicts: &[(String, Verdict)]) -> Check {
    let bodies = verdicts.iter().map(|(name, verdict)| {
        Check::over(
            Measure::Body { name: name.clone() },
            verdict.reasons.clone(),
        )
    });
    let need = match combination {
        Combination::All => verdicts.len(),
        Combination::Any => 1,
        Combination::AtLeast(bodies) => usize::try_from(bodies).unwrap_or(usize::MAX),
    };
    Check::at_least_of(Measure::BodiesPassed, need, bodies.collect())
}
