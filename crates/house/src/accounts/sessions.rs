//! Sessions: browsers that are signed in. A session ends when it is not used for two weeks, after three months, or when its
//! owner ends it; its owner sees all of them.

use super::tokens::{Digest, Use, digest, written};
use super::{AccountFault, Accounts, Hat, acts_for};
use assembly::actor::{Actor, Way};
use assembly::ids::PartyId;
use assembly::moment::Moment;
use assembly::state::State;
use moka::sync::Cache;
use std::sync::Arc;
use store::{AccountId, CommunityId, PartyLink, Session};

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;
/// A session ends after so long without use, in milliseconds: 14 days.
pub const IDLE_MS: i64 = 14 * DAY_MS;
/// A session ends after so long, in milliseconds: 90 days.
pub const SESSION_MS: i64 = 90 * DAY_MS;
/// Use is noted at most once in so long, in milliseconds: reading a page should not write.
const NOTE_MS: i64 = 5 * 60 * 1_000;
/// A session is read from the store at most once in so long, in milliseconds. So long may one that was ended on another
/// node go on here.
const FRESH_MS: i64 = 2_000;
/// How many sessions are kept at hand.
const AT_HAND: u64 = 10_000;
/// The longest description of a browser, in bytes.
const MAX_DEVICE: usize = 80;

/// A session that was just opened. Its token goes into a cookie and is nowhere else: `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct NewSession {
    /// The token.
    pub token: String,
    /// Whose it is.
    pub account: AccountId,
    /// Whether the account was made by this sign-in.
    pub is_new: bool,
}

impl std::fmt::Debug for NewSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a new session of {:?}", self.account)
    }
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The session.
    pub session: Session,
    /// The persons that the account leads to.
    pub persons: Vec<PartyLink>,
}

impl SignedIn {
    /// Whose session it is.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.session.account
    }

    /// By which way the session was opened, as the record says it.
    #[must_use]
    pub fn way(&self) -> Way {
        if self.session.way == Way::Passkey.word() {
            Way::Passkey
        } else {
            Way::Link
        }
    }

    /// The person of a community that the account leads to: the one that stayed, where two were found to be one.
    #[must_use]
    pub fn person(&self, community: CommunityId, state: &State) -> Option<PartyId> {
        person_of(&self.persons, community, state)
    }

    /// As whom the session acts in a community. The organization whose hat is on counts only while the person may still
    /// act for it; else the person acts alone.
    #[must_use]
    pub fn actor(&self, community: CommunityId, state: &State) -> Option<Actor> {
        let person = self.person(community, state)?;
        let hat = self.session.hat.filter(|hat| hat.community == community);
        let on_behalf = hat
            .map(|hat| PartyId(hat.party))
            .filter(|party| acts_for(state, person, *party));
        Some(Actor {
            on_behalf,
            way: self.way(),
            ..Actor::person(person)
        })
    }
}

/// The person of a community that links of an account lead to: the one that stayed, where two were found to be one.
pub(super) fn person_of(
    links: &[PartyLink],
    community: CommunityId,
    state: &State,
) -> Option<PartyId> {
    let link = links.iter().find(|one| one.community == community)?;
    let mut person = PartyId(link.party);
    // Who was merged twice is found in two steps; the state has no circles.
    while let Some(into) = state.people.parties.get(person)?.merged_into {
        person = into;
    }
    Some(person)
}

/// Sessions at hand, each with the moment at which it was read.
pub(super) struct Seen(Cache<Digest, (Arc<SignedIn>, i64)>);

impl Seen {
    pub(super) fn new() -> Seen {
        Seen(
            Cache::builder()
                .max_capacity(AT_HAND)
                .support_invalidation_closures()
                .build(),
        )
    }

    pub(super) fn forget_all_of(&self, account: AccountId) {
        // A cache that refuses is emptied: slower, and as safe.
        let of_it = move |_: &Digest, seen: &(Arc<SignedIn>, i64)| seen.0.account() == account;
        if self.0.invalidate_entries_if(of_it).is_err() {
            self.0.invalidate_all();
        }
    }
}

impl Accounts {
    pub(super) fn open_session(
        &self,
        account: AccountId,
        way: Way,
        is_new: bool,
        device: &str,
        now: Moment,
    ) -> Result<NewSession, AccountFault> {
        let token = written(&self.draw()?);
        self.store.put_session(&Session {
            token: digest(&token, Use::Session).expect("a token just written"),
            account,
            way: way.word().to_owned(),
            browser: described(device),
            created_ms: now.0,
            seen_ms: now.0,
            idle_ends_ms: now.0.saturating_add(IDLE_MS),
            ends_ms: now.0.saturating_add(SESSION_MS),
            hat: None,
        })?;
        Ok(NewSession {
            token,
            account,
            is_new,
        })
    }

