//! The record, for anybody to read: the newest entries, and each with what it rests on.

mod list;

use crate::routes::{Does, Placed, get};

pub(crate) fn routes() -> Vec<Placed> {
    vec![get("/record", Does::Public, list::page)]
}
