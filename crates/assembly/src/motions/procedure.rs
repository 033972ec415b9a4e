//! What a charter says of motions on their way, and who must be there while they are voted.

use super::ask::RuleOfMotion;
use super::fixed_roll::on_roll;
use super::refusal::MotionRefusal;
use super::rollcall::{Taking, there};
use super::state::{Choice, Motion, MotionStatus};
use super::voters::Voters;
use crate::entry::Ground;
use crate::ids::{MotionId, NameId, PartyId};
use crate::refusal::{Bounds, Plain, Refusal};
use crate::sitting::Sitting;
use crate::state::State;
use charter::{MotionsRule, Ruled};
use std::borrow::Cow;
use tally::Exact;
use tally::attendance::quorum_at;
use tally::quorum::QuorumMoment;
use tally::rule::DecisionRule;

/// The most people listed as present.
const MOST_PRESENT: usize = 10_000;

impl<'a> Sitting<'a> {
    /// A motion with which its mover may still do as they like. What another organ has passed on is no longer theirs alone.
    pub(super) fn movers_own(&self, id: MotionId) -> Result<&'a Motion, Refusal> {
        let motion = self.motion(id)?;
        if self.actor.principal() != Some(motion.by) {
            return Err(MotionRefusal::NotTheMover {}.into());
        }
        if motion.status != MotionStatus::Put || motion.beside.is_some() {
            return Err(MotionRefusal::NotPut {}.into());
        }
        Ok(motion)
    }
}

impl<'s> RuleOfMotion<'s> {
    /// What the charter says of the motions put to the organ.
    pub(super) fn procedure(&self) -> Option<&'s Ruled<MotionsRule>> {
        let mut all = self.bylaws.rules.motions.iter();
        all.find(|rule| rule.organ == self.organ.name)
    }

    /// The rule to decide by: after a meeting without a quorum, with the quorum of a second one.
    pub(super) fn deciding(&self, motion: &Motion) -> Cow<'s, DecisionRule> {
        let decision = self.decision;
        match &decision.second_quorum {
            Some(second) if motion.course.without_quorum > 0 => {
                let mut rule = decision.rule.rule.clone();
                rule.quorum.quorum = second.clone();
                Cow::Owned(rule)
            }
            _ => Cow::Borrowed(&decision.rule.rule),
        }
    }
}

/// What was found of a quorum.
pub(super) struct Found {
    /// Whether it is there.
    pub(super) holds: bool,
    there: Exact,
    of: usize,
}

impl Found {
    /// The refusal of what needs the quorum.
    pub(super) fn wanting(&self) -> Refusal {
        MotionRefusal::NoQuorumThere {
            there: self.there.to_string(),
            of: self.of,
        }
        .into()
    }
}

impl State {
    /// Looks whether a quorum is there, at the first of these moments at which the rule looks; nothing where it looks at none
    /// of them.
    pub(super) fn quorum_found(
        &self,
        rule: RuleOfMotion<'_>,
        taking: Taking<'_>,
        moments: &[QuorumMoment],
    ) -> Option<Found> {
        let deciding = rule.deciding(taking.motion);
        let moment = moments
            .iter()
            .find(|moment| deciding.quorum.checked.contains(moment))?;
        let roll = self.roll_call(rule.bylaws, taking);
        let check = quorum_at(&deciding.quorum, &roll, *moment).ok()??;
        Some(Found {
            holds: check.holds,
            there: there(&roll, deciding.quorum.counted_in),
            of: roll.voices.iter().filter(|voice| !voice.part).count(),
        })
    }
}

