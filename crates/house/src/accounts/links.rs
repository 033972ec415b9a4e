//! Links sent by letter: good once, for a quarter of an hour. In the browser that asked, opening one is enough; in any other
//! a click must confirm it, so that a scanner of mail that follows links does not spend it.

use super::limits::Subject;
use super::network::Network;
use super::tokens::{Use, digest, written};
use super::{AccountFault, AccountLetter, Accounts, NewSession, NotAnAddress, normal};
use assembly::actor::Way;
use assembly::moment::Moment;
use store::{Account, AccountId, AddressAdded, MailAddress, NewAccount, SignInLink};

/// For how long a link is good, in milliseconds: 15 minutes.
pub const LINK_MS: i64 = 15 * 60 * 1_000;

/// Who asks for a link.
#[derive(Clone, Copy, Debug)]
pub struct Asker<'a> {
    /// The token that the browser keeps in a cookie; see [`Accounts::new_browser`].
    pub browser: &'a str,
    /// From where.
    pub network: Network,
    /// The tag of the language of the page.
    pub language: &'a str,
}

/// What became of a wish for a link. It says nothing of whether anybody has the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A letter goes out.
    Sent,
    /// No letter can go there.
    NotAnAddress(NotAnAddress),
    /// There were too many; from then on one more may come.
    NotBefore(Moment),
}

/// How a link stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// The browser that asked has opened it: it may be spent at once.
    Ready,
    /// Another browser has it: a click must confirm, and sees for which address.
    NeedsClick {
        /// The address it was sent to.
        address: MailAddress,
    },
    /// It adds an address to an account that this browser is not signed in to.
    OtherAccount,
    /// Its quarter of an hour is over.
    Expired,
    /// It was used, or another one that was sent to the same address later.
    Spent,
    /// There is no such link.
    Unknown,
    /// There were too many tries; from then on one more may come.
    NotBefore(Moment),
}

/// What came of spending a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkSpent {
    /// Somebody is signed in.
    SignedIn(NewSession),
    /// An address was to be added to the account that is signed in.
    Address(AddressAdded),
    /// Nothing: the link is not good, or not yet.
    Not(LinkState),
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    SignIn,
    Add(AccountId),
}

