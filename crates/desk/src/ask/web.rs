//! One request to a web server at addresses that were looked up and allowed before: nothing is looked up again, so a name
//! that changes its address between look and call gains nothing. No cookies, no proxy, no redirect followed.

use crate::see::{MAX_FILE_BYTES, WebOutcome, WebSilence};
use reqwest::{Client, Response, redirect};
use rustls::pki_types::CertificateDer;
use rustls::{ClientConfig, RootCertStore};
use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Runtime;
use url::Url;

/// How long a call may take to be answered, and everything together.
const CONNECT: Duration = Duration::from_secs(3);
const TOTAL: Duration = Duration::from_secs(6);
/// Who asks; the page behind it says how to be left alone.
const AGENT: &str = concat!("plenary-desk/", env!("CARGO_PKG_VERSION"));
/// The longest address in a redirect that is looked at, in bytes.
const MAX_LOCATION_BYTES: usize = 2_000;

/// Asks web servers.
#[derive(Debug)]
pub(super) struct Web {
    runtime: Runtime,
    tls: ClientConfig,
}

/// Where to call.
pub(super) struct Site<'a> {
    pub(super) host: &'a str,
    pub(super) addresses: &'a [SocketAddr],
}

/// TLS that believes the well-known authorities, and these certificates.
pub(crate) fn tls_of(also_believed: &[Vec<u8>]) -> Result<ClientConfig, String> {
    let mut roots = RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    for certificate in also_believed {
        roots
            .add(CertificateDer::from(certificate.clone()))
            .map_err(|why| format!("a certificate to be believed: {why}"))?;
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|why| format!("TLS: {why}"))?
        .with_root_certificates(roots)
        .with_no_client_auth())
}

impl Web {
    pub(super) fn new(also_believed: &[Vec<u8>]) -> Result<Web, String> {
        let tls = tls_of(also_believed)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("desk")
            .enable_all()
            .build()
            .map_err(|why| format!("threads for the desk: {why}"))?;
        Ok(Web { runtime, tls })
    }

    pub(super) fn get(&self, url: &Url, site: &Site<'_>) -> WebOutcome {
        self.runtime
            .block_on(self.get_in_time(url, site))
            .unwrap_or_else(|why| WebOutcome::Nothing(silence_of(&why)))
    }

    async fn get_in_time(&self, url: &Url, site: &Site<'_>) -> reqwest::Result<WebOutcome> {
        // A client of this one request: it knows no other address for the host, and keeps nothing.
        let client = Client::builder()
            .tls_backend_preconfigured(self.tls.clone())
            .resolve_to_addrs(site.host, site.addresses)
            .no_proxy()
            .redirect(redirect::Policy::none())
            .referer(false)
            .http1_only()
            .pool_max_idle_per_host(0)
            .connect_timeout(CONNECT)
            .timeout(TOTAL)
            .user_agent(AGENT)
            .build()?;
        let response = client
            .get(url.clone())
            .header("accept", "text/plain")
            .send()
            .await?;
        let status = response.status();
        let to = response
            .headers()
            .get("location")
            .and_then(|to| to.to_str().ok());
        match to {
            Some(to) if status.is_redirection() && to.len() <= MAX_LOCATION_BYTES => {
                Ok(WebOutcome::Redirect { to: to.to_owned() })
            }
            Some(_) | None => page(response).await,
        }
    }
}

/// The beginning of what comes, and no more.
async fn page(mut response: Response) -> reqwest::Result<WebOutcome> {
    let status = response.status().as_u16();
    let mut bytes: Vec<u8> = Vec::new();
    let mut cut = false;
    while let Some(chunk) = response.chunk().await? {
        let room = MAX_FILE_BYTES - bytes.len();
        cut = chunk.len() > room;
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if cut {
            break;
        }
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Ok(WebOutcome::Page { status, text, cut })
}

fn silence_of(why: &reqwest::Error) -> WebSilence {
    let mut cause: Option<&(dyn Error + 'static)> = why.source();
    let mut refused = false;
    while let Some(error) = cause {
        if let Some(tls) = error.downcast_ref::<rustls::Error>() {
            return of_tls(tls);
        }
        cause = match error.downcast_ref::<io::Error>() {
            Some(io) => {
                refused |= is_nobody_there(io);
                // The sources of such an error are those of what it wraps, without that itself.
                match io.get_ref() {
                    Some(inner) => Some(inner),
                    None => error.source(),
                }
            }
            None => error.source(),
        };
    }
    match (why.is_connect(), why.is_timeout()) {
        (true, true) => WebSilence::NotOffered,
        (true, false) if refused => WebSilence::NotOffered,
        _ if why.is_builder() => WebSilence::OurSide,
        _ => WebSilence::NoAnswer,
    }
}

fn is_nobody_there(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::HostUnreachable
            | io::ErrorKind::NetworkUnreachable
    )
}

/// A port where TLS is not spoken is no certificate that is wrong, but it is told and not gone around either.
fn of_tls(error: &rustls::Error) -> WebSilence {
    WebSilence::Certificate {
        why: error.to_string(),
    }
}
