//! The server: what every request goes through, and how it starts and stops.

use crate::connections::{Accepted, Connection, Reception};
use crate::rosters::Rosters;
use crate::site::{Limits, Site};
use crate::{cache, headers, page, routes, visit};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use axum::serve::Listener;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

/// How long a request may take that brings a file: ten megabytes on a slow line.
const LONGEST_UPLOAD: Duration = Duration::from_secs(300);

/// The site as a service.
pub fn app(site: Arc<Site>) -> Router {
    let mut csrf = CsrfLayer::new();
    if let Ok(trusting) = CsrfLayer::new().add_trusted_origin(&site.settings.public_url) {
        csrf = trusting;
    }
    let timeout = |time| TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, time);
    let [quick, slow] = routes::routers();
    quick
        .route("/assets/{name}", get(asset))
        .fallback(page::nothing_here)
        .layer(timeout(site.limits.request))
        .merge(slow.layer(timeout(LONGEST_UPLOAD)))
        .layer(csrf)
        .layer(DefaultBodyLimit::max(site.limits.form_bytes))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(site.clone(), visit::remember_own_act))
        .layer(from_fn_with_state(site.clone(), cache::keep))
        // Outside of what is kept, which comes compressed already: everything else is compressed here.
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(site.clone(), headers::guard))
        .with_state(site)
}

async fn asset(State(site): State<Arc<Site>>, request: Request) -> Response {
    site.assets.serve(request.uri().path(), request.headers())
}

/// Serves until told to stop, then lets what is under way end.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    site: Arc<Site>,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    serve_on(site, listener, stop).await
}

/// The same for connections that somebody else accepts at an address, with TLS or without.
///
/// # Errors
/// Never today.
pub async fn serve_accepted(
    site: Arc<Site>,
    connections: mpsc::Receiver<Connection>,
    own: SocketAddr,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let accepted = Accepted::new(connections, own, site.limits.idle);
    serve_on(site, accepted, stop).await
}

async fn serve_on<L: Listener<Addr = SocketAddr>>(
    site: Arc<Site>,
    listener: L,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let Limits { farewell, .. } = site.limits;
    let own = site.clone();
    tokio::task::spawn_blocking(move || Rosters::warm(own));
    let (told, mut hears) = tokio::sync::watch::channel(false);
    let stopping = async move {
        stop.await;
        let _ = told.send(true);
    };
    let served = axum::serve(listener, Reception(app(site)));
    let patience = async move {
        let _ = hears.wait_for(|stop| *stop).await;
        tokio::time::sleep(farewell).await;
    };
    tokio::select! {
        served = async { served.with_graceful_shutdown(stopping).await } => served,
        () = patience => Ok(()),
    }
}
