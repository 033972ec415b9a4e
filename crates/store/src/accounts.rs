//! What the store keeps of accounts: how people sign in, and what they keep here for themselves. It is apart from the
//! record and never evidence. Tokens come in as digests; addresses are personal, and no fault or `Debug` shows one.

mod access;
mod attempts;
mod database;
mod forms;
mod holders;
mod links;
mod passkeys;
mod recoveries;
mod sessions;
mod values;

pub use values::{
    AccessToken, Account, AccountId, AddressAdded, AddressRemoved, Ceremony, Draft, FileId,
    FileInfo, FilePut, Hat, KnownAddress, LetterChoice, MailAddress, NewAccount, NewFile,
    PartyLink, Passkey, Recovery, RecoveryState, Session, SignInLink,
};

use crate::fault::Fault;
use crate::ids::{CommunityId, Hash};

/// The most addresses of an account.
pub const MAX_ADDRESSES: usize = 10;
/// The most sessions of an account; the one not seen for longest gives way to a new one.
pub const MAX_SESSIONS: usize = 50;
/// The most passkeys of an account.
pub const MAX_PASSKEYS: usize = 20;
/// The most access tokens of an account that have not ended.
pub const MAX_ACCESS_TOKENS: usize = 20;
/// The largest draft of a form, in bytes.
pub const MAX_DRAFT_BYTES: usize = 256 << 10;
/// The most drafts of an account.
pub const MAX_DRAFTS: usize = 100;

/// The part of a store that knows accounts. Calls block.
pub trait Accounts: Send + Sync {
    /// Makes an account with its first address; false, and nothing made, if the address leads to an account already.
    fn create_account(&self, account: &NewAccount) -> Result<bool, Fault>;
    /// An account.
    fn account(&self, id: AccountId) -> Result<Option<Account>, Fault>;
    /// The account that an address leads to.
    fn account_of_address(&self, address: &MailAddress) -> Result<Option<AccountId>, Fault>;
    /// The addresses of an account, the oldest first.
    fn addresses(&self, account: AccountId) -> Result<Vec<KnownAddress>, Fault>;
    /// Adds a confirmed address, at most [`MAX_ADDRESSES`].
    fn add_address(
        &self,
        account: AccountId,
        address: &MailAddress,
        confirmed_ms: i64,
    ) -> Result<AddressAdded, Fault>;
    /// Takes an address away; never the last one. Links that were sent to it are worth nothing any more.
    fn remove_address(
        &self,
        account: AccountId,
        address: &MailAddress,
    ) -> Result<AddressRemoved, Fault>;
    /// Changes what an account prefers: the tag of a language and the name of a time zone, each empty for no choice.
    fn choose_place(&self, account: AccountId, language: &str, zone: &str) -> Result<(), Fault>;
    /// Takes an account away with everything of it. Attached files stay, without a name of an account.
    fn forget_account(&self, account: AccountId) -> Result<(), Fault>;

    /// Lets an account lead to a person party; false, and nothing done, if the account leads to another party of the
    /// community or the party belongs to another account. Repeating it is true.
    fn link_party(&self, account: AccountId, link: PartyLink) -> Result<bool, Fault>;
    /// The person parties that an account leads to, by community.
    fn parties(&self, account: AccountId) -> Result<Vec<PartyLink>, Fault>;
    /// The account that leads to a person party.
    fn account_of_party(
        &self,
        community: CommunityId,
        party: u32,
    ) -> Result<Option<AccountId>, Fault>;

    /// Keeps a link that is about to be sent.
    fn put_link(&self, link: &SignInLink) -> Result<(), Fault>;
    /// A link by the digest of its token, spent or not.
    fn link(&self, token: Hash) -> Result<Option<SignInLink>, Fault>;
    /// Spends a link, and with it every other unspent one of the same address and use. False if it is spent or has
    /// expired: of two that try at once, one succeeds.
    fn spend_link(&self, token: Hash, now_ms: i64) -> Result<bool, Fault>;

