//! Accounts in a store of their own, with a box from which a test takes the letters.

use crate::club::moment;
use assembly::moment::Moment;
use house::Salts;
use house::accounts::{
    AccountLetter, Accounts, Asked, Asker, LetterBox, LinkSpent, Network, NewSession, SignedIn,
    Site,
};
use std::sync::{Arc, Mutex};
use store::Store;
use testkit::folder::Folder;

pub(crate) const MINUTE: i64 = 60_000;
pub(crate) const DAY: i64 = 24 * 60 * MINUTE;

/// Keeps letters for a test.
#[derive(Default)]
pub(crate) struct Letters(Mutex<Vec<AccountLetter>>);

impl LetterBox for Letters {
    fn post(&self, letter: AccountLetter, _: Moment) {
        self.0.lock().expect("no test panics here").push(letter);
    }
}

pub(crate) struct Town {
    pub(crate) accounts: Arc<Accounts>,
    pub(crate) store: Arc<dyn Store>,
    letters: Arc<Letters>,
    _folder: Folder,
}

/// Where everybody is unless a test says otherwise.
pub(crate) fn here() -> Network {
    network("192.0.2.1")
}

pub(crate) fn network(address: &str) -> Network {
    Network::of(address.parse().expect("an address"))
}

/// Ten in the morning of a day in March, and so many milliseconds.
pub(crate) fn at(ms: i64) -> Moment {
    Moment(moment("2026-03-02T10:00:00Z").0 + ms)
}

/// What the only link of a letter carries.
pub(crate) fn token_of(letter: &AccountLetter) -> String {
    match letter {
        AccountLetter::SignIn { token, .. }
        | AccountLetter::ConfirmAddress { token, .. }
        | AccountLetter::Recovery { token, .. }
        | AccountLetter::DomainProof { code: token, .. } => token.clone(),
    }
}

impl Town {
    pub(crate) fn new() -> Town {
        let folder = Folder::new();
        let store = store::open(&folder.file("town.sqlite").to_string_lossy()).expect("opens");
        Town::on(store, folder)
    }

    pub(crate) fn on(store: Arc<dyn Store>, folder: Folder) -> Town {
        let letters = Arc::new(Letters::default());
        let site = Site {
            origin: "https://club.example".to_owned(),
            name: "Club".to_owned(),
        };
        let accounts = Accounts::new(store.clone(), letters.clone(), Salts::seeded(5), &site);
        Town {
            accounts: Arc::new(accounts.expect("the site has a name")),
            store,
            letters,
            _folder: folder,
        }
    }

    /// Takes the letters that were posted since the last look.
    pub(crate) fn letters(&self) -> Vec<AccountLetter> {
        std::mem::take(&mut *self.letters.0.lock().expect("no test panics here"))
    }

    pub(crate) fn browser(&self) -> String {
        self.accounts.new_browser().expect("chance")
    }

    pub(crate) fn asks(&self, address: &str, browser: &str, now: Moment) -> Asked {
        let asked = self.accounts.ask_link(address, &asker(browser), now);
        asked.expect("the store answers")
    }

    /// The token of a link sent to an address that this browser asked for.
    pub(crate) fn link(&self, address: &str, browser: &str, now: Moment) -> String {
        assert_eq!(self.asks(address, browser, now), Asked::Sent);
        token_of(self.letters().last().expect("a letter"))
    }

    pub(crate) fn spends(
        &self,
        token: &str,
        browser: &str,
        clicked: bool,
        now: Moment,
    ) -> LinkSpent {
        let spent = self.accounts.spend_link(
            token,
            &asker(browser),
            None,
            clicked,
            "Firefox/1 Linux",
            now,
        );
        spent.expect("the store answers")
    }

    /// A session of whoever has this address.
    pub(crate) fn signs_in(&self, address: &str, now: Moment) -> NewSession {
        let browser = self.browser();
        let token = self.link(address, &browser, now);
        match self.spends(&token, &browser, false, now) {
            LinkSpent::SignedIn(session) => session,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn session(&self, token: &str, now: Moment) -> Option<Arc<SignedIn>> {
        self.accounts
            .session(token, now)
            .expect("the store answers")
    }
}

pub(crate) fn asker(browser: &str) -> Asker<'_> {
    Asker {
        browser,
        network: here(),
        language: "fr",
    }
}
