//! Accounts: how people sign in, which persons they lead to, and what they keep here for themselves. Apart from the
//! record, and never evidence. Calls block; the moment comes in with each, chance from one source.

mod access;
mod address;
mod belongings;
mod fault;
mod hats;
mod holders;
mod letters;
mod limits;
mod links;
mod network;
mod newcomer;
mod passkeys;
mod proving;
mod recovery;
mod sessions;
mod tokens;

pub use access::{ACCESS_MS, Access, AccessWish, MAX_ACCESS_DAYS, NewAccess, Scope, Scopes};
pub use address::{NotAnAddress, normal};
pub use belongings::{FileKept, MAX_ACCOUNT_BYTES, MAX_FILE_BYTES, media_type_of};
pub use fault::AccountFault;
pub use hats::{OfficeHeld, Wardrobe, acts_for, offices_of};
pub use letters::{AccountLetter, LetterBox};
pub use limits::{Limit, Limits};
pub use links::{Asked, Asker, LINK_MS, LinkSpent, LinkState};
pub use network::{Network, Prefix, client_address};
pub use newcomer::Newcomer;
pub use passkeys::{Challenge, PasskeyAdded, Site};
pub use proving::ProofAsker;
pub(crate) use recovery::RECOVERIES;
pub use recovery::{OBJECTION_MS, Objected, Recoveries};
pub use sessions::{IDLE_MS, NewSession, SESSION_MS, SignedIn};
pub use store::{
    AccessToken, Account, AccountId, AddressAdded, AddressRemoved, CommunityId, Draft, FileId,
    FileInfo, Hat, KnownAddress, LetterChoice, MailAddress, Passkey, Recovery, RecoveryState,
    Session,
};
pub use tokens::Digest;

use crate::salts::Salts;
use assembly::moment::Moment;
use std::sync::{Arc, Mutex, PoisonError};
use store::{Accounts as Kept, Store};

/// For how long ended sessions and links stay before they are forgotten, in milliseconds: a day, so that "this link was
/// used already" can be said.
const ENDED_STAY_MS: i64 = 24 * 60 * 60 * 1_000;
/// For how long a file stays that no entry came to rest on, in milliseconds: thirty days.
const LOOSE_FILE_MS: i64 = 30 * ENDED_STAY_MS;

/// The accounts of a server. Cheap to share behind an [`Arc`].
pub struct Accounts {
    store: Arc<dyn Kept>,
    letters: Arc<dyn LetterBox>,
    chance: Mutex<Salts>,
    limits: Limits,
    passkeys: passkeys::Checker,
    seen: sessions::Seen,
    access: access::AtHand,
}

impl Accounts {
    /// The accounts in a store, with letters going into a box. `site` is where browsers find the server: passkeys are
    /// bound to it.
    ///
    /// # Errors
    /// When the site has no name that a passkey can be bound to.
    pub fn new(
        store: Arc<dyn Store>,
        letters: Arc<dyn LetterBox>,
        chance: Salts,
        site: &Site,
    ) -> Result<Accounts, AccountFault> {
        Ok(Accounts {
            store,
            letters,
            chance: Mutex::new(chance),
            limits: Limits::default(),
            passkeys: passkeys::Checker::new(site)?,
            seen: sessions::Seen::new(),
            access: access::AtHand::new(),
        })
    }

    /// The same with other limits on attempts.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Accounts {
        self.limits = limits;
        self
    }

    /// Forgets what has ended: once an hour is enough, on any node. Says how many rows went.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn forget_ended(&self, now: Moment) -> Result<u64, AccountFault> {
        let ended = now.0.saturating_sub(ENDED_STAY_MS);
        Ok(self
            .store
            .forget_ended(ended, now.0.saturating_sub(LOOSE_FILE_MS))?)
    }

    fn draw(&self) -> Result<[u8; 32], AccountFault> {
        self.draw_bytes().map_err(AccountFault::Random)
    }

    fn draw_bytes(&self) -> Result<[u8; 32], getrandom::Error> {
        let mut chance = self.chance.lock().unwrap_or_else(PoisonError::into_inner);
        chance.draw()
    }

    fn draw_id(&self) -> Result<[u8; 16], AccountFault> {
        let drawn = self.draw()?;
        let mut id = [0; 16];
        id.copy_from_slice(&drawn[..16]);
        Ok(id)
    }
}
