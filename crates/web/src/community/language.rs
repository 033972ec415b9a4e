//! A reader chooses a language. It is kept in a cookie, and in the account of one who is signed in.

use crate::site::Site;
use crate::visit::{Visit, language_cookie};
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::sync::Arc;
use words::Language;

/// A year, in seconds.
const KEPT: i64 = 365 * 24 * 60 * 60;

#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
}

pub(crate) async fn choose(
    State(site): State<Arc<Site>>,
    Path(tag): Path<String>,
    Query(Back { back }): Query<Back>,
    visit: Visit,
) -> Response {
    let Some(language) = Language::parse(&tag) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    keep(&site, visit, language).await;
    let name = language_cookie(&site);
    let cookie = crate::account::cookie(&site, name, language.tag(), KEPT);
    let mut response = crate::account::to(&back);
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    response
}

/// Keeps the choice in the account; where that fails, the cookie still has it.
async fn keep(site: &Arc<Site>, visit: Visit, language: Language) {
    let (Some(known), Some(own)) = (visit.signed_in, site.signing_in.clone()) else {
        return;
    };
    let kept = tokio::task::spawn_blocking(move || {
        let accounts = &own.accounts;
        let zone = accounts
            .account(known.account())?
            .map(|account| account.zone);
        let zone = zone.unwrap_or_default();
        accounts.choose_place(known.account(), language.tag(), &zone)
    });
    if let Ok(Err(fault)) = kept.await {
        tracing::warn!(%fault, "the choice of a language was not kept in the account");
    }
}

/// An address as it may stand in a query or a cookie.
pub(crate) fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if plain(byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

/// What [`escaped`] wrote; nothing where it is something else.
pub(crate) fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let digits = rest.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let Some(byte) = digits.and_then(|two| u8::from_str_radix(two, 16).ok()) else {
            return String::new();
        };
        bytes.push(byte);
        rest = &rest[2..];
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// An address of this site, else the first page: nobody is led away from here.
pub(crate) fn own(back: &str) -> String {
    let plain = back
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if plain && back.starts_with('/') && !back.starts_with("//") {
        back.to_owned()
    } else {
        "/".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{escaped, own, unescaped};

    #[test]
    fn an_address_in_a_cookie_reads_back() {
        for text in ["", "/bodies/npoc?at=2024-01-01&x=é;", "/%2F"] {
            let kept = escaped(text);
            assert!(!kept.contains([';', '&', '?', ' ']), "{kept}");
            assert_eq!(unescaped(&kept), text);
        }
        for broken in ["%", "%4", "%zz", "%FF", "%é"] {
            assert_eq!(unescaped(broken), "");
        }
    }

    #[test]
    fn nobody_is_led_away_from_here() {
        for away in [
            "//example.org",
            "https://example.org",
            "/\\example.org",
            "javascript:alert(1)",
            "",
            "/a\r\nX: y",
        ] {
            assert_eq!(own(away), "/", "{away:?}");
        }
        assert_eq!(
            own("/bodies/npoc?at=2024-01-01"),
            "/bodies/npoc?at=2024-01-01"
        );
    }
}
