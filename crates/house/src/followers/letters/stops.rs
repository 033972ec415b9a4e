//! Stopping letters of a kind by one click, without signing in (RFC 8058). The token in the link is made from the account
//! and the kind with a secret of the server: nothing is kept for it, and it is good for nothing else.

use super::super::FollowerFault;
use super::readers::{always, never, stopped_in};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use post::Kind;
use sha2::Sha256;
use std::sync::Arc;
use store::{AccountId, CommunityId, Store};

/// How much of the code stands in a token, in bytes: what guessing it gains is that somebody gets fewer letters.
const CODE: usize = 16;

/// Makes and takes the tokens.
pub struct Stops {
    store: Arc<dyn Store>,
    secret: [u8; 32],
}

impl Stops {
    /// With a secret that every node of the server has, and that stays: links in old letters depend on it.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, secret: [u8; 32]) -> Stops {
        Stops { store, secret }
    }

    /// With the secret that the store keeps for a community; it is drawn the first time.
    ///
    /// # Errors
    /// When the store does not answer, or there is no randomness.
    pub fn open(store: Arc<dyn Store>, community: CommunityId) -> Result<Stops, FollowerFault> {
        let mut fresh = [0; 32];
        getrandom::fill(&mut fresh).map_err(FollowerFault::Random)?;
        let secret = store.secret(community, "stop-letters", &fresh)?;
        Ok(Stops::new(store, secret))
    }

    /// The token with which an account stops letters of a kind.
    #[must_use]
    pub fn token(&self, account: AccountId, kind: Kind) -> String {
        let mut token = account.0.to_vec();
        token.extend(&self.code(account, kind).finalize().into_bytes()[..CODE]);
        URL_SAFE_NO_PAD.encode(token)
    }

    /// Stops letters of a kind for the account that the token was made for. False for a token that is not right, and for a
    /// kind that cannot be stopped. Doing it again is true.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn stop(&self, token: &str, kind: Kind) -> Result<bool, FollowerFault> {
        let Some(account) = self.account(token, kind).filter(|_| kind.may_be_stopped()) else {
            return Ok(false);
        };
        // An account that is gone gets no letters anyway.
        if self.store.account(account)?.is_none() {
            return Ok(false);
        }
        self.store.choose_letters(account, &never(kind))?;
        Ok(true)
    }

    /// Lets letters of a kind come again, for the account that the token was made for. Says false where [`Stops::stop`] does.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn start(&self, token: &str, kind: Kind) -> Result<bool, FollowerFault> {
        let Some(account) = self.account(token, kind).filter(|_| kind.may_be_stopped()) else {
            return Ok(false);
        };
        if self.store.account(account)?.is_none() {
            return Ok(false);
        }
        self.store.choose_letters(account, &always(kind))?;
        Ok(true)
    }

    /// Whether letters of a kind are stopped for the account that the token was made for; none where the token is not right,
    /// the kind cannot be stopped, or the account is gone.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn look(&self, token: &str, kind: Kind) -> Result<Option<bool>, FollowerFault> {
        let Some(account) = self.account(token, kind).filter(|_| kind.may_be_stopped()) else {
            return Ok(None);
        };
        if self.store.account(account)?.is_none() {
            return Ok(None);
        }
        Ok(Some(self.stopped(account)?.contains(&kind)))
    }

    /// The kinds of letters that an account has stopped.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn stopped(&self, account: AccountId) -> Result<Vec<Kind>, FollowerFault> {
        Ok(stopped_in(&self.store.letter_choices(account)?))
    }

    /// Stops letters of a kind for an account, or lets them come again: whoever is signed in needs no token. False for a kind
    /// that cannot be stopped.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn choose(
        &self,
        account: AccountId,
        kind: Kind,
        wanted: bool,
    ) -> Result<bool, FollowerFault> {
        if !kind.may_be_stopped() {
            return Ok(false);
        }
        let choice = if wanted { always(kind) } else { never(kind) };
        self.store.choose_letters(account, &choice)?;
        Ok(true)
    }

    fn account(&self, token: &str, kind: Kind) -> Option<AccountId> {
        let mut bytes = [0; 16 + CODE];
        let length = URL_SAFE_NO_PAD.decode_slice(token, &mut bytes).ok()?;
        if length != bytes.len() {
            return None;
        }
        let (account, code) = bytes.split_at(16);
        let account = AccountId(account.try_into().ok()?);
        let right = self.code(account, kind).verify_truncated_left(code);
        right.is_ok().then_some(account)
    }

    fn code(&self, account: AccountId, kind: Kind) -> Hmac<Sha256> {
        let mut code =
            Hmac::<Sha256>::new_from_slice(&self.secret).expect("a key may have any length");
        code.update(b"plenary/stop-letters/v1\0");
        code.update(kind.word().as_bytes());
        code.update(b"\0");
        code.update(&account.0);
        code
    }
}
