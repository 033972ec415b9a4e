//! Followers of the record: how far each has come, and what it still has to send. Cursor and outbox move in one
//! transaction, so that nothing is sent for an entry twice or never because a node died in between. What has nothing to do
//! with an entry goes through the same outbox.

mod database;
mod outbox;

use crate::fault::Fault;
use crate::ids::CommunityId;
use std::ops::Range;

/// The part of a store that knows followers. Calls block. Moments are milliseconds of the caller's clock, which in earnest
/// is the world's: a node whose clock is wrong does not write (see [`crate::MAX_CLOCK_SKEW_MS`]).
pub trait Following: Send + Sync {
    /// How far a follower of the record has come; none for one never heard of.
    fn cursor(&self, community: CommunityId, follower: &str) -> Result<Option<u64>, Fault>;
    /// Moves a follower's cursor and puts what it has to send into its outbox, in one transaction. One never heard of
    /// stands at 0. False, and nothing done, if the cursor is not at `from` any more: another node was faster.
    fn advance(
        &self,
        community: CommunityId,
        follower: &str,
        step: Range<u64>,
        outbox: &[OutboxItem],
    ) -> Result<bool, Fault> {
        self.advance_into(community, follower, step, follower, outbox)
    }
    /// The same with the outbox of another follower, which sends for both.
    fn advance_into(
        &self,
        community: CommunityId,
        follower: &str,
        step: Range<u64>,
        sender: &str,
        outbox: &[OutboxItem],
    ) -> Result<bool, Fault>;
    /// Queues what no entry calls for. Of an item that is there already, waiting or settled, nothing changes. Says how many
    /// were new.
    fn queue(
        &self,
        community: CommunityId,
        follower: &str,
        items: &[OutboxItem],
    ) -> Result<u64, Fault>;
    /// Takes items that are ready, the longest ready first; nobody else gets them until the moment given. Each counts as a try.
    fn claim(
        &self,
        community: CommunityId,
        follower: &str,
        now_ms: i64,
        until_ms: i64,
        limit: usize,
    ) -> Result<Vec<Claimed>, Fault>;
    /// Gives a claimed item back, to be tried again from a moment on. False if somebody else has claimed it since.
    fn put_off(
        &self,
        community: CommunityId,
        follower: &str,
        claimed: &Claimed,
        ready_ms: i64,
        why: &str,
    ) -> Result<bool, Fault>;
    /// A claimed item is done with: its content is taken away. False if somebody else has claimed it since.
    fn settle(
        &self,
        community: CommunityId,
        follower: &str,
        claimed: &Claimed,
        settled: &Settled,
    ) -> Result<bool, Fault>;
    /// Takes away the content of what nobody needs any more, and forgets what was settled and has ended. Says how many
    /// items ended unsent.
    fn tidy(&self, community: CommunityId, follower: &str, now_ms: i64) -> Result<u64, Fault>;
    /// What is in an outbox, without content: what waits first, then the newest.
    fn outbox(
        &self,
        community: CommunityId,
        follower: &str,
        limit: usize,
    ) -> Result<Vec<OutboxRow>, Fault>;
}

/// Something to send.
#[derive(Clone, PartialEq, Eq)]
pub struct OutboxItem {
    /// What it is for; the same is never queued twice.
    pub item: String,
    /// What to send.
    pub content: Vec<u8>,
    /// When it was queued.
    pub queued_ms: i64,
    /// When it is of no use any more. Until then it is known that it was there.
    pub ends_ms: i64,
}

/// An item that was taken to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Claimed {
    /// The item.
    pub item: OutboxItem,
    /// The how-many-eth try this is, from 1.
    pub tries: u32,
}

/// How an item ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is sent.
    Sent,
    /// It never will be, for this reason.
    Refused(String),
    /// There was nothing to send, for this reason.
    Dropped(String),
}

/// How far an item has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutboxState {
    /// It is still to be sent.
    Waits,
    /// It is sent.
    Sent,
    /// It was refused for good.
    Refused,
    /// There was nothing to send.
    Dropped,
    /// It could not be sent in time.
    Ended,
}

/// An item as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// What it is for.
    pub item: String,
    /// How far it has come.
    pub state: OutboxState,
    /// When it was queued.
    pub queued_ms: i64,
    /// When it is tried next, if it waits.
    pub ready_ms: i64,
    /// How often it was tried.
    pub tries: u32,
    /// Why it is not sent.
    pub note: String,
}

/// Not the content: it may hold what only its reader should see.
impl std::fmt::Debug for OutboxItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutboxItem")
            .field("item", &self.item)
            .field("queued_ms", &self.queued_ms)
            .finish_non_exhaustive()
    }
}

/// As [`OutboxItem`] shows itself.
impl std::fmt::Debug for Claimed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Claimed")
            .field("item", &self.item)
            .field("tries", &self.tries)
            .finish()
    }
}

impl OutboxState {
    const ALL: [(OutboxState, &'static str); 5] = [
        (OutboxState::Waits, "waits"),
        (OutboxState::Sent, "sent"),
        (OutboxState::Refused, "refused"),
        (OutboxState::Dropped, "dropped"),
        (OutboxState::Ended, "ended"),
    ];

    fn word(self) -> &'static str {
        let mut all = OutboxState::ALL.iter();
        all.find(|(state, _)| *state == self)
            .map_or("", |(_, word)| word)
    }

    fn parse(word: &str) -> Result<OutboxState, Fault> {
        let mut all = OutboxState::ALL.iter();
        all.find(|(_, known)| *known == word)
            .map(|(state, _)| *state)
            .ok_or_else(|| Fault::damaged(format!("an item of an outbox is {word:?}")))
    }
}
