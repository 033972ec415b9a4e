//! Passkeys (Web Authentication, level 3). A ceremony has two halves, which may happen on two nodes: what must be
//! remembered between them lies in the store under a token that the browser holds. A passkey says itself whose it is, so
//! nobody types an address to sign in with one.

use super::limits::Subject;
use super::network::Network;
use super::tokens::{Digest, Use, digest, written};
use super::{AccountFault, Accounts, NewSession};
use assembly::actor::Way;
use assembly::moment::Moment;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Display;
use store::{AccountId, Ceremony, Passkey};
use url::Url;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey as Key, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Uuid, Webauthn, WebauthnBuilder,
};

/// For how long a ceremony may take, in milliseconds: ten minutes, for those who look for their key.
const CEREMONY_MS: i64 = 10 * 60 * 1_000;
/// The longest answer of a browser that is looked at, in bytes.
const MAX_ANSWER: usize = 64 << 10;
/// The longest name of a passkey, in bytes.
const MAX_NAME: usize = 100;

/// Where browsers find the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its address: `https://` and a name, or `http://localhost` with a port.
    pub origin: String,
    /// What browsers show when they ask whether to make a passkey.
    pub name: String,
}

/// The first half of a ceremony.
#[derive(Clone, PartialEq, Eq)]
pub struct Challenge {
    /// What the page hands to the browser, as JSON.
    pub options: String,
    /// The token with which the ceremony is finished.
    pub token: String,
}

/// What became of a passkey to add.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyAdded {
    /// The account has it.
    Added,
    /// The browser's answer does not fit, or came too late.
    NotGood,
    /// Somebody has it already, or the account has as many as it may.
    NotTaken,
}

/// Checks what browsers answer.
pub(super) struct Checker(Webauthn);

impl Checker {
    pub(super) fn new(site: &Site) -> Result<Checker, AccountFault> {
        let refused = || AccountFault::Site(site.origin.clone());
        let origin = Url::parse(&site.origin).map_err(|_| refused())?;
        let name = origin.domain().ok_or_else(refused)?;
        // Browsers offer passkeys where nobody listens in, and on the machine itself.
        if origin.scheme() != "https" && !(origin.scheme() == "http" && name == "localhost") {
            return Err(refused());
        }
        let builder = WebauthnBuilder::new(name, &origin).map_err(|_| refused())?;
        let checker = builder.rp_name(&site.name).build();
        checker.map(Checker).map_err(|_| refused())
    }
}

/// A fault of the library, which it reports without what the browser sent.
fn ours(why: impl Display) -> AccountFault {
    AccountFault::Passkey(why.to_string())
}

/// What is kept between the halves.
fn packed(state: &impl Serialize) -> Result<Vec<u8>, AccountFault> {
    serde_json::to_vec(state).map_err(ours)
}

fn unpacked<T: DeserializeOwned>(content: &[u8]) -> Result<T, AccountFault> {
    serde_json::from_slice(content).map_err(ours)
}

/// What a browser answered; none where it is no answer.
fn answered<T: DeserializeOwned>(answer: &str) -> Option<T> {
    (answer.len() <= MAX_ANSWER)
        .then(|| serde_json::from_str(answer).ok())
        .flatten()
}