impl Sitting<'_> {
    /// Refuses a list of those present that is too long, or names somebody who is not known.
    pub(super) fn are_known(&self, present: &[PartyId]) -> Result<(), Refusal> {
        if present.len() > MOST_PRESENT {
            let (least, most) = (0, MOST_PRESENT);
            return Err(Plain::out_of_range(
                "present",
                Bounds::Items { least, most },
            ));
        }
        present.iter().try_for_each(|party| {
            let known = self.party(*party).map(|_| ());
            known.map_err(|why| why.at_field("present"))
        })
    }

    /// The quorum of a motion that is put or open, these being there: by the charter in force, or that of the open vote.
    pub(super) fn quorum_of_motion(
        &mut self,
        id: MotionId,
        present: &[PartyId],
        moments: &[QuorumMoment],
    ) -> Result<(Option<Found>, Ground), Refusal> {
        let motion = self.motion(id)?;
        if motion.over_time {
            return Err(MotionRefusal::NotInMeeting {}.into());
        }
        let (rule, voters, round) = match motion.status {
            MotionStatus::Put => {
                let (charter, bylaws) = self.bylaws(motion.body)?;
                let rule = self.state.rule_under(motion, charter);
                let rule = rule.ok_or_else(|| no_rule(self, motion))?;
                (rule, self.voters_now(bylaws, rule.organ)?, 1)
            }
            MotionStatus::Open { round, .. } => {
                let voters = self.state.voters_on(id, self.now);
                let rule = self.state.rule_of(motion).zip(voters);
                let (rule, voters) = rule.ok_or_else(|| no_rule(self, motion))?;
                (rule, voters, round)
            }
            MotionStatus::Carried { .. }
            | MotionStatus::Failed { .. }
            | MotionStatus::Withdrawn { .. }
            | MotionStatus::Awaiting { .. } => return Err(MotionRefusal::NotPut {}.into()),
        };
        let ground = self.rests_on(rule.charter, rule.decision);
        // Who has voted and left is not there: only the list counts.
        let nobody_yet = Motion {
            votes: imbl::OrdMap::new(),
            ..motion.clone()
        };
        let taking = Taking {
            id,
            motion: &nobody_yet,
            voters: &voters,
            present,
            round,
            now: self.now,
        };
        Ok((self.state.quorum_found(rule, taking, moments), ground))
    }

    /// Refuses an opening where the quorum must be there at the start and is not.
    pub(super) fn quorum_starts(
        &self,
        rule: RuleOfMotion<'_>,
        (id, motion): (MotionId, &Motion),
        voters: &Voters,
        present: &[PartyId],
    ) -> Result<(), Refusal> {
        if motion.over_time {
            return Ok(());
        }
        let taking = Taking {
            id,
            motion,
            voters,
            present,
            round: 1,
            now: self.now,
        };
        let found = self
            .state
            .quorum_found(rule, taking, &[QuorumMoment::Start]);
        match found.filter(|found| !found.holds) {
            Some(found) => Err(found.wanting().at_field("present")),
            None => Ok(()),
        }
    }

    /// The kind of an abstention, which must be one that the charter has; nothing where it has none.
    pub(super) fn abstention(
        &mut self,
        motion: &Motion,
        choice: Choice,
        given: Option<&str>,
        reasoned: bool,
    ) -> Result<Option<NameId>, Refusal> {
        let rule = self.state.rule_of(motion);
        let procedure = rule.and_then(|rule| Some((rule.charter, rule.procedure()?)));
        let kinds = procedure.map_or(&[][..], |(_, rule)| &rule.abstentions[..]);
        let abstains = choice == Choice::Abstain && !kinds.is_empty();
        if !abstains && given.is_none() {
            return Ok(None);
        }
        let named = kinds
            .iter()
            .find(|kind| abstains && given == Some(&*kind.name));
        let why = match named {
            Some(kind) if kind.reason && !reasoned => {
                let kind = kind.name.to_string();
                Refusal::from(MotionRefusal::AbstentionReason { kind }).at_field("reason")
            }
            Some(kind) => return self.name(&kind.name, "abstention").map(Some),
            None => {
                let names: Vec<&str> = kinds.iter().map(|kind| &*kind.name).collect();
                let kinds = names.join(", ");
                Refusal::from(MotionRefusal::AbstentionKind { kinds }).at_field("abstention")
            }
        };
        Err(match procedure {
            Some((charter, rule)) => {
                let ground = self.rests_on(charter, rule);
                why.by(motion.body, ground)
            }
            None => why,
        })
    }
}

pub(super) fn no_rule(at: &Sitting<'_>, motion: &Motion) -> Refusal {
    Plain::NoRule {
        rule: at.state.names.text(motion.matter).to_owned(),
        body: at.state.names.text(motion.organ).to_owned(),
    }
    .into()
}

/// Who would vote if the vote opened now: by the roll that it fixes, or by the seats.
pub(super) fn opening_voters(
    at: &Sitting<'_>,
    rule: RuleOfMotion<'_>,
    roll: Option<&[super::fixed_roll::Alike]>,
    roll_at: crate::moment::Moment,
) -> Voters {
    match roll {
        Some(roll) => on_roll(rule.organ, roll, |alike, _| alike.counts),
        None => {
            let instants = super::voters::Instants {
                roll_at,
                ..at.state.right_now(at.now)
            };
            at.state.voters(rule.bylaws, rule.organ, instants, None)
        }
    }
}
