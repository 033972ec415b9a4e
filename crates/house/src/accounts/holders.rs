//! An account itself: what it prefers, its addresses, how it goes.

use super::limits::Subject;
use super::links::{Asked, Asker, Purpose};
use super::{AccountFault, Accounts, normal};
use assembly::moment::Moment;
use store::{Account, AccountId, AddressRemoved, KnownAddress, LetterChoice, MailAddress};

impl Accounts {
    /// An account.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn account(&self, id: AccountId) -> Result<Option<Account>, AccountFault> {
        Ok(self.store.account(id)?)
    }

    /// Its addresses, the oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn addresses(&self, account: AccountId) -> Result<Vec<KnownAddress>, AccountFault> {
        Ok(self.store.addresses(account)?)
    }

    /// Sends a link to an address that adds it to the account, when it is opened in a browser that is signed in to the
    /// same account. The answer does not tell whether the address leads to somebody else.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn add_address(
        &self,
        account: AccountId,
        address: &str,
        asker: &Asker<'_>,
        now: Moment,
    ) -> Result<Asked, AccountFault> {
        let address = match normal(address) {
            Ok(address) => address,
            Err(why) => return Ok(Asked::NotAnAddress(why)),
        };
        if let Some(until) = self.attempt(Subject::LettersOfAccount(account), now)? {
            return Ok(Asked::NotBefore(until));
        }
        self.send_link(address, Purpose::Add(account), asker, now)
    }

    /// Takes an address away, never the last one. Sessions stay: whoever lost a device ends them too.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn remove_address(
        &self,
        account: AccountId,
        address: &MailAddress,
    ) -> Result<AddressRemoved, AccountFault> {
        Ok(self.store.remove_address(account, address)?)
    }

    /// Chooses language and time zone: the tag of the one, the name of the other, each empty for no choice.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn choose_place(
        &self,
        account: AccountId,
        language: &str,
        zone: &str,
    ) -> Result<(), AccountFault> {
        Ok(self.store.choose_place(account, language, zone)?)
    }

    /// Which letters an account wants how often, in the words of whoever sends them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn letter_choices(&self, account: AccountId) -> Result<Vec<LetterChoice>, AccountFault> {
        Ok(self.store.letter_choices(account)?)
    }

    /// Says how often an account wants letters of a kind.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn choose_letters(
        &self,
        account: AccountId,
        choice: &LetterChoice,
    ) -> Result<(), AccountFault> {
        Ok(self.store.choose_letters(account, choice)?)
    }

    /// Takes an account away with everything of it but files that entries rest on. What stands in a record about the
    /// person is taken away by acts, not here.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn forget(&self, account: AccountId) -> Result<(), AccountFault> {
        self.store.forget_account(account)?;
        self.seen.forget_all_of(account);
        Ok(())
    }
}
