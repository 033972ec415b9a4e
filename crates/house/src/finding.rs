//! What can be looked up beside the state: the search index, and which entries are about what. Both are filled by followers and
//! may be a moment behind; what is shown of what they find is read anew.

use crate::followers::{Found, FoundKind, search};
use crate::shelf::ShelfFault;
use crate::told::Concern;
use assembly::State;
use std::sync::Arc;
use store::{CommunityId, MentionQuestion, Store};

/// Looks things up in one community.
#[derive(Clone)]
pub struct Finder {
    store: Arc<dyn Store>,
    community: CommunityId,
}

impl Finder {
    /// For a community.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, community: CommunityId) -> Finder {
        Finder { store, community }
    }

    /// What has these words, the best first, at most so many.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn search(
        &self,
        state: &State,
        question: &str,
        kinds: &[FoundKind],
        limit: usize,
    ) -> Result<Vec<Found>, ShelfFault> {
        search(&*self.store, self.community, state, question, kinds, limit)
            .map_err(|why| ShelfFault::new("searching", why))
    }

    /// The positions of open entries about all of these, from a position on and before another, the newest first, at most so
    /// many. None for no concern.
    ///
    /// # Errors
    /// When the store does not answer, or there are more than four concerns.
    pub fn entries(
        &self,
        about: &[Concern],
        (from, before): (u64, u64),
        limit: usize,
    ) -> Result<Vec<u64>, ShelfFault> {
        let question = MentionQuestion {
            subjects: about.iter().map(Concern::key).collect(),
            from,
            before,
            limit,
        };
        self.store
            .mentions(self.community, &question)
            .map_err(|why| ShelfFault::new("looking for entries", why))
    }
}
