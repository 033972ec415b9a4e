//! Which log may stand after which: origins ascend, so none comes twice, and a later epoch goes on from the log that
//! stands directly before it. One rule for writer and reader, in constant memory.

use crate::{Epoch, Hash, Origin};

/// What is remembered of the logs so far: only the last one.
#[derive(Default)]
pub(super) struct Sequence {
    last: Option<EndedLog>,
    /// The position of the first leaf of the log that is under way.
    position: u64,
}

struct EndedLog {
    origin: Origin,
    position: u64,
    size: u64,
    root: Hash,
}

impl Sequence {
    /// Whether a log of this name may stand here.
    pub(super) fn may_follow(&self, origin: &Origin) -> bool {
        self.last.as_ref().is_none_or(|last| last.origin < *origin)
    }

    /// Whether an epoch starts from nothing, or from exactly the log before it.
    pub(super) fn goes_on(&self, epoch: &Epoch) -> bool {
        let Some(restored) = &epoch.restored else {
            return true;
        };
        self.last.as_ref().is_some_and(|last| {
            last.origin == restored.origin
                && last.size == restored.size
                && last.root == restored.root
                && last.position.checked_add(last.size) == Some(epoch.position)
        })
    }

    pub(super) fn start(&mut self, epoch: &Epoch) {
        self.position = epoch.position;
    }

    pub(super) fn end(&mut self, origin: Origin, size: u64, root: Hash) {
        let position = std::mem::take(&mut self.position);
        self.last = Some(EndedLog {
            origin,
            position,
            size,
            root,
        });
    }
}
