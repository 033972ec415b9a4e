//! Every address of the site, with what it does: it is public, or for those signed in, or performs an act. Tests walk the
//! table, so that no address is forgotten.

use crate::site::Site;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::routing::{MethodRouter, get as get_of, post as post_of};
use std::sync::Arc;

/// The largest form with files, in bytes: a file and what was typed beside it.
const LARGEST_UPLOAD: usize = house::accounts::MAX_FILE_BYTES + (1 << 20);

/// What an address does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Shows what everybody may see.
    Public,
    /// Shows something of one's own.
    SignedIn,
    /// Changes something outside the record: a language, a session, a draft.
    Beside,
    /// Performs this act.
    Act(&'static str),
    /// Performs any act, named in the address.
    AnyAct,
    /// Shows something of the owner of an access token; a browser's cookie means nothing there.
    WithToken,
}

/// An address of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path, with its variables in braces.
    pub path: &'static str,
    /// What it does.
    pub does: Does,
}

/// An address and who answers there.
pub(crate) struct Placed {
    pub(crate) route: Route,
    /// Whether it takes what a slow line needs minutes for.
    slow: bool,
    answers: MethodRouter<Arc<Site>>,
}

/// A page at a path.
pub(crate) fn get<H, T>(path: &'static str, does: Does, page: H) -> Placed
where
    H: Handler<T, Arc<Site>>,
    T: 'static,
{
    Placed {
        route: Route {
            method: "GET",
            path,
            does,
        },
        slow: false,
        answers: get_of(page),
    }
}

/// A form at a path.
pub(crate) fn post<H, T>(path: &'static str, does: Does, form: H) -> Placed
where
    H: Handler<T, Arc<Site>>,
    T: 'static,
{
    Placed {
        route: Route {
            method: "POST",
            path,
            does,
        },
        slow: false,
        answers: post_of(form),
    }
}

/// A form with files at a path: larger than others, and with more time.
pub(crate) fn post_slow<H, T>(path: &'static str, does: Does, form: H) -> Placed
where
    H: Handler<T, Arc<Site>>,
    T: 'static,
{
    let placed = post(path, does, form);
    Placed {
        slow: true,
        answers: placed.answers.layer(DefaultBodyLimit::max(LARGEST_UPLOAD)),
        ..placed
    }
}

fn placed() -> Vec<Placed> {
    let rooms = [
        crate::community::routes(),
        crate::body::routes(),
        crate::joining::routes(),
        crate::demo::routes(),
        crate::record::routes(),
        crate::finding::routes(),
        crate::account::routes(),
        crate::me::routes(),
        crate::api::routes(),
        crate::exports::routes(),
        crate::office::routes(),
    ];
    rooms.into_iter().flatten().collect()
}

/// Every address, in the order of the rooms.
#[must_use]
pub fn table() -> Vec<Route> {
    placed().iter().map(|placed| placed.route).collect()
}

/// The pages and forms, and apart from them those that take files.
pub(crate) fn routers() -> [Router<Arc<Site>>; 2] {
    let (slow, quick): (Vec<Placed>, Vec<Placed>) =
        placed().into_iter().partition(|placed| placed.slow);
    [quick, slow].map(|placed| {
        let placed = placed.into_iter();
        placed.fold(Router::new(), |router, placed| {
            router.route(placed.route.path, placed.answers)
        })
    })
}
