//! The values of accounts. What `Debug` shows of them names no address.

use crate::ids::{CommunityId, Hash};
use std::fmt;

/// An account: sixteen random bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub [u8; 16]);

impl fmt::Debug for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("account ")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A file that somebody brought: sixteen random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub [u8; 16]);

/// A mail address, in the form in which two of the same person are equal. Personal: `Debug` hides it and nothing
/// displays it by itself.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MailAddress(String);

impl MailAddress {
    /// Takes an address that the caller brought into its one form.
    pub fn from_normal(text: String) -> MailAddress {
        MailAddress(text)
    }

    /// The address, for the letter and for its owner.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an address")
    }
}

/// An account to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// Itself.
    pub account: Account,
    /// Its first address, just confirmed.
    pub address: MailAddress,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The tag of the language it chose; empty for none.
    pub language: String,
    /// The name of the time zone it chose; empty for none.
    pub zone: String,
    /// When it was made.
    pub created_ms: i64,
}

/// An address of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAddress {
    /// The address.
    pub address: MailAddress,
    /// When its owner confirmed it.
    pub confirmed_ms: i64,
}

/// What became of an address to add.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressAdded {
    /// It was added.
    Added,
    /// The account had it.
    Known,
    /// It leads to another account.
    OfAnother,
    /// The account has as many as it may.
    TooMany,
}

/// What became of an address to remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressRemoved {
    /// It is gone.
    Gone,
    /// The account has no such address.
    NotThere,
    /// It is the last one.
    Last,
}

/// That an account leads to a person party of a community.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartyLink {
    /// The community.
    pub community: CommunityId,
    /// The party.
    pub party: u32,
    /// Since when.
    pub since_ms: i64,
}

/// A link sent by letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInLink {
    /// The digest of its token.
    pub token: Hash,
    /// Where it was sent.
    pub address: MailAddress,
    /// The account that the address is to be added to; none for a sign-in.
    pub account: Option<AccountId>,
    /// The digest of what the browser that asked keeps.
    pub browser: Hash,
    /// The language of the page on which it was asked.
    pub language: String,
    /// When it was asked.
    pub asked_ms: i64,
    /// From when on it is worth nothing.
    pub expires_ms: i64,
    /// When it was spent.
    pub spent_ms: Option<i64>,
}

/// As whom a session acts in a community: a party other than the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hat {
    /// The community.
    pub community: CommunityId,
    /// The organization acted for.
    pub party: u32,
}

/// A browser that is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The digest of its token.
    pub token: Hash,
    /// Whose it is.
    pub account: AccountId,
    /// How it was opened, in the caller's words.
    pub way: String,
    /// The browser, in a few words, for its owner to know it by.
    pub browser: String,
    /// When it was opened.
    pub created_ms: i64,
    /// When it was last in use, about.
    pub seen_ms: i64,
    /// When it ends if it is not used.
    pub idle_ends_ms: i64,
    /// When it ends.
    pub ends_ms: i64,
    /// As whom it acts; none for the person.
    pub hat: Option<Hat>,
}

/// With what a program of a person comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessToken {
    /// Its digest.
    pub token: Hash,
    /// Whose it is.
    pub account: AccountId,
    /// The community that it is good for.
    pub community: CommunityId,
    /// The organization that it acts for; none for the person.
    pub hat_party: Option<u32>,
    /// What its owner calls it.
    pub name: String,
    /// What it is good for, in the caller's words.
    pub scopes: String,
    /// When it was made.
    pub created_ms: i64,
    /// When it was last used, about.
    pub used_ms: Option<i64>,
    /// From when on it is worth nothing.
    pub ends_ms: i64,
}

/// A passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// The id of its credential.
    pub credential: Vec<u8>,
    /// Whose it is.
    pub account: AccountId,
    /// What its owner calls it.
    pub name: String,
    /// Public key and counter, in the caller's form.
    pub content: Vec<u8>,
    /// When it was registered.
    pub created_ms: i64,
    /// When it was last used.
    pub used_ms: Option<i64>,
}

