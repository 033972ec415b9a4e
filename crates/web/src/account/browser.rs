//! What a request says of who sends it: the network, the browser's own token, the session.

use crate::site::Site;
use crate::visit::{cookie, session_cookie};
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use house::accounts::{Asker, Network, SignedIn, client_address};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

/// From which network a request comes, through the proxies that the operator trusts.
fn network(site: &Site, parts: &Parts) -> Network {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip());
    let forwarded = parts.headers.get_all("x-forwarded-for").iter();
    let forwarded: Vec<&str> = forwarded.filter_map(|value| value.to_str().ok()).collect();
    let trusted = site.signing_in.as_ref().map_or(&[][..], |own| &own.trusted);
    Network::of(client_address(peer, forwarded.into_iter(), trusted))
}

/// Who is signed in. Looks into the store, so not for a thread that serves many.
pub(crate) fn session_of(site: &Site, headers: &HeaderMap) -> Option<Arc<SignedIn>> {
    let token = cookie(headers, session_cookie(site))?;
    let accounts = &site.signing_in.as_ref()?.accounts;
    // Who sent a form a moment ago may have put on another hat, or got a name, on another node.
    let has_acted = crate::visit::must_wait(headers).is_some();
    let known = if has_acted {
        accounts.session_as_stored(token, site.door.now())
    } else {
        accounts.session(token, site.door.now())
    };
    match known {
        Ok(known) => known,
        Err(fault) => {
            tracing::error!(%fault, "who is signed in is not known");
            None
        }
    }
}

/// Who asks for a link, or shows one.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    /// What its cookie holds; empty where it has none.
    pub(super) token: String,
    pub(crate) network: Network,
    /// What it says of itself.
    pub(super) device: String,
    /// The host it asked, as it wrote it.
    host: String,
}

impl Browser {
    pub(crate) fn of(site: &Site, parts: &Parts) -> Browser {
        let header = |name| {
            let value = parts
                .headers
                .get(name)
                .and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let token = cookie(&parts.headers, name(site)).unwrap_or_default();
        Browser {
            token: token.to_owned(),
            network: network(site, parts),
            device: header(header::USER_AGENT),
            host: header(header::HOST),
        }
    }

    pub(super) fn asker<'a>(&'a self, language: &'a str) -> Asker<'a> {
        Asker {
            browser: &self.token,
            network: self.network,
            language,
        }
    }

    /// Whether nobody can listen in: TLS, or the same machine. Elsewhere browsers would hand the session to everybody on
    /// the way.
    pub(super) fn is_safe(&self, site: &Site) -> bool {
        let host = self
            .host
            .rsplit_once(':')
            .map_or(&*self.host, |(host, _)| host);
        site.is_secure() || ["localhost", "127.0.0.1", "[::1]"].contains(&host)
    }
}

/// The name of the cookie that binds a link to the browser that asked.
pub(super) fn name(site: &Site) -> &'static str {
    if site.is_secure() {
        "__Host-browser"
    } else {
        "browser"
    }
}
