//! The secretariat's rooms: what a body's officers and secretariat work with. Who may come in follows from the body's charter:
//! whoever has one of its mandates now. What each of them may do, the acts decide.

mod case;
mod check_ins;
mod desk;
mod doing;
mod export;
mod import;
mod mandates;
mod offer;
mod reconcile;
mod tables;

use crate::page::{self, Page, html};
use crate::routes::{Does, Placed, get, post, post_slow};
use crate::site::Site;
use crate::view::{BodyLink, View};
use crate::visit::Visit;
use askama::Template;
use assembly::bodies::{self, HeldAs, Mandated};
use assembly::ids::{BodyId, PartyId};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The largest list that a page takes, in bytes. Longer ones are for the command line.
const LARGEST_LIST: usize = 4 << 20;

pub(crate) fn routes() -> Vec<Placed> {
    let mut routes = vec![
        get("/bodies/{body}/office", Does::SignedIn, desk::page),
        get("/bodies/{body}/mandates", Does::Public, mandates::page),
        get("/bodies/{body}/check-ins", Does::SignedIn, check_ins::page),
        post(
            "/bodies/{body}/check-ins",
            Does::Act("open-check-in"),
            check_ins::open,
        ),
        get("/bodies/{body}/reconcile", Does::SignedIn, reconcile::page),
        post_slow(
            "/bodies/{body}/reconcile",
            Does::Beside,
            reconcile::with_file,
        ),
        get("/bodies/{body}/import", Does::SignedIn, import::page),
        post_slow("/bodies/{body}/import", Does::Beside, import::preview),
        post(
            "/bodies/{body}/import/confirm",
            Does::Act("import-member"),
            import::confirm,
        ),
        get(
            "/bodies/{body}/office/members",
            Does::SignedIn,
            tables::members,
        ),
        get(
            "/bodies/{body}/office/members.csv",
            Does::SignedIn,
            export::members,
        ),
        get("/memberships/{member}", Does::SignedIn, case::page),
    ];
    routes.extend(doing::routes());
    routes
}

impl View {
    /// Whether the reader has one of the mandates of a body now, or one was handed on to them.
    pub(crate) fn works_for(&self, body: BodyId) -> bool {
        let table = || bodies::mandates(self.state(), body, self.now);
        self.person()
            .is_some_and(|person| table().iter().any(|row| has(row, person)))
    }

    /// The bodies for which the reader works by holding an office there.
    pub(crate) fn bodies_worked_for(&self) -> Vec<BodyLink> {
        let wardrobe = self
            .person()
            .and_then(|person| self.site.tasks.wardrobe(&self.shown, person, self.now).ok());
        let offices = wardrobe.map_or_else(Vec::new, |wardrobe| wardrobe.offices.clone());
        let bodies: BTreeSet<BodyId> = offices.iter().map(|held| held.body).collect();
        let mine = bodies.into_iter().filter(|body| self.works_for(*body));
        mine.map(|body| self.link(body)).collect()
    }
}

/// Whether a row of the table of mandates is somebody's.
fn has(row: &Mandated, person: PartyId) -> bool {
    let named = match row.held_as {
        HeldAs::Office
        | HeldAs::OrganMember
        | HeldAs::OrganChair
        | HeldAs::OrganMotion
        | HeldAs::Report => row.people.contains(&person),
        HeldAs::Anyone
        | HeldAs::Member
        | HeldAs::Clock
        | HeldAs::Server
        | HeldAs::Operator
        | HeldAs::WholeMotion
        | HeldAs::Nobody => false,
    };
    named || row.delegates.iter().any(|(to, _)| *to == person)
}

/// A sentence as HTML, with what stands between backquotes as code.
fn coded(text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    let mut out = String::new();
    let mut pieces = escaped.split('`').peekable();
    let mut is_code = false;
    while let Some(piece) = pieces.next() {
        // A backquote without a second one is a backquote.
        match (is_code, pieces.peek().is_some()) {
            (true, true) => out.push_str(&format!("<code>{piece}</code>")),
            (true, false) => out.push_str(&format!("`{piece}")),
            (false, _) => out.push_str(piece),
        }
        is_code = !is_code;
    }
    out
}

#[derive(Template)]
#[template(path = "office/not_yours.html")]
struct NotYours<'v> {
    v: &'v View,
    body: BodyLink,
}

/// Makes a page for those who work for a body. Anybody else who is signed in is told for whom it is.
async fn for_the_office(
    site: Arc<Site>,
    visit: Visit,
    handle: String,
    make: impl FnOnce(&View, BodyId) -> Page + Send + 'static,
) -> Response {
    page::own(site, visit, move |v| {
        let body = v.body(&handle).ok_or(page::NoPage::NotFound)?;
        if v.works_for(body) {
            return make(v, body);
        }
        let page = html(&NotYours {
            v,
            body: v.link(body),
        })?;
        Ok((StatusCode::FORBIDDEN, page).into_response())
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::coded;

    #[test]
    fn what_stands_between_backquotes_is_code_and_nothing_is_markup() {
        for (text, expected) in [
            ("`kind` is empty", "<code>kind</code> is empty"),
            ("a `b` c `d`", "a <code>b</code> c <code>d</code>"),
            ("`<b>` & \"", "<code>&lt;b&gt;</code> &amp; &quot;"),
            ("one ` alone", "one ` alone"),
            ("", ""),
        ] {
            assert_eq!(coded(text), expected);
        }
    }
}
