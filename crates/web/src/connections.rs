//! Connections as they come in, whoever accepted them: in clear from a proxy, or with TLS already spoken. One on which
//! nothing moves for a while is closed, so that silent strangers do not fill the server.

use axum::extract::Extension;
use axum::extract::connect_info::ConnectInfo;
use axum::serve::{IncomingStream, Listener};
use axum::{Router, middleware::AddExtension};
use std::convert::Infallible;
use std::future::{Future, Ready, ready};
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::{OwnedSemaphorePermit, mpsc};
use tokio::time::{Instant, Sleep, sleep};
use tower::{Layer, Service};

/// What bytes come from and go to.
pub trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}

impl<S: AsyncRead + AsyncWrite + Unpin + Send> Stream for S {}

/// A connection, ready for requests.
pub struct Connection {
    /// The bytes, decrypted.
    pub stream: Box<dyn Stream>,
    /// Who is at the other end: a person's machine, or a proxy.
    pub peer: SocketAddr,
    /// Its place among those that may be open at once; free again when the connection is closed.
    pub place: OwnedSemaphorePermit,
}

/// Hands accepted connections to the server.
pub(crate) struct Accepted {
    connections: mpsc::Receiver<Connection>,
    own: SocketAddr,
    idle: Duration,
}

impl Accepted {
    pub(crate) fn new(
        connections: mpsc::Receiver<Connection>,
        own: SocketAddr,
        idle: Duration,
    ) -> Accepted {
        Accepted {
            connections,
            own,
            idle,
        }
    }
}

impl Listener for Accepted {
    type Io = Patient;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Patient, SocketAddr) {
        match self.connections.recv().await {
            Some(connection) => (
                Patient {
                    stream: connection.stream,
                    _place: connection.place,
                    idle: self.idle,
                    ends: Box::pin(sleep(self.idle)),
                },
                connection.peer,
            ),
            // Whoever accepted has stopped; the server is told so by another way.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.own)
    }
}

/// A connection that is given up when nothing moves for too long.
pub(crate) struct Patient {
    stream: Box<dyn Stream>,
    _place: OwnedSemaphorePermit,
    idle: Duration,
    ends: Pin<Box<Sleep>>,
}

impl Patient {
    /// Something moved: time begins again. Nothing did: it may be over.
    fn watched<T>(
        &mut self,
        cx: &mut Context<'_>,
        moved: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        match moved {
            Poll::Ready(done) => {
                let ends = Instant::now() + self.idle;
                self.ends.as_mut().reset(ends);
                Poll::Ready(done)
            }
            Poll::Pending => match self.ends.as_mut().poll(cx) {
                Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
                Poll::Pending => Poll::Pending,
            },
        }
    }
}

impl AsyncRead for Patient {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.stream).poll_read(cx, buffer);
        self.watched(cx, read)
    }
}

impl AsyncWrite for Patient {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watched(cx, written)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        self.watched(cx, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shut = Pin::new(&mut self.stream).poll_shutdown(cx);
        self.watched(cx, shut)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, bytes);
        self.watched(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

/// Tells each request of a connection who is at the other end.
#[derive(Clone)]
pub(crate) struct Reception(pub(crate) Router);

impl<L: Listener<Addr = SocketAddr>> Service<IncomingStream<'_, L>> for Reception {
    type Response = AddExtension<Router, ConnectInfo<SocketAddr>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, stream: IncomingStream<'_, L>) -> Self::Future {
        let peer = ConnectInfo(*stream.remote_addr());
        ready(Ok(Extension(peer).layer(self.0.clone())))
    }
}
