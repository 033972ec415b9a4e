//! Which open entries are about whom and what: for lists of entries by body, party, motion and kind of act, and for the ways
//! from an entry to those that cite it. A follower notes it; it can be made again from the record at any time.

use super::follow::{Followed, Follower, FollowerFault, Start};
use crate::told::concerns;
use assembly::Community;
use std::sync::Arc;
use store::{CommunityId, OutboxItem, Store};

/// The follower's name.
const MENTIONS: &str = "mentions";

/// The follower that notes what entries are about.
pub struct Mentions {
    store: Arc<dyn Store>,
    community: CommunityId,
}

impl Mentions {
    /// For a community. What was lost (a restore does not bring it) is made again from the beginning.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn open(store: Arc<dyn Store>, community: CommunityId) -> Result<Mentions, store::Fault> {
        let lost = store.cursor(community, MENTIONS)?.is_some_and(|at| at > 1)
            && store.has_no_mentions(community)?;
        if lost {
            store.clear_mentions(community, MENTIONS)?;
        }
        Ok(Mentions { store, community })
    }
}

impl Follower for Mentions {
    fn name(&self) -> &str {
        MENTIONS
    }

    fn start(&self) -> Start {
        Start::AtTheBeginning
    }

    /// The same entries give the same notes, so that it does no harm when they come again.
    fn take(
        &mut self,
        followed: &[Followed],
        community: &Community,
    ) -> Result<Vec<OutboxItem>, FollowerFault> {
        let open = followed.iter().filter_map(|one| {
            let entry = one.entry.as_ref()?;
            (!entry.act.is_closed()).then_some((one.position, entry))
        });
        let mut rows = Vec::new();
        for (position, entry) in open {
            let about = concerns(&community.open, entry);
            rows.extend(about.iter().map(|concern| (concern.key(), position)));
        }
        self.store.put_mentions(self.community, &rows)?;
        Ok(Vec::new())
    }
}
