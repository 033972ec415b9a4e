//! Questions about motions that pages and drafters ask: the quorum of a matter, the result so far, how few votes are enough.

use super::fixed_roll::{Alike, on_roll};
use super::rollcall::counts;
use super::state::{Counts, Motion, MotionStatus};
use super::voters::{Instants, Voters};
use crate::bodies::Bylaws;
use crate::ids::{BodyId, CharterId, MotionId, PartyId};
use crate::moment::Moment;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use crate::state::{Community, State};
use charter::{Decision, Organ, OrganKind, Ruled};
use tally::decision::Verdict;
use tally::minimum::{Minimum, MinimumRefusal, Seats};
use tally::quorum::QuorumRule;
use tally::roll_call::Chamber;

/// The rule a motion is decided under, with everything around it.
#[derive(Clone, Copy)]
pub struct RuleOfMotion<'s> {
    /// The charter version.
    pub charter: CharterId,
    /// The same.
    pub bylaws: &'s Bylaws,
    /// The decision.
    pub decision: &'s Ruled<Decision>,
    /// The organ.
    pub organ: &'s Ruled<Organ>,
}

/// A quorum, and the organ it is a quorum of.
#[derive(Clone, Debug, PartialEq)]
pub struct QuorumAnswer {
    /// The rule.
    pub rule: QuorumRule,
    /// The chambers with their seats.
    pub chambers: Vec<Chamber>,
    /// How many may vote now.
    pub voters: usize,
}

/// How a vote stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultSoFar {
    /// What would be decided now, with every comparison.
    pub verdict: Verdict,
    /// The votes, by chamber in the order of the charter.
    pub counts: Vec<Counts>,
}

impl Motion {
    /// The instants at which the organ is looked at, and the round: of the open vote, else of the last that closed.
    pub(super) fn held(&self, now: Moment) -> Option<(Instants, u32)> {
        let (roll_at, roll_known, round, now) = match self.status {
            MotionStatus::Open {
                roll_at,
                roll_known,
                round,
                ..
            } => (roll_at, roll_known, round, now),
            MotionStatus::Carried { .. }
            | MotionStatus::Failed { .. }
            | MotionStatus::Awaiting { .. } => {
                let last = self.results.last()?;
                (last.roll_at, last.roll_known, last.round, last.at)
            }
            MotionStatus::Put | MotionStatus::Withdrawn { .. } => return None,
        };
        let instants = Instants {
            roll_at,
            roll_known,
            now,
        };
        Some((instants, round))
    }

    fn is_open(&self) -> bool {
        matches!(self.status, MotionStatus::Open { .. })
    }
}

impl State {
    /// The rule of a motion, by the charter it is decided under.
    #[must_use]
    pub fn rule_of(&self, motion: &Motion) -> Option<RuleOfMotion<'_>> {
        self.rule_under(motion, motion.charter)
    }

    /// The rule of a motion by some charter version.
    pub(super) fn rule_under(
        &self,
        motion: &Motion,
        charter: CharterId,
    ) -> Option<RuleOfMotion<'_>> {
        let bylaws = self.bodies.charters.get(charter)?;
        let organ = self.names.text(motion.organ);
        let decision = bylaws.decision(organ, self.names.text(motion.matter))?;
        Some(RuleOfMotion {
            charter,
            bylaws,
            decision,
            organ: bylaws.organ(organ)?,
        })
    }

    /// Who votes on an open motion.
    #[must_use]
    pub fn voters_on(&self, id: MotionId, now: Moment) -> Option<Voters> {
        let motion = self.motions.list.get(id).filter(|row| row.is_open())?;
        self.voters_then(id, motion, now)
    }

    /// Who votes on an open motion, or voted on it when its last round closed, at the seats and by the roll of then.
    #[must_use]
    pub fn voters_at_close(&self, id: MotionId, now: Moment) -> Option<Voters> {
        let motion = self.motions.list.get(id)?;
        self.voters_then(id, motion, now)
    }

    /// The same, also of a vote that has closed.
    pub(super) fn voters_then(&self, id: MotionId, motion: &Motion, now: Moment) -> Option<Voters> {
        let (instants, _) = motion.held(now)?;
        let rule = self.rule_of(motion)?;
        if let Some(roll) = self.motions.rolls.get(&id) {
            let takes_part =
                |alike: &Alike, party| alike.counts || motion.votes.contains_key(&party);
            return Some(on_roll(rule.organ, roll, takes_part));
        }
        Some(self.voters(rule.bylaws, rule.organ, instants, Some(motion)))
    }

    /// Whether somebody votes on an open motion that has no fixed roll.
    pub(super) fn has_a_vote(&self, id: MotionId, party: PartyId, now: Moment) -> bool {
        let found = self.motions.list.get(id).and_then(|motion| {
            let rule = self.rule_of(motion)?;
            let (instants, _) = motion.held(now)?;
            Some(match rule.organ.kind {
                OrganKind::Whole => self.votes_in_whole(rule.bylaws, instants, party),
                OrganKind::Committee
                | OrganKind::Council
                | OrganKind::Secretariat
                | OrganKind::Outside => self
                    .voters(rule.bylaws, rule.organ, instants, Some(motion))
                    .of(party)
                    .is_some(),
            })
        });
        found.unwrap_or(false)
    }

    /// What would be decided if an open vote closed now, these being there besides those who cast. `None` where no vote is
    /// open.
    #[must_use]
    pub fn result_so_far(
        &self,
        id: MotionId,
        present: &[PartyId],
        now: Moment,
    ) -> Option<ResultSoFar> {
        let judged = self.judged(id, present, now)?.ok()?;
        Some(ResultSoFar {
            counts: counts(&judged.roll),
            verdict: judged.verdict,
        })
    }

    /// Every comparison that led to what the last round decided, by its own charter, roll and seats. `None` where no round has
    /// closed, or its charter has lost the rule.
    #[must_use]
    pub fn result_again(&self, id: MotionId) -> Option<ResultSoFar> {
        let judged = self.judged_again(id)?.ok()?;
        Some(ResultSoFar {
            counts: counts(&judged.roll),
            verdict: judged.verdict,
        })
    }

    /// The instants of a look at this moment, with all that is known.
    pub(super) fn right_now(&self, now: Moment) -> Instants {
        Instants {
            roll_at: now,
            roll_known: self.position,
            now,
        }
    }
}