    /// Opens a session. Where the account has [`MAX_SESSIONS`], the one not seen for longest ends.
    fn put_session(&self, new: &Session) -> Result<(), Fault>;
    /// A session by the digest of its token, whether or not it has ended by time.
    fn session(&self, token: Hash) -> Result<Option<Session>, Fault>;
    /// The sessions of an account, the one seen last first.
    fn sessions(&self, account: AccountId) -> Result<Vec<Session>, Fault>;
    /// Notes that a session is in use. Its idle time never ends later than the session.
    fn touch_session(&self, token: Hash, seen_ms: i64, idle_ends_ms: i64) -> Result<(), Fault>;
    /// Ends a session of an account; false if it has none such.
    fn end_session(&self, account: AccountId, token: Hash) -> Result<bool, Fault>;
    /// Ends the sessions of an account but the one to keep; says how many.
    fn end_sessions(&self, account: AccountId, keep: Option<Hash>) -> Result<u64, Fault>;
    /// Chooses as whom the session acts.
    fn choose_hat(&self, token: Hash, hat: Option<Hat>) -> Result<(), Fault>;

    /// Keeps an access token; false, and nothing kept, if the account has [`MAX_ACCESS_TOKENS`] that have not ended.
    fn put_access_token(&self, new: &AccessToken) -> Result<bool, Fault>;
    /// An access token by its digest, whether or not it has ended by time.
    fn access_token(&self, token: Hash) -> Result<Option<AccessToken>, Fault>;
    /// The access tokens of an account in a community, the newest first.
    fn access_tokens(
        &self,
        account: AccountId,
        community: CommunityId,
    ) -> Result<Vec<AccessToken>, Fault>;
    /// Notes that an access token is in use.
    fn access_token_used(&self, token: Hash, used_ms: i64) -> Result<(), Fault>;
    /// Ends an access token of an account; false if it has none such.
    fn end_access_token(&self, account: AccountId, token: Hash) -> Result<bool, Fault>;

    /// Keeps a passkey; false if the credential is known or the account has [`MAX_PASSKEYS`].
    fn add_passkey(&self, passkey: &Passkey) -> Result<bool, Fault>;
    /// A passkey by its credential id.
    fn passkey(&self, credential: &[u8]) -> Result<Option<Passkey>, Fault>;
    /// The passkeys of an account, the oldest first.
    fn passkeys(&self, account: AccountId) -> Result<Vec<Passkey>, Fault>;
    /// Notes a use of a passkey, and what changed in it (its counter).
    fn passkey_used(&self, credential: &[u8], content: &[u8], used_ms: i64) -> Result<(), Fault>;
    /// Takes a passkey away; false if the account has none such.
    fn remove_passkey(&self, account: AccountId, credential: &[u8]) -> Result<bool, Fault>;
    /// Keeps the state of a ceremony between its halves.
    fn put_ceremony(&self, ceremony: &Ceremony) -> Result<(), Fault>;
    /// Takes the state of a ceremony out: it can be finished once. None if it expired.
    fn take_ceremony(&self, token: Hash, now_ms: i64) -> Result<Option<Ceremony>, Fault>;

    /// Counts an attempt: one is free every `every_ms`, and `burst_ms` of them may come at once. None if it may go on;
    /// else, and nothing counted, the moment from which the next one may.
    fn attempt(
        &self,
        subject: Hash,
        every_ms: i64,
        burst_ms: i64,
        now_ms: i64,
    ) -> Result<Option<i64>, Fault>;

