//! Access tokens: with what a program of a person comes in. Its owner makes it on a page, sees it once, and says what it is
//! good for; it ends by time or by its owner. What it does, its owner does: under the hat that it was made with, and not
//! beyond what the owner may.

use super::limits::{Limit, Subject};
use super::tokens::{Digest, Use, digest, written};
use super::{AccountFault, Accounts, acts_for};
use assembly::act::Act;
use assembly::actor::{Actor, Way};
use assembly::ids::PartyId;
use assembly::moment::Moment;
use assembly::state::State;
use moka::sync::Cache;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use store::{AccessToken, AccountId, CommunityId, PartyLink};

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;
/// For so many days a token can be made at most.
pub const MAX_ACCESS_DAYS: u16 = 366;
/// A token of which nothing else is said goes on for so long, in milliseconds: 90 days.
pub const ACCESS_MS: i64 = 90 * DAY_MS;
/// What stands before every token, so that one that was published by mistake is found and known for what it is.
const MARK: &str = "plenary_";
/// The longest name of a token, in bytes.
const MAX_NAME: usize = 80;
/// Use is noted at most once in so long, in milliseconds.
const NOTE_MS: i64 = 5 * 60 * 1_000;
/// A token is read from the store at most once in so long, in milliseconds: so long may one go on here that was ended on
/// another node.
const FRESH_MS: i64 = 2_000;
/// How many tokens are kept at hand.
const AT_HAND: u64 = 10_000;

/// One thing that a token is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Reading what its owner may read.
    Read,
    /// The owner's calendar, at a secret address.
    Calendar,
    /// The acts of a room.
    Acts(&'static str),
}

impl Scope {
    /// Every scope, in the order in which they are offered.
    #[must_use]
    pub fn all() -> Vec<Scope> {
        let rooms = Act::by_room().into_iter().map(|(room, _)| room);
        [Scope::Read, Scope::Calendar]
            .into_iter()
            .chain(rooms.map(Scope::Acts))
            .collect()
    }

    /// As forms and the description of the API write it.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Scope::Read => "read".to_owned(),
            Scope::Calendar => "calendar".to_owned(),
            Scope::Acts(room) => format!("acts:{room}"),
        }
    }

    /// The scope with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Scope> {
        Scope::all().into_iter().find(|scope| scope.word() == word)
    }
}

/// What a token is good for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scopes(BTreeSet<Scope>);

impl Scopes {
    /// These; words that are no scope are left out.
    #[must_use]
    pub fn parse(text: &str) -> Scopes {
        Scopes(text.split_whitespace().filter_map(Scope::parse).collect())
    }

    /// Whether one is among them.
    #[must_use]
    pub fn has(&self, scope: Scope) -> bool {
        self.0.contains(&scope)
    }

    /// Whether this one is all there is.
    #[must_use]
    pub fn is_only(&self, scope: Scope) -> bool {
        self.0.len() == 1 && self.has(scope)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each, in order.
    pub fn iter(&self) -> impl Iterator<Item = Scope> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Scopes {
        Scopes(scopes.into_iter().collect())
    }
}

impl std::fmt::Display for Scopes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let words: Vec<String> = self.iter().map(Scope::word).collect();
        f.write_str(&words.join(" "))
    }
}

/// A token that was just made. It is nowhere else: `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct NewAccess {
    /// The token.
    pub token: String,
    /// When it ends.
    pub ends: Moment,
}

impl std::fmt::Debug for NewAccess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a new access token until {}", self.ends)
    }
}

/// What a token is to be.
#[derive(Clone, Debug)]
pub struct AccessWish {
    /// What its owner calls it.
    pub name: String,
    /// What it is good for.
    pub scopes: Scopes,
    /// The organization that it acts for; none for the person.
    pub organization: Option<PartyId>,
    /// For how long, in days; at most [`MAX_ACCESS_DAYS`].
    pub days: u16,
}

/// A program that showed a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// What is kept of the token.
    pub kept: AccessToken,
    /// What it is good for.
    pub scopes: Scopes,
    persons: Vec<PartyLink>,
}

impl Access {
    /// The person whose token it is.
    #[must_use]
    pub fn person(&self, state: &State) -> Option<PartyId> {
        super::sessions::person_of(&self.persons, self.kept.community, state)
    }

    /// As whom it acts. None where the owner may no longer act for the organization whose hat it has: unlike a browser,
    /// a program does not see that its hat is off.
    #[must_use]
    pub fn actor(&self, state: &State) -> Option<Actor> {
        let person = self.person(state)?;
        let on_behalf = self.kept.hat_party.map(PartyId);
        if on_behalf.is_some_and(|party| !acts_for(state, person, party)) {
            return None;
        }
        Some(Actor {
            on_behalf,
            way: Way::Token,
            ..Actor::person(person)
        })
    }
}

/// Tokens at hand, each with the moment at which it was read; and how far each has used up what it may ask here.
pub(super) struct AtHand {
    seen: Cache<Digest, (Arc<Access>, i64)>,
    rested: Cache<Digest, Arc<Mutex<i64>>>,
}

