//! The site: what all pages of one server share.

use crate::assets::Assets;
use crate::cache::Pages;
use crate::demo::World;
use crate::hands::Hands;
use crate::rosters::Rosters;
use house::accounts::{Accounts, CommunityId, Prefix};
use house::followers::Stops;
use house::tasks::Tasks;
use house::{DeskRounds, Door, Finder, Publisher};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How many take the whole record out at once, and how many tiles are made at once.
const EXPORTS: usize = 2;
const TILES: usize = 4;

/// What an operator sets.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What the site is called, above every page.
    pub name: String,
    /// The address people use, without a slash at the end: `https://members.example.org`. Letters and the check on who sends
    /// a form use it.
    pub public_url: String,
}

/// What a server bears: how long and how large things may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long a request may take in all.
    pub request: Duration,
    /// The largest form without files, in bytes.
    pub form_bytes: usize,
    /// How long a connection may stay open on which nothing moves.
    pub idle: Duration,
    /// How long open connections have to end when the server stops.
    pub farewell: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            request: Duration::from_secs(30),
            form_bytes: 1 << 20,
            idle: Duration::from_secs(75),
            farewell: Duration::from_secs(25),
        }
    }
}

/// How people sign in here.
#[derive(Clone)]
pub struct SigningIn {
    /// The accounts of the server.
    pub accounts: Arc<Accounts>,
    /// Which of its communities this site is for.
    pub community: CommunityId,
    /// The proxies in front, whose word on where a request comes from is taken.
    pub trusted: Vec<Prefix>,
}

/// What all pages share.
pub struct Site {
    /// The way to the community.
    pub door: Arc<Door>,
    /// What the operator set.
    pub settings: Settings,
    pub(crate) limits: Limits,
    pub(crate) signing_in: Option<SigningIn>,
    pub(crate) desk: Option<Arc<DeskRounds>>,
    pub(crate) stops: Option<Arc<Stops>>,
    pub(crate) world: Option<Arc<dyn World>>,
    pub(crate) tasks: Tasks,
    pub(crate) assets: Assets,
    pub(crate) pages: Pages,
    pub(crate) rosters: Rosters,
    pub(crate) finder: Option<Finder>,
    pub(crate) publisher: Option<Arc<Publisher>>,
    pub(crate) hands: Hands,
    pub(crate) exports: Arc<Semaphore>,
    pub(crate) tiles: Arc<Semaphore>,
}

impl Site {
    /// A site for a running community.
    #[must_use]
    pub fn new(door: Arc<Door>, settings: Settings) -> Site {
        Site {
            tasks: Tasks::new(door.clone()),
            door,
            settings,
            limits: Limits::default(),
            signing_in: None,
            desk: None,
            stops: None,
            world: None,
            assets: Assets::new(),
            pages: Pages::new(),
            rosters: Rosters::default(),
            finder: None,
            publisher: None,
            hands: Hands::new(),
            exports: Arc::new(Semaphore::new(EXPORTS)),
            tiles: Arc::new(Semaphore::new(TILES)),
        }
    }

    /// The same with other limits.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Site {
        self.limits = limits;
        self
    }

    /// The same, where people can sign in. Without it everything public is shown and nothing can be asked for.
    #[must_use]
    pub fn with_accounts(mut self, signing_in: SigningIn) -> Site {
        self.signing_in = Some(signing_in);
        self
    }

    /// The same, where applicants can show that they control a domain.
    #[must_use]
    pub fn with_desk(mut self, desk: Arc<DeskRounds>) -> Site {
        self.desk = Some(desk);
        self
    }

    /// The same, where letters of a kind can be stopped by the link in each.
    #[must_use]
    pub fn with_stops(mut self, stops: Arc<Stops>) -> Site {
        self.stops = Some(stops);
        self
    }

    /// The same, where people can search, and list entries by what they are about.
    #[must_use]
    pub fn with_finder(mut self, finder: Finder) -> Site {
        self.finder = Some(finder);
        self
    }

    /// The same, where the record can be taken along, signed.
    #[must_use]
    pub fn with_publisher(mut self, publisher: Arc<Publisher>) -> Site {
        self.publisher = Some(publisher);
        self
    }

    /// The same in an invented world, with its pages.
    #[must_use]
    pub fn with_world(mut self, world: Arc<dyn World>) -> Site {
        self.world = Some(world);
        self
    }

    /// Whether people reach it by TLS: then cookies say so.
    pub(crate) fn is_secure(&self) -> bool {
        self.settings.public_url.starts_with("https://")
    }
}