impl Accounts {
    /// A token for a browser that has none: it binds the links that the browser asks for to it.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn new_browser(&self) -> Result<String, AccountFault> {
        Ok(written(&self.draw()?))
    }

    /// Sends a link to sign in to an address. The answer is the same whether or not anybody has it: a stranger's first
    /// sign-in makes an account.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn ask_link(
        &self,
        address: &str,
        asker: &Asker<'_>,
        now: Moment,
    ) -> Result<Asked, AccountFault> {
        match normal(address) {
            Ok(address) => self.send_link(address, Purpose::SignIn, asker, now),
            Err(why) => Ok(Asked::NotAnAddress(why)),
        }
    }

    pub(super) fn send_link(
        &self,
        address: MailAddress,
        purpose: Purpose,
        asker: &Asker<'_>,
        now: Moment,
    ) -> Result<Asked, AccountFault> {
        for subject in [
            Subject::LettersFromNetwork(asker.network),
            Subject::LettersToAddress(&address),
        ] {
            if let Some(until) = self.attempt(subject, now)? {
                return Ok(Asked::NotBefore(until));
            }
        }
        let token = written(&self.draw()?);
        let expires = Moment(now.0.saturating_add(LINK_MS));
        // A browser without a cookie is bound to nothing: its links need the click.
        let browser = match digest(asker.browser, Use::Browser) {
            Some(browser) => browser,
            None => self.draw()?,
        };
        self.store.put_link(&SignInLink {
            token: digest(&token, Use::Link).expect("a token just written"),
            address: address.clone(),
            account: match purpose {
                Purpose::SignIn => None,
                Purpose::Add(account) => Some(account),
            },
            browser,
            language: asker.language.to_owned(),
            asked_ms: now.0,
            expires_ms: expires.0,
            spent_ms: None,
        })?;
        let (to, language) = (address, asker.language.to_owned());
        let letter = match purpose {
            Purpose::SignIn => AccountLetter::SignIn {
                to,
                token,
                language,
                expires,
            },
            Purpose::Add(_) => AccountLetter::ConfirmAddress {
                to,
                token,
                language,
                expires,
            },
        };
        self.letters.post(letter, now);
        Ok(Asked::Sent)
    }

    /// How a link stands, for a browser with this token that is signed in to this account, if to any. Changes nothing.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn look_at_link(
        &self,
        token: &str,
        browser: &str,
        signed_in: Option<AccountId>,
        now: Moment,
    ) -> Result<LinkState, AccountFault> {
        Ok(self.found(token, browser, signed_in, now)?.0)
    }

    fn found(
        &self,
        token: &str,
        browser: &str,
        signed_in: Option<AccountId>,
        now: Moment,
    ) -> Result<(LinkState, Option<SignInLink>), AccountFault> {
        let Some(token) = digest(token, Use::Link) else {
            return Ok((LinkState::Unknown, None));
        };
        let Some(link) = self.store.link(token)? else {
            return Ok((LinkState::Unknown, None));
        };
        let state = if link.spent_ms.is_some() {
            LinkState::Spent
        } else if link.expires_ms <= now.0 {
            LinkState::Expired
        } else if link.account.is_some() && link.account != signed_in {
            LinkState::OtherAccount
        } else if digest(browser, Use::Browser) == Some(link.browser) {
            LinkState::Ready
        } else {
            LinkState::NeedsClick {
                address: link.address.clone(),
            }
        };
        Ok((state, Some(link)))
    }

    /// Spends a link: signs in, or adds an address to the account that is signed in. `clicked` says that a person
    /// confirmed it on our page; `device` is what the browser says of itself (its `User-Agent`).
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn spend_link(
        &self,
        token: &str,
        asker: &Asker<'_>,
        signed_in: Option<AccountId>,
        clicked: bool,
        device: &str,
        now: Moment,
    ) -> Result<LinkSpent, AccountFault> {
        if let Some(until) = self.attempt(Subject::TriesFromNetwork(asker.network), now)? {
            return Ok(LinkSpent::Not(LinkState::NotBefore(until)));
        }
        let (state, link) = self.found(token, asker.browser, signed_in, now)?;
        let may = match &state {
            LinkState::Ready => true,
            LinkState::NeedsClick { .. } => clicked,
            LinkState::OtherAccount
            | LinkState::Expired
            | LinkState::Spent
            | LinkState::Unknown
            | LinkState::NotBefore(_) => false,
        };
        let Some(link) = link.filter(|_| may) else {
            return Ok(LinkSpent::Not(state));
        };
        if !self.store.spend_link(link.token, now.0)? {
            return Ok(LinkSpent::Not(LinkState::Spent));
        }
        if let Some(account) = link.account {
            let added = self.store.add_address(account, &link.address, now.0)?;
            return Ok(LinkSpent::Address(added));
        }
        let (account, is_new) = self.account_of(&link, now)?;
        let session = self.open_session(account, Way::Link, is_new, device, now)?;
        Ok(LinkSpent::SignedIn(session))
    }

    /// The account of an address, made at the first sign-in.
    fn account_of(
        &self,
        link: &SignInLink,
        now: Moment,
    ) -> Result<(AccountId, bool), AccountFault> {
        loop {
            if let Some(account) = self.store.account_of_address(&link.address)? {
                return Ok((account, false));
            }
            let id = AccountId(self.draw_id()?);
            let account = Account {
                id,
                language: link.language.clone(),
                zone: String::new(),
                created_ms: now.0,
            };
            let address = link.address.clone();
            if self
                .store
                .create_account(&NewAccount { account, address })?
            {
                return Ok((id, true));
            }
        }
    }
}
