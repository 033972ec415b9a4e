//! A visit: who looks, in which language, from which state on. It comes from cookies and headers, never from the address.

use crate::account;
use crate::site::Site;
use axum::extract::{FromRequestParts, OriginalUri, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use house::accounts::SignedIn;
use std::convert::Infallible;
use std::sync::Arc;
use words::{Language, Words};

/// The cookie with the language somebody chose.
const LANGUAGE: &str = "language";
/// The same where there is TLS: bound to the host.
const LANGUAGE_BY_TLS: &str = "__Host-language";
/// The same as [`AT`] where there is TLS.
const AT_BY_TLS: &str = "__Host-at";
/// The cookie with the position of one's own last act: a node that is behind catches up before it shows.
pub(crate) const AT: &str = "at";

/// Somebody who looks.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    /// The language of the page.
    pub(crate) language: Language,
    /// The address that was asked for, to come back to: path and query.
    pub(crate) address: String,
    /// The position that must be shown.
    pub(crate) at_least: Option<u64>,
    /// Who is signed in.
    pub(crate) signed_in: Option<Arc<SignedIn>>,
}

impl Visit {
    pub(crate) fn words(&self) -> Words {
        Words::of(self.language)
    }
}

impl FromRequestParts<Arc<Site>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Visit, Infallible> {
        let uri = parts
            .extensions
            .get::<OriginalUri>()
            .map_or(&parts.uri, |original| &original.0);
        Ok(Visit {
            language: language(&parts.headers),
            address: uri
                .path_and_query()
                .map_or("/", |address| address.as_str())
                .to_owned(),
            at_least: must_wait(&parts.headers),
            signed_in: signed_in(site, &parts.headers).await,
        })
    }
}

/// Who is signed in. Only a browser with a cookie costs a look, in a thread that may wait for the disk.
async fn signed_in(site: &Arc<Site>, headers: &HeaderMap) -> Option<Arc<SignedIn>> {
    if site.signing_in.is_none() || !has_session(site, headers) {
        return None;
    }
    let (site, headers) = (site.clone(), headers.clone());
    let looked = tokio::task::spawn_blocking(move || account::session_of(&site, &headers));
    looked.await.ok().flatten()
}

/// By choice, then by browser, then English.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    let kept = cookie(headers, LANGUAGE_BY_TLS).or_else(|| cookie(headers, LANGUAGE));
    let chosen = kept.and_then(Language::parse);
    let asked = || {
        let header = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        Language::from_accept_language(header)
    };
    chosen.or_else(asked).unwrap_or(Language::En)
}

/// The position that somebody's own act had.
pub(crate) fn must_wait(headers: &HeaderMap) -> Option<u64> {
    let kept = cookie(headers, AT_BY_TLS).or_else(|| cookie(headers, AT));
    kept?.parse().ok()
}

/// For how long a browser says which entry its reader made, in seconds: every node has read it by then.
const AT_SECONDS: u32 = 60;

/// After a form of one who is signed in, the browser knows how far the record had come: the next page, from whichever node,
/// shows at least that.
pub(crate) async fn remember_own_act(
    State(site): State<Arc<Site>>,
    request: Request,
    next: Next,
) -> Response {
    let may_act = request.method() == Method::POST && has_session(&site, request.headers());
    let mut response = next.run(request).await;
    let status = response.status();
    if may_act && (status.is_success() || status.is_redirection()) {
        let newest = site.door.shown().position().saturating_sub(1);
        let (name, secure) = match site.is_secure() {
            true => (AT_BY_TLS, "; Secure"),
            false => (AT, ""),
        };
        let text = format!(
            "{name}={newest}; Path=/; Max-Age={AT_SECONDS}; SameSite=Lax; HttpOnly{secure}"
        );
        if let Ok(cookie) = HeaderValue::from_str(&text) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// The name of the session's cookie: bound to the host where there is TLS.
pub(crate) fn session_cookie(site: &Site) -> &'static str {
    if site.is_secure() {
        "__Host-session"
    } else {
        "session"
    }
}

/// The name of the language's cookie.
pub(crate) fn language_cookie(site: &Site) -> &'static str {
    if site.is_secure() {
        LANGUAGE_BY_TLS
    } else {
        LANGUAGE
    }
}

/// Whether somebody may be signed in.
pub(crate) fn has_session(site: &Site, headers: &HeaderMap) -> bool {
    cookie(headers, session_cookie(site)).is_some()
}

/// The value of a cookie.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then_some(value)
    })
}
