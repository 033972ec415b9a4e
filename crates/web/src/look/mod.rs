//! The visual language: the frame of every page, and small parts that pages share. `README.md` beside this crate says what
//! each part is for.

use crate::body::Tab;
use crate::view::{BodyLink, View};

/// A tab of a body's pages.
pub(crate) struct TabLink {
    pub(crate) address: String,
    pub(crate) label: String,
    pub(crate) here: bool,
}

impl View {
    /// The tabs of a body, the current one marked.
    pub(crate) fn tabs(&self, body: &BodyLink, here: Tab) -> Vec<TabLink> {
        let tab = |tab: &Tab| TabLink {
            address: tab.address(&body.handle),
            label: self.say(tab.label()),
            here: *tab == here,
        };
        Tab::ALL.iter().map(tab).collect()
    }
}