/// Half a passkey ceremony.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ceremony {
    /// The digest of the token that its browser holds.
    pub token: Hash,
    /// The account it is for; none for a sign-in.
    pub account: Option<AccountId>,
    /// Its state, in the caller's form.
    pub content: Vec<u8>,
    /// From when on it cannot be finished.
    pub expires_ms: i64,
}

/// A form that was begun. What stands in it is personal.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where it is to be handed in.
    pub community: CommunityId,
    /// Which form, and for what.
    pub form: String,
    /// What was typed, in the caller's form.
    pub content: Vec<u8>,
    /// When it was saved.
    pub saved_ms: i64,
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a draft of {} bytes", self.content.len())
    }
}

/// What is known of a file. Its name is personal.
#[derive(Clone, PartialEq, Eq)]
pub struct FileInfo {
    /// The community it was brought to.
    pub community: CommunityId,
    /// Its id.
    pub id: FileId,
    /// Who brought it; none when that account is gone.
    pub account: Option<AccountId>,
    /// What it is called.
    pub name: String,
    /// What the caller found it to be.
    pub media_type: String,
    /// How many bytes it has.
    pub length: u64,
    /// The SHA-256 of its content.
    pub digest: Hash,
    /// When it was brought.
    pub created_ms: i64,
    /// The entry that rests on it.
    pub attached: Option<u64>,
}

impl fmt::Debug for FileInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} of {} bytes", self.id, self.length)
    }
}

/// A file to keep.
#[derive(Clone, PartialEq, Eq)]
pub struct NewFile {
    /// The community it is brought to.
    pub community: CommunityId,
    /// Its id.
    pub id: FileId,
    /// Who brings it.
    pub account: AccountId,
    /// What it is called.
    pub name: String,
    /// What the caller found it to be.
    pub media_type: String,
    /// The SHA-256 of its content.
    pub digest: Hash,
    /// Its content.
    pub content: Vec<u8>,
    /// When it was brought.
    pub created_ms: i64,
}

impl fmt::Debug for NewFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} of {} bytes", self.id, self.content.len())
    }
}

/// What became of a file to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilePut {
    /// It is kept.
    Kept,
    /// It is not: the account has so many bytes already.
    Full {
        /// How many.
        used_bytes: u64,
    },
}

/// How often an account wants letters of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterChoice {
    /// The kind, in the caller's words.
    pub kind: String,
    /// How often, in the caller's words.
    pub rhythm: String,
}

/// Another way in for a person who lost theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// The community.
    pub community: CommunityId,
    /// The entry that began it.
    pub position: u64,
    /// Whose.
    pub party: u32,
    /// The new address; none once it is settled.
    pub address: Option<MailAddress>,
    /// The account that led to the party when it began.
    pub old_account: Option<AccountId>,
    /// The digest of the token with which the old addresses can object.
    pub objection: Hash,
    /// When it began.
    pub began_ms: i64,
    /// When it is carried out unless somebody objects.
    pub due_ms: i64,
    /// How it stands.
    pub state: RecoveryState,
    /// Since when it is settled.
    pub settled_ms: Option<i64>,
}

/// How a recovery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryState {
    /// The old addresses may object.
    Waiting,
    /// Somebody objected, or it could not be carried out.
    Stopped,
    /// It was carried out.
    Done,
}

impl RecoveryState {
    pub(crate) fn word(self) -> &'static str {
        match self {
            RecoveryState::Waiting => "waiting",
            RecoveryState::Stopped => "stopped",
            RecoveryState::Done => "done",
        }
    }

    pub(crate) fn parse(word: &str) -> Option<RecoveryState> {
        [
            RecoveryState::Waiting,
            RecoveryState::Stopped,
            RecoveryState::Done,
        ]
        .into_iter()
        .find(|state| state.word() == word)
    }
}
