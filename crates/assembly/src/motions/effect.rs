//! What entries change about motions.

use super::state::{Motion, MotionStatus};
use crate::ids::{BodyId, CharterId, NameId, PartyId};
use crate::state::Stage;
use serde::{Deserialize, Serialize};

/// Changes to motions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// A motion is put; its id is the next of the table.
    Put {
        /// The body.
        body: BodyId,
        /// The organ.
        organ: NameId,
        /// The matter.
        matter: NameId,
        /// The charter it is put under.
        charter: CharterId,
        /// By whom.
        by: PartyId,
        /// A vote over time.
        over_time: bool,
    },
}

impl Effect {
    /// Carries it out. Decides nothing.
    pub fn apply(&self, on: &mut Stage<'_>) {
        match *self {
            Effect::Put {
                body,
                organ,
                matter,
                charter,
                by,
                over_time,
            } => {
                on.state.motions.list.push(Motion {
                    body,
                    organ,
                    matter,
                    charter,
                    by,
                    entry: on.position,
                    put: on.moment,
                    seconds: Vec::new(),
                    status: MotionStatus::Put,
                    votes: imbl::OrdMap::new(),
                    recused: Vec::new(),
                    over_time,
                });
            }
        }
    }
}
