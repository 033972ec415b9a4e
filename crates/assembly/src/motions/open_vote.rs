//! An officer opens the vote on a motion. From here on its charter and its roll stand fixed, whatever changes meanwhile.

use super::ask::RuleOfMotion;
use super::effect::Effect;
use super::refusal::MotionRefusal;
use super::state::{Motion, MotionStatus};
use crate::act::Deed;
use crate::ids::MotionId;
use crate::moment::Moment;
use crate::motions::Due;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Opens the vote on a motion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenVote {
    /// The motion.
    pub motion: MotionId,
    /// For a vote over time whose length the charter does not say: when it closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Moment>,
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
        let rule = at.state.rule_under(motion, charter).ok_or_else(|| {
            Refusal::from(Plain::NoRule {
                rule: at.state.names.text(motion.matter).to_owned(),
                body: at.state.names.text(motion.organ).to_owned(),
            })
        })?;
        let ground = at.rests_on(charter, rule.decision);
        ready(at, motion, rule).map_err(|why| why.by(motion.body, ground.clone()))?;
        let closes = self
            .closing(at, motion, rule)
            .map_err(|why| why.by(motion.body, ground))?;
        let frozen = rule
            .electorate()
            .and_then(|electorate| electorate.frozen_before)
            .and_then(|length| bylaws.before(at.now, length));
        let roll_at = frozen.unwrap_or(at.now);
        let roll = at.roll_to_fix(rule, roll_at)?;
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

/// Notice has run, seconds are there, and names may be called.
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
    let until = rule
        .decision
        .notice
        .and_then(|length| rule.bylaws.after(motion.put, length));
    match until.filter(|until| at.now < *until) {
        Some(until) => Err(MotionRefusal::NoticeRuns { until }.into()),
        None => Ok(()),
    }
}
