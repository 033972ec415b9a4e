//! The pages of one body.

pub(crate) mod asks;
mod charter;
pub(crate) mod criteria;
mod home;
mod join;
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
    Join,
}

impl Tab {
    pub(crate) const ALL: [Tab; 5] = [
        Tab::Home,
        Tab::Charter,
        Tab::People,
        Tab::Members,
        Tab::Join,
    ];

    pub(crate) fn address(self, body: &str) -> String {
        match self {
            Tab::Home => format!("/bodies/{body}"),
            Tab::Charter => format!("/bodies/{body}/charter"),
            Tab::People => format!("/bodies/{body}/people"),
            Tab::Members => format!("/bodies/{body}/members"),
            Tab::Join => format!("/bodies/{body}/join"),
        }
    }

    pub(crate) fn label(self) -> &'static str {
        match self {
            Tab::Home => "web-tab-home",
            Tab::Charter => "web-tab-charter",
            Tab::People => "web-tab-people",
            Tab::Members => "web-tab-members",
            Tab::Join => "web-tab-join",
        }
    }
}

pub(crate) fn routes() -> Vec<Placed> {
    vec![
        get("/bodies/{body}", Does::Public, home::page),
        get("/bodies/{body}/charter", Does::Public, charter::page),
        get("/bodies/{body}/people", Does::Public, people::page),
        get("/bodies/{body}/members", Does::Public, members::page),
        get("/bodies/{body}/join", Does::Public, join::page),
    ]
}
