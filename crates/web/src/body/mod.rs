//! The pages of one body.

mod charter;
mod home;
mod members;
mod people;

use crate::routes::{Does, Placed, get};

/// The tabs above a body's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
    Home,
    Charter,
    People,
    Members,
}

impl Tab {
    pub(crate) const ALL: [Tab; 4] = [Tab::Home, Tab::Charter, Tab::People, Tab::Members];

    pub(crate) fn address(self, body: &str) -> String {
        match self {
            Tab::Home => format!("/bodies/{body}"),
            Tab::Charter => format!("/bodies/{body}/charter"),
            Tab::People => format!("/bodies/{body}/people"),
            Tab::Members => format!("/bodies/{body}/members"),
        }
    }

    pub(crate) fn label(self) -> &'static str {
        match self {
            Tab::Home => "web-tab-home",
            Tab::Charter => "web-tab-charter",
            Tab::People => "web-tab-people",
            Tab::Members => "web-tab-members",
        }
    }
}

pub(crate) fn routes() -> Vec<Placed> {
    vec![
        get("/bodies/{body}", Does::Public, home::page),
        get("/bodies/{body}/charter", Does::Public, charter::page),
        get("/bodies/{body}/people", Does::Public, people::page),
        get("/bodies/{body}/members", Does::Public, members::page),
    ]
}