impl Accounts {
    /// Begins to make a passkey for an account. `name` is what the browser shows beside it, such as the address.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn begin_passkey(
        &self,
        account: AccountId,
        name: &str,
        now: Moment,
    ) -> Result<Challenge, AccountFault> {
        let known = self.store.passkeys(account)?.into_iter();
        let known: Vec<CredentialID> = known.map(|key| key.credential).collect();
        let handle = Uuid::from_bytes(account.0);
        let began = self
            .passkeys
            .0
            .start_passkey_registration(handle, name, name, Some(known));
        let (options, state) = began.map_err(ours)?;
        let mut options = serde_json::to_value(options).map_err(ours)?;
        // It has to know by itself whose it is; without this a security key might not.
        let selection = &mut options["publicKey"]["authenticatorSelection"];
        selection["residentKey"] = "required".into();
        selection["requireResidentKey"] = true.into();
        self.begin(Some(account), &options, &state, now)
    }

    fn begin(
        &self,
        account: Option<AccountId>,
        options: &impl Serialize,
        state: &impl Serialize,
        now: Moment,
    ) -> Result<Challenge, AccountFault> {
        let token = written(&self.draw()?);
        self.store.put_ceremony(&Ceremony {
            token: digest(&token, Use::Ceremony).expect("a token just written"),
            account,
            content: packed(state)?,
            expires_ms: now.0.saturating_add(CEREMONY_MS),
        })?;
        let options = serde_json::to_string(options).map_err(ours)?;
        Ok(Challenge { options, token })
    }

    fn ceremony(&self, token: &str, now: Moment) -> Result<Option<Ceremony>, AccountFault> {
        match digest(token, Use::Ceremony) {
            Some(token) => Ok(self.store.take_ceremony(token, now.0)?),
            None => Ok(None),
        }
    }

    /// Finishes making a passkey: `answer` is what the browser gave, as JSON; `name` is what its owner calls it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn finish_passkey(
        &self,
        account: AccountId,
        token: &str,
        answer: &str,
        name: &str,
        now: Moment,
    ) -> Result<PasskeyAdded, AccountFault> {
        let ceremony = self.ceremony(token, now)?;
        let Some(ceremony) = ceremony.filter(|one| one.account == Some(account)) else {
            return Ok(PasskeyAdded::NotGood);
        };
        let Some(answer) = answered::<RegisterPublicKeyCredential>(answer) else {
            return Ok(PasskeyAdded::NotGood);
        };
        let state: PasskeyRegistration = unpacked(&ceremony.content)?;
        let Ok(key) = self.passkeys.0.finish_passkey_registration(&answer, &state) else {
            return Ok(PasskeyAdded::NotGood);
        };
        let name: String = name.chars().filter(|char| !char.is_control()).collect();
        let name = name.trim();
        let added = self.store.add_passkey(&Passkey {
            credential: key.cred_id().to_vec(),
            account,
            name: name[..name.floor_char_boundary(MAX_NAME)].to_owned(),
            content: packed(&key)?,
            created_ms: now.0,
            used_ms: None,
        })?;
        Ok(if added {
            PasskeyAdded::Added
        } else {
            PasskeyAdded::NotTaken
        })
    }

    /// Begins to sign in with a passkey, whoever it is.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn begin_passkey_sign_in(
        &self,
        network: Network,
        now: Moment,
    ) -> Result<Result<Challenge, Moment>, AccountFault> {
        if let Some(until) = self.attempt(Subject::TriesFromNetwork(network), now)? {
            return Ok(Err(until));
        }
        let began = self.passkeys.0.start_discoverable_authentication();
        let (mut options, state) = began.map_err(ours)?;
        // Not as a suggestion in a field but when somebody pressed the button.
        options.mediation = None;
        self.begin(None, &options, &state, now).map(Ok)
    }

    /// Finishes signing in with a passkey. None where the browser's answer does not fit, came too late or too often: it is
    /// not said which.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn finish_passkey_sign_in(
        &self,
        token: &str,
        answer: &str,
        network: Network,
        device: &str,
        now: Moment,
    ) -> Result<Option<NewSession>, AccountFault> {
        if self
            .attempt(Subject::TriesFromNetwork(network), now)?
            .is_some()
        {
            return Ok(None);
        }
        let ceremony = self.ceremony(token, now)?;
        let Some(ceremony) = ceremony.filter(|one| one.account.is_none()) else {
            return Ok(None);
        };
        let Some(answer) = answered::<PublicKeyCredential>(answer) else {
            return Ok(None);
        };
        let Some(kept) = self.passkey_shown(&answer, now)? else {
            return Ok(None);
        };
        let mut key: Key = unpacked(&kept.content)?;
        let state: DiscoverableAuthentication = unpacked(&ceremony.content)?;
        let checker = &self.passkeys.0;
        let Ok(shown) = checker.finish_discoverable_authentication_v2(&answer, state, &key) else {
            return Ok(None);
        };
        // Its counter, where it has one: an answer that does not go beyond it is refused the next time.
        key.update_credential(&shown);
        self.store
            .passkey_used(&kept.credential, &packed(&key)?, now.0)?;
        let opened = self.open_session(kept.account, Way::Passkey, false, device, now);
        opened.map(Some)
    }

    /// The passkey that an answer names, if it is of the account that the answer names.
    fn passkey_shown(
        &self,
        answer: &PublicKeyCredential,
        now: Moment,
    ) -> Result<Option<Passkey>, AccountFault> {
        let Ok((handle, credential)) = self.passkeys.0.identify_discoverable_authentication(answer)
        else {
            return Ok(None);
        };
        let account = AccountId(*handle.as_bytes());
        let kept = self.store.passkey(credential)?;
        let Some(kept) = kept.filter(|kept| kept.account == account) else {
            return Ok(None);
        };
        let is_too_often = self
            .attempt(Subject::TriesOfAccount(account), now)?
            .is_some();
        Ok((!is_too_often).then_some(kept))
    }

    /// The passkeys of an account, the oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn passkeys(&self, account: AccountId) -> Result<Vec<Passkey>, AccountFault> {
        Ok(self.store.passkeys(account)?)
    }

    /// Takes a passkey away; false if the account has none such.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn remove_passkey(
        &self,
        account: AccountId,
        credential: &[u8],
    ) -> Result<bool, AccountFault> {
        Ok(self.store.remove_passkey(account, credential)?)
    }

    /// What a page names a passkey by: a digest of its credential's id.
    #[must_use]
    pub fn passkey_name(passkey: &Passkey) -> Digest {
        super::tokens::hashed(&["passkey"], &passkey.credential)
    }
}
