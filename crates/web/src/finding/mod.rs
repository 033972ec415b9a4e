//! Searching: people, bodies, clauses and public entries.

mod search;
mod snippet;

use crate::routes::{Does, Placed, get};

pub(crate) fn routes() -> Vec<Placed> {
    vec![get("/search", Does::Public, search::page)]
}