impl AtHand {
    pub(super) fn new() -> AtHand {
        AtHand {
            seen: Cache::new(AT_HAND),
            rested: Cache::new(AT_HAND),
        }
    }

    /// Counts a request; some moment means: not before then.
    fn count(&self, token: Digest, limit: Limit, now: Moment) -> Option<Moment> {
        let rested = self.rested.get_with(token, Default::default);
        let mut rested = rested.lock().unwrap_or_else(PoisonError::into_inner);
        let from = now.0.max(*rested);
        let burst_ms = i64::from(limit.at_once).saturating_mul(limit.every_ms);
        let free = from.saturating_add(limit.every_ms).saturating_sub(burst_ms);
        if free > now.0 {
            return Some(Moment(free));
        }
        *rested = from.saturating_add(limit.every_ms);
        None
    }
}

impl Accounts {
    /// Makes a token of an account for a community. None where it has as many as it may, where it is good for nothing or
    /// for too long, or where the person may not act for the organization.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn make_access(
        &self,
        (account, community): (AccountId, CommunityId),
        wish: &AccessWish,
        state: &State,
        now: Moment,
    ) -> Result<Option<NewAccess>, AccountFault> {
        let persons = self.store.parties(account)?;
        let person = super::sessions::person_of(&persons, community, state);
        let wears = |party| person.is_some_and(|person| acts_for(state, person, party));
        if wish.scopes.is_empty()
            || !(1..=MAX_ACCESS_DAYS).contains(&wish.days)
            || !wish.organization.is_none_or(wears)
        {
            return Ok(None);
        }
        let token = format!("{MARK}{}", written(&self.draw()?));
        let ends = Moment(now.0.saturating_add(i64::from(wish.days) * DAY_MS));
        let name: String = wish
            .name
            .chars()
            .filter(|char| !char.is_control())
            .collect();
        let name = name.trim();
        let kept = self.store.put_access_token(&AccessToken {
            token: access_digest(&token).expect("a token just written"),
            account,
            community,
            hat_party: wish.organization.map(|party| party.0),
            name: name[..name.floor_char_boundary(MAX_NAME)].to_owned(),
            scopes: wish.scopes.to_string(),
            created_ms: now.0,
            used_ms: None,
            ends_ms: ends.0,
        })?;
        Ok(kept.then_some(NewAccess { token, ends }))
    }

    /// Who comes with a token in a community, if it is still good. Notes, now and then, that it is in use.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn access(
        &self,
        token: &str,
        community: CommunityId,
        now: Moment,
    ) -> Result<Option<Arc<Access>>, AccountFault> {
        let Some(token) = access_digest(token) else {
            return Ok(None);
        };
        let at_hand = self.access.seen.get(&token);
        let fresh = at_hand.filter(|(_, read_ms)| (0..FRESH_MS).contains(&(now.0 - read_ms)));
        let known = match fresh {
            Some((known, _)) => Some(known),
            None => self.read_access(token, now)?,
        };
        Ok(known.filter(|one| one.kept.community == community && now.0 < one.kept.ends_ms))
    }

    fn read_access(&self, token: Digest, now: Moment) -> Result<Option<Arc<Access>>, AccountFault> {
        let Some(kept) = self.store.access_token(token)? else {
            self.access.seen.invalidate(&token);
            return Ok(None);
        };
        let noted = kept.used_ms.is_some_and(|used| now.0 - used < NOTE_MS);
        if !noted && now.0 < kept.ends_ms {
            self.store.access_token_used(token, now.0)?;
        }
        let access = Arc::new(Access {
            scopes: Scopes::parse(&kept.scopes),
            persons: self.store.parties(kept.account)?,
            kept,
        });
        self.access.seen.insert(token, (access.clone(), now.0));
        Ok(Some(access))
    }

    /// Counts a request with a token; an act counts twice, once on all nodes together. Some moment means: not before then.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn access_asks(
        &self,
        access: &Access,
        is_act: bool,
        now: Moment,
    ) -> Result<Option<Moment>, AccountFault> {
        let token = &access.kept.token;
        let here = self
            .access
            .count(*token, self.limits.requests_by_token, now);
        if here.is_some() || !is_act {
            return Ok(here);
        }
        self.attempt(Subject::ActsByToken(token), now)
    }

    /// The tokens of an account in a community that have not ended, the newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn accesses(
        &self,
        account: AccountId,
        community: CommunityId,
        now: Moment,
    ) -> Result<Vec<AccessToken>, AccountFault> {
        let mut tokens = self.store.access_tokens(account, community)?;
        tokens.retain(|token| now.0 < token.ends_ms);
        Ok(tokens)
    }

    /// Ends a token of an account; false if it has none such.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn end_access(&self, account: AccountId, token: Digest) -> Result<bool, AccountFault> {
        let ended = self.store.end_access_token(account, token)?;
        self.access.seen.invalidate(&token);
        Ok(ended)
    }
}

fn access_digest(text: &str) -> Option<Digest> {
    digest(text.strip_prefix(MARK)?, Use::Access)
}
