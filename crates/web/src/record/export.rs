//! Taking the record out: the public bundle in pieces, as it is written; the signed checkpoint; the proof of one entry.

use super::entry::{number, proof_file};
use crate::page::{self, NoPage};
use crate::site::Site;
use crate::visit::Visit;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_core::Stream;
use house::{PublishFault, Publisher};
use std::io::{self, Write};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// How large a piece is, in bytes, and how many wait to be taken.
const PIECE: usize = 64 << 10;
const WAITING: usize = 8;
/// A piece that nobody takes for so long ends the writing.
const PATIENCE: Duration = Duration::from_secs(30);

/// The public bundle. A few may take it at once; others are asked to come again.
pub(crate) async fn bundle(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    let Some(publisher) = site.publisher.clone() else {
        return page::shown(site, visit, |_| Err(NoPage::NotFound)).await;
    };
    let Ok(turn) = site.exports.clone().try_acquire_owned() else {
        let busy = visit.words().say("entry-export-busy", &[]);
        let again = [(header::RETRY_AFTER, "60")];
        return (StatusCode::SERVICE_UNAVAILABLE, again, busy).into_response();
    };
    // What can be known beforehand is known before the first byte: without a key there is no bundle.
    let signed = tokio::task::spawn_blocking({
        let publisher = publisher.clone();
        move || publisher.newest().map(|_| ())
    });
    if let Ok(Err(fault)) = signed.await {
        return no_key(site, visit, &fault).await;
    }
    let (sends, pieces) = channel(WAITING);
    let handle = Handle::current();
    tokio::task::spawn_blocking(move || {
        let _turn = turn;
        write(&publisher, sends, handle);
    });
    let named = HeaderValue::from_static("attachment; filename=\"record.plenary\"");
    (
        [
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/octet-stream"),
            ),
            (header::CONTENT_DISPOSITION, named),
        ],
        Body::from_stream(Pieces(pieces)),
    )
        .into_response()
}

fn write(publisher: &Publisher, sends: Sender<io::Result<Bytes>>, handle: Handle) {
    let mut output = Output {
        sends,
        handle,
        piece: Vec::with_capacity(PIECE),
    };
    let written = publisher
        .bundle(&mut output)
        .map_err(|fault| fault.to_string())
        .and_then(|_| output.flush().map_err(|fault| fault.to_string()));
    if let Err(why) = written {
        tracing::warn!(why, "a bundle was not written to its end");
        // A cut connection is how the reader learns of it; the digest at the end is missing too.
        let _ = output.send(Err(io::Error::other("the bundle is cut off")));
    }
}

/// What is written goes out in pieces.
struct Output {
    sends: Sender<io::Result<Bytes>>,
    handle: Handle,
    piece: Vec<u8>,
}

impl Output {
    fn send(&self, piece: io::Result<Bytes>) -> io::Result<()> {
        let sent = async { tokio::time::timeout(PATIENCE, self.sends.send(piece)).await };
        match self.handle.block_on(sent) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(io::Error::new(io::ErrorKind::BrokenPipe, "nobody reads")),
            Err(_) => Err(io::Error::new(io::ErrorKind::TimedOut, "read too slowly")),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        let piece = std::mem::replace(&mut self.piece, Vec::with_capacity(PIECE));
        self.send(Ok(piece.into()))
    }
}

/// The pieces as a body.
struct Pieces(Receiver<io::Result<Bytes>>);

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}

/// The signed checkpoint as it is now.
pub(crate) async fn checkpoint(State(site): State<Arc<Site>>, visit: Visit) -> Response {
    let Some(publisher) = site.publisher.clone() else {
        return page::shown(site, visit, |_| Err(NoPage::NotFound)).await;
    };
    let newest = tokio::task::spawn_blocking(move || publisher.newest()).await;
    match newest {
        Ok(Ok(newest)) => note(newest.checkpoint.clone()),
        Ok(Err(fault)) => no_key(site, visit, &fault).await,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A note as text that is asked for anew each time.
pub(crate) fn note(text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, text).into_response()
}

/// The key is not here, or not the one that signs now: nothing goes out under another.
pub(crate) async fn no_key(site: Arc<Site>, visit: Visit, fault: &PublishFault) -> Response {
    tracing::error!(%fault, "nothing can be signed");
    let mut response = page::shown(site, visit, |_| Err(NoPage::NotFound)).await;
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    response
}

/// The proof that an entry stands in the record, as a file.
pub(crate) async fn proof(
    State(site): State<Arc<Site>>,
    visit: Visit,
    Path(position): Path<String>,
) -> Response {
    page::shown(site, visit, move |v| {
        let position = number(&position)?;
        let publisher = v.site.publisher.as_ref().ok_or(NoPage::NotFound)?;
        let proof = publisher
            .inclusion(position)
            .map_err(|fault| NoPage::Fault(fault.to_string()))?;
        let proof = proof.ok_or(NoPage::NotFound)?;
        let named = format!("attachment; filename=\"{}\"", proof_file(position));
        let headers = [
            (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
            (header::CONTENT_DISPOSITION, named),
        ];
        Ok((headers, proof.to_string()).into_response())
    })
    .await
}
