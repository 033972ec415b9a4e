//! What can be taken away of a body: each file with what is in it.

use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "exports/page.html")]
struct Data<'v> {
    v: &'v View,
    body: BodyLink,
    files: Vec<FileShown>,
}

struct FileShown {
    address: String,
    name: String,
    about: String,
}

/// The files of a body: the end of the address, and the message that says what is in it.
const FILES: [(&str, &str); 7] = [
    ("members.csv", "api-file-members"),
    ("people.csv", "api-file-people"),
    ("charter.csv", "api-file-charter"),
    ("motions.csv", "api-file-motions"),
    ("popolo.json", "api-file-popolo"),
    ("officers.vcf", "api-file-cards"),
    ("calendar.ics", "api-file-calendar"),
];

pub(crate) async fn page(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(handle): Path<String>,
) -> Response {
    page::public(site, visit, move |v| {
        let id = v.body(&handle).ok_or(NoPage::NotFound)?;
        let files = FILES.map(|(file, about)| FileShown {
            address: format!("/bodies/{handle}/{file}"),
            name: format!("{handle}/{file}"),
            about: v.say(about),
        });
        html(&Data {
            v,
            body: v.link(id),
            files: files.into(),
        })
    })
    .await
}
