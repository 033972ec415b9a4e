//! A community at work as a web site: the writer behind its door, accounts, letters, the search index and the desk, each on
//! its own thread and all ended in order. `serve` and `demo` differ in clock, transport and outside alone.

use anyhow::{Context, Result};
use assembly::moment::Moment;
use desk::Outside;
use house::accounts::{AccountLetter, Accounts, LetterBox, Prefix, Recoveries};
use house::followers::{
    AtWork, Letters, Links, Mentions, OwnLetters, Place, Search, Stops, StoredReaders,
    keep_following,
};
use house::{
    Cadence, Clock, DeskRounds, Door, Finder, House, KeySource, Publisher, Running, Salts,
};
use ledger::Signer;
use post::{Address, Sender, Transport};
use std::sync::mpsc::{self, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;
use store::{CommunityId, Store};
use web::{Settings, SigningIn, Site};

/// What differs from one server to another.
pub(crate) struct Ways {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) outside: Arc<dyn Outside>,
    pub(crate) cadence: Cadence,
    /// Where letters come from.
    pub(crate) sender: Address,
    /// Who signs slips and checkpoints; nobody where the key is not here.
    pub(crate) signer: Option<Signer>,
    /// The keys that sign the record; without them nobody can take it along from here.
    pub(crate) keys: Option<KeySource>,
    /// Where a token is seen that goes into a letter; nowhere in earnest.
    pub(crate) tap: Option<Arc<Tap>>,
    /// The proxies in front.
    pub(crate) trusted: Vec<Prefix>,
    pub(crate) limits: web::Limits,
}

/// A community at work.
pub(crate) struct Living {
    pub(crate) door: Arc<Door>,
    pub(crate) accounts: Arc<Accounts>,
    site: Site,
    at_work: Vec<AtWork>,
    rounds: Running,
    tidy: Tidying,
}

/// Addresses of pages, as letters write them.
struct Pages {
    public_url: String,
}

impl Links for Pages {
    fn url(&self, place: &Place) -> String {
        let path = match place {
            Place::Application(id) => format!("/applications/{}", id.0),
            Place::Membership(id) => format!("/me/memberships/{}", id.0),
            Place::CheckIn(_) | Place::Office(_, _) | Place::Domains(_) => "/me".to_owned(),
            Place::SignIn { token } | Place::ConfirmAddress { token } => {
                format!("/sign-in/{token}")
            }
            Place::Object { token } => format!("/sign-in/object/{token}"),
            Place::ConfirmDomain {
                party,
                domain,
                code,
            } => format!("/domains/{}/{domain}/{code}", party.0),
            Place::Stop { kind, token } => format!("/letters/stop/{}/{token}", kind.word()),
        };
        format!("{}{path}", self.public_url)
    }
}

/// The newest token that went into a letter: for the demo, whose parts have a way in without opening their mailbox.
#[derive(Default)]
pub(crate) struct Tap(Mutex<Option<String>>);

impl Tap {
    /// Takes it out.
    pub(crate) fn take(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put(&self, token: &str) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(token.to_owned());
    }
}

/// The letters of accounts, with the tap.
struct Tapped {
    letters: OwnLetters,
    tap: Option<Arc<Tap>>,
}

impl LetterBox for Tapped {
    fn post(&self, letter: AccountLetter, now: Moment) {
        if let (Some(tap), AccountLetter::SignIn { token, .. }) = (&self.tap, &letter) {
            tap.put(token);
        }
        LetterBox::post(&self.letters, letter, now);
    }
}

/// How often what has come due in the accounts is looked at, and how often what has ended is forgotten.
const LOOK: Duration = Duration::from_secs(30);
const LOOKS_BEFORE_FORGETTING: u32 = 120;

