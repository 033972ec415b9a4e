//! Accepting connections, in clear or with TLS, and no more of them at once than are allowed. A handshake takes no longer
//! than its patience and keeps nobody else waiting.

use crate::serve::certificate::Certificate;
use anyhow::Result;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio_rustls::TlsAcceptor;
use web::{Connection, Stream};

/// How long a handshake may take.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// How long to wait after the system gave no connection: it has no files left, mostly.
const AFTER_A_FAULT: Duration = Duration::from_millis(200);
/// How often it is looked whether the certificate changed.
const LOOK: Duration = Duration::from_secs(2);
/// Connections on their way to the server.
const ON_THE_WAY: usize = 64;

/// Accepts in a task of its own, as long as somebody takes the connections.
pub(crate) fn accept(
    listener: TcpListener,
    certificate: Option<Arc<Certificate>>,
    most: usize,
) -> Result<mpsc::Receiver<Connection>> {
    let acceptor = match &certificate {
        Some(certificate) => Some(TlsAcceptor::from(certificate.server()?)),
        None => None,
    };
    let (sender, connections) = mpsc::channel(ON_THE_WAY);
    if let Some(certificate) = certificate {
        tokio::spawn(watch(certificate, sender.clone()));
    }
    let places = Arc::new(Semaphore::new(most));
    tokio::spawn(accept_all(listener, acceptor, places, sender));
    Ok(connections)
}

async fn accept_all(
    listener: TcpListener,
    acceptor: Option<TlsAcceptor>,
    places: Arc<Semaphore>,
    sender: mpsc::Sender<Connection>,
) {
    loop {
        // Without a place the system keeps them waiting: the next one is accepted when another one ends.
        let Ok(place) = places.clone().acquire_owned().await else {
            return;
        };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = sender.closed() => return,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(why) => {
                tracing::warn!(%why, "a connection was not accepted");
                tokio::time::sleep(AFTER_A_FAULT).await;
                continue;
            }
        };
        // What a page waits for is never a packet that waits to be filled.
        let _ = stream.set_nodelay(true);
        match &acceptor {
            None => give(&sender, Box::new(stream), peer, place).await,
            Some(acceptor) => {
                let (acceptor, sender) = (acceptor.clone(), sender.clone());
                tokio::spawn(shake_hands(acceptor, stream, peer, place, sender));
            }
        }
    }
}

async fn shake_hands(
    acceptor: TlsAcceptor,
    stream: TcpStream,
    peer: SocketAddr,
    place: OwnedSemaphorePermit,
    sender: mpsc::Sender<Connection>,
) {
    match tokio::time::timeout(HANDSHAKE, acceptor.accept(stream)).await {
        Ok(Ok(stream)) => give(&sender, Box::new(stream), peer, place).await,
        Ok(Err(why)) => tracing::debug!(%why, "no TLS was agreed"),
        Err(_) => tracing::debug!("a handshake took too long"),
    }
}

async fn give(
    sender: &mpsc::Sender<Connection>,
    stream: Box<dyn Stream>,
    peer: SocketAddr,
    place: OwnedSemaphorePermit,
) {
    // Nobody takes it when the server stops.
    let _ = sender
        .send(Connection {
            stream,
            peer,
            place,
        })
        .await;
}

async fn watch(certificate: Arc<Certificate>, sender: mpsc::Sender<Connection>) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = sender.closed() => return,
        }
        let certificate = certificate.clone();
        let _ = tokio::task::spawn_blocking(move || certificate.look()).await;
    }
}
