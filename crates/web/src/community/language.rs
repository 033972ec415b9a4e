//! A reader chooses a language. It is kept in a cookie, and nothing else is.

use crate::site::Site;
use crate::visit::LANGUAGE;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::sync::Arc;
use words::Language;

/// A year, in seconds.
const KEPT: u32 = 365 * 24 * 60 * 60;

#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
}

pub(crate) async fn choose(
    State(site): State<Arc<Site>>,
    Path(tag): Path<String>,
    Query(Back { back }): Query<Back>,
) -> Response {
    let Some(language) = Language::parse(&tag) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let secure = if site.is_secure() { "; Secure" } else { "" };
    let cookie = format!(
        "{LANGUAGE}={}; Path=/; Max-Age={KEPT}; SameSite=Lax; HttpOnly{secure}",
        language.tag()
    );
    let headers = [(header::SET_COOKIE, cookie), (header::LOCATION, own(&back))];
    (StatusCode::SEE_OTHER, headers).into_response()
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
    use super::own;

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
