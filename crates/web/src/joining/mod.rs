//! Joining a body: the form that follows from its charter, the application as its applicant and those who decide see it, and
//! the queue of a body's applications.

mod application;
mod apply;
mod confirm;
mod doing;
mod files;
mod queue;

pub(crate) use application::state;

use crate::routes::{Does, Placed, get, post, post_slow};

/// Whether the reader may see an application.
pub(crate) fn is_seen(v: &crate::view::View, id: assembly::ids::ApplicationId) -> bool {
    application::case_of(v, id).is_ok()
}

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
    routes.extend([
        post_slow("/bodies/{body}/files", Does::Beside, files::bring),
        get("/files/{file}", Does::SignedIn, files::mine),
        get(
            "/applications/{application}/files/{file}",
            Does::SignedIn,
            files::of_application,
        ),
        post(
            "/applications/{application}/letter",
            Does::Beside,
            confirm::send,
        ),
        post(
            "/applications/{application}/code",
            Does::Act("record-finding"),
            confirm::typed,
        ),
        get(
            "/domains/{party}/{domain}/{code}",
            Does::Public,
            confirm::ask,
        ),
        post(
            "/domains/{party}/{domain}/{code}",
            Does::Act("record-finding"),
            confirm::confirm,
        ),
    ]);
    routes.extend(doing::routes());
    routes
}
