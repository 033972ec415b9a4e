//! What the record says of a membership was wrong. A correction changes the answers from now on, also about the past; what
//! was decided before is still judged by what was known then.

use super::effect::Effect;
use super::state::ChangeKind;
use crate::act::Deed;
use crate::ids::{MemberId, MotionId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::{Plain, Refusal, refusals};
use crate::sitting::Sitting;
use charter::Power;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Corrects what is recorded of a membership.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectMembership {
    /// The membership, ended ones too.
    pub member: MemberId,
    /// The position of the entry that was wrong.
    pub entry: u64,
    /// What is true.
    pub correction: Correction,
    /// Since when it is true.
    pub held_from: Moment,
    /// The motion by which an organ decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<MotionId>,
}

/// What a correction says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Correction {
    /// It joined then.
    Joined,
    /// It was in this class.
    Class(String),
    /// It was in this standing.
    Standing(String),
    /// It had ended.
    Ended,
    /// It had not ended.
    Resumed,
    /// It never was.
    Void,
}

refusals! {
    /// Why a correction is not made.
    pub enum CorrectionRefusal {
        /// The entry cited did not change this membership.
        NothingThere { entry: i64 } = "refusal-nothing-to-correct",
        /// Only what has ended resumes, and only what has not can end.
        NotSo {} = "refusal-correction-not-so",
        /// The record says so already.
        RecordedSo {} = "refusal-recorded-so",
    }
}

impl Deed for CorrectMembership {
    const NAME: &'static str = "correct-membership";
    const PARTS: &'static [PartSpec] =
        &[PartSpec::public("reason", "what was wrong, and what shows it").required()];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        let what = "member".to_owned();
        let row = at.state.membership.members.get(self.member);
        let row = row.ok_or(Plain::Unknown { what })?;
        at.mandate(Power::Correct, row.body, self.motion)?;
        if self.held_from > at.now {
            return Err(Plain::later_than_now("held_from"));
        }
        let mut next = Some(row.last_change);
        let mut changes = std::iter::from_fn(|| {
            let change = at.state.membership.changes.get(next?)?;
            next = change.before;
            Some(change.known_from)
        });
        if !changes.any(|known| known == self.entry) {
            let entry = i64::try_from(self.entry).unwrap_or(i64::MAX);
            let refusal = CorrectionRefusal::NothingThere { entry };
            return Err(Refusal::from(refusal).at_field("entry"));
        }
        let kind = self.kind(at)?;
        at.effect(Effect::Changed {
            member: self.member,
            kind,
            held_from: Some(self.held_from),
        });
        Ok(())
    }
}

impl CorrectMembership {
    fn kind(&self, at: &Sitting<'_>) -> Result<ChangeKind, Refusal> {
        let what = "member".to_owned();
        let row = at.state.membership.members.get(self.member);
        let row = row.ok_or(Plain::Unknown { what })?;
        let (_, bylaws) = at.bylaws(row.body)?;
        let unknown = |what: &str| {
            let what = what.to_owned();
            Refusal::from(Plain::Unknown { what }).at_field("correction")
        };
        let not_so = || Err(Refusal::from(CorrectionRefusal::NotSo {}).at_field("correction"));
        match &self.correction {
            Correction::Joined => Ok(ChangeKind::Joined(row.class, row.standing)),
            Correction::Class(name) => {
                let class = bylaws.class_id(name).ok_or_else(|| unknown("class"))?;
                Ok(ChangeKind::Class(class))
            }
            Correction::Standing(name) => {
                let standing = bylaws
                    .standing_id(name)
                    .ok_or_else(|| unknown("standing"))?;
                Ok(ChangeKind::Standing(standing))
            }
            Correction::Ended if row.ended.is_some() => not_so(),
            Correction::Ended => Ok(ChangeKind::Ended),
            Correction::Resumed if row.ended.is_none() => not_so(),
            Correction::Resumed => Ok(ChangeKind::Resumed),
            Correction::Void => Ok(ChangeKind::Void),
        }
    }
}
