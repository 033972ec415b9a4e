//! The record for those who keep a copy of it: the signed checkpoint, and tiles of hashes, leaves and parts, as `docs/mirror.md`
//! says byte by byte. Hashes and leaves never change; parts may be erased, so they are asked for anew.

use super::export::{no_key, note};
use crate::site::Site;
use crate::visit::Visit;
use assembly::entry::Hex;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use house::Publisher;
use ledger::mirror::{TileKind, TilePath};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

/// How long somebody waits for a turn.
const WAITS: Duration = Duration::from_secs(5);
/// What never changes may be kept for a year.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ANEW: &str = "no-cache";
const BYTES: &str = "application/octet-stream";

/// The beginning of a public bundle: the community and its keys.
pub(crate) async fn header(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    let Some(publisher) = site.publisher.clone() else {
        return nothing();
    };
    match tokio::task::spawn_blocking(move || publisher.header()).await {
        Ok(Ok(bytes)) => {
            let headers = [(header::CONTENT_TYPE, BYTES), (header::CACHE_CONTROL, ANEW)];
            (headers, bytes).into_response()
        }
        Ok(Err(fault)) => no_key(site, visit, &fault).await,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A line for each epoch: its number and how many leaves it had when it was left; of the last one nothing.
pub(crate) async fn epochs(State(site): State<Arc<Site>>) -> Response {
    if site.publisher.is_none() {
        return nothing();
    }
    let shown = site.door.shown();
    let mut lines = String::new();
    for epoch in shown.each_epoch() {
        // Writing into a text cannot fail.
        let _ = if epoch.origin == shown.origin {
            writeln!(lines, "{}", epoch.origin.epoch())
        } else {
            writeln!(lines, "{} {}", epoch.origin.epoch(), epoch.size)
        };
    }
    note(lines)
}

/// The checkpoint of the newest epoch; of one that was left, the next one's first leaf speaks.
pub(crate) async fn checkpoint(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(epoch): Path<String>,
) -> Response {
    if site.door.shown().origin.epoch().to_string() != epoch {
        return nothing();
    }
    super::export::checkpoint(State(site), visit).await
}

/// A tile.
pub(crate) async fn tile(
    State(site): State<Arc<Site>>,
    Path((epoch, path)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let asked = epoch
        .parse::<u64>()
        .ok()
        .filter(|number| number.to_string() == epoch);
    let asked = asked.zip(TilePath::parse(&path));
    let (Some(publisher), Some((epoch, tile))) = (site.publisher.clone(), asked) else {
        return nothing();
    };
    let turn = tokio::time::timeout(WAITS, site.tiles.clone().acquire_owned());
    let Ok(Ok(turn)) = turn.await else {
        return (
            StatusCode::SERVICE_UNAVAILABLE,
            [(header::RETRY_AFTER, "5")],
        )
            .into_response();
    };
    let made = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        answer(&publisher, epoch, tile, &headers)
    });
    made.await
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn answer(publisher: &Publisher, epoch: u64, tile: TilePath, asked: &HeaderMap) -> Response {
    let bytes = match publisher.tile(epoch, tile) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return nothing(),
        Err(fault) => {
            tracing::error!(%fault, %tile, "a tile was not made");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    match tile.kind {
        TileKind::Hashes(_) | TileKind::Leaves => {
            let headers = [
                (header::CONTENT_TYPE, BYTES),
                (header::CACHE_CONTROL, FOR_EVER),
            ];
            (headers, bytes).into_response()
        }
        TileKind::Parts => {
            let tag = format!("\"{}\"", Hex(&Sha256::digest(&bytes)[..16]));
            let known = asked.get(header::IF_NONE_MATCH);
            let headers = [
                (header::CONTENT_TYPE, BYTES.to_owned()),
                (header::CACHE_CONTROL, ANEW.to_owned()),
                (header::ETAG, tag.clone()),
            ];
            if known.is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
                (StatusCode::NOT_MODIFIED, headers).into_response()
            } else {
                (headers, bytes).into_response()
            }
        }
    }
}

/// Programs ask here: a status says it.
fn nothing() -> Response {
    StatusCode::NOT_FOUND.into_response()
}
