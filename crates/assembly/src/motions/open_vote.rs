//! An officer opens the vote on a motion. From here on its charter and its roll stand fixed, whatever changes meanwhile.

use super::ask::RuleOfMotion;
use super::effect::Effect;
use super::procedure::{no_rule, opening_voters};
use super::refusal::MotionRefusal;
use super::state::{Motion, MotionStatus};
use crate::act::Deed;
use crate::ids::{MotionId, PartyId};
use crate::moment::Moment;
use crate::motions::Due;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Opens the vote on a motion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenVote {
    /// The motion.
    pub motion: MotionId,
    /// For a vote over time whose length the charter does not say: when it closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Moment>,
    /// In a meeting: who is there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<PartyId>,
    /// The motion that carried and waives the notice of this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiver: Option<MotionId>,
}

impl Deed for OpenVote {
    const NAME: &'static str = "open-vote";

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let motion = at.motion(self.motion)?;
        at.mandate(Power::OpenVote, motion.body, None)?;
        if motion.status != MotionStatus::Put {
            return Err(Refusal::from(MotionRefusal::NotPut {}).at_field("motion"));
        }
        // The text in force now decides, not the one under which the motion was put.
        let (charter, bylaws) = at.bylaws(motion.body)?;
        let rule = at.state.rule_under(motion, charter);
        let rule = rule.ok_or_else(|| no_rule(at, motion))?;
        let ground = at.rests_on(charter, rule.decision);
        ready(at, motion, rule).map_err(|why| why.by(motion.body, ground.clone()))?;
        self.notice_has_run(at, motion, rule)?;
        at.are_known(&self.present)?;
        let closes = self
            .closing(at, motion, rule)
            .map_err(|why| why.by(motion.body, ground.clone()))?;
        let frozen = rule
            .electorate()
            .and_then(|electorate| electorate.frozen_before)
            .and_then(|length| bylaws.before(at.now, length));
        let roll_at = frozen.unwrap_or(at.now);
        let roll = at.roll_to_fix(rule, roll_at)?;
        let voters = opening_voters(at, rule, roll.as_deref(), roll_at);
        at.quorum_starts(rule, (self.motion, motion), &voters, &self.present)
            .map_err(|why| why.by(motion.body, ground))?;
        at.effect(Effect::Opened {
            motion: self.motion,
            charter,
            roll_at,
            roll_known: at.state.position,
            closes,
            contacts_at: contacts_until(rule, at.now),
        });
        if let Some(roll) = roll {
            at.effect(Effect::RollFixed {
                motion: self.motion,
                roll,
            });
        }
        if let Some(closes) = closes {
            at.falls_due(closes, Due::VoteCloses(self.motion));
        }
        Ok(())
    }
}

impl OpenVote {
    fn closing(
        &self,
        at: &Sitting<'_>,
        motion: &Motion,
        rule: RuleOfMotion<'_>,
    ) -> Result<Option<Moment>, Refusal> {
        if !motion.over_time {
            return Ok(None);
        }
        let by_rule = rule
            .decision
            .open_for
            .and_then(|length| rule.bylaws.after(at.now, length));
        match (by_rule, self.closes) {
            (Some(closes), None) => Ok(Some(closes)),
            (Some(closes), Some(wanted)) if closes == wanted => Ok(Some(closes)),
            (Some(closes), Some(_)) => {
                Err(Refusal::from(MotionRefusal::ClosingFixed { closes }).at_field("closes"))
            }
            (None, Some(closes)) if closes > at.now => Ok(Some(closes)),
            (None, _) => Err(Refusal::from(MotionRefusal::ClosingMissing {}).at_field("closes")),
        }
    }
}

/// The second date of a vote by roll (T14): until when a member could change who votes for it. The electorate says it, or
/// else the rule on representatives.
fn contacts_until(rule: RuleOfMotion<'_>, opens: Moment) -> Option<Moment> {
    let by_electorate = rule.electorate()?.contact_until_before;
    let general = rule.bylaws.rules.representation.as_ref();
    let length = by_electorate.or_else(|| general?.contact_until_before)?;
    rule.bylaws.before(opens, length)
}

impl OpenVote {
    /// The notice has run, or a motion that carried has waived the rest of it; and the motion is not put off.
    fn notice_has_run(
        &self,
        at: &mut Sitting<'_>,
        motion: &Motion,
        rule: RuleOfMotion<'_>,
    ) -> Result<(), Refusal> {
        let procedure = rule.procedure();
        if let (Some(until), Some(procedure)) = (motion.course.not_before, procedure)
            && at.now < until
        {
            let ground = at.rests_on(rule.charter, procedure);
            let why = Refusal::from(MotionRefusal::Deferred { until });
            return Err(why.by(motion.body, ground));
        }
        let notice = match self.waiver {
            Some(by) => {
                let waiver = procedure.and_then(|rule| Some((rule, rule.waiver.as_ref()?)));
                let Some((procedure, waiver)) = waiver else {
                    let why = Refusal::from(MotionRefusal::WaiverNotKnown {});
                    return Err(why.at_field("waiver"));
                };
                let ground = at.rests_on(rule.charter, procedure);
                self.is_waived(at, motion, by, &waiver.decision)
                    .map_err(|why| why.at_field("waiver").by(motion.body, ground))?;
                Some(waiver.notice)
            }
            None => rule.decision.notice,
        };
        let from = motion.course.notice_from.unwrap_or(motion.put);
        let until = notice.and_then(|length| rule.bylaws.after(from, length));
        match until.filter(|until| at.now < *until) {
            Some(until) => {
                let ground = at.rests_on(rule.charter, rule.decision);
                Err(Refusal::from(MotionRefusal::NoticeRuns { until }).by(motion.body, ground))
            }
            None => Ok(()),
        }
    }

    /// A motion of the same organ on the waiver carried, it is about this one, and this one is not put again.
    fn is_waived(
        &self,
        at: &Sitting<'_>,
        motion: &Motion,
        by: MotionId,
        decision: &str,
    ) -> Result<(), Refusal> {
        if motion.course.again.is_some() {
            return Err(MotionRefusal::PutAgainNotWaived {}.into());
        }
        let waiver = at.motion(by)?;
        let fits = (waiver.body, waiver.organ) == (motion.body, motion.organ)
            && at.state.names.text(waiver.matter) == decision
            && waiver.course.about == Some(self.motion)
            && matches!(waiver.status, MotionStatus::Carried { .. });
        if fits {
            return Ok(());
        }
        let decision = decision.to_owned();
        Err(MotionRefusal::WaiverDoesNotServe { decision }.into())
    }
}

/// Seconds are there, and names may be called.
fn ready(at: &Sitting<'_>, motion: &Motion, rule: RuleOfMotion<'_>) -> Result<(), Refusal> {
    if rule.decision.secret {
        let matter = at.state.names.text(motion.matter).to_owned();
        return Err(MotionRefusal::SecretMatter { matter }.into());
    }
    let (has, needs) = (motion.seconds.len(), rule.decision.seconds);
    // What another organ has passed on needs no second here.
    if has < needs as usize && motion.beside.is_none() {
        return Err(MotionRefusal::SecondsMissing { has, needs }.into());
    }
    Ok(())
}