/// Sees to the accounts in a thread of its own, until it is dropped.
struct Tidying {
    stop: Option<mpsc::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Tidying {
    fn start(accounts: Arc<Accounts>, door: Arc<Door>) -> Result<Tidying> {
        let (stop, stopped) = channel();
        let work = move || {
            for look in 0_u32.. {
                let now = door.now();
                if let Err(fault) = accounts.finish_recoveries(now) {
                    tracing::error!(%fault, "recoveries that are due");
                }
                if look % LOOKS_BEFORE_FORGETTING == 0
                    && let Err(fault) = accounts.forget_ended(now)
                {
                    tracing::error!(%fault, "forgetting what has ended");
                }
                if stopped.recv_timeout(LOOK) != Err(RecvTimeoutError::Timeout) {
                    break;
                }
            }
        };
        let thread = std::thread::Builder::new()
            .name("accounts".to_owned())
            .spawn(work)?;
        Ok(Tidying {
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

impl Drop for Tidying {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Living {
    /// Sets a community to work: it answers, follows its record, and asks outside.
    pub(crate) fn start(
        house: House,
        (store, community): (Arc<dyn Store>, CommunityId),
        ways: Ways,
        settings: Settings,
    ) -> Result<Living> {
        let mut door = Door::open(house, ways.clock.clone());
        if let Some(signer) = ways.signer {
            door = door.signing_with(signer);
        }
        let door = Arc::new(door);
        let letters = OwnLetters::new(store.clone());
        let letter_box = Arc::new(Tapped {
            letters,
            tap: ways.tap,
        });
        let passkeys = house::accounts::Site {
            origin: settings.public_url.clone(),
            name: settings.name.clone(),
        };
        let accounts = Accounts::new(store.clone(), letter_box, Salts::System, &passkeys)
            .context("the accounts")?;
        let accounts = Arc::new(accounts);
        let desk = DeskRounds::new(
            door.clone(),
            (store.clone(), community),
            ways.outside,
            ways.cadence,
        )
        .context("the desk")?;
        let desk = Arc::new(desk);
        let stops = Stops::open(store.clone(), community).context("the secret of the letters")?;
        let stops = Arc::new(stops);
        let letters = Letters::new(
            store.clone(),
            community,
            door.clone(),
            house::followers::Settings {
                sender: Sender {
                    name: settings.name.clone(),
                    address: ways.sender,
                },
                transport: ways.transport,
                readers: Arc::new(StoredReaders::new(store.clone(), community)),
                links: Arc::new(Pages {
                    public_url: settings.public_url.clone(),
                }),
                stops: stops.clone(),
            },
        );
        let search = Search::open(store.clone(), community).context("the search index")?;
        let mentions = Mentions::open(store.clone(), community).context("the lists of entries")?;
        let finder = Finder::new(store.clone(), community);
        let publisher = ways
            .keys
            .map(|keys| Publisher::new(door.clone(), (store.clone(), community), keys));
        let recoveries = Recoveries::new(accounts.clone(), community);
        let at_work = vec![
            Arc::new(letters).at_work(),
            keep_following(store.clone(), community, door.clone(), Box::new(search)),
            keep_following(store.clone(), community, door.clone(), Box::new(mentions)),
            keep_following(store, community, door.clone(), Box::new(recoveries)),
        ];
        let tidy = Tidying::start(accounts.clone(), door.clone())
            .context("starting the accounts' thread")?;
        let rounds = Running::start(desk.clone()).context("starting the desk")?;
        let signing_in = SigningIn {
            accounts: accounts.clone(),
            community,
            trusted: ways.trusted,
        };
        let mut site = Site::new(door.clone(), settings)
            .with_limits(ways.limits)
            .with_accounts(signing_in)
            .with_desk(desk)
            .with_stops(stops)
            .with_finder(finder);
        if let Some(publisher) = publisher {
            site = site.with_publisher(Arc::new(publisher));
        }
        Ok(Living {
            door,
            accounts,
            site,
            at_work,
            rounds,
            tidy,
        })
    }

    /// The same in an invented world.
    pub(crate) fn in_world(mut self, world: Arc<dyn web::demo::World>) -> Living {
        self.site = self.site.with_world(world);
        self
    }

    /// The site, and what ends everything in order when it is called: who asks outside first, the writer last.
    pub(crate) fn into_site(self) -> (Arc<Site>, impl FnOnce()) {
        let Living {
            door,
            site,
            at_work,
            rounds,
            tidy,
            ..
        } = self;
        let end = move || {
            drop(rounds);
            drop(tidy);
            drop(at_work);
            door.close();
        };
        (Arc::new(site), end)
    }
}