    /// Who is signed in with a token, if anybody still is. Notes, now and then, that the session is in use.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn session(&self, token: &str, now: Moment) -> Result<Option<Arc<SignedIn>>, AccountFault> {
        let Some(token) = digest(token, Use::Session) else {
            return Ok(None);
        };
        let at_hand = self.seen.0.get(&token);
        let fresh = at_hand.filter(|(_, read_ms)| (0..FRESH_MS).contains(&(now.0 - read_ms)));
        let known = match fresh {
            Some((known, _)) => Some(known),
            None => self.read_session(token, now)?,
        };
        Ok(known.filter(|known| goes_on(&known.session, now)))
    }

    /// The same, past what is at hand here: for one who has just changed something, perhaps on another node.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn session_as_stored(
        &self,
        token: &str,
        now: Moment,
    ) -> Result<Option<Arc<SignedIn>>, AccountFault> {
        let Some(token) = digest(token, Use::Session) else {
            return Ok(None);
        };
        let known = self.read_session(token, now)?;
        Ok(known.filter(|known| goes_on(&known.session, now)))
    }

    fn read_session(
        &self,
        token: Digest,
        now: Moment,
    ) -> Result<Option<Arc<SignedIn>>, AccountFault> {
        let Some(session) = self.store.session(token)? else {
            self.seen.0.invalidate(&token);
            return Ok(None);
        };
        if goes_on(&session, now) && now.0 - session.seen_ms >= NOTE_MS {
            let idle_ends_ms = now.0.saturating_add(IDLE_MS);
            self.store.touch_session(token, now.0, idle_ends_ms)?;
        }
        let persons = self.store.parties(session.account)?;
        let known = Arc::new(SignedIn { session, persons });
        self.seen.0.insert(token, (known.clone(), now.0));
        Ok(Some(known))
    }

    /// The sessions of an account that go on, the one seen last first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn sessions(&self, account: AccountId, now: Moment) -> Result<Vec<Session>, AccountFault> {
        let mut sessions = self.store.sessions(account)?;
        sessions.retain(|session| goes_on(session, now));
        Ok(sessions)
    }

    /// Ends a session of an account; false if it has none such.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn end_session(&self, account: AccountId, session: Digest) -> Result<bool, AccountFault> {
        let ended = self.store.end_session(account, session)?;
        self.seen.0.invalidate(&session);
        Ok(ended)
    }

    /// Ends all sessions of an account but this one; says how many.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn end_all_others(
        &self,
        account: AccountId,
        this: Option<Digest>,
    ) -> Result<u64, AccountFault> {
        let ended = self.store.end_sessions(account, this)?;
        self.seen.forget_all_of(account);
        Ok(ended)
    }

    /// Puts a hat on: from now on the session acts for this organization in this community, or, with none, for the person
    /// alone. False, and nothing done, where the person may not act for it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn choose_hat(
        &self,
        signed_in: &SignedIn,
        community: CommunityId,
        organization: Option<PartyId>,
        state: &State,
    ) -> Result<bool, AccountFault> {
        let hat = match organization {
            None => None,
            Some(party) => {
                let person = signed_in.person(community, state);
                if !person.is_some_and(|person| acts_for(state, person, party)) {
                    return Ok(false);
                }
                Some(Hat {
                    community,
                    party: party.0,
                })
            }
        };
        let token = signed_in.session.token;
        self.store.choose_hat(token, hat)?;
        self.seen.0.invalidate(&token);
        Ok(true)
    }
}

fn goes_on(session: &Session, now: Moment) -> bool {
    now.0 < session.idle_ends_ms && now.0 < session.ends_ms
}

/// A browser in few words, from what it says of itself: enough for its owner to know it by, too little to tell two alike
/// apart.
fn described(agent: &str) -> String {
    let agent: String = agent.chars().filter(|char| !char.is_control()).collect();
    let browser = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    let system = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];
    let found = |list: &[(&str, &'static str)]| {
        let known = list.iter().find(|(mark, _)| agent.contains(mark));
        known.map(|(_, name)| *name)
    };
    match (found(&browser), found(&system)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => {
            let end = agent.floor_char_boundary(MAX_DEVICE);
            agent[..end].to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_by_two_words() {
        for (agent, expected) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox, Linux",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1",
                "Safari, iPhone",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
                "Edge, Windows",
            ),
            ("curl/8.0", "curl/8.0"),
            ("a\nb", "ab"),
            ("", ""),
        ] {
            assert_eq!(described(agent), expected);
        }
        assert!(described(&"é".repeat(500)).len() <= MAX_DEVICE);
    }
}
