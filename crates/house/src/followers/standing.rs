//! How far each follower has come, and what lies in the outboxes: for whoever looks after a server.

use super::letters::{LETTERS, OWN, SERVER};
use super::search::SEARCH;
use crate::accounts::RECOVERIES;
use store::{CommunityId, Fault, OutboxRow, Store};

/// A follower of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its name.
    pub follower: &'static str,
    /// The entries it has read; none where it never ran.
    pub read: Option<u64>,
}

/// The followers of a community, as they stand.
///
/// # Errors
/// When the store does not answer.
pub fn standings(store: &dyn Store, community: CommunityId) -> Result<Vec<Standing>, Fault> {
    let stands = |follower| {
        let read = store.cursor(community, follower)?;
        Ok(Standing { follower, read })
    };
    [LETTERS, SEARCH, RECOVERIES]
        .into_iter()
        .map(stands)
        .collect()
}

/// What lies in the outboxes of a community and of the server: what waits first. At most so many rows of each.
///
/// # Errors
/// When the store does not answer.
pub fn letters_queued(
    store: &dyn Store,
    community: CommunityId,
    most: usize,
) -> Result<Vec<OutboxRow>, Fault> {
    let mut rows = Vec::new();
    for (community, outbox) in [(community, LETTERS), (community, OWN), (SERVER, OWN)] {
        rows.extend(store.outbox(community, outbox, most)?);
    }
    Ok(rows)
}