    /// Saves a draft of a form over the one before; false, and nothing saved, if the account has [`MAX_DRAFTS`] others.
    fn save_draft(&self, account: AccountId, draft: &Draft) -> Result<bool, Fault>;
    /// A draft of a form.
    fn draft(
        &self,
        account: AccountId,
        community: CommunityId,
        form: &str,
    ) -> Result<Option<Draft>, Fault>;
    /// The drafts of an account in a community, by form.
    fn drafts(&self, account: AccountId, community: CommunityId) -> Result<Vec<Draft>, Fault>;
    /// Drops a draft; false if there is none.
    fn drop_draft(
        &self,
        account: AccountId,
        community: CommunityId,
        form: &str,
    ) -> Result<bool, Fault>;

    /// Keeps a file, unless those of its account would together have more bytes than the limit.
    fn put_file(&self, file: &NewFile, limit_bytes: u64) -> Result<FilePut, Fault>;
    /// What is known of a file.
    fn file(&self, community: CommunityId, id: FileId) -> Result<Option<FileInfo>, Fault>;
    /// The content of a file.
    fn file_content(&self, community: CommunityId, id: FileId) -> Result<Option<Vec<u8>>, Fault>;
    /// The files of an account in a community, the oldest first.
    fn files(&self, account: AccountId, community: CommunityId) -> Result<Vec<FileInfo>, Fault>;
    /// Notes that an entry rests on a file; false if there is no such file. The first position stays.
    fn attach_file(&self, community: CommunityId, id: FileId, position: u64)
    -> Result<bool, Fault>;
    /// Takes a file of an account away that no entry rests on; false if it has none such.
    fn drop_file(
        &self,
        account: AccountId,
        community: CommunityId,
        id: FileId,
    ) -> Result<bool, Fault>;
    /// Takes the content of a file away for ever, as an erasure asks.
    fn erase_file(&self, community: CommunityId, id: FileId) -> Result<(), Fault>;

    /// How often an account wants letters of which kind; kinds it said nothing about are not listed.
    fn letter_choices(&self, account: AccountId) -> Result<Vec<LetterChoice>, Fault>;
    /// Says how often an account wants letters of a kind.
    fn choose_letters(&self, account: AccountId, choice: &LetterChoice) -> Result<(), Fault>;

    /// Notes that a recovery was recorded; false if this entry is known.
    fn begin_recovery(&self, recovery: &Recovery) -> Result<bool, Fault>;
    /// Gives a recovery that waits another token with which to object; the one before is worth nothing. False if it waits
    /// no more.
    fn renew_objection(
        &self,
        community: CommunityId,
        position: u64,
        objection: Hash,
    ) -> Result<bool, Fault>;
    /// The recovery that an entry began.
    fn recovery(&self, community: CommunityId, position: u64) -> Result<Option<Recovery>, Fault>;
    /// The recovery that a digest of an objection's token belongs to.
    fn recovery_by_objection(&self, objection: Hash) -> Result<Option<Recovery>, Fault>;
    /// The recoveries of a community, the oldest first.
    fn recoveries(&self, community: CommunityId) -> Result<Vec<Recovery>, Fault>;
    /// The recoveries that wait and are due.
    fn recoveries_due(&self, now_ms: i64) -> Result<Vec<Recovery>, Fault>;
    /// Settles a recovery that waits and forgets its address; false if it waits no more.
    fn stop_recovery(
        &self,
        community: CommunityId,
        position: u64,
        now_ms: i64,
    ) -> Result<bool, Fault>;
    /// Carries a recovery out, in one transaction: the party belongs to the account of the new address from now on
    /// (to `fresh`, if the address leads to none), and every session and access token of the old account ends. False, and nothing
    /// done, if it waits no more, or the account of the new address leads to another party of the community.
    fn finish_recovery(
        &self,
        community: CommunityId,
        position: u64,
        fresh: AccountId,
        now_ms: i64,
    ) -> Result<bool, Fault>;

    /// Forgets links, sessions, access tokens, ceremonies and limits that ended before a moment, and files no entry came to rest on
    /// that were brought before another. Says how many rows went.
    fn forget_ended(&self, before_ms: i64, files_before_ms: i64) -> Result<u64, Fault>;
}
