//! Limits on attempts: per address, per account, and per network of the client. They are counted in the store, so that all
//! nodes count together; the answer says from when the next attempt may come.

use super::network::Network;
use super::tokens::{Digest, hashed};
use super::{AccountFault, Accounts};
use assembly::moment::Moment;
use store::{AccountId, MailAddress};

/// How often something may be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// How many may come at once.
    pub at_once: u16,
    /// After so many milliseconds there may be one more.
    pub every_ms: i64,
}

/// The limits of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Letters to one address.
    pub letters_to_address: Limit,
    /// Letters asked for by one account.
    pub letters_of_account: Limit,
    /// Letters asked for from one network.
    pub letters_from_network: Limit,
    /// Tokens and passkeys shown from one network.
    pub tries_from_network: Limit,
    /// Passkeys shown for one account.
    pub tries_of_account: Limit,
    /// Acts asked for with one access token, on all nodes together.
    pub acts_by_token: Limit,
    /// Requests of any kind with one access token, on each node.
    pub requests_by_token: Limit,
}

const MINUTE_MS: i64 = 60_000;

impl Default for Limits {
    /// For one person at a slow mailbox, and for an office of many behind one address.
    fn default() -> Limits {
        Limits {
            letters_to_address: Limit {
                at_once: 5,
                every_ms: 10 * MINUTE_MS,
            },
            letters_of_account: Limit {
                at_once: 5,
                every_ms: 10 * MINUTE_MS,
            },
            letters_from_network: Limit {
                at_once: 30,
                every_ms: MINUTE_MS,
            },
            tries_from_network: Limit {
                at_once: 60,
                every_ms: MINUTE_MS / 6,
            },
            tries_of_account: Limit {
                at_once: 10,
                every_ms: MINUTE_MS,
            },
            // A list of members that moves in, one every second; and a program that reads everything.
            acts_by_token: Limit {
                at_once: 120,
                every_ms: 1_000,
            },
            requests_by_token: Limit {
                at_once: 600,
                every_ms: 100,
            },
        }
    }
}

/// What is limited.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subject<'a> {
    LettersToAddress(&'a MailAddress),
    LettersOfAccount(AccountId),
    LettersFromNetwork(Network),
    TriesFromNetwork(Network),
    TriesOfAccount(AccountId),
    ActsByToken(&'a Digest),
}

impl Accounts {
    /// Counts an attempt. Some moment means: not before then.
    pub(super) fn attempt(
        &self,
        subject: Subject<'_>,
        now: Moment,
    ) -> Result<Option<Moment>, AccountFault> {
        let limits = &self.limits;
        let (limit, digest) = match subject {
            Subject::LettersToAddress(address) => (
                limits.letters_to_address,
                hashed(&["limit", "letters-to"], address.as_str().as_bytes()),
            ),
            Subject::LettersOfAccount(account) => (
                limits.letters_of_account,
                hashed(&["limit", "letters-of"], &account.0),
            ),
            Subject::LettersFromNetwork(network) => (
                limits.letters_from_network,
                hashed(&["limit", "letters-from"], &network.bytes()),
            ),
            Subject::TriesFromNetwork(network) => (
                limits.tries_from_network,
                hashed(&["limit", "tries-from"], &network.bytes()),
            ),
            Subject::TriesOfAccount(account) => (
                limits.tries_of_account,
                hashed(&["limit", "tries-of"], &account.0),
            ),
            Subject::ActsByToken(token) => {
                (limits.acts_by_token, hashed(&["limit", "acts-by"], token))
            }
        };
        let burst_ms = i64::from(limit.at_once).saturating_mul(limit.every_ms);
        let until = self
            .store
            .attempt(digest, limit.every_ms, burst_ms, now.0)?;
        Ok(until.map(Moment))
    }
}
