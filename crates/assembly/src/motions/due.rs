//! What falls due for motions: votes over time close.

use super::close::{close, judged};
use super::state::MotionStatus;
use crate::ids::MotionId;
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use serde::{Deserialize, Serialize};

/// Items of this room.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// A vote over time closes.
    VoteCloses(MotionId),
}

impl Due {
    pub(crate) fn is_closed(&self) -> bool {
        false
    }

    pub(crate) fn decide(&self, at: &mut Sitting<'_>, _: Moment) -> Result<(), Refusal> {
        match *self {
            Due::VoteCloses(motion) => {
                let open = matches!(at.motion(motion)?.status, MotionStatus::Open { .. });
                if open {
                    let judged = judged(at, motion, &[])?;
                    close(at, motion, judged, &[])?;
                }
                Ok(())
            }
        }
    }
}
