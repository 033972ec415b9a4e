//! What falls due for members and applicants.

use crate::refusal::Refusal;
use crate::sitting::Sitting;
use serde::{Deserialize, Serialize};

/// Items of this room.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {}

impl Due {
    pub(crate) fn is_closed(&self) -> bool {
        match *self {}
    }

    pub(crate) fn decide(&self, _at: &mut Sitting<'_>) -> Result<(), Refusal> {
        match *self {}
    }
}
