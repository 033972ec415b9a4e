//! The community as a whole: its bodies, and the choice of a language.

mod home;
mod language;

use crate::routes::{Does, Placed, get};

pub(crate) fn routes() -> Vec<Placed> {
    vec![
        get("/", Does::Public, home::page),
        get("/language/{tag}", Does::Beside, language::choose),
    ]
}
