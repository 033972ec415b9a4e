//! What happens to a motion beside its votes: it is amended, put off, adjourned; a meeting on it ends while some still vote.

use super::effect::Effect;
use super::state::{Motion, MotionStatus};
use crate::ids::{MotionId, PartyId};
use crate::moment::Moment;
use serde::{Deserialize, Serialize};

/// What happened to a motion beside its votes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// The motion that it is about: a waiver of its notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<MotionId>,
    /// The motion that is put again with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<MotionId>,
    /// Since when its notice runs, where an amendment made it run anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_from: Option<Moment>,
    /// How often it was put off.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub deferred: u32,
    /// Until when it is put off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Moment>,
    /// How many meetings were adjourned for want of a quorum.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub without_quorum: u32,
    /// The open vote is adjourned, and whether for want of a quorum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adjourned: Option<bool>,
    /// The entry that ended the meeting, where those who were absent vote after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting_ended: Option<u64>,
    /// Who was in the meeting besides those who voted there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<PartyId>,
}

impl Course {
    /// Nothing of it.
    pub(super) fn is_plain(&self) -> bool {
        *self == Course::default()
    }
}

fn is_nought(number: &u32) -> bool {
    *number == 0
}

impl Effect {
    /// Carries out what touches the course of a motion. Decides nothing.
    pub(super) fn apply_to_course(&self, motion: &mut Motion, at: Moment, entry: u64) {
        let course = &mut motion.course;
        match self {
            Effect::Amended {
                restarts_notice, ..
            } => {
                motion.entry = entry;
                motion.seconds.clear();
                if *restarts_notice {
                    course.notice_from = Some(at);
                }
            }
            Effect::Deferred { until, .. } => {
                course.deferred = course.deferred.saturating_add(1);
                course.not_before = Some(*until);
            }
            Effect::Adjourned { without_quorum, .. } => {
                let short = u32::from(*without_quorum);
                course.without_quorum = course.without_quorum.saturating_add(short);
                if let MotionStatus::Open { .. } = motion.status {
                    course.adjourned = Some(*without_quorum);
                }
            }
            Effect::Reconvened { .. } => course.adjourned = None,
            Effect::MeetingEnded {
                closes, present, ..
            } => {
                course.meeting_ended = Some(entry);
                course.present.clone_from(present);
                if let MotionStatus::Open { closes: until, .. } = &mut motion.status {
                    *until = Some(*closes);
                }
            }
            Effect::PresenceCorrected { present, .. } => course.present.clone_from(present),
            Effect::RoundOpened { .. } => {
                course.meeting_ended = None;
                course.present.clear();
            }
            _ => {}
        }
    }
}
