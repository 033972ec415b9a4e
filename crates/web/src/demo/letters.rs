//! The letters that would have gone out, in one mailbox for all.

use super::{LetterShown, world};
use crate::page::{self, NoPage, html};
use crate::site::Site;
use crate::view::View;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;

/// How many letters are listed.
const MOST: usize = 100;

#[derive(Template)]
#[template(path = "demo/letters.html")]
struct Letters<'v> {
    v: &'v View,
    letters: Vec<LetterShown>,
}

#[derive(Template)]
#[template(path = "demo/letter.html")]
struct One<'v> {
    v: &'v View,
    letter: LetterShown,
    lines: Vec<Line>,
}

/// A line of a letter; a link where it is one to this site.
struct Line {
    text: String,
    link: Option<String>,
}

pub(crate) async fn list(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    page::shown(site, visit, |v| {
        html(&Letters {
            v,
            letters: world(v)?.letters(MOST),
        })
    })
    .await
}

pub(crate) async fn one(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(file): Path<String>,
) -> Response {
    page::shown(site, visit, move |v| {
        let letter = world(v)?.letter(&file).ok_or(NoPage::NotFound)?;
        let own = format!("{}/", v.site.settings.public_url);
        let lines = letter.text.lines().map(|line| Line {
            text: line.to_owned(),
            link: line
                .trim()
                .strip_prefix(&own)
                .map(|path| format!("/{path}")),
        });
        html(&One {
            v,
            lines: lines.collect(),
            letter,
        })
    })
    .await
}
