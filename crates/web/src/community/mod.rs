//! The community as a whole: its bodies, and the choice of a language.

mod home;
mod language;
mod person;
mod picture;

pub(crate) use language::{escaped, own, unescaped};

use crate::routes::{Does, Placed, get};

pub(crate) fn routes() -> Vec<Placed> {
    vec![
        get("/", Does::Public, home::page),
        get("/people/{party}", Does::Public, person::page),
        get("/language/{tag}", Does::Beside, language::choose),
    ]
}
