//! Every address of the site, with what it does: it is public, or for those signed in, or performs an act. Tests walk the
//! table, so that no address is forgotten.

use crate::site::Site;
use axum::Router;
use axum::handler::Handler;
use axum::routing::{MethodRouter, get as get_of, post as post_of};
use std::sync::Arc;

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
        answers: post_of(form),
    }
}

fn placed() -> Vec<Placed> {
    let rooms = [
        crate::community::routes(),
        crate::body::routes(),
        crate::joining::routes(),
        crate::demo::routes(),
        crate::record::routes(),
        crate::account::routes(),
    ];
    rooms.into_iter().flatten().collect()
}

/// Every address, in the order of the rooms.
#[must_use]
pub fn table() -> Vec<Route> {
    placed().iter().map(|placed| placed.route).collect()
}

pub(crate) fn router() -> Router<Arc<Site>> {
    placed().into_iter().fold(Router::new(), |router, placed| {
        router.route(placed.route.path, placed.answers)
    })
}
