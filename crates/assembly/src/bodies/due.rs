//! What falls due for bodies: charters coming into force.

use super::effect::Effect;
use crate::ids::CharterId;
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use serde::{Deserialize, Serialize};

/// Items of this room.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// A charter comes into force.
    Effective(CharterId),
}

impl Due {
    pub(crate) fn is_closed(&self) -> bool {
        false
    }

    pub(crate) fn decide(&self, at: &mut Sitting<'_>, _: Moment) -> Result<(), Refusal> {
        match *self {
            Due::Effective(charter) => {
                at.effect(Effect::CameIntoForce { charter, at: None });
                Ok(())
            }
        }
    }
}
