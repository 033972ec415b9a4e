//! Accounts in a database: our queries, each in the right kind of transaction.

use super::{
    AccessToken, Account, AccountId, Accounts, AddressAdded, AddressRemoved, Ceremony, Draft,
    FileId, FileInfo, FilePut, Hat, KnownAddress, LetterChoice, MailAddress, NewAccount, NewFile,
    PartyLink, Passkey, Recovery, RecoveryState, Session, SignInLink,
};
use super::{access, attempts, forms, holders, links, passkeys, recoveries, sessions};
use crate::database::Database;
use crate::fault::Fault;
use crate::ids::{CommunityId, Hash};
use crate::sql::{self, Value};

impl Accounts for Database {
    fn create_account(&self, account: &NewAccount) -> Result<bool, Fault> {
        let made = self.write_or_refuse("making an account", |session| {
            Ok(holders::create(session, account)?.then_some(()).ok_or(()))
        })?;
        Ok(made.is_ok())
    }

    fn account(&self, id: AccountId) -> Result<Option<Account>, Fault> {
        self.read("reading an account", |session| {
            holders::account(session, id)
        })
    }

    fn account_of_address(&self, address: &MailAddress) -> Result<Option<AccountId>, Fault> {
        self.read("looking for an address", |session| {
            holders::of_address(session, address)
        })
    }

    fn addresses(&self, account: AccountId) -> Result<Vec<KnownAddress>, Fault> {
        self.read("listing addresses", |session| {
            holders::addresses(session, account)
        })
    }

    fn add_address(
        &self,
        account: AccountId,
        address: &MailAddress,
        confirmed_ms: i64,
    ) -> Result<AddressAdded, Fault> {
        self.write("adding an address", |session| {
            holders::add_address(session, account, address, confirmed_ms)
        })
    }

    fn remove_address(
        &self,
        account: AccountId,
        address: &MailAddress,
    ) -> Result<AddressRemoved, Fault> {
        self.write("removing an address", |session| {
            holders::remove_address(session, account, address)
        })
    }

    fn choose_place(&self, account: AccountId, language: &str, zone: &str) -> Result<(), Fault> {
        self.write("changing an account", |session| {
            holders::choose_place(session, account, language, zone)
        })
    }

    fn forget_account(&self, account: AccountId) -> Result<(), Fault> {
        self.write("forgetting an account", |session| {
            holders::forget(session, account)
        })
    }

    fn link_party(&self, account: AccountId, link: PartyLink) -> Result<bool, Fault> {
        self.write("leading an account to a party", |session| {
            holders::link_party(session, account, &link)
        })
    }

    fn parties(&self, account: AccountId) -> Result<Vec<PartyLink>, Fault> {
        self.read("listing the parties of an account", |session| {
            holders::parties(session, account)
        })
    }

    fn account_of_party(
        &self,
        community: CommunityId,
        party: u32,
    ) -> Result<Option<AccountId>, Fault> {
        self.read("looking for the account of a party", |session| {
            holders::of_party(session, community, party)
        })
    }

    fn put_link(&self, link: &SignInLink) -> Result<(), Fault> {
        self.write("keeping a link", |session| links::put(session, link))
    }

    fn link(&self, token: Hash) -> Result<Option<SignInLink>, Fault> {
        self.read("reading a link", |session| links::link(session, token))
    }

    fn spend_link(&self, token: Hash, now_ms: i64) -> Result<bool, Fault> {
        self.write("spending a link", |session| {
            links::spend(session, token, now_ms)
        })
    }

    fn put_session(&self, new: &Session) -> Result<(), Fault> {
        self.write("opening a session", |session| sessions::put(session, new))
    }

    fn session(&self, token: Hash) -> Result<Option<Session>, Fault> {
        self.read("reading a session", |session| {
            sessions::session(session, token)
        })
    }

    fn sessions(&self, account: AccountId) -> Result<Vec<Session>, Fault> {
        self.read("listing sessions", |session| {
            sessions::of_account(session, account)
        })
    }

    fn touch_session(&self, token: Hash, seen_ms: i64, idle_ends_ms: i64) -> Result<(), Fault> {
        self.write("touching a session", |session| {
            sessions::touch(session, token, seen_ms, idle_ends_ms)
        })
    }

    fn end_session(&self, account: AccountId, token: Hash) -> Result<bool, Fault> {
        self.write("ending a session", |session| {
            sessions::end(session, account, token)
        })
    }

    fn end_sessions(&self, account: AccountId, keep: Option<Hash>) -> Result<u64, Fault> {
        self.write("ending sessions", |session| {
            sessions::end_all(session, account, keep)
        })
    }

