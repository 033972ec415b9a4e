//! Signing in, and one's own account: addresses, passkeys, sessions, hats. Without a script everything works but
//! passkeys, which browsers offer to scripts only.

mod browser;
mod hats;
mod object;
mod own;
mod passkey;
mod sign_in;
mod tokens;
mod welcome;

pub(crate) use browser::{Browser, session_of};

use crate::routes::{Does, Placed, get, post};
use crate::site::Site;
use crate::visit::{Visit, session_cookie};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

pub(crate) fn routes() -> Vec<Placed> {
    vec![
        get("/sign-in", Does::Public, sign_in::form),
        post("/sign-in", Does::Beside, sign_in::ask),
        get("/sign-in/{token}", Does::Beside, sign_in::open),
        post("/sign-in/{token}", Does::Beside, sign_in::click),
        get("/sign-in/object/{token}", Does::Public, object::ask),
        post("/sign-in/object/{token}", Does::Beside, object::object),
        post(
            "/sign-in-with/passkey",
            Does::Beside,
            passkey::begin_sign_in,
        ),
        post(
            "/sign-in-with/passkey/answer",
            Does::Beside,
            passkey::finish_sign_in,
        ),
        post("/sign-out", Does::Beside, sign_in::out),
        get("/welcome", Does::SignedIn, welcome::form),
        post("/welcome", Does::Act("register-party"), welcome::register),
        get("/account", Does::SignedIn, own::page),
        post("/account/hat", Does::Beside, hats::choose),
        post("/account/address", Does::Beside, own::add_address),
        post("/account/address/remove", Does::Beside, own::remove_address),
        post("/account/session/end", Does::Beside, own::end_session),
        post("/account/session/end-others", Does::Beside, own::end_others),
        post("/account/passkey", Does::Beside, passkey::begin),
        post("/account/passkey/answer", Does::Beside, passkey::finish),
        post("/account/passkey/remove", Does::Beside, passkey::remove),
        get("/account/tokens", Does::SignedIn, tokens::page),
        post("/account/tokens", Does::Beside, tokens::make),
        post("/account/tokens/end", Does::Beside, tokens::end),
    ]
}

/// How long a browser keeps a session's cookie, in seconds; the session itself may end before.
const KEPT: i64 = house::accounts::SESSION_MS / 1_000;

/// A cookie of this site that no script reads.
pub(crate) fn cookie(site: &Site, name: &str, value: &str, seconds: i64) -> HeaderValue {
    let secure = if site.is_secure() { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax; HttpOnly{secure}");
    HeaderValue::from_str(&text).expect("tokens and our own names can stand in a header")
}

/// The cookie of a session.
fn session(site: &Site, token: &str) -> HeaderValue {
    cookie(site, session_cookie(site), token, KEPT)
}

/// The same answer, after which this browser is signed in no more.
pub(crate) fn signed_out(site: &Site, mut response: Response) -> Response {
    let gone = cookie(site, session_cookie(site), "", 0);
    response.headers_mut().append(header::SET_COOKIE, gone);
    response
}

/// To another page of this site, after a form: reading it again sends nothing again.
pub(crate) fn to(address: &str) -> Response {
    let address = HeaderValue::from_str(&crate::community::own(address));
    let address = address.unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response()
}

/// To the page to sign in, and back from there.
pub(crate) fn to_sign_in(visit: &Visit) -> Response {
    let back = crate::community::escaped(&visit.address);
    to(&format!("/sign-in?back={back}"))
}
