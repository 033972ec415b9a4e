//! Joining a body: the form that follows from its charter, the application as its applicant and those who decide see it, and
//! the queue of a body's applications.

mod application;
mod apply;
mod doing;
mod queue;

use crate::routes::{Does, Placed, get, post};

pub(crate) fn routes() -> Vec<Placed> {
    let mut routes = vec![
        get("/bodies/{body}/apply", Does::SignedIn, apply::form),
        post("/bodies/{body}/apply", Does::Act("apply"), apply::send),
        get("/bodies/{body}/applications", Does::SignedIn, queue::page),
        get("/applications", Does::SignedIn, queue::own),
        get(
            "/applications/{application}",
            Does::SignedIn,
            application::page,
        ),
        post(
            "/applications/{application}/look",
            Does::Act("record-finding"),
            application::look,
        ),
    ];
    routes.extend(doing::routes());
    routes
}