    fn choose_hat(&self, token: Hash, hat: Option<Hat>) -> Result<(), Fault> {
        self.write("choosing a hat", |session| {
            sessions::choose_hat(session, token, hat)
        })
    }

    fn put_access_token(&self, new: &AccessToken) -> Result<bool, Fault> {
        self.write("keeping an access token", |session| {
            access::put(session, new)
        })
    }

    fn access_token(&self, token: Hash) -> Result<Option<AccessToken>, Fault> {
        self.read("reading an access token", |session| {
            access::one(session, token)
        })
    }

    fn access_tokens(
        &self,
        account: AccountId,
        community: CommunityId,
    ) -> Result<Vec<AccessToken>, Fault> {
        self.read("listing access tokens", |session| {
            access::of_account(session, account, community)
        })
    }

    fn access_token_used(&self, token: Hash, used_ms: i64) -> Result<(), Fault> {
        self.write("noting the use of an access token", |session| {
            access::used(session, token, used_ms)
        })
    }

    fn end_access_token(&self, account: AccountId, token: Hash) -> Result<bool, Fault> {
        self.write("ending an access token", |session| {
            access::end(session, account, token)
        })
    }

    fn add_passkey(&self, passkey: &Passkey) -> Result<bool, Fault> {
        self.write("keeping a passkey", |session| {
            passkeys::add(session, passkey)
        })
    }

    fn passkey(&self, credential: &[u8]) -> Result<Option<Passkey>, Fault> {
        self.read("reading a passkey", |session| {
            passkeys::passkey(session, credential)
        })
    }

    fn passkeys(&self, account: AccountId) -> Result<Vec<Passkey>, Fault> {
        self.read("listing passkeys", |session| {
            passkeys::of_account(session, account)
        })
    }

    fn passkey_used(&self, credential: &[u8], content: &[u8], used_ms: i64) -> Result<(), Fault> {
        self.write("noting the use of a passkey", |session| {
            passkeys::used(session, credential, content, used_ms)
        })
    }

    fn remove_passkey(&self, account: AccountId, credential: &[u8]) -> Result<bool, Fault> {
        self.write("removing a passkey", |session| {
            passkeys::remove(session, account, credential)
        })
    }

    fn put_ceremony(&self, ceremony: &Ceremony) -> Result<(), Fault> {
        self.write("keeping a ceremony", |session| {
            passkeys::put_ceremony(session, ceremony)
        })
    }

    fn take_ceremony(&self, token: Hash, now_ms: i64) -> Result<Option<Ceremony>, Fault> {
        self.write("taking a ceremony", |session| {
            passkeys::take_ceremony(session, token, now_ms)
        })
    }

    fn attempt(
        &self,
        subject: Hash,
        every_ms: i64,
        burst_ms: i64,
        now_ms: i64,
    ) -> Result<Option<i64>, Fault> {
        self.write("counting an attempt", |session| {
            attempts::attempt(session, subject, every_ms, burst_ms, now_ms)
        })
    }

    fn save_draft(&self, account: AccountId, draft: &Draft) -> Result<bool, Fault> {
        self.write("saving a draft", |session| {
            forms::save_draft(session, account, draft)
        })
    }

    fn draft(
        &self,
        account: AccountId,
        community: CommunityId,
        form: &str,
    ) -> Result<Option<Draft>, Fault> {
        self.read("reading a draft", |session| {
            forms::draft(session, account, community, form)
        })
    }

    fn drafts(&self, account: AccountId, community: CommunityId) -> Result<Vec<Draft>, Fault> {
        self.read("listing drafts", |session| {
            forms::drafts(session, account, community)
        })
    }

    fn drop_draft(
        &self,
        account: AccountId,
        community: CommunityId,
        form: &str,
    ) -> Result<bool, Fault> {
        self.write("dropping a draft", |session| {
            forms::drop_draft(session, account, community, form)
        })
    }

    fn put_file(&self, file: &NewFile, limit_bytes: u64) -> Result<FilePut, Fault> {
        self.write("keeping a file", |session| {
            forms::put_file(session, file, limit_bytes)
        })
    }

    fn file(&self, community: CommunityId, id: FileId) -> Result<Option<FileInfo>, Fault> {
        self.read("looking for a file", |session| {
            forms::file(session, community, id)
        })
    }

    fn file_content(&self, community: CommunityId, id: FileId) -> Result<Option<Vec<u8>>, Fault> {
        self.read("reading a file", |session| {
            forms::content(session, community, id)
        })
    }

