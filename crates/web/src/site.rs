//! The site: what all pages of one server share.

use crate::assets::Assets;
use crate::cache::Pages;
use house::Door;
use std::sync::Arc;

/// What an operator sets.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What the site is called, above every page.
    pub name: String,
    /// The address people use, without a slash at the end: `https://members.example.org`. Letters and the check on who sends
    /// a form use it.
    pub public_url: String,
}

/// What all pages share.
pub struct Site {
    /// The way to the community.
    pub door: Arc<Door>,
    /// What the operator set.
    pub settings: Settings,
    pub(crate) assets: Assets,
    pub(crate) pages: Pages,
}

impl Site {
    /// A site for a running community.
    #[must_use]
    pub fn new(door: Arc<Door>, settings: Settings) -> Site {
        Site {
            door,
            settings,
            assets: Assets::new(),
            pages: Pages::new(),
        }
    }

    /// Whether people reach it by TLS: then cookies say so.
    pub(crate) fn is_secure(&self) -> bool {
        self.settings.public_url.starts_with("https://")
    }
}
