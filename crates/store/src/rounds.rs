//! The rounds of the desk: when it looks at a claim next, what it saw, and the secret from which its tokens are derived. All
//! of it can be lost, and what is true stays the same; only tokens would change.

mod database;

use crate::fault::Fault;
use crate::ids::CommunityId;

/// The largest observation, in bytes.
pub const MAX_OBSERVATION_BYTES: usize = 64 << 10;

/// The part of a store that knows the desk's rounds. Calls block.
pub trait Rounds: Send + Sync {
    /// Notes that claims are to be looked at from a moment on. What is noted already stays. Says how many were new.
    fn enrol(&self, community: CommunityId, plans: &[Plan]) -> Result<u64, Fault>;
    /// Takes rounds whose moment has come, the longest due first; nobody else gets them until the moment given.
    fn take_rounds(
        &self,
        community: CommunityId,
        now_ms: i64,
        until_ms: i64,
        limit: usize,
    ) -> Result<Vec<Round>, Fault>;
    /// The rounds of a claim, by way.
    fn rounds_of(&self, community: CommunityId, claim: u64) -> Result<Vec<Round>, Fault>;
    /// Keeps what was seen in a round and when the next one is. False, and nothing kept, if somebody else has looked since.
    fn keep_seen(&self, community: CommunityId, round: &Round, seen: &Seen) -> Result<bool, Fault>;
    /// Moves the next look of a round; false if somebody else has moved it, or looked, since it was read.
    fn move_round(
        &self,
        community: CommunityId,
        round: &Round,
        next_ms: i64,
    ) -> Result<bool, Fault>;
    /// What was seen of a claim, the newest first.
    fn observations(
        &self,
        community: CommunityId,
        claim: u64,
        limit: usize,
    ) -> Result<Vec<Observation>, Fault>;
    /// Forgets a claim with all that was seen of it.
    fn forget_claim(&self, community: CommunityId, claim: u64) -> Result<(), Fault>;
    /// Forgets what was seen before a moment, but the newest of each claim and way. Says how much.
    fn forget_observations(&self, community: CommunityId, before_ms: i64) -> Result<u64, Fault>;
    /// A secret that all nodes share: the one that is there, else this one.
    fn secret(
        &self,
        community: CommunityId,
        name: &str,
        fresh: &[u8; 32],
    ) -> Result<[u8; 32], Fault>;
}

/// A claim to be looked at in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The position of the entry that made the claim.
    pub claim: u64,
    /// The way, by its name.
    pub way: String,
    /// Whose claim.
    pub party: u32,
    /// The fingerprint of the name.
    pub fingerprint: [u8; 16],
    /// Since when it is looked at.
    pub since_ms: i64,
    /// When next.
    pub next_ms: i64,
}

/// A plan and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// What is looked at, and when next.
    pub plan: Plan,
    /// How often it was looked at.
    pub looks: u64,
    /// How often in a row the proof was missed.
    pub missed: u32,
}

/// What one look brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// When.
    pub at_ms: i64,
    /// What, in the words of the desk.
    pub content: Vec<u8>,
    /// How often in a row the proof was missed now.
    pub missed: u32,
    /// When to look next.
    pub next_ms: i64,
}

/// What was seen once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// In which way.
    pub way: String,
    /// The how-many-eth look it was, from 1.
    pub number: u64,
    /// When.
    pub at_ms: i64,
    /// What, in the words of the desk.
    pub content: Vec<u8>,
}
