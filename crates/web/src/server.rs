//! The server: what every request goes through, and how it starts and stops.

use crate::site::Site;
use crate::{cache, headers, page, routes};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

/// How long a request may take in all.
const LONGEST: Duration = Duration::from_secs(30);
/// How long one may take that brings a file: ten megabytes on a slow line.
const LONGEST_UPLOAD: Duration = Duration::from_secs(300);
/// The largest form without files, in bytes.
const LARGEST_FORM: usize = 1 << 20;
/// How long open connections have to end when the server stops.
const FAREWELL: Duration = Duration::from_secs(25);

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
        .layer(timeout(LONGEST))
        .merge(slow.layer(timeout(LONGEST_UPLOAD)))
        .layer(CompressionLayer::new())
        .layer(csrf)
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(site.clone(), cache::keep))
        .layer(from_fn(headers::guard))
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
    let (told, mut hears) = tokio::sync::watch::channel(false);
    let stopping = async move {
        stop.await;
        let _ = told.send(true);
    };
    let served = axum::serve(
        listener,
        app(site).into_make_service_with_connect_info::<std::net::SocketAddr>(),
    );
    let farewell = async move {
        let _ = hears.wait_for(|stop| *stop).await;
        tokio::time::sleep(FAREWELL).await;
    };
    tokio::select! {
        served = async { served.with_graceful_shutdown(stopping).await } => served,
        () = farewell => Ok(()),
    }
}
