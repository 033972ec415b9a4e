//! Who reads a letter, looked up when it goes: an address that was changed or erased since is respected.

use assembly::ids::PartyId;
use jiff::tz::TimeZone;
use post::{Address, Kind};
use std::sync::Arc;
use store::{AccountId, CommunityId, Fault, Store};
use words::Language;

/// How an account says that it wants no letters of a kind.
const NEVER: &str = "never";
/// How it says that it wants them as they come, which is so where it says nothing.
const ALWAYS: &str = "always";

/// A person who can be written to.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The account that leads to the person.
    pub account: AccountId,
    /// Where letters go.
    pub address: Address,
    /// The language chosen, if one of ours was.
    pub language: Option<Language>,
    /// In which zone its clocks stand.
    pub zone: TimeZone,
    /// Letters it does not want.
    pub stopped: Vec<Kind>,
}

/// Knows how persons can be written to.
pub trait Readers: Send + Sync {
    /// How a person can be written to; none for somebody without an account, or without an address.
    ///
    /// # Errors
    /// When the store does not answer.
    fn reader(&self, party: PartyId) -> Result<Option<Reader>, Fault>;
}

/// The readers whose accounts are in the store.
pub struct StoredReaders {
    store: Arc<dyn Store>,
    community: CommunityId,
}

impl StoredReaders {
    /// Those of a community.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, community: CommunityId) -> StoredReaders {
        StoredReaders { store, community }
    }
}

impl Readers for StoredReaders {
    /// Letters go to the oldest address of the account.
    fn reader(&self, party: PartyId) -> Result<Option<Reader>, Fault> {
        let Some(id) = self.store.account_of_party(self.community, party.0)? else {
            return Ok(None);
        };
        let Some(account) = self.store.account(id)? else {
            return Ok(None);
        };
        let known = self.store.addresses(id)?;
        let mut addresses = known
            .iter()
            .filter_map(|known| Address::parse(known.address.as_str()).ok());
        let Some(address) = addresses.next() else {
            return Ok(None);
        };
        let choices = self.store.letter_choices(id)?;
        Ok(Some(Reader {
            account: id,
            address,
            language: Language::parse(&account.language),
            zone: TimeZone::get(&account.zone).unwrap_or(TimeZone::UTC),
            stopped: stopped_in(&choices),
        }))
    }
}

pub(super) fn never(kind: Kind) -> store::LetterChoice {
    chosen(kind, NEVER)
}

pub(super) fn always(kind: Kind) -> store::LetterChoice {
    chosen(kind, ALWAYS)
}

fn chosen(kind: Kind, rhythm: &str) -> store::LetterChoice {
    store::LetterChoice {
        kind: kind.word().to_owned(),
        rhythm: rhythm.to_owned(),
    }
}

/// The kinds that these choices stop.
pub(super) fn stopped_in(choices: &[store::LetterChoice]) -> Vec<Kind> {
    let never = choices.iter().filter(|choice| choice.rhythm == NEVER);
    never
        .filter_map(|choice| Kind::parse(&choice.kind))
        .collect()
}
