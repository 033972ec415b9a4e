//! What a bundle holds, counted; the trailer states it so that a reader notices what was left out.

use super::{LeafFrame, PartSlot};
use crate::Opening;

/// How much of everything there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Logs.
    pub logs: u64,
    /// Leaves of all logs.
    pub leaves: u64,
    /// Closed entries whose content is here.
    pub openings: u64,
    /// Parts whose content is here.
    pub present: u64,
    /// Parts that are kept but not for this reader.
    pub withheld: u64,
    /// Parts that were erased.
    pub erased: u64,
}

impl Counts {
    /// In the order of the trailer.
    pub(super) fn in_order(&self) -> [u64; 6] {
        [
            self.logs,
            self.leaves,
            self.openings,
            self.present,
            self.withheld,
            self.erased,
        ]
    }

    pub(super) fn from_order(
        [logs, leaves, openings, present, withheld, erased]: [u64; 6],
    ) -> Counts {
        Counts {
            logs,
            leaves,
            openings,
            present,
            withheld,
            erased,
        }
    }

    pub(super) fn add_leaf(&mut self, opening: Option<&Opening>, parts: &[PartSlot]) {
        self.leaves += 1;
        self.openings += u64::from(opening.is_some());
        for part in parts {
            *match part {
                PartSlot::Present(_) => &mut self.present,
                PartSlot::Withheld => &mut self.withheld,
                PartSlot::Erased => &mut self.erased,
            } += 1;
        }
    }

    pub(super) fn add_frame(&mut self, frame: &LeafFrame) {
        self.add_leaf(frame.opening.as_ref(), &frame.parts);
    }
}
