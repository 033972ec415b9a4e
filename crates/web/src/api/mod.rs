//! The JSON API: the same acts as the pages' and the public reads as data, under `/api/v1/`. An operation is one line of a
//! table, from which its address, its checks and its description (`openapi.rs`) are made. Browsers' cookies mean nothing
//! here: who is not a stranger shows an access token.

mod acts;
mod answer;
mod bodies;
mod closed;
mod look;
mod members;
mod motions;
mod offices;
mod openapi;
mod operation;
mod page;
mod problem;
mod questions;
mod record;
mod shape;
mod who;

use crate::routes::{Does, Placed, get};
use operation::Operation;

/// Every operation, in the order in which they are described.
fn operations() -> impl Iterator<Item = &'static Operation> {
    let rooms = [
        bodies::OPERATIONS,
        members::OPERATIONS,
        offices::OPERATIONS,
        motions::OPERATIONS,
        record::OPERATIONS,
        who::OPERATIONS,
        questions::OPERATIONS,
        acts::OPERATIONS,
    ];
    rooms.into_iter().flatten()
}

pub(crate) fn routes() -> Vec<Placed> {
    let mut placed = vec![
        get("/api", Does::Public, page::page),
        get("/api/v1/openapi.json", Does::Public, openapi::document),
        get("/api/v1/{*rest}", Does::Public, answer::nothing_here),
    ];
    placed.extend(operations().map(answer::placed));
    placed
}
