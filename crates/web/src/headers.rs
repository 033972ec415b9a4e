//! Headers that every answer carries: no script from anywhere but ourselves, no frame, no address handed on, and a closed line
//! once there was one.

use crate::site::Site;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// What a page may load: our own style sheet, scripts and pictures; nothing inline, nothing from others.
pub(crate) const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    form-action 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

const ALWAYS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    ),
];

/// Where people come by TLS, their browsers do so for a year, whatever a link says (RFC 6797). Other hosts below the name are
/// the operator's business.
const CLOSED_LINE: &str = "max-age=31536000";

/// Puts them on, where the answer does not say otherwise.
pub(crate) async fn guard(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in ALWAYS {
        response
            .headers_mut()
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if site.is_secure() {
        let told = HeaderValue::from_static(CLOSED_LINE);
        response
            .headers_mut()
            .insert(header::STRICT_TRANSPORT_SECURITY, told);
    }
    let kept = response.headers_mut().entry(header::CACHE_CONTROL);
    kept.or_insert(HeaderValue::from_static("private, no-store"));
    response
}
