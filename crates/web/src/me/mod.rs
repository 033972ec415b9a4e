//! What a person has to do, and what is kept about them: the duties page, memberships, votes, one's own details, letters, and
//! the way out. Everything here is one's own; what a stranger asks for is the page to sign in, or nothing.

mod details;
mod erase;
mod kept;
mod letters;
mod membership;
mod office;
mod tasks;
mod vote;

use crate::routes::{Does, Placed, get, post};

pub(crate) fn routes() -> Vec<Placed> {
    let mut routes = vec![
        get("/me", Does::SignedIn, tasks::page),
        get("/letters/stop/{kind}/{token}", Does::Public, letters::ask),
        post("/letters/stop/{kind}/{token}", Does::Beside, letters::stop),
        post(
            "/letters/start/{kind}/{token}",
            Does::Beside,
            letters::start,
        ),
        get("/me/letters", Does::SignedIn, letters::choices),
        post("/me/letters", Does::Beside, letters::choose),
        get("/me/kept", Does::SignedIn, kept::page),
        get("/me/kept.json", Does::SignedIn, kept::file),
        get("/me/erase", Does::SignedIn, erase::form),
        post("/me/erase", Does::Act("erase"), erase::erase),
    ];
    routes.extend(membership::routes());
    routes.extend(office::routes());
    routes.extend(vote::routes());
    routes.extend(details::routes());
    routes
}