/// The decision on a matter, by the charter in force, and who votes on it now.
fn matter<'c>(
    community: &'c Community,
    body: BodyId,
    (organ, matter): (&str, &str),
    now: Moment,
) -> Result<(RuleOfMotion<'c>, Voters), Refusal> {
    let mut at = Sitting::asking(community, now);
    let (charter, bylaws) = at.bylaws(body)?;
    let unknown = |what: &str| {
        let what = what.to_owned();
        Refusal::from(Plain::Unknown { what })
    };
    let rule = RuleOfMotion {
        charter,
        bylaws,
        organ: bylaws.organ(organ).ok_or_else(|| unknown("organ"))?,
        decision: bylaws
            .decision(organ, matter)
            .ok_or_else(|| unknown("matter"))?,
    };
    let voters = at.voters_now(bylaws, rule.organ)?;
    Ok((rule, voters))
}

/// The quorum of a matter in an organ, by the charter in force. A whole votes by its electorate, as it is now.
///
/// # Errors
/// There is no such body, organ or matter.
pub fn quorum_of(
    community: &Community,
    body: BodyId,
    on: (&str, &str),
    now: Moment,
) -> Result<QuorumAnswer, Refusal> {
    let (rule, voters) = matter(community, body, on, now)?;
    Ok(QuorumAnswer {
        rule: rule.decision.rule.rule.quorum.clone(),
        chambers: voters.chambers,
        voters: voters.list.len(),
    })
}

/// The smallest combinations of ayes that carry a matter (an organ and the matter in it), all seats being filled and
/// there. A whole votes by its electorate, as it is now, with the weights it has: votes are counted and not heads. `None`
/// where some have a part of a vote, so that combinations cannot be listed.
///
/// # Errors
/// There is no such body, organ or matter.
pub fn minimum_votes(
    community: &Community,
    body: BodyId,
    on: (&str, &str),
    now: Moment,
) -> Result<Option<Result<Vec<Minimum>, MinimumRefusal>>, Refusal> {
    let (rule, voters) = matter(community, body, on, now)?;
    let Some(grade) = rule.decision.rule.rule.grades.0.last() else {
        return Ok(None);
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let votes = |chamber: &Chamber| {
        let whole = chamber.votes.to_count()?;
        Some((chamber.name.clone(), u32::try_from(whole).ok()?))
    };
    let chambers: Option<Vec<(String, u32)>> = voters.chambers.iter().map(votes).collect();
    let whole = voters.list.iter().all(|voter| voter.weight.is_whole());
    let Some(chambers) = chambers.filter(|_| whole) else {
        return Ok(None);
    };
    let state = &community.open;
    let regions = rule.bylaws.rules.regions.as_ref();
    let place = state.names.id(on.0).map(|organ| (body, organ));
    let past_cast = place.and_then(|place| state.motions.participation.get(&place));
    let seats = Seats {
        chambers,
        groups: count(voters.groups.len()),
        regions: count(regions.map_or(0, |scheme| scheme.regions.len())),
        past_cast: past_cast.cloned().unwrap_or_default(),
        round: 1,
    };
    Ok(Some(tally::minimum::minimum(&grade.threshold, &seats)))
}