    fn files(&self, account: AccountId, community: CommunityId) -> Result<Vec<FileInfo>, Fault> {
        self.read("listing files", |session| {
            forms::files(session, account, community)
        })
    }

    fn attach_file(
        &self,
        community: CommunityId,
        id: FileId,
        position: u64,
    ) -> Result<bool, Fault> {
        self.write("attaching a file", |session| {
            forms::attach(session, community, id, position)
        })
    }

    fn drop_file(
        &self,
        account: AccountId,
        community: CommunityId,
        id: FileId,
    ) -> Result<bool, Fault> {
        self.write("dropping a file", |session| {
            forms::drop_file(session, account, community, id)
        })
    }

    fn erase_file(&self, community: CommunityId, id: FileId) -> Result<(), Fault> {
        self.write("erasing a file", |session| {
            forms::erase(session, community, id)
        })
    }

    fn letter_choices(&self, account: AccountId) -> Result<Vec<LetterChoice>, Fault> {
        self.read("reading which letters an account wants", |session| {
            holders::letter_choices(session, account)
        })
    }

    fn choose_letters(&self, account: AccountId, choice: &LetterChoice) -> Result<(), Fault> {
        self.write("choosing letters", |session| {
            holders::choose_letters(session, account, choice)
        })
    }

    fn begin_recovery(&self, recovery: &Recovery) -> Result<bool, Fault> {
        self.write("beginning a recovery", |session| {
            recoveries::begin(session, recovery)
        })
    }

    fn recovery(&self, community: CommunityId, position: u64) -> Result<Option<Recovery>, Fault> {
        self.read("reading a recovery", |session| {
            recoveries::at(session, community, position)
        })
    }

    fn renew_objection(
        &self,
        community: CommunityId,
        position: u64,
        objection: Hash,
    ) -> Result<bool, Fault> {
        self.write("renewing an objection", |session| {
            recoveries::renew(session, community, position, objection)
        })
    }

    fn recovery_by_objection(&self, objection: Hash) -> Result<Option<Recovery>, Fault> {
        self.read("looking for a recovery", |session| {
            recoveries::by_objection(session, objection)
        })
    }

    fn recoveries(&self, community: CommunityId) -> Result<Vec<Recovery>, Fault> {
        self.read("listing recoveries", |session| {
            recoveries::of_community(session, community)
        })
    }

    fn recoveries_due(&self, now_ms: i64) -> Result<Vec<Recovery>, Fault> {
        self.read("looking for recoveries", |session| {
            recoveries::due(session, now_ms)
        })
    }

    fn stop_recovery(
        &self,
        community: CommunityId,
        position: u64,
        now_ms: i64,
    ) -> Result<bool, Fault> {
        self.write("stopping a recovery", |session| {
            recoveries::settle(session, community, position, RecoveryState::Stopped, now_ms)
        })
    }

    fn finish_recovery(
        &self,
        community: CommunityId,
        position: u64,
        fresh: AccountId,
        now_ms: i64,
    ) -> Result<bool, Fault> {
        let finished = self.write_or_refuse("finishing a recovery", |session| {
            recoveries::finish(session, community, position, fresh, now_ms)
        })?;
        Ok(finished.is_ok())
    }

    fn forget_ended(&self, before_ms: i64, files_before_ms: i64) -> Result<u64, Fault> {
        self.write("forgetting what ended", |session| {
            forget_ended(session, before_ms, files_before_ms)
        })
    }
}

fn forget_ended(
    session: &mut dyn sql::Session,
    before_ms: i64,
    files_before_ms: i64,
) -> Result<u64, Fault> {
    let mut gone = 0;
    for sql in [
        "DELETE FROM sign_in_link WHERE expires_ms < $1",
        "DELETE FROM session WHERE idle_ends_ms < $1",
        "DELETE FROM access_token WHERE ends_ms < $1",
        "DELETE FROM ceremony WHERE expires_ms < $1",
        "DELETE FROM attempt WHERE rested_ms < $1",
    ] {
        gone += session.run(sql, &[Value::Int(before_ms)])?;
    }
    for sql in [
        "DELETE FROM file_content WHERE EXISTS (SELECT 1 FROM file WHERE file.community_id = file_content.community_id
            AND file.id = file_content.id AND file.attached IS NULL AND file.created_ms < $1)",
        "DELETE FROM file WHERE attached IS NULL AND created_ms < $1",
    ] {
        gone += session.run(sql, &[Value::Int(files_before_ms)])?;
    }
    Ok(gone)
}
