//! The pages of one body.

pub(crate) mod asks;
mod charter;
pub(crate) mod criteria;
mod decision;
mod decisions;
mod differences;
mod groups;
mod home;
mod join;
mod map;
mod members;
mod office;
mod people;
mod roll;
mod tenure;
mod versions;
mod worded;

pub(crate) use roll::joined_by;
pub(crate) use tenure::{Told, told};

use crate::routes::{Does, Placed, get};

/// The tabs above a body's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
    Home,
    Charter,
    People,
    Members,
    Groups,
    Decisions,
    Join,
}

impl Tab {
    pub(crate) const ALL: [Tab; 7] = [
        Tab::Home,
        Tab::Charter,
        Tab::People,
        Tab::Members,
        Tab::Groups,
        Tab::Decisions,
        Tab::Join,
    ];

    pub(crate) fn address(self, body: &str) -> String {
        match self {
            Tab::Home => format!("/bodies/{body}"),
            Tab::Charter => format!("/bodies/{body}/charter"),
            Tab::People => format!("/bodies/{body}/people"),
            Tab::Members => format!("/bodies/{body}/members"),
            Tab::Groups => format!("/bodies/{body}/groups"),
            Tab::Decisions => format!("/bodies/{body}/decisions"),
            Tab::Join => format!("/bodies/{body}/join"),
        }
    }

    pub(crate) fn label(self) -> &'static str {
        match self {
            Tab::Home => "web-tab-home",
            Tab::Charter => "web-tab-charter",
            Tab::People => "web-tab-people",
            Tab::Members => "web-tab-members",
            Tab::Groups => "body-tab-groups",
            Tab::Decisions => "body-tab-decisions",
            Tab::Join => "web-tab-join",
        }
    }
}

pub(crate) fn routes() -> Vec<Placed> {
    vec![
        get("/bodies/{body}", Does::Public, home::page),
        get("/bodies/{body}/charter", Does::Public, charter::page),
        get(
            "/bodies/{body}/charter/versions",
            Does::Public,
            versions::page,
        ),
        get(
            "/bodies/{body}/charter/versions/{charter}",
            Does::Public,
            charter::version,
        ),
        get(
            "/bodies/{body}/charter/differences",
            Does::Public,
            differences::page,
        ),
        get("/bodies/{body}/people", Does::Public, people::page),
        get("/bodies/{body}/people/{office}", Does::Public, office::page),
        get("/bodies/{body}/members", Does::Public, members::page),
        get("/bodies/{body}/groups", Does::Public, groups::page),
        get("/bodies/{body}/groups/{group}", Does::Public, groups::one),
        get("/bodies/{body}/decisions", Does::Public, decisions::page),
        get(
            "/bodies/{body}/decisions/{motion}",
            Does::Public,
            decision::page,
        ),
        get("/bodies/{body}/join", Does::Public, join::page),
    ]
}
